-- Dialer campaigns: the phone numbers that a user's app offers to call, one after the other.

resource "Lists of phone numbers that a user is to call."

shape "DialerCampaignResult" {
  "The campaign of a user.",
  { "dialer_campaign", "DialerCampaign" },
}

shape "DialerCampaign" {
  "Phone numbers that a user is to call.",
  { "id", "integer?" },
  { "number_id", "string?", "Id of the company's number to call with." },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "phone_numbers", "DialerNumber[]" },
}

shape "DialerNumber" {
  "A phone number to call.",
  { "id", "integer" },
  { "number", "string", "Mostly digits without a plus." },
  { "called", "boolean?" },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
}

shape "DialerNumberList" {
  "A page of phone numbers to call.",
  { "numbers", "DialerNumber[]" },
  { "meta", "Meta" },
}

shape "QueuedNumbers" {
  "What became of the phone numbers.",
  { "user_id", "integer" },
  { "done", "boolean" },
  { "already_queued", "string[]", "Numbers that were to be called already." },
}

local user = { "user_id", id, "Id of the user." }
local campaign = "/v1/users/{user_id}/dialer_campaign"
local plan = [[
- `forbidden`: the plan has no dialer campaigns; Professional has.
]]
local none = no_such "user, or the user has no campaign" .. plan

read "get_dialer_campaign" {
  "Gets the phone numbers that a user is to call.",
  GET(campaign), user,
  item = "dialer_campaign", arrays = { "phone_numbers" }, returns = "DialerCampaignResult",
  failures = none,
  example = [[
local result = app.integrations.aircall.get_dialer_campaign({ user_id = 2101553 })
for _, number in ipairs(result.dialer_campaign.phone_numbers) do
  print(number.number, number.called)
end
]],
}

-- Phone numbers go in lots, as many as the service takes at once.
local function queue(name, summary, path, failures)
  write(name) {
    summary,
    POST(path) { again = "always", accept = "refused", ask = "aircall_ask_lot",
      take = "aircall_take_lot", note = "Numbers go in lots of 100, one request each." },
    user,
    { "phone_numbers", list(phone, { least = 1 }), "Phone numbers to call, such as +33612345678.",
      "required", to = hook },
    choose = "aircall_choose_lot", finish = "aircall_finish_lots",
    result = "any", returns = "QueuedNumbers",
    asked = "upload, list of numbers to call, power dialer, dial list, phone campaign, call queue",
    notes = [[
- Nothing rings: the user starts the campaign in the app.
- Numbers that the user is to call already are no error: `already_queued` lists them, and the others are
  added. After a lost answer it also lists those that the lost try added.
- More than 100 numbers are several requests. When one fails, the error's `applied` says which
  numbers were added before it.
]],
    failures = failures,
    example = ([[
local result = app.integrations.aircall.%s({
  user_id = 2101553,
  phone_numbers = { "+12025550101", "+12025550199" }
})
print(#result.already_queued .. " were there before")
]]):format(name),
  }
end

queue("create_dialer_campaign", "Gives a user phone numbers to call, or adds to those there are.",
  campaign, no_such "user" .. plan)

write "delete_dialer_campaign" {
  "Takes away all phone numbers that a user was to call.", destroys,
  DELETE(campaign), user,
  returns = "Done", failures = none, asked = "clear a list, empty a list",
  example = [[
app.integrations.aircall.delete_dialer_campaign({ user_id = 2101553 })
print("Nothing is left to call.")
]],
}

read "list_dialer_campaign_phone_numbers" {
  "Lists the phone numbers that a user is to call.",
  GET(campaign .. "/phone_numbers"), pages = "meta", items = "numbers",
  user, page, per_page,
  returns = "DialerNumberList", failures = none,
  example = [[
local list = app.integrations.aircall.list_dialer_campaign_phone_numbers
for number in app.integrations.each(list, { user_id = 2101553 }) do
  print(number.number, number.called)
end
]],
}

queue("add_dialer_campaign_phone_numbers", "Adds phone numbers to those that a user is to call.",
  campaign .. "/phone_numbers", none)

write "delete_dialer_campaign_phone_number" {
  "Takes away one of the phone numbers that a user was to call.", destroys,
  DELETE(campaign .. "/phone_numbers/{phone_number_id}"), user,
  { "phone_number_id", id, "Id of the entry, from the list." },
  returns = "Done", failures = none,
  example = [[
local aircall = app.integrations.aircall
local first = aircall.list_dialer_campaign_phone_numbers({ user_id = 2101553 }).numbers[1]
if first then
  app.integrations.aircall.delete_dialer_campaign_phone_number({
    user_id = 2101553, phone_number_id = first.id
  })
  print("Removed: " .. first.number)
end
]],
}
