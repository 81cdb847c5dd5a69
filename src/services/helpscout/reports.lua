-- Reports of Help Scout: figures of an interval, figures day by day, and the conversations behind them.
--
-- Sources: developer.helpscout.com, the pages of reports in mailbox-api, and in the older help-desk-api
-- for what those leave out: what `ratingId` is, rows that stand twice in a history.

resource "Figures: volume, response times, satisfaction, who did what; and the conversations behind them."

-- Parameters --------------------------------------------------------------------------------------

local interval = {
  { "start", time, "Begin of the interval, ISO 8601; a day means its first moment (UTC).", "required" },
  { "end", time, "End of the interval; a day means its last moment.", day_end = true, "required" },
}
local compared = {
  interval,
  { "previous_start", time, "Begin of an interval to compare with; with `previous_end`.", as = "previousStart" },
  { "previous_end", time, "End of that interval; with `previous_start`.", as = "previousEnd", day_end = true },
  needs { "previous_end", when = "previous_start", "it goes with 'previous_start'" },
  needs { "previous_start", when = "previous_end", "it goes with 'previous_end'" },
}

local function ids(name, as, words)
  return { name, list(id), "Only these " .. words .. "; all unless given.", as = as, comma = true }
end

local mailboxes, folders = ids("mailbox_ids", "mailboxes", "mailboxes"), ids("folder_ids", "folders", "folders")
local tags = ids("tag_ids", "tags", "tags, by id; 1 stands for no tag")
local types = { "types", list(choice { "email", "chat", "phone" }), "Only these types; all unless given.",
  comma = true }
local filters, channel = { mailboxes, tags, types, folders }, { mailboxes, tags, folders }

local hours = { "office_hours", boolean, "Counts only office hours, where the account has them.",
  as = "officeHours" }
local view = { "view_by", choice { "day", "week", "month" },
  "What a point stands for: day (up to 60 days), week (up to a year), month (from 61 days on).",
  as = "viewBy" }
local user = { "user_id", id, "Id of a user or a team.", as = "user", "required" }
local rating = { "rating", choice { "great", "ok", "all", "not-good" }, "Only these ratings." }

-- The service wants capitals.
local function sorted(...)
  return {
    { "sort_field", choice { ... }, "Sort field.", as = "sortField" },
    { "sort_order", choice { { "asc", "ASC" }, { "desc", "DESC" }, also = { "ASC", "DESC" } },
      "Sort direction.", as = "sortOrder" },
  }
end

-- What comes back ---------------------------------------------------------------------------------

local pages_said = {
  { "pages", "integer", "How many pages there are." },
  { "page", "integer", "This one." },
  { "count", "integer", "How many there are on all pages." },
}

shape "Series" {
  "Figures in their order of time.",
  { "current", "Point[]" },
  { "previous", "Point[]?", "With an interval to compare with." },
}

shape "Point" {
  "Figures of a day, week or month; which of them depends on the report.",
  { "date", "string?" }, { "start", "string?", "In its place." }, { "customers", "number?" },
  { "replies", "number?" }, { "resolved", "number?" }, { "time", "number?" }, { "count", "number?" },
  { "chat", "number?" }, { "email", "number?" }, { "phone", "number?" },
}

shape "BusyTime" {
  "How much came in at an hour of the week, in the company's time zone.",
  { "day", "integer", "1 (Monday) to 7." }, { "hour", "integer", "0 to 23." }, { "count", "number" },
}

shape "Drilldown" { "A page of conversations behind a report.", { "conversations", "DrilldownPage" } }

shape "DrilldownPage" {
  "Conversations, and where the page is.",
  pages_said[1], pages_said[2], pages_said[3],
  { "results", "DrilldownConversation[]" },
}

shape "DrilldownConversation" {
  "A conversation as reports have it, in a spelling of their own.",
  columns = "id number subject status customerEmail modifiedAt",
  { "id", "integer" }, { "number", "integer" }, { "type", "string?" }, { "mailboxid", "integer?" },
  { "subject", "string?" }, { "status", "string?" }, { "threadCount", "integer?" },
  { "preview", "string?" }, { "customerName", "string?" }, { "customerEmail", "string?" },
  { "customerIds", "integer[]?" }, { "modifiedAt", "string?" }, { "assignedid", "integer?" },
  { "assignedName", "string?" }, { "tags", "{ id: integer, name: string, color: string? }[]?" },
  { "attachments", "boolean?", "Whether it has any." },
}

shape "RatingPage" {
  "A page of ratings.",
  { "facets", "table?" }, pages_said[1], pages_said[2], pages_said[3],
  { "results", "RatingRow[]" },
}

shape "RatingRow" {
  "A rating and its conversation.", columns = "id number ratingCustomerName ratingUserName ratingId ratingComments",
  { "id", "integer", "The conversation's, which may have several ratings." }, { "number", "integer" },
  { "type", "string?" }, { "threadid", "integer?", "The thread that was rated." },
  { "threadCreatedAt", "string?" }, { "ratingId", "integer", "1 is great, 2 okay, 3 not good." },
  { "ratingCustomerId", "integer?" }, { "ratingComments", "string?" }, { "ratingCreatedAt", "string?" },
  { "ratingCustomerName", "string?" }, { "ratingUserId", "integer?" }, { "ratingUserName", "string?" },
}

shape "HistoryPage" {
  "A page of a user's conversations.",
  pages_said[1], pages_said[2], pages_said[3],
  { "results", "HistoryRow[]" },
}

shape "HistoryRow" {
  "A reply of the user: its conversation and how fast that was answered.",
  { "id", "integer" }, { "number", "integer" }, { "status", "string?" },
  { "customers", "{ id: integer, name: string }[]?" }, { "firstResponseTime", "number?" },
  { "responseTime", "number?" }, { "resolveTime", "number?" }, { "repliesSent", "number?" },
}

-- Families ----------------------------------------------------------------------------------------

local failures = [[
- `forbidden`: the account's plan has no reports (Plus and Pro have), or its user may not see them.
- `invalid`: an interval or a filter that the service refuses.
]]

local function name_of(path) return "get_" .. path:gsub("[/-]", "_") .. "_report" end

-- An example's call; the user family says which user.
local function call_of(path, more)
  local who = path:find "^user" and "user_id = 4121, " or ""
  return ("%s%sstart = \"2026-10-01\", [\"end\"] = \"2026-10-31\""):format(who, more or "")
end

-- A report at a path. `said` has its parameters, what it gives and what is special.
local function report(path, sentence, said)
  local all = { sentence, GET("/v2/reports/" .. path),
    path:find "^user" and user or {}, said.parameters }
  for key, value in pairs(said) do
    if key ~= "parameters" then all[key] = value end
  end
  all.failures = failures
  read(name_of(path))(all)
end

local function plain_example(path, printed)
  return ([[
local report = app.integrations.helpscout.%s({
  %s
})
%s]]):format(name_of(path), call_of(path), printed)
end

local comparison = [[
- If an interval to compare with is given, the result has `previous`, and `deltas` with changes in
  percent. Times are in seconds.
]]

-- Figures of the whole interval: the words are those of `current`, `beside` is what stands beside it.
local function overall(path, sentence, shape_name, words, printed, parameters, more)
  more = more or {}
  local figures = "Figures: " .. words:gsub("%S+", "`%0`"):gsub(" ", ", ") .. "."
  shape(shape_name) {
    "Figures of an interval.",
    { "filterTags", "{ id: integer, name: string }[]?", "Tags to filter by." },
    { "current", "table", figures }, { "previous", "table?" }, { "deltas", "table?" },
    table.unpack(more.beside or {}),
  }
  report(path, sentence, { parameters = parameters, returns = shape_name, asked = more.asked,
    notes = comparison, example = plain_example(path, "print(report.current." .. printed .. ")\n") })
end

-- Figures day by day, of which one is the report's.
local function series(path, sentence, figure, parameters, asked)
  local words = figure:gsub("%S+", "`%0`"):gsub(" ", ", ")
  report(path, sentence, { parameters = { compared, parameters, view }, arrays = { "current" },
    returns = "Series", asked = asked, result_words = "A point has " .. words .. ".",
    example = plain_example(path, ([[
for _, point in ipairs(report.current) do
  print(point.%s, point.%s)
end
]]):format(figure:find "count" and "start" or "date", figure:match "%S+$")) })
end

local function listing(path, sentence, pages, items, returns, parameters, given, printed, notes, asked)
  report(path, sentence, { parameters = parameters, pages = pages, items = items, returns = returns,
    notes = notes, asked = asked, example = ([[
for row in app.integrations.each(app.integrations.helpscout.%s, {
  %s
}) do
  print(%s)
end
]]):format(name_of(path), call_of(path, given), printed) })
end

local function drilldown(path, sentence, parameters, given)
  listing(path, sentence, "report_rows", "conversations.results", "Drilldown",
    { interval, parameters, filters, page, per_page }, given, "row.number, row.subject")
end

-- Company -----------------------------------------------------------------------------------------

overall("company", "Reports what the company did: customers helped, replies, resolved, and by whom.",
  "CompanyReport", "customersHelped closed totalReplies totalUsers totalDays repliesPerDay \z
  repliesPerDayPerUser resolvedPerDay", "customersHelped", { compared, filters },
  { beside = { { "users", "CompanyUser[]?" } }, asked = "best agent, team performance, leaderboard, \z
    each agent, by agent, per agent, handle time, who answered most" })

shape "CompanyUser" {
  "What a user did; with an interval to compare with, also as `previous…`.",
  { "user", "string" }, { "name", "string" }, { "replies", "number?" }, { "customersHelped", "number?" },
  { "happinessScore", "number?" }, { "handleTime", "number?" }, { "[string]", "any" },
}

series("company/customers-helped", "Reports how many customers were helped, day by day.", "customers",
  filters)
drilldown("company/drilldown", "Lists the conversations behind a figure of the company's report.", {
  { "range", choice { "replies", "firstReplyResolved", "resolved", "responseTime", "firstResponseTime",
    "handleTime" }, "Which figure.", "required" },
  { "range_id", integer { 1, 10 }, "Which part of that figure: an `id` from `ranges` of the productivity report.",
    as = "rangeId" },
}, "range = \"replies\", ")

-- Conversations -----------------------------------------------------------------------------------

overall("conversations", "Reports how many conversations there were, and about what.",
  "ConversationsReport", "totalConversations conversationsCreated newConversations customers \z
  conversationsPerDay", "totalConversations", { compared, filters }, { beside = {
    { "delta", "table?", "In place of `deltas`." }, { "busiestDay", "table?", "day, hour and count." },
    { "tags", "table?", "count, and the most frequent in `top`; so are those that follow." },
    { "customers", "table?" }, { "workflows", "table?" }, { "replies", "table?", "Saved replies." },
    { "[string]", "any" } }, asked = "tickets per month, statistics, volume, how many tickets, \z
    saved replies used, which customers wrote most" })
series("conversations/volume-by-channel", "Reports how many conversations came by chat, e-mail and phone.",
  "chat email phone", filters)
report("conversations/busy-times", "Reports at which hours of the week most comes in.", {
  parameters = { compared, filters }, pages = "whole", items = "", result = "any", returns = "BusyTime[]",
  asked = "peak hours, when are we busiest", example = plain_example("conversations/busy-times", [[
for _, time in ipairs(report) do
  print(time.day, time.hour, time.count)
end
]]) })
drilldown("conversations/drilldown", "Lists the conversations of an interval as reports count them.", {})
drilldown("conversations/fields-drilldown",
  "Lists conversations with a tag, saved reply, workflow or customer.", {
    { "field", choice { "tagid", "replyid", "workflowid", "customerid" }, "What they have.", "required" },
    { "field_id", id, "Its id.", as = "fieldid", "required" },
  }, "field = \"tagid\", field_id = 9150, ")
series("conversations/new", "Reports how many conversations were new, day by day.", "count", filters,
  "tickets per day, conversations per day")
drilldown("conversations/new-drilldown", "Lists the new conversations of an interval.", {})
series("conversations/received-messages", "Reports how many messages customers sent, day by day.", "count",
  filters)

-- Docs, happiness ---------------------------------------------------------------------------------

overall("docs", "Reports how the help articles of Docs were used.", "DocsReport",
  "visitors browseAction sentAnEmailResult foundAnAnswerResult searchAction failedResult \z
  docsViewedPerVisit", "visitors", { compared,
    { "site_ids", list(text), "Only these Docs sites; all unless given.", as = "sites", comma = true } },
  { beside = { { "popularSearches", "table[]?", "count, id, results." },
    { "failedSearches", "table[]?", "count, id." }, { "topArticles", "table[]?", "count, name, id." },
    { "topCategories", "table[]?" } }, asked = "knowledge base, articles, failed searches" })

local happiness = "happinessScore great okay notGood greatCount okayCount notGoodCount ratingsCount \z
  ratingsPercent totalCustomers totalCustomersWithRatings"
overall("happiness", "Reports how satisfied customers were.", "HappinessReport", happiness,
  "happinessScore", { compared, filters }, { asked = "satisfaction, CSAT, customer satisfaction score, NPS" })

local rating_notes = [[
- The service decides how many ratings a page has. A conversation may have several ratings: `threadid`
  tells them apart.
]]
listing("happiness/ratings", "Lists the ratings that customers gave, with what they said.",
  "report_ratings", "results", "RatingPage",
  { compared, filters, rating, page, sorted("number", "modifiedAt", "rating") }, nil,
  "row.number, row.ratingId, row.ratingComments", rating_notes, "comments of customers, customer feedback, \z
  bad reviews, unhappy customers, survey")

-- Productivity ------------------------------------------------------------------------------------

local worked = { filters, hours }
overall("productivity", "Reports how fast and how well customers were answered.", "ProductivityReport",
  "totalConversations resolved closed resolvedOnFirstReply percentResolvedOnFirstReply repliesSent \z
  repliesToResolve resolutionTime responseTime firstResponseTime handleTime", "firstResponseTime",
  { compared, worked }, { beside = {
    { "responseTime", "table?", "count, and `ranges` of id, count, percent; as in all that follow." },
    { "firstResponseTime", "table?" }, { "handleTime", "table?" }, { "repliesToResolve", "table?" } },
    asked = "SLA, average response time, how fast do we answer, first contact resolution" })
series("productivity/first-response-time", "Reports how long customers waited for a first answer, day by day.",
  "time", worked)
series("productivity/replies-sent", "Reports how many replies were sent, day by day.", "replies", worked)
series("productivity/resolution-time", "Reports how long it took to resolve, day by day.", "time", worked)
series("productivity/resolved", "Reports how many conversations were resolved, day by day.", "resolved", worked)
series("productivity/response-time", "Reports how long customers waited for answers, day by day.", "time", worked,
  "reply time")

-- Users and teams ---------------------------------------------------------------------------------

overall("user", "Reports what a user or a team did.", "UserReport",
  "totalDays resolved conversationsCreated closed totalReplies resolvedOnFirstReply \z
  percentResolvedOnFirstReply repliesToResolve handleTime happinessScore responseTime resolutionTime \z
  repliesPerDay customersHelped totalConversations conversationsPerDay busiestDay", "totalReplies",
  { compared, worked }, { beside = { { "user", "table?", "id, name, totalCustomersHelped and more." } },
    asked = "agent performance, productive, how did an agent do, workload of an agent" })
listing("user/conversation-history",
  "Lists the replies of a user, with how fast each conversation was answered.",
  "report_history", "results", "HistoryPage", { compared,
    { "status", choice { { "open", "active" }, "pending", "closed", also = { "active" } },
      "Only conversations of this status." },
    worked, page, sorted("number", "repliesSent", "responseTime", "resolveTime") }, nil,
  "row.number, row.responseTime", [[
- A conversation is listed once for each reply of the user.
]])
series("user/customers-helped", "Reports how many customers a user helped, day by day.", "customers", filters)
drilldown("user/drilldown", "Lists the conversations behind a user's report.", {})
overall("user/happiness", "Reports how satisfied a user's customers were.", "UserHappinessReport", happiness,
  "happinessScore", { compared, filters }, { asked = "CSAT by agent, CSAT of an agent" })
listing("user/ratings", "Lists the ratings that a user got.", "report_ratings", "results", "RatingPage",
  { compared, filters, rating, page, sorted("number", "modifiedAt", "rating") }, nil,
  "row.number, row.ratingId, row.ratingComments", rating_notes)
series("user/replies", "Reports how many replies a user sent, day by day.", "replies", filters)
series("user/resolutions", "Reports how many conversations a user resolved, day by day.", "resolved", filters,
  "closed by a user")
overall("user/chat", "Reports a user's live chats.", "UserChatReport",
  "newConversations messagesPerChat responseTime waitTime duration", "newConversations",
  { compared, mailboxes, tags, hours })

-- Channels ----------------------------------------------------------------------------------------

overall("chat", "Reports the live chats of an interval.", "ChatReport",
  "volume{chatConversations,completedChats,missedChats,chatsPerDay} responses{waitTime,responseTime} \z
  resolutions{messagesPerChat,duration}", "volume and report.current.volume.chatConversations", { compared, channel, hours })
overall("email", "Reports the e-mail conversations of an interval.", "EmailReport",
  "volume{emailConversations,emailsCreated,repliesSent,messagesReceived} \z
  resolutions{resolved,resolvedOnFirstReply,percentResolvedOnFirstReply,resolutionTime,\z
  repliesToResolve,handleTime,closed} \z
  responses{responseTime,firstResponseTime}", "volume and report.current.volume.emailConversations", { compared, channel, hours })
overall("phone", "Reports the phone calls that were noted down.", "PhoneReport",
  "phoneConversations phoneCallsCreated customers", "phoneConversations", { compared, channel, hours },
  { beside = { { "users", "table[]?" } } })
