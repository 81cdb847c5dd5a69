-- Results for a context: HTML as text, whatever stands in it; at most so many bytes, with what was cut.
-- Runs inside the program, whose own files it asks.

local h = require "harness"

local host = h.build_dir .. "/tests/program/program_host"

-- Runs a chunk inside the program; gives what it printed.
local function inside(code, input)
  local folder = h.temporary_directory()
  h.write_file(folder .. "/chunk.lua", "local input = ...\n" .. code)
  h.write_file(folder .. "/input", input or "")
  local output, ok = h.run_program(("timeout %d %s %s %s 2>&1"):format(h.patience, h.quote(host),
    h.quote(folder .. "/chunk.lua"), h.quote(folder .. "/input")))
  if not ok then error("it failed: " .. output, 2) end
  return output
end

local function text_of(html)
  return inside([[
local file = assert(io.open(input, "rb"))
io.write(require "program.html".text(file:read "a") or "(nothing)")
]], html)
end

h.test("HTML_is_told_as_text", function()
  for html, text in pairs {
    ["<p>One&nbsp;two</p><p>three</p>"] = "One two\n\nthree",
    ["a<br>b<br/>c"] = "a\nb\nc",
    ["<ul><li>one<li>two</ul>after"] = "- one\n- two\n\nafter",
    ["<b>bold</b>, <i>plain</i>."] = "bold, plain.",
    ["<style>p{}</style><script>alert(1)</script><title>t</title>x"] = "x",
    ["<a href='https://example.com/a'>here</a>!"] = "here <https://example.com/a>!",
    ["<a href='https://example.com'>example.com</a>"] = "example.com",
    ["<a href='javascript:x'>here</a>"] = "here",
    ["<table><tr><td>a<td>b<tr><td>c</table>"] = "a b\nc",
    ["<pre>a\n  b</pre>"] = "a\n  b",
    ["&lt;b&gt; &amp;amp; \u{e9}"] = "<b> &amp; \u{e9}",
    ["<img alt='a cat' src=x>"] = "a cat",
    [""] = "", ["<"] = "<", ["<!-- no -->yes"] = "yes", ["<div><div>a</div></div><div>b</div>"] = "a\nb",
  } do
    h.equal(text_of(html), text, html)
  end
end)

h.test("HTML_that_is_made_to_harm_is_only_text", function()
  -- As deep as it goes, as wide as it grows, each element open for ever.
  h.check(#text_of(("<div>"):rep(200000) .. "x") < 10)
  local open = {}
  for i = 1, 3000 do open[i] = ("<b a%d>"):format(i) end
  local grown = text_of("<p>" .. table.concat(open) .. "</p>" .. ("<p>x</p>"):rep(9000))
  h.check(grown == "(nothing)", "it should be too much")
  h.check(#text_of(("<table>"):rep(20000)) < 10)
  h.check(#text_of(("&"):rep(100000)) <= 131072)
  text_of(("<a href='" .. ("x"):rep(100) .. "'>"):rep(1000))
  text_of("\0\255<p>\xed\xa0\x80" .. ("\x80"):rep(1000))
end)

h.test("HTML_is_known_by_its_elements", function()
  local out = inside [[
local shape, json = require "program.shape", require "program.json"
print(json.encode(shape.plain {
  body = "<p>Hi</p>", plain = "if a < b and c > d", address = "Jo <jo@example.com>", _links = { x = 1 },
  other_address = "Peter <p.jones@example.com>", ended = "</p>a<br/>b",
  deep = { { _links = {}, text = "a<br>b" } }, none = json.empty_array, subject = "The <style> and <p> tags",
  other_subject = "What does </div> do?",
}))]]
  h.equal(h.json_difference(out, [[{"address":"Jo <jo@example.com>","body":"Hi","deep":[{"text":"a\nb"}],"none":[],
    "ended":"a\nb","other_address":"Peter <p.jones@example.com>","plain":"if a < b and c > d",
    "subject":"The <style> and <p> tags","other_subject":"What does </div> do?"}]]), nil)
end)

h.test("a_file_and_the_source_of_a_message_are_no_HTML", function()
  local out = inside [[
local shape, json = require "program.shape", require "program.json"
local csv = 'id,note\r\n1,"line<br>two"\r\n2,<b>x</b>\r\n'
local mail = "Received: from a <a@b.example>\r\n\tby c\r\nSubject: Hi\r\n\r\n<html><b>Hi</b>\r\n</html>"
local function same(value)
  local plain = shape.plain(value)
  for name, text in pairs(value) do if plain[name] ~= text then return plain[name] end end
  return "same"
end
print(same { content = csv, content_type = "text/csv", file_name = "t.csv" },
  same { content = csv, data = "aWQ=" }, same { original = mail }, same { original = mail, content_type = "message/rfc822" },
  shape.plain { content = "<b>x</b>", content_type = "text/HTML; charset=utf-8" }.content)
print(shape.plain "Name: Jo<br>\nEmail: jo@example.com<br>\n\n<p>Hi</p>", shape.plain "Hi: all\n\n<b>x</b>")]]
  h.equal(out, "same\tsame\tsame\tsame\tx\nName: Jo\nEmail: jo@example.com\n\nHi\tHi: all x\n")
end)

h.test("a_tag_without_an_end_is_looked_for_once", function()
  -- Were it looked for again at each of its characters, this would take days.
  local out = inside [[
local shape = require "program.shape"
local size = 16 * 1024 * 1024
for _, text in ipairs { "<" .. ("a"):rep(size), "<b" .. ("a"):rep(size), ("<b "):rep(size // 3), "</b" .. (" "):rep(size) } do
  print(shape.plain(text) == text)
end
print(shape.plain "<a <b <br/>x", shape.plain "1 <b 2", shape.plain "<b>y</B\n>")]]
  h.equal(out, ("true\n"):rep(4) .. "x\t1 <b 2\ty\n")
end)

h.test("of_one_result_so_much_HTML_is_read_and_the_rest_is_cut_as_it_is", function()
  local out = inside [[
local html, shape = require "program.html", require "program.shape"
local read, text = 0, html.text
function html.text(source)
  read = read + math.min(#source, html.most)
  return text(source)
end
local page = ("<b>x</b>\n"):rep(html.most // 9)
local pages = {}
for i = 1, 40 do pages[i] = { body = page, short = "<i>a</i>" } end
pages = shape.plain(pages)
print(read <= 4 * html.most, pages[1].body:sub(1, 4), pages[40].body:sub(1, 8), #pages[40].body < 2100,
  (pages[40].body:match "%((%d+ of %d+ bytes)%)$"), pages[1].short, #shape.text(pages) <= 24000)]]
  h.equal(out, "true\tx x \t<b>x</b>\ttrue\t2000 of 131067 bytes\ta\ttrue\n")
end)

h.test("an_array_is_cut_wherever_it_is_and_whatever_its_keys_are", function()
  local out = inside [[
local json, shape = require "program.json", require "program.shape"
local many = {}
for i = 1, 500 do many[i] = { i = i, x = ("y"):rep(100) } end
for _, value in ipairs {
  { id = 1, ["a.b"] = many }, { map = { ["123"] = many } }, { [""] = many }, { ["."] = { [""] = { ["1"] = many } } },
} do
  local text = shape.text(value)
  print(#text <= 24000, (text:match "the first %d+ of (%d+) of [^:]*"), json.decode(text:match "^[^\n]*") ~= nil,
    #text > 20000)
end]]
  h.equal(out, ("true\t500\ttrue\ttrue\n"):rep(4))
end)

h.test("what_is_no_number_is_null", function()
  h.equal(inside [[
local json, output, shape = require "program.json", require "program.output", require "program.shape"
local value = json.decode '{"f":1e400,"g":[-1e400,2],"h":"x"}'
print(output.encode(value), shape.text(value), output.encode(0 / 0))]],
    ('{"f":null,"g":[null,2],"h":"x"}\t'):rep(2) .. "null\n")
end)

h.test("a_result_is_at_most_so_many_bytes_and_says_what_was_cut", function()
  local out = inside [[
local shape = require "program.shape"
local function list(count, item)
  local items = {}
  for i = 1, count do items[i] = item(i) end
  return items
end
local function text(n) return ("\u{e9}"):rep(n) end
for name, value in pairs {
  small = { id = 1 },
  many = { items = list(5000, function(i) return { id = i, name = "n" .. i } end) },
  bare = list(9000, function(i) return i end),
  long = { body = text(100000) },
  both = { id = 1, threads = list(100, function(i) return { id = i, body = text(5000) } end) },
  deep = { a = { b = list(3, function() return { c = list(900, function(i) return { d = text(50) } end) } end) } },
  wide = (function()
    local wide = {}
    for i = 1, 4000 do wide["key" .. i] = text(10) end
    return wide
  end)(),
  keys = { [text(30000)] = 1 },
  texts = list(3, function() return text(30000) end),
} do
  local shown = shape.text(value)
  print(name, #shown, utf8.len(shown) ~= nil, (shown:match "\n(%[.*)$" or "whole"))
end]]
  local seen = 0
  for name, size, valid, said in out:gmatch "(%w+)\t(%d+)\t(%w+)\t([^\n]*)\n" do
    seen = seen + 1
    h.check(tonumber(size) <= 24000, ("%s: %s bytes"):format(name, size))
    h.equal(valid, "true", name)
    if name == "small" then
      h.equal(said, "whole")
    else
      h.contains(said, "bytes shown")
      h.contains(said, '_fields, such as ["id","status"]')
    end
  end
  h.equal(seen, 9)
  h.contains(out, "the first %d+ of 100 of threads", true)
  h.contains(out, "texts over 2000 bytes are cut")
end)

h.run()
