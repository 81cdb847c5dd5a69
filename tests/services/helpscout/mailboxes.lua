-- What mailboxes have: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get = requests.get

return {
  { "list_mailbox_fields", "asks_for_all", { mailbox_id = 123 }, get "/v2/mailboxes/123/fields" },
  { "list_mailbox_folders", "asks_for_all", { mailbox_id = 123 }, get "/v2/mailboxes/123/folders" },
  { "get_mailbox_routing", "takes_an_id", { mailbox_id = 123 }, get "/v2/mailboxes/123/routing" },
  { "update_mailbox_routing", "sends_all_of_it",
    { mailbox_id = 123, state = "enabled", assignment_limit = 100, assignment_method = "balanced",
      user_ids = { 4120, 4121 } },
    requests.put("/v2/mailboxes/123/routing",
      '{"state":"enabled","assignmentLimit":100,"assignmentMethod":"balanced","userIds":[4120,4121]}') },
  { "update_mailbox_routing", "refuses_nobody_when_it_is_enabled",
    { mailbox_id = 123, state = "enabled", assignment_limit = 1, assignment_method = "round_robin",
      user_ids = {} }, {}, { refused = { "'user_ids'", "empty", "enabled" } } },
  { "update_mailbox_routing", "may_have_nobody_when_it_is_disabled",
    { mailbox_id = 123, state = "disabled", assignment_limit = 1, assignment_method = "round_robin",
      user_ids = {} },
    requests.put("/v2/mailboxes/123/routing",
      '{"state":"disabled","assignmentLimit":1,"assignmentMethod":"round_robin","userIds":[]}') },
}
