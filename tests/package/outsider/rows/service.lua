-- Shelf, a library's service that nobody has: keys in a header, lists by cursor, errors of its own.

service "shelf" {
  title = "Shelf",
  summary = "Books of a library.",
  environment = "SHELF",
  url = "https://api.shelf.example",
  credentials = { { key = "api_key", header = "X-Shelf-Key" } },
  settings = { { "room", "text", default = "reading" } },
  headers = { ["X-Shelf-Version"] = "2026-05-01" },
  pagings = {
    cursor = { cursor = "cursor", next = "paging.next", size = "limit", items = 100 },
    address = { cursor = "page[after]", next = "links.next", size = "page[size]" },
    offset = { offset = "skip", size = "limit", items = 3 },
    from_0 = { page = "page", first = 0, size = "limit", items = 2, number = "number", total = "total" },
  },
  read_error = "shelf_read_error",
  resources = { "books" },
}

shape "Book" {
  "A book.",
  { "id", "integer" },
  { "title", "string" },
  { "label", "string", "Title and author, as they are shown." },
}

shape "Books" {
  "A page of books.",
  { "books", "Book[]" },
  { "next_cursor", "string?" },
}

shape "Shelf" { "A shelf.", { "id", "integer" } }
shape "Shelves" { "A page of shelves.", { "shelves", "Shelf[]" }, { "next_cursor", "string?" } }
shape "Loan" { "A book that is lent.", { "id", "integer" } }
shape "Loans" { "A page of loans.", { "loans", "Loan[]" }, { "total", "integer" } }

shape "File" {
  "A file.",
  { "content", "string" },
  { "content_type", "string?" },
  { "file_name", "string?" },
}
