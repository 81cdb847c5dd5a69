-- AI voice agents of an Aircall company, which are made in the app.

resource "AI voice agents that call people."

shape "AgentCall" {
  "A call that an AI voice agent is to make.",
  { "id", "string?" },
  { "idempotency_key", "string?" },
  { "status", "string?", "PENDING; webhooks tell what becomes of it." },
  { "virtual_agent_id", "string?" },
  { "accepted", "boolean?", "True, with nothing but `agent_id`, when a lost first try had been accepted." },
}

write "start_ai_agent_call" {
  "Lets an AI voice agent call a person: a phone rings.", sends,
  POST "/v1/outbound-calls/agents/{agent_id}" {
    again = "always", accept = "taken", take = "aircall_take_repeated",
  },
  { "agent_id", text { characters = "0-9a-zA-Z_-" }, "Id of the agent, from the app." },
  { "contact_phone", phone, "Who is called, such as +33612345678.", "required" },
  { "idempotency_key", text, "A key of your own for this call: with the same key no second call \z is made.", "required" },
  { "context", map(value), "Values of the variables in the agent's texts, by name: texts or numbers." },
  { "expiration_seconds", integer { 60, 86400 }, "Gives up when it was not dialled within this \z time; an hour unless given." },
  result = "any", returns = "AgentCall",
  asked = "robot, robocall, bot, automatic call",
  notes = [[
- **A phone rings**, and the call costs money. A company can have five such calls at a time, each of its
  numbers one.
- Each variable of the agent's texts must be in `context`. A time is ISO 8601 in UTC, and needs a
  `timezone` beside it.
- After a lost answer the request is sent again with the same key. If the key is then taken, the first
  request was accepted: the result is `{ agent_id, accepted = true }`.
]],
  failures = no_such "agent" .. [[
- `conflict`: the key was used before.
- `forbidden`: the plan has no AI voice agents.
- `invalid`: a variable is missing.
]],
  example = [[
local call = app.integrations.aircall.start_ai_agent_call({
  agent_id = "agent-7",
  contact_phone = "+12025550101",
  idempotency_key = "visit-12",
  context = { name = "Ida" }
})
print(call.id, call.status)
]],
}
