-- Search in the documentation that scripts read. Answers with Markdown, whatever it is asked, and
-- raises nothing but out of memory. Knows no service: all that is searched comes from docs.lua and
-- the module, which loads this file for the first search.
local native, docs = ...
local type, ipairs, format = native.type, native.ipairs, native.format
local find, match, sub, gsub = native.find, native.match, native.sub, native.gsub
local lower, gmatch, concat, sort = native.lower, native.gmatch, native.concat, native.sort
local byte, log = native.byte, native.log
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

-- A text as it is searched: in small letters, and e-mail in one word.
local function small(text)
  return (gsub(lower(text), "%f[a-z]e%-mail", "email"))
end

-- Words that say nothing about what is looked for.
local fillers = {}
for word in gmatch("a am an and are as at be been by can could did do does for from go had has \z
    have he her here him his how i in into is it its let like me my no of on or our out please s \z
    she should so some somebody someone something that the their them then there these they this \z
    those to us want was we were what when where which while who whom whose will with would you \z
    your app integrations", WORD) do
  fillers[word] = true
end

-- Words that point at a thing: calls from this number are calls from a number.
local pointers = {}
for word in gmatch("a an any her his its my our some that the their these this those your", WORD) do
  pointers[word] = true
end

-- What people say for what functions are called by.
local meant = {
  { own = "create", words = "add new make open save put" },
  { own = "update", words = "edit change set fix fill rename replace" },
  { own = "delete", words = "remove erase" },
  { own = "list", words = "find search show all" },
}

local function new_word(text)
  -- All that fits begins with the stem.
  return { text = text, stem = sub(text, 1, #text > 10 and -7 or 3) }
end

-- All words of a search, in order.
local function words_of(text)
  local words = {}
  for word in gmatch(small(sub(text, 1, TEXT_MOST)), WORD) do
    words[#words + 1] = sub(word, 1, WORD_MOST)
  end
  return words
end

-- Names as they stand in programs, such as max_response_bytes.
local function names_of(text)
  local names = {}
  for name in gmatch(small(sub(text, 1, TEXT_MOST)), "%f[a-z0-9_][a-z][a-z0-9]*_[a-z0-9_]+") do
    names[#names + 1] = name
  end
  return names
end

-- The same without words that point.
local function plain_words(words)
  local plain = {}
  for _, word in ipairs(words) do
    if not pointers[word] then plain[#plain + 1] = word end
  end
  return plain
end

-- Those to look for, each once, {text, stem}: without the ones that say nothing.
local function read_query(words, with_fillers)
  local query, seen = {}, {}
  for _, word in ipairs(words) do
    if #query < WORDS_MOST and not seen[word] and (with_fillers or not fillers[word]) then
      seen[word] = true
      query[#query + 1] = new_word(word)
    end
  end
  return query
end

-- How well a word of a text fits: it is the one that is looked for; another form of it, as tags,
-- tagged, assignee; it begins like it; or nearly.
local EXACT, FORM, BEGINS, NEARLY = 8, 6, 3, 3

-- What forms of a word end with.
local endings = { [""] = true }
for ending in gmatch("s es d ed ing e y ies ied ion ions ation ations ize izes ized ise al ly \z
    ment ments ee ees able", WORD) do
  endings[ending] = true
end

-- Whether what is left of a word behind `same` letters is an ending; the last of them may be
-- doubled, as in tagged.
local function has_ending(word, same)
  local rest = sub(word, same + 1)
  return endings[rest]
    or byte(word, same) == byte(rest) and #rest > 1 and endings[sub(rest, 2)]
end

local function is_form(word, other)
  local same, most = 0, #word < #other and #word or #other
  while same < most and byte(word, same + 1) == byte(other, same + 1) do same = same + 1 end
  for length = same, 3, -1 do
    if length < 4 and length < most then return false end
    if has_ending(word, length) and has_ending(other, length) then return true end
  end
  return false
end

local function fit(wanted, found)
  if wanted == found then return EXACT end
  if is_form(wanted, found) then return FORM end
  return #wanted >= 3 and sub(found, 1, #wanted) == wanted and BEGINS or 0
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

-- The same of the word, or of what is meant by it: words that are said for others.
local function fit_text(word, text, others)
  local best = fit_one(word, text)
  for _, other in ipairs(best < FORM and others or {}) do
    if fit_one(other, text) >= FORM then return FORM end
  end
  return best
end

local function fit_nearly(word, text)
  for found in gmatch(text, WORD) do
    if is_nearly(word.text, sub(found, 1, WORD_MOST)) then return NEARLY end
  end
  return 0
end

-- Adds those of `said`, each {own, words that people say for it}, that may be meant by a word.
local function add_meant(others, word, said)
  for _, one in ipairs(said) do
    if fit_one(word, small(one.words)) >= FORM then
      for _, own in ipairs(read_query(words_of(one.own), false)) do others[#others + 1] = own end
    end
  end
end

-- What is searched --------------------------------------------------------------------------------

-- The phrases of `asked`, which commas part, each as its words; one word is no phrase.
local function phrases_of(asked)
  local phrases = {}
  for phrase in gmatch(asked, "[^,]+") do
    local words = plain_words(words_of(phrase))
    if #words > 1 then phrases[#phrases + 1] = words end
  end
  return phrases
end

-- How much it counts where a word stands. Likeness counts in names and short descriptions only: in
-- long texts it finds anything.
local NAME, ASKED, PARAMETER, SUMMARY, DETAIL, TEXT = 10, 8, 6, 5, 3, 2

-- What is divided by this counts for the other places where a word stands.
local OTHER_PLACES = 16

-- And that it stands anywhere; and that a whole phrase was asked by which an operation is known.
local MATCHED, PHRASE = 10, 200

-- And that it is all that a thing is called.
local WHOLE_NAME = 80

-- What is taken from an operation that destroys: of two that fit alike, the harmless one comes first.
-- And where nothing of its name was asked for, it is worth the part of the words that it has: one
-- rare word does not find it.
local DESTROYS = 20

-- What of a page no other field has: what comes back, what is good to know, what may go wrong.
local function operation_text(entry)
  local page = small(page_of(entry.service, entry.operation))
  local rest = sub(page, find(page, "\n## returns\n", 1, true) or #page)
  return gsub(rest, "\n%- as with every function:[^\n]*", "")
end

-- What of a service's page holds for all of its operations.
local function service_text(entry)
  local head = small(service_head(entry.service))
  local text = sub(head, find(head, "\n## ", 1, true) or #head)
  return up_to(text, { "\n## what " .. small(entry.service.title) .. " cannot do\n" })
end

local function no_text()
  return ""
end

local function section_text(entry)
  return small(entry.text)
end

local function operation_entry(service, operation)
  local names, details = {}, {}
  for i, parameter in ipairs(operation.parameters) do
    names[i] = parameter.name
    details[#details + 1] = parameter.description
    for _, word in ipairs(parameter.words) do details[#details + 1] = word end
  end
  local asked = small(operation.asked)
  return { service = service, operation = operation, text_of = operation_text,
    phrases = phrases_of(asked), name = operation.name, fields = {
    { NAME, operation.name }, { ASKED, asked },
    { PARAMETER, small(concat(names, " ")) },
    { SUMMARY, small(service.name .. " " .. service.title .. " " .. operation.summary) },
    { DETAIL, small(concat(details, " ")) },
  } }
end

local function resource_entry(service, resource)
  return { service = service, resource = resource, text_of = no_text, fields = {
    { NAME, resource.name },
    { SUMMARY, small(service.name .. " " .. service.title .. " " .. resource.summary) },
  } }
end

local function cannot_entry(service, cannot)
  local what = small(cannot.what)
  return { service = service, cannot = cannot, text_of = no_text, name = what, fields = {
    { NAME, what }, { SUMMARY, small(service.name .. " " .. service.title) },
    { DETAIL, small(cannot.why) },
  } }
end

local function service_entry(service)
  return { service = service, text_of = service_text, fields = {
    { SUMMARY, small(service.name .. " " .. service.title) }, { DETAIL, small(service.summary) },
  } }
end

-- The sections of a guide: each begins with its heading, outside examples.
local function add_sections(entries, guide)
  local lines, code = {}, false
  local function close()
    if #lines == 0 then return end
    local title = gsub(lines[1], "^[# ]*", "")
    local is_first = find(lines[1], "^# ")
    local asked = is_first and small(guide.asked) or ""
    entries[#entries + 1] = { guide = guide, title = title, text = concat(lines, "\n"),
      text_of = section_text, phrases = phrases_of(asked), name = small(title), fields = {
        { NAME, small(title) }, { NAME, guide.name }, { ASKED, asked },
        { SUMMARY, is_first and small(guide.summary) or "" } } }
    lines = {}
  end
  for line in gmatch(native.guide(guide.name), "[^\n]*") do
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
  for i, entry in ipairs(all) do
    entry.order, entry.name_words = i, read_query(words_of(entry.name or ""), false)
  end
  entries = all
  return entries
end

-- Search ------------------------------------------------------------------------------------------

-- What else may be meant by a word, for entries of a service, or of none: for guides.
local function others_of(word, service)
  local key = service or "guides"
  word.others = word.others or {}
  if not word.others[key] then
    local others = {}
    add_meant(others, word, meant)
    for _, one in ipairs(service and { service } or services) do
      add_meant(others, word, one.people_say)
    end
    word.others[key] = others
  end
  return word.others[key]
end

-- Scores a word that stands somewhere for an entry whose text is given: by the place that counts
-- most, and a little by the others.
local function score_word(word, entry, text)
  local others = others_of(word, entry.service)
  local best = fit_text(word, text, others) * TEXT
  local sum = best
  for _, field in ipairs(entry.fields) do
    local score = fit_text(word, field[2], others) * field[1]
    best, sum = score > best and score or best, sum + score
  end
  return best + (sum - best) / OTHER_PLACES
end

local function score_nearly(word, entry)
  local best = 0
  for _, field in ipairs(entry.fields) do
    local score = field[1] * NEARLY > best and fit_nearly(word, field[2]) * field[1] or 0
    best = score > best and score or best
  end
  return best
end

-- What every word counts, as rare as it may be; and one that stands nowhere as it is.
local COMMON, LIKELY = 0.3, 1

-- How each word fits each entry: judged[i][j]. Words that stand nowhere are looked for by likeness.
-- Sets how rare each word is: what stands everywhere tells little.
local function judge_words(query, entries)
  local judged = {}
  for i, entry in ipairs(entries) do
    entry.text_kept = entry.text_kept or entry:text_of()
    judged[i] = { entry = entry, text = entry.text_kept }
  end
  for j, word in ipairs(query) do
    local count = 0
    for _, score in ipairs { score_word, score_nearly } do
      for _, one in ipairs(judged) do
        one[j] = score(word, one.entry, one.text)
        if one[j] > 0 then count = count + 1 end
      end
      word.found = score == score_word and count > 0
      if count > 0 then break end
    end
    word.rare = word.found and log(#entries / count) + COMMON or LIKELY
  end
  return judged
end

-- Whether a word of what was asked fits one of a phrase.
local function fits(word, part)
  return word ~= nil and fit(word, part) >= FORM
end

-- Whether the words of a phrase stand in the words that were asked, one behind the other, or with
-- one in between, as in: call her back.
local function is_asked(phrase, words)
  for first = 1, #words - #phrase + 1 do
    local at, same = first, 0
    while same < #phrase do
      if same > 0 and not fits(words[at], phrase[same + 1]) then at = at + 1 end
      if not fits(words[at], phrase[same + 1]) then break end
      at, same = at + 1, same + 1
    end
    if same == #phrase then return true end
  end
  return false
end

local function score_phrases(entry, words)
  for _, phrase in ipairs(entry.phrases or {}) do
    if is_asked(phrase, words) then return PHRASE end
  end
  return 0
end

-- A name that stands in a page as it was asked is worth a phrase.
local function score_names(one, names)
  for _, name in ipairs(names) do
    if one.entry.name == name or find(one.text, name, 1, true) then return PHRASE end
  end
  return 0
end

-- How much of what an entry is called was asked for.
local function score_name(entry, query)
  local asked = 0
  for _, part in ipairs(entry.name_words) do
    for _, word in ipairs(query) do
      if fit_text(word, part.text, others_of(word, entry.service)) >= FORM then
        asked = asked + 1
        break
      end
    end
  end
  return asked > 0 and WHOLE_NAME * asked / #entry.name_words or 0
end

-- All entries as {entry, matched, score}; `words` and `names` are all that were asked.
local function judge(query, words, names)
  local judged = judge_words(query, all_entries())
  words = plain_words(words)
  for _, one in ipairs(judged) do
    one.matched, one.score = 0, score_phrases(one.entry, words) + score_names(one, names)
    for j, word in ipairs(query) do
      if one[j] > 0 then
        one.matched, one.score = one.matched + 1, one.score + (one[j] + MATCHED) * word.rare
      end
    end
    local name = one.matched > 0 and score_name(one.entry, query) or 0
    if one.entry.operation and one.entry.operation.destroys then
      local part = name == 0 and one.matched / #query or 1
      one.score = one.score * part - DESTROYS
    end
    one.score = one.score + name
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
      if (word.found and fit_text or fit_nearly)(word, small(parameter.name)) > 0 then
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
  limit = native.tointeger(limit)
  if not limit or limit < 1 then return RESULTS end
  return limit < RESULTS_MOST and limit or RESULTS_MOST
end

-- search(words[, limit]): the pages that fit best, best first. Having a word at all counts, and one
-- in a name counts most.
local function search(words, limit)
  -- A number is a word as well; nothing else is.
  if type(words) == "number" then words = format("%s", words) end
  local asked = type(words) == "string" and words_of(words) or {}
  local query = read_query(asked, false)
  if #query == 0 then query = read_query(asked, true) end
  if #query == 0 then
    return "# Search: which words?\n\nGive words as a string, such as "
      .. "`lua_search_docs(\"close conversation\")`. `lua_list_docs()` lists all functions and "
      .. "guides.\n"
  end
  local judged = judge(query, asked, type(words) == "string" and names_of(words) or {})
  sort(judged, is_better)
  local parts = { format("# Search: %s\n\n", native.excerpt(words, SHOWN_MOST)) }
  local most, shown, told = read_limit(limit), 0, {}
  for _, one in ipairs(judged) do
    local guide = one.entry.guide
    if one.matched == 0 or shown == most then break end
    -- Of a guide the best section is enough.
    if not (guide and told[guide]) then
      shown = shown + 1
      parts[#parts + 1] = format("%d. %s", shown, result_text(query, one.entry))
    end
    if guide then told[guide] = true end
  end
  if #parts == 1 then
    return parts[1] .. "Nothing has these words. `lua_list_docs()` lists all functions and guides; "
      .. "try the name of a thing, such as conversation, customer, call or contact.\n"
  end
  return concat(parts) .. "\nRead one with `lua_read_doc(\"…\")`.\n"
end

return search
