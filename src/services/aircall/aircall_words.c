/*
 * What the reference says about Aircall; see words.h. Where a fact is from stands in aircall.c.
 */
#include "aircall_words.h"

#include <stddef.h>

/* ---- shapes ---- */

static const struct member meta[] = {
    {"count", "integer", "Items on this page."},
    {"total", "integer?", "Items on all pages; absent when a search stopped before the end."},
    {"current_page", "integer", ""},
    {"per_page", "integer", ""},
    {"next_page_link", "string?", "The service's own address; use `page` or `integrations.each`."},
    {"previous_page_link", "string?", ""},
    {"scanned", "integer?", "Items that were looked at, where the list had to be gone through."},
    {"partial", "boolean?", "True when that stopped before the end of the list."},
    {NULL, NULL, NULL}};

static const struct member call_list[] = {
    {"calls", "aircall.Call[]", "Empty when nothing was found."},
    {"meta", "aircall.Meta", ""},
    {NULL, NULL, NULL}};

static const struct member call_result[] = {{"call", "aircall.Call", ""}, {NULL, NULL, NULL}};

static const struct member call[] = {
    {"id", "integer", "For `get_call`."},
    {"direction", "\"inbound\"|\"outbound\"", ""},
    {"status", "\"initial\"|\"answered\"|\"done\"|string", "A missed call is `done` as well."},
    {"from", "string?",
     "Who called, as displayed; absent when unknown, `anonymous` when withheld."},
    {"to", "string?", "Who was called, as displayed; absent when unknown."},
    {"from_e164", "string?", "The same as +12025550101; absent when it is no number."},
    {"to_e164", "string?", "The same as +12025550101; absent when it is no number."},
    {"duration", "integer", "Seconds from start to end, ringing included."},
    {"started_at", "integer", "UNIX seconds."},
    {"answered_at", "integer?", "UNIX seconds; absent when nobody answered."},
    {"ended_at", "integer?", "UNIX seconds; absent while it goes on."},
    {"missed_call_reason", "string?", "Why nobody answered; absent when somebody did."},
    {"user", "aircall.User?", "Who handled it."},
    {"contact", "aircall.Contact?", "After `get_call`, when the other party is a contact."},
    {"number", "aircall.Number?", "The company's line."},
    {"raw_digits", "string?", "The other party, as displayed."},
    {"recording", "string?", "Address of the sound file, good for an hour."},
    {"voicemail", "string?", "Address of the sound file, good for an hour."},
    {"asset", "string?", "Address of the recording's page."},
    {"recording_short_url", "string?", ""},
    {"voicemail_short_url", "string?", ""},
    {"comments", "aircall.Comment[]", ""},
    {"tags", "aircall.CallTag[]", ""},
    {"teams", "table[]", "Each with `id` and `name`."},
    {"assigned_to", "aircall.User?", ""},
    {"transferred_by", "aircall.User?", ""},
    {"transferred_to", "aircall.User?", ""},
    {"archived", "boolean?", ""},
    {"cost", "string?", "A decimal number as text; changes for a while after the call."},
    {"pricing_type", "string?", ""},
    {"country_code_a2", "string?", "Such as US."},
    {"sid", "string?", ""},
    {"direct_link", "string?", ""},
    {NULL, NULL, NULL}};

static const struct member comment[] = {{"id", "integer", ""},
                                        {"content", "string", ""},
                                        {"posted_by", "aircall.User?", "Absent for a program's."},
                                        {"posted_at", "integer", "UNIX seconds."},
                                        {NULL, NULL, NULL}};

static const struct member call_tag[] = {
    {"id", "integer", ""},
    {"name", "string", ""},
    {"tagged_at", "integer?", "UNIX seconds."},
    {"tagged_by", "table?", "A user; an empty table when the system did it."},
    {NULL, NULL, NULL}};

static const struct member contact_list[] = {
    {"contacts", "aircall.Contact[]", "Empty when nothing was found."},
    {"meta", "aircall.Meta", ""},
    {NULL, NULL, NULL}};

static const struct member contact_result[] = {{"contact", "aircall.Contact", ""},
                                               {NULL, NULL, NULL}};

static const struct member contact[] = {{"id", "integer", "For `update_contact`."},
                                        {"first_name", "string", "Empty when there is none."},
                                        {"last_name", "string", "Empty when there is none."},
                                        {"company_name", "string?", ""},
                                        {"information", "string?", "Notes."},
                                        {"phone_numbers", "aircall.Entry[]", ""},
                                        {"emails", "aircall.Entry[]", ""},
                                        {"is_shared", "boolean?", ""},
                                        {"created_at", "integer?", "UNIX seconds."},
                                        {"updated_at", "integer?", "UNIX seconds."},
                                        {"direct_link", "string?", ""},
                                        {NULL, NULL, NULL}};

static const struct member entry[] = {{"id", "integer", ""},
                                      {"label", "string", "Such as Work or Mobile."},
                                      {"value", "string", "The number or the address."},
                                      {NULL, NULL, NULL}};

static const struct member user_list[] = {
    {"users", "aircall.User[]", "All users."}, {"meta", "aircall.Meta", ""}, {NULL, NULL, NULL}};

static const struct member user_result[] = {{"user", "aircall.User", ""}, {NULL, NULL, NULL}};

static const struct member user[] = {
    {"id", "integer", "For `user_id` of `list_calls`."},
    {"name", "string", "The whole name; all that the service has."},
    {"first_name", "string?", "`name` up to its first space; not inside a call."},
    {"last_name", "string?", "What follows it, or empty; not inside a call."},
    {"email", "string?", ""},
    {"available", "boolean?", ""},
    {"availability_status", "string?", "available, custom or unavailable."},
    {"substatus", "string?", ""},
    {"state", "string?", ""},
    {"time_zone", "string?", ""},
    {"language", "string?", ""},
    {"extension", "string?", ""},
    {"wrap_up_time", "integer?", "Seconds."},
    {"default_number_id", "integer?", ""},
    {"created_at", "string?", "ISO 8601, with milliseconds."},
    {"direct_link", "string?", ""},
    {NULL, NULL, NULL}};

static const struct member number_list[] = {{"numbers", "aircall.Number[]", "All numbers."},
                                            {"meta", "aircall.Meta", ""},
                                            {NULL, NULL, NULL}};

static const struct member number[] = {
    {"id", "integer", "For `number_id` of `list_calls`."},
    {"name", "string", ""},
    {"number", "string?", "As displayed: +1 984-555-0178. Not inside a call, which has `digits`."},
    {"e164_digits", "string?", "The same as +19845550178. Not inside a call."},
    {"digits", "string?", "As displayed; what the service itself calls it."},
    {"country", "string?", "Such as US."},
    {"time_zone", "string?", ""},
    {"availability_status", "string?", "open, custom or closed."},
    {"open", "boolean?", "Deprecated by the service; may be stale."},
    {"is_ivr", "boolean?", "Deprecated by the service; may be stale."},
    {"live_recording_activated", "boolean?", ""},
    {"flow_editor_enabled", "boolean?", ""},
    {"priority", "integer?", ""},
    {"messages", "table<string, string>?", "Addresses of the announcements, by name."},
    {"created_at", "string?", "ISO 8601, with milliseconds."},
    {"direct_link", "string?", ""},
    {NULL, NULL, NULL}};

const struct shape aircall_shapes[] = {
    {"aircall.CallList", "A page of calls.", call_list},
    {"aircall.CallResult", "One call.", call_result},
    {"aircall.Call", "A call.", call},
    {"aircall.Comment", "A comment on a call.", comment},
    {"aircall.CallTag", "A tag of a call.", call_tag},
    {"aircall.ContactList", "A page of contacts.", contact_list},
    {"aircall.ContactResult", "One contact.", contact_result},
    {"aircall.Contact", "A contact, shared by the company.", contact},
    {"aircall.Entry", "A phone number or e-mail address of a contact.", entry},
    {"aircall.UserList", "All users.", user_list},
    {"aircall.UserResult", "One user.", user_result},
    {"aircall.User", "A user. Inside calls the service leaves some members out.", user},
    {"aircall.NumberList", "All numbers.", number_list},
    {"aircall.Number", "A phone number of the company.", number},
    {"aircall.Meta", "Where a page is in its list.", meta},
    {NULL, NULL, NULL}};

/* ---- words ---- */

#define ENTRIES                                                                                    \
    "- A phone number loses spaces, dots, dashes and brackets, and must then be in E.164 form: a " \
    "plus and 2 to 15 digits. A missing `label` becomes \"Work\". At most 20 of each, none "       \
    "twice.\n"

const char aircall_service_words[] =
    "## All functions of Aircall\n"
    "\n"
    "- Replies are the service's own JSON as plain tables, with what is promised below added. Ids "
    "are "
    "integers, and what is null or does not apply is absent: write `call.from or \"unknown\"`.\n"
    "- Times of calls and contacts are UNIX seconds (`os.date(\"!%Y-%m-%d\", call.started_at)`); "
    "those of users and numbers are ISO 8601 texts. `from` and `to` take ISO 8601.\n"
    "- The company has one rate limit for all its users and programs: 120 requests a minute. Going "
    "over "
    "it blocks everybody for a minute. Calls wait and try again by themselves as long as their "
    "deadline "
    "allows.\n"
    "- A list shows its first 10,000 items and no more: `page` times `per_page` beyond that is "
    "refused "
    "with kind `argument`, before a request. Narrow `from` and `to`, or use `integrations.each`, "
    "which "
    "goes on behind them.\n"
    "- A wrong credential is answered by 401 or 403: both are kind `authentication`.\n"
    "- A credential belongs to the company and may do everything; it is no user's.\n"
    "\n"
    "## More than one account\n"
    "\n"
    "Functions directly below `aircall` use the account `default`. Other accounts stand below it "
    "by name "
    "and have the same functions; only the credentials differ. The names are the host's.\n"
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
    "```\n";

const struct aircall_words aircall_words = {
    .list_calls =
        {.result = "aircall.CallList",
         .returns =
             "`result.calls` is an array, empty when nothing was found; `result.meta` says where "
             "this page is. Each call has `id`, `direction`, `status`, `from` and `to` (as "
             "displayed; "
             "`from_e164` and `to_e164` as plain numbers), `duration` in seconds, `started_at` in "
             "UNIX seconds, `user`, `number`, `tags`, `comments`.",
         .notes =
             "- `number_id` is **no filter of the service**: calls are gone through page by page, "
             "50 "
             "a request, until the page is full. It stops at the account's `scan_limit` (10,000 "
             "calls, 200 requests, more than the limit of a minute) or at the deadline, and then "
             "says `meta.partial = true` and `meta.scanned`. Give `from` and `to` with it.\n"
             "- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all "
             "of "
             "the tags. A name is compared without case; one of digits only is taken for an id.\n"
             "- Calls that began at the very second of `from` or `to` are in the result. Without "
             "an "
             "offset a time is UTC.\n"
             "- The service keeps six months: before that the list is empty, without an error.\n"
             "- `from` and `to` of a call are added by this module; a withheld number is "
             "`anonymous`, "
             "an unknown one absent.\n"
             "- A missed call has `status = \"done\"` too: look at `answered_at` or "
             "`missed_call_reason`.\n"
             "- For about 20 minutes after a call the service still changes `duration`, `cost` and "
             "`started_at`.\n"
             "- `contact` is filled by `get_call` only.\n",
         .failures =
             "- `argument`: a date that cannot be read, a tag's name that does not exist, a "
             "page beyond the first 10,000 calls.\n",
         .example =
             "local result = app.integrations.aircall.list_calls({\n"
             "  per_page = 10,\n"
             "  order = \"desc\",\n"
             "  direction = \"inbound\"\n"
             "})\n"
             "\n"
             "for _, call in ipairs(result.calls) do\n"
             "  local missed = call.answered_at == nil and \"missed\" or call.duration .. \" s\"\n"
             "  print(call.id .. \": \" .. call.direction .. \" from \" .. (call.from or "
             "\"unknown\") .. \", \" .. missed)\n"
             "end\n"},
    .get_call =
        {.result = "aircall.CallResult",
         .returns = "`result.call`: the call as `list_calls` has it, and `contact` when the other "
                    "party is "
                    "a contact of the company.",
         .notes =
             "- `from` and `to` are added by this module and may be absent: `call.from or "
             "\"unknown\"`.\n"
             "- Addresses of recordings and voicemail are good for an hour; ask for the call again "
             "when you need one later.\n"
             "- Within about 20 minutes after a call its figures still change.\n",
         .failures = "- `not_found`: no such call, or older than six months.\n",
         .example = "local result = app.integrations.aircall.get_call({\n"
                    "  call_id = 12345\n"
                    "})\n"
                    "\n"
                    "local call = result.call\n"
                    "print((call.from or \"unknown\") .. \" called \" .. (call.to or "
                    "\"unknown\"))\n"
                    "print(call.status .. \" after \" .. call.duration .. \" seconds\")\n"
                    "if call.contact then\n"
                    "  print(\"Contact: \" .. call.contact.first_name .. \" \" .. "
                    "call.contact.last_name)\n"
                    "end\n"},
    .list_contacts =
        {.result = "aircall.ContactList",
         .returns =
             "`result.contacts` is an array, empty when nothing was found; `result.meta` says "
             "where "
             "this page is. Each contact has `id`, `first_name`, `last_name`, `company_name`, "
             "`information`, and the arrays `phone_numbers` and `emails`, whose entries have `id`, "
             "`label`, `value`.",
         .notes =
             "- The service can look for a whole e-mail address or phone number, not for a name. "
             "With "
             "a name in `q` (or a number that it does not find) contacts are gone through page by "
             "page, 50 a request, and compared with first name, last name, both together and "
             "company, "
             "without case. That stops at the account's `scan_limit` (10,000 contacts, 200 "
             "requests) or "
             "at the deadline, and then says `meta.partial = true` and `meta.scanned`.\n"
             "- What holds an `@` is looked for as an e-mail address; what is made of at least "
             "five "
             "digits as a phone number.\n"
             "- Only contacts shared by the company are there: neither a user's own ones nor those "
             "that a CRM shows in the app.\n"
             "- Lists sort by time of creation.\n",
         .failures = "- `argument`: a page beyond the first 10,000 contacts.\n",
         .example = "local result = app.integrations.aircall.list_contacts({\n"
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
                    "end\n"},
    .create_contact =
        {.result = "aircall.ContactResult",
         .returns =
             "`result.contact`, as stored: `id`, the fields, and `phone_numbers` and `emails` "
             "with the ids that they got.",
         .notes =
             "- Needed are a first or a last name, and a phone number or an e-mail address. The "
             "service "
             "documents a phone number as required: a contact with an e-mail address only is sent, "
             "and "
             "what the service says to it is passed on.\n"
             "- A phone number or e-mail address is a table such as `{ label = \"Work\", value = "
             "\"+33612345678\" }` or `{ label = \"Work\", value = \"jane@example.com\" "
             "}`.\n" ENTRIES "- The contact is shared by the whole company.\n"
             "- Sending it twice makes two contacts. It is not repeated after a lost answer.\n"
             "- An empty text counts as not given.\n",
         .failures =
             "- `argument`: a phone number that is not E.164.\n"
             "- `invalid`: the service refuses a number, or a contact without one.\n"
             "- `network`, `timeout` or `service` with `retriable = false`: it may have been "
             "created.\n",
         .example = "local result = app.integrations.aircall.create_contact({\n"
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
                    "print(\"New contact: \" .. result.contact.id)\n"},
    .update_contact =
        {.result = "aircall.ContactResult",
         .returns = "`result.contact`, as stored afterwards.",
         .notes =
             "- `phone_numbers` and `emails` each replace **all** existing ones; `{}` clears them. "
             "To add "
             "one, send the existing ones with it. A list that is not given stays as it is.\n"
             "- **Not atomic** with one of the lists: the contact is read, then each entry that "
             "differs "
             "is changed, added or, last, removed by a request of its own, and the contact is read "
             "again. When one fails, those before it are done: the error's `applied` lists them. "
             "Repeating the call does no harm. Without the lists it is one request.\n" ENTRIES
             "- A text cannot be cleared: the service takes no empty ones, so they are refused "
             "with "
             "kind `argument`.\n"
             "- The service may refuse to remove the last phone number.\n",
         .failures = "- `not_found`: no such contact.\n"
                     "- `argument`: a phone number that is not E.164, an empty text.\n"
                     "- `invalid`: the service refuses a value.\n",
         .example = "local result = app.integrations.aircall.update_contact({\n"
                    "  contact_id = 5678,\n"
                    "  company_name = \"New Corp\",\n"
                    "  information = \"VIP client - priority support\"\n"
                    "})\n"
                    "\n"
                    "local contact = result.contact\n"
                    "print(contact.first_name .. \" \" .. contact.last_name .. \" is now at \" .. "
                    "contact.company_name)\n"},
    .list_users =
        {.result = "aircall.UserList",
         .returns =
             "`result.users` is an array of all users: `id`, `name`, `first_name`, `last_name`, "
             "`email`, `available`, `availability_status`, `time_zone`.",
         .notes = "- All pages are fetched: one request for every 50 users.\n"
                  "- The service has only the whole `name`. `first_name` is what stands before its "
                  "first "
                  "space and `last_name` the rest, which is wrong for double first names.\n"
                  "- The phone numbers of a user are not in the answer.\n",
         .failures = NULL,
         .example =
             "local result = app.integrations.aircall.list_users({})\n"
             "\n"
             "for _, user in ipairs(result.users) do\n"
             "  print(user.id .. \": \" .. user.first_name .. \" \" .. user.last_name .. \" <\" "
             ".. user.email .. \">\")\n"
             "end\n"},
    .list_numbers =
        {.result = "aircall.NumberList",
         .returns =
             "`result.numbers` is an array of all numbers: `id`, `name`, `number` (as displayed), "
             "`e164_digits` (plain), `country`, `availability_status`.",
         .notes = "- All pages are fetched: one request for every 50 numbers.\n"
                  "- `number` has spaces and dashes. Use `e164_digits` to compare or to dial.\n"
                  "- The users of a number are not in the answer.\n",
         .failures = NULL,
         .example = "local result = app.integrations.aircall.list_numbers({})\n"
                    "\n"
                    "for _, number in ipairs(result.numbers) do\n"
                    "  print(number.id .. \": \" .. number.name .. \", \" .. number.number)\n"
                    "end\n"},
    .get_current_user =
        {.result = "aircall.UserResult",
         .returns = "`result.user`: `id`, `name`, `first_name`, `last_name`, `email` and more.",
         .notes = "- **Aircall does not know a current user**: a credential belongs to the "
                  "company. The user "
                  "is, in this order: the one that the host set as `user` (an id or an e-mail "
                  "address) for "
                  "the account; the one who installed the integration, if Aircall tells; the only "
                  "user of the "
                  "company.\n"
                  "- That costs one to three requests.\n",
         .failures =
             "- `configuration`: there are several users and the host set none, or the one that "
             "it set does not exist.\n",
         .example = "local result = app.integrations.aircall.get_current_user({})\n"
                    "\n"
                    "local user = result.user\n"
                    "print(user.first_name .. \" \" .. user.last_name .. \" <\" .. user.email .. "
                    "\">\")\n"},
};
