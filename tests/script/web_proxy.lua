-- nginx in front of a server: TLS, HTTP/2 and compression, as real services have them, with a
-- certificate authority of its own. It knows nothing of the module under test.

local h = require "harness"

local web_proxy = {}

local search_path = "env PATH=\"$PATH:/usr/sbin:/sbin\" "

-- The temporary files of one test file: certificates, configurations, logs.
local directory = h.shared(function() return h.temporary_directory() end)

local function require_program(name)
  local _, ok = h.run_program(search_path .. "sh -c 'command -v " .. name .. "' 2>&1")
  if not ok then h.skip(name .. " is not installed") end
end

-- Certificates ------------------------------------------------------------------------------------

local authority_configuration = [[
[req]
distinguished_name = name
prompt = no
[name]
CN = %s
[authority_extensions]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = authority
[authority]
database = %s/index.txt
new_certs_dir = %s
certificate = %s/ca.pem
private_key = %s/ca.key
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any_name
[any_name]
commonName = supplied
]]

local function openssl(folder, command, ...)
  local output, ok = h.run_program(("openssl %s 2>&1"):format(command:format(...)))
  if not ok then error("openssl " .. command .. ": " .. output, 3) end
end

local new_key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"

-- A new certificate authority. `file` is its certificate.
function web_proxy.authority(name)
  require_program "openssl"
  local folder = directory() .. "/" .. name
  h.run_program("mkdir " .. h.quote(folder))
  h.write_file(folder .. "/index.txt", "")
  h.write_file(folder .. "/ca.cnf", authority_configuration:format(name, folder, folder, folder,
                                                                   folder))
  openssl(folder, "req -x509 -config %s/ca.cnf -extensions authority_extensions %s -days 30 "
    .. "-keyout %s/ca.key -out %s/ca.pem", folder, new_key, folder, folder)
  return { folder = folder, file = folder .. "/ca.pem" }
end

-- A server certificate of that authority. `names` as OpenSSL writes them, `last_day` as YYYYMMDD.
function web_proxy.certificate(authority, name, names, last_day)
  local folder = authority.folder
  local base = folder .. "/" .. name
  h.write_file(base .. ".ext", "subjectAltName = " .. names .. "\nextendedKeyUsage = serverAuth\n")
  openssl(folder, "req -new -config %s/ca.cnf -subj /CN=%s %s -keyout %s.key -out %s.csr", folder,
          name, new_key, base, base)
  openssl(folder, "ca -batch -notext -config %s/ca.cnf -startdate 20200101000000Z "
    .. "-enddate %s000000Z -extfile %s.ext -in %s.csr -out %s.pem", folder, last_day, base, base,
    base)
  return { file = base .. ".pem", key = base .. ".key" }
end

-- nginx -------------------------------------------------------------------------------------------

local configuration = [[
daemon off;
master_process off;
pid %DIR/nginx.pid;
error_log %DIR/error.log;
events { worker_connections 128; }
http {
  log_format tests '$connection $server_protocol $request_method $uri $status '
    '$sent_http_content_encoding';
  access_log %DIR/access.log tests;
  client_body_temp_path %DIR/body;
  proxy_temp_path %DIR/proxy;
  fastcgi_temp_path %DIR/fastcgi;
  uwsgi_temp_path %DIR/uwsgi;
  scgi_temp_path %DIR/scgi;
  gzip on;
  gzip_types *;
  gzip_min_length 1;
  gzip_proxied any;
%SERVERS
}
]]

local server_configuration = [[
  server {
    listen 127.0.0.1:%d %s;
    %s
    location / {
      proxy_pass http://127.0.0.1:%s;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_redirect http:// $scheme://;
    }
  }
]]

-- A port that nothing listens on now.
function web_proxy.free_port()
  local server = h.scripted()
  server:stop()
  return server.port
end

local function listens(port)
  local _, ok = h.run_program(("bash -c 'exec 3<>/dev/tcp/127.0.0.1/%s' 2>/dev/null"):format(port))
  return ok
end

-- One attempt; nil when nginx could not start, which may be for a port that was taken meanwhile.
local function start_nginx(folder, upstream_port, certificates)
  local servers, ports = {}, {}
  for i, certificate in ipairs(certificates) do
    ports[i] = web_proxy.free_port()
    local tls = certificate.file and ("ssl_certificate %s; ssl_certificate_key %s;"):format(
      certificate.file, certificate.key) or ""
    servers[i] = server_configuration:format(math.tointeger(ports[i]),
      certificate.file and "ssl http2" or "", tls, upstream_port)
  end
  local text = configuration:gsub("%%DIR", folder):gsub("%%SERVERS", function()
    return table.concat(servers)
  end)
  h.write_file(folder .. "/nginx.conf", text)
  -- It must end with us, whatever happens; setpriv asks the kernel for that.
  local program = h.start_program(("%ssetpriv --pdeathsig TERM sh -c 'echo pid $$; exec nginx "
    .. "-p %s -e %s/error.log -c %s/nginx.conf 2>&1'"):format(search_path, folder, folder, folder),
      1)
  local up = h.wait_until(function()
    local _, runs = h.run_program("kill -0 " .. program.pid .. " 2>/dev/null")
    if not runs then return "no" end
    return listens(ports[1]) and "yes"
  end, "nginx")
  if up == "yes" then return program, ports end
  program.stop()
  return nil
end

-- Starts nginx in front of `server`, with one port for each certificate ({}: plain HTTP).
-- Returns an object with `ports` and `requests`.
function web_proxy.start(server, certificates)
  require_program "nginx"
  local folder = h.temporary_directory()
  local proxy = {}
  for _ = 1, 3 do
    proxy.program, proxy.ports = start_nginx(folder, server.port, certificates)
    if proxy.program then break end
  end
  if not proxy.program then
    error("nginx does not start: " .. (h.read_file(folder .. "/error.log") or ""), 2)
  end

  local seen = 0

  -- The next `count` lines of the access log, as soon as they are there: nginx writes a line after its
  -- reply has gone out. A test that does not ask for all of its own leaves them to the next one.
  function proxy.requests(count)
    local lines, taken
    h.wait_until(function()
      lines, taken = {}, seen
      for line in (h.read_file(folder .. "/access.log") or ""):sub(seen + 1):gmatch("([^\n]*)\n") do
        if #lines == count then break end
        taken = taken + #line + 1
        local connection, protocol, method, path, status, encoding =
          line:match("^(%S+) (%S+) (%S+) (%S+) (%S+) (%S+)$")
        lines[#lines + 1] = { connection = connection, protocol = protocol, method = method,
                              path = path, status = status, encoding = encoding }
      end
      return #lines == count
    end, count .. " lines in the access log")
    seen = taken
    return lines
  end
  return proxy
end

return web_proxy
