-- What the scripts of a first visit (tests/common.sh) say where they cannot go on.

local h = require "harness"

-- Runs a shell script that has read common.sh, in an empty folder, with programs that only say what they are told to.
local function shell(script, programs)
  local folder = h.temporary_directory()
  for name, text in pairs(programs or {}) do
    h.write_file(folder .. "/" .. name, "#!/bin/sh\n" .. text .. "\n")
    assert(os.execute("chmod +x " .. h.quote(folder .. "/" .. name)))
  end
  h.write_file(folder .. "/script.sh", script)
  local common = h.read_file("tests/common.sh")
  h.write_file(folder .. "/common.sh", common)
  return h.run_program(("env -C %s -u BUILD_DIR TOOLS=%s sh -eu -c '. ./common.sh; . ./script.sh' 2>&1")
    :format(h.quote(folder), h.quote(folder)))
end

-- Nothing else is found: as on a machine that has no sudo.
local bare = "for tool in env sh sed; do ln -s \"$(command -v $tool)\" \"$TOOLS/$tool\"; done; PATH=$TOOLS\n"

h.test("without_sudo_it_says_what_root_has_to_do", function()
  local output, ok = shell(bare .. "install_packages cmake gcc\necho went on", {
    ["id"] = "echo 1000", ["dpkg-query"] = "echo not-installed" })
  h.equal(ok, false)
  h.contains(output, "no sudo")
  h.contains(output, "apt-get install --no-install-recommends cmake gcc")
  h.lacks(output, "went on")
end)

h.test("nothing_is_asked_when_nothing_is_missing", function()
  local output, ok = shell(bare .. "install_packages cmake gcc\necho went on", {
    ["id"] = "echo 1000", ["dpkg-query"] = "echo installed" })
  h.equal(ok, true)
  h.equal(output, "went on\n")
end)

h.test("a_checkout_that_was_moved_says_what_to_remove", function()
  local output, ok = shell("mkdir build\n"
    .. "echo CMAKE_HOME_DIRECTORY:INTERNAL=/somewhere/else >build/CMakeCache.txt\nbuild_project\necho went on")
  h.equal(ok, false)
  h.contains(output, "/somewhere/else")
  h.contains(output, "rm -r build")
  h.lacks(output, "went on")
end)

h.run()
