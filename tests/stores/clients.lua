-- Clients of a store as tests want them: asking and waiting for the answer, over `store_driver`.

local h = require "harness"
package.cpath = h.build_dir .. "/tests/stores/?.so;" .. package.cpath
local store_driver = require "store_driver"

local clients = { now = store_driver.now, fork = store_driver.fork, exit = store_driver.exit,
  descriptors = store_driver.descriptors }
local Client = {}
Client.__index = Client

clients.account = ("a1"):rep(32)

-- A store in that server; without `lazy` it is waited for until it answers.
function clients.open(address, lazy)
  local store, problem = store_driver.open(h.build_dir .. "/integrations_redis.so", address)
  if not store then return nil, problem end
  local client = setmetatable({ store = store, heard = false }, Client)
  h.defer(function() store:close() end)
  if not lazy then
    client:reach()
    -- Until it is also called: a call that it makes itself come true.
    client:turn(0.02)
  end
  return client
end

function Client:turn(seconds)
  self.store:turn(seconds)
  self.heard = self.store:woken() or self.heard
end

function Client:ask(question)
  question.account = question.account or clients.account
  return self.store:ask(question)
end

function Client:wait(number)
  local give_up = clients.now() + h.patience
  while true do
    local answer = self.store:answer(number)
    if answer then return answer end
    if clients.now() > give_up then error("gave up waiting for an answer", 2) end
    self:turn(0.1)
  end
end

-- Asks, and waits for the answer.
function Client:call(verb, question)
  question = question or {}
  question.verb = verb
  return self:wait(self:ask(question))
end

-- Asks until the store answers.
function Client:reach()
  local give_up = clients.now() + h.patience
  while self:call("take", { least = 0, most = 0, account = "00" }).failed do
    if clients.now() > give_up then error("gave up waiting for the store", 2) end
    self:turn(0.05)
  end
end

-- Waits until it is told that it is worth asking; true: it was, before so many seconds were over.
function Client:listen(seconds)
  local give_up = clients.now() + seconds
  while not self.heard and clients.now() < give_up do self:turn(0.05) end
  local heard = self.heard
  self.heard = false
  return heard
end

return clients
