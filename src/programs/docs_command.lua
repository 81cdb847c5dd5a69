-- integrations list [NAME] | search WORDS … | docs [PAGE]: the pages, as Markdown.
local failures = require "program.failures"
local flags = require "program.flags"
local help = require "program.help"
local integrations = require "integrations"
local output = require "program.output"
local settings = require "program.settings"

local usage = {
  list = "list [NAME]\n\nWhat there is: services, or what is in the service or resource NAME.",
  search = "search WORDS …\n\nOperations and guides that have to do with the words.",
  docs = "docs [PAGE]\n\nA page: a guide, a service, a resource, an operation.",
}

-- The answer to a name that is none begins so; whether there is one is for scripts to know.
local function print_page(text)
  output.text(text:sub(-1) == "\n" and text or text .. "\n")
  return text:find "^# There is no page" and 66 or 0
end

return function(arguments, name)
  local known = flags.some { "config", "help", "limit" }
  if name ~= "search" then known.limit = nil end
  local options, _, words = flags.read(arguments, { options = known, where = name })
  if options.help then return help.command(usage[name], known) end
  settings.load_services(options.config)
  if name == "search" then
    if #words == 0 then failures.usage("search: which words?") end
    return print_page(integrations.docs.search(table.concat(words, " "), options.limit))
  elseif #words > 1 then
    failures.usage("%s: unexpected '%s'", name, words[2])
  end
  return print_page(integrations.docs[name == "docs" and "read" or "list"](words[1]))
end
