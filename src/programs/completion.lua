-- integrations completion bash|zsh|fish prints what a shell is to load; integrations completion words
-- SHELL WORD … is what it then asks: the words that the last one may become.
local failures = require "program.failures"
local flags = require "program.flags"
local help = require "program.help"
local integrations = require "integrations"
local output = require "program.output"
local rows = require "program.rows"
local settings = require "program.settings"

local scripts = {}

scripts.bash = [==[
_integrations() {
    local line word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = :file ]; then
            compopt -o default
            if [[ $word${COMP_WORDS[COMP_CWORD-1]} == *@* ]]; then
                compopt -o filenames
                while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "${word##*@}")
            fi
            return
        fi
        COMPREPLY+=("$line")
    done < <(integrations completion words bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _integrations integrations
]==]

scripts.zsh = [==[
#compdef integrations
_integrations() {
    local line
    local -a found
    for line in "${(@f)$(integrations completion words zsh "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
        if [[ $line == :file ]]; then
            compset -P 1 '--*='
            compset -P @
            _files
            return
        fi
        [[ -n $line ]] && found+=("$line")
    done
    _describe integrations found
}
if [[ $funcstack[1] == _integrations ]]; then
    _integrations "$@"
else
    compdef _integrations integrations
fi
]==]

scripts.fish = [==[
function __integrations_complete
    set -l words (commandline -opc)
    set -l found (integrations completion words fish $words[2..] "$(commandline -ct)" 2>/dev/null)
    if test "$found" = :file
        set -l before (string match -r -- '^(?:--[^=]*=)?@?' (commandline -ct))
        printf "$before%s\n" (__fish_complete_path (string replace -r -- '^(?:--[^=]*=)?@?' '' (commandline -ct)))
    else
        printf '%s\n' $found
    end
end
complete -c integrations -f -a '(__integrations_complete)'
]==]

-- What a word may become --------------------------------------------------------------------------

-- A file: the shell knows better.
local FILE = { { ":file" } }

local function choices(words)
  local found = {}
  for _, word in ipairs(words) do found[#found + 1] = { word } end
  return found
end

local function services()
  local found = {}
  for _, service in ipairs(rows.services()) do found[#found + 1] = { service.name, service.summary } end
  return found
end

local function operations(service)
  local found = {}
  for _, name in ipairs(rows.operations(service.name)) do
    found[#found + 1] = { name, rows.operation(service.name, name).summary }
  end
  return found
end

local function option_flags(options)
  local found = {}
  for _, option in ipairs(flags.list) do
    if not options or options[option[1]] then found[#found + 1] = { "--" .. option[1], option[2] } end
  end
  return found
end

local function all_flags(operation)
  local found = {}
  for _, parameter in ipairs(operation.parameters) do
    local name = parameter.name:gsub("_", "-")
    if not flags.options[name] then
      found[#found + 1] = { "--" .. name, parameter.description }
      if parameter.kind == "boolean" and not parameter.list then
        found[#found + 1] = { "--no-" .. name, parameter.description }
      end
    end
  end
  local options = option_flags(help.wanted(operation))
  return table.move(options, 1, #options, #found + 1, found)
end

local files = { config = true, ["save-to"] = true, ["secret-file"] = true, socket = true }

-- The values of the flag `name`, an option or a parameter; nil: it takes none. `at`: they begin with an at sign, behind
-- which any parameter has the name of a file.
local function values(name, option, parameter, at)
  if option and not option.value or parameter and parameter.kind == "boolean" and not parameter.list then
    return nil
  elseif option and files[name] or parameter and at then
    return FILE
  end
  return choices((option or parameter or {}).choices or {})
end

-- For words behind a service; `before` is the flag that stands before the last of all.
local function of_service(service, words, before, current, at)
  local operation = words[2] and rows.operation(service.name, words[2])
  local option = flags.options[before]
  local parameter = before and not option and operation
    and flags.by_name(operation.parameters)[before:gsub("-", "_")]
  local found = before and values(before, option, parameter, at)
  if found then return found end
  if not words[2] then return current:sub(1, 1) == "-" and option_flags() or operations(service) end
  return operation and current:sub(1, 1) == "-" and all_flags(operation) or {}
end

-- All pages; behind the name of a service its own.
local function pages(words)
  local found, own, first = {}, {}, (words[2] or "") .. "."
  for name, about in integrations.docs.list():gmatch "%- `([%w_]+)` guide: ([^\n]+)" do
    found[#found + 1] = { name, about }
  end
  for _, service in ipairs(rows.services()) do
    found[#found + 1] = { service.name, service.summary }
    for _, resource in ipairs(service.resources) do
      found[#found + 1] = { service.name .. "." .. resource.name, resource.summary }
    end
    for _, operation in ipairs(operations(service)) do
      found[#found + 1] = { service.name .. "." .. operation[1], operation[2] }
    end
  end
  if not words[2] then return found end
  for _, page in ipairs(found) do
    if page[1]:sub(1, #first) == first then own[#own + 1] = { page[1]:sub(#first + 1), page[2] } end
  end
  return own
end

local function of_api(words)
  if #words == 1 then return services() end
  return #words == 2 and choices { "GET", "POST", "PUT", "PATCH", "DELETE" } or {}
end

local function of_webhook(words)
  return #words == 1 and choices { "verify", "sign" } or {}
end

local by_command = {
  docs = pages, list = pages, doctor = services, whoami = services, api = of_api, webhook = of_webhook,
  completion = function() return choices { "bash", "zsh", "fish" } end,
  lua = function() return FILE end,
}

-- For words behind a command.
local function of_command(command, words, before, current)
  local known, found = require("program." .. command[2])[command[1]].known, {}
  if before == "service" then return services() end
  local given = before and values(before, known[before])
  if given then return given end
  if current:sub(1, 1) ~= "-" then return by_command[command[1]] and by_command[command[1]](words) or found end
  for name, option in pairs(known) do found[#found + 1] = { flags.typed(name), option[2] } end
  table.sort(found, function(a, b) return a[1] < b[1] end)
  return found
end

local function beginning(commands)
  local found = services()
  for _, command in ipairs(commands) do found[#found + 1] = { command[1], command[4] } end
  found[#found + 1] = { "--config", "the settings" }
  found[#found + 1] = { "--help", "what there is" }
  found[#found + 1] = { "--version", "the program's version" }
  return found
end

-- The words that are neither flags nor the values of the program's options.
local function plain_words(words)
  local plain, i = {}, 1
  while words[i] do
    if words[i]:sub(1, 1) ~= "-" then plain[#plain + 1] = words[i] end
    i = i + (flags.takes_next(words[i]) and 2 or 1)
  end
  return plain
end

-- All that may stand in the place of `current`, behind `words`.
local function candidates(words, current, commands, at)
  local plain, before = plain_words(words), words[#words] and words[#words]:match "^%-%-(.+)$"
  if before == "config" then return FILE end
  if not plain[1] then return beginning(commands) end
  local service = rows.service(plain[1])
  if service then return of_service(service, plain, before, current, at) end
  for _, command in ipairs(commands) do
    if command[1] == plain[1] then return of_command(command, plain, before, current) end
  end
  return {}
end

-- One word for each line, as the shell wants them: zsh and fish show what each is.
local separators = { zsh = ":", fish = "\t" }

local function print_words(shell, words, commands)
  settings.try_services(words)
  local current = table.remove(words) or ""
  local prefix, at = "", false
  -- --flag=@value: bash makes words of what stands between, others one of it all.
  if shell == "bash" and current:find "^[=@]+$" then words[#words + 1], current = current, "" end
  if shell == "bash" and (words[#words] or ""):find "^[=@]+$" then at = table.remove(words):sub(-1) == "@" end
  local flag, value = current:match "^(%-%-[^=]+)=(.*)$"
  if flag then
    words[#words + 1] = flag
    prefix, current = flag .. "=", value
  end
  at = at or current:sub(1, 1) == "@"
  local lines, separator = {}, separators[shell]
  for _, found in ipairs(candidates(words, current, commands, at)) do
    local is_file = found == FILE[1]
    local word = is_file and found[1] or prefix .. found[1]
    if is_file or found[1]:sub(1, #current) == current then
      if separator and found[2] then
        word = (shell == "zsh" and word:gsub(":", "\\:") or word) .. separator
          .. found[2]:gsub("%s+", " ")
      end
      lines[#lines + 1] = word .. "\n"
    end
  end
  output.text(table.concat(lines))
end

local completion = {
  usage = "completion bash|zsh|fish\n\nWhat a shell is to load: eval \"$(integrations completion bash)\", "
    .. "eval \"$(integrations completion zsh)\", integrations completion fish | source",
  known = flags.some { "help" },
}

-- What stands behind `words SHELL` is another command line.
function completion.read(arguments)
  if arguments[1] == "words" then
    return { shell = arguments[2] or "" }, table.move(arguments, 3, #arguments, 1, {})
  end
  local options, _, words = flags.read(arguments, { options = completion.known, where = "completion" })
  return options, words
end

function completion.run(options, words, _, commands)
  if options.shell then return print_words(options.shell, words, commands) end
  if not scripts[words[1]] or words[2] then failures.usage("completion: expected bash, zsh or fish") end
  output.text(scripts[words[1]])
end

return { completion = completion }
