-- The command line. The help text is the table that options are read from: name, what its value is,
-- and the default in the last parentheses.

local text = require "text"
local help = [[
Usage: mock_services [OPTION]...
Imitates Help Scout and Aircall on one port of the loopback interface. Prints the two
base URLs, then its process id, and runs until SIGTERM or until its parent ends.

  --port N                         port on 127.0.0.1; 0 takes a free one (0)
  --log TEXT                       append one JSON object a line for each request to this file ()
  --latency-ms N                   delay each answer of the two services (0)
  --fail-every N                   answer every Nth request with --fail-status (0)
  --fail-status N                  the status of such an answer (503)
  --revoke-after N                 refuse an issued Help Scout token after so many uses; 0: never (0)
  --helpscout-limit N              requests a minute; writes count 2 (1000000)
  --aircall-limit N                requests a minute; going over blocks for a minute (1000000)
  --minute-ms N                    length of a minute (60000)
  --retry-after none|seconds|date  add Retry-After to a 429 of either service (none)
  --reset-ms                       X-AircallApi-Reset in milliseconds instead of seconds
  --helpscout-plan plus|standard   reports are of the plan Plus; 403 with another (plus)
  --aircall-plan full|basic        403 for AI, analytics and dialer campaigns with another than full (full)
  --search-lag-ms N                new customers and conversations match query= from then on (0)
  --customers-sort-created-at      accept sortField=createdAt on Help Scout's customers
  --keep-last-phone                400 for deleting an Aircall contact's last phone number
  --integrations-basic N           status of /v1/integrations/me with Basic: 200, 403 or 404 (403)
  --report-polls N                 how often an Aircall report is pending before it is completed (0)
  --customers N                    Help Scout customers (130)
  --conversations N                Help Scout conversations (120)
  --users N                        Aircall users (60)
  --contacts N                     Aircall contacts (300)
  --calls N                        Aircall calls (400)
]]

local least = { minute_ms = 1, fail_status = 400, integrations_basic = 200,
  customers = 1, users = 1 }

-- The value of an option from its text, or nil. `kind` is N, TEXT, words with | between them, or
-- nothing for a flag.
local function read_value(name, kind, value)
  if kind == "TEXT" then return value end
  if kind ~= "N" then return text.find(text.split(kind, "|"), value) and value end
  local number = text.integer(value or "")
  return number and number >= (least[name] or 0) and number or nil
end

-- The options by name, with _ for -; or nil and the exit code when the program is to end now. The
-- help or the mistake has been printed then.
return function(...)
  local arguments, kinds, values, i = { ... }, {}, {}, 1
  for option, kind, rest in help:gmatch "\n  %-%-(%S+) (%S*) +([^\n]*)" do
    local name = option:gsub("-", "_")
    kinds[name], values[name] = kind, kind ~= "" and read_value(name, kind,
      rest:match "%(([^()]*)%)$")
  end
  while arguments[i] do
    local option, value = arguments[i]:match "^%-%-([^=]+)=?(.*)$"
    local name = (option or ""):gsub("-", "_")
    if option == "help" then
      io.write(help)
      return nil, 0
    end
    if kinds[name] ~= "" and not arguments[i]:find "=" then i, value = i + 1, arguments[i + 1] end
    values[name] = kinds[name] == "" and value == "" or kinds[name]
      and read_value(name, kinds[name], value)
    if not values[name] then
      io.stderr:write(("mock_services: unknown option or bad value: %s (see "
        .. "--help)\n"):format(option or arguments[i]))
      return nil, 2
    end
    i = i + 1
  end
  return values
end
