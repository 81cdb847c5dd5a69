// What the tests of the MCP server need: the mock services, the server on stdio or a socket, a client that says
// what it is told to, and counting. Knows nothing of what a test is about.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import net from 'node:net'
import path from 'node:path'
import assert from 'node:assert/strict'

const build = process.env.BUILD_DIR ?? 'build'
export const program = path.resolve(build, 'integrations')
const PATIENCE = 120_000 // after that a test gives up on what must happen

const cleanups = []
export const defer = (action) => cleanups.push(action)

export function folder() {
  const name = mkdtempSync(path.join(tmpdir(), 'mcp'))
  defer(() => rmSync(name, { recursive: true, force: true }))
  return name
}

// A promise that is refused when it takes too long.
export function patient(promise, what) {
  let timer
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`gave up on ${what}`)), PATIENCE) })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

const firstLine = (child) => patient(new Promise((resolve, reject) => {
  createInterface({ input: child.stdout }).once('line', resolve)
  child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
}), 'a first line')

// Starts the mock services with those options: the environment of a program that uses them.
export async function mock(...options) {
  const child = spawn(path.resolve(build, 'tests/mock/mock_services'), options, { stdio: ['ignore', 'pipe', 'inherit'] })
  defer(() => child.kill())
  const [helpscout, aircall] = (await firstLine(child)).split(' ')
  return {
    PATH: process.env.PATH, HOME: '/nonexistent', HELPSCOUT_URL: helpscout, HELPSCOUT_ACCESS_TOKEN: 'hs-token',
    AIRCALL_URL: aircall, AIRCALL_API_ID: 'ac-id', AIRCALL_API_TOKEN: 'ac-api-token',
  }
}

export const MODERN = '2026-07-28'
export const modern = (capabilities = {}, version = MODERN) => ({
  'io.modelcontextprotocol/protocolVersion': version,
  'io.modelcontextprotocol/clientCapabilities': capabilities,
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
})

export class Client {
  #next = 0
  #waiting = new Map()
  notices = []
  asked = [] // requests of the server
  strays = [] // what is no answer to anything, such as errors without an id
  answer = null // function(request) -> result, for requests of the server

  constructor(input, output) {
    this.output = output
    createInterface({ input }).on('line', (line) => this.#take(JSON.parse(line)))
  }

  #take(message) {
    assert.equal(message.jsonrpc, '2.0')
    if (message.method && message.id === undefined) return this.notices.push(message)
    if (message.method) {
      this.asked.push(message)
      if (this.answer) this.write({ id: message.id, result: this.answer(message) })
      return undefined
    }
    const resolve = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    return resolve ? resolve(message) : this.strays.push(message)
  }

  line(text) { this.output.write(text + '\n') }
  write(message) { this.line(JSON.stringify({ jsonrpc: '2.0', ...message })) }
  notify(method, params) { this.write({ method, params }) }

  // Sends a request: its id, and a promise of the whole answer.
  send(method, params) {
    const id = ++this.#next
    const answer = patient(new Promise((resolve) => this.#waiting.set(id, resolve)), method)
    this.write({ id, method, params })
    return { id, answer }
  }
  request(method, params) { return this.send(method, params).answer }

  async result(method, params) {
    const answer = await this.request(method, params)
    assert.ok(answer.result, `${method}: ${JSON.stringify(answer.error)}`)
    return answer.result
  }
  async refused(method, params, code) {
    const answer = await this.request(method, params)
    assert.equal(answer.error?.code, code, `${method}: ${JSON.stringify(answer).slice(0, 200)}`)
    return answer.error
  }
  call(name, args, more) { return this.result('tools/call', { name, arguments: args, ...more }) }

  async initialize(version = '2025-11-25', capabilities = {}) {
    const result = await this.result('initialize', {
      protocolVersion: version, capabilities, clientInfo: { name: 'test', version: '1' },
    })
    this.notify('notifications/initialized')
    return result
  }
}

// The server on stdio.
export const serve = (environment, ...options) => start(environment, program, ['mcp', ...options])

// The server, which can have so many descriptors.
export function serveWithin(descriptors, environment, ...options) {
  const script = `ulimit -n ${descriptors}; exec "$0" mcp "$@"`
  return start(environment, '/bin/sh', ['-c', script, program, ...options])
}

// The server, whose answers go to that command.
export const serveTo = (reader, environment) => start(environment, '/bin/sh', ['-c', `"$0" mcp | ${reader}`, program])

function start(environment, command, words) {
  const child = spawn(command, words, { env: environment, stdio: ['pipe', 'pipe', 'pipe'] })
  const client = new Client(child.stdout, child.stdin)
  client.errors = ''
  child.stderr.on('data', (text) => { client.errors += text })
  client.process = child
  client.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  client.stop = () => { child.stdin.end(); return patient(client.ended, 'the end of the server') }
  defer(() => child.kill('SIGKILL'))
  return client
}

// Another client of a server's socket.
export async function connect(where) {
  for (let attempt = 0; ; attempt++) {
    const socket = net.connect(where)
    const problem = await new Promise((resolve) => { socket.once('connect', () => resolve()); socket.once('error', resolve) })
    if (!problem) {
      defer(() => socket.destroy())
      return Object.assign(new Client(socket, socket), { socket })
    }
    if (attempt === 1000) throw problem
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function until(condition, what) {
  const start = Date.now()
  while (!(await condition())) {
    if (Date.now() - start > PATIENCE) throw new Error(`gave up on ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const tests = []
// `skip`: why the test is not run.
export const test = (name, body, skip) => tests.push({ name, body, skip })

export async function run() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const wanted = process.argv[2] ?? ''
  for (const { name, body, skip } of tests) {
    if (!name.includes(wanted)) continue
    if (skip) {
      counts.skipped++
      console.log(`skipped ${name}: ${skip}`)
      continue
    }
    try {
      await body()
      counts.passed++
    } catch (problem) {
      counts.failed++
      console.log(`FAILED  ${name}\n        ${String(problem.stack).replaceAll('\n', '\n        ')}`)
    }
    for (const action of cleanups.splice(0).reverse()) action()
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exit(counts.failed ? 1 : 0)
}
