-- Attachments of threads in Help Scout.

resource "Files of conversations: what customers and colleagues sent along."

local conversation = { "conversation_id", id, "Id of the conversation." }
local attachment = { conversation, { "id", id, "Id of the attachment." } }
local no_attachment = [[
- `not_found`: no such conversation or attachment, or the file was found malicious.
]]

local where_ids_stand = [[
- Ids of attachments stand in a thread's `_embedded.attachments`, with `filename`, `mimeType`, `size` and
  `state`: a file whose `state` is `virus` cannot be read.
]]

-- The attachments of a conversation that can be read, and what is done with each.
local function each_file(code)
  return [[
for thread in app.integrations.each(app.integrations.helpscout.list_threads, { conversation_id = 456 }) do
  for _, file in ipairs(thread._embedded and thread._embedded.attachments or {}) do
    if file.state ~= "virus" then
      ]] .. code .. [[
    end
  end
end
]]
end

-- Examples that change one make it first.
local some = [[
local draft = app.integrations.helpscout.create_reply({
  conversation_id = 456,
  customer_id = 789,
  body = "Here is the file.",
  draft = true
})
local file = app.integrations.helpscout.create_attachment({
  conversation_id = 456,
  thread_id = draft.id,
  file_name = "hello.txt",
  mime_type = "text/plain",
  data = "Hello!"
})
]]

shape "CreatedAttachment" {
  "What attaching a file gives back.",
  { "id", "integer?", "The attachment's." },
  { "done", "boolean?", "True where the service does not say its id." },
}

shape "AttachmentData" {
  "The content of an attachment.",
  { "content", "string", "The bytes." },
  { "data", "string", "The same as the service sends it, as Base64." },
}

shape "File" {
  "A file.",
  { "content", "string?", "Its bytes; absent with the option `save_to`." },
  { "content_type", "string?" },
  { "file_name", "string?", "As the service says it; absent with the option `save_to`." },
  { "path", "string?", "With the option `save_to`: where it was saved." },
  { "bytes", "integer?", "With the option `save_to`: how many were saved." },
}

write "create_attachment" {
  "Attaches a file to a thread.",
  POST "/v2/conversations/{conversation_id}/threads/{thread_id}/attachments",
  conversation, { "thread_id", id, "Id of the thread." },
  { "file_name", text, "Name of the file.", as = "fileName", "required" },
  { "mime_type", text, "Media type, such as application/pdf.", as = "mimeType", "required" },
  { "data", bytes, "The file's bytes, as they are.", "required" },
  returns = "CreatedAttachment", asked = "upload a file, attach a pdf, base64",
  notes = [[
- It works on drafts. A new thread takes its files with it: `attachments` of `create_reply`,
  `create_note` and their like.
- `id` is the attachment's. Where the service does not say it, the thread's `_embedded.attachments` does.
- Sending it twice attaches it twice. It is not repeated after a lost answer.
]],
  failures = [[
- `not_found`: no such conversation or thread, or the conversation was merged into another one.
]],
  example = some .. [[
print("Attachment:", file.id)
]],
}

read "get_attachment" {
  "Gets the content of an attachment.",
  GET "/v2/conversations/{conversation_id}/attachments/{id}/data", attachment,
  finish = "helpscout_finish_attachment",
  returns = "AttachmentData",
  notes = [[
- `download_attachment` gives the file's name and type as well.
]] .. where_ids_stand,
  failures = no_attachment,
  example = each_file [[
local content = app.integrations.helpscout.get_attachment({ conversation_id = 456, id = file.id }).content
      print(file.filename, #content .. " bytes")
]],
}

read "download_attachment" {
  "Downloads an attachment with its name and type.",
  GET "/v2/conversations/{conversation_id}/attachments/{id}/file", attachment,
  media = "*/*", result = "file",
  returns = "File", asked = "save attachments",
  notes = where_ids_stand,
  failures = no_attachment,
  example = each_file [[
local got = app.integrations.helpscout.download_attachment({ conversation_id = 456, id = file.id })
      print(got.file_name, got.content_type, #got.content .. " bytes")
]],
}

write "delete_attachment" {
  "Deletes an attachment of a draft.", destroys,
  DELETE "/v2/conversations/{conversation_id}/attachments/{id}", attachment,
  returns = "Done",
  failures = no_attachment .. [[
- `invalid`: the thread is no draft.
]],
  example = some .. [[
if file.id then
  app.integrations.helpscout.delete_attachment({ conversation_id = 456, id = file.id })
  print("Deleted.")
end
]],
}
