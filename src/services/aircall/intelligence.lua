-- What Aircall's AI makes of calls. All need the AI add-on, and come some time after the call.

resource "What AI makes of calls: transcriptions, summaries, topics, sentiments."

local call = { "call_id", id, "Id of the call." }

local function without(add_on)
  return ([[
- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls
  with somebody from outside that were recorded have one, on a line whose transcription is on.
- `forbidden`: the plan has no %s.
]]):format(add_on)
end

-- One that reads what was made of a call.
local function result_of(name, summary, path, returns, example, more)
  more = more or {}
  read(name) { summary, GET("/v1/calls/{call_id}/" .. path), call, more.parameters or {},
    returns = returns, arrays = more.arrays, failures = without(more.add_on or "AI add-on"),
    asked = more.asked, aliases = more.aliases,
    example = ("local result = app.integrations.aircall.%s({ call_id = 12345 })\n%s\n"):format(
      name, example) }
end

local function envelope(name, sentence, key)
  shape(name) { sentence, { key, (name:gsub("Result$", "")) } }
end

local made = {
  { "id", "integer?" },
  { "call_id", "integer" },
}
local created = { "created_at", "string?", "ISO 8601." }

local function result_shape(name, sentence, ...)
  shape(name) { sentence, made[1], made[2], ... }
end

envelope("TranscriptionResult", "A transcription.", "transcription")
result_shape("Transcription", "What was said in a call.",
  { "call_created_at", "string?", "ISO 8601." }, { "type", "string?", "call or voicemail." },
  { "content", "{ language: string?, utterances: Utterance[] }" })
shape "Utterance" {
  "What somebody said.",
  { "start_time", "number", "Seconds from the begin of the call." },
  { "end_time", "number", "Seconds from the begin of the call." },
  { "text", "string" },
  { "participant_type", "string?", "internal: a user; external: the other party." },
  { "user_id", "integer?", "Of a user." },
  { "phone_number", "string?", "Of the other party." },
}
envelope("SentimentResult", "Sentiments of a call.", "sentiment")
result_shape("Sentiment", "How people felt in a call.",
  { "participants", "table[]", "Each with `value` (POSITIVE, NEUTRAL, NEGATIVE), `type` and \z
    `phone_number`." })
envelope("TopicResult", "Topics of a call.", "topic")
result_shape("Topic", "What a call was about.", created, { "content", "string[]", "Topics." })
envelope("SummaryResult", "A summary.", "summary")
result_shape("Summary", "A call in a few sentences.", created, { "content", "string" })
shape "ActionItems" {
  "What is to be done after a call.",
  made[2],
  { "action_items", "table[]", "Each with `id`, `content`, `ai_generated` and times." },
}
envelope("CsatResult", "A predicted satisfaction.", "csat")
shape "Csat" {
  "How satisfied the other party seems to be.",
  made[2], { "call_uuid", "string?" }, { "score", "number", "0 to 100." },
  { "drivers", "table[]?", "Each with `polarity` and `label`." },
}
result_shape("CustomSummary", "A summary by the company's own template.",
  { "number_id", "integer?" }, { "language", "string?" }, { "custom_summary", "table?" },
  { "summary_template_results", "table[]?", "Each with `name` and `content`." })
result_shape("PlaybookResult", "How well a call followed its playbook.",
  { "user_id", "integer?" }, { "number_id", "integer?" }, created,
  { "adherence_score", "number?" },
  { "playbook_result_topics", "table[]?", "Each with `name` and `result`." },
  { "playbook", "table?", "`id`, `name`, `language`; with `fetch_playbook`." })
result_shape("Evaluations", "Scorecards of a call.", { "ai_generated", "boolean?" },
  { "evaluations", "table[]", "Each with `scorecard`, `score`, `feedback`." })

result_of("get_call_transcription", "Gets what was said in a call or voicemail.", "transcription",
  "TranscriptionResult", [[
for _, line in ipairs(result.transcription.content.utterances) do
  print((line.participant_type or "unknown") .. ": " .. line.text)
end]], { parameters = {
    { "mode", choice { "async", "realtime" },
      "async, unless said: made after the call; realtime: made in it, which AI Assist Pro has." },
  }, arrays = { "transcription.content.utterances" }, asked = "transcribe a call",
    aliases = "get_call_realtime_transcription:mode=realtime" })
result_of("get_call_sentiments", "Tells how people felt in a call.", "sentiments",
  "SentimentResult", [[
for _, one in ipairs(result.sentiment.participants) do print(one.type, one.value) end]],
  { arrays = { "sentiment.participants" }, asked = "mood, emotions, angry, happy, unhappy" })
result_of("get_call_topics", "Lists what a call was about.", "topics", "TopicResult", [[
print(table.concat(result.topic.content, ", "))]],
  { arrays = { "topic.content" }, asked = "keywords, speech analytics" })
result_of("get_call_summary", "Gets a summary of a call.", "summary", "SummaryResult", [[
print(result.summary.content)]], { asked = "recap, minutes, gist" })
result_of("get_call_action_items", "Lists what is to be done after a call.", "action_items",
  "ActionItems", [[
for _, item in ipairs(result.action_items) do print(item.content) end]],
  { arrays = { "action_items" }, asked = "follow-up, to do, tasks, next steps" })
result_of("get_call_predicted_csat", "Tells how satisfied the other party seems to be.",
  "predicted_csat", "CsatResult", [[
print(result.csat.score)]], { asked = "satisfaction" })
result_of("get_call_custom_summary_result", "Gets a summary by the company's own template.",
  "custom_summary_result", "CustomSummary", [[
for _, part in ipairs(result.summary_template_results or {}) do print(part.name, part.content) end]],
  { add_on = "AI Assist Pro" })
result_of("get_call_playbook_result", "Tells how well a call followed its playbook.",
  "playbook_result", "PlaybookResult", [[
print(result.adherence_score)]], { add_on = "AI Assist Pro", asked = "follow the script", parameters = {
    { "fetch_playbook", boolean, "Adds which playbook it was.", when = "fetch_playbook=true" },
  } })
result_of("get_call_evaluations", "Gets the scorecards of a call.", "evaluations", "Evaluations", [[
for _, one in ipairs(result.evaluations) do print(one.feedback) end]],
  { arrays = { "evaluations" }, asked = "quality, coaching, rating of an agent" })
