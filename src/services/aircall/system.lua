-- Aircall's API itself.

resource "Whether the service is there."

shape "Pong" {
  "The service is there.",
  { "ping", "string", "pong." },
}

read "ping" {
  "Asks whether the service is there and takes the credential.",
  GET "/v1/ping",
  returns = "Pong",
  asked = "up, down, outage, alive, health, connection test, api",
  example = [[
print(app.integrations.aircall.ping({}).ping)
]],
}
