-- Outbound campaigns of an Aircall company. Little of them is documented.

resource "Outbound campaigns of the company."

local undocumented = { "[string]", "any", "The service does not document its members." }

shape "Campaign" {
  "A campaign, as the service tells it.",
  undocumented,
}

shape "CampaignContacts" {
  "People whom a campaign calls.",
  { "contacts", "table[]", "Each with `phone_number` (no plus), `first_name`, `last_name`, `email`, \z
    `company_name`, `note`." },
  undocumented,
}

shape "CampaignOutcomes" {
  "What a call of a campaign can end with.",
  undocumented,
}

write "create_campaign" {
  "Creates an outbound campaign as a draft: nobody is called.",
  POST "/v1/campaigns",
  { "name", text, "Name in the app.", "required" },
  { "description", text, "Note about it." },
  { "caller_id_strategy", text, "With which number people are called, such as agent_number_pool." },
  { "call_attempts", integer { least = 1 }, "How often each person is tried." },
  { "external_ringing_timeout", integer { least = 1 }, "Seconds that it rings." },
  { "aiva_agent_id", text, "Id of an AI voice agent that makes the calls." },
  result = "any", returns = "Campaign",
  notes = [[
- Add people and agents and launch the campaign in the app: how a program does so is not documented.
- It is not repeated after a lost answer.
]],
  failures = refused,
  example = [[
local campaign = app.integrations.aircall.create_campaign({
  name = "Renewals", call_attempts = 3, external_ringing_timeout = 30
})
print(campaign.id or campaign.campaign and campaign.campaign.id)
]],
}

read "list_campaign_contacts" {
  "Lists the people whom a campaign calls.",
  GET "/v1/campaigns/{campaign_id}/contacts", pages = "whole", items = "contacts",
  { "campaign_id", uuid, "Id of the campaign." },
  { "phone_number", phone, "Only the person with this number." },
  returns = "CampaignContacts",
  notes = [[
- Whether the service gives all of a long list at once is not documented.
]],
  failures = no_such "campaign",
  example = [[
local result = app.integrations.aircall.list_campaign_contacts({
  campaign_id = "7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b"
})
for _, person in ipairs(result.contacts) do print(person.phone_number, person.first_name) end
]],
}

read "list_campaign_outcomes" {
  "Lists what a call of a campaign can end with.",
  GET "/v1/campaign_outcomes",
  result = "any", returns = "CampaignOutcomes",
  example = [[
local result = app.integrations.aircall.list_campaign_outcomes({})
for key, value in pairs(result) do print(key, value) end
]],
}
