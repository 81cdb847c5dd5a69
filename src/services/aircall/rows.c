/* Compiled by rows.lua from the .lua files of this folder; not written by hand. */
/* clang-format off */
#include <integrations/service.h>

void aircall_ask_card(struct integrations_call *call);
void aircall_ask_change(struct integrations_call *call);
void aircall_ask_email(struct integrations_call *call);
void aircall_ask_installer(struct integrations_call *call);
void aircall_ask_lot(struct integrations_call *call);
void aircall_ask_phone(struct integrations_call *call);
void aircall_ask_plus_phone(struct integrations_call *call);
void aircall_ask_report(struct integrations_call *call);
void aircall_ask_user(struct integrations_call *call);
int aircall_choose_calls(struct integrations_call *call, int done);
int aircall_choose_change(struct integrations_call *call, int done);
int aircall_choose_contacts(struct integrations_call *call, int done);
int aircall_choose_lot(struct integrations_call *call, int done);
int aircall_choose_tagging(struct integrations_call *call, int done);
int aircall_choose_template(struct integrations_call *call, int done);
int aircall_choose_user(struct integrations_call *call, int done);
int aircall_choose_users(struct integrations_call *call, int done);
void aircall_finish_lots(struct integrations_call *call, lua_State *L);
void aircall_finish_user(struct integrations_call *call, lua_State *L);
bool aircall_match_call(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_contact(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_email(struct integrations_call *call, lua_State *L, int item);
bool aircall_match_phone(struct integrations_call *call, lua_State *L, int item);
void aircall_shape_call(lua_State *L, int item);
void aircall_shape_number(lua_State *L, int item);
void aircall_shape_user(lua_State *L, int item);
void aircall_take_export(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_installer(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_lot(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_repeated(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_stored(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_tag(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_tags(struct integrations_call *call, lua_State *L, int reply);
void aircall_take_webhook(struct integrations_call *call, lua_State *L, int reply);
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

static const struct integrations_paging paging_meta100 =
    {.name = "meta100",
     .page = "page",
     .size = "per_page",
     .items = 100,
     .next = "meta.next_page_link",
     .number = "meta.current_page",
     .size_said = "meta.per_page",
     .count = "meta.count",
     .total = "meta.total",
     .cap = 10000};

static const struct integrations_paging paging_tokens =
    {.name = "tokens",
     .cursor = "token",
     .next = "pageInfo.nextToken",
     .total = "pageInfo.totalCount",
     .empty_ends = true};

static const struct integrations_paging paging_whole =
    {.name = "whole"};

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

static const struct integrations_parameter search_calls_parameters[] = {
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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"},
    {.name = "from",
     .description = "Start of the period, ISO 8601; a call that started at that second is in it.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS},
    {.name = "to",
     .description = "End of the period, ISO 8601; a call that started at that second is in it.",
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
    {.name = "phone_number",
     .description = "Only calls with this other party, such as +33612345678.",
     .type = INTEGRATIONS_PHONE},
    {.name = "tags",
     .description = "Only calls that have all of the tags with these ids.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "fetch_contact",
     .description = "Adds the contact of each call.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "fetch_short_urls",
     .description = "Adds short addresses of recordings and voicemail, good for 3 hours.",
     .type = INTEGRATIONS_BOOLEAN},
    {.name = "fetch_call_timeline",
     .description = "Adds what callers chose in a menu, for calls of the last two months.",
     .type = INTEGRATIONS_BOOLEAN,
     .aliases = "fetch_ivrs"},
    {.name = "fetch_aiva_conv",
     .description = "Adds what AI voice agents did.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field search_calls_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"},
    {.place = INTEGRATIONS_QUERY, .parameter = "direction", .as = "direction"},
    {.place = INTEGRATIONS_QUERY, .parameter = "user_id", .as = "user_id"},
    {.place = INTEGRATIONS_QUERY, .parameter = "phone_number", .as = "phone_number"},
    {.place = INTEGRATIONS_QUERY, .parameter = "tags", .as = "tags[]"},
    {.place = INTEGRATIONS_QUERY,
     .parameter = "fetch_contact",
     .as = "fetch_contact",
     .when = "fetch_contact=true"},
    {.place = INTEGRATIONS_QUERY,
     .parameter = "fetch_short_urls",
     .as = "fetch_short_urls",
     .when = "fetch_short_urls=true"},
    {.place = INTEGRATIONS_QUERY,
     .parameter = "fetch_call_timeline",
     .as = "fetch_call_timeline",
     .when = "fetch_call_timeline=true"},
    {.place = INTEGRATIONS_QUERY,
     .parameter = "fetch_aiva_conv",
     .as = "fetch_aiva_conv",
     .when = "fetch_aiva_conv=true"}};

static const struct integrations_window search_calls_window[] = {
    {.time = "started_at", .from = "from", .to = "to", .from_exclusive = true}};

static const struct integrations_step search_calls_steps[] = {
    {.method = "GET",
     .path = "/v1/calls/search",
     .fields = search_calls_fields,
     .field_count = 9,
     .paging = &paging_meta,
     .items = "calls",
     .window = search_calls_window}};

static const struct integrations_choice transfer_call_dispatching_strategy_choices[] = {
    {.word = "simultaneous"},
    {.word = "random"},
    {.word = "longest_idle"},
    {.word = NULL}};

static const struct integrations_parameter transfer_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of a call that is going on.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "user_id",
     .description = "Id of the user to transfer it to.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "team_id",
     .description = "Id of the team to transfer it to.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "number",
     .description = "Outside phone number to transfer it to.",
     .type = INTEGRATIONS_PHONE,
     .aliases = "phone_number"},
    {.name = "dispatching_strategy",
     .description = "Which of the team's phones ring: all at once (unless given), one at random, or that of who was idle longest.",
     .type = INTEGRATIONS_CHOICE,
     .choices = transfer_call_dispatching_strategy_choices}};

static const struct integrations_rule transfer_call_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF,
     .names = (const char *const[]){"user_id", "team_id", "number", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"dispatching_strategy", NULL},
     .when = "!team_id",
     .message = "only a team has a strategy"}};

static const struct integrations_field transfer_call_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "user_id", .as = "user_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "team_id", .as = "team_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "number", .as = "number"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "dispatching_strategy",
     .as = "dispatching_strategy"}};

static const struct integrations_step transfer_call_steps[] = {
    {.method = "POST",
     .path = "/v1/calls/{call_id}/transfers",
     .fields = transfer_call_fields,
     .field_count = 4}};

static const struct integrations_parameter comment_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "content",
     .description = "The note. Emoji are removed.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field comment_call_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "content", .as = "content"}};

static const struct integrations_step comment_call_steps[] = {
    {.method = "POST",
     .path = "/v1/calls/{call_id}/comments",
     .fields = comment_call_fields,
     .field_count = 1}};

static const struct integrations_parameter tag_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "tags",
     .description = "Names or ids of tags.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST}};

static const struct integrations_field tag_call_2_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "tags"}};

static const struct integrations_step tag_call_steps[] = {
    {.method = "GET",
     .path = "/v1/tags",
     .paging = &paging_meta,
     .items = "tags",
     .whole = true,
     .take = aircall_take_tags,
     .note = "The names in `tags` are replaced by the ids that the list of tags gives them."},
    {.method = "POST",
     .path = "/v1/calls/{call_id}/tags",
     .fields = tag_call_2_fields,
     .field_count = 1,
     .again = INTEGRATIONS_NEVER}};

static const struct integrations_parameter archive_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step archive_call_steps[] = {
    {.method = "PUT", .path = "/v1/calls/{call_id}/archive"}};

static const struct integrations_parameter unarchive_call_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step unarchive_call_steps[] = {
    {.method = "PUT", .path = "/v1/calls/{call_id}/unarchive"}};

static const struct integrations_parameter pause_call_recording_parameters[] = {
    {.name = "call_id",
     .description = "Id of a call that is going on.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step pause_call_recording_steps[] = {
    {.method = "POST",
     .path = "/v1/calls/{call_id}/pause_recording",
     .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_parameter resume_call_recording_parameters[] = {
    {.name = "call_id",
     .description = "Id of a call that is going on.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step resume_call_recording_steps[] = {
    {.method = "POST",
     .path = "/v1/calls/{call_id}/resume_recording",
     .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_parameter download_recording_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step download_recording_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}"},
    {.method = "GET", .path = "", .at = "call.recording", .absent = "the call has no recording"}};

static const struct integrations_parameter download_voicemail_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step download_voicemail_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}"},
    {.method = "GET", .path = "", .at = "call.voicemail", .absent = "the call has no voicemail"}};

static const struct integrations_parameter delete_call_recording_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_call_recording_steps[] = {
    {.method = "DELETE", .path = "/v1/calls/{call_id}/recording"}};

static const struct integrations_parameter delete_call_voicemail_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_call_voicemail_steps[] = {
    {.method = "DELETE", .path = "/v1/calls/{call_id}/voicemail"}};

static const struct integrations_choice create_insight_card_contents_type_choices[] = {
    {.word = "title"},
    {.word = "shortText"},
    {.word = NULL}};

static const struct integrations_parameter create_insight_card_contents_members[] = {
    {.name = "type",
     .description = "A heading, or a line with a label.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_insight_card_contents_type_choices},
    {.name = "text",
     .description = "What is shown.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "label",
     .description = "What the text is: a shortText needs it, a title has none.",
     .type = INTEGRATIONS_TEXT},
    {.name = "link", .description = "Address that the text leads to.", .type = INTEGRATIONS_TEXT},
    {.name = NULL}};

static const struct integrations_parameter create_insight_card_parameters[] = {
    {.name = "call_id",
     .description = "Id of a call that is going on.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "contents",
     .description = "Lines of the card, from one to about five.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 1,
     .members = create_insight_card_contents_members}};

static const struct integrations_field create_insight_card_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "contents", .as = "contents"}};

static const struct integrations_step create_insight_card_steps[] = {
    {.method = "POST",
     .path = "/v1/calls/{call_id}/insight_cards",
     .fields = create_insight_card_fields,
     .field_count = 1,
     .ask = aircall_ask_card}};

static const struct integrations_choice get_call_transcription_mode_choices[] = {
    {.word = "async"},
    {.word = "realtime"},
    {.word = NULL}};

static const struct integrations_parameter get_call_transcription_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "mode",
     .description = "async, unless said: made after the call; realtime: made in it, which AI Assist Pro has.",
     .type = INTEGRATIONS_CHOICE,
     .choices = get_call_transcription_mode_choices}};

static const struct integrations_field get_call_transcription_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "mode", .as = "mode"}};

static const struct integrations_step get_call_transcription_steps[] = {
    {.method = "GET",
     .path = "/v1/calls/{call_id}/transcription",
     .fields = get_call_transcription_fields,
     .field_count = 1}};

static const struct integrations_parameter get_call_sentiments_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_sentiments_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/sentiments"}};

static const struct integrations_parameter get_call_topics_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_topics_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/topics"}};

static const struct integrations_parameter get_call_summary_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_summary_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/summary"}};

static const struct integrations_parameter get_call_action_items_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_action_items_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/action_items"}};

static const struct integrations_parameter get_call_predicted_csat_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_predicted_csat_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/predicted_csat"}};

static const struct integrations_parameter get_call_custom_summary_result_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_custom_summary_result_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/custom_summary_result"}};

static const struct integrations_parameter get_call_playbook_result_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "fetch_playbook",
     .description = "Adds which playbook it was.",
     .type = INTEGRATIONS_BOOLEAN}};

static const struct integrations_field get_call_playbook_result_fields[] = {
    {.place = INTEGRATIONS_QUERY,
     .parameter = "fetch_playbook",
     .as = "fetch_playbook",
     .when = "fetch_playbook=true"}};

static const struct integrations_step get_call_playbook_result_steps[] = {
    {.method = "GET",
     .path = "/v1/calls/{call_id}/playbook_result",
     .fields = get_call_playbook_result_fields,
     .field_count = 1}};

static const struct integrations_parameter get_call_evaluations_parameters[] = {
    {.name = "call_id",
     .description = "Id of the call.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_call_evaluations_steps[] = {
    {.method = "GET", .path = "/v1/calls/{call_id}/evaluations"}};

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
     .type = INTEGRATIONS_TEXT,
     .most = 1000}};

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
     .most = 225,
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
     .most = 225,
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
     .description = "Phone numbers, each with a label such as Work and a value such as +33612345678.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_phone_numbers_members},
    {.name = "emails",
     .description = "E-mail addresses, each with a label such as Work and a value such as jane@example.com.",
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
     .description = "Phone numbers, each with label and value, which replace all existing ones; an empty array clears them.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 20,
     .members = create_contact_phone_numbers_members},
    {.name = "emails",
     .description = "E-mail addresses, each with label and value, which replace all existing ones; an empty array clears them.",
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
     .again = INTEGRATIONS_ALWAYS,
     .applied = "first_name|last_name|company_name|information"},
    {.method = "POST",
     .path = "/v1/contacts/{contact_id}",
     .when = "phone_numbers|emails",
     .ask = aircall_ask_change},
    {.method = "GET", .path = "/v1/contacts/{contact_id}", .when = "phone_numbers|emails"}};

static const struct integrations_choice search_contacts_order_by_choices[] = {
    {.word = "created_at"},
    {.word = "updated_at"},
    {.word = NULL}};

static const struct integrations_parameter search_contacts_parameters[] = {
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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"},
    {.name = "order_by",
     .description = "What they are sorted by: created_at unless said.",
     .type = INTEGRATIONS_CHOICE,
     .choices = search_contacts_order_by_choices},
    {.name = "from",
     .description = "Only contacts created since then, ISO 8601.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS},
    {.name = "to",
     .description = "Only contacts created until then, ISO 8601.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS,
     .day_end = true},
    {.name = "phone_number",
     .description = "Phone number to look for, such as +33612345678.",
     .type = INTEGRATIONS_PHONE},
    {.name = "email", .description = "E-mail address to look for.", .type = INTEGRATIONS_ADDRESS}};

static const struct integrations_rule search_contacts_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"phone_number", "email", NULL}}};

static const struct integrations_field search_contacts_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"},
    {.place = INTEGRATIONS_QUERY, .parameter = "order_by", .as = "order_by"},
    {.place = INTEGRATIONS_QUERY, .parameter = "from", .as = "from"},
    {.place = INTEGRATIONS_QUERY, .parameter = "to", .as = "to"},
    {.place = INTEGRATIONS_QUERY, .parameter = "phone_number", .as = "phone_number"},
    {.place = INTEGRATIONS_QUERY, .parameter = "email", .as = "email"}};

static const struct integrations_step search_contacts_steps[] = {
    {.method = "GET",
     .path = "/v1/contacts/search",
     .fields = search_contacts_fields,
     .field_count = 6,
     .paging = &paging_meta,
     .items = "contacts"}};

static const struct integrations_parameter get_contact_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_contact_steps[] = {
    {.method = "GET", .path = "/v1/contacts/{contact_id}"}};

static const struct integrations_parameter delete_contact_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_contact_steps[] = {
    {.method = "DELETE", .path = "/v1/contacts/{contact_id}"}};

static const struct integrations_parameter add_contact_phone_number_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .most = 225,
     .preset = "Work"},
    {.name = "value",
     .description = "Phone number, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field add_contact_phone_number_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step add_contact_phone_number_steps[] = {
    {.method = "POST",
     .path = "/v1/contacts/{contact_id}/phone_details",
     .fields = add_contact_phone_number_fields,
     .field_count = 2}};

static const struct integrations_parameter update_contact_phone_number_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "phone_number_id",
     .description = "Id of the entry, from the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 225},
    {.name = "value",
     .description = "Phone number, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_contact_phone_number_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_contact_phone_number_steps[] = {
    {.method = "PUT",
     .path = "/v1/contacts/{contact_id}/phone_details/{phone_number_id}",
     .fields = update_contact_phone_number_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_contact_phone_number_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "phone_number_id",
     .description = "Id of the entry, from the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_contact_phone_number_steps[] = {
    {.method = "DELETE", .path = "/v1/contacts/{contact_id}/phone_details/{phone_number_id}"}};

static const struct integrations_parameter add_contact_email_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .most = 225,
     .preset = "Work"},
    {.name = "value",
     .description = "E-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field add_contact_email_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step add_contact_email_steps[] = {
    {.method = "POST",
     .path = "/v1/contacts/{contact_id}/email_details",
     .fields = add_contact_email_fields,
     .field_count = 2}};

static const struct integrations_parameter update_contact_email_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "email_id",
     .description = "Id of the entry, from the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "label",
     .description = "What it is, such as Work or Mobile.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 225},
    {.name = "value",
     .description = "E-mail address.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field update_contact_email_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "label", .as = "label"},
    {.place = INTEGRATIONS_BODY, .parameter = "value", .as = "value"}};

static const struct integrations_step update_contact_email_steps[] = {
    {.method = "PUT",
     .path = "/v1/contacts/{contact_id}/email_details/{email_id}",
     .fields = update_contact_email_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_contact_email_parameters[] = {
    {.name = "contact_id",
     .description = "Id of the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "email_id",
     .description = "Id of the entry, from the contact.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_contact_email_steps[] = {
    {.method = "DELETE", .path = "/v1/contacts/{contact_id}/email_details/{email_id}"}};

static const struct integrations_step list_numbers_steps[] = {
    {.method = "GET",
     .path = "/v1/numbers",
     .paging = &paging_meta,
     .items = "numbers",
     .whole = true}};

static const struct integrations_parameter get_number_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_number_steps[] = {
    {.method = "GET", .path = "/v1/numbers/{number_id}"}};

static const struct integrations_choice update_number_availability_status_choices[] = {
    {.word = "open"},
    {.word = "custom"},
    {.word = "closed"},
    {.word = NULL}};

static const struct integrations_parameter update_number_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "name", .description = "Name in the app.", .type = INTEGRATIONS_TEXT},
    {.name = "time_zone",
     .description = "Time zone of the schedule, such as Europe/Paris.",
     .type = INTEGRATIONS_TEXT},
    {.name = "availability_status",
     .description = "Schedule: always open, by opening hours, closed.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_number_availability_status_choices},
    {.name = "priority",
     .description = "1: calls of this number go first.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_NULLABLE,
     .most = 1}};

static const struct integrations_rule update_number_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"name", "time_zone", "availability_status", "priority", NULL}}};

static const struct integrations_field update_number_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "time_zone", .as = "time_zone"},
    {.place = INTEGRATIONS_BODY, .parameter = "availability_status", .as = "availability_status"},
    {.place = INTEGRATIONS_BODY, .parameter = "priority", .as = "priority"}};

static const struct integrations_step update_number_steps[] = {
    {.method = "PUT",
     .path = "/v1/numbers/{number_id}",
     .fields = update_number_fields,
     .field_count = 4}};

static const struct integrations_parameter update_number_music_and_messages_messages_members[] = {
    {.name = "welcome",
     .description = "Greeting: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "waiting",
     .description = "While waiting: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "ringing_tone",
     .description = "While it rings: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "unanswered_call",
     .description = "When nobody answers: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "after_hours",
     .description = "When it is closed: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "ivr", .description = "Menu: address of a sound file.", .type = INTEGRATIONS_TEXT},
    {.name = "voicemail",
     .description = "Before a voicemail: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "closed",
     .description = "Deprecated by the service: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = "callback_later",
     .description = "Deprecated by the service: address of a sound file.",
     .type = INTEGRATIONS_TEXT},
    {.name = NULL}};

static const struct integrations_parameter update_number_music_and_messages_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "messages",
     .description = "Addresses of public sound files by what they are for.",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_REQUIRED,
     .items_least = 1,
     .members = update_number_music_and_messages_messages_members}};

static const struct integrations_field update_number_music_and_messages_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "messages", .as = "messages"}};

static const struct integrations_step update_number_music_and_messages_steps[] = {
    {.method = "PUT",
     .path = "/v1/numbers/{number_id}",
     .fields = update_number_music_and_messages_fields,
     .field_count = 1}};

static const struct integrations_parameter get_number_registration_status_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_number_registration_status_steps[] = {
    {.method = "GET", .path = "/v1/numbers/{number_id}/registration_status"}};

static const struct integrations_step list_users_steps[] = {
    {.method = "GET",
     .path = "/v2/users",
     .accept = INTEGRATIONS_MISSING,
     .paging = &paging_meta,
     .items = "users",
     .whole = true,
     .note = "Where /v2/users does not exist, /v1/users is asked in its place."},
    {.method = "GET",
     .path = "/v1/users",
     .paging = &paging_meta,
     .items = "users",
     .whole = true}};

static const struct integrations_parameter get_user_parameters[] = {
    {.name = "user_id",
     .description = "Id or e-mail address of the user.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step get_user_steps[] = {
    {.method = "GET", .path = "/v2/users/", .ask = aircall_ask_user}};

static const struct integrations_parameter create_user_parameters[] = {
    {.name = "email",
     .description = "E-mail address, by which the user signs in.",
     .type = INTEGRATIONS_ADDRESS,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "first_name", .description = "Given name.", .type = INTEGRATIONS_TEXT},
    {.name = "last_name", .description = "Family name.", .type = INTEGRATIONS_TEXT},
    {.name = "language",
     .description = "Language of the app, such as en-US.",
     .type = INTEGRATIONS_TEXT},
    {.name = "time_zone",
     .description = "Time zone of the schedule, such as Europe/Paris.",
     .type = INTEGRATIONS_TEXT},
    {.name = "wrap_up_time",
     .description = "Seconds of pause after a call.",
     .type = INTEGRATIONS_INTEGER},
    {.name = "extension",
     .description = "Internal extension; the service chooses one unless given.",
     .type = INTEGRATIONS_TEXT},
    {.name = "role_ids",
     .description = "Ids of roles.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_LIST},
    {.name = "inviter_user_id",
     .description = "Id of the user who is shown as the one who invites.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1}};

static const struct integrations_field create_user_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "email", .as = "email"},
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "first_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "last_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "language", .as = "language"},
    {.place = INTEGRATIONS_BODY, .parameter = "time_zone", .as = "time_zone"},
    {.place = INTEGRATIONS_BODY, .parameter = "wrap_up_time", .as = "wrap_up_time"},
    {.place = INTEGRATIONS_BODY, .parameter = "extension", .as = "extension"},
    {.place = INTEGRATIONS_BODY, .parameter = "role_ids", .as = "role_ids"},
    {.place = INTEGRATIONS_BODY, .parameter = "inviter_user_id", .as = "inviter_user_id"}};

static const struct integrations_step create_user_steps[] = {
    {.method = "POST", .path = "/v2/users", .fields = create_user_fields, .field_count = 9}};

static const struct integrations_choice update_user_availability_status_choices[] = {
    {.word = "available"},
    {.word = "custom"},
    {.word = "unavailable"},
    {.word = NULL}};

static const struct integrations_parameter update_user_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "first_name", .description = "Given name.", .type = INTEGRATIONS_TEXT},
    {.name = "last_name", .description = "Family name.", .type = INTEGRATIONS_TEXT},
    {.name = "language",
     .description = "Language of the app, such as en-US.",
     .type = INTEGRATIONS_TEXT},
    {.name = "time_zone",
     .description = "Time zone of the schedule, such as Europe/Paris.",
     .type = INTEGRATIONS_TEXT},
    {.name = "wrap_up_time",
     .description = "Seconds of pause after a call.",
     .type = INTEGRATIONS_INTEGER},
    {.name = "extension",
     .description = "Internal extension; the service chooses one unless given.",
     .type = INTEGRATIONS_TEXT},
    {.name = "role_ids",
     .description = "Ids of roles.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_LIST},
    {.name = "email",
     .description = "E-mail address, by which the user signs in.",
     .type = INTEGRATIONS_ADDRESS},
    {.name = "default_number_id",
     .description = "Id of the number with which the user calls out.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "availability_status",
     .description = "Schedule: always, by the user's own hours, never.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_user_availability_status_choices},
    {.name = "substatus",
     .description = "always_opened, or why the user is away.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_rule update_user_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"first_name", "last_name", "language", "time_zone", "wrap_up_time", "extension", "role_ids", "email", "default_number_id", "availability_status", "substatus", NULL}}};

static const struct integrations_field update_user_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "first_name", .as = "first_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "last_name", .as = "last_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "language", .as = "language"},
    {.place = INTEGRATIONS_BODY, .parameter = "time_zone", .as = "time_zone"},
    {.place = INTEGRATIONS_BODY, .parameter = "wrap_up_time", .as = "wrap_up_time"},
    {.place = INTEGRATIONS_BODY, .parameter = "extension", .as = "extension"},
    {.place = INTEGRATIONS_BODY, .parameter = "role_ids", .as = "role_ids"},
    {.place = INTEGRATIONS_BODY, .parameter = "email", .as = "email"},
    {.place = INTEGRATIONS_BODY, .parameter = "default_number_id", .as = "default_number_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "availability_status", .as = "availability_status"},
    {.place = INTEGRATIONS_BODY, .parameter = "substatus", .as = "substatus"}};

static const struct integrations_step update_user_steps[] = {
    {.method = "PUT",
     .path = "/v2/users/{user_id}",
     .fields = update_user_fields,
     .field_count = 11}};

static const struct integrations_parameter delete_user_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_user_steps[] = {
    {.method = "DELETE", .path = "/v1/users/{user_id}"}};

static const struct integrations_parameter list_user_numbers_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
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
     .preset = "20"}};

static const struct integrations_step list_user_numbers_steps[] = {
    {.method = "GET",
     .path = "/v2/users/{user_id}/numbers",
     .paging = &paging_meta,
     .items = "numbers"}};

static const struct integrations_parameter list_user_availabilities_parameters[] = {
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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"},
    {.name = "from",
     .description = "Only users created since then, ISO 8601.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS},
    {.name = "to",
     .description = "Only users created until then, ISO 8601.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_SECONDS,
     .day_end = true}};

static const struct integrations_field list_user_availabilities_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"},
    {.place = INTEGRATIONS_QUERY, .parameter = "from", .as = "from"},
    {.place = INTEGRATIONS_QUERY, .parameter = "to", .as = "to"}};

static const struct integrations_step list_user_availabilities_steps[] = {
    {.method = "GET",
     .path = "/v1/users/availabilities",
     .fields = list_user_availabilities_fields,
     .field_count = 3,
     .paging = &paging_meta,
     .items = "users"}};

static const struct integrations_parameter get_user_availability_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_user_availability_steps[] = {
    {.method = "GET", .path = "/v1/users/{user_id}/availability"}};

static const struct integrations_parameter start_outbound_call_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "number_id",
     .description = "Id of the number to call with; the user must have it.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Phone number to call, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field start_outbound_call_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "number_id", .as = "number_id"},
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "to"}};

static const struct integrations_step start_outbound_call_steps[] = {
    {.method = "POST",
     .path = "/v1/users/{user_id}/calls",
     .fields = start_outbound_call_fields,
     .field_count = 2}};

static const struct integrations_parameter dial_user_phone_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Phone number to fill in, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_field dial_user_phone_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "to"}};

static const struct integrations_step dial_user_phone_steps[] = {
    {.method = "POST",
     .path = "/v1/users/{user_id}/dial",
     .fields = dial_user_phone_fields,
     .field_count = 1,
     .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_field get_current_user_4_fields[] = {
    {.place = INTEGRATIONS_QUERY, .as = "per_page", .constant = "2"}};

static const struct integrations_step get_current_user_steps[] = {
    {.method = "GET", .path = "/v2/users/{account.user}", .accept = INTEGRATIONS_MISSING},
    {.method = "GET",
     .path = "/v1/integrations/me",
     .accept = INTEGRATIONS_MISSING | INTEGRATIONS_UNAUTHORIZED,
     .take = aircall_take_installer},
    {.method = "GET",
     .path = "/v2/users/",
     .accept = INTEGRATIONS_MISSING,
     .ask = aircall_ask_installer},
    {.method = "GET",
     .path = "/v2/users",
     .fields = get_current_user_4_fields,
     .field_count = 1,
     .note = "The user who installed the integration, if Aircall tells; else the only user of the company."}};

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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"}};

static const struct integrations_field list_teams_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_step list_teams_steps[] = {
    {.method = "GET",
     .path = "/v1/teams",
     .fields = list_teams_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "teams"}};

static const struct integrations_parameter get_team_parameters[] = {
    {.name = "team_id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_team_steps[] = {
    {.method = "GET", .path = "/v1/teams/{team_id}"}};

static const struct integrations_parameter create_team_parameters[] = {
    {.name = "name",
     .description = "Name; no other team may have it.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 64}};

static const struct integrations_field create_team_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"}};

static const struct integrations_step create_team_steps[] = {
    {.method = "POST", .path = "/v1/teams", .fields = create_team_fields, .field_count = 1}};

static const struct integrations_parameter delete_team_parameters[] = {
    {.name = "team_id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_team_steps[] = {
    {.method = "DELETE", .path = "/v1/teams/{team_id}"}};

static const struct integrations_parameter add_user_to_team_parameters[] = {
    {.name = "team_id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step add_user_to_team_steps[] = {
    {.method = "POST",
     .path = "/v1/teams/{team_id}/users/{user_id}",
     .accept = INTEGRATIONS_TAKEN,
     .again = INTEGRATIONS_ALWAYS,
     .take = aircall_take_repeated}};

static const struct integrations_parameter remove_user_from_team_parameters[] = {
    {.name = "team_id",
     .description = "Id of the team.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step remove_user_from_team_steps[] = {
    {.method = "DELETE", .path = "/v1/teams/{team_id}/users/{user_id}"}};

static const struct integrations_parameter create_number_configuration_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "callback_url",
     .description = "Address that messages are sent to, https.",
     .type = INTEGRATIONS_TEXT},
    {.name = "type", .description = "Channel, such as whatsapp.", .type = INTEGRATIONS_TEXT}};

static const struct integrations_field create_number_configuration_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "callback_url", .as = "callbackUrl"},
    {.place = INTEGRATIONS_BODY, .parameter = "type", .as = "type"}};

static const struct integrations_step create_number_configuration_steps[] = {
    {.method = "POST",
     .path = "/v1/numbers/{number_id}/messages/configuration",
     .fields = create_number_configuration_fields,
     .field_count = 2,
     .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_parameter get_number_configuration_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_number_configuration_steps[] = {
    {.method = "GET", .path = "/v1/numbers/{number_id}/messages/configuration"}};

static const struct integrations_parameter delete_number_configuration_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_number_configuration_steps[] = {
    {.method = "DELETE", .path = "/v1/numbers/{number_id}/messages/configuration"}};

static const struct integrations_parameter send_message_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "body",
     .description = "The text.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 1600},
    {.name = "media_url",
     .description = "Addresses of public files that go with it.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_field send_message_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "to"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"},
    {.place = INTEGRATIONS_BODY, .parameter = "media_url", .as = "mediaUrl"}};

static const struct integrations_step send_message_steps[] = {
    {.method = "POST",
     .path = "/v1/numbers/{number_id}/messages/send",
     .fields = send_message_fields,
     .field_count = 3}};

static const struct integrations_parameter send_message_in_conversation_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "body",
     .description = "The text.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 1600},
    {.name = "media_url",
     .description = "Addresses of public files that go with it.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "user_id",
     .description = "Id of the user who is shown as its sender.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1}};

static const struct integrations_field send_message_in_conversation_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "to"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"},
    {.place = INTEGRATIONS_BODY, .parameter = "media_url", .as = "mediaUrl"},
    {.place = INTEGRATIONS_BODY, .parameter = "user_id", .as = "user_id"}};

static const struct integrations_step send_message_in_conversation_steps[] = {
    {.method = "POST",
     .path = "/v1/numbers/{number_id}/messages/native/send",
     .fields = send_message_in_conversation_fields,
     .field_count = 4}};

static const struct integrations_parameter send_group_message_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "participants",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 1},
    {.name = "body", .description = "The text.", .type = INTEGRATIONS_TEXT, .most = 1600},
    {.name = "media_url",
     .description = "Addresses of public files that go with it.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_rule send_group_message_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF,
     .names = (const char *const[]){"body", "media_url", NULL},
     .filled = true}};

static const struct integrations_field send_group_message_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "participants", .as = "participants"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"},
    {.place = INTEGRATIONS_BODY, .parameter = "media_url", .as = "mediaUrl", .when = "!body"}};

static const struct integrations_step send_group_message_steps[] = {
    {.method = "POST",
     .path = "/v1/numbers/{number_id}/messages/group/send",
     .fields = send_group_message_fields,
     .field_count = 3}};

static const struct integrations_parameter send_group_message_in_conversation_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "participants",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 2},
    {.name = "body",
     .description = "The text.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 1600}};

static const struct integrations_field send_group_message_in_conversation_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "participants", .as = "participants"},
    {.place = INTEGRATIONS_BODY, .parameter = "body", .as = "body"}};

static const struct integrations_step send_group_message_in_conversation_steps[] = {
    {.method = "POST",
     .path = "/v1/numbers/{number_id}/messages/group/native/send",
     .fields = send_group_message_in_conversation_fields,
     .field_count = 2}};

static const struct integrations_parameter send_whatsapp_message_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "text",
     .description = "The text; only within 24 hours of the person's last message.",
     .type = INTEGRATIONS_TEXT,
     .most = 4096},
    {.name = "template_id",
     .description = "Id of a template that WhatsApp has approved.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "template_values",
     .description = "What stands in the template's {{1}}, {{2}}, in their order or by name.",
     .type = INTEGRATIONS_TABLE}};

static const struct integrations_rule send_whatsapp_message_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF, .names = (const char *const[]){"text", "template_id", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"template_values", NULL},
     .when = "!template_id",
     .message = "only a template has values"}};

static const struct integrations_field send_whatsapp_message_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "number_id", .as = "lineId"},
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "to"},
    {.place = INTEGRATIONS_BODY, .parameter = "text", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "template_id", .as = "templateParams.id"},
    {.place = INTEGRATIONS_BODY, .parameter = "template_values", .as = "templateParams.body"}};

static const struct integrations_step send_whatsapp_message_steps[] = {
    {.method = "POST",
     .path = "/v1/messages/whatsapp/send",
     .fields = send_whatsapp_message_fields,
     .field_count = 5}};

static const struct integrations_parameter send_whatsapp_message_in_conversation_parameters[] = {
    {.name = "number_id",
     .description = "Id of the company's number that sends.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "to",
     .description = "Who gets it, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "text",
     .description = "The text; only within 24 hours of the person's last message.",
     .type = INTEGRATIONS_TEXT,
     .most = 4096},
    {.name = "template_id",
     .description = "Id of a template that WhatsApp has approved.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "template_values",
     .description = "What stands in the template's {{1}}, {{2}}, in their order or by name.",
     .type = INTEGRATIONS_TABLE}};

static const struct integrations_rule send_whatsapp_message_in_conversation_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF, .names = (const char *const[]){"text", "template_id", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"template_values", NULL},
     .when = "!template_id",
     .message = "only a template has values"}};

static const struct integrations_field send_whatsapp_message_in_conversation_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "number_id", .as = "lineId"},
    {.place = INTEGRATIONS_BODY, .parameter = "to", .as = "externalNumber"},
    {.place = INTEGRATIONS_BODY, .parameter = "text", .as = "text"},
    {.place = INTEGRATIONS_BODY, .parameter = "template_id", .as = "templateParams.id"},
    {.place = INTEGRATIONS_BODY, .parameter = "template_values", .as = "templateParams.body"}};

static const struct integrations_step send_whatsapp_message_in_conversation_steps[] = {
    {.method = "POST",
     .path = "/v1/messages/send/whatsapp/native",
     .fields = send_whatsapp_message_in_conversation_fields,
     .field_count = 5}};

static const struct integrations_parameter list_sms_templates_parameters[] = {
    {.name = "search",
     .description = "Only those with this in name or text.",
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
     .most = 100,
     .preset = "20"}};

static const struct integrations_field list_sms_templates_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "search", .as = "search"}};

static const struct integrations_step list_sms_templates_steps[] = {
    {.method = "GET",
     .path = "/v1/sms/templates",
     .fields = list_sms_templates_fields,
     .field_count = 1,
     .paging = &paging_meta100,
     .items = "templates"}};

static const struct integrations_parameter list_whatsapp_templates_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "status",
     .description = "Only those with this status, such as APPROVED.",
     .type = INTEGRATIONS_TEXT},
    {.name = "category",
     .description = "Only those of this category, such as UTILITY.",
     .type = INTEGRATIONS_TEXT},
    {.name = "limit",
     .description = "Results per page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 1000},
    {.name = "token",
     .description = "The `next_cursor` of the page before.",
     .type = INTEGRATIONS_TEXT,
     .characters = "0-9"},
    {.name = "sort",
     .description = "Order; the service does not document its words.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field list_whatsapp_templates_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "status", .as = "status"},
    {.place = INTEGRATIONS_QUERY, .parameter = "category", .as = "category"},
    {.place = INTEGRATIONS_QUERY, .parameter = "limit", .as = "limit"},
    {.place = INTEGRATIONS_QUERY, .parameter = "sort", .as = "sort"}};

static const struct integrations_step list_whatsapp_templates_steps[] = {
    {.method = "GET",
     .path = "/v1/numbers/{number_id}/templates",
     .fields = list_whatsapp_templates_fields,
     .field_count = 4,
     .paging = &paging_tokens,
     .items = "templates"}};

static const struct integrations_parameter get_whatsapp_status_parameters[] = {
    {.name = "number_id",
     .description = "Id of the number.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_whatsapp_status_steps[] = {
    {.method = "GET", .path = "/v1/numbers/{number_id}/whatsapp_status"}};

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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"}};

static const struct integrations_field list_tags_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_step list_tags_steps[] = {
    {.method = "GET",
     .path = "/v1/tags",
     .fields = list_tags_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "tags"}};

static const struct integrations_parameter get_tag_parameters[] = {
    {.name = "tag_id",
     .description = "Id of the tag.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_tag_steps[] = {
    {.method = "GET", .path = "/v1/tags/{tag_id}"}};

static const struct integrations_parameter create_tag_parameters[] = {
    {.name = "name",
     .description = "Name; no other tag may have it. Emoji are removed.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "color",
     .description = "Colour in the app, #RGB or #RRGGBB.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .most = 7,
     .characters = "#0-9a-fA-F"}};

static const struct integrations_field create_tag_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "color", .as = "color"}};

static const struct integrations_step create_tag_steps[] = {
    {.method = "POST", .path = "/v1/tags", .fields = create_tag_fields, .field_count = 2}};

static const struct integrations_parameter update_tag_parameters[] = {
    {.name = "tag_id",
     .description = "Id of the tag.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "name",
     .description = "Name; no other tag may have it. Emoji are removed.",
     .type = INTEGRATIONS_TEXT},
    {.name = "color",
     .description = "Colour in the app, #RGB or #RRGGBB.",
     .type = INTEGRATIONS_TEXT,
     .most = 7,
     .characters = "#0-9a-fA-F"}};

static const struct integrations_rule update_tag_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"name", "color", NULL}}};

static const struct integrations_field update_tag_2_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "color", .as = "color"}};

static const struct integrations_step update_tag_steps[] = {
    {.method = "GET",
     .path = "/v1/tags/{tag_id}",
     .when = "!name|!color",
     .take = aircall_take_tag,
     .note = "What is not given is sent as it was read."},
    {.method = "PUT",
     .path = "/v1/tags/{tag_id}",
     .fields = update_tag_2_fields,
     .field_count = 2}};

static const struct integrations_parameter delete_tag_parameters[] = {
    {.name = "tag_id",
     .description = "Id of the tag.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_tag_steps[] = {
    {.method = "DELETE", .path = "/v1/tags/{tag_id}"}};

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
     .preset = "20"},
    {.name = "order",
     .description = "Sort direction by time; \"desc\" is newest first.",
     .type = INTEGRATIONS_CHOICE,
     .choices = list_calls_order_choices,
     .preset = "desc"}};

static const struct integrations_field list_webhooks_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "order", .as = "order"}};

static const struct integrations_step list_webhooks_steps[] = {
    {.method = "GET",
     .path = "/v1/webhooks",
     .fields = list_webhooks_fields,
     .field_count = 1,
     .paging = &paging_meta,
     .items = "webhooks"}};

static const struct integrations_parameter get_webhook_parameters[] = {
    {.name = "webhook_id",
     .description = "Id of the webhook, a UUID.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .characters = "0-9a-zA-Z-"}};

static const struct integrations_step get_webhook_steps[] = {
    {.method = "GET", .path = "/v1/webhooks/{webhook_id}"}};

static const struct integrations_parameter create_webhook_parameters[] = {
    {.name = "url",
     .description = "Address that events are sent to, https.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "custom_name",
     .description = "What it is called.",
     .type = INTEGRATIONS_TEXT,
     .aliases = "name"},
    {.name = "events",
     .description = "Names of events, such as call.ended.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 1}};

static const struct integrations_field create_webhook_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "url", .as = "url"},
    {.place = INTEGRATIONS_BODY, .parameter = "custom_name", .as = "custom_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "events", .as = "events"}};

static const struct integrations_step create_webhook_steps[] = {
    {.method = "POST", .path = "/v1/webhooks", .fields = create_webhook_fields, .field_count = 3}};

static const struct integrations_choice update_webhook_events_action_choices[] = {
    {.word = "add"},
    {.word = "remove"},
    {.word = NULL}};

static const struct integrations_parameter update_webhook_parameters[] = {
    {.name = "webhook_id",
     .description = "Id of the webhook, a UUID.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .characters = "0-9a-zA-Z-"},
    {.name = "url",
     .description = "Address that events are sent to, https.",
     .type = INTEGRATIONS_TEXT},
    {.name = "custom_name",
     .description = "What it is called.",
     .type = INTEGRATIONS_TEXT,
     .aliases = "name"},
    {.name = "events",
     .description = "Names of events that replace those it has, or see `events_action`.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "active", .description = "Whether events are sent.", .type = INTEGRATIONS_BOOLEAN},
    {.name = "events_action",
     .description = "Adds `events` to those it has, or takes them out.",
     .type = INTEGRATIONS_CHOICE,
     .choices = update_webhook_events_action_choices}};

static const struct integrations_rule update_webhook_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF,
     .names = (const char *const[]){"url", "custom_name", "events", "active", NULL}},
    {.kind = INTEGRATIONS_NEEDS,
     .names = (const char *const[]){"events", NULL},
     .filled = true,
     .when = "events_action",
     .message = "they are what 'events_action' adds or removes"}};

static const struct integrations_field update_webhook_2_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "events_action", .as = "events_action"},
    {.place = INTEGRATIONS_BODY, .parameter = "url", .as = "url"},
    {.place = INTEGRATIONS_BODY, .parameter = "custom_name", .as = "custom_name"},
    {.place = INTEGRATIONS_BODY, .parameter = "events", .as = "events"},
    {.place = INTEGRATIONS_BODY, .parameter = "active", .as = "active"}};

static const struct integrations_step update_webhook_steps[] = {
    {.method = "GET",
     .path = "/v1/webhooks/{webhook_id}",
     .when = "!url|!events",
     .take = aircall_take_webhook,
     .note = "Address and events that are not given are sent as they were read."},
    {.method = "PUT",
     .path = "/v1/webhooks/{webhook_id}",
     .fields = update_webhook_2_fields,
     .field_count = 5}};

static const struct integrations_parameter delete_webhook_parameters[] = {
    {.name = "webhook_id",
     .description = "Id of the webhook, a UUID.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .characters = "0-9a-zA-Z-"}};

static const struct integrations_step delete_webhook_steps[] = {
    {.method = "DELETE", .path = "/v1/webhooks/{webhook_id}"}};

static const struct integrations_step get_integration_steps[] = {
    {.method = "GET", .path = "/v1/integrations/me"}};

static const struct integrations_step enable_integration_steps[] = {
    {.method = "POST", .path = "/v1/integrations/enable", .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_step disable_integration_steps[] = {
    {.method = "POST", .path = "/v1/integrations/disable", .again = INTEGRATIONS_ALWAYS}};

static const struct integrations_parameter get_dialer_campaign_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step get_dialer_campaign_steps[] = {
    {.method = "GET", .path = "/v1/users/{user_id}/dialer_campaign"}};

static const struct integrations_parameter create_dialer_campaign_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "phone_numbers",
     .description = "Phone numbers to call, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 1}};

static const struct integrations_step create_dialer_campaign_steps[] = {
    {.method = "POST",
     .path = "/v1/users/{user_id}/dialer_campaign",
     .accept = INTEGRATIONS_REFUSED,
     .again = INTEGRATIONS_ALWAYS,
     .ask = aircall_ask_lot,
     .take = aircall_take_lot,
     .note = "Numbers go in lots of 100, one request each."}};

static const struct integrations_parameter delete_dialer_campaign_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_dialer_campaign_steps[] = {
    {.method = "DELETE", .path = "/v1/users/{user_id}/dialer_campaign"}};

static const struct integrations_parameter list_dialer_campaign_phone_numbers_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
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
     .preset = "20"}};

static const struct integrations_step list_dialer_campaign_phone_numbers_steps[] = {
    {.method = "GET",
     .path = "/v1/users/{user_id}/dialer_campaign/phone_numbers",
     .paging = &paging_meta,
     .items = "numbers"}};

static const struct integrations_parameter add_dialer_campaign_phone_numbers_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "phone_numbers",
     .description = "Phone numbers to call, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST,
     .items_least = 1}};

static const struct integrations_step add_dialer_campaign_phone_numbers_steps[] = {
    {.method = "POST",
     .path = "/v1/users/{user_id}/dialer_campaign/phone_numbers",
     .accept = INTEGRATIONS_REFUSED,
     .again = INTEGRATIONS_ALWAYS,
     .ask = aircall_ask_lot,
     .take = aircall_take_lot,
     .note = "Numbers go in lots of 100, one request each."}};

static const struct integrations_parameter delete_dialer_campaign_phone_number_parameters[] = {
    {.name = "user_id",
     .description = "Id of the user.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1},
    {.name = "phone_number_id",
     .description = "Id of the entry, from the list.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_REQUIRED,
     .least = 1}};

static const struct integrations_step delete_dialer_campaign_phone_number_steps[] = {
    {.method = "DELETE",
     .path = "/v1/users/{user_id}/dialer_campaign/phone_numbers/{phone_number_id}"}};

static const struct integrations_parameter create_campaign_parameters[] = {
    {.name = "name",
     .description = "Name in the app.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "description", .description = "Note about it.", .type = INTEGRATIONS_TEXT},
    {.name = "caller_id_strategy",
     .description = "With which number people are called, such as agent_number_pool.",
     .type = INTEGRATIONS_TEXT},
    {.name = "call_attempts",
     .description = "How often each person is tried.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "external_ringing_timeout",
     .description = "Seconds that it rings.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1},
    {.name = "aiva_agent_id",
     .description = "Id of an AI voice agent that makes the calls.",
     .type = INTEGRATIONS_TEXT}};

static const struct integrations_field create_campaign_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "description", .as = "description"},
    {.place = INTEGRATIONS_BODY, .parameter = "caller_id_strategy", .as = "caller_id_strategy"},
    {.place = INTEGRATIONS_BODY, .parameter = "call_attempts", .as = "call_attempts"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "external_ringing_timeout",
     .as = "external_ringing_timeout"},
    {.place = INTEGRATIONS_BODY, .parameter = "aiva_agent_id", .as = "aiva_agent_id"}};

static const struct integrations_step create_campaign_steps[] = {
    {.method = "POST",
     .path = "/v1/campaigns",
     .fields = create_campaign_fields,
     .field_count = 6}};

static const struct integrations_parameter list_campaign_contacts_parameters[] = {
    {.name = "campaign_id",
     .description = "Id of the campaign.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "phone_number",
     .description = "Only the person with this number.",
     .type = INTEGRATIONS_PHONE}};

static const struct integrations_field list_campaign_contacts_fields[] = {
    {.place = INTEGRATIONS_QUERY, .parameter = "phone_number", .as = "phone_number"}};

static const struct integrations_step list_campaign_contacts_steps[] = {
    {.method = "GET",
     .path = "/v1/campaigns/{campaign_id}/contacts",
     .fields = list_campaign_contacts_fields,
     .field_count = 1,
     .paging = &paging_whole,
     .items = "contacts"}};

static const struct integrations_step list_campaign_outcomes_steps[] = {
    {.method = "GET", .path = "/v1/campaign_outcomes"}};

static const struct integrations_parameter start_ai_agent_call_context_members[] = {
    {.name = "value", .description = "A value.", .type = INTEGRATIONS_VALUE},
    {.name = NULL}};

static const struct integrations_parameter start_ai_agent_call_parameters[] = {
    {.name = "agent_id",
     .description = "Id of the agent, from the app.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED,
     .characters = "0-9a-zA-Z_-"},
    {.name = "contact_phone",
     .description = "Who is called, such as +33612345678.",
     .type = INTEGRATIONS_PHONE,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "idempotency_key",
     .description = "A key of your own for this call: with the same key no second call is made.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "context",
     .description = "Values of the variables in the agent's texts, by name: texts or numbers.",
     .type = INTEGRATIONS_MAP,
     .members = start_ai_agent_call_context_members},
    {.name = "expiration_seconds",
     .description = "Gives up when it was not dialled within this time; an hour unless given.",
     .type = INTEGRATIONS_INTEGER,
     .least = 60,
     .most = 86400}};

static const struct integrations_field start_ai_agent_call_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "contact_phone", .as = "contact_phone"},
    {.place = INTEGRATIONS_BODY, .parameter = "idempotency_key", .as = "idempotency_key"},
    {.place = INTEGRATIONS_BODY, .parameter = "context", .as = "context"},
    {.place = INTEGRATIONS_BODY, .parameter = "expiration_seconds", .as = "expiration_seconds"}};

static const struct integrations_step start_ai_agent_call_steps[] = {
    {.method = "POST",
     .path = "/v1/outbound-calls/agents/{agent_id}",
     .fields = start_ai_agent_call_fields,
     .field_count = 4,
     .accept = INTEGRATIONS_TAKEN,
     .again = INTEGRATIONS_ALWAYS,
     .take = aircall_take_repeated}};

static const struct integrations_choice create_analytics_export_report_name_choices[] = {
    {.word = "CALLS_HISTORY"},
    {.word = "USER_STATUS_HISTORY"},
    {.word = "USER_ACTIVITY_AVAILABILITY_BREAKDOWN"},
    {.word = "USER_ACTIVITY_AVERAGE_AFTER_CALL_WORK_TIME_PER_USER"},
    {.word = "USER_ACTIVITY_AVERAGE_INBOUND_IN_CALL_TIME_PER_USER"},
    {.word = "USER_ACTIVITY_AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER"},
    {.word = "USER_ACTIVITY_CALL_VOLUME_AND_TIME"},
    {.word = "USER_ACTIVITY_CALLS_HANDLED"},
    {.word = "USER_ACTIVITY_PERCENTAGE_OF_TIME_IN_EACH_STATUS"},
    {.word = "USER_ACTIVITY_RINGING_ATTEMPTS_PER_USER"},
    {.word = "USER_ACTIVITY_WORK_TIME_AND_AVAILABILITY"},
    {.word = "USER_ACTIVITY_RINGING_ATTEMPTS"},
    {.word = NULL}};

static const struct integrations_choice create_analytics_export_relative_choices[] = {
    {.word = "LAST_MONTH"},
    {.word = "LAST_WEEK"},
    {.word = "THIS_MONTH"},
    {.word = "THIS_WEEK"},
    {.word = "TODAY"},
    {.word = "YESTERDAY"},
    {.word = NULL}};

static const struct integrations_parameter create_analytics_export_filter_members[] = {
    {.name = "value", .description = "A value.", .type = INTEGRATIONS_ANYTHING},
    {.name = NULL}};

static const struct integrations_choice create_analytics_export_format_choices[] = {
    {.word = "CSV"},
    {.word = NULL}};

static const struct integrations_parameter create_analytics_export_parameters[] = {
    {.name = "report_name",
     .description = "Which report.",
     .type = INTEGRATIONS_CHOICE,
     .flags = INTEGRATIONS_REQUIRED,
     .choices = create_analytics_export_report_name_choices},
    {.name = "timezone",
     .description = "Time zone in which days begin, such as Europe/Paris.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED},
    {.name = "relative",
     .description = "Period by name.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_analytics_export_relative_choices},
    {.name = "from_date",
     .description = "First day, such as 2026-01-01; with `to_date`.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_DATE},
    {.name = "to_date",
     .description = "Last day, such as 2026-01-31; with `from_date`.",
     .type = INTEGRATIONS_TIME,
     .format = INTEGRATIONS_DATE,
     .day_end = true},
    {.name = "user_ids",
     .description = "Only these users.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "team_ids",
     .description = "Only these teams.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "number_ids",
     .description = "Only these numbers.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "tag_ids",
     .description = "Only these tags.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "call_ids",
     .description = "Only these calls.",
     .type = INTEGRATIONS_INTEGER,
     .flags = INTEGRATIONS_LIST,
     .least = 1},
    {.name = "filter",
     .description = "Further filters by the service's names, such as callTypes.",
     .type = INTEGRATIONS_MAP,
     .members = create_analytics_export_filter_members},
    {.name = "date_breakdown",
     .description = "What a row is for, such as DAILY.",
     .type = INTEGRATIONS_TEXT},
    {.name = "sla_seconds",
     .description = "Seconds within which an answer counts as in time.",
     .type = INTEGRATIONS_INTEGER},
    {.name = "sla_unanswered_reasons",
     .description = "Reasons for which an unanswered call counts.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_LIST},
    {.name = "format",
     .description = "Format of the file.",
     .type = INTEGRATIONS_CHOICE,
     .choices = create_analytics_export_format_choices},
    {.name = "export_name", .description = "Name of the file.", .type = INTEGRATIONS_TEXT}};

static const struct integrations_rule create_analytics_export_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF, .names = (const char *const[]){"relative", "from_date", NULL}},
    {.kind = INTEGRATIONS_REFUSES,
     .names = (const char *const[]){"from_date", "to_date", NULL},
     .when = "relative",
     .message = "a period goes by 'from_date' and 'to_date' or by 'relative'"},
    {.kind = INTEGRATIONS_NEEDS,
     .names = (const char *const[]){"from_date", NULL},
     .when = "to_date",
     .message = "it goes with 'to_date'"},
    {.kind = INTEGRATIONS_NEEDS,
     .names = (const char *const[]){"to_date", NULL},
     .when = "from_date",
     .message = "it goes with 'from_date'"}};

static const struct integrations_field create_analytics_export_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "report_name", .as = "input.reportName"},
    {.place = INTEGRATIONS_BODY, .parameter = "timezone", .as = "input.filter.timezone"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "relative",
     .as = "input.filter.dateFilter.relative"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "from_date",
     .as = "input.filter.dateFilter.absoluteRange.fromDate"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "to_date",
     .as = "input.filter.dateFilter.absoluteRange.toDate"},
    {.place = INTEGRATIONS_BODY, .parameter = "user_ids", .as = "input.filter.userIDs"},
    {.place = INTEGRATIONS_BODY, .parameter = "team_ids", .as = "input.filter.teamIDs"},
    {.place = INTEGRATIONS_BODY, .parameter = "number_ids", .as = "input.filter.lineIDs"},
    {.place = INTEGRATIONS_BODY, .parameter = "tag_ids", .as = "input.filter.tagIDs"},
    {.place = INTEGRATIONS_BODY, .parameter = "call_ids", .as = "input.filter.callIDs"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "date_breakdown",
     .as = "input.options.dateBreakdown"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "sla_seconds",
     .as = "input.options.slaTimeToAnswerInSeconds"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "sla_unanswered_reasons",
     .as = "input.options.slaIncludedCallUnansweredReasons"},
    {.place = INTEGRATIONS_BODY, .parameter = "format", .as = "input.exportOptions.format"},
    {.place = INTEGRATIONS_BODY,
     .parameter = "export_name",
     .as = "input.exportOptions.exportName"}};

static const struct integrations_step create_analytics_export_steps[] = {
    {.method = "POST",
     .path = "/v1/analytics/report/export",
     .fields = create_analytics_export_fields,
     .field_count = 15,
     .ask = aircall_ask_report}};

static const struct integrations_parameter get_analytics_export_parameters[] = {
    {.name = "export_id",
     .description = "Id of the report.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step get_analytics_export_steps[] = {
    {.method = "GET", .path = "/v1/analytics/report/export/{export_id}"}};

static const struct integrations_parameter download_analytics_export_parameters[] = {
    {.name = "export_id",
     .description = "Id of the report.",
     .type = INTEGRATIONS_UUID,
     .flags = INTEGRATIONS_REQUIRED}};

static const struct integrations_step download_analytics_export_steps[] = {
    {.method = "GET",
     .path = "/v1/analytics/report/export/{export_id}",
     .take = aircall_take_export},
    {.method = "GET", .path = "", .at = "downloadUrl", .absent = "the report has no file"}};

static const struct integrations_step get_company_steps[] = {
    {.method = "GET", .path = "/v1/company"}};

static const struct integrations_step ping_steps[] = {
    {.method = "GET", .path = "/v1/ping"}};

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
     .description = "Path, from the version on: `/v1/calls/12345`.",
     .type = INTEGRATIONS_TEXT,
     .flags = INTEGRATIONS_REQUIRED | INTEGRATIONS_PATH,
     .most = 2000},
    {.name = "query",
     .description = "The query: names, each with a value or an array of values; the name of an array has brackets: `tags[]`.",
     .type = INTEGRATIONS_TABLE,
     .flags = INTEGRATIONS_FLAT},
    {.name = "body", .description = "The body, sent as JSON.", .type = INTEGRATIONS_TABLE}};

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
        "- `number_id` is **no filter of the service**: calls are looked at page by page, 50 a request, until the page is full. The search stops at the account's `scan_limit` (10,000 calls, 200 requests, more than the limit of a minute) or at the deadline, and then says `meta.partial = true` and `meta.scanned`. Give `from` and `to` with it.\n"
        "- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A name is compared without case; one of digits only is taken for an id.\n"
        "- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time is UTC.\n"
        "- The service keeps six months: before that the list is empty, without an error.\n"
        "- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown one absent.\n"
        "- A missed call has `status = \"done\"` too: look at `answered_at` or `missed_call_reason`.\n"
        "- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.\n"
        "- `contact` is filled by `get_call`, and in a list by `search_calls` with `fetch_contact`.\n"
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists calls, filtered by period, direction, user, number and tags.\",\"type\":\"object\",\"properties\":{\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"from\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Start of the period, ISO 8601 such as \\\"2026-01-01T00:00:00Z\\\"; a call that started at that second is in it. Without an offset it is UTC.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"End of the period, ISO 8601 such as \\\"2026-01-31T23:59:59Z\\\"; a call that started at that second is in it. Without an offset it is UTC.\"},\n"
        "\"direction\":{\"type\":\"string\",\"enum\":[\"inbound\",\"outbound\"],\"description\":\"Only calls of this direction.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only calls handled by the user with this id.\"},\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}]},\"description\":\"Only calls that have all of these tags: names or ids.\"}},\"additionalProperties\":false}",
     .asked = "calls in the queue, call log, call history, missed calls, calls of today, calls of last week, date range, calls tagged, unanswered calls, outbound calls, top callers, calls outside opening hours, calls outside business hours, outgoing, longest call, who answered, callers wait, wait time, ongoing calls, live calls, active calls, who called, calls longer than, transferred calls, calls transferred, answer rate",
     .columns = (const char *const[]){"id", "direction", "status", "from", "to", "duration", "started_at", NULL}},
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Gets one call with its contact.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "voicemail, recording, call recording, listen to a call, play, audio, contact of a call, call note, notes of a call, comments of a call"},
    {.name = "search_calls",
     .resource = "calls",
     .summary = "Searches calls by period, direction, user, phone number and tags.",
     .kind = INTEGRATIONS_READ,
     .parameters = search_calls_parameters,
     .parameter_count = 13,
     .steps = search_calls_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"comments", "tags", "teams", NULL},
     .shape = aircall_shape_call,
     .page =
        "# integrations.aircall.search_calls\n"
        "\n"
        "Searches calls by period, direction, user, phone number and tags.\n"
        "\n"
        "`app.integrations.aircall.search_calls({page?, per_page?, order?, from?, to?, direction?, user_id?, phone_number?, tags?, fetch_contact?, fetch_short_urls?, fetch_call_timeline?, fetch_aiva_conv?})` (read; full name `aircall.aircall_search_calls`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `from` | string | no |  | Start of the period, ISO 8601; a call that started at that second is in it. |\n"
        "| `to` | string | no |  | End of the period, ISO 8601; a call that started at that second is in it. |\n"
        "| `direction` | string | no |  | Only calls of this direction. One of `\"inbound\"`, `\"outbound\"`. |\n"
        "| `user_id` | integer | no |  | Only calls handled by the user with this id. |\n"
        "| `phone_number` | string | no |  | Only calls with this other party, such as +33612345678. |\n"
        "| `tags` | array of integers | no |  | Only calls that have all of the tags with these ids. |\n"
        "| `fetch_contact` | boolean | no |  | Adds the contact of each call. |\n"
        "| `fetch_short_urls` | boolean | no |  | Adds short addresses of recordings and voicemail, good for 3 hours. |\n"
        "| `fetch_call_timeline` | boolean | no |  | Adds what callers chose in a menu, for calls of the last two months. |\n"
        "| `fetch_aiva_conv` | boolean | no |  | Adds what AI voice agents did. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.search_calls({\n"
        "  direction = \"inbound\",\n"
        "  fetch_contact = true,\n"
        "  per_page = 10\n"
        "})\n"
        "\n"
        "for _, call in ipairs(result.calls) do\n"
        "  local contact = call.contact\n"
        "  print(call.id, contact and contact.first_name .. \" \" .. contact.last_name or call.from)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CallList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `list_calls` also takes names of tags and a number of the company. This function takes the other party's phone number.\n"
        "- A transferred call is found only under its destination.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `argument`: a page beyond the first 10,000 calls.\n"
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Searches calls by period, direction, user, phone number and tags.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"from\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Start of the period, ISO 8601; a call that started at that second is in it.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"End of the period, ISO 8601; a call that started at that second is in it.\"},\n"
        "\"direction\":{\"type\":\"string\",\"enum\":[\"inbound\",\"outbound\"],\"description\":\"Only calls of this direction.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Only calls handled by the user with this id.\"},\n"
        "\"phone_number\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Only calls with this other party, such as +33612345678.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only calls that have all of the tags with these ids.\"},\n"
        "\"fetch_contact\":{\"type\":\"boolean\",\"description\":\"Adds the contact of each call.\"},\n"
        "\"fetch_short_urls\":{\"type\":\"boolean\",\"description\":\"Adds short addresses of recordings and voicemail, good for 3 hours.\"},\n"
        "\"fetch_call_timeline\":{\"type\":\"boolean\",\"description\":\"Adds what callers chose in a menu, for calls of the last two months.\"},\n"
        "\"fetch_aiva_conv\":{\"type\":\"boolean\",\"description\":\"Adds what AI voice agents did.\"}},\"additionalProperties\":false}",
     .asked = "calls from a phone number, calls from a number, calls with a customer, calls of a contact, IVR",
     .columns = (const char *const[]){"id", "direction", "status", "from", "to", "duration", "started_at", NULL}},
    {.name = "transfer_call",
     .resource = "calls",
     .summary = "Transfers a call that is going on to a user, a team or an outside number: a phone rings.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = transfer_call_parameters,
     .parameter_count = 5,
     .rules = transfer_call_rules,
     .rule_count = 2,
     .steps = transfer_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.transfer_call\n"
        "\n"
        "Transfers a call that is going on to a user, a team or an outside number: a phone rings.\n"
        "\n"
        "`app.integrations.aircall.transfer_call({call_id, user_id?, team_id?, number?, dispatching_strategy?})` (write; full name `aircall.aircall_transfer_call`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of a call that is going on. |\n"
        "| `user_id` | integer | no* |  | Id of the user to transfer it to. |\n"
        "| `team_id` | integer | no* |  | Id of the team to transfer it to. |\n"
        "| `number` | string | no* |  | Outside phone number to transfer it to. |\n"
        "| `dispatching_strategy` | string | no |  | Which of the team's phones ring: all at once (unless given), one at random, or that of who was idle longest. One of `\"simultaneous\"`, `\"random\"`, `\"longest_idle\"`. |\n"
        "\n"
        "\\* Exactly one of `user_id`, `team_id` or `number` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do\n"
        "  if call.status == \"answered\" then\n"
        "    app.integrations.aircall.transfer_call({ call_id = call.id, team_id = 210045 })\n"
        "    print(\"Transferred: \" .. call.id)\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The call is not announced to its destination. If nobody takes it, the line's settings for unanswered calls apply.\n"
        "- To an outside number, only an inbound call that nobody has answered yet can be transferred.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- `invalid`: the call is over.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Transfers a call that is going on to a user, a team or an outside number: a phone rings. Exactly one of user_id, team_id or number is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a call that is going on.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user to transfer it to.\"},\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team to transfer it to.\"},\n"
        "\"number\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Outside phone number to transfer it to.\"},\n"
        "\"dispatching_strategy\":{\"type\":\"string\",\"enum\":[\"simultaneous\",\"random\",\"longest_idle\"],\"description\":\"Which of the team's phones ring: all at once (unless given), one at random, or that of who was idle longest.\"}},\"required\":[\"call_id\"],\"oneOf\":[{\"required\":[\"user_id\"]},{\"required\":[\"team_id\"]},{\"required\":[\"number\"]}],\"additionalProperties\":false}",
     .asked = "assign a call to, hand over, forward"},
    {.name = "comment_call",
     .resource = "calls",
     .summary = "Adds a note to a call.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = comment_call_parameters,
     .parameter_count = 2,
     .steps = comment_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.comment_call\n"
        "\n"
        "Adds a note to a call.\n"
        "\n"
        "`app.integrations.aircall.comment_call({call_id, content})` (write; full name `aircall.aircall_comment_call`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "| `content` | string | yes |  | The note. Emoji are removed. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.comment_call({ call_id = 12345, content = \"CRM: refund was sent.\" })\n"
        "print(\"Noted.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A call has five notes at most, and none can be changed or deleted.\n"
        "- The note has no author: say in its text where it comes from.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- `invalid`: the call has five notes.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Adds a note to a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"},\n"
        "\"content\":{\"type\":\"string\",\"minLength\":1,\"description\":\"The note. Emoji are removed.\"}},\"required\":[\"call_id\",\"content\"],\"additionalProperties\":false}",
     .asked = "leave a note, note on a call, write down"},
    {.name = "tag_call",
     .resource = "calls",
     .summary = "Puts tags on a call.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = tag_call_parameters,
     .parameter_count = 2,
     .steps = tag_call_steps,
     .step_count = 2,
     .result = INTEGRATIONS_ANY,
     .choose = aircall_choose_tagging,
     .page =
        "# integrations.aircall.tag_call\n"
        "\n"
        "Puts tags on a call.\n"
        "\n"
        "`app.integrations.aircall.tag_call({call_id, tags})` (write; full name `aircall.aircall_tag_call`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "| `tags` | array of strings or integers | yes |  | Names or ids of tags. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.tag_call({ call_id = 12345, tags = { \"VIP\", 3050113 } })\n"
        "print(\"Tagged.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Names cost a look-up of all tags first; ids do not. A name is compared without case; one of digits only is taken for an id.\n"
        "- Whether the call keeps the tags that it had is not documented, and no tag can be taken off again.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `argument`: a tag's name that does not exist.\n"
        "- `not_found`: no such call or tag.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Puts tags on a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"},\n"
        "\"tags\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}]},\"description\":\"Names or ids of tags.\"}},\"required\":[\"call_id\",\"tags\"],\"additionalProperties\":false}",
     .asked = "label, categorise, disposition"},
    {.name = "archive_call",
     .resource = "calls",
     .summary = "Marks a call as archived; the app no longer shows this mark.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = archive_call_parameters,
     .parameter_count = 1,
     .steps = archive_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "call",
     .arrays = (const char *const[]){"comments", "tags", "teams", NULL},
     .shape = aircall_shape_call,
     .page =
        "# integrations.aircall.archive_call\n"
        "\n"
        "Marks a call as archived; the app no longer shows this mark.\n"
        "\n"
        "`app.integrations.aircall.archive_call({call_id})` (write; full name `aircall.aircall_archive_call`)\n"
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
        "local result = app.integrations.aircall.archive_call({ call_id = 12345 })\n"
        "print(result.call.archived)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CallResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It sets the call's `archived` and does nothing else: the app and lists show the call as before.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Marks a call as archived; the app no longer shows this mark.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "mark as done, finish, close"},
    {.name = "unarchive_call",
     .resource = "calls",
     .summary = "Takes the mark of `archive_call` off a call.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = unarchive_call_parameters,
     .parameter_count = 1,
     .steps = unarchive_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "call",
     .arrays = (const char *const[]){"comments", "tags", "teams", NULL},
     .shape = aircall_shape_call,
     .page =
        "# integrations.aircall.unarchive_call\n"
        "\n"
        "Takes the mark of `archive_call` off a call.\n"
        "\n"
        "`app.integrations.aircall.unarchive_call({call_id})` (write; full name `aircall.aircall_unarchive_call`)\n"
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
        "local result = app.integrations.aircall.unarchive_call({ call_id = 12345 })\n"
        "print(result.call.archived)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CallResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Takes the mark of `archive_call` off a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "reopen, open again"},
    {.name = "pause_call_recording",
     .resource = "calls",
     .summary = "Pauses the recording of a call that is going on.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = pause_call_recording_parameters,
     .parameter_count = 1,
     .steps = pause_call_recording_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.pause_call_recording\n"
        "\n"
        "Pauses the recording of a call that is going on.\n"
        "\n"
        "`app.integrations.aircall.pause_call_recording({call_id})` (write; full name `aircall.aircall_pause_call_recording`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of a call that is going on. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do\n"
        "  if call.status == \"answered\" then\n"
        "    app.integrations.aircall.pause_call_recording({ call_id = call.id })\n"
        "    print(\"The recording of \" .. call.id .. \" was paused.\")\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- `invalid`: the call is over.\n"
        "- `conflict`: the line does not record.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Pauses the recording of a call that is going on.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a call that is going on.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "stop recording, secret, card number"},
    {.name = "resume_call_recording",
     .resource = "calls",
     .summary = "Resumes the recording of a call that is going on.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = resume_call_recording_parameters,
     .parameter_count = 1,
     .steps = resume_call_recording_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.resume_call_recording\n"
        "\n"
        "Resumes the recording of a call that is going on.\n"
        "\n"
        "`app.integrations.aircall.resume_call_recording({call_id})` (write; full name `aircall.aircall_resume_call_recording`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of a call that is going on. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do\n"
        "  if call.status == \"answered\" then\n"
        "    app.integrations.aircall.resume_call_recording({ call_id = call.id })\n"
        "    print(\"The recording of \" .. call.id .. \" was resumed.\")\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- `invalid`: the call is over.\n"
        "- `conflict`: the line does not record.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Resumes the recording of a call that is going on.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a call that is going on.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "start recording, record again"},
    {.name = "download_recording",
     .resource = "calls",
     .summary = "Downloads the recording of a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = download_recording_parameters,
     .parameter_count = 1,
     .steps = download_recording_steps,
     .step_count = 2,
     .result = INTEGRATIONS_FILE,
     .page =
        "# integrations.aircall.download_recording\n"
        "\n"
        "Downloads the recording of a call.\n"
        "\n"
        "`app.integrations.aircall.download_recording({call_id})` (read; full name `aircall.aircall_download_recording`)\n"
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
        "local file = app.integrations.aircall.download_recording({ call_id = 12345 })\n"
        "print(file.content_type, #file.content .. \" bytes\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.File`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The whole file is in memory, 16 MiB at most. Where the host allows it, a second table with the option `save_to` writes it to a new file instead, however large: `{ save_to = \"call.mp3\", timeout = 600 }` gives `path` and `bytes`.\n"
        "- A recording may come up to a day after the call.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call, or it has no recording.\n"
        "- `forbidden`, `reply`: the host that has the file did not give it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.File\n"
        "\n"
        "A file.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `content` | `string?` | Its bytes; absent with the option `save_to`. |\n"
        "| `content_type` | `string?` |  |\n"
        "| `file_name` | `string?` | Where it is known; absent with the option `save_to`. |\n"
        "| `path` | `string?` | With the option `save_to`: where it was saved. |\n"
        "| `bytes` | `integer?` | With the option `save_to`: how many were saved. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Downloads the recording of a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "audio file, mp3, save"},
    {.name = "download_voicemail",
     .resource = "calls",
     .summary = "Downloads the voicemail of a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = download_voicemail_parameters,
     .parameter_count = 1,
     .steps = download_voicemail_steps,
     .step_count = 2,
     .result = INTEGRATIONS_FILE,
     .page =
        "# integrations.aircall.download_voicemail\n"
        "\n"
        "Downloads the voicemail of a call.\n"
        "\n"
        "`app.integrations.aircall.download_voicemail({call_id})` (read; full name `aircall.aircall_download_voicemail`)\n"
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
        "local aircall = app.integrations.aircall\n"
        "for _, call in ipairs(aircall.list_calls({ direction = \"inbound\", per_page = 50 }).calls) do\n"
        "  if call.voicemail then\n"
        "    local file = app.integrations.aircall.download_voicemail({ call_id = call.id })\n"
        "    print(call.id, #file.content .. \" bytes\")\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.File`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The whole file is in memory, 16 MiB at most. Where the host allows it, a second table with the option `save_to` writes it to a new file instead, however large: `{ save_to = \"call.mp3\", timeout = 600 }` gives `path` and `bytes`.\n"
        "- A voicemail may come up to a day after the call.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call, or it has no voicemail.\n"
        "- `forbidden`, `reply`: the host that has the file did not give it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.File\n"
        "\n"
        "A file.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `content` | `string?` | Its bytes; absent with the option `save_to`. |\n"
        "| `content_type` | `string?` |  |\n"
        "| `file_name` | `string?` | Where it is known; absent with the option `save_to`. |\n"
        "| `path` | `string?` | With the option `save_to`: where it was saved. |\n"
        "| `bytes` | `integer?` | With the option `save_to`: how many were saved. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Downloads the voicemail of a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "audio file, mp3, save"},
    {.name = "delete_call_recording",
     .resource = "calls",
     .summary = "Deletes the recording of a call for good, with its transcription and what AI made of it.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_call_recording_parameters,
     .parameter_count = 1,
     .steps = delete_call_recording_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_call_recording\n"
        "\n"
        "Deletes the recording of a call for good, with its transcription and what AI made of it.\n"
        "\n"
        "`app.integrations.aircall.delete_call_recording({call_id})` (write; full name `aircall.aircall_delete_call_recording`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
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
        "app.integrations.aircall.delete_call_recording({ call_id = 12345 })\n"
        "print(app.integrations.aircall.get_call({ call_id = 12345 }).call.recording)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A recording may come up to a day after the call. Before that nothing is deleted, and the service does not say so: look at the call's `recording`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes the recording of a call for good, with its transcription and what AI made of it.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}"},
    {.name = "delete_call_voicemail",
     .resource = "calls",
     .summary = "Deletes the voicemail of a call for good, with its transcription and what AI made of it.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_call_voicemail_parameters,
     .parameter_count = 1,
     .steps = delete_call_voicemail_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_call_voicemail\n"
        "\n"
        "Deletes the voicemail of a call for good, with its transcription and what AI made of it.\n"
        "\n"
        "`app.integrations.aircall.delete_call_voicemail({call_id})` (write; full name `aircall.aircall_delete_call_voicemail`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
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
        "app.integrations.aircall.delete_call_voicemail({ call_id = 12345 })\n"
        "print(app.integrations.aircall.get_call({ call_id = 12345 }).call.voicemail)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A voicemail may come up to a day after the call. Before that nothing is deleted, and the service does not say so: look at the call's `voicemail`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes the voicemail of a call for good, with its transcription and what AI made of it.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}"},
    {.name = "create_insight_card",
     .resource = "calls",
     .summary = "Shows a card of facts to the user who is in a call.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_insight_card_parameters,
     .parameter_count = 2,
     .steps = create_insight_card_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.create_insight_card\n"
        "\n"
        "Shows a card of facts to the user who is in a call.\n"
        "\n"
        "`app.integrations.aircall.create_insight_card({call_id, contents})` (write; full name `aircall.aircall_create_insight_card`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of a call that is going on. |\n"
        "| `contents` | array of {type, text, label, link} | yes |  | Lines of the card, from one to about five. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do\n"
        "  if call.status == \"answered\" then\n"
        "    app.integrations.aircall.create_insight_card({\n"
        "      call_id = call.id,\n"
        "      contents = {\n"
        "        { type = \"title\", text = \"Customer since 2019\" },\n"
        "        { type = \"shortText\", label = \"Plan\", text = \"Gold\", link = \"https://crm.example.com/7\" }\n"
        "      }\n"
        "    })\n"
        "    print(\"Shown in \" .. call.id)\n"
        "  end\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The card is shown only during the call.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such call.\n"
        "- `invalid`: the call is over.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Shows a card of facts to the user who is in a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a call that is going on.\"},\n"
        "\"contents\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":1000,\"items\":{\"type\":\"object\",\"properties\":{\"type\":{\"type\":\"string\",\"enum\":[\"title\",\"shortText\"],\"description\":\"A heading, or a line with a label.\"},\"text\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What is shown.\"},\"label\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What the text is: a shortText needs it, a title has none.\"},\"link\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that the text leads to.\"}},\"required\":[\"type\",\"text\"],\"additionalProperties\":false},\"description\":\"Lines of the card, from one to about five.\"}},\"required\":[\"call_id\",\"contents\"],\"additionalProperties\":false}",
     .asked = "screen pop, show customer data"},
    {.name = "get_call_transcription",
     .resource = "intelligence",
     .summary = "Gets what was said in a call or voicemail.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_transcription_parameters,
     .parameter_count = 2,
     .steps = get_call_transcription_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"transcription.content.utterances", NULL},
     .aliases = "get_call_realtime_transcription:mode=realtime",
     .page =
        "# integrations.aircall.get_call_transcription\n"
        "\n"
        "Gets what was said in a call or voicemail.\n"
        "\n"
        "`app.integrations.aircall.get_call_transcription({call_id, mode?})` (read; full name `aircall.aircall_get_call_transcription`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "| `mode` | string | no |  | async, unless said: made after the call; realtime: made in it, which AI Assist Pro has. One of `\"async\"`, `\"realtime\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_call_transcription({ call_id = 12345 })\n"
        "for _, line in ipairs(result.transcription.content.utterances) do\n"
        "  print((line.participant_type or \"unknown\") .. \": \" .. line.text)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TranscriptionResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.TranscriptionResult\n"
        "\n"
        "A transcription.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `transcription` | `aircall.Transcription` |  |\n"
        "\n"
        "### aircall.Transcription\n"
        "\n"
        "What was said in a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `call_created_at` | `string?` | ISO 8601. |\n"
        "| `type` | `string?` | call or voicemail. |\n"
        "| `content` | `{ language: string?, utterances: aircall.Utterance[] }` |  |\n"
        "\n"
        "### aircall.Utterance\n"
        "\n"
        "What somebody said.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `start_time` | `number` | Seconds from the begin of the call. |\n"
        "| `end_time` | `number` | Seconds from the begin of the call. |\n"
        "| `text` | `string` |  |\n"
        "| `participant_type` | `string?` | internal: a user; external: the other party. |\n"
        "| `user_id` | `integer?` | Of a user. |\n"
        "| `phone_number` | `string?` | Of the other party. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets what was said in a call or voicemail.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"},\n"
        "\"mode\":{\"type\":\"string\",\"enum\":[\"async\",\"realtime\"],\"description\":\"async, unless said: made after the call; realtime: made in it, which AI Assist Pro has.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "transcribe a call"},
    {.name = "get_call_sentiments",
     .resource = "intelligence",
     .summary = "Tells how people felt in a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_sentiments_parameters,
     .parameter_count = 1,
     .steps = get_call_sentiments_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"sentiment.participants", NULL},
     .page =
        "# integrations.aircall.get_call_sentiments\n"
        "\n"
        "Tells how people felt in a call.\n"
        "\n"
        "`app.integrations.aircall.get_call_sentiments({call_id})` (read; full name `aircall.aircall_get_call_sentiments`)\n"
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
        "local result = app.integrations.aircall.get_call_sentiments({ call_id = 12345 })\n"
        "for _, one in ipairs(result.sentiment.participants) do print(one.type, one.value) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.SentimentResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.SentimentResult\n"
        "\n"
        "Sentiments of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `sentiment` | `aircall.Sentiment` |  |\n"
        "\n"
        "### aircall.Sentiment\n"
        "\n"
        "How people felt in a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `participants` | `table[]` | Each with `value` (POSITIVE, NEUTRAL, NEGATIVE), `type` and `phone_number`. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells how people felt in a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "mood, emotions, angry, happy, unhappy"},
    {.name = "get_call_topics",
     .resource = "intelligence",
     .summary = "Lists what a call was about.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_topics_parameters,
     .parameter_count = 1,
     .steps = get_call_topics_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"topic.content", NULL},
     .page =
        "# integrations.aircall.get_call_topics\n"
        "\n"
        "Lists what a call was about.\n"
        "\n"
        "`app.integrations.aircall.get_call_topics({call_id})` (read; full name `aircall.aircall_get_call_topics`)\n"
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
        "local result = app.integrations.aircall.get_call_topics({ call_id = 12345 })\n"
        "print(table.concat(result.topic.content, \", \"))\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TopicResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.TopicResult\n"
        "\n"
        "Topics of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `topic` | `aircall.Topic` |  |\n"
        "\n"
        "### aircall.Topic\n"
        "\n"
        "What a call was about.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `created_at` | `string?` | ISO 8601. |\n"
        "| `content` | `string[]` | Topics. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists what a call was about.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "keywords, speech analytics"},
    {.name = "get_call_summary",
     .resource = "intelligence",
     .summary = "Gets a summary of a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_summary_parameters,
     .parameter_count = 1,
     .steps = get_call_summary_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_call_summary\n"
        "\n"
        "Gets a summary of a call.\n"
        "\n"
        "`app.integrations.aircall.get_call_summary({call_id})` (read; full name `aircall.aircall_get_call_summary`)\n"
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
        "local result = app.integrations.aircall.get_call_summary({ call_id = 12345 })\n"
        "print(result.summary.content)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.SummaryResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.SummaryResult\n"
        "\n"
        "A summary.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `summary` | `aircall.Summary` |  |\n"
        "\n"
        "### aircall.Summary\n"
        "\n"
        "A call in a few sentences.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `created_at` | `string?` | ISO 8601. |\n"
        "| `content` | `string` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets a summary of a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "recap, minutes, gist"},
    {.name = "get_call_action_items",
     .resource = "intelligence",
     .summary = "Lists what is to be done after a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_action_items_parameters,
     .parameter_count = 1,
     .steps = get_call_action_items_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"action_items", NULL},
     .page =
        "# integrations.aircall.get_call_action_items\n"
        "\n"
        "Lists what is to be done after a call.\n"
        "\n"
        "`app.integrations.aircall.get_call_action_items({call_id})` (read; full name `aircall.aircall_get_call_action_items`)\n"
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
        "local result = app.integrations.aircall.get_call_action_items({ call_id = 12345 })\n"
        "for _, item in ipairs(result.action_items) do print(item.content) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ActionItems`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.ActionItems\n"
        "\n"
        "What is to be done after a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `call_id` | `integer` |  |\n"
        "| `action_items` | `table[]` | Each with `id`, `content`, `ai_generated` and times. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists what is to be done after a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "follow-up, to do, tasks, next steps"},
    {.name = "get_call_predicted_csat",
     .resource = "intelligence",
     .summary = "Tells how satisfied the other party seems to be.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_predicted_csat_parameters,
     .parameter_count = 1,
     .steps = get_call_predicted_csat_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_call_predicted_csat\n"
        "\n"
        "Tells how satisfied the other party seems to be.\n"
        "\n"
        "`app.integrations.aircall.get_call_predicted_csat({call_id})` (read; full name `aircall.aircall_get_call_predicted_csat`)\n"
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
        "local result = app.integrations.aircall.get_call_predicted_csat({ call_id = 12345 })\n"
        "print(result.csat.score)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CsatResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CsatResult\n"
        "\n"
        "A predicted satisfaction.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `csat` | `aircall.Csat` |  |\n"
        "\n"
        "### aircall.Csat\n"
        "\n"
        "How satisfied the other party seems to be.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `call_id` | `integer` |  |\n"
        "| `call_uuid` | `string?` |  |\n"
        "| `score` | `number` | 0 to 100. |\n"
        "| `drivers` | `table[]?` | Each with `polarity` and `label`. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells how satisfied the other party seems to be.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "satisfaction"},
    {.name = "get_call_custom_summary_result",
     .resource = "intelligence",
     .summary = "Gets a summary by the company's own template.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_custom_summary_result_parameters,
     .parameter_count = 1,
     .steps = get_call_custom_summary_result_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_call_custom_summary_result\n"
        "\n"
        "Gets a summary by the company's own template.\n"
        "\n"
        "`app.integrations.aircall.get_call_custom_summary_result({call_id})` (read; full name `aircall.aircall_get_call_custom_summary_result`)\n"
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
        "local result = app.integrations.aircall.get_call_custom_summary_result({ call_id = 12345 })\n"
        "for _, part in ipairs(result.summary_template_results or {}) do print(part.name, part.content) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CustomSummary`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI Assist Pro.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CustomSummary\n"
        "\n"
        "A summary by the company's own template.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `number_id` | `integer?` |  |\n"
        "| `language` | `string?` |  |\n"
        "| `custom_summary` | `table?` |  |\n"
        "| `summary_template_results` | `table[]?` | Each with `name` and `content`. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets a summary by the company's own template.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}"},
    {.name = "get_call_playbook_result",
     .resource = "intelligence",
     .summary = "Tells how well a call followed its playbook.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_playbook_result_parameters,
     .parameter_count = 2,
     .steps = get_call_playbook_result_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_call_playbook_result\n"
        "\n"
        "Tells how well a call followed its playbook.\n"
        "\n"
        "`app.integrations.aircall.get_call_playbook_result({call_id, fetch_playbook?})` (read; full name `aircall.aircall_get_call_playbook_result`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `call_id` | integer | yes |  | Id of the call. |\n"
        "| `fetch_playbook` | boolean | no |  | Adds which playbook it was. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_call_playbook_result({ call_id = 12345 })\n"
        "print(result.adherence_score)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.PlaybookResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI Assist Pro.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.PlaybookResult\n"
        "\n"
        "How well a call followed its playbook.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `user_id` | `integer?` |  |\n"
        "| `number_id` | `integer?` |  |\n"
        "| `created_at` | `string?` | ISO 8601. |\n"
        "| `adherence_score` | `number?` |  |\n"
        "| `playbook_result_topics` | `table[]?` | Each with `name` and `result`. |\n"
        "| `playbook` | `table?` | `id`, `name`, `language`; with `fetch_playbook`. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells how well a call followed its playbook.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"},\n"
        "\"fetch_playbook\":{\"type\":\"boolean\",\"description\":\"Adds which playbook it was.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "follow the script"},
    {.name = "get_call_evaluations",
     .resource = "intelligence",
     .summary = "Gets the scorecards of a call.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_call_evaluations_parameters,
     .parameter_count = 1,
     .steps = get_call_evaluations_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"evaluations", NULL},
     .page =
        "# integrations.aircall.get_call_evaluations\n"
        "\n"
        "Gets the scorecards of a call.\n"
        "\n"
        "`app.integrations.aircall.get_call_evaluations({call_id})` (read; full name `aircall.aircall_get_call_evaluations`)\n"
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
        "local result = app.integrations.aircall.get_call_evaluations({ call_id = 12345 })\n"
        "for _, one in ipairs(result.evaluations) do print(one.feedback) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Evaluations`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: the call has none, or none yet: it comes seconds to minutes after the call. Only calls with somebody from outside that were recorded have one, on a line whose transcription is on.\n"
        "- `forbidden`: the plan has no AI add-on.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Evaluations\n"
        "\n"
        "Scorecards of a call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `call_id` | `integer` |  |\n"
        "| `ai_generated` | `boolean?` |  |\n"
        "| `evaluations` | `table[]` | Each with `scorecard`, `score`, `feedback`. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets the scorecards of a call.\",\"type\":\"object\",\"properties\":{\n"
        "\"call_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the call.\"}},\"required\":[\"call_id\"],\"additionalProperties\":false}",
     .asked = "quality, coaching, rating of an agent"},
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
        "| `q` | string | no |  | Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page. At most 1000 characters. |\n"
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
        "- The service can look for a whole e-mail address or phone number, not for a name. With a name in `q` (or a number that it does not find) contacts are looked at page by page, 50 a request: `q` is compared with first name, last name, both together and company, without case. The search stops at the account's `scan_limit` (10,000 contacts, 200 requests) or at the deadline, and then says `meta.partial = true` and `meta.scanned`.\n"
        "- A `q` with an `@` is looked for as an e-mail address, one made of at least five digits as a phone number.\n"
        "- Only contacts shared by the company are listed: neither a user's own nor those that a CRM shows in the app.\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists contacts, or looks for them by name, phone number or e-mail address.\",\"type\":\"object\",\"properties\":{\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"q\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page.\"}},\"additionalProperties\":false}",
     .asked = "look up a phone number",
     .columns = (const char *const[]){"id", "first_name", "last_name", "company_name", "phone_numbers.value", "emails.value", NULL}},
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
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each with a label such as Work and a value such as +33612345678. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each with a label such as Work and a value such as jane@example.com. At most 20. |\n"
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
        "- A first or a last name is needed, and a phone number or an e-mail address. The service documents a phone number as required; a contact with only an e-mail address is sent all the same, and may be refused (`invalid`).\n"
        "- A phone number or e-mail address is a table such as `{ label = \"Work\", value = \"+33612345678\" }` or `{ label = \"Work\", value = \"jane@example.com\" }`.\n"
        "- Spaces, dots, dashes and brackets are taken out of a phone number, which must then be in E.164 form: a plus and 2 to 15 digits. The 0 of `+44 (0)20` or `+44 020` is taken out, too, but not where numbers have it, as in Italy. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
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
        "\"phone_numbers\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number in E.164 form, such as +33612345678.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"Phone numbers, each with a label such as Work and a value such as +33612345678.\"},\n"
        "\"emails\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"E-mail addresses, each with a label such as Work and a value such as jane@example.com.\"}},\"allOf\":[{\"anyOf\":[{\"required\":[\"first_name\"],\"properties\":{\"first_name\":{\"minLength\":1}}},{\"required\":[\"last_name\"],\"properties\":{\"last_name\":{\"minLength\":1}}}]},{\"anyOf\":[{\"required\":[\"phone_numbers\"],\"properties\":{\"phone_numbers\":{\"minItems\":1}}},{\"required\":[\"emails\"],\"properties\":{\"emails\":{\"minItems\":1}}}]}],\"additionalProperties\":false}",
     .asked = "import contacts, upload contacts, sync contacts, phone book, save a number, invalid phone numbers, normalize phone numbers"},
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
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each with label and value, which replace all existing ones; an empty array clears them. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each with label and value, which replace all existing ones; an empty array clears them. At most 20. |\n"
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
        "- Spaces, dots, dashes and brackets are taken out of a phone number, which must then be in E.164 form: a plus and 2 to 15 digits. The 0 of `+44 (0)20` or `+44 020` is taken out, too, but not where numbers have it, as in Italy. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
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
        "\"phone_numbers\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number in E.164 form, such as +33612345678.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"Phone numbers, each with label and value, which replace all existing ones; an empty array clears them.\"},\n"
        "\"emails\":{\"type\":\"array\",\"maxItems\":20,\"items\":{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address.\"},\"id\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"Passed over: an entry that was read can be given as it is.\"}},\"required\":[\"value\"],\"additionalProperties\":false},\"description\":\"E-mail addresses, each with label and value, which replace all existing ones; an empty array clears them.\"}},\"required\":[\"contact_id\"],\"anyOf\":[{\"required\":[\"first_name\"]},{\"required\":[\"last_name\"]},{\"required\":[\"company_name\"]},{\"required\":[\"information\"]},{\"required\":[\"phone_numbers\"]},{\"required\":[\"emails\"]}],\"additionalProperties\":false}"},
    {.name = "search_contacts",
     .resource = "contacts",
     .summary = "Finds contacts by their whole phone number or e-mail address.",
     .kind = INTEGRATIONS_READ,
     .parameters = search_contacts_parameters,
     .parameter_count = 8,
     .rules = search_contacts_rules,
     .rule_count = 1,
     .steps = search_contacts_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"phone_numbers", "emails", NULL},
     .texts = (const char *const[]){"first_name", "last_name", NULL},
     .page =
        "# integrations.aircall.search_contacts\n"
        "\n"
        "Finds contacts by their whole phone number or e-mail address.\n"
        "\n"
        "`app.integrations.aircall.search_contacts({page?, per_page?, order?, order_by?, from?, to?, phone_number?, email?})` (read; full name `aircall.aircall_search_contacts`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `order_by` | string | no |  | What they are sorted by: created_at unless said. One of `\"created_at\"`, `\"updated_at\"`. |\n"
        "| `from` | string | no |  | Only contacts created since then, ISO 8601. |\n"
        "| `to` | string | no |  | Only contacts created until then, ISO 8601. |\n"
        "| `phone_number` | string | no* |  | Phone number to look for, such as +33612345678. |\n"
        "| `email` | string | no* |  | E-mail address to look for. |\n"
        "\n"
        "\\* At least one of `phone_number` or `email` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.search_contacts({ phone_number = \"+33612345678\" })\n"
        "print(#result.contacts .. \" contacts have this number\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ContactList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Names cannot be looked for here: `list_contacts` with `q`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Finds contacts by their whole phone number or e-mail address. At least one of phone_number or email is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"order_by\":{\"type\":\"string\",\"enum\":[\"created_at\",\"updated_at\"],\"description\":\"What they are sorted by: created_at unless said.\"},\n"
        "\"from\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only contacts created since then, ISO 8601.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only contacts created until then, ISO 8601.\"},\n"
        "\"phone_number\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number to look for, such as +33612345678.\"},\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address to look for.\"}},\"anyOf\":[{\"required\":[\"phone_number\"]},{\"required\":[\"email\"]}],\"additionalProperties\":false}",
     .asked = "who does this number belong to, who is this number, is this number a contact, caller id, reverse lookup, contact by phone, contact by number, contact by e-mail",
     .columns = (const char *const[]){"id", "first_name", "last_name", "company_name", "phone_numbers.value", "emails.value", NULL}},
    {.name = "get_contact",
     .resource = "contacts",
     .summary = "Gets one contact.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_contact_parameters,
     .parameter_count = 1,
     .steps = get_contact_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "contact",
     .arrays = (const char *const[]){"phone_numbers", "emails", NULL},
     .texts = (const char *const[]){"first_name", "last_name", NULL},
     .page =
        "# integrations.aircall.get_contact\n"
        "\n"
        "Gets one contact.\n"
        "\n"
        "`app.integrations.aircall.get_contact({contact_id})` (read; full name `aircall.aircall_get_contact`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_contact({ contact_id = 5678 })\n"
        "print(result.contact.first_name .. \" \" .. result.contact.last_name)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.ContactResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
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
        "{\"description\":\"Gets one contact.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"}},\"required\":[\"contact_id\"],\"additionalProperties\":false}",
     .asked = "contact details"},
    {.name = "delete_contact",
     .resource = "contacts",
     .summary = "Deletes a contact for good.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_contact_parameters,
     .parameter_count = 1,
     .steps = delete_contact_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_contact\n"
        "\n"
        "Deletes a contact for good.\n"
        "\n"
        "`app.integrations.aircall.delete_contact({contact_id})` (write; full name `aircall.aircall_delete_contact`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.delete_contact({ contact_id = 5678 })\n"
        "print(\"Deleted: \" .. result.contact_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes a contact for good.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"}},\"required\":[\"contact_id\"],\"additionalProperties\":false}"},
    {.name = "add_contact_phone_number",
     .resource = "contacts",
     .summary = "Adds a phone number to a contact.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = add_contact_phone_number_parameters,
     .parameter_count = 3,
     .steps = add_contact_phone_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.add_contact_phone_number\n"
        "\n"
        "Adds a phone number to a contact.\n"
        "\n"
        "`app.integrations.aircall.add_contact_phone_number({contact_id, label?, value})` (write; full name `aircall.aircall_add_contact_phone_number`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `label` | string | no | `\"Work\"` | What it is, such as Work or Mobile. At most 225 characters. |\n"
        "| `value` | string | yes |  | Phone number, such as +33612345678. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.add_contact_phone_number({\n"
        "  contact_id = 5678, label = \"Mobile\", value = \"+33612345679\"\n"
        "})\n"
        "local stored = result.phone_detail\n"
        "print(stored and stored.value or \"Added.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.PhoneResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A contact has 20 at most. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "### aircall.PhoneResult\n"
        "\n"
        "A phone number of a contact, as stored.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `phone_detail` | `aircall.Entry?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Adds a phone number to a contact.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number, such as +33612345678.\"}},\"required\":[\"contact_id\",\"value\"],\"additionalProperties\":false}",
     .asked = "another phone number, second phone number"},
    {.name = "update_contact_phone_number",
     .resource = "contacts",
     .summary = "Changes a contact's phone number.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_contact_phone_number_parameters,
     .parameter_count = 4,
     .steps = update_contact_phone_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.update_contact_phone_number\n"
        "\n"
        "Changes a contact's phone number.\n"
        "\n"
        "`app.integrations.aircall.update_contact_phone_number({contact_id, phone_number_id, label, value})` (write; full name `aircall.aircall_update_contact_phone_number`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `phone_number_id` | integer | yes |  | Id of the entry, from the contact. |\n"
        "| `label` | string | yes |  | What it is, such as Work or Mobile. At most 225 characters. |\n"
        "| `value` | string | yes |  | Phone number, such as +33612345678. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.phone_numbers[1]\n"
        "if first then\n"
        "  local result = app.integrations.aircall.update_contact_phone_number({\n"
        "    contact_id = 5678, phone_number_id = first.id, label = \"Main\", value = \"+33612345679\"\n"
        "  })\n"
        "  local stored = result.phone_detail\n"
        "  print(stored and stored.value or \"Changed.\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.PhoneResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact, or it has no such entry.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "### aircall.PhoneResult\n"
        "\n"
        "A phone number of a contact, as stored.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `phone_detail` | `aircall.Entry?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Changes a contact's phone number.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"phone_number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the entry, from the contact.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"description\":\"What it is, such as Work or Mobile.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number, such as +33612345678.\"}},\"required\":[\"contact_id\",\"phone_number_id\",\"label\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_contact_phone_number",
     .resource = "contacts",
     .summary = "Removes a contact's phone number for good.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_contact_phone_number_parameters,
     .parameter_count = 2,
     .steps = delete_contact_phone_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_contact_phone_number\n"
        "\n"
        "Removes a contact's phone number for good.\n"
        "\n"
        "`app.integrations.aircall.delete_contact_phone_number({contact_id, phone_number_id})` (write; full name `aircall.aircall_delete_contact_phone_number`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `phone_number_id` | integer | yes |  | Id of the entry, from the contact. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.phone_numbers[1]\n"
        "if first then\n"
        "  app.integrations.aircall.delete_contact_phone_number({ contact_id = 5678, phone_number_id = first.id })\n"
        "  print(\"Removed: \" .. first.value)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact, or it has no such entry.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Removes a contact's phone number for good.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"phone_number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the entry, from the contact.\"}},\"required\":[\"contact_id\",\"phone_number_id\"],\"additionalProperties\":false}"},
    {.name = "add_contact_email",
     .resource = "contacts",
     .summary = "Adds an e-mail address to a contact.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = add_contact_email_parameters,
     .parameter_count = 3,
     .steps = add_contact_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.add_contact_email\n"
        "\n"
        "Adds an e-mail address to a contact.\n"
        "\n"
        "`app.integrations.aircall.add_contact_email({contact_id, label?, value})` (write; full name `aircall.aircall_add_contact_email`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `label` | string | no | `\"Work\"` | What it is, such as Work or Mobile. At most 225 characters. |\n"
        "| `value` | string | yes |  | E-mail address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.add_contact_email({\n"
        "  contact_id = 5678, label = \"Mobile\", value = \"zoe@example.org\"\n"
        "})\n"
        "local stored = result.email_detail\n"
        "print(stored and stored.value or \"Added.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.EmailResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- A contact has 20 at most. It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "### aircall.EmailResult\n"
        "\n"
        "An e-mail address of a contact, as stored.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `email_detail` | `aircall.Entry?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Adds an e-mail address to a contact.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"default\":\"Work\",\"description\":\"What it is, such as Work or Mobile.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address.\"}},\"required\":[\"contact_id\",\"value\"],\"additionalProperties\":false}",
     .asked = "another e-mail address, second e-mail address"},
    {.name = "update_contact_email",
     .resource = "contacts",
     .summary = "Changes a contact's e-mail address.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_contact_email_parameters,
     .parameter_count = 4,
     .steps = update_contact_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.update_contact_email\n"
        "\n"
        "Changes a contact's e-mail address.\n"
        "\n"
        "`app.integrations.aircall.update_contact_email({contact_id, email_id, label, value})` (write; full name `aircall.aircall_update_contact_email`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `email_id` | integer | yes |  | Id of the entry, from the contact. |\n"
        "| `label` | string | yes |  | What it is, such as Work or Mobile. At most 225 characters. |\n"
        "| `value` | string | yes |  | E-mail address. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.emails[1]\n"
        "if first then\n"
        "  local result = app.integrations.aircall.update_contact_email({\n"
        "    contact_id = 5678, email_id = first.id, label = \"Main\", value = \"zoe@example.org\"\n"
        "  })\n"
        "  local stored = result.email_detail\n"
        "  print(stored and stored.value or \"Changed.\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.EmailResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact, or it has no such entry.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "### aircall.EmailResult\n"
        "\n"
        "An e-mail address of a contact, as stored.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `email_detail` | `aircall.Entry?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Changes a contact's e-mail address.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"email_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the entry, from the contact.\"},\n"
        "\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":225,\"description\":\"What it is, such as Work or Mobile.\"},\n"
        "\"value\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address.\"}},\"required\":[\"contact_id\",\"email_id\",\"label\",\"value\"],\"additionalProperties\":false}"},
    {.name = "delete_contact_email",
     .resource = "contacts",
     .summary = "Removes a contact's e-mail address for good.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_contact_email_parameters,
     .parameter_count = 2,
     .steps = delete_contact_email_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_contact_email\n"
        "\n"
        "Removes a contact's e-mail address for good.\n"
        "\n"
        "`app.integrations.aircall.delete_contact_email({contact_id, email_id})` (write; full name `aircall.aircall_delete_contact_email`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `contact_id` | integer | yes |  | Id of the contact. |\n"
        "| `email_id` | integer | yes |  | Id of the entry, from the contact. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.emails[1]\n"
        "if first then\n"
        "  app.integrations.aircall.delete_contact_email({ contact_id = 5678, email_id = first.id })\n"
        "  print(\"Removed: \" .. first.value)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such contact, or it has no such entry.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Removes a contact's e-mail address for good.\",\"type\":\"object\",\"properties\":{\n"
        "\"contact_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the contact.\"},\n"
        "\"email_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the entry, from the contact.\"}},\"required\":[\"contact_id\",\"email_id\"],\"additionalProperties\":false}"},
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Lists all phone numbers of the company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "our phone lines",
     .columns = (const char *const[]){"id", "name", "number", "e164_digits", "country", "availability_status", NULL}},
    {.name = "get_number",
     .resource = "numbers",
     .summary = "Gets one phone number of the company with its users.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_number_parameters,
     .parameter_count = 1,
     .steps = get_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "number",
     .shape = aircall_shape_number,
     .page =
        "# integrations.aircall.get_number\n"
        "\n"
        "Gets one phone number of the company with its users.\n"
        "\n"
        "`app.integrations.aircall.get_number({number_id})` (read; full name `aircall.aircall_get_number`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_number({ number_id = 1402277 })\n"
        "print(result.number.name, result.number.number, #(result.number.users or {}) .. \" users\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.NumberResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.NumberResult\n"
        "\n"
        "One number.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `number` | `aircall.Number` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Gets one phone number of the company with its users.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}",
     .asked = "opening hours, business hours, office hours of a number"},
    {.name = "update_number",
     .resource = "numbers",
     .summary = "Changes a number's name, schedule or priority: callers notice.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_number_parameters,
     .parameter_count = 5,
     .rules = update_number_rules,
     .rule_count = 1,
     .steps = update_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "number",
     .shape = aircall_shape_number,
     .page =
        "# integrations.aircall.update_number\n"
        "\n"
        "Changes a number's name, schedule or priority: callers notice.\n"
        "\n"
        "`app.integrations.aircall.update_number({number_id, name?, time_zone?, availability_status?, priority?})` (write; full name `aircall.aircall_update_number`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "| `name` | string | no* |  | Name in the app. |\n"
        "| `time_zone` | string | no* |  | Time zone of the schedule, such as Europe/Paris. |\n"
        "| `availability_status` | string | no* |  | Schedule: always open, by opening hours, closed. One of `\"open\"`, `\"custom\"`, `\"closed\"`. |\n"
        "| `priority` | integer | no* |  | 1: calls of this number go first. From 0 to 1. |\n"
        "\n"
        "\\* At least one of `name`, `time_zone`, `availability_status` or `priority` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_number({ number_id = 1402277, name = \"Front desk\" })\n"
        "print(result.number.id, result.number.name)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.NumberResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only what is given changes. `app.integrations.null` takes the priority away.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.NumberResult\n"
        "\n"
        "One number.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `number` | `aircall.Number` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Changes a number's name, schedule or priority: callers notice. At least one of name, time_zone, availability_status or priority is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name in the app.\"},\n"
        "\"time_zone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Time zone of the schedule, such as Europe/Paris.\"},\n"
        "\"availability_status\":{\"type\":\"string\",\"enum\":[\"open\",\"custom\",\"closed\"],\"description\":\"Schedule: always open, by opening hours, closed.\"},\n"
        "\"priority\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0,\"maximum\":1},{\"type\":\"null\"}],\"description\":\"1: calls of this number go first.\"}},\"required\":[\"number_id\"],\"anyOf\":[{\"required\":[\"name\"]},{\"required\":[\"time_zone\"]},{\"required\":[\"availability_status\"]},{\"required\":[\"priority\"]}],\"additionalProperties\":false}",
     .asked = "number settings, line settings, holiday hours, close a number, close a line, open a line, deactivate a number, mark a number as closed"},
    {.name = "update_number_music_and_messages",
     .resource = "numbers",
     .summary = "Changes the music and announcements that callers of a number hear.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_number_music_and_messages_parameters,
     .parameter_count = 2,
     .steps = update_number_music_and_messages_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "number",
     .shape = aircall_shape_number,
     .page =
        "# integrations.aircall.update_number_music_and_messages\n"
        "\n"
        "Changes the music and announcements that callers of a number hear.\n"
        "\n"
        "`app.integrations.aircall.update_number_music_and_messages({number_id, messages})` (write; full name `aircall.aircall_update_number_music_and_messages`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "| `messages` | {welcome, waiting, ringing_tone, unanswered_call, after_hours, ivr, voicemail, closed, callback_later} | yes |  | Addresses of public sound files by what they are for. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_number_music_and_messages({\n"
        "  number_id = 1402277,\n"
        "  messages = { welcome = \"https://media.example.com/hello.mp3\" }\n"
        "})\n"
        "print(result.number.messages and result.number.messages.welcome)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.NumberResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number.\n"
        "- `invalid`: the service cannot read a sound file.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.NumberResult\n"
        "\n"
        "One number.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `number` | `aircall.Number` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Changes the music and announcements that callers of a number hear.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"},\n"
        "\"messages\":{\"type\":\"object\",\"properties\":{\"welcome\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Greeting: address of a sound file.\"},\"waiting\":{\"type\":\"string\",\"minLength\":1,\"description\":\"While waiting: address of a sound file.\"},\"ringing_tone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"While it rings: address of a sound file.\"},\"unanswered_call\":{\"type\":\"string\",\"minLength\":1,\"description\":\"When nobody answers: address of a sound file.\"},\"after_hours\":{\"type\":\"string\",\"minLength\":1,\"description\":\"When it is closed: address of a sound file.\"},\"ivr\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Menu: address of a sound file.\"},\"voicemail\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Before a voicemail: address of a sound file.\"},\"closed\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Deprecated by the service: address of a sound file.\"},\"callback_later\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Deprecated by the service: address of a sound file.\"}},\"minProperties\":1,\"additionalProperties\":false,\"description\":\"Addresses of public sound files by what they are for.\"}},\"required\":[\"number_id\",\"messages\"],\"additionalProperties\":false}",
     .asked = "hold music, greeting, welcome message, announcement, holiday message"},
    {.name = "get_number_registration_status",
     .resource = "numbers",
     .summary = "Tells how far the registration of a US number for text messages is.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_number_registration_status_parameters,
     .parameter_count = 1,
     .steps = get_number_registration_status_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_number_registration_status\n"
        "\n"
        "Tells how far the registration of a US number for text messages is.\n"
        "\n"
        "`app.integrations.aircall.get_number_registration_status({number_id})` (read; full name `aircall.aircall_get_number_registration_status`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local status = app.integrations.aircall.get_number_registration_status({ number_id = 1402277 })\n"
        "for name, value in pairs(status) do print(name, value) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.RegistrationStatus`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.RegistrationStatus\n"
        "\n"
        "How far the registration of a number for text messages is.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | What the service says; its members are not documented well. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells how far the registration of a US number for text messages is.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}",
     .asked = "registered, 10DLC, A2P"},
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
     .aliases = "list_users_v2",
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Lists all users of the company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "user by name, agent by name",
     .columns = (const char *const[]){"id", "name", "email", "available", "availability_status", "time_zone", NULL}},
    {.name = "get_user",
     .resource = "users",
     .summary = "Gets one user by id or e-mail address.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_user_parameters,
     .parameter_count = 1,
     .steps = get_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "user",
     .shape = aircall_shape_user,
     .aliases = "get_user_v2",
     .page =
        "# integrations.aircall.get_user\n"
        "\n"
        "Gets one user by id or e-mail address.\n"
        "\n"
        "`app.integrations.aircall.get_user({user_id})` (read; full name `aircall.aircall_get_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | string or integer | yes |  | Id or e-mail address of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_user({ user_id = 2101553 })\n"
        "print(result.user.name, result.user.email)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The phone numbers of the user are not in the result: `list_user_numbers` has them.\n"
        "- `availability_status` is the schedule; `get_user_availability` says what the user is doing.\n"
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Gets one user by id or e-mail address.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}],\"description\":\"Id or e-mail address of the user.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}"},
    {.name = "create_user",
     .resource = "users",
     .summary = "Invites a new user by e-mail; takes a paid seat.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = create_user_parameters,
     .parameter_count = 9,
     .steps = create_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "user",
     .shape = aircall_shape_user,
     .aliases = "create_user_v2",
     .page =
        "# integrations.aircall.create_user\n"
        "\n"
        "Invites a new user by e-mail; takes a paid seat.\n"
        "\n"
        "`app.integrations.aircall.create_user({email, first_name?, last_name?, language?, time_zone?, wrap_up_time?, extension?, role_ids?, inviter_user_id?})` (write; full name `aircall.aircall_create_user`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `email` | string | yes |  | E-mail address, by which the user signs in. |\n"
        "| `first_name` | string | no |  | Given name. |\n"
        "| `last_name` | string | no |  | Family name. |\n"
        "| `language` | string | no |  | Language of the app, such as en-US. |\n"
        "| `time_zone` | string | no |  | Time zone of the schedule, such as Europe/Paris. |\n"
        "| `wrap_up_time` | integer | no |  | Seconds of pause after a call. |\n"
        "| `extension` | string | no |  | Internal extension; the service chooses one unless given. |\n"
        "| `role_ids` | array of strings or integers | no |  | Ids of roles. |\n"
        "| `inviter_user_id` | integer | no |  | Id of the user who is shown as the one who invites. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_user({\n"
        "  email = \"ada.brook@example.com\",\n"
        "  first_name = \"Ada\",\n"
        "  last_name = \"Brook\"\n"
        "})\n"
        "print(\"Invited: \" .. result.user.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **An invitation is mailed** to the address, and the company pays for a seat.\n"
        "- Give `first_name` and `last_name`: the service may refuse a user without them.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: an address that is not valid, or that another user has.\n"
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Invites a new user by e-mail; takes a paid seat.\",\"type\":\"object\",\"properties\":{\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address, by which the user signs in.\"},\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Given name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Family name.\"},\n"
        "\"language\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Language of the app, such as en-US.\"},\n"
        "\"time_zone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Time zone of the schedule, such as Europe/Paris.\"},\n"
        "\"wrap_up_time\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Seconds of pause after a call.\"},\n"
        "\"extension\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Internal extension; the service chooses one unless given.\"},\n"
        "\"role_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}]},\"description\":\"Ids of roles.\"},\n"
        "\"inviter_user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user who is shown as the one who invites.\"}},\"required\":[\"email\"],\"additionalProperties\":false}",
     .asked = "new agent, new colleague, users from csv"},
    {.name = "update_user",
     .resource = "users",
     .summary = "Changes a user's name, schedule, language or other settings.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_user_parameters,
     .parameter_count = 12,
     .rules = update_user_rules,
     .rule_count = 1,
     .steps = update_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "user",
     .shape = aircall_shape_user,
     .aliases = "update_user_v2",
     .page =
        "# integrations.aircall.update_user\n"
        "\n"
        "Changes a user's name, schedule, language or other settings.\n"
        "\n"
        "`app.integrations.aircall.update_user({user_id, first_name?, last_name?, language?, time_zone?, wrap_up_time?, extension?, role_ids?, email?, default_number_id?, availability_status?, substatus?})` (write; full name `aircall.aircall_update_user`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `first_name` | string | no* |  | Given name. |\n"
        "| `last_name` | string | no* |  | Family name. |\n"
        "| `language` | string | no* |  | Language of the app, such as en-US. |\n"
        "| `time_zone` | string | no* |  | Time zone of the schedule, such as Europe/Paris. |\n"
        "| `wrap_up_time` | integer | no* |  | Seconds of pause after a call. |\n"
        "| `extension` | string | no* |  | Internal extension; the service chooses one unless given. |\n"
        "| `role_ids` | array of strings or integers | no* |  | Ids of roles. |\n"
        "| `email` | string | no* |  | E-mail address, by which the user signs in. |\n"
        "| `default_number_id` | integer | no* |  | Id of the number with which the user calls out. |\n"
        "| `availability_status` | string | no* |  | Schedule: always, by the user's own hours, never. One of `\"available\"`, `\"custom\"`, `\"unavailable\"`. |\n"
        "| `substatus` | string | no* |  | always_opened, or why the user is away. |\n"
        "\n"
        "\\* At least one of `first_name`, `last_name`, `language`, `time_zone`, `wrap_up_time`, `extension`, `role_ids`, `email`, `default_number_id`, `availability_status` or `substatus` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_user({ user_id = 2101553, wrap_up_time = 30 })\n"
        "print(result.user.name, result.user.wrap_up_time)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only what is given changes. It is not certain that the service takes `email`, `availability_status` and `substatus` here: look at the result.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- `invalid`: the service refuses a value.\n"
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .schema =
        "{\"description\":\"Changes a user's name, schedule, language or other settings. At least one of first_name, last_name, language, time_zone, wrap_up_time, extension, role_ids, email, default_number_id, availability_status or substatus is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"first_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Given name.\"},\n"
        "\"last_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Family name.\"},\n"
        "\"language\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Language of the app, such as en-US.\"},\n"
        "\"time_zone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Time zone of the schedule, such as Europe/Paris.\"},\n"
        "\"wrap_up_time\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Seconds of pause after a call.\"},\n"
        "\"extension\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Internal extension; the service chooses one unless given.\"},\n"
        "\"role_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1},{\"type\":\"integer\",\"minimum\":1}]},\"description\":\"Ids of roles.\"},\n"
        "\"email\":{\"type\":\"string\",\"pattern\":\"^[^\\\\x00-\\\\x20\\\\x7f]([^\\\\x00-\\\\x1f\\\\x7f]*[^\\\\x00-\\\\x20\\\\x7f])?$\",\"description\":\"E-mail address, by which the user signs in.\"},\n"
        "\"default_number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number with which the user calls out.\"},\n"
        "\"availability_status\":{\"type\":\"string\",\"enum\":[\"available\",\"custom\",\"unavailable\"],\"description\":\"Schedule: always, by the user's own hours, never.\"},\n"
        "\"substatus\":{\"type\":\"string\",\"minLength\":1,\"description\":\"always_opened, or why the user is away.\"}},\"required\":[\"user_id\"],\"anyOf\":[{\"required\":[\"first_name\"]},{\"required\":[\"last_name\"]},{\"required\":[\"language\"]},{\"required\":[\"time_zone\"]},{\"required\":[\"wrap_up_time\"]},{\"required\":[\"extension\"]},{\"required\":[\"role_ids\"]},{\"required\":[\"email\"]},{\"required\":[\"default_number_id\"]},{\"required\":[\"availability_status\"]},{\"required\":[\"substatus\"]}],\"additionalProperties\":false}",
     .asked = "do not disturb, away, on a break, make available, set offline, set an agent offline, working hours"},
    {.name = "delete_user",
     .resource = "users",
     .summary = "Deletes a user for good.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_user_parameters,
     .parameter_count = 1,
     .steps = delete_user_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_user\n"
        "\n"
        "Deletes a user for good.\n"
        "\n"
        "`app.integrations.aircall.delete_user({user_id})` (write; full name `aircall.aircall_delete_user`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.delete_user({ user_id = 2101559 })\n"
        "print(\"Deleted: \" .. result.user_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- There is no way back. The user's calls stay.\n"
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
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes a user for good.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}",
     .asked = "left the company, deactivate an agent, deactivate a user, offboard"},
    {.name = "list_user_numbers",
     .resource = "users",
     .summary = "Lists the numbers with which a user may call.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_user_numbers_parameters,
     .parameter_count = 3,
     .steps = list_user_numbers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .shape = aircall_shape_number,
     .aliases = "list_user_numbers_v2",
     .page =
        "# integrations.aircall.list_user_numbers\n"
        "\n"
        "Lists the numbers with which a user may call.\n"
        "\n"
        "`app.integrations.aircall.list_user_numbers({user_id, page?, per_page?})` (read; full name `aircall.aircall_list_user_numbers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_user_numbers({ user_id = 2101553 })\n"
        "for _, number in ipairs(result.numbers) do\n"
        "  print(number.id .. \": \" .. number.name, number.number)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.UserNumberList`.\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.UserNumberList\n"
        "\n"
        "A page of numbers with which a user may call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `numbers` | `aircall.Number[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the numbers with which a user may call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}",
     .asked = "numbers of a user, numbers of an agent",
     .columns = (const char *const[]){"id", "name", "number", "e164_digits", "country", "availability_status", NULL}},
    {.name = "list_user_availabilities",
     .resource = "users",
     .summary = "Lists what each user is doing: available, in a call, offline.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_user_availabilities_parameters,
     .parameter_count = 5,
     .steps = list_user_availabilities_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_user_availabilities\n"
        "\n"
        "Lists what each user is doing: available, in a call, offline.\n"
        "\n"
        "`app.integrations.aircall.list_user_availabilities({page?, per_page?, order?, from?, to?})` (read; full name `aircall.aircall_list_user_availabilities`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "| `from` | string | no |  | Only users created since then, ISO 8601. |\n"
        "| `to` | string | no |  | Only users created until then, ISO 8601. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for user in app.integrations.each(app.integrations.aircall.list_user_availabilities, {}) do\n"
        "  if user.availability == \"available\" then print(user.id .. \" can take a call\") end\n"
        "end\n"
        "print(\"That is all.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.AvailabilityList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Each has `id` and `availability` and nothing more: names are in `list_users`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.AvailabilityList\n"
        "\n"
        "A page of users, each with what they are doing.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `users` | `{ id: integer, availability: string }[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists what each user is doing: available, in a call, offline.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"},\n"
        "\"from\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only users created since then, ISO 8601.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Only users created until then, ISO 8601.\"}},\"additionalProperties\":false}",
     .asked = "who is talking, who is on call, on duty, who is free, who is available, busy agents, online"},
    {.name = "get_user_availability",
     .resource = "users",
     .summary = "Tells what a user is doing: available, in a call, offline.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_user_availability_parameters,
     .parameter_count = 1,
     .steps = get_user_availability_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_user_availability\n"
        "\n"
        "Tells what a user is doing: available, in a call, offline.\n"
        "\n"
        "`app.integrations.aircall.get_user_availability({user_id})` (read; full name `aircall.aircall_get_user_availability`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_user_availability({ user_id = 2101553 })\n"
        "print(result.availability)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Availability`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Only an `available` user can be made to call: `start_outbound_call`.\n"
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
        "### aircall.Availability\n"
        "\n"
        "What a user is doing.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `availability` | `string` | available, offline, do_not_disturb, in_call or after_call_work. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells what a user is doing: available, in a call, offline.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}",
     .asked = "is somebody free, online"},
    {.name = "start_outbound_call",
     .resource = "users",
     .summary = "Makes a user's app call a phone number: a phone rings.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = start_outbound_call_parameters,
     .parameter_count = 3,
     .steps = start_outbound_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.start_outbound_call\n"
        "\n"
        "Makes a user's app call a phone number: a phone rings.\n"
        "\n"
        "`app.integrations.aircall.start_outbound_call({user_id, number_id, to})` (write; full name `aircall.aircall_start_outbound_call`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `number_id` | integer | yes |  | Id of the number to call with; the user must have it. |\n"
        "| `to` | string | yes |  | Phone number to call, such as +33612345678. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "if aircall.get_user_availability({ user_id = 2101553 }).availability == \"available\" then\n"
        "  app.integrations.aircall.start_outbound_call({\n"
        "    user_id = 2101553, number_id = 1402277, to = \"+33612345678\"\n"
        "  })\n"
        "  print(\"It is ringing.\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **A phone rings**, and the call costs what calls cost. The user's desktop app must be open; it begins to dial by itself.\n"
        "- The service does not say which call it became: look for it by `search_calls` with `user_id`, `phone_number` and `from`.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- `conflict`: the user cannot take a call now: offline, in a call, or after one. See `get_user_availability`.\n"
        "- `invalid`: the service refuses the number.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Makes a user's app call a phone number: a phone rings.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number to call with; the user must have it.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number to call, such as +33612345678.\"}},\"required\":[\"user_id\",\"number_id\",\"to\"],\"additionalProperties\":false}",
     .asked = "speak with, talk to, call someone, call a customer, call back, click to call, ring, make a call, place a call, create a call"},
    {.name = "dial_user_phone",
     .resource = "users",
     .summary = "Puts a phone number into a user's app; the user presses the key.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = dial_user_phone_parameters,
     .parameter_count = 2,
     .steps = dial_user_phone_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.dial_user_phone\n"
        "\n"
        "Puts a phone number into a user's app; the user presses the key.\n"
        "\n"
        "`app.integrations.aircall.dial_user_phone({user_id, to})` (write; full name `aircall.aircall_dial_user_phone`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `to` | string | yes |  | Phone number to fill in, such as +33612345678. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.dial_user_phone({ user_id = 2101553, to = \"+33612345678\" })\n"
        "print(\"The number is in the app.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Nothing rings: the user decides, and chooses the number to call with.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- `conflict`: the user cannot take a call now: offline, in a call, or after one. See `get_user_availability`.\n"
        "- `invalid`: the service refuses the number.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Puts a phone number into a user's app; the user presses the key.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Phone number to fill in, such as +33612345678.\"}},\"required\":[\"user_id\",\"to\"],\"additionalProperties\":false}"},
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
     .asked = "who am I, whoami"},
    {.name = "list_teams",
     .resource = "teams",
     .summary = "Lists the teams of the company with their members.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_teams_parameters,
     .parameter_count = 3,
     .steps = list_teams_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"users", NULL},
     .page =
        "# integrations.aircall.list_teams\n"
        "\n"
        "Lists the teams of the company with their members.\n"
        "\n"
        "`app.integrations.aircall.list_teams({page?, per_page?, order?})` (read; full name `aircall.aircall_list_teams`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for team in app.integrations.each(app.integrations.aircall.list_teams, {}) do\n"
        "  print(team.id .. \": \" .. team.name, #team.users .. \" members\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TeamList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.TeamList\n"
        "\n"
        "A page of teams.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `teams` | `aircall.Team[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `users` | `aircall.User[]` | Its members. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the teams of the company with their members.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"}},\"additionalProperties\":false}",
     .asked = "agents without a team",
     .columns = (const char *const[]){"id", "name", "users.name", "created_at", NULL}},
    {.name = "get_team",
     .resource = "teams",
     .summary = "Gets one team with its members.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_team_parameters,
     .parameter_count = 1,
     .steps = get_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "team",
     .arrays = (const char *const[]){"users", NULL},
     .page =
        "# integrations.aircall.get_team\n"
        "\n"
        "Gets one team with its members.\n"
        "\n"
        "`app.integrations.aircall.get_team({team_id})` (read; full name `aircall.aircall_get_team`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `team_id` | integer | yes |  | Id of the team. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_team({ team_id = 210045 })\n"
        "for _, user in ipairs(result.team.users) do print(user.name) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TeamResult`.\n"
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
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.TeamResult\n"
        "\n"
        "One team.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `team` | `aircall.Team` |  |\n"
        "\n"
        "### aircall.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `users` | `aircall.User[]` | Its members. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets one team with its members.\",\"type\":\"object\",\"properties\":{\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"}},\"required\":[\"team_id\"],\"additionalProperties\":false}",
     .asked = "users of a team"},
    {.name = "create_team",
     .resource = "teams",
     .summary = "Creates a team without members.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_team_parameters,
     .parameter_count = 1,
     .steps = create_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "team",
     .arrays = (const char *const[]){"users", NULL},
     .page =
        "# integrations.aircall.create_team\n"
        "\n"
        "Creates a team without members.\n"
        "\n"
        "`app.integrations.aircall.create_team({name})` (write; full name `aircall.aircall_create_team`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `name` | string | yes |  | Name; no other team may have it. At most 64 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_team({ name = \"Night shift\" })\n"
        "app.integrations.aircall.add_user_to_team({ team_id = result.team.id, user_id = 2101553 })\n"
        "print(\"New team: \" .. result.team.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TeamResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Members are added one by one: `add_user_to_team`. A team cannot be renamed.\n"
        "- It is not repeated after a lost answer; sent twice, it is refused and makes no second team.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: another team has the name.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.TeamResult\n"
        "\n"
        "One team.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `team` | `aircall.Team` |  |\n"
        "\n"
        "### aircall.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `users` | `aircall.User[]` | Its members. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Creates a team without members.\",\"type\":\"object\",\"properties\":{\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":64,\"description\":\"Name; no other team may have it.\"}},\"required\":[\"name\"],\"additionalProperties\":false}"},
    {.name = "delete_team",
     .resource = "teams",
     .summary = "Deletes a team; its members stay.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_team_parameters,
     .parameter_count = 1,
     .steps = delete_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_team\n"
        "\n"
        "Deletes a team; its members stay.\n"
        "\n"
        "`app.integrations.aircall.delete_team({team_id})` (write; full name `aircall.aircall_delete_team`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `team_id` | integer | yes |  | Id of the team. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.delete_team({ team_id = 210045 })\n"
        "print(\"Deleted: \" .. result.team_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
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
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes a team; its members stay.\",\"type\":\"object\",\"properties\":{\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"}},\"required\":[\"team_id\"],\"additionalProperties\":false}"},
    {.name = "add_user_to_team",
     .resource = "teams",
     .summary = "Adds a user to a team.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = add_user_to_team_parameters,
     .parameter_count = 2,
     .steps = add_user_to_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "team",
     .arrays = (const char *const[]){"users", NULL},
     .page =
        "# integrations.aircall.add_user_to_team\n"
        "\n"
        "Adds a user to a team.\n"
        "\n"
        "`app.integrations.aircall.add_user_to_team({team_id, user_id})` (write; full name `aircall.aircall_add_user_to_team`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `team_id` | integer | yes |  | Id of the team. |\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.add_user_to_team({ team_id = 210045, user_id = 2101553 })\n"
        "print(result.team and #result.team.users .. \" members now\" or \"Added.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TeamResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- If an answer was lost and the second try finds the user in the team, the result has `done = true` in place of `team`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such team or user.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.TeamResult\n"
        "\n"
        "One team.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `team` | `aircall.Team` |  |\n"
        "\n"
        "### aircall.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `users` | `aircall.User[]` | Its members. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Adds a user to a team.\",\"type\":\"object\",\"properties\":{\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"team_id\",\"user_id\"],\"additionalProperties\":false}",
     .asked = "put into a team, join a team, new member"},
    {.name = "remove_user_from_team",
     .resource = "teams",
     .summary = "Takes a user out of a team.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = remove_user_from_team_parameters,
     .parameter_count = 2,
     .steps = remove_user_from_team_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "team",
     .arrays = (const char *const[]){"users", NULL},
     .page =
        "# integrations.aircall.remove_user_from_team\n"
        "\n"
        "Takes a user out of a team.\n"
        "\n"
        "`app.integrations.aircall.remove_user_from_team({team_id, user_id})` (write; full name `aircall.aircall_remove_user_from_team`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `team_id` | integer | yes |  | Id of the team. |\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.remove_user_from_team({\n"
        "  team_id = 210045, user_id = 2101556\n"
        "})\n"
        "print(result.team and #result.team.users .. \" members are left\" or \"Removed.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TeamResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- If an answer was lost and the second try finds the user out of the team, the result has `deleted = true` in place of `team`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such team, or the user is not in it.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.TeamResult\n"
        "\n"
        "One team.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `team` | `aircall.Team` |  |\n"
        "\n"
        "### aircall.Team\n"
        "\n"
        "A team of users.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `users` | `aircall.User[]` | Its members. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Takes a user out of a team.\",\"type\":\"object\",\"properties\":{\n"
        "\"team_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the team.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"team_id\",\"user_id\"],\"additionalProperties\":false}"},
    {.name = "create_number_configuration",
     .resource = "messages",
     .summary = "Takes the messages of a number out of the app: they go to an address of yours.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_number_configuration_parameters,
     .parameter_count = 3,
     .steps = create_number_configuration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.create_number_configuration\n"
        "\n"
        "Takes the messages of a number out of the app: they go to an address of yours.\n"
        "\n"
        "`app.integrations.aircall.create_number_configuration({number_id, callback_url?, type?})` (write; full name `aircall.aircall_create_number_configuration`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "| `callback_url` | string | no |  | Address that messages are sent to, https. |\n"
        "| `type` | string | no |  | Channel, such as whatsapp. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local configuration = app.integrations.aircall.create_number_configuration({\n"
        "  number_id = 1402277, callback_url = \"https://app.example.com/messages\"\n"
        "})\n"
        "print(configuration.callbackUrl)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Configuration`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **Users lose the number's inbox**, and webhooks no longer hear of its messages, until the configuration is deleted. `send_message` needs it; the operations that send in a conversation no longer work.\n"
        "- What comes to the address has `event_name` (`message.received` or `message.updated`), `timestamp` in milliseconds, and `token`. This is no webhook event, and it is not sent again when it fails.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Configuration\n"
        "\n"
        "Where the messages of a number go.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `token` | `string?` | Part of all that is sent to that address. **A secret**: do not print it. |\n"
        "| `callbackUrl` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Takes the messages of a number out of the app: they go to an address of yours.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"},\n"
        "\"callback_url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that messages are sent to, https.\"},\n"
        "\"type\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Channel, such as whatsapp.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}"},
    {.name = "get_number_configuration",
     .resource = "messages",
     .summary = "Tells where the messages of a number go.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_number_configuration_parameters,
     .parameter_count = 1,
     .steps = get_number_configuration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_number_configuration\n"
        "\n"
        "Tells where the messages of a number go.\n"
        "\n"
        "`app.integrations.aircall.get_number_configuration({number_id})` (read; full name `aircall.aircall_get_number_configuration`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "print(app.integrations.aircall.get_number_configuration({ number_id = 1402279 }).callbackUrl)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Configuration`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number, or its messages go to the app.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Configuration\n"
        "\n"
        "Where the messages of a number go.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `token` | `string?` | Part of all that is sent to that address. **A secret**: do not print it. |\n"
        "| `callbackUrl` | `string?` |  |\n"
        "| `type` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells where the messages of a number go.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}"},
    {.name = "delete_number_configuration",
     .resource = "messages",
     .summary = "Lets the messages of a number go to the app again.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_number_configuration_parameters,
     .parameter_count = 1,
     .steps = delete_number_configuration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_number_configuration\n"
        "\n"
        "Lets the messages of a number go to the app again.\n"
        "\n"
        "`app.integrations.aircall.delete_number_configuration({number_id})` (write; full name `aircall.aircall_delete_number_configuration`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.delete_number_configuration({ number_id = 1402279 })\n"
        "print(\"Messages are in the app again.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number, or its messages go to the app.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lets the messages of a number go to the app again.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}"},
    {.name = "send_message",
     .resource = "messages",
     .summary = "Sends an SMS or MMS past the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_message_parameters,
     .parameter_count = 4,
     .steps = send_message_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.send_message\n"
        "\n"
        "Sends an SMS or MMS past the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_message({number_id, to, body, media_url?})` (write; full name `aircall.aircall_send_message`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `to` | string | yes |  | Who gets it, such as +33612345678. |\n"
        "| `body` | string | yes |  | The text. At most 1600 characters. |\n"
        "| `media_url` | array of strings | no |  | Addresses of public files that go with it. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "-- A number that has a configuration; send_message_in_conversation is for all others.\n"
        "local message = app.integrations.aircall.send_message({\n"
        "  number_id = 1402279, to = \"+12025550101\", body = \"Your order is on its way.\"\n"
        "})\n"
        "print(message.id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Message`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- A number of the US must be registered for text messages: `get_number_registration_status`.\n"
        "- It does not show in the app. Only a number with a configuration (`get_number_configuration`) can send it, and the users of such a number have no inbox; all other numbers send in a conversation. Whether it arrived is told by `message.updated`, sent to the address in the configuration and not to webhooks.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Message\n"
        "\n"
        "A message on its way. Keep its id: the service has no way to read messages.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `raw_digits` | `string?` | Who gets it. |\n"
        "| `number` | `table?` | `id` and `digits` of the number that sends. |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends an SMS or MMS past the app's inbox.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1600,\"description\":\"The text.\"},\n"
        "\"media_url\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Addresses of public files that go with it.\"}},\"required\":[\"number_id\",\"to\",\"body\"],\"additionalProperties\":false}",
     .asked = "text a customer, send a picture"},
    {.name = "send_message_in_conversation",
     .resource = "messages",
     .summary = "Sends an SMS or MMS that shows in the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_message_in_conversation_parameters,
     .parameter_count = 5,
     .steps = send_message_in_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.send_message_in_conversation\n"
        "\n"
        "Sends an SMS or MMS that shows in the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_message_in_conversation({number_id, to, body, media_url?, user_id?})` (write; full name `aircall.aircall_send_message_in_conversation`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `to` | string | yes |  | Who gets it, such as +33612345678. |\n"
        "| `body` | string | yes |  | The text. At most 1600 characters. |\n"
        "| `media_url` | array of strings | no |  | Addresses of public files that go with it. |\n"
        "| `user_id` | integer | no |  | Id of the user who is shown as its sender. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local message = app.integrations.aircall.send_message_in_conversation({\n"
        "  number_id = 1402278, to = \"+12025550101\", body = \"We will call you at ten.\"\n"
        "})\n"
        "print(message.id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Message`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- A number of the US must be registered for text messages: `get_number_registration_status`.\n"
        "- Webhooks tell whether it arrived: `message.status_updated`, for a group `group_message.status_updated`.\n"
        "- It shows in the app, where users see the answer. A number with a configuration of its own cannot do it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Message\n"
        "\n"
        "A message on its way. Keep its id: the service has no way to read messages.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `raw_digits` | `string?` | Who gets it. |\n"
        "| `number` | `table?` | `id` and `digits` of the number that sends. |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends an SMS or MMS that shows in the app's inbox.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1600,\"description\":\"The text.\"},\n"
        "\"media_url\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Addresses of public files that go with it.\"},\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user who is shown as its sender.\"}},\"required\":[\"number_id\",\"to\",\"body\"],\"additionalProperties\":false}",
     .asked = "text a customer, answer a text, send an SMS"},
    {.name = "send_group_message",
     .resource = "messages",
     .summary = "Sends one message to a group of people, past the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_group_message_parameters,
     .parameter_count = 4,
     .rules = send_group_message_rules,
     .rule_count = 1,
     .steps = send_group_message_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.send_group_message\n"
        "\n"
        "Sends one message to a group of people, past the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_group_message({number_id, participants, body?, media_url?})` (write; full name `aircall.aircall_send_group_message`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `participants` | array of strings | yes |  | Who gets it, such as +33612345678. At least 1. |\n"
        "| `body` | string | no* |  | The text. At most 1600 characters. |\n"
        "| `media_url` | array of strings | no* |  | Addresses of public files that go with it. |\n"
        "\n"
        "\\* Exactly one of `body` or `media_url` is required, and not empty.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "-- A number that has a configuration; send_group_message_in_conversation is for all others.\n"
        "local message = app.integrations.aircall.send_group_message({\n"
        "  number_id = 1402279, participants = { \"+12025550101\", \"+12025550102\" }, body = \"We are late.\"\n"
        "})\n"
        "print(message.group_message_id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.GroupMessage`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- A number of the US must be registered for text messages: `get_number_registration_status`.\n"
        "- It does not show in the app. Only a number with a configuration (`get_number_configuration`) can send it, and the users of such a number have no inbox; all other numbers send in a conversation. Whether it arrived is told by `message.updated`, sent to the address in the configuration and not to webhooks.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.GroupMessage\n"
        "\n"
        "A message to several people on its way.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `group_message_id` | `string` |  |\n"
        "| `group_conversation_id` | `string?` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `participants` | `string[]` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends one message to a group of people, past the app's inbox. Exactly one of body or media_url is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"participants\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\"},\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1600,\"description\":\"The text.\"},\n"
        "\"media_url\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Addresses of public files that go with it.\"}},\"required\":[\"number_id\",\"participants\"],\"oneOf\":[{\"required\":[\"body\"]},{\"required\":[\"media_url\"],\"properties\":{\"media_url\":{\"minItems\":1}}}],\"additionalProperties\":false}",
     .asked = "bulk sms, mass text"},
    {.name = "send_group_message_in_conversation",
     .resource = "messages",
     .summary = "Sends one message to a group of people that shows in the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_group_message_in_conversation_parameters,
     .parameter_count = 3,
     .steps = send_group_message_in_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.send_group_message_in_conversation\n"
        "\n"
        "Sends one message to a group of people that shows in the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_group_message_in_conversation({number_id, participants, body})` (write; full name `aircall.aircall_send_group_message_in_conversation`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `participants` | array of strings | yes |  | Who gets it, such as +33612345678. At least 2. |\n"
        "| `body` | string | yes |  | The text. At most 1600 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local message = app.integrations.aircall.send_group_message_in_conversation({\n"
        "  number_id = 1402278, participants = { \"+12025550101\", \"+12025550102\" }, body = \"We are late.\"\n"
        "})\n"
        "print(message.group_message_id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.GroupMessage`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- A number of the US must be registered for text messages: `get_number_registration_status`.\n"
        "- Webhooks tell whether it arrived: `message.status_updated`, for a group `group_message.status_updated`.\n"
        "- It shows in the app, where users see the answer. A number with a configuration of its own cannot do it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.GroupMessage\n"
        "\n"
        "A message to several people on its way.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `group_message_id` | `string` |  |\n"
        "| `group_conversation_id` | `string?` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `participants` | `string[]` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends one message to a group of people that shows in the app's inbox.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"participants\":{\"type\":\"array\",\"minItems\":2,\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\"},\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"body\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1600,\"description\":\"The text.\"}},\"required\":[\"number_id\",\"participants\",\"body\"],\"additionalProperties\":false}"},
    {.name = "send_whatsapp_message",
     .resource = "messages",
     .summary = "Sends a WhatsApp message past the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_whatsapp_message_parameters,
     .parameter_count = 5,
     .rules = send_whatsapp_message_rules,
     .rule_count = 2,
     .steps = send_whatsapp_message_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .choose = aircall_choose_template,
     .page =
        "# integrations.aircall.send_whatsapp_message\n"
        "\n"
        "Sends a WhatsApp message past the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_whatsapp_message({number_id, to, text?, template_id?, template_values?})` (write; full name `aircall.aircall_send_whatsapp_message`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `to` | string | yes |  | Who gets it, such as +33612345678. |\n"
        "| `text` | string | no* |  | The text; only within 24 hours of the person's last message. At most 4096 characters. |\n"
        "| `template_id` | integer | no* |  | Id of a template that WhatsApp has approved. |\n"
        "| `template_values` | table | no |  | What stands in the template's {{1}}, {{2}}, in their order or by name. |\n"
        "\n"
        "\\* Exactly one of `text` or `template_id` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local message = app.integrations.aircall.send_whatsapp_message({\n"
        "  number_id = 1402277, to = \"+12025550101\",\n"
        "  template_id = 1, template_values = { \"Ida\", \"10:00\" }\n"
        "})\n"
        "print(message.id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Message`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- Webhooks tell whether it arrived: `message.status_updated`, for a group `group_message.status_updated`.\n"
        "- Once 24 hours have gone by since the person's last message only a template is let through: `list_whatsapp_templates`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Message\n"
        "\n"
        "A message on its way. Keep its id: the service has no way to read messages.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `raw_digits` | `string?` | Who gets it. |\n"
        "| `number` | `table?` | `id` and `digits` of the number that sends. |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends a WhatsApp message past the app's inbox. Exactly one of text or template_id is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"text\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":4096,\"description\":\"The text; only within 24 hours of the person's last message.\"},\n"
        "\"template_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a template that WhatsApp has approved.\"},\n"
        "\"template_values\":{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"What stands in the template's {{1}}, {{2}}, in their order or by name.\"}},\"required\":[\"number_id\",\"to\"],\"oneOf\":[{\"required\":[\"text\"]},{\"required\":[\"template_id\"]}],\"additionalProperties\":false}"},
    {.name = "send_whatsapp_message_in_conversation",
     .resource = "messages",
     .summary = "Sends a WhatsApp message that shows in the app's inbox.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = send_whatsapp_message_in_conversation_parameters,
     .parameter_count = 5,
     .rules = send_whatsapp_message_in_conversation_rules,
     .rule_count = 2,
     .steps = send_whatsapp_message_in_conversation_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .choose = aircall_choose_template,
     .page =
        "# integrations.aircall.send_whatsapp_message_in_conversation\n"
        "\n"
        "Sends a WhatsApp message that shows in the app's inbox.\n"
        "\n"
        "`app.integrations.aircall.send_whatsapp_message_in_conversation({number_id, to, text?, template_id?, template_values?})` (write; full name `aircall.aircall_send_whatsapp_message_in_conversation`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the company's number that sends. |\n"
        "| `to` | string | yes |  | Who gets it, such as +33612345678. |\n"
        "| `text` | string | no* |  | The text; only within 24 hours of the person's last message. At most 4096 characters. |\n"
        "| `template_id` | integer | no* |  | Id of a template that WhatsApp has approved. |\n"
        "| `template_values` | table | no |  | What stands in the template's {{1}}, {{2}}, in their order or by name. |\n"
        "\n"
        "\\* Exactly one of `text` or `template_id` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local message = app.integrations.aircall.send_whatsapp_message_in_conversation({\n"
        "  number_id = 1402277, to = \"+12025550101\",\n"
        "  template_id = 1, template_values = { \"Ida\", \"10:00\" }\n"
        "})\n"
        "print(message.id, message.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Message`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.\n"
        "- Keep the result: messages cannot be read again.\n"
        "- Webhooks tell whether it arrived: `message.status_updated`, for a group `group_message.status_updated`.\n"
        "- Once 24 hours have gone by since the person's last message only a template is let through: `list_whatsapp_templates`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no messages, or the number's configuration does not allow it.\n"
        "- `invalid`: the receiver is the number itself, or the number or text is refused.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Message\n"
        "\n"
        "A message on its way. Keep its id: the service has no way to read messages.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string` |  |\n"
        "| `status` | `string` | pending; whether it arrived is told afterwards. |\n"
        "| `direction` | `string?` |  |\n"
        "| `body` | `string?` |  |\n"
        "| `raw_digits` | `string?` | Who gets it. |\n"
        "| `number` | `table?` | `id` and `digits` of the number that sends. |\n"
        "| `created_at` | `any` | UNIX milliseconds, or ISO 8601. |\n"
        "| `sent_at` | `any` |  |\n"
        "| `updated_at` | `any` |  |\n"
        "| `media_url` | `string[]?` |  |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends a WhatsApp message that shows in the app's inbox. Exactly one of text or template_id is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the company's number that sends.\"},\n"
        "\"to\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Who gets it, such as +33612345678.\"},\n"
        "\"text\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":4096,\"description\":\"The text; only within 24 hours of the person's last message.\"},\n"
        "\"template_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of a template that WhatsApp has approved.\"},\n"
        "\"template_values\":{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"What stands in the template's {{1}}, {{2}}, in their order or by name.\"}},\"required\":[\"number_id\",\"to\"],\"oneOf\":[{\"required\":[\"text\"]},{\"required\":[\"template_id\"]}],\"additionalProperties\":false}"},
    {.name = "list_sms_templates",
     .resource = "messages",
     .summary = "Lists the texts that the company keeps for messages.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_sms_templates_parameters,
     .parameter_count = 3,
     .steps = list_sms_templates_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_sms_templates\n"
        "\n"
        "Lists the texts that the company keeps for messages.\n"
        "\n"
        "`app.integrations.aircall.list_sms_templates({search?, page?, per_page?})` (read; full name `aircall.aircall_list_sms_templates`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `search` | string | no |  | Only those with this in name or text. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 100. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for template in app.integrations.each(app.integrations.aircall.list_sms_templates, {}) do\n"
        "  print(template.name .. \": \" .. template.body)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.SmsTemplateList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.SmsTemplateList\n"
        "\n"
        "A page of texts that the company keeps.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `templates` | `{ id: integer, name: string, body: string }[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the texts that the company keeps for messages.\",\"type\":\"object\",\"properties\":{\n"
        "\"search\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Only those with this in name or text.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"default\":20,\"description\":\"Results per page.\"}},\"additionalProperties\":false}",
     .asked = "text template, message template"},
    {.name = "list_whatsapp_templates",
     .resource = "messages",
     .summary = "Lists the WhatsApp templates of a number.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_whatsapp_templates_parameters,
     .parameter_count = 6,
     .steps = list_whatsapp_templates_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_whatsapp_templates\n"
        "\n"
        "Lists the WhatsApp templates of a number.\n"
        "\n"
        "`app.integrations.aircall.list_whatsapp_templates({number_id, status?, category?, limit?, token?, sort?})` (read; full name `aircall.aircall_list_whatsapp_templates`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "| `status` | string | no |  | Only those with this status, such as APPROVED. |\n"
        "| `category` | string | no |  | Only those of this category, such as UTILITY. |\n"
        "| `limit` | integer | no |  | Results per page. From 1 to 1000. |\n"
        "| `token` | string | no |  | The `next_cursor` of the page before. |\n"
        "| `sort` | string | no |  | Order; the service does not document its words. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local list = app.integrations.aircall.list_whatsapp_templates\n"
        "for template in app.integrations.each(list, { number_id = 1402277, status = \"APPROVED\" }) do\n"
        "  print(template.id .. \": \" .. template.name, template.language)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WhatsappTemplateList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number, or it has no WhatsApp.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.WhatsappTemplateList\n"
        "\n"
        "A page of WhatsApp templates.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `templates` | `aircall.WhatsappTemplate[]` |  |\n"
        "| `pageInfo` | `table?` | The service's own paging. |\n"
        "| `next_cursor` | `string?` | For `token` of the next page; absent on the last. |\n"
        "\n"
        "### aircall.WhatsappTemplate\n"
        "\n"
        "A text that WhatsApp has approved, or not yet.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `template_id`. |\n"
        "| `wabaId` | `string?` |  |\n"
        "| `name` | `string` |  |\n"
        "| `category` | `string?` | Such as UTILITY. |\n"
        "| `status` | `string?` | Such as APPROVED. |\n"
        "| `language` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the WhatsApp templates of a number.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"},\n"
        "\"status\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Only those with this status, such as APPROVED.\"},\n"
        "\"category\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Only those of this category, such as UTILITY.\"},\n"
        "\"limit\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000,\"description\":\"Results per page.\"},\n"
        "\"token\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[0-9]+$\"},{\"type\":\"integer\",\"minimum\":0}],\"description\":\"The `next_cursor` of the page before.\"},\n"
        "\"sort\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Order; the service does not document its words.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "wabaId", "name", "category", "status", "language", NULL}},
    {.name = "get_whatsapp_status",
     .resource = "messages",
     .summary = "Tells whether a number can send by WhatsApp.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_whatsapp_status_parameters,
     .parameter_count = 1,
     .steps = get_whatsapp_status_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_whatsapp_status\n"
        "\n"
        "Tells whether a number can send by WhatsApp.\n"
        "\n"
        "`app.integrations.aircall.get_whatsapp_status({number_id})` (read; full name `aircall.aircall_get_whatsapp_status`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `number_id` | integer | yes |  | Id of the number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local status = app.integrations.aircall.get_whatsapp_status({ number_id = 1402277 })\n"
        "print(status.status, status.canSendMessage)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WhatsappStatus`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such number, or it has no WhatsApp.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.WhatsappStatus\n"
        "\n"
        "Whether a number can send by WhatsApp.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `wabaId` | `string?` |  |\n"
        "| `status` | `string` | Such as ONLINE. |\n"
        "| `canSendMessage` | `boolean?` |  |\n"
        "| `messagingLimitTier` | `string?` |  |\n"
        "| `qualityRating` | `string?` |  |\n"
        "| `businessVerificationStatus` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells whether a number can send by WhatsApp.\",\"type\":\"object\",\"properties\":{\n"
        "\"number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the number.\"}},\"required\":[\"number_id\"],\"additionalProperties\":false}"},
    {.name = "list_tags",
     .resource = "tags",
     .summary = "Lists the tags of the company.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_tags_parameters,
     .parameter_count = 3,
     .steps = list_tags_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_tags\n"
        "\n"
        "Lists the tags of the company.\n"
        "\n"
        "`app.integrations.aircall.list_tags({page?, per_page?, order?})` (read; full name `aircall.aircall_list_tags`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for tag in app.integrations.each(app.integrations.aircall.list_tags, {}) do\n"
        "  print(tag.id .. \": \" .. tag.name)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TagList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The service's own tags are among them: those with a `description`, such as `queue_callback`. `tags` of `list_calls` finds calls by them.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.TagList\n"
        "\n"
        "A page of tags.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `tags` | `aircall.Tag[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Tag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `color` | `string?` | Such as #ff7d03. |\n"
        "| `description` | `string?` | Of the service's own tags a word such as conference; else absent. |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the tags of the company.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"}},\"additionalProperties\":false}",
     .asked = "queue callback",
     .columns = (const char *const[]){"id", "name", "color", "description", NULL}},
    {.name = "get_tag",
     .resource = "tags",
     .summary = "Gets one tag.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_tag_parameters,
     .parameter_count = 1,
     .steps = get_tag_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "tag",
     .page =
        "# integrations.aircall.get_tag\n"
        "\n"
        "Gets one tag.\n"
        "\n"
        "`app.integrations.aircall.get_tag({tag_id})` (read; full name `aircall.aircall_get_tag`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `tag_id` | integer | yes |  | Id of the tag. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_tag({ tag_id = 3050112 })\n"
        "print(result.tag.name, result.tag.color)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TagResult`.\n"
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
        "### aircall.TagResult\n"
        "\n"
        "One tag.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `tag` | `aircall.Tag` |  |\n"
        "\n"
        "### aircall.Tag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `color` | `string?` | Such as #ff7d03. |\n"
        "| `description` | `string?` | Of the service's own tags a word such as conference; else absent. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets one tag.\",\"type\":\"object\",\"properties\":{\n"
        "\"tag_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the tag.\"}},\"required\":[\"tag_id\"],\"additionalProperties\":false}"},
    {.name = "create_tag",
     .resource = "tags",
     .summary = "Creates a tag.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_tag_parameters,
     .parameter_count = 2,
     .steps = create_tag_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "tag",
     .page =
        "# integrations.aircall.create_tag\n"
        "\n"
        "Creates a tag.\n"
        "\n"
        "`app.integrations.aircall.create_tag({name, color})` (write; full name `aircall.aircall_create_tag`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `name` | string | yes |  | Name; no other tag may have it. Emoji are removed. |\n"
        "| `color` | string | yes |  | Colour in the app, #RGB or #RRGGBB. At most 7 characters. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_tag({ name = \"Refund\", color = \"#00B388\" })\n"
        "print(\"New tag: \" .. result.tag.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TagResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It is not repeated after a lost answer; sent twice, it is refused and makes no second tag.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: another tag has the name, or the colour is none.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.TagResult\n"
        "\n"
        "One tag.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `tag` | `aircall.Tag` |  |\n"
        "\n"
        "### aircall.Tag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `color` | `string?` | Such as #ff7d03. |\n"
        "| `description` | `string?` | Of the service's own tags a word such as conference; else absent. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Creates a tag.\",\"type\":\"object\",\"properties\":{\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name; no other tag may have it. Emoji are removed.\"},\n"
        "\"color\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":7,\"pattern\":\"^[#0-9a-fA-F]+$\",\"description\":\"Colour in the app, #RGB or #RRGGBB.\"}},\"required\":[\"name\",\"color\"],\"additionalProperties\":false}"},
    {.name = "update_tag",
     .resource = "tags",
     .summary = "Changes a tag's name or colour.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_tag_parameters,
     .parameter_count = 3,
     .rules = update_tag_rules,
     .rule_count = 1,
     .steps = update_tag_steps,
     .step_count = 2,
     .result = INTEGRATIONS_ANY,
     .item = "tag",
     .page =
        "# integrations.aircall.update_tag\n"
        "\n"
        "Changes a tag's name or colour.\n"
        "\n"
        "`app.integrations.aircall.update_tag({tag_id, name?, color?})` (write; full name `aircall.aircall_update_tag`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `tag_id` | integer | yes |  | Id of the tag. |\n"
        "| `name` | string | no* |  | Name; no other tag may have it. Emoji are removed. |\n"
        "| `color` | string | no* |  | Colour in the app, #RGB or #RRGGBB. At most 7 characters. |\n"
        "\n"
        "\\* At least one of `name` or `color` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_tag({ tag_id = 3050116, name = \"VIP customer\" })\n"
        "print(result.tag.name, result.tag.color)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.TagResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- With only one of `name` and `color` it is two requests: the service needs both, so the other one is read first.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such tag.\n"
        "- `invalid`: another tag has the name, or the colour is none.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.TagResult\n"
        "\n"
        "One tag.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `tag` | `aircall.Tag` |  |\n"
        "\n"
        "### aircall.Tag\n"
        "\n"
        "A tag of the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `name` | `string` |  |\n"
        "| `color` | `string?` | Such as #ff7d03. |\n"
        "| `description` | `string?` | Of the service's own tags a word such as conference; else absent. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Changes a tag's name or colour. At least one of name or color is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"tag_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the tag.\"},\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name; no other tag may have it. Emoji are removed.\"},\n"
        "\"color\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":7,\"pattern\":\"^[#0-9a-fA-F]+$\",\"description\":\"Colour in the app, #RGB or #RRGGBB.\"}},\"required\":[\"tag_id\"],\"anyOf\":[{\"required\":[\"name\"]},{\"required\":[\"color\"]}],\"additionalProperties\":false}"},
    {.name = "delete_tag",
     .resource = "tags",
     .summary = "Deletes a tag; it disappears from every call.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_tag_parameters,
     .parameter_count = 1,
     .steps = delete_tag_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_tag\n"
        "\n"
        "Deletes a tag; it disappears from every call.\n"
        "\n"
        "`app.integrations.aircall.delete_tag({tag_id})` (write; full name `aircall.aircall_delete_tag`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `tag_id` | integer | yes |  | Id of the tag. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.delete_tag({ tag_id = 3050121 })\n"
        "print(\"Deleted: \" .. result.tag_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
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
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes a tag; it disappears from every call.\",\"type\":\"object\",\"properties\":{\n"
        "\"tag_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the tag.\"}},\"required\":[\"tag_id\"],\"additionalProperties\":false}"},
    {.name = "list_webhooks",
     .resource = "webhooks",
     .summary = "Lists the webhooks that the credential sees.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_webhooks_parameters,
     .parameter_count = 3,
     .steps = list_webhooks_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .arrays = (const char *const[]){"events", NULL},
     .page =
        "# integrations.aircall.list_webhooks\n"
        "\n"
        "Lists the webhooks that the credential sees.\n"
        "\n"
        "`app.integrations.aircall.list_webhooks({page?, per_page?, order?})` (read; full name `aircall.aircall_list_webhooks`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "| `order` | string | no | `\"desc\"` | Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "for webhook in app.integrations.each(app.integrations.aircall.list_webhooks, {}) do\n"
        "  print(webhook.webhook_id, webhook.url, #webhook.events .. \" events\")\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WebhookList`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- An API key of the company sees webhooks made with such a key or in the dashboard, an app sees its own.\n"
        "- `token` proves to whoever gets the events that they come from Aircall. It cannot be changed.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.WebhookList\n"
        "\n"
        "A page of webhooks.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhooks` | `aircall.Webhook[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Webhook\n"
        "\n"
        "Where events are sent.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook_id` | `string` | For `webhook_id` of the others. |\n"
        "| `id` | `integer?` | The old id; not after a change. |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `url` | `string` |  |\n"
        "| `active` | `boolean` |  |\n"
        "| `events` | `string[]` | Names of events, such as call.ended. |\n"
        "| `token` | `string?` | Stands in each event that is sent. **A secret**: do not print it. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the webhooks that the credential sees.\",\"type\":\"object\",\"properties\":{\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"},\n"
        "\"order\":{\"type\":\"string\",\"enum\":[\"asc\",\"desc\"],\"default\":\"desc\",\"description\":\"Sort direction by time; \\\"desc\\\" is newest first.\"}},\"additionalProperties\":false}",
     .columns = (const char *const[]){"webhook_id", "custom_name", "url", "active", "created_at", NULL}},
    {.name = "get_webhook",
     .resource = "webhooks",
     .summary = "Gets one webhook.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_webhook_parameters,
     .parameter_count = 1,
     .steps = get_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "webhook",
     .arrays = (const char *const[]){"events", NULL},
     .page =
        "# integrations.aircall.get_webhook\n"
        "\n"
        "Gets one webhook.\n"
        "\n"
        "`app.integrations.aircall.get_webhook({webhook_id})` (read; full name `aircall.aircall_get_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `webhook_id` | string | yes |  | Id of the webhook, a UUID. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_webhook({\n"
        "  webhook_id = \"5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60\"\n"
        "})\n"
        "print(result.webhook.url, result.webhook.active)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WebhookResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `token` proves to whoever gets the events that they come from Aircall. It cannot be changed.\n"
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
        "### aircall.WebhookResult\n"
        "\n"
        "One webhook.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook` | `aircall.Webhook` |  |\n"
        "\n"
        "### aircall.Webhook\n"
        "\n"
        "Where events are sent.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook_id` | `string` | For `webhook_id` of the others. |\n"
        "| `id` | `integer?` | The old id; not after a change. |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `url` | `string` |  |\n"
        "| `active` | `boolean` |  |\n"
        "| `events` | `string[]` | Names of events, such as call.ended. |\n"
        "| `token` | `string?` | Stands in each event that is sent. **A secret**: do not print it. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets one webhook.\",\"type\":\"object\",\"properties\":{\n"
        "\"webhook_id\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[0-9a-zA-Z-]+$\"},{\"type\":\"integer\",\"minimum\":0}],\"description\":\"Id of the webhook, a UUID.\"}},\"required\":[\"webhook_id\"],\"additionalProperties\":false}"},
    {.name = "create_webhook",
     .resource = "webhooks",
     .summary = "Creates a webhook: events are sent to an address from now on.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_webhook_parameters,
     .parameter_count = 3,
     .steps = create_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .item = "webhook",
     .arrays = (const char *const[]){"events", NULL},
     .page =
        "# integrations.aircall.create_webhook\n"
        "\n"
        "Creates a webhook: events are sent to an address from now on.\n"
        "\n"
        "`app.integrations.aircall.create_webhook({url, custom_name?, events})` (write; full name `aircall.aircall_create_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `url` | string | yes |  | Address that events are sent to, https. |\n"
        "| `custom_name` | string | no |  | What it is called. |\n"
        "| `events` | array of strings | yes |  | Names of events, such as call.ended. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_webhook({\n"
        "  url = \"https://app.example.com/aircall\",\n"
        "  custom_name = \"Missed calls\",\n"
        "  events = { \"call.ended\", \"call.voicemail_left\" }\n"
        "})\n"
        "print(\"New webhook: \" .. result.webhook.webhook_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WebhookResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Keep `token` of the answer.\n"
        "- `token` proves to whoever gets the events that they come from Aircall. It cannot be changed.\n"
        "- A company has 100 at most. It is not repeated after a lost answer: a second one would send each event again.\n"
        "- The page `integrations.aircall.webhook` says which events there are, and what each tells.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.WebhookResult\n"
        "\n"
        "One webhook.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook` | `aircall.Webhook` |  |\n"
        "\n"
        "### aircall.Webhook\n"
        "\n"
        "Where events are sent.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook_id` | `string` | For `webhook_id` of the others. |\n"
        "| `id` | `integer?` | The old id; not after a change. |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `url` | `string` |  |\n"
        "| `active` | `boolean` |  |\n"
        "| `events` | `string[]` | Names of events, such as call.ended. |\n"
        "| `token` | `string?` | Stands in each event that is sent. **A secret**: do not print it. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Creates a webhook: events are sent to an address from now on.\",\"type\":\"object\",\"properties\":{\n"
        "\"url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that events are sent to, https.\"},\n"
        "\"custom_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What it is called.\"},\n"
        "\"events\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Names of events, such as call.ended.\"}},\"required\":[\"url\",\"events\"],\"additionalProperties\":false}",
     .asked = "register a webhook, notification of a call, call notification"},
    {.name = "update_webhook",
     .resource = "webhooks",
     .summary = "Changes a webhook's address, name or events, or switches it on again.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = update_webhook_parameters,
     .parameter_count = 6,
     .rules = update_webhook_rules,
     .rule_count = 2,
     .steps = update_webhook_steps,
     .step_count = 2,
     .result = INTEGRATIONS_ANY,
     .item = "webhook",
     .arrays = (const char *const[]){"events", NULL},
     .page =
        "# integrations.aircall.update_webhook\n"
        "\n"
        "Changes a webhook's address, name or events, or switches it on again.\n"
        "\n"
        "`app.integrations.aircall.update_webhook({webhook_id, url?, custom_name?, events?, active?, events_action?})` (write; full name `aircall.aircall_update_webhook`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `webhook_id` | string | yes |  | Id of the webhook, a UUID. |\n"
        "| `url` | string | no* |  | Address that events are sent to, https. |\n"
        "| `custom_name` | string | no* |  | What it is called. |\n"
        "| `events` | array of strings | no* |  | Names of events that replace those it has, or see `events_action`. |\n"
        "| `active` | boolean | no* |  | Whether events are sent. |\n"
        "| `events_action` | string | no |  | Adds `events` to those it has, or takes them out. One of `\"add\"`, `\"remove\"`. |\n"
        "\n"
        "\\* At least one of `url`, `custom_name`, `events` or `active` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.update_webhook({\n"
        "  webhook_id = \"5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60\",\n"
        "  active = true\n"
        "})\n"
        "print(result.webhook.active, #result.webhook.events .. \" events as before\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.WebhookResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Without `url` or `events` it is two requests: what is missing is read first and sent along, as the service takes a change without events for a subscription to all events. An empty list means all events, too.\n"
        "- `active = true` switches on a webhook that the service switched off after too many failures.\n"
        "- The page `integrations.aircall.webhook` says which events there are, and what each tells.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such webhook.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.WebhookResult\n"
        "\n"
        "One webhook.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook` | `aircall.Webhook` |  |\n"
        "\n"
        "### aircall.Webhook\n"
        "\n"
        "Where events are sent.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `webhook_id` | `string` | For `webhook_id` of the others. |\n"
        "| `id` | `integer?` | The old id; not after a change. |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `url` | `string` |  |\n"
        "| `active` | `boolean` |  |\n"
        "| `events` | `string[]` | Names of events, such as call.ended. |\n"
        "| `token` | `string?` | Stands in each event that is sent. **A secret**: do not print it. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Changes a webhook's address, name or events, or switches it on again. At least one of url, custom_name, events or active is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"webhook_id\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[0-9a-zA-Z-]+$\"},{\"type\":\"integer\",\"minimum\":0}],\"description\":\"Id of the webhook, a UUID.\"},\n"
        "\"url\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Address that events are sent to, https.\"},\n"
        "\"custom_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What it is called.\"},\n"
        "\"events\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Names of events that replace those it has, or see `events_action`.\"},\n"
        "\"active\":{\"type\":\"boolean\",\"description\":\"Whether events are sent.\"},\n"
        "\"events_action\":{\"type\":\"string\",\"enum\":[\"add\",\"remove\"],\"description\":\"Adds `events` to those it has, or takes them out.\"}},\"required\":[\"webhook_id\"],\"anyOf\":[{\"required\":[\"url\"]},{\"required\":[\"custom_name\"]},{\"required\":[\"events\"]},{\"required\":[\"active\"]}],\"additionalProperties\":false}",
     .asked = "deactivate a webhook, pause a webhook, disable a webhook"},
    {.name = "delete_webhook",
     .resource = "webhooks",
     .summary = "Deletes a webhook: no events are sent to it any more.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_webhook_parameters,
     .parameter_count = 1,
     .steps = delete_webhook_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_webhook\n"
        "\n"
        "Deletes a webhook: no events are sent to it any more.\n"
        "\n"
        "`app.integrations.aircall.delete_webhook({webhook_id})` (write; full name `aircall.aircall_delete_webhook`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `webhook_id` | string | yes |  | Id of the webhook, a UUID. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.delete_webhook({\n"
        "  webhook_id = \"5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60\"\n"
        "})\n"
        "print(\"Deleted: \" .. result.webhook_id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
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
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Deletes a webhook: no events are sent to it any more.\",\"type\":\"object\",\"properties\":{\n"
        "\"webhook_id\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[0-9a-zA-Z-]+$\"},{\"type\":\"integer\",\"minimum\":0}],\"description\":\"Id of the webhook, a UUID.\"}},\"required\":[\"webhook_id\"],\"additionalProperties\":false}"},
    {.name = "get_integration",
     .resource = "integrations",
     .summary = "Gets the installation that the credential belongs to.",
     .kind = INTEGRATIONS_READ,
     .steps = get_integration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "integration",
     .page =
        "# integrations.aircall.get_integration\n"
        "\n"
        "Gets the installation that the credential belongs to.\n"
        "\n"
        "`app.integrations.aircall.get_integration({})` (read; full name `aircall.aircall_get_integration`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_integration({})\n"
        "print(result.integration.name, result.integration.active)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.IntegrationResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It is made for apps (OAuth): an API key of the company belongs to no app.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `authentication`, `forbidden` or `not_found`: the credential belongs to no app.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.IntegrationResult\n"
        "\n"
        "The installation.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `integration` | `aircall.Integration` |  |\n"
        "\n"
        "### aircall.Integration\n"
        "\n"
        "An app in the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `name` | `string` |  |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `logo` | `string?` | Address of a picture. |\n"
        "| `company_id` | `integer?` |  |\n"
        "| `status` | `string?` | Such as installed. |\n"
        "| `active` | `boolean?` |  |\n"
        "| `number_ids` | `integer[]?` | Ids of its numbers. |\n"
        "| `numbers_count` | `integer?` |  |\n"
        "| `user` | `aircall.User?` | Who installed it. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Gets the installation that the credential belongs to.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "enable_integration",
     .resource = "integrations",
     .summary = "Switches the credential's app on for the company.",
     .kind = INTEGRATIONS_WRITE,
     .steps = enable_integration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.enable_integration\n"
        "\n"
        "Switches the credential's app on for the company.\n"
        "\n"
        "`app.integrations.aircall.enable_integration({})` (write; full name `aircall.aircall_enable_integration`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.enable_integration({})\n"
        "print(\"It is enabled.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.SwitchResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It is made for apps (OAuth): an API key of the company belongs to no app.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `authentication`, `forbidden` or `not_found`: the credential belongs to no app.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.Integration\n"
        "\n"
        "An app in the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `name` | `string` |  |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `logo` | `string?` | Address of a picture. |\n"
        "| `company_id` | `integer?` |  |\n"
        "| `status` | `string?` | Such as installed. |\n"
        "| `active` | `boolean?` |  |\n"
        "| `number_ids` | `integer[]?` | Ids of its numbers. |\n"
        "| `numbers_count` | `integer?` |  |\n"
        "| `user` | `aircall.User?` | Who installed it. |\n"
        "\n"
        "### aircall.SwitchResult\n"
        "\n"
        "What the service says of it, which may be nothing.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `integration` | `aircall.Integration?` | The installation. |\n"
        "| `done` | `boolean?` | True where it says nothing. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Switches the credential's app on for the company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "disable_integration",
     .resource = "integrations",
     .summary = "Switches the credential's app off for the whole company.",
     .kind = INTEGRATIONS_WRITE,
     .steps = disable_integration_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.disable_integration\n"
        "\n"
        "Switches the credential's app off for the whole company.\n"
        "\n"
        "`app.integrations.aircall.disable_integration({})` (write; full name `aircall.aircall_disable_integration`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.disable_integration({})\n"
        "print(\"It is disabled.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.SwitchResult`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **It concerns everybody**: nobody in the company has the app until it is switched on again.\n"
        "- It is made for apps (OAuth): an API key of the company belongs to no app.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `authentication`, `forbidden` or `not_found`: the credential belongs to no app.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.User\n"
        "\n"
        "A user. Inside calls the service leaves some members out.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` | For `user_id` of `list_calls`. |\n"
        "| `name` | `string` | The whole name; all that the service has. |\n"
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "### aircall.Integration\n"
        "\n"
        "An app in the company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `name` | `string` |  |\n"
        "| `custom_name` | `string?` |  |\n"
        "| `logo` | `string?` | Address of a picture. |\n"
        "| `company_id` | `integer?` |  |\n"
        "| `status` | `string?` | Such as installed. |\n"
        "| `active` | `boolean?` |  |\n"
        "| `number_ids` | `integer[]?` | Ids of its numbers. |\n"
        "| `numbers_count` | `integer?` |  |\n"
        "| `user` | `aircall.User?` | Who installed it. |\n"
        "\n"
        "### aircall.SwitchResult\n"
        "\n"
        "What the service says of it, which may be nothing.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `integration` | `aircall.Integration?` | The installation. |\n"
        "| `done` | `boolean?` | True where it says nothing. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Switches the credential's app off for the whole company.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "get_dialer_campaign",
     .resource = "dialer_campaigns",
     .summary = "Gets the phone numbers that a user is to call.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_dialer_campaign_parameters,
     .parameter_count = 1,
     .steps = get_dialer_campaign_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .item = "dialer_campaign",
     .arrays = (const char *const[]){"phone_numbers", NULL},
     .page =
        "# integrations.aircall.get_dialer_campaign\n"
        "\n"
        "Gets the phone numbers that a user is to call.\n"
        "\n"
        "`app.integrations.aircall.get_dialer_campaign({user_id})` (read; full name `aircall.aircall_get_dialer_campaign`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.get_dialer_campaign({ user_id = 2101553 })\n"
        "for _, number in ipairs(result.dialer_campaign.phone_numbers) do\n"
        "  print(number.number, number.called)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.DialerCampaignResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user, or the user has no campaign.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.DialerCampaignResult\n"
        "\n"
        "The campaign of a user.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `dialer_campaign` | `aircall.DialerCampaign` |  |\n"
        "\n"
        "### aircall.DialerCampaign\n"
        "\n"
        "Phone numbers that a user is to call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer?` |  |\n"
        "| `number_id` | `string?` | Id of the company's number to call with. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `phone_numbers` | `aircall.DialerNumber[]` |  |\n"
        "\n"
        "### aircall.DialerNumber\n"
        "\n"
        "A phone number to call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `number` | `string` | Mostly digits without a plus. |\n"
        "| `called` | `boolean?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gets the phone numbers that a user is to call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}"},
    {.name = "create_dialer_campaign",
     .resource = "dialer_campaigns",
     .summary = "Gives a user phone numbers to call, or adds to those there are.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_dialer_campaign_parameters,
     .parameter_count = 2,
     .steps = create_dialer_campaign_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .choose = aircall_choose_lot,
     .finish = aircall_finish_lots,
     .page =
        "# integrations.aircall.create_dialer_campaign\n"
        "\n"
        "Gives a user phone numbers to call, or adds to those there are.\n"
        "\n"
        "`app.integrations.aircall.create_dialer_campaign({user_id, phone_numbers})` (write; full name `aircall.aircall_create_dialer_campaign`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `phone_numbers` | array of strings | yes |  | Phone numbers to call, such as +33612345678. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.create_dialer_campaign({\n"
        "  user_id = 2101553,\n"
        "  phone_numbers = { \"+12025550101\", \"+12025550199\" }\n"
        "})\n"
        "print(#result.already_queued .. \" were there before\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.QueuedNumbers`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Nothing rings: the user starts the campaign in the app.\n"
        "- Numbers that the user is to call already are no error: `already_queued` lists them, and the others are added. After a lost answer it also lists those that the lost try added.\n"
        "- More than 100 numbers are several requests. When one fails, the error's `applied` says which numbers were added before it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.QueuedNumbers\n"
        "\n"
        "What became of the phone numbers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `user_id` | `integer` |  |\n"
        "| `done` | `boolean` |  |\n"
        "| `already_queued` | `string[]` | Numbers that were to be called already. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Gives a user phone numbers to call, or adds to those there are.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"phone_numbers\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\"},\"description\":\"Phone numbers to call, such as +33612345678.\"}},\"required\":[\"user_id\",\"phone_numbers\"],\"additionalProperties\":false}",
     .asked = "upload, list of numbers to call, power dialer, dial list, phone campaign, call queue"},
    {.name = "delete_dialer_campaign",
     .resource = "dialer_campaigns",
     .summary = "Takes away all phone numbers that a user was to call.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_dialer_campaign_parameters,
     .parameter_count = 1,
     .steps = delete_dialer_campaign_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_dialer_campaign\n"
        "\n"
        "Takes away all phone numbers that a user was to call.\n"
        "\n"
        "`app.integrations.aircall.delete_dialer_campaign({user_id})` (write; full name `aircall.aircall_delete_dialer_campaign`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "app.integrations.aircall.delete_dialer_campaign({ user_id = 2101553 })\n"
        "print(\"Nothing is left to call.\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user, or the user has no campaign.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Takes away all phone numbers that a user was to call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}",
     .asked = "clear a list, empty a list"},
    {.name = "list_dialer_campaign_phone_numbers",
     .resource = "dialer_campaigns",
     .summary = "Lists the phone numbers that a user is to call.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_dialer_campaign_phone_numbers_parameters,
     .parameter_count = 3,
     .steps = list_dialer_campaign_phone_numbers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_dialer_campaign_phone_numbers\n"
        "\n"
        "Lists the phone numbers that a user is to call.\n"
        "\n"
        "`app.integrations.aircall.list_dialer_campaign_phone_numbers({user_id, page?, per_page?})` (read; full name `aircall.aircall_list_dialer_campaign_phone_numbers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `page` | integer | no | `1` | Page number. From 1 to 1000000. |\n"
        "| `per_page` | integer | no | `20` | Results per page. From 1 to 50. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local list = app.integrations.aircall.list_dialer_campaign_phone_numbers\n"
        "for number in app.integrations.each(list, { user_id = 2101553 }) do\n"
        "  print(number.number, number.called)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.DialerNumberList`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user, or the user has no campaign.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.DialerNumber\n"
        "\n"
        "A phone number to call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `integer` |  |\n"
        "| `number` | `string` | Mostly digits without a plus. |\n"
        "| `called` | `boolean?` |  |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "\n"
        "### aircall.DialerNumberList\n"
        "\n"
        "A page of phone numbers to call.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `numbers` | `aircall.DialerNumber[]` |  |\n"
        "| `meta` | `aircall.Meta` |  |\n"
        "\n"
        "### aircall.Meta\n"
        "\n"
        "Where a page is in its list.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `count` | `integer` | Items on this page. |\n"
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the phone numbers that a user is to call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000000,\"default\":1,\"description\":\"Page number.\"},\n"
        "\"per_page\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"default\":20,\"description\":\"Results per page.\"}},\"required\":[\"user_id\"],\"additionalProperties\":false}",
     .columns = (const char *const[]){"id", "number", "called", "created_at", NULL}},
    {.name = "add_dialer_campaign_phone_numbers",
     .resource = "dialer_campaigns",
     .summary = "Adds phone numbers to those that a user is to call.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = add_dialer_campaign_phone_numbers_parameters,
     .parameter_count = 2,
     .steps = add_dialer_campaign_phone_numbers_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .choose = aircall_choose_lot,
     .finish = aircall_finish_lots,
     .page =
        "# integrations.aircall.add_dialer_campaign_phone_numbers\n"
        "\n"
        "Adds phone numbers to those that a user is to call.\n"
        "\n"
        "`app.integrations.aircall.add_dialer_campaign_phone_numbers({user_id, phone_numbers})` (write; full name `aircall.aircall_add_dialer_campaign_phone_numbers`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `phone_numbers` | array of strings | yes |  | Phone numbers to call, such as +33612345678. At least 1. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.add_dialer_campaign_phone_numbers({\n"
        "  user_id = 2101553,\n"
        "  phone_numbers = { \"+12025550101\", \"+12025550199\" }\n"
        "})\n"
        "print(#result.already_queued .. \" were there before\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.QueuedNumbers`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Nothing rings: the user starts the campaign in the app.\n"
        "- Numbers that the user is to call already are no error: `already_queued` lists them, and the others are added. After a lost answer it also lists those that the lost try added.\n"
        "- More than 100 numbers are several requests. When one fails, the error's `applied` says which numbers were added before it.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user, or the user has no campaign.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.QueuedNumbers\n"
        "\n"
        "What became of the phone numbers.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `user_id` | `integer` |  |\n"
        "| `done` | `boolean` |  |\n"
        "| `already_queued` | `string[]` | Numbers that were to be called already. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Adds phone numbers to those that a user is to call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"phone_numbers\":{\"type\":\"array\",\"minItems\":1,\"maxItems\":1000,\"items\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\"},\"description\":\"Phone numbers to call, such as +33612345678.\"}},\"required\":[\"user_id\",\"phone_numbers\"],\"additionalProperties\":false}",
     .asked = "upload, list of numbers to call, power dialer, dial list, phone campaign, call queue"},
    {.name = "delete_dialer_campaign_phone_number",
     .resource = "dialer_campaigns",
     .summary = "Takes away one of the phone numbers that a user was to call.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_DESTROYS,
     .parameters = delete_dialer_campaign_phone_number_parameters,
     .parameter_count = 2,
     .steps = delete_dialer_campaign_phone_number_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.delete_dialer_campaign_phone_number\n"
        "\n"
        "Takes away one of the phone numbers that a user was to call.\n"
        "\n"
        "`app.integrations.aircall.delete_dialer_campaign_phone_number({user_id, phone_number_id})` (write; full name `aircall.aircall_delete_dialer_campaign_phone_number`)\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `user_id` | integer | yes |  | Id of the user. |\n"
        "| `phone_number_id` | integer | yes |  | Id of the entry, from the list. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "local first = aircall.list_dialer_campaign_phone_numbers({ user_id = 2101553 }).numbers[1]\n"
        "if first then\n"
        "  app.integrations.aircall.delete_dialer_campaign_phone_number({\n"
        "    user_id = 2101553, phone_number_id = first.id\n"
        "  })\n"
        "  print(\"Removed: \" .. first.number)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Done`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such user, or the user has no campaign.\n"
        "- `forbidden`: the plan has no dialer campaigns; Professional has.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Done\n"
        "\n"
        "The result of a change that the service answers without a body. If it sends one after all, that is the result.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The ids that the call named, by the names of its parameters. |\n"
        "| `updated` | `boolean?` | True after a change. |\n"
        "| `deleted` | `boolean?` | True after a removal. |\n"
        "| `done` | `boolean?` | True after anything else. |\n"
        "| `accepted` | `boolean?` | True where the service carries it out later. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Takes away one of the phone numbers that a user was to call.\",\"type\":\"object\",\"properties\":{\n"
        "\"user_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the user.\"},\n"
        "\"phone_number_id\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Id of the entry, from the list.\"}},\"required\":[\"user_id\",\"phone_number_id\"],\"additionalProperties\":false}"},
    {.name = "create_campaign",
     .resource = "campaigns",
     .summary = "Creates an outbound campaign as a draft: nobody is called.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_campaign_parameters,
     .parameter_count = 6,
     .steps = create_campaign_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.create_campaign\n"
        "\n"
        "Creates an outbound campaign as a draft: nobody is called.\n"
        "\n"
        "`app.integrations.aircall.create_campaign({name, description?, caller_id_strategy?, call_attempts?, external_ringing_timeout?, aiva_agent_id?})` (write; full name `aircall.aircall_create_campaign`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `name` | string | yes |  | Name in the app. |\n"
        "| `description` | string | no |  | Note about it. |\n"
        "| `caller_id_strategy` | string | no |  | With which number people are called, such as agent_number_pool. |\n"
        "| `call_attempts` | integer | no |  | How often each person is tried. |\n"
        "| `external_ringing_timeout` | integer | no |  | Seconds that it rings. |\n"
        "| `aiva_agent_id` | string | no |  | Id of an AI voice agent that makes the calls. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local campaign = app.integrations.aircall.create_campaign({\n"
        "  name = \"Renewals\", call_attempts = 3, external_ringing_timeout = 30\n"
        "})\n"
        "print(campaign.id or campaign.campaign and campaign.campaign.id)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Campaign`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Add people and agents and launch the campaign in the app: how a program does so is not documented.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Campaign\n"
        "\n"
        "A campaign, as the service tells it.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The service does not document its members. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Creates an outbound campaign as a draft: nobody is called.\",\"type\":\"object\",\"properties\":{\n"
        "\"name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name in the app.\"},\n"
        "\"description\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Note about it.\"},\n"
        "\"caller_id_strategy\":{\"type\":\"string\",\"minLength\":1,\"description\":\"With which number people are called, such as agent_number_pool.\"},\n"
        "\"call_attempts\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"How often each person is tried.\"},\n"
        "\"external_ringing_timeout\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Seconds that it rings.\"},\n"
        "\"aiva_agent_id\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Id of an AI voice agent that makes the calls.\"}},\"required\":[\"name\"],\"additionalProperties\":false}"},
    {.name = "list_campaign_contacts",
     .resource = "campaigns",
     .summary = "Lists the people whom a campaign calls.",
     .kind = INTEGRATIONS_READ,
     .parameters = list_campaign_contacts_parameters,
     .parameter_count = 2,
     .steps = list_campaign_contacts_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.list_campaign_contacts\n"
        "\n"
        "Lists the people whom a campaign calls.\n"
        "\n"
        "`app.integrations.aircall.list_campaign_contacts({campaign_id, phone_number?})` (read; full name `aircall.aircall_list_campaign_contacts`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `campaign_id` | string | yes |  | Id of the campaign. |\n"
        "| `phone_number` | string | no |  | Only the person with this number. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_campaign_contacts({\n"
        "  campaign_id = \"7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b\"\n"
        "})\n"
        "for _, person in ipairs(result.contacts) do print(person.phone_number, person.first_name) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CampaignContacts`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Whether the service gives all of a long list at once is not documented.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such campaign.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CampaignContacts\n"
        "\n"
        "People whom a campaign calls.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `contacts` | `table[]` | Each with `phone_number` (no plus), `first_name`, `last_name`, `email`, `company_name`, `note`. |\n"
        "| `[string]` | `any` | The service does not document its members. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lists the people whom a campaign calls.\",\"type\":\"object\",\"properties\":{\n"
        "\"campaign_id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the campaign.\"},\n"
        "\"phone_number\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Only the person with this number.\"}},\"required\":[\"campaign_id\"],\"additionalProperties\":false}"},
    {.name = "list_campaign_outcomes",
     .resource = "campaigns",
     .summary = "Lists what a call of a campaign can end with.",
     .kind = INTEGRATIONS_READ,
     .steps = list_campaign_outcomes_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.list_campaign_outcomes\n"
        "\n"
        "Lists what a call of a campaign can end with.\n"
        "\n"
        "`app.integrations.aircall.list_campaign_outcomes({})` (read; full name `aircall.aircall_list_campaign_outcomes`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local result = app.integrations.aircall.list_campaign_outcomes({})\n"
        "for key, value in pairs(result) do print(key, value) end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CampaignOutcomes`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CampaignOutcomes\n"
        "\n"
        "What a call of a campaign can end with.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `[string]` | `any` | The service does not document its members. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Lists what a call of a campaign can end with.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"},
    {.name = "start_ai_agent_call",
     .resource = "ai_agents",
     .summary = "Lets an AI voice agent call a person: a phone rings.",
     .kind = INTEGRATIONS_WRITE,
     .marks = INTEGRATIONS_SENDS,
     .parameters = start_ai_agent_call_parameters,
     .parameter_count = 5,
     .steps = start_ai_agent_call_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.start_ai_agent_call\n"
        "\n"
        "Lets an AI voice agent call a person: a phone rings.\n"
        "\n"
        "`app.integrations.aircall.start_ai_agent_call({agent_id, contact_phone, idempotency_key, context?, expiration_seconds?})` (write; full name `aircall.aircall_start_ai_agent_call`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `agent_id` | string | yes |  | Id of the agent, from the app. |\n"
        "| `contact_phone` | string | yes |  | Who is called, such as +33612345678. |\n"
        "| `idempotency_key` | string | yes |  | A key of your own for this call: with the same key no second call is made. |\n"
        "| `context` | table of strings or numbers by key | no |  | Values of the variables in the agent's texts, by name: texts or numbers. |\n"
        "| `expiration_seconds` | integer | no |  | Gives up when it was not dialled within this time; an hour unless given. From 60 to 86400. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local call = app.integrations.aircall.start_ai_agent_call({\n"
        "  agent_id = \"agent-7\",\n"
        "  contact_phone = \"+12025550101\",\n"
        "  idempotency_key = \"visit-12\",\n"
        "  context = { name = \"Ida\" }\n"
        "})\n"
        "print(call.id, call.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.AgentCall`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- **A phone rings**, and the call costs money. A company can have five such calls at a time, each of its numbers one.\n"
        "- Each variable of the agent's texts must be in `context`. A time is ISO 8601 in UTC, and needs a `timezone` beside it.\n"
        "- After a lost answer the request is sent again with the same key. If the key is then taken, the first request was accepted: the result is `{ agent_id, accepted = true }`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such agent.\n"
        "- `conflict`: the key was used before.\n"
        "- `forbidden`: the plan has no AI voice agents.\n"
        "- `invalid`: a variable is missing.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.AgentCall\n"
        "\n"
        "A call that an AI voice agent is to make.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `id` | `string?` |  |\n"
        "| `idempotency_key` | `string?` |  |\n"
        "| `status` | `string?` | PENDING; webhooks tell what becomes of it. |\n"
        "| `virtual_agent_id` | `string?` |  |\n"
        "| `accepted` | `boolean?` | True, with nothing but `agent_id`, when a lost first try had been accepted. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Lets an AI voice agent call a person: a phone rings.\",\"type\":\"object\",\"properties\":{\n"
        "\"agent_id\":{\"anyOf\":[{\"type\":\"string\",\"minLength\":1,\"pattern\":\"^[0-9a-zA-Z_-]+$\"},{\"type\":\"integer\",\"minimum\":0}],\"description\":\"Id of the agent, from the app.\"},\n"
        "\"contact_phone\":{\"type\":\"string\",\"pattern\":\"^[ .()\\\\[\\\\]-]*\\\\+[ .()\\\\[\\\\]-]*[1-9]([ .()\\\\[\\\\]-]*[0-9]){1,14}[ .()\\\\[\\\\]-]*$\",\"description\":\"Who is called, such as +33612345678.\"},\n"
        "\"idempotency_key\":{\"type\":\"string\",\"minLength\":1,\"description\":\"A key of your own for this call: with the same key no second call is made.\"},\n"
        "\"context\":{\"type\":\"object\",\"additionalProperties\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]},\"description\":\"Values of the variables in the agent's texts, by name: texts or numbers.\"},\n"
        "\"expiration_seconds\":{\"type\":\"integer\",\"minimum\":60,\"maximum\":86400,\"description\":\"Gives up when it was not dialled within this time; an hour unless given.\"}},\"required\":[\"agent_id\",\"contact_phone\",\"idempotency_key\"],\"additionalProperties\":false}",
     .asked = "robot, robocall, bot, automatic call"},
    {.name = "create_analytics_export",
     .resource = "analytics",
     .summary = "Starts a report, which is made in the background.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = create_analytics_export_parameters,
     .parameter_count = 16,
     .rules = create_analytics_export_rules,
     .rule_count = 4,
     .steps = create_analytics_export_steps,
     .step_count = 1,
     .result = INTEGRATIONS_ANY,
     .page =
        "# integrations.aircall.create_analytics_export\n"
        "\n"
        "Starts a report, which is made in the background.\n"
        "\n"
        "`app.integrations.aircall.create_analytics_export({report_name, timezone, relative?, from_date?, to_date?, user_ids?, team_ids?, number_ids?, tag_ids?, call_ids?, filter?, date_breakdown?, sla_seconds?, sla_unanswered_reasons?, format?, export_name?})` (write; full name `aircall.aircall_create_analytics_export`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `report_name` | string | yes |  | Which report. One of `\"CALLS_HISTORY\"`, `\"USER_STATUS_HISTORY\"`, `\"USER_ACTIVITY_AVAILABILITY_BREAKDOWN\"`, `\"USER_ACTIVITY_AVERAGE_AFTER_CALL_WORK_TIME_PER_USER\"`, `\"USER_ACTIVITY_AVERAGE_INBOUND_IN_CALL_TIME_PER_USER\"`, `\"USER_ACTIVITY_AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER\"`, `\"USER_ACTIVITY_CALL_VOLUME_AND_TIME\"`, `\"USER_ACTIVITY_CALLS_HANDLED\"`, `\"USER_ACTIVITY_PERCENTAGE_OF_TIME_IN_EACH_STATUS\"`, `\"USER_ACTIVITY_RINGING_ATTEMPTS_PER_USER\"`, `\"USER_ACTIVITY_WORK_TIME_AND_AVAILABILITY\"`, `\"USER_ACTIVITY_RINGING_ATTEMPTS\"`. |\n"
        "| `timezone` | string | yes |  | Time zone in which days begin, such as Europe/Paris. |\n"
        "| `relative` | string | no* |  | Period by name. One of `\"LAST_MONTH\"`, `\"LAST_WEEK\"`, `\"THIS_MONTH\"`, `\"THIS_WEEK\"`, `\"TODAY\"`, `\"YESTERDAY\"`. |\n"
        "| `from_date` | string | no* |  | First day, such as 2026-01-01; with `to_date`. |\n"
        "| `to_date` | string | no |  | Last day, such as 2026-01-31; with `from_date`. |\n"
        "| `user_ids` | array of integers | no |  | Only these users. |\n"
        "| `team_ids` | array of integers | no |  | Only these teams. |\n"
        "| `number_ids` | array of integers | no |  | Only these numbers. |\n"
        "| `tag_ids` | array of integers | no |  | Only these tags. |\n"
        "| `call_ids` | array of integers | no |  | Only these calls. |\n"
        "| `filter` | table of strings, numbers, booleans or tables by key | no |  | Further filters by the service's names, such as callTypes. |\n"
        "| `date_breakdown` | string | no |  | What a row is for, such as DAILY. |\n"
        "| `sla_seconds` | integer | no |  | Seconds within which an answer counts as in time. |\n"
        "| `sla_unanswered_reasons` | array of strings | no |  | Reasons for which an unanswered call counts. |\n"
        "| `format` | string | no |  | Format of the file. One of `\"CSV\"`. |\n"
        "| `export_name` | string | no |  | Name of the file. |\n"
        "\n"
        "\\* Exactly one of `relative` or `from_date` is required.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local export = app.integrations.aircall.create_analytics_export({\n"
        "  report_name = \"CALLS_HISTORY\", timezone = \"Europe/Paris\", relative = \"LAST_WEEK\"\n"
        "})\n"
        "print(export.exportID, export.status)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Export`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- It takes a minute or more: ask `get_analytics_export` about once a minute.\n"
        "- `filter` may have `teamFilterOption`, `hours`, `customerNumbers`, `callTypes`, `duration`, `minConnectedDuration`, `ivrBranches`, `virtualVoiceAgentIDs`, `withAiIntervention`, `withVoicemail`, `ringAttemptOrigin`, `userStatuses` and `nextUserStatuses`. Where one of these takes a list, give a single value as a list, too.\n"
        "- It is not repeated after a lost answer.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `forbidden`: the plan has no Analytics+.\n"
        "- `invalid`: the service refuses a value.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Export\n"
        "\n"
        "A report that is being made, or is there.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `exportID` | `string?` | For `export_id`. |\n"
        "| `status` | `string` | PENDING, COMPLETED or FAILED. |\n"
        "| `createdAt` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `format` | `string?` |  |\n"
        "| `exportName` | `string?` |  |\n"
        "| `isZipCompressed` | `boolean?` |  |\n"
        "| `downloadUrl` | `string?` | Address of the file, good for an hour; needs no credential. |\n"
        "| `downloadUrlExpiresAt` | `string?` |  |\n"
        "| `errorMessage` | `string?` | Why it failed. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Starts a report, which is made in the background. Exactly one of relative or from_date is required.\",\"type\":\"object\",\"properties\":{\n"
        "\"report_name\":{\"type\":\"string\",\"enum\":[\"CALLS_HISTORY\",\"USER_STATUS_HISTORY\",\"USER_ACTIVITY_AVAILABILITY_BREAKDOWN\",\"USER_ACTIVITY_AVERAGE_AFTER_CALL_WORK_TIME_PER_USER\",\"USER_ACTIVITY_AVERAGE_INBOUND_IN_CALL_TIME_PER_USER\",\"USER_ACTIVITY_AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER\",\"USER_ACTIVITY_CALL_VOLUME_AND_TIME\",\"USER_ACTIVITY_CALLS_HANDLED\",\"USER_ACTIVITY_PERCENTAGE_OF_TIME_IN_EACH_STATUS\",\"USER_ACTIVITY_RINGING_ATTEMPTS_PER_USER\",\"USER_ACTIVITY_WORK_TIME_AND_AVAILABILITY\",\"USER_ACTIVITY_RINGING_ATTEMPTS\"],\"description\":\"Which report.\"},\n"
        "\"timezone\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Time zone in which days begin, such as Europe/Paris.\"},\n"
        "\"relative\":{\"type\":\"string\",\"enum\":[\"LAST_MONTH\",\"LAST_WEEK\",\"THIS_MONTH\",\"THIS_WEEK\",\"TODAY\",\"YESTERDAY\"],\"description\":\"Period by name.\"},\n"
        "\"from_date\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"First day, such as 2026-01-01; with `to_date`.\"},\n"
        "\"to_date\":{\"type\":\"string\",\"pattern\":\"^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$\",\"description\":\"Last day, such as 2026-01-31; with `from_date`.\"},\n"
        "\"user_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only these users.\"},\n"
        "\"team_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only these teams.\"},\n"
        "\"number_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only these numbers.\"},\n"
        "\"tag_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only these tags.\"},\n"
        "\"call_ids\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"integer\",\"minimum\":1},\"description\":\"Only these calls.\"},\n"
        "\"filter\":{\"type\":\"object\",\"additionalProperties\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}]},\"description\":\"Further filters by the service's names, such as callTypes.\"},\n"
        "\"date_breakdown\":{\"type\":\"string\",\"minLength\":1,\"description\":\"What a row is for, such as DAILY.\"},\n"
        "\"sla_seconds\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Seconds within which an answer counts as in time.\"},\n"
        "\"sla_unanswered_reasons\":{\"type\":\"array\",\"maxItems\":1000,\"items\":{\"type\":\"string\",\"minLength\":1},\"description\":\"Reasons for which an unanswered call counts.\"},\n"
        "\"format\":{\"type\":\"string\",\"enum\":[\"CSV\"],\"description\":\"Format of the file.\"},\n"
        "\"export_name\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Name of the file.\"}},\"required\":[\"report_name\",\"timezone\"],\"oneOf\":[{\"required\":[\"relative\"]},{\"required\":[\"from_date\"]}],\"additionalProperties\":false}",
     .asked = "how many calls, calls of each agent, statistics, average, talk time, performance, spreadsheet, call center report, service level, hold time, after call work, status history"},
    {.name = "get_analytics_export",
     .resource = "analytics",
     .summary = "Tells how far a report is, and where its file is.",
     .kind = INTEGRATIONS_READ,
     .parameters = get_analytics_export_parameters,
     .parameter_count = 1,
     .steps = get_analytics_export_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_analytics_export\n"
        "\n"
        "Tells how far a report is, and where its file is.\n"
        "\n"
        "`app.integrations.aircall.get_analytics_export({export_id})` (read; full name `aircall.aircall_get_analytics_export`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `export_id` | string | yes |  | Id of the report. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "local export = aircall.create_analytics_export({\n"
        "  report_name = \"CALLS_HISTORY\", timezone = \"Europe/Paris\", from_date = \"2026-01-01\",\n"
        "  to_date = \"2026-01-31\"\n"
        "})\n"
        "local result = app.integrations.aircall.get_analytics_export({ export_id = export.exportID })\n"
        "print(result.status, result.downloadUrl)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Export`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- The address of the file is good for an hour; asking again gives a new one.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `not_found`: no such report.\n"
        "- `forbidden`: the plan has no Analytics+.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Export\n"
        "\n"
        "A report that is being made, or is there.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `exportID` | `string?` | For `export_id`. |\n"
        "| `status` | `string` | PENDING, COMPLETED or FAILED. |\n"
        "| `createdAt` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `format` | `string?` |  |\n"
        "| `exportName` | `string?` |  |\n"
        "| `isZipCompressed` | `boolean?` |  |\n"
        "| `downloadUrl` | `string?` | Address of the file, good for an hour; needs no credential. |\n"
        "| `downloadUrlExpiresAt` | `string?` |  |\n"
        "| `errorMessage` | `string?` | Why it failed. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Tells how far a report is, and where its file is.\",\"type\":\"object\",\"properties\":{\n"
        "\"export_id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the report.\"}},\"required\":[\"export_id\"],\"additionalProperties\":false}"},
    {.name = "download_analytics_export",
     .resource = "analytics",
     .summary = "Downloads the file of a report that is completed.",
     .kind = INTEGRATIONS_READ,
     .parameters = download_analytics_export_parameters,
     .parameter_count = 1,
     .steps = download_analytics_export_steps,
     .step_count = 2,
     .result = INTEGRATIONS_FILE,
     .page =
        "# integrations.aircall.download_analytics_export\n"
        "\n"
        "Downloads the file of a report that is completed.\n"
        "\n"
        "`app.integrations.aircall.download_analytics_export({export_id})` (read; full name `aircall.aircall_download_analytics_export`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `export_id` | string | yes |  | Id of the report. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local aircall = app.integrations.aircall\n"
        "local export = aircall.create_analytics_export({\n"
        "  report_name = \"CALLS_HISTORY\", timezone = \"Europe/Paris\", relative = \"LAST_WEEK\"\n"
        "})\n"
        "local ok, file = pcall(app.integrations.aircall.download_analytics_export, { export_id = export.exportID })\n"
        "if ok then\n"
        "  print(file.file_name, #file.content .. \" bytes\")\n"
        "elseif file.kind == \"conflict\" then\n"
        "  print(\"Not ready: ask again in a minute.\")\n"
        "else\n"
        "  error(file)\n"
        "end\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.File`.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- `get_analytics_export` tells how far the report is: ask about once a minute.\n"
        "- The whole file is in memory, 16 MiB at most. Where the host allows it, a second table with the option `save_to` writes it to a new file instead, however large: `{ save_to = \"calls.csv\", timeout = 600 }` gives `path` and `bytes`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- `conflict`: the report is not completed yet; `retriable` is true.\n"
        "- `service`: the report has failed; the message says why.\n"
        "- `not_found`: no such report.\n"
        "- `forbidden`: the plan has no Analytics+.\n"
        "- `forbidden`, `reply`: the host that has the file did not give it.\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.File\n"
        "\n"
        "A file.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `content` | `string?` | Its bytes; absent with the option `save_to`. |\n"
        "| `content_type` | `string?` |  |\n"
        "| `file_name` | `string?` | Where it is known; absent with the option `save_to`. |\n"
        "| `path` | `string?` | With the option `save_to`: where it was saved. |\n"
        "| `bytes` | `integer?` | With the option `save_to`: how many were saved. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Downloads the file of a report that is completed.\",\"type\":\"object\",\"properties\":{\n"
        "\"export_id\":{\"type\":\"string\",\"pattern\":\"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$\",\"description\":\"Id of the report.\"}},\"required\":[\"export_id\"],\"additionalProperties\":false}",
     .asked = "csv, save the report"},
    {.name = "get_company",
     .resource = "company",
     .summary = "Gets the company's name and how many users and numbers it has.",
     .kind = INTEGRATIONS_READ,
     .steps = get_company_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.get_company\n"
        "\n"
        "Gets the company's name and how many users and numbers it has.\n"
        "\n"
        "`app.integrations.aircall.get_company({})` (read; full name `aircall.aircall_get_company`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local company = app.integrations.aircall.get_company({}).company\n"
        "print(company.name, company.users_count .. \" users\", company.numbers_count .. \" numbers\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.CompanyResult`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.CompanyResult\n"
        "\n"
        "The company.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `company` | `{ name: string, users_count: integer, numbers_count: integer }` |  |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Gets the company's name and how many users and numbers it has.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "seats, licences, plan"},
    {.name = "ping",
     .resource = "system",
     .summary = "Asks whether the service is there and takes the credential.",
     .kind = INTEGRATIONS_READ,
     .steps = ping_steps,
     .step_count = 1,
     .result = INTEGRATIONS_REPLY,
     .page =
        "# integrations.aircall.ping\n"
        "\n"
        "Asks whether the service is there and takes the credential.\n"
        "\n"
        "`app.integrations.aircall.ping({})` (read; full name `aircall.aircall_ping`)\n"
        "\n"
        "## Parameters\n"
        "\n"
        "None: `{}`.\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "print(app.integrations.aircall.ping({}).ping)\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`aircall.Pong`.\n"
        "\n"
        "## What may go wrong\n"
        "\n"
        "- As with every function: `argument`, `configuration`, `permission`, `authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; the guide `errors` says what each means.\n"
        "\n"
        "## Fields of what comes back\n"
        "\n"
        "A type with `?` may be absent (nil), one with `[]` is an array.\n"
        "\n"
        "### aircall.Pong\n"
        "\n"
        "The service is there.\n"
        "\n"
        "| Field | Type | Description |\n"
        "|-------|------|-------------|\n"
        "| `ping` | `string` | pong. |\n"
        "\n"
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema = "{\"description\":\"Asks whether the service is there and takes the credential.\",\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
     .asked = "up, down, outage, alive, health, connection test, api"},
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
        "# integrations.aircall.api_request\n"
        "\n"
        "Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.\n"
        "\n"
        "`app.integrations.aircall.api_request({method, path, query?, body?})` (write; full name `aircall.aircall_api_request`)\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "## Parameters\n"
        "\n"
        "| Name | Type | Required | Default | Description |\n"
        "|------|------|----------|---------|-------------|\n"
        "| `method` | string | yes |  | Method of the request. One of `\"GET\"`, `\"POST\"`, `\"PUT\"`, `\"PATCH\"`, `\"DELETE\"`. |\n"
        "| `path` | string | yes |  | Path, from the version on: `/v1/calls/12345`. At most 2000 characters. |\n"
        "| `query` | table | no |  | The query: names, each with a value or an array of values; the name of an array has brackets: `tags[]`. |\n"
        "| `body` | table | no |  | The body, sent as JSON. |\n"
        "\n"
        "## Example\n"
        "\n"
        "```lua\n"
        "local reply = app.integrations.aircall.api_request({\n"
        "  method = \"GET\", path = \"/v1/calls\", query = { per_page = 5, order = \"desc\" },\n"
        "})\n"
        "print(#reply.calls .. \" calls\")\n"
        "```\n"
        "\n"
        "## Returns\n"
        "\n"
        "`table`. The service's JSON as it is, with nothing added. A success without a body gives `path` and `updated`, `deleted`, `accepted` or `done`, or the `id` of what was created.\n"
        "\n"
        "## Good to know\n"
        "\n"
        "- Where a function does the same, use the function: it checks its parameters and knows the service's ways.\n"
        "- `kind` is `read` for GET and `write` for the others, for permissions and in the log of calls. The others need the permissions `write`, `send` and `destroy`, whatever they do.\n"
        "- In `body` an empty table is `{}`, `app.integrations.array({})` is `[]`.\n"
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
        "What holds for all functions of Aircall: `integrations.aircall`.\n",
     .schema =
        "{\"description\":\"Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.\",\"type\":\"object\",\"properties\":{\n"
        "\"method\":{\"type\":\"string\",\"enum\":[\"GET\",\"POST\",\"PUT\",\"PATCH\",\"DELETE\"],\"description\":\"Method of the request.\"},\n"
        "\"path\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2000,\"pattern\":\"^/v[123]/[^?#\\\\\\\\]*$\",\"description\":\"Path, from the version on: `/v1/calls/12345`.\"},\n"
        "\"query\":{\"type\":\"object\",\"description\":\"The query: names, each with a value or an array of values; the name of an array has brackets: `tags[]`.\"},\n"
        "\"body\":{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"object\"}]}}],\"description\":\"The body, sent as JSON.\"}},\"required\":[\"method\",\"path\"],\"additionalProperties\":false}",
     .asked = "raw request, own request, endpoint, http, rest, call the api directly, not covered, generic, custom request, graphql",
     .read_when = "method=GET"}};

static const struct integrations_resource resources[] = {
    {.name = "calls",
     .summary = "Phone calls, with recordings, tags and comments.",
     .page =
        "# integrations.aircall.calls\n"
        "\n"
        "Aircall. Phone calls, with recordings, tags and comments. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_calls`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "- `direction` (string): Only calls of this direction. One of `\"inbound\"`, `\"outbound\"`.\n"
        "- `user_id` (integer): Only calls handled by the user with this id.\n"
        "- `call_id` (integer, required): Id of the call.\n"
        "\n"
        "## list_calls\n"
        "\n"
        "Lists calls, filtered by period, direction, user, number and tags.\n"
        "\n"
        "`list_calls({per_page?, page?, order?, from?, to?, direction?, user_id?, number_id?, tags?})` (read) gives `aircall.CallList`.\n"
        "\n"
        "- `from` (string): Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that started at that second is in it. Without an offset it is UTC.\n"
        "- `to` (string): End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that started at that second is in it. Without an offset it is UTC.\n"
        "- `number_id` (integer): Only calls of the Aircall number with this id. The service cannot do this: calls are looked through page by page.\n"
        "- `tags` (array of strings or integers): Only calls that have all of these tags: names or ids.\n"
        "\n"
        "## get_call\n"
        "\n"
        "Gets one call with its contact.\n"
        "\n"
        "`get_call({call_id})` (read) gives `aircall.CallResult`.\n"
        "\n"
        "## search_calls\n"
        "\n"
        "Searches calls by period, direction, user, phone number and tags.\n"
        "\n"
        "`search_calls({page?, per_page?, order?, from?, to?, direction?, user_id?, phone_number?, tags?, fetch_contact?, fetch_short_urls?, fetch_call_timeline?, fetch_aiva_conv?})` (read) gives `aircall.CallList`.\n"
        "\n"
        "- `from` (string): Start of the period, ISO 8601; a call that started at that second is in it.\n"
        "- `to` (string): End of the period, ISO 8601; a call that started at that second is in it.\n"
        "- `phone_number` (string): Only calls with this other party, such as +33612345678.\n"
        "- `tags` (array of integers): Only calls that have all of the tags with these ids.\n"
        "- `fetch_contact` (boolean): Adds the contact of each call.\n"
        "- `fetch_short_urls` (boolean): Adds short addresses of recordings and voicemail, good for 3 hours.\n"
        "- `fetch_call_timeline` (boolean): Adds what callers chose in a menu, for calls of the last two months.\n"
        "- `fetch_aiva_conv` (boolean): Adds what AI voice agents did.\n"
        "\n"
        "## transfer_call\n"
        "\n"
        "Transfers a call that is going on to a user, a team or an outside number: a phone rings.\n"
        "\n"
        "`transfer_call({call_id, user_id?, team_id?, number?, dispatching_strategy?})` (write, **sends**) gives `aircall.Done`.\n"
        "\n"
        "- `call_id` (integer, required): Id of a call that is going on.\n"
        "- `user_id` (integer): Id of the user to transfer it to.\n"
        "- `team_id` (integer): Id of the team to transfer it to.\n"
        "- `number` (string): Outside phone number to transfer it to.\n"
        "- `dispatching_strategy` (string): Which of the team's phones ring: all at once (unless given), one at random, or that of who was idle longest. One of `\"simultaneous\"`, `\"random\"`, `\"longest_idle\"`.\n"
        "\n"
        "Exactly one of `user_id`, `team_id` or `number` is required.\n"
        "\n"
        "## comment_call\n"
        "\n"
        "Adds a note to a call.\n"
        "\n"
        "`comment_call({call_id, content})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `content` (string, required): The note. Emoji are removed.\n"
        "\n"
        "## tag_call\n"
        "\n"
        "Puts tags on a call.\n"
        "\n"
        "`tag_call({call_id, tags})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `tags` (array of strings or integers, required): Names or ids of tags.\n"
        "\n"
        "## archive_call\n"
        "\n"
        "Marks a call as archived; the app no longer shows this mark.\n"
        "\n"
        "`archive_call({call_id})` (write) gives `aircall.CallResult`.\n"
        "\n"
        "## unarchive_call\n"
        "\n"
        "Takes the mark of `archive_call` off a call.\n"
        "\n"
        "`unarchive_call({call_id})` (write) gives `aircall.CallResult`.\n"
        "\n"
        "## pause_call_recording\n"
        "\n"
        "Pauses the recording of a call that is going on.\n"
        "\n"
        "`pause_call_recording({call_id})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `call_id` (integer, required): Id of a call that is going on.\n"
        "\n"
        "## resume_call_recording\n"
        "\n"
        "Resumes the recording of a call that is going on.\n"
        "\n"
        "`resume_call_recording({call_id})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `call_id` (integer, required): Id of a call that is going on.\n"
        "\n"
        "## download_recording\n"
        "\n"
        "Downloads the recording of a call.\n"
        "\n"
        "`download_recording({call_id})` (read) gives `aircall.File`.\n"
        "\n"
        "## download_voicemail\n"
        "\n"
        "Downloads the voicemail of a call.\n"
        "\n"
        "`download_voicemail({call_id})` (read) gives `aircall.File`.\n"
        "\n"
        "## delete_call_recording\n"
        "\n"
        "Deletes the recording of a call for good, with its transcription and what AI made of it.\n"
        "\n"
        "`delete_call_recording({call_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## delete_call_voicemail\n"
        "\n"
        "Deletes the voicemail of a call for good, with its transcription and what AI made of it.\n"
        "\n"
        "`delete_call_voicemail({call_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## create_insight_card\n"
        "\n"
        "Shows a card of facts to the user who is in a call.\n"
        "\n"
        "`create_insight_card({call_id, contents})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `call_id` (integer, required): Id of a call that is going on.\n"
        "- `contents` (array of {type, text, label, link}, required): Lines of the card, from one to about five. At least 1.\n"},
    {.name = "intelligence",
     .summary = "What AI makes of calls: transcriptions, summaries, topics, sentiments.",
     .page =
        "# integrations.aircall.intelligence\n"
        "\n"
        "Aircall. What AI makes of calls: transcriptions, summaries, topics, sentiments. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.get_call_transcription`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `call_id` (integer, required): Id of the call.\n"
        "\n"
        "## get_call_transcription\n"
        "\n"
        "Gets what was said in a call or voicemail.\n"
        "\n"
        "`get_call_transcription({call_id, mode?})` (read) gives `aircall.TranscriptionResult`.\n"
        "\n"
        "- `mode` (string): async, unless said: made after the call; realtime: made in it, which AI Assist Pro has. One of `\"async\"`, `\"realtime\"`.\n"
        "\n"
        "## get_call_sentiments\n"
        "\n"
        "Tells how people felt in a call.\n"
        "\n"
        "`get_call_sentiments({call_id})` (read) gives `aircall.SentimentResult`.\n"
        "\n"
        "## get_call_topics\n"
        "\n"
        "Lists what a call was about.\n"
        "\n"
        "`get_call_topics({call_id})` (read) gives `aircall.TopicResult`.\n"
        "\n"
        "## get_call_summary\n"
        "\n"
        "Gets a summary of a call.\n"
        "\n"
        "`get_call_summary({call_id})` (read) gives `aircall.SummaryResult`.\n"
        "\n"
        "## get_call_action_items\n"
        "\n"
        "Lists what is to be done after a call.\n"
        "\n"
        "`get_call_action_items({call_id})` (read) gives `aircall.ActionItems`.\n"
        "\n"
        "## get_call_predicted_csat\n"
        "\n"
        "Tells how satisfied the other party seems to be.\n"
        "\n"
        "`get_call_predicted_csat({call_id})` (read) gives `aircall.CsatResult`.\n"
        "\n"
        "## get_call_custom_summary_result\n"
        "\n"
        "Gets a summary by the company's own template.\n"
        "\n"
        "`get_call_custom_summary_result({call_id})` (read) gives `aircall.CustomSummary`.\n"
        "\n"
        "## get_call_playbook_result\n"
        "\n"
        "Tells how well a call followed its playbook.\n"
        "\n"
        "`get_call_playbook_result({call_id, fetch_playbook?})` (read) gives `aircall.PlaybookResult`.\n"
        "\n"
        "- `fetch_playbook` (boolean): Adds which playbook it was.\n"
        "\n"
        "## get_call_evaluations\n"
        "\n"
        "Gets the scorecards of a call.\n"
        "\n"
        "`get_call_evaluations({call_id})` (read) gives `aircall.Evaluations`.\n"},
    {.name = "contacts",
     .summary = "The company's shared address book.",
     .page =
        "# integrations.aircall.contacts\n"
        "\n"
        "Aircall. The company's shared address book. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_contacts`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "- `first_name` (string): First name.\n"
        "- `last_name` (string): Last name.\n"
        "- `company_name` (string): Company name.\n"
        "- `information` (string): Notes about the contact.\n"
        "- `contact_id` (integer, required): Id of the contact.\n"
        "- `label` (string, default `\"Work\"`): What it is, such as Work or Mobile. At most 225 characters.\n"
        "- `value` (string, required): Phone number, such as +33612345678.\n"
        "- `phone_number_id` (integer, required): Id of the entry, from the contact.\n"
        "- `email_id` (integer, required): Id of the entry, from the contact.\n"
        "\n"
        "## list_contacts\n"
        "\n"
        "Lists contacts, or looks for them by name, phone number or e-mail address.\n"
        "\n"
        "`list_contacts({per_page?, page?, order?, q?})` (read) gives `aircall.ContactList`.\n"
        "\n"
        "- `q` (string): Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page. At most 1000 characters.\n"
        "\n"
        "## create_contact\n"
        "\n"
        "Creates a contact, shared by the whole company.\n"
        "\n"
        "`create_contact({first_name?, last_name?, company_name?, information?, phone_numbers?, emails?})` (write) gives `aircall.ContactResult`.\n"
        "\n"
        "- `phone_numbers` (array of {label, value}): Phone numbers, each with a label such as Work and a value such as +33612345678. At most 20.\n"
        "- `emails` (array of {label, value}): E-mail addresses, each with a label such as Work and a value such as jane@example.com. At most 20.\n"
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
        "- `phone_numbers` (array of {label, value}): Phone numbers, each with label and value, which replace all existing ones; an empty array clears them. At most 20.\n"
        "- `emails` (array of {label, value}): E-mail addresses, each with label and value, which replace all existing ones; an empty array clears them. At most 20.\n"
        "\n"
        "At least one of `first_name`, `last_name`, `company_name`, `information`, `phone_numbers` or `emails` is required.\n"
        "\n"
        "## search_contacts\n"
        "\n"
        "Finds contacts by their whole phone number or e-mail address.\n"
        "\n"
        "`search_contacts({page?, per_page?, order?, order_by?, from?, to?, phone_number?, email?})` (read) gives `aircall.ContactList`.\n"
        "\n"
        "- `order_by` (string): What they are sorted by: created_at unless said. One of `\"created_at\"`, `\"updated_at\"`.\n"
        "- `from` (string): Only contacts created since then, ISO 8601.\n"
        "- `to` (string): Only contacts created until then, ISO 8601.\n"
        "- `phone_number` (string): Phone number to look for, such as +33612345678.\n"
        "- `email` (string): E-mail address to look for.\n"
        "\n"
        "At least one of `phone_number` or `email` is required.\n"
        "\n"
        "## get_contact\n"
        "\n"
        "Gets one contact.\n"
        "\n"
        "`get_contact({contact_id})` (read) gives `aircall.ContactResult`.\n"
        "\n"
        "## delete_contact\n"
        "\n"
        "Deletes a contact for good.\n"
        "\n"
        "`delete_contact({contact_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## add_contact_phone_number\n"
        "\n"
        "Adds a phone number to a contact.\n"
        "\n"
        "`add_contact_phone_number({contact_id, label?, value})` (write) gives `aircall.PhoneResult`.\n"
        "\n"
        "## update_contact_phone_number\n"
        "\n"
        "Changes a contact's phone number.\n"
        "\n"
        "`update_contact_phone_number({contact_id, phone_number_id, label, value})` (write) gives `aircall.PhoneResult`.\n"
        "\n"
        "- `label` (string, required): What it is, such as Work or Mobile. At most 225 characters.\n"
        "\n"
        "## delete_contact_phone_number\n"
        "\n"
        "Removes a contact's phone number for good.\n"
        "\n"
        "`delete_contact_phone_number({contact_id, phone_number_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## add_contact_email\n"
        "\n"
        "Adds an e-mail address to a contact.\n"
        "\n"
        "`add_contact_email({contact_id, label?, value})` (write) gives `aircall.EmailResult`.\n"
        "\n"
        "- `value` (string, required): E-mail address.\n"
        "\n"
        "## update_contact_email\n"
        "\n"
        "Changes a contact's e-mail address.\n"
        "\n"
        "`update_contact_email({contact_id, email_id, label, value})` (write) gives `aircall.EmailResult`.\n"
        "\n"
        "- `label` (string, required): What it is, such as Work or Mobile. At most 225 characters.\n"
        "- `value` (string, required): E-mail address.\n"
        "\n"
        "## delete_contact_email\n"
        "\n"
        "Removes a contact's e-mail address for good.\n"
        "\n"
        "`delete_contact_email({contact_id, email_id})` (write, **destroys**) gives `aircall.Done`.\n"},
    {.name = "numbers",
     .summary = "The company's own phone numbers.",
     .page =
        "# integrations.aircall.numbers\n"
        "\n"
        "Aircall. The company's own phone numbers. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_numbers`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"
        "\n"
        "## list_numbers\n"
        "\n"
        "Lists all phone numbers of the company.\n"
        "\n"
        "`list_numbers({})` (read) gives `aircall.NumberList`.\n"
        "\n"
        "## get_number\n"
        "\n"
        "Gets one phone number of the company with its users.\n"
        "\n"
        "`get_number({number_id})` (read) gives `aircall.NumberResult`.\n"
        "\n"
        "## update_number\n"
        "\n"
        "Changes a number's name, schedule or priority: callers notice.\n"
        "\n"
        "`update_number({number_id, name?, time_zone?, availability_status?, priority?})` (write) gives `aircall.NumberResult`.\n"
        "\n"
        "- `name` (string): Name in the app.\n"
        "- `time_zone` (string): Time zone of the schedule, such as Europe/Paris.\n"
        "- `availability_status` (string): Schedule: always open, by opening hours, closed. One of `\"open\"`, `\"custom\"`, `\"closed\"`.\n"
        "- `priority` (integer): 1: calls of this number go first. From 0 to 1.\n"
        "\n"
        "At least one of `name`, `time_zone`, `availability_status` or `priority` is required.\n"
        "\n"
        "## update_number_music_and_messages\n"
        "\n"
        "Changes the music and announcements that callers of a number hear.\n"
        "\n"
        "`update_number_music_and_messages({number_id, messages})` (write) gives `aircall.NumberResult`.\n"
        "\n"
        "- `messages` ({welcome, waiting, ringing_tone, unanswered_call, after_hours, ivr, voicemail, closed, callback_later}, required): Addresses of public sound files by what they are for. At least 1.\n"
        "\n"
        "## get_number_registration_status\n"
        "\n"
        "Tells how far the registration of a US number for text messages is.\n"
        "\n"
        "`get_number_registration_status({number_id})` (read) gives `aircall.RegistrationStatus`.\n"},
    {.name = "users",
     .summary = "The people who take calls.",
     .page =
        "# integrations.aircall.users\n"
        "\n"
        "Aircall. The people who take calls. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_users`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `first_name` (string): Given name.\n"
        "- `last_name` (string): Family name.\n"
        "- `language` (string): Language of the app, such as en-US.\n"
        "- `time_zone` (string): Time zone of the schedule, such as Europe/Paris.\n"
        "- `wrap_up_time` (integer): Seconds of pause after a call.\n"
        "- `extension` (string): Internal extension; the service chooses one unless given.\n"
        "- `role_ids` (array of strings or integers): Ids of roles.\n"
        "- `user_id` (integer, required): Id of the user.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "\n"
        "## list_users\n"
        "\n"
        "Lists all users of the company.\n"
        "\n"
        "`list_users({})` (read) gives `aircall.UserList`.\n"
        "\n"
        "## get_user\n"
        "\n"
        "Gets one user by id or e-mail address.\n"
        "\n"
        "`get_user({user_id})` (read) gives `aircall.UserResult`.\n"
        "\n"
        "- `user_id` (string or integer, required): Id or e-mail address of the user.\n"
        "\n"
        "## create_user\n"
        "\n"
        "Invites a new user by e-mail; takes a paid seat.\n"
        "\n"
        "`create_user({email, first_name?, last_name?, language?, time_zone?, wrap_up_time?, extension?, role_ids?, inviter_user_id?})` (write, **sends**) gives `aircall.UserResult`.\n"
        "\n"
        "- `email` (string, required): E-mail address, by which the user signs in.\n"
        "- `inviter_user_id` (integer): Id of the user who is shown as the one who invites.\n"
        "\n"
        "## update_user\n"
        "\n"
        "Changes a user's name, schedule, language or other settings.\n"
        "\n"
        "`update_user({user_id, first_name?, last_name?, language?, time_zone?, wrap_up_time?, extension?, role_ids?, email?, default_number_id?, availability_status?, substatus?})` (write) gives `aircall.UserResult`.\n"
        "\n"
        "- `email` (string): E-mail address, by which the user signs in.\n"
        "- `default_number_id` (integer): Id of the number with which the user calls out.\n"
        "- `availability_status` (string): Schedule: always, by the user's own hours, never. One of `\"available\"`, `\"custom\"`, `\"unavailable\"`.\n"
        "- `substatus` (string): always_opened, or why the user is away.\n"
        "\n"
        "At least one of `first_name`, `last_name`, `language`, `time_zone`, `wrap_up_time`, `extension`, `role_ids`, `email`, `default_number_id`, `availability_status` or `substatus` is required.\n"
        "\n"
        "## delete_user\n"
        "\n"
        "Deletes a user for good.\n"
        "\n"
        "`delete_user({user_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## list_user_numbers\n"
        "\n"
        "Lists the numbers with which a user may call.\n"
        "\n"
        "`list_user_numbers({user_id, page?, per_page?})` (read) gives `aircall.UserNumberList`.\n"
        "\n"
        "## list_user_availabilities\n"
        "\n"
        "Lists what each user is doing: available, in a call, offline.\n"
        "\n"
        "`list_user_availabilities({page?, per_page?, order?, from?, to?})` (read) gives `aircall.AvailabilityList`.\n"
        "\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "- `from` (string): Only users created since then, ISO 8601.\n"
        "- `to` (string): Only users created until then, ISO 8601.\n"
        "\n"
        "## get_user_availability\n"
        "\n"
        "Tells what a user is doing: available, in a call, offline.\n"
        "\n"
        "`get_user_availability({user_id})` (read) gives `aircall.Availability`.\n"
        "\n"
        "## start_outbound_call\n"
        "\n"
        "Makes a user's app call a phone number: a phone rings.\n"
        "\n"
        "`start_outbound_call({user_id, number_id, to})` (write, **sends**) gives `aircall.Done`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number to call with; the user must have it.\n"
        "- `to` (string, required): Phone number to call, such as +33612345678.\n"
        "\n"
        "## dial_user_phone\n"
        "\n"
        "Puts a phone number into a user's app; the user presses the key.\n"
        "\n"
        "`dial_user_phone({user_id, to})` (write) gives `aircall.Done`.\n"
        "\n"
        "- `to` (string, required): Phone number to fill in, such as +33612345678.\n"
        "\n"
        "## get_current_user\n"
        "\n"
        "Gets the user whom the account stands for.\n"
        "\n"
        "`get_current_user({})` (read) gives `aircall.UserResult`.\n"},
    {.name = "teams",
     .summary = "Groups of users to which calls are given.",
     .page =
        "# integrations.aircall.teams\n"
        "\n"
        "Aircall. Groups of users to which calls are given. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_teams`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `team_id` (integer, required): Id of the team.\n"
        "- `user_id` (integer, required): Id of the user.\n"
        "\n"
        "## list_teams\n"
        "\n"
        "Lists the teams of the company with their members.\n"
        "\n"
        "`list_teams({page?, per_page?, order?})` (read) gives `aircall.TeamList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "\n"
        "## get_team\n"
        "\n"
        "Gets one team with its members.\n"
        "\n"
        "`get_team({team_id})` (read) gives `aircall.TeamResult`.\n"
        "\n"
        "## create_team\n"
        "\n"
        "Creates a team without members.\n"
        "\n"
        "`create_team({name})` (write) gives `aircall.TeamResult`.\n"
        "\n"
        "- `name` (string, required): Name; no other team may have it. At most 64 characters.\n"
        "\n"
        "## delete_team\n"
        "\n"
        "Deletes a team; its members stay.\n"
        "\n"
        "`delete_team({team_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## add_user_to_team\n"
        "\n"
        "Adds a user to a team.\n"
        "\n"
        "`add_user_to_team({team_id, user_id})` (write) gives `aircall.TeamResult`.\n"
        "\n"
        "## remove_user_from_team\n"
        "\n"
        "Takes a user out of a team.\n"
        "\n"
        "`remove_user_from_team({team_id, user_id})` (write) gives `aircall.TeamResult`.\n"},
    {.name = "messages",
     .summary = "Messages: SMS, MMS, groups, WhatsApp and their templates.",
     .page =
        "# integrations.aircall.messages\n"
        "\n"
        "Aircall. Messages: SMS, MMS, groups, WhatsApp and their templates. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.create_number_configuration`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings. **destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `number_id` (integer, required): Id of the company's number that sends.\n"
        "- `to` (string, required): Who gets it, such as +33612345678.\n"
        "- `body` (string, required): The text. At most 1600 characters.\n"
        "- `media_url` (array of strings): Addresses of public files that go with it.\n"
        "- `text` (string): The text; only within 24 hours of the person's last message. At most 4096 characters.\n"
        "- `template_id` (integer): Id of a template that WhatsApp has approved.\n"
        "- `template_values` (table): What stands in the template's {{1}}, {{2}}, in their order or by name.\n"
        "\n"
        "## create_number_configuration\n"
        "\n"
        "Takes the messages of a number out of the app: they go to an address of yours.\n"
        "\n"
        "`create_number_configuration({number_id, callback_url?, type?})` (write) gives `aircall.Configuration`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"
        "- `callback_url` (string): Address that messages are sent to, https.\n"
        "- `type` (string): Channel, such as whatsapp.\n"
        "\n"
        "## get_number_configuration\n"
        "\n"
        "Tells where the messages of a number go.\n"
        "\n"
        "`get_number_configuration({number_id})` (read) gives `aircall.Configuration`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"
        "\n"
        "## delete_number_configuration\n"
        "\n"
        "Lets the messages of a number go to the app again.\n"
        "\n"
        "`delete_number_configuration({number_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"
        "\n"
        "## send_message\n"
        "\n"
        "Sends an SMS or MMS past the app's inbox.\n"
        "\n"
        "`send_message({number_id, to, body, media_url?})` (write, **sends**) gives `aircall.Message`.\n"
        "\n"
        "## send_message_in_conversation\n"
        "\n"
        "Sends an SMS or MMS that shows in the app's inbox.\n"
        "\n"
        "`send_message_in_conversation({number_id, to, body, media_url?, user_id?})` (write, **sends**) gives `aircall.Message`.\n"
        "\n"
        "- `user_id` (integer): Id of the user who is shown as its sender.\n"
        "\n"
        "## send_group_message\n"
        "\n"
        "Sends one message to a group of people, past the app's inbox.\n"
        "\n"
        "`send_group_message({number_id, participants, body?, media_url?})` (write, **sends**) gives `aircall.GroupMessage`.\n"
        "\n"
        "- `participants` (array of strings, required): Who gets it, such as +33612345678. At least 1.\n"
        "- `body` (string): The text. At most 1600 characters.\n"
        "\n"
        "Exactly one of `body` or `media_url` is required, and not empty.\n"
        "\n"
        "## send_group_message_in_conversation\n"
        "\n"
        "Sends one message to a group of people that shows in the app's inbox.\n"
        "\n"
        "`send_group_message_in_conversation({number_id, participants, body})` (write, **sends**) gives `aircall.GroupMessage`.\n"
        "\n"
        "- `participants` (array of strings, required): Who gets it, such as +33612345678. At least 2.\n"
        "\n"
        "## send_whatsapp_message\n"
        "\n"
        "Sends a WhatsApp message past the app's inbox.\n"
        "\n"
        "`send_whatsapp_message({number_id, to, text?, template_id?, template_values?})` (write, **sends**) gives `aircall.Message`.\n"
        "\n"
        "Exactly one of `text` or `template_id` is required.\n"
        "\n"
        "## send_whatsapp_message_in_conversation\n"
        "\n"
        "Sends a WhatsApp message that shows in the app's inbox.\n"
        "\n"
        "`send_whatsapp_message_in_conversation({number_id, to, text?, template_id?, template_values?})` (write, **sends**) gives `aircall.Message`.\n"
        "\n"
        "Exactly one of `text` or `template_id` is required.\n"
        "\n"
        "## list_sms_templates\n"
        "\n"
        "Lists the texts that the company keeps for messages.\n"
        "\n"
        "`list_sms_templates({search?, page?, per_page?})` (read) gives `aircall.SmsTemplateList`.\n"
        "\n"
        "- `search` (string): Only those with this in name or text.\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 100.\n"
        "\n"
        "## list_whatsapp_templates\n"
        "\n"
        "Lists the WhatsApp templates of a number.\n"
        "\n"
        "`list_whatsapp_templates({number_id, status?, category?, limit?, token?, sort?})` (read) gives `aircall.WhatsappTemplateList`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"
        "- `status` (string): Only those with this status, such as APPROVED.\n"
        "- `category` (string): Only those of this category, such as UTILITY.\n"
        "- `limit` (integer): Results per page. From 1 to 1000.\n"
        "- `token` (string): The `next_cursor` of the page before.\n"
        "- `sort` (string): Order; the service does not document its words.\n"
        "\n"
        "## get_whatsapp_status\n"
        "\n"
        "Tells whether a number can send by WhatsApp.\n"
        "\n"
        "`get_whatsapp_status({number_id})` (read) gives `aircall.WhatsappStatus`.\n"
        "\n"
        "- `number_id` (integer, required): Id of the number.\n"},
    {.name = "tags",
     .summary = "Tags that calls can have.",
     .page =
        "# integrations.aircall.tags\n"
        "\n"
        "Aircall. Tags that calls can have. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_tags`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `tag_id` (integer, required): Id of the tag.\n"
        "\n"
        "## list_tags\n"
        "\n"
        "Lists the tags of the company.\n"
        "\n"
        "`list_tags({page?, per_page?, order?})` (read) gives `aircall.TagList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "\n"
        "## get_tag\n"
        "\n"
        "Gets one tag.\n"
        "\n"
        "`get_tag({tag_id})` (read) gives `aircall.TagResult`.\n"
        "\n"
        "## create_tag\n"
        "\n"
        "Creates a tag.\n"
        "\n"
        "`create_tag({name, color})` (write) gives `aircall.TagResult`.\n"
        "\n"
        "- `name` (string, required): Name; no other tag may have it. Emoji are removed.\n"
        "- `color` (string, required): Colour in the app, #RGB or #RRGGBB. At most 7 characters.\n"
        "\n"
        "## update_tag\n"
        "\n"
        "Changes a tag's name or colour.\n"
        "\n"
        "`update_tag({tag_id, name?, color?})` (write) gives `aircall.TagResult`.\n"
        "\n"
        "- `name` (string): Name; no other tag may have it. Emoji are removed.\n"
        "- `color` (string): Colour in the app, #RGB or #RRGGBB. At most 7 characters.\n"
        "\n"
        "At least one of `name` or `color` is required.\n"
        "\n"
        "## delete_tag\n"
        "\n"
        "Deletes a tag; it disappears from every call.\n"
        "\n"
        "`delete_tag({tag_id})` (write, **destroys**) gives `aircall.Done`.\n"},
    {.name = "webhooks",
     .summary = "Webhooks: where events are sent.",
     .page =
        "# integrations.aircall.webhooks\n"
        "\n"
        "Aircall. Webhooks: where events are sent. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.list_webhooks`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `webhook_id` (string, required): Id of the webhook, a UUID.\n"
        "- `custom_name` (string): What it is called.\n"
        "\n"
        "## list_webhooks\n"
        "\n"
        "Lists the webhooks that the credential sees.\n"
        "\n"
        "`list_webhooks({page?, per_page?, order?})` (read) gives `aircall.WebhookList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "- `order` (string, default `\"desc\"`): Sort direction by time; \"desc\" is newest first. One of `\"asc\"`, `\"desc\"`.\n"
        "\n"
        "## get_webhook\n"
        "\n"
        "Gets one webhook.\n"
        "\n"
        "`get_webhook({webhook_id})` (read) gives `aircall.WebhookResult`.\n"
        "\n"
        "## create_webhook\n"
        "\n"
        "Creates a webhook: events are sent to an address from now on.\n"
        "\n"
        "`create_webhook({url, custom_name?, events})` (write) gives `aircall.WebhookResult`.\n"
        "\n"
        "- `url` (string, required): Address that events are sent to, https.\n"
        "- `events` (array of strings, required): Names of events, such as call.ended. At least 1.\n"
        "\n"
        "## update_webhook\n"
        "\n"
        "Changes a webhook's address, name or events, or switches it on again.\n"
        "\n"
        "`update_webhook({webhook_id, url?, custom_name?, events?, active?, events_action?})` (write) gives `aircall.WebhookResult`.\n"
        "\n"
        "- `url` (string): Address that events are sent to, https.\n"
        "- `events` (array of strings): Names of events that replace those it has, or see `events_action`.\n"
        "- `active` (boolean): Whether events are sent.\n"
        "- `events_action` (string): Adds `events` to those it has, or takes them out. One of `\"add\"`, `\"remove\"`.\n"
        "\n"
        "At least one of `url`, `custom_name`, `events` or `active` is required.\n"
        "\n"
        "## delete_webhook\n"
        "\n"
        "Deletes a webhook: no events are sent to it any more.\n"
        "\n"
        "`delete_webhook({webhook_id})` (write, **destroys**) gives `aircall.Done`.\n"},
    {.name = "integrations",
     .summary = "The installation of an app that the credential belongs to.",
     .page =
        "# integrations.aircall.integrations\n"
        "\n"
        "Aircall. The installation of an app that the credential belongs to. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.get_integration`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## get_integration\n"
        "\n"
        "Gets the installation that the credential belongs to.\n"
        "\n"
        "`get_integration({})` (read) gives `aircall.IntegrationResult`.\n"
        "\n"
        "## enable_integration\n"
        "\n"
        "Switches the credential's app on for the company.\n"
        "\n"
        "`enable_integration({})` (write) gives `aircall.SwitchResult`.\n"
        "\n"
        "## disable_integration\n"
        "\n"
        "Switches the credential's app off for the whole company.\n"
        "\n"
        "`disable_integration({})` (write) gives `aircall.SwitchResult`.\n"},
    {.name = "dialer_campaigns",
     .summary = "Lists of phone numbers that a user is to call.",
     .page =
        "# integrations.aircall.dialer_campaigns\n"
        "\n"
        "Aircall. Lists of phone numbers that a user is to call. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.get_dialer_campaign`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**destroys**: the service offers no way back.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `user_id` (integer, required): Id of the user.\n"
        "- `phone_numbers` (array of strings, required): Phone numbers to call, such as +33612345678. At least 1.\n"
        "\n"
        "## get_dialer_campaign\n"
        "\n"
        "Gets the phone numbers that a user is to call.\n"
        "\n"
        "`get_dialer_campaign({user_id})` (read) gives `aircall.DialerCampaignResult`.\n"
        "\n"
        "## create_dialer_campaign\n"
        "\n"
        "Gives a user phone numbers to call, or adds to those there are.\n"
        "\n"
        "`create_dialer_campaign({user_id, phone_numbers})` (write) gives `aircall.QueuedNumbers`.\n"
        "\n"
        "## delete_dialer_campaign\n"
        "\n"
        "Takes away all phone numbers that a user was to call.\n"
        "\n"
        "`delete_dialer_campaign({user_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "## list_dialer_campaign_phone_numbers\n"
        "\n"
        "Lists the phone numbers that a user is to call.\n"
        "\n"
        "`list_dialer_campaign_phone_numbers({user_id, page?, per_page?})` (read) gives `aircall.DialerNumberList`.\n"
        "\n"
        "- `page` (integer, default `1`): Page number. From 1 to 1000000.\n"
        "- `per_page` (integer, default `20`): Results per page. From 1 to 50.\n"
        "\n"
        "## add_dialer_campaign_phone_numbers\n"
        "\n"
        "Adds phone numbers to those that a user is to call.\n"
        "\n"
        "`add_dialer_campaign_phone_numbers({user_id, phone_numbers})` (write) gives `aircall.QueuedNumbers`.\n"
        "\n"
        "## delete_dialer_campaign_phone_number\n"
        "\n"
        "Takes away one of the phone numbers that a user was to call.\n"
        "\n"
        "`delete_dialer_campaign_phone_number({user_id, phone_number_id})` (write, **destroys**) gives `aircall.Done`.\n"
        "\n"
        "- `phone_number_id` (integer, required): Id of the entry, from the list.\n"},
    {.name = "campaigns",
     .summary = "Outbound campaigns of the company.",
     .page =
        "# integrations.aircall.campaigns\n"
        "\n"
        "Aircall. Outbound campaigns of the company. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.create_campaign`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## create_campaign\n"
        "\n"
        "Creates an outbound campaign as a draft: nobody is called.\n"
        "\n"
        "`create_campaign({name, description?, caller_id_strategy?, call_attempts?, external_ringing_timeout?, aiva_agent_id?})` (write) gives `aircall.Campaign`.\n"
        "\n"
        "- `name` (string, required): Name in the app.\n"
        "- `description` (string): Note about it.\n"
        "- `caller_id_strategy` (string): With which number people are called, such as agent_number_pool.\n"
        "- `call_attempts` (integer): How often each person is tried.\n"
        "- `external_ringing_timeout` (integer): Seconds that it rings.\n"
        "- `aiva_agent_id` (string): Id of an AI voice agent that makes the calls.\n"
        "\n"
        "## list_campaign_contacts\n"
        "\n"
        "Lists the people whom a campaign calls.\n"
        "\n"
        "`list_campaign_contacts({campaign_id, phone_number?})` (read) gives `aircall.CampaignContacts`.\n"
        "\n"
        "- `campaign_id` (string, required): Id of the campaign.\n"
        "- `phone_number` (string): Only the person with this number.\n"
        "\n"
        "## list_campaign_outcomes\n"
        "\n"
        "Lists what a call of a campaign can end with.\n"
        "\n"
        "`list_campaign_outcomes({})` (read) gives `aircall.CampaignOutcomes`.\n"},
    {.name = "ai_agents",
     .summary = "AI voice agents that call people.",
     .page =
        "# integrations.aircall.ai_agents\n"
        "\n"
        "Aircall. AI voice agents that call people. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.start_ai_agent_call`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "**sends**: a message leaves the house, or a phone rings.\n"
        "\n"
        "## start_ai_agent_call\n"
        "\n"
        "Lets an AI voice agent call a person: a phone rings.\n"
        "\n"
        "`start_ai_agent_call({agent_id, contact_phone, idempotency_key, context?, expiration_seconds?})` (write, **sends**) gives `aircall.AgentCall`.\n"
        "\n"
        "- `agent_id` (string, required): Id of the agent, from the app.\n"
        "- `contact_phone` (string, required): Who is called, such as +33612345678.\n"
        "- `idempotency_key` (string, required): A key of your own for this call: with the same key no second call is made.\n"
        "- `context` (table of strings or numbers by key): Values of the variables in the agent's texts, by name: texts or numbers.\n"
        "- `expiration_seconds` (integer): Gives up when it was not dialled within this time; an hour unless given. From 60 to 86400.\n"},
    {.name = "analytics",
     .summary = "Reports, made as files in the background.",
     .page =
        "# integrations.aircall.analytics\n"
        "\n"
        "Aircall. Reports, made as files in the background. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.create_analytics_export`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "Parameters that several of them take:\n"
        "\n"
        "- `export_id` (string, required): Id of the report.\n"
        "\n"
        "## create_analytics_export\n"
        "\n"
        "Starts a report, which is made in the background.\n"
        "\n"
        "`create_analytics_export({report_name, timezone, relative?, from_date?, to_date?, user_ids?, team_ids?, number_ids?, tag_ids?, call_ids?, filter?, date_breakdown?, sla_seconds?, sla_unanswered_reasons?, format?, export_name?})` (write) gives `aircall.Export`.\n"
        "\n"
        "- `report_name` (string, required): Which report. One of `\"CALLS_HISTORY\"`, `\"USER_STATUS_HISTORY\"`, `\"USER_ACTIVITY_AVAILABILITY_BREAKDOWN\"`, `\"USER_ACTIVITY_AVERAGE_AFTER_CALL_WORK_TIME_PER_USER\"`, `\"USER_ACTIVITY_AVERAGE_INBOUND_IN_CALL_TIME_PER_USER\"`, `\"USER_ACTIVITY_AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER\"`, `\"USER_ACTIVITY_CALL_VOLUME_AND_TIME\"`, `\"USER_ACTIVITY_CALLS_HANDLED\"`, `\"USER_ACTIVITY_PERCENTAGE_OF_TIME_IN_EACH_STATUS\"`, `\"USER_ACTIVITY_RINGING_ATTEMPTS_PER_USER\"`, `\"USER_ACTIVITY_WORK_TIME_AND_AVAILABILITY\"`, `\"USER_ACTIVITY_RINGING_ATTEMPTS\"`.\n"
        "- `timezone` (string, required): Time zone in which days begin, such as Europe/Paris.\n"
        "- `relative` (string): Period by name. One of `\"LAST_MONTH\"`, `\"LAST_WEEK\"`, `\"THIS_MONTH\"`, `\"THIS_WEEK\"`, `\"TODAY\"`, `\"YESTERDAY\"`.\n"
        "- `from_date` (string): First day, such as 2026-01-01; with `to_date`.\n"
        "- `to_date` (string): Last day, such as 2026-01-31; with `from_date`.\n"
        "- `user_ids` (array of integers): Only these users.\n"
        "- `team_ids` (array of integers): Only these teams.\n"
        "- `number_ids` (array of integers): Only these numbers.\n"
        "- `tag_ids` (array of integers): Only these tags.\n"
        "- `call_ids` (array of integers): Only these calls.\n"
        "- `filter` (table of strings, numbers, booleans or tables by key): Further filters by the service's names, such as callTypes.\n"
        "- `date_breakdown` (string): What a row is for, such as DAILY.\n"
        "- `sla_seconds` (integer): Seconds within which an answer counts as in time.\n"
        "- `sla_unanswered_reasons` (array of strings): Reasons for which an unanswered call counts.\n"
        "- `format` (string): Format of the file. One of `\"CSV\"`.\n"
        "- `export_name` (string): Name of the file.\n"
        "\n"
        "Exactly one of `relative` or `from_date` is required.\n"
        "\n"
        "## get_analytics_export\n"
        "\n"
        "Tells how far a report is, and where its file is.\n"
        "\n"
        "`get_analytics_export({export_id})` (read) gives `aircall.Export`.\n"
        "\n"
        "## download_analytics_export\n"
        "\n"
        "Downloads the file of a report that is completed.\n"
        "\n"
        "`download_analytics_export({export_id})` (read) gives `aircall.File`.\n"},
    {.name = "company",
     .summary = "The company itself.",
     .page =
        "# integrations.aircall.company\n"
        "\n"
        "Aircall. The company itself. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.get_company`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## get_company\n"
        "\n"
        "Gets the company's name and how many users and numbers it has.\n"
        "\n"
        "`get_company({})` (read) gives `aircall.CompanyResult`.\n"},
    {.name = "system",
     .summary = "Whether the service is there.",
     .page =
        "# integrations.aircall.system\n"
        "\n"
        "Aircall. Whether the service is there. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.ping`; what holds for all of them is in `integrations.aircall`.\n"
        "\n"
        "## ping\n"
        "\n"
        "Asks whether the service is there and takes the credential.\n"
        "\n"
        "`ping({})` (read) gives `aircall.Pong`.\n"},
    {.name = "api",
     .summary = "Any request to the service, for what has no function of its own.",
     .page =
        "# integrations.aircall.api\n"
        "\n"
        "Aircall. Any request to the service, for what has no function of its own. Each function has a page with its example, its result and what may go wrong, such as `integrations.aircall.api_request`; what holds for all of them is in `integrations.aircall`.\n"
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
        "- `path` (string, required): Path, from the version on: `/v1/calls/12345`. At most 2000 characters.\n"
        "- `query` (table): The query: names, each with a value or an array of values; the name of an array has brackets: `tags[]`.\n"
        "- `body` (table): The body, sent as JSON.\n"},
    {.name = NULL}};

static const struct integrations_webhook webhook =
    {.token = "token",
     .data = "data",
     .time = "timestamp",
     .events = (const struct integrations_event[]){
        {.names = "call.created call.ringing_on_agent call.agent_declined call.answered call.transferred call.external_transferred call.unsuccessful_transfer call.hungup call.ended call.voicemail_left call.assigned call.archived call.unarchived call.tagged call.untagged call.commented call.hold call.unhold call.ivr_option_selected call.comm_assets_generated",
          .operation = "list_calls",
          .about = "The call, with `call_uuid` in place of `sid` and `participants` in place of `conference_participants`. `user`, `contact`, `transferred_to` and `recording` are there only once they are known."},
        {.names = "user.created.v2 user.deleted.v2 user.connected.v2 user.disconnected.v2 user.opened.v2 user.closed.v2 user.wut_start.v2 user.wut_end.v2 user.created user.deleted user.connected user.disconnected user.opened user.closed user.wut_start user.wut_end",
          .operation = "list_users",
          .about = "The user; only the older events, those without `.v2`, have its `numbers`."},
        {.names = "number.created number.opened number.closed number.deleted",
          .operation = "list_numbers",
          .about = "The number, with its `users`."},
        {.names = "contact.created contact.updated contact.deleted",
          .operation = "list_contacts",
          .about = "The contact; its times may be ISO 8601 as well."},
        {.names = "message.sent message.received message.status_updated group_message.sent group_message.received group_message.status_updated",
          .about = "The message: `direction`, `external_number`, `body`, `status`, `channel`, `number`; times in UNIX milliseconds, or ISO 8601."},
        {.names = "transcription.created summary.created topics.created sentiment.created action_item.created playbook_result.created playbook_result.updated custom_summary.result_created custom_summary.result_updated call_evaluation.created call_evaluation.updated",
          .about = "What AI made of a call: `call_id`, `call_uuid`, `type`, `participants`, and for some `content`; read the rest with the operations of `intelligence`."},
        {.names = "realtime_transcription.utterances_received",
          .about = "What was just said: `call` with `id` and `uuid`, and `utterances`."},
        {.names = "ai_voice_agent.started ai_voice_agent.ended ai_voice_agent.escalated ai_voice_agent.summary",
          .about = "A call that an AI voice agent had; `id` is the call's."},
        {.names = "analytics.report_created analytics.report_failed",
          .about = "The report; one that was created has the address of its file."},
        {.names = "integration.deleted", .about = "`integration_id` and `company_id`."},
        {.names = "outbound_campaign.outcome_recorded",
          .about = "What came of an attempt to call: `call_id`, `campaign_id`, `attempt_id`, `outcome_label`."},
        {.names = "outbound_campaign.status_changed",
          .about = "The campaign; its members are not documented."},
        {0}},
     .page =
        "# integrations.aircall.webhook\n"
        "\n"
        "What Aircall tells a host by webhooks, verified and as a table. Scripts do not get this function; the guide\n"
        "`webhooks` says how a host receives them.\n"
        "\n"
        "`integrations.aircall.webhook(body, headers, secrets)` (host)\n"
        "\n"
        "The proof is the member `token` of the body, which `data` does not have.\n"
        "\n"
        "## Returns\n"
        "\n"
        "`integration`, `event`, `resource` (the word before the event's first dot), `id` (of the object) and\n"
        "`data`:\n"
        "\n"
        "- `call.created`, `call.ringing_on_agent`, `call.agent_declined`, `call.answered`, `call.transferred`, `call.external_transferred`, `call.unsuccessful_transfer`, `call.hungup`, `call.ended`, `call.voicemail_left`, `call.assigned`, `call.archived`, `call.unarchived`, `call.tagged`, `call.untagged`, `call.commented`, `call.hold`, `call.unhold`, `call.ivr_option_selected`, `call.comm_assets_generated`: The call, with `call_uuid` in place of `sid` and `participants` in place of `conference_participants`. `user`, `contact`, `transferred_to` and `recording` are there only once they are known. As `list_calls` has it.\n"
        "- `user.created.v2`, `user.deleted.v2`, `user.connected.v2`, `user.disconnected.v2`, `user.opened.v2`, `user.closed.v2`, `user.wut_start.v2`, `user.wut_end.v2`, `user.created`, `user.deleted`, `user.connected`, `user.disconnected`, `user.opened`, `user.closed`, `user.wut_start`, `user.wut_end`: The user; only the older events, those without `.v2`, have its `numbers`. As `list_users` has it.\n"
        "- `number.created`, `number.opened`, `number.closed`, `number.deleted`: The number, with its `users`. As `list_numbers` has it.\n"
        "- `contact.created`, `contact.updated`, `contact.deleted`: The contact; its times may be ISO 8601 as well. As `list_contacts` has it.\n"
        "- `message.sent`, `message.received`, `message.status_updated`, `group_message.sent`, `group_message.received`, `group_message.status_updated`: The message: `direction`, `external_number`, `body`, `status`, `channel`, `number`; times in UNIX milliseconds, or ISO 8601.\n"
        "- `transcription.created`, `summary.created`, `topics.created`, `sentiment.created`, `action_item.created`, `playbook_result.created`, `playbook_result.updated`, `custom_summary.result_created`, `custom_summary.result_updated`, `call_evaluation.created`, `call_evaluation.updated`: What AI made of a call: `call_id`, `call_uuid`, `type`, `participants`, and for some `content`; read the rest with the operations of `intelligence`.\n"
        "- `realtime_transcription.utterances_received`: What was just said: `call` with `id` and `uuid`, and `utterances`.\n"
        "- `ai_voice_agent.started`, `ai_voice_agent.ended`, `ai_voice_agent.escalated`, `ai_voice_agent.summary`: A call that an AI voice agent had; `id` is the call's.\n"
        "- `analytics.report_created`, `analytics.report_failed`: The report; one that was created has the address of its file.\n"
        "- `integration.deleted`: `integration_id` and `company_id`.\n"
        "- `outbound_campaign.outcome_recorded`: What came of an attempt to call: `call_id`, `campaign_id`, `attempt_id`, `outcome_label`.\n"
        "- `outbound_campaign.status_changed`: The campaign; its members are not documented.\n"
        "\n"
        "Events that are not in this list are accepted as well; nothing is promised about their data.\n"};

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
        {.name = "requests_per_minute",
          .type = INTEGRATIONS_SETTING_INTEGER,
          .least = 0,
          .most = 100000,
          .preset = "120"},
        {0}},
     .content_type_always = true,
     .limits = {.limit = "X-AircallApi-Limit",
                .remaining = "X-AircallApi-Remaining",
                .reset = "X-AircallApi-Reset",
                .wait = 60,
                .write_cost = 1,
                .paced = "requests_per_minute"},
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
        "- `calls`: Phone calls, with recordings, tags and comments. `list_calls`, `get_call`, `search_calls`, `transfer_call`, `comment_call`, `tag_call`, `archive_call`, `unarchive_call`, `pause_call_recording`, `resume_call_recording`, `download_recording`, `download_voicemail`, `delete_call_recording`, `delete_call_voicemail`, `create_insight_card`\n"
        "- `intelligence`: What AI makes of calls: transcriptions, summaries, topics, sentiments. `get_call_transcription`, `get_call_sentiments`, `get_call_topics`, `get_call_summary`, `get_call_action_items`, `get_call_predicted_csat`, `get_call_custom_summary_result`, `get_call_playbook_result`, `get_call_evaluations`\n"
        "- `contacts`: The company's shared address book. `list_contacts`, `create_contact`, `update_contact`, `search_contacts`, `get_contact`, `delete_contact`, `add_contact_phone_number`, `update_contact_phone_number`, `delete_contact_phone_number`, `add_contact_email`, `update_contact_email`, `delete_contact_email`\n"
        "- `numbers`: The company's own phone numbers. `list_numbers`, `get_number`, `update_number`, `update_number_music_and_messages`, `get_number_registration_status`\n"
        "- `users`: The people who take calls. `list_users`, `get_user`, `create_user`, `update_user`, `delete_user`, `list_user_numbers`, `list_user_availabilities`, `get_user_availability`, `start_outbound_call`, `dial_user_phone`, `get_current_user`\n"
        "- `teams`: Groups of users to which calls are given. `list_teams`, `get_team`, `create_team`, `delete_team`, `add_user_to_team`, `remove_user_from_team`\n"
        "- `messages`: Messages: SMS, MMS, groups, WhatsApp and their templates. `create_number_configuration`, `get_number_configuration`, `delete_number_configuration`, `send_message`, `send_message_in_conversation`, `send_group_message`, `send_group_message_in_conversation`, `send_whatsapp_message`, `send_whatsapp_message_in_conversation`, `list_sms_templates`, `list_whatsapp_templates`, `get_whatsapp_status`\n"
        "- `tags`: Tags that calls can have. `list_tags`, `get_tag`, `create_tag`, `update_tag`, `delete_tag`\n"
        "- `webhooks`: Webhooks: where events are sent. `list_webhooks`, `get_webhook`, `create_webhook`, `update_webhook`, `delete_webhook`\n"
        "- `integrations`: The installation of an app that the credential belongs to. `get_integration`, `enable_integration`, `disable_integration`\n"
        "- `dialer_campaigns`: Lists of phone numbers that a user is to call. `get_dialer_campaign`, `create_dialer_campaign`, `delete_dialer_campaign`, `list_dialer_campaign_phone_numbers`, `add_dialer_campaign_phone_numbers`, `delete_dialer_campaign_phone_number`\n"
        "- `campaigns`: Outbound campaigns of the company. `create_campaign`, `list_campaign_contacts`, `list_campaign_outcomes`\n"
        "- `ai_agents`: AI voice agents that call people. `start_ai_agent_call`\n"
        "- `analytics`: Reports, made as files in the background. `create_analytics_export`, `get_analytics_export`, `download_analytics_export`\n"
        "- `company`: The company itself. `get_company`\n"
        "- `system`: Whether the service is there. `ping`\n"
        "- `api`: Any request to the service, for what has no function of its own. `api_request`\n"
        "\n"
        "## All functions of Aircall\n"
        "\n"
        "- Replies are the service's own JSON as plain tables, with what is promised below added. Ids are integers, and what is null or does not apply is absent: write `call.from or \"unknown\"`.\n"
        "- Times of calls and contacts are UNIX seconds (`os.date(\"!%Y-%m-%d\", call.started_at)`); those of users and numbers are ISO 8601 texts. `from` and `to` take ISO 8601.\n"
        "- The company has one rate limit for all its users and programs: 120 requests a minute. Going over it blocks everybody for a minute. So the module sends no more than the account's `requests_per_minute` (120 unless the host sets it) in any minute; a call waits for its turn, unless it has a `timeout` of its own. What other programs of the company use up is not known beforehand: after a 429, calls wait and try again as long as their deadline allows.\n"
        "- A list shows its first 10,000 items and no more: `page` times `per_page` beyond that is refused with kind `argument`, before a request. Narrow `from` and `to`, or use `app.integrations.each`: it goes on beyond them with `list_calls`, `search_calls` and `list_contacts`, and ends with that error elsewhere.\n"
        "- A wrong credential is answered by 401 or 403: both are kind `authentication`.\n"
        "- A credential belongs to the company, not to a user, and may do everything.\n"
        "\n"
        "## More than one account\n"
        "\n"
        "Functions directly below `aircall` use the account `default`. Other accounts stand below it by name and have the same functions; only the credentials differ. The host chooses the names.\n"
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
        "- **read or list messages (SMS, WhatsApp) and their history**: Messages can be sent; keep the result. The texts that customers send are told to webhooks only.\n"
        "- **buy, port, release or assign numbers**: People do it in Aircall's dashboard.\n"
        "- **set up call routing, menus (IVR) and ring groups**: People do it in Aircall's dashboard.\n"
        "- **block numbers or people who call**: People do it in Aircall's dashboard.\n"
        "- **merge duplicate contacts**: `add_contact_phone_number` and `add_contact_email` give one contact what the other has.\n"
        "- **keep a do not call list, or who opted out of messages (STOP, unsubscribe)**: Leave out of `create_dialer_campaign` and `send_message` the numbers that are to have none.\n"
        "- **set emergency numbers and addresses**: People do it in Aircall's dashboard.\n"
        "- **tell internal calls from others**: The `direction` of a call is inbound or outbound; calls between colleagues have no mark of their own.\n"
        "- **change the plan, or tell who pays for it**: People do it in Aircall's dashboard. `get_company` tells how many users and numbers there are.\n"
        "- **hang up, hold or mute calls**: Whoever talks does it in the app.\n"
        "- **listen in on a call, monitor it, whisper or barge in**: Supervisors do it in the app.\n"
        "- **schedule a message (SMS, WhatsApp) for later**: `send_message` sends it at once.\n"
        "- **delete calls**: `delete_call_recording` and `delete_call_voicemail` take away what was recorded.\n"
        "- **delete or change comments on calls**: What was written stays; emoji are left out.\n"
        "- **give calls older than six months**: The service keeps no more.\n"
        "- **untag calls**: `delete_tag` takes a tag off every call.\n"
        "- **rename teams**: `create_team` makes another one, `delete_team` takes the old one away.\n"
        "- **list, launch or stop outbound campaigns**: People do it in the app; `create_campaign` makes a draft.\n"
        "- **list AI voice agents**: The app shows their ids.\n"
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
        "- `number_id` is **no filter of the service**: calls are looked at page by page, 50 a request, until the page is full. The search stops at the account's `scan_limit` (10,000 calls, 200 requests, more than the limit of a minute) or at the deadline, and then says `meta.partial = true` and `meta.scanned`. Give `from` and `to` with it.\n"
        "- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A name is compared without case; one of digits only is taken for an id.\n"
        "- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time is UTC.\n"
        "- The service keeps six months: before that the list is empty, without an error.\n"
        "- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown one absent.\n"
        "- A missed call has `status = \"done\"` too: look at `answered_at` or `missed_call_reason`.\n"
        "- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.\n"
        "- `contact` is filled by `get_call`, and in a list by `search_calls` with `fetch_contact`.\n"
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
        "| `q` | string | no |  | Name, phone number or e-mail address to look for. A name is looked for by going through the contacts page by page. At most 1000 characters. |\n"
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
        "- The service can look for a whole e-mail address or phone number, not for a name. With a name in `q` (or a number that it does not find) contacts are looked at page by page, 50 a request: `q` is compared with first name, last name, both together and company, without case. The search stops at the account's `scan_limit` (10,000 contacts, 200 requests) or at the deadline, and then says `meta.partial = true` and `meta.scanned`.\n"
        "- A `q` with an `@` is looked for as an e-mail address, one made of at least five digits as a phone number.\n"
        "- Only contacts shared by the company are listed: neither a user's own nor those that a CRM shows in the app.\n"
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
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each with a label such as Work and a value such as +33612345678. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each with a label such as Work and a value such as jane@example.com. At most 20. |\n"
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
        "- A first or a last name is needed, and a phone number or an e-mail address. The service documents a phone number as required; a contact with only an e-mail address is sent all the same, and may be refused (`invalid`).\n"
        "- A phone number or e-mail address is a table such as `{ label = \"Work\", value = \"+33612345678\" }` or `{ label = \"Work\", value = \"jane@example.com\" }`.\n"
        "- Spaces, dots, dashes and brackets are taken out of a phone number, which must then be in E.164 form: a plus and 2 to 15 digits. The 0 of `+44 (0)20` or `+44 020` is taken out, too, but not where numbers have it, as in Italy. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
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
        "| `phone_numbers` | array of {label, value} | no* |  | Phone numbers, each with label and value, which replace all existing ones; an empty array clears them. At most 20. |\n"
        "| `emails` | array of {label, value} | no* |  | E-mail addresses, each with label and value, which replace all existing ones; an empty array clears them. At most 20. |\n"
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
        "- Spaces, dots, dashes and brackets are taken out of a phone number, which must then be in E.164 form: a plus and 2 to 15 digits. The 0 of `+44 (0)20` or `+44 020` is taken out, too, but not where numbers have it, as in Italy. A missing `label` becomes \"Work\". At most 20 of each, none twice.\n"
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
        "| `duration` | `integer` | Seconds from start to end, ringing included; they talked from `answered_at` on. |\n"
        "| `started_at` | `integer` | UNIX seconds. |\n"
        "| `answered_at` | `integer?` | UNIX seconds; absent when nobody answered. |\n"
        "| `ended_at` | `integer?` | UNIX seconds; absent while it goes on. |\n"
        "| `missed_call_reason` | `string?` | out_of_opening_hours, short_abandoned, abandoned_in_ivr, abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did. |\n"
        "| `user` | `aircall.User?` | Who handled it. |\n"
        "| `contact` | `aircall.Contact?` | From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact. |\n"
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
        "| `automatic_callback_call_id` | `integer?` |  |\n"
        "| `conference_participants` | `table[]?` | Each with `id`, `type`, `name`, `phone_number`. |\n"
        "| `ivr_options_selected` | `table[]?` | What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`. |\n"
        "| `ai_voice_agents` | `table[]?` | What AI voice agents did; with `fetch_aiva_conv` of `search_calls`. |\n"
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
        "| `users` | `aircall.User[]?` | Who has it; in `get_number` only. |\n"
        "| `created_at` | `string?` | ISO 8601, with milliseconds. |\n"
        "| `direct_link` | `string?` |  |\n"
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
        "| `first_name` | `string?` | `name` up to its first space; not inside a call, team, number or integration. |\n"
        "| `last_name` | `string?` | What follows it, or empty; not inside a call, team, number or integration. |\n"
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
        "| `total` | `integer?` | Items on all pages; absent where a search stopped before the end. |\n"
        "| `current_page` | `integer` |  |\n"
        "| `per_page` | `integer` |  |\n"
        "| `next_page_link` | `string?` | The service's own address; use `page` or `app.integrations.each`. |\n"
        "| `previous_page_link` | `string?` |  |\n"
        "| `scanned` | `integer?` | Items that were looked at, where the service cannot search. |\n"
        "| `partial` | `boolean?` | True when looking stopped before the end of the list. |\n",
     .cannot = (const char *const[]){"read or list messages (SMS, WhatsApp) and their history", "Messages can be sent; keep the result. The texts that customers send are told to webhooks only.", "buy, port, release or assign numbers", "People do it in Aircall's dashboard.", "set up call routing, menus (IVR) and ring groups", "People do it in Aircall's dashboard.", "block numbers or people who call", "People do it in Aircall's dashboard.", "merge duplicate contacts", "`add_contact_phone_number` and `add_contact_email` give one contact what the other has.", "keep a do not call list, or who opted out of messages (STOP, unsubscribe)", "Leave out of `create_dialer_campaign` and `send_message` the numbers that are to have none.", "set emergency numbers and addresses", "People do it in Aircall's dashboard.", "tell internal calls from others", "The `direction` of a call is inbound or outbound; calls between colleagues have no mark of their own.", "change the plan, or tell who pays for it", "People do it in Aircall's dashboard. `get_company` tells how many users and numbers there are.", "hang up, hold or mute calls", "Whoever talks does it in the app.", "listen in on a call, monitor it, whisper or barge in", "Supervisors do it in the app.", "schedule a message (SMS, WhatsApp) for later", "`send_message` sends it at once.", "delete calls", "`delete_call_recording` and `delete_call_voicemail` take away what was recorded.", "delete or change comments on calls", "What was written stays; emoji are left out.", "give calls older than six months", "The service keeps no more.", "untag calls", "`delete_tag` takes a tag off every call.", "rename teams", "`create_team` makes another one, `delete_team` takes the old one away.", "list, launch or stop outbound campaigns", "People do it in the app; `create_campaign` makes a draft.", "list AI voice agents", "The app shows their ids.", NULL},
     .people_say = (const char *const[]){"user", "agent, colleague, teammate, staff, employee", "number", "line", "tag", "label", "message", "sms, mms, text", "contact", "caller, customer, client", "block", "ban, blacklist, whitelist, blocklist, spam", "inbound", "incoming", "outbound", "outgoing", "transcription", "transcript", NULL},
     .refused = "Forbidden",
     .conflict = 405,
     .webhook = &webhook};
