-- What secrets.c does, through nginx with TLS. Over HTTP/2 it is known that nghttp2, which has memory of
-- its own, leaves header lines in what it has freed; there the host has the C library fill that.

local h = require "harness"
local web_proxy = require "web_proxy"

local program = h.quote(h.build_dir .. "/tests/robust/memory/secrets")
local filled = "GLIBC_TUNABLES=glibc.malloc.perturb=85:glibc.malloc.tcache_count=0 "

local authority = h.shared(function() return web_proxy.authority "known" end)

local proxy = h.shared(function()
  local server = h.start_program(program .. " --serve", 2)
  local good = web_proxy.certificate(authority(), "good", "IP:127.0.0.1", "20400101")
  return web_proxy.start({ port = server.lines[1]:match ":(%d+)$" },
                         { { file = good.file, key = good.key, http1 = true }, good })
end)

local function passes(environment, port, tests)
  local output, ok = h.run_program(("%s%s --through https://127.0.0.1:%s %s %s 2>&1"):format(
    environment, program, proxy().ports[port], authority().file, tests))
  h.check(ok, output)
  h.contains(output, " 0 failed, 0 skipped")
end

h.test("texts_over_http_2", function() passes("", 2, "texts_of") end)
h.test("memory_over_http_1", function() passes("", 1, "memory_after") end)
h.test("memory_over_http_2_where_freed_memory_is_filled", function() passes(filled, 2, "memory_after") end)

h.run()
