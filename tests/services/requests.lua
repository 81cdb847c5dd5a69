-- The words in which golden cases are written.

local requests = {}

local function request(method, path, parameters, body)
  return { method = method, path = path, parameters = parameters or {}, body = body }
end

-- `parameters`: the decoded query; a list as value stands for a repeated name. With `others` in it,
-- further parameters are allowed.
function requests.get(path, parameters) return request("GET", path, parameters) end

-- `body`: the JSON text expected, compared as a document: [] is not {}, 1 is not 1.0.
function requests.post(path, body) return request("POST", path, nil, body) end
function requests.put(path, body) return request("PUT", path, nil, body) end
function requests.patch(path, body) return request("PATCH", path, nil, body) end
function requests.delete(path) return request("DELETE", path) end

requests.others = {}

return requests
