-- Made-up people, companies and phone numbers for the seeded data of both services, and
-- pseudo-random numbers; all are the same in every run.

local text = require "text"
local names = {}

-- splitmix64: a function that gives a number from 0 to bound - 1.
function names.random(state)
  return function(bound)
    state = state + 0x9E3779B97F4A7C15
    local z = state
    z = (z ~ z >> 30) * 0xBF58476D1CE4E5B9
    z = (z ~ z >> 27) * 0x94D049BB133111EB
    z = z ~ z >> 31
    if z >= 0 then return z % bound end
    local rest = z - ((z >> 1) // bound << 1) * bound -- of an unsigned number
    return math.ult(rest, bound) and rest or rest - bound
  end
end

-- The item for a number from 0, round and round.
function names.pick(list, n) return list[n % #list + 1] end
local function split(list) return text.split(list, "|") end
names.first_names = split("Jo|Zoë|John|Noor|Björn|Marta|Oliver|Chloé|Mateo|Ingrid|Priya|Tomás|"
  .. "Hannah|Søren|Aiko|Lucía|Jean-Luc|Fatima|Günther|Emma|Ravi|Sinéad|Paul|Éloïse|Daan|Ida|"
  .. "Samuel|Åsa|Mei|Viktor|Leïla|George|Anna Maria|Kofi|Beatriz|Hugo|Nadia")
names.last_names = split("Park|Müller|O'Brien|García|Lindqvist|van der Berg|Dubois|Smith-Jones|"
  .. "Nguyen|Kowalski|Ångström|Rossi|de la Cruz|Tanaka|Çelik|Hansen|Okafor|Lefèvre|Patel|Schröder|"
  .. "Novak|MacDonald|Silva|Falk|Ivanova|Peña|Brown|Haddad|Jansen|Mensah|Bianchi")
names.companies = split("Park BV|Acme|Blue Harbour Ltd|Café Étoile|Nordlys AS|Initech|"
  .. "Müller & Söhne|Quick Parcel|Solaris S.A.|Green Roof Co-op|Bright Dental|Tulip Travel|"
  .. "O'Brien Builders|Globex")
names.jobs = split("Accountant|Office manager|Buyer|Engineer|Owner|Head of operations|Nurse|"
  .. "Teacher")
names.cities = split "Utrecht|Lyon|Köln|Málaga|Leeds|Austin, TX|Århus"

local plain_letters = { ["á"] = "a", ["Å"] = "a", ["å"] = "a", ["Ç"] = "c",
  ["ç"] = "c", ["É"] = "e",
                        ["é"] = "e", ["è"] = "e", ["ë"] = "e", ["ï"] = "i",
                        ["í"] = "i", ["ñ"] = "n", ["ö"] = "o", ["ø"] = "o", ["ü"] = "u" }

-- A name as it stands in an e-mail address.
function names.ascii(name)
  return (name:gsub(utf8.charpattern, plain_letters):gsub("%A", ""):lower())
end

function names.person(first, last)
  return names.pick(names.first_names, first), names.pick(names.last_names, last)
end

-- Shape: of the number as people write it, a # for each digit behind the prefix.
local countries = {
  { code = "US", prefix = "+1", shape = " ###-###-####", zone = "America/Chicago",
    made = "+1984%07d" },
  { code = "FR", prefix = "+33", shape = " # ## ## ## ##", zone = "Europe/Paris",
    made = "+336%08d" },
  { code = "GB", prefix = "+44", shape = " ## #### ####", zone = "Europe/London",
    made = "+4420%08d" },
  { code = "DE", prefix = "+49", shape = " ### #######", zone = "Europe/Berlin",
    made = "+49301%07d" },
  { code = "NL", prefix = "+31", shape = " ## ### ####", zone = "Europe/Amsterdam",
    made = "+3120%07d" },
}

-- The nth phone number, in E.164; all are different for n below 100,000.
function names.phone(n) return names.pick(countries, n).made:format(2550100 + n * 61) end

-- The country of a number: its code and its time zone.
function names.country(e164)
  for _, country in ipairs(countries) do
    if e164:sub(1, #country.prefix) == country.prefix then return country end
  end
  return countries[1]
end

-- The same number as people write it in its country: "+1 984-555-0178".
function names.phone_display(e164)
  local country, at = names.country(e164), 0
  local digits = e164:sub(#country.prefix + 1)
  local shown = country.shape:gsub("#", function()
    at = at + 1
    return digits:sub(at, at)
  end)
  return ((country.prefix .. shown .. digits:sub(at + 1)):gsub("[ -]*$", ""))
end

return names
