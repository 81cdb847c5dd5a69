-- Help Scout's reports: figures made of the seeded conversations. Which parameters each report
-- reads is in one table; what is not asked of it is ignored. Figures that have no source here are
-- made up of the number of conversations. `ratingId` is the rating itself, 1 to 3, and a history
-- has a row for each reply: so say the service's own pages, which go beyond the fact sheet.

local hs = require "helpscout"
local json = require "json"
local Service = require "service"
local text = require "text"
local day = 86400

-- Parameters --------------------------------------------------------------------------------------

-- Of each what it may be: a time, a number up to so much, or one of some words; some are lists.
local any_number = "1000000000"
local parameters = {
  start = "time", ["end"] = "time", previousStart = "time", previousEnd = "time", user = any_number,
  mailboxes = any_number, tags = any_number, folders = any_number, fieldid = any_number,
    rows = "50",
  page = "1000000", rangeId = "10", types = "email chat phone", officeHours = "true false",
  viewBy = "day week month", status = "active pending closed", sortOrder = "ASC DESC",
  field = "tagid replyid workflowid customerid", rating = "great ok all not-good",
  ratingSort = "number modifiedAt rating",
  historySort = "number repliesSent responseTime resolveTime",
  range = "replies firstReplyResolved resolved responseTime firstResponseTime handleTime",
}
local lists = { mailboxes = true, tags = true, folders = true, types = true, sites = true }

local function read_one(mistakes, name, kind, value)
  local seconds, number = text.read_iso(value), text.integer(value)
  if kind == "time" then return seconds or mistakes:add(name, "date", value) end
  if tonumber(kind) then
    if not number then mistakes:add(name, "integer", value)
    elseif number < 1 or number > tonumber(kind) then
      mistakes:say(name, "is out of range", "Range", value)
    end
    return number
  end
  if kind and not text.find(text.split(kind), value) then
    mistakes:add(name, "word", value, kind:gsub(" ", "', '"))
  end
  return value
end

-- A point may be a day in an interval of up to 60, a week in one of a year, a month from 61 on.
local function fits(view, days)
  return view == "day" and days <= 60 or view == "week" and days <= 366
    or view == "month" and days >= 61
end

-- What the request asks for, of the parameters that the report reads; lists have commas between.
local function read(request, names)
  local mistakes, asked = hs:mistakes "QUERY", {}
  for name, required in names:gmatch "(%a+)(!?)" do
    local sent, kind = name:find "Sort$" and "sortField" or name, parameters[name]
    local value = request.query[sent]
    if lists[name] and value then
      asked[name] = {}
      for part in (value .. ","):gmatch "([^,]*)," do
        table.insert(asked[name], read_one(mistakes, sent, kind, part))
      end
    elseif value then
      asked[name] = read_one(mistakes, sent, kind, value)
    elseif required == "!" then
      mistakes:add(sent, "null")
    end
  end
  if (asked.previousStart == nil) ~= (asked.previousEnd == nil) then
    mistakes:say("previousStart", "needs previousEnd, and that it", "NotNull")
  end
  mistakes:refuse()
  local view = asked.viewBy
  if view and not fits(view, (asked["end"] - asked.start) // day) then
    mistakes:say("viewBy", "does not fit the interval", "Range", view)
    mistakes:refuse()
  end
  return asked
end

-- What is counted ---------------------------------------------------------------------------------

local function has(list, value) return not list or text.find(list, value) end

-- Tag 1 stands for none.
local function has_tags(item, ids)
  return not ids or Service.any(ids, function(id)
    local tag = hs:find("tags", id)
    return id == 1 and #item.tags == 0 or tag and hs.has_tag(item, tag.name)
  end)
end

-- A team's are those of its members.
local function is_by(item, id)
  local team = id and hs:find("teams", id)
  return not id or item.assignee == id or team and Service.first(team.members, "id", item.assignee)
end

local function counted(asked, first, last)
  first, last = text.iso(first or asked.start), text.iso(last or asked["end"])
  return Service.all(hs.items.conversations, function(item)
    return item.createdAt >= first and item.createdAt <= last
      and has(asked.mailboxes, item.mailboxId)
      and has(asked.types, item.type) and (not asked.status or asked.status == item.status)
      and has_tags(item, asked.tags) and is_by(item, asked.user)
  end)
end

-- What `show` makes of both intervals; there may be only one.
local function both(asked, show)
  local first, last = asked.previousStart, asked.previousEnd
  return show(counted(asked), asked.start, asked["end"]),
    first and show(counted(asked, first, last), first, last) or nil
end

-- Answers -----------------------------------------------------------------------------------------

-- An object of figures: "a b{c d}".
local function figures(names, count)
  local object, i = {}, 0
  for name, inside in names:gmatch "(%a+)(%b{})" do object[name] = figures(inside, count) end
  for name in names:gsub("%a+%b{}", ""):gmatch "%a+" do
    i = i + 1
    object[name] = i % 3 == 0 and count * i / 4 or count * i
  end
  return object
end

local function overall(names, beside)
  return function(asked)
    local current, previous = both(asked, function(found, first, last)
      local shown = figures(names, #found)
      shown.startDate, shown.endDate = text.iso(first), text.iso(last)
      return shown
    end)
    local answer = { filterTags = { { id = 9150, name = "vip" } }, current = current,
      previous = previous, deltas = previous and {} }
    if beside then answer[beside] = json.array() end
    return answer
  end
end

local lengths = { day = day, week = 7 * day, month = 30 * day }

local function series(names, start)
  return function(asked)
    local length = lengths[asked.viewBy or "day"]
    local current, previous = both(asked, function(_, first, last)
      local points = json.array()
      for at = first, last, length do
        local point = figures(names, #counted(asked, at, math.min(at + length - 1, last)))
        point[start or "date"] = text.iso(at)
        points[#points + 1] = point
      end
      return points
    end)
    return { current = current, previous = previous }
  end
end

local function busy_times(asked)
  local count, shown = #counted(asked), json.array()
  for i = 1, count > 0 and 7 or 0 do shown[i] = { day = i, hour = 9, count = count * i } end
  return shown
end

local function page_of(rows, asked, size)
  local page, shown = asked.page or 1, json.array()
  table.move(rows, (page - 1) * size + 1, math.min(page * size, #rows), 1, shown)
  return { pages = (#rows + size - 1) // size, page = page, count = #rows, results = shown }
end

-- Conversations, with the names that reports have for their members.
local function drilldown(asked)
  local rows = json.map(counted(asked), function(item)
    local person, user = hs:find("customers", item.customer), hs:find("users", item.assignee)
    return { id = item.id, number = item.number, type = item.type, mailboxid = item.mailboxId,
      subject = item.subject, status = item.status, threadCount = #item.threads,
      preview = item.preview, modifiedAt = item.modifiedAt, customerName = person
        and person.firstName ~= json.null and person.firstName or person and "",
      customerEmail = person and hs.email_of(person), customerIds = { item.customer },
      assignedid = item.assignee,
      assignedName = user and user.firstName, attachments = false, tags = json.map(item.tags,
        function(name)
        return { id = hs.tag(name).id, name = name, color = "#929499" }
      end) }
  end)
  return { conversations = page_of(rows, asked, asked.rows or 25) }
end

-- A row for each answer of a user, of what `show` gives.
local function rows_of_answers(asked, show)
  local rows = {}
  for _, conversation in ipairs(counted(asked)) do
    for _, thread in ipairs(conversation.threads) do
      rows[#rows + 1] = thread.type == "message" and show(conversation, thread) or nil
    end
  end
  return page_of(rows, asked, 10)
end

local rating_ids = { great = 1, ok = 2, ["not-good"] = 3 }

-- Every answer of a user was rated, so that a conversation may have several ratings.
local function ratings(asked)
  local page = rows_of_answers(asked, function(conversation, thread)
    local rating = thread.id % 3 + 1
    return rating == (rating_ids[asked.rating] or rating) and { number = conversation.number,
      id = conversation.id, type = conversation.type, threadid = thread.id,
      threadCreatedAt = thread.createdAt, ratingId = rating,
      ratingCustomerId = conversation.customer, ratingComments = "Thanks!",
      ratingCustomerName = "Jo", ratingCreatedAt = text.iso(text.read_iso(thread.createdAt) + 60),
      ratingUserId = thread.user, ratingUserName = "Mara" }
  end)
  page.facets = {}
  return page
end

local function history(asked)
  return rows_of_answers(asked, function(conversation)
    return { id = conversation.id, number = conversation.number, status = conversation.status,
      firstResponseTime = 1800, responseTime = 1800.5, resolveTime = 7200, repliesSent = 1,
      customers = { { id = conversation.customer, name = "Jo" } } }
  end)
end

-- The reports -------------------------------------------------------------------------------------

local interval, filters, channel = "start! end! ", "mailboxes tags types folders ",
  "mailboxes tags folders officeHours"
local compared = interval .. "previousStart previousEnd "
local all, lists, rated = compared .. filters, interval .. filters .. "page rows ",
  "rating page ratingSort sortOrder "
local happiness = overall([[happinessScore great okay notGood greatCount okayCount notGoodCount
  ratingsCount ratingsPercent totalCustomers totalCustomersWithRatings]])

-- What each reads, and what answers.
local reports = {
  company = { all, overall([[customersHelped closed totalReplies totalUsers totalDays repliesPerDay
    repliesPerDayPerUser resolvedPerDay]], "users") },
  ["company/customers-helped"] = { all .. "viewBy", series "customers" },
  ["company/drilldown"] = { lists .. "range! rangeId", drilldown },
  conversations = { all, overall("totalConversations conversationsCreated newConversations "
    .. "customers conversationsPerDay") },
  ["conversations/volume-by-channel"] = { all .. "viewBy", series "chat email phone" },
  ["conversations/busy-times"] = { all, busy_times },
  ["conversations/drilldown"] = { lists, drilldown },
  ["conversations/fields-drilldown"] = { lists .. "field! fieldid!", drilldown },
  ["conversations/new"] = { all .. "viewBy", series("count", "start") },
  ["conversations/new-drilldown"] = { lists, drilldown },
  ["conversations/received-messages"] = { all .. "viewBy", series("count", "start") },
  docs = { compared .. "sites", overall([[visitors browseAction sentAnEmailResult
    foundAnAnswerResult searchAction failedResult docsViewedPerVisit]], "popularSearches") },
  happiness = { all, happiness },
  ["happiness/ratings"] = { all .. rated, ratings },
  productivity = { all .. "officeHours", overall([[totalConversations resolved closed
    resolvedOnFirstReply percentResolvedOnFirstReply repliesSent repliesToResolve resolutionTime
    responseTime firstResponseTime handleTime]]) },
  user = { all .. "officeHours user!", overall("totalDays resolved closed totalReplies "
    .. "handleTime") },
  ["user/conversation-history"] = { all .. "status officeHours page historySort sortOrder user!",
    history },
  ["user/customers-helped"] = { all .. "viewBy user!", series "customers" },
  ["user/drilldown"] = { lists .. "user!", drilldown },
  ["user/happiness"] = { all .. "user!", happiness },
  ["user/ratings"] = { all .. rated .. "user!", ratings },
  ["user/replies"] = { all .. "viewBy user!", series "replies" },
  ["user/resolutions"] = { all .. "viewBy user!", series "resolved" },
  ["user/chat"] = { compared .. "mailboxes tags officeHours user!", overall([[newConversations
    messagesPerChat responseTime waitTime duration]]) },
  chat = { compared .. channel, overall([[volume{chatConversations completedChats missedChats
    chatsPerDay} responses{waitTime responseTime} resolutions{messagesPerChat duration}]]) },
  email = { compared .. channel, overall([[volume{emailConversations emailsCreated repliesSent
    messagesReceived} resolutions{resolved closed} responses{responseTime firstResponseTime}]]) },
  phone = { compared .. channel, overall("phoneConversations phoneCallsCreated customers",
    "users") },
}
for name, figure in pairs { ["first-response-time"] = "time", ["replies-sent"] = "replies",
  ["resolution-time"] = "time",
                            resolved = "resolved", ["response-time"] = "time" } do
  reports["productivity/" .. name] = { all .. "officeHours viewBy", series(figure) }
end

for name, report in pairs(reports) do
  hs:on("GET /v2/reports/" .. name, nil, nil, function(_, _, request)
    hs:need(hs.options.helpscout_plan == "plus", "Reports are not in your plan", 403)
    return report[2](read(request, report[1]))
  end, { type = "application/json" })
end
