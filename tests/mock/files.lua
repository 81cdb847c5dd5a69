-- The host on which a service keeps files: addresses that are signed and good for an hour. It has no
-- accounts: a credential is refused, as the storages behind such services refuse a second one.

local Service = require "service"
local files = { kept = {} }

-- A checksum that no caller is to know; not a good one.
local function sign(path, expires)
  local sum = 5381
  for byte in (path .. "?" .. expires .. " mock"):gmatch "." do sum = (sum * 33 + byte:byte()) & 0xFFFFFFFFFFFF end
  return ("%012x"):format(sum)
end

-- The address of a file, for a caller of a service. What it holds is made when it is asked for.
function files.address(request, now, path, type, content)
  local expires, origin = now + 3600, request.base:match "^(%a+://[^/]+)"
  files.kept[path] = { type = type, content = content }
  return ("%s/files%s?X-Amz-Expires=%d&X-Amz-Signature=%s"):format(origin, path, expires, sign(path, expires))
end

local function refuse(status, code)
  return Service.reply(status, "application/xml", ("<?xml version=\"1.0\"?>\n<Error><Code>%s</Code></Error>"):format(code))
end

function files.new(now)
  local self = {}
  function self:reset_stats() self.stats = { requests = 0, rate_limited = 0, writes = {}, created = {}, sent = {} } end
  self:reset_stats()
  function self:answer(request)
    local file, query = files.kept[request.path], request.query
    local expires = tonumber(query["X-Amz-Expires"]) or 0
    if request.headers.authorization or request.headers.cookie then return refuse(400, "InvalidArgument") end
    if request.method ~= "GET" then return refuse(405, "MethodNotAllowed") end
    if query["X-Amz-Signature"] ~= sign(request.path, query["X-Amz-Expires"] or "") or expires < now() then
      return refuse(403, "AccessDenied")
    end
    if not file then return refuse(404, "NoSuchKey") end
    return Service.reply(200, file.type, file.content())
  end
  return self
end

return files
