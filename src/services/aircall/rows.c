/* Compiled by rows.lua from the .lua files of this folder; not written by hand. */
/* clang-format off */
#include <integrations/service.h>

void aircall_ask_change(struct integrations_call *call);
void aircall_ask_email(struct integrations_call *call);
void aircall_ask_installer(struct integrations_call *call);
void aircall_ask_phone(struct integrations_call *call);
void aircall_ask_plus_phone(struct integrations_call *call);
int aircall_choose_calls(struct integrations_call *call, int done);
int aircall_choose_change(struct integrations_call *call, int done);
int aircall_choose_contacts(struct integrations_call *call, int done);
int aircall_choose_user(struct integrations_call *call, int done);
int aircall_choose_users(struct integrations_call *call, int done);
void aircall_finish_user(struct integrations_call *call, lua_State *L);
bool aircall_match_call(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_contact(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_email(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_phone(struct integrations_call *call, lua_State *L, int item);
void aircall_shape_call(lua_State *L, int item);
void aircall_shape_number(lua_State *L, int item);
void aircall_shape_user(lua_State *L, int item);
void aircall_take_installer(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_stored(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_tags(struct integrations_call *call, lua_State *L, int reply);
extern const struct integrations_service aircall_service;

static const struct integrations_paging paging_meta =
    {.name = "meta",
     .page = "page",
     .size = "per_page",
     .items = 50,
     .next = "meta.next_page_link",
     .number = "meta.current_page",
     .size_said = "meta.per_page",
     .count = "meta.count",
     .total = "meta.total",
     .cap = 10000};

static const struct integrations_choice list_calls_order_choices[] = {
    {.word = "asc"},
    {.word = "desc"},
    {.word = NULL}};

static const struct integrations_choice list_calls_direction_choices[] = {
    {.word = "inbound"},
    {.word = "outbound"},
    {.word = NULL}};

static const struct integrations_parameter list_calls_parameters[] = {
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "20"},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"},
    {.name = "from",
     .description = "Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that started at that second is in it. Without an offset it is UTC.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS},
    {.name = "to",
     .description = "End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that started at that second is in it. Without an offset it is UTC.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS,
     .day_end = true},
    {.name = "direction",
     .description = "Only calls of this direction.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_direction_choices},
    {.name = "user_id",
     .description = "Only calls handled by the user with this id.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "number_id",
     .description = "Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "tags",
     .description = "Only calls that have all of these tags: names or ids.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_field list_calls_2_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "direction", .as = "direction"},
    {.place = INTEGRATIONS_QUERY, .parameter = "user_id", .as = "user_id"},
    {.place = INTEGRATIONS_QUERY, .parameter = "tags", .as = "tags[]"},
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_window list_calls_2_window[] = {
    {.time = "started_at", .from = "from", .to = "to", .from_exclusive = true}};

static const struct integrations_field list_calls_3_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_window list_calls_3_window[] = {
    {.time = "started_at", .from = "from", .to = "to", .from_exclusive = true}};

static const struct integrations_step list_calls_steps[] = {
    {.method = "GET",
     .path = "/v1/tags",
     .when = "tags",
     .paging = &paging_meta,
     .items = "tags",
     .whole = true,
     .take = aircall_take_tags,
     .note = "The names in `tags` are replaced by the ids that the list of tags gives them."},
    {.method = "GET",
     .path = "/v1/calls/search",
     .fields = list_calls_2_fields,
     .field_count = 4,
     .when = "direction|user_id|tags",
     .paging = &paging_meta,
     .items = "calls",
     .window = list_calls_2_window,
     .match = aircall_match_call,
     .match_when = "number_id"},
    {.method = "GET",
     .path = "/v1/calls",
     .fields = list_calls_3_fields,
     .field_count = 1,
     .otherwise = true,
     .paging = &paging_meta,
     .items = "calls",
     .window = list_calls_3_window,
     .match = aircall_match_call,
     .match_when = "number_id"}};

static const struct integrations_parameter get_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_field get_call_fields[] = {
    {.place = INTEGRATIONS_QUERY, .as = "fetch_contact", .constant = "true"}};

static const struct integrations_step get_call_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}", .fields = get_call_fields, .field_count = 1}};

static const struct integrations_parameter list_contacts_parameters[] = {
    {.name = "per_page",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 50,
     .preset = "20"},
    {.name = "page",
     .description = "Page number.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000000,
     .preset = "1"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"},
    {.name = "q",
     .description = "Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field list_contacts_1_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_field list_contacts_2_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_field list_contacts_3_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_field list_contacts_4_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_window list_contacts_4_window[] = {
    {.time = "created_at", .from = "from", .to = "to"}};

static const struct integrations_step list_contacts_steps[] = {
    {.method = "GET",
     .path = "/v1/contacts/search",
     .fields = list_contacts_1_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "contacts",
     .match = aircall_match_email,
     .ask = aircall_ask_email},
    {.method = "GET",
     .path = "/v1/contacts/search",
     .fields = list_contacts_2_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "contacts",
     .match = aircall_match_phone,
     .ask = aircall_ask_phone,
     .note = "When nothing matches, all contacts are looked through."},
    {.method = "GET",
     .path = "/v1/contacts/search",
     .fields = list_contacts_3_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "contacts",
     .match = aircall_match_phone,
     .ask = aircall_ask_plus_phone},
    {.method = "GET",
     .path = "/v1/contacts",
     .fields = list_contacts_4_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "contacts",
     .window = list_contacts_4_window,
     .match = aircall_match_contact,
     .match_when = "q"}};

static const struct integrations_parameter create_contact_phone_numbers_members[] = {
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .preset = "Work"},
    {.name = "value",
     .description = "Phone number in E.164 form, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "id",
     .description = "Passed over: an entry that was read can be given as it is.",
     .type = INTEGRATIONS_VALUE,
     .flags = INTEGRATIONS_PASSED_OVER},
    {.name = NULL}};

static const struct integrations_parameter create_contact_emails_members[] = {
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .preset = "Work"},
    {.name = "value",
     .description = "E-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "id",
     .description = "Passed over: an entry that was read can be given as it is.",
     .type = INTEGRATIONS_VALUE,
     .flags = INTEGRATIONS_PASSED_OVER},
    {.name = NULL}};

static const struct integrations_parameter create_contact_parameters[] = {
    {.name = "first_name",
     .description = "First name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT},
    {.name = "last_name",
     .description = "Last name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT},
    {.name = "company_name",
     .description = "Company name.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT},
    {.name = "information",
     .description = "Notes about the contact.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_EMPTY_ABSENT},
    {.name = "phone_numbers",
     .description = "Phone numbers, each {label = \"Work\", value = \"+33612345678\"}.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_phone_numbers_members},
    {.name = "emails",
     .description = "E-mail addresses, each {label = \"Work\", value = \"jane@example.com\"}.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_emails_members}};

static const struct integrations_rule create_contact_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"first_name", "last_name", NULL}},
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"phone_numbers", "emails", NULL},
     .filled = true}};

static const struct integrations_field create_contact_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "first_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "last_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "company_name", .as = "company_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "information", .as = "information"},
    {.place = INTEGRATIONS_BODY, .parameter = "phone_numbers", .as = "phone_numbers"},
    {.place = INTEGRATIONS_BODY, .parameter = "emails", .as = "emails"}};

static const struct integrations_step create_contact_steps[] = {
    {.method = "POST", .path = "/v1/contacts", .fields = create_contact_fields, .field_count = 6}};

static const struct integrations_parameter update_contact_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact to update.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "first_name", .description = "First name.", .type = INTEGRATIONS_TEXT},
    {.name = "last_name", .description = "Last name.", .type = INTEGRATIONS_TEXT},
    {.name = "company_name", .description = "Company name.", .type = INTEGRATIONS_TEXT},
    {.name = "information", .description = "Notes about the contact.", .type = INTEGRATIONS_TEXT},
    {.name = "phone_numbers",
     .description = "Phone numbers, each {label, value}, which replace all existing ones; `{}` clears them.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_phone_numbers_members},
    {.name = "emails",
     .description = "E-mail addresses, each {label, value}, which replace all existing ones; `{}` clears them.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_emails_members}};

static const struct integrations_rule update_contact_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"first_name", "last_name", "company_name", "information", "phone_numbers", "emails", NULL}}};

static const struct integrations_field update_contact_2_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "first_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "last_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "company_name", .as = "company_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "information", .as = "information"}};

static const struct integrations_step update_contact_steps[] = {
    {.method = "GET",
     .path = "/v1/contacts/{contact_id}",
     .when = "phone_numbers|emails",
     .take = aircall_take_stored,
     .note = "Then each phone number and e-mail that differs from what is stored is changed (PUT), added (POST) or, last, removed (DELETE), one request each."},
    {.method = "POST",
     .path = "/v1/contacts/{contact_id}",
     .fields = update_contact_2_fields,
     .field_count = 4,
     .when = "first_name|last_name|company_name|information",
     .applied = "first_name|last_name|company_name|information"},
    {.method = "POST",
     .path = "/v1/contacts/{contact_id}",
     .when = "phone_numbers|emails",
     .ask = aircall_ask_change},
    {.method = "GET", .path = "/v1/contacts/{contact_id}", .when = "phone_numbers|emails"}};

static const struct integrations_step list_users_steps[] = {
    {.method = "GET",
     .path = "/v2/users",
     .accept = INTEGRATIONS_MISSING,
     .paging = &paging_meta,
     .items = "users",
     .whole = true},
    {.method = "GET",
     .path = "/v1/users",
     .paging = &paging_meta,
     .items = "users",
     .whole = true}};

static const struct integrations_step list_numbers_steps[] = {
    {.method = "GET",
     .path = "/v1/numbers",
     .paging = &paging_meta,
     .items = "numbers",
     .whole = true}};

static const struct integrations_field get_current_user_4_fields[] = {
    {.place = INTEGRATIONS_QUERY, .as = "per_page", .constant = "2"}};

static const struct integrations_step get_current_user_steps[] = {
    {.method = "GET", .path = "/v2/users/{account.user}", .accept = INTEGRATIONS_MISSING},
    {.method = "GET",
     .path = "/v1/integrations/me",
     .accept = INTEGRATIONS_MISSING | INTEGRATIONS_UNAUTHORIZED,
     .take = aircall_take_installer},
    {.method = "GET", .path = "/v2/users/", .ask = aircall_ask_installer},
    {.method = "GET",
     .path = "/v2/users",
     .fields = get_current_user_4_fields,
     .field_count = 1,
     .note = "The user who installed the integration, if Aircall tells; else the only user of the company."}};

static const struct integrations_operation operations[] = {
    {.name = "list_calls",
     .resource = "calls",
     .summary = "Lists calls, filtered by period, direction, user, number and tags.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = list_calls_parameters,
     .parameter_count = 9,
     .steps = list_calls_steps,
     .step_count = 3,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"comments", "tags", "teams", NULL},
     .shape = aircall_shape_call,
     .choose = aircall_choose_calls,
     .page =
        "# integrations.aircall.list_calls\n"
        "\n"
        "Lists calls, filtered by period, direction, user, number and tags.\n"
        "\n"
        "`app.integrations.aircall.list_calls({per_page?, page?, order?, from?, to?, direction?, user_id?, number_id?, tags?})` (read; full name `aircall.aircall_list_calls`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `from` | string | no |  | Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that started at that second is in it. Without an offset it is UTC. |\n"
        "| `to` | string | no |  | End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that started at that second is in it. Without an offset it is UTC. |\n"
        "| `direction` | string | no |  | Only calls of this direction. One of `\"inbound\"`, `\"outbound\"`. |\n"
        "| `user_id` | integer | no |  | Only calls handled by the user with this id. |\n"
        "| `number_id` | integer | no |  | Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page. |\n"
        "| `tags` | array of strings or integers | no |  | Only calls that have all of these tags: names or ids. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_calls({\n"
        "  per_page = 10,\n"
        "  order = \"desc\",\n"
        "  direction = \"inbound\"\n"
        "})\n"
        "\n"
        "for _, call in ipairs(result.calls) do\n"
        "  local missed = call.answered_at == nil and \"missed\" or call.duration .. \" s\"\n"
        "  print(call.id .. \": \" .. call.direction .. \" from \" .. (call.from or \"unknown\") .. \", \" .. missed)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CallList`. `result.calls` is an array, empty when nothing was found; `result.meta` says where this page is. Each call has `id`, `direction`, `status`, `from` and `to` (as displayed; `from_e164` and `to_e164` as plain numbers), `duration` in seconds, `started_at` in UNIX seconds, `user`, `number`, `tags`, `comments`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `number_id` is **no filter of the service**: calls are gone through page by page, 50 a request, until the page is full. It stops at the account's `scan_limit` (10,000 calls, 200 requests, more than the limit of a minute) or at the deadline, and then says `meta.partial = true` and `meta.scanned`. Give `from` and `to` with it.\n"
        "- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A name is compared without case; one of digits only is taken for an id.\n"
        "- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time is UTC.\n"
        "- The service keeps six months: before that the list is empty, without an error.\n"
        "- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown one absent.\n"
        "- A missed call has `status = \"done\"` too: look at `answered_at` or `missed_call_reason`.\n"
        "- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.\n"
        "- `contact` is filled by `get_call` only.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `argument`: a date that cannot be read, a tag's name that does not exist, a page beyond the first 10,000 calls.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CallList\n"
        "\n"
        "A page of calls.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `calls` | `aircall.Call[]` | Empty when nothing was found. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Call\n"
        "\n"
        "A call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_call`. |\n"
        "| `direction` | `\"inbound\"\\|\"outbound\"` |  |\n"
        "| `status` | `\"initial\"\\|\"answered\"\\|\"done\"\\|string` | A missed call is `done` as well. |\n"
        "| `from` | `string?` | Who called, as displayed; absent when unknown, `anonymous` when withheld. |\n"
        "| `to` | `string?` | Who was called, as displayed; absent when unknown. |\n"
        "| `from_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `to_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `duration` | `integer` | Seconds from start to end, ringing included. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | Why nobody answered; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | After `get_call`, when the other party is a contact. |\n"
        "| `number` | `aircall.Number?` | The company's line. |\n"
        "| `raw_digits` | `string?` | The other party, as displayed. |\n"
        "| `recording` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `voicemail` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `asset` | `string?` | Address of the recording's page. |\n"
        "| `recording_short_url` | `string?` |  |\n"
        "| `voicemail_short_url` | `string?` |  |\n"
        "| `comments` | `aircall.Comment[]` |  |\n"
        "| `tags` | `aircall.CallTag[]` |  |\n"
        "| `teams` | `table[]` | Each with `id` and `name`. |\n"
        "| `assigned_to` | `aircall.User?` |  |\n"
        "| `transferred_by` | `aircall.User?` |  |\n"
        "| `transferred_to` | `aircall.User?` |  |\n"
        "| `archived` | `boolean?` |  |\n"
        "| `cost` | `string?` | A decimal number as text; changes for a while after the call. |\n"
        "| `pricing_type` | `string?` |  |\n"
        "| `country_code_a2` | `string?` | Such as US. |\n"
        "| `sid` | `string?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Comment\n"
        "\n"
        "A comment on a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `content` | `string` |  |\n"
        "| `posted_by` | `aircall.User?` | Absent for a program's. |\n"
        "| `posted_at` | `integer` | UNIX seconds. |\n"
        "\n"
        "### aircall.CallTag\n"
        "\n"
        "A tag of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `tagged_at` | `integer?` | UNIX seconds. |\n"
        "| `tagged_by` | `table?` | A user; an empty table when the system did it. |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call. |\n"
        "| `email` | `string?` |  |\n"
        "| `available` | `boolean?` |  |\n"
        "| `availability_status` | `string?` | available, custom or unavailable. |\n"
        "| `substatus` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `extension` | `string?` |  |\n"
        "| `wrap_up_time` | `integer?` | Seconds. |\n"
        "| `default_number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Number\n"
        "\n"
        "A phone number of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `number_id` of `list_calls`. |\n"
        "| `name` | `string` |  |\n"
        "| `number` | `string?` | As displayed: +1 984-555-0178. Not inside a call, which has `digits`. |\n"
        "| `e164_digits` | `string?` | The same as +19845550178. Not inside a call. |\n"
        "| `digits` | `string?` | As displayed; what the service itself calls it. |\n"
        "| `country` | `string?` | Such as US. |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `availability_status` | `string?` | open, custom or closed. |\n"
        "| `open` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `is_ivr` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `live_recording_activated` | `boolean?` |  |\n"
        "| `flow_editor_enabled` | `boolean?` |  |\n"
        "| `priority` | `integer?` |  |\n"
        "| `messages` | `table<string, string>?` | Addresses of the announcements, by name. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent when a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the list had to be gone through. |\n"
        "| `partial` | `boolean?` | True when that stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists calls, filtered by period, direction, user, number and tags.\",\"type\":\"object\",\"properties\":{\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"from\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Start of the period, ISO 8601 such as \\\"2026-01-01T00:00:00Z\\\"; a call that started at that second is in it. Without an offset it is UTC.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"End of the period, ISO 8601 such as \\\"2026-01-31T23:59:59Z\\\"; a call that started at that second is in it. Without an offset it is UTC.\"},\n"
        "\"direction\":{\"type\":\"string\",\"enum\":[\"inbound\",\"outbound\"],\"description\":\"Only calls of this direction.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only calls handled by the user with this id.\"},\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}]},\"description\":\"Only calls that have all of these tags: names or ids.\"}},\"additionalProperties\":false}"},
    {.name = "get_call",
     .resource = "calls",
     .summary = "Gets one call with its contact.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = get_call_parameters,
     .parameter_count = 1,
     .steps = get_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "call",
     .arrays = (const char *const[]){"comments", "tags", "teams", NULL},
     .shape = aircall_shape_call,
     .page =
        "# integrations.aircall.get_call\n"
        "\n"
        "Gets one call with its contact.\n"
        "\n"
        "`app.integrations.aircall.get_call({call_id})` (read; full name `aircall.aircall_get_call`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_call({\n"
        "  call_id = 12345\n"
        "})\n"
        "\n"
        "local call = result.call\n"
        "print((call.from or \"unknown\") .. \" called \" .. (call.to or \"unknown\"))\n"
        "print(call.status .. \" after \" .. call.duration .. \" seconds\")\n"
        "if call.contact then\n"
        "  print(\"Contact: \" .. call.contact.first_name .. \" \" .. call.contact.last_name)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CallResult`. `result.call`: the call as `list_calls` has it, and `contact` when the other party is a contact of the company.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `from` and `to` are added by this module and may be absent: `call.from or \"unknown\"`.\n"
        "- Addresses of recordings and voicemail are good for an hour; ask for the call again when you need one later.\n"
        "- Within about 20 minutes after a call its figures still change.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call, or older than six months.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CallResult\n"
        "\n"
        "One call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `call` | `aircall.Call` |  |\n"
        "\n"
        "### aircall.Call\n"
        "\n"
        "A call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_call`. |\n"
        "| `direction` | `\"inbound\"\\|\"outbound\"` |  |\n"
        "| `status` | `\"initial\"\\|\"answered\"\\|\"done\"\\|string` | A missed call is `done` as well. |\n"
        "| `from` | `string?` | Who called, as displayed; absent when unknown, `anonymous` when withheld. |\n"
        "| `to` | `string?` | Who was called, as displayed; absent when unknown. |\n"
        "| `from_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `to_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `duration` | `integer` | Seconds from start to end, ringing included. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | Why nobody answered; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | After `get_call`, when the other party is a contact. |\n"
        "| `number` | `aircall.Number?` | The company's line. |\n"
        "| `raw_digits` | `string?` | The other party, as displayed. |\n"
        "| `recording` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `voicemail` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `asset` | `string?` | Address of the recording's page. |\n"
        "| `recording_short_url` | `string?` |  |\n"
        "| `voicemail_short_url` | `string?` |  |\n"
        "| `comments` | `aircall.Comment[]` |  |\n"
        "| `tags` | `aircall.CallTag[]` |  |\n"
        "| `teams` | `table[]` | Each with `id` and `name`. |\n"
        "| `assigned_to` | `aircall.User?` |  |\n"
        "| `transferred_by` | `aircall.User?` |  |\n"
        "| `transferred_to` | `aircall.User?` |  |\n"
        "| `archived` | `boolean?` |  |\n"
        "| `cost` | `string?` | A decimal number as text; changes for a while after the call. |\n"
        "| `pricing_type` | `string?` |  |\n"
        "| `country_code_a2` | `string?` | Such as US. |\n"
        "| `sid` | `string?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Comment\n"
        "\n"
        "A comment on a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `content` | `string` |  |\n"
        "| `posted_by` | `aircall.User?` | Absent for a program's. |\n"
        "| `posted_at` | `integer` | UNIX seconds. |\n"
        "\n"
        "### aircall.CallTag\n"
        "\n"
        "A tag of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `tagged_at` | `integer?` | UNIX seconds. |\n"
        "| `tagged_by` | `table?` | A user; an empty table when the system did it. |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call. |\n"
        "| `email` | `string?` |  |\n"
        "| `available` | `boolean?` |  |\n"
        "| `availability_status` | `string?` | available, custom or unavailable. |\n"
        "| `substatus` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `extension` | `string?` |  |\n"
        "| `wrap_up_time` | `integer?` | Seconds. |\n"
        "| `default_number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Number\n"
        "\n"
        "A phone number of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `number_id` of `list_calls`. |\n"
        "| `name` | `string` |  |\n"
        "| `number` | `string?` | As displayed: +1 984-555-0178. Not inside a call, which has `digits`. |\n"
        "| `e164_digits` | `string?` | The same as +19845550178. Not inside a call. |\n"
        "| `digits` | `string?` | As displayed; what the service itself calls it. |\n"
        "| `country` | `string?` | Such as US. |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `availability_status` | `string?` | open, custom or closed. |\n"
        "| `open` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `is_ivr` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `live_recording_activated` | `boolean?` |  |\n"
        "| `flow_editor_enabled` | `boolean?` |  |\n"
        "| `priority` | `integer?` |  |\n"
        "| `messages` | `table<string, string>?` | Addresses of the announcements, by name. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets one call with its contact.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}"},
    {.name = "list_contacts",
     .resource = "contacts",
     .summary = "Lists contacts, or looks for them by name, phone number or e-mail address.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .parameters = list_contacts_parameters,
     .parameter_count = 4,
     .steps = list_contacts_steps,
     .step_count = 4,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"phone_numbers", "emails", NULL},
     .texts = (const char *const[]){"first_name", "last_name", NULL},
     .choose = aircall_choose_contacts,
     .page =
        "# integrations.aircall.list_contacts\n"
        "\n"
        "Lists contacts, or looks for them by name, phone number or e-mail address.\n"
        "\n"
        "`app.integrations.aircall.list_contacts({per_page?, page?, order?, q?})` (read; full name `aircall.aircall_list_contacts`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `q` | string | no |  | Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_contacts({\n"
        "  q = \"John\",\n"
        "  per_page = 10\n"
        "})\n"
        "\n"
        "if result.meta.partial then\n"
        "  print(\"only \" .. result.meta.scanned .. \" contacts were looked at\")\n"
        "end\n"
        "for _, contact in ipairs(result.contacts) do\n"
        "  print(contact.first_name .. \" \" .. contact.last_name)\n"
        "  for _, phone in ipairs(contact.phone_numbers) do\n"
        "    print(\"  \" .. phone.label .. \": \" .. phone.value)\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ContactList`. `result.contacts` is an array, empty when nothing was found; `result.meta` says where this page is. Each contact has `id`, `first_name`, `last_name`, `company_name`, `information`, and the arrays `phone_numbers` and `emails`, whose entries have `id`, `label`, `value`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service can look for a whole e-mail address or phone number, not for a name. With a name in `q` (or a number that it does not find) contacts are gone through page by page, 50 a request, and compared with first name, last name, both together and company, without case. That stops at the account's `scan_limit` (10,000 contacts, 200 requests) or at the deadline, and then says `meta.partial = true` and `meta.scanned`.\n"
        "- What holds an `@` is looked for as an e-mail address; what is made of at least five digits as a phone number.\n"
        "- Only contacts shared by the company are there: neither a user's own ones nor those that a CRM shows in the app.\n"
        "- Lists sort by time of creation.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `argument`: a page beyond the first 10,000 contacts.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.ContactList\n"
        "\n"
        "A page of contacts.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contacts` | `aircall.Contact[]` | Empty when nothing was found. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent when a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the list had to be gone through. |\n"
        "| `partial` | `boolean?` | True when that stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists contacts, or looks for them by name, phone number or e-mail address.\",\"type\":\"object\",\"properties\":{\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"q\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page.\"}},\"additionalProperties\":false}"},
    {.name = "create_contact",
     .resource = "contacts",
     .summary = "Creates a contact, shared by the whole company.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_CORE,
     .parameters = create_contact_parameters,
     .parameter_count = 6,
     .rules = create_contact_rules,
     .rule_count = 2,
     .steps = create_contact_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "contact",
     .arrays = (const char *const[]){"phone_numbers", "emails", NULL},
     .texts = (const char *const[]){"first_name", "last_name", NULL},
     .page =
        "# integrations.aircall.create_contact\n"
        "\n"
        "Creates a contact, shared by the whole company.\n"
        "\n"
        "`app.integrations.aircall.create_contact({first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write; full name `aircall.aircall_create_contact`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no* |  | First name. |\n"
        "| `last_name` | string | no* |  | Last name. |\n"
        "| `company_name` | string | no |  | Company name. |\n"
        "| `information` | string | no |  | Notes about the contact. |\n"
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each {label = \"Work\", value = \"+33612345678\"}. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each {label = \"Work\", value = \"jane@example.com\"}. At most 20. |\n"
        "\n"
        "\\* At least one of `first_name` or `last_name` is required.\n"
        "\n"
        "\\* At least one of `phone_numbers` or `emails` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_contact({\n"
        "  first_name = \"Jane\",\n"
        "  last_name = \"Smith\",\n"
        "  company_name = \"Acme Corp\",\n"
        "  phone_numbers = {\n"
        "    { label = \"Work\", value = \"+33612345678\" },\n"
        "    { label = \"Mobile\", value = \"+33698765432\" }\n"
        "  },\n"
        "  emails = {\n"
        "    { label = \"Work\", value = \"jane@example.com\" }\n"
        "  }\n"
        "})\n"
        "\n"
        "print(\"New contact: \" .. result.contact.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ContactResult`. `result.contact`, as stored: `id`, the fields, and `phone_numbers` and `emails` with the ids that they got.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Needed are a first or a last name, and a phone number or an e-mail address. The service documents a phone number as required: a contact with an e-mail address only is sent, and what the service says to it is passed on.\n"
        "- A phone number or e-mail address is a table such as `{ label = \"Work\", value = \"+33612345678\" }` or `{ label = \"Work\", value = \"jane@example.com\" }`.\n"
        "- A phone number loses spaces, dots, dashes and brackets, and must then be in E.164 form: a plus and 2 to 15 digits. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
        "- The contact is shared by the whole company.\n"
        "- Sending it twice makes two contacts. It is not repeated after a lost answer.\n"
        "- An empty text counts as not given.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `argument`: a phone number that is not E.164.\n"
        "- `invalid`: the service refuses a number, or a contact without one.\n"
        "- `network`, `timeout` or `service` with `retriable = false`: it may have been created.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.ContactResult\n"
        "\n"
        "One contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contact` | `aircall.Contact` |  |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Creates a contact, shared by the whole company. At least one of first_name or last_name is required. At least one of phone_numbers or emails is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"first_name\":{\"type\":\"string\",\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"description\":\"Last name.\"},\n"
        "\"company_name\":{\"type\":\"string\",\"description\":\"Company name.\"},\n"
        "\"information\":{\"type\":\"string\",\"description\":\"Notes about the contact.\"},\n"
        "\"phone_numbers\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number in E.164 form, such as +33612345678.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"Phone numbers, each {label = \\\"Work\\\", value = \\\"+33612345678\\\"}.\"},\n"
        "\"emails\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"E-mail address.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"E-mail addresses, each {label = \\\"Work\\\", value = \\\"jane@example.com\\\"}.\"}},\"allOf\":[{\"anyOf\":[{\"required\":[\"first_name\"],\"properties\":{\"first_name\":{\"minLength\":1}}},{\"required\":[\"last_name\"],\"properties\":{\"last_name\":{\"minLength\":1}}}]},{\"anyOf\":[{\"required\":[\"phone_numbers\"],\"properties\":{\"phone_numbers\":{\"minItems\":1}}},{\"required\":[\"emails\"],\"properties\":{\"emails\":{\"minItems\":1}}}]}],\"additionalProperties\":false}"},
    {.name = "update_contact",
     .resource = "contacts",
     .summary = "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_CORE,
     .parameters = update_contact_parameters,
     .parameter_count = 7,
     .rules = update_contact_rules,
     .rule_count = 1,
     .steps = update_contact_steps,
     .step_count = 4,
     .result = INTEGRATIONS_REPLY,
     .item = "contact",
     .arrays = (const char *const[]){"phone_numbers", "emails", NULL},
     .texts = (const char *const[]){"first_name", "last_name", NULL},
     .choose = aircall_choose_change,
     .page =
        "# integrations.aircall.update_contact\n"
        "\n"
        "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.\n"
        "\n"
        "`app.integrations.aircall.update_contact({contact_id, first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write; full name `aircall.aircall_update_contact`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact to update. |\n"
        "| `first_name` | string | no* |  | First name. |\n"
        "| `last_name` | string | no* |  | Last name. |\n"
        "| `company_name` | string | no* |  | Company name. |\n"
        "| `information` | string | no* |  | Notes about the contact. |\n"
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each {label, value}, which replace all existing ones; `{}` clears them. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each {label, value}, which replace all existing ones; `{}` clears them. At most 20. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name`, `company_name`, `information`, `phone_numbers` or `emails` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_contact({\n"
        "  contact_id = 5678,\n"
        "  company_name = \"New Corp\",\n"
        "  information = \"VIP client - priority support\"\n"
        "})\n"
        "\n"
        "local contact = result.contact\n"
        "print(contact.first_name .. \" \" .. contact.last_name .. \" is now at \" .. contact.company_name)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ContactResult`. `result.contact`, as stored afterwards.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `phone_numbers` and `emails` each replace **all** existing ones; `{}` clears them. To add one, send the existing ones with it. A list that is not given stays as it is.\n"
        "- **Not atomic** with one of the lists: the contact is read, then each entry that differs is changed, added or, last, removed by a request of its own, and the contact is read again. When one fails, those before it are done: the error's `applied` lists them. Repeating the call does no harm. Without the lists it is one request.\n"
        "- A phone number loses spaces, dots, dashes and brackets, and must then be in E.164 form: a plus and 2 to 15 digits. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
        "- A text cannot be cleared: the service takes no empty ones, so they are refused with kind `argument`.\n"
        "- The service may refuse to remove the last phone number.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
        "- `argument`: a phone number that is not E.164, an empty text.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.ContactResult\n"
        "\n"
        "One contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contact` | `aircall.Contact` |  |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Changes a contact's fields, or replaces its phone numbers and e-mail addresses. At least one of first_name, last_name, company_name, information, phone_numbers or emails is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact to update.\"},\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"First name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Last name.\"},\n"
        "\"company_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Company name.\"},\n"
        "\"information\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Notes about the contact.\"},\n"
        "\"phone_numbers\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number in E.164 form, such as +33612345678.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"Phone numbers, each {label, value}, which replace all existing ones; `{}` clears them.\"},\n"
        "\"emails\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\u0000-\\\\u0020\\\\u007f]([^\\\\u0000-\\\\u001f\\\\u007f]*[^\\\\u0000-\\\\u0020\\\\u007f])?$\",\"description\":\"E-mail address.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"E-mail addresses, each {label, value}, which replace all existing ones; `{}` clears them.\"}},\"required\":[\"contact_id\"],\"anyOf\":[{\"required\":[\"first_name\"]},{\"required\":[\"last_name\"]},{\"required\":[\"company_name\"]},{\"required\":[\"information\"]},{\"required\":[\"phone_numbers\"]},{\"required\":[\"emails\"]}],\"additionalProperties\":false}"},
    {.name = "list_users",
     .resource = "users",
     .summary = "Lists all users of the company.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .steps = list_users_steps,
     .step_count = 2,
     .result = INTEGRATIONS_REPLY,
     .shape = aircall_shape_user,
     .choose = aircall_choose_users,
     .page =
        "# integrations.aircall.list_users\n"
        "\n"
        "Lists all users of the company.\n"
        "\n"
        "`app.integrations.aircall.list_users({})` (read; full name `aircall.aircall_list_users`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_users({})\n"
        "\n"
        "for _, user in ipairs(result.users) do\n"
        "  print(user.id .. \": \" .. user.first_name .. \" \" .. user.last_name .. \" <\" .. user.email .. \">\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserList`. `result.users` is an array of all users: `id`, `name`, `first_name`, `last_name`, `email`, `available`, `availability_status`, `time_zone`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- All pages are fetched: one request for every 50 users.\n"
        "- The service has only the whole `name`. `first_name` is what stands before its first space and `last_name` the rest, which is wrong for double first names.\n"
        "- The phone numbers of a user are not in the answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.UserList\n"
        "\n"
        "All users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `users` | `aircall.User[]` | All users. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call. |\n"
        "| `email` | `string?` |  |\n"
        "| `available` | `boolean?` |  |\n"
        "| `availability_status` | `string?` | available, custom or unavailable. |\n"
        "| `substatus` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `extension` | `string?` |  |\n"
        "| `wrap_up_time` | `integer?` | Seconds. |\n"
        "| `default_number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent when a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the list had to be gone through. |\n"
        "| `partial` | `boolean?` | True when that stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Lists all users of the company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "list_numbers",
     .resource = "numbers",
     .summary = "Lists all phone numbers of the company.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .steps = list_numbers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .shape = aircall_shape_number,
     .page =
        "# integrations.aircall.list_numbers\n"
        "\n"
        "Lists all phone numbers of the company.\n"
        "\n"
        "`app.integrations.aircall.list_numbers({})` (read; full name `aircall.aircall_list_numbers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_numbers({})\n"
        "\n"
        "for _, number in ipairs(result.numbers) do\n"
        "  print(number.id .. \": \" .. number.name .. \", \" .. number.number)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.NumberList`. `result.numbers` is an array of all numbers: `id`, `name`, `number` (as displayed), `e164_digits` (plain), `country`, `availability_status`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- All pages are fetched: one request for every 50 numbers.\n"
        "- `number` has spaces and dashes. Use `e164_digits` to compare or to dial.\n"
        "- The users of a number are not in the answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.NumberList\n"
        "\n"
        "All numbers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `numbers` | `aircall.Number[]` | All numbers. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Number\n"
        "\n"
        "A phone number of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `number_id` of `list_calls`. |\n"
        "| `name` | `string` |  |\n"
        "| `number` | `string?` | As displayed: +1 984-555-0178. Not inside a call, which has `digits`. |\n"
        "| `e164_digits` | `string?` | The same as +19845550178. Not inside a call. |\n"
        "| `digits` | `string?` | As displayed; what the service itself calls it. |\n"
        "| `country` | `string?` | Such as US. |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `availability_status` | `string?` | open, custom or closed. |\n"
        "| `open` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `is_ivr` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `live_recording_activated` | `boolean?` |  |\n"
        "| `flow_editor_enabled` | `boolean?` |  |\n"
        "| `priority` | `integer?` |  |\n"
        "| `messages` | `table<string, string>?` | Addresses of the announcements, by name. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent when a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the list had to be gone through. |\n"
        "| `partial` | `boolean?` | True when that stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Lists all phone numbers of the company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "our phone lines"},
    {.name = "get_current_user",
     .resource = "users",
     .summary = "Gets the user whom the account stands for.",
     .kind = INTEGRATIONS_READ,
     .marks = INTEGRATIONS_CORE,
     .steps = get_current_user_steps,
     .step_count = 4,
     .result = INTEGRATIONS_REPLY,
     .item = "user",
     .shape = aircall_shape_user,
     .choose = aircall_choose_user,
     .finish = aircall_finish_user,
     .page =
        "# integrations.aircall.get_current_user\n"
        "\n"
        "Gets the user whom the account stands for.\n"
        "\n"
        "`app.integrations.aircall.get_current_user({})` (read; full name `aircall.aircall_get_current_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_current_user({})\n"
        "\n"
        "local user = result.user\n"
        "print(user.first_name .. \" \" .. user.last_name .. \" <\" .. user.email .. \">\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserResult`. `result.user`: `id`, `name`, `first_name`, `last_name`, `email` and more.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **Aircall does not know a current user**: a credential belongs to the company. The user is, in this order: the one that the host set as `user` (an id or an e-mail address) for the account; the one who installed the integration, if Aircall tells; the only user of the company.\n"
        "- That costs one to three requests.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `configuration`: there are several users and the host set none, or the one that it set does not exist.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.UserResult\n"
        "\n"
        "One user.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `user` | `aircall.User` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call. |\n"
        "| `email` | `string?` |  |\n"
        "| `available` | `boolean?` |  |\n"
        "| `availability_status` | `string?` | available, custom or unavailable. |\n"
        "| `substatus` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `extension` | `string?` |  |\n"
        "| `wrap_up_time` | `integer?` | Seconds. |\n"
        "| `default_number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Gets the user whom the account stands for.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "who am I, whoami"}};

static const struct integrations_resource resources[] = {
    {.name = "calls",
     .summary = "Phone calls, with recordings, tags and comments.",
     .page =
        "# integrations.aircall.calls\n"
        "\n"
        "Calls of Aircall. Phone calls, with recordings, tags and comments. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_calls`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## list_calls\n"
        "\n"
        "Lists calls, filtered by period, direction, user, number and tags.\n"
        "\n"
        "`list_calls({per_page?, page?, order?, from?, to?, direction?, user_id?, number_id?, tags?})` (read) gives `aircall.CallList`.\n"
        "\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "- `from` (string): Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that started at that second is in it. Without an offset it is UTC.\n"
        "- `to` (string): End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that started at that second is in it. Without an offset it is UTC.\n"
        "- `direction` (string): Only calls of this direction. One of `\"inbound\"`, `\"outbound\"`.\n"
        "- `user_id` (integer): Only calls handled by the user with this id.\n"
        "- `number_id` (integer): Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page.\n"
        "- `tags` (array of strings or integers): Only calls that have all of these tags: names or ids.\n"
        "\n"
        "## get_call\n"
        "\n"
        "Gets one call with its contact.\n"
        "\n"
        "`get_call({call_id})` (read) gives `aircall.CallResult`.\n"
        "\n"
        "- `call_id` (integer, required): Id of the call.\n"},
    {.name = "contacts",
     .summary = "The company's shared address book.",
     .page =
        "# integrations.aircall.contacts\n"
        "\n"
        "Contacts of Aircall. The company's shared address book. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_contacts`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "What several of them take:\n"
        "\n"
        "- `first_name` (string): First name.\n"
        "- `last_name` (string): Last name.\n"
        "- `company_name` (string): Company name.\n"
        "- `information` (string): Notes about the contact.\n"
        "\n"
        "## list_contacts\n"
        "\n"
        "Lists contacts, or looks for them by name, phone number or e-mail address.\n"
        "\n"
        "`list_contacts({per_page?, page?, order?, q?})` (read) gives `aircall.ContactList`.\n"
        "\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "- `q` (string): Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page.\n"
        "\n"
        "## create_contact\n"
        "\n"
        "Creates a contact, shared by the whole company.\n"
        "\n"
        "`create_contact({first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write) gives `aircall.ContactResult`.\n"
        "\n"
        "- `phone_numbers` (array of {label, value}): Phone numbers, each {label = \"Work\", value = \"+33612345678\"}. At most 20.\n"
        "- `emails` (array of {label, value}): E-mail addresses, each {label = \"Work\", value = \"jane@example.com\"}. At most 20.\n"
        "\n"
        "At least one of `first_name` or `last_name` is required.\n"
        "\n"
        "At least one of `phone_numbers` or `emails` is required, and not empty.\n"
        "\n"
        "## update_contact\n"
        "\n"
        "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.\n"
        "\n"
        "`update_contact({contact_id, first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write) gives `aircall.ContactResult`.\n"
        "\n"
        "- `contact_id` (integer, required): Id of the contact to update.\n"
        "- `phone_numbers` (array of {label, value}): Phone numbers, each {label, value}, which replace all existing ones; `{}` clears them. At most 20.\n"
        "- `emails` (array of {label, value}): E-mail addresses, each {label, value}, which replace all existing ones; `{}` clears them. At most 20.\n"
        "\n"
        "At least one of `first_name`, `last_name`, `company_name`, `information`, `phone_numbers` or `emails` is required.\n"},
    {.name = "users",
     .summary = "The people who take calls.",
     .page =
        "# integrations.aircall.users\n"
        "\n"
        "Users of Aircall. The people who take calls. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_users`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## list_users\n"
        "\n"
        "Lists all users of the company.\n"
        "\n"
        "`list_users({})` (read) gives `aircall.UserList`.\n"
        "\n"
        "## get_current_user\n"
        "\n"
        "Gets the user whom the account stands for.\n"
        "\n"
        "`get_current_user({})` (read) gives `aircall.UserResult`.\n"},
    {.name = "numbers",
     .summary = "The company's own phone numbers.",
     .page =
        "# integrations.aircall.numbers\n"
        "\n"
        "Numbers of Aircall. The company's own phone numbers. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_numbers`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## list_numbers\n"
        "\n"
        "Lists all phone numbers of the company.\n"
        "\n"
        "`list_numbers({})` (read) gives `aircall.NumberList`.\n"},
    {.name = NULL}};

const struct integrations_service aircall_service =
    {.size = sizeof(struct integrations_service),
     .version = INTEGRATIONS_SERVICE_VERSION,
     .name = "aircall",
     .title = "Aircall",
     .summary = "Calls, contacts, users and numbers of an Aircall company.",
     .environment = "AIRCALL",
     .url = "https://api.aircall.io",
     .urls = (const char *const[]){"/v1", "/v2", NULL},
     .credentials = (const struct integrations_credential[]){
        {.scheme = INTEGRATIONS_BEARER, .first = "access_token"},
        {.scheme = INTEGRATIONS_BASIC, .first = "api_id", .second = "api_token"},
        {0}},
     .settings = (const struct integrations_setting[]){
        {.name = "user", .type = INTEGRATIONS_SETTING_ID, .environment = true},
        {.name = "scan_limit",
          .type = INTEGRATIONS_SETTING_INTEGER,
          .least = 1,
          .most = 1000000000,
          .preset = "10000"},
        {0}},
     .content_type_always = true,
     .limits = {.limit = "X-AircallApi-Limit",
                .remaining = "X-AircallApi-Remaining",
                .reset = "X-AircallApi-Reset",
                .wait = 60,
                .write_cost = 1},
     .operations = operations,
     .operation_count = sizeof operations / sizeof *operations,
     .resources = resources,
     .page =
        "# integrations.aircall\n"
        "\n"
        "Aircall: Calls, contacts, users and numbers of an Aircall company. Scripts call `app.integrations.aircall.<function>{ … }`.\n"
        "\n"
        "Its resources have pages, such as `integrations.aircall.calls`, and so have its functions:\n"
        "\n"
        "- `calls`: Phone calls, with recordings, tags and comments. `list_calls`, `get_call`\n"
        "- `contacts`: The company's shared address book. `list_contacts`, `create_contact`, `update_contact`\n"
        "- `users`: The people who take calls. `list_users`, `get_current_user`\n"
        "- `numbers`: The company's own phone numbers. `list_numbers`\n"
        "\n"
        "## All functions of Aircall\n"
        "\n"
        "- Replies are the service's own JSON as plain tables, with what is promised below added. Ids are integers, and what is null or does not apply is absent: write `call.from or \"unknown\"`.\n"
        "- Times of calls and contacts are UNIX seconds (`os.date(\"!%Y-%m-%d\", call.started_at)`); those of users and numbers are ISO 8601 texts. `from` and `to` take ISO 8601.\n"
        "- The company has one rate limit for all its users and programs: 120 requests a minute. Going over it blocks everybody for a minute. Calls wait and try again by themselves as long as their deadline allows.\n"
        "- A list shows its first 10,000 items and no more: `page` times `per_page` beyond that is refused with kind `argument`, before a request. Narrow `from` and `to`, or use `integrations.each`, which goes on behind them.\n"
        "- A wrong credential is answered by 401 or 403: both are kind `authentication`.\n"
        "- A credential belongs to the company and may do everything; it is no user's.\n"
        "\n"
        "## More than one account\n"
        "\n"
        "Functions directly below `aircall` use the account `default`. Other accounts stand below it by name and have the same functions; only the credentials differ. The names are the host's.\n"
        "\n"
        "```lua\n"
        "-- The default account\n"
        "app.integrations.aircall.list_users({})\n"
        "\n"
        "-- The same, said outright\n"
        "app.integrations.aircall.default.list_users({})\n"
        "\n"
        "-- Accounts that the host named sales and support\n"
        "app.integrations.aircall.sales.list_users({})\n"
        "app.integrations.aircall.support.list_users({})\n"
        "```\n"
        "\n"
        "## What Aircall cannot do\n"
        "\n"
        "- **read or list messages (SMS, WhatsApp)**: Messages can be sent; keep the answer to a sending. What comes in is told to webhooks only.\n"
        "- **buy, release or assign numbers**: People do it in Aircall's dashboard.\n"
        "- **delete or change comments on calls**: What was written stays; emoji are left out.\n"
        "- **give calls older than six months**: The service keeps no more.\n"
        "\n"
        "## list_calls\n"
        "\n"
        "Lists calls, filtered by period, direction, user, number and tags.\n"
        "\n"
        "`app.integrations.aircall.list_calls({per_page?, page?, order?, from?, to?, direction?, user_id?, number_id?, tags?})` (read; full name `aircall.aircall_list_calls`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `from` | string | no |  | Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that started at that second is in it. Without an offset it is UTC. |\n"
        "| `to` | string | no |  | End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that started at that second is in it. Without an offset it is UTC. |\n"
        "| `direction` | string | no |  | Only calls of this direction. One of `\"inbound\"`, `\"outbound\"`. |\n"
        "| `user_id` | integer | no |  | Only calls handled by the user with this id. |\n"
        "| `number_id` | integer | no |  | Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page. |\n"
        "| `tags` | array of strings or integers | no |  | Only calls that have all of these tags: names or ids. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_calls({\n"
        "  per_page = 10,\n"
        "  order = \"desc\",\n"
        "  direction = \"inbound\"\n"
        "})\n"
        "\n"
        "for _, call in ipairs(result.calls) do\n"
        "  local missed = call.answered_at == nil and \"missed\" or call.duration .. \" s\"\n"
        "  print(call.id .. \": \" .. call.direction .. \" from \" .. (call.from or \"unknown\") .. \", \" .. missed)\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.CallList`. `result.calls` is an array, empty when nothing was found; `result.meta` says where this page is. Each call has `id`, `direction`, `status`, `from` and `to` (as displayed; `from_e164` and `to_e164` as plain numbers), `duration` in seconds, `started_at` in UNIX seconds, `user`, `number`, `tags`, `comments`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- `number_id` is **no filter of the service**: calls are gone through page by page, 50 a request, until the page is full. It stops at the account's `scan_limit` (10,000 calls, 200 requests, more than the limit of a minute) or at the deadline, and then says `meta.partial = true` and `meta.scanned`. Give `from` and `to` with it.\n"
        "- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A name is compared without case; one of digits only is taken for an id.\n"
        "- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time is UTC.\n"
        "- The service keeps six months: before that the list is empty, without an error.\n"
        "- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown one absent.\n"
        "- A missed call has `status = \"done\"` too: look at `answered_at` or `missed_call_reason`.\n"
        "- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.\n"
        "- `contact` is filled by `get_call` only.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `argument`: a date that cannot be read, a tag's name that does not exist, a page beyond the first 10,000 calls.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_call\n"
        "\n"
        "Gets one call with its contact.\n"
        "\n"
        "`app.integrations.aircall.get_call({call_id})` (read; full name `aircall.aircall_get_call`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_call({\n"
        "  call_id = 12345\n"
        "})\n"
        "\n"
        "local call = result.call\n"
        "print((call.from or \"unknown\") .. \" called \" .. (call.to or \"unknown\"))\n"
        "print(call.status .. \" after \" .. call.duration .. \" seconds\")\n"
        "if call.contact then\n"
        "  print(\"Contact: \" .. call.contact.first_name .. \" \" .. call.contact.last_name)\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.CallResult`. `result.call`: the call as `list_calls` has it, and `contact` when the other party is a contact of the company.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- `from` and `to` are added by this module and may be absent: `call.from or \"unknown\"`.\n"
        "- Addresses of recordings and voicemail are good for an hour; ask for the call again when you need one later.\n"
        "- Within about 20 minutes after a call its figures still change.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such call, or older than six months.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## list_contacts\n"
        "\n"
        "Lists contacts, or looks for them by name, phone number or e-mail address.\n"
        "\n"
        "`app.integrations.aircall.list_contacts({per_page?, page?, order?, q?})` (read; full name `aircall.aircall_list_contacts`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `q` | string | no |  | Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page. |\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_contacts({\n"
        "  q = \"John\",\n"
        "  per_page = 10\n"
        "})\n"
        "\n"
        "if result.meta.partial then\n"
        "  print(\"only \" .. result.meta.scanned .. \" contacts were looked at\")\n"
        "end\n"
        "for _, contact in ipairs(result.contacts) do\n"
        "  print(contact.first_name .. \" \" .. contact.last_name)\n"
        "  for _, phone in ipairs(contact.phone_numbers) do\n"
        "    print(\"  \" .. phone.label .. \": \" .. phone.value)\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.ContactList`. `result.contacts` is an array, empty when nothing was found; `result.meta` says where this page is. Each contact has `id`, `first_name`, `last_name`, `company_name`, `information`, and the arrays `phone_numbers` and `emails`, whose entries have `id`, `label`, `value`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- The service can look for a whole e-mail address or phone number, not for a name. With a name in `q` (or a number that it does not find) contacts are gone through page by page, 50 a request, and compared with first name, last name, both together and company, without case. That stops at the account's `scan_limit` (10,000 contacts, 200 requests) or at the deadline, and then says `meta.partial = true` and `meta.scanned`.\n"
        "- What holds an `@` is looked for as an e-mail address; what is made of at least five digits as a phone number.\n"
        "- Only contacts shared by the company are there: neither a user's own ones nor those that a CRM shows in the app.\n"
        "- Lists sort by time of creation.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `argument`: a page beyond the first 10,000 contacts.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## create_contact\n"
        "\n"
        "Creates a contact, shared by the whole company.\n"
        "\n"
        "`app.integrations.aircall.create_contact({first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write; full name `aircall.aircall_create_contact`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `first_name` | string | no* |  | First name. |\n"
        "| `last_name` | string | no* |  | Last name. |\n"
        "| `company_name` | string | no |  | Company name. |\n"
        "| `information` | string | no |  | Notes about the contact. |\n"
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each {label = \"Work\", value = \"+33612345678\"}. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each {label = \"Work\", value = \"jane@example.com\"}. At most 20. |\n"
        "\n"
        "\\* At least one of `first_name` or `last_name` is required.\n"
        "\n"
        "\\* At least one of `phone_numbers` or `emails` is required, and not empty.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_contact({\n"
        "  first_name = \"Jane\",\n"
        "  last_name = \"Smith\",\n"
        "  company_name = \"Acme Corp\",\n"
        "  phone_numbers = {\n"
        "    { label = \"Work\", value = \"+33612345678\" },\n"
        "    { label = \"Mobile\", value = \"+33698765432\" }\n"
        "  },\n"
        "  emails = {\n"
        "    { label = \"Work\", value = \"jane@example.com\" }\n"
        "  }\n"
        "})\n"
        "\n"
        "print(\"New contact: \" .. result.contact.id)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.ContactResult`. `result.contact`, as stored: `id`, the fields, and `phone_numbers` and `emails` with the ids that they got.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- Needed are a first or a last name, and a phone number or an e-mail address. The service documents a phone number as required: a contact with an e-mail address only is sent, and what the service says to it is passed on.\n"
        "- A phone number or e-mail address is a table such as `{ label = \"Work\", value = \"+33612345678\" }` or `{ label = \"Work\", value = \"jane@example.com\" }`.\n"
        "- A phone number loses spaces, dots, dashes and brackets, and must then be in E.164 form: a plus and 2 to 15 digits. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
        "- The contact is shared by the whole company.\n"
        "- Sending it twice makes two contacts. It is not repeated after a lost answer.\n"
        "- An empty text counts as not given.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `argument`: a phone number that is not E.164.\n"
        "- `invalid`: the service refuses a number, or a contact without one.\n"
        "- `network`, `timeout` or `service` with `retriable = false`: it may have been created.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## update_contact\n"
        "\n"
        "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.\n"
        "\n"
        "`app.integrations.aircall.update_contact({contact_id, first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write; full name `aircall.aircall_update_contact`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact to update. |\n"
        "| `first_name` | string | no* |  | First name. |\n"
        "| `last_name` | string | no* |  | Last name. |\n"
        "| `company_name` | string | no* |  | Company name. |\n"
        "| `information` | string | no* |  | Notes about the contact. |\n"
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each {label, value}, which replace all existing ones; `{}` clears them. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each {label, value}, which replace all existing ones; `{}` clears them. At most 20. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name`, `company_name`, `information`, `phone_numbers` or `emails` is required.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_contact({\n"
        "  contact_id = 5678,\n"
        "  company_name = \"New Corp\",\n"
        "  information = \"VIP client - priority support\"\n"
        "})\n"
        "\n"
        "local contact = result.contact\n"
        "print(contact.first_name .. \" \" .. contact.last_name .. \" is now at \" .. contact.company_name)\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.ContactResult`. `result.contact`, as stored afterwards.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- `phone_numbers` and `emails` each replace **all** existing ones; `{}` clears them. To add one, send the existing ones with it. A list that is not given stays as it is.\n"
        "- **Not atomic** with one of the lists: the contact is read, then each entry that differs is changed, added or, last, removed by a request of its own, and the contact is read again. When one fails, those before it are done: the error's `applied` lists them. Repeating the call does no harm. Without the lists it is one request.\n"
        "- A phone number loses spaces, dots, dashes and brackets, and must then be in E.164 form: a plus and 2 to 15 digits. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
        "- A text cannot be cleared: the service takes no empty ones, so they are refused with kind `argument`.\n"
        "- The service may refuse to remove the last phone number.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
        "- `argument`: a phone number that is not E.164, an empty text.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## list_users\n"
        "\n"
        "Lists all users of the company.\n"
        "\n"
        "`app.integrations.aircall.list_users({})` (read; full name `aircall.aircall_list_users`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_users({})\n"
        "\n"
        "for _, user in ipairs(result.users) do\n"
        "  print(user.id .. \": \" .. user.first_name .. \" \" .. user.last_name .. \" <\" .. user.email .. \">\")\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.UserList`. `result.users` is an array of all users: `id`, `name`, `first_name`, `last_name`, `email`, `available`, `availability_status`, `time_zone`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- All pages are fetched: one request for every 50 users.\n"
        "- The service has only the whole `name`. `first_name` is what stands before its first space and `last_name` the rest, which is wrong for double first names.\n"
        "- The phone numbers of a user are not in the answer.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## list_numbers\n"
        "\n"
        "Lists all phone numbers of the company.\n"
        "\n"
        "`app.integrations.aircall.list_numbers({})` (read; full name `aircall.aircall_list_numbers`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_numbers({})\n"
        "\n"
        "for _, number in ipairs(result.numbers) do\n"
        "  print(number.id .. \": \" .. number.name .. \", \" .. number.number)\n"
        "end\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.NumberList`. `result.numbers` is an array of all numbers: `id`, `name`, `number` (as displayed), `e164_digits` (plain), `country`, `availability_status`.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- All pages are fetched: one request for every 50 numbers.\n"
        "- `number` has spaces and dashes. Use `e164_digits` to compare or to dial.\n"
        "- The users of a number are not in the answer.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## get_current_user\n"
        "\n"
        "Gets the user whom the account stands for.\n"
        "\n"
        "`app.integrations.aircall.get_current_user({})` (read; full name `aircall.aircall_get_current_user`)\n"
        "\n"
        "### Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "### Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_current_user({})\n"
        "\n"
        "local user = result.user\n"
        "print(user.first_name .. \" \" .. user.last_name .. \" <\" .. user.email .. \">\")\n"
        "```\n"
        "\n"
        "### Returns\n"
        "\n"
        "`aircall.UserResult`. `result.user`: `id`, `name`, `first_name`, `last_name`, `email` and more.\n"
        "\n"
        "### Good to know\n"
        "\n"
        "- **Aircall does not know a current user**: a credential belongs to the company. The user is, in this order: the one that the host set as `user` (an id or an e-mail address) for the account; the one who installed the integration, if Aircall tells; the only user of the company.\n"
        "- That costs one to three requests.\n"
        "\n"
        "### What may go wrong\n"
        "\n"
        "- `configuration`: there are several users and the host set none, or the one that it set does not exist.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CallList\n"
        "\n"
        "A page of calls.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `calls` | `aircall.Call[]` | Empty when nothing was found. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.CallResult\n"
        "\n"
        "One call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `call` | `aircall.Call` |  |\n"
        "\n"
        "### aircall.Call\n"
        "\n"
        "A call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `get_call`. |\n"
        "| `direction` | `\"inbound\"\\|\"outbound\"` |  |\n"
        "| `status` | `\"initial\"\\|\"answered\"\\|\"done\"\\|string` | A missed call is `done` as well. |\n"
        "| `from` | `string?` | Who called, as displayed; absent when unknown, `anonymous` when withheld. |\n"
        "| `to` | `string?` | Who was called, as displayed; absent when unknown. |\n"
        "| `from_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `to_e164` | `string?` | The same as +12025550101; absent when it is no number. |\n"
        "| `duration` | `integer` | Seconds from start to end, ringing included. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | Why nobody answered; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | After `get_call`, when the other party is a contact. |\n"
        "| `number` | `aircall.Number?` | The company's line. |\n"
        "| `raw_digits` | `string?` | The other party, as displayed. |\n"
        "| `recording` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `voicemail` | `string?` | Address of the sound file, good for an hour. |\n"
        "| `asset` | `string?` | Address of the recording's page. |\n"
        "| `recording_short_url` | `string?` |  |\n"
        "| `voicemail_short_url` | `string?` |  |\n"
        "| `comments` | `aircall.Comment[]` |  |\n"
        "| `tags` | `aircall.CallTag[]` |  |\n"
        "| `teams` | `table[]` | Each with `id` and `name`. |\n"
        "| `assigned_to` | `aircall.User?` |  |\n"
        "| `transferred_by` | `aircall.User?` |  |\n"
        "| `transferred_to` | `aircall.User?` |  |\n"
        "| `archived` | `boolean?` |  |\n"
        "| `cost` | `string?` | A decimal number as text; changes for a while after the call. |\n"
        "| `pricing_type` | `string?` |  |\n"
        "| `country_code_a2` | `string?` | Such as US. |\n"
        "| `sid` | `string?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Comment\n"
        "\n"
        "A comment on a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `content` | `string` |  |\n"
        "| `posted_by` | `aircall.User?` | Absent for a program's. |\n"
        "| `posted_at` | `integer` | UNIX seconds. |\n"
        "\n"
        "### aircall.CallTag\n"
        "\n"
        "A tag of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `tagged_at` | `integer?` | UNIX seconds. |\n"
        "| `tagged_by` | `table?` | A user; an empty table when the system did it. |\n"
        "\n"
        "### aircall.ContactList\n"
        "\n"
        "A page of contacts.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contacts` | `aircall.Contact[]` | Empty when nothing was found. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.ContactResult\n"
        "\n"
        "One contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contact` | `aircall.Contact` |  |\n"
        "\n"
        "### aircall.Contact\n"
        "\n"
        "A contact, shared by the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `update_contact`. |\n"
        "| `first_name` | `string` | Empty when there is none. |\n"
        "| `last_name` | `string` | Empty when there is none. |\n"
        "| `company_name` | `string?` |  |\n"
        "| `information` | `string?` | Notes. |\n"
        "| `phone_numbers` | `aircall.Entry[]` |  |\n"
        "| `emails` | `aircall.Entry[]` |  |\n"
        "| `is_shared` | `boolean?` |  |\n"
        "| `created_at` | `integer?` | UNIX seconds. |\n"
        "| `updated_at` | `integer?` | UNIX seconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Entry\n"
        "\n"
        "A phone number or e-mail address of a contact.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `label` | `string` | Such as Work or Mobile. |\n"
        "| `value` | `string` | The number or the address. |\n"
        "\n"
        "### aircall.UserList\n"
        "\n"
        "All users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `users` | `aircall.User[]` | All users. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.UserResult\n"
        "\n"
        "One user.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `user` | `aircall.User` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call. |\n"
        "| `email` | `string?` |  |\n"
        "| `available` | `boolean?` |  |\n"
        "| `availability_status` | `string?` | available, custom or unavailable. |\n"
        "| `substatus` | `string?` |  |\n"
        "| `state` | `string?` |  |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `extension` | `string?` |  |\n"
        "| `wrap_up_time` | `integer?` | Seconds. |\n"
        "| `default_number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.NumberList\n"
        "\n"
        "All numbers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `numbers` | `aircall.Number[]` | All numbers. |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Number\n"
        "\n"
        "A phone number of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `number_id` of `list_calls`. |\n"
        "| `name` | `string` |  |\n"
        "| `number` | `string?` | As displayed: +1 984-555-0178. Not inside a call, which has `digits`. |\n"
        "| `e164_digits` | `string?` | The same as +19845550178. Not inside a call. |\n"
        "| `digits` | `string?` | As displayed; what the service itself calls it. |\n"
        "| `country` | `string?` | Such as US. |\n"
        "| `time_zone` | `string?` |  |\n"
        "| `availability_status` | `string?` | open, custom or closed. |\n"
        "| `open` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `is_ivr` | `boolean?` | Deprecated by the service; may be stale. |\n"
        "| `live_recording_activated` | `boolean?` |  |\n"
        "| `flow_editor_enabled` | `boolean?` |  |\n"
        "| `priority` | `integer?` |  |\n"
        "| `messages` | `table<string, string>?` | Addresses of the announcements, by name. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent when a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the list had to be gone through. |\n"
        "| `partial` | `boolean?` | True when that stopped before the end of the list. |\n",
     .cannot = (const char *const[]){"read or list messages (SMS, WhatsApp)", "Messages can be sent; keep the answer to a sending. What comes in is told to webhooks only.", "buy, release or assign numbers", "People do it in Aircall's dashboard.", "delete or change comments on calls", "What was written stays; emoji are left out.", "give calls older than six months", "The service keeps no more.", NULL},
     .refused = "Forbidden",
     .conflict = 405};
