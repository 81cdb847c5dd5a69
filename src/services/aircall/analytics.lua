-- Analytics of Aircall: reports, made as files in the background.

resource "Reports, made as files in the background."

shape "Export" {
  "A report that is being made, or is there.",
  { "exportID", "string?", "For `export_id`." },
  { "status", "string", "PENDING, COMPLETED or FAILED." },
  { "createdAt", "string?", "ISO 8601, with milliseconds." },
  { "format", "string?" },
  { "exportName", "string?" },
  { "isZipCompressed", "boolean?" },
  { "downloadUrl", "string?", "Address of the file, good for an hour; needs no credential." },
  { "downloadUrlExpiresAt", "string?" },
  { "errorMessage", "string?", "Why it failed." },
}

local activity = "USER_ACTIVITY_"
local reports = choice {
  "CALLS_HISTORY", "USER_STATUS_HISTORY", activity .. "AVAILABILITY_BREAKDOWN",
  activity .. "AVERAGE_AFTER_CALL_WORK_TIME_PER_USER",
  activity .. "AVERAGE_INBOUND_IN_CALL_TIME_PER_USER",
  activity .. "AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER", activity .. "CALL_VOLUME_AND_TIME",
  activity .. "CALLS_HANDLED", activity .. "PERCENTAGE_OF_TIME_IN_EACH_STATUS",
  activity .. "RINGING_ATTEMPTS_PER_USER", activity .. "WORK_TIME_AND_AVAILABILITY",
  activity .. "RINGING_ATTEMPTS",
}

local no_analytics = [[
- `forbidden`: the plan has no Analytics+.
]]

-- A filter by ids.
local function only(name, as, things)
  return { name, list(id), "Only these " .. things .. ".", as = "input.filter." .. as }
end

write "create_analytics_export" {
  "Starts a report, which is made in the background.",
  POST "/v1/analytics/report/export" { ask = "aircall_ask_report" },
  { "report_name", reports, "Which report.", as = "input.reportName", "required" },
  { "timezone", text, "Time zone in which days begin, such as Europe/Paris.",
    as = "input.filter.timezone", "required" },
  { "relative", choice { "LAST_MONTH", "LAST_WEEK", "THIS_MONTH", "THIS_WEEK", "TODAY",
    "YESTERDAY" }, "Period by name.", as = "input.filter.dateFilter.relative" },
  { "from_date", date, "First day, such as 2026-01-01; with `to_date`.",
    as = "input.filter.dateFilter.absoluteRange.fromDate" },
  { "to_date", date, "Last day, such as 2026-01-31; with `from_date`.",
    as = "input.filter.dateFilter.absoluteRange.toDate", day_end = true },
  only("user_ids", "userIDs", "users"), only("team_ids", "teamIDs", "teams"),
  only("number_ids", "lineIDs", "numbers"), only("tag_ids", "tagIDs", "tags"),
  only("call_ids", "callIDs", "calls"),
  { "filter", map(anything), "Further filters by the service's names, such as callTypes.", to = hook },
  { "date_breakdown", text, "What a row is for, such as DAILY.", as = "input.options.dateBreakdown" },
  { "sla_seconds", integer { least = 0 }, "Seconds within which an answer counts as in time.",
    as = "input.options.slaTimeToAnswerInSeconds" },
  { "sla_unanswered_reasons", list(text), "Reasons for which an unanswered call counts.",
    as = "input.options.slaIncludedCallUnansweredReasons" },
  { "format", choice { "CSV" }, "Format of the file.", as = "input.exportOptions.format" },
  { "export_name", text, "Name of the file.", as = "input.exportOptions.exportName" },
  one_of { "relative", "from_date" },
  refuses { "from_date", "to_date", when = "relative", "a period goes by 'from_date' and 'to_date' or by 'relative'" },
  needs { "from_date", when = "to_date", "it goes with 'to_date'" },
  needs { "to_date", when = "from_date", "it goes with 'from_date'" },
  result = "any", returns = "Export",
  asked = "how many calls, calls of each agent, statistics, average, talk time, performance, \z
    spreadsheet, call center report, service level, hold time, after call work, \z
    status history",
  notes = [[
- It takes a minute or more: ask `get_analytics_export` about once a minute.
- `filter` may have `teamFilterOption`, `hours`, `customerNumbers`, `callTypes`, `duration`,
  `minConnectedDuration`, `ivrBranches`, `virtualVoiceAgentIDs`, `withAiIntervention`,
  `withVoicemail`, `ringAttemptOrigin`, `userStatuses` and `nextUserStatuses`. Where one of these takes a
  list, give a single value as a list, too.
- It is not repeated after a lost answer.
]],
  failures = no_analytics .. refused,
  example = [[
local export = app.integrations.aircall.create_analytics_export({
  report_name = "CALLS_HISTORY", timezone = "Europe/Paris", relative = "LAST_WEEK"
})
print(export.exportID, export.status)
]],
}

read "get_analytics_export" {
  "Tells how far a report is, and where its file is.",
  GET "/v1/analytics/report/export/{export_id}",
  { "export_id", uuid, "Id of the report." },
  returns = "Export",
  notes = [[
- The address of the file is good for an hour; asking again gives a new one.
]],
  failures = no_such "report" .. no_analytics,
  example = [[
local aircall = app.integrations.aircall
local export = aircall.create_analytics_export({
  report_name = "CALLS_HISTORY", timezone = "Europe/Paris", from_date = "2026-01-01",
  to_date = "2026-01-31"
})
local result = app.integrations.aircall.get_analytics_export({ export_id = export.exportID })
print(result.status, result.downloadUrl)
]],
}

read "download_analytics_export" {
  "Downloads the file of a report that is completed.",
  { "export_id", uuid, "Id of the report." },
  steps = {
    GET "/v1/analytics/report/export/{export_id}" { take = "aircall_take_export" },
    file_at "downloadUrl" { absent = "the report has no file" },
  },
  result = "file", returns = "File", asked = "csv, save the report",
  notes = [[
- `get_analytics_export` tells how far the report is: ask about once a minute.
- The whole file is in memory, 16 MiB at most. Where the host allows it, a second table with the
  option `save_to` writes it to a new file instead, however large: `{ save_to = "calls.csv", timeout =
  600 }` gives `path` and `bytes`.
]],
  failures = [[
- `conflict`: the report is not completed yet; `retriable` is true.
- `service`: the report has failed; the message says why.
]] .. no_such "report" .. no_analytics .. [[
- `forbidden`, `reply`: the host that has the file did not give it.
]],
  example = [[
local aircall = app.integrations.aircall
local export = aircall.create_analytics_export({
  report_name = "CALLS_HISTORY", timezone = "Europe/Paris", relative = "LAST_WEEK"
})
local ok, file = pcall(app.integrations.aircall.download_analytics_export, { export_id = export.exportID })
if ok then
  print(file.file_name, #file.content .. " bytes")
elseif file.kind == "conflict" then
  print("Not ready: ask again in a minute.")
else
  error(file)
end
]],
}
