-- Teams of Aircall: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get, post, delete = requests.get, requests.post, requests.delete

return {
  { "list_teams", "asks_for_the_newest", {},
    get("/v1/teams", { page = "1", per_page = "20", order = "desc" }) },
  { "list_teams", "sends_everything", { page = 2, per_page = 50, order = "asc" },
    get("/v1/teams", { page = "2", per_page = "50", order = "asc" }) },
  { "get_team", "takes_an_id", { team_id = 210045 }, get "/v1/teams/210045" },
  { "create_team", "sends_a_name", { name = "Équipe de jour" },
    post("/v1/teams", '{"name":"Équipe de jour"}') },
  { "delete_team", "takes_an_id", { team_id = "210045" }, delete "/v1/teams/210045" },
  { "add_user_to_team", "has_both_in_the_path", { team_id = 210045, user_id = 2101553 },
    post "/v1/teams/210045/users/2101553" },
  { "remove_user_from_team", "has_both_in_the_path", { team_id = 210045, user_id = 2101553 },
    delete "/v1/teams/210045/users/2101553" },
}
