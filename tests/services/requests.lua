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

-- A file on another host: its address has a signature, and no credential goes there.
function requests.file(path)
  local file = request("GET", path, { [requests.others] = true })
  file.elsewhere = true
  return file
end

-- The cases of a service. Those in the files of its folder are { operation, name, arguments, request
-- or requests, more }; `refused` in `more` are words of the error that comes instead of any request.
function requests.cases(service)
  local h = require "harness"
  local cases = table.move(require(service), 1, #require(service), 1, {})
  for name in h.run_program("ls tests/services/" .. service .. " 2>/dev/null"):gmatch "([%w_]+)%.lua" do
    for _, said in ipairs(require(service .. "." .. name)) do
      local case = { operation = said[1], name = said[1] .. "_" .. said[2], arguments = { said[3] },
        sends = said[4].method and { said[4] } or said[4] }
      for key, value in pairs(said[5] or {}) do case[key] = value end
      cases[#cases + 1] = case
    end
  end
  return cases
end

-- The query of such parameters, as a sorted list of "name=value".
function requests.query_list(parameters)
  local list = {}
  for name, value in pairs(parameters) do
    if name ~= requests.others then
      for _, item in ipairs(type(value) == "table" and value or { value }) do
        list[#list + 1] = name .. "=" .. item
      end
    end
  end
  table.sort(list)
  return list
end

return requests
