-- The iterators of walks, `each` and `pages`. The module has them over its operations (iterate.lua), a script's
-- process over what it asks the program for (script.lua): `begin(walk, operation, arguments, options)` gives a
-- function and one that ends the walk early. The former gives the next page to `keep(items, page)` before
-- anything else can call the iterator or raise; what it returns is false or nil when there is none.
local native, begin = ...
local pcall, max, setmetatable = native.pcall, native.max, native.setmetatable

-- Whether leaving a loop by `break` closes its closing value when a closure holds the loop's variable: Lua
-- before 5.4.5 forgets it, and closes whatever stands in its place when the function ends.
local closes = pcall(function()
  local closing, kept = setmetatable({}, { __close = function() end }), {}
  for item in function() return 1 end, nil, nil, closing do
    kept[1] = function() return item end
    break
  end
  return max(#kept, #kept, #kept, #kept, #kept) + 1
end)

-- A walk, as a function that gives the next page to `keep` and returns false when there is none, and what
-- ends it early, and with it what was asked for ahead: the closing value of the `for` loop where there is one,
-- else the collector. A task or a finalizer may still have the iterator then; nil would say that the list is at
-- its end.
local function open(walk, ...)
  local next_page, stop = begin(walk, ...)
  local over, left
  local function leave(words)
    return function()
      left = left or not over and words
      stop()
    end
  end
  local closing = setmetatable({}, {
    __close = leave "a walk whose loop was left cannot go on",
    __gc = leave "a finalizer cannot go on with a walk that is collected with it",
    __metatable = "integrations.walk",
  })
  return function(keep)
    if left then
      native.refuse(walk .. ": " .. left)
    end
    over = not (closing and next_page(keep))
    return not over
  end, closing
end

-- pages(operation, arguments, options): an iterator over whole pages.
local function pages(operation, arguments, options)
  local next_page, closing = open("pages", operation, arguments, options)
  local kept
  local function keep(_, page)
    kept = page
  end
  return function()
    while kept == nil do
      if not next_page(keep) then
        return nil
      end
    end
    local page = kept
    kept = nil
    return page
  end, nil, nil, closes and closing or nil
end

-- each(operation, arguments, options): an iterator over the items of all pages.
local function each(operation, arguments, options)
  local next_page, closing = open("each", operation, arguments, options)
  local items, i = {}, 0
  local function keep(new)
    items, i = new, 0
  end
  return function()
    while items[i + 1] == nil do
      if not next_page(keep) then
        keep {}
        return nil
      end
    end
    i = i + 1
    return items[i]
  end, nil, nil, closes and closing or nil
end

return each, pages
