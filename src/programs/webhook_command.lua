-- integrations webhook verify|sign --service S --secret-file F: a delivery of a service, whose body is
-- on stdin, as the module reads it; or the value of the header that a service would send.
local failures = require "program.failures"
local flags = require "program.flags"
local integrations = require "integrations"
local output = require "program.output"
local settings = require "program.settings"
local system = require "program.system"

local USAGE = "webhook verify --service S --secret-file F --header 'Name: value' … <BODY\n"
  .. "integrations webhook sign --service S --secret-file F <BODY\n\n"
  .. "verify prints the delivery on stdin, or refuses it with exit status 77; sign prints the value of the\n"
  .. "signature's header for the body on stdin."

local known = flags.some({ "config", "output", "help" }, {
  { "service", value = "S", "the service that the delivery is from" },
  { "secret-file", value = "F", list = true, "a file with the secret, mode 0600; give both while one secret replaces another" },
  { "header", value = "'Name: value'", list = true, "a header of the delivery" },
})

local function read_headers(lines)
  local headers = {}
  for _, line in ipairs(lines or {}) do
    local name, value = line:match "^([^:%s]+):%s*(.-)%s*$"
    if not name then failures.usage("--header: expected 'Name: value', got '%s'", line) end
    headers[name] = value
  end
  return headers
end

local function run(options, words)
  if words[2] or words[1] ~= "verify" and words[1] ~= "sign" then
    failures.usage("webhook: expected verify or sign")
  end
  settings.load_services(options.config)
  settings.check_service("webhook: --service", options.service)
  if not options.secret_file then failures.usage("webhook: --secret-file is needed") end
  local secrets = {}
  for i, path in ipairs(options.secret_file) do secrets[i] = settings.secret_file("--secret-file", path) end
  local body = flags.stdin "webhook"
  local service = integrations[options.service]
  if words[1] == "sign" then
    if secrets[2] then failures.usage("webhook sign: one --secret-file is enough") end
    output.text(service.webhook_sign(body, secrets[1]) .. "\n")
  else
    local delivery = service.webhook(body, read_headers(options.header), secrets)
    local as_table = (options.output or system.isatty(1) and "table") == "table"
    output[as_table and "fields" or "json"](delivery)
  end
end

return { webhook = { run = run, known = known, usage = USAGE } }
