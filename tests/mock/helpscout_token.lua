-- Help Scout's token endpoint: a function of service and request.

local json = require "json"
local Service = require "service"
local text = require "text"

local function token_error(status, name, description)
  Service.refuse(Service.json(status, "application/json",
    json.object("error_description", description, "error", name)))
end

-- From the form body, the JSON body or the query string.
local function read_parameters(service, request)
  if request.body == "" then return request.query end
  if service.has_type(request, "application/x-www-form-urlencoded") then
    return text.read_form(request.body)
  end
  local body = service.has_type(request, "application/json") and json.decode(request.body)
  return json.is_object(body) and body or {}
end

local function check_client(service, request, parameters)
  local id, secret = service.options.helpscout_client_id, service.options.helpscout_client_secret
  local header, status = request.headers.authorization, 400
  if header and not parameters.client_id then
    local given = text.credential(header, "Basic")
    if given and text.base64_decode(given) == id .. ":" .. secret then return end
    status = 401
  elseif parameters.client_id == id and parameters.client_secret == secret then
    return
  end
  token_error(status, "invalid_client", "Invalid client authentication")
end

local function issue(service, with_refresh)
  local lifetime = service.options.token_lifetime
  service.issued = (service.issued or 0) + 1
  local mark = ("%012x%08x"):format(host.unix_ms(), service.issued)
  local token = { expires_ms = host.monotonic_ms() + lifetime * 1000, uses = 0,
                  refresh = with_refresh and "b7d0e1c22f8a" .. mark or nil }
  local access = "9c1f2ab47d0e" .. mark
  service.tokens[access] = token
  return Service.json(200, "application/json", json.object("refresh_token", token.refresh,
    "token_type", "bearer", "access_token", access, "expires_in", lifetime))
end

local grants = {}
function grants.client_credentials(service) return issue(service, false) end

function grants.authorization_code(service, parameters)
  if service.code_used or parameters.code ~= service.options.helpscout_code then
    token_error(400, "invalid_request", "Invalid code")
  end
  service.code_used = true
  return issue(service, true)
end

-- A refresh token works once: the next one comes with the new access token.
function grants.refresh_token(service, parameters)
  local given = parameters.refresh_token
  for _, token in pairs(service.tokens) do
    if given and token.refresh == given then
      token.refresh, token.expires_ms = nil, 0
      return issue(service, true)
    end
  end
  token_error(400, "invalid_request", "Invalid refresh_token")
end

return function(service, request)
  local parameters = read_parameters(service, request)
  local grant = grants[parameters.grant_type]
  if not grant then token_error(400, "unsupported_grant_type", "Invalid grant_type") end
  check_client(service, request, parameters)
  return grant(service, parameters)
end
