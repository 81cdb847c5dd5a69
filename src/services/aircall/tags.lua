-- Tags of an Aircall company, which calls can have.

resource "Tags that calls can have."

shape "TagList" {
  "A page of tags.",
  { "tags", "Tag[]" },
  { "meta", "Meta" },
}

shape "TagResult" {
  "One tag.",
  { "tag", "Tag" },
}

shape "Tag" {
  "A tag of the company.",
  { "id", "integer" },
  { "name", "string" },
  { "color", "string?", "Such as #ff7d03." },
  { "description", "string?", "Of the service's own tags a word such as conference; else absent." },
}

local tag = { "tag_id", id, "Id of the tag." }
local name = { "name", text, "Name; no other tag may have it. Emoji are removed." }
local color = { "color", text { characters = "#0-9a-fA-F", most = 7 },
  "Colour in the app, #RGB or #RRGGBB." }

local function required(parameter)
  local copy = { table.unpack(parameter) }
  copy[#copy + 1] = "required"
  return copy
end

local taken = [[
- `invalid`: another tag has the name, or the colour is none.
]]

read "list_tags" {
  "Lists the tags of the company.",
  GET "/v1/tags", pages = "meta", items = "tags",
  page, per_page, order,
  returns = "TagList", asked = "queue callback",
  notes = [[
- The service's own tags are among them: those with a `description`, such as `queue_callback`.
  `tags` of `list_calls` finds calls by them.
]],
  example = [[
for tag in app.integrations.each(app.integrations.aircall.list_tags, {}) do
  print(tag.id .. ": " .. tag.name)
end
]],
}

read "get_tag" {
  "Gets one tag.",
  GET "/v1/tags/{tag_id}", tag,
  item = "tag", returns = "TagResult",
  failures = no_such "tag",
  example = [[
local result = app.integrations.aircall.get_tag({ tag_id = 3050112 })
print(result.tag.name, result.tag.color)
]],
}

write "create_tag" {
  "Creates a tag.",
  POST "/v1/tags", required(name), required(color),
  item = "tag", result = "any", returns = "TagResult",
  notes = [[
- It is not repeated after a lost answer; sent twice, it is refused and makes no second tag.
]],
  failures = taken,
  example = [[
local result = app.integrations.aircall.create_tag({ name = "Refund", color = "#00B388" })
print("New tag: " .. result.tag.id)
]],
}

write "update_tag" {
  "Changes a tag's name or colour.",
  tag, name, color,
  any_of { "name", "color" },
  -- The service wants both.
  steps = {
    GET "/v1/tags/{tag_id}" { when = "!name|!color", take = "aircall_take_tag",
      note = "What is not given is sent as it was read." },
    PUT "/v1/tags/{tag_id}" { send "name", send "color" },
  },
  item = "tag", result = "any", returns = "TagResult",
  notes = [[
- With only one of `name` and `color` it is two requests: the service needs both, so the other one is
  read first.
]],
  failures = no_such "tag" .. taken,
  example = [[
local result = app.integrations.aircall.update_tag({ tag_id = 3050116, name = "VIP customer" })
print(result.tag.name, result.tag.color)
]],
}

write "delete_tag" {
  "Deletes a tag; it disappears from every call.", destroys,
  DELETE "/v1/tags/{tag_id}", tag,
  returns = "Done",
  failures = no_such "tag",
  example = [[
local result = app.integrations.aircall.delete_tag({ tag_id = 3050121 })
print("Deleted: " .. result.tag_id)
]],
}
