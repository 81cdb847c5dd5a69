-- What callers rely on: operations, whether each reads or writes, and its parameters in the order in
-- which values stand, with a star behind those that are required.

local contract = {}

contract.helpscout = {
  { "list_conversations", "read",
    "mailbox status assignee customer tag page per_page sort_field sort_order query" },
  { "get_conversation", "read", "id*" },
  { "create_conversation", "write",
    "subject* mailbox_id* customer_id customer_email body* type status assignee_id tags cc bcc" },
  { "update_conversation", "write", "id* status subject assignee_id mailbox_id tags" },
  { "list_customers", "read", "first_name last_name email page per_page sort_field sort_order query" },
  { "get_customer", "read", "id*" },
  { "create_customer", "write", "first_name last_name email organization job_title phone" },
  { "list_mailboxes", "read", "page per_page" },
  { "get_mailbox", "read", "id*" },
  { "get_current_user", "read", "" },
}

contract.aircall = {
  { "list_calls", "read", "per_page page order from to direction user_id number_id tags" },
  { "get_call", "read", "call_id*" },
  { "list_contacts", "read", "per_page page order q" },
  { "create_contact", "write", "first_name last_name company_name information phone_numbers emails" },
  { "update_contact", "write",
    "contact_id* first_name last_name company_name information phone_numbers emails" },
  { "list_users", "read", "" },
  { "list_numbers", "read", "" },
  { "get_current_user", "read", "" },
}

return contract
