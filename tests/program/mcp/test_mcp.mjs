// The MCP server as a client sees it: `node test_mcp.mjs [PART OF A NAME]` from the top of the project.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import net from 'node:net'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MODERN, connect, folder, mock, modern, patient, run, serve, serveTo, serveWithin, test, until } from './client.mjs'

const PARSE = -32700, REQUEST = -32600, METHOD = -32601, PARAMS = -32602
const text = (result) => result.content[0].text
const names = (list) => list.tools.map((tool) => tool.name)
const elicits = { elicitation: {} }

// ---- the protocol ----

test('initialize answers with the version that was asked for, or with the newest of its era', async () => {
  const environment = await mock()
  for (const version of ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '1999-01-01', '2026-07-28']) {
    const client = serve(environment)
    const result = await client.initialize(version)
    assert.equal(result.protocolVersion, version.startsWith('202') && version < '2026' ? version : '2025-11-25')
    assert.equal(result.serverInfo.name, 'integrations')
    assert.ok(result.capabilities.tools)
    assert.match(result.instructions, /lua_search_docs/)
    assert.equal(await client.stop(), 0)
  }
})

test('before initialize there is ping, and what says its version', async () => {
  const client = serve(await mock())
  assert.deepEqual(await client.result('ping'), {})
  const error = await client.refused('tools/list', {}, PARAMS)
  assert.match(error.message, /_meta/)
  assert.equal((await client.result('tools/list', { _meta: modern() })).tools.length, 4)
})

test('a modern request is served as it stands, and says what it must', async () => {
  const client = serve(await mock())
  const found = await client.result('server/discover', { _meta: modern() })
  assert.deepEqual(found.supportedVersions, [MODERN])
  for (const method of ['server/discover', 'tools/list', 'resources/list', 'resources/templates/list', 'prompts/list']) {
    const result = await client.result(method, { _meta: modern() })
    assert.equal(result.resultType, 'complete', method)
    assert.ok(result.ttlMs > 0 && result.cacheScope, method)
    assert.equal(result._meta['io.modelcontextprotocol/serverInfo'].name, 'integrations')
  }
  assert.equal((await client.call('lua_list_docs', {}, { _meta: modern() })).resultType, 'complete')
})

test('a modern request without its version or the capabilities of its client is refused', async () => {
  const client = serve(await mock())
  for (const missing of ['protocolVersion', 'clientCapabilities']) {
    const meta = modern()
    delete meta[`io.modelcontextprotocol/${missing}`]
    const error = await client.refused('tools/list', { _meta: meta }, PARAMS)
    assert.match(error.message, /_meta/)
  }
  const error = await client.refused('tools/list', { _meta: modern({}, '2027-01-01') }, -32022)
  assert.deepEqual(error.data, { supported: [MODERN], requested: '2027-01-01' })
  for (const method of ['initialize', 'ping', 'logging/setLevel', 'resources/subscribe']) {
    await client.refused(method, { _meta: modern() }, METHOD)
  }
})

test('what is no request is told so, and the next is served', async () => {
  const client = serve(await mock())
  await client.initialize()
  client.line('{"jsonrpc":"2.0","id":')
  client.line('{"id":7,"method":"ping"}')
  client.line('{"jsonrpc":"2.0","id":null,"method":"ping"}')
  client.line('{"jsonrpc":"2.0","id":1.5,"method":"ping"}')
  client.line('[{"jsonrpc":"2.0","id":8,"method":"ping"}]')
  client.line('{"jsonrpc":"2.0","id":[],"method":"ping"}')
  client.line('')
  client.line('"text"')
  client.line('{"jsonrpc":"2.0","method":"notifications/nobody/knows"}')
  await client.refused('no/such/method', {}, METHOD)
  assert.deepEqual(client.strays.map((stray) => [stray.id, stray.error.code]),
    [[null, PARSE], [7, REQUEST], [null, REQUEST], [null, REQUEST], [null, REQUEST], [null, REQUEST], [null, REQUEST]])
  await client.refused('tools/list', [1], PARAMS)
  await client.refused('tools/list', { cursor: 'x' }, PARAMS)
  assert.deepEqual(await client.result('ping'), {})
})

test('an integer may be written with a fraction of zero, as an id and as a token of progress', async () => {
  const client = serve(await mock())
  await client.initialize()
  const code = 'app.integrations.helpscout.get_mailbox(123)'
  const call = { name: 'run_lua', arguments: { code }, _meta: { progressToken: 5 } }
  client.line('{"jsonrpc":"2.0","id":7.0,"method":"ping"}')
  client.line('{"jsonrpc":"2.0","id":1e3,"method":"ping"}')
  client.line(`{"jsonrpc":"2.0","id":8.0,"method":"tools/call","params":${JSON.stringify(call).replace('5}', '5.0}')}}`)
  client.line('{"jsonrpc":"2.0","id":9.0,"method":"tools/call","params":{"name":"run_lua","arguments":{"code":"while true do end"}}}')
  client.line('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}')
  await until(() => client.strays.length > 2, 'three answers')
  assert.deepEqual(client.strays.map((stray) => [stray.id, stray.error]), [[7, undefined], [1000, undefined], [8, undefined]])
  assert.deepEqual(client.notices.map((notice) => notice.params.progressToken), [5])
  assert.deepEqual(await client.result('ping'), {})
})

test('a batch is refused, also where its revision has them', async () => {
  const client = serve(await mock())
  await client.initialize('2025-03-26')
  client.line(JSON.stringify([{ jsonrpc: '2.0', id: 'a', method: 'ping' }, { jsonrpc: '2.0', id: 'b', method: 'ping' }]))
  client.line('[]')
  assert.deepEqual(await client.result('ping'), {})
  assert.deepEqual(client.strays.map((stray) => [stray.id, stray.error.code]), [[null, REQUEST], [null, REQUEST]])
})

test('a line that is too long ends the connection with a word on stderr', async () => {
  const client = serve(await mock())
  client.process.stdin.on('error', () => {})
  client.output.write('x'.repeat(17 * 1024 * 1024))
  assert.equal(await client.ended, 0)
  assert.match(client.errors, /too long/)
})

test('when stdin ends what was asked is answered, and the program ends', async () => {
  const client = serve(await mock(), '--tools', 'both')
  const initialized = client.initialize()
  const mailbox = client.send('tools/call', { name: 'helpscout_get_mailbox', arguments: { id: 123 } }).answer
  client.process.stdin.end()
  await initialized
  assert.match(text((await mailbox).result), /Customer Support/)
  assert.equal(await client.ended, 0)
})

test('the last line is answered without its end as well', async () => {
  const client = serve(await mock())
  client.output.end('{"jsonrpc":"2.0","id":"last","method":"ping"}')
  await until(() => client.strays.length, 'the answer')
  assert.deepEqual(client.strays, [{ jsonrpc: '2.0', id: 'last', result: {} }])
})

const page = { method: 'tools/call', params: { name: 'lua_read_doc', arguments: { page: 'integrations.helpscout' }, _meta: modern() } }

test('what is answered when stdin ends is written however late it is read', async () => {
  const client = serve(await mock())
  client.process.stdout.pause()
  const pages = Array.from({ length: 60 }, () => client.send(page.method, page.params).answer)
  client.process.stdin.end()
  await new Promise((resolve) => setTimeout(resolve, 3000)) // longer than an answer is waited for
  client.process.stdout.resume()
  for (const answer of pages) assert.match(text((await answer).result), /^# integrations.helpscout/)
  assert.equal(await client.ended, 0)
})

test('a reader that goes with much unread ends the program', async () => {
  const client = serveTo('sleep 1', await mock())
  for (let id = 0; id < 60; id++) client.write({ id, ...page })
  assert.equal(await client.ended, 0)
  assert.match(client.errors, /a client is left: Broken pipe/)
})

test('a client that goes in the middle of a line is no word on stderr', async () => {
  const client = serve(await mock())
  await new Promise((resolve) => client.process.stdout.once('close', resolve).destroy())
  client.output.end('{"jsonrpc":"2.0","id":"last","meth')
  assert.equal(await client.ended, 0)
  assert.equal(client.errors, '')
})

// ---- tools ----

// Model APIs refuse all tools for one keyword that they do not know, such as exclusiveMinimum.
const keywords = ['type', 'description', 'properties', 'required', 'additionalProperties', 'minProperties', 'items', 'minItems', 'maxItems',
  'enum', 'default', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'anyOf']
function checkSchema(schema, where) {
  for (const keyword of Object.keys(schema)) assert.ok(keywords.includes(keyword), `${where}: ${keyword}`)
  for (const [name, inner] of Object.entries(schema.properties ?? {})) checkSchema(inner, `${where}.${name}`)
  for (const inner of [schema.items, schema.additionalProperties, ...schema.anyOf ?? []]) if (inner) checkSchema(inner, `${where}[]`)
}

test('code mode has four tools, which say what they are', async () => {
  const client = serve(await mock())
  await client.initialize()
  const { tools } = await client.result('tools/list')
  assert.deepEqual(tools.map((tool) => tool.name), ['lua_list_docs', 'lua_search_docs', 'lua_read_doc', 'run_lua'])
  assert.equal(tools[3].annotations.readOnlyHint, true, 'writes are denied unless they are allowed')
  const times = (part) => JSON.stringify(tools[3].outputSchema).split(part).length
  assert.equal(times('"type":"array"'), times('"items":{'), 'arrays say what is in them')
  tools.forEach((tool) => checkSchema(tool.inputSchema, tool.name))
  assert.match(tools[3].description, /no require, no files/)
  assert.match(tools[3].description, /may make 200 calls/)
})

test('operations are tools with schemas that model APIs take', async () => {
  const client = serve(await mock(), '--tools', 'operations', '--write', 'allow')
  await client.initialize()
  const { tools } = await client.result('tools/list')
  assert.ok(tools.length > 180)
  tools.forEach((tool) => checkSchema(tool.inputSchema, tool.name))
  for (const tool of tools) {
    assert.match(tool.name, /^[a-zA-Z0-9_.-]{1,64}$/)
    assert.equal(tool.inputSchema.type, 'object')
    for (const key of ['anyOf', 'oneOf', 'allOf']) assert.equal(tool.inputSchema[key], undefined, tool.name)
    for (const name of ['_fields', '_account', '_dry_run']) assert.ok(tool.inputSchema.properties[name], tool.name)
    const { readOnlyHint, destructiveHint } = tool.annotations
    assert.ok(!(readOnlyHint && destructiveHint), tool.name)
  }
  const hints = (name) => tools.find((tool) => tool.name === name).annotations
  const has = (name, wanted) => assert.deepEqual({ ...hints(name), ...wanted }, hints(name), name)
  has('helpscout_get_mailbox', { readOnlyHint: true, destructiveHint: false, idempotentHint: true })
  has('helpscout_update_conversation', { readOnlyHint: false, destructiveHint: false, idempotentHint: true })
  has('helpscout_create_reply', { readOnlyHint: false, destructiveHint: true, idempotentHint: false })
  has('helpscout_delete_conversation', { readOnlyHint: false, destructiveHint: true })
})

test('where writes are denied they are no tools; services and resources can be chosen', async () => {
  const environment = await mock()
  const list = async (...options) => {
    const client = serve(environment, '--tools', 'operations', ...options)
    await client.initialize()
    return names(await client.result('tools/list'))
  }
  assert.ok(!(await list()).some((name) => /_(create|update|delete)_/.test(name)))
  const teams = await list('--service', 'helpscout', '--resource', 'teams,tags')
  assert.ok(teams.includes('helpscout_list_teams') && teams.includes('helpscout_list_tags'))
  assert.ok(teams.every((name) => /^helpscout_\w*_(teams?|tags?)/.test(name)), teams.join())
  const both = await list('--tools', 'both', '--service', 'aircall', '--resource', 'company')
  assert.equal(both[3], 'run_lua')
  assert.match(both[4], /^aircall_/)
})

test('an unknown tool is an error of the protocol, a wrong argument one that a model can mend', async () => {
  const client = serve(await mock(), '--tools', 'both')
  await client.initialize()
  await client.refused('tools/call', { name: 'no_such_tool' }, PARAMS)
  await client.refused('tools/call', {}, PARAMS)
  await client.refused('tools/call', { name: 'lua_list_docs', arguments: [1] }, PARAMS)
  for (const [name, args, message] of [
    ['helpscout_get_mailbox', {}, /missing required parameter 'id'/],
    ['helpscout_get_mailbox', { id: 'x' }, /'id'/],
    ['helpscout_get_mailbox', { id: 123, _account: 'nobody' }, /^_account: .*'nobody'\. Accounts: default$/],
    ['helpscout_get_mailbox', { id: 123, _account: 'list_users' }, /has no account 'list_users'/],
    ['helpscout_list_users', { mailbx: 1 }, /mailbox/],
    ['lua_read_doc', {}, /page/],
    ['lua_read_doc', { page: 'none' }, /^# There is no page "none"/],
    ['lua_list_docs', { namespace: 'integrations.none' }, /^# There is no page "integrations.none"/],
    ['lua_read_doc', { page: 'errors', detail: 'all' }, /detail: expected one of signature, summary, full, got all/],
    ['lua_search_docs', { query: 5 }, /query/],
    ['lua_search_docs', { words: 'x' }, /unknown parameter 'words'. Parameters: limit, query$/],
    ['lua_search_docs', { query: 'x', limit: 51 }, /limit: expected at most 50, got 51/],
    ['run_lua', { code: 'return 1', bogus: 1 }, /bogus/],
    ['run_lua', { code: 'return 1', max_output: 0 }, /max_output: expected at least 1, got 0/],
    ['run_lua', { code: 'return 1', max_output: -5 }, /max_output: expected at least 1, got -5/],
    ['run_lua', { code: 'return 1', timeout: 0 }, /timeout: expected at least 0.001, got 0/],
    ['run_lua', { code: 'return 1', timeout: -1 }, /timeout: expected at least 0.001, got -1/],
  ]) {
    const result = await client.call(name, args)
    assert.equal(result.isError, true, name)
    assert.match(text(result), message)
  }
})

test('bytes that are no text go in as a data URI', async () => {
  const client = serve(await mock(), '--tools', 'operations', '--write', 'allow')
  await client.initialize()
  const { tools } = await client.result('tools/list')
  const { properties } = tools.find(({ name }) => name === 'helpscout_create_reply').inputSchema
  assert.match(properties.attachments.items.properties.data.description, /base64/)
  const reply = (data) => client.call('helpscout_create_reply', { conversation_id: 456, customer_id: 789, body: 'x',
    attachments: [{ file_name: 'a', mime_type: 'x/y', data }], _dry_run: true })
  for (const [data, sent] of [['data:x/y;base64,//79', '//79'], ['data:,text', 'ZGF0YTosdGV4dA==']]) {
    assert.equal(JSON.parse(text(await reply(data)))[0].body.attachments[0].data, sent)
  }
  const wrong = await reply('data:x/y;base64,//7')
  assert.equal(wrong.isError, true)
  assert.match(text(wrong), /'data': expected Base64/)
})

test('pages are tools and resources', async () => {
  const client = serve(await mock())
  await client.initialize()
  assert.match(text(await client.call('lua_search_docs', { query: 'close a conversation', limit: 3 })), /update_conversation/)
  client.line('{"jsonrpc":"2.0","id":"float","method":"tools/call","params":{"name":"lua_search_docs",'
    + '"arguments":{"query":"close a conversation","limit":3.0}}}')
  assert.match(text(await client.call('lua_list_docs', { namespace: null })), /helpscout/)
  assert.match(text(client.strays.find(({ id }) => id === 'float').result), /update_conversation/)
  const page = text(await client.call('lua_read_doc', { page: 'integrations.helpscout.get_mailbox' }))
  assert.match(page, /get_mailbox/)
  const { resources } = await client.result('resources/list')
  assert.ok(resources.some(({ uri }) => uri === 'integrations://docs/integrations.aircall.calls'))
  for (const { uri } of resources) {
    const { contents } = await client.result('resources/read', { uri })
    assert.equal(contents[0].uri, uri)
    assert.ok(contents[0].text.length > 0, uri)
  }
  const whole = await client.result('resources/read', { uri: 'integrations://docs/integrations.helpscout.get_mailbox' })
  assert.equal(whole.contents[0].text, page)
  const webhook = await client.result('resources/read', { uri: 'integrations://docs/integrations.helpscout.webhook' })
  assert.match(webhook.contents[0].text, /convo\.created/)
  for (const uri of ['integrations://docs/none', 'integrations://docs/../etc/passwd', 'file:///etc/passwd']) {
    await client.refused('resources/read', { uri }, -32002)
    await client.refused('resources/read', { uri, _meta: modern() }, PARAMS)
  }
  for (const uri of [undefined, 5]) await client.refused('resources/read', { uri }, PARAMS)
  assert.deepEqual((await client.result('prompts/list')).prompts, [])
  assert.deepEqual((await client.result('resources/templates/list')).resourceTemplates, [])
  assert.match((await client.refused('prompts/get', { name: 'x' }, PARAMS)).message, /Unknown prompt: x/)
  assert.match((await client.refused('prompts/get', {}, PARAMS)).message, /'name' is missing/)
})

test('an operation gives its result, with the fields that were asked for, or what would be sent', async () => {
  const client = serve(await mock(), '--tools', 'operations', '--write', 'allow')
  await client.initialize()
  const mailbox = JSON.parse(text(await client.call('helpscout_get_mailbox', { id: 123 })))
  assert.equal(mailbox.name, 'Customer Support')
  assert.equal(mailbox._links, undefined)
  assert.deepEqual(JSON.parse(text(await client.call('helpscout_get_mailbox', { id: 123, _fields: ['id'] }))), { id: 123 })
  const [request] = JSON.parse(text(await client.call('helpscout_update_conversation', { id: 456, status: 'closed', _dry_run: true })))
  assert.equal(request.method, 'PATCH')
  const missing = await client.call('helpscout_get_mailbox', { id: 999999 })
  assert.equal(missing.isError, true)
  assert.match(text(missing), /404|not found/i)
  const half = await client.call('helpscout_update_conversation', { id: 456, subject: 'New', mailbox_id: 999999 })
  assert.equal(half.isError, true)
  assert.match(text(half), /refused 'mailbox_id'.*; done before: subject$/)
})

test('two hundred calls with 64 at once all succeed', async () => {
  const client = serve(await mock(), '--tools', 'both')
  await client.initialize()
  let left = 200
  const worker = async () => {
    while (left-- > 0) {
      const result = left % 2 ? await client.call('helpscout_get_mailbox', { id: 123 })
        : await client.call('run_lua', { code: 'return app.integrations.helpscout.get_mailbox{ id = 123 }.name' })
      assert.equal(result.isError, false, text(result))
    }
  }
  await Promise.all(Array.from({ length: 64 }, worker))
})

const memory = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1])

test('ten thousand calls leave memory as it was', async () => {
  const client = serve(await mock(), '--tools', 'operations')
  await client.initialize()
  const calls = async (count) => {
    for (let i = 0; i < count; i += 50) {
      await Promise.all(Array.from({ length: 50 }, () => client.call('helpscout_get_mailbox', { id: 123 })))
    }
  }
  await calls(3000)
  const before = memory(client.process.pid)
  await calls(7000)
  const grown = memory(client.process.pid) - before
  assert.ok(grown < 2048, `${grown} KiB more`)
}, process.env.SANITIZED && 'sanitizers keep memory that was given back')

test('starting touches no network and no account', async () => {
  const client = serve({ ...(await mock()), HELPSCOUT_URL: 'https://127.0.0.1:1', HELPSCOUT_ACCESS_TOKEN: '', AIRCALL_API_ID: '', AIRCALL_API_TOKEN: '' })
  await client.initialize()
  await client.result('tools/list')
  assert.equal(await client.stop(), 0)
  assert.equal(client.errors, '')
})

// ---- stopping and progress ----

test('a call that is cancelled is not answered, and stops', async () => {
  const client = serve(await mock('--latency-ms', '600000'), '--tools', 'both')
  await client.initialize()
  const slow = client.send('tools/call', { name: 'helpscout_get_mailbox', arguments: { id: 123 } })
  const script = client.send('tools/call', { name: 'run_lua', arguments: { code: 'app.integrations.helpscout.get_mailbox{ id = 123 }' } })
  for (const { id } of [slow, script]) client.notify('notifications/cancelled', { requestId: id, reason: 'enough' })
  client.notify('notifications/cancelled', { requestId: 'unknown' })
  assert.deepEqual(await client.result('ping'), {})
  assert.equal(await client.stop(), 0)
  assert.deepEqual(client.strays, [])
})

test('progress goes to who asked for it', async () => {
  const client = serve(await mock())
  await client.initialize()
  const code = 'for i = 1, 3 do app.integrations.helpscout.get_mailbox{ id = 123 } end'
  await client.call('run_lua', { code }, { _meta: { progressToken: 'p1' } })
  await client.call('run_lua', { code })
  const progress = client.notices.filter((notice) => notice.method === 'notifications/progress')
  assert.deepEqual(progress.map(({ params }) => [params.progressToken, params.progress]), [['p1', 1], ['p1', 2], ['p1', 3]])
  client.line(`{"jsonrpc":"2.0","id":"infinite","method":"tools/call","params":{"name":"run_lua","arguments":{"code":${
    JSON.stringify(code)}},"_meta":{"progressToken":1e400}}}`)
  await until(() => client.strays.length, 'the answer')
  assert.deepEqual(client.strays.map(({ id, error }) => [id, error]), [['infinite', undefined]])
})

// ---- scripts ----

const script = async (client, code, more) => client.call('run_lua', { code, ...more })

test('a script answers with what it printed, what it returned and which calls it made', async () => {
  const client = serve(await mock())
  await client.initialize()
  const result = await script(client, 'local m = app.integrations.helpscout.get_mailbox{ id = 123 } print(m.name) return { id = m.id }')
  assert.equal(result.isError, false)
  assert.equal(text(result), 'Customer Support\nreturned: {"id":123}\ncalls: 1 read, 0 writes')
  const { ok, output, result: returned, calls } = result.structuredContent
  assert.deepEqual({ ok, output, returned }, { ok: true, output: 'Customer Support\n', returned: { id: 123 } })
  assert.deepEqual(calls.map(({ operation, kind, effect, status }) => ({ operation, kind, effect, status })),
    [{ operation: 'helpscout.get_mailbox', kind: 'read', effect: 'read', status: 200 }])
})

test('calls are told the same where the settings want to hear of them', async () => {
  const settings = path.join(folder(), 'config.lua')
  for (const body of ['', 'record.status, record.kind = nil, "write"', 'error "mine"']) {
    writeFileSync(settings, `return { on_call = function(record) ${body} end }`)
    const client = serve(await mock(), '--config', settings)
    await client.initialize()
    const result = await script(client, 'local hs = app.integrations.helpscout pcall(hs.get_mailbox, 123) '
      + 'pcall(hs.api_request, { method = "GET", path = "/v2/mailboxes/123" })')
    assert.deepEqual(result.structuredContent.calls.map(({ operation, kind, status }) => [operation, kind, status]),
      [['helpscout.get_mailbox', 'read', 200], ['helpscout.api_request', 'read', 200]], body)
  }
})

test('a script that fails says how, with what it printed before', async () => {
  const client = serve(await mock())
  await client.initialize()
  const result = await script(client, 'print "before" app.integrations.helpscout.get_mailbox{ id = 999999 }')
  assert.equal(result.isError, true)
  const { ok, output, error } = result.structuredContent
  assert.deepEqual([ok, output, error.kind, error.status], [false, 'before\n', 'not_found', 404])
  assert.match(text(result), /\nerror: helpscout\.get_mailbox: not found \(HTTP 404\).* \[not_found\]\n/)
  assert.equal((await script(client, 'x = = 1')).isError, true)
})

test('a result that is too deep for an answer is told so', async () => {
  const client = serve(await mock())
  await client.initialize()
  const nested = (levels) => script(client, `local t = 1 for i = 1, ${levels} do t = { t } end print "before" return t`)
  assert.equal((await nested(97)).isError, false)
  const deep = await nested(98)
  assert.equal(deep.isError, true)
  assert.equal(text(deep), "before\nerror: the script's result: more than 97 tables in one another\ncalls: 0 reads, 0 writes")
  assert.equal(deep.structuredContent.error.kind, 'script')
})

test('a text that a script cuts inside a character is an answer all the same', async () => {
  const client = serve(await mock())
  await client.initialize()
  const result = await script(client, 'print(("\u00e4bc"):sub(2) .. "\\255") return 1')
  assert.equal(text(result), '\ufffdbc\ufffd\nreturned: 1\ncalls: 0 reads, 0 writes')
  const failed = await script(client, 'print(("\u00e4"):sub(1, 1)) error({ message = 1 }) ')
  assert.deepEqual([failed.isError, failed.structuredContent.output], [true, '\ufffd\n'])
  assert.match(text(await script(client, 'error("no " .. ("\u00e4"):sub(1, 1))')), /error: .*no \ufffd\n/)
})

test('a script that prints too much is cut, and is told how to print less', async () => {
  const client = serve(await mock())
  await client.initialize()
  const result = await script(client, 'for i = 1, 1000 do print(("x"):rep(99)) end')
  assert.ok(text(result).length <= 24000, `${text(result).length} bytes`)
  assert.match(text(result), /of 100000 bytes shown\. Print or return less/)
  const less = await script(client, 'print(("x"):rep(5000)) return ("ä"):rep(2000)', { max_output: 1000 })
  assert.ok(Buffer.byteLength(text(less)) <= 1000)
  assert.match(text(less), /x\nreturned: "ä/)
  assert.equal(less.structuredContent.truncated.of, 5000 + 1 + 2 + 4000)
  const failed = await script(client, 'print(("x"):rep(5000)) error(("y"):rep(5000))', { max_output: 1000 })
  assert.ok(text(failed).length <= 1000)
  assert.match(text(failed), /x\nerror: .*y\.\.\.\n/)
  const little = await script(client, 'app.integrations.helpscout.get_mailbox{ id = "none" }', { max_output: 1 })
  assert.match(text(little), /'id': expected a positive integer.* \[argument\]/)
})

test('writes of a script are denied, and a dry run gives their plan', async () => {
  const client = serve(await mock())
  await client.initialize()
  const code = 'return app.integrations.helpscout.update_conversation{ id = 456, status = "closed" }'
  const denied = await script(client, code)
  assert.equal(denied.isError, true)
  assert.match(text(denied), /write access denied\. \(--write deny\)/)
  assert.deepEqual(denied.structuredContent.error.applied, [])
  const plan = await script(client, code, { dry_run: true })
  assert.equal(plan.isError, false, text(plan))
  assert.match(text(plan), /PATCH/)
})

test('a script has no more than the server and the call give it', async () => {
  const client = serve(await mock(), '--calls', '1')
  await client.initialize()
  const endless = await script(client, 'print "begun" while true do end', { timeout: 0.5 })
  assert.deepEqual([endless.structuredContent.error.kind, endless.structuredContent.output], ['limit', 'begun\n'])
  assert.match(text(endless), /limit of time, 0\.5 seconds/)
  const twice = await script(client, 'for _ = 1, 2 do app.integrations.helpscout.get_mailbox{ id = 123 } end')
  assert.match(text(twice), /limit of calls, 1, is reached/)
})

test('the account is the server\'s unless the call or the script names one', async () => {
  const environment = await mock(), settings = path.join(folder(), 'config.lua')
  const account = (token) => `{ access_token = "${token}", url = "${environment.HELPSCOUT_URL}" }`
  writeFileSync(settings, `return { helpscout = { accounts = { work = ${account('hs-token')}, other = ${account('no-token')} } } }`, { mode: 0o600 })
  const get = 'app.integrations.helpscout.get_mailbox{ id = 123 }'
  for (const [option, works] of [['work', true], ['helpscout=work,aircall=default', true], ['helpscout=other', false]]) {
    const client = serve(environment, '--tools', 'both', '--config', settings, '--account', option)
    await client.initialize()
    const used = (await script(client, get)).structuredContent.calls.map((call) => [call.account, call.effect])
    assert.deepEqual(used, [works ? ['work', 'read'] : ['other', 'none']], option)
    assert.equal((await client.call('helpscout_get_mailbox', { id: 123 })).isError, !works, option)
    assert.equal((await client.call('helpscout_get_mailbox', { id: 123, _account: 'work' })).isError, false)
    assert.equal((await script(client, get, { account: 'work' })).isError, false)
    assert.equal((await script(client, get.replace('.get', '.work.get'))).isError, false)
    assert.equal(await client.stop(), 0)
  }
  for (const [wrong, told] of [['nobody', /there is no account 'nobody'/], ['helpscout=nobody', /helpscout has no account 'nobody'/],
    ['nobody=work', /SERVICE is one of helpscout, aircall/]]) {
    const server = serve(environment, '--config', settings, '--account', wrong)
    assert.equal(await patient(server.ended, 'the refusal'), 2, wrong)
    assert.match(server.errors, told)
  }
})

// ---- asking the user ----

const close = { name: 'helpscout_update_conversation', arguments: { id: 456, status: 'closed' } }
const closing = { name: 'run_lua', arguments: { code: 'return app.integrations.helpscout.update_conversation{ id = 456, status = "closed" }' } }
const asking = async (capabilities) => {
  const client = serve(await mock(), '--tools', 'both', '--write', 'ask')
  await client.initialize('2025-11-25', capabilities)
  return client
}
const yes = { action: 'accept', content: { approve: true } }

test('a client of the earlier revisions is asked while the call waits', async () => {
  const client = await asking(elicits)
  for (const call of [close, closing]) {
    client.answer = () => yes
    const result = await client.result('tools/call', call)
    assert.equal(result.isError, false, text(result))
    assert.match(client.asked.at(-1).params.message, /helpscout\.update_conversation.*"status":"closed"/)
    for (const no of [{ action: 'decline' }, { action: 'cancel' }, { action: 'accept', content: { approve: false } }, {}]) {
      client.answer = () => no
      const refused = await client.result('tools/call', call)
      assert.equal(refused.isError, true)
      assert.match(text(refused), /requires approval/)
    }
  }
})

test('a question whose call is cancelled is withdrawn', async () => {
  const client = await asking(elicits)
  for (const call of [close, closing]) {
    const { id } = client.send('tools/call', call), asked = client.asked.length
    await until(() => client.asked.length > asked, 'the question')
    client.notify('notifications/cancelled', { requestId: id })
    await until(() => client.notices.length > asked, 'its end')
    const { method, params } = client.notices[asked]
    assert.deepEqual([method, params.requestId], ['notifications/cancelled', client.asked[asked].id])
  }
  assert.deepEqual(client.strays, [])
})

test('a client that could not ask is no user that said no', async () => {
  const client = await asking(elicits)
  for (const [call, message, reason] of [[close, 'no window', /the client could not ask: no window/],
    [closing, undefined, /the client could not ask: it does not say why/]]) {
    const { answer } = client.send('tools/call', call), asked = client.asked.length
    await until(() => client.asked.length > asked, 'the question')
    client.write({ id: client.asked[asked].id, error: { code: -32603, message } })
    assert.match(text((await answer).result), reason)
  }
})

test('a script that attaches bytes which are no text is asked about as well', async () => {
  const client = await asking(elicits)
  client.answer = () => ({ action: 'decline' })
  const result = await script(client, 'return app.integrations.helpscout.create_reply{ conversation_id = 456, '
    + 'customer_id = 789, body = "x", attachments = {{ file_name = "a.png", mime_type = "image/png", data = "\\255\\254PNG" }} }')
  assert.match(client.asked[0].params.message, /"data":"\/\/5QTkc="/)
  assert.match(text(result), /requires approval/)
})

test('where the client cannot ask, what asks is refused with a word on dry runs', async () => {
  for (const capabilities of [{}, { elicitation: { url: {} } }]) {
    const client = await asking(capabilities)
    for (const call of [close, closing]) {
      const result = await client.result('tools/call', call)
      assert.equal(result.isError, true)
      assert.match(text(result), /dry run/)
    }
    assert.deepEqual(client.asked, [])
  }
})

const modernAsking = async (call, capabilities = elicits) => {
  const client = serve(await mock(), '--tools', 'both', '--write', 'ask')
  const params = { ...call, _meta: modern(capabilities) }
  return { client, params, first: await client.result('tools/call', params) }
}
const answers = (first, answer) => ({
  requestState: first.requestState,
  inputResponses: Object.fromEntries(Object.keys(first.inputRequests).map((key) => [key, answer])),
})

test('the function approve of the settings is asked once for a call, after the user', async () => {
  const settings = path.join(folder(), 'config.lua')
  writeFileSync(settings, 'local n = 0 return { helpscout = { permissions = { write = "ask" } }, '
    + 'approve = function() n = n + 1 return n == 2, "time " .. n end }')
  for (const call of [close, closing]) {
    const client = serve(await mock(), '--tools', 'both', '--write', 'ask', '--config', settings)
    await client.initialize('2025-11-25', elicits)
    for (const [action, refusal] of [['decline', /the user said no/], ['accept', /time 1\b/], ['accept', null]]) {
      client.answer = () => ({ ...yes, action })
      const result = await client.result('tools/call', call)
      assert.equal(result.isError, refusal !== null, text(result))
      if (refusal) assert.match(text(result), refusal)
    }
    assert.equal(client.asked.length, 3)
  }
})

test('a modern client gets the question as a result and comes back with the answer', async () => {
  for (const call of [close, closing]) {
    const { client, params, first } = await modernAsking(call)
    assert.equal(first.resultType, 'input_required')
    const [question] = Object.values(first.inputRequests)
    assert.equal(question.method, 'elicitation/create')
    const again = await client.result('tools/call', { ...params, requestState: first.requestState })
    assert.equal(again.resultType, 'input_required', 'an answer is missing')
    const done = await client.result('tools/call', { ...params, ...answers(again, yes), extra: 1 })
    assert.equal(done.resultType, 'complete')
    assert.equal(done.isError, false, text(done))
    await client.refused('tools/call', { ...params, ...answers(again, yes) }, PARAMS)
    const anew = await client.result('tools/call', { ...params, requestState: null, inputResponses: null })
    assert.equal(anew.resultType, 'input_required', 'null is as if left out')
  }
})

test('a script that writes twice asks twice, and nothing is done twice', async () => {
  const { client, params, first } = await modernAsking({ name: 'run_lua', arguments: { code:
    'local hs = app.integrations.helpscout print "once" hs.update_conversation{ id = 456, status = "closed" } '
    + 'hs.update_conversation{ id = 456, status = "open" } return "both"' } })
  const second = await client.result('tools/call', { ...params, ...answers(first, yes) })
  assert.equal(second.resultType, 'input_required')
  assert.notEqual(second.requestState, first.requestState)
  const done = await client.result('tools/call', { ...params, ...answers(second, yes) })
  assert.equal(done.structuredContent.output, 'once\n')
  assert.deepEqual(done.structuredContent.calls.map((call) => call.effect), ['succeeded', 'succeeded'])
})

test('a state that was altered or belongs to another call is refused', async () => {
  const { client, params, first } = await modernAsking(close)
  const given = answers(first, yes)
  for (const change of [
    { requestState: first.requestState.replace(/.$/, (c) => (c === '0' ? '1' : '0')) }, { requestState: 5 }, { requestState: '' },
    { arguments: { id: 457, status: 'closed' } }, { name: 'helpscout_delete_conversation', arguments: { id: 456 } },
  ]) await client.refused('tools/call', { ...params, ...given, ...change }, PARAMS)
  const no = await client.result('tools/call', { ...params, ...answers(first, { action: 'decline' }) })
  assert.equal(no.isError, true)
  assert.match(text(no), /requires approval/)
  const other = await modernAsking({ name: 'helpscout_api_request', arguments: { method: 'DELETE', path: '/v2/tags/1' } })
  await other.client.refused('tools/call', { ...other.params, ...answers(other.first, yes), name: 'aircall_api_request' }, PARAMS)
})

// ---- sockets ----

test('a socket serves many clients, and is its owner\'s alone', async () => {
  const where = path.join(folder(), 's')
  const server = serve(await mock(), '--tools', 'both', '--socket', where)
  const clients = await Promise.all(Array.from({ length: 8 }, () => connect(where)))
  assert.equal(statSync(where).mode & 0o777, 0o600)
  await Promise.all(clients.map((client) => client.initialize()))
  await Promise.all(clients.map(async (client, i) => {
    const result = await client.call('run_lua', { code: `return ${i}` })
    assert.match(text(result), new RegExp(`returned: ${i}\n`))
  }))
  clients[0].socket.destroy()
  clients[1].output.write('x'.repeat(17 * 1024 * 1024))
  assert.deepEqual(await clients[2].result('ping'), {})
  assert.equal(server.process.exitCode, null)
})

test('a client of another user is refused', async () => {
  const place = folder(), where = path.join(place, 's')
  const server = serve(await mock(), '--socket', where)
  await connect(where)
  chmodSync(place, 0o755)
  chmodSync(where, 0o666) // as if it were not its owner's alone
  // Perl, as node may not become somebody else; later, as that user may have no way to it, nor to the socket but from its folder.
  const code = `use IO::Socket::UNIX; use POSIX; POSIX::setgid(65534); POSIX::setuid(65534);
    my $socket = IO::Socket::UNIX->new(Peer => 's') or die $!; <$socket>; exit 7`
  const other = spawn('perl', ['-e', code], { cwd: place, stdio: 'ignore' })
  assert.equal(await patient(new Promise((resolve) => other.once('exit', resolve)), 'the refusal'), 7)
  await until(() => server.errors, 'a word about it')
  assert.match(server.errors, /^integrations: a client is refused: [^\n]*\n$/)
}, process.getuid() !== 0 && 'only root can be somebody else')

test('a client that asks for much at once holds up no other', async () => {
  const where = path.join(folder(), 's')
  serve(await mock(), '--socket', where)
  const [much, other] = [await connect(where), await connect(where)]
  await Promise.all([much, other].map((client) => client.initialize()))
  let over = false, turns = 0
  const calls = Array.from({ length: 100 }, () => much.call('lua_search_docs', { query: 'close a conversation', limit: 1 }))
  Promise.all(calls).then(() => { over = true })
  while (!over) {
    await other.result('ping')
    turns++
  }
  assert.ok(turns > 20, `${turns} turns`)
})

test('scripts that ask clients which have gone leave their places to others', async () => {
  const where = path.join(folder(), 's')
  serve(await mock(), '--write', 'ask', '--socket', where)
  const code = 'for i = 1, 200 do pcall(app.integrations.helpscout.update_conversation, { id = 456, status = "closed" }) end'
  for (let i = 0; i < 4; i++) {
    const client = await connect(where)
    const first = await client.call('run_lua', { code }, { _meta: modern(elicits) })
    assert.equal(first.resultType, 'input_required')
    client.socket.destroy()
  }
  const last = await connect(where)
  assert.match(text(await last.call('run_lua', { code: 'return 1' }, { _meta: modern(elicits) })), /returned: 1/)
})

test('one client too many waits until another leaves', async () => {
  const where = path.join(folder(), 's')
  const server = serve(await mock(), '--socket', where)
  const clients = []
  for (let i = 0; i < 257; i++) clients.push(await connect(where))
  let last = null
  clients[256].request('ping').then((answer) => { last = answer })
  for (let i = 0; i < 3; i++) await Promise.all(clients.slice(0, 256).map((client) => client.result('ping')))
  assert.equal(last, null)
  clients[7].socket.destroy()
  await until(() => last, 'a place')
  assert.deepEqual(last.result, {})
  assert.equal(server.errors, '')
})

test('a server without descriptors says so once, and takes who waits when a client leaves', async () => {
  const where = path.join(folder(), 's')
  const server = serveWithin(30, await mock(), '--socket', where)
  const clients = []
  for (let i = 0; i < 40; i++) clients.push(await connect(where))
  let last = null
  clients[39].request('ping').then((answer) => { last = answer })
  for (let i = 0; i < 200; i++) await clients[0].result('ping') // each is a turn of the server at least
  await until(() => server.errors, 'a word about it')
  assert.match(server.errors, /^integrations: a client has to wait: [^\n]*\n$/)
  for (const client of clients.slice(0, 39)) client.socket.destroy()
  await until(() => last, 'a place')
  assert.deepEqual(last.result, {})
})

test('a path that no socket can have is told so', async () => {
  for (const [where, message] of [['', /--socket: expected a path/], [`/tmp/${'x'.repeat(103)}`, /at most 107 bytes, got 108/]]) {
    const server = serve(await mock(), '--socket', where)
    assert.equal(await patient(server.ended, 'the refusal'), 2)
    assert.match(server.errors, message)
  }
})

test('a socket that was left behind is replaced, one that is in use is not', async () => {
  const environment = await mock(), where = path.join(folder(), 's')
  const first = serve(environment, '--socket', where)
  await connect(where)
  const second = serve(environment, '--socket', where)
  assert.equal(await second.ended, 1)
  assert.match(second.errors, /in use/)
  // Nor one whose server is stopped, with as many clients waiting as there can be.
  first.process.kill('SIGSTOP')
  for (let i = 0; i < 100; i++) net.connect(where).on('error', () => {})
  const third = serve(environment, '--socket', where)
  assert.equal(await third.ended, 1)
  first.process.kill('SIGKILL')
  await first.ended
  serve(environment, '--socket', where)
  assert.deepEqual(await (await connect(where)).result('ping'), {})
})

await run()
