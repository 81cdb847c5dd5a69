-- Texts of the rows, as pages and JSON have them.

local texts = {}

-- Whether a line of Markdown goes on in the paragraph or the item of the line before.
local function goes_on(line, before)
  if before == "" or line == "" or before:match "^#" or before:match "^```" then return false end
  return not (line:match "^%s*%- " or line:match "^#" or line:match "^```" or line:match "^|")
end

-- A text with each paragraph and each item on one line, as the pages have them; code as it stands.
function texts.unfold(text)
  local lines, code = {}, false
  for line in (text:gsub("^\n", ""):gsub("%s*$", "") .. "\n"):gmatch "(.-)\n" do
    local before = lines[#lines]
    if before and not code and goes_on(line, before) then
      lines[#lines] = before .. " " .. line:gsub("^%s+", "")
    else
      lines[#lines + 1] = line
    end
    if line:match "^```" then code = not code end
  end
  return table.concat(lines, "\n")
end

-- Code ends with one end of line.
function texts.code(text)
  return (text:gsub("^\n", ""):gsub("%s*$", "")) .. "\n"
end

-- A text as JSON writes it.
function texts.json(text)
  return '"' .. text:gsub('[%c"\\]', function(c)
    return (c == '"' or c == "\\") and "\\" .. c or ("\\u%04x"):format(c:byte())
  end) .. '"'
end

-- "a, b or c", each of the words between `quote`s.
function texts.enumerate(words, last, quote)
  local text = ""
  for i, word in ipairs(words) do
    text = text .. (i == 1 and "" or i == #words and last or ", ") .. quote .. word .. quote
  end
  return text
end

local beginnings = { ANY_OF = "At least one of ", ONE_OF = "Exactly one of " }

-- "At least one of a or b is required", with what names are quoted by; nil for a rule that is said
-- by the notes of an operation.
function texts.rule(rule, quote)
  local beginning = beginnings[rule.kind]
  return beginning and beginning .. texts.enumerate(rule.names, " or ", quote) .. " is required"
end

return texts
