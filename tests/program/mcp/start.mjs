// How long the MCP server takes from its start to its first answer: `node start.mjs [N]` from the top of the project
// prints the median of N starts (50), and that of N scripts. Decides no test.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Client, program } from './client.mjs'

const rounds = Number(process.argv[2] ?? 50)
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)].toFixed(1)

async function measure(action) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    await action()
    times.push(performance.now() - start)
  }
  return median(times)
}

const start = () => new Promise((resolve) => {
  const child = spawn(program, ['mcp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).once('line', resolve)
  child.stdin.end('{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
})

console.log(`start to first answer: ${await measure(start)} ms`)
const child = spawn(program, ['mcp'], { stdio: ['pipe', 'pipe', 'inherit'] })
const client = new Client(child.stdout, child.stdin)
await client.initialize()
console.log(`a script: ${await measure(() => client.call('run_lua', { code: 'return 1' }))} ms`)
child.stdin.end()
