-- The host on which a service keeps files: addresses that are signed and good for an hour. It has
-- no accounts: a credential is refused, as the storages behind such services refuse a second one.

local Service = require "service"
local files = { kept = {}, stats = { requests = 0 } }

-- A checksum that no caller is to know; not a good one.
local function sign(path, expires)
  local sum = 5381
  for byte in (path .. "?" .. expires .. " mock"):gmatch "." do
    sum = (sum * 33 + byte:byte()) & 0xFFFFFFFFFFFF
  end
  return ("%012x"):format(sum)
end

-- The address of a file, for a caller of a service: the same one for half an hour. What the file
-- holds is made when it is asked for.
function files.address(request, path, type, content)
  local now, file = request.service:now(), files.kept[path]
  if not file or file.expires < now + 1800 then
    file = { type = type, content = content, service = request.service, expires = now + 3600 }
    files.kept[path] = file
  end
  return ("%s/files%s?X-Amz-Expires=%d&X-Amz-Signature=%s"):format(
    request.base:match "^(%a+://[^/]+)", path, file.expires, sign(path, file.expires))
end

local function refuse(status, code)
  return Service.reply(status, "application/xml",
    ("<?xml version=\"1.0\"?>\n<Error><Code>%s</Code></Error>"):format(code))
end

function files:answer(request)
  local file, query = self.kept[request.path], request.query
  local expires = query["X-Amz-Expires"] or ""
  if request.headers.authorization or request.headers.cookie then
    return refuse(400, "InvalidArgument")
  end
  if request.method ~= "GET" then return refuse(405, "MethodNotAllowed") end
  if query["X-Amz-Signature"] ~= sign(request.path, expires) then
    return refuse(403, "AccessDenied")
  end
  if not file then return refuse(404, "NoSuchKey") end
  if tonumber(expires) < file.service:now() then return refuse(403, "AccessDenied") end
  return Service.reply(200, file.type, file.content())
end

return files
