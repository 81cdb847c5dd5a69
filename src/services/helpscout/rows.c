/* Compiled by rows.lua from the .lua files of this folder; not written by hand. */
/* clang-format off */
#include <integrations/service.h>

void helpscout_ask_changes(struct integrations_call *call);
void helpscout_ask_conversations(struct integrations_call *call);
void helpscout_ask_customers(struct integrations_call *call);
void helpscout_ask_customers_v3(struct integrations_call *call);
void helpscout_ask_organizations(struct integrations_call *call);
void helpscout_ask_properties(struct integrations_call *call);
void helpscout_finish_attachment(struct integrations_call *call, lua_State *L);
void helpscout_finish_source(struct integrations_call *call, lua_State *L);
void helpscout_shape_conversation(lua_State *L, int item);
extern const struct integrations_service helpscout_service;

static const struct integrations_paging paging_conversations =
    {.name = "conversations",
     .page = "page",
     .items = 25,
     .number = "page.number",
     .size_said = "page.size",
     .total = "page.totalElements",
     .pages = "page.totalPages"};

static const struct integrations_paging paging_cursors =
    {.name = "cursors", .cursor = "cursor", .next = "_links.next.href"};

static const struct integrations_paging paging_hal =
    {.name = "hal",
     .page = "page",
     .items = 50,
     .number = "page.number",
     .size_said = "page.size",
     .total = "page.totalElements",
     .pages = "page.totalPages"};

static const struct integrations_paging paging_whole =
    {.name = "whole"};

static const struct integrations_choice list_conversations_status_choices[] = {
    {.word = "open", .sent = "active"},
    {.word = "active", .alias = true},
    {.word = "closed"},
    {.word = "pending"},
    {.word = "spam"},
    {.word = "all"},
    {.word = NULL}};

static const struct integrations_choice list_conversations_sort_field_choices[] = {
    {.word = "createdAt"},
    {.word = "updatedAt", .sent = "modifiedAt"},
    {.word = "customer.name", .sent = "customerName"},
    {.word = "subject"},
    {.word = "status"},
    {.word = "mailbox", .sent = "mailboxid"},
    {.word = NULL}};

static const struct integrations_choice list_conversations_sort_order_choices[] = {
    {.word = "asc"},
    {.word = "desc"},
    {.word = NULL}};

static const struct integrations_parameter list_conversations_parameters[] = {
    {.name = "mailbox",
     .description = "Only conversations of the mailbox with this id.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "status",
     .description = "Only conversations of this status. An open one is `active` in results.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_conversations_status_choices,
     .preset = "all"},
    {.name = "assignee",
     .description = "Only conversations assigned to the user with this id; 0 for unassigned ones.",
     .type = INTEGRATIONS_INTEGER},
    {.name = "customer",
     .description = "Only conversations of the customer with this id.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "tag", .description = "Only conversations with this tag.", .type = INTEGRATIONS_TEXT},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"},
    {.name = "sort_field",
     .description = "Field to sort by.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_conversations_sort_field_choices},
    {.name = "sort_order",
     .description = "Sort direction.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_conversations_sort_order_choices,
     .preset = "desc"},
    {.name = "query",
     .description = "Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\"invoice\" AND tag:\"vip\")`.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field list_conversations_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "mailbox", .as = "mailbox"},
    {.place = INTEGRATIONS_QUERY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_QUERY, .parameter = "sort_field", .as = "sortField"},
    {.place = INTEGRATIONS_QUERY, .parameter = "sort_order", .as = "sortOrder"}};

static const struct integrations_step list_conversations_steps[] = {
    {.method = "GET",
     .path = "/v2/conversations",
     .fields = list_conversations_fields,
     .field_count = 4,
     .paging = &paging_conversations,
     .items = "_embedded.conversations",
     .ask = helpscout_ask_conversations}};

static const struct integrations_parameter get_conversation_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field get_conversation_fields[] = {
    {.place = INTEGRATIONS_QUERY, .as = "embed", .constant = "threads"}};

static const struct integrations_step get_conversation_steps[] = {
    {.method = "GET",
     .path = "/v2/conversations/{id}",
     .fields = get_conversation_fields,
     .field_count = 1,
     .accept = INTEGRATIONS_MOVED}};

static const struct integrations_choice create_conversation_type_choices[] = {
    {.word = "email"},
    {.word = "chat"},
    {.word = NULL}};

static const struct integrations_choice create_conversation_status_choices[] = {
    {.word = "open", .sent = "active"},
    {.word = "active", .alias = true},
    {.word = "pending"},
    {.word = "closed"},
    {.word = NULL}};

static const struct integrations_parameter create_conversation_parameters[] = {
    {.name = "subject",
     .description = "Subject line.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "mailbox_id",
     .description = "Id of the mailbox to create it in.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "customer_id",
     .description = "Id of the customer. Required unless `customer_email` is given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "customer_email",
     .description = "E-mail address of the customer, used when `customer_id` is not given; an unknown one makes a new customer.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "body",
     .description = "Text of the first message.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "type",
     .description = "Kind of conversation.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_conversation_type_choices,
     .preset = "email"},
    {.name = "status",
     .description = "Status to begin with.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_conversation_status_choices,
     .preset = "open"},
    {.name = "assignee_id",
     .description = "Id of the user to assign it to; without it the mailbox's own rule decides.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "tags",
     .description = "Tag names; unknown tags are created.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "cc",
     .description = "E-mail addresses to copy; for type \"email\" only.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST},
    {.name = "bcc",
     .description = "E-mail addresses to copy without being seen; for type \"email\" only.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_rule create_conversation_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"customer_id", "customer_email", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"cc", "bcc", NULL},
     .when = "type=chat",
     .message = "only an e-mail conversation has it; this one is of type \"chat\""}};

static const struct integrations_field create_conversation_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "subject", .as = "subject"},
    {.place = INTEGRATIONS_BODY, .parameter = "mailbox_id", .as = "mailboxId"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "threads[].customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "threads[].customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "threads[].text"},
    {.place = INTEGRATIONS_BODY, .parameter = "cc", .as = "threads[].cc"},
    {.place = INTEGRATIONS_BODY, .parameter = "bcc", .as = "threads[].bcc"},
    {.place = INTEGRATIONS_BODY,
     .as = "threads[].type",
     .constant = "\"customer\"",
     .when = "type!=chat"},
    {.place = INTEGRATIONS_BODY,
     .as = "threads[].type",
     .constant = "\"chat\"",
     .when = "type=chat"},
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_BODY, .parameter = "assignee_id", .as = "assignTo"},
    {.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "tags"}};

static const struct integrations_step create_conversation_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations",
     .fields = create_conversation_fields,
     .field_count = 15}};

static const struct integrations_choice update_conversation_status_choices[] = {
    {.word = "open", .sent = "active"},
    {.word = "active", .alias = true},
    {.word = "closed"},
    {.word = "pending"},
    {.word = "spam"},
    {.word = NULL}};

static const struct integrations_parameter update_conversation_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation to update.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "status",
     .description = "New status.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_conversation_status_choices},
    {.name = "subject", .description = "New subject line.", .type = INTEGRATIONS_TEXT},
    {.name = "assignee_id",
     .description = "Id of the user to assign it to; 0 to unassign.",
     .type = INTEGRATIONS_INTEGER},
    {.name = "mailbox_id",
     .description = "Id of the mailbox to move it to.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "tags",
     .description = "Tag names, which replace all tags; `{}` clears them.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_rule update_conversation_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"status", "subject", "assignee_id", "mailbox_id", "tags", NULL}}};

static const struct integrations_field update_conversation_1_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/subject\""},
    {.place = INTEGRATIONS_BODY, .parameter = "subject", .as = "value"}};

static const struct integrations_field update_conversation_2_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"move\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/mailboxId\""},
    {.place = INTEGRATIONS_BODY, .parameter = "mailbox_id", .as = "value"}};

static const struct integrations_field update_conversation_3_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\"", .when = "assignee_id!=0"},
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"remove\"", .when = "assignee_id=0"},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/assignTo\""},
    {.place = INTEGRATIONS_BODY,
     .parameter = "assignee_id",
     .as = "value",
     .when = "assignee_id!=0"}};

static const struct integrations_field update_conversation_4_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "tags"}};

static const struct integrations_field update_conversation_5_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/status\""},
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "value"}};

static const struct integrations_step update_conversation_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = update_conversation_1_fields,
     .field_count = 3,
     .when = "subject",
     .applied = "subject"},
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = update_conversation_2_fields,
     .field_count = 3,
     .when = "mailbox_id",
     .applied = "mailbox_id"},
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = update_conversation_3_fields,
     .field_count = 4,
     .when = "assignee_id",
     .applied = "assignee_id"},
    {.method = "PUT",
     .path = "/v2/conversations/{id}/tags",
     .fields = update_conversation_4_fields,
     .field_count = 1,
     .when = "tags",
     .applied = "tags"},
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = update_conversation_5_fields,
     .field_count = 3,
     .when = "status",
     .applied = "status"}};

static const struct integrations_parameter delete_conversation_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_conversation_steps[] = {
    {.method = "DELETE", .path = "/v2/conversations/{id}"}};

static const struct integrations_parameter update_conversation_tags_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "tags",
     .description = "Tag names, which replace all tags; `{}` clears them.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST}};

static const struct integrations_field update_conversation_tags_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "tags"}};

static const struct integrations_step update_conversation_tags_steps[] = {
    {.method = "PUT",
     .path = "/v2/conversations/{id}/tags",
     .fields = update_conversation_tags_fields,
     .field_count = 1}};

static const struct integrations_parameter update_conversation_fields_fields_members[] = {
    {.name = "id",
     .description = "Id of the field.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "value",
     .description = "Its value: of a dropdown the option's id, of a date 2026-01-31.",
     .type = INTEGRATIONS_VALUE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = NULL}};

static const struct integrations_parameter update_conversation_fields_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "fields",
     .description = "All fields with their values; one that is left out is cleared.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .members = update_conversation_fields_fields_members}};

static const struct integrations_field update_conversation_fields_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "fields", .as = "fields"}};

static const struct integrations_step update_conversation_fields_steps[] = {
    {.method = "PUT",
     .path = "/v2/conversations/{id}/fields",
     .fields = update_conversation_fields_fields,
     .field_count = 1}};

static const struct integrations_parameter snooze_conversation_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "snoozed_until",
     .description = "When it comes back, ISO 8601; in the future.",
     .type = INTEGRATIONS_TIME,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "unsnooze_on_customer_reply",
     .description = "Whether it comes back when the customer writes.",
     .type = INTEGRATIONS_BOOLEAN,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field snooze_conversation_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "snoozed_until", .as = "snoozedUntil"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "unsnooze_on_customer_reply",
     .as = "unsnoozeOnCustomerReply"}};

static const struct integrations_step snooze_conversation_steps[] = {
    {.method = "PUT",
     .path = "/v2/conversations/{id}/snooze",
     .fields = snooze_conversation_fields,
     .field_count = 2}};

static const struct integrations_parameter unsnooze_conversation_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step unsnooze_conversation_steps[] = {
    {.method = "DELETE", .path = "/v2/conversations/{id}/snooze", .accept = INTEGRATIONS_MISSING}};

static const struct integrations_parameter publish_conversation_draft_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field publish_conversation_draft_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/draft\""},
    {.place = INTEGRATIONS_BODY, .as = "value", .constant = "false"}};

static const struct integrations_step publish_conversation_draft_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = publish_conversation_draft_fields,
     .field_count = 3,
     .again = INTEGRATIONS_NEVER}};

static const struct integrations_parameter change_conversation_customer_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field change_conversation_customer_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "value"},
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/primaryCustomer.id\""}};

static const struct integrations_step change_conversation_customer_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{id}",
     .fields = change_conversation_customer_fields,
     .field_count = 3}};

static const struct integrations_parameter get_conversation_v3_parameters[] = {
    {.name = "id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "embed_threads",
     .description = "Whether its threads come with it.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field get_conversation_v3_fields[] = {
    {.place = INTEGRATIONS_QUERY,
     .as = "embed",
     .constant = "threads",
     .when = "embed_threads=true"}};

static const struct integrations_step get_conversation_v3_steps[] = {
    {.method = "GET",
     .path = "/v3/conversations/{id}",
     .fields = get_conversation_v3_fields,
     .field_count = 1,
     .accept = INTEGRATIONS_MOVED}};

static const struct integrations_parameter list_threads_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_threads_steps[] = {
    {.method = "GET",
     .path = "/v2/conversations/{conversation_id}/threads",
     .paging = &paging_conversations,
     .items = "_embedded.threads"}};

static const struct integrations_parameter list_threads_v3_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_threads_v3_steps[] = {
    {.method = "GET",
     .path = "/v3/conversations/{conversation_id}/threads",
     .paging = &paging_conversations,
     .items = "_embedded.threads"}};

static const struct integrations_parameter create_reply_attachments_members[] = {
    {.name = "file_name",
     .description = "Name of the file.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .as = "fileName"},
    {.name = "mime_type",
     .description = "Media type, such as application/pdf.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .as = "mimeType"},
    {.name = "data",
     .description = "The file's bytes, as they are.",
     .type = INTEGRATIONS_BYTES,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = NULL}};

static const struct integrations_parameter create_reply_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "The reply, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "customer_id",
     .description = "Whom it goes to: id of the customer. Required unless `customer_email` is given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "customer_email",
     .description = "Whom it goes to: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "draft",
     .description = "Keeps it as a draft: nothing is mailed.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "status",
     .description = "Status of the conversation after it; without it the conversation is open.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_conversation_status_choices},
    {.name = "user_id",
     .description = "Id of the user who wrote it; the account's own unless given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "assignee_id",
     .description = "Id of the user to assign the conversation to; not with a draft.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "cc",
     .description = "E-mail addresses to copy.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST},
    {.name = "bcc",
     .description = "E-mail addresses to copy without being seen.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST},
    {.name = "imported",
     .description = "Brought from elsewhere: nothing is mailed.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "created_at",
     .description = "When it was written, ISO 8601; only with `imported`.",
     .type = INTEGRATIONS_TIME},
    {.name = "attachments",
     .description = "Files that go with it.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_reply_attachments_members}};

static const struct integrations_rule create_reply_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"customer_id", "customer_email", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"created_at", NULL},
     .when = "imported!=true",
     .message = "only an imported thread has a time of its own"}};

static const struct integrations_field create_reply_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "draft", .as = "draft"},
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_BODY, .parameter = "user_id", .as = "user"},
    {.place = INTEGRATIONS_BODY, .parameter = "assignee_id", .as = "assignTo"},
    {.place = INTEGRATIONS_BODY, .parameter = "cc", .as = "cc"},
    {.place = INTEGRATIONS_BODY, .parameter = "bcc", .as = "bcc"},
    {.place = INTEGRATIONS_BODY, .parameter = "imported", .as = "imported"},
    {.place = INTEGRATIONS_BODY, .parameter = "created_at", .as = "createdAt"},
    {.place = INTEGRATIONS_BODY, .parameter = "attachments", .as = "attachments"}};

static const struct integrations_step create_reply_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/reply",
     .fields = create_reply_fields,
     .field_count = 12}};

static const struct integrations_parameter create_note_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "The note, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "user_id",
     .description = "Id of the user who wrote it; the account's own unless given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "status",
     .description = "Status of the conversation after it.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_conversation_status_choices},
    {.name = "imported",
     .description = "Brought from elsewhere: nobody is notified.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "created_at",
     .description = "When it was written, ISO 8601; only with `imported`.",
     .type = INTEGRATIONS_TIME},
    {.name = "attachments",
     .description = "Files that go with it.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_reply_attachments_members}};

static const struct integrations_rule create_note_rules[] = {
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"created_at", NULL},
     .when = "imported!=true",
     .message = "only an imported thread has a time of its own"}};

static const struct integrations_field create_note_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "user_id", .as = "user"},
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_BODY, .parameter = "imported", .as = "imported"},
    {.place = INTEGRATIONS_BODY, .parameter = "created_at", .as = "createdAt"},
    {.place = INTEGRATIONS_BODY, .parameter = "attachments", .as = "attachments"}};

static const struct integrations_step create_note_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/notes",
     .fields = create_note_fields,
     .field_count = 6}};

static const struct integrations_parameter create_customer_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "The message, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "customer_id",
     .description = "Who wrote it: id of the customer. Required unless `customer_email` is given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "customer_email",
     .description = "Who wrote it: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "cc",
     .description = "E-mail addresses to copy.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST},
    {.name = "bcc",
     .description = "E-mail addresses to copy without being seen.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_LIST},
    {.name = "imported",
     .description = "Brought from elsewhere: nobody is notified, and the conversation stays closed.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "created_at",
     .description = "When it was written, ISO 8601; only with `imported`.",
     .type = INTEGRATIONS_TIME},
    {.name = "attachments",
     .description = "Files that go with it.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_reply_attachments_members}};

static const struct integrations_rule create_customer_thread_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"customer_id", "customer_email", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"created_at", NULL},
     .when = "imported!=true",
     .message = "only an imported thread has a time of its own"}};

static const struct integrations_field create_customer_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "cc", .as = "cc"},
    {.place = INTEGRATIONS_BODY, .parameter = "bcc", .as = "bcc"},
    {.place = INTEGRATIONS_BODY, .parameter = "imported", .as = "imported"},
    {.place = INTEGRATIONS_BODY, .parameter = "created_at", .as = "createdAt"},
    {.place = INTEGRATIONS_BODY, .parameter = "attachments", .as = "attachments"}};

static const struct integrations_step create_customer_thread_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/customer",
     .fields = create_customer_thread_fields,
     .field_count = 8}};

static const struct integrations_parameter create_chat_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "What was said, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "customer_id",
     .description = "Who it was with: id of the customer. Required unless `customer_email` is given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "customer_email",
     .description = "Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "imported",
     .description = "Brought from elsewhere: nobody is notified, and the conversation stays closed.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "created_at",
     .description = "When it was written, ISO 8601; only with `imported`.",
     .type = INTEGRATIONS_TIME},
    {.name = "attachments",
     .description = "Files that go with it.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_reply_attachments_members}};

static const struct integrations_rule create_chat_thread_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"customer_id", "customer_email", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"created_at", NULL},
     .when = "imported!=true",
     .message = "only an imported thread has a time of its own"}};

static const struct integrations_field create_chat_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "imported", .as = "imported"},
    {.place = INTEGRATIONS_BODY, .parameter = "created_at", .as = "createdAt"},
    {.place = INTEGRATIONS_BODY, .parameter = "attachments", .as = "attachments"}};

static const struct integrations_step create_chat_thread_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/chats",
     .fields = create_chat_thread_fields,
     .field_count = 6}};

static const struct integrations_parameter create_phone_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "What was said, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "customer_id",
     .description = "Who it was with: id of the customer. Required unless `customer_email` is given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "customer_email",
     .description = "Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "imported",
     .description = "Brought from elsewhere: nobody is notified, and the conversation stays closed.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "created_at",
     .description = "When it was written, ISO 8601; only with `imported`.",
     .type = INTEGRATIONS_TIME},
    {.name = "attachments",
     .description = "Files that go with it.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_reply_attachments_members}};

static const struct integrations_rule create_phone_thread_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"customer_id", "customer_email", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"created_at", NULL},
     .when = "imported!=true",
     .message = "only an imported thread has a time of its own"}};

static const struct integrations_field create_phone_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "customer_email",
     .as = "customer.email",
     .when = "!customer_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "imported", .as = "imported"},
    {.place = INTEGRATIONS_BODY, .parameter = "created_at", .as = "createdAt"},
    {.place = INTEGRATIONS_BODY, .parameter = "attachments", .as = "attachments"}};

static const struct integrations_step create_phone_thread_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/phones",
     .fields = create_phone_thread_fields,
     .field_count = 6}};

static const struct integrations_parameter update_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "body",
     .description = "The new text, as HTML.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "value"},
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/text\""}};

static const struct integrations_step update_thread_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{conversation_id}/threads/{id}",
     .fields = update_thread_fields,
     .field_count = 3}};

static const struct integrations_parameter hide_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field hide_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/hidden\""},
    {.place = INTEGRATIONS_BODY, .as = "value", .constant = "true"}};

static const struct integrations_step hide_thread_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{conversation_id}/threads/{id}",
     .fields = hide_thread_fields,
     .field_count = 3}};

static const struct integrations_parameter unhide_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field unhide_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/hidden\""},
    {.place = INTEGRATIONS_BODY, .as = "value", .constant = "false"}};

static const struct integrations_step unhide_thread_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{conversation_id}/threads/{id}",
     .fields = unhide_thread_fields,
     .field_count = 3}};

static const struct integrations_parameter schedule_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "scheduled_for",
     .description = "When it is mailed, ISO 8601; in the future.",
     .type = INTEGRATIONS_TIME,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "unschedule_on_customer_reply",
     .description = "Holds it back when the customer writes first.",
     .type = INTEGRATIONS_BOOLEAN,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "send_as_creator",
     .description = "Signs it as who wrote the draft, not as who schedules it.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field schedule_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "scheduled_for", .as = "scheduledFor"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "unschedule_on_customer_reply",
     .as = "unscheduleOnCustomerReply"},
    {.place = INTEGRATIONS_BODY, .parameter = "send_as_creator", .as = "sendAsCreator"}};

static const struct integrations_step schedule_thread_steps[] = {
    {.method = "PUT",
     .path = "/v2/conversations/{conversation_id}/threads/{id}/schedule",
     .fields = schedule_thread_fields,
     .field_count = 3}};

static const struct integrations_parameter publish_scheduled_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field publish_scheduled_thread_fields[] = {
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/state\""},
    {.place = INTEGRATIONS_BODY, .as = "value", .constant = "\"published\""}};

static const struct integrations_step publish_scheduled_thread_steps[] = {
    {.method = "PATCH",
     .path = "/v2/conversations/{conversation_id}/threads/{id}/schedule",
     .fields = publish_scheduled_thread_fields,
     .field_count = 3,
     .again = INTEGRATIONS_NEVER}};

static const struct integrations_parameter unschedule_thread_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step unschedule_thread_steps[] = {
    {.method = "DELETE", .path = "/v2/conversations/{conversation_id}/threads/{id}/schedule"}};

static const struct integrations_parameter get_thread_source_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_thread_source_steps[] = {
    {.method = "GET", .path = "/v2/conversations/{conversation_id}/threads/{id}/original-source"}};

static const struct integrations_parameter get_thread_source_rfc822_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_thread_source_rfc822_steps[] = {
    {.method = "GET",
     .path = "/v2/conversations/{conversation_id}/threads/{id}/original-source",
     .media = "message/rfc822"}};

static const struct integrations_parameter create_attachment_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "thread_id",
     .description = "Id of the thread.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "file_name",
     .description = "Name of the file.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "mime_type",
     .description = "Media type, such as application/pdf.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "data",
     .description = "The file's bytes, as they are.",
     .type = INTEGRATIONS_BYTES,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_attachment_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "file_name", .as = "fileName"},
    {.place = INTEGRATIONS_BODY, .parameter = "mime_type", .as = "mimeType"},
    {.place = INTEGRATIONS_BODY, .parameter = "data", .as = "data"}};

static const struct integrations_step create_attachment_steps[] = {
    {.method = "POST",
     .path = "/v2/conversations/{conversation_id}/threads/{thread_id}/attachments",
     .fields = create_attachment_fields,
     .field_count = 3}};

static const struct integrations_parameter get_attachment_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the attachment.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_attachment_steps[] = {
    {.method = "GET", .path = "/v2/conversations/{conversation_id}/attachments/{id}/data"}};

static const struct integrations_parameter download_attachment_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the attachment.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step download_attachment_steps[] = {
    {.method = "GET",
     .path = "/v2/conversations/{conversation_id}/attachments/{id}/file",
     .media = "*/*"}};

static const struct integrations_parameter delete_attachment_parameters[] = {
    {.name = "conversation_id",
     .description = "Id of the conversation.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the attachment.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_attachment_steps[] = {
    {.method = "DELETE", .path = "/v2/conversations/{conversation_id}/attachments/{id}"}};

static const struct integrations_choice list_customers_sort_field_choices[] = {
    {.word = "firstName"},
    {.word = "lastName"},
    {.word = "createdAt"},
    {.word = "updatedAt", .sent = "modifiedAt"},
    {.word = NULL}};

static const struct integrations_parameter list_customers_parameters[] = {
    {.name = "first_name",
     .description = "First name, or a part of it.",
     .type = INTEGRATIONS_TEXT},
    {.name = "last_name", .description = "Last name, or a part of it.", .type = INTEGRATIONS_TEXT},
    {.name = "email",
     .description = "E-mail address, or a part of it.",
     .type = INTEGRATIONS_TEXT},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"},
    {.name = "sort_field",
     .description = "Field to sort by.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_customers_sort_field_choices},
    {.name = "sort_order",
     .description = "Sort direction.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_conversations_sort_order_choices},
    {.name = "query",
     .description = "Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\"Park\")`.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field list_customers_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "first_name", .as = "firstName"},
    {.place = INTEGRATIONS_QUERY, .parameter = "last_name", .as = "lastName"}};

static const struct integrations_step list_customers_steps[] = {
    {.method = "GET",
     .path = "/v2/customers",
     .fields = list_customers_fields,
     .field_count = 2,
     .paging = &paging_hal,
     .items = "_embedded.customers",
     .ask = helpscout_ask_customers}};

static const struct integrations_parameter get_customer_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_customer_steps[] = {
    {.method = "GET", .path = "/v2/customers/{id}"}};

static const struct integrations_parameter list_customers_v3_parameters[] = {
    {.name = "first_name", .description = "First name.", .type = INTEGRATIONS_TEXT},
    {.name = "last_name", .description = "Last name.", .type = INTEGRATIONS_TEXT},
    {.name = "email", .description = "E-mail address, whole.", .type = INTEGRATIONS_ADDRESS},
    {.name = "created_since",
     .description = "Only those created since then.",
     .type = INTEGRATIONS_TIME},
    {.name = "modified_since",
     .description = "Only those changed since then.",
     .type = INTEGRATIONS_TIME},
    {.name = "query",
     .description = "Words, or an expression, as `list_customers` has them.",
     .type = INTEGRATIONS_TEXT},
    {.name = "cursor",
     .description = "`next_cursor` of the page before.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field list_customers_v3_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "first_name", .as = "firstName"},
    {.place = INTEGRATIONS_QUERY, .parameter = "last_name", .as = "lastName"},
    {.place = INTEGRATIONS_QUERY, .parameter = "email", .as = "email"},
    {.place = INTEGRATIONS_QUERY, .parameter = "created_since", .as = "createdSince"},
    {.place = INTEGRATIONS_QUERY, .parameter = "modified_since", .as = "modifiedSince"}};

static const struct integrations_step list_customers_v3_steps[] = {
    {.method = "GET",
     .path = "/v3/customers",
     .fields = list_customers_v3_fields,
     .field_count = 5,
     .paging = &paging_cursors,
     .items = "_embedded.customers",
     .ask = helpscout_ask_customers_v3}};

static const struct integrations_parameter create_customer_parameters[] = {
    {.name = "first_name",
     .description = "First name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT,
     .most = 40},
    {.name = "last_name",
     .description = "Last name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT,
     .most = 40},
    {.name = "email", .description = "Primary e-mail address.", .type = INTEGRATIONS_ADDRESS},
    {.name = "organization",
     .description = "Company or organization.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT,
     .most = 60},
    {.name = "job_title",
     .description = "Job title.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT,
     .most = 60},
    {.name = "phone",
     .description = "Phone number.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT}};

static const struct integrations_rule create_customer_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"first_name", "last_name", "email", NULL}}};

static const struct integrations_field create_customer_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "firstName"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "lastName"},
    {.place = INTEGRATIONS_BODY, .parameter = "email", .as = "emails[].value"},
    {.place = INTEGRATIONS_BODY, .as = "emails[].type", .constant = "\"work\"", .when = "email"},
    {.place = INTEGRATIONS_BODY, .parameter = "organization", .as = "organization"},
    {.place = INTEGRATIONS_BODY, .parameter = "job_title", .as = "jobTitle"},
    {.place = INTEGRATIONS_BODY, .parameter = "phone", .as = "phones[].value"},
    {.place = INTEGRATIONS_BODY, .as = "phones[].type", .constant = "\"work\"", .when = "phone"}};

static const struct integrations_step create_customer_steps[] = {
    {.method = "POST",
     .path = "/v2/customers",
     .fields = create_customer_fields,
     .field_count = 8}};

static const struct integrations_choice update_customer_gender_choices[] = {
    {.word = "male"},
    {.word = "female"},
    {.word = "unknown"},
    {.word = NULL}};

static const struct integrations_choice update_customer_operations_op_choices[] = {
    {.word = "add"},
    {.word = "remove"},
    {.word = "replace"},
    {.word = NULL}};

static const struct integrations_parameter update_customer_operations_members[] = {
    {.name = "op",
     .description = "What to do.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = update_customer_operations_op_choices},
    {.name = "path",
     .description = "Of what, such as /emails or /emails/12/value.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "value",
     .description = "The new value; none with \"remove\".",
     .type = INTEGRATIONS_ANYTHING},
    {.name = NULL}};

static const struct integrations_parameter update_customer_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "first_name",
     .description = "First name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 40},
    {.name = "last_name",
     .description = "Last name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 40},
    {.name = "job_title",
     .description = "Job title.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 60},
    {.name = "location",
     .description = "Where they are.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 60},
    {.name = "organization",
     .description = "Name of the organization; the service calls it outdated.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 60},
    {.name = "background",
     .description = "Notes about them.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 200},
    {.name = "gender",
     .description = "Gender.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_NULLABLE,
     .choices = update_customer_gender_choices},
    {.name = "age",
     .description = "Age, such as 30-35.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE},
    {.name = "photo_url",
     .description = "Address of a photo.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 200},
    {.name = "operations",
     .description = "Operations of a JSON Patch, for what has no parameter here.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = update_customer_operations_members}};

static const struct integrations_rule update_customer_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"first_name", "last_name", "job_title", "location", "organization", "background", "gender", "age", "photo_url", "operations", NULL},
     .filled = true}};

static const struct integrations_field update_customer_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "/firstName"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "/lastName"},
    {.place = INTEGRATIONS_BODY, .parameter = "job_title", .as = "/jobTitle"},
    {.place = INTEGRATIONS_BODY, .parameter = "location", .as = "/location"},
    {.place = INTEGRATIONS_BODY, .parameter = "organization", .as = "/organization"},
    {.place = INTEGRATIONS_BODY, .parameter = "background", .as = "/background"},
    {.place = INTEGRATIONS_BODY, .parameter = "gender", .as = "/gender"},
    {.place = INTEGRATIONS_BODY, .parameter = "age", .as = "/age"},
    {.place = INTEGRATIONS_BODY, .parameter = "photo_url", .as = "/photoUrl"}};

static const struct integrations_step update_customer_steps[] = {
    {.method = "PATCH",
     .path = "/v2/customers/{id}",
     .fields = update_customer_fields,
     .field_count = 9,
     .body = INTEGRATIONS_CHANGES,
     .again = INTEGRATIONS_NEVER,
     .ask = helpscout_ask_changes}};

static const struct integrations_choice overwrite_customer_photo_type_choices[] = {
    {.word = "unknown"},
    {.word = "gravatar"},
    {.word = "twitter"},
    {.word = "facebook"},
    {.word = "googleprofile"},
    {.word = "googleplus"},
    {.word = "linkedin"},
    {.word = "instagram"},
    {.word = NULL}};

static const struct integrations_parameter overwrite_customer_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "first_name", .description = "First name.", .type = INTEGRATIONS_TEXT, .most = 40},
    {.name = "last_name", .description = "Last name.", .type = INTEGRATIONS_TEXT, .most = 40},
    {.name = "job_title", .description = "Job title.", .type = INTEGRATIONS_TEXT, .most = 60},
    {.name = "location", .description = "Where they are.", .type = INTEGRATIONS_TEXT, .most = 60},
    {.name = "organization_id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "organization",
     .description = "Name of the organization; the service calls it outdated.",
     .type = INTEGRATIONS_TEXT,
     .most = 60},
    {.name = "background",
     .description = "Notes about them.",
     .type = INTEGRATIONS_TEXT,
     .most = 200},
    {.name = "gender",
     .description = "Gender.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_customer_gender_choices},
    {.name = "age", .description = "Age, such as 30-35.", .type = INTEGRATIONS_TEXT},
    {.name = "photo_type",
     .description = "Where the photo is from.",
     .type = INTEGRATIONS_CHOICE,
     .choices = overwrite_customer_photo_type_choices},
    {.name = "photo_url",
     .description = "Address of a photo.",
     .type = INTEGRATIONS_TEXT,
     .most = 200}};

static const struct integrations_rule overwrite_customer_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"first_name", "last_name", "job_title", "location", "organization_id", "organization", "background", "gender", "age", "photo_type", "photo_url", NULL}}};

static const struct integrations_field overwrite_customer_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "firstName"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "lastName"},
    {.place = INTEGRATIONS_BODY, .parameter = "job_title", .as = "jobTitle"},
    {.place = INTEGRATIONS_BODY, .parameter = "location", .as = "location"},
    {.place = INTEGRATIONS_BODY, .parameter = "organization_id", .as = "organizationId"},
    {.place = INTEGRATIONS_BODY, .parameter = "organization", .as = "organization"},
    {.place = INTEGRATIONS_BODY, .parameter = "background", .as = "background"},
    {.place = INTEGRATIONS_BODY, .parameter = "gender", .as = "gender"},
    {.place = INTEGRATIONS_BODY, .parameter = "age", .as = "age"},
    {.place = INTEGRATIONS_BODY, .parameter = "photo_type", .as = "photoType"},
    {.place = INTEGRATIONS_BODY, .parameter = "photo_url", .as = "photoUrl"}};

static const struct integrations_step overwrite_customer_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{id}",
     .fields = overwrite_customer_fields,
     .field_count = 11}};

static const struct integrations_parameter update_customer_properties_properties_members[] = {
    {.name = "value",
     .description = "A value.",
     .type = INTEGRATIONS_VALUE,
     .flags = INTEGRATIONS_NULLABLE},
    {.name = NULL}};

static const struct integrations_parameter update_customer_properties_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "properties",
     .description = "New values by slug, such as { plan = \"Gold\" }; null takes one away.",
     .type = INTEGRATIONS_MAP,
     .flags = INTEGRATIONS_REQUIRED,
     .items_least = 1,
     .characters = "A-Za-z0-9_-",
     .members = update_customer_properties_properties_members}};

static const struct integrations_step update_customer_properties_steps[] = {
    {.method = "PATCH", .path = "/v2/customers/{id}/properties", .ask = helpscout_ask_properties}};

static const struct integrations_parameter delete_customer_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{id}"}};

static const struct integrations_parameter delete_customer_async_parameters[] = {
    {.name = "id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field delete_customer_async_fields[] = {
    {.place = INTEGRATIONS_QUERY, .as = "async", .constant = "true"}};

static const struct integrations_step delete_customer_async_steps[] = {
    {.method = "DELETE",
     .path = "/v2/customers/{id}",
     .fields = delete_customer_async_fields,
     .field_count = 1}};

static const struct integrations_parameter get_customer_address_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_customer_address_steps[] = {
    {.method = "GET", .path = "/v2/customers/{customer_id}/address"}};

static const struct integrations_parameter create_customer_address_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "city",
     .description = "City or town.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "state",
     .description = "State or province.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "postal_code",
     .description = "Postal code.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "country",
     .description = "Country, as two letters such as NL.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "lines",
     .description = "Lines with street and number.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_field create_customer_address_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "city", .as = "city"},
    {.place = INTEGRATIONS_BODY, .parameter = "state", .as = "state"},
    {.place = INTEGRATIONS_BODY, .parameter = "postal_code", .as = "postalCode"},
    {.place = INTEGRATIONS_BODY, .parameter = "country", .as = "country"},
    {.place = INTEGRATIONS_BODY, .parameter = "lines", .as = "lines"}};

static const struct integrations_step create_customer_address_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/address",
     .fields = create_customer_address_fields,
     .field_count = 5}};

static const struct integrations_parameter update_customer_address_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "city",
     .description = "City or town.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "state",
     .description = "State or province.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "postal_code",
     .description = "Postal code.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "country",
     .description = "Country, as two letters such as NL.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "lines",
     .description = "Lines with street and number.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_field update_customer_address_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "city", .as = "city"},
    {.place = INTEGRATIONS_BODY, .parameter = "state", .as = "state"},
    {.place = INTEGRATIONS_BODY, .parameter = "postal_code", .as = "postalCode"},
    {.place = INTEGRATIONS_BODY, .parameter = "country", .as = "country"},
    {.place = INTEGRATIONS_BODY, .parameter = "lines", .as = "lines"}};

static const struct integrations_step update_customer_address_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/address",
     .fields = update_customer_address_fields,
     .field_count = 5}};

static const struct integrations_parameter delete_customer_address_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_address_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/address"}};

static const struct integrations_parameter list_customer_emails_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_customer_emails_steps[] = {
    {.method = "GET",
     .path = "/v2/customers/{customer_id}/emails",
     .paging = &paging_whole,
     .items = "_embedded.emails"}};

static const struct integrations_choice create_customer_email_type_choices[] = {
    {.word = "work"},
    {.word = "home"},
    {.word = "other"},
    {.word = NULL}};

static const struct integrations_parameter create_customer_email_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_email_type_choices},
    {.name = "value",
     .description = "The e-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_customer_email_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step create_customer_email_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/emails",
     .fields = create_customer_email_fields,
     .field_count = 2}};

static const struct integrations_parameter update_customer_email_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the email.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_email_type_choices},
    {.name = "value",
     .description = "The e-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_customer_email_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_customer_email_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/emails/{id}",
     .fields = update_customer_email_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_customer_email_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the email.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_email_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/emails/{id}"}};

static const struct integrations_parameter list_customer_phones_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_customer_phones_steps[] = {
    {.method = "GET",
     .path = "/v2/customers/{customer_id}/phones",
     .paging = &paging_whole,
     .items = "_embedded.phones"}};

static const struct integrations_choice create_customer_phone_type_choices[] = {
    {.word = "work"},
    {.word = "home"},
    {.word = "mobile"},
    {.word = "fax"},
    {.word = "pager"},
    {.word = "other"},
    {.word = NULL}};

static const struct integrations_parameter create_customer_phone_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_phone_type_choices},
    {.name = "value",
     .description = "The number.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_customer_phone_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step create_customer_phone_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/phones",
     .fields = create_customer_phone_fields,
     .field_count = 2}};

static const struct integrations_parameter update_customer_phone_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the phone.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_phone_type_choices},
    {.name = "value",
     .description = "The number.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_customer_phone_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_customer_phone_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/phones/{id}",
     .fields = update_customer_phone_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_customer_phone_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the phone.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_phone_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/phones/{id}"}};

static const struct integrations_parameter list_customer_chats_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_customer_chats_steps[] = {
    {.method = "GET",
     .path = "/v2/customers/{customer_id}/chats",
     .paging = &paging_whole,
     .items = "_embedded.chats"}};

static const struct integrations_choice create_customer_chat_type_choices[] = {
    {.word = "other"},
    {.word = "aim"},
    {.word = "gtalk"},
    {.word = "icq"},
    {.word = "msn"},
    {.word = "qq"},
    {.word = "skype"},
    {.word = "xmpp"},
    {.word = "yahoo"},
    {.word = NULL}};

static const struct integrations_parameter create_customer_chat_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_chat_type_choices},
    {.name = "value",
     .description = "The name that they have there.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_customer_chat_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step create_customer_chat_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/chats",
     .fields = create_customer_chat_fields,
     .field_count = 2}};

static const struct integrations_parameter update_customer_chat_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the chat.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_chat_type_choices},
    {.name = "value",
     .description = "The name that they have there.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_customer_chat_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_customer_chat_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/chats/{id}",
     .fields = update_customer_chat_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_customer_chat_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the chat.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_chat_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/chats/{id}"}};

static const struct integrations_parameter list_customer_social_profiles_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_customer_social_profiles_steps[] = {
    {.method = "GET",
     .path = "/v2/customers/{customer_id}/social-profiles",
     .paging = &paging_whole,
     .items = "_embedded.social_profiles",
     .items_also = "_embedded.social-profiles"}};

static const struct integrations_choice create_customer_social_profile_type_choices[] = {
    {.word = "other"},
    {.word = "aboutme"},
    {.word = "facebook"},
    {.word = "flickr"},
    {.word = "foursquare", .sent = "forsquare"},
    {.word = "google"},
    {.word = "googleplus"},
    {.word = "linkedin"},
    {.word = "quora"},
    {.word = "tungleme"},
    {.word = "twitter"},
    {.word = "youtube"},
    {.word = NULL}};

static const struct integrations_parameter create_customer_social_profile_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_social_profile_type_choices},
    {.name = "value",
     .description = "The profile's name or address.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_customer_social_profile_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step create_customer_social_profile_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/social-profiles",
     .fields = create_customer_social_profile_fields,
     .field_count = 2}};

static const struct integrations_parameter update_customer_social_profile_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the social profile.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "type",
     .description = "Kind of it.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_social_profile_type_choices},
    {.name = "value",
     .description = "The profile's name or address.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_customer_social_profile_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_customer_social_profile_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/social-profiles/{id}",
     .fields = update_customer_social_profile_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_customer_social_profile_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the social profile.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_social_profile_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/social-profiles/{id}"}};

static const struct integrations_parameter list_customer_websites_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_customer_websites_steps[] = {
    {.method = "GET",
     .path = "/v2/customers/{customer_id}/websites",
     .paging = &paging_whole,
     .items = "_embedded.websites"}};

static const struct integrations_parameter create_customer_website_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "value",
     .description = "The address.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_customer_website_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step create_customer_website_steps[] = {
    {.method = "POST",
     .path = "/v2/customers/{customer_id}/websites",
     .fields = create_customer_website_fields,
     .field_count = 1}};

static const struct integrations_parameter update_customer_website_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the website.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "value",
     .description = "The address.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_customer_website_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_customer_website_steps[] = {
    {.method = "PUT",
     .path = "/v2/customers/{customer_id}/websites/{id}",
     .fields = update_customer_website_fields,
     .field_count = 1}};

static const struct integrations_parameter delete_customer_website_parameters[] = {
    {.name = "customer_id",
     .description = "Id of the customer.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the website.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_customer_website_steps[] = {
    {.method = "DELETE", .path = "/v2/customers/{customer_id}/websites/{id}"}};

static const struct integrations_step list_customer_properties_steps[] = {
    {.method = "GET",
     .path = "/v2/customer-properties",
     .paging = &paging_whole,
     .items = "_embedded.customer-properties"}};

static const struct integrations_choice create_customer_property_type_choices[] = {
    {.word = "number"},
    {.word = "text"},
    {.word = "url"},
    {.word = "date"},
    {.word = "dropdown"},
    {.word = NULL}};

static const struct integrations_parameter create_customer_property_options_members[] = {
    {.name = "label",
     .description = "What people choose; no two are the same.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 255},
    {.name = "id",
     .description = "A UUID of its own; the service makes one where there is none.",
     .type = INTEGRATIONS_UUID},
    {.name = NULL}};

static const struct integrations_parameter create_customer_property_parameters[] = {
    {.name = "type",
     .description = "What it holds; it stays that.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_customer_property_type_choices},
    {.name = "slug",
     .description = "Its key in what customers have.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 100,
     .characters = "A-Za-z0-9_-"},
    {.name = "name",
     .description = "The name that people see.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "options",
     .description = "What can be chosen; of a dropdown.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .items_most = 100,
     .members = create_customer_property_options_members}};

static const struct integrations_rule create_customer_property_rules[] = {
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"slug", NULL},
     .when = "slug=email|slug=name|slug=company|slug=jobTitle",
     .message = "customers have a field of this name already"}};

static const struct integrations_field create_customer_property_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "slug", .as = "slug"},
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "options", .as = "options"}};

static const struct integrations_step create_customer_property_steps[] = {
    {.method = "POST",
     .path = "/v2/customer-properties",
     .fields = create_customer_property_fields,
     .field_count = 4}};

static const struct integrations_parameter delete_customer_property_parameters[] = {
    {.name = "slug",
     .description = "Its key in what customers have.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 100,
     .characters = "A-Za-z0-9_-"}};

static const struct integrations_step delete_customer_property_steps[] = {
    {.method = "DELETE", .path = "/v2/customer-properties/{slug}"}};

static const struct integrations_choice list_organizations_sort_field_choices[] = {
    {.word = "name"},
    {.word = "customerCount"},
    {.word = "conversationCount"},
    {.word = "lastInteractionAt"},
    {.word = NULL}};

static const struct integrations_parameter list_organizations_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"},
    {.name = "sort_field",
     .description = "Field to sort by.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_organizations_sort_field_choices,
     .preset = "lastInteractionAt"},
    {.name = "sort_order",
     .description = "Sort direction.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_conversations_sort_order_choices,
     .preset = "desc"}};

static const struct integrations_step list_organizations_steps[] = {
    {.method = "GET",
     .path = "/v2/organizations",
     .paging = &paging_hal,
     .items = "_embedded.organizations",
     .ask = helpscout_ask_organizations}};

static const struct integrations_parameter get_organization_parameters[] = {
    {.name = "id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "include_counts",
     .description = "Whether it says how many customers and conversations it has.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "include_properties",
     .description = "Whether it has the values of its properties.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field get_organization_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "include_counts", .as = "includeCounts"},
    {.place = INTEGRATIONS_QUERY, .parameter = "include_properties", .as = "includeProperties"}};

static const struct integrations_step get_organization_steps[] = {
    {.method = "GET",
     .path = "/v2/organizations/{id}",
     .fields = get_organization_fields,
     .field_count = 2}};

static const struct integrations_parameter create_organization_parameters[] = {
    {.name = "name",
     .description = "Its name; no two have the same.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "website", .description = "Address of its website.", .type = INTEGRATIONS_TEXT},
    {.name = "description", .description = "What it is.", .type = INTEGRATIONS_TEXT},
    {.name = "location", .description = "Where it is.", .type = INTEGRATIONS_TEXT},
    {.name = "note", .description = "A note about it.", .type = INTEGRATIONS_TEXT},
    {.name = "domains",
     .description = "Domains of its e-mail addresses, such as park.example.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "phones",
     .description = "Phone numbers.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "brand_color",
     .description = "Its colour, such as #2F80ED.",
     .type = INTEGRATIONS_TEXT},
    {.name = "logo_url", .description = "Address of its logo.", .type = INTEGRATIONS_TEXT}};

static const struct integrations_field create_organization_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "website", .as = "website"},
    {.place = INTEGRATIONS_BODY, .parameter = "description", .as = "description"},
    {.place = INTEGRATIONS_BODY, .parameter = "location", .as = "location"},
    {.place = INTEGRATIONS_BODY, .parameter = "note", .as = "note"},
    {.place = INTEGRATIONS_BODY, .parameter = "domains", .as = "domains"},
    {.place = INTEGRATIONS_BODY, .parameter = "phones", .as = "phones"},
    {.place = INTEGRATIONS_BODY, .parameter = "brand_color", .as = "brandColor"},
    {.place = INTEGRATIONS_BODY, .parameter = "logo_url", .as = "logoUrl"}};

static const struct integrations_step create_organization_steps[] = {
    {.method = "POST",
     .path = "/v2/organizations",
     .fields = create_organization_fields,
     .field_count = 9}};

static const struct integrations_parameter update_organization_parameters[] = {
    {.name = "id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "name",
     .description = "Its name; no two have the same.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "website", .description = "Address of its website.", .type = INTEGRATIONS_TEXT},
    {.name = "description", .description = "What it is.", .type = INTEGRATIONS_TEXT},
    {.name = "location", .description = "Where it is.", .type = INTEGRATIONS_TEXT},
    {.name = "note", .description = "A note about it.", .type = INTEGRATIONS_TEXT},
    {.name = "domains",
     .description = "Domains of its e-mail addresses, such as park.example.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "phones",
     .description = "Phone numbers.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "brand_color",
     .description = "Its colour, such as #2F80ED.",
     .type = INTEGRATIONS_TEXT},
    {.name = "logo_url", .description = "Address of its logo.", .type = INTEGRATIONS_TEXT}};

static const struct integrations_field update_organization_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "website", .as = "website"},
    {.place = INTEGRATIONS_BODY, .parameter = "description", .as = "description"},
    {.place = INTEGRATIONS_BODY, .parameter = "location", .as = "location"},
    {.place = INTEGRATIONS_BODY, .parameter = "note", .as = "note"},
    {.place = INTEGRATIONS_BODY, .parameter = "domains", .as = "domains"},
    {.place = INTEGRATIONS_BODY, .parameter = "phones", .as = "phones"},
    {.place = INTEGRATIONS_BODY, .parameter = "brand_color", .as = "brandColor"},
    {.place = INTEGRATIONS_BODY, .parameter = "logo_url", .as = "logoUrl"}};

static const struct integrations_step update_organization_steps[] = {
    {.method = "PUT",
     .path = "/v2/organizations/{id}",
     .fields = update_organization_fields,
     .field_count = 9}};

static const struct integrations_parameter delete_organization_parameters[] = {
    {.name = "id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_organization_steps[] = {
    {.method = "DELETE", .path = "/v2/organizations/{id}"}};

static const struct integrations_parameter list_organization_customers_parameters[] = {
    {.name = "organization_id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_organization_customers_steps[] = {
    {.method = "GET",
     .path = "/v2/organizations/{organization_id}/customers",
     .paging = &paging_hal,
     .items = "_embedded.customers"}};

static const struct integrations_parameter list_organization_conversations_parameters[] = {
    {.name = "organization_id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_organization_conversations_steps[] = {
    {.method = "GET",
     .path = "/v2/organizations/{organization_id}/conversations",
     .paging = &paging_hal,
     .items = "_embedded.conversations"}};

static const struct integrations_step list_organization_properties_steps[] = {
    {.method = "GET",
     .path = "/v2/organizations/properties",
     .paging = &paging_whole,
     .items = "_embedded.organization-properties"}};

static const struct integrations_parameter get_organization_property_parameters[] = {
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"}};

static const struct integrations_step get_organization_property_steps[] = {
    {.method = "GET", .path = "/v2/organizations/properties/{slug}"}};

static const struct integrations_choice create_organization_property_type_choices[] = {
    {.word = "text"},
    {.word = "number"},
    {.word = "url"},
    {.word = "date"},
    {.word = "dropdown"},
    {.word = NULL}};

static const struct integrations_parameter create_organization_property_options_members[] = {
    {.name = "label",
     .description = "What people choose.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 100},
    {.name = NULL}};

static const struct integrations_parameter create_organization_property_parameters[] = {
    {.name = "type",
     .description = "What it holds; it stays that.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_organization_property_type_choices},
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"},
    {.name = "name",
     .description = "The name that people see.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 100},
    {.name = "options",
     .description = "What can be chosen; of a dropdown.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .items_most = 100,
     .members = create_organization_property_options_members}};

static const struct integrations_field create_organization_property_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"},
    {.place = INTEGRATIONS_BODY, .parameter = "slug", .as = "slug"},
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "options", .as = "options"}};

static const struct integrations_step create_organization_property_steps[] = {
    {.method = "POST",
     .path = "/v2/organizations/properties",
     .fields = create_organization_property_fields,
     .field_count = 4}};

static const struct integrations_parameter update_organization_property_parameters[] = {
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"},
    {.name = "name",
     .description = "The name that people see.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 100},
    {.name = "options",
     .description = "What can be chosen; of a dropdown.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .items_most = 100,
     .members = create_organization_property_options_members}};

static const struct integrations_field update_organization_property_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "options", .as = "options"}};

static const struct integrations_step update_organization_property_steps[] = {
    {.method = "PUT",
     .path = "/v2/organizations/properties/{slug}",
     .fields = update_organization_property_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_organization_property_parameters[] = {
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"}};

static const struct integrations_step delete_organization_property_steps[] = {
    {.method = "DELETE", .path = "/v2/organizations/properties/{slug}"}};

static const struct integrations_parameter set_organization_property_value_parameters[] = {
    {.name = "organization_id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"},
    {.name = "value",
     .description = "The value as text: 100, 2025-03-04, or an option's label.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field set_organization_property_value_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step set_organization_property_value_steps[] = {
    {.method = "PUT",
     .path = "/v2/organizations/{organization_id}/properties/{slug}",
     .fields = set_organization_property_value_fields,
     .field_count = 1}};

static const struct integrations_parameter remove_organization_property_value_parameters[] = {
    {.name = "organization_id",
     .description = "Id of the organization.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "slug",
     .description = "The property's slug.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 120,
     .characters = "A-Za-z0-9_-"}};

static const struct integrations_step remove_organization_property_value_steps[] = {
    {.method = "DELETE", .path = "/v2/organizations/{organization_id}/properties/{slug}"}};

static const struct integrations_parameter list_mailboxes_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_mailboxes_steps[] = {
    {.method = "GET",
     .path = "/v2/mailboxes",
     .paging = &paging_hal,
     .items = "_embedded.mailboxes"}};

static const struct integrations_parameter get_mailbox_parameters[] = {
    {.name = "id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_mailbox_steps[] = {
    {.method = "GET", .path = "/v2/mailboxes/{id}"}};

static const struct integrations_parameter list_mailbox_fields_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_mailbox_fields_steps[] = {
    {.method = "GET",
     .path = "/v2/mailboxes/{mailbox_id}/fields",
     .paging = &paging_whole,
     .items = "_embedded.fields"}};

static const struct integrations_parameter list_mailbox_folders_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step list_mailbox_folders_steps[] = {
    {.method = "GET",
     .path = "/v2/mailboxes/{mailbox_id}/folders",
     .paging = &paging_whole,
     .items = "_embedded.folders"}};

static const struct integrations_parameter get_mailbox_routing_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_mailbox_routing_steps[] = {
    {.method = "GET", .path = "/v2/mailboxes/{mailbox_id}/routing"}};

static const struct integrations_choice update_mailbox_routing_state_choices[] = {
    {.word = "enabled"},
    {.word = "disabled"},
    {.word = NULL}};

static const struct integrations_choice update_mailbox_routing_assignment_method_choices[] = {
    {.word = "round_robin"},
    {.word = "balanced"},
    {.word = NULL}};

static const struct integrations_parameter update_mailbox_routing_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "state",
     .description = "Whether it does.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = update_mailbox_routing_state_choices},
    {.name = "assignment_limit",
     .description = "Open conversations that one user may hold.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1,
     .most = 100},
    {.name = "assignment_method",
     .description = "In turn, or to who has least.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = update_mailbox_routing_assignment_method_choices},
    {.name = "user_ids",
     .description = "Ids of the users who take part; not empty when it is enabled.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .least = 1}};

static const struct integrations_rule update_mailbox_routing_rules[] = {
    {.kind = INTEGRATIONS_NEEDS,
     .names = (const char *const[]){"user_ids", NULL},
     .filled = true,
     .when = "state=enabled"}};

static const struct integrations_field update_mailbox_routing_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "state", .as = "state"},
    {.place = INTEGRATIONS_BODY, .parameter = "assignment_limit", .as = "assignmentLimit"},
    {.place = INTEGRATIONS_BODY, .parameter = "assignment_method", .as = "assignmentMethod"},
    {.place = INTEGRATIONS_BODY, .parameter = "user_ids", .as = "userIds"}};

static const struct integrations_step update_mailbox_routing_steps[] = {
    {.method = "PUT",
     .path = "/v2/mailboxes/{mailbox_id}/routing",
     .fields = update_mailbox_routing_fields,
     .field_count = 4}};

static const struct integrations_parameter list_saved_replies_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "include_chat_replies",
     .description = "Whether those come as well that have only a text for chat.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field list_saved_replies_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "include_chat_replies", .as = "includeChatReplies"}};

static const struct integrations_step list_saved_replies_steps[] = {
    {.method = "GET",
     .path = "/v2/mailboxes/{mailbox_id}/saved-replies",
     .fields = list_saved_replies_fields,
     .field_count = 1,
     .paging = &paging_whole,
     .items = ""}};

static const struct integrations_parameter get_saved_reply_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the saved reply.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_saved_reply_steps[] = {
    {.method = "GET", .path = "/v2/mailboxes/{mailbox_id}/saved-replies/{id}"}};

static const struct integrations_parameter create_saved_reply_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "name",
     .description = "Its name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "text", .description = "The text for e-mail, as HTML.", .type = INTEGRATIONS_TEXT},
    {.name = "chat_text",
     .description = "The text for chat, without HTML.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field create_saved_reply_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "text", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "chat_text", .as = "chatText"}};

static const struct integrations_step create_saved_reply_steps[] = {
    {.method = "POST",
     .path = "/v2/mailboxes/{mailbox_id}/saved-replies",
     .fields = create_saved_reply_fields,
     .field_count = 3}};

static const struct integrations_parameter update_saved_reply_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the saved reply.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "name",
     .description = "Its name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "text", .description = "The text for e-mail, as HTML.", .type = INTEGRATIONS_TEXT},
    {.name = "chat_text",
     .description = "The text for chat, without HTML.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field update_saved_reply_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "text", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "chat_text", .as = "chatText"}};

static const struct integrations_step update_saved_reply_steps[] = {
    {.method = "PUT",
     .path = "/v2/mailboxes/{mailbox_id}/saved-replies/{id}",
     .fields = update_saved_reply_fields,
     .field_count = 3}};

static const struct integrations_parameter delete_saved_reply_parameters[] = {
    {.name = "mailbox_id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "id",
     .description = "Id of the saved reply.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_saved_reply_steps[] = {
    {.method = "DELETE", .path = "/v2/mailboxes/{mailbox_id}/saved-replies/{id}"}};

static const struct integrations_step get_current_user_steps[] = {
    {.method = "GET", .path = "/v2/users/me"}};

static const struct integrations_parameter list_users_parameters[] = {
    {.name = "email",
     .description = "Only the user with exactly this e-mail address.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "mailbox",
     .description = "Only users who have access to the mailbox with this id.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_field list_users_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "email", .as = "email"},
    {.place = INTEGRATIONS_QUERY, .parameter = "mailbox", .as = "mailbox"}};

static const struct integrations_step list_users_steps[] = {
    {.method = "GET",
     .path = "/v2/users",
     .fields = list_users_fields,
     .field_count = 2,
     .paging = &paging_hal,
     .items = "_embedded.users"}};

static const struct integrations_parameter get_user_parameters[] = {
    {.name = "id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_user_steps[] = {
    {.method = "GET", .path = "/v2/users/{id}"}};

static const struct integrations_choice create_user_role_choices[] = {
    {.word = "admin"},
    {.word = "user"},
    {.word = "light user"},
    {.word = NULL}};

static const struct integrations_parameter create_user_mailboxes_members[] = {
    {.name = "id",
     .description = "Id of the mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "email_access",
     .description = "Whether they see its conversations: yes, unless it is false.",
     .type = INTEGRATIONS_BOOLEAN,
     .as = "emailAccess"},
    {.name = NULL}};

static const struct integrations_parameter create_user_parameters[] = {
    {.name = "first_name",
     .description = "First name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 40},
    {.name = "last_name",
     .description = "Last name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 40},
    {.name = "email",
     .description = "E-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "role",
     .description = "What they may do.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_user_role_choices},
    {.name = "timezone",
     .description = "Time zone, such as Europe/Amsterdam.",
     .type = INTEGRATIONS_TEXT},
    {.name = "job_title", .description = "Job title.", .type = INTEGRATIONS_TEXT},
    {.name = "phone", .description = "Phone number.", .type = INTEGRATIONS_TEXT},
    {.name = "send_invite",
     .description = "Whether an invitation is mailed: yes, unless it is false.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "mailboxes",
     .description = "Mailboxes that they have access to.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = create_user_mailboxes_members}};

static const struct integrations_field create_user_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "firstName"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "lastName"},
    {.place = INTEGRATIONS_BODY, .parameter = "email", .as = "email"},
    {.place = INTEGRATIONS_BODY, .parameter = "role", .as = "role"},
    {.place = INTEGRATIONS_BODY, .parameter = "timezone", .as = "timezone"},
    {.place = INTEGRATIONS_BODY, .parameter = "job_title", .as = "jobTitle"},
    {.place = INTEGRATIONS_BODY, .parameter = "phone", .as = "phone"},
    {.place = INTEGRATIONS_BODY, .parameter = "send_invite", .as = "sendInvite"},
    {.place = INTEGRATIONS_BODY, .parameter = "mailboxes", .as = "mailboxes"}};

static const struct integrations_step create_user_steps[] = {
    {.method = "POST", .path = "/v2/users", .fields = create_user_fields, .field_count = 9}};

static const struct integrations_parameter list_user_statuses_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_user_statuses_steps[] = {
    {.method = "GET",
     .path = "/v2/users/status",
     .paging = &paging_hal,
     .items = "_embedded.userStatuses"}};

static const struct integrations_parameter get_user_status_parameters[] = {
    {.name = "id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_user_status_steps[] = {
    {.method = "GET", .path = "/v2/users/{id}/status"}};

static const struct integrations_choice set_user_status_status_choices[] = {
    {.word = "active"},
    {.word = "away"},
    {.word = NULL}};

static const struct integrations_parameter set_user_status_parameters[] = {
    {.name = "id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "status",
     .description = "Whether they are at work.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = set_user_status_status_choices},
    {.name = "text",
     .description = "What colleagues read beside it, such as Lunch.",
     .type = INTEGRATIONS_TEXT},
    {.name = "emoji",
     .description = "An emoji beside the text; needs `text`.",
     .type = INTEGRATIONS_TEXT},
    {.name = "emoji_name",
     .description = "The emoji's name; needs `text`.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_rule set_user_status_rules[] = {
    {.kind = INTEGRATIONS_NEEDS,
     .names = (const char *const[]){"text", NULL},
     .when = "emoji|emoji_name"}};

static const struct integrations_field set_user_status_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_BODY, .parameter = "text", .as = "customStatus.text"},
    {.place = INTEGRATIONS_BODY, .parameter = "emoji", .as = "customStatus.emoji"},
    {.place = INTEGRATIONS_BODY, .parameter = "emoji_name", .as = "customStatus.emojiName"}};

static const struct integrations_step set_user_status_steps[] = {
    {.method = "PUT",
     .path = "/v2/users/{id}/status",
     .fields = set_user_status_fields,
     .field_count = 4}};

static const struct integrations_parameter list_system_users_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_system_users_steps[] = {
    {.method = "GET",
     .path = "/v3/system-users",
     .paging = &paging_hal,
     .items = "_embedded.system_users"}};

static const struct integrations_parameter get_system_user_parameters[] = {
    {.name = "id",
     .description = "Id of the system user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_system_user_steps[] = {
    {.method = "GET", .path = "/v3/system-users/{id}"}};

static const struct integrations_parameter list_teams_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_teams_steps[] = {
    {.method = "GET", .path = "/v2/teams", .paging = &paging_hal, .items = "_embedded.teams"}};

static const struct integrations_parameter list_team_members_parameters[] = {
    {.name = "team_id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_team_members_steps[] = {
    {.method = "GET",
     .path = "/v2/teams/{team_id}/members",
     .paging = &paging_hal,
     .items = "_embedded.users"}};

static const struct integrations_parameter get_team_parameters[] = {
    {.name = "id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_team_steps[] = {
    {.method = "GET", .path = "/v2/teams/{id}"}};

static const struct integrations_parameter list_tags_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_tags_steps[] = {
    {.method = "GET", .path = "/v2/tags", .paging = &paging_hal, .items = "_embedded.tags"}};

static const struct integrations_parameter get_tag_parameters[] = {
    {.name = "id",
     .description = "Id of the tag.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_tag_steps[] = {
    {.method = "GET", .path = "/v2/tags/{id}"}};

static const struct integrations_parameter get_rating_parameters[] = {
    {.name = "id",
     .description = "Id of the rating.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_rating_steps[] = {
    {.method = "GET", .path = "/v2/ratings/{id}"}};

static const struct integrations_choice list_workflows_type_choices[] = {
    {.word = "manual"},
    {.word = "automatic"},
    {.word = NULL}};

static const struct integrations_parameter list_workflows_parameters[] = {
    {.name = "mailbox_id",
     .description = "Only workflows of the mailbox with this id.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "type",
     .description = "Only workflows of this type.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_workflows_type_choices},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_field list_workflows_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "mailbox_id", .as = "mailboxId"},
    {.place = INTEGRATIONS_QUERY, .parameter = "type", .as = "type"}};

static const struct integrations_step list_workflows_steps[] = {
    {.method = "GET",
     .path = "/v2/workflows",
     .fields = list_workflows_fields,
     .field_count = 2,
     .paging = &paging_hal,
     .items = "_embedded.workflows"}};

static const struct integrations_choice update_workflow_status_status_choices[] = {
    {.word = "active"},
    {.word = "inactive"},
    {.word = NULL}};

static const struct integrations_parameter update_workflow_status_parameters[] = {
    {.name = "id",
     .description = "Id of the workflow.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "status",
     .description = "Whether it runs.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = update_workflow_status_status_choices}};

static const struct integrations_field update_workflow_status_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "value"},
    {.place = INTEGRATIONS_BODY, .as = "op", .constant = "\"replace\""},
    {.place = INTEGRATIONS_BODY, .as = "path", .constant = "\"/status\""}};

static const struct integrations_step update_workflow_status_steps[] = {
    {.method = "PATCH",
     .path = "/v2/workflows/{id}",
     .fields = update_workflow_status_fields,
     .field_count = 3}};

static const struct integrations_parameter run_workflow_parameters[] = {
    {.name = "id",
     .description = "Id of the workflow.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "conversation_ids",
     .description = "Conversations of the workflow's mailbox.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .least = 1,
     .items_most = 50}};

static const struct integrations_rule run_workflow_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"conversation_ids", NULL},
     .filled = true}};

static const struct integrations_field run_workflow_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "conversation_ids", .as = "conversationIds"}};

static const struct integrations_step run_workflow_steps[] = {
    {.method = "POST",
     .path = "/v2/workflows/{id}/run",
     .fields = run_workflow_fields,
     .field_count = 1}};

static const struct integrations_parameter list_webhooks_parameters[] = {
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_webhooks_steps[] = {
    {.method = "GET",
     .path = "/v2/webhooks",
     .paging = &paging_hal,
     .items = "_embedded.webhooks"}};

static const struct integrations_parameter get_webhook_parameters[] = {
    {.name = "id",
     .description = "Id of the webhook.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_webhook_steps[] = {
    {.method = "GET", .path = "/v2/webhooks/{id}"}};

static const struct integrations_choice create_webhook_payload_version_choices[] = {
    {.word = "V2"},
    {.word = "V3"},
    {.word = NULL}};

static const struct integrations_parameter create_webhook_parameters[] = {
    {.name = "url",
     .description = "Address that is called.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "events",
     .description = "Names of events, such as convo.created.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST},
    {.name = "secret",
     .description = "What deliveries are signed with.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_SECRET,
     .most = 40},
    {.name = "label", .description = "Its name in Help Scout.", .type = INTEGRATIONS_TEXT},
    {.name = "notification",
     .description = "Sends the object's address in place of the object.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "payload_version",
     .description = "Shape of what is sent; V2 unless given.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_webhook_payload_version_choices},
    {.name = "mailbox_ids",
     .description = "Only events of these mailboxes; all unless given.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1}};

static const struct integrations_rule create_webhook_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"events", NULL}, .filled = true}};

static const struct integrations_field create_webhook_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "url", .as = "url"},
    {.place = INTEGRATIONS_BODY, .parameter = "events", .as = "events"},
    {.place = INTEGRATIONS_BODY, .parameter = "secret", .as = "secret"},
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "notification", .as = "notification"},
    {.place = INTEGRATIONS_BODY, .parameter = "payload_version", .as = "payloadVersion"},
    {.place = INTEGRATIONS_BODY, .parameter = "mailbox_ids", .as = "mailboxIds"}};

static const struct integrations_step create_webhook_steps[] = {
    {.method = "POST", .path = "/v2/webhooks", .fields = create_webhook_fields, .field_count = 7}};

static const struct integrations_parameter update_webhook_parameters[] = {
    {.name = "id",
     .description = "Id of the webhook.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "url",
     .description = "Address that is called.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "events",
     .description = "Names of events, such as convo.created.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST},
    {.name = "secret",
     .description = "What deliveries are signed with.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_SECRET,
     .most = 40},
    {.name = "label", .description = "Its name in Help Scout.", .type = INTEGRATIONS_TEXT},
    {.name = "notification",
     .description = "Sends the object's address in place of the object.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "payload_version",
     .description = "Shape of what is sent; V2 unless given.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_webhook_payload_version_choices},
    {.name = "mailbox_ids",
     .description = "Only events of these mailboxes; all unless given.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1}};

static const struct integrations_rule update_webhook_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"events", NULL}, .filled = true}};

static const struct integrations_field update_webhook_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "url", .as = "url"},
    {.place = INTEGRATIONS_BODY, .parameter = "events", .as = "events"},
    {.place = INTEGRATIONS_BODY, .parameter = "secret", .as = "secret"},
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "notification", .as = "notification"},
    {.place = INTEGRATIONS_BODY, .parameter = "payload_version", .as = "payloadVersion"},
    {.place = INTEGRATIONS_BODY, .parameter = "mailbox_ids", .as = "mailboxIds"}};

static const struct integrations_step update_webhook_steps[] = {
    {.method = "PUT",
     .path = "/v2/webhooks/{id}",
     .fields = update_webhook_fields,
     .field_count = 7}};

static const struct integrations_parameter delete_webhook_parameters[] = {
    {.name = "id",
     .description = "Id of the webhook.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_webhook_steps[] = {
    {.method = "DELETE", .path = "/v2/webhooks/{id}"}};

static const struct integrations_parameter get_chat_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step get_chat_steps[] = {
    {.method = "GET", .path = "/v2/chats/{id}"}};

static const struct integrations_parameter list_chat_events_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "25"}};

static const struct integrations_step list_chat_events_steps[] = {
    {.method = "GET",
     .path = "/v2/chats/{id}/events",
     .paging = &paging_hal,
     .items = "_embedded.events"}};

static const struct integrations_parameter accept_chat_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step accept_chat_steps[] = {
    {.method = "PUT", .path = "/v2/chats/{id}/accept"}};

static const struct integrations_parameter send_chat_message_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "message_id",
     .description = "Id of the message, a UUID.",
     .type = INTEGRATIONS_UUID,
     .preset = "new"},
    {.name = "body",
     .description = "The text.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field send_chat_message_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"}};

static const struct integrations_step send_chat_message_steps[] = {
    {.method = "PUT",
     .path = "/v2/chats/{id}/messages/{message_id}",
     .fields = send_chat_message_fields,
     .field_count = 1,
     .accept = INTEGRATIONS_TAKEN}};

static const struct integrations_parameter create_chat_note_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "note_id",
     .description = "Id of the note, a UUID.",
     .type = INTEGRATIONS_UUID,
     .preset = "new"},
    {.name = "body",
     .description = "The text.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field create_chat_note_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"}};

static const struct integrations_step create_chat_note_steps[] = {
    {.method = "PUT",
     .path = "/v2/chats/{id}/notes/{note_id}",
     .fields = create_chat_note_fields,
     .field_count = 1,
     .accept = INTEGRATIONS_TAKEN}};

static const struct integrations_parameter assign_chat_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "assignee_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field assign_chat_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "assignee_id", .as = "assignedTo"}};

static const struct integrations_step assign_chat_steps[] = {
    {.method = "PUT",
     .path = "/v2/chats/{id}/assign",
     .fields = assign_chat_fields,
     .field_count = 1}};

static const struct integrations_parameter unassign_chat_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step unassign_chat_steps[] = {
    {.method = "PUT", .path = "/v2/chats/{id}/unassign"}};

static const struct integrations_parameter update_chat_tags_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "tags",
     .description = "Names; {} clears them.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST}};

static const struct integrations_field update_chat_tags_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "tags"}};

static const struct integrations_step update_chat_tags_steps[] = {
    {.method = "PUT",
     .path = "/v2/chats/{id}/tags",
     .fields = update_chat_tags_fields,
     .field_count = 1}};

static const struct integrations_choice end_chat_status_choices[] = {
    {.word = "open", .sent = "active"},
    {.word = "active", .alias = true},
    {.word = "closed"},
    {.word = "pending"},
    {.word = NULL}};

static const struct integrations_parameter end_chat_parameters[] = {
    {.name = "id",
     .description = "Id of the chat, a UUID.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "status",
     .description = "Status of the conversation that is made.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = end_chat_status_choices}};

static const struct integrations_field end_chat_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "status", .as = "status"}};

static const struct integrations_step end_chat_steps[] = {
    {.method = "PUT",
     .path = "/v2/chats/{id}/end",
     .fields = end_chat_fields,
     .field_count = 1,
     .again = INTEGRATIONS_NEVER}};

static const struct integrations_choice api_request_method_choices[] = {
    {.word = "GET"},
    {.word = "POST"},
    {.word = "PUT"},
    {.word = "PATCH"},
    {.word = "DELETE"},
    {.word = NULL}};

static const struct integrations_parameter api_request_parameters[] = {
    {.name = "method",
     .description = "Method of the request.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = api_request_method_choices},
    {.name = "path",
     .description = "Path, from the version on: `/v2/mailboxes/123`.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_PATH,
     .most = 2000},
    {.name = "query",
     .description = "What stands behind the path: names, and for each a value or an array of values.",
     .type = INTEGRATIONS_TABLE,
     .flags = INTEGRATIONS_FLAT},
    {.name = "body",
     .description = "The body, sent as JSON. An empty table in it is `{}`, `integrations.array{}` is `[]`.",
     .type = INTEGRATIONS_TABLE}};

static const struct integrations_rule api_request_rules[] = {
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"body", NULL},
     .when = "method=GET",
     .message = "a GET has no body"}};

static const struct integrations_field api_request_1_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "query", .as = "*"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "*"}};

static const struct integrations_field api_request_2_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "query", .as = "*"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "*"}};

static const struct integrations_field api_request_3_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "query", .as = "*"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "*"}};

static const struct integrations_field api_request_4_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "query", .as = "*"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "*"}};

static const struct integrations_field api_request_5_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "query", .as = "*"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "*"}};

static const struct integrations_step api_request_steps[] = {
    {.method = "GET",
     .path = "{path}",
     .fields = api_request_1_fields,
     .field_count = 2,
     .when = "method=GET"},
    {.method = "POST",
     .path = "{path}",
     .fields = api_request_2_fields,
     .field_count = 2,
     .when = "method=POST",
     .again = INTEGRATIONS_NEVER},
    {.method = "PUT",
     .path = "{path}",
     .fields = api_request_3_fields,
     .field_count = 2,
     .when = "method=PUT",
     .again = INTEGRATIONS_NEVER},
    {.method = "PATCH",
     .path = "{path}",
     .fields = api_request_4_fields,
     .field_count = 2,
     .when = "method=PATCH",
     .again = INTEGRATIONS_NEVER},
    {.method = "DELETE",
     .path = "{path}",
     .fields = api_request_5_fields,
     .field_count = 2,
     .when = "method=DELETE",
     .again = INTEGRATIONS_NEVER}};

static const struct integrations_operation operations[] = {
    {.name = "list_conversations",
     .resource = "conversations",
     .summary = "Lists conversations, filtered, sorted and searched.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = list_conversations_parameters,
     .parameter_count = 10,
     .steps = list_conversations_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .texts = (const char *const[]){"subject", NULL},
     .shape = helpscout_shape_conversation,
     .page =
        "# integrations.helpscout.list_conversations\n"
        "\n"
        "Lists conversations, filtered, sorted and searched.\n"
        "\n"
        "`app.integrations.helpscout.list_conversations({mailbox?, status?, assignee?, customer?, tag?, page?, per_page?, sort_field?, sort_order?, query?})` (read; full name `helpscout.helpscout_list_conversations`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox` | integer | no |  | Only conversations of the mailbox with this id. |\n"
        "| `status` | string | no | `\"all\"` | Only conversations of this status. An open one is `active` in results. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`, `\"all\"`. `\"active\"` is taken as well. |\n"
        "| `assignee` | integer | no |  | Only conversations assigned to the user with this id; 0 for unassigned ones. |\n"
        "| `customer` | integer | no |  | Only conversations of the customer with this id. |\n"
        "| `tag` | string | no |  | Only conversations with this tag. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "| `sort_field` | string | no |  | Field to sort by. One of `\"createdAt\"`, `\"updatedAt\"`, `\"customer.name\"`, `\"subject\"`, `\"status\"`, `\"mailbox\"`. |\n"
        "| `sort_order` | string | no | `\"desc\"` | Sort direction. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `query` | string | no |  | Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\"invoice\" AND tag:\"vip\")`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_conversations({\n"
        "  status = \"open\",\n"
        "  mailbox = 123,\n"
        "  per_page = 10\n"
        "})\n"
        "\n"
        "print(result.page.totalElements .. \" open conversations\")\n"
        "for _, conversation in ipairs(result._embedded.conversations) do\n"
        "  local customer = conversation._embedded.customer\n"
        "  local from = customer and customer.email or \"nobody\"\n"
        "  print(conversation.id .. \": \" .. conversation.subject .. \" (\" .. conversation.status .. \", \" .. from .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.ConversationList`. `result._embedded.conversations` is an array, empty when nothing was found; `result.page` says where this page is: `size`, `totalElements`, `totalPages`, `number`. Each conversation has `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, `createdAt` and `_embedded.customer` with `firstName`, `lastName`, `email`. Texts of the threads are not in lists: `get_conversation` has them.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Without `status` every conversation is listed, spam and closed ones too. The service itself would list only active ones.\n"
        "- `open` finds what results call `active`.\n"
        "- `customer`, `assignee = 0` and `query` are searches. So is a `tag` with a comma in it.\n"
        "- Searches (`query`, and what is sent as one) read an index that lags: what was created or changed just now may be missing. How long is not documented.\n"
        "- Filters are joined by AND. `query` takes plain words, which subject or body must hold as they stand there, or an expression with fields (`subject:`, `body:`, `tag:`, `email:`, `number:`, `createdAt:[A TO B]`, `cf123:` for a custom field; joined by AND, OR, NOT, in parentheses). What is not an expression from beginning to end is looked for as it stands.\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "- Results sort by `createdAt` when no `sort_field` is given. The field `updatedAt` sorts by the service's time of last change, which results do not show.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: an expression that the service cannot read.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.ConversationList\n"
        "\n"
        "A page of conversations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ conversations: helpscout.Conversation[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Conversation\n"
        "\n"
        "A conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_conversation` and `update_conversation`. |\n"
        "| `number` | `integer` | The number that people see. |\n"
        "| `subject` | `string` | Empty when there is none. |\n"
        "| `status` | `\"active\"\\|\"closed\"\\|\"pending\"\\|\"spam\"\\|string` | `active` is an open one. |\n"
        "| `state` | `\"published\"\\|\"draft\"\\|\"deleted\"\\|string` |  |\n"
        "| `type` | `\"email\"\\|\"chat\"\\|\"phone\"\\|string` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `folderId` | `integer?` |  |\n"
        "| `preview` | `string?` | The start of the newest text. |\n"
        "| `threads` | `integer` | How many threads it has. |\n"
        "| `assignee` | `helpscout.Person?` | Absent when nobody is assigned. |\n"
        "| `primaryCustomer` | `helpscout.Person?` | As the service says it; see `_embedded.customer`. |\n"
        "| `createdBy` | `helpscout.Person?` | A customer or a user. |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `userUpdatedAt` | `string?` | ISO 8601; the last change by a user. |\n"
        "| `closedAt` | `string?` | ISO 8601; absent while it is not closed. |\n"
        "| `closedBy` | `integer?` | User id; 0 while it is not closed. |\n"
        "| `closedByUser` | `helpscout.Person?` |  |\n"
        "| `customerWaitingSince` | `{ time: string?, friendly: string?, latestReplyFrom: string? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` | Where it came from, such as email and customer. |\n"
        "| `tags` | `helpscout.Tag[]` | Always there from `get_conversation`; in lists where it has any. |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `snooze` | `{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?` |  |\n"
        "| `nextEvent` | `{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?` |  |\n"
        "| `customFields` | `helpscout.CustomField[]?` |  |\n"
        "| `_embedded` | `{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }` | `customer` is added by this module; `threads` has the texts after `get_conversation`, newest first. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ConversationCustomer\n"
        "\n"
        "The customer of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_customer`. |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `email` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Tag\n"
        "\n"
        "A tag of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `tag` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "| `styles` | `table?` |  |\n"
        "\n"
        "### helpscout.CustomField\n"
        "\n"
        "A custom field of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `text` | `string?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists conversations, filtered, sorted and searched.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only conversations of the mailbox with this id.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"closed\",\"pending\",\"spam\",\"all\"],\"default\":\"all\",\"description\":\"Only conversations of this status. An open one is `active` in results.\"},\n"
        "\"assignee\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Only conversations assigned to the user with this id; 0 for unassigned ones.\"},\n"
        "\"customer\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only conversations of the customer with this id.\"},\n"
        "\"tag\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Only conversations with this tag.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"},\n"
        "\"sort_field\":{\"type\":\"string\",\"enum\":[\"createdAt\",\"updatedAt\",\"customer.name\",\"subject\",\"status\",\"mailbox\"],\"description\":\"Field to sort by.\"},\n"
        "\"sort_order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction.\"},\n"
        "\"query\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\\\"invoice\\\" AND tag:\\\"vip\\\")`.\"}},\"additionalProperties\":false}",
     .asked = "history of a customer, customer history, queue, backlog, count, how many, nobody, unassigned, oldest, waiting, unanswered",
     .columns = (const char *const[]){"id", "number", "status", "subject", "_embedded.customer.email", "createdAt", NULL}},
    {.name = "get_conversation",
     .resource = "conversations",
     .summary = "Gets one conversation with its threads and its customer.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = get_conversation_parameters,
     .parameter_count = 1,
     .steps = get_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.threads", "tags", NULL},
     .texts = (const char *const[]){"subject", NULL},
     .shape = helpscout_shape_conversation,
     .page =
        "# integrations.helpscout.get_conversation\n"
        "\n"
        "Gets one conversation with its threads and its customer.\n"
        "\n"
        "`app.integrations.helpscout.get_conversation({id})` (read; full name `helpscout.helpscout_get_conversation`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local conversation = app.integrations.helpscout.get_conversation({ id = 456 })\n"
        "local customer = conversation._embedded.customer\n"
        "print(conversation.subject .. \" (\" .. conversation.status .. \")\")\n"
        "print(\"Customer: \" .. customer.firstName .. \" \" .. customer.lastName)\n"
        "for _, thread in ipairs(conversation._embedded.threads) do\n"
        "  print(thread.createdAt, thread.type, thread.body or \"\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Conversation`. The conversation: `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, `tags` (each with `tag`, its name), `createdAt`, `closedAt`, custom fields; the customer in `_embedded.customer` (`id`, `firstName`, `lastName`, `email`); the threads, newest first, in `_embedded.threads` (`type`, `body` as HTML, `createdBy`, `createdAt`).\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `status` is `active` for an open conversation.\n"
        "- A conversation that was merged into another one gives that other one: its `id` is not the one asked for. That works for 60 days after the merge; then it is `not_found`.\n"
        "- `_embedded.customer` is made by this module from `primaryCustomer`, and has no more than name, e-mail address and id. `get_customer` has the rest.\n"
        "- Threads of a long chat come shortened by the service. Where `threads`, the number, is more than came, `list_threads` has them all.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Conversation\n"
        "\n"
        "A conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_conversation` and `update_conversation`. |\n"
        "| `number` | `integer` | The number that people see. |\n"
        "| `subject` | `string` | Empty when there is none. |\n"
        "| `status` | `\"active\"\\|\"closed\"\\|\"pending\"\\|\"spam\"\\|string` | `active` is an open one. |\n"
        "| `state` | `\"published\"\\|\"draft\"\\|\"deleted\"\\|string` |  |\n"
        "| `type` | `\"email\"\\|\"chat\"\\|\"phone\"\\|string` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `folderId` | `integer?` |  |\n"
        "| `preview` | `string?` | The start of the newest text. |\n"
        "| `threads` | `integer` | How many threads it has. |\n"
        "| `assignee` | `helpscout.Person?` | Absent when nobody is assigned. |\n"
        "| `primaryCustomer` | `helpscout.Person?` | As the service says it; see `_embedded.customer`. |\n"
        "| `createdBy` | `helpscout.Person?` | A customer or a user. |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `userUpdatedAt` | `string?` | ISO 8601; the last change by a user. |\n"
        "| `closedAt` | `string?` | ISO 8601; absent while it is not closed. |\n"
        "| `closedBy` | `integer?` | User id; 0 while it is not closed. |\n"
        "| `closedByUser` | `helpscout.Person?` |  |\n"
        "| `customerWaitingSince` | `{ time: string?, friendly: string?, latestReplyFrom: string? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` | Where it came from, such as email and customer. |\n"
        "| `tags` | `helpscout.Tag[]` | Always there from `get_conversation`; in lists where it has any. |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `snooze` | `{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?` |  |\n"
        "| `nextEvent` | `{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?` |  |\n"
        "| `customFields` | `helpscout.CustomField[]?` |  |\n"
        "| `_embedded` | `{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }` | `customer` is added by this module; `threads` has the texts after `get_conversation`, newest first. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ConversationCustomer\n"
        "\n"
        "The customer of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_customer`. |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `email` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Tag\n"
        "\n"
        "A tag of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `tag` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "| `styles` | `table?` |  |\n"
        "\n"
        "### helpscout.CustomField\n"
        "\n"
        "A custom field of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `text` | `string?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one conversation with its threads and its customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "create_conversation",
     .resource = "conversations",
     .summary = "Creates a conversation whose first message comes from the customer.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_CORE,
     .parameters = create_conversation_parameters,
     .parameter_count = 11,
     .rules = create_conversation_rules,
     .rule_count = 2,
     .steps = create_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_conversation\n"
        "\n"
        "Creates a conversation whose first message comes from the customer.\n"
        "\n"
        "`app.integrations.helpscout.create_conversation({subject, mailbox_id, customer_id?, customer_email?, body, type?, status?, assignee_id?, tags?, cc?, bcc?})` (write; full name `helpscout.helpscout_create_conversation`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `subject` | string | yes |  | Subject line. |\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox to create it in. |\n"
        "| `customer_id` | integer | no* |  | Id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | E-mail address of the customer, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `body` | string | yes |  | Text of the first message. |\n"
        "| `type` | string | no | `\"email\"` | Kind of conversation. One of `\"email\"`, `\"chat\"`. |\n"
        "| `status` | string | no | `\"open\"` | Status to begin with. One of `\"open\"`, `\"pending\"`, `\"closed\"`. `\"active\"` is taken as well. |\n"
        "| `assignee_id` | integer | no |  | Id of the user to assign it to; without it the mailbox's own rule decides. |\n"
        "| `tags` | array of strings | no |  | Tag names; unknown tags are created. |\n"
        "| `cc` | array of strings | no |  | E-mail addresses to copy; for type \"email\" only. |\n"
        "| `bcc` | array of strings | no |  | E-mail addresses to copy without being seen; for type \"email\" only. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_conversation({\n"
        "  subject = \"Billing question\",\n"
        "  mailbox_id = 123,\n"
        "  customer_email = \"jane@example.com\",\n"
        "  body = \"I have a question about my latest invoice.\",\n"
        "  tags = { \"billing\", \"priority\" }\n"
        "})\n"
        "\n"
        "print(\"New conversation: \" .. result.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`. `result.id`, the id of the new conversation. The service says no more; `get_conversation` has the rest.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The first message is recorded as coming from the customer. **Nothing is mailed to them.** For `type = \"chat\"` it is a chat thread.\n"
        "- An unknown `customer_email` creates that customer. With `customer_id` the address is not used.\n"
        "- Without `assignee_id` the mailbox's own rule decides who gets it.\n"
        "- `cc` and `bcc` belong to type \"email\"; with \"chat\" they are refused.\n"
        "- Unknown tags are created.\n"
        "- Sending it twice makes two conversations. It is not repeated after a lost answer.\n"
        "- A search may not find it at once.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: a mailbox, customer or assignee that is not there; `details` names the field in the service's words (`mailboxId`, `assignTo`).\n"
        "- `network`, `timeout` or `service` with `retriable = false`: it may have been created.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Creates a conversation whose first message comes from the customer. At least one of customer_id or customer_email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"subject\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Subject line.\"},\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox to create it in.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer. Required unless `customer_email` is given.\"},\n"
        "\"customer_email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"E-mail address of the customer, used when `customer_id` is not given; an unknown one makes a new customer.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Text of the first message.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"email\",\"chat\"],\"default\":\"email\",\"description\":\"Kind of conversation.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"pending\",\"closed\"],\"default\":\"open\",\"description\":\"Status to begin with.\"},\n"
        "\"assignee_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user to assign it to; without it the mailbox's own rule decides.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Tag names; unknown tags are created.\"},\n"
        "\"cc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy; for type \\\"email\\\" only.\"},\n"
        "\"bcc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy without being seen; for type \\\"email\\\" only.\"}},\"required\":[\"subject\",\"mailbox_id\",\"body\"],\"anyOf\":[{\"required\":[\"customer_id\"]},{\"required\":[\"customer_email\"]}],\"additionalProperties\":false}"},
    {.name = "update_conversation",
     .resource = "conversations",
     .summary = "Closes, reopens, assigns, moves, tags or renames a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_CORE,
     .parameters = update_conversation_parameters,
     .parameter_count = 6,
     .rules = update_conversation_rules,
     .rule_count = 1,
     .steps = update_conversation_steps,
     .step_count = 5,
     .result = INTEGRATIONS_APPLIED,
     .page =
        "# integrations.helpscout.update_conversation\n"
        "\n"
        "Closes, reopens, assigns, moves, tags or renames a conversation.\n"
        "\n"
        "`app.integrations.helpscout.update_conversation({id, status?, subject?, assignee_id?, mailbox_id?, tags?})` (write; full name `helpscout.helpscout_update_conversation`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation to update. |\n"
        "| `status` | string | no* |  | New status. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well. |\n"
        "| `subject` | string | no* |  | New subject line. |\n"
        "| `assignee_id` | integer | no* |  | Id of the user to assign it to; 0 to unassign. |\n"
        "| `mailbox_id` | integer | no* |  | Id of the mailbox to move it to. |\n"
        "| `tags` | array of strings | no* |  | Tag names, which replace all tags; `{}` clears them. |\n"
        "\n"
        "\\* At least one of `status`, `subject`, `assignee_id`, `mailbox_id` or `tags` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_conversation({\n"
        "  id = 456,\n"
        "  status = \"closed\",\n"
        "  tags = { \"resolved\", \"billing\" }\n"
        "})\n"
        "\n"
        "local changed = app.integrations.helpscout.get_conversation({ id = 456 })\n"
        "print(changed.status, #changed.tags .. \" tags\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.UpdatedConversation`. `{ id = …, updated = true, fields = { … } }`; `fields` lists the parameters that were applied, in order. The conversation itself is not fetched.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **Not atomic.** Each given parameter is a request of its own, in this order: `subject`, `mailbox_id`, `assignee_id`, `tags`, `status`. When one fails, those before it are done: the error's `applied` lists them. Repeating the call does no harm.\n"
        "- Five parameters cost five requests, and each counts twice towards the rate limit.\n"
        "- `tags` replaces all tags; to add one, read the conversation and send its tags with the new one.\n"
        "- Moving comes before assigning, so the assignee must be a user of the new mailbox.\n"
        "- `open` is sent as `active`, and comes back as `active`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: it is locked, or too old or too long to be changed.\n"
        "- `invalid`: a mailbox or assignee that is not there.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.UpdatedConversation\n"
        "\n"
        "What updating a conversation gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The conversation's. |\n"
        "| `updated` | `boolean` | Always true; a failure raises. |\n"
        "| `fields` | `string[]` | The parameters that were applied, in the order in which they were. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Closes, reopens, assigns, moves, tags or renames a conversation. At least one of status, subject, assignee_id, mailbox_id or tags is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation to update.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"closed\",\"pending\",\"spam\"],\"description\":\"New status.\"},\n"
        "\"subject\":{\"type\":\"string\",\"minLength\":1,\"description\":\"New subject line.\"},\n"
        "\"assignee_id\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Id of the user to assign it to; 0 to unassign.\"},\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox to move it to.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Tag names, which replace all tags; `{}` clears them.\"}},\"required\":[\"id\"],\"anyOf\":[{\"required\":[\"status\"]},{\"required\":[\"subject\"]},{\"required\":[\"assignee_id\"]},{\"required\":[\"mailbox_id\"]},{\"required\":[\"tags\"]}],\"additionalProperties\":false}",
     .asked = "close, reopen, close a conversation, give to somebody else, reassign, hand over, take over, mark as spam, move to another inbox"},
    {.name = "delete_conversation",
     .resource = "conversations",
     .summary = "Moves a conversation to the Deleted folder, from which the API cannot bring it back.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_conversation_parameters,
     .parameter_count = 1,
     .steps = delete_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_conversation\n"
        "\n"
        "Moves a conversation to the Deleted folder, from which the API cannot bring it back.\n"
        "\n"
        "`app.integrations.helpscout.delete_conversation({id})` (write; full name `helpscout.helpscout_delete_conversation`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_conversation({ id = 456 })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- An administrator can bring it back in Help Scout; no function can.\n"
        "- A conversation that is only finished is closed: `update_conversation` with `status = \"closed\"`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Moves a conversation to the Deleted folder, from which the API cannot bring it back.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"}},\"required\":[\"id\"],\"additionalProperties\":false}",
     .asked = "trash, bin"},
    {.name = "update_conversation_tags",
     .resource = "conversations",
     .summary = "Replaces the tags of a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_conversation_tags_parameters,
     .parameter_count = 2,
     .steps = update_conversation_tags_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_conversation_tags\n"
        "\n"
        "Replaces the tags of a conversation.\n"
        "\n"
        "`app.integrations.helpscout.update_conversation_tags({id, tags})` (write; full name `helpscout.helpscout_update_conversation_tags`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "| `tags` | array of strings | yes |  | Tag names, which replace all tags; `{}` clears them. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local tags = { \"urgent\" }\n"
        "for _, tag in ipairs(app.integrations.helpscout.get_conversation({ id = 456 }).tags) do\n"
        "  tags[#tags + 1] = tag.tag\n"
        "end\n"
        "app.integrations.helpscout.update_conversation_tags({ id = 456, tags = tags })\n"
        "print(table.concat(tags, \", \"))\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Unknown tags are created. To add one, send the tags that it has with the new one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces the tags of a conversation.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Tag names, which replace all tags; `{}` clears them.\"}},\"required\":[\"id\",\"tags\"],\"additionalProperties\":false}",
     .asked = "put a tag on, take a tag off"},
    {.name = "update_conversation_fields",
     .resource = "conversations",
     .summary = "Replaces the values of a conversation's custom fields.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_conversation_fields_parameters,
     .parameter_count = 2,
     .steps = update_conversation_fields_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_conversation_fields\n"
        "\n"
        "Replaces the values of a conversation's custom fields.\n"
        "\n"
        "`app.integrations.helpscout.update_conversation_fields({id, fields})` (write; full name `helpscout.helpscout_update_conversation_fields`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "| `fields` | array of {id, value} | yes |  | All fields with their values; one that is left out is cleared. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_conversation_fields({\n"
        "  id = 456,\n"
        "  fields = { { id = 8, value = 8519 }, { id = 9, value = \"2026-12-31\" } }\n"
        "})\n"
        "print(\"Set.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It replaces them all.** To change one, send `customFields` of the conversation with that one changed. Which fields there are is told by `list_mailbox_fields`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `invalid`: a field that the mailbox does not have, or a value that the field does not take.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces the values of a conversation's custom fields.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"fields\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the field.\"},\"value\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"}],\"description\":\"Its value: of a dropdown the option's id, of a date 2026-01-31.\"}},\"required\":[\"id\",\"value\"],\"additionalProperties\":false},\"description\":\"All fields with their values; one that is left out is cleared.\"}},\"required\":[\"id\",\"fields\"],\"additionalProperties\":false}"},
    {.name = "snooze_conversation",
     .resource = "conversations",
     .summary = "Snoozes a conversation until a time.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = snooze_conversation_parameters,
     .parameter_count = 3,
     .steps = snooze_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.snooze_conversation\n"
        "\n"
        "Snoozes a conversation until a time.\n"
        "\n"
        "`app.integrations.helpscout.snooze_conversation({id, snoozed_until, unsnooze_on_customer_reply})` (write; full name `helpscout.helpscout_snooze_conversation`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "| `snoozed_until` | string | yes |  | When it comes back, ISO 8601; in the future. |\n"
        "| `unsnooze_on_customer_reply` | boolean | yes |  | Whether it comes back when the customer writes. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.snooze_conversation({\n"
        "  id = 456,\n"
        "  snoozed_until = \"2099-03-06T08:00:00Z\",\n"
        "  unsnooze_on_customer_reply = true\n"
        "})\n"
        "print(\"Snoozed.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A second call sets a new time.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `invalid`: a time that has passed.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Snoozes a conversation until a time.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"snoozed_until\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it comes back, ISO 8601; in the future.\"},\n"
        "\"unsnooze_on_customer_reply\":{\"type\":\"boolean\",\"description\":\"Whether it comes back when the customer writes.\"}},\"required\":[\"id\",\"snoozed_until\",\"unsnooze_on_customer_reply\"],\"additionalProperties\":false}",
     .asked = "remind later, sleep until"},
    {.name = "unsnooze_conversation",
     .resource = "conversations",
     .summary = "Brings a snoozed conversation back now.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = unsnooze_conversation_parameters,
     .parameter_count = 1,
     .steps = unsnooze_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.unsnooze_conversation\n"
        "\n"
        "Brings a snoozed conversation back now.\n"
        "\n"
        "`app.integrations.helpscout.unsnooze_conversation({id})` (write; full name `helpscout.helpscout_unsnooze_conversation`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.unsnooze_conversation({ id = 456 })\n"
        "print(\"Back in its folder.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- One that is not snoozed stays as it is: that is no error, nor is a conversation that is not there.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Brings a snoozed conversation back now.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "publish_conversation_draft",
     .resource = "conversations",
     .summary = "Sends the draft that a conversation is.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = publish_conversation_draft_parameters,
     .parameter_count = 1,
     .steps = publish_conversation_draft_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.publish_conversation_draft\n"
        "\n"
        "Sends the draft that a conversation is.\n"
        "\n"
        "`app.integrations.helpscout.publish_conversation_draft({id})` (write; full name `helpscout.helpscout_publish_conversation_draft`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local draft = app.integrations.helpscout.create_reply({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Good morning!\",\n"
        "  draft = true\n"
        "})\n"
        "app.integrations.helpscout.publish_conversation_draft({ id = 456 })\n"
        "print(\"Sent: \" .. draft.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is mailed at once.** It is not repeated after a lost answer: read the conversation first.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sends the draft that a conversation is.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "change_conversation_customer",
     .resource = "conversations",
     .summary = "Makes another customer the one whom a conversation is with.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = change_conversation_customer_parameters,
     .parameter_count = 2,
     .steps = change_conversation_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.change_conversation_customer\n"
        "\n"
        "Makes another customer the one whom a conversation is with.\n"
        "\n"
        "`app.integrations.helpscout.change_conversation_customer({id, customer_id})` (write; full name `helpscout.helpscout_change_conversation_customer`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.change_conversation_customer({ id = 456, customer_id = 4594300007 })\n"
        "print(\"Changed.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `invalid`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Makes another customer the one whom a conversation is with.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"id\",\"customer_id\"],\"additionalProperties\":false}",
     .asked = "wrong customer"},
    {.name = "get_conversation_v3",
     .resource = "conversations",
     .summary = "Gets one conversation, naming system users and teams as what they are.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_conversation_v3_parameters,
     .parameter_count = 2,
     .steps = get_conversation_v3_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"tags", NULL},
     .texts = (const char *const[]){"subject", NULL},
     .shape = helpscout_shape_conversation,
     .page =
        "# integrations.helpscout.get_conversation_v3\n"
        "\n"
        "Gets one conversation, naming system users and teams as what they are.\n"
        "\n"
        "`app.integrations.helpscout.get_conversation_v3({id, embed_threads?})` (read; full name `helpscout.helpscout_get_conversation_v3`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "| `embed_threads` | boolean | no |  | Whether its threads come with it. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local conversation = app.integrations.helpscout.get_conversation_v3({ id = 456, embed_threads = true })\n"
        "print(conversation.subject, #conversation._embedded.threads .. \" threads\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Conversation`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- People may be of the type `system_user` (AI, integrations) or `team`, which `get_conversation` reports as `user`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Conversation\n"
        "\n"
        "A conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_conversation` and `update_conversation`. |\n"
        "| `number` | `integer` | The number that people see. |\n"
        "| `subject` | `string` | Empty when there is none. |\n"
        "| `status` | `\"active\"\\|\"closed\"\\|\"pending\"\\|\"spam\"\\|string` | `active` is an open one. |\n"
        "| `state` | `\"published\"\\|\"draft\"\\|\"deleted\"\\|string` |  |\n"
        "| `type` | `\"email\"\\|\"chat\"\\|\"phone\"\\|string` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `folderId` | `integer?` |  |\n"
        "| `preview` | `string?` | The start of the newest text. |\n"
        "| `threads` | `integer` | How many threads it has. |\n"
        "| `assignee` | `helpscout.Person?` | Absent when nobody is assigned. |\n"
        "| `primaryCustomer` | `helpscout.Person?` | As the service says it; see `_embedded.customer`. |\n"
        "| `createdBy` | `helpscout.Person?` | A customer or a user. |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `userUpdatedAt` | `string?` | ISO 8601; the last change by a user. |\n"
        "| `closedAt` | `string?` | ISO 8601; absent while it is not closed. |\n"
        "| `closedBy` | `integer?` | User id; 0 while it is not closed. |\n"
        "| `closedByUser` | `helpscout.Person?` |  |\n"
        "| `customerWaitingSince` | `{ time: string?, friendly: string?, latestReplyFrom: string? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` | Where it came from, such as email and customer. |\n"
        "| `tags` | `helpscout.Tag[]` | Always there from `get_conversation`; in lists where it has any. |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `snooze` | `{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?` |  |\n"
        "| `nextEvent` | `{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?` |  |\n"
        "| `customFields` | `helpscout.CustomField[]?` |  |\n"
        "| `_embedded` | `{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }` | `customer` is added by this module; `threads` has the texts after `get_conversation`, newest first. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ConversationCustomer\n"
        "\n"
        "The customer of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_customer`. |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `email` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Tag\n"
        "\n"
        "A tag of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `tag` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "| `styles` | `table?` |  |\n"
        "\n"
        "### helpscout.CustomField\n"
        "\n"
        "A custom field of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `text` | `string?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one conversation, naming system users and teams as what they are.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"embed_threads\":{\"type\":\"boolean\",\"description\":\"Whether its threads come with it.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_threads",
     .resource = "threads",
     .summary = "Lists the threads of a conversation: messages, notes and events, newest first.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_threads_parameters,
     .parameter_count = 3,
     .steps = list_threads_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_threads\n"
        "\n"
        "Lists the threads of a conversation: messages, notes and events, newest first.\n"
        "\n"
        "`app.integrations.helpscout.list_threads({conversation_id, page?, per_page?})` (read; full name `helpscout.helpscout_list_threads`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for thread in app.integrations.each(app.integrations.helpscout.list_threads, { conversation_id = 456 }) do\n"
        "  print(thread.createdAt, thread.type, thread.body or \"\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.ThreadList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- All threads are listed; `get_conversation` has them as well, embedded, and shortens long chats.\n"
        "- `status` of a thread is what the conversation's was at that moment; `state` (published, draft, hidden) is its own.\n"
        "- A conversation that was merged into another one is `not_found`: ask for that other one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.ThreadList\n"
        "\n"
        "A page of threads.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ threads: helpscout.Thread[] }` | Newest first. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the threads of a conversation: messages, notes and events, newest first.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"conversation_id\"],\"additionalProperties\":false}",
     .asked = "read messages, message history",
     .columns = (const char *const[]){"id", "type", "status", "state", "body", "savedReplyId", NULL}},
    {.name = "list_threads_v3",
     .resource = "threads",
     .summary = "Lists the threads of a conversation, naming system users and teams as what they are.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_threads_v3_parameters,
     .parameter_count = 3,
     .steps = list_threads_v3_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_threads_v3\n"
        "\n"
        "Lists the threads of a conversation, naming system users and teams as what they are.\n"
        "\n"
        "`app.integrations.helpscout.list_threads_v3({conversation_id, page?, per_page?})` (read; full name `helpscout.helpscout_list_threads_v3`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_threads_v3({ conversation_id = 456 })\n"
        "for _, thread in ipairs(result._embedded.threads) do\n"
        "  print(thread.type, thread.createdBy and thread.createdBy.type or \"nobody\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.ThreadList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- People may be of the type `system_user` (AI, integrations) or `team`, which `list_threads` reports as `user`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.ThreadList\n"
        "\n"
        "A page of threads.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ threads: helpscout.Thread[] }` | Newest first. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the threads of a conversation, naming system users and teams as what they are.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"conversation_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "type", "status", "state", "body", "savedReplyId", NULL}},
    {.name = "create_reply",
     .resource = "threads",
     .summary = "Replies to the customer of a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = create_reply_parameters,
     .parameter_count = 13,
     .rules = create_reply_rules,
     .rule_count = 2,
     .steps = create_reply_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_reply\n"
        "\n"
        "Replies to the customer of a conversation.\n"
        "\n"
        "`app.integrations.helpscout.create_reply({conversation_id, body, customer_id?, customer_email?, draft?, status?, user_id?, assignee_id?, cc?, bcc?, imported?, created_at?, attachments?})` (write; full name `helpscout.helpscout_create_reply`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `body` | string | yes |  | The reply, as HTML. |\n"
        "| `customer_id` | integer | no* |  | Whom it goes to: id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | Whom it goes to: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `draft` | boolean | no |  | Keeps it as a draft: nothing is mailed. |\n"
        "| `status` | string | no |  | Status of the conversation after it; without it the conversation is open. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well. |\n"
        "| `user_id` | integer | no |  | Id of the user who wrote it; the account's own unless given. |\n"
        "| `assignee_id` | integer | no |  | Id of the user to assign the conversation to; not with a draft. |\n"
        "| `cc` | array of strings | no |  | E-mail addresses to copy. |\n"
        "| `bcc` | array of strings | no |  | E-mail addresses to copy without being seen. |\n"
        "| `imported` | boolean | no |  | Brought from elsewhere: nothing is mailed. |\n"
        "| `created_at` | string | no |  | When it was written, ISO 8601; only with `imported`. |\n"
        "| `attachments` | array of {file_name, mime_type, data} | no |  | Files that go with it. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local reply = app.integrations.helpscout.create_reply({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"We have corrected it: you get a new invoice today.\",\n"
        "  status = \"closed\"\n"
        "})\n"
        "\n"
        "print(\"Reply: \" .. reply.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is mailed to the customer** unless it is a draft or imported. An answer meant for colleagues is a note: `create_note`.\n"
        "- Without `status` a closed conversation is open again: to answer and close, say `status = \"closed\"`.\n"
        "- A draft is sent later by `publish_conversation_draft`, or by `schedule_thread` and `publish_scheduled_thread`.\n"
        "- Sending it twice makes two threads. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: the conversation has 100 threads, which is all that it takes.\n"
        "- `invalid`: a customer or user that is not there; `details` names the field in the service's words.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replies to the customer of a conversation. At least one of customer_id or customer_email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The reply, as HTML.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Whom it goes to: id of the customer. Required unless `customer_email` is given.\"},\n"
        "\"customer_email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Whom it goes to: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\"},\n"
        "\"draft\":{\"type\":\"boolean\",\"description\":\"Keeps it as a draft: nothing is mailed.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"closed\",\"pending\",\"spam\"],\"description\":\"Status of the conversation after it; without it the conversation is open.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user who wrote it; the account's own unless given.\"},\n"
        "\"assignee_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user to assign the conversation to; not with a draft.\"},\n"
        "\"cc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy.\"},\n"
        "\"bcc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy without being seen.\"},\n"
        "\"imported\":{\"type\":\"boolean\",\"description\":\"Brought from elsewhere: nothing is mailed.\"},\n"
        "\"created_at\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it was written, ISO 8601; only with `imported`.\"},\n"
        "\"attachments\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false},\"description\":\"Files that go with it.\"}},\"required\":[\"conversation_id\",\"body\"],\"anyOf\":[{\"required\":[\"customer_id\"]},{\"required\":[\"customer_email\"]}],\"additionalProperties\":false}",
     .asked = "answer, respond, write back, e-mail a customer, e-mail to a customer"},
    {.name = "create_note",
     .resource = "threads",
     .summary = "Adds a note to a conversation, which only colleagues see.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_note_parameters,
     .parameter_count = 7,
     .rules = create_note_rules,
     .rule_count = 1,
     .steps = create_note_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_note\n"
        "\n"
        "Adds a note to a conversation, which only colleagues see.\n"
        "\n"
        "`app.integrations.helpscout.create_note({conversation_id, body, user_id?, status?, imported?, created_at?, attachments?})` (write; full name `helpscout.helpscout_create_note`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `body` | string | yes |  | The note, as HTML. |\n"
        "| `user_id` | integer | no |  | Id of the user who wrote it; the account's own unless given. |\n"
        "| `status` | string | no |  | Status of the conversation after it. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well. |\n"
        "| `imported` | boolean | no |  | Brought from elsewhere: nobody is notified. |\n"
        "| `created_at` | string | no |  | When it was written, ISO 8601; only with `imported`. |\n"
        "| `attachments` | array of {file_name, mime_type, data} | no |  | Files that go with it. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local note = app.integrations.helpscout.create_note({\n"
        "  conversation_id = 456,\n"
        "  body = \"Called her: all is fine now.\"\n"
        "})\n"
        "\n"
        "print(\"Note: \" .. note.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Nothing is mailed to the customer. Without `status` the conversation's stays as it is.\n"
        "- Sending it twice makes two threads. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: the conversation has 100 threads, which is all that it takes.\n"
        "- `invalid`: a customer or user that is not there; `details` names the field in the service's words.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a note to a conversation, which only colleagues see.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The note, as HTML.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user who wrote it; the account's own unless given.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"closed\",\"pending\",\"spam\"],\"description\":\"Status of the conversation after it.\"},\n"
        "\"imported\":{\"type\":\"boolean\",\"description\":\"Brought from elsewhere: nobody is notified.\"},\n"
        "\"created_at\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it was written, ISO 8601; only with `imported`.\"},\n"
        "\"attachments\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false},\"description\":\"Files that go with it.\"}},\"required\":[\"conversation_id\",\"body\"],\"additionalProperties\":false}",
     .asked = "internal comment, private"},
    {.name = "create_customer_thread",
     .resource = "threads",
     .summary = "Adds a message from the customer to a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_thread_parameters,
     .parameter_count = 9,
     .rules = create_customer_thread_rules,
     .rule_count = 2,
     .steps = create_customer_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_thread\n"
        "\n"
        "Adds a message from the customer to a conversation.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_thread({conversation_id, body, customer_id?, customer_email?, cc?, bcc?, imported?, created_at?, attachments?})` (write; full name `helpscout.helpscout_create_customer_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `body` | string | yes |  | The message, as HTML. |\n"
        "| `customer_id` | integer | no* |  | Who wrote it: id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | Who wrote it: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `cc` | array of strings | no |  | E-mail addresses to copy. |\n"
        "| `bcc` | array of strings | no |  | E-mail addresses to copy without being seen. |\n"
        "| `imported` | boolean | no |  | Brought from elsewhere: nobody is notified, and the conversation stays closed. |\n"
        "| `created_at` | string | no |  | When it was written, ISO 8601; only with `imported`. |\n"
        "| `attachments` | array of {file_name, mime_type, data} | no |  | Files that go with it. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local thread = app.integrations.helpscout.create_customer_thread({\n"
        "  conversation_id = 456,\n"
        "  customer_email = \"jo@example.org\",\n"
        "  body = \"One more thing: the address has changed.\"\n"
        "})\n"
        "\n"
        "print(\"Message: \" .. thread.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It is recorded as written by the customer; nothing is mailed to them.\n"
        "- The conversation becomes active again, unless the thread is imported.\n"
        "- Sending it twice makes two threads. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: the conversation has 100 threads, which is all that it takes.\n"
        "- `invalid`: a customer or user that is not there; `details` names the field in the service's words.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a message from the customer to a conversation. At least one of customer_id or customer_email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The message, as HTML.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Who wrote it: id of the customer. Required unless `customer_email` is given.\"},\n"
        "\"customer_email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Who wrote it: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\"},\n"
        "\"cc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy.\"},\n"
        "\"bcc\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\"},\"description\":\"E-mail addresses to copy without being seen.\"},\n"
        "\"imported\":{\"type\":\"boolean\",\"description\":\"Brought from elsewhere: nobody is notified, and the conversation stays closed.\"},\n"
        "\"created_at\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it was written, ISO 8601; only with `imported`.\"},\n"
        "\"attachments\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false},\"description\":\"Files that go with it.\"}},\"required\":[\"conversation_id\",\"body\"],\"anyOf\":[{\"required\":[\"customer_id\"]},{\"required\":[\"customer_email\"]}],\"additionalProperties\":false}"},
    {.name = "create_chat_thread",
     .resource = "threads",
     .summary = "Records a chat in a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_chat_thread_parameters,
     .parameter_count = 7,
     .rules = create_chat_thread_rules,
     .rule_count = 2,
     .steps = create_chat_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_chat_thread\n"
        "\n"
        "Records a chat in a conversation.\n"
        "\n"
        "`app.integrations.helpscout.create_chat_thread({conversation_id, body, customer_id?, customer_email?, imported?, created_at?, attachments?})` (write; full name `helpscout.helpscout_create_chat_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `body` | string | yes |  | What was said, as HTML. |\n"
        "| `customer_id` | integer | no* |  | Who it was with: id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `imported` | boolean | no |  | Brought from elsewhere: nobody is notified, and the conversation stays closed. |\n"
        "| `created_at` | string | no |  | When it was written, ISO 8601; only with `imported`. |\n"
        "| `attachments` | array of {file_name, mime_type, data} | no |  | Files that go with it. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local thread = app.integrations.helpscout.create_chat_thread({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Jo: Is the shop open?\"\n"
        "})\n"
        "\n"
        "print(\"Recorded: \" .. thread.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It records what was said; nothing is mailed to the customer.\n"
        "- The conversation becomes active again, unless the thread is imported.\n"
        "- Sending it twice makes two threads. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: the conversation has 100 threads, which is all that it takes.\n"
        "- `invalid`: a customer or user that is not there; `details` names the field in the service's words.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Records a chat in a conversation. At least one of customer_id or customer_email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What was said, as HTML.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Who it was with: id of the customer. Required unless `customer_email` is given.\"},\n"
        "\"customer_email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\"},\n"
        "\"imported\":{\"type\":\"boolean\",\"description\":\"Brought from elsewhere: nobody is notified, and the conversation stays closed.\"},\n"
        "\"created_at\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it was written, ISO 8601; only with `imported`.\"},\n"
        "\"attachments\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false},\"description\":\"Files that go with it.\"}},\"required\":[\"conversation_id\",\"body\"],\"anyOf\":[{\"required\":[\"customer_id\"]},{\"required\":[\"customer_email\"]}],\"additionalProperties\":false}",
     .asked = "log a chat"},
    {.name = "create_phone_thread",
     .resource = "threads",
     .summary = "Records a phone call in a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_phone_thread_parameters,
     .parameter_count = 7,
     .rules = create_phone_thread_rules,
     .rule_count = 2,
     .steps = create_phone_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_phone_thread\n"
        "\n"
        "Records a phone call in a conversation.\n"
        "\n"
        "`app.integrations.helpscout.create_phone_thread({conversation_id, body, customer_id?, customer_email?, imported?, created_at?, attachments?})` (write; full name `helpscout.helpscout_create_phone_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `body` | string | yes |  | What was said, as HTML. |\n"
        "| `customer_id` | integer | no* |  | Who it was with: id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `imported` | boolean | no |  | Brought from elsewhere: nobody is notified, and the conversation stays closed. |\n"
        "| `created_at` | string | no |  | When it was written, ISO 8601; only with `imported`. |\n"
        "| `attachments` | array of {file_name, mime_type, data} | no |  | Files that go with it. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local thread = app.integrations.helpscout.create_phone_thread({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Jo called about her parcel.\"\n"
        "})\n"
        "\n"
        "print(\"Recorded: \" .. thread.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It records what was said; nothing is mailed to the customer.\n"
        "- The conversation becomes active again, unless the thread is imported.\n"
        "- Sending it twice makes two threads. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: the conversation has 100 threads, which is all that it takes.\n"
        "- `invalid`: a customer or user that is not there; `details` names the field in the service's words.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Records a phone call in a conversation. At least one of customer_id or customer_email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What was said, as HTML.\"},\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Who it was with: id of the customer. Required unless `customer_email` is given.\"},\n"
        "\"customer_email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\"},\n"
        "\"imported\":{\"type\":\"boolean\",\"description\":\"Brought from elsewhere: nobody is notified, and the conversation stays closed.\"},\n"
        "\"created_at\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it was written, ISO 8601; only with `imported`.\"},\n"
        "\"attachments\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false},\"description\":\"Files that go with it.\"}},\"required\":[\"conversation_id\",\"body\"],\"anyOf\":[{\"required\":[\"customer_id\"]},{\"required\":[\"customer_email\"]}],\"additionalProperties\":false}",
     .asked = "log a phone"},
    {.name = "update_thread",
     .resource = "threads",
     .summary = "Changes the text of a thread.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_thread_parameters,
     .parameter_count = 3,
     .steps = update_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_thread\n"
        "\n"
        "Changes the text of a thread.\n"
        "\n"
        "`app.integrations.helpscout.update_thread({conversation_id, id, body})` (write; full name `helpscout.helpscout_update_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "| `body` | string | yes |  | The new text, as HTML. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_thread({\n"
        "  conversation_id = 456,\n"
        "  id = 10295011201,\n"
        "  body = \"The text, corrected.\"\n"
        "})\n"
        "print(\"Changed.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Administrators may do it, and others where the account allows them to edit threads. The original text is kept in Help Scout.\n"
        "- What was mailed was mailed: the customer does not see the change.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- `forbidden`: the account's user may not edit threads.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Changes the text of a thread.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The new text, as HTML.\"}},\"required\":[\"conversation_id\",\"id\",\"body\"],\"additionalProperties\":false}",
     .asked = "edit a message, correct, fix a typo, reword"},
    {.name = "hide_thread",
     .resource = "threads",
     .summary = "Hides a thread of a conversation.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = hide_thread_parameters,
     .parameter_count = 2,
     .steps = hide_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.hide_thread\n"
        "\n"
        "Hides a thread of a conversation.\n"
        "\n"
        "`app.integrations.helpscout.hide_thread({conversation_id, id})` (write; full name `helpscout.helpscout_hide_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.hide_thread({ conversation_id = 456, id = 10295011201 })\n"
        "print(\"Hidden.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Messages from a customer and replies can be hidden; drafts and notes cannot.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: a thread that cannot be hidden.\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Hides a thread of a conversation.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "unhide_thread",
     .resource = "threads",
     .summary = "Shows a hidden thread of a conversation again.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = unhide_thread_parameters,
     .parameter_count = 2,
     .steps = unhide_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.unhide_thread\n"
        "\n"
        "Shows a hidden thread of a conversation again.\n"
        "\n"
        "`app.integrations.helpscout.unhide_thread({conversation_id, id})` (write; full name `helpscout.helpscout_unhide_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.unhide_thread({ conversation_id = 456, id = 10295011201 })\n"
        "print(\"Shown again.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Messages from a customer and replies can be hidden; drafts and notes cannot.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: a thread that cannot be hidden.\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Shows a hidden thread of a conversation again.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "schedule_thread",
     .resource = "threads",
     .summary = "Schedules a draft: it is mailed at a time.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = schedule_thread_parameters,
     .parameter_count = 5,
     .steps = schedule_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.schedule_thread\n"
        "\n"
        "Schedules a draft: it is mailed at a time.\n"
        "\n"
        "`app.integrations.helpscout.schedule_thread({conversation_id, id, scheduled_for, unschedule_on_customer_reply, send_as_creator?})` (write; full name `helpscout.helpscout_schedule_thread`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "| `scheduled_for` | string | yes |  | When it is mailed, ISO 8601; in the future. |\n"
        "| `unschedule_on_customer_reply` | boolean | yes |  | Holds it back when the customer writes first. |\n"
        "| `send_as_creator` | boolean | no |  | Signs it as who wrote the draft, not as who schedules it. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local draft = app.integrations.helpscout.create_reply({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Good morning! Your parcel has arrived.\",\n"
        "  draft = true\n"
        "})\n"
        "app.integrations.helpscout.schedule_thread({\n"
        "  conversation_id = 456,\n"
        "  id = draft.id,\n"
        "  scheduled_for = \"2099-03-07T08:00:00Z\",\n"
        "  unschedule_on_customer_reply = true\n"
        "})\n"
        "print(\"Goes out in the morning: \" .. draft.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The thread is a draft: of a reply (`create_reply` with `draft = true`) or a forward.\n"
        "- A second call sets a new time. `unschedule_thread` makes it a plain draft again, `publish_scheduled_thread` sends it now.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- `invalid`: a time that has passed, or a thread that is no draft.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Schedules a draft: it is mailed at a time.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"},\n"
        "\"scheduled_for\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"When it is mailed, ISO 8601; in the future.\"},\n"
        "\"unschedule_on_customer_reply\":{\"type\":\"boolean\",\"description\":\"Holds it back when the customer writes first.\"},\n"
        "\"send_as_creator\":{\"type\":\"boolean\",\"description\":\"Signs it as who wrote the draft, not as who schedules it.\"}},\"required\":[\"conversation_id\",\"id\",\"scheduled_for\",\"unschedule_on_customer_reply\"],\"additionalProperties\":false}",
     .asked = "send later"},
    {.name = "publish_scheduled_thread",
     .resource = "threads",
     .summary = "Sends a scheduled draft now.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = publish_scheduled_thread_parameters,
     .parameter_count = 2,
     .steps = publish_scheduled_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.publish_scheduled_thread\n"
        "\n"
        "Sends a scheduled draft now.\n"
        "\n"
        "`app.integrations.helpscout.publish_scheduled_thread({conversation_id, id})` (write; full name `helpscout.helpscout_publish_scheduled_thread`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local draft = app.integrations.helpscout.create_reply({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Good morning! Your parcel has arrived.\",\n"
        "  draft = true\n"
        "})\n"
        "app.integrations.helpscout.schedule_thread({\n"
        "  conversation_id = 456,\n"
        "  id = draft.id,\n"
        "  scheduled_for = \"2099-03-07T08:00:00Z\",\n"
        "  unschedule_on_customer_reply = true\n"
        "})\n"
        "app.integrations.helpscout.publish_scheduled_thread({ conversation_id = 456, id = draft.id })\n"
        "print(\"Sent.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is mailed at once.** It is not repeated after a lost answer: read the thread first.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- `invalid`: a time that has passed, or a thread that is no draft.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sends a scheduled draft now.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "unschedule_thread",
     .resource = "threads",
     .summary = "Takes a thread's schedule away: it is a plain draft again.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = unschedule_thread_parameters,
     .parameter_count = 2,
     .steps = unschedule_thread_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.unschedule_thread\n"
        "\n"
        "Takes a thread's schedule away: it is a plain draft again.\n"
        "\n"
        "`app.integrations.helpscout.unschedule_thread({conversation_id, id})` (write; full name `helpscout.helpscout_unschedule_thread`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local draft = app.integrations.helpscout.create_reply({\n"
        "  conversation_id = 456,\n"
        "  customer_id = 789,\n"
        "  body = \"Good morning! Your parcel has arrived.\",\n"
        "  draft = true\n"
        "})\n"
        "app.integrations.helpscout.schedule_thread({\n"
        "  conversation_id = 456,\n"
        "  id = draft.id,\n"
        "  scheduled_for = \"2099-03-07T08:00:00Z\",\n"
        "  unschedule_on_customer_reply = true\n"
        "})\n"
        "app.integrations.helpscout.unschedule_thread({ conversation_id = 456, id = draft.id })\n"
        "print(\"A draft again.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- `invalid`: a time that has passed, or a thread that is no draft.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a thread's schedule away: it is a plain draft again.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}",
     .asked = "cancel a scheduled reply"},
    {.name = "get_thread_source",
     .resource = "threads",
     .summary = "Gets a message as it came by e-mail, with its headers.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_thread_source_parameters,
     .parameter_count = 2,
     .steps = get_thread_source_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_thread_source\n"
        "\n"
        "Gets a message as it came by e-mail, with its headers.\n"
        "\n"
        "`app.integrations.helpscout.get_thread_source({conversation_id, id})` (read; full name `helpscout.helpscout_get_thread_source`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local source = app.integrations.helpscout.get_thread_source({ conversation_id = 456, id = 10295011201 })\n"
        "print(source.original:match(\"Subject: [^\\r\\n]*\"))\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Source`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only what came by e-mail has a source; what was made by the API or typed in is `not_found`.\n"
        "- Sources with attachments are megabytes long.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or it did not come by e-mail.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Source\n"
        "\n"
        "A message as it came by e-mail.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `original` | `string` | Headers and body, as they were received. |\n"
        "| `content_type` | `string?` | From `get_thread_source_rfc822`. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets a message as it came by e-mail, with its headers.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}",
     .asked = "raw e-mail, mail headers"},
    {.name = "get_thread_source_rfc822",
     .resource = "threads",
     .summary = "Gets a message as it came by e-mail, as the bytes that came.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_thread_source_rfc822_parameters,
     .parameter_count = 2,
     .steps = get_thread_source_rfc822_steps,
     .step_count = 1,
     .result = INTEGRATIONS_FILE,
     .finish = helpscout_finish_source,
     .page =
        "# integrations.helpscout.get_thread_source_rfc822\n"
        "\n"
        "Gets a message as it came by e-mail, as the bytes that came.\n"
        "\n"
        "`app.integrations.helpscout.get_thread_source_rfc822({conversation_id, id})` (read; full name `helpscout.helpscout_get_thread_source_rfc822`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the thread. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local source = app.integrations.helpscout.get_thread_source_rfc822({\n"
        "  conversation_id = 456,\n"
        "  id = 10295011201\n"
        "})\n"
        "print(#source.original .. \" bytes\", source.content_type)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Source`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `original` has any bytes, whatever their encoding; `get_thread_source` has the same as text.\n"
        "- Only what came by e-mail has a source; what was made by the API or typed in is `not_found`.\n"
        "- Sources with attachments are megabytes long.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or it did not come by e-mail.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Source\n"
        "\n"
        "A message as it came by e-mail.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `original` | `string` | Headers and body, as they were received. |\n"
        "| `content_type` | `string?` | From `get_thread_source_rfc822`. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets a message as it came by e-mail, as the bytes that came.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "create_attachment",
     .resource = "attachments",
     .summary = "Attaches a file to a thread.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_attachment_parameters,
     .parameter_count = 5,
     .steps = create_attachment_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_attachment\n"
        "\n"
        "Attaches a file to a thread.\n"
        "\n"
        "`app.integrations.helpscout.create_attachment({conversation_id, thread_id, file_name, mime_type, data})` (write; full name `helpscout.helpscout_create_attachment`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `thread_id` | integer | yes |  | Id of the thread. |\n"
        "| `file_name` | string | yes |  | Name of the file. |\n"
        "| `mime_type` | string | yes |  | Media type, such as application/pdf. |\n"
        "| `data` | string | yes |  | The file's bytes, as they are. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local file = app.integrations.helpscout.create_attachment({\n"
        "  conversation_id = 456,\n"
        "  thread_id = 10295011201,\n"
        "  file_name = \"hello.txt\",\n"
        "  mime_type = \"text/plain\",\n"
        "  data = \"Hello!\"\n"
        "})\n"
        "print(\"Attachment: \" .. file.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It works on drafts. A new thread takes its files with it: `attachments` of `create_reply`, `create_note` and their like.\n"
        "- Sending it twice attaches it twice. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or thread, or the conversation was merged into another one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Attaches a file to a thread.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"thread_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the thread.\"},\n"
        "\"file_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"},\n"
        "\"mime_type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Media type, such as application/pdf.\"},\n"
        "\"data\":{\"type\":\"string\",\"description\":\"The file's bytes, as they are.\"}},\"required\":[\"conversation_id\",\"thread_id\",\"file_name\",\"mime_type\",\"data\"],\"additionalProperties\":false}",
     .asked = "upload a file"},
    {.name = "get_attachment",
     .resource = "attachments",
     .summary = "Gets the content of an attachment.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_attachment_parameters,
     .parameter_count = 2,
     .steps = get_attachment_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .finish = helpscout_finish_attachment,
     .page =
        "# integrations.helpscout.get_attachment\n"
        "\n"
        "Gets the content of an attachment.\n"
        "\n"
        "`app.integrations.helpscout.get_attachment({conversation_id, id})` (read; full name `helpscout.helpscout_get_attachment`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the attachment. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local file = app.integrations.helpscout.create_attachment({\n"
        "  conversation_id = 456,\n"
        "  thread_id = 10295011201,\n"
        "  file_name = \"hello.txt\",\n"
        "  mime_type = \"text/plain\",\n"
        "  data = \"Hello!\"\n"
        "})\n"
        "local content = app.integrations.helpscout.get_attachment({ conversation_id = 456, id = file.id }).content\n"
        "print(#content .. \" bytes\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.AttachmentData`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Ids of attachments stand in a thread's `_embedded.attachments`, with `filename`, `mimeType` and `size`. `download_attachment` has the name as well.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or attachment, or the file was found malicious.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.AttachmentData\n"
        "\n"
        "The content of an attachment.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `content` | `string` | The bytes. |\n"
        "| `data` | `string` | The same as the service sends it, as Base64. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets the content of an attachment.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the attachment.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "download_attachment",
     .resource = "attachments",
     .summary = "Downloads an attachment with its name and type.",
     .kind = INTEGRATIONS_READ,
     .parameters = download_attachment_parameters,
     .parameter_count = 2,
     .steps = download_attachment_steps,
     .step_count = 1,
     .result = INTEGRATIONS_FILE,
     .page =
        "# integrations.helpscout.download_attachment\n"
        "\n"
        "Downloads an attachment with its name and type.\n"
        "\n"
        "`app.integrations.helpscout.download_attachment({conversation_id, id})` (read; full name `helpscout.helpscout_download_attachment`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the attachment. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local file = app.integrations.helpscout.create_attachment({\n"
        "  conversation_id = 456,\n"
        "  thread_id = 10295011201,\n"
        "  file_name = \"hello.txt\",\n"
        "  mime_type = \"text/plain\",\n"
        "  data = \"Hello!\"\n"
        "})\n"
        "local got = app.integrations.helpscout.download_attachment({ conversation_id = 456, id = file.id })\n"
        "print(got.file_name, got.content_type, #got.content .. \" bytes\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.File`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or attachment, or the file was found malicious.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.File\n"
        "\n"
        "A file.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `content` | `string?` | Its bytes; absent with the option `save_to`. |\n"
        "| `content_type` | `string?` |  |\n"
        "| `file_name` | `string?` | As the service says it; absent with the option `save_to`. |\n"
        "| `path` | `string?` | With the option `save_to`: where it was saved. |\n"
        "| `bytes` | `integer?` | With the option `save_to`: how many were saved. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Downloads an attachment with its name and type.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the attachment.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "delete_attachment",
     .resource = "attachments",
     .summary = "Deletes an attachment of a draft.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_attachment_parameters,
     .parameter_count = 2,
     .steps = delete_attachment_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_attachment\n"
        "\n"
        "Deletes an attachment of a draft.\n"
        "\n"
        "`app.integrations.helpscout.delete_attachment({conversation_id, id})` (write; full name `helpscout.helpscout_delete_attachment`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `conversation_id` | integer | yes |  | Id of the conversation. |\n"
        "| `id` | integer | yes |  | Id of the attachment. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local file = app.integrations.helpscout.create_attachment({\n"
        "  conversation_id = 456,\n"
        "  thread_id = 10295011201,\n"
        "  file_name = \"hello.txt\",\n"
        "  mime_type = \"text/plain\",\n"
        "  data = \"Hello!\"\n"
        "})\n"
        "app.integrations.helpscout.delete_attachment({ conversation_id = 456, id = file.id })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation or attachment, or the file was found malicious.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes an attachment of a draft.\",\"type\":\"object\",\"properties\":{\n"
        "\"conversation_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the conversation.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the attachment.\"}},\"required\":[\"conversation_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customers",
     .resource = "customers",
     .summary = "Lists customers, filtered, sorted and searched.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = list_customers_parameters,
     .parameter_count = 8,
     .steps = list_customers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.emails", "_embedded.phones", "_embedded.chats", "_embedded.social_profiles", "_embedded.websites", NULL},
     .texts = (const char *const[]){"firstName", "lastName", NULL},
     .page =
        "# integrations.helpscout.list_customers\n"
        "\n"
        "Lists customers, filtered, sorted and searched.\n"
        "\n"
        "`app.integrations.helpscout.list_customers({first_name?, last_name?, email?, page?, per_page?, sort_field?, sort_order?, query?})` (read; full name `helpscout.helpscout_list_customers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no |  | First name, or a part of it. |\n"
        "| `last_name` | string | no |  | Last name, or a part of it. |\n"
        "| `email` | string | no |  | E-mail address, or a part of it. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "| `sort_field` | string | no |  | Field to sort by. One of `\"firstName\"`, `\"lastName\"`, `\"createdAt\"`, `\"updatedAt\"`. |\n"
        "| `sort_order` | string | no |  | Sort direction. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `query` | string | no |  | Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\"Park\")`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customers({\n"
        "  email = \"jo@example.org\"\n"
        "})\n"
        "\n"
        "for _, customer in ipairs(result._embedded.customers) do\n"
        "  local address = customer._embedded.emails[1]\n"
        "  print(customer.id .. \": \" .. customer.firstName .. \" \" .. customer.lastName, address and address.value or \"no address\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CustomerList`. `result._embedded.customers` is an array, empty when nothing was found; `result.page` says where this page is. Each customer has `id`, `firstName`, `lastName`, `organization`, `jobTitle` and, in `_embedded`, arrays that are always there: `emails`, `phones`, `chats`, `social_profiles`, `websites`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `email` and `query` are searches.\n"
        "- Searches (`query`, and what is sent as one) read an index that lags: what was created or changed just now may be missing. How long is not documented.\n"
        "- `query` takes plain words, which first name, last name or an address must hold, or an expression such as `(lastName:\"Park\" AND email:\"example.org\")`. What is not an expression from beginning to end is looked for as it stands.\n"
        "- Without `sort_field` the service decides the order. `createdAt` with \"desc\" (newest first) is how the service documents its own order; with \"asc\" it may refuse (`invalid`).\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: an expression or an order that the service does not take.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CustomerList\n"
        "\n"
        "A page of customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ customers: helpscout.Customer[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Customer\n"
        "\n"
        "A customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `organization` | `string?` |  |\n"
        "| `organizationId` | `integer?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `background` | `string?` | Notes. |\n"
        "| `gender` | `string?` |  |\n"
        "| `age` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `photoType` | `string?` |  |\n"
        "| `conversationCount` | `integer?` |  |\n"
        "| `draft` | `boolean?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_embedded` | `helpscout.CustomerDetails` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerDetails\n"
        "\n"
        "Contact data of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `emails` | `helpscout.Entry[]` | Empty when there is none: a customer may have only a phone. |\n"
        "| `phones` | `helpscout.Entry[]` |  |\n"
        "| `chats` | `helpscout.Entry[]` |  |\n"
        "| `social_profiles` | `helpscout.Entry[]` |  |\n"
        "| `websites` | `helpscout.Entry[]` |  |\n"
        "| `properties` | `table[]?` | Fields that the company defined: type, slug, name, value, text. |\n"
        "| `address` | `{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?` |  |\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists customers, filtered, sorted and searched.\",\"type\":\"object\",\"properties\":{\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"First name, or a part of it.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Last name, or a part of it.\"},\n"
        "\"email\":{\"type\":\"string\",\"minLength\":1,\"description\":\"E-mail address, or a part of it.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"},\n"
        "\"sort_field\":{\"type\":\"string\",\"enum\":[\"firstName\",\"lastName\",\"createdAt\",\"updatedAt\"],\"description\":\"Field to sort by.\"},\n"
        "\"sort_order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"description\":\"Sort direction.\"},\n"
        "\"query\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\\\"Park\\\")`.\"}},\"additionalProperties\":false}",
     .asked = "find a customer by e-mail",
     .columns = (const char *const[]){"id", "firstName", "lastName", "jobTitle", "organization", "organizationId", NULL}},
    {.name = "get_customer",
     .resource = "customers",
     .summary = "Gets one customer with e-mail addresses, phones and other contact data.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = get_customer_parameters,
     .parameter_count = 1,
     .steps = get_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.emails", "_embedded.phones", "_embedded.chats", "_embedded.social_profiles", "_embedded.websites", NULL},
     .texts = (const char *const[]){"firstName", "lastName", NULL},
     .page =
        "# integrations.helpscout.get_customer\n"
        "\n"
        "Gets one customer with e-mail addresses, phones and other contact data.\n"
        "\n"
        "`app.integrations.helpscout.get_customer({id})` (read; full name `helpscout.helpscout_get_customer`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local customer = app.integrations.helpscout.get_customer({ id = 789 })\n"
        "print(customer.firstName .. \" \" .. customer.lastName)\n"
        "for _, address in ipairs(customer._embedded.emails) do\n"
        "  print(address.value, address.type)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Customer`. The customer: `id`, `firstName`, `lastName`, `organization`, `jobTitle`, `background`, `conversationCount`, times; in `_embedded` the arrays `emails`, `phones`, `chats`, `social_profiles`, `websites`, which are always there, and `address` and `properties` where there are any. An entry has `id`, `value`, `type`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A customer may have no e-mail address at all (phone or chat only): test `emails[1]` before you use it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Customer\n"
        "\n"
        "A customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `organization` | `string?` |  |\n"
        "| `organizationId` | `integer?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `background` | `string?` | Notes. |\n"
        "| `gender` | `string?` |  |\n"
        "| `age` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `photoType` | `string?` |  |\n"
        "| `conversationCount` | `integer?` |  |\n"
        "| `draft` | `boolean?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_embedded` | `helpscout.CustomerDetails` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerDetails\n"
        "\n"
        "Contact data of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `emails` | `helpscout.Entry[]` | Empty when there is none: a customer may have only a phone. |\n"
        "| `phones` | `helpscout.Entry[]` |  |\n"
        "| `chats` | `helpscout.Entry[]` |  |\n"
        "| `social_profiles` | `helpscout.Entry[]` |  |\n"
        "| `websites` | `helpscout.Entry[]` |  |\n"
        "| `properties` | `table[]?` | Fields that the company defined: type, slug, name, value, text. |\n"
        "| `address` | `{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?` |  |\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one customer with e-mail addresses, phones and other contact data.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customers_v3",
     .resource = "customers",
     .summary = "Lists customers, newest first, and finds new ones at once.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customers_v3_parameters,
     .parameter_count = 7,
     .steps = list_customers_v3_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.emails", "_embedded.phones", "_embedded.chats", "_embedded.social_profiles", "_embedded.websites", NULL},
     .texts = (const char *const[]){"firstName", "lastName", NULL},
     .page =
        "# integrations.helpscout.list_customers_v3\n"
        "\n"
        "Lists customers, newest first, and finds new ones at once.\n"
        "\n"
        "`app.integrations.helpscout.list_customers_v3({first_name?, last_name?, email?, created_since?, modified_since?, query?, cursor?})` (read; full name `helpscout.helpscout_list_customers_v3`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no |  | First name. |\n"
        "| `last_name` | string | no |  | Last name. |\n"
        "| `email` | string | no |  | E-mail address, whole. |\n"
        "| `created_since` | string | no |  | Only those created since then. |\n"
        "| `modified_since` | string | no |  | Only those changed since then. |\n"
        "| `query` | string | no |  | Words, or an expression, as `list_customers` has them. |\n"
        "| `cursor` | string | no |  | `next_cursor` of the page before. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customers_v3({ email = \"jo@example.org\" })\n"
        "for _, customer in ipairs(result._embedded.customers) do\n"
        "  print(customer.id .. \": \" .. customer.firstName .. \" \" .. customer.lastName)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CustomerCursorList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A page has as many as the service gives; `next_cursor` leads to the next. `integrations.each` goes through all.\n"
        "- `list_customers` finds parts of addresses, and sorts.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: an expression that the service does not take.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CustomerCursorList\n"
        "\n"
        "A page of customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ customers: helpscout.Customer[] }` | Empty when nothing was found. |\n"
        "| `next_cursor` | `string?` | For `cursor`; absent on the last page. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Customer\n"
        "\n"
        "A customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `organization` | `string?` |  |\n"
        "| `organizationId` | `integer?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `background` | `string?` | Notes. |\n"
        "| `gender` | `string?` |  |\n"
        "| `age` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `photoType` | `string?` |  |\n"
        "| `conversationCount` | `integer?` |  |\n"
        "| `draft` | `boolean?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_embedded` | `helpscout.CustomerDetails` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerDetails\n"
        "\n"
        "Contact data of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `emails` | `helpscout.Entry[]` | Empty when there is none: a customer may have only a phone. |\n"
        "| `phones` | `helpscout.Entry[]` |  |\n"
        "| `chats` | `helpscout.Entry[]` |  |\n"
        "| `social_profiles` | `helpscout.Entry[]` |  |\n"
        "| `websites` | `helpscout.Entry[]` |  |\n"
        "| `properties` | `table[]?` | Fields that the company defined: type, slug, name, value, text. |\n"
        "| `address` | `{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?` |  |\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists customers, newest first, and finds new ones at once.\",\"type\":\"object\",\"properties\":{\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Last name.\"},\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"E-mail address, whole.\"},\n"
        "\"created_since\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only those created since then.\"},\n"
        "\"modified_since\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only those changed since then.\"},\n"
        "\"query\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Words, or an expression, as `list_customers` has them.\"},\n"
        "\"cursor\":{\"type\":\"string\",\"minLength\":1,\"description\":\"`next_cursor` of the page before.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "firstName", "lastName", "jobTitle", "organization", "organizationId", NULL}},
    {.name = "create_customer",
     .resource = "customers",
     .summary = "Creates a customer.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_CORE,
     .parameters = create_customer_parameters,
     .parameter_count = 6,
     .rules = create_customer_rules,
     .rule_count = 1,
     .steps = create_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer\n"
        "\n"
        "Creates a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer({first_name?, last_name?, email?, organization?, job_title?, phone?})` (write; full name `helpscout.helpscout_create_customer`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no* |  | First name. At most 40 characters. |\n"
        "| `last_name` | string | no* |  | Last name. At most 40 characters. |\n"
        "| `email` | string | no* |  | Primary e-mail address. |\n"
        "| `organization` | string | no |  | Company or organization. At most 60 characters. |\n"
        "| `job_title` | string | no |  | Job title. At most 60 characters. |\n"
        "| `phone` | string | no |  | Phone number. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name` or `email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_customer({\n"
        "  first_name = \"Jane\",\n"
        "  last_name = \"Doe\",\n"
        "  email = \"jane.doe@example.com\",\n"
        "  organization = \"Acme Corp\"\n"
        "})\n"
        "\n"
        "print(\"New customer: \" .. result.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`. `result.id`, the id of the new customer. The service says no more; `get_customer` has the rest.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The address and the phone number are stored with the type \"work\".\n"
        "- Sending it twice without `email` makes two customers.\n"
        "- A search may not find the new customer at once; `get_customer` with the id does.\n"
        "- An empty text counts as not given.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `conflict`: a customer with this e-mail address is there already. Find them with `list_customers({ email = … })`.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Creates a customer. At least one of first_name, last_name or email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"first_name\":{\"type\":\"string\",\"maxLength\":40,\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"maxLength\":40,\"description\":\"Last name.\"},\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Primary e-mail address.\"},\n"
        "\"organization\":{\"type\":\"string\",\"maxLength\":60,\"description\":\"Company or organization.\"},\n"
        "\"job_title\":{\"type\":\"string\",\"maxLength\":60,\"description\":\"Job title.\"},\n"
        "\"phone\":{\"type\":\"string\",\"description\":\"Phone number.\"}},\"anyOf\":[{\"required\":[\"first_name\"],\"properties\":{\"first_name\":{\"minLength\":1}}},{\"required\":[\"last_name\"],\"properties\":{\"last_name\":{\"minLength\":1}}},{\"required\":[\"email\"]}],\"additionalProperties\":false}"},
    {.name = "update_customer",
     .resource = "customers",
     .summary = "Changes a customer's fields: name, job title, organization and the like.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_parameters,
     .parameter_count = 11,
     .rules = update_customer_rules,
     .rule_count = 1,
     .steps = update_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer\n"
        "\n"
        "Changes a customer's fields: name, job title, organization and the like.\n"
        "\n"
        "`app.integrations.helpscout.update_customer({id, first_name?, last_name?, job_title?, location?, organization?, background?, gender?, age?, photo_url?, operations?})` (write; full name `helpscout.helpscout_update_customer`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "| `first_name` | string | no* |  | First name. At most 40 characters. |\n"
        "| `last_name` | string | no* |  | Last name. At most 40 characters. |\n"
        "| `job_title` | string | no* |  | Job title. At most 60 characters. |\n"
        "| `location` | string | no* |  | Where they are. At most 60 characters. |\n"
        "| `organization` | string | no* |  | Name of the organization; the service calls it outdated. At most 60 characters. |\n"
        "| `background` | string | no* |  | Notes about them. At most 200 characters. |\n"
        "| `gender` | string | no* |  | Gender. One of `\"male\"`, `\"female\"`, `\"unknown\"`. |\n"
        "| `age` | string | no* |  | Age, such as 30-35. |\n"
        "| `photo_url` | string | no* |  | Address of a photo. At most 200 characters. |\n"
        "| `operations` | array of {op, path, value} | no* |  | Operations of a JSON Patch, for what has no parameter here. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name`, `job_title`, `location`, `organization`, `background`, `gender`, `age`, `photo_url` or `operations` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_customer({ id = 789, first_name = \"Joanna\", job_title = \"CFO\" })\n"
        "local customer = app.integrations.helpscout.get_customer({ id = 789 })\n"
        "print(customer.firstName, customer.jobTitle)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only what is given changes. `integrations.null` takes a field away, where the service lets it.\n"
        "- E-mail addresses, phones and the like have functions of their own: `create_customer_email` and others. `operations` say it in the service's words, such as `{ op = \"add\", path = \"/emails\", value = { type = \"work\", value = \"jo@example.org\" } }`.\n"
        "- Which organization a customer belongs to is set by `overwrite_customer`.\n"
        "- It is not repeated after a lost answer, as adding twice adds twice.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- `conflict`: an e-mail address that another customer has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Changes a customer's fields: name, job title, organization and the like. At least one of first_name, last_name, job_title, location, organization, background, gender, age, photo_url or operations is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"first_name\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":40},{\"type\":\"null\"}],\"description\":\"First name.\"},\n"
        "\"last_name\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":40},{\"type\":\"null\"}],\"description\":\"Last name.\"},\n"
        "\"job_title\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":60},{\"type\":\"null\"}],\"description\":\"Job title.\"},\n"
        "\"location\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":60},{\"type\":\"null\"}],\"description\":\"Where they are.\"},\n"
        "\"organization\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":60},{\"type\":\"null\"}],\"description\":\"Name of the organization; the service calls it outdated.\"},\n"
        "\"background\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":200},{\"type\":\"null\"}],\"description\":\"Notes about them.\"},\n"
        "\"gender\":{\"anyOf\":[{\"type\":\"string\",\"enum\":[\"male\",\"female\",\"unknown\"]},{\"type\":\"null\"}],\"description\":\"Gender.\"},\n"
        "\"age\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"null\"}],\"description\":\"Age, such as 30-35.\"},\n"
        "\"photo_url\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"maxLength\":200},{\"type\":\"null\"}],\"description\":\"Address of a photo.\"},\n"
        "\"operations\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"op\":{\"type\":\"string\",\"enum\":[\"add\",\"remove\",\"replace\"],\"description\":\"What to do.\"},\"path\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Of what, such as /emails or /emails/12/value.\"},\"value\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"The new value; none with \\\"remove\\\".\"}},\"required\":[\"op\",\"path\"],\"additionalProperties\":false},\"description\":\"Operations of a JSON Patch, for what has no parameter here.\"}},\"required\":[\"id\"],\"anyOf\":[{\"required\":[\"first_name\"]},{\"required\":[\"last_name\"]},{\"required\":[\"job_title\"]},{\"required\":[\"location\"]},{\"required\":[\"organization\"]},{\"required\":[\"background\"]},{\"required\":[\"gender\"]},{\"required\":[\"age\"]},{\"required\":[\"photo_url\"]},{\"required\":[\"operations\"],\"properties\":{\"operations\":{\"minItems\":1}}}],\"additionalProperties\":false}"},
    {.name = "overwrite_customer",
     .resource = "customers",
     .summary = "Replaces a customer's fields: what is not given is cleared.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = overwrite_customer_parameters,
     .parameter_count = 12,
     .rules = overwrite_customer_rules,
     .rule_count = 1,
     .steps = overwrite_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.overwrite_customer\n"
        "\n"
        "Replaces a customer's fields: what is not given is cleared.\n"
        "\n"
        "`app.integrations.helpscout.overwrite_customer({id, first_name?, last_name?, job_title?, location?, organization_id?, organization?, background?, gender?, age?, photo_type?, photo_url?})` (write; full name `helpscout.helpscout_overwrite_customer`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "| `first_name` | string | no* |  | First name. At most 40 characters. |\n"
        "| `last_name` | string | no* |  | Last name. At most 40 characters. |\n"
        "| `job_title` | string | no* |  | Job title. At most 60 characters. |\n"
        "| `location` | string | no* |  | Where they are. At most 60 characters. |\n"
        "| `organization_id` | integer | no* |  | Id of the organization. |\n"
        "| `organization` | string | no* |  | Name of the organization; the service calls it outdated. At most 60 characters. |\n"
        "| `background` | string | no* |  | Notes about them. At most 200 characters. |\n"
        "| `gender` | string | no* |  | Gender. One of `\"male\"`, `\"female\"`, `\"unknown\"`. |\n"
        "| `age` | string | no* |  | Age, such as 30-35. |\n"
        "| `photo_type` | string | no* |  | Where the photo is from. One of `\"unknown\"`, `\"gravatar\"`, `\"twitter\"`, `\"facebook\"`, `\"googleprofile\"`, `\"googleplus\"`, `\"linkedin\"`, `\"instagram\"`. |\n"
        "| `photo_url` | string | no* |  | Address of a photo. At most 200 characters. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name`, `job_title`, `location`, `organization_id`, `organization`, `background`, `gender`, `age`, `photo_type` or `photo_url` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.overwrite_customer({ id = 789, first_name = \"Jo\", last_name = \"Park\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **What is left out is cleared.** To change a few fields, use `update_customer`.\n"
        "- E-mail addresses, phones and the like are not touched.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a customer's fields: what is not given is cleared. At least one of first_name, last_name, job_title, location, organization_id, organization, background, gender, age, photo_type or photo_url is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"Last name.\"},\n"
        "\"job_title\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":60,\"description\":\"Job title.\"},\n"
        "\"location\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":60,\"description\":\"Where they are.\"},\n"
        "\"organization_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"organization\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":60,\"description\":\"Name of the organization; the service calls it outdated.\"},\n"
        "\"background\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Notes about them.\"},\n"
        "\"gender\":{\"type\":\"string\",\"enum\":[\"male\",\"female\",\"unknown\"],\"description\":\"Gender.\"},\n"
        "\"age\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Age, such as 30-35.\"},\n"
        "\"photo_type\":{\"type\":\"string\",\"enum\":[\"unknown\",\"gravatar\",\"twitter\",\"facebook\",\"googleprofile\",\"googleplus\",\"linkedin\",\"instagram\"],\"description\":\"Where the photo is from.\"},\n"
        "\"photo_url\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Address of a photo.\"}},\"required\":[\"id\"],\"anyOf\":[{\"required\":[\"first_name\"]},{\"required\":[\"last_name\"]},{\"required\":[\"job_title\"]},{\"required\":[\"location\"]},{\"required\":[\"organization_id\"]},{\"required\":[\"organization\"]},{\"required\":[\"background\"]},{\"required\":[\"gender\"]},{\"required\":[\"age\"]},{\"required\":[\"photo_type\"]},{\"required\":[\"photo_url\"]}],\"additionalProperties\":false}"},
    {.name = "update_customer_properties",
     .resource = "customers",
     .summary = "Sets what a customer has in the fields that the company defined.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_properties_parameters,
     .parameter_count = 2,
     .steps = update_customer_properties_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_properties\n"
        "\n"
        "Sets what a customer has in the fields that the company defined.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_properties({id, properties})` (write; full name `helpscout.helpscout_update_customer_properties`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "| `properties` | table of strings, numbers or booleans or null by key | yes |  | New values by slug, such as { plan = \"Gold\" }; null takes one away. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_customer_properties({\n"
        "  id = 789,\n"
        "  properties = { plan = \"Gold\", seats = 5 }\n"
        "})\n"
        "local customer = app.integrations.helpscout.get_customer({ id = 789 })\n"
        "for _, property in ipairs(customer._embedded.properties) do\n"
        "  print(property.name, property.text)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only the fields that are named change. `integrations.null` takes a value away.\n"
        "- A value is a string or a number: a date is 2025-03-04, a choice is the option's label or id. Which fields there are says `list_customer_properties`; what a customer has, `_embedded.properties`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- `invalid` or `not_found`: a slug or a value that there is not.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sets what a customer has in the fields that the company defined.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"properties\":{\"type\":\"object\",\"minProperties\":1,\"additionalProperties\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"null\"}]},\"description\":\"New values by slug, such as { plan = \\\"Gold\\\" }; null takes one away.\"}},\"required\":[\"id\",\"properties\"],\"additionalProperties\":false}"},
    {.name = "delete_customer",
     .resource = "customers",
     .summary = "Deletes a customer with all their conversations.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_parameters,
     .parameter_count = 1,
     .steps = delete_customer_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer\n"
        "\n"
        "Deletes a customer with all their conversations.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer({id})` (write; full name `helpscout.helpscout_delete_customer`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_customer({ id = 4594300007 })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **Their conversations and ratings go with them, for ever.**\n"
        "- A customer with more than 100 conversations is refused: `delete_customer_async`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- `forbidden`: more than 100 conversations, or some that the user may not see.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes a customer with all their conversations.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_async",
     .resource = "customers",
     .summary = "Has a customer deleted with all their conversations, however many.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_async_parameters,
     .parameter_count = 1,
     .steps = delete_customer_async_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_async\n"
        "\n"
        "Has a customer deleted with all their conversations, however many.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_async({id})` (write; full name `helpscout.helpscout_delete_customer_async`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.delete_customer_async({ id = 4594300007 })\n"
        "print(result.accepted)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **Their conversations and ratings go with them, for ever.**\n"
        "- The service does it later: `accepted = true`. When `get_customer` says `not_found`, it is done.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- `forbidden`: conversations that the user may not see.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Has a customer deleted with all their conversations, however many.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "get_customer_address",
     .resource = "customers",
     .summary = "Gets a customer's address.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_customer_address_parameters,
     .parameter_count = 1,
     .steps = get_customer_address_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_customer_address\n"
        "\n"
        "Gets a customer's address.\n"
        "\n"
        "`app.integrations.helpscout.get_customer_address({customer_id})` (read; full name `helpscout.helpscout_get_customer_address`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local address = app.integrations.helpscout.get_customer_address({ customer_id = 789 })\n"
        "print(address.city, address.country)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CustomerAddress`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer, or one without an address.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CustomerAddress\n"
        "\n"
        "Where a customer lives.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `city` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `postalCode` | `string?` |  |\n"
        "| `country` | `string?` |  |\n"
        "| `lines` | `string[]?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets a customer's address.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_address",
     .resource = "customers",
     .summary = "Gives a customer an address.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_address_parameters,
     .parameter_count = 6,
     .steps = create_customer_address_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.create_customer_address\n"
        "\n"
        "Gives a customer an address.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_address({customer_id, city, state, postal_code, country, lines?})` (write; full name `helpscout.helpscout_create_customer_address`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `city` | string | yes |  | City or town. |\n"
        "| `state` | string | yes |  | State or province. |\n"
        "| `postal_code` | string | yes |  | Postal code. |\n"
        "| `country` | string | yes |  | Country, as two letters such as NL. |\n"
        "| `lines` | array of strings | no |  | Lines with street and number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.create_customer_address({\n"
        "  customer_id = 4594300007,\n"
        "  city = \"Utrecht\",\n"
        "  state = \"UT\",\n"
        "  postal_code = \"3511AA\",\n"
        "  country = \"NL\",\n"
        "  lines = { \"Oudegracht 1\" }\n"
        "})\n"
        "print(\"Set.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A customer has one address at most; another one is set by `update_customer_address`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gives a customer an address.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"city\":{\"type\":\"string\",\"minLength\":1,\"description\":\"City or town.\"},\n"
        "\"state\":{\"type\":\"string\",\"minLength\":1,\"description\":\"State or province.\"},\n"
        "\"postal_code\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Postal code.\"},\n"
        "\"country\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Country, as two letters such as NL.\"},\n"
        "\"lines\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Lines with street and number.\"}},\"required\":[\"customer_id\",\"city\",\"state\",\"postal_code\",\"country\"],\"additionalProperties\":false}"},
    {.name = "update_customer_address",
     .resource = "customers",
     .summary = "Replaces a customer's address.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_address_parameters,
     .parameter_count = 6,
     .steps = update_customer_address_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_address\n"
        "\n"
        "Replaces a customer's address.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_address({customer_id, city, state, postal_code, country, lines?})` (write; full name `helpscout.helpscout_update_customer_address`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `city` | string | yes |  | City or town. |\n"
        "| `state` | string | yes |  | State or province. |\n"
        "| `postal_code` | string | yes |  | Postal code. |\n"
        "| `country` | string | yes |  | Country, as two letters such as NL. |\n"
        "| `lines` | array of strings | no |  | Lines with street and number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_customer_address({\n"
        "  customer_id = 789,\n"
        "  city = \"Utrecht\",\n"
        "  state = \"UT\",\n"
        "  postal_code = \"3511AA\",\n"
        "  country = \"NL\",\n"
        "  lines = { \"Oudegracht 1\" }\n"
        "})\n"
        "print(\"Set.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a customer's address.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"city\":{\"type\":\"string\",\"minLength\":1,\"description\":\"City or town.\"},\n"
        "\"state\":{\"type\":\"string\",\"minLength\":1,\"description\":\"State or province.\"},\n"
        "\"postal_code\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Postal code.\"},\n"
        "\"country\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Country, as two letters such as NL.\"},\n"
        "\"lines\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Lines with street and number.\"}},\"required\":[\"customer_id\",\"city\",\"state\",\"postal_code\",\"country\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_address",
     .resource = "customers",
     .summary = "Takes a customer's address away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_address_parameters,
     .parameter_count = 1,
     .steps = delete_customer_address_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_address\n"
        "\n"
        "Takes a customer's address away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_address({customer_id})` (write; full name `helpscout.helpscout_delete_customer_address`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_customer_address({ customer_id = 789 })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a customer's address away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_emails",
     .resource = "customers",
     .summary = "Lists a customer's e-mail addresses.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customer_emails_parameters,
     .parameter_count = 1,
     .steps = list_customer_emails_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_emails\n"
        "\n"
        "Lists a customer's e-mail addresses.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_emails({customer_id})` (read; full name `helpscout.helpscout_list_customer_emails`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_emails({ customer_id = 789 })\n"
        "for _, entry in ipairs(result._embedded.emails) do\n"
        "  print(entry.id, entry.value, entry.type)\n"
        "end\n"
        "print(#result._embedded.emails)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.EntryList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.EntryList\n"
        "\n"
        "E-mail addresses, phone numbers or the like of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.Entry[]>` | One array, named like the operation; empty when there are none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists a customer's e-mail addresses.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_email",
     .resource = "customers",
     .summary = "Adds an email to a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_email_parameters,
     .parameter_count = 3,
     .steps = create_customer_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_email\n"
        "\n"
        "Adds an email to a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_email({customer_id, type, value})` (write; full name `helpscout.helpscout_create_customer_email`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"work\"`, `\"home\"`, `\"other\"`. |\n"
        "| `value` | string | yes |  | The e-mail address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_email({ customer_id = 789, type = \"work\", value = \"jo@work.example\" })\n"
        "print(entry.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- `conflict`: another customer has this address.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds an email to a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"work\",\"home\",\"other\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"The e-mail address.\"}},\"required\":[\"customer_id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "update_customer_email",
     .resource = "customers",
     .summary = "Replaces an email of a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_email_parameters,
     .parameter_count = 4,
     .steps = update_customer_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_email\n"
        "\n"
        "Replaces an email of a customer.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_email({customer_id, id, type, value})` (write; full name `helpscout.helpscout_update_customer_email`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the email. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"work\"`, `\"home\"`, `\"other\"`. |\n"
        "| `value` | string | yes |  | The e-mail address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_email({ customer_id = 789, type = \"work\", value = \"jo@work.example\" })\n"
        "app.integrations.helpscout.update_customer_email({ customer_id = 789, id = entry.id, type = \"work\", value = \"jo@work.example\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- `conflict`: another customer has this address.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces an email of a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the email.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"work\",\"home\",\"other\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"The e-mail address.\"}},\"required\":[\"customer_id\",\"id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_email",
     .resource = "customers",
     .summary = "Takes an email of a customer away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_email_parameters,
     .parameter_count = 2,
     .steps = delete_customer_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_email\n"
        "\n"
        "Takes an email of a customer away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_email({customer_id, id})` (write; full name `helpscout.helpscout_delete_customer_email`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the email. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_email({ customer_id = 789, type = \"work\", value = \"jo@work.example\" })\n"
        "app.integrations.helpscout.delete_customer_email({ customer_id = 789, id = entry.id })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- `conflict`: another customer has this address.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes an email of a customer away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the email.\"}},\"required\":[\"customer_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_phones",
     .resource = "customers",
     .summary = "Lists a customer's phone numbers.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customer_phones_parameters,
     .parameter_count = 1,
     .steps = list_customer_phones_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_phones\n"
        "\n"
        "Lists a customer's phone numbers.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_phones({customer_id})` (read; full name `helpscout.helpscout_list_customer_phones`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_phones({ customer_id = 789 })\n"
        "for _, entry in ipairs(result._embedded.phones) do\n"
        "  print(entry.id, entry.value, entry.type)\n"
        "end\n"
        "print(#result._embedded.phones)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.EntryList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.EntryList\n"
        "\n"
        "E-mail addresses, phone numbers or the like of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.Entry[]>` | One array, named like the operation; empty when there are none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists a customer's phone numbers.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_phone",
     .resource = "customers",
     .summary = "Adds a phone to a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_phone_parameters,
     .parameter_count = 3,
     .steps = create_customer_phone_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_phone\n"
        "\n"
        "Adds a phone to a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_phone({customer_id, type, value})` (write; full name `helpscout.helpscout_create_customer_phone`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"work\"`, `\"home\"`, `\"mobile\"`, `\"fax\"`, `\"pager\"`, `\"other\"`. |\n"
        "| `value` | string | yes |  | The number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_phone({ customer_id = 789, type = \"work\", value = \"+31 30 123456\" })\n"
        "print(entry.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a phone to a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"work\",\"home\",\"mobile\",\"fax\",\"pager\",\"other\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The number.\"}},\"required\":[\"customer_id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "update_customer_phone",
     .resource = "customers",
     .summary = "Replaces a phone of a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_phone_parameters,
     .parameter_count = 4,
     .steps = update_customer_phone_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_phone\n"
        "\n"
        "Replaces a phone of a customer.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_phone({customer_id, id, type, value})` (write; full name `helpscout.helpscout_update_customer_phone`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the phone. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"work\"`, `\"home\"`, `\"mobile\"`, `\"fax\"`, `\"pager\"`, `\"other\"`. |\n"
        "| `value` | string | yes |  | The number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_phone({ customer_id = 789, type = \"work\", value = \"+31 30 123456\" })\n"
        "app.integrations.helpscout.update_customer_phone({ customer_id = 789, id = entry.id, type = \"work\", value = \"+31 30 123456\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a phone of a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the phone.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"work\",\"home\",\"mobile\",\"fax\",\"pager\",\"other\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The number.\"}},\"required\":[\"customer_id\",\"id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_phone",
     .resource = "customers",
     .summary = "Takes a phone of a customer away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_phone_parameters,
     .parameter_count = 2,
     .steps = delete_customer_phone_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_phone\n"
        "\n"
        "Takes a phone of a customer away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_phone({customer_id, id})` (write; full name `helpscout.helpscout_delete_customer_phone`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the phone. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_phone({ customer_id = 789, type = \"work\", value = \"+31 30 123456\" })\n"
        "app.integrations.helpscout.delete_customer_phone({ customer_id = 789, id = entry.id })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a phone of a customer away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the phone.\"}},\"required\":[\"customer_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_chats",
     .resource = "customers",
     .summary = "Lists a customer's chat names.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customer_chats_parameters,
     .parameter_count = 1,
     .steps = list_customer_chats_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_chats\n"
        "\n"
        "Lists a customer's chat names.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_chats({customer_id})` (read; full name `helpscout.helpscout_list_customer_chats`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_chats({ customer_id = 789 })\n"
        "for _, entry in ipairs(result._embedded.chats) do\n"
        "  print(entry.id, entry.value, entry.type)\n"
        "end\n"
        "print(#result._embedded.chats)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.EntryList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.EntryList\n"
        "\n"
        "E-mail addresses, phone numbers or the like of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.Entry[]>` | One array, named like the operation; empty when there are none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists a customer's chat names.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_chat",
     .resource = "customers",
     .summary = "Adds a chat to a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_chat_parameters,
     .parameter_count = 3,
     .steps = create_customer_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_chat\n"
        "\n"
        "Adds a chat to a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_chat({customer_id, type, value})` (write; full name `helpscout.helpscout_create_customer_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"other\"`, `\"aim\"`, `\"gtalk\"`, `\"icq\"`, `\"msn\"`, `\"qq\"`, `\"skype\"`, `\"xmpp\"`, `\"yahoo\"`. |\n"
        "| `value` | string | yes |  | The name that they have there. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_chat({ customer_id = 789, type = \"other\", value = \"jo.park\" })\n"
        "print(entry.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a chat to a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"other\",\"aim\",\"gtalk\",\"icq\",\"msn\",\"qq\",\"skype\",\"xmpp\",\"yahoo\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The name that they have there.\"}},\"required\":[\"customer_id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "update_customer_chat",
     .resource = "customers",
     .summary = "Replaces a chat of a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_chat_parameters,
     .parameter_count = 4,
     .steps = update_customer_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_chat\n"
        "\n"
        "Replaces a chat of a customer.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_chat({customer_id, id, type, value})` (write; full name `helpscout.helpscout_update_customer_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the chat. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"other\"`, `\"aim\"`, `\"gtalk\"`, `\"icq\"`, `\"msn\"`, `\"qq\"`, `\"skype\"`, `\"xmpp\"`, `\"yahoo\"`. |\n"
        "| `value` | string | yes |  | The name that they have there. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_chat({ customer_id = 789, type = \"other\", value = \"jo.park\" })\n"
        "app.integrations.helpscout.update_customer_chat({ customer_id = 789, id = entry.id, type = \"other\", value = \"jo.park\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a chat of a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the chat.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"other\",\"aim\",\"gtalk\",\"icq\",\"msn\",\"qq\",\"skype\",\"xmpp\",\"yahoo\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The name that they have there.\"}},\"required\":[\"customer_id\",\"id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_chat",
     .resource = "customers",
     .summary = "Takes a chat of a customer away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_chat_parameters,
     .parameter_count = 2,
     .steps = delete_customer_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_chat\n"
        "\n"
        "Takes a chat of a customer away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_chat({customer_id, id})` (write; full name `helpscout.helpscout_delete_customer_chat`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the chat. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_chat({ customer_id = 789, type = \"other\", value = \"jo.park\" })\n"
        "app.integrations.helpscout.delete_customer_chat({ customer_id = 789, id = entry.id })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a chat of a customer away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the chat.\"}},\"required\":[\"customer_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_social_profiles",
     .resource = "customers",
     .summary = "Lists a customer's social profiles.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customer_social_profiles_parameters,
     .parameter_count = 1,
     .steps = list_customer_social_profiles_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_social_profiles\n"
        "\n"
        "Lists a customer's social profiles.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_social_profiles({customer_id})` (read; full name `helpscout.helpscout_list_customer_social_profiles`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_social_profiles({ customer_id = 789 })\n"
        "for _, entry in ipairs(result._embedded.social_profiles) do\n"
        "  print(entry.id, entry.value, entry.type)\n"
        "end\n"
        "print(#result._embedded.social_profiles)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.EntryList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.EntryList\n"
        "\n"
        "E-mail addresses, phone numbers or the like of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.Entry[]>` | One array, named like the operation; empty when there are none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists a customer's social profiles.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_social_profile",
     .resource = "customers",
     .summary = "Adds a social profile to a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_social_profile_parameters,
     .parameter_count = 3,
     .steps = create_customer_social_profile_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_social_profile\n"
        "\n"
        "Adds a social profile to a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_social_profile({customer_id, type, value})` (write; full name `helpscout.helpscout_create_customer_social_profile`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"other\"`, `\"aboutme\"`, `\"facebook\"`, `\"flickr\"`, `\"foursquare\"`, `\"google\"`, `\"googleplus\"`, `\"linkedin\"`, `\"quora\"`, `\"tungleme\"`, `\"twitter\"`, `\"youtube\"`. |\n"
        "| `value` | string | yes |  | The profile's name or address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_social_profile({ customer_id = 789, type = \"other\", value = \"https://social.example/jo\" })\n"
        "print(entry.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a social profile to a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"other\",\"aboutme\",\"facebook\",\"flickr\",\"foursquare\",\"google\",\"googleplus\",\"linkedin\",\"quora\",\"tungleme\",\"twitter\",\"youtube\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The profile's name or address.\"}},\"required\":[\"customer_id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "update_customer_social_profile",
     .resource = "customers",
     .summary = "Replaces a social profile of a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_social_profile_parameters,
     .parameter_count = 4,
     .steps = update_customer_social_profile_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_social_profile\n"
        "\n"
        "Replaces a social profile of a customer.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_social_profile({customer_id, id, type, value})` (write; full name `helpscout.helpscout_update_customer_social_profile`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the social profile. |\n"
        "| `type` | string | yes |  | Kind of it. One of `\"other\"`, `\"aboutme\"`, `\"facebook\"`, `\"flickr\"`, `\"foursquare\"`, `\"google\"`, `\"googleplus\"`, `\"linkedin\"`, `\"quora\"`, `\"tungleme\"`, `\"twitter\"`, `\"youtube\"`. |\n"
        "| `value` | string | yes |  | The profile's name or address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_social_profile({ customer_id = 789, type = \"other\", value = \"https://social.example/jo\" })\n"
        "app.integrations.helpscout.update_customer_social_profile({ customer_id = 789, id = entry.id, type = \"other\", value = \"https://social.example/jo\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a social profile of a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the social profile.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"other\",\"aboutme\",\"facebook\",\"flickr\",\"foursquare\",\"google\",\"googleplus\",\"linkedin\",\"quora\",\"tungleme\",\"twitter\",\"youtube\"],\"description\":\"Kind of it.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The profile's name or address.\"}},\"required\":[\"customer_id\",\"id\",\"type\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_social_profile",
     .resource = "customers",
     .summary = "Takes a social profile of a customer away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_social_profile_parameters,
     .parameter_count = 2,
     .steps = delete_customer_social_profile_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_social_profile\n"
        "\n"
        "Takes a social profile of a customer away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_social_profile({customer_id, id})` (write; full name `helpscout.helpscout_delete_customer_social_profile`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the social profile. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_social_profile({ customer_id = 789, type = \"other\", value = \"https://social.example/jo\" })\n"
        "app.integrations.helpscout.delete_customer_social_profile({ customer_id = 789, id = entry.id })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a social profile of a customer away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the social profile.\"}},\"required\":[\"customer_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_websites",
     .resource = "customers",
     .summary = "Lists a customer's websites.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_customer_websites_parameters,
     .parameter_count = 1,
     .steps = list_customer_websites_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_websites\n"
        "\n"
        "Lists a customer's websites.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_websites({customer_id})` (read; full name `helpscout.helpscout_list_customer_websites`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_websites({ customer_id = 789 })\n"
        "for _, entry in ipairs(result._embedded.websites) do\n"
        "  print(entry.id, entry.value, entry.type)\n"
        "end\n"
        "print(#result._embedded.websites)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.EntryList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.EntryList\n"
        "\n"
        "E-mail addresses, phone numbers or the like of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.Entry[]>` | One array, named like the operation; empty when there are none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists a customer's websites.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"}},\"required\":[\"customer_id\"],\"additionalProperties\":false}"},
    {.name = "create_customer_website",
     .resource = "customers",
     .summary = "Adds a website to a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_website_parameters,
     .parameter_count = 2,
     .steps = create_customer_website_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_customer_website\n"
        "\n"
        "Adds a website to a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_website({customer_id, value})` (write; full name `helpscout.helpscout_create_customer_website`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `value` | string | yes |  | The address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_website({ customer_id = 789, value = \"https://jo.example\" })\n"
        "print(entry.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a website to a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The address.\"}},\"required\":[\"customer_id\",\"value\"],\"additionalProperties\":false}"},
    {.name = "update_customer_website",
     .resource = "customers",
     .summary = "Replaces a website of a customer.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_customer_website_parameters,
     .parameter_count = 3,
     .steps = update_customer_website_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_customer_website\n"
        "\n"
        "Replaces a website of a customer.\n"
        "\n"
        "`app.integrations.helpscout.update_customer_website({customer_id, id, value})` (write; full name `helpscout.helpscout_update_customer_website`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the website. |\n"
        "| `value` | string | yes |  | The address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_website({ customer_id = 789, value = \"https://jo.example\" })\n"
        "app.integrations.helpscout.update_customer_website({ customer_id = 789, id = entry.id, value = \"https://jo.example\" })\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a website of a customer.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the website.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The address.\"}},\"required\":[\"customer_id\",\"id\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_website",
     .resource = "customers",
     .summary = "Takes a website of a customer away.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_website_parameters,
     .parameter_count = 2,
     .steps = delete_customer_website_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_website\n"
        "\n"
        "Takes a website of a customer away.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_website({customer_id, id})` (write; full name `helpscout.helpscout_delete_customer_website`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `customer_id` | integer | yes |  | Id of the customer. |\n"
        "| `id` | integer | yes |  | Id of the website. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local entry = app.integrations.helpscout.create_customer_website({ customer_id = 789, value = \"https://jo.example\" })\n"
        "app.integrations.helpscout.delete_customer_website({ customer_id = 789, id = entry.id })\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such customer or entry.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a website of a customer away.\",\"type\":\"object\",\"properties\":{\n"
        "\"customer_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the customer.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the website.\"}},\"required\":[\"customer_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "list_customer_properties",
     .resource = "customer_properties",
     .summary = "Lists the fields that the company defined for customers.",
     .kind = INTEGRATIONS_READ,
     .steps = list_customer_properties_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_customer_properties\n"
        "\n"
        "Lists the fields that the company defined for customers.\n"
        "\n"
        "`app.integrations.helpscout.list_customer_properties({})` (read; full name `helpscout.helpscout_list_customer_properties`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customer_properties({})\n"
        "for _, property in ipairs(result._embedded[\"customer-properties\"]) do\n"
        "  print(property.slug .. \": \" .. property.name .. \" (\" .. property.type .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CustomerPropertyList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CustomerPropertyList\n"
        "\n"
        "All properties of customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.CustomerProperty[]>` | One array, `customer-properties`. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerProperty\n"
        "\n"
        "A field that the company defined for customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `slug` | `string` | For `update_customer_properties`. |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `\"number\"\\|\"text\"\\|\"url\"\\|\"date\"\\|\"dropdown\"\\|string` |  |\n"
        "| `options` | `{ id: string, label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema = "{\"description\":\"Lists the fields that the company defined for customers.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "create_customer_property",
     .resource = "customer_properties",
     .summary = "Defines a field that customers have.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_customer_property_parameters,
     .parameter_count = 4,
     .rules = create_customer_property_rules,
     .rule_count = 1,
     .steps = create_customer_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.create_customer_property\n"
        "\n"
        "Defines a field that customers have.\n"
        "\n"
        "`app.integrations.helpscout.create_customer_property({type, slug, name, options?})` (write; full name `helpscout.helpscout_create_customer_property`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `type` | string | yes |  | What it holds; it stays that. One of `\"number\"`, `\"text\"`, `\"url\"`, `\"date\"`, `\"dropdown\"`. |\n"
        "| `slug` | string | yes |  | Its key in what customers have. At most 100 characters. |\n"
        "| `name` | string | yes |  | The name that people see. |\n"
        "| `options` | array of {label, id} | no |  | What can be chosen; of a dropdown. At most 100. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.create_customer_property({\n"
        "  type = \"dropdown\",\n"
        "  slug = \"language\",\n"
        "  name = \"Language\",\n"
        "  options = { { label = \"Dutch\" }, { label = \"French\" } }\n"
        "})\n"
        "print(\"Defined.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A company has 50 at most. Nothing of it can be changed later; it can be deleted.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `conflict` or `invalid`: the slug is taken, or there are 50.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Defines a field that customers have.\",\"type\":\"object\",\"properties\":{\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"number\",\"text\",\"url\",\"date\",\"dropdown\"],\"description\":\"What it holds; it stays that.\"},\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"Its key in what customers have.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The name that people see.\"},\n"
        "\"options\":{\"type\":\"array\",\"maxItems\":100,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":255,\"description\":\"What people choose; no two are the same.\"},\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"A UUID of its own; the service makes one where there is none.\"}},\"required\":[\"label\"],\"additionalProperties\":false},\"description\":\"What can be chosen; of a dropdown.\"}},\"required\":[\"type\",\"slug\",\"name\"],\"additionalProperties\":false}"},
    {.name = "delete_customer_property",
     .resource = "customer_properties",
     .summary = "Deletes a field of customers, with its values.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_customer_property_parameters,
     .parameter_count = 1,
     .steps = delete_customer_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_customer_property\n"
        "\n"
        "Deletes a field of customers, with its values.\n"
        "\n"
        "`app.integrations.helpscout.delete_customer_property({slug})` (write; full name `helpscout.helpscout_delete_customer_property`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `slug` | string | yes |  | Its key in what customers have. At most 100 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_customer_property({ slug = \"seats\" })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: there is no property of this slug.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes a field of customers, with its values.\",\"type\":\"object\",\"properties\":{\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"Its key in what customers have.\"}},\"required\":[\"slug\"],\"additionalProperties\":false}"},
    {.name = "list_organizations",
     .resource = "organizations",
     .summary = "Lists organizations: the companies that customers belong to.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_organizations_parameters,
     .parameter_count = 4,
     .steps = list_organizations_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"domains", "phones", NULL},
     .page =
        "# integrations.helpscout.list_organizations\n"
        "\n"
        "Lists organizations: the companies that customers belong to.\n"
        "\n"
        "`app.integrations.helpscout.list_organizations({page?, per_page?, sort_field?, sort_order?})` (read; full name `helpscout.helpscout_list_organizations`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "| `sort_field` | string | no | `\"lastInteractionAt\"` | Field to sort by. One of `\"name\"`, `\"customerCount\"`, `\"conversationCount\"`, `\"lastInteractionAt\"`. |\n"
        "| `sort_order` | string | no | `\"desc\"` | Sort direction. One of `\"asc\"`, `\"desc\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_organizations({\n"
        "  sort_field = \"name\",\n"
        "  sort_order = \"asc\"\n"
        "})\n"
        "for _, organization in ipairs(result._embedded.organizations) do\n"
        "  print(organization.id .. \": \" .. organization.name)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.OrganizationList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.OrganizationList\n"
        "\n"
        "A page of organizations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ organizations: helpscout.Organization[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Organization\n"
        "\n"
        "A company that customers belong to.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `website` | `string?` |  |\n"
        "| `description` | `string?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `note` | `string?` |  |\n"
        "| `logoUrl` | `string?` |  |\n"
        "| `brandColor` | `string?` |  |\n"
        "| `domains` | `string[]` |  |\n"
        "| `phones` | `string[]` |  |\n"
        "| `customerCount` | `integer?` | With `include_counts`. |\n"
        "| `conversationCount` | `integer?` | With `include_counts`. |\n"
        "| `properties` | `helpscout.OrganizationValue[]?` | With `include_properties`. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.OrganizationValue\n"
        "\n"
        "What an organization has in one of its properties.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `slug` | `string` |  |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `definitionId` | `integer?` |  |\n"
        "| `options` | `{ label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists organizations: the companies that customers belong to.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"},\n"
        "\"sort_field\":{\"type\":\"string\",\"enum\":[\"name\",\"customerCount\",\"conversationCount\",\"lastInteractionAt\"],\"default\":\"lastInteractionAt\",\"description\":\"Field to sort by.\"},\n"
        "\"sort_order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "website", "description", "location", "note", NULL}},
    {.name = "get_organization",
     .resource = "organizations",
     .summary = "Gets one organization.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_organization_parameters,
     .parameter_count = 3,
     .steps = get_organization_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"domains", "phones", NULL},
     .page =
        "# integrations.helpscout.get_organization\n"
        "\n"
        "Gets one organization.\n"
        "\n"
        "`app.integrations.helpscout.get_organization({id, include_counts?, include_properties?})` (read; full name `helpscout.helpscout_get_organization`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the organization. |\n"
        "| `include_counts` | boolean | no |  | Whether it says how many customers and conversations it has. |\n"
        "| `include_properties` | boolean | no |  | Whether it has the values of its properties. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local organization = app.integrations.helpscout.get_organization({\n"
        "  id = 35,\n"
        "  include_counts = true,\n"
        "  include_properties = true\n"
        "})\n"
        "print(organization.name, organization.customerCount)\n"
        "for _, property in ipairs(organization.properties) do\n"
        "  print(property.name, property.value)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Organization`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Organization\n"
        "\n"
        "A company that customers belong to.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `website` | `string?` |  |\n"
        "| `description` | `string?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `note` | `string?` |  |\n"
        "| `logoUrl` | `string?` |  |\n"
        "| `brandColor` | `string?` |  |\n"
        "| `domains` | `string[]` |  |\n"
        "| `phones` | `string[]` |  |\n"
        "| `customerCount` | `integer?` | With `include_counts`. |\n"
        "| `conversationCount` | `integer?` | With `include_counts`. |\n"
        "| `properties` | `helpscout.OrganizationValue[]?` | With `include_properties`. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.OrganizationValue\n"
        "\n"
        "What an organization has in one of its properties.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `slug` | `string` |  |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `definitionId` | `integer?` |  |\n"
        "| `options` | `{ label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one organization.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"include_counts\":{\"type\":\"boolean\",\"description\":\"Whether it says how many customers and conversations it has.\"},\n"
        "\"include_properties\":{\"type\":\"boolean\",\"description\":\"Whether it has the values of its properties.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "create_organization",
     .resource = "organizations",
     .summary = "Creates an organization.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_organization_parameters,
     .parameter_count = 9,
     .steps = create_organization_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_organization\n"
        "\n"
        "Creates an organization.\n"
        "\n"
        "`app.integrations.helpscout.create_organization({name, website?, description?, location?, note?, domains?, phones?, brand_color?, logo_url?})` (write; full name `helpscout.helpscout_create_organization`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `name` | string | yes |  | Its name; no two have the same. |\n"
        "| `website` | string | no |  | Address of its website. |\n"
        "| `description` | string | no |  | What it is. |\n"
        "| `location` | string | no |  | Where it is. |\n"
        "| `note` | string | no |  | A note about it. |\n"
        "| `domains` | array of strings | no |  | Domains of its e-mail addresses, such as park.example. |\n"
        "| `phones` | array of strings | no |  | Phone numbers. |\n"
        "| `brand_color` | string | no |  | Its colour, such as #2F80ED. |\n"
        "| `logo_url` | string | no |  | Address of its logo. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_organization({\n"
        "  name = \"Harbour Bakery\",\n"
        "  website = \"https://harbour.example\",\n"
        "  domains = { \"harbour.example\" },\n"
        "  phones = { \"+31 30 123456\" }\n"
        "})\n"
        "print(\"New organization: \" .. result.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Customers get into it by `overwrite_customer`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `conflict`: another organization has this name.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Creates an organization.\",\"type\":\"object\",\"properties\":{\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name; no two have the same.\"},\n"
        "\"website\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address of its website.\"},\n"
        "\"description\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What it is.\"},\n"
        "\"location\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Where it is.\"},\n"
        "\"note\":{\"type\":\"string\",\"minLength\":1,\"description\":\"A note about it.\"},\n"
        "\"domains\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Domains of its e-mail addresses, such as park.example.\"},\n"
        "\"phones\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Phone numbers.\"},\n"
        "\"brand_color\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its colour, such as #2F80ED.\"},\n"
        "\"logo_url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address of its logo.\"}},\"required\":[\"name\"],\"additionalProperties\":false}"},
    {.name = "update_organization",
     .resource = "organizations",
     .summary = "Replaces an organization: what is not given is cleared.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = update_organization_parameters,
     .parameter_count = 10,
     .steps = update_organization_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_organization\n"
        "\n"
        "Replaces an organization: what is not given is cleared.\n"
        "\n"
        "`app.integrations.helpscout.update_organization({id, name, website?, description?, location?, note?, domains?, phones?, brand_color?, logo_url?})` (write; full name `helpscout.helpscout_update_organization`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the organization. |\n"
        "| `name` | string | yes |  | Its name; no two have the same. |\n"
        "| `website` | string | no |  | Address of its website. |\n"
        "| `description` | string | no |  | What it is. |\n"
        "| `location` | string | no |  | Where it is. |\n"
        "| `note` | string | no |  | A note about it. |\n"
        "| `domains` | array of strings | no |  | Domains of its e-mail addresses, such as park.example. |\n"
        "| `phones` | array of strings | no |  | Phone numbers. |\n"
        "| `brand_color` | string | no |  | Its colour, such as #2F80ED. |\n"
        "| `logo_url` | string | no |  | Address of its logo. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local before = app.integrations.helpscout.get_organization({ id = 35 })\n"
        "app.integrations.helpscout.update_organization({\n"
        "  id = 35,\n"
        "  name = before.name,\n"
        "  website = before.website,\n"
        "  domains = before.domains,\n"
        "  phones = before.phones,\n"
        "  note = \"Pays late\"\n"
        "})\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **What is left out is cleared**: read it with `get_organization`, change what is to change, and send it whole. The values of its properties stay.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization.\n"
        "- `conflict`: another organization has this name.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces an organization: what is not given is cleared.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name; no two have the same.\"},\n"
        "\"website\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address of its website.\"},\n"
        "\"description\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What it is.\"},\n"
        "\"location\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Where it is.\"},\n"
        "\"note\":{\"type\":\"string\",\"minLength\":1,\"description\":\"A note about it.\"},\n"
        "\"domains\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Domains of its e-mail addresses, such as park.example.\"},\n"
        "\"phones\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Phone numbers.\"},\n"
        "\"brand_color\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its colour, such as #2F80ED.\"},\n"
        "\"logo_url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address of its logo.\"}},\"required\":[\"id\",\"name\"],\"additionalProperties\":false}"},
    {.name = "delete_organization",
     .resource = "organizations",
     .summary = "Deletes an organization.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_organization_parameters,
     .parameter_count = 1,
     .steps = delete_organization_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_organization\n"
        "\n"
        "Deletes an organization.\n"
        "\n"
        "`app.integrations.helpscout.delete_organization({id})` (write; full name `helpscout.helpscout_delete_organization`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the organization. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_organization({ name = \"Short-lived Ltd\" })\n"
        "app.integrations.helpscout.delete_organization({ id = result.id })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Its customers stay, without an organization.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes an organization.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_organization_customers",
     .resource = "organizations",
     .summary = "Lists the customers that belong to an organization.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_organization_customers_parameters,
     .parameter_count = 3,
     .steps = list_organization_customers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.emails", "_embedded.phones", "_embedded.chats", "_embedded.social_profiles", "_embedded.websites", NULL},
     .texts = (const char *const[]){"firstName", "lastName", NULL},
     .page =
        "# integrations.helpscout.list_organization_customers\n"
        "\n"
        "Lists the customers that belong to an organization.\n"
        "\n"
        "`app.integrations.helpscout.list_organization_customers({organization_id, page?, per_page?})` (read; full name `helpscout.helpscout_list_organization_customers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `organization_id` | integer | yes |  | Id of the organization. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_organization_customers({ organization_id = 35 })\n"
        "for _, customer in ipairs(result._embedded.customers) do\n"
        "  print(customer.id .. \": \" .. customer.firstName .. \" \" .. customer.lastName)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CustomerList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CustomerList\n"
        "\n"
        "A page of customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ customers: helpscout.Customer[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Customer\n"
        "\n"
        "A customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `organization` | `string?` |  |\n"
        "| `organizationId` | `integer?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `background` | `string?` | Notes. |\n"
        "| `gender` | `string?` |  |\n"
        "| `age` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `photoType` | `string?` |  |\n"
        "| `conversationCount` | `integer?` |  |\n"
        "| `draft` | `boolean?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_embedded` | `helpscout.CustomerDetails` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerDetails\n"
        "\n"
        "Contact data of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `emails` | `helpscout.Entry[]` | Empty when there is none: a customer may have only a phone. |\n"
        "| `phones` | `helpscout.Entry[]` |  |\n"
        "| `chats` | `helpscout.Entry[]` |  |\n"
        "| `social_profiles` | `helpscout.Entry[]` |  |\n"
        "| `websites` | `helpscout.Entry[]` |  |\n"
        "| `properties` | `table[]?` | Fields that the company defined: type, slug, name, value, text. |\n"
        "| `address` | `{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?` |  |\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the customers that belong to an organization.\",\"type\":\"object\",\"properties\":{\n"
        "\"organization_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"organization_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "firstName", "lastName", "jobTitle", "organization", "organizationId", NULL}},
    {.name = "list_organization_conversations",
     .resource = "organizations",
     .summary = "Lists the conversations of an organization's customers.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_organization_conversations_parameters,
     .parameter_count = 3,
     .steps = list_organization_conversations_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .texts = (const char *const[]){"subject", NULL},
     .shape = helpscout_shape_conversation,
     .page =
        "# integrations.helpscout.list_organization_conversations\n"
        "\n"
        "Lists the conversations of an organization's customers.\n"
        "\n"
        "`app.integrations.helpscout.list_organization_conversations({organization_id, page?, per_page?})` (read; full name `helpscout.helpscout_list_organization_conversations`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `organization_id` | integer | yes |  | Id of the organization. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_organization_conversations({ organization_id = 35 })\n"
        "for _, conversation in ipairs(result._embedded.conversations) do\n"
        "  print(conversation.id .. \": \" .. conversation.subject .. \" (\" .. conversation.status .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.ConversationList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.ConversationList\n"
        "\n"
        "A page of conversations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ conversations: helpscout.Conversation[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Conversation\n"
        "\n"
        "A conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_conversation` and `update_conversation`. |\n"
        "| `number` | `integer` | The number that people see. |\n"
        "| `subject` | `string` | Empty when there is none. |\n"
        "| `status` | `\"active\"\\|\"closed\"\\|\"pending\"\\|\"spam\"\\|string` | `active` is an open one. |\n"
        "| `state` | `\"published\"\\|\"draft\"\\|\"deleted\"\\|string` |  |\n"
        "| `type` | `\"email\"\\|\"chat\"\\|\"phone\"\\|string` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `folderId` | `integer?` |  |\n"
        "| `preview` | `string?` | The start of the newest text. |\n"
        "| `threads` | `integer` | How many threads it has. |\n"
        "| `assignee` | `helpscout.Person?` | Absent when nobody is assigned. |\n"
        "| `primaryCustomer` | `helpscout.Person?` | As the service says it; see `_embedded.customer`. |\n"
        "| `createdBy` | `helpscout.Person?` | A customer or a user. |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `userUpdatedAt` | `string?` | ISO 8601; the last change by a user. |\n"
        "| `closedAt` | `string?` | ISO 8601; absent while it is not closed. |\n"
        "| `closedBy` | `integer?` | User id; 0 while it is not closed. |\n"
        "| `closedByUser` | `helpscout.Person?` |  |\n"
        "| `customerWaitingSince` | `{ time: string?, friendly: string?, latestReplyFrom: string? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` | Where it came from, such as email and customer. |\n"
        "| `tags` | `helpscout.Tag[]` | Always there from `get_conversation`; in lists where it has any. |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `snooze` | `{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?` |  |\n"
        "| `nextEvent` | `{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?` |  |\n"
        "| `customFields` | `helpscout.CustomField[]?` |  |\n"
        "| `_embedded` | `{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }` | `customer` is added by this module; `threads` has the texts after `get_conversation`, newest first. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ConversationCustomer\n"
        "\n"
        "The customer of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_customer`. |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `email` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Tag\n"
        "\n"
        "A tag of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `tag` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "| `styles` | `table?` |  |\n"
        "\n"
        "### helpscout.CustomField\n"
        "\n"
        "A custom field of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `text` | `string?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the conversations of an organization's customers.\",\"type\":\"object\",\"properties\":{\n"
        "\"organization_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"organization_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "number", "status", "subject", "_embedded.customer.email", "createdAt", NULL}},
    {.name = "list_organization_properties",
     .resource = "organizations",
     .summary = "Lists the fields that the company defined for organizations.",
     .kind = INTEGRATIONS_READ,
     .steps = list_organization_properties_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_organization_properties\n"
        "\n"
        "Lists the fields that the company defined for organizations.\n"
        "\n"
        "`app.integrations.helpscout.list_organization_properties({})` (read; full name `helpscout.helpscout_list_organization_properties`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_organization_properties({})\n"
        "for _, property in ipairs(result._embedded[\"organization-properties\"]) do\n"
        "  print(property.slug .. \": \" .. property.name .. \" (\" .. property.type .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.OrganizationPropertyList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.OrganizationPropertyList\n"
        "\n"
        "All properties of organizations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `table<string, helpscout.OrganizationProperty[]>` | One array, `organization-properties`. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.OrganizationProperty\n"
        "\n"
        "A field that the company defined for organizations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `slug` | `string` | For `set_organization_property_value`. |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `\"text\"\\|\"number\"\\|\"url\"\\|\"date\"\\|\"dropdown\"\\|string` |  |\n"
        "| `options` | `{ label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema = "{\"description\":\"Lists the fields that the company defined for organizations.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "get_organization_property",
     .resource = "organizations",
     .summary = "Gets one field that the company defined for organizations.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_organization_property_parameters,
     .parameter_count = 1,
     .steps = get_organization_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_organization_property\n"
        "\n"
        "Gets one field that the company defined for organizations.\n"
        "\n"
        "`app.integrations.helpscout.get_organization_property({slug})` (read; full name `helpscout.helpscout_get_organization_property`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local property = app.integrations.helpscout.get_organization_property({ slug = \"tier\" })\n"
        "for _, option in ipairs(property.options) do\n"
        "  print(option.label)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.OrganizationProperty`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: there is no property of this slug.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.OrganizationProperty\n"
        "\n"
        "A field that the company defined for organizations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `slug` | `string` | For `set_organization_property_value`. |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `\"text\"\\|\"number\"\\|\"url\"\\|\"date\"\\|\"dropdown\"\\|string` |  |\n"
        "| `options` | `{ label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one field that the company defined for organizations.\",\"type\":\"object\",\"properties\":{\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"}},\"required\":[\"slug\"],\"additionalProperties\":false}"},
    {.name = "create_organization_property",
     .resource = "organizations",
     .summary = "Defines a field that organizations have.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_organization_property_parameters,
     .parameter_count = 4,
     .steps = create_organization_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.create_organization_property\n"
        "\n"
        "Defines a field that organizations have.\n"
        "\n"
        "`app.integrations.helpscout.create_organization_property({type, slug, name, options?})` (write; full name `helpscout.helpscout_create_organization_property`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `type` | string | yes |  | What it holds; it stays that. One of `\"text\"`, `\"number\"`, `\"url\"`, `\"date\"`, `\"dropdown\"`. |\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "| `name` | string | yes |  | The name that people see. At most 100 characters. |\n"
        "| `options` | array of {label} | no |  | What can be chosen; of a dropdown. At most 100. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.create_organization_property({\n"
        "  type = \"dropdown\",\n"
        "  slug = \"region\",\n"
        "  name = \"Region\",\n"
        "  options = { { label = \"North\" }, { label = \"South\" } }\n"
        "})\n"
        "print(\"Defined.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A company has 50 at most. Type and slug cannot be changed later.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `conflict` or `invalid`: the slug is taken, or there are 50.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Defines a field that organizations have.\",\"type\":\"object\",\"properties\":{\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"text\",\"number\",\"url\",\"date\",\"dropdown\"],\"description\":\"What it holds; it stays that.\"},\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The name that people see.\"},\n"
        "\"options\":{\"type\":\"array\",\"maxItems\":100,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"What people choose.\"}},\"required\":[\"label\"],\"additionalProperties\":false},\"description\":\"What can be chosen; of a dropdown.\"}},\"required\":[\"type\",\"slug\",\"name\"],\"additionalProperties\":false}"},
    {.name = "update_organization_property",
     .resource = "organizations",
     .summary = "Replaces name and options of a field of organizations.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = update_organization_property_parameters,
     .parameter_count = 3,
     .steps = update_organization_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_organization_property\n"
        "\n"
        "Replaces name and options of a field of organizations.\n"
        "\n"
        "`app.integrations.helpscout.update_organization_property({slug, name, options?})` (write; full name `helpscout.helpscout_update_organization_property`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "| `name` | string | yes |  | The name that people see. At most 100 characters. |\n"
        "| `options` | array of {label} | no |  | What can be chosen; of a dropdown. At most 100. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_organization_property({\n"
        "  slug = \"tier\",\n"
        "  name = \"Tier\",\n"
        "  options = { { label = \"Gold\" }, { label = \"Silver\" }, { label = \"Bronze\" } }\n"
        "})\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The options are replaced: **where one that is left out was chosen, nothing is chosen any more**.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: there is no property of this slug.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces name and options of a field of organizations.\",\"type\":\"object\",\"properties\":{\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The name that people see.\"},\n"
        "\"options\":{\"type\":\"array\",\"maxItems\":100,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"What people choose.\"}},\"required\":[\"label\"],\"additionalProperties\":false},\"description\":\"What can be chosen; of a dropdown.\"}},\"required\":[\"slug\",\"name\"],\"additionalProperties\":false}"},
    {.name = "delete_organization_property",
     .resource = "organizations",
     .summary = "Deletes a field of organizations, with its values.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_organization_property_parameters,
     .parameter_count = 1,
     .steps = delete_organization_property_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_organization_property\n"
        "\n"
        "Deletes a field of organizations, with its values.\n"
        "\n"
        "`app.integrations.helpscout.delete_organization_property({slug})` (write; full name `helpscout.helpscout_delete_organization_property`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_organization_property({ slug = \"renewal\" })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: there is no property of this slug.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes a field of organizations, with its values.\",\"type\":\"object\",\"properties\":{\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"}},\"required\":[\"slug\"],\"additionalProperties\":false}"},
    {.name = "set_organization_property_value",
     .resource = "organizations",
     .summary = "Sets what an organization has in one of its fields.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = set_organization_property_value_parameters,
     .parameter_count = 3,
     .steps = set_organization_property_value_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.set_organization_property_value\n"
        "\n"
        "Sets what an organization has in one of its fields.\n"
        "\n"
        "`app.integrations.helpscout.set_organization_property_value({organization_id, slug, value})` (write; full name `helpscout.helpscout_set_organization_property_value`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `organization_id` | integer | yes |  | Id of the organization. |\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "| `value` | string | yes |  | The value as text: 100, 2025-03-04, or an option's label. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.set_organization_property_value({\n"
        "  organization_id = 35,\n"
        "  slug = \"tier\",\n"
        "  value = \"Gold\"\n"
        "})\n"
        "print(\"Set.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization or property.\n"
        "- `invalid`: a value that the property's type does not have.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sets what an organization has in one of its fields.\",\"type\":\"object\",\"properties\":{\n"
        "\"organization_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"},\n"
        "\"value\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The value as text: 100, 2025-03-04, or an option's label.\"}},\"required\":[\"organization_id\",\"slug\",\"value\"],\"additionalProperties\":false}"},
    {.name = "remove_organization_property_value",
     .resource = "organizations",
     .summary = "Takes away what an organization has in one of its fields.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = remove_organization_property_value_parameters,
     .parameter_count = 2,
     .steps = remove_organization_property_value_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.remove_organization_property_value\n"
        "\n"
        "Takes away what an organization has in one of its fields.\n"
        "\n"
        "`app.integrations.helpscout.remove_organization_property_value({organization_id, slug})` (write; full name `helpscout.helpscout_remove_organization_property_value`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `organization_id` | integer | yes |  | Id of the organization. |\n"
        "| `slug` | string | yes |  | The property's slug. At most 120 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.remove_organization_property_value({\n"
        "  organization_id = 35,\n"
        "  slug = \"tier\"\n"
        "})\n"
        "print(\"Gone.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such organization or property.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes away what an organization has in one of its fields.\",\"type\":\"object\",\"properties\":{\n"
        "\"organization_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the organization.\"},\n"
        "\"slug\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":120,\"pattern\":\"^[A-Za-z0-9_-]+$\",\"description\":\"The property's slug.\"}},\"required\":[\"organization_id\",\"slug\"],\"additionalProperties\":false}"},
    {.name = "list_mailboxes",
     .resource = "mailboxes",
     .summary = "Lists the mailboxes that the account may see.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = list_mailboxes_parameters,
     .parameter_count = 2,
     .steps = list_mailboxes_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_mailboxes\n"
        "\n"
        "Lists the mailboxes that the account may see.\n"
        "\n"
        "`app.integrations.helpscout.list_mailboxes({page?, per_page?})` (read; full name `helpscout.helpscout_list_mailboxes`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_mailboxes({})\n"
        "\n"
        "for _, mailbox in ipairs(result._embedded.mailboxes) do\n"
        "  print(mailbox.id .. \": \" .. mailbox.name .. \" <\" .. mailbox.email .. \">\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.MailboxList`. `result._embedded.mailboxes` is an array of mailboxes with `id`, `name`, `email`; `result.page` says where this page is.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only mailboxes (inboxes) that the credential's user may see are listed.\n"
        "- It is a list like the others: 25 a page. `integrations.each` goes through all of them.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.MailboxList\n"
        "\n"
        "A page of mailboxes.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ mailboxes: helpscout.Mailbox[] }` |  |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Mailbox\n"
        "\n"
        "A mailbox, which Help Scout also calls inbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `slug` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the mailboxes that the account may see.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "email", "slug", "createdAt", "updatedAt", NULL}},
    {.name = "get_mailbox",
     .resource = "mailboxes",
     .summary = "Gets one mailbox.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = get_mailbox_parameters,
     .parameter_count = 1,
     .steps = get_mailbox_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_mailbox\n"
        "\n"
        "Gets one mailbox.\n"
        "\n"
        "`app.integrations.helpscout.get_mailbox({id})` (read; full name `helpscout.helpscout_get_mailbox`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the mailbox. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local mailbox = app.integrations.helpscout.get_mailbox({ id = 123 })\n"
        "print(mailbox.name .. \" receives mail at \" .. mailbox.email)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Mailbox`. The mailbox: `id`, `name`, `email`, `slug`, `createdAt`, `updatedAt`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Folders, fields and users of the mailbox are not in the answer: the service keeps them elsewhere.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Mailbox\n"
        "\n"
        "A mailbox, which Help Scout also calls inbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `slug` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one mailbox.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_mailbox_fields",
     .resource = "mailboxes",
     .summary = "Lists the custom fields that conversations of a mailbox have.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_mailbox_fields_parameters,
     .parameter_count = 1,
     .steps = list_mailbox_fields_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_mailbox_fields\n"
        "\n"
        "Lists the custom fields that conversations of a mailbox have.\n"
        "\n"
        "`app.integrations.helpscout.list_mailbox_fields({mailbox_id})` (read; full name `helpscout.helpscout_list_mailbox_fields`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_mailbox_fields({ mailbox_id = 123 })\n"
        "for _, field in ipairs(result._embedded.fields) do\n"
        "  print(field.id .. \": \" .. field.name .. \" (\" .. field.type .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.FieldList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- They come all at once. Values are set by `update_conversation_fields`: of a dropdown the option's id.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.FieldList\n"
        "\n"
        "The custom fields of a mailbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ fields: helpscout.Field[] }` | Empty when it has none. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Field\n"
        "\n"
        "A custom field that conversations of a mailbox have.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_conversation_fields`. |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `string` | Such as dropdown. |\n"
        "| `order` | `integer?` |  |\n"
        "| `required` | `boolean?` |  |\n"
        "| `options` | `{ id: integer, order: integer?, label: string }[]?` | Of a dropdown. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the custom fields that conversations of a mailbox have.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"}},\"required\":[\"mailbox_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "type", "order", "required", NULL}},
    {.name = "list_mailbox_folders",
     .resource = "mailboxes",
     .summary = "Lists the folders of a mailbox, with how many conversations each has.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_mailbox_folders_parameters,
     .parameter_count = 1,
     .steps = list_mailbox_folders_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_mailbox_folders\n"
        "\n"
        "Lists the folders of a mailbox, with how many conversations each has.\n"
        "\n"
        "`app.integrations.helpscout.list_mailbox_folders({mailbox_id})` (read; full name `helpscout.helpscout_list_mailbox_folders`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_mailbox_folders({ mailbox_id = 123 })\n"
        "for _, folder in ipairs(result._embedded.folders) do\n"
        "  print(folder.name .. \": \" .. folder.activeCount .. \" of \" .. folder.totalCount .. \" are open\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.FolderList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.FolderList\n"
        "\n"
        "The folders of a mailbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ folders: helpscout.Folder[] }` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Folder\n"
        "\n"
        "A folder of a mailbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `type` | `string` | Such as unassigned or mytickets. |\n"
        "| `userId` | `integer?` | Whose it is; 0 for everybody's. |\n"
        "| `totalCount` | `integer` |  |\n"
        "| `activeCount` | `integer` |  |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the folders of a mailbox, with how many conversations each has.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"}},\"required\":[\"mailbox_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "type", "userId", "totalCount", "activeCount", NULL}},
    {.name = "get_mailbox_routing",
     .resource = "mailboxes",
     .summary = "Tells how a mailbox assigns conversations by itself.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_mailbox_routing_parameters,
     .parameter_count = 1,
     .steps = get_mailbox_routing_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"userIds", NULL},
     .page =
        "# integrations.helpscout.get_mailbox_routing\n"
        "\n"
        "Tells how a mailbox assigns conversations by itself.\n"
        "\n"
        "`app.integrations.helpscout.get_mailbox_routing({mailbox_id})` (read; full name `helpscout.helpscout_get_mailbox_routing`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local routing = app.integrations.helpscout.get_mailbox_routing({ mailbox_id = 123 })\n"
        "print(routing.state, routing.assignmentMethod, #routing.userIds .. \" users\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Routing`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Routing\n"
        "\n"
        "How a mailbox assigns conversations by itself.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `state` | `\"enabled\"\\|\"disabled\"\\|string` |  |\n"
        "| `assignmentLimit` | `integer` | Open conversations that one user may hold. |\n"
        "| `assignmentMethod` | `\"round_robin\"\\|\"balanced\"\\|string` |  |\n"
        "| `userIds` | `integer[]` | Who takes part. |\n"
        "| `rotation` | `{ userId: integer, conversationsCount: integer, eligible: boolean, reason: string? }[]?` | Who is next; `reason` is at_capacity, away or not_in_rotation. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Tells how a mailbox assigns conversations by itself.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"}},\"required\":[\"mailbox_id\"],\"additionalProperties\":false}",
     .asked = "round robin, automatic assignment"},
    {.name = "update_mailbox_routing",
     .resource = "mailboxes",
     .summary = "Sets how a mailbox assigns conversations by itself.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_mailbox_routing_parameters,
     .parameter_count = 5,
     .rules = update_mailbox_routing_rules,
     .rule_count = 1,
     .steps = update_mailbox_routing_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_mailbox_routing\n"
        "\n"
        "Sets how a mailbox assigns conversations by itself.\n"
        "\n"
        "`app.integrations.helpscout.update_mailbox_routing({mailbox_id, state, assignment_limit, assignment_method, user_ids})` (write; full name `helpscout.helpscout_update_mailbox_routing`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `state` | string | yes |  | Whether it does. One of `\"enabled\"`, `\"disabled\"`. |\n"
        "| `assignment_limit` | integer | yes |  | Open conversations that one user may hold. From 1 to 100. |\n"
        "| `assignment_method` | string | yes |  | In turn, or to who has least. One of `\"round_robin\"`, `\"balanced\"`. |\n"
        "| `user_ids` | array of integers | yes |  | Ids of the users who take part; not empty when it is enabled. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_mailbox_routing({\n"
        "  mailbox_id = 123,\n"
        "  state = \"enabled\",\n"
        "  assignment_limit = 10,\n"
        "  assignment_method = \"balanced\",\n"
        "  user_ids = { 4120, 4121 }\n"
        "})\n"
        "print(\"Set.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It replaces all of it: read it with `get_mailbox_routing`, change what is to change, and send it whole.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- `invalid`: a user who is not active or has no access to the mailbox; nobody at all.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sets how a mailbox assigns conversations by itself.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"state\":{\"type\":\"string\",\"enum\":[\"enabled\",\"disabled\"],\"description\":\"Whether it does.\"},\n"
        "\"assignment_limit\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"description\":\"Open conversations that one user may hold.\"},\n"
        "\"assignment_method\":{\"type\":\"string\",\"enum\":[\"round_robin\",\"balanced\"],\"description\":\"In turn, or to who has least.\"},\n"
        "\"user_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Ids of the users who take part; not empty when it is enabled.\"}},\"required\":[\"mailbox_id\",\"state\",\"assignment_limit\",\"assignment_method\",\"user_ids\"],\"additionalProperties\":false}",
     .asked = "round robin, automatic assignment"},
    {.name = "list_saved_replies",
     .resource = "saved_replies",
     .summary = "Lists the saved replies of a mailbox: the texts that answers are made of.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_saved_replies_parameters,
     .parameter_count = 2,
     .steps = list_saved_replies_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.list_saved_replies\n"
        "\n"
        "Lists the saved replies of a mailbox: the texts that answers are made of.\n"
        "\n"
        "`app.integrations.helpscout.list_saved_replies({mailbox_id, include_chat_replies?})` (read; full name `helpscout.helpscout_list_saved_replies`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `include_chat_replies` | boolean | no |  | Whether those come as well that have only a text for chat. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for _, reply in ipairs(app.integrations.helpscout.list_saved_replies({ mailbox_id = 123 })) do\n"
        "  print(reply.id .. \": \" .. reply.name, reply.preview)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.SavedReply[]`. An array of saved replies with their names and how they begin; all of them at once.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.SavedReply\n"
        "\n"
        "A text that users answer with.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `text` | `string?` | HTML; from `get_saved_reply`. |\n"
        "| `chatText` | `string?` | From `get_saved_reply`. |\n"
        "| `preview` | `string?` | The start of the text; in lists. |\n"
        "| `chatPreview` | `string?` | In lists. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the saved replies of a mailbox: the texts that answers are made of.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"include_chat_replies\":{\"type\":\"boolean\",\"description\":\"Whether those come as well that have only a text for chat.\"}},\"required\":[\"mailbox_id\"],\"additionalProperties\":false}",
     .asked = "canned responses, templates",
     .columns = (const char *const[]){"id", "name", "text", "chatText", "preview", "chatPreview", NULL}},
    {.name = "get_saved_reply",
     .resource = "saved_replies",
     .summary = "Gets one saved reply with its texts.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_saved_reply_parameters,
     .parameter_count = 2,
     .steps = get_saved_reply_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_saved_reply\n"
        "\n"
        "Gets one saved reply with its texts.\n"
        "\n"
        "`app.integrations.helpscout.get_saved_reply({mailbox_id, id})` (read; full name `helpscout.helpscout_get_saved_reply`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `id` | integer | yes |  | Id of the saved reply. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local reply = app.integrations.helpscout.get_saved_reply({ mailbox_id = 123, id = 901 })\n"
        "print(reply.name, reply.text)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.SavedReply`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox or saved reply.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.SavedReply\n"
        "\n"
        "A text that users answer with.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `text` | `string?` | HTML; from `get_saved_reply`. |\n"
        "| `chatText` | `string?` | From `get_saved_reply`. |\n"
        "| `preview` | `string?` | The start of the text; in lists. |\n"
        "| `chatPreview` | `string?` | In lists. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one saved reply with its texts.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the saved reply.\"}},\"required\":[\"mailbox_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "create_saved_reply",
     .resource = "saved_replies",
     .summary = "Creates a saved reply.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_saved_reply_parameters,
     .parameter_count = 4,
     .steps = create_saved_reply_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.create_saved_reply\n"
        "\n"
        "Creates a saved reply.\n"
        "\n"
        "`app.integrations.helpscout.create_saved_reply({mailbox_id, name, text?, chat_text?})` (write; full name `helpscout.helpscout_create_saved_reply`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `name` | string | yes |  | Its name. |\n"
        "| `text` | string | no |  | The text for e-mail, as HTML. |\n"
        "| `chat_text` | string | no |  | The text for chat, without HTML. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.create_saved_reply({\n"
        "  mailbox_id = 123,\n"
        "  name = \"Refund\",\n"
        "  text = \"Your refund is on its way.<br>\"\n"
        "})\n"
        "print(\"Created.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service may not say its id: `list_saved_replies` finds it by its name.\n"
        "- Sending it twice makes two. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Creates a saved reply.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name.\"},\n"
        "\"text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text for e-mail, as HTML.\"},\n"
        "\"chat_text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text for chat, without HTML.\"}},\"required\":[\"mailbox_id\",\"name\"],\"additionalProperties\":false}"},
    {.name = "update_saved_reply",
     .resource = "saved_replies",
     .summary = "Replaces a saved reply.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_saved_reply_parameters,
     .parameter_count = 5,
     .steps = update_saved_reply_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_saved_reply\n"
        "\n"
        "Replaces a saved reply.\n"
        "\n"
        "`app.integrations.helpscout.update_saved_reply({mailbox_id, id, name, text?, chat_text?})` (write; full name `helpscout.helpscout_update_saved_reply`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `id` | integer | yes |  | Id of the saved reply. |\n"
        "| `name` | string | yes |  | Its name. |\n"
        "| `text` | string | no |  | The text for e-mail, as HTML. |\n"
        "| `chat_text` | string | no |  | The text for chat, without HTML. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_saved_reply({\n"
        "  mailbox_id = 123,\n"
        "  id = 901,\n"
        "  name = \"Refund\",\n"
        "  text = \"Your refund was sent today.<br>\"\n"
        "})\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It replaces all of it: send the texts that are to stay as well.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox or saved reply.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a saved reply.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the saved reply.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name.\"},\n"
        "\"text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text for e-mail, as HTML.\"},\n"
        "\"chat_text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text for chat, without HTML.\"}},\"required\":[\"mailbox_id\",\"id\",\"name\"],\"additionalProperties\":false}"},
    {.name = "delete_saved_reply",
     .resource = "saved_replies",
     .summary = "Deletes a saved reply.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_saved_reply_parameters,
     .parameter_count = 2,
     .steps = delete_saved_reply_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_saved_reply\n"
        "\n"
        "Deletes a saved reply.\n"
        "\n"
        "`app.integrations.helpscout.delete_saved_reply({mailbox_id, id})` (write; full name `helpscout.helpscout_delete_saved_reply`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox. |\n"
        "| `id` | integer | yes |  | Id of the saved reply. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_saved_reply({ mailbox_id = 123, id = 901 })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox or saved reply.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes a saved reply.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the saved reply.\"}},\"required\":[\"mailbox_id\",\"id\"],\"additionalProperties\":false}"},
    {.name = "get_current_user",
     .resource = "users",
     .summary = "Gets the user who the credential belongs to.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .steps = get_current_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_current_user\n"
        "\n"
        "Gets the user who the credential belongs to.\n"
        "\n"
        "`app.integrations.helpscout.get_current_user({})` (read; full name `helpscout.helpscout_get_current_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local user = app.integrations.helpscout.get_current_user({})\n"
        "print(user.firstName .. \" \" .. user.lastName .. \", \" .. user.role)\n"
        "print(user.email)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.User`. The user: `id`, `firstName`, `lastName`, `email`, `role`, `timezone` and more.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The user is the one who owns the app or token of the account, not the person who runs the script.\n"
        "- `role` is owner, admin or user today; take any other word as well.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `authentication`: the credential is wrong or has expired. This is the cheapest call to test one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.User\n"
        "\n"
        "A user of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` |  |\n"
        "| `lastName` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `role` | `string` | owner, admin, user, or a newer word. |\n"
        "| `type` | `string?` | user or team. |\n"
        "| `timezone` | `string?` | Such as Europe/Amsterdam. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `phone` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `alternateEmails` | `string[]?` |  |\n"
        "| `companyId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema = "{\"description\":\"Gets the user who the credential belongs to.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "who am I, whoami"},
    {.name = "list_users",
     .resource = "users",
     .summary = "Lists the users of the company: to whom conversations can be assigned.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_users_parameters,
     .parameter_count = 4,
     .steps = list_users_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_users\n"
        "\n"
        "Lists the users of the company: to whom conversations can be assigned.\n"
        "\n"
        "`app.integrations.helpscout.list_users({email?, mailbox?, page?, per_page?})` (read; full name `helpscout.helpscout_list_users`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `email` | string | no |  | Only the user with exactly this e-mail address. |\n"
        "| `mailbox` | integer | no |  | Only users who have access to the mailbox with this id. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for user in app.integrations.each(app.integrations.helpscout.list_users, { mailbox = 123 }) do\n"
        "  print(user.id .. \": \" .. user.firstName .. \" \" .. user.lastName, user.role)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.UserList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The `id` of a user goes into `assignee_id` and `user_id`. So does that of a team: `list_teams`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.User\n"
        "\n"
        "A user of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` |  |\n"
        "| `lastName` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `role` | `string` | owner, admin, user, or a newer word. |\n"
        "| `type` | `string?` | user or team. |\n"
        "| `timezone` | `string?` | Such as Europe/Amsterdam. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `phone` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `alternateEmails` | `string[]?` |  |\n"
        "| `companyId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.UserList\n"
        "\n"
        "A page of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ users: helpscout.User[] }` | Empty when nobody was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the users of the company: to whom conversations can be assigned.\",\"type\":\"object\",\"properties\":{\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"Only the user with exactly this e-mail address.\"},\n"
        "\"mailbox\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only users who have access to the mailbox with this id.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .asked = "who can be assigned, assign to, agents, teammates, people",
     .columns = (const char *const[]){"id", "firstName", "lastName", "email", "role", "type", NULL}},
    {.name = "get_user",
     .resource = "users",
     .summary = "Gets one user.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_user_parameters,
     .parameter_count = 1,
     .steps = get_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_user\n"
        "\n"
        "Gets one user.\n"
        "\n"
        "`app.integrations.helpscout.get_user({id})` (read; full name `helpscout.helpscout_get_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local user = app.integrations.helpscout.get_user({ id = 4120 })\n"
        "print(user.firstName .. \" \" .. user.lastName, user.email)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.User`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.User\n"
        "\n"
        "A user of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` |  |\n"
        "| `lastName` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `role` | `string` | owner, admin, user, or a newer word. |\n"
        "| `type` | `string?` | user or team. |\n"
        "| `timezone` | `string?` | Such as Europe/Amsterdam. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `phone` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `alternateEmails` | `string[]?` |  |\n"
        "| `companyId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one user.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "create_user",
     .resource = "users",
     .summary = "Creates a user of the company, and invites them by e-mail unless told otherwise.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = create_user_parameters,
     .parameter_count = 9,
     .steps = create_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_user\n"
        "\n"
        "Creates a user of the company, and invites them by e-mail unless told otherwise.\n"
        "\n"
        "`app.integrations.helpscout.create_user({first_name, last_name, email, role, timezone?, job_title?, phone?, send_invite?, mailboxes?})` (write; full name `helpscout.helpscout_create_user`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | yes |  | First name. At most 40 characters. |\n"
        "| `last_name` | string | yes |  | Last name. At most 40 characters. |\n"
        "| `email` | string | yes |  | E-mail address. |\n"
        "| `role` | string | yes |  | What they may do. One of `\"admin\"`, `\"user\"`, `\"light user\"`. |\n"
        "| `timezone` | string | no |  | Time zone, such as Europe/Amsterdam. |\n"
        "| `job_title` | string | no |  | Job title. |\n"
        "| `phone` | string | no |  | Phone number. |\n"
        "| `send_invite` | boolean | no |  | Whether an invitation is mailed: yes, unless it is false. |\n"
        "| `mailboxes` | array of {id, email_access} | no |  | Mailboxes that they have access to. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local user = app.integrations.helpscout.create_user({\n"
        "  first_name = \"Ada\",\n"
        "  last_name = \"Brook\",\n"
        "  email = \"ada@example.com\",\n"
        "  role = \"user\",\n"
        "  mailboxes = { { id = 123 } }\n"
        "})\n"
        "\n"
        "print(\"New user: \" .. user.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **An invitation is mailed** unless `send_invite = false`.\n"
        "- The account's user must be an administrator, and see the mailboxes that it gives access to. The plan may count users.\n"
        "- Sending it twice is refused by the service, or makes two users. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the account's user is no administrator.\n"
        "- `conflict` or `invalid`: there is a user with this e-mail address.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Creates a user of the company, and invites them by e-mail unless told otherwise.\",\"type\":\"object\",\"properties\":{\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"Last name.\"},\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"E-mail address.\"},\n"
        "\"role\":{\"type\":\"string\",\"enum\":[\"admin\",\"user\",\"light user\"],\"description\":\"What they may do.\"},\n"
        "\"timezone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Time zone, such as Europe/Amsterdam.\"},\n"
        "\"job_title\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Job title.\"},\n"
        "\"phone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Phone number.\"},\n"
        "\"send_invite\":{\"type\":\"boolean\",\"description\":\"Whether an invitation is mailed: yes, unless it is false.\"},\n"
        "\"mailboxes\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the mailbox.\"},\"email_access\":{\"type\":\"boolean\",\"description\":\"Whether they see its conversations: yes, unless it is false.\"}},\"required\":[\"id\"],\"additionalProperties\":false},\"description\":\"Mailboxes that they have access to.\"}},\"required\":[\"first_name\",\"last_name\",\"email\",\"role\"],\"additionalProperties\":false}",
     .asked = "agent, teammate"},
    {.name = "list_user_statuses",
     .resource = "users",
     .summary = "Lists who of the users is at work and who is away.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_user_statuses_parameters,
     .parameter_count = 2,
     .steps = list_user_statuses_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_user_statuses\n"
        "\n"
        "Lists who of the users is at work and who is away.\n"
        "\n"
        "`app.integrations.helpscout.list_user_statuses({page?, per_page?})` (read; full name `helpscout.helpscout_list_user_statuses`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for status in app.integrations.each(app.integrations.helpscout.list_user_statuses, {}) do\n"
        "  print(status.userId, status.email and status.email.status)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.UserStatusList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.UserStatusList\n"
        "\n"
        "A page of users' statuses.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ userStatuses: helpscout.UserStatus[] }` |  |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.UserStatus\n"
        "\n"
        "Whether a user is at work.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `userId` | `integer` |  |\n"
        "| `email` | `helpscout.EmailStatus?` | For conversations. |\n"
        "| `chat` | `{ status: string, mailboxStatuses: table? }?` | unavailable, available, assign or custom; `mailboxStatuses` by mailbox id only with custom. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.EmailStatus\n"
        "\n"
        "A user's status for conversations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `status` | `\"active\"\\|\"away\"\\|string` |  |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `performedBy` | `integer?` | Id of the user who set it. |\n"
        "| `source` | `string?` | ui, api or presence_detection. |\n"
        "| `customStatus` | `{ text: string, emoji: string?, emojiName: string? }?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists who of the users is at work and who is away.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .asked = "online, available, out of office, on duty",
     .columns = (const char *const[]){"userId", NULL}},
    {.name = "get_user_status",
     .resource = "users",
     .summary = "Tells whether a user is at work or away.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_user_status_parameters,
     .parameter_count = 1,
     .steps = get_user_status_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_user_status\n"
        "\n"
        "Tells whether a user is at work or away.\n"
        "\n"
        "`app.integrations.helpscout.get_user_status({id})` (read; full name `helpscout.helpscout_get_user_status`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local status = app.integrations.helpscout.get_user_status({ id = 4120 })\n"
        "print(status.email.status, status.chat.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.UserStatus`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.UserStatus\n"
        "\n"
        "Whether a user is at work.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `userId` | `integer` |  |\n"
        "| `email` | `helpscout.EmailStatus?` | For conversations. |\n"
        "| `chat` | `{ status: string, mailboxStatuses: table? }?` | unavailable, available, assign or custom; `mailboxStatuses` by mailbox id only with custom. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.EmailStatus\n"
        "\n"
        "A user's status for conversations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `status` | `\"active\"\\|\"away\"\\|string` |  |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `performedBy` | `integer?` | Id of the user who set it. |\n"
        "| `source` | `string?` | ui, api or presence_detection. |\n"
        "| `customStatus` | `{ text: string, emoji: string?, emojiName: string? }?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Tells whether a user is at work or away.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "set_user_status",
     .resource = "users",
     .summary = "Sets a user's status: at work or away.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = set_user_status_parameters,
     .parameter_count = 5,
     .rules = set_user_status_rules,
     .rule_count = 1,
     .steps = set_user_status_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.set_user_status\n"
        "\n"
        "Sets a user's status: at work or away.\n"
        "\n"
        "`app.integrations.helpscout.set_user_status({id, status, text?, emoji?, emoji_name?})` (write; full name `helpscout.helpscout_set_user_status`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the user. |\n"
        "| `status` | string | yes |  | Whether they are at work. One of `\"active\"`, `\"away\"`. |\n"
        "| `text` | string | no |  | What colleagues read beside it, such as Lunch. |\n"
        "| `emoji` | string | no |  | An emoji beside the text; needs `text`. |\n"
        "| `emoji_name` | string | no |  | The emoji's name; needs `text`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.set_user_status({ id = 4120, status = \"away\", text = \"Lunch\" })\n"
        "print(\"Away.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It is the status for conversations; that of live chat is not touched.\n"
        "- Without `text` there is no text afterwards.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the status of somebody else takes an administrator.\n"
        "- `not_found`: no such user.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sets a user's status: at work or away.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"active\",\"away\"],\"description\":\"Whether they are at work.\"},\n"
        "\"text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What colleagues read beside it, such as Lunch.\"},\n"
        "\"emoji\":{\"type\":\"string\",\"minLength\":1,\"description\":\"An emoji beside the text; needs `text`.\"},\n"
        "\"emoji_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The emoji's name; needs `text`.\"}},\"required\":[\"id\",\"status\"],\"additionalProperties\":false}",
     .asked = "do not disturb, out of office, absent"},
    {.name = "list_system_users",
     .resource = "system_users",
     .summary = "Lists the system users: AI and integrations that act in the account.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_system_users_parameters,
     .parameter_count = 2,
     .steps = list_system_users_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_system_users\n"
        "\n"
        "Lists the system users: AI and integrations that act in the account.\n"
        "\n"
        "`app.integrations.helpscout.list_system_users({page?, per_page?})` (read; full name `helpscout.helpscout_list_system_users`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for user in app.integrations.each(app.integrations.helpscout.list_system_users, {}) do\n"
        "  print(user.id, user.firstName)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.SystemUserList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.SystemUserList\n"
        "\n"
        "A page of system users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ system_users: helpscout.SystemUser[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.SystemUser\n"
        "\n"
        "One who acts and is no person.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | system_user. |\n"
        "| `firstName` | `string?` |  |\n"
        "| `lastName` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `timezone` | `string?` |  |\n"
        "| `role` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the system users: AI and integrations that act in the account.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "type", "firstName", "lastName", "initials", "email", NULL}},
    {.name = "get_system_user",
     .resource = "system_users",
     .summary = "Gets one system user.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_system_user_parameters,
     .parameter_count = 1,
     .steps = get_system_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_system_user\n"
        "\n"
        "Gets one system user.\n"
        "\n"
        "`app.integrations.helpscout.get_system_user({id})` (read; full name `helpscout.helpscout_get_system_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the system user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local user = app.integrations.helpscout.get_system_user({ id = 9001 })\n"
        "print(user.firstName, user.type)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.SystemUser`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such system user.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.SystemUser\n"
        "\n"
        "One who acts and is no person.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | system_user. |\n"
        "| `firstName` | `string?` |  |\n"
        "| `lastName` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `timezone` | `string?` |  |\n"
        "| `role` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one system user.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the system user.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_teams",
     .resource = "teams",
     .summary = "Lists the teams of the company.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_teams_parameters,
     .parameter_count = 2,
     .steps = list_teams_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_teams\n"
        "\n"
        "Lists the teams of the company.\n"
        "\n"
        "`app.integrations.helpscout.list_teams({page?, per_page?})` (read; full name `helpscout.helpscout_list_teams`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for team in app.integrations.each(app.integrations.helpscout.list_teams, {}) do\n"
        "  print(team.id .. \": \" .. team.name)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.TeamList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Help Scout offers no way to create or change a team.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.TeamList\n"
        "\n"
        "A page of teams.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ teams: helpscout.Team[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `assignee_id`, and `user_id` of the reports about users. |\n"
        "| `name` | `string` |  |\n"
        "| `timezone` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the teams of the company.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "timezone", "photoUrl", "mention", "initials", NULL}},
    {.name = "list_team_members",
     .resource = "teams",
     .summary = "Lists the users of a team.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_team_members_parameters,
     .parameter_count = 3,
     .steps = list_team_members_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_team_members\n"
        "\n"
        "Lists the users of a team.\n"
        "\n"
        "`app.integrations.helpscout.list_team_members({team_id, page?, per_page?})` (read; full name `helpscout.helpscout_list_team_members`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `team_id` | integer | yes |  | Id of the team. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for user in app.integrations.each(app.integrations.helpscout.list_team_members, { team_id = 5001 }) do\n"
        "  print(user.firstName .. \" \" .. user.lastName)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.UserList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such team.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.User\n"
        "\n"
        "A user of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` |  |\n"
        "| `lastName` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `role` | `string` | owner, admin, user, or a newer word. |\n"
        "| `type` | `string?` | user or team. |\n"
        "| `timezone` | `string?` | Such as Europe/Amsterdam. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `phone` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `alternateEmails` | `string[]?` |  |\n"
        "| `companyId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.UserList\n"
        "\n"
        "A page of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ users: helpscout.User[] }` | Empty when nobody was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the users of a team.\",\"type\":\"object\",\"properties\":{\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"team_id\"],\"additionalProperties\":false}",
     .asked = "members, who is in, who belongs to",
     .columns = (const char *const[]){"id", "firstName", "lastName", "email", "role", "type", NULL}},
    {.name = "get_team",
     .resource = "teams",
     .summary = "Gets one team.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_team_parameters,
     .parameter_count = 1,
     .steps = get_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_team\n"
        "\n"
        "Gets one team.\n"
        "\n"
        "`app.integrations.helpscout.get_team({id})` (read; full name `helpscout.helpscout_get_team`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the team. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local team = app.integrations.helpscout.get_team({ id = 5001 })\n"
        "print(team.name)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Team`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such team.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `assignee_id`, and `user_id` of the reports about users. |\n"
        "| `name` | `string` |  |\n"
        "| `timezone` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one team.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "list_tags",
     .resource = "tags",
     .summary = "Lists the tags of the company.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_tags_parameters,
     .parameter_count = 2,
     .steps = list_tags_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_tags\n"
        "\n"
        "Lists the tags of the company.\n"
        "\n"
        "`app.integrations.helpscout.list_tags({page?, per_page?})` (read; full name `helpscout.helpscout_list_tags`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for tag in app.integrations.each(app.integrations.helpscout.list_tags, {}) do\n"
        "  print(tag.name, tag.ticketCount .. \" conversations\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.TagList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Help Scout offers no way to create, rename, merge or delete a tag. One comes into being by being put on a conversation: `create_conversation`, `update_conversation`, `update_conversation_tags`.\n"
        "- There is no filter by name: walk through all of them with `each`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.TagList\n"
        "\n"
        "A page of tags.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ tags: helpscout.CompanyTag[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.CompanyTag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` | What conversations are tagged with. |\n"
        "| `slug` | `string?` |  |\n"
        "| `color` | `string?` | A word or #929499. |\n"
        "| `ticketCount` | `integer?` | How many conversations have it. |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the tags of the company.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "name", "slug", "color", "ticketCount", "createdAt", NULL}},
    {.name = "get_tag",
     .resource = "tags",
     .summary = "Gets one tag.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_tag_parameters,
     .parameter_count = 1,
     .steps = get_tag_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_tag\n"
        "\n"
        "Gets one tag.\n"
        "\n"
        "`app.integrations.helpscout.get_tag({id})` (read; full name `helpscout.helpscout_get_tag`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the tag. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local tag = app.integrations.helpscout.get_tag({ id = 9150 })\n"
        "print(tag.name, tag.color)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.CompanyTag`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such tag.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.CompanyTag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` | What conversations are tagged with. |\n"
        "| `slug` | `string?` |  |\n"
        "| `color` | `string?` | A word or #929499. |\n"
        "| `ticketCount` | `integer?` | How many conversations have it. |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one tag.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the tag.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "get_rating",
     .resource = "ratings",
     .summary = "Gets a customer's satisfaction rating of an answer.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_rating_parameters,
     .parameter_count = 1,
     .steps = get_rating_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_rating\n"
        "\n"
        "Gets a customer's satisfaction rating of an answer.\n"
        "\n"
        "`app.integrations.helpscout.get_rating({id})` (read; full name `helpscout.helpscout_get_rating`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the rating. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local rating = app.integrations.helpscout.get_rating({ id = 700 })\n"
        "print(rating.rating, rating.comments)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Rating`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Ids come from `ratingId` in `get_happiness_ratings_report` and `get_user_ratings_report`, and from the webhook `satisfaction.ratings`. There is no other list.\n"
        "- The reports say `ok` and `not-good` where this says `okay` and `not_good`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such rating.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Rating\n"
        "\n"
        "How satisfied a customer was.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `rating` | `\"great\"\\|\"okay\"\\|\"not_good\"\\|\"unknown\"\\|string` |  |\n"
        "| `comments` | `string?` |  |\n"
        "| `threadId` | `integer?` |  |\n"
        "| `conversationId` | `integer` |  |\n"
        "| `conversationNumber` | `integer?` |  |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `user` | `{ id: integer, email: string?, firstName: string?, lastName: string? }?` | Whose answer it was. |\n"
        "| `customer` | `{ id: integer, email: string?, firstName: string?, lastName: string?, photoUrl: string? }?` |  |\n"
        "| `createdAt` | `string` | ISO 8601; the service leaves the Z out. |\n"
        "| `modifiedAt` | `string?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets a customer's satisfaction rating of an answer.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the rating.\"}},\"required\":[\"id\"],\"additionalProperties\":false}",
     .asked = "feedback, happiness, csat, score, customers like, customers liked"},
    {.name = "list_workflows",
     .resource = "workflows",
     .summary = "Lists the workflows of the company, or of a mailbox.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_workflows_parameters,
     .parameter_count = 4,
     .steps = list_workflows_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_workflows\n"
        "\n"
        "Lists the workflows of the company, or of a mailbox.\n"
        "\n"
        "`app.integrations.helpscout.list_workflows({mailbox_id?, type?, page?, per_page?})` (read; full name `helpscout.helpscout_list_workflows`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox_id` | integer | no |  | Only workflows of the mailbox with this id. |\n"
        "| `type` | string | no |  | Only workflows of this type. One of `\"manual\"`, `\"automatic\"`. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local workflows = app.integrations.helpscout.list_workflows\n"
        "for workflow in app.integrations.each(workflows, { mailbox_id = 123, type = \"manual\" }) do\n"
        "  print(workflow.id .. \": \" .. workflow.name, workflow.status)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.WorkflowList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only manual workflows can be run: `run_workflow`. Help Scout offers no way to create one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.WorkflowList\n"
        "\n"
        "A page of workflows.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ workflows: helpscout.Workflow[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Workflow\n"
        "\n"
        "A workflow: actions that Help Scout carries out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `type` | `\"manual\"\\|\"automatic\"\\|string` |  |\n"
        "| `status` | `\"active\"\\|\"inactive\"\\|\"invalid\"\\|string` |  |\n"
        "| `order` | `integer?` |  |\n"
        "| `name` | `string` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `modifiedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the workflows of the company, or of a mailbox.\",\"type\":\"object\",\"properties\":{\n"
        "\"mailbox_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only workflows of the mailbox with this id.\"},\n"
        "\"type\":{\"type\":\"string\",\"enum\":[\"manual\",\"automatic\"],\"description\":\"Only workflows of this type.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "mailboxId", "type", "status", "order", "name", NULL}},
    {.name = "update_workflow_status",
     .resource = "workflows",
     .summary = "Switches a workflow on or off.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_workflow_status_parameters,
     .parameter_count = 2,
     .steps = update_workflow_status_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_workflow_status\n"
        "\n"
        "Switches a workflow on or off.\n"
        "\n"
        "`app.integrations.helpscout.update_workflow_status({id, status})` (write; full name `helpscout.helpscout_update_workflow_status`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the workflow. |\n"
        "| `status` | string | yes |  | Whether it runs. One of `\"active\"`, `\"inactive\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_workflow_status({ id = 77, status = \"inactive\" })\n"
        "print(\"Off.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such workflow.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Switches a workflow on or off.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the workflow.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"active\",\"inactive\"],\"description\":\"Whether it runs.\"}},\"required\":[\"id\",\"status\"],\"additionalProperties\":false}"},
    {.name = "run_workflow",
     .resource = "workflows",
     .summary = "Runs a manual workflow on conversations.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = run_workflow_parameters,
     .parameter_count = 2,
     .rules = run_workflow_rules,
     .rule_count = 1,
     .steps = run_workflow_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.run_workflow\n"
        "\n"
        "Runs a manual workflow on conversations.\n"
        "\n"
        "`app.integrations.helpscout.run_workflow({id, conversation_ids})` (write; full name `helpscout.helpscout_run_workflow`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the workflow. |\n"
        "| `conversation_ids` | array of integers | yes |  | Conversations of the workflow's mailbox. At most 50. |\n"
        "\n"
        "\\* At least one of `conversation_ids` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.run_workflow({ id = 77, conversation_ids = { 456 } })\n"
        "print(\"Done.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **What it does is up to the workflow**: its actions may mail customers and colleagues.\n"
        "- It is not repeated after a lost answer. More than 50 conversations take several calls.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such workflow.\n"
        "- `invalid`: an automatic workflow, or a conversation of another mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Runs a manual workflow on conversations. At least one of conversation_ids is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the workflow.\"},\n"
        "\"conversation_ids\":{\"type\":\"array\",\"maxItems\":50,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Conversations of the workflow's mailbox.\"}},\"required\":[\"id\",\"conversation_ids\"],\"anyOf\":[{\"required\":[\"conversation_ids\"],\"properties\":{\"conversation_ids\":{\"minItems\":1}}}],\"additionalProperties\":false}"},
    {.name = "list_webhooks",
     .resource = "webhooks",
     .summary = "Lists the webhooks of the account's app.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_webhooks_parameters,
     .parameter_count = 2,
     .steps = list_webhooks_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_webhooks\n"
        "\n"
        "Lists the webhooks of the account's app.\n"
        "\n"
        "`app.integrations.helpscout.list_webhooks({page?, per_page?})` (read; full name `helpscout.helpscout_list_webhooks`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for webhook in app.integrations.each(app.integrations.helpscout.list_webhooks, {}) do\n"
        "  print(webhook.id .. \": \" .. webhook.url, webhook.state)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.WebhookList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.WebhookList\n"
        "\n"
        "A page of webhooks.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ webhooks: helpscout.Webhook[] }` | Empty when there are none. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Webhook\n"
        "\n"
        "An address that Help Scout calls when something happens.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `url` | `string` |  |\n"
        "| `state` | `\"enabled\"\\|\"disabled\"\\|string` |  |\n"
        "| `events` | `string[]` | Such as convo.created. |\n"
        "| `notification` | `boolean?` | Whether it gets the object's address in place of the object. |\n"
        "| `payloadVersion` | `string?` | V2 or V3. |\n"
        "| `label` | `string?` |  |\n"
        "| `mailboxIds` | `integer[]?` | Empty for all mailboxes. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the webhooks of the account's app.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "url", "state", "notification", "payloadVersion", "label", NULL}},
    {.name = "get_webhook",
     .resource = "webhooks",
     .summary = "Gets one webhook.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_webhook_parameters,
     .parameter_count = 1,
     .steps = get_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.get_webhook\n"
        "\n"
        "Gets one webhook.\n"
        "\n"
        "`app.integrations.helpscout.get_webhook({id})` (read; full name `helpscout.helpscout_get_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the webhook. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local webhook = app.integrations.helpscout.get_webhook({ id = 611 })\n"
        "print(webhook.url, table.concat(webhook.events, \", \"))\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Webhook`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The secret is never given back.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such webhook.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Webhook\n"
        "\n"
        "An address that Help Scout calls when something happens.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `url` | `string` |  |\n"
        "| `state` | `\"enabled\"\\|\"disabled\"\\|string` |  |\n"
        "| `events` | `string[]` | Such as convo.created. |\n"
        "| `notification` | `boolean?` | Whether it gets the object's address in place of the object. |\n"
        "| `payloadVersion` | `string?` | V2 or V3. |\n"
        "| `label` | `string?` |  |\n"
        "| `mailboxIds` | `integer[]?` | Empty for all mailboxes. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets one webhook.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the webhook.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "create_webhook",
     .resource = "webhooks",
     .summary = "Has Help Scout call an address when something happens.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_webhook_parameters,
     .parameter_count = 7,
     .rules = create_webhook_rules,
     .rule_count = 1,
     .steps = create_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_CREATED,
     .page =
        "# integrations.helpscout.create_webhook\n"
        "\n"
        "Has Help Scout call an address when something happens.\n"
        "\n"
        "`app.integrations.helpscout.create_webhook({url, events, secret, label?, notification?, payload_version?, mailbox_ids?})` (write; full name `helpscout.helpscout_create_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `url` | string | yes |  | Address that is called. |\n"
        "| `events` | array of strings | yes |  | Names of events, such as convo.created. |\n"
        "| `secret` | string | yes |  | What deliveries are signed with. At most 40 characters. |\n"
        "| `label` | string | no |  | Its name in Help Scout. |\n"
        "| `notification` | boolean | no |  | Sends the object's address in place of the object. |\n"
        "| `payload_version` | string | no |  | Shape of what is sent; V2 unless given. One of `\"V2\"`, `\"V3\"`. |\n"
        "| `mailbox_ids` | array of integers | no |  | Only events of these mailboxes; all unless given. |\n"
        "\n"
        "\\* At least one of `events` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local webhook = app.integrations.helpscout.create_webhook({\n"
        "  url = \"https://hooks.example.com/helpscout\",\n"
        "  events = { \"convo.created\", \"convo.status\" },\n"
        "  secret = \"lemon-tart-42\"\n"
        "})\n"
        "\n"
        "print(\"New webhook: \" .. webhook.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Created`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Events are, among others, `convo.created`, `convo.assigned`, `convo.status`, `convo.tags`, `convo.moved`, `convo.merged`, `convo.deleted`, `convo.customer.reply.created`, `convo.agent.reply.created`, `convo.note.created`, `customer.created`, `customer.updated`, `customer.deleted`, `satisfaction.ratings`, `tag.created`, `organization.created`, `user.status.changed`, `beacon.chat.created`. Newer ones are taken as well.\n"
        "- What this module does fires events too: beware of loops.\n"
        "- Sending it twice makes two webhooks. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: an event that does not exist, or an address that the service does not take.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Has Help Scout call an address when something happens. At least one of events is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that is called.\"},\n"
        "\"events\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Names of events, such as convo.created.\"},\n"
        "\"secret\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"What deliveries are signed with.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name in Help Scout.\"},\n"
        "\"notification\":{\"type\":\"boolean\",\"description\":\"Sends the object's address in place of the object.\"},\n"
        "\"payload_version\":{\"type\":\"string\",\"enum\":[\"V2\",\"V3\"],\"description\":\"Shape of what is sent; V2 unless given.\"},\n"
        "\"mailbox_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only events of these mailboxes; all unless given.\"}},\"required\":[\"url\",\"events\",\"secret\"],\"anyOf\":[{\"required\":[\"events\"],\"properties\":{\"events\":{\"minItems\":1}}}],\"additionalProperties\":false}",
     .asked = "get told, get notified, notify, push, real time, subscribe to events"},
    {.name = "update_webhook",
     .resource = "webhooks",
     .summary = "Replaces a webhook, and switches it on again.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_webhook_parameters,
     .parameter_count = 8,
     .rules = update_webhook_rules,
     .rule_count = 1,
     .steps = update_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.update_webhook\n"
        "\n"
        "Replaces a webhook, and switches it on again.\n"
        "\n"
        "`app.integrations.helpscout.update_webhook({id, url, events, secret, label?, notification?, payload_version?, mailbox_ids?})` (write; full name `helpscout.helpscout_update_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the webhook. |\n"
        "| `url` | string | yes |  | Address that is called. |\n"
        "| `events` | array of strings | yes |  | Names of events, such as convo.created. |\n"
        "| `secret` | string | yes |  | What deliveries are signed with. At most 40 characters. |\n"
        "| `label` | string | no |  | Its name in Help Scout. |\n"
        "| `notification` | boolean | no |  | Sends the object's address in place of the object. |\n"
        "| `payload_version` | string | no |  | Shape of what is sent; V2 unless given. One of `\"V2\"`, `\"V3\"`. |\n"
        "| `mailbox_ids` | array of integers | no |  | Only events of these mailboxes; all unless given. |\n"
        "\n"
        "\\* At least one of `events` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_webhook({\n"
        "  id = 611,\n"
        "  url = \"https://hooks.example.com/helpscout\",\n"
        "  events = { \"convo.created\" },\n"
        "  secret = \"lemon-tart-42\"\n"
        "})\n"
        "print(\"Replaced.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It replaces all of it**, so it needs the secret again. A disabled webhook is enabled by it.\n"
        "- Events are, among others, `convo.created`, `convo.assigned`, `convo.status`, `convo.tags`, `convo.moved`, `convo.merged`, `convo.deleted`, `convo.customer.reply.created`, `convo.agent.reply.created`, `convo.note.created`, `customer.created`, `customer.updated`, `customer.deleted`, `satisfaction.ratings`, `tag.created`, `organization.created`, `user.status.changed`, `beacon.chat.created`. Newer ones are taken as well.\n"
        "- What this module does fires events too: beware of loops.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such webhook.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces a webhook, and switches it on again. At least one of events is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the webhook.\"},\n"
        "\"url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that is called.\"},\n"
        "\"events\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Names of events, such as convo.created.\"},\n"
        "\"secret\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":40,\"description\":\"What deliveries are signed with.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Its name in Help Scout.\"},\n"
        "\"notification\":{\"type\":\"boolean\",\"description\":\"Sends the object's address in place of the object.\"},\n"
        "\"payload_version\":{\"type\":\"string\",\"enum\":[\"V2\",\"V3\"],\"description\":\"Shape of what is sent; V2 unless given.\"},\n"
        "\"mailbox_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only events of these mailboxes; all unless given.\"}},\"required\":[\"id\",\"url\",\"events\",\"secret\"],\"anyOf\":[{\"required\":[\"events\"],\"properties\":{\"events\":{\"minItems\":1}}}],\"additionalProperties\":false}"},
    {.name = "delete_webhook",
     .resource = "webhooks",
     .summary = "Deletes a webhook.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_webhook_parameters,
     .parameter_count = 1,
     .steps = delete_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.delete_webhook\n"
        "\n"
        "Deletes a webhook.\n"
        "\n"
        "`app.integrations.helpscout.delete_webhook({id})` (write; full name `helpscout.helpscout_delete_webhook`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the webhook. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.delete_webhook({ id = 611 })\n"
        "print(\"Deleted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such webhook.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Done\n"
        "\n"
        "What a change gives back that the service answers without a word.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service has it still to do. |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Deletes a webhook.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the webhook.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "get_chat",
     .resource = "chats",
     .summary = "Gets a live chat with its latest events.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_chat_parameters,
     .parameter_count = 1,
     .steps = get_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.get_chat\n"
        "\n"
        "Gets a live chat with its latest events.\n"
        "\n"
        "`app.integrations.helpscout.get_chat({id})` (read; full name `helpscout.helpscout_get_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.get_chat({ id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\" })\n"
        "print(chat.preview, chat.assignee and chat.assignee.email or \"nobody\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Until it ends, nothing of a chat is among the conversations. It can still be read afterwards, with `endedAt`.\n"
        "- Chats cannot be listed: webhooks (`beacon.chat.created` and others) tell their ids.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Gets a live chat with its latest events.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"}},\"required\":[\"id\"],\"additionalProperties\":false}",
     .asked = "beacon"},
    {.name = "list_chat_events",
     .resource = "chats",
     .summary = "Lists the events of a live chat: messages, notes, assignments.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_chat_events_parameters,
     .parameter_count = 3,
     .steps = list_chat_events_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.helpscout.list_chat_events\n"
        "\n"
        "Lists the events of a live chat: messages, notes, assignments.\n"
        "\n"
        "`app.integrations.helpscout.list_chat_events({id, page?, per_page?})` (read; full name `helpscout.helpscout_list_chat_events`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\"\n"
        "for event in app.integrations.each(app.integrations.helpscout.list_chat_events, { id = id }) do\n"
        "  print(event.createdAt, event.action, event.author and event.author.first or \"\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.ChatEventList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ChatEventList\n"
        "\n"
        "A page of events.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }` |  |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Lists the events of a live chat: messages, notes, assignments.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"required\":[\"id\"],\"additionalProperties\":false}",
     .asked = "transcript, chat messages, chat history, read a chat, what the visitor wrote",
     .columns = (const char *const[]){"id", "chatId", "type", "action", "createdAt", NULL}},
    {.name = "accept_chat",
     .resource = "chats",
     .summary = "Takes a live chat: the account's user holds it.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = accept_chat_parameters,
     .parameter_count = 1,
     .steps = accept_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.accept_chat\n"
        "\n"
        "Takes a live chat: the account's user holds it.\n"
        "\n"
        "`app.integrations.helpscout.accept_chat({id})` (write; full name `helpscout.helpscout_accept_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.accept_chat({ id = \"9b8f6a10-52c1-4c53-8a3f-2e4d6c8b0a12\" })\n"
        "print(chat.assignee.email)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- What is held already by the same user stays as it is.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Takes a live chat: the account's user holds it.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "send_chat_message",
     .resource = "chats",
     .summary = "Sends a reply to the visitor of a live chat.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_chat_message_parameters,
     .parameter_count = 3,
     .steps = send_chat_message_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.send_chat_message\n"
        "\n"
        "Sends a reply to the visitor of a live chat.\n"
        "\n"
        "`app.integrations.helpscout.send_chat_message({id, message_id?, body})` (write; full name `helpscout.helpscout_send_chat_message`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `message_id` | string | no | a new one | Id of the message, a UUID. |\n"
        "| `body` | string | yes |  | The text. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.send_chat_message({\n"
        "  id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\",\n"
        "  body = \"Yes, until six.\"\n"
        "})\n"
        "print(\"Message: \" .. chat.message_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **The visitor sees it at once**, with the first name and the last initial of the account's user.\n"
        "- A chat that nobody holds is taken by it; one that somebody else holds is `invalid`.\n"
        "- Under an id that was used before it is refused as `invalid`; when the answer to a first try was lost, that means that it arrived, and is no error.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sends a reply to the visitor of a live chat.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"message_id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the message, a UUID.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text.\"}},\"required\":[\"id\",\"body\"],\"additionalProperties\":false}"},
    {.name = "create_chat_note",
     .resource = "chats",
     .summary = "Adds a note to a live chat, which the visitor never sees.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_chat_note_parameters,
     .parameter_count = 3,
     .steps = create_chat_note_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.create_chat_note\n"
        "\n"
        "Adds a note to a live chat, which the visitor never sees.\n"
        "\n"
        "`app.integrations.helpscout.create_chat_note({id, note_id?, body})` (write; full name `helpscout.helpscout_create_chat_note`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `note_id` | string | no | a new one | Id of the note, a UUID. |\n"
        "| `body` | string | yes |  | The text. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.create_chat_note({\n"
        "  id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\",\n"
        "  body = \"Wants to come by today.\"\n"
        "})\n"
        "print(\"Note: \" .. chat.note_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Nobody needs to hold the chat.\n"
        "- Under an id that was used before it is refused as `invalid`; when the answer to a first try was lost, that means that it arrived, and is no error.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Adds a note to a live chat, which the visitor never sees.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"note_id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the note, a UUID.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The text.\"}},\"required\":[\"id\",\"body\"],\"additionalProperties\":false}"},
    {.name = "assign_chat",
     .resource = "chats",
     .summary = "Assigns a live chat to a user.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = assign_chat_parameters,
     .parameter_count = 2,
     .steps = assign_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.assign_chat\n"
        "\n"
        "Assigns a live chat to a user.\n"
        "\n"
        "`app.integrations.helpscout.assign_chat({id, assignee_id})` (write; full name `helpscout.helpscout_assign_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `assignee_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.assign_chat({\n"
        "  id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\",\n"
        "  assignee_id = 4121\n"
        "})\n"
        "print(chat.assignee.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It may be taken from another user. Whether the user is at work is not looked at.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Assigns a live chat to a user.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"assignee_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"id\",\"assignee_id\"],\"additionalProperties\":false}"},
    {.name = "unassign_chat",
     .resource = "chats",
     .summary = "Puts a live chat back into the queue.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = unassign_chat_parameters,
     .parameter_count = 1,
     .steps = unassign_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.unassign_chat\n"
        "\n"
        "Puts a live chat back into the queue.\n"
        "\n"
        "`app.integrations.helpscout.unassign_chat({id})` (write; full name `helpscout.helpscout_unassign_chat`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.unassign_chat({ id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\" })\n"
        "print(chat.assignee == nil)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Puts a live chat back into the queue.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"}},\"required\":[\"id\"],\"additionalProperties\":false}"},
    {.name = "update_chat_tags",
     .resource = "chats",
     .summary = "Replaces the tags of a live chat.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_chat_tags_parameters,
     .parameter_count = 2,
     .steps = update_chat_tags_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.update_chat_tags\n"
        "\n"
        "Replaces the tags of a live chat.\n"
        "\n"
        "`app.integrations.helpscout.update_chat_tags({id, tags})` (write; full name `helpscout.helpscout_update_chat_tags`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `tags` | array of strings | yes |  | Names; {} clears them. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.update_chat_tags({\n"
        "  id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\",\n"
        "  tags = { \"vip\" }\n"
        "})\n"
        "print(#chat.tags .. \" tag\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- All tags are replaced. Names become lower case, and unknown ones are created.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Replaces the tags of a live chat.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Names; {} clears them.\"}},\"required\":[\"id\",\"tags\"],\"additionalProperties\":false}"},
    {.name = "end_chat",
     .resource = "chats",
     .summary = "Ends a live chat, of which a conversation is made.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS | INTEGRATIONS_DESTROYS,
     .parameters = end_chat_parameters,
     .parameter_count = 2,
     .steps = end_chat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .arrays = (const char *const[]){"_embedded.events", "tags", "timeline", NULL},
     .page =
        "# integrations.helpscout.end_chat\n"
        "\n"
        "Ends a live chat, of which a conversation is made.\n"
        "\n"
        "`app.integrations.helpscout.end_chat({id, status})` (write; full name `helpscout.helpscout_end_chat`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | string | yes |  | Id of the chat, a UUID. |\n"
        "| `status` | string | yes |  | Status of the conversation that is made. One of `\"open\"`, `\"closed\"`, `\"pending\"`. `\"active\"` is taken as well. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local chat = app.integrations.helpscout.end_chat({\n"
        "  id = \"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10\",\n"
        "  status = \"closed\"\n"
        "})\n"
        "print(\"Ended: \" .. chat.endedAt)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`helpscout.Chat`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It cannot be opened again**: what is written to it afterwards is `not_found`. The visitor may be mailed the transcript.\n"
        "- It is not repeated after a lost answer: `endedAt` of `get_chat` says whether it happened.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such chat, or it is another company's, or it has ended.\n"
        "- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Chat\n"
        "\n"
        "A live chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` | A UUID. |\n"
        "| `beaconId` | `string?` | Id of the Beacon that it came through. |\n"
        "| `mailboxId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC, with microseconds, as all times of a chat. |\n"
        "| `endedAt` | `string?` | When it ended. |\n"
        "| `assignee` | `helpscout.Person?` | The user who holds it. |\n"
        "| `customer` | `helpscout.Person?` | The visitor. |\n"
        "| `preview` | `string?` | How it begins. |\n"
        "| `customFields` | `{ id: integer, value: any }[]?` |  |\n"
        "| `tags` | `helpscout.ChatTag[]?` |  |\n"
        "| `timeline` | `helpscout.ChatVisit[]?` | What the visitor did on the site. |\n"
        "| `_embedded` | `{ events: helpscout.ChatEvent[] }?` | The latest; `list_chat_events` has all. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "| `message_id` | `string?` | From `send_chat_message`: the message's. |\n"
        "| `note_id` | `string?` | From `create_chat_note`: the note's. |\n"
        "| `updated` | `boolean?` | True, with nothing but the ids, when a lost first try had done it already. |\n"
        "\n"
        "### helpscout.ChatTag\n"
        "\n"
        "A tag of a chat.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `slug` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatVisit\n"
        "\n"
        "What a visitor did on the site.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `type` | `string` | page-viewed, chat-started and others. |\n"
        "| `timestamp` | `string?` |  |\n"
        "| `url` | `string?` |  |\n"
        "| `title` | `string?` |  |\n"
        "\n"
        "### helpscout.ChatEvent\n"
        "\n"
        "A message, or something that happened.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `chatId` | `string?` |  |\n"
        "| `type` | `string` | Such as message. |\n"
        "| `action` | `string?` | Such as message-added. |\n"
        "| `author` | `helpscout.Person?` |  |\n"
        "| `createdAt` | `string?` |  |\n"
        "| `params` | `table?` | What belongs to the action; the service does not say under which names. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Ends a live chat, of which a conversation is made.\",\"type\":\"object\",\"properties\":{\n"
        "\"id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the chat, a UUID.\"},\n"
        "\"status\":{\"type\":\"string\",\"enum\":[\"open\",\"active\",\"closed\",\"pending\"],\"description\":\"Status of the conversation that is made.\"}},\"required\":[\"id\",\"status\"],\"additionalProperties\":false}"},
    {.name = "api_request",
     .resource = "api",
     .summary = "Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS | INTEGRATIONS_DESTROYS,
     .parameters = api_request_parameters,
     .parameter_count = 4,
     .rules = api_request_rules,
     .rule_count = 1,
     .steps = api_request_steps,
     .step_count = 5,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.helpscout.api_request\n"
        "\n"
        "Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.\n"
        "\n"
        "`app.integrations.helpscout.api_request({method, path, query?, body?})` (write; full name `helpscout.helpscout_api_request`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `method` | string | yes |  | Method of the request. One of `\"GET\"`, `\"POST\"`, `\"PUT\"`, `\"PATCH\"`, `\"DELETE\"`. |\n"
        "| `path` | string | yes |  | Path, from the version on: `/v2/mailboxes/123`. At most 2000 characters. |\n"
        "| `query` | table | no |  | What stands behind the path: names, and for each a value or an array of values. |\n"
        "| `body` | table | no |  | The body, sent as JSON. An empty table in it is `{}`, `integrations.array{}` is `[]`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local fields = app.integrations.helpscout.api_request({\n"
        "  method = \"GET\", path = \"/v2/mailboxes/123/fields\",\n"
        "})\n"
        "print(#fields._embedded.fields .. \" custom fields\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`table`. The service's JSON as it is, with nothing added. A success without a body gives `path` and `updated`, `deleted`, `accepted` or `done`, or the `id` of what was created.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Where a function does the same, use that: it checks what is given and knows the service's ways.\n"
        "- `kind` is `read` for GET and `write` for the others, for permissions and in the log of calls. The others need the permissions `write`, `send` and `destroy`, whatever they do.\n"
        "- Only GET is sent again after a failure. One page of a list is one request: `each` does not walk it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the service has nothing there.\n"
        "- `invalid`: the service refuses what was sent.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "What holds for all functions of Help Scout: `integrations.helpscout`.\n",
     .schema =
        "{\"description\":\"Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.\",\"type\":\"object\",\"properties\":{\n"
        "\"method\":{\"type\":\"string\",\"enum\":[\"GET\",\"POST\",\"PUT\",\"PATCH\",\"DELETE\"],\"description\":\"Method of the request.\"},\n"
        "\"path\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2000,\"pattern\":\"^/v[123]/[^?#\\\\\\\\]*$\",\"description\":\"Path, from the version on: `/v2/mailboxes/123`.\"},\n"
        "\"query\":{\"type\":\"object\",\"description\":\"What stands behind the path: names, and for each a value or an array of values.\"},\n"
        "\"body\":{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"The body, sent as JSON. An empty table in it is `{}`, `integrations.array{}` is `[]`.\"}},\"required\":[\"method\",\"path\"],\"additionalProperties\":false}",
     .asked = "raw request, own request, endpoint, http, rest, call the api directly, not covered, generic, custom request",
     .read_when = "method=GET"}};

static const struct integrations_resource resources[] = {
    {.name = "conversations",
     .summary = "Finding, reading, creating and changing conversations.",
     .page =
        "# integrations.helpscout.conversations\n"
        "\n"
        "Help Scout. Finding, reading, creating and changing conversations. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_conversations`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `id` (integer, required): Id of the conversation.\n"
        "\n"
        "## list_conversations\n"
        "\n"
        "Lists conversations, filtered, sorted and searched.\n"
        "\n"
        "`list_conversations({mailbox?, status?, assignee?, customer?, tag?, page?, per_page?, sort_field?, sort_order?, query?})` (read) gives `helpscout.ConversationList`.\n"
        "\n"
        "- `mailbox` (integer): Only conversations of the mailbox with this id.\n"
        "- `status` (string, default `\"all\"`): Only conversations of this status. An open one is `active` in results. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`, `\"all\"`. `\"active\"` is taken as well.\n"
        "- `assignee` (integer): Only conversations assigned to the user with this id; 0 for unassigned ones.\n"
        "- `customer` (integer): Only conversations of the customer with this id.\n"
        "- `tag` (string): Only conversations with this tag.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "- `sort_field` (string): Field to sort by. One of `\"createdAt\"`, `\"updatedAt\"`, `\"customer.name\"`, `\"subject\"`, `\"status\"`, `\"mailbox\"`.\n"
        "- `sort_order` (string, default `\"desc\"`): Sort direction. One of `\"asc\"`, `\"desc\"`.\n"
        "- `query` (string): Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\"invoice\" AND tag:\"vip\")`.\n"
        "\n"
        "## get_conversation\n"
        "\n"
        "Gets one conversation with its threads and its customer.\n"
        "\n"
        "`get_conversation({id})` (read) gives `helpscout.Conversation`.\n"
        "\n"
        "## create_conversation\n"
        "\n"
        "Creates a conversation whose first message comes from the customer.\n"
        "\n"
        "`create_conversation({subject, mailbox_id, customer_id?, customer_email?, body, type?, status?, assignee_id?, tags?, cc?, bcc?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `subject` (string, required): Subject line.\n"
        "- `mailbox_id` (integer, required): Id of the mailbox to create it in.\n"
        "- `customer_id` (integer): Id of the customer. Required unless `customer_email` is given.\n"
        "- `customer_email` (string): E-mail address of the customer, used when `customer_id` is not given; an unknown one makes a new customer.\n"
        "- `body` (string, required): Text of the first message.\n"
        "- `type` (string, default `\"email\"`): Kind of conversation. One of `\"email\"`, `\"chat\"`.\n"
        "- `status` (string, default `\"open\"`): Status to begin with. One of `\"open\"`, `\"pending\"`, `\"closed\"`. `\"active\"` is taken as well.\n"
        "- `assignee_id` (integer): Id of the user to assign it to; without it the mailbox's own rule decides.\n"
        "- `tags` (array of strings): Tag names; unknown tags are created.\n"
        "- `cc` (array of strings): E-mail addresses to copy; for type \"email\" only.\n"
        "- `bcc` (array of strings): E-mail addresses to copy without being seen; for type \"email\" only.\n"
        "\n"
        "At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## update_conversation\n"
        "\n"
        "Closes, reopens, assigns, moves, tags or renames a conversation.\n"
        "\n"
        "`update_conversation({id, status?, subject?, assignee_id?, mailbox_id?, tags?})` (write) gives `helpscout.UpdatedConversation`.\n"
        "\n"
        "- `id` (integer, required): Id of the conversation to update.\n"
        "- `status` (string): New status. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well.\n"
        "- `subject` (string): New subject line.\n"
        "- `assignee_id` (integer): Id of the user to assign it to; 0 to unassign.\n"
        "- `mailbox_id` (integer): Id of the mailbox to move it to.\n"
        "- `tags` (array of strings): Tag names, which replace all tags; `{}` clears them.\n"
        "\n"
        "At least one of `status`, `subject`, `assignee_id`, `mailbox_id` or `tags` is required.\n"
        "\n"
        "## delete_conversation\n"
        "\n"
        "Moves a conversation to the Deleted folder, from which the API cannot bring it back.\n"
        "\n"
        "`delete_conversation({id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## update_conversation_tags\n"
        "\n"
        "Replaces the tags of a conversation.\n"
        "\n"
        "`update_conversation_tags({id, tags})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `tags` (array of strings, required): Tag names, which replace all tags; `{}` clears them.\n"
        "\n"
        "## update_conversation_fields\n"
        "\n"
        "Replaces the values of a conversation's custom fields.\n"
        "\n"
        "`update_conversation_fields({id, fields})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `fields` (array of {id, value}, required): All fields with their values; one that is left out is cleared.\n"
        "\n"
        "## snooze_conversation\n"
        "\n"
        "Snoozes a conversation until a time.\n"
        "\n"
        "`snooze_conversation({id, snoozed_until, unsnooze_on_customer_reply})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `snoozed_until` (string, required): When it comes back, ISO 8601; in the future.\n"
        "- `unsnooze_on_customer_reply` (boolean, required): Whether it comes back when the customer writes.\n"
        "\n"
        "## unsnooze_conversation\n"
        "\n"
        "Brings a snoozed conversation back now.\n"
        "\n"
        "`unsnooze_conversation({id})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## publish_conversation_draft\n"
        "\n"
        "Sends the draft that a conversation is.\n"
        "\n"
        "`publish_conversation_draft({id})` (write, **sends**) gives `helpscout.Done`.\n"
        "\n"
        "## change_conversation_customer\n"
        "\n"
        "Makes another customer the one whom a conversation is with.\n"
        "\n"
        "`change_conversation_customer({id, customer_id})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `customer_id` (integer, required): Id of the customer.\n"
        "\n"
        "## get_conversation_v3\n"
        "\n"
        "Gets one conversation, naming system users and teams as what they are.\n"
        "\n"
        "`get_conversation_v3({id, embed_threads?})` (read) gives `helpscout.Conversation`.\n"
        "\n"
        "- `embed_threads` (boolean): Whether its threads come with it.\n"},
    {.name = "threads",
     .summary = "Messages, notes and events of a conversation: replies, drafts, scheduled ones.",
     .page =
        "# integrations.helpscout.threads\n"
        "\n"
        "Help Scout. Messages, notes and events of a conversation: replies, drafts, scheduled ones. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_threads`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `conversation_id` (integer, required): Id of the conversation.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "- `user_id` (integer): Id of the user who wrote it; the account's own unless given.\n"
        "- `cc` (array of strings): E-mail addresses to copy.\n"
        "- `bcc` (array of strings): E-mail addresses to copy without being seen.\n"
        "- `created_at` (string): When it was written, ISO 8601; only with `imported`.\n"
        "- `attachments` (array of {file_name, mime_type, data}): Files that go with it.\n"
        "- `imported` (boolean): Brought from elsewhere: nobody is notified, and the conversation stays closed.\n"
        "- `body` (string, required): What was said, as HTML.\n"
        "- `customer_id` (integer): Who it was with: id of the customer. Required unless `customer_email` is given.\n"
        "- `customer_email` (string): Who it was with: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\n"
        "- `id` (integer, required): Id of the thread.\n"
        "\n"
        "## list_threads\n"
        "\n"
        "Lists the threads of a conversation: messages, notes and events, newest first.\n"
        "\n"
        "`list_threads({conversation_id, page?, per_page?})` (read) gives `helpscout.ThreadList`.\n"
        "\n"
        "## list_threads_v3\n"
        "\n"
        "Lists the threads of a conversation, naming system users and teams as what they are.\n"
        "\n"
        "`list_threads_v3({conversation_id, page?, per_page?})` (read) gives `helpscout.ThreadList`.\n"
        "\n"
        "## create_reply\n"
        "\n"
        "Replies to the customer of a conversation.\n"
        "\n"
        "`create_reply({conversation_id, body, customer_id?, customer_email?, draft?, status?, user_id?, assignee_id?, cc?, bcc?, imported?, created_at?, attachments?})` (write, **sends**) gives `helpscout.Created`.\n"
        "\n"
        "- `body` (string, required): The reply, as HTML.\n"
        "- `customer_id` (integer): Whom it goes to: id of the customer. Required unless `customer_email` is given.\n"
        "- `customer_email` (string): Whom it goes to: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\n"
        "- `draft` (boolean): Keeps it as a draft: nothing is mailed.\n"
        "- `status` (string): Status of the conversation after it; without it the conversation is open. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well.\n"
        "- `assignee_id` (integer): Id of the user to assign the conversation to; not with a draft.\n"
        "- `imported` (boolean): Brought from elsewhere: nothing is mailed.\n"
        "\n"
        "At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## create_note\n"
        "\n"
        "Adds a note to a conversation, which only colleagues see.\n"
        "\n"
        "`create_note({conversation_id, body, user_id?, status?, imported?, created_at?, attachments?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `body` (string, required): The note, as HTML.\n"
        "- `status` (string): Status of the conversation after it. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well.\n"
        "- `imported` (boolean): Brought from elsewhere: nobody is notified.\n"
        "\n"
        "## create_customer_thread\n"
        "\n"
        "Adds a message from the customer to a conversation.\n"
        "\n"
        "`create_customer_thread({conversation_id, body, customer_id?, customer_email?, cc?, bcc?, imported?, created_at?, attachments?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `body` (string, required): The message, as HTML.\n"
        "- `customer_id` (integer): Who wrote it: id of the customer. Required unless `customer_email` is given.\n"
        "- `customer_email` (string): Who wrote it: e-mail address, used when `customer_id` is not given; an unknown one makes a new customer.\n"
        "\n"
        "At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## create_chat_thread\n"
        "\n"
        "Records a chat in a conversation.\n"
        "\n"
        "`create_chat_thread({conversation_id, body, customer_id?, customer_email?, imported?, created_at?, attachments?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## create_phone_thread\n"
        "\n"
        "Records a phone call in a conversation.\n"
        "\n"
        "`create_phone_thread({conversation_id, body, customer_id?, customer_email?, imported?, created_at?, attachments?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "## update_thread\n"
        "\n"
        "Changes the text of a thread.\n"
        "\n"
        "`update_thread({conversation_id, id, body})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `body` (string, required): The new text, as HTML.\n"
        "\n"
        "## hide_thread\n"
        "\n"
        "Hides a thread of a conversation.\n"
        "\n"
        "`hide_thread({conversation_id, id})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## unhide_thread\n"
        "\n"
        "Shows a hidden thread of a conversation again.\n"
        "\n"
        "`unhide_thread({conversation_id, id})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## schedule_thread\n"
        "\n"
        "Schedules a draft: it is mailed at a time.\n"
        "\n"
        "`schedule_thread({conversation_id, id, scheduled_for, unschedule_on_customer_reply, send_as_creator?})` (write, **sends**) gives `helpscout.Done`.\n"
        "\n"
        "- `scheduled_for` (string, required): When it is mailed, ISO 8601; in the future.\n"
        "- `unschedule_on_customer_reply` (boolean, required): Holds it back when the customer writes first.\n"
        "- `send_as_creator` (boolean): Signs it as who wrote the draft, not as who schedules it.\n"
        "\n"
        "## publish_scheduled_thread\n"
        "\n"
        "Sends a scheduled draft now.\n"
        "\n"
        "`publish_scheduled_thread({conversation_id, id})` (write, **sends**) gives `helpscout.Done`.\n"
        "\n"
        "## unschedule_thread\n"
        "\n"
        "Takes a thread's schedule away: it is a plain draft again.\n"
        "\n"
        "`unschedule_thread({conversation_id, id})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## get_thread_source\n"
        "\n"
        "Gets a message as it came by e-mail, with its headers.\n"
        "\n"
        "`get_thread_source({conversation_id, id})` (read) gives `helpscout.Source`.\n"
        "\n"
        "## get_thread_source_rfc822\n"
        "\n"
        "Gets a message as it came by e-mail, as the bytes that came.\n"
        "\n"
        "`get_thread_source_rfc822({conversation_id, id})` (read) gives `helpscout.Source`.\n"},
    {.name = "attachments",
     .summary = "Files of conversations: what customers and colleagues sent along.",
     .page =
        "# integrations.helpscout.attachments\n"
        "\n"
        "Help Scout. Files of conversations: what customers and colleagues sent along. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.create_attachment`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `conversation_id` (integer, required): Id of the conversation.\n"
        "- `id` (integer, required): Id of the attachment.\n"
        "\n"
        "## create_attachment\n"
        "\n"
        "Attaches a file to a thread.\n"
        "\n"
        "`create_attachment({conversation_id, thread_id, file_name, mime_type, data})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `thread_id` (integer, required): Id of the thread.\n"
        "- `file_name` (string, required): Name of the file.\n"
        "- `mime_type` (string, required): Media type, such as application/pdf.\n"
        "- `data` (string, required): The file's bytes, as they are.\n"
        "\n"
        "## get_attachment\n"
        "\n"
        "Gets the content of an attachment.\n"
        "\n"
        "`get_attachment({conversation_id, id})` (read) gives `helpscout.AttachmentData`.\n"
        "\n"
        "## download_attachment\n"
        "\n"
        "Downloads an attachment with its name and type.\n"
        "\n"
        "`download_attachment({conversation_id, id})` (read) gives `helpscout.File`.\n"
        "\n"
        "## delete_attachment\n"
        "\n"
        "Deletes an attachment of a draft.\n"
        "\n"
        "`delete_attachment({conversation_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"},
    {.name = "customers",
     .summary = "People who write to the company, and how to reach them.",
     .page =
        "# integrations.helpscout.customers\n"
        "\n"
        "Help Scout. People who write to the company, and how to reach them. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_customers`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `id` (integer, required): Id of the customer.\n"
        "- `first_name` (string): First name. At most 40 characters.\n"
        "- `last_name` (string): Last name. At most 40 characters.\n"
        "- `job_title` (string): Job title. At most 60 characters.\n"
        "- `location` (string): Where they are. At most 60 characters.\n"
        "- `organization` (string): Name of the organization; the service calls it outdated. At most 60 characters.\n"
        "- `background` (string): Notes about them. At most 200 characters.\n"
        "- `gender` (string): Gender. One of `\"male\"`, `\"female\"`, `\"unknown\"`.\n"
        "- `age` (string): Age, such as 30-35.\n"
        "- `photo_url` (string): Address of a photo. At most 200 characters.\n"
        "- `customer_id` (integer, required): Id of the customer.\n"
        "- `city` (string, required): City or town.\n"
        "- `state` (string, required): State or province.\n"
        "- `postal_code` (string, required): Postal code.\n"
        "- `country` (string, required): Country, as two letters such as NL.\n"
        "- `lines` (array of strings): Lines with street and number.\n"
        "- `type` (string, required): Kind of it. One of `\"work\"`, `\"home\"`, `\"other\"`.\n"
        "- `value` (string, required): The e-mail address.\n"
        "\n"
        "## list_customers\n"
        "\n"
        "Lists customers, filtered, sorted and searched.\n"
        "\n"
        "`list_customers({first_name?, last_name?, email?, page?, per_page?, sort_field?, sort_order?, query?})` (read) gives `helpscout.CustomerList`.\n"
        "\n"
        "- `first_name` (string): First name, or a part of it.\n"
        "- `last_name` (string): Last name, or a part of it.\n"
        "- `email` (string): E-mail address, or a part of it.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "- `sort_field` (string): Field to sort by. One of `\"firstName\"`, `\"lastName\"`, `\"createdAt\"`, `\"updatedAt\"`.\n"
        "- `sort_order` (string): Sort direction. One of `\"asc\"`, `\"desc\"`.\n"
        "- `query` (string): Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\"Park\")`.\n"
        "\n"
        "## get_customer\n"
        "\n"
        "Gets one customer with e-mail addresses, phones and other contact data.\n"
        "\n"
        "`get_customer({id})` (read) gives `helpscout.Customer`.\n"
        "\n"
        "## list_customers_v3\n"
        "\n"
        "Lists customers, newest first, and finds new ones at once.\n"
        "\n"
        "`list_customers_v3({first_name?, last_name?, email?, created_since?, modified_since?, query?, cursor?})` (read) gives `helpscout.CustomerCursorList`.\n"
        "\n"
        "- `first_name` (string): First name.\n"
        "- `last_name` (string): Last name.\n"
        "- `email` (string): E-mail address, whole.\n"
        "- `created_since` (string): Only those created since then.\n"
        "- `modified_since` (string): Only those changed since then.\n"
        "- `query` (string): Words, or an expression, as `list_customers` has them.\n"
        "- `cursor` (string): `next_cursor` of the page before.\n"
        "\n"
        "## create_customer\n"
        "\n"
        "Creates a customer.\n"
        "\n"
        "`create_customer({first_name?, last_name?, email?, organization?, job_title?, phone?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `email` (string): Primary e-mail address.\n"
        "- `organization` (string): Company or organization. At most 60 characters.\n"
        "- `phone` (string): Phone number.\n"
        "\n"
        "At least one of `first_name`, `last_name` or `email` is required.\n"
        "\n"
        "## update_customer\n"
        "\n"
        "Changes a customer's fields: name, job title, organization and the like.\n"
        "\n"
        "`update_customer({id, first_name?, last_name?, job_title?, location?, organization?, background?, gender?, age?, photo_url?, operations?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `operations` (array of {op, path, value}): Operations of a JSON Patch, for what has no parameter here.\n"
        "\n"
        "At least one of `first_name`, `last_name`, `job_title`, `location`, `organization`, `background`, `gender`, `age`, `photo_url` or `operations` is required, and not empty.\n"
        "\n"
        "## overwrite_customer\n"
        "\n"
        "Replaces a customer's fields: what is not given is cleared.\n"
        "\n"
        "`overwrite_customer({id, first_name?, last_name?, job_title?, location?, organization_id?, organization?, background?, gender?, age?, photo_type?, photo_url?})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `organization_id` (integer): Id of the organization.\n"
        "- `photo_type` (string): Where the photo is from. One of `\"unknown\"`, `\"gravatar\"`, `\"twitter\"`, `\"facebook\"`, `\"googleprofile\"`, `\"googleplus\"`, `\"linkedin\"`, `\"instagram\"`.\n"
        "\n"
        "At least one of `first_name`, `last_name`, `job_title`, `location`, `organization_id`, `organization`, `background`, `gender`, `age`, `photo_type` or `photo_url` is required.\n"
        "\n"
        "## update_customer_properties\n"
        "\n"
        "Sets what a customer has in the fields that the company defined.\n"
        "\n"
        "`update_customer_properties({id, properties})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `properties` (table of strings, numbers or booleans or null by key, required): New values by slug, such as { plan = \"Gold\" }; null takes one away. At least 1.\n"
        "\n"
        "## delete_customer\n"
        "\n"
        "Deletes a customer with all their conversations.\n"
        "\n"
        "`delete_customer({id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## delete_customer_async\n"
        "\n"
        "Has a customer deleted with all their conversations, however many.\n"
        "\n"
        "`delete_customer_async({id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## get_customer_address\n"
        "\n"
        "Gets a customer's address.\n"
        "\n"
        "`get_customer_address({customer_id})` (read) gives `helpscout.CustomerAddress`.\n"
        "\n"
        "## create_customer_address\n"
        "\n"
        "Gives a customer an address.\n"
        "\n"
        "`create_customer_address({customer_id, city, state, postal_code, country, lines?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## update_customer_address\n"
        "\n"
        "Replaces a customer's address.\n"
        "\n"
        "`update_customer_address({customer_id, city, state, postal_code, country, lines?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## delete_customer_address\n"
        "\n"
        "Takes a customer's address away.\n"
        "\n"
        "`delete_customer_address({customer_id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## list_customer_emails\n"
        "\n"
        "Lists a customer's e-mail addresses.\n"
        "\n"
        "`list_customer_emails({customer_id})` (read) gives `helpscout.EntryList`.\n"
        "\n"
        "## create_customer_email\n"
        "\n"
        "Adds an email to a customer.\n"
        "\n"
        "`create_customer_email({customer_id, type, value})` (write) gives `helpscout.Created`.\n"
        "\n"
        "## update_customer_email\n"
        "\n"
        "Replaces an email of a customer.\n"
        "\n"
        "`update_customer_email({customer_id, id, type, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the email.\n"
        "\n"
        "## delete_customer_email\n"
        "\n"
        "Takes an email of a customer away.\n"
        "\n"
        "`delete_customer_email({customer_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the email.\n"
        "\n"
        "## list_customer_phones\n"
        "\n"
        "Lists a customer's phone numbers.\n"
        "\n"
        "`list_customer_phones({customer_id})` (read) gives `helpscout.EntryList`.\n"
        "\n"
        "## create_customer_phone\n"
        "\n"
        "Adds a phone to a customer.\n"
        "\n"
        "`create_customer_phone({customer_id, type, value})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `type` (string, required): Kind of it. One of `\"work\"`, `\"home\"`, `\"mobile\"`, `\"fax\"`, `\"pager\"`, `\"other\"`.\n"
        "- `value` (string, required): The number.\n"
        "\n"
        "## update_customer_phone\n"
        "\n"
        "Replaces a phone of a customer.\n"
        "\n"
        "`update_customer_phone({customer_id, id, type, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the phone.\n"
        "- `type` (string, required): Kind of it. One of `\"work\"`, `\"home\"`, `\"mobile\"`, `\"fax\"`, `\"pager\"`, `\"other\"`.\n"
        "- `value` (string, required): The number.\n"
        "\n"
        "## delete_customer_phone\n"
        "\n"
        "Takes a phone of a customer away.\n"
        "\n"
        "`delete_customer_phone({customer_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the phone.\n"
        "\n"
        "## list_customer_chats\n"
        "\n"
        "Lists a customer's chat names.\n"
        "\n"
        "`list_customer_chats({customer_id})` (read) gives `helpscout.EntryList`.\n"
        "\n"
        "## create_customer_chat\n"
        "\n"
        "Adds a chat to a customer.\n"
        "\n"
        "`create_customer_chat({customer_id, type, value})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `type` (string, required): Kind of it. One of `\"other\"`, `\"aim\"`, `\"gtalk\"`, `\"icq\"`, `\"msn\"`, `\"qq\"`, `\"skype\"`, `\"xmpp\"`, `\"yahoo\"`.\n"
        "- `value` (string, required): The name that they have there.\n"
        "\n"
        "## update_customer_chat\n"
        "\n"
        "Replaces a chat of a customer.\n"
        "\n"
        "`update_customer_chat({customer_id, id, type, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the chat.\n"
        "- `type` (string, required): Kind of it. One of `\"other\"`, `\"aim\"`, `\"gtalk\"`, `\"icq\"`, `\"msn\"`, `\"qq\"`, `\"skype\"`, `\"xmpp\"`, `\"yahoo\"`.\n"
        "- `value` (string, required): The name that they have there.\n"
        "\n"
        "## delete_customer_chat\n"
        "\n"
        "Takes a chat of a customer away.\n"
        "\n"
        "`delete_customer_chat({customer_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the chat.\n"
        "\n"
        "## list_customer_social_profiles\n"
        "\n"
        "Lists a customer's social profiles.\n"
        "\n"
        "`list_customer_social_profiles({customer_id})` (read) gives `helpscout.EntryList`.\n"
        "\n"
        "## create_customer_social_profile\n"
        "\n"
        "Adds a social profile to a customer.\n"
        "\n"
        "`create_customer_social_profile({customer_id, type, value})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `type` (string, required): Kind of it. One of `\"other\"`, `\"aboutme\"`, `\"facebook\"`, `\"flickr\"`, `\"foursquare\"`, `\"google\"`, `\"googleplus\"`, `\"linkedin\"`, `\"quora\"`, `\"tungleme\"`, `\"twitter\"`, `\"youtube\"`.\n"
        "- `value` (string, required): The profile's name or address.\n"
        "\n"
        "## update_customer_social_profile\n"
        "\n"
        "Replaces a social profile of a customer.\n"
        "\n"
        "`update_customer_social_profile({customer_id, id, type, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the social profile.\n"
        "- `type` (string, required): Kind of it. One of `\"other\"`, `\"aboutme\"`, `\"facebook\"`, `\"flickr\"`, `\"foursquare\"`, `\"google\"`, `\"googleplus\"`, `\"linkedin\"`, `\"quora\"`, `\"tungleme\"`, `\"twitter\"`, `\"youtube\"`.\n"
        "- `value` (string, required): The profile's name or address.\n"
        "\n"
        "## delete_customer_social_profile\n"
        "\n"
        "Takes a social profile of a customer away.\n"
        "\n"
        "`delete_customer_social_profile({customer_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the social profile.\n"
        "\n"
        "## list_customer_websites\n"
        "\n"
        "Lists a customer's websites.\n"
        "\n"
        "`list_customer_websites({customer_id})` (read) gives `helpscout.EntryList`.\n"
        "\n"
        "## create_customer_website\n"
        "\n"
        "Adds a website to a customer.\n"
        "\n"
        "`create_customer_website({customer_id, value})` (write) gives `helpscout.Created`.\n"
        "\n"
        "- `value` (string, required): The address.\n"
        "\n"
        "## update_customer_website\n"
        "\n"
        "Replaces a website of a customer.\n"
        "\n"
        "`update_customer_website({customer_id, id, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the website.\n"
        "- `value` (string, required): The address.\n"
        "\n"
        "## delete_customer_website\n"
        "\n"
        "Takes a website of a customer away.\n"
        "\n"
        "`delete_customer_website({customer_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `id` (integer, required): Id of the website.\n"},
    {.name = "customer_properties",
     .summary = "Fields that the company defined for customers.",
     .page =
        "# integrations.helpscout.customer_properties\n"
        "\n"
        "Help Scout. Fields that the company defined for customers. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_customer_properties`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `slug` (string, required): Its key in what customers have. At most 100 characters.\n"
        "\n"
        "## list_customer_properties\n"
        "\n"
        "Lists the fields that the company defined for customers.\n"
        "\n"
        "`list_customer_properties({})` (read) gives `helpscout.CustomerPropertyList`.\n"
        "\n"
        "## create_customer_property\n"
        "\n"
        "Defines a field that customers have.\n"
        "\n"
        "`create_customer_property({type, slug, name, options?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `type` (string, required): What it holds; it stays that. One of `\"number\"`, `\"text\"`, `\"url\"`, `\"date\"`, `\"dropdown\"`.\n"
        "- `name` (string, required): The name that people see.\n"
        "- `options` (array of {label, id}): What can be chosen; of a dropdown. At most 100.\n"
        "\n"
        "## delete_customer_property\n"
        "\n"
        "Deletes a field of customers, with its values.\n"
        "\n"
        "`delete_customer_property({slug})` (write, **destroys**) gives `helpscout.Done`.\n"},
    {.name = "organizations",
     .summary = "Companies that customers belong to, and what the company notes about them.",
     .page =
        "# integrations.helpscout.organizations\n"
        "\n"
        "Help Scout. Companies that customers belong to, and what the company notes about them. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_organizations`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "- `id` (integer, required): Id of the organization.\n"
        "- `name` (string, required): Its name; no two have the same.\n"
        "- `website` (string): Address of its website.\n"
        "- `description` (string): What it is.\n"
        "- `location` (string): Where it is.\n"
        "- `note` (string): A note about it.\n"
        "- `domains` (array of strings): Domains of its e-mail addresses, such as park.example.\n"
        "- `phones` (array of strings): Phone numbers.\n"
        "- `brand_color` (string): Its colour, such as #2F80ED.\n"
        "- `logo_url` (string): Address of its logo.\n"
        "- `organization_id` (integer, required): Id of the organization.\n"
        "- `slug` (string, required): The property's slug. At most 120 characters.\n"
        "- `options` (array of {label}): What can be chosen; of a dropdown. At most 100.\n"
        "\n"
        "## list_organizations\n"
        "\n"
        "Lists organizations: the companies that customers belong to.\n"
        "\n"
        "`list_organizations({page?, per_page?, sort_field?, sort_order?})` (read) gives `helpscout.OrganizationList`.\n"
        "\n"
        "- `sort_field` (string, default `\"lastInteractionAt\"`): Field to sort by. One of `\"name\"`, `\"customerCount\"`, `\"conversationCount\"`, `\"lastInteractionAt\"`.\n"
        "- `sort_order` (string, default `\"desc\"`): Sort direction. One of `\"asc\"`, `\"desc\"`.\n"
        "\n"
        "## get_organization\n"
        "\n"
        "Gets one organization.\n"
        "\n"
        "`get_organization({id, include_counts?, include_properties?})` (read) gives `helpscout.Organization`.\n"
        "\n"
        "- `include_counts` (boolean): Whether it says how many customers and conversations it has.\n"
        "- `include_properties` (boolean): Whether it has the values of its properties.\n"
        "\n"
        "## create_organization\n"
        "\n"
        "Creates an organization.\n"
        "\n"
        "`create_organization({name, website?, description?, location?, note?, domains?, phones?, brand_color?, logo_url?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "## update_organization\n"
        "\n"
        "Replaces an organization: what is not given is cleared.\n"
        "\n"
        "`update_organization({id, name, website?, description?, location?, note?, domains?, phones?, brand_color?, logo_url?})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## delete_organization\n"
        "\n"
        "Deletes an organization.\n"
        "\n"
        "`delete_organization({id})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## list_organization_customers\n"
        "\n"
        "Lists the customers that belong to an organization.\n"
        "\n"
        "`list_organization_customers({organization_id, page?, per_page?})` (read) gives `helpscout.CustomerList`.\n"
        "\n"
        "## list_organization_conversations\n"
        "\n"
        "Lists the conversations of an organization's customers.\n"
        "\n"
        "`list_organization_conversations({organization_id, page?, per_page?})` (read) gives `helpscout.ConversationList`.\n"
        "\n"
        "## list_organization_properties\n"
        "\n"
        "Lists the fields that the company defined for organizations.\n"
        "\n"
        "`list_organization_properties({})` (read) gives `helpscout.OrganizationPropertyList`.\n"
        "\n"
        "## get_organization_property\n"
        "\n"
        "Gets one field that the company defined for organizations.\n"
        "\n"
        "`get_organization_property({slug})` (read) gives `helpscout.OrganizationProperty`.\n"
        "\n"
        "## create_organization_property\n"
        "\n"
        "Defines a field that organizations have.\n"
        "\n"
        "`create_organization_property({type, slug, name, options?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `type` (string, required): What it holds; it stays that. One of `\"text\"`, `\"number\"`, `\"url\"`, `\"date\"`, `\"dropdown\"`.\n"
        "- `name` (string, required): The name that people see. At most 100 characters.\n"
        "\n"
        "## update_organization_property\n"
        "\n"
        "Replaces name and options of a field of organizations.\n"
        "\n"
        "`update_organization_property({slug, name, options?})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "- `name` (string, required): The name that people see. At most 100 characters.\n"
        "\n"
        "## delete_organization_property\n"
        "\n"
        "Deletes a field of organizations, with its values.\n"
        "\n"
        "`delete_organization_property({slug})` (write, **destroys**) gives `helpscout.Done`.\n"
        "\n"
        "## set_organization_property_value\n"
        "\n"
        "Sets what an organization has in one of its fields.\n"
        "\n"
        "`set_organization_property_value({organization_id, slug, value})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `value` (string, required): The value as text: 100, 2025-03-04, or an option's label.\n"
        "\n"
        "## remove_organization_property_value\n"
        "\n"
        "Takes away what an organization has in one of its fields.\n"
        "\n"
        "`remove_organization_property_value({organization_id, slug})` (write, **destroys**) gives `helpscout.Done`.\n"},
    {.name = "mailboxes",
     .summary = "The company's mailboxes, which hold the conversations.",
     .page =
        "# integrations.helpscout.mailboxes\n"
        "\n"
        "Help Scout. The company's mailboxes, which hold the conversations. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_mailboxes`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `mailbox_id` (integer, required): Id of the mailbox.\n"
        "\n"
        "## list_mailboxes\n"
        "\n"
        "Lists the mailboxes that the account may see.\n"
        "\n"
        "`list_mailboxes({page?, per_page?})` (read) gives `helpscout.MailboxList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## get_mailbox\n"
        "\n"
        "Gets one mailbox.\n"
        "\n"
        "`get_mailbox({id})` (read) gives `helpscout.Mailbox`.\n"
        "\n"
        "- `id` (integer, required): Id of the mailbox.\n"
        "\n"
        "## list_mailbox_fields\n"
        "\n"
        "Lists the custom fields that conversations of a mailbox have.\n"
        "\n"
        "`list_mailbox_fields({mailbox_id})` (read) gives `helpscout.FieldList`.\n"
        "\n"
        "## list_mailbox_folders\n"
        "\n"
        "Lists the folders of a mailbox, with how many conversations each has.\n"
        "\n"
        "`list_mailbox_folders({mailbox_id})` (read) gives `helpscout.FolderList`.\n"
        "\n"
        "## get_mailbox_routing\n"
        "\n"
        "Tells how a mailbox assigns conversations by itself.\n"
        "\n"
        "`get_mailbox_routing({mailbox_id})` (read) gives `helpscout.Routing`.\n"
        "\n"
        "## update_mailbox_routing\n"
        "\n"
        "Sets how a mailbox assigns conversations by itself.\n"
        "\n"
        "`update_mailbox_routing({mailbox_id, state, assignment_limit, assignment_method, user_ids})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `state` (string, required): Whether it does. One of `\"enabled\"`, `\"disabled\"`.\n"
        "- `assignment_limit` (integer, required): Open conversations that one user may hold. From 1 to 100.\n"
        "- `assignment_method` (string, required): In turn, or to who has least. One of `\"round_robin\"`, `\"balanced\"`.\n"
        "- `user_ids` (array of integers, required): Ids of the users who take part; not empty when it is enabled.\n"},
    {.name = "saved_replies",
     .summary = "Texts that are kept to answer with.",
     .page =
        "# integrations.helpscout.saved_replies\n"
        "\n"
        "Help Scout. Texts that are kept to answer with. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_saved_replies`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `mailbox_id` (integer, required): Id of the mailbox.\n"
        "- `id` (integer, required): Id of the saved reply.\n"
        "- `name` (string, required): Its name.\n"
        "- `text` (string): The text for e-mail, as HTML.\n"
        "- `chat_text` (string): The text for chat, without HTML.\n"
        "\n"
        "## list_saved_replies\n"
        "\n"
        "Lists the saved replies of a mailbox: the texts that answers are made of.\n"
        "\n"
        "`list_saved_replies({mailbox_id, include_chat_replies?})` (read) gives `helpscout.SavedReply[]`.\n"
        "\n"
        "- `include_chat_replies` (boolean): Whether those come as well that have only a text for chat.\n"
        "\n"
        "## get_saved_reply\n"
        "\n"
        "Gets one saved reply with its texts.\n"
        "\n"
        "`get_saved_reply({mailbox_id, id})` (read) gives `helpscout.SavedReply`.\n"
        "\n"
        "## create_saved_reply\n"
        "\n"
        "Creates a saved reply.\n"
        "\n"
        "`create_saved_reply({mailbox_id, name, text?, chat_text?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## update_saved_reply\n"
        "\n"
        "Replaces a saved reply.\n"
        "\n"
        "`update_saved_reply({mailbox_id, id, name, text?, chat_text?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "## delete_saved_reply\n"
        "\n"
        "Deletes a saved reply.\n"
        "\n"
        "`delete_saved_reply({mailbox_id, id})` (write, **destroys**) gives `helpscout.Done`.\n"},
    {.name = "users",
     .summary = "The people and teams who answer.",
     .page =
        "# integrations.helpscout.users\n"
        "\n"
        "Help Scout. The people and teams who answer. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.get_current_user`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "- `id` (integer, required): Id of the user.\n"
        "\n"
        "## get_current_user\n"
        "\n"
        "Gets the user who the credential belongs to.\n"
        "\n"
        "`get_current_user({})` (read) gives `helpscout.User`.\n"
        "\n"
        "## list_users\n"
        "\n"
        "Lists the users of the company: to whom conversations can be assigned.\n"
        "\n"
        "`list_users({email?, mailbox?, page?, per_page?})` (read) gives `helpscout.UserList`.\n"
        "\n"
        "- `email` (string): Only the user with exactly this e-mail address.\n"
        "- `mailbox` (integer): Only users who have access to the mailbox with this id.\n"
        "\n"
        "## get_user\n"
        "\n"
        "Gets one user.\n"
        "\n"
        "`get_user({id})` (read) gives `helpscout.User`.\n"
        "\n"
        "## create_user\n"
        "\n"
        "Creates a user of the company, and invites them by e-mail unless told otherwise.\n"
        "\n"
        "`create_user({first_name, last_name, email, role, timezone?, job_title?, phone?, send_invite?, mailboxes?})` (write, **sends**) gives `helpscout.Created`.\n"
        "\n"
        "- `first_name` (string, required): First name. At most 40 characters.\n"
        "- `last_name` (string, required): Last name. At most 40 characters.\n"
        "- `email` (string, required): E-mail address.\n"
        "- `role` (string, required): What they may do. One of `\"admin\"`, `\"user\"`, `\"light user\"`.\n"
        "- `timezone` (string): Time zone, such as Europe/Amsterdam.\n"
        "- `job_title` (string): Job title.\n"
        "- `phone` (string): Phone number.\n"
        "- `send_invite` (boolean): Whether an invitation is mailed: yes, unless it is false.\n"
        "- `mailboxes` (array of {id, email_access}): Mailboxes that they have access to.\n"
        "\n"
        "## list_user_statuses\n"
        "\n"
        "Lists who of the users is at work and who is away.\n"
        "\n"
        "`list_user_statuses({page?, per_page?})` (read) gives `helpscout.UserStatusList`.\n"
        "\n"
        "## get_user_status\n"
        "\n"
        "Tells whether a user is at work or away.\n"
        "\n"
        "`get_user_status({id})` (read) gives `helpscout.UserStatus`.\n"
        "\n"
        "## set_user_status\n"
        "\n"
        "Sets a user's status: at work or away.\n"
        "\n"
        "`set_user_status({id, status, text?, emoji?, emoji_name?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `status` (string, required): Whether they are at work. One of `\"active\"`, `\"away\"`.\n"
        "- `text` (string): What colleagues read beside it, such as Lunch.\n"
        "- `emoji` (string): An emoji beside the text; needs `text`.\n"
        "- `emoji_name` (string): The emoji's name; needs `text`.\n"},
    {.name = "system_users",
     .summary = "Help Scout's own users, which act by themselves.",
     .page =
        "# integrations.helpscout.system_users\n"
        "\n"
        "Help Scout. Help Scout's own users, which act by themselves. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_system_users`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "## list_system_users\n"
        "\n"
        "Lists the system users: AI and integrations that act in the account.\n"
        "\n"
        "`list_system_users({page?, per_page?})` (read) gives `helpscout.SystemUserList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## get_system_user\n"
        "\n"
        "Gets one system user.\n"
        "\n"
        "`get_system_user({id})` (read) gives `helpscout.SystemUser`.\n"
        "\n"
        "- `id` (integer, required): Id of the system user.\n"},
    {.name = "teams",
     .summary = "Teams of users, to which conversations can be assigned.",
     .page =
        "# integrations.helpscout.teams\n"
        "\n"
        "Help Scout. Teams of users, to which conversations can be assigned. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_teams`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## list_teams\n"
        "\n"
        "Lists the teams of the company.\n"
        "\n"
        "`list_teams({page?, per_page?})` (read) gives `helpscout.TeamList`.\n"
        "\n"
        "## list_team_members\n"
        "\n"
        "Lists the users of a team.\n"
        "\n"
        "`list_team_members({team_id, page?, per_page?})` (read) gives `helpscout.UserList`.\n"
        "\n"
        "- `team_id` (integer, required): Id of the team.\n"
        "\n"
        "## get_team\n"
        "\n"
        "Gets one team.\n"
        "\n"
        "`get_team({id})` (read) gives `helpscout.Team`.\n"
        "\n"
        "- `id` (integer, required): Id of the team.\n"},
    {.name = "tags",
     .summary = "The tags that the company's conversations have.",
     .page =
        "# integrations.helpscout.tags\n"
        "\n"
        "Help Scout. The tags that the company's conversations have. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_tags`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "## list_tags\n"
        "\n"
        "Lists the tags of the company.\n"
        "\n"
        "`list_tags({page?, per_page?})` (read) gives `helpscout.TagList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## get_tag\n"
        "\n"
        "Gets one tag.\n"
        "\n"
        "`get_tag({id})` (read) gives `helpscout.CompanyTag`.\n"
        "\n"
        "- `id` (integer, required): Id of the tag.\n"},
    {.name = "ratings",
     .summary = "What customers say of an answer: satisfaction.",
     .page =
        "# integrations.helpscout.ratings\n"
        "\n"
        "Help Scout. What customers say of an answer: satisfaction. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.get_rating`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "## get_rating\n"
        "\n"
        "Gets a customer's satisfaction rating of an answer.\n"
        "\n"
        "`get_rating({id})` (read) gives `helpscout.Rating`.\n"
        "\n"
        "- `id` (integer, required): Id of the rating.\n"},
    {.name = "workflows",
     .summary = "Automatic and manual workflows: listing, switching and running them.",
     .page =
        "# integrations.helpscout.workflows\n"
        "\n"
        "Help Scout. Automatic and manual workflows: listing, switching and running them. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_workflows`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `id` (integer, required): Id of the workflow.\n"
        "\n"
        "## list_workflows\n"
        "\n"
        "Lists the workflows of the company, or of a mailbox.\n"
        "\n"
        "`list_workflows({mailbox_id?, type?, page?, per_page?})` (read) gives `helpscout.WorkflowList`.\n"
        "\n"
        "- `mailbox_id` (integer): Only workflows of the mailbox with this id.\n"
        "- `type` (string): Only workflows of this type. One of `\"manual\"`, `\"automatic\"`.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## update_workflow_status\n"
        "\n"
        "Switches a workflow on or off.\n"
        "\n"
        "`update_workflow_status({id, status})` (write) gives `helpscout.Done`.\n"
        "\n"
        "- `status` (string, required): Whether it runs. One of `\"active\"`, `\"inactive\"`.\n"
        "\n"
        "## run_workflow\n"
        "\n"
        "Runs a manual workflow on conversations.\n"
        "\n"
        "`run_workflow({id, conversation_ids})` (write, **sends**) gives `helpscout.Done`.\n"
        "\n"
        "- `conversation_ids` (array of integers, required): Conversations of the workflow's mailbox. At most 50.\n"
        "\n"
        "At least one of `conversation_ids` is required, and not empty.\n"},
    {.name = "webhooks",
     .summary = "Addresses that are told what happens.",
     .page =
        "# integrations.helpscout.webhooks\n"
        "\n"
        "Help Scout. Addresses that are told what happens. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.list_webhooks`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `id` (integer, required): Id of the webhook.\n"
        "- `url` (string, required): Address that is called.\n"
        "- `events` (array of strings, required): Names of events, such as convo.created.\n"
        "- `secret` (string, required): What deliveries are signed with. At most 40 characters.\n"
        "- `label` (string): Its name in Help Scout.\n"
        "- `notification` (boolean): Sends the object's address in place of the object.\n"
        "- `payload_version` (string): Shape of what is sent; V2 unless given. One of `\"V2\"`, `\"V3\"`.\n"
        "- `mailbox_ids` (array of integers): Only events of these mailboxes; all unless given.\n"
        "\n"
        "## list_webhooks\n"
        "\n"
        "Lists the webhooks of the account's app.\n"
        "\n"
        "`list_webhooks({page?, per_page?})` (read) gives `helpscout.WebhookList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## get_webhook\n"
        "\n"
        "Gets one webhook.\n"
        "\n"
        "`get_webhook({id})` (read) gives `helpscout.Webhook`.\n"
        "\n"
        "## create_webhook\n"
        "\n"
        "Has Help Scout call an address when something happens.\n"
        "\n"
        "`create_webhook({url, events, secret, label?, notification?, payload_version?, mailbox_ids?})` (write) gives `helpscout.Created`.\n"
        "\n"
        "At least one of `events` is required, and not empty.\n"
        "\n"
        "## update_webhook\n"
        "\n"
        "Replaces a webhook, and switches it on again.\n"
        "\n"
        "`update_webhook({id, url, events, secret, label?, notification?, payload_version?, mailbox_ids?})` (write) gives `helpscout.Done`.\n"
        "\n"
        "At least one of `events` is required, and not empty.\n"
        "\n"
        "## delete_webhook\n"
        "\n"
        "Deletes a webhook.\n"
        "\n"
        "`delete_webhook({id})` (write, **destroys**) gives `helpscout.Done`.\n"},
    {.name = "chats",
     .summary = "Live chats with visitors, which become conversations when they end.",
     .page =
        "# integrations.helpscout.chats\n"
        "\n"
        "Help Scout. Live chats with visitors, which become conversations when they end. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.get_chat`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `id` (string, required): Id of the chat, a UUID.\n"
        "- `body` (string, required): The text.\n"
        "\n"
        "## get_chat\n"
        "\n"
        "Gets a live chat with its latest events.\n"
        "\n"
        "`get_chat({id})` (read) gives `helpscout.Chat`.\n"
        "\n"
        "## list_chat_events\n"
        "\n"
        "Lists the events of a live chat: messages, notes, assignments.\n"
        "\n"
        "`list_chat_events({id, page?, per_page?})` (read) gives `helpscout.ChatEventList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `25`): Results per page. From 1 to 50.\n"
        "\n"
        "## accept_chat\n"
        "\n"
        "Takes a live chat: the account's user holds it.\n"
        "\n"
        "`accept_chat({id})` (write) gives `helpscout.Chat`.\n"
        "\n"
        "## send_chat_message\n"
        "\n"
        "Sends a reply to the visitor of a live chat.\n"
        "\n"
        "`send_chat_message({id, message_id?, body})` (write, **sends**) gives `helpscout.Chat`.\n"
        "\n"
        "- `message_id` (string, default a new one): Id of the message, a UUID.\n"
        "\n"
        "## create_chat_note\n"
        "\n"
        "Adds a note to a live chat, which the visitor never sees.\n"
        "\n"
        "`create_chat_note({id, note_id?, body})` (write) gives `helpscout.Chat`.\n"
        "\n"
        "- `note_id` (string, default a new one): Id of the note, a UUID.\n"
        "\n"
        "## assign_chat\n"
        "\n"
        "Assigns a live chat to a user.\n"
        "\n"
        "`assign_chat({id, assignee_id})` (write) gives `helpscout.Chat`.\n"
        "\n"
        "- `assignee_id` (integer, required): Id of the user.\n"
        "\n"
        "## unassign_chat\n"
        "\n"
        "Puts a live chat back into the queue.\n"
        "\n"
        "`unassign_chat({id})` (write) gives `helpscout.Chat`.\n"
        "\n"
        "## update_chat_tags\n"
        "\n"
        "Replaces the tags of a live chat.\n"
        "\n"
        "`update_chat_tags({id, tags})` (write) gives `helpscout.Chat`.\n"
        "\n"
        "- `tags` (array of strings, required): Names; {} clears them.\n"
        "\n"
        "## end_chat\n"
        "\n"
        "Ends a live chat, of which a conversation is made.\n"
        "\n"
        "`end_chat({id, status})` (write, **sends**, **destroys**) gives `helpscout.Chat`.\n"
        "\n"
        "- `status` (string, required): Status of the conversation that is made. One of `\"open\"`, `\"closed\"`, `\"pending\"`. `\"active\"` is taken as well.\n"},
    {.name = "api",
     .summary = "Any request to the service, for what has no function of its own.",
     .page =
        "# integrations.helpscout.api\n"
        "\n"
        "Help Scout. Any request to the service, for what has no function of its own. Each function has a page with its example, its result and what may go wrong, such as `integrations.helpscout.api_request`; what holds for all of them is in `integrations.helpscout`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "## api_request\n"
        "\n"
        "Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.\n"
        "\n"
        "`api_request({method, path, query?, body?})` (write, **sends**, **destroys**) gives `table`.\n"
        "\n"
        "- `method` (string, required): Method of the request. One of `\"GET\"`, `\"POST\"`, `\"PUT\"`, `\"PATCH\"`, `\"DELETE\"`.\n"
        "- `path` (string, required): Path, from the version on: `/v2/mailboxes/123`. At most 2000 characters.\n"
        "- `query` (table): What stands behind the path: names, and for each a value or an array of values.\n"
        "- `body` (table): The body, sent as JSON. An empty table in it is `{}`, `integrations.array{}` is `[]`.\n"},
    {.name = NULL}};

static const struct integrations_webhook webhook =
    {.signature = "X-HelpScout-Signature",
     .event = "X-HelpScout-Event",
     .events = (const struct integrations_event[]){
        {.names = "convo.created convo.assigned convo.status convo.tags convo.moved convo.merged convo.custom-fields convo.customer.reply.created convo.agent.reply.created convo.note.created convo.ai-answers.created",
          .operation = "list_conversations",
          .about = "The conversation, without its threads: `list_threads` has the text."},
        {.names = "customer.created customer.updated",
          .operation = "get_customer",
          .about = "The customer with the lists in `_embedded`."},
        {.names = "convo.deleted customer.deleted tag.deleted organization.deleted",
          .about = "`id` alone."},
        {.names = "tag.created tag.updated", .about = "The tag."},
        {.names = "organization.created organization.updated",
          .operation = "get_organization",
          .about = "The organization."},
        {.names = "user.status.changed", .about = "The status of a user."},
        {.names = "satisfaction.ratings", .about = "The rating."},
        {.names = "message.survey.response.received", .about = "The answer to a survey."},
        {.names = "beacon.chat.created beacon.chat.customer.replied beacon.chat.agent.replied beacon.chat.assigned",
          .about = "The chat."},
        {.names = "helpscout.test", .about = "What Help Scout sends to try an address."},
        {0}},
     .page =
        "# integrations.helpscout.webhook\n"
        "\n"
        "What Help Scout tells a host by webhooks, verified and as a table. Scripts do not get this function; the guide\n"
        "`webhooks` says how a host receives them.\n"
        "\n"
        "`integrations.helpscout.webhook(body, headers, secrets)` (host)\n"
        "\n"
        "The proof is the header `X-HelpScout-Signature`: the Base64 of the body's HMAC-SHA1 under the secret.\n"
        "\n"
        "## Returns\n"
        "\n"
        "`integration`, `event`, `resource` (the word before the event's first dot), `id` (of the object) and\n"
        "`data`:\n"
        "\n"
        "- `convo.created`, `convo.assigned`, `convo.status`, `convo.tags`, `convo.moved`, `convo.merged`, `convo.custom-fields`, `convo.customer.reply.created`, `convo.agent.reply.created`, `convo.note.created`, `convo.ai-answers.created`: The conversation, without its threads: `list_threads` has the text. As `list_conversations` has it.\n"
        "- `customer.created`, `customer.updated`: The customer with the lists in `_embedded`. As `get_customer` has it.\n"
        "- `convo.deleted`, `customer.deleted`, `tag.deleted`, `organization.deleted`: `id` alone.\n"
        "- `tag.created`, `tag.updated`: The tag.\n"
        "- `organization.created`, `organization.updated`: The organization. As `get_organization` has it.\n"
        "- `user.status.changed`: The status of a user.\n"
        "- `satisfaction.ratings`: The rating.\n"
        "- `message.survey.response.received`: The answer to a survey.\n"
        "- `beacon.chat.created`, `beacon.chat.customer.replied`, `beacon.chat.agent.replied`, `beacon.chat.assigned`: The chat.\n"
        "- `helpscout.test`: What Help Scout sends to try an address.\n"
        "\n"
        "Events that are not in this list pass as well; nothing is promised of their data then.\n"};

const struct integrations_service helpscout_service =
    {.size = sizeof(struct integrations_service),
     .version = INTEGRATIONS_SERVICE_VERSION,
     .name = "helpscout",
     .title = "Help Scout",
     .summary = "Conversations, customers and mailboxes of a Help Scout account.",
     .environment = "HELPSCOUT",
     .url = "https://api.helpscout.net",
     .urls = (const char *const[]){"/v2", NULL},
     .credentials = (const struct integrations_credential[]){
        {.scheme = INTEGRATIONS_BEARER, .first = "access_token"},
        {.scheme = INTEGRATIONS_CLIENT,
          .first = "client_id",
          .second = "client_secret",
          .path = "/v2/oauth2/token"},
        {0}},
     .created = "Resource-ID",
     .limits = {.limit = "X-RateLimit-Limit-Minute",
                .remaining = "X-RateLimit-Remaining-Minute",
                .retry_after = "X-RateLimit-Retry-After",
                .wait = 10,
                .announced = true,
                .write_cost = 2},
     .operations = operations,
     .operation_count = sizeof operations / sizeof *operations,
     .resources = resources,
     .page =
        "# integrations.helpscout\n"
        "\n"
        "Help Scout: Conversations, customers and mailboxes of a Help Scout account. Scripts call `app.integrations.helpscout.<function>{ … }`.\n"
        "\n"
        "Its resources have pages, such as `integrations.helpscout.conversations`, and so have its functions:\n"
        "\n"
        "- `conversations`: Finding, reading, creating and changing conversations. `list_conversations`, `get_conversation`, `create_conversation`, `update_conversation`, `delete_conversation`, `update_conversation_tags`, `update_conversation_fields`, `snooze_conversation`, `unsnooze_conversation`, `publish_conversation_draft`, `change_conversation_customer`, `get_conversation_v3`\n"
        "- `threads`: Messages, notes and events of a conversation: replies, drafts, scheduled ones. `list_threads`, `list_threads_v3`, `create_reply`, `create_note`, `create_customer_thread`, `create_chat_thread`, `create_phone_thread`, `update_thread`, `hide_thread`, `unhide_thread`, `schedule_thread`, `publish_scheduled_thread`, `unschedule_thread`, `get_thread_source`, `get_thread_source_rfc822`\n"
        "- `attachments`: Files of conversations: what customers and colleagues sent along. `create_attachment`, `get_attachment`, `download_attachment`, `delete_attachment`\n"
        "- `customers`: People who write to the company, and how to reach them. `list_customers`, `get_customer`, `list_customers_v3`, `create_customer`, `update_customer`, `overwrite_customer`, `update_customer_properties`, `delete_customer`, `delete_customer_async`, `get_customer_address`, `create_customer_address`, `update_customer_address`, `delete_customer_address`, `list_customer_emails`, `create_customer_email`, `update_customer_email`, `delete_customer_email`, `list_customer_phones`, `create_customer_phone`, `update_customer_phone`, `delete_customer_phone`, `list_customer_chats`, `create_customer_chat`, `update_customer_chat`, `delete_customer_chat`, `list_customer_social_profiles`, `create_customer_social_profile`, `update_customer_social_profile`, `delete_customer_social_profile`, `list_customer_websites`, `create_customer_website`, `update_customer_website`, `delete_customer_website`\n"
        "- `customer_properties`: Fields that the company defined for customers. `list_customer_properties`, `create_customer_property`, `delete_customer_property`\n"
        "- `organizations`: Companies that customers belong to, and what the company notes about them. `list_organizations`, `get_organization`, `create_organization`, `update_organization`, `delete_organization`, `list_organization_customers`, `list_organization_conversations`, `list_organization_properties`, `get_organization_property`, `create_organization_property`, `update_organization_property`, `delete_organization_property`, `set_organization_property_value`, `remove_organization_property_value`\n"
        "- `mailboxes`: The company's mailboxes, which hold the conversations. `list_mailboxes`, `get_mailbox`, `list_mailbox_fields`, `list_mailbox_folders`, `get_mailbox_routing`, `update_mailbox_routing`\n"
        "- `saved_replies`: Texts that are kept to answer with. `list_saved_replies`, `get_saved_reply`, `create_saved_reply`, `update_saved_reply`, `delete_saved_reply`\n"
        "- `users`: The people and teams who answer. `get_current_user`, `list_users`, `get_user`, `create_user`, `list_user_statuses`, `get_user_status`, `set_user_status`\n"
        "- `system_users`: Help Scout's own users, which act by themselves. `list_system_users`, `get_system_user`\n"
        "- `teams`: Teams of users, to which conversations can be assigned. `list_teams`, `list_team_members`, `get_team`\n"
        "- `tags`: The tags that the company's conversations have. `list_tags`, `get_tag`\n"
        "- `ratings`: What customers say of an answer: satisfaction. `get_rating`\n"
        "- `workflows`: Automatic and manual workflows: listing, switching and running them. `list_workflows`, `update_workflow_status`, `run_workflow`\n"
        "- `webhooks`: Addresses that are told what happens. `list_webhooks`, `get_webhook`, `create_webhook`, `update_webhook`, `delete_webhook`\n"
        "- `chats`: Live chats with visitors, which become conversations when they end. `get_chat`, `list_chat_events`, `accept_chat`, `send_chat_message`, `create_chat_note`, `assign_chat`, `unassign_chat`, `update_chat_tags`, `end_chat`\n"
        "- `api`: Any request to the service, for what has no function of its own. `api_request`\n"
        "\n"
        "## All functions of Help Scout\n"
        "\n"
        "- Replies are the service's own JSON as plain tables, with what is promised below added. Ids are integers, times are ISO 8601 texts in UTC, and what is null or does not apply is absent: write `conversation.assignee and conversation.assignee.email`.\n"
        "- The service says `active` where parameters say `open`. Results keep its word: compare `conversation.status == \"active\"`. As a parameter `active` is taken for `open`.\n"
        "- The company's users and programs share one rate limit: 200 to 800 requests a minute, depending on the plan. A request that writes counts twice. Calls wait and try again by themselves as long as their deadline allows.\n"
        "- Nothing that is sent twice is recognised by the service: a create whose answer was lost may have happened. Such an error has `retriable = false`; look before you repeat it.\n"
        "- Mailboxes, conversations and customers that the credential's user may not see are not listed, and asking for one is answered as `not_found`.\n"
        "\n"
        "## More than one account\n"
        "\n"
        "Functions directly below `helpscout` use the account `default`. Other accounts stand below it by name and have the same functions; only the credentials differ. The names are the host's.\n"
        "\n"
        "```lua\n"
        "-- The default account\n"
        "app.integrations.helpscout.list_mailboxes({})\n"
        "\n"
        "-- The same, said outright\n"
        "app.integrations.helpscout.default.list_mailboxes({})\n"
        "\n"
        "-- Accounts that the host named work and support\n"
        "app.integrations.helpscout.work.list_mailboxes({})\n"
        "app.integrations.helpscout.support.list_mailboxes({})\n"
        "```\n"
        "\n"
        "## What Help Scout cannot do\n"
        "\n"
        "- **create, rename, merge or delete tags**: A tag comes into being by being put on a conversation, and a conversation loses it by being given tags without it.\n"
        "- **merge or split conversations**: People do it in Help Scout. The id of a conversation that was merged leads to the one that it went into.\n"
        "- **forward a conversation to somebody outside**: People do it in Help Scout. `create_reply` takes `cc` and `bcc`.\n"
        "- **restore deleted conversations**: What was deleted goes to the folder of deleted conversations, from where people can bring it back in Help Scout.\n"
        "- **create workflows, teams and mailboxes**: People do it in Help Scout's settings.\n"
        "- **export conversations to a file**: Walk through the list with `each`, as the guide `each` shows, and write what you need.\n"
        "\n"
        "## list_conversations\n"
        "\n"
        "Lists conversations, filtered, sorted and searched.\n"
        "\n"
        "`app.integrations.helpscout.list_conversations({mailbox?, status?, assignee?, customer?, tag?, page?, per_page?, sort_field?, sort_order?, query?})` (read; full name `helpscout.helpscout_list_conversations`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `mailbox` | integer | no |  | Only conversations of the mailbox with this id. |\n"
        "| `status` | string | no | `\"all\"` | Only conversations of this status. An open one is `active` in results. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`, `\"all\"`. `\"active\"` is taken as well. |\n"
        "| `assignee` | integer | no |  | Only conversations assigned to the user with this id; 0 for unassigned ones. |\n"
        "| `customer` | integer | no |  | Only conversations of the customer with this id. |\n"
        "| `tag` | string | no |  | Only conversations with this tag. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "| `sort_field` | string | no |  | Field to sort by. One of `\"createdAt\"`, `\"updatedAt\"`, `\"customer.name\"`, `\"subject\"`, `\"status\"`, `\"mailbox\"`. |\n"
        "| `sort_order` | string | no | `\"desc\"` | Sort direction. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `query` | string | no |  | Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\"invoice\" AND tag:\"vip\")`. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_conversations({\n"
        "  status = \"open\",\n"
        "  mailbox = 123,\n"
        "  per_page = 10\n"
        "})\n"
        "\n"
        "print(result.page.totalElements .. \" open conversations\")\n"
        "for _, conversation in ipairs(result._embedded.conversations) do\n"
        "  local customer = conversation._embedded.customer\n"
        "  local from = customer and customer.email or \"nobody\"\n"
        "  print(conversation.id .. \": \" .. conversation.subject .. \" (\" .. conversation.status .. \", \" .. from .. \")\")\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.ConversationList`. `result._embedded.conversations` is an array, empty when nothing was found; `result.page` says where this page is: `size`, `totalElements`, `totalPages`, `number`. Each conversation has `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, `createdAt` and `_embedded.customer` with `firstName`, `lastName`, `email`. Texts of the threads are not in lists: `get_conversation` has them.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- Without `status` every conversation is listed, spam and closed ones too. The service itself would list only active ones.\n"
        "- `open` finds what results call `active`.\n"
        "- `customer`, `assignee = 0` and `query` are searches. So is a `tag` with a comma in it.\n"
        "- Searches (`query`, and what is sent as one) read an index that lags: what was created or changed just now may be missing. How long is not documented.\n"
        "- Filters are joined by AND. `query` takes plain words, which subject or body must hold as they stand there, or an expression with fields (`subject:`, `body:`, `tag:`, `email:`, `number:`, `createdAt:[A TO B]`, `cf123:` for a custom field; joined by AND, OR, NOT, in parentheses). What is not an expression from beginning to end is looked for as it stands.\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "- Results sort by `createdAt` when no `sort_field` is given. The field `updatedAt` sorts by the service's time of last change, which results do not show.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `invalid`: an expression that the service cannot read.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_conversation\n"
        "\n"
        "Gets one conversation with its threads and its customer.\n"
        "\n"
        "`app.integrations.helpscout.get_conversation({id})` (read; full name `helpscout.helpscout_get_conversation`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local conversation = app.integrations.helpscout.get_conversation({ id = 456 })\n"
        "local customer = conversation._embedded.customer\n"
        "print(conversation.subject .. \" (\" .. conversation.status .. \")\")\n"
        "print(\"Customer: \" .. customer.firstName .. \" \" .. customer.lastName)\n"
        "for _, thread in ipairs(conversation._embedded.threads) do\n"
        "  print(thread.createdAt, thread.type, thread.body or \"\")\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.Conversation`. The conversation: `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, `tags` (each with `tag`, its name), `createdAt`, `closedAt`, custom fields; the customer in `_embedded.customer` (`id`, `firstName`, `lastName`, `email`); the threads, newest first, in `_embedded.threads` (`type`, `body` as HTML, `createdBy`, `createdAt`).\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- `status` is `active` for an open conversation.\n"
        "- A conversation that was merged into another one gives that other one: its `id` is not the one asked for. That works for 60 days after the merge; then it is `not_found`.\n"
        "- `_embedded.customer` is made by this module from `primaryCustomer`, and has no more than name, e-mail address and id. `get_customer` has the rest.\n"
        "- Threads of a long chat come shortened by the service. Where `threads`, the number, is more than came, `list_threads` has them all.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## create_conversation\n"
        "\n"
        "Creates a conversation whose first message comes from the customer.\n"
        "\n"
        "`app.integrations.helpscout.create_conversation({subject, mailbox_id, customer_id?, customer_email?, body, type?, status?, assignee_id?, tags?, cc?, bcc?})` (write; full name `helpscout.helpscout_create_conversation`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `subject` | string | yes |  | Subject line. |\n"
        "| `mailbox_id` | integer | yes |  | Id of the mailbox to create it in. |\n"
        "| `customer_id` | integer | no* |  | Id of the customer. Required unless `customer_email` is given. |\n"
        "| `customer_email` | string | no* |  | E-mail address of the customer, used when `customer_id` is not given; an unknown one makes a new customer. |\n"
        "| `body` | string | yes |  | Text of the first message. |\n"
        "| `type` | string | no | `\"email\"` | Kind of conversation. One of `\"email\"`, `\"chat\"`. |\n"
        "| `status` | string | no | `\"open\"` | Status to begin with. One of `\"open\"`, `\"pending\"`, `\"closed\"`. `\"active\"` is taken as well. |\n"
        "| `assignee_id` | integer | no |  | Id of the user to assign it to; without it the mailbox's own rule decides. |\n"
        "| `tags` | array of strings | no |  | Tag names; unknown tags are created. |\n"
        "| `cc` | array of strings | no |  | E-mail addresses to copy; for type \"email\" only. |\n"
        "| `bcc` | array of strings | no |  | E-mail addresses to copy without being seen; for type \"email\" only. |\n"
        "\n"
        "\\* At least one of `customer_id` or `customer_email` is required.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_conversation({\n"
        "  subject = \"Billing question\",\n"
        "  mailbox_id = 123,\n"
        "  customer_email = \"jane@example.com\",\n"
        "  body = \"I have a question about my latest invoice.\",\n"
        "  tags = { \"billing\", \"priority\" }\n"
        "})\n"
        "\n"
        "print(\"New conversation: \" .. result.id)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.Created`. `result.id`, the id of the new conversation. The service says no more; `get_conversation` has the rest.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- The first message is recorded as coming from the customer. **Nothing is mailed to them.** For `type = \"chat\"` it is a chat thread.\n"
        "- An unknown `customer_email` creates that customer. With `customer_id` the address is not used.\n"
        "- Without `assignee_id` the mailbox's own rule decides who gets it.\n"
        "- `cc` and `bcc` belong to type \"email\"; with \"chat\" they are refused.\n"
        "- Unknown tags are created.\n"
        "- Sending it twice makes two conversations. It is not repeated after a lost answer.\n"
        "- A search may not find it at once.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `invalid`: a mailbox, customer or assignee that is not there; `details` names the field in the service's words (`mailboxId`, `assignTo`).\n"
        "- `network`, `timeout` or `service` with `retriable = false`: it may have been created.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## update_conversation\n"
        "\n"
        "Closes, reopens, assigns, moves, tags or renames a conversation.\n"
        "\n"
        "`app.integrations.helpscout.update_conversation({id, status?, subject?, assignee_id?, mailbox_id?, tags?})` (write; full name `helpscout.helpscout_update_conversation`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the conversation to update. |\n"
        "| `status` | string | no* |  | New status. One of `\"open\"`, `\"closed\"`, `\"pending\"`, `\"spam\"`. `\"active\"` is taken as well. |\n"
        "| `subject` | string | no* |  | New subject line. |\n"
        "| `assignee_id` | integer | no* |  | Id of the user to assign it to; 0 to unassign. |\n"
        "| `mailbox_id` | integer | no* |  | Id of the mailbox to move it to. |\n"
        "| `tags` | array of strings | no* |  | Tag names, which replace all tags; `{}` clears them. |\n"
        "\n"
        "\\* At least one of `status`, `subject`, `assignee_id`, `mailbox_id` or `tags` is required.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "app.integrations.helpscout.update_conversation({\n"
        "  id = 456,\n"
        "  status = \"closed\",\n"
        "  tags = { \"resolved\", \"billing\" }\n"
        "})\n"
        "\n"
        "local changed = app.integrations.helpscout.get_conversation({ id = 456 })\n"
        "print(changed.status, #changed.tags .. \" tags\")\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.UpdatedConversation`. `{ id = …, updated = true, fields = { … } }`; `fields` lists the parameters that were applied, in order. The conversation itself is not fetched.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- **Not atomic.** Each given parameter is a request of its own, in this order: `subject`, `mailbox_id`, `assignee_id`, `tags`, `status`. When one fails, those before it are done: the error's `applied` lists them. Repeating the call does no harm.\n"
        "- Five parameters cost five requests, and each counts twice towards the rate limit.\n"
        "- `tags` replaces all tags; to add one, read the conversation and send its tags with the new one.\n"
        "- Moving comes before assigning, so the assignee must be a user of the new mailbox.\n"
        "- `open` is sent as `active`, and comes back as `active`.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such conversation, or it was merged into another one.\n"
        "- `conflict`: it is locked, or too old or too long to be changed.\n"
        "- `invalid`: a mailbox or assignee that is not there.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## list_customers\n"
        "\n"
        "Lists customers, filtered, sorted and searched.\n"
        "\n"
        "`app.integrations.helpscout.list_customers({first_name?, last_name?, email?, page?, per_page?, sort_field?, sort_order?, query?})` (read; full name `helpscout.helpscout_list_customers`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no |  | First name, or a part of it. |\n"
        "| `last_name` | string | no |  | Last name, or a part of it. |\n"
        "| `email` | string | no |  | E-mail address, or a part of it. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "| `sort_field` | string | no |  | Field to sort by. One of `\"firstName\"`, `\"lastName\"`, `\"createdAt\"`, `\"updatedAt\"`. |\n"
        "| `sort_order` | string | no |  | Sort direction. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `query` | string | no |  | Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\"Park\")`. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_customers({\n"
        "  email = \"jo@example.org\"\n"
        "})\n"
        "\n"
        "for _, customer in ipairs(result._embedded.customers) do\n"
        "  local address = customer._embedded.emails[1]\n"
        "  print(customer.id .. \": \" .. customer.firstName .. \" \" .. customer.lastName, address and address.value or \"no address\")\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.CustomerList`. `result._embedded.customers` is an array, empty when nothing was found; `result.page` says where this page is. Each customer has `id`, `firstName`, `lastName`, `organization`, `jobTitle` and, in `_embedded`, arrays that are always there: `emails`, `phones`, `chats`, `social_profiles`, `websites`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- `email` and `query` are searches.\n"
        "- Searches (`query`, and what is sent as one) read an index that lags: what was created or changed just now may be missing. How long is not documented.\n"
        "- `query` takes plain words, which first name, last name or an address must hold, or an expression such as `(lastName:\"Park\" AND email:\"example.org\")`. What is not an expression from beginning to end is looked for as it stands.\n"
        "- Without `sort_field` the service decides the order. `createdAt` with \"desc\" (newest first) is how the service documents its own order; with \"asc\" it may refuse (`invalid`).\n"
        "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page that is cut from them costs one to three requests; with the default `per_page` a page of conversations costs one.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `invalid`: an expression or an order that the service does not take.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_customer\n"
        "\n"
        "Gets one customer with e-mail addresses, phones and other contact data.\n"
        "\n"
        "`app.integrations.helpscout.get_customer({id})` (read; full name `helpscout.helpscout_get_customer`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the customer. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local customer = app.integrations.helpscout.get_customer({ id = 789 })\n"
        "print(customer.firstName .. \" \" .. customer.lastName)\n"
        "for _, address in ipairs(customer._embedded.emails) do\n"
        "  print(address.value, address.type)\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.Customer`. The customer: `id`, `firstName`, `lastName`, `organization`, `jobTitle`, `background`, `conversationCount`, times; in `_embedded` the arrays `emails`, `phones`, `chats`, `social_profiles`, `websites`, which are always there, and `address` and `properties` where there are any. An entry has `id`, `value`, `type`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- A customer may have no e-mail address at all (phone or chat only): test `emails[1]` before you use it.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such customer.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## create_customer\n"
        "\n"
        "Creates a customer.\n"
        "\n"
        "`app.integrations.helpscout.create_customer({first_name?, last_name?, email?, organization?, job_title?, phone?})` (write; full name `helpscout.helpscout_create_customer`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no* |  | First name. At most 40 characters. |\n"
        "| `last_name` | string | no* |  | Last name. At most 40 characters. |\n"
        "| `email` | string | no* |  | Primary e-mail address. |\n"
        "| `organization` | string | no |  | Company or organization. At most 60 characters. |\n"
        "| `job_title` | string | no |  | Job title. At most 60 characters. |\n"
        "| `phone` | string | no |  | Phone number. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name` or `email` is required.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.create_customer({\n"
        "  first_name = \"Jane\",\n"
        "  last_name = \"Doe\",\n"
        "  email = \"jane.doe@example.com\",\n"
        "  organization = \"Acme Corp\"\n"
        "})\n"
        "\n"
        "print(\"New customer: \" .. result.id)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.Created`. `result.id`, the id of the new customer. The service says no more; `get_customer` has the rest.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- The address and the phone number are stored with the type \"work\".\n"
        "- Sending it twice without `email` makes two customers.\n"
        "- A search may not find the new customer at once; `get_customer` with the id does.\n"
        "- An empty text counts as not given.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `conflict`: a customer with this e-mail address is there already. Find them with `list_customers({ email = … })`.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## list_mailboxes\n"
        "\n"
        "Lists the mailboxes that the account may see.\n"
        "\n"
        "`app.integrations.helpscout.list_mailboxes({page?, per_page?})` (read; full name `helpscout.helpscout_list_mailboxes`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `25` | Results per page. From 1 to 50. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.helpscout.list_mailboxes({})\n"
        "\n"
        "for _, mailbox in ipairs(result._embedded.mailboxes) do\n"
        "  print(mailbox.id .. \": \" .. mailbox.name .. \" <\" .. mailbox.email .. \">\")\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.MailboxList`. `result._embedded.mailboxes` is an array of mailboxes with `id`, `name`, `email`; `result.page` says where this page is.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- Only mailboxes (inboxes) that the credential's user may see are listed.\n"
        "- It is a list like the others: 25 a page. `integrations.each` goes through all of them.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_mailbox\n"
        "\n"
        "Gets one mailbox.\n"
        "\n"
        "`app.integrations.helpscout.get_mailbox({id})` (read; full name `helpscout.helpscout_get_mailbox`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `id` | integer | yes |  | Id of the mailbox. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local mailbox = app.integrations.helpscout.get_mailbox({ id = 123 })\n"
        "print(mailbox.name .. \" receives mail at \" .. mailbox.email)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.Mailbox`. The mailbox: `id`, `name`, `email`, `slug`, `createdAt`, `updatedAt`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- Folders, fields and users of the mailbox are not in the answer: the service keeps them elsewhere.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such mailbox, or the user may not see it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_current_user\n"
        "\n"
        "Gets the user who the credential belongs to.\n"
        "\n"
        "`app.integrations.helpscout.get_current_user({})` (read; full name `helpscout.helpscout_get_current_user`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local user = app.integrations.helpscout.get_current_user({})\n"
        "print(user.firstName .. \" \" .. user.lastName .. \", \" .. user.role)\n"
        "print(user.email)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`helpscout.User`. The user: `id`, `firstName`, `lastName`, `email`, `role`, `timezone` and more.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- The user is the one who owns the app or token of the account, not the person who runs the script.\n"
        "- `role` is owner, admin or user today; take any other word as well.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `authentication`: the credential is wrong or has expired. This is the cheapest call to test one.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### helpscout.ConversationList\n"
        "\n"
        "A page of conversations.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ conversations: helpscout.Conversation[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Conversation\n"
        "\n"
        "A conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_conversation` and `update_conversation`. |\n"
        "| `number` | `integer` | The number that people see. |\n"
        "| `subject` | `string` | Empty when there is none. |\n"
        "| `status` | `\"active\"\\|\"closed\"\\|\"pending\"\\|\"spam\"\\|string` | `active` is an open one. |\n"
        "| `state` | `\"published\"\\|\"draft\"\\|\"deleted\"\\|string` |  |\n"
        "| `type` | `\"email\"\\|\"chat\"\\|\"phone\"\\|string` |  |\n"
        "| `mailboxId` | `integer` |  |\n"
        "| `folderId` | `integer?` |  |\n"
        "| `preview` | `string?` | The start of the newest text. |\n"
        "| `threads` | `integer` | How many threads it has. |\n"
        "| `assignee` | `helpscout.Person?` | Absent when nobody is assigned. |\n"
        "| `primaryCustomer` | `helpscout.Person?` | As the service says it; see `_embedded.customer`. |\n"
        "| `createdBy` | `helpscout.Person?` | A customer or a user. |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `userUpdatedAt` | `string?` | ISO 8601; the last change by a user. |\n"
        "| `closedAt` | `string?` | ISO 8601; absent while it is not closed. |\n"
        "| `closedBy` | `integer?` | User id; 0 while it is not closed. |\n"
        "| `closedByUser` | `helpscout.Person?` |  |\n"
        "| `customerWaitingSince` | `{ time: string?, friendly: string?, latestReplyFrom: string? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` | Where it came from, such as email and customer. |\n"
        "| `tags` | `helpscout.Tag[]` | Always there from `get_conversation`; in lists where it has any. |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `snooze` | `{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?` |  |\n"
        "| `nextEvent` | `{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?` |  |\n"
        "| `customFields` | `helpscout.CustomField[]?` |  |\n"
        "| `_embedded` | `{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }` | `customer` is added by this module; `threads` has the texts after `get_conversation`, newest first. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.ConversationCustomer\n"
        "\n"
        "The customer of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_customer`. |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `email` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Thread\n"
        "\n"
        "One message, note or event of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string` | customer, message, note, chat, phone, lineitem and others. |\n"
        "| `status` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `body` | `string?` | The text, as HTML. |\n"
        "| `action` | `{ type: string?, text: string?, associatedEntities: table? }?` |  |\n"
        "| `source` | `{ type: string, via: string }?` |  |\n"
        "| `customer` | `helpscout.Person?` |  |\n"
        "| `createdBy` | `helpscout.Person?` | Who wrote it. |\n"
        "| `assignedTo` | `helpscout.Person?` |  |\n"
        "| `savedReplyId` | `integer?` |  |\n"
        "| `to` | `string[]?` |  |\n"
        "| `cc` | `string[]?` |  |\n"
        "| `bcc` | `string[]?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `openedAt` | `string?` | When the customer opened a message. |\n"
        "| `linkedConversationId` | `string?` | Of a forwarded one. |\n"
        "| `rating` | `table?` | The customer's rating of a message. |\n"
        "| `scheduled` | `table?` | When and by whom a message will be sent. |\n"
        "| `_embedded` | `{ attachments: table[]? }?` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Person\n"
        "\n"
        "A customer or user as a conversation names them.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `type` | `string?` | customer, user or team. |\n"
        "| `first` | `string?` |  |\n"
        "| `last` | `string?` |  |\n"
        "| `email` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "\n"
        "### helpscout.Tag\n"
        "\n"
        "A tag of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `tag` | `string` | Its name. |\n"
        "| `color` | `string?` |  |\n"
        "| `styles` | `table?` |  |\n"
        "\n"
        "### helpscout.CustomField\n"
        "\n"
        "A custom field of a conversation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `value` | `string?` |  |\n"
        "| `text` | `string?` |  |\n"
        "\n"
        "### helpscout.CustomerList\n"
        "\n"
        "A page of customers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ customers: helpscout.Customer[] }` | Empty when nothing was found. |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Customer\n"
        "\n"
        "A customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` | Empty when unknown. |\n"
        "| `lastName` | `string` | Empty when unknown. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `organization` | `string?` |  |\n"
        "| `organizationId` | `integer?` |  |\n"
        "| `location` | `string?` |  |\n"
        "| `background` | `string?` | Notes. |\n"
        "| `gender` | `string?` |  |\n"
        "| `age` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `photoType` | `string?` |  |\n"
        "| `conversationCount` | `integer?` |  |\n"
        "| `draft` | `boolean?` |  |\n"
        "| `createdAt` | `string` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_embedded` | `helpscout.CustomerDetails` |  |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.CustomerDetails\n"
        "\n"
        "Contact data of a customer.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `emails` | `helpscout.Entry[]` | Empty when there is none: a customer may have only a phone. |\n"
        "| `phones` | `helpscout.Entry[]` |  |\n"
        "| `chats` | `helpscout.Entry[]` |  |\n"
        "| `social_profiles` | `helpscout.Entry[]` |  |\n"
        "| `websites` | `helpscout.Entry[]` |  |\n"
        "| `properties` | `table[]?` | Fields that the company defined: type, slug, name, value, text. |\n"
        "| `address` | `{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?` |  |\n"
        "\n"
        "### helpscout.Entry\n"
        "\n"
        "An e-mail address, phone number or the like.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `value` | `string` |  |\n"
        "| `type` | `string?` | Such as work, home or mobile. |\n"
        "\n"
        "### helpscout.MailboxList\n"
        "\n"
        "A page of mailboxes.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `_embedded` | `{ mailboxes: helpscout.Mailbox[] }` |  |\n"
        "| `page` | `helpscout.Page` | The caller's own paging. |\n"
        "| `_links` | `helpscout.Links?` | Addresses of the service's own pages, not of the caller's. |\n"
        "\n"
        "### helpscout.Mailbox\n"
        "\n"
        "A mailbox, which Help Scout also calls inbox.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `slug` | `string?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.User\n"
        "\n"
        "A user of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `firstName` | `string` |  |\n"
        "| `lastName` | `string` |  |\n"
        "| `email` | `string` |  |\n"
        "| `role` | `string` | owner, admin, user, or a newer word. |\n"
        "| `type` | `string?` | user or team. |\n"
        "| `timezone` | `string?` | Such as Europe/Amsterdam. |\n"
        "| `jobTitle` | `string?` |  |\n"
        "| `phone` | `string?` |  |\n"
        "| `mention` | `string?` |  |\n"
        "| `initials` | `string?` |  |\n"
        "| `photoUrl` | `string?` |  |\n"
        "| `alternateEmails` | `string[]?` |  |\n"
        "| `companyId` | `integer?` |  |\n"
        "| `createdAt` | `string?` | ISO 8601, UTC. |\n"
        "| `updatedAt` | `string?` | ISO 8601, UTC. |\n"
        "| `_links` | `helpscout.Links?` |  |\n"
        "\n"
        "### helpscout.Created\n"
        "\n"
        "What creating gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The id that it got. |\n"
        "\n"
        "### helpscout.UpdatedConversation\n"
        "\n"
        "What updating a conversation gives back.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | The conversation's. |\n"
        "| `updated` | `boolean` | Always true; a failure raises. |\n"
        "| `fields` | `string[]` | The parameters that were applied, in the order in which they were. |\n"
        "\n"
        "### helpscout.Page\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `size` | `integer` | `per_page`. |\n"
        "| `totalElements` | `integer` | How many there are on all pages. |\n"
        "| `totalPages` | `integer` | How many pages there are. |\n"
        "| `number` | `integer` | `page`. |\n"
        "\n"
        "### helpscout.Links\n"
        "\n"
        "Addresses by name.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `{ href: string, templated: boolean? }` |  |\n",
     .cannot = (const char *const[]){"create, rename, merge or delete tags", "A tag comes into being by being put on a conversation, and a conversation loses it by being given tags without it.", "merge or split conversations", "People do it in Help Scout. The id of a conversation that was merged leads to the one that it went into.", "forward a conversation to somebody outside", "People do it in Help Scout. `create_reply` takes `cc` and `bcc`.", "restore deleted conversations", "What was deleted goes to the folder of deleted conversations, from where people can bring it back in Help Scout.", "create workflows, teams and mailboxes", "People do it in Help Scout's settings.", "export conversations to a file", "Walk through the list with `each`, as the guide `each` shows, and write what you need.", NULL},
     .people_say = (const char *const[]){"conversation", "ticket, case, issue", "mailbox", "inbox", "tag", "label", "user", "agent, colleague, teammate, staff", "thread", "message, e-mail", "workflow", "automation, macro, rule", "attachment", "file, document, pdf, image", "saved", "canned, template, snippet", "organization", "company, client, account", NULL},
     .reference = "logRef",
     .webhook = &webhook};
