-- Aircall's users beyond what they are, teams and tags.

local json = require "json"
local Service = require "service"
local text = require "text"

return function(aircall)
  local views = aircall.views

  local function taken(name, member)
    return function(service, body, items)
      for _, item in ipairs(items) do
        if text.same(item[member], body[member]) then
          service:bad_request(name .. " " .. member .. " has already been taken")
        end
      end
    end
  end

  -- Users -----------------------------------------------------------------------------------------

  local settings = "first_name text, last_name text, language text, time_zone text, wrap_up_time integer, "
    .. "extension text, role_ids array, "
  local changes = Service.rules(settings .. "default_number_id integer @numbers, "
    .. "availability_status text available|custom|unavailable, substatus text, email text")
  local users = aircall.resources.users
  users.fields = Service.rules(settings .. "email text!, inviter_user_id integer @users")

  -- The service has only the whole name.
  local function rename(user)
    local first, last = user.first_name, user.last_name
    if first or last then
      user.name = table.concat({ first or user.name:match "^%S*", last or user.name:match "%s(.*)$" }, " ")
    end
    user.first_name, user.last_name = nil, nil
  end

  users.conflict = taken("user", "email")
  function users.made(service, user)
    user.name = user.email
    rename(user)
    user.extension = user.extension or tostring(#service.items.users + 1)
    user.availability, user.availability_status = "offline", user.availability_status or "available"
    user.default_number_id, user.created_at = json.null, service:now()
    service:send "mail"
  end

  local function set_user(service, user, body)
    service:set(user, body, changes)
    rename(user)
  end

  -- The lines of a user: here the one that is preset.
  local function lines(service, request)
    local user, numbers = service:item(request, users), {}
    for _, number in ipairs(service.items.numbers) do
      if number.id == user.default_number_id then table.insert(numbers, number) end
    end
    local asked = service:read_list(request, service.resources.numbers, {})
    function asked.show(number) return service:object(views.number, number, request) end
    return service.pages.meta(request, service.resources.numbers, numbers, asked)
  end

  local function reply_availability(service, request)
    return json.object("availability", service:item(request, users).availability)
  end

  local phone = { "to", "text!", form = "^%+[1-9]%d+$", most = 16 }
  local call_fields = Service.rules("number_id integer! @numbers", phone)
  local dial_fields = Service.rules(phone)

  local function need_available(service, user)
    if user.availability ~= "available" then
      service:refuse_with(405, "Method Not Allowed", "The user is currently unavailable")
    end
  end

  local function start_call(service, user, body)
    need_available(service, user)
    user.availability = "in_call"
    service:add("calls", { id = service:next_id "calls", direction = "outbound", status = "initial",
      started_at = service:now(), duration = 0, e164 = body.to, user = user, tags = {},
      number = service:find("numbers", body.number_id) })
    service:send "ring"
  end

  local function leave_teams(service, user)
    for _, team in ipairs(service.items.teams) do
      for i = #team.users, 1, -1 do
        if team.users[i] == user then table.remove(team.users, i) end
      end
    end
  end

  -- Teams -----------------------------------------------------------------------------------------

  local team_user = Service.view("id", { "direct_link", function(user, request)
    return request.base .. ("/v1/users/%d"):format(user.id)
  end }, "name email availability_status default_number_id", { "created_at", function(user)
    return text.iso_millis(user.created_at)
  end }, { "time_zone", "Etc/UTC" }, "language", { "wrap_up_time", 0 })

  local team_view = Service.view("id name", { "direct_link", function(team, request)
    return request.base .. ("/v1/teams/%d"):format(team.id)
  end }, { "created_at", function(team) return text.iso_millis(team.created_at) end },
    { "users", function(team, request, service) return service:objects(team_user, team.users, request) end })

  local teams = { title = "Team", view = team_view, fields = Service.rules "name text! 1-64", stamps = { "created_at" },
                  conflict = taken("team", "name"), known_by = function(team) return team.name end }
  function teams.made(_, team) team.users = {} end

  -- The team and the user that the path names, and where the user stands in the team.
  local function member(service, request)
    local team = service:item(request, teams)
    local user = service:find("users", text.integer(request.captures[2]))
    if not user then Service.refuse(service:not_found(users)) end
    for i, one in ipairs(team.users) do
      if one == user then return team, user, i end
    end
    return team, user
  end

  local function show_team(service, request, row, team, status)
    service:written(row, team)
    return service:show(row, service:object(team_view, team, request), status)
  end

  local function add_member(service, request, row)
    local team, user, place = member(service, request)
    if not place then table.insert(team.users, user) end
    return show_team(service, request, row, team, place and 200 or 201)
  end

  local function remove_member(service, request, row)
    local team, _, place = member(service, request)
    if not place then Service.refuse(service:not_found(users)) end
    table.remove(team.users, place)
    return show_team(service, request, row, team, 200)
  end

  -- Tags ------------------------------------------------------------------------------------------

  local function colour(_, mistakes, path, value)
    if type(value) == "string" and not value:find "^#%x%x%x$" and not value:find "^#%x%x%x%x%x%x$" then
      mistakes:say(path .. " is not a valid hexadecimal colour")
    end
  end

  -- A description cannot be set.
  local tag_fields = Service.rules("name text!", { "color", "text!", check = colour })
  local tags = { title = "Tag", view = Service.view("id name color description"), fields = tag_fields,
                 conflict = taken("tag", "name"), known_by = function(tag) return tag.name end }
  function tags.made(_, tag) tag.description = json.null end

  local function untag(service, tag)
    for _, call in ipairs(service.items.calls) do
      for i = #call.tags, 1, -1 do
        if call.tags[i] == tag then table.remove(call.tags, i) end
      end
    end
  end

  return {
    resources = { teams = teams, tags = tags },
    routes = {
      { "POST", "/v2/users", "create", "users" },
      { "PUT", "/v2/users/{}", "change", "users", fields = changes, set = set_user },
      { "DELETE", "/v1/users/{}", "remove", "users", set = leave_teams },
      { "GET", "/v2/users/{}/numbers", "answer", with = lines },
      { "GET", "/v1/users/availabilities", "list", "users", view = Service.view "availability id" },
      { "GET", "/v1/users/{}/availability", "answer", with = reply_availability },
      { "POST", "/v1/users/{}/calls", "change", "users", fields = call_fields, set = start_call, status = 204,
        counts = "start_call" },
      { "POST", "/v1/users/{}/dial", "change", "users", fields = dial_fields, set = need_available, status = 204,
        counts = "dial" },
      { "GET", "/v1/teams", "list", "teams" },
      { "POST", "/v1/teams", "create", "teams" },
      { "GET", "/v1/teams/{}", "get", "teams" },
      { "DELETE", "/v1/teams/{}", "remove", "teams" },
      { "POST", "/v1/teams/{}/users/{}", "answer", "teams", with = add_member, counts = "add_member" },
      { "DELETE", "/v1/teams/{}/users/{}", "answer", "teams", with = remove_member, counts = "remove_member" },
      { "GET", "/v1/tags", "list", "tags" },
      { "POST", "/v1/tags", "create", "tags" },
      { "GET", "/v1/tags/{}", "get", "tags" },
      { "PUT", "/v1/tags/{}", "change", "tags" },
      { "DELETE", "/v1/tags/{}", "remove", "tags", set = untag },
    },
  }
end
