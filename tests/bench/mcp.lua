-- A client of `integrations mcp`, over two named pipes: runs scripts, one after another.

local json = require "cjson"

local mcp = {}
mcp.__index = mcp

local function ask(self, method, params)
  self.id = self.id + 1
  self.input:write(json.encode { jsonrpc = "2.0", id = self.id, method = method, params = params }, "\n")
  self.input:flush()
  for line in self.output:lines() do
    local answer = json.decode(line)
    if answer.id == self.id then return assert(answer.result, line) end
  end
  error "the MCP server has ended"
end

-- Starts the program with Help Scout at that address; `folder` is for the pipes and as its home.
function mcp.start(program, folder, url)
  local input, output = folder .. "/mcp.in", folder .. "/mcp.out"
  assert(os.execute(("mkfifo %s %s"):format(input, output)))
  assert(os.execute(("env -i HOME=%s HELPSCOUT_ACCESS_TOKEN=hs-token HELPSCOUT_URL=%s '%s' mcp <%s >%s 2>%s/mcp.log &")
    :format(folder, url, program, input, output, folder)))
  local self = setmetatable({ id = 0 }, mcp)
  self.input = assert(io.open(input, "w"))
  self.output = assert(io.open(output, "r"))
  ask(self, "initialize", { protocolVersion = "2025-06-18", capabilities = json.decode "{}",
                            clientInfo = { name = "bench", version = "1" } })
  self.input:write '{"jsonrpc":"2.0","method":"notifications/initialized"}\n'
  return self
end

function mcp:run_lua(code)
  local result = ask(self, "tools/call", { name = "run_lua", arguments = { code = code } })
  assert(not result.isError, result.content[1].text)
  return result.structuredContent
end

-- The program ends where its input does.
function mcp:close()
  self.input:close()
  self.output:read "a"
  self.output:close()
end

return mcp
