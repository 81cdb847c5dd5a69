-- integrations list [NAME] | search WORDS … | docs [PAGE]: the pages, as Markdown.
local failures = require "program.failures"
local flags = require "program.flags"
local integrations = require "integrations"
local output = require "program.output"
local settings = require "program.settings"

-- What a script calls to read on, as a shell does: lua_read_doc("errors") is integrations docs errors.
local function for_a_shell(text)
  local commands = { list = "list", search = "search", read = "docs" }
  return (text:gsub('`lua_(%l+)_docs?%(([^)]*)%)`', function(what, name)
    return ("`integrations %s%s`"):format(commands[what], name:gsub('^"(.*)"$', " %1"))
  end))
end

-- The answer to a name that is none begins so; whether there is one is for scripts to know. A page that was asked for
-- stays as it is.
local function print_page(text, is_page)
  local is_none = text:find "^# There is no page" ~= nil
  if is_none or not is_page then text = for_a_shell(text) end
  output.foreign(text:sub(-1) == "\n" and text or text .. "\n")
  return is_none and 66 or 0
end

local function search(options, words)
  settings.load_services(options.config)
  if not table.concat(words):find "%S" then failures.usage("search: which words?") end
  return print_page(integrations.docs.search(table.concat(words, " "), options.limit))
end

-- A name may be said in two words, as operations are called.
local function page(options, words, name)
  settings.load_services(options.config)
  local asked = words[1] and table.concat(words, ".")
  return print_page(integrations.docs[name == "docs" and "read" or "list"](asked), asked and name == "docs")
end

return {
  list = { run = page, known = flags.some { "config", "help" },
    usage = "list [NAME]\n\nLists the services, or what is in the service or resource NAME." },
  search = { run = search, known = flags.some { "config", "help", "limit" },
    usage = "search WORDS …\n\nFinds operations and guides by words that say what they do." },
  docs = { run = page, known = flags.some { "config", "help" },
    usage = "docs [PAGE]\n\nPrints a page: of a guide, a service, a resource or an operation." },
}
