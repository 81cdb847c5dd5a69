-- Workflows of Help Scout.

resource "Automatic and manual workflows: listing, switching and running them."

local workflow = { "id", id, "Id of the workflow." }

shape "WorkflowList" {
  "A page of workflows.",
  { "_embedded", "{ workflows: Workflow[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Workflow" {
  "A workflow: actions that Help Scout carries out.",
  { "id", "integer" },
  { "mailboxId", "integer" },
  { "type", '"manual"|"automatic"|string' },
  { "status", '"active"|"inactive"|"invalid"|string' },
  { "order", "integer?" },
  { "name", "string" },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "modifiedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "list_workflows" {
  "Lists the workflows of the company, or of a mailbox.",
  GET "/v2/workflows", pages = "hal", items = "_embedded.workflows",
  { "mailbox_id", id, "Only workflows of the mailbox with this id.", as = "mailboxId" },
  { "type", choice { "manual", "automatic" }, "Only workflows of this type." },
  page, per_page,
  returns = "WorkflowList",
  notes = [[
- Only manual workflows can be run: `run_workflow`. Help Scout offers no way to create one.
]],
  example = [[
local workflows = app.integrations.helpscout.list_workflows
for workflow in app.integrations.each(workflows, { mailbox_id = 123, type = "manual" }) do
  print(workflow.id .. ": " .. workflow.name, workflow.status)
end
]],
}

write "update_workflow_status" {
  "Switches a workflow on or off.",
  PATCH "/v2/workflows/{id}", workflow,
  { "status", choice { "active", "inactive" }, "Whether it runs.", as = "value", "required" },
  replace "/status",
  returns = "Done", asked = "activate a workflow, deactivate a workflow, pause a workflow, disable an automation",
  failures = [[
- `not_found`: no such workflow.
]],
  example = [[
app.integrations.helpscout.update_workflow_status({ id = 77, status = "inactive" })
print("Off.")
]],
}

write "run_workflow" {
  "Runs a manual workflow on conversations.", sends,
  POST "/v2/workflows/{id}/run", workflow,
  { "conversation_ids", list(id, { least = 1, most = 50 }), "Conversations of the workflow's mailbox.",
    as = "conversationIds", "required" },
  returns = "Done",
  notes = [[
- **What it does is up to the workflow**: its actions may mail customers and colleagues.
- It is not repeated after a lost answer. More than 50 conversations take several calls.
]],
  failures = [[
- `not_found`: no such workflow.
- `invalid`: an automatic workflow, or a conversation of another mailbox.
]],
  example = [[
app.integrations.helpscout.run_workflow({ id = 77, conversation_ids = { 456 } })
print("Done.")
]],
}
