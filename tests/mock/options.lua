-- The command line. The help text is the table that options are read from: name, what its value is,
-- and the default in the last parentheses.

local text = require "text"
local help = [[
Usage: mock_services [OPTION]...
Imitates Help Scout and Aircall on one port of the loopback interface. Prints the two
base URLs, then its process id, and runs until SIGTERM or until its parent ends.

Program:
  --port N                             port on 127.0.0.1; 0 takes a free one (0)
  --log TEXT                           append one JSON object a line for each request to this file
  --latency-ms N                       delay each answer of the two services (0)
  --now N                              the services' time at the start, UNIX seconds (2026-11-20T12:00:00Z) (1795176000)

Credentials:
  --helpscout-token TEXT               Bearer token that never expires (hs-token)
  --helpscout-client-id TEXT           for /v2/oauth2/token (hs-client)
  --helpscout-client-secret TEXT       for /v2/oauth2/token (hs-secret)
  --helpscout-code TEXT                authorization code, good once, which gives a refresh token (hs-code)
  --token-lifetime N                   seconds that issued tokens live (172800)
  --revoke-after N                     refuse an issued Help Scout token after this many uses; 0: never (0)
  --aircall-api-id TEXT                Basic user (ac-id)
  --aircall-api-token TEXT             Basic password (ac-api-token)
  --aircall-token TEXT                 Bearer token (ac-token)

Rate limits:
  --helpscout-limit N                  per minute; writes count 2 (1000000)
  --aircall-limit N                    per minute; going over blocks for a minute (1000000)
  --minute-ms N                        length of a minute (60000)
  --no-rate-headers                    send no rate limit headers at all
  --reset-ms                           X-AircallApi-Reset in milliseconds instead of seconds
  --retry-after none|seconds|date      add Retry-After to a 429 of either service (none)
  --html-429                           the body of a 429 is HTML

Failures:
  --fail-every N                       answer every Nth request with --fail-status (0)
  --fail-status N                      the status of such an answer (503)
  --fail-body json|html|empty          the body of such an answer (json)
  --fail-after-work                    carry the request out before failing it

Help Scout:
  --search-lag-ms N                    new customers and conversations do not match query= before this (0)
  --customers-sort-created-at          accept sortField=createdAt on customers
  --query-needs-parentheses            refuse a query that is not in parentheses
  --helpscout-plan plus|standard       reports are of the plan Plus; 403 with another (plus)

Aircall:
  --calls-filters                      /v1/calls honours the filters of /v1/calls/search
  --refuse-bad-time                    400 for a from or to that is not a number, instead of an empty list
  --contact-put                        PUT /v1/contacts/:id works like POST
  --keep-last-phone                    400 for deleting a contact's last phone number
  --detail-envelope detail|contact     phone_details answers {phone_detail} or the whole {contact} (detail)
  --v1-users                           /v1/users still answers
  --integrations-basic N               status of /v1/integrations/me with Basic: 200, 403 or 404 (403)
  --finalise-after-ms N                calls of the last 20 minutes change duration, cost, pricing_type and started_at this long after the start; 0: never (0)

Seeded data:
  --mailboxes N                        Help Scout mailboxes (55)
  --customers N                        Help Scout customers (130)
  --conversations N                    Help Scout conversations (120)
  --users N                            Aircall users (60)
  --numbers N                          Aircall numbers (55)
  --contacts N                         Aircall contacts (300)
  --calls N                            Aircall calls (400)
]]

local least = { ["minute-ms"] = 1, ["fail-status"] = 400, ["integrations-basic"] = 200, mailboxes = 1,
                customers = 1, users = 1, numbers = 1 }

-- The value of an option from its text, or nil. `kind` is N, TEXT, words with | between them, or nothing
-- for a flag.
local function read_value(name, kind, value)
  if kind == "TEXT" then return value end
  if kind ~= "N" then return ("|" .. kind .. "|"):find("|" .. value .. "|", 1, true) and value or nil end
  local number = text.integer(value)
  return number and number >= (least[name] or 0) and number or nil
end

-- The options by name, with _ for -; or nil and the exit code when the program is to end now. The help
-- or the mistake has been printed then.
return function(...)
  local arguments, kinds, values, i = { ... }, {}, {}, 1
  local function set(name, value) values[name:gsub("-", "_")] = value end
  for name, kind, rest in help:gmatch "\n  %-%-(%S+) (%S*) +([^\n]*)" do
    kinds[name] = kind
    set(name, kind ~= "" and read_value(name, kind, rest:match "%(([^()]*)%)$" or ""))
  end
  while i <= #arguments do
    local argument, good = arguments[i], false
    if argument == "--help" then
      io.write(help)
      return nil, 0
    end
    local name, value = argument:match "^%-%-([^=]+)=?(.*)$"
    local kind = kinds[name]
    if kind == "" then
      good = not argument:find("=", 1, true)
    elseif kind then
      if not argument:find("=", 1, true) then i, value = i + 1, arguments[i + 1] end
      value = value and read_value(name, kind, value)
      good = value ~= nil
    end
    if not good then
      io.stderr:write(("mock_services: unknown option or bad value: %s (see --help)\n"):format(argument))
      return nil, 2
    end
    set(name, kind == "" or value)
    i = i + 1
  end
  return values
end
