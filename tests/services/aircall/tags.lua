-- Tags of Aircall: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local stored = { body = '{"tag":{"id":7,"name":"VIP","color":"#FCBB26","description":null}}' }

return {
  { "list_tags", "asks_for_the_newest", {},
    get("/v1/tags", { page = "1", per_page = "20", order = "desc" }) },
  { "list_tags", "sends_everything", { page = 2, per_page = 50, order = "asc" },
    get("/v1/tags", { page = "2", per_page = "50", order = "asc" }) },
  { "get_tag", "takes_an_id", { tag_id = 3050112 }, get "/v1/tags/3050112" },
  { "create_tag", "sends_name_and_colour", { name = "Größe, XL", color = "#Fc0" },
    post("/v1/tags", '{"name":"Größe, XL","color":"#Fc0"}') },
  { "update_tag", "sends_both", { tag_id = 7, name = "Gold", color = "#ffcc00" },
    put("/v1/tags/7", '{"name":"Gold","color":"#ffcc00"}') },
  { "update_tag", "keeps_the_colour", { tag_id = 7, name = "Gold" },
    { get "/v1/tags/7", put("/v1/tags/7", '{"name":"Gold","color":"#FCBB26"}') },
    { answers = { stored, stored } } },
  { "update_tag", "keeps_the_name", { tag_id = 7, color = "#ffcc00" },
    { get "/v1/tags/7", put("/v1/tags/7", '{"name":"VIP","color":"#ffcc00"}') },
    { answers = { stored, stored } } },
  { "update_tag", "needs_something_to_change", { tag_id = 7 }, {}, { refused = { "name", "color" } } },
  { "delete_tag", "takes_an_id", { tag_id = 3050112 }, delete "/v1/tags/3050112" },
}
