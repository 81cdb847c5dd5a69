-- The oldest libcurl that the build asks for is enough: no name of libcurl that src/ uses came later, but where
-- the preprocessor asks for the version first. The table has the version of libcurl in which each came, from
-- libcurl's docs/libcurl/symbols-in-versions and the pages of its functions; a name that it lacks is looked up
-- there and added.

local h = require "harness"

local came = [[
7.1 CURL CURLE_ABORTED_BY_CALLBACK CURLE_BAD_FUNCTION_ARGUMENT CURLE_COULDNT_CONNECT
  CURLE_COULDNT_RESOLVE_HOST CURLE_COULDNT_RESOLVE_PROXY CURLE_OK CURLE_OUT_OF_MEMORY
  CURLE_PARTIAL_FILE CURLE_SSL_CONNECT_ERROR CURLE_UNSUPPORTED_PROTOCOL CURLE_URL_MALFORMAT
  CURLE_WRITE_ERROR CURLOPT_CUSTOMREQUEST CURLOPT_ERRORBUFFER CURLOPT_FOLLOWLOCATION
  CURLOPT_HTTPHEADER CURLOPT_NOPROGRESS CURLOPT_POST CURLOPT_POSTFIELDS CURLOPT_PROXY CURLOPT_URL
  CURLOPT_USERAGENT CURLOPT_VERBOSE CURLOPT_WRITEFUNCTION CURL_ERROR_SIZE CURLcode
  curl_easy_cleanup curl_easy_init curl_easy_setopt curl_free curl_getdate curl_slist
7.4.1 CURLINFO_REQUEST_SIZE curl_easy_getinfo
7.4.2 CURLOPT_CAINFO CURLOPT_SSL_VERIFYPEER
7.7 CURLOPT_FRESH_CONNECT
7.7.2 CURLOPT_HEADERFUNCTION
7.8 CURL_GLOBAL_DEFAULT curl_global_init
7.8.1 CURLOPT_HTTPGET CURLOPT_SSL_VERIFYHOST
7.9.1 CURLE_GOT_NOTHING CURLOPT_HTTP_VERSION CURL_HTTP_VERSION_NONE
7.9.5 curl_socket_t
7.9.6 CURLINFO_TEXT CURLM CURLMSG_DONE CURLM_OK CURLMcode CURLMsg CURLOPT_DEBUGDATA
  CURLOPT_DEBUGFUNCTION curl_infotype curl_multi_add_handle curl_multi_cleanup
  curl_multi_info_read curl_multi_init curl_multi_remove_handle
7.9.7 CURLOPT_WRITEDATA
7.10 CURLE_BAD_CONTENT_ENCODING CURLE_RECV_ERROR CURLOPT_BUFFERSIZE CURLOPT_HEADERDATA
  CURLOPT_NOSIGNAL CURLOPT_SHARE
  CURLSH CURLVERSION_NOW curl_share_cleanup curl_share_init curl_share_setopt curl_version_info
7.10.2 CURLE_OPERATION_TIMEDOUT
7.10.3 CURLINFO_PRIVATE CURLOPT_PRIVATE CURLSHE_OK CURLSHOPT_SHARE CURL_LOCK_DATA_SSL_SESSION
7.10.7 CURLINFO_HTTP_CONNECTCODE
7.10.8 CURLINFO_RESPONSE_CODE
7.11.1 CURLOPT_POSTFIELDSIZE_LARGE curl_off_t
7.12.0 curl_easy_strerror curl_multi_strerror
7.12.3 CURLINFO_NUM_CONNECTS
7.14.0 CURL_POLL_IN CURL_POLL_OUT CURL_POLL_REMOVE CURL_SOCKET_BAD CURL_SOCKET_TIMEOUT
7.15.4 CURLMOPT_SOCKETDATA CURLMOPT_SOCKETFUNCTION curl_multi_setopt
7.16.0 CURLE_SSL_CACERT_BADFILE CURLMOPT_PIPELINING CURLMOPT_TIMERDATA CURLMOPT_TIMERFUNCTION
7.16.2 CURLOPT_CONNECTTIMEOUT_MS CURLOPT_TIMEOUT_MS
7.16.3 CURLMOPT_MAXCONNECTS CURL_CSELECT_ERR CURL_CSELECT_IN CURL_CSELECT_OUT
  curl_multi_socket_action
7.17.1 CURLE_PEER_FAILED_VERIFICATION CURLOPT_OPENSOCKETDATA CURLOPT_OPENSOCKETFUNCTION
  curl_sockaddr
7.19.0 CURLE_SSL_ISSUER_ERROR CURLINFO_PRIMARY_IP
7.19.4 CURLOPT_NOPROXY
7.20.0 CURLOPT_RTSP_REQUEST CURL_RTSPREQ_OPTIONS CURL_RTSPREQ_RECEIVE
7.21.0 CURLINFO_LOCAL_PORT CURLINFO_PRIMARY_PORT
7.21.6 CURLOPT_ACCEPT_ENCODING
7.21.7 CURLOPT_CLOSESOCKETDATA CURLOPT_CLOSESOCKETFUNCTION
7.30.0 CURLMOPT_MAX_HOST_CONNECTIONS
7.33.0 CURL_HTTP_VERSION_2_0
7.41.0 CURLE_SSL_INVALIDCERTSTATUS
7.43.0 CURLOPT_PIPEWAIT CURLPIPE_MULTIPLEX
7.47.0 CURL_HTTP_VERSION_2TLS
7.50.0 CURLINFO_HTTP_VERSION
7.59.0 CURLOPT_RESOLVER_START_DATA CURLOPT_RESOLVER_START_FUNCTION
7.62.0 CURLOPT_UPLOAD_BUFFERSIZE CURLU CURLUE_MALFORMED_INPUT CURLUE_OK CURLUE_OUT_OF_MEMORY
  CURLUPART_FRAGMENT CURLUPART_HOST CURLUPART_PASSWORD CURLUPART_QUERY CURLUPART_SCHEME
  CURLUPART_URL CURLUPART_USER CURLUPart CURLUcode curl_url curl_url_cleanup curl_url_get
  curl_url_set
7.68.0 curl_multi_wakeup
7.73.0 CURLE_PROXY CURLINFO_PROXY_ERROR CURLPX_NO_AUTH CURLPX_OK CURLPX_USER_REJECTED
7.79.0 CURL_PREREQFUNC_ABORT CURL_PREREQFUNC_OK
7.80.0 CURLOPT_PREREQDATA CURLOPT_PREREQFUNCTION
7.83.0 CURLHE_OK CURLH_HEADER curl_easy_header curl_header
7.85.0 CURLOPT_PROTOCOLS_STR
7.87.0 CURLOPT_QUICK_EXIT
]]

-- Names of ours that look like libcurl's.
local own = { curl_time = true }

local function number(version)
  local major, minor, patch = version:match("^(%d+)%.(%d+)%.?(%d*)$")
  return tonumber(major) << 16 | tonumber(minor) << 8 | (tonumber(patch) or 0)
end

local versions = {}
do
  local version
  for word in came:gmatch("%S+") do
    if word:find("^%d") then version = number(word) else versions[word] = version end
  end
end

local oldest = number(h.read_file("CMakeLists.txt"):match("libcurl>=([%d.]+)"))

-- Calls use(name, line, version) for each name of libcurl in a C text; the version is what libcurl is known to
-- have there.
local function scan(text, use)
  text = text:gsub("/%*.-%*/", function(comment) return (comment:gsub("[^\n]", "")) end):gsub("//[^\n]*", "")
  local line, known = 0, { oldest }
  for code in text:gmatch("([^\n]*)\n") do
    line = line + 1
    local asked = code:match("^%s*#%s*if%s+LIBCURL_VERSION_NUM%s*>=%s*(0x%x+)")
    if asked then
      known[#known + 1] = math.max(known[#known], math.tointeger(asked))
    elseif code:find("^%s*#%s*if") then
      known[#known + 1] = known[#known]
    elseif code:find("^%s*#%s*el") then
      known[#known] = known[#known - 1]
    elseif code:find("^%s*#%s*endif") then
      known[#known] = nil
    else
      code = code:gsub('"[^"]*"', "")
      for name in code:gmatch("%f[%w_]CURL[%w_]*") do use(name, line, known[#known]) end
      for name in code:gmatch("%f[%w_]curl_[%w_]+") do use(name, line, known[#known]) end
    end
  end
end

-- What is wrong in a C text, a line for each name.
local function faults(path, text)
  local found = {}
  scan(text, function(name, line, version)
    if own[name] then return end
    if not versions[name] then
      found[#found + 1] = ("%s:%d: %s is not in the table"):format(path, line, name)
    elseif versions[name] > version then
      found[#found + 1] = ("%s:%d: %s came with libcurl %d.%d, and %d.%d is enough to build"):format(path, line,
        name, versions[name] >> 16, versions[name] >> 8 & 255, oldest >> 16, oldest >> 8 & 255)
    end
  end)
  return found
end

h.test("names_that_came_later_are_seen", function()
  local guarded = "#if LIBCURL_VERSION_NUM >= 0x075700\nf(CURLOPT_QUICK_EXIT);\n#endif\n"
  h.equal(#faults("a.c", guarded), 0)
  local bare = faults("a.c", "/* CURLOPT_NEW\n */\nf(CURLOPT_QUICK_EXIT, \"CURLOPT_NEW\");\n")
  h.equal(bare, { "a.c:3: CURLOPT_QUICK_EXIT came with libcurl 7.87, and 7.85 is enough to build" })
  h.equal(#faults("a.c", guarded:gsub("\n#endif", "\n#else\nf(CURLOPT_QUICK_EXIT);%0")), 1)
  h.equal(faults("a.c", "f(CURLOPT_NEW);\n"), { "a.c:1: CURLOPT_NEW is not in the table" })
end)

h.test("src_uses_no_name_that_came_later", function()
  local files, found = 0, {}
  for path in io.popen("find src include -name '*.[ch]' | sort"):lines() do
    files = files + 1
    local text = h.read_file(path)
    for _, fault in ipairs(faults(path, text)) do found[#found + 1] = fault end
  end
  h.check(files > 50, "the sources were not found")
  h.equal(table.concat(found, "\n"), "")
end)

h.run()
