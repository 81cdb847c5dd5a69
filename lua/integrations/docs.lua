-- The documentation that scripts read: its index and its pages. Answers with Markdown, whatever it
-- is asked, and raises nothing but out of memory. Knows no service: rows, pages and guides come from
-- the module, which loads this file when it is needed first. Search is search.lua.
local native = ...
local type, ipairs, format = native.type, native.ipairs, native.format
local find, match, sub, gsub, byte = native.find, native.match, native.sub, native.gsub, native.byte
local lower, gmatch, concat = native.lower, native.gmatch, native.concat

-- {index, name, title, summary, resources, cannot, people_say, operations}; a resource is {index,
-- name, summary}, an operation {index, name, resource, kind, core, sends, destroys, summary, asked,
-- parameters}, a parameter {name, type, description, required, words}; cannot has {what, why},
-- people_say {own, words}.
local services = native.services
-- {name, summary, asked}
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

-- read; write, sends
local function kind_of(operation)
  return operation.kind .. (operation.sends and ", sends" or "")
    .. (operation.destroys and ", destroys" or "")
end

-- A line for each operation of a service that is `wanted`: its signature, and its sentence.
local function lines_of(service, wanted)
  local lines = {}
  for _, operation in ipairs(service.operations) do
    if wanted(operation) then
      lines[#lines + 1] = format("- `%s` %s: %s\n", signature(operation), kind_of(operation),
        operation.summary)
    end
  end
  return concat(lines)
end

local function is_any() return true end

local function is_core(operation)
  return operation.core
end

local function is_of(resource)
  return function(operation) return operation.resource == resource.name end
end

-- The operations of a service, one signature a line, by resource.
local function index_of(service)
  local parts = {}
  for _, resource in ipairs(service.resources) do
    parts[#parts + 1] = format("\n### integrations.%s.%s\n\n", service.name, resource.name)
    for _, operation in ipairs(service.operations) do
      if operation.resource == resource.name then
        parts[#parts + 1] = format("- `%s` %s\n", signature(operation), kind_of(operation))
      end
    end
  end
  return #parts > 0 and concat(parts) or "\n" .. lines_of(service, is_any)
end

local function outline(service)
  return format("## integrations.%s\n\n%s\n%s", service.name, service.summary, index_of(service))
end

-- The most bytes of what the index of all says of a service that has no core.
local BRIEF_MOST = 1500

-- What the index of all says of a service: its core's signatures, and the names of its resources.
local function brief_outline(service)
  local names = {}
  for i, resource in ipairs(service.resources) do names[i] = resource.name end
  local lines = lines_of(service, is_core)
  if lines == "" then
    lines = lines_of(service, is_any)
    if #lines > BRIEF_MOST then
      lines = format("%d functions: `lua_list_docs(\"integrations.%s\")`\n", #service.operations, service.name)
    end
  end
  return format("## integrations.%s\n\n%s\n\n%s", service.name, service.summary, lines)
    .. (#names > 0 and "\nAll by resource: `" .. concat(names, "`, `") .. "`.\n" or "")
end

local function resource_outline(service, resource)
  return format("## integrations.%s.%s\n\n%s%s", service.name, resource.name,
    resource.summary ~= "" and resource.summary .. "\n\n" or "",
    lines_of(service, is_of(resource)))
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
      signature(operation), kind_of(operation), full),
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
  return format("# integrations.%s\n\n%s: %s\n%s", service.name, service.title, service.summary,
    index_of(service))
end

-- The page of a resource; kept once it was read.
local function resource_page(service, resource)
  resource.page = resource.page or native.resource_page(service.index, resource.index)
    or "#" .. sub(resource_outline(service, resource), 3)
  return resource.page
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

-- The page of a service that has this name: of an operation, of a resource, or of its webhooks. Nil for none.
local function find_in(service, name)
  local operation = operation_named(service, name)
  local resource = not operation and by_name(service.resources, name)
  local webhook = name == "webhook" and native.webhook_page(service.index) or nil
  return (operation or resource or webhook)
    and { service = service, operation = operation, resource = resource, webhook = webhook } or nil
end

-- The page of a name without its service, when only one service has it.
local function find_alone(name)
  local found
  for _, service in ipairs(services) do
    local page = find_in(service, name)
    if page and found then return nil end
    found = page or found
  end
  return found
end

-- What a plain name means, {guide}, {service, operation or resource} or, for all, {}: helpscout,
-- helpscout.threads, helpscout.get_mailbox, helpscout.ACCOUNT.get_mailbox (also by full name),
-- overview, get_mailbox. Nil for none, and then the service that it names.
local function find_page(name)
  local guide = by_name(guides, name)
  if name == "" or guide then return { guide = guide } end
  local first, rest = match(name, "^([^.]*)%.(.*)$")
  local service = by_name(services, first or name)
  if not service then return not first and find_alone(name) or nil end
  if not rest or rest == "default" then return { service = service } end
  local page = find_in(service, match(rest, "[^.]*$"))
  if not page then return nil, service end
  return page
end

-- Answers where there is no page ------------------------------------------------------------------

-- The full names of the pages that a name may mean, with backticks.
local function page_names(only, name)
  local names = {}
  if by_name(guides, name) then names[1] = " `" .. name .. "`" end
  for _, service in ipairs(services) do
    if service.name == name then
      names[#names + 1] = format(" `integrations.%s`", name)
    elseif (only == nil or only == service) and find_in(service, name) then
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
    for i, resource in ipairs(service.resources) do names[i] = resource.name end
    parts[#parts + 1] = format("- `integrations.%s`: all about %s\n", service.name, service.title)
    if #names > 0 then
      parts[#parts + 1] = format("- `integrations.%s.<resource>`: %s\n", service.name,
        concat(names, ", "))
    end
    parts[#parts + 1] = format("- `integrations.%s.<function>`: each of %s\n", service.name,
      format("`lua_list_docs(\"integrations.%s\")`", service.name))
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
    for _, resource in ipairs(service.resources) do names[#names + 1] = resource.name end
    if native.webhook_page(service.index) then names[#names + 1] = "webhook" end
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
  for _, service in ipairs(services) do parts[#parts + 1] = "\n" .. brief_outline(service) end
  local first = services[1]
  parts[#parts + 1] = format("\n`lua_list_docs(\"integrations.%s\")` has all signatures. Call "
    .. "`app.integrations.<integration>.<function>{ … }`; read about one before: "
    .. "`lua_read_doc(\"integrations.%s.%s\")`, `lua_read_doc(\"overview\")`.\n",
    first.name, first.name, first.operations[1].name)
  return concat(parts)
end

-- list([namespace]): the index, or that of one service or resource.
local function list(asked)
  if type(asked) ~= "string" then return index() end
  local name = plain(asked)
  local page = name and find_page(name)
  if not page then return unknown(asked) end
  if page.guide then return guide_line(page.guide) end
  if page.resource then return resource_outline(page.service, page.resource) end
  return page.service and outline(page.service) or index()
end

-- The beginning of a text, up to the first of the headings; all of it without one.
local function up_to(text, headings)
  local last = #text
  for _, heading in ipairs(headings) do
    local at = find(text, heading, 1, true)
    last = at and at < last and at or last
  end
  return sub(text, 1, last)
end

-- What of a service's page holds for all of its operations, and the list of its resources.
local function service_head(service)
  local headings = {}
  for i, operation in ipairs(service.operations) do
    headings[i] = "\n## " .. operation.name .. "\n\n"
  end
  return up_to(page_of(service), headings)
end

-- The headings of a guide, one a line.
local function headings_of(text)
  local lines, code = {}, false
  for line in gmatch(text, "[^\n]+") do
    if find(line, "^```") then code = not code end
    if not code and find(line, "^#") then lines[#lines + 1] = line end
  end
  return concat(lines, "\n") .. "\n"
end

-- The signatures of a page alone.
local function signatures_of(page, text)
  if page.guide then return headings_of(text) end
  if page.resource then return resource_outline(page.service, page.resource) end
  if not page.operation then return outline(page.service) end
  return lines_of(page.service, function(operation) return operation == page.operation end)
end

-- A page without what only its whole text has: of an operation signature, sentence and parameters;
-- of a resource signatures and sentences; of a service what holds for all, and its resources; of a
-- guide how it begins.
local function summary_of(page, text)
  if page.guide then return up_to(text, { "\n## " }) .. gsub(headings_of(text), "^[^\n]*\n", "") end
  if page.resource then return resource_outline(page.service, page.resource) end
  if not page.operation then return service_head(page.service) end
  return up_to(text, { "\n## Example\n" })
end

local details = { signature = signatures_of, summary = summary_of }

-- read(page[, detail]): a guide, the page of a service, of a resource or of an operation; whole,
-- unless `detail` is "signature" or "summary".
local function read(asked, detail)
  if asked == nil then return "# Which page?\n\n" .. all_pages() end
  if type(asked) ~= "string" then
    return format("# A page has a name, which is a string; this is a %s\n\n", type(asked))
      .. all_pages()
  end
  local name = plain(asked)
  local page, service
  if name then page, service = find_page(name) end
  if not page then return unknown(asked, service) end
  if not (page.guide or page.service) then return index() end
  if detail ~= nil and detail ~= native.null and detail ~= "full" and not details[detail] then
    return "# No such detail\n\nIt is \"signature\", \"summary\" or \"full\".\n"
  end
  local text
  if page.guide then
    text = native.guide(page.guide.name)
  elseif page.resource then
    text = resource_page(page.service, page.resource)
  elseif page.webhook then
    return page.webhook
  else
    text = page_of(page.service, page.operation)
  end
  return details[detail] and details[detail](page, text) or text
end

return list, read, {
  signature = signature, kind_of = kind_of, page_of = page_of, service_head = service_head,
  up_to = up_to,
}
