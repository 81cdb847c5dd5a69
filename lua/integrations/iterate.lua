-- Walking lists: `each` goes through items, `pages` through pages. Written over the operations alone;
-- the module loads this file itself.
local iterate = {}

return iterate
