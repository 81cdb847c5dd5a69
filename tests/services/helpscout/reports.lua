-- Reports: arguments in, requests out. A case is { operation, name, arguments, request, more }.

local get = require("requests").get

-- Parameters by a word for several of them: { ours, what a script gives, theirs, what is sent }.
local groups = {
  interval = { { "start", "2026-10-01", "start", "2026-10-01T00:00:00Z" },
    { "end", "2026-10-31", "end", "2026-10-31T23:59:59Z" } },
  previous = { { "previous_start", "2026-09-01T02:00:00.5+02:00", "previousStart", "2026-09-01T00:00:00Z" },
    { "previous_end", "2026-09-30", "previousEnd", "2026-09-30T23:59:59Z" } },
  mailbox_ids = { { "mailbox_ids", { 123, 85001 }, "mailboxes", "123,85001" } },
  tag_ids = { { "tag_ids", { 1 }, "tags", "1" } },
  folder_ids = { { "folder_ids", { 1230, 1231 }, "folders", "1230,1231" } },
  types = { { "types", { "email", "chat", "phone" }, "types", "email,chat,phone" } },
  office_hours = { { "office_hours", true, "officeHours", "true" } },
  view_by = { { "view_by", "week", "viewBy", "week" } },
  user_id = { { "user_id", 4120, "user", "4120" } },
  range = { { "range", "responseTime", "range", "responseTime" }, { "range_id", 10, "rangeId", "10" } },
  field = { { "field", "tagid", "field", "tagid" }, { "field_id", 9150, "fieldid", "9150" } },
  page = { { "page", 2, "page", "2" }, { "per_page", 7, "rows", "7" } },
  rating = { { "rating", "not-good", "rating", "not-good" } },
  rating_page = { { "page", 2, "page", "2" }, { "sort_field", "modifiedAt", "sortField", "modifiedAt" },
    { "sort_order", "desc", "sortOrder", "DESC" } },
  history_page = { { "page", 2, "page", "2" }, { "sort_field", "repliesSent", "sortField", "repliesSent" },
    { "sort_order", "asc", "sortOrder", "ASC" } },
  status = { { "status", "open", "status", "active" } },
  site_ids = { { "site_ids", { "5214c77c", "a b" }, "sites", "5214c77c,a b" } },
}

local compared, filters = "interval previous ", "mailbox_ids tag_ids types folder_ids "
local channel, counted = "mailbox_ids tag_ids folder_ids ", "interval " .. filters .. "page"
local reports = {
  company = compared .. filters, ["company/customers-helped"] = compared .. filters .. "view_by",
  ["company/drilldown"] = counted .. " range",
  conversations = compared .. filters, ["conversations/volume-by-channel"] = compared .. filters .. "view_by",
  ["conversations/busy-times"] = compared .. filters, ["conversations/drilldown"] = counted,
  ["conversations/fields-drilldown"] = counted .. " field",
  ["conversations/new"] = compared .. filters .. "view_by", ["conversations/new-drilldown"] = counted,
  ["conversations/received-messages"] = compared .. filters .. "view_by",
  docs = compared .. "site_ids", happiness = compared .. filters,
  ["happiness/ratings"] = compared .. filters .. "rating rating_page",
  productivity = compared .. filters .. "office_hours",
  ["user"] = "user_id " .. compared .. filters .. "office_hours",
  ["user/conversation-history"] = "user_id " .. compared .. filters .. "status office_hours history_page",
  ["user/customers-helped"] = "user_id " .. compared .. filters .. "view_by", ["user/drilldown"] = "user_id " .. counted,
  ["user/happiness"] = "user_id " .. compared .. filters,
  ["user/ratings"] = "user_id " .. compared .. filters .. "rating rating_page",
  ["user/replies"] = "user_id " .. compared .. filters .. "view_by",
  ["user/resolutions"] = "user_id " .. compared .. filters .. "view_by",
  ["user/chat"] = "user_id " .. compared .. "mailbox_ids tag_ids office_hours",
  chat = compared .. channel .. "office_hours", email = compared .. channel .. "office_hours",
  phone = compared .. channel .. "office_hours",
}
for name in ("first-response-time replies-sent resolution-time resolved response-time"):gmatch "%S+" do
  reports["productivity/" .. name] = compared .. filters .. "office_hours view_by"
end

local required = { start = true, ["end"] = true, user_id = true, range = true, field = true, field_id = true }
local cases, paths = {}, {}

local function case(path, name, arguments, query, more)
  local operation = "get_" .. path:gsub("[/-]", "_") .. "_report"
  cases[#cases + 1] = { operation, name, arguments, query and get("/v2/reports/" .. path, query) or {}, more }
end

-- The arguments of some groups, and the query that they become.
local function of(words, only)
  local arguments, query = {}, {}
  for word in words:gmatch "%S+" do
    for _, one in ipairs(groups[word]) do
      if not only or only[one[1]] then arguments[one[1]], query[one[3]] = one[2], one[4] end
    end
  end
  return arguments, query
end

for path in pairs(reports) do paths[#paths + 1] = path end
table.sort(paths)
for _, path in ipairs(paths) do
  local words = reports[path]
  case(path, "sends_everything", of(words))
  local arguments, query = of(words, required)
  if words:find "page" then query.page = "1" end
  if words:find " page" then query.rows = "25" end
  case(path, "sends_what_is_required", arguments, query)
end

-- One case with something else than above.
local function other(path, name, changes, sends)
  local arguments, query = of(reports[path], required)
  for ours, value in pairs(changes) do arguments[ours] = value end
  if reports[path]:find "page" then query.page = "1" end
  if reports[path]:find " page" then query.rows = "25" end
  for theirs, value in pairs(sends or {}) do query[theirs] = value end
  case(path, name, arguments, query)
end

for ours, theirs in pairs { ASC = "ASC", DESC = "DESC", asc = "ASC", desc = "DESC" } do
  other("happiness/ratings", "takes_the_order_" .. ours, { sort_order = ours }, { sortOrder = theirs })
end
for _, field in ipairs { "number", "responseTime", "resolveTime" } do
  other("user/conversation-history", "sorts_by_" .. field, { sort_field = field }, { sortField = field })
end
for _, field in ipairs { "number", "rating" } do
  other("user/ratings", "sorts_by_" .. field, { sort_field = field }, { sortField = field })
end
for _, rating in ipairs { "great", "ok", "all" } do
  other("happiness/ratings", "sends_" .. rating, { rating = rating }, { rating = rating })
end
for ours, theirs in pairs { active = "active", pending = "pending", closed = "closed" } do
  other("user/conversation-history", "sends_" .. ours, { status = ours }, { status = theirs })
end
for _, range in ipairs { "replies", "firstReplyResolved", "resolved", "firstResponseTime", "handleTime" } do
  other("company/drilldown", "sends_" .. range, { range = range }, { range = range })
end
for _, field in ipairs { "replyid", "workflowid", "customerid" } do
  other("conversations/fields-drilldown", "sends_" .. field, { field = field }, { field = field })
end
for _, view in ipairs { "day", "month" } do
  other("conversations/new", "sends_" .. view, { view_by = view }, { viewBy = view })
end
other("company", "leaves_empty_lists_out", { mailbox_ids = {}, tag_ids = {}, types = {}, folder_ids = {} })
other("company", "takes_an_interval_of_a_moment",
  { start = "2026-10-01T12:00:00Z", ["end"] = "2026-10-01T12:00:00Z" },
  { start = "2026-10-01T12:00:00Z", ["end"] = "2026-10-01T12:00:00Z" })
other("email", "sends_false", { office_hours = false }, { officeHours = "false" })

local function refused(name, changes, words)
  local arguments = of("interval")
  for ours, value in pairs(changes) do arguments[ours] = value end
  case("company", name, arguments, nil, { refused = words })
end

refused("refuses_an_end_before_its_begin", { start = "2026-11-01" }, { "'start'", "after 'end'" })
refused("refuses_another_end_before_its_begin",
  { previous_start = "2026-09-02", previous_end = "2026-09-01" }, { "'previous_start'", "after 'previous_end'" })
refused("refuses_half_an_interval", { previous_start = "2026-09-02" }, { "previous_end" })
case("docs", "refuses_a_comma_where_it_would_make_two_of_one",
  { start = "2026-10-01", ["end"] = "2026-10-31", site_ids = { "5214c77c,5214c77d" } }, nil,
  { refused = { "site_ids", "comma" } })
refused("refuses_another_half", { previous_end = "2026-09-02" }, { "previous_start" })

return cases
