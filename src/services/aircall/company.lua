-- The Aircall company itself.

resource "The company itself."

shape "CompanyResult" {
  "The company.",
  { "company", "{ name: string, users_count: integer, numbers_count: integer }" },
}

read "get_company" {
  "Gets the company's name and how many users and numbers it has.",
  GET "/v1/company",
  returns = "CompanyResult",
  asked = "seats, licences, plan",
  example = [[
local company = app.integrations.aircall.get_company({}).company
print(company.name, company.users_count .. " users", company.numbers_count .. " numbers")
]],
}
