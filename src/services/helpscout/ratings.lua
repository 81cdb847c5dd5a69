-- Ratings that customers give to answers in Help Scout.

resource "What customers say of an answer: satisfaction."

shape "Rating" {
  "How satisfied a customer was.",
  { "id", "integer" },
  { "rating", '"great"|"okay"|"not_good"|"unknown"|string' },
  { "comments", "string?" },
  { "threadId", "integer?" },
  { "conversationId", "integer" },
  { "conversationNumber", "integer?" },
  { "mailboxId", "integer?" },
  { "user", "{ id: integer, email: string?, firstName: string?, lastName: string? }?", "Whose answer it was." },
  { "customer",
    "{ id: integer, email: string?, firstName: string?, lastName: string?, photoUrl: string? }?" },
  { "createdAt", "string", "ISO 8601; the service leaves the Z out." },
  { "modifiedAt", "string?" },
  { "_links", "Links?" },
}

read "get_rating" {
  "Gets a customer's satisfaction rating of an answer.",
  GET "/v2/ratings/{id}",
  { "id", id, "Id of the rating." },
  returns = "Rating",
  asked = "feedback, happiness, csat, score, customers like, customers liked",
  notes = [[
- Ids come from the webhook `satisfaction.ratings`. What `get_happiness_ratings_report` lists are
  ratings too, without their ids.
- The reports say `ok` and `not-good` where this says `okay` and `not_good`.
]],
  failures = [[
- `not_found`: no such rating.
]],
  example = [[
local rating = app.integrations.helpscout.get_rating({ id = 700 })
print(rating.rating, rating.comments)
]],
}
