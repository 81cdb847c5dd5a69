-- Books.

read "list_books" {
  "Lists the books of the account's room.", core,
  GET "/v3/rooms/{account.room}/books", pages = "cursor", items = "books",
  ask = "shelf_ask_books", shape = "shelf_shape_book", texts = { "title" },
  { "cursor", text, "Where to go on: `next_cursor` of the page before." },
  { "per_page", integer { 1, 100 }, "Books a page.", default = 2 },
  { "about", text, "Words that the books are about.", to = hook },
  { "sort", choice { "title", { "year", "published" } }, "What they are sorted by.",
    default = "title" },
  returns = "Books", example = "app.integrations.shelf.list_books({})\n",
}

read "get_cover" {
  "Gets the picture of a book's cover.",
  GET "/v3/books/{book_id}/cover", media = "image/png", result = "file",
  { "book_id", id, "Whose cover." },
  returns = "File", example = "app.integrations.shelf.get_cover({ book_id = 1 })\n",
}

read "get_room_book" {
  "Gets a book of the account's room, also one that has another number now.",
  GET "/v3/rooms/{account.room}/books/{book_id}", accept = "moved",
  { "book_id", id, "Which." },
  returns = "Book", example = "app.integrations.shelf.get_room_book({ book_id = 1 })\n",
}

write "add_book" {
  "Adds a book.",
  POST "/v3/books", item = "book", shape = "shelf_shape_book",
  { "title", text, "Its title.", "required" },
  { "author", text, "Who wrote it.", as = "people.author" },
  { "extra", any_table, "Whatever else is known." },
  constant("kind", "book"),
  returns = "Book", example = "app.integrations.shelf.add_book({ title = \"Emma\" })\n",
}

-- The service's word for its cursor is no name that a parameter could have.
read "list_shelves" {
  "Lists shelves.",
  GET "/v3/shelves", pages = "address", items = "shelves",
  { "per_page", integer { 1, 100 }, "Shelves a page.", default = 2 },
  returns = "Shelves", example = "app.integrations.shelf.list_shelves({})\n",
}

-- Replies that are the array itself, and pages by how many items stand before them.
read "list_authors" {
  "Lists authors.",
  GET "/v3/authors", pages = "offset", items = "",
  { "page", integer { 1, 1000 }, "Page number.", default = 1 },
  { "per_page", integer { 1, 3 }, "Authors a page.", default = 2 },
  returns = "Book[]", example = "app.integrations.shelf.list_authors({})\n",
}

read "list_all_authors" {
  "Lists all authors.",
  GET "/v3/authors", pages = "offset", items = "",
  returns = "Book[]", example = "app.integrations.shelf.list_all_authors({})\n",
}

read "list_loans" {
  "Lists loans.",
  GET "/v3/loans", pages = "from_0", items = "loans",
  { "page", integer { 1, 1000 }, "Page number.", default = 1 },
  { "per_page", integer { 1, 2 }, "Loans a page.", default = 2 },
  returns = "Loans", example = "app.integrations.shelf.list_loans({})\n",
}

read "count_loans" {
  "Counts loans.",
  GET "/v3/loans", pages = "from_0", items = "loans", whole = true, take = "shelf_take_loans",
  returns = "Loans", example = "app.integrations.shelf.count_loans({})\n",
}

-- A body that is an array.
write "set_tags" {
  "Sets the tags of a book.",
  PUT "/v3/books/{book_id}/tags",
  { "book_id", id, "Whose." },
  { "tags", list(text { most = 20 }), "All of its tags.", as = "*", "required" },
  returns = "Book", example = "app.integrations.shelf.set_tags({ book_id = 1, tags = {} })\n",
}

-- A success that says that it failed.
read "get_hours" {
  "Gets when the library is open.",
  GET "/v3/hours", take = "shelf_take_hours",
  returns = "Book", example = "app.integrations.shelf.get_hours({})\n",
}
