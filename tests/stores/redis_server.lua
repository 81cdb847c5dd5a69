-- A redis-server of a test's own: on a Unix socket and a free port, in a folder of its own, with nothing kept
-- unless a test says so. Knows nothing of the module.

local h = require "harness"

local redis_server = {}
local Redis = {}
Redis.__index = Redis

-- Ends the running test as skipped where there is none.
function redis_server.need()
  local _, there = h.run_program("sh -c 'command -v redis-server redis-cli' >/dev/null 2>&1")
  if not there then h.skip("redis-server is not installed") end
end

-- A port that nobody listens on; redis-server cannot be told to find one.
local function free_port()
  local text = h.run_program([[bash -c 'for port in $(shuf -i 20000-32000 -n 200); do
    ! (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null && echo $port && break
  done']])
  return text:match("%d+")
end

-- redis-cli with these words; its output.
function Redis:cli(words)
  local output = h.run_program(("redis-cli -s %s %s %s 2>&1"):format(h.quote(self.socket),
    self.password and "--no-auth-warning -a " .. h.quote(self.password) or "", words))
  return (output:gsub("%s+$", ""))
end

-- Starts it, again after it was stopped; returns when it answers. It is a child of this process: of one that is
-- not, its end is seen only when init has looked.
function Redis:start()
  local words = { "echo pid $$; exec redis-server", "--port", self.port, "--unixsocket", h.quote(self.socket), "--dir",
    h.quote(self.directory), "--logfile", "log" }
  for _, word in ipairs(self.options) do words[#words + 1] = h.quote(word) end
  self.program = h.start_program("sh -c " .. h.quote(table.concat(words, " ")), 1)
  self.pid = self.program.pid
  h.defer(function() self:stop() end)
  h.wait_until(function() return self:cli("ping") == "PONG" end, "redis-server")
  -- As if it were a machine of its own, which the tests' processes do not hold up; where that is allowed.
  h.run_program("sh -c 'renice -n -15 -p " .. self.pid .. " >/dev/null 2>&1'")
end

function Redis:signal(name)
  h.run_program(("kill -%s %s"):format(name, self.pid))
end

-- Ends it, and waits until it is gone.
function Redis:stop()
  if not self.pid then return end
  self:signal("CONT")
  self:signal("KILL")
  self.program.stop()
  self.pid = nil
end

-- What is in its memory, as a file of its own format.
function Redis:dump()
  local path = self.directory .. "/dump"
  self:cli("--rdb " .. h.quote(path))
  return assert(h.read_file(path))
end

-- `options`: more words of its command line; `password`.
function redis_server.start(options, password)
  redis_server.need()
  local directory = h.temporary_directory()
  local server = setmetatable({ directory = directory, socket = directory .. "/socket", port = free_port(),
    password = password, options = { "--save", "", table.unpack(options or {}) } }, Redis)
  if password then
    server.options[#server.options + 1] = "--requirepass"
    server.options[#server.options + 1] = password
  end
  server:start()
  server.address = "unix://" .. server.socket
  server.tcp = ("redis://127.0.0.1:%s"):format(server.port)
  return server
end

return redis_server
