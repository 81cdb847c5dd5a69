// The MCP server with the clients that others write: the SDK's, versions 1 and 2. Run in a folder where npm has put
// them; `node sdk.mjs COMMAND…` starts the server.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(pathToFileURL(process.cwd() + '/'))
const load = (name) => import(pathToFileURL(require.resolve(name)))
const [command, ...args] = process.argv.slice(2)
const info = { name: 'test', version: '1' }
const server = { command, args, env: process.env }

async function use(client) {
  const { tools } = await client.listTools()
  assert.ok(tools.some((tool) => tool.name === 'helpscout_get_mailbox'))
  const mailbox = await client.callTool({ name: 'helpscout_get_mailbox', arguments: { id: 123 } })
  assert.match(mailbox.content[0].text, /Customer Support/)
  const script = await client.callTool({ name: 'run_lua', arguments: { code: 'return 6 * 7' } })
  assert.equal(script.structuredContent.result, 42)
  const failed = await client.callTool({ name: 'run_lua', arguments: { code: 'error "no"' } })
  assert.equal(failed.isError, true)
  await assert.rejects(client.callTool({ name: 'no_such_tool', arguments: {} }), (error) => error.code === -32602)
  const page = await client.readResource({ uri: 'integrations://docs/overview' })
  assert.match(page.contents[0].text, /integrations/)
  await client.close()
}

{
  const { Client } = await load('@modelcontextprotocol/sdk/client/index.js')
  const { StdioClientTransport } = await load('@modelcontextprotocol/sdk/client/stdio.js')
  const client = new Client(info)
  await client.connect(new StdioClientTransport(server))
  await client.ping()
  await use(client)
}
{
  const { Client } = await load('@modelcontextprotocol/client')
  const { StdioClientTransport } = await load('@modelcontextprotocol/client/stdio')
  const client = new Client(info, { capabilities: {}, versionNegotiation: { mode: 'auto' } })
  await client.connect(new StdioClientTransport(server))
  await use(client)
}
