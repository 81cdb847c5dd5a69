-- Search in the documentation that scripts read. Answers with Markdown, whatever it is asked, and
-- raises nothing but out of memory. Knows no service: all that is searched comes from docs.lua and
-- the module, which loads this file for the first search.
local native, docs = ...
local type, ipairs, format = native.type, native.ipairs, native.format
local find, match, sub, gsub = native.find, native.match, native.sub, native.gsub
local lower, gmatch, concat, sort = native.lower, native.gmatch, native.concat, native.sort
local signature, kind_of, page_of = docs.signature, docs.kind_of, docs.page_of
local service_head, up_to = docs.service_head, docs.up_to

-- As docs.lua has them.
local services, guides = native.services, native.guides

-- The most characters of a search that an answer repeats.
local SHOWN_MOST = 80

-- Words -------------------------------------------------------------------------------------------

-- What is looked at of a search text; the rest is passed over.
local WORDS_MOST, TEXT_MOST, WORD_MOST = 12, 1000, 48
local WORD, BEGINNING = "[a-z0-9\128-\255]+", "^[a-z0-9\128-\255]+"

-- Words that say nothing about what is looked for.
local fillers = {}
for word in gmatch("a an and are by can do does for from how i in is it me my of on or that the \z
    there this to we with what which you app integrations", WORD) do
  fillers[word] = true
end

-- What people say for what functions are called by.
local meant = {
  add = "create", new = "create", edit = "update", change = "update", remove = "delete",
  find = "list", search = "list", show = "list",
}

local function new_word(text)
  -- All that fits begins with the stem.
  return { text = text, stem = sub(text, 1, #text > 6 and -4 or 3),
    other = meant[text] and new_word(meant[text]) }
end

-- The words of a search, each {text, stem, other}: `other` is what is meant by it.
local function read_query(text, with_fillers)
  local query, seen = {}, {}
  for word in gmatch(lower(sub(text, 1, TEXT_MOST)), WORD) do
    word = sub(word, 1, WORD_MOST)
    if #query < WORDS_MOST and not seen[word] and (with_fillers or not fillers[word]) then
      seen[word] = true
      query[#query + 1] = new_word(word)
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

-- How well one of the words' texts fits the best of a text in small letters.
local function fit_one(word, text)
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

-- The same of the word, or of what is meant by it.
local function fit_text(word, text)
  local best = fit_one(word, text)
  if not word.other or best >= FORM then return best end
  local other = fit_one(word.other, text)
  return other == EXACT and FORM or best
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
local NAME, ASKED, PARAMETER, SUMMARY, DETAIL, TEXT = 10, 8, 6, 5, 3, 2

-- And that it stands anywhere.
local MATCHED = 20

-- What of a page no other field has: what comes back, what is good to know, what may go wrong.
local function operation_text(entry)
  local page = lower(page_of(entry.service, entry.operation))
  local rest = sub(page, find(page, "\n## returns\n", 1, true) or #page)
  return gsub(rest, "\n%- as with every function:[^\n]*", "")
end

-- What of a service's page holds for all of its operations.
local function service_text(entry)
  local head = lower(service_head(entry.service))
  local text = sub(head, find(head, "\n## ", 1, true) or #head)
  return up_to(text, { "\n## what " .. lower(entry.service.title) .. " cannot do\n" })
end

local function no_text()
  return ""
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
    { NAME, operation.name }, { ASKED, lower(operation.asked) },
    { PARAMETER, lower(concat(names, " ")) },
    { SUMMARY, lower(service.name .. " " .. service.title .. " " .. operation.summary) },
    { DETAIL, lower(concat(details, " ")) },
  } }
end

local function resource_entry(service, resource)
  return { service = service, resource = resource, text_of = no_text, fields = {
    { NAME, resource.name },
    { SUMMARY, lower(service.name .. " " .. service.title .. " " .. resource.summary) },
  } }
end

local function cannot_entry(service, cannot)
  return { service = service, cannot = cannot, text_of = no_text, fields = {
    { NAME, lower(cannot.what) }, { SUMMARY, lower(service.name .. " " .. service.title) },
    { DETAIL, lower(cannot.why) },
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
    local is_first = find(lines[1], "^# ")
    entries[#entries + 1] = { guide = guide, title = title, text = concat(lines, "\n"),
      text_of = section_text, fields = { { PARAMETER, lower(guide.name .. " " .. title) },
        { SUMMARY, is_first and lower(guide.summary) or "" } } }
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
    for _, cannot in ipairs(service.cannot) do all[#all + 1] = cannot_entry(service, cannot) end
    for _, resource in ipairs(service.resources) do
      all[#all + 1] = resource_entry(service, resource)
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
      if score > 0 then one.matched, one.score = one.matched + 1, one.score + score + MATCHED end
    end
  end
  return judged
end

local function is_better(one, other)
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
  if entry.cannot then
    return format("`integrations.%s`: %s cannot %s. %s\n", service.name, service.title,
      entry.cannot.what, entry.cannot.why)
  end
  if entry.resource then
    return format("`integrations.%s.%s` (resource): %s\n", service.name, entry.resource.name,
      entry.resource.summary)
  end
  if not operation then return format("`integrations.%s`: %s\n", service.name, service.summary) end
  return format("`integrations.%s.%s` (%s): %s\n   `%s`\n", service.name, operation.name,
    kind_of(operation), operation.summary, signature(operation))
    .. parameter_lines(query, operation)
end

-- Results: as many as asked for, up to a limit.
local RESULTS, RESULTS_MOST = 10, 50

local function read_limit(limit)
  if type(limit) ~= "number" or not native.tointeger(limit) or limit < 1 then return RESULTS end
  return limit < RESULTS_MOST and limit or RESULTS_MOST
end

-- search(words[, limit]): the pages that fit best, best first. Having a word at all counts, and one
-- in a name counts most.
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

return search
