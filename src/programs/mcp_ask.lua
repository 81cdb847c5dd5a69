-- Asking the user of an MCP client whether a call may be made, before any of its requests goes out. A client of
-- the earlier revisions is asked while its request waits; one of 2026-07-28 gets the question as a
-- result, with a handle to what waits, and comes back with the answer; what it does not come back for ends. Knows no
-- tool and no service.
local approvals = require "program.approvals"
local json = require "program.json"
local protocol = require "program.mcp_protocol"
local socket = require "program.socket"
local system = require "program.system"

local ask = {}

ask.patience = 600 -- seconds that an answer may take, and that a result waits for its client

local held = {} -- handle -> job: what waits for clients to come back
local waiting = {} -- question -> when it is given up

local schema = {
  type = "object", required = { "approve" },
  properties = { approve = { type = "boolean", title = "Approve", description = "Let this call be made" } },
}

local function describe(wanted)
  local account = wanted.account and wanted.account ~= "default" and (" of account " .. wanted.account) or ""
  local marks = (wanted.sends and " It sends a message." or "") .. (wanted.destroys and " There is no way back." or "")
  return ("May %s.%s%s be called with %s?%s"):format(wanted.integration, wanted.operation, account,
    approvals.show(wanted.arguments), marks)
end

local function is_yes(answer)
  return answer.action == "accept" and type(answer.content) == "table" and answer.content.approve == true
end

-- Whether the client of a request can be asked.
local function can_ask(request)
  local elicit = request.capabilities and request.capabilities.elicitation
  -- With neither form nor url it is forms that are meant.
  return type(elicit) == "table" and (elicit.form ~= nil or next(elicit) == nil)
end

-- Nobody waits for the answer any more.
local function forget(question)
  waiting[question] = nil
  if question.withdraw then question.withdraw() end
end

local function decide(question, yes, reason)
  if not waiting[question] then return end
  forget(question)
  question.job.questions[question.key] = nil
  question.decided(yes, reason)
end

local function settle(question, answer)
  if is_yes(answer) then return decide(question, true) end
  decide(question, false, answer.action == "cancel" and "the question was put away" or "the user said no")
end

-- Gives the questions of a job to its client, as the result of the request that is being answered.
local function hand_over(job)
  local request, questions = job.request, {}
  for key, question in pairs(job.questions) do
    questions[key] = {
      method = "elicitation/create",
      params = { mode = "form", message = question.message, requestedSchema = schema },
    }
  end
  job.request, job.handle, job.connection = nil, socket.token(), request.connection
  held[job.handle] = job
  request.finish { resultType = "input_required", inputRequests = questions, requestState = job.handle }
end

-- ask.open(request, sameness): a job, whose calls may need approval. `sameness` is a text that is the same when
-- the client comes back with the same call. Its field `cancel` is called when the client does not want it any more,
-- has gone, or does not come back in time: who opens it adds what is to end then.
function ask.open(request, sameness)
  local job = { request = request, sameness = sameness, questions = {}, asked = 0 }
  function job.cancel() ask.close(job) end
  return job
end

local function forget_questions(job)
  for _, question in pairs(job.questions) do forget(question) end
  job.questions = {}
end

-- ask.question(job, wanted, decided): asks about a call as `approve` gets it; decided(yes[, reason]) is called once.
function ask.question(job, wanted, decided)
  local request = job.request
  if request and not can_ask(request) then
    return decided(false, "this client cannot ask its user; a dry run shows what would be sent")
  end
  local described, message = pcall(describe, wanted)
  if not described then return decided(false, "the question cannot be put: " .. tostring(message)) end
  job.asked = job.asked + 1
  local question = { job = job, key = "call_" .. job.asked, message = message, decided = decided }
  job.questions[question.key] = question
  waiting[question] = system.now() + ask.patience
  if not request then return end -- the client knows of others already, and is told when it comes back
  if request.modern then return hand_over(job) end
  local params = { message = message, requestedSchema = schema }
  question.withdraw = request.ask("elicitation/create", params, function(answer, failure)
    if failure then return decide(question, false, "the client could not ask: " .. failure) end
    settle(question, answer)
  end)
end

-- ask.finish(job, result): the result goes to the client, or waits for it to come back.
function ask.finish(job, result)
  forget_questions(job)
  if job.request then
    job.request.finish(result)
  else
    job.result, job.until_ = result, system.now() + ask.patience
  end
end

-- ask.comes_back(params): whether a client comes back to a call.
function ask.comes_back(params)
  return params.requestState ~= nil and params.requestState ~= json.null
end

-- ask.resume(request, params, sameness): the job that a client comes back to.
function ask.resume(request, params, sameness)
  local handle = params.requestState
  local job = type(handle) == "string" and held[handle]
  if not job or job.sameness ~= sameness then
    protocol.refuse(-32602, "requestState was altered, has expired, or belongs to another call: call anew without it")
  end
  held[handle] = nil
  job.request, job.handle, request.on_cancel = request, nil, job.cancel
  local answers = type(params.inputResponses) == "table" and params.inputResponses or {}
  local given = {}
  for key, question in pairs(job.questions) do
    if type(answers[key]) == "table" then given[#given + 1] = question end
  end
  if job.result then
    request.finish(job.result)
  elseif #given == 0 then
    hand_over(job)
  end
  for _, question in ipairs(given) do settle(question, answers[question.key]) end
  if job.request == request and not request.over and next(job.questions) then hand_over(job) end
end

-- ask.close(job): nobody waits for its answers any more.
function ask.close(job)
  if job.handle then held[job.handle] = nil end
  job.handle = nil
  forget_questions(job)
end

-- ask.leave(connection): it has closed, and nobody comes back for what it was asked.
function ask.leave(connection)
  local left = {}
  for _, job in pairs(held) do
    if job.connection == connection then left[#left + 1] = job end
  end
  for _, job in ipairs(left) do job.cancel() end
end

-- For the loop: what is given up in time.
function ask.wait()
  local first
  for _, time in pairs(waiting) do first = math.min(first or time, time) end
  for _, job in pairs(held) do
    if job.until_ then first = math.min(first or job.until_, job.until_) end
  end
  return {}, first and first - system.now()
end

-- Ends what nobody comes back for: a script that went on after a no would ask, and hold its place, once more.
function ask.step()
  local now, over, left = system.now(), {}, {}
  for question, time in pairs(waiting) do
    if time <= now then over[#over + 1] = question end
  end
  for _, job in pairs(held) do
    if job.until_ and job.until_ <= now then left[#left + 1] = job end
  end
  for _, question in ipairs(over) do
    if question.job.handle then
      question.job.cancel()
    else
      decide(question, false, "nobody answered in time")
    end
  end
  for _, job in ipairs(left) do job.cancel() end
end

return ask
