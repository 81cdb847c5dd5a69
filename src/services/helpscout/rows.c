/* Compiled by rows.lua from the .lua files of this folder; not written by hand. */
/* clang-format off */
#include <integrations/service.h>

void helpscout_ask_conversations(struct integrations_call *call);
void helpscout_ask_customers(struct integrations_call *call);
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

static const struct integrations_paging paging_hal =
    {.name = "hal",
     .page = "page",
     .items = 50,
     .number = "page.number",
     .size_said = "page.size",
     .total = "page.totalElements",
     .pages = "page.totalPages"};

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

static const struct integrations_step get_current_user_steps[] = {
    {.method = "GET", .path = "/v2/users/me"}};

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
        "\"query\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Words that the subject or the body holds, or an expression of Help Scout's query language such as `(subject:\\\"invoice\\\" AND tag:\\\"vip\\\")`.\"}},\"additionalProperties\":false}"},
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
        "- Threads of a long chat come shortened by the service.\n"
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
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Tag names, which replace all tags; `{}` clears them.\"}},\"required\":[\"id\"],\"anyOf\":[{\"required\":[\"status\"]},{\"required\":[\"subject\"]},{\"required\":[\"assignee_id\"]},{\"required\":[\"mailbox_id\"]},{\"required\":[\"tags\"]}],\"additionalProperties\":false}"},
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
        "\"query\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Words that a name or e-mail address holds, or an expression of Help Scout's query language such as `(lastName:\\\"Park\\\")`.\"}},\"additionalProperties\":false}"},
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
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":25,\"description\":\"Results per page.\"}},\"additionalProperties\":false}"},
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
     .schema = "{\"description\":\"Gets the user who the credential belongs to.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"}};

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
     .page =
        "# integrations.helpscout\n"
        "\n"
        "Help Scout: Conversations, customers and mailboxes of a Help Scout account. Scripts call `app.integrations.helpscout.<function>{ … }`.\n"
        "\n"
        "- `list_conversations({mailbox?, status?, assignee?, customer?, tag?, page?, per_page?, sort_field?, sort_order?, query?})` read: Lists conversations, filtered, sorted and searched.\n"
        "- `get_conversation({id})` read: Gets one conversation with its threads and its customer.\n"
        "- `create_conversation({subject, mailbox_id, customer_id?, customer_email?, body, type?, status?, assignee_id?, tags?, cc?, bcc?})` write: Creates a conversation whose first message comes from the customer.\n"
        "- `update_conversation({id, status?, subject?, assignee_id?, mailbox_id?, tags?})` write: Closes, reopens, assigns, moves, tags or renames a conversation.\n"
        "- `list_customers({first_name?, last_name?, email?, page?, per_page?, sort_field?, sort_order?, query?})` read: Lists customers, filtered, sorted and searched.\n"
        "- `get_customer({id})` read: Gets one customer with e-mail addresses, phones and other contact data.\n"
        "- `create_customer({first_name?, last_name?, email?, organization?, job_title?, phone?})` write: Creates a customer.\n"
        "- `list_mailboxes({page?, per_page?})` read: Lists the mailboxes that the account may see.\n"
        "- `get_mailbox({id})` read: Gets one mailbox.\n"
        "- `get_current_user({})` read: Gets the user who the credential belongs to.\n"
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
        "- Threads of a long chat come shortened by the service.\n"
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
     .reference = "logRef"};
