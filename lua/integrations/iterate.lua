-- Walking lists: `each` goes through items, `pages` through the service's pages. An operation that has a
-- walk among its options, under a key that scripts lack, gives the items that come next and keeps in it
-- where it is. The module loads this file itself, with what it needs from C, and with iterators.lua.
local native = ...
local next, type, null = native.next, native.type, native.null
local gmatch, format = native.gmatch, native.format

local OPTIONS = { prefetch = "boolean", progress = "function", timeout = "number", retries = "number",
  fields = "table" }

local function refuse(...)
  native.refuse(format(...))
end

-- The caller's tables are copied: changing them later changes nothing here.
local function copy_list(list)
  local copy = {}
  for key, value in next, list do
    copy[key] = value
  end
  return copy
end

-- The same, with the lists in them, without what is null.
local function copy_given(given)
  local copy = {}
  for key, value in next, given or {} do
    if value ~= null then copy[key] = type(value) == "table" and copy_list(value) or value end
  end
  return copy
end

local function read_arguments(walk, arguments)
  if arguments ~= nil and type(arguments) ~= "table" then
    refuse("%s: expected a table of parameters, got a %s", walk, type(arguments))
  end
  local copy = copy_given(arguments)
  if copy.page ~= nil then
    refuse("%s: it goes through all pages; leave 'page' out", walk)
  end
  copy.per_page = nil
  return copy
end

local function read_options(walk, options)
  if options ~= nil and type(options) ~= "table" then
    refuse("%s: expected a table of options, got a %s", walk, type(options))
  end
  local copy = copy_given(options)
  for key, value in next, copy do
    local expected = OPTIONS[key]
    if expected == nil then
      refuse("%s: unknown option %s. Options: prefetch, progress, timeout, retries, fields", walk, native.shown(key))
    elseif type(value) ~= expected then
      refuse("%s: option '%s': expected a %s, got a %s", walk, key, expected, type(value))
    end
  end
  local problem = copy.fields and native.fields_problem(copy.fields)
  if problem then
    refuse("%s: option 'fields': %s", walk, problem)
  end
  return copy
end

-- The value at a dotted path.
local function follow(value, path)
  for key in gmatch(path, "[^.]+") do
    value = value[key]
  end
  return value
end

-- A walk: a function that gives the next page, and one that ends the walk early.
local function begin(walk, operation, arguments, options)
  local path = native.collection(operation, walk)
  if arguments == null then arguments = nil end
  if options == null then options = nil end
  arguments = read_arguments(walk, arguments)
  options = read_options(walk, options)
  local position, pending, done, stopped = native.walk(), nil, 0, false
  local call_options = { [native.walk_key] = position, timeout = options.timeout, retries = options.retries }

  local function fetch()
    return operation(arguments, call_options)
  end

  local function take()
    if pending then
      local task = pending
      pending = nil
      return task:result()
    elseif not (stopped or native.where(position)) then
      return fetch()
    end
  end

  -- Asks for the next page while this one is being used.
  local function ask_ahead()
    local wanted = options.prefetch
    if wanted == nil then
      wanted = native.in_task()
    end
    if wanted and not (pending or stopped or native.where(position)) then
      pending = native.start(fetch)
      if not native.in_task() then
        native.poll(0)
      end
    end
  end

  -- Gives the next page to `keep`, with its items, before anything else can call the iterator or raise:
  -- `progress`, or a task that runs while the page after is asked for. False: there is none.
  local function next_page(keep)
    local page = take()
    if page == nil then
      return false
    end
    local items = follow(page, path)
    if options.fields then
      native.keep_fields(items, options.fields)
    end
    done = done + #items
    keep(items, page)
    if options.progress then
      local _, total = native.where(position)
      options.progress(done, total)
    end
    ask_ahead()
    return true
  end

  local function stop()
    if pending then
      pending:cancel()
      pending = nil
    end
    stopped = true
  end

  return next_page, stop
end

return native.iterators(native, begin)
