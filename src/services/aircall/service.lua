-- Aircall, Public API v1 (v2 for users): what holds for all of its operations.
--
-- Sources: developer.aircall.io/api-references, and recorded exchanges with the live service where
-- the reference is silent (window bounds, ignored filters, the cap of 10,000 items).

service "aircall" {
  title = "Aircall",
  summary = "Calls, contacts, users and numbers of an Aircall company.",
  environment = "AIRCALL",
  url = "https://api.aircall.io", urls = { "/v1", "/v2" },
  content_type_always = true,
  credentials = { { bearer = "access_token" }, { basic = { "api_id", "api_token" } } },
  settings = {
    -- Whom get_current_user gives, as a credential belongs to no user; and the most items that a
    -- search goes through where the service cannot search.
    { "user", "id", environment = true },
    { "scan_limit", "integer", least = 1, most = 1000000000, default = 10000 },
    -- Going over blocks the company, and nothing tells beforehand. 0: no pacing.
    { "requests_per_minute", "integer", least = 0, most = 100000, default = 120 },
  },
  limits = {
    limit = "X-AircallApi-Limit", remaining = "X-AircallApi-Remaining",
    reset = "X-AircallApi-Reset", wait = 60, write_cost = 1, paced = "requests_per_minute",
  },
  -- The service's largest page, and how many items a list shows before it answers 400.
  pagings = {
    meta = { page = "page", size = "per_page", items = 50, number = "meta.current_page",
      size_said = "meta.per_page", count = "meta.count", total = "meta.total",
      next = "meta.next_page_link", cap = 10000 },
    meta100 = { page = "page", size = "per_page", items = 100, number = "meta.current_page",
      size_said = "meta.per_page", count = "meta.count", total = "meta.total",
      next = "meta.next_page_link", cap = 10000 },
    tokens = { cursor = "token", next = "pageInfo.nextToken", total = "pageInfo.totalCount",
      empty_ends = true },
    whole = {},
  },
  webhook = {
    token = "token", data = "data", time = "timestamp",
    events = {
      { "call.created call.ringing_on_agent call.agent_declined call.answered call.transferred \z
        call.external_transferred call.unsuccessful_transfer call.hungup call.ended \z
        call.voicemail_left call.assigned call.archived call.unarchived call.tagged call.untagged \z
        call.commented call.hold call.unhold call.ivr_option_selected \z
        call.comm_assets_generated",
        "The call, with `call_uuid` in place of `sid` and `participants` in place of \z
        `conference_participants`. `user`, `contact`, `transferred_to` and `recording` are there only \z
        once they are known.", like = "list_calls" },
      { "user.created.v2 user.deleted.v2 user.connected.v2 user.disconnected.v2 user.opened.v2 \z
        user.closed.v2 user.wut_start.v2 user.wut_end.v2 user.created user.deleted \z
        user.connected user.disconnected user.opened user.closed user.wut_start user.wut_end",
        "The user; only the older events, those without `.v2`, have its `numbers`.", like = "list_users" },
      { "number.created number.opened number.closed number.deleted",
        "The number, with its `users`.", like = "list_numbers" },
      { "contact.created contact.updated contact.deleted", "The contact; its times may be ISO 8601 as well.", like = "list_contacts" },
      { "message.sent message.received message.status_updated group_message.sent \z
        group_message.received group_message.status_updated",
        "The message: `direction`, `external_number`, `body`, `status`, `channel`, `number`; times \z
        in UNIX milliseconds, or ISO 8601." },
      { "transcription.created summary.created topics.created sentiment.created \z
        action_item.created playbook_result.created playbook_result.updated \z
        custom_summary.result_created custom_summary.result_updated call_evaluation.created \z
        call_evaluation.updated",
        "What AI made of a call: `call_id`, `call_uuid`, `type`, `participants`, and for some \z
        `content`; read the rest with the operations of `intelligence`." },
      { "realtime_transcription.utterances_received",
        "What was just said: `call` with `id` and `uuid`, and `utterances`." },
      { "ai_voice_agent.started ai_voice_agent.ended ai_voice_agent.escalated \z
        ai_voice_agent.summary",
        "A call that an AI voice agent had; `id` is the call's." },
      { "analytics.report_created analytics.report_failed", "The report; one that was created has the address of its file." },
      { "integration.deleted", "`integration_id` and `company_id`." },
      { "outbound_campaign.outcome_recorded",
        "What came of an attempt to call: `call_id`, `campaign_id`, `attempt_id`, `outcome_label`." },
      { "outbound_campaign.status_changed", "The campaign; its members are not documented." },
    },
  },
  refused = "Forbidden", conflict = 405,
  resources = { "calls", "intelligence", "contacts", "numbers", "users", "current_user", "teams",
    "messages", "tags", "webhooks", "integrations", "dialer_campaigns", "campaigns",
    "ai_agents", "analytics", "company", "system", "api" },
  people_say = {
    { "user", "agent, colleague, teammate, staff, employee" }, { "number", "line" }, { "tag", "label" },
    { "message", "sms, mms, text" }, { "contact", "caller, customer, client" },
    { "block", "ban, blacklist, whitelist, blocklist, spam" },
    { "inbound", "incoming" }, { "outbound", "outgoing" }, { "transcription", "transcript" },
  },
  cannot = {
    { "read or list messages (SMS, WhatsApp) and their history",
      "Messages can be sent; keep the result. The texts that customers send are told to webhooks only." },
    { "buy, port, release or assign numbers", "People do it in Aircall's dashboard." },
    { "set up call routing, menus (IVR) and ring groups", "People do it in Aircall's dashboard." },
    { "block numbers or people who call", "People do it in Aircall's dashboard." },
    { "merge duplicate contacts", "`add_contact_phone_number` and `add_contact_email` give one contact what the other has." },
    { "keep a do not call list, or who opted out of messages (STOP, unsubscribe)",
      "Leave out of `create_dialer_campaign` and `send_message` the numbers that are to have none." },
    { "set emergency numbers and addresses", "People do it in Aircall's dashboard." },
    { "tell internal calls from others",
      "The `direction` of a call is inbound or outbound; calls between colleagues have no mark of their own." },
    { "change the plan, or tell who pays for it",
      "People do it in Aircall's dashboard. `get_company` tells how many users and numbers there are." },
    { "hang up, hold or mute calls", "Whoever talks does it in the app." },
    { "listen in on a call, monitor it, whisper or barge in", "Supervisors do it in the app." },
    { "schedule a message (SMS, WhatsApp) for later", "`send_message` sends it at once." },
    { "delete calls", "`delete_call_recording` and `delete_call_voicemail` take away what was recorded." },
    { "delete or change comments on calls", "What was written stays; emoji are left out." },
    { "give calls older than six months", "The service keeps no more." },
    { "untag calls", "`delete_tag` takes a tag off every call." },
    { "rename teams", "`create_team` makes another one, `delete_team` takes the old one away." },
    { "list, launch or stop outbound campaigns", "People do it in the app; `create_campaign` makes a draft." },
    { "list AI voice agents", "The app shows their ids." },
  },
  page = [[
## All functions of Aircall

- Replies are the service's own JSON as plain tables, with what is promised below added. Ids are
  integers, and what is null or does not apply is absent: write `call.from or "unknown"`.
- Times of calls and contacts are UNIX seconds (`os.date("!%Y-%m-%d", call.started_at)`); those of
  users and numbers are ISO 8601 texts. `from` and `to` take ISO 8601.
- The company has one rate limit for all its users and programs: 120 requests a minute. Going over
  it blocks everybody for a minute. So the module sends no more than the account's `requests_per_minute`
  (120 unless the host sets it) in any minute; a call waits for its turn, unless it has a `timeout` of
  its own. What other programs of the company use up is not known beforehand: after a 429, calls wait and
  try again as long as their deadline allows.
- A list shows its first 10,000 items and no more: `page` times `per_page` beyond that is refused
  with kind `argument`, before a request. Narrow `from` and `to`, or use `app.integrations.each`: it goes
  on beyond them with `list_calls`, `search_calls` and `list_contacts`, and ends with that error elsewhere.
- A wrong credential is answered by 401 or 403: both are kind `authentication`.
- A credential belongs to the company, not to a user, and may do everything.

## More than one account

Functions directly below `aircall` use the account `default`. Other accounts stand below it by name
and have the same functions; only the credentials differ. The host chooses the names.

```lua
-- The default account
app.integrations.aircall.list_users({})

-- The same, said outright
app.integrations.aircall.default.list_users({})

-- Accounts that the host named sales and support
app.integrations.aircall.sales.list_users({})
app.integrations.aircall.support.list_users({})
```
]],
}

-- Words of all files ------------------------------------------------------------------------------

per_page = { "per_page", integer { 1, 50 }, "Results per page.", default = 20 }
page = { "page", integer { 1, 1000000 }, "Page number.", default = 1 }
order = { "order", choice { "asc", "desc" },
  "Sort direction by time; \"desc\" is newest first.", default = "desc" }

-- Failures that many have.
function no_such(thing)
  return "- `not_found`: no such " .. thing .. ".\n"
end

refused = [[
- `invalid`: the service refuses a value.
]]

shape "Done" {
  "The result of a change that the service answers without a body. If it sends one after all, that is the result.",
  { "[string]", "any", "The ids that the call named, by the names of its parameters." },
  { "updated", "boolean?", "True after a change." },
  { "deleted", "boolean?", "True after a removal." },
  { "done", "boolean?", "True after anything else." },
  { "accepted", "boolean?", "True where the service carries it out later." },
}

shape "File" {
  "A file.",
  { "content", "string?", "Its bytes; absent with the option `save_to`." },
  { "content_type", "string?" },
  { "file_name", "string?", "Where it is known; absent with the option `save_to`." },
  { "path", "string?", "With the option `save_to`: where it was saved." },
  { "bytes", "integer?", "With the option `save_to`: how many were saved." },
}

shape "Meta" {
  "Where a page is in its list.",
  { "count", "integer", "Items on this page." },
  { "total", "integer?", "Items on all pages; absent where a search stopped before the end." },
  { "current_page", "integer" },
  { "per_page", "integer" },
  { "next_page_link", "string?", "The service's own address; use `page` or `app.integrations.each`." },
  { "previous_page_link", "string?" },
  { "scanned", "integer?", "Items that were looked at, where the service cannot search." },
  { "partial", "boolean?", "True when looking stopped before the end of the list." },
}
