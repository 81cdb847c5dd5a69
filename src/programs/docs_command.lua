-- integrations list [NAME] | search WORDS … | docs [PAGE]: the pages, as Markdown.
local failures = require "program.failures"
local flags = require "program.flags"
local integrations = require "integrations"
local output = require "program.output"
local settings = require "program.settings"

-- The answer to a name that is none begins so; whether there is one is for scripts to know.
local function print_page(text)
  output.foreign(text:sub(-1) == "\n" and text or text .. "\n")
  return text:find "^# There is no page" and 66 or 0
end

local function search(options, words)
  settings.load_services(options.config)
  if #words == 0 then failures.usage("search: which words?") end
  return print_page(integrations.docs.search(table.concat(words, " "), options.limit))
end

-- A name may be said in two words, as operations are called.
local function page(options, words, name)
  settings.load_services(options.config)
  local asked = words[1] and table.concat(words, ".")
  return print_page(integrations.docs[name == "docs" and "read" or "list"](asked))
end

return {
  list = { run = page, known = flags.some { "config", "help" },
    usage = "list [NAME]\n\nLists the services, or what is in the service or resource NAME." },
  search = { run = search, known = flags.some { "config", "help", "limit" },
    usage = "search WORDS …\n\nFinds operations and guides by words that say what they do." },
  docs = { run = page, known = flags.some { "config", "help" },
    usage = "docs [PAGE]\n\nPrints a page: of a guide, a service, a resource or an operation." },
}
