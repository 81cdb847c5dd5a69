-- A state that has loaded the module and no more.
require "cjson"
require "integrations"
return {}
