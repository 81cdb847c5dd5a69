-- What is measured, as the plain requests that it comes to: those that the module sends. It knows no
-- contender.

local work = {}

work.names = { "get_conversation", "list_conversations", "get_report", "create_contact" }

work.conversation = 456
work.page_size = 25
work.walk_pages = 40
work.file_bytes = 5000000
work.report = { start = "2026-10-01", ["end"] = "2026-10-31" }
work.folder = os.getenv "BENCH_FOLDER" or "/tmp" -- for files that are saved
work.agent = "integrations/0.1.0 (Lua)"

local authorization = "Authorization: Bearer hs-token"
local accept = "Accept: application/json"

work.contact = {
  first_name = "Zoe", last_name = "Moreau", company_name = "Blue Lantern",
  phone_numbers = { { label = "Work", value = "+12025550101" } },
  emails = { { label = "Work", value = "zoe@example.org" } },
}

local contact_body = '{"first_name":"Zoe","last_name":"Moreau","company_name":"Blue Lantern",'
  .. '"phone_numbers":[{"label":"Work","value":"+12025550101"}],'
  .. '"emails":[{"label":"Work","value":"zoe@example.org"}]}'

local function get(url, media)
  return { method = "GET", url = url, headers = { authorization, media or accept } }
end

function work.get_conversation(base, id)
  return { get(("%s/helpscout/v2/conversations/%d?embed=threads"):format(base,
                                                                        id or work.conversation)) }
end

function work.page(base, number)
  return get(base .. "/helpscout/v2/conversations?status=all&sortOrder=desc&page=" .. number)
end

-- Two requests: the service gives 25 a page, and 50 are asked for.
function work.list_conversations(base)
  return { work.page(base, 1), work.page(base, 2) }
end

-- All pages of a list, one after another.
function work.walk(base)
  local requests = {}
  for number = 1, work.walk_pages do requests[number] = work.page(base, number) end
  return requests
end

function work.get_report(base)
  return { get(base .. "/helpscout/v2/reports/company?start=2026-10-01T00%3A00%3A00Z"
             .. "&end=2026-10-31T23%3A59%3A59Z") }
end

-- A file of so many bytes.
function work.file(base, bytes)
  return get(("%s/helpscout/v2/conversations/%d/attachments/%d/file"):format(base, work.conversation,
                                                                           bytes or work.file_bytes),
             "Accept: */*")
end

function work.create_contact(base)
  return { { method = "POST", url = base .. "/aircall/v1/contacts", body = contact_body,
             headers = { "Authorization: Basic YWMtaWQ6YWMtYXBpLXRva2Vu", accept,
                         "Content-Type: application/json" } } }
end

-- A table of header names and values, for those who want them so.
function work.header_table(request)
  local headers = { ["User-Agent"] = work.agent }
  for _, line in ipairs(request.headers) do
    local name, value = line:match("^(.-): (.*)$")
    headers[name] = value
  end
  return headers
end

return work
