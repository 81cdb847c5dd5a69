-- Help Scout's reports: figures made of the seeded conversations. Which parameters each report reads is in
-- one table; what is not asked of it is ignored. Figures that have no source here are made up of the number of
-- conversations. `ratingId` is the rating itself, 1 to 3, and a history has a row for each reply: so say the
-- service's own pages, which go beyond the fact sheet.

local conversations = require "helpscout_conversations"
local customers = require "helpscout_customers"
local json = require "json"
local Service = require "service"
local text = require "text"
local reports = { resources = {} }
local day = 86400

-- Parameters --------------------------------------------------------------------------------------

local function words(...)
  local list = { ... }
  return function(mistakes, name, value)
    if not Service.is_word(list, value) then mistakes:add(name, "word", { words = list }, value) end
    return value
  end
end

local function number(least, most)
  return function(mistakes, name, value)
    local read = text.integer(value)
    if not read then return mistakes:add(name, "integer", nil, value) end
    if read < least or read > most then mistakes:say(name, "is out of range", "Range", value) end
    return read
  end
end

local function time(mistakes, name, value)
  return text.read_iso(value) or mistakes:add(name, "date", nil, value)
end

-- Several, with commas between.
local function several(read)
  return function(mistakes, name, value)
    local list = {}
    for part in (value .. ","):gmatch "([^,]*)," do list[#list + 1] = read(mistakes, name, part) end
    return list
  end
end

local function any(_, _, value) return value end

local readers = {
  start = time, ["end"] = time, previousStart = time, previousEnd = time,
  mailboxes = several(number(1, 1 << 62)), tags = several(number(1, 1 << 62)), folders = several(number(1, 1 << 62)),
  types = several(words("email", "chat", "phone")), sites = several(any), user = number(1, 1 << 62),
  officeHours = words("true", "false"), viewBy = words("day", "week", "month"),
  range = words("replies", "firstReplyResolved", "resolved", "responseTime", "firstResponseTime", "handleTime"),
  rangeId = number(1, 10), field = words("tagid", "replyid", "workflowid", "customerid"), fieldid = number(1, 1 << 62),
  page = number(1, 1000000), rows = number(1, 50), rating = words("great", "ok", "all", "not-good"),
  status = words("active", "pending", "closed"), sortOrder = words("ASC", "DESC"),
  ratingSort = words("number", "modifiedAt", "rating"),
  historySort = words("number", "repliesSent", "responseTime", "resolveTime"),
}

-- A point of a series may be a day in an interval of up to 60, a week in one of a year, a month from 61 days on.
local function check_view(mistakes, asked)
  local days = ((asked["end"] or 0) - (asked.start or 0)) // day
  local view = asked.viewBy
  if view == "day" and days > 60 or view == "week" and days > 366 or view == "month" and days < 61 then
    mistakes:say("viewBy", "does not fit the interval", "Range", view)
  end
end

-- What the request asks for, of the parameters that the report reads.
local function read(service, request, names)
  local mistakes, asked = service:mistakes "QUERY", {}
  for name, required in names:gmatch "(%a+)(!?)" do
    local sent = name:find "Sort$" and "sortField" or name
    local value = request.query[sent]
    if value then asked[name] = readers[name](mistakes, sent, value) end
    if not value and required == "!" then mistakes:add(sent, "null") end
  end
  if (asked.previousStart == nil) ~= (asked.previousEnd == nil) then
    mistakes:say("previousStart", "needs previousEnd, and that it", "NotNull")
  end
  if names:find "viewBy" then check_view(mistakes, asked) end
  mistakes:refuse()
  return asked
end

-- What is counted ---------------------------------------------------------------------------------

local function has(list, wanted)
  for _, value in ipairs(list or { wanted }) do
    if value == wanted then return true end
  end
  return false
end

-- Tag 1 stands for none.
local function has_tags(service, conversation, ids)
  for _, id in ipairs(ids or {}) do
    local tag = service:find("tags", id)
    if id == 1 and #conversation.tags == 0 or tag and conversations.has_tag(conversation, tag.name) then return true end
  end
  return ids == nil
end

-- A team's are those of its members.
local function is_by(service, conversation, id)
  local team = id and service:find("teams", id)
  for _, member in ipairs(team and team.members or {}) do
    if member.id == conversation.assignee then return true end
  end
  return id == nil or conversation.assignee == id
end

local function counted(service, asked, first, last)
  local found = {}
  for _, conversation in ipairs(service.items.conversations) do
    if conversation.createdAt >= first and conversation.createdAt <= last
        and has(asked.mailboxes, conversation.mailboxId) and has(asked.types, conversation.type)
        and (not asked.status or asked.status == conversation.status)
        and has_tags(service, conversation, asked.tags) and is_by(service, conversation, asked.user) then
      found[#found + 1] = conversation
    end
  end
  return found
end

local function both(service, asked, show)
  local current = show(counted(service, asked, asked.start, asked["end"]), asked.start, asked["end"])
  local previous = asked.previousStart and show(counted(service, asked, asked.previousStart, asked.previousEnd),
    asked.previousStart, asked.previousEnd)
  return current, previous
end

-- Answers -----------------------------------------------------------------------------------------

-- An object of figures: "a b{c,d}".
local function figures(names, count)
  local members = {}
  for name, inner in names:gmatch "([%a]+)(%b{})" do
    table.move({ name, figures(inner:sub(2, -2):gsub(",", " "), count) }, 1, 2, #members + 1, members)
  end
  for i, name in ipairs(text.split(names:gsub("[%a]+%b{}", ""), " ")) do
    table.move({ name, i % 3 == 0 and count * i / 4 or count * i }, 1, 2, #members + 1, members)
  end
  return members
end

local function object(members)
  for i = 2, #members, 2 do
    if type(members[i]) == "table" then members[i] = object(members[i]) end
  end
  return json.ordered(members)
end

local function overall(names, beside)
  return function(service, asked)
    local current, previous = both(service, asked, function(found, first, last)
      local members = { "startDate", text.iso(first), "endDate", text.iso(last) }
      return object(table.move(figures(names, #found), 1, #names, 5, members))
    end)
    local members = { "filterTags", json.array { json.object("id", 9150, "name", "vip") }, "current", current }
    if previous then table.move({ "previous", previous, "deltas", json.object() }, 1, 4, 5, members) end
    if beside then table.move({ beside, json.array() }, 1, 2, #members + 1, members) end
    return json.ordered(members)
  end
end

local lengths = { day = day, week = 7 * day, month = 30 * day }

local function series(names, start)
  return function(service, asked)
    local length = lengths[asked.viewBy or "day"]
    local current, previous = both(service, asked, function(found, first, last)
      local points = json.array()
      for at = first, last, length do
        local count = 0
        for _, conversation in ipairs(found) do
          if conversation.createdAt >= at and conversation.createdAt < at + length then count = count + 1 end
        end
        local members = { start or "date", text.iso(at) }
        points[#points + 1] = object(table.move(figures(names, count), 1, #names, 3, members))
      end
      return points
    end)
    return json.object("current", current, "previous", previous)
  end
end

local function busy_times(service, asked)
  local found, times = counted(service, asked, asked.start, asked["end"]), json.array()
  for i = 1, #found > 0 and 7 or 0 do times[i] = json.object("day", i, "hour", 9, "count", #found * i) end
  return times
end

local function page_of(rows, asked, size, before)
  local page, shown = asked.page or 1, json.array()
  table.move(rows, (page - 1) * size + 1, math.min(page * size, #rows), 1, shown)
  local members = before or {}
  table.move({ "pages", (#rows + size - 1) // size, "page", page, "count", #rows, "results", shown }, 1, 8,
    #members + 1, members)
  return json.ordered(members)
end

-- A conversation, with the names that reports have for it.
local function row_of(service, conversation)
  local person, user = service:find("customers", conversation.customer), service:find("users", conversation.assignee)
  return json.object("id", conversation.id, "number", conversation.number, "type", conversation.type,
    "mailboxid", conversation.mailboxId, "subject", conversation.subject, "status", conversation.status,
    "threadCount", #conversation.threads, "preview", conversation.preview,
    "customerName", person and customers.text(person, "firstName"), "customerEmail", person and customers.email(person),
    "customerIds", json.array { conversation.customer }, "modifiedAt", text.iso(conversation.modifiedAt),
    "assignedid", conversation.assignee, "assignedName", user and user.firstName,
    "tags", json.map(conversation.tags, function(name)
      return json.object("id", conversations.tag(service, name).id, "name", name, "color", "#929499")
    end), "attachments", false)
end

local function drilldown(service, asked)
  local found = counted(service, asked, asked.start, asked["end"])
  local rows = json.map(found, function(conversation) return row_of(service, conversation) end)
  return json.object("conversations", page_of(rows, asked, asked.rows or 25))
end

local rating_ids = { great = 1, ok = 2, ["not-good"] = 3 }

-- Every answer of a user was rated, so that a conversation may have several ratings.
local function ratings(service, asked)
  local rows = {}
  for _, conversation in ipairs(counted(service, asked, asked.start, asked["end"])) do
    for _, thread in ipairs(conversation.threads) do
      local rating = thread.id % 3 + 1
      if thread.type == "message" and rating == (rating_ids[asked.rating] or rating) then
        rows[#rows + 1] = json.object("number", conversation.number, "id", conversation.id, "type", conversation.type,
          "threadid", thread.id, "threadCreatedAt", text.iso(thread.createdAt), "ratingId", rating,
          "ratingCustomerId", conversation.customer, "ratingComments", "Thanks!",
          "ratingCreatedAt", text.iso(thread.createdAt + 60), "ratingCustomerName", "Jo",
          "ratingUserId", thread.user, "ratingUserName", "Mara")
      end
    end
  end
  return page_of(rows, asked, 10, { "facets", json.object() })
end

local function history(service, asked)
  local rows = {}
  for _, conversation in ipairs(counted(service, asked, asked.start, asked["end"])) do
    for _, thread in ipairs(conversation.threads) do
      if thread.type == "message" then
        rows[#rows + 1] = json.object("id", conversation.id, "number", conversation.number,
          "status", conversation.status, "customers", json.array { json.object("id", conversation.customer, "name", "Jo") },
          "firstResponseTime", 1800, "responseTime", 1800.5, "resolveTime", 7200, "repliesSent", 1)
      end
    end
  end
  return page_of(rows, asked, 10)
end

-- Routes ------------------------------------------------------------------------------------------

local interval = "start! end! "
local compared = interval .. "previousStart previousEnd "
local filters = "mailboxes tags types folders "
local happiness = "happinessScore great okay notGood greatCount okayCount notGoodCount ratingsCount ratingsPercent "
  .. "totalCustomers totalCustomersWithRatings"

-- A report: its path, what it reads, and what answers.
local list = {
  { "company", compared .. filters, overall("customersHelped closed totalReplies totalUsers totalDays "
    .. "repliesPerDay repliesPerDayPerUser resolvedPerDay", "users") },
  { "company/customers-helped", compared .. filters .. "viewBy", series "customers" },
  { "company/drilldown", interval .. "range! rangeId " .. filters .. "page rows", drilldown },
  { "conversations", compared .. filters, overall("totalConversations conversationsCreated newConversations "
    .. "customers conversationsPerDay") },
  { "conversations/volume-by-channel", compared .. filters .. "viewBy", series "chat email phone" },
  { "conversations/busy-times", compared .. filters, busy_times },
  { "conversations/drilldown", interval .. filters .. "page rows", drilldown },
  { "conversations/fields-drilldown", interval .. "field! fieldid! " .. filters .. "page rows", drilldown },
  { "conversations/new", compared .. filters .. "viewBy", series("count", "start") },
  { "conversations/new-drilldown", interval .. filters .. "page rows", drilldown },
  { "conversations/received-messages", compared .. filters .. "viewBy", series("count", "start") },
  { "docs", compared .. "sites", overall("visitors browseAction sentAnEmailResult foundAnAnswerResult searchAction "
    .. "failedResult docsViewedPerVisit", "popularSearches") },
  { "happiness", compared .. filters, overall(happiness) },
  { "happiness/ratings", compared .. filters .. "rating page ratingSort sortOrder", ratings },
  { "productivity", compared .. filters .. "officeHours", overall("totalConversations resolved closed "
    .. "resolvedOnFirstReply percentResolvedOnFirstReply repliesSent repliesToResolve resolutionTime responseTime "
    .. "firstResponseTime handleTime") },
  { "user", compared .. filters .. "officeHours user!", overall("totalDays resolved closed totalReplies handleTime") },
  { "user/conversation-history", compared .. filters .. "status officeHours page historySort sortOrder user!", history },
  { "user/customers-helped", compared .. filters .. "viewBy user!", series "customers" },
  { "user/drilldown", interval .. filters .. "page rows user!", drilldown },
  { "user/happiness", compared .. filters .. "user!", overall(happiness) },
  { "user/ratings", compared .. filters .. "rating page ratingSort sortOrder user!", ratings },
  { "user/replies", compared .. filters .. "viewBy user!", series "replies" },
  { "user/resolutions", compared .. filters .. "viewBy user!", series "resolved" },
  { "user/chat", compared .. "mailboxes tags officeHours user!",
    overall "newConversations messagesPerChat responseTime waitTime duration" },
  { "chat", compared .. "mailboxes tags folders officeHours", overall("volume{chatConversations,completedChats,"
    .. "missedChats,chatsPerDay} responses{waitTime,responseTime} resolutions{messagesPerChat,duration}") },
  { "email", compared .. "mailboxes tags folders officeHours", overall("volume{emailConversations,emailsCreated,"
    .. "repliesSent,messagesReceived} resolutions{resolved,closed} responses{responseTime,firstResponseTime}") },
  { "phone", compared .. "mailboxes tags folders officeHours",
    overall("phoneConversations phoneCallsCreated customers", "users") },
}
for name, figure in pairs { ["first-response-time"] = "time", ["replies-sent"] = "replies",
  ["resolution-time"] = "time", resolved = "resolved", ["response-time"] = "time" } do
  table.insert(list, { "productivity/" .. name, compared .. filters .. "officeHours viewBy", series(figure) })
end

reports.routes = json.map(list, function(report)
  return { "GET", "/v2/reports/" .. report[1], "answer", with = function(service, request)
    if service.options.helpscout_plan ~= "plus" then
      Service.refuse(service:error(403, "Reports are not in your plan"))
    end
    return Service.json(200, "application/json", report[3](service, read(service, request, report[2])))
  end }
end)

return reports
