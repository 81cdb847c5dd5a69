-- What is measured, as the plain requests that it comes to: those that the module sends. It knows no
-- contender.

local work = {}

work.names = { "get_conversation", "list_conversations", "create_contact" }

work.conversation = 456
work.page_size = 25
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

local function get(url)
  return { method = "GET", url = url, headers = { authorization, accept } }
end

function work.get_conversation(base, id)
  return { get(("%s/helpscout/v2/conversations/%d?embed=threads"):format(base,
                                                                        id or work.conversation)) }
end

-- Two requests: the service gives 25 a page, and 50 are asked for.
function work.list_conversations(base)
  local page = base .. "/helpscout/v2/conversations?status=all&sortOrder=desc&page="
  return { get(page .. 1), get(page .. 2) }
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
