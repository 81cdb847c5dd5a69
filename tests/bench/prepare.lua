-- Writes the replies that the server gives: taken once from the mock services, then always the same.

local floor = require "floor"
local work = require "work"

local folder, helpscout, aircall = ...
local base = helpscout:match("^(.*)/helpscout/v2$")

local function write(name, text)
  local file = assert(io.open(folder .. "/" .. name, "w"))
  assert(file:write(text))
  file:close()
end

-- The port differs from run to run; its place is taken by an address that does not.
local function fetch(request)
  local status, body = floor.fetch(request)
  assert(status // 100 == 2, request.url .. ": " .. status)
  return (body:gsub("http://127%.0%.0%.1:%d+/helpscout", "https://api.helpscout.example"))
end

-- The list has threads, which makes it as large as lists are with them.
local function list_page(number)
  local request = work.page(base, number)
  request.url = request.url .. "&embed=threads"
  return fetch(request)
end

local pages = {}
for number = 1, work.walk_pages do
  pages[number] = list_page(number)
  write(("list-%d.json"):format(number), pages[number])
end
local first, second = pages[1], pages[2]
write("report.json", fetch(work.get_report(base)[1]))

-- The first conversation of about two kilobytes.
local ids = {}
for id in first:gmatch('%{"id":(%d+),"number"') do ids[#ids + 1] = id end
local conversation
for _, id in ipairs(ids) do
  local body = fetch(work.get_conversation(base, math.tointeger(id))[1])
  if not conversation or math.abs(#body - 2000) < math.abs(#conversation - 2000) then
    conversation = body
  end
end
write(("conversation-%d.json"):format(work.conversation), conversation)

-- Replies of any size: threads, up to the size.
local thread = '{"id":10295011586,"type":"customer","status":"active","state":"published",'
  .. '"body":"Hi, the last invoice lists 21% but we are exempt. Please check it.<br>",'
  .. '"source":{"type":"email","via":"customer"},"customer":{"id":4594300042,"first":"Oliver",'
  .. '"last":"Dubois","email":"oliver.dubois6@example.org"},"savedReplyId":0,"to":[],"cc":[],'
  .. '"createdAt":"2026-11-16T01:41:39Z","_embedded":{"attachments":[]}}'
for _, size in ipairs { 1000, 10000, 100000, 1000000, 10000000 } do
  local head, tail = ('{"id":%d,"_embedded":{"threads":['):format(size), ']},"rest":"'
  local count = (size - #head - #tail - 2) // (#thread + 1)
  local body = head .. thread:rep(math.max(count, 0), ",") .. tail
  write(("conversation-%d.json"):format(size), body .. ("x"):rep(size - #body - 2) .. '"}')
end

for _, bytes in ipairs { work.file_bytes, 10 * work.file_bytes } do
  write(("file-%d"):format(bytes), ("0123456789abcdef"):rep(bytes // 16 + 1):sub(1, bytes))
end

local status, contact = floor.fetch(work.create_contact(base)[1])
assert(status == 201, status)
write("contact.json", contact)
io.write(("Replies: conversation %d bytes, list %d + %d, contact %d\n"):format(#conversation, #first,
                                                                          #second, #contact))
