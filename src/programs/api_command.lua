-- integrations api SERVICE METHOD PATH [JSON]: the operation `api_request`, whose JSON is the query of
-- a GET and else the body.
local failures = require "program.failures"
local flags = require "program.flags"
local help = require "program.help"

local USAGE = "api SERVICE METHOD PATH [JSON | -]\n\nA request of the service's own, such as: api helpscout GET "
  .. "/v2/mailboxes '{\"page\":2}'\nThe JSON is the query of a GET, else the body."

-- Takes the words that are neither flags nor their values.
local function take_words(arguments)
  local words, rest, i = {}, {}, 1
  while arguments[i] do
    local word = arguments[i]
    local option = flags.options[word:match "^%-%-(.*)$" or ""]
    if word ~= "-" and word:sub(1, 1) == "-" then
      rest[#rest + 1] = word
      if option and option.value then
        i = i + 1
        rest[#rest + 1] = arguments[i]
      end
    else
      words[#words + 1] = word
    end
    i = i + 1
  end
  return words, rest
end

return function(arguments)
  local words, rest = take_words(arguments)
  local service, method, path, text = table.unpack(words)
  for _, word in ipairs(rest) do
    if word == "--help" or word == "-h" then return help.command(USAGE, flags.options) end
  end
  if not path or #words > 4 then failures.usage("expected: integrations api SERVICE METHOD PATH [JSON | -]") end
  if text == "-" then text = flags.stdin "api" end
  local call = { "api_request", "--method", method:upper(), "--path", path }
  if text then
    call[#call + 1] = "--set"
    call[#call + 1] = (method:upper() == "GET" and "query=" or "body=") .. text
  end
  table.move(rest, 1, #rest, #call + 1, call)
  return require "program.command"(call, service, {})
end
