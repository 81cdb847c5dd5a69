-- HTTP/2 by hand, for what servers seldom do: reads frames from standard input and writes frames to standard
-- output, one connection after another (`openssl s_server` is the TLS around it). No header is decoded.
--
--   lua5.4 http2_server.lua LOG WORD...   each request is a line in the file LOG; the Nth WORD says what comes
--                                         back for the Nth request, the last one for all that follow:
--     refuse   the stream is refused (REFUSED_STREAM)
--     cancel   the stream is ended in the middle of whatever it was (CANCEL)
--     garbage  a frame that breaks the rules
--     goaway   the connection ends, and nothing of it was looked at (GOAWAY, last stream 0)
--     nothing  none
--     die      none: the TLS server is killed (its process is SERVER_PID in the environment)
--     missing  404 {}
--     ok       200 {"id":5}

local log, words = assert(io.open(arg[1], "a")), table.move(arg, 2, #arg, 1, {})
io.stdout:setvbuf "full"

local HEADERS, RST_STREAM, SETTINGS, GOAWAY, WINDOW_UPDATE = 1, 3, 4, 7, 8
local END_STREAM, END_HEADERS, REFUSED_STREAM, CANCEL = 1, 4, 7, 8
local preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

local function frame(kind, flags, stream, payload)
  return (">I3BBI4"):pack(#payload, kind, flags, stream) .. payload
end

local function literal(name, value)
  return "\0" .. ("s1"):pack(name) .. ("s1"):pack(value)
end

local function reply(stream, status, body)
  return frame(HEADERS, END_HEADERS, stream,
               literal(":status", status) .. literal("content-type", "application/json"))
    .. frame(0, END_STREAM, stream, body)
end

local answers = {
  refuse = function(stream) return frame(RST_STREAM, 0, stream, (">I4"):pack(REFUSED_STREAM)) end,
  cancel = function(stream) return frame(RST_STREAM, 0, stream, (">I4"):pack(CANCEL)) end,
  garbage = function(stream) return frame(WINDOW_UPDATE, 0, stream, (">I4"):pack(0)) end,
  goaway = function() return frame(GOAWAY, 0, 0, (">I4I4"):pack(0, 0)) end,
  nothing = function() return "" end,
  die = function()
    os.execute "kill -KILL $SERVER_PID"
    return ""
  end,
  missing = function(stream) return reply(stream, "404", "{}") end,
  ok = function(stream) return reply(stream, "200", '{"id":5}') end,
}

local count = 0
while true do
  local head = io.read(9)
  if not head or #head < 9 then break end
  if head == preface:sub(1, 9) then
    io.read(#preface - 9)
    -- The client's own are never acknowledged: what it does not read any more, the next one would.
    io.write(frame(SETTINGS, 0, 0, ""))
  else
    local len, kind, flags, stream = (">I3BBI4"):unpack(head)
    if len > 0 then io.read(len) end
    if (kind == 0 or kind == HEADERS) and flags & END_STREAM ~= 0 then
      count = count + 1
      log:write("request ", count, "\n")
      log:flush()
      io.write(answers[words[math.min(count, #words)]](stream))
    end
  end
  io.flush()
end
