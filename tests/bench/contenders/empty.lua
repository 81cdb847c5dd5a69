-- A state with lua-cjson only.
require "cjson"
return {}
