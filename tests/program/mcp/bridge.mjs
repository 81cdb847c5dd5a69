// Lets a client that speaks HTTP only use the server on stdio: `node bridge.mjs COMMAND…` prints the port and
// hands each POST to the server as one message, and its answer back. Says with statuses what HTTP says that way.
import http from 'node:http'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const [command, ...args] = process.argv.slice(2)
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
const waiting = new Map()
let last = 0

createInterface({ input: server.stdout }).on('line', (line) => {
  const message = JSON.parse(line)
  waiting.get(message.id)?.(message)
  waiting.delete(message.id)
})

// Ids are the bridge's own on the way: clients that know nothing of each other may use the same.
function ask(message) {
  const id = ++last
  server.stdin.write(JSON.stringify({ ...message, id }) + '\n')
  return new Promise((resolve) => waiting.set(id, (answer) => resolve({ ...answer, id: message.id })))
}

const isLocal = (host) => ['localhost', '127.0.0.1', '[::1]'].includes(host)
const failure = (id, code, message) => ({ jsonrpc: '2.0', id, error: { code, message } })
const named = ['tools/call', 'prompts/get', 'resources/read']

// Whether the headers of a modern request say what its message says.
function headersAgree(headers, message, version) {
  const name = message.params?.name ?? message.params?.uri
  return (version === undefined || headers['mcp-protocol-version'] === version)
    && headers['mcp-method'] === message.method
    && (name === undefined || !named.includes(message.method) || headers['mcp-name'] === name)
}

function statusOf(answer, modern) {
  if (!modern || !answer.error) return 200
  if (answer.error.code === -32601) return 404
  const { code, message } = answer.error
  return [-32602, -32021, -32022].includes(code) && /_meta|protocol version|capability/i.test(message) ? 400 : 200
}

async function handle(headers, body, reply) {
  let message
  try { message = JSON.parse(body) } catch { return reply(400, failure(null, -32700, 'Parse error')) }
  if (message.id === undefined) {
    server.stdin.write(JSON.stringify(message) + '\n')
    return reply(202)
  }
  const version = message.params?._meta?.['io.modelcontextprotocol/protocolVersion']
  const modern = version !== undefined || headers['mcp-protocol-version'] === '2026-07-28'
  if (modern && !headersAgree(headers, message, version)) return reply(400, failure(message.id, -32020, 'Header mismatch'))
  const answer = await ask(message)
  return reply(statusOf(answer, modern), answer)
}

http.createServer((request, response) => {
  const reply = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body && JSON.stringify(body))
  }
  const { host = '', origin } = request.headers
  if (!isLocal(host.replace(/:\d+$/, '')) || (origin && !isLocal(new URL(origin).hostname))) {
    return reply(403, failure(null, -32600, 'Forbidden'))
  }
  if (request.method !== 'POST') return reply(405, failure(null, -32600, 'Method not allowed'))
  const parts = []
  request.on('data', (part) => parts.push(part)).on('end', () => handle(request.headers, Buffer.concat(parts).toString(), reply))
}).listen(0, '127.0.0.1', function listening() { console.log(this.address().port) })
process.on('SIGTERM', () => { server.kill(); process.exit(0) })
