-- Tags of Help Scout.

resource "The tags that the company's conversations have."

shape "TagList" {
  "A page of tags.",
  { "_embedded", "{ tags: CompanyTag[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "CompanyTag" {
  "A tag of the company.",
  { "id", "integer" },
  { "name", "string", "What conversations are tagged with." },
  { "slug", "string?" },
  { "color", "string?", "A word or #929499." },
  { "ticketCount", "integer?", "How many conversations have it." },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "list_tags" {
  "Lists the tags of the company.",
  GET "/v2/tags", pages = "hal", items = "_embedded.tags",
  page, per_page,
  returns = "TagList", asked = "tag usage, how often, most used tags",
  notes = [[
- Help Scout offers no way to create, rename, merge or delete a tag. One comes into being by being
  put on a conversation: `create_conversation`, `update_conversation`, `update_conversation_tags`.
- There is no filter by name: walk through all of them with `each`.
]],
  example = [[
for tag in app.integrations.each(app.integrations.helpscout.list_tags, {}) do
  print(tag.name, (tag.ticketCount or 0) .. " conversations")
end
]],
}

read "get_tag" {
  "Gets one tag.",
  GET "/v2/tags/{id}",
  { "id", id, "Id of the tag." },
  returns = "CompanyTag",
  failures = [[
- `not_found`: no such tag.
]],
  example = [[
local tag = app.integrations.helpscout.get_tag({ id = 9150 })
print(tag.name, tag.color)
]],
}
