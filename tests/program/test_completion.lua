-- Completion in bash, zsh and fish themselves.

local h = require "harness"
local program = require "program"

-- Runs a script of a shell that finds the program by its name.
local function run(shell, script)
  local file = h.temporary_directory() .. "/script"
  h.write_file(file, script)
  local folder = program.path:match "^(.*)/"
  local output, ok = h.run_program(("env -i HOME=%s LC_ALL=C.UTF-8 TERM=dumb PATH=%s:$PATH timeout %d %s %s 2>&1")
    :format(h.quote(program.home()), h.quote(folder), h.patience, shell, h.quote(file)))
  if not ok then error(shell .. " failed: " .. output, 2) end
  return output
end

-- What bash would offer for these words, the last of which is being typed.
local function bash(...)
  local words = {}
  for i, word in ipairs { ... } do words[i] = h.quote(word) end
  return run("bash --norc", ([[
eval "$(integrations completion bash)"
compopt() { echo "files: $*"; }
COMP_WORDS=(%s)
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_integrations
for word in "${COMPREPLY[@]}"; do echo "$word"; done
complete -p integrations >/dev/null
]]):format(table.concat(words, " ")))
end

h.test("bash_completes_services_commands_and_operations", function()
  h.equal(bash("integrations", "hel"), "helpscout\n")
  h.equal(bash("integrations", "doc"), "docs\ndoctor\n")
  h.equal(bash("integrations", "helpscout", "get_mailbox_r"), "get_mailbox_routing\n")
  h.equal(bash("integrations", "completion", "z"), "zsh\n")
  h.equal(bash("integrations", "docs", "helpscout.get_mailbox_"), "helpscout.get_mailbox_routing\n")
  h.equal(bash("integrations", "docs", "helpscout", "get_mailbox_"), "get_mailbox_routing\n")
  h.equal(bash("integrations", "docs", "overview", ""), "")
end)

h.test("bash_completes_flags_and_their_values", function()
  h.equal(bash("integrations", "helpscout", "list_conversations", "--ass"), "--assignee\n")
  h.equal(bash("integrations", "helpscout", "list_conversations", "--status", "c"), "closed\n")
  h.equal(bash("integrations", "helpscout", "list_conversations", "--status", "=", "c"), "closed\n")
  h.equal(bash("integrations", "helpscout", "list_conversations", "--status", "="),
    "open\nclosed\npending\nspam\nall\n")
  h.equal(bash("integrations", "helpscout", "list_conversations", "--output", "nd"), "ndjson\n")
  h.equal(bash("integrations", "helpscout", "get_mailbox", "--id", ""), "")
  h.equal(bash("integrations", "helpscout", "get_mailbox", "--config", ""), "files: -o default\n")
end)

h.test("behind_an_at_sign_stands_a_file_and_nowhere_else_in_a_parameter", function()
  for _, mark in ipairs { "@", "=@" } do
    h.equal(bash("integrations", "helpscout", "create_attachment", "--data", mark, "/us"),
      "files: -o default\nfiles: -o filenames\n/usr\n")
    h.contains(bash("integrations", "helpscout", "create_note", "--body", mark), "files: -o filenames\n")
  end
  h.equal(bash("integrations", "helpscout", "create_attachment", "--data", ""), "")
  h.equal(bash("integrations", "helpscout", "list_users", "--email", "nora", "@", "ex"), "")
end)

h.test("bash_completes_the_options_of_commands", function()
  h.equal(bash("integrations", "mcp", "--to"), "--tools\n")
  h.equal(bash("integrations", "mcp", "--tools", "=", "c"), "code\n")
  h.equal(bash("integrations", "lua", "--write", ""), "deny\nask\nallow\n")
  h.equal(bash("integrations", "doctor", "--output", "t"), "table\n")
  h.equal(bash("integrations", "doctor", "--output", "table", "a"), "aircall\n")
  h.equal(bash("integrations", "webhook", "sign", "--service", "h"), "helpscout\n")
  h.equal(bash("integrations", "webhook", "sign", "--secret-file", ""), "files: -o default\n")
  for _, name in ipairs { "list", "search", "docs", "api", "whoami", "completion", "man" } do
    h.equal(bash("integrations", name, "--hel"), "--help\n")
  end
end)

h.test("options_may_stand_before_what_is_completed", function()
  h.equal(bash("integrations", "--conf"), "--config\n")
  h.equal(bash("integrations", "--config", "/x", "hel"), "helpscout\n")
  h.equal(bash("integrations", "--config", "/x", "helpscout", "--account", "work", "get_mailbox_r"), "get_mailbox_routing\n")
end)

h.test("a_read_is_offered_no_yes", function()
  h.equal(bash("integrations", "helpscout", "get_mailbox", "--y"), "")
  h.equal(bash("integrations", "helpscout", "update_conversation", "--y"), "--yes\n")
end)

-- What fish would offer for a line.
local function fish(line)
  return run("fish --no-config", ("integrations completion fish | source\ncomplete -C %s\n"):format(h.quote(line)))
end

h.test("fish_completes_all_of_it_with_what_it_is", function()
  h.equal(fish "integrations helpscout get_mailbox_r",
    "get_mailbox_routing\tTells how a mailbox assigns conversations by itself.\n")
  h.equal(fish "integrations helpscout list_conversations --status c", "closed\n")
  h.equal(fish "integrations helpscout list_conversations --status=c", "--status=closed\n")
  h.contains(fish "integrations --config /us", "/usr/")
  h.equal(fish "integrations helpscout get_mailbox --config=/us", "--config=/usr/\n")
  h.contains(fish "integrations ", "helpscout\t")
  h.equal(fish "integrations helpscout create_note --body=@/us", "--body=@/usr/\n")
  h.equal(fish "integrations helpscout create_note --body @/us", "@/usr/\n")
end)

-- What stands on the line of an interactive zsh after Tab was pressed.
local function zsh(line, expected)
  return run("zsh -f", ([[
zmodload zsh/zpty
zpty -b shell 'zsh -f -i'
zpty -w shell 'PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -U compinit; compinit -u -D; eval "$(integrations completion zsh)"; echo RE""ADY'
zpty -r shell out '*READY*'
zpty -n -w shell %s$'\t'
zpty -r shell out %s
print -r -- "$out"
zpty -d shell
]]):format(h.quote(line), h.quote("*" .. expected .. "*")))
end

h.test("zsh_completes_operations_flags_and_values", function()
  h.contains(zsh("integrations helpscout get_mailbox_r", "get_mailbox_routing"), "get_mailbox_routing")
  h.contains(zsh("integrations helpscout list_conversations --ass", "--assignee"), "--assignee")
  h.contains(zsh("integrations helpscout list_conversations --status c", "closed"), "closed")
  h.contains(zsh("integrations he", "helpscout"), "helpscout")
  h.contains(zsh("integrations helpscout get_mailbox --config=/us", "--config=/usr/"), "--config=/usr/")
  h.contains(zsh("integrations helpscout create_note --body @/us", "@/usr/"), "--body @/usr/")
  h.contains(zsh("integrations helpscout create_note --body=@/us", "@/usr/"), "--body=@/usr/")
  local folder = h.temporary_directory()
  h.write_file(folder .. "/a=b", "")
  h.contains(zsh("integrations helpscout get_mailbox --config=" .. folder .. "/a=", "/a=b"), "/a=b")
end)

h.test("an_unknown_shell_is_refused", function()
  program.expect(2, { "completion", "tcsh" })
  program.expect(2, { "completion" })
  program.expect(0, { "completion", "--help" })
end)

h.run()
