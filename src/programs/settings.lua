-- The program's settings: the file, the environment, secrets from files and commands, and what a
-- host narrows. Reads them and configures the module. Knows no service: which fields an account has
-- comes from the rows.
local failures = require "program.failures"
local integrations = require "integrations"
local process = require "program.process"
local rows = require "program.rows"
local system = require "program.system"

local settings = {}

-- Seconds that a command which gives a secret may take, and instructions that the file may: about a second's.
local COMMAND_SECONDS, INSTRUCTIONS = 10, 100000000

local function refuse(place, message, ...)
  failures.raise("configuration", "%s: %s", place, message:format(...))
end

-- The file ----------------------------------------------------------------------------------------

-- Where the settings are, and whether somebody named the place.
local function place_of(path)
  if path then return path, true end
  path = os.getenv "INTEGRATIONS_CONFIG"
  if path and path ~= "" then return path, true end
  local folder = os.getenv "XDG_CONFIG_HOME"
  if not folder or folder == "" then
    local home = os.getenv "HOME"
    folder = home and home ~= "" and home .. "/.config"
  end
  return folder and folder .. "/integrations/config.lua" or nil, false
end

-- Some editors put a byte order mark before what they write.
local function without_mark(text)
  return (text:gsub("^\u{FEFF}", ""))
end

-- What Lua says of a file without what stands there, which may be a secret: a name as well, as one
-- without its quotes is read as names, unless it is one of Lua's own.
local function without_contents(message)
  return (tostring(message):gsub(" near .*$", ""):gsub(" %(%a+ '(.*)'%)$", function(name)
    return not _G[name] and "" or nil
  end))
end

local FORM = "expected: return { helpscout = { … }, … }"

-- The table that the file returns, its path, and whether others than its owner may read it. Nothing
-- when there is no file and nobody named one.
local function read_file(path)
  local named
  path, named = place_of(path)
  if not path then return nil end
  local text, mode, code = process.read_file(path)
  if not text then
    if not named and (code == 2 or code == 20) then return nil end -- there is none (ENOENT, ENOTDIR)
    refuse(path, "the settings cannot be read: %s", mode)
  end
  if mode & 2 ~= 0 then refuse(path, "everybody may write it: chmod go-w") end
  local chunk, message = load(without_mark(text), "@" .. path, "t", {})
  if not chunk then
    failures.raise("configuration", "the settings are no Lua: %s; %s", without_contents(message), FORM)
  end
  debug.sethook(function() error("it does not end", 2) end, "", INSTRUCTIONS)
  local ok, found = pcall(chunk)
  debug.sethook()
  if not ok then failures.raise("configuration", "the settings fail: %s", without_contents(found)) end
  if type(found) ~= "table" then
    refuse(path, "it returns a %s; %s", type(found), FORM)
  end
  return found, path, mode & 63 ~= 0
end

local function copy(from, to)
  to = to or {}
  for key, value in pairs(type(from) == "table" and from or {}) do to[key] = value end
  return to
end

-- Accounts ----------------------------------------------------------------------------------------

-- The secrets that are there under such a name, F or F_file, in what is said of a service: in its own fields and in
-- those of its accounts.
local function secrets_in(service, said, ending)
  local tables, found = { said }, {}
  for _, account in pairs(type(said.accounts) == "table" and said.accounts or {}) do
    if type(account) == "table" then tables[#tables + 1] = account end
  end
  for _, account in ipairs(tables) do
    for _, field in ipairs(service.fields) do
      if field.secret then found[#found + 1] = account[field.name .. ending] end
    end
  end
  return found
end

-- Whether an address has a user's name or a password in it. libcurl takes one slash behind the scheme, or three,
-- for two; behind unix:// stands a path.
local function is_secret_address(text)
  if type(text) ~= "string" then return false end
  local user = not text:find "^unix:" and text:gsub("^%a[%w+.-]*:/+", ""):find "^[^/?]*@"
  return (user or text:find "[?&]password=") ~= nil
end

-- The settings beside those of services that are such addresses.
local function secret_address_in(file)
  local transport = type(file.transport) == "table" and file.transport or {}
  return is_secret_address(file.share) and "share" or is_secret_address(transport.proxy) and "transport.proxy"
end

-- The value that the environment has for a field. A number of the account's is one here as well.
local function variable_of(field)
  for _, name in ipairs(field.variables) do
    local value = os.getenv(name)
    if value and value ~= "" then
      return field.integer and math.tointeger(tonumber(value)) or value
    end
  end
end

local function forget_secrets(service, account)
  for _, field in ipairs(service.fields) do
    if field.secret then
      account[field.name], account[field.name .. "_file"] = nil, nil
      account[field.name .. "_command"] = nil
    end
  end
end

-- Whether an account has a field, in any of its spellings.
local function has_field(service, account)
  for _, field in ipairs(service.fields) do
    for _, ending in ipairs { "", "_file", "_command" } do
      if account[field.name .. ending] ~= nil then return true end
    end
  end
  return false
end

-- The account `default` of the environment over that of the file. A credential of the environment
-- takes the place of all of the file's: half of each is none.
local function add_environment(service, said)
  local given, credential = {}, false
  for _, field in ipairs(service.fields) do
    given[field.name] = variable_of(field)
    credential = credential or (field.secret and given[field.name] ~= nil)
  end
  local accounts = type(said.accounts) == "table" and said.accounts or nil
  local own = has_field(service, said)
  local default = own and said or accounts and accounts.default
  if next(given) == nil or not (credential or type(default) == "table") then return said end
  said = copy(said)
  if own or not accounts then
    default = said
  else
    default = copy(default)
    said.accounts = copy(accounts)
    said.accounts.default = default
  end
  if credential then forget_secrets(service, default) end
  copy(given, default)
  return said
end

-- Secrets -----------------------------------------------------------------------------------------

local function first_line(text)
  return without_mark(text):match "^[^\r\n]*"
end

-- Whether the system keeps the file from others: systemd does, in a folder of its own.
local function is_credential(path)
  local folder = os.getenv "CREDENTIALS_DIRECTORY"
  return folder and folder ~= "" and path:sub(1, #folder + 1) == folder .. "/"
    and not path:find("/../", 1, true)
end

-- An absolute path; others are of systemd's credentials, or else stand beside the settings.
local function full_path(path, beside)
  local home, folder = os.getenv "HOME", os.getenv "CREDENTIALS_DIRECTORY"
  if path:sub(1, 1) == "/" then return path end
  if path:sub(1, 2) == "~/" and home then return home .. path:sub(2) end
  if folder and folder ~= "" and process.read_file(folder .. "/" .. path) then
    return folder .. "/" .. path
  end
  return (beside and beside:match "^(.*/)" or "") .. path
end

-- The secret in a file that nobody else may read: its first line.
function settings.secret_file(place, path, beside)
  if type(path) ~= "string" then refuse(place, "expected the path of a file") end
  path = full_path(path, beside)
  local text, mode = process.read_file(path)
  if not text then refuse(place, "%s: %s", path, mode) end
  if mode & 63 ~= 0 and not is_credential(path) then
    refuse(place, "others may read or write %s: chmod 600", path)
  end
  text = first_line(text)
  if text == "" then refuse(place, "%s is empty", path) end
  return text
end

local function secret_command(place, command)
  if type(command) ~= "string" then refuse(place, "expected a command as text") end
  local output, status = process.run(command, COMMAND_SECONDS)
  if not output then refuse(place, "the command gave no secret: %s", status) end
  if status ~= 0 then refuse(place, "the command failed with status %d", status) end
  output = first_line(output)
  if output == "" then refuse(place, "the command's first line is empty") end
  return output
end

-- Puts secrets in the places of F_file and F_command.
local function read_secrets(service, account, place, beside)
  account = copy(account)
  for _, field in ipairs(service.fields) do
    local file, command = field.name .. "_file", field.name .. "_command"
    local given = (account[field.name] ~= nil and 1 or 0) + (account[file] ~= nil and 1 or 0)
      + (account[command] ~= nil and 1 or 0)
    if field.secret and given > 1 then
      refuse(place, "%s is given twice: itself, as %s or as %s", field.name, file, command)
    elseif field.secret and account[file] ~= nil then
      account[field.name] = settings.secret_file(place .. "." .. file, account[file], beside)
      account[file] = nil
    elseif field.secret and account[command] ~= nil then
      account[field.name] = secret_command(place .. "." .. command, account[command])
      account[command] = nil
    end
  end
  return account
end

-- Notes the secrets that are said of a service, for whichever account: no message shows one. What a command gives
-- nobody knows before it is run.
local function note_secrets(read, service, said)
  local found = secrets_in(service, said, "")
  for _, path in ipairs(secrets_in(service, said, "_file")) do
    local could, text = pcall(settings.secret_file, service.name, path, read.path)
    found[#found + 1] = could and text or nil
  end
  for i, text in ipairs(found) do
    if type(text) == "string" then
      read.secrets[#read.secrets + 1] = text
      -- as two of one credential stand in a header
      if type(found[i - 1]) == "string" then read.secrets[#read.secrets + 1] = found[i - 1] .. ":" .. text end
    end
  end
end

-- The accounts that are wanted, with their secrets; no command of another one is run.
local function read_accounts(service, said, wanted, beside)
  local read = copy(said)
  if wanted and wanted ~= "default" then
    forget_secrets(service, read)
    for _, field in ipairs(service.fields) do read[field.name] = nil end
  else
    read = read_secrets(service, read, service.name, beside)
  end
  if type(said.accounts) == "table" then
    read.accounts = {}
    for name, account in pairs(said.accounts) do
      if not wanted or name == wanted or type(account) ~= "table" then
        read.accounts[name] = type(account) == "table" and read_secrets(service, account,
          ("%s.accounts.%s"):format(service.name, tostring(name)), beside) or account
      end
    end
  end
  return read
end

-- Permissions -------------------------------------------------------------------------------------

local strictness = { allow = 0, ask = 1, deny = 2 }

-- A word of the settings that is no permission stays as it is, and is refused by the module.
local function stricter(said, other)
  if (strictness[said] or math.huge) < strictness[other] then return other end
  return said
end

-- Whether what holds for all operations gives reads this word, and writes that one.
local function holds_for_all(permissions, reads, writes)
  for _, part in ipairs { "write", "send", "destroy" } do
    if permissions[part] and permissions[part] ~= writes then return false end
  end
  return (permissions.read or "allow") == reads
end

-- What the settings allow and the host does not is not allowed. Where an operation's calls may also be reads, it is
-- those that write which are narrowed.
local function narrow(service, said, write)
  local permissions = copy(said.permissions)
  if said.permissions ~= nil and type(said.permissions) ~= "table" then return said end
  permissions.write = permissions.write == nil and write or stricter(permissions.write, write)
  for _, mark in ipairs { "send", "destroy" } do
    if permissions[mark] then permissions[mark] = stricter(permissions[mark], write) end
  end
  if type(permissions.operations) == "table" then
    permissions.operations = copy(permissions.operations)
    for name, word in pairs(permissions.operations) do
      local operation = type(name) == "string" and rows.operation(service.name, name)
      if operation and operation.kind == "write" then
        local narrowed = stricter(word, write)
        local is_general = operation.read_when and holds_for_all(permissions, word, narrowed)
        if is_general then narrowed = nil end
        permissions.operations[name] = narrowed
      end
    end
  end
  said = copy(said)
  said.permissions = permissions
  return said
end

-- Both must agree: who runs the program, and who wrote the settings. The program is asked first: what it
-- has to ask its user about is a no at first, and the call begins anew; each is still asked once.
local function both(programs, files)
  if not programs or type(files) ~= "function" then return files or programs end
  return function(request)
    local ok, why = programs(request)
    if ok ~= true then return ok, why end
    return files(request)
  end
end

-- The program hears of a call first: the file's function may raise, or change the record.
local function one_after_the_other(programs, files)
  if not programs or type(files) ~= "function" then return files or programs end
  return function(record, made_in)
    programs(record, made_in)
    files(record, made_in)
  end
end

-- Reading -----------------------------------------------------------------------------------------

-- Loads the services that the settings name, so that their operations and pages are known. Settings
-- that nobody named and that cannot be read do not matter where only pages are wanted.
function settings.load_services(path)
  local ok, found = pcall(read_file, path)
  if not ok and path then error(found, 0) end
  if ok and found and found.load then integrations.configure { load = found.load } end
end

-- The value of --config among words that were not read yet.
function settings.config_in(arguments)
  for i, word in ipairs(arguments) do
    local path = word == "--config" and arguments[i + 1] or word:match "^%-%-config=(.*)$"
    if path then return path end
  end
end

-- Does so, for help, which is there whatever the settings are; `arguments` are words that were not read yet.
function settings.try_services(arguments)
  pcall(settings.load_services, settings.config_in(arguments))
end

-- The names of the accounts that are said of a service.
local function account_names(said)
  local names = {}
  -- What is no field of an account was meant as one: the module says so.
  for key in pairs(said) do
    if key ~= "accounts" and key ~= "permissions" then names.default = true end
  end
  for name in pairs(type(said.accounts) == "table" and said.accounts or {}) do
    names[tostring(name)] = true
  end
  local sorted = {}
  for name in pairs(names) do sorted[#sorted + 1] = name end
  table.sort(sorted)
  return sorted
end

-- Whether what the environment alone says of a service is right. Who serves all services goes on without it.
local function is_sound(service, said, libraries)
  local ok, problem = pcall(integrations.configure, { load = libraries, [service.name] = said })
  if not ok then
    local words = tostring(problem):gsub("^configure: [%w_]+[.:] ?", "")
    system.write(2, ("integrations: %s is left out, as the environment says of it: %s\n"):format(service.name, words))
  end
  return ok
end

-- Loads services first: the rows say which fields their accounts have.
local function read_services(read, file)
  if file.load then integrations.configure { load = file.load } end
  local services = rows.services()
  for _, service in ipairs(services) do
    local said = file[service.name]
    if said == nil then said = {} end
    if type(said) == "table" then
      if read.others and secrets_in(service, said, "")[1] ~= nil then
        refuse(read.path, "it holds a secret of %s, and others than its owner may read it: chmod 600",
          service.name)
      end
      note_secrets(read, service, said)
      said = add_environment(service, said)
      note_secrets(read, service, said)
      if not read.service and file[service.name] == nil and not is_sound(service, said, file.load) then said = {} end
      for _, name in ipairs(account_names(said)) do
        local account = type(said.accounts) == "table" and said.accounts[name] or said
        table.insert(read.accounts, { service = service.name, account = name,
          names_user = type(account) == "table" and account.user ~= nil })
      end
      local wanted = not read.service or read.service == service.name
      if not wanted then
        said = { permissions = said.permissions }
      else
        said = read_accounts(service, said, read.account, read.path)
      end
      if read.write then said = narrow(service, said, read.write) end
      read.settings[service.name] = next(said) ~= nil and said or nil
    end
  end
  return services
end

-- The variables that give the secrets of a service, or with nil of all.
local function secret_variables(name)
  local variables = {}
  for _, service in ipairs(rows.services()) do
    for _, field in ipairs((not name or service.name == name) and service.fields or {}) do
      if field.secret then variables[#variables + 1] = field.variables[1] end
    end
  end
  return table.concat(variables, ", ")
end

-- That there is no account, or none of a service that is named, and where they are set.
local function no_account(path, service)
  return ("there is no account%s: they are set in the environment (%s), or in %s, which returns the table that "
    .. "`integrations docs accounts` shows"):format(service and " of " .. service or "", secret_variables(service),
    path or place_of() or "~/.config/integrations/config.lua")
end

-- settings.read{ config, write, approve, service, account, files } reads the settings and configures
-- the module with them:
--   config   path of the file; nil: where it is usually
--   write    "deny", "ask" or "allow": writes are no more than that
--   approve  function(request), asked for what asks
--   service, account  only these can be used, and no command of another one is run; nil: all
--   on_call  function(record), called after each call
--   files    the folder that results may be saved in
-- Gives {path, accounts = {{service, account, names_user}}, permissions = {[service] = …}}: all accounts that
-- there are, whether they say which user they stand for, and what is permitted after narrowing.
function settings.read(options)
  local file, path, others = read_file(options.config)
  file = file or {}
  local place = others and secret_address_in(file)
  if place then refuse(path, "%s may hold a password, and others than its owner may read it: chmod 600", place) end
  local read = { settings = copy(file), path = path, others = others, service = options.service,
    account = options.account, write = options.write, accounts = {}, secrets = {} }
  local services = read_services(read, file)
  read.settings.approve = both(options.approve, file.approve)
  read.settings.on_call = one_after_the_other(options.on_call, file.on_call)
  read.settings.files = options.files or file.files
  integrations.configure(read.settings)
  for _, secret in ipairs(read.secrets) do rows.hide(secret) end
  failures.no_account = function(service) return no_account(path, service) end
  local result = { path = path, accounts = read.accounts, permissions = {} }
  for _, service in ipairs(services) do
    local said = read.settings[service.name]
    result.permissions[service.name] = type(said) == "table" and said.permissions or {}
  end
  return result
end

-- Refuses what is no service's name; `place` says where it stands.
function settings.check_service(place, name)
  local names = {}
  for _, service in ipairs(rows.services()) do
    if service.name == name then return end
    names[#names + 1] = service.name
  end
  failures.usage("%s is one of %s", place, table.concat(names, ", "))
end

-- Refuses settings that have no account, or none of a service that is named.
function settings.check_any(read, service)
  for _, known in ipairs(read.accounts) do
    if not service or known.service == service then return end
  end
  failures.raise("configuration", "%s", no_account(read.path, service))
end

-- Refuses the value of --account when the service, or with nil any, has no such account.
function settings.check_account(read, service, account)
  local names = {}
  for _, known in ipairs(read.accounts) do
    if not service or known.service == service then
      if known.account == account then return end
      names[#names + 1] = (service and "" or known.service .. "=") .. known.account
    end
  end
  if account then
    failures.usage("--account: %s no account '%s'. Accounts: %s", service and service .. " has" or "there is", account,
      #names > 0 and table.concat(names, ", ") or "none")
  end
end

return settings
