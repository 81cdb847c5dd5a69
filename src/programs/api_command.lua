-- integrations api SERVICE METHOD PATH [JSON]: the operation `api_request`, whose JSON is the query of
-- a GET and else the body.
local failures = require "program.failures"
local flags = require "program.flags"
local json = require "program.json"

-- It is no list that is known, and gives no file.
local known = {}
for name, option in pairs(flags.options) do known[name] = option end
known.all, known.limit, known["save-to"] = nil, nil, nil

local api = {
  usage = "api SERVICE METHOD PATH [JSON | -]\n\nSends any request to the service, such as: api helpscout GET "
    .. "/v2/mailboxes '{\"page\":2}'\nThe JSON is the query of a GET, else the body.",
  known = known,
}

-- Flags and their values are the operation's to read: `rest`.
function api.read(arguments)
  local words, rest, help, i = {}, {}, false, 1
  while arguments[i] do
    local word = arguments[i]
    if word ~= "-" and word:sub(1, 1) == "-" then
      help = help or word == "--help" or word == "-h"
      rest[#rest + 1] = word
      if flags.takes_next(word) then
        i = i + 1
        rest[#rest + 1] = arguments[i]
      end
    else
      words[#words + 1] = word
    end
    i = i + 1
  end
  return { help = help, rest = rest }, words
end

function api.run(options, words)
  local service, method, path, text = table.unpack(words)
  if not path or #words > 4 then failures.usage("expected: integrations api SERVICE METHOD PATH [JSON | -]") end
  if text == "-" then text = flags.stdin "api" end
  local call = { "api_request", "--method", method:upper(), "--path", path }
  if text then
    local value, message = json.decode(text)
    if value == nil then
      failures.raise("argument", "api: expected JSON behind the path, such as '{\"page\":2}': %s", message)
    end
    call[#call + 1] = "--set"
    call[#call + 1] = (method:upper() == "GET" and "query=" or "body=") .. text
  end
  table.move(options.rest, 1, #options.rest, #call + 1, call)
  return require "program.command"(call, service, {})
end

return { api = api }
