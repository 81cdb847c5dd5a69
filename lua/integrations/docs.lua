-- The documentation that scripts read: its index, pages, and search in them. Answers with Markdown,
-- whatever it is asked, and raises nothing but out of memory. Knows no service: rows, pages and
-- guides come from the module, which loads this file when it is needed first.
local native = ...
local type, ipairs, format = native.type, native.ipairs, native.format
local find, match, sub, gsub, byte = native.find, native.match, native.sub, native.gsub, native.byte
local lower, gmatch, concat, sort = native.lower, native.gmatch, native.concat, native.sort

-- {index, name, title, summary, operations}; an operation is {index, name, kind, summary,
-- parameters}, a parameter {name, type, description, required, words}.
local services = native.services
-- {name, summary}
local guides = native.guides

-- The most characters of a page's name, and of a wrong one that an answer repeats.
local NAME_MOST, SHOWN_MOST = 160, 80

-- Rows as Markdown --------------------------------------------------------------------------------

local function signature(operation)
  local names = {}
  for i, parameter in ipairs(operation.parameters) do
    names[i] = parameter.name .. (parameter.required and "" or "?")
  end
  return operation.name .. "({" .. concat(names, ", ") .. "})"
end

-- The operations of a service, one signature a line.
local function index_of(service)
  local lines = {}
  for i, operation in ipairs(service.operations) do
    lines[i] = format("- `%s` %s: %s\n", signature(operation), operation.kind, operation.summary)
  end
  return concat(lines)
end

local function outline(service)
  return format("## integrations.%s\n\n%s\n\n%s", service.name, service.summary, index_of(service))
end

local function guide_line(guide)
  return format("- `%s` guide: %s\n", guide.name, guide.summary)
end

-- The page of an operation whose row brings none.
local function operation_page(service, operation)
  local full = service.name .. "." .. service.name .. "_" .. operation.name
  local parts = {
    format("# integrations.%s.%s\n\n%s\n\n", service.name, operation.name, operation.summary),
    format("`app.integrations.%s.%s` (%s; full name `%s`)\n\n## Parameters\n\n", service.name,
      signature(operation), operation.kind, full),
    #operation.parameters == 0 and "None: `{}`.\n" or "",
  }
  for _, parameter in ipairs(operation.parameters) do
    local words = concat(parameter.words, "`, `")
    parts[#parts + 1] = format("- `%s` (%s%s): %s%s\n", parameter.name, parameter.type,
      parameter.required and ", required" or "", parameter.description,
      words == "" and "" or " One of `" .. words .. "`.")
  end
  return concat(parts)
end

local function service_page(service)
  return format("# integrations.%s\n\n%s: %s\n\n%s", service.name, service.title, service.summary,
    index_of(service))
end

-- The page of an operation, or of a service; kept once it was read.
local function page_of(service, operation)
  local of = operation or service
  of.page = of.page or native.page(service.index, operation and operation.index or 0)
    or (operation and operation_page(service, operation) or service_page(service))
  return of.page
end

-- Names -------------------------------------------------------------------------------------------

local function is_space(character)
  return character == 32 or character == 9 or character == 13 or character == 10
end

-- A name made plain: no spaces around it, no "app." or "integrations." before it, small letters;
-- empty for all of it. Nil when no page can have that name.
local function plain(text)
  local first, last = 1, #text
  while last > 0 and is_space(byte(text, last)) do last = last - 1 end
  while first <= last and is_space(byte(text, first)) do first = first + 1 end
  if last - first >= NAME_MOST then return nil end
  local name = lower(sub(text, first, last))
  if find(name, "\0", 1, true) then return nil end
  name = match(name, "^app%.(.*)$") or name
  if name == "integrations" then return "" end
  return match(name, "^integrations%.(.*)$") or name
end

local function by_name(list, name)
  for _, one in ipairs(list) do
    if one.name == name then return one end
  end
end

-- The operation of that short or full name, or alias.
local function operation_named(service, name)
  return service.operations[native.operation(service.index, name)]
end

-- The page of a name without its service, when only one service has it.
local function find_alone(name)
  local found
  for _, service in ipairs(services) do
    local operation = operation_named(service, name)
    if operation and found then return nil end
    found = operation and { service = service, operation = operation } or found
  end
  return found
end

-- What a plain name means, {guide}, {service, operation} or, for all, {}: helpscout,
-- helpscout.get_mailbox, helpscout.ACCOUNT.get_mailbox (also by full name), overview, get_mailbox.
-- Nil for none, and then the service that it names.
local function find_page(name)
  local guide = by_name(guides, name)
  if name == "" or guide then return { guide = guide } end
  local first, rest = match(name, "^([^.]*)%.(.*)$")
  local service = by_name(services, first or name)
  if not service then return not first and find_alone(name) or nil end
  if not rest or rest == "default" then return { service = service } end
  local operation = operation_named(service, match(rest, "[^.]*$"))
  if not operation then return nil, service end
  return { service = service, operation = operation }
end

-- Answers where there is no page ------------------------------------------------------------------

-- The full names of the pages that a name may mean, with backticks.
local function page_names(only, name)
  local names = {}
  if by_name(guides, name) then names[1] = " `" .. name .. "`" end
  for _, service in ipairs(services) do
    if service.name == name then
      names[#names + 1] = format(" `integrations.%s`", name)
    elseif (only == nil or only == service) and operation_named(service, name) then
      names[#names + 1] = format(" `integrations.%s.%s`", service.name, name)
    end
  end
  return concat(names)
end

local function all_pages()
  local parts = { "Pages:\n\n" }
  for _, guide in ipairs(guides) do
    parts[#parts + 1] = format("- `%s`: %s\n", guide.name, guide.summary)
  end
  for _, service in ipairs(services) do
    local names = {}
    for i, operation in ipairs(service.operations) do names[i] = operation.name end
    parts[#parts + 1] = format("- `integrations.%s`: all about %s\n", service.name, service.title)
    parts[#parts + 1] = format("- `integrations.%s.<function>`: %s\n", service.name,
      concat(names, ", "))
  end
  parts[#parts + 1] = "\nA name need not be exact in a search: `lua_search_docs(\"words\")`.\n"
  return concat(parts)
end

-- The names that can be meant: of one service, or of all.
local function names_of(only)
  local names = {}
  for _, guide in ipairs(only and {} or guides) do names[#names + 1] = guide.name end
  for _, service in ipairs(only and { only } or services) do
    if not only then names[#names + 1] = service.name end
    for _, operation in ipairs(service.operations) do names[#names + 1] = operation.name end
  end
  return names
end

-- The answer to a name of no page; `service` is the one that it names, if any.
local function unknown(asked, service)
  local name = plain(asked)
  local nearest = name and native.nearest(match(name, "[^.]*$"), names_of(service))
  local meant = nearest and "Did you mean:" .. page_names(service, nearest) .. "\n\n" or ""
  local shown = native.excerpt(asked, SHOWN_MOST)
  return format("# There is no page \"%s\"\n\n", shown) .. meant .. all_pages()
end

-- list and read -----------------------------------------------------------------------------------

local function index()
  local parts = { "# integrations\n\n" }
  for _, guide in ipairs(guides) do parts[#parts + 1] = guide_line(guide) end
  for _, service in ipairs(services) do parts[#parts + 1] = "\n" .. outline(service) end
  local first = services[1]
  parts[#parts + 1] = format("\nCall `app.integrations.<integration>.<function>{ … }`. Read about "
    .. "one before: `lua_read_doc(\"integrations.%s.%s\")`, `lua_read_doc(\"overview\")`.\n",
    first.name, first.operations[1].name)
  return concat(parts)
end

-- list([namespace]): the index, or that of one service.
local function list(asked)
  if type(asked) ~= "string" then return index() end
  local name = plain(asked)
  local page = name and find_page(name)
  if not page then return unknown(asked) end
  return page.guide and guide_line(page.guide) or page.service and outline(page.service) or index()
end

-- read(page): a guide, the page of a service or of an operation.
local function read(asked)
  if asked == nil then return "# Which page?\n\n" .. all_pages() end
  if type(asked) ~= "string" then
    return format("# A page has a name, which is a string; this is a %s\n\n", type(asked))
      .. all_pages()
  end
  local name = plain(asked)
  local page, service
  if name then page, service = find_page(name) end
  if not page then return unknown(asked, service) end
  if page.guide then
    -- There is none when the library was built from sources that lack it.
    return native.guide(page.guide.name)
      or "# This guide is not part of this build\n\n" .. all_pages()
  end
  return page.service and page_of(page.service, page.operation) or index()
end

-- Words -------------------------------------------------------------------------------------------

-- What is looked at of a search text; the rest is passed over.
local WORDS_MOST, TEXT_MOST, WORD_MOST = 12, 1000, 48
local WORD, BEGINNING = "[a-z0-9\128-\255]+", "^[a-z0-9\128-\255]+"

-- Words that say nothing about what is looked for.
local fillers = {}
for word in gmatch("a an and by do does for from how i in is it me my of on or the to with what \z
    app integrations", WORD) do
  fillers[word] = true
end

-- The words of a search, each {text, stem}.
local function read_query(text, with_fillers)
  local query, seen = {}, {}
  for word in gmatch(lower(sub(text, 1, TEXT_MOST)), WORD) do
    word = sub(word, 1, WORD_MOST)
    if #query < WORDS_MOST and not seen[word] and (with_fillers or not fillers[word]) then
      seen[word] = true
      -- All that fits begins with the stem.
      query[#query + 1] = { text = word, stem = sub(word, 1, #word > 6 and -4 or 3) }
    end
  end
  return query
end

-- How well a word of a text fits: it is the one that is looked for; one of the two is the other
-- with a few letters behind it, as tag and tags, assign and assignee; it begins like it; or nearly.
local EXACT, FORM, BEGINS, NEARLY = 8, 6, 4, 3

local function fit(wanted, found)
  if wanted == found then return EXACT end
  local longer, shorter = wanted, found
  if #found > #wanted then longer, shorter = found, wanted end
  if #shorter < 3 or sub(longer, 1, #shorter) ~= shorter then return 0 end
  if #longer - #shorter <= 3 then return FORM end
  return longer == found and BEGINS or 0
end

local function is_nearly(wanted, found)
  local most = #wanted >= 6 and 2 or 1
  local difference = #wanted > #found and #wanted - #found or #found - #wanted
  return #wanted >= 4 and difference <= most and #found > most
    and native.distance(wanted, found) <= most
end

-- How well the word fits the best of a text in small letters.
local function fit_text(word, text)
  local best, at = 0, 1
  while best < EXACT do
    local first = find(text, word.stem, at, true)
    if not first then break end
    if first > 1 and find(text, BEGINNING, first - 1) then
      at = first + 1
    else
      local found = match(text, BEGINNING, first)
      local score = fit(word.text, sub(found, 1, WORD_MOST))
      best, at = score > best and score or best, first + #found
    end
  end
  return best
end

local function fit_nearly(word, text)
  for found in gmatch(text, WORD) do
    if is_nearly(word.text, sub(found, 1, WORD_MOST)) then return NEARLY end
  end
  return 0
end

-- What is searched --------------------------------------------------------------------------------

-- How much it counts where a word stands. Likeness counts in names and short descriptions only: in
-- long texts it finds anything.
local NAME, PARAMETER, SUMMARY, DETAIL, TEXT = 10, 6, 5, 3, 2

-- What of a page no other field has: what comes back, what is good to know, what may go wrong.
local function operation_text(entry)
  local page = lower(page_of(entry.service, entry.operation))
  local rest = sub(page, find(page, "\n## returns\n", 1, true) or #page)
  return gsub(rest, "\n%- as with every function:[^\n]*", "")
end

-- What of a service's page holds for all of its operations.
local function service_text(entry)
  local page = lower(page_of(entry.service))
  local first = find(page, "\n## ", 1, true) or #page
  local last = #page
  for _, operation in ipairs(entry.service.operations) do
    local at = find(page, "\n## " .. operation.name .. "\n", 1, true)
    last = at and at < last and at or last
  end
  return sub(page, first, last)
end

local function section_text(entry)
  return lower(entry.text)
end

local function operation_entry(service, operation)
  local names, details = {}, { operation.kind }
  for i, parameter in ipairs(operation.parameters) do
    names[i] = parameter.name
    details[#details + 1] = parameter.description
    for _, word in ipairs(parameter.words) do details[#details + 1] = word end
  end
  return { service = service, operation = operation, text_of = operation_text, fields = {
    { NAME, operation.name }, { PARAMETER, lower(concat(names, " ")) },
    { SUMMARY, lower(service.name .. " " .. service.title .. " " .. operation.summary) },
    { DETAIL, lower(concat(details, " ")) },
  } }
end

local function service_entry(service)
  return { service = service, text_of = service_text, fields = {
    { SUMMARY, lower(service.name .. " " .. service.title) }, { DETAIL, lower(service.summary) },
  } }
end

-- The sections of a guide: each begins with its heading, outside examples.
local function add_sections(entries, guide)
  local lines, code = {}, false
  local function close()
    if #lines == 0 then return end
    local title = gsub(lines[1], "^[# ]*", "")
    entries[#entries + 1] = { guide = guide, title = title, text = concat(lines, "\n"),
      text_of = section_text, fields = { { PARAMETER, lower(guide.name .. " " .. title) } } }
    lines = {}
  end
  for line in gmatch(native.guide(guide.name) or "", "[^\n]*") do
    if find(line, "^```") then code = not code end
    if not code and find(line, "^#") then close() end
    lines[#lines + 1] = line
  end
  close()
end

local entries

-- Everything that can be found, made by the first search.
local function all_entries()
  if entries then return entries end
  local all = {}
  for _, service in ipairs(services) do
    for _, operation in ipairs(service.operations) do
      all[#all + 1] = operation_entry(service, operation)
    end
    all[#all + 1] = service_entry(service)
  end
  for _, guide in ipairs(guides) do add_sections(all, guide) end
  for i, entry in ipairs(all) do entry.order = i end
  entries = all
  return entries
end

-- Search ------------------------------------------------------------------------------------------

-- Scores a word that stands somewhere for an entry whose text is given.
local function score_word(word, entry, text)
  local best = fit_text(word, text) * TEXT
  for _, field in ipairs(entry.fields) do
    if field[1] * EXACT > best then
      local score = fit_text(word, field[2]) * field[1]
      best = score > best and score or best
    end
  end
  return best
end

local function score_nearly(word, entry)
  local best = 0
  for _, field in ipairs(entry.fields) do
    local score = field[1] * NEARLY > best and fit_nearly(word, field[2]) * field[1] or 0
    best = score > best and score or best
  end
  return best
end

-- All entries as {entry, matched, score}. Words that stand nowhere are looked for by likeness.
local function judge(query)
  local judged = {}
  for i, entry in ipairs(all_entries()) do
    local text = entry:text_of()
    judged[i] = { entry = entry, matched = 0, score = 0 }
    for j, word in ipairs(query) do
      local score = score_word(word, entry, text)
      judged[i][j] = score
      word.found = word.found or score > 0
    end
  end
  for _, one in ipairs(judged) do
    for j, word in ipairs(query) do
      local score = word.found and one[j] or score_nearly(word, one.entry)
      one.matched, one.score = one.matched + (score > 0 and 1 or 0), one.score + score
    end
  end
  return judged
end

local function is_better(one, other)
  if one.matched ~= other.matched then return one.matched > other.matched end
  if one.score ~= other.score then return one.score > other.score end
  return one.entry.order < other.entry.order
end

-- The parameters that a word is in.
local function parameter_lines(query, operation)
  local lines = {}
  for _, parameter in ipairs(operation.parameters) do
    for _, word in ipairs(query) do
      if (word.found and fit_text or fit_nearly)(word, lower(parameter.name)) > 0 then
        lines[#lines + 1] = format("   - `%s`: %s\n", parameter.name, parameter.description)
        break
      end
    end
  end
  return concat(lines)
end

local function result_text(query, entry)
  local service, operation = entry.service, entry.operation
  if entry.guide then
    return format("`%s` guide, section \"%s\"\n", entry.guide.name, entry.title)
  end
  if not operation then return format("`integrations.%s`: %s\n", service.name, service.summary) end
  return format("`integrations.%s.%s` (%s): %s\n   `%s`\n", service.name, operation.name,
    operation.kind, operation.summary, signature(operation)) .. parameter_lines(query, operation)
end

-- Results: as many as asked for, up to a limit.
local RESULTS, RESULTS_MOST = 10, 50

local function read_limit(limit)
  if type(limit) ~= "number" or not native.tointeger(limit) or limit < 1 then return RESULTS end
  return limit < RESULTS_MOST and limit or RESULTS_MOST
end

-- search(words[, limit]): the pages that fit best, best first. One with more of the words comes
-- before one with fewer; then a word in a name counts most.
local function search(words, limit)
  -- A number is a word as well; nothing else is.
  if type(words) == "number" then words = format("%s", words) end
  local query = type(words) == "string" and read_query(words, false) or {}
  if #query == 0 and type(words) == "string" then query = read_query(words, true) end
  if #query == 0 then
    return "# Search: which words?\n\nGive words as a string, such as "
      .. "`lua_search_docs(\"close conversation\")`. `lua_list_docs()` lists all functions and "
      .. "guides.\n"
  end
  local judged = judge(query)
  sort(judged, is_better)
  local parts = { format("# Search: %s\n\n", native.excerpt(words, SHOWN_MOST)) }
  for i = 1, read_limit(limit) do
    if not judged[i] or judged[i].matched == 0 then break end
    parts[#parts + 1] = format("%d. %s", i, result_text(query, judged[i].entry))
  end
  if #parts == 1 then
    return parts[1] .. "Nothing has these words. `lua_list_docs()` lists all functions and guides; "
      .. "try the name of a thing, such as conversation, customer, call or contact.\n"
  end
  return concat(parts) .. "\nRead one with `lua_read_doc(\"…\")`.\n"
end

return list, search, read
