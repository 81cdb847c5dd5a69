// A server of HTTP/2 that says its port, writes the paths that are asked for into a file, resets the
// connection at the one that ends in /2, and answers those alone that end in a number of four digits or
// more: with a text of so many bytes.
//
//   node http2_reset.mjs CERTIFICATE KEY LOG
import { createSecureServer } from 'node:http2'
import { appendFileSync, readFileSync } from 'node:fs'

const [certificate, key, log] = process.argv.slice(2)
const server = createSecureServer({ cert: readFileSync(certificate), key: readFileSync(key) })
const ignore = () => {}
let socket
server.on('connection', (connection) => {
  socket = connection
  socket.on('error', ignore)
})
server.on('sessionError', ignore)
server.on('stream', (stream, headers) => {
  stream.on('error', ignore)
  appendFileSync(log, headers[':path'])
  if (headers[':path'].endsWith('/2')) socket.resetAndDestroy()
  const size = headers[':path'].match(/\d{4,}$/)
  if (!size) return
  stream.respond({ ':status': 200, 'x-filler': 'f'.repeat(size % 7 * 500) })
  stream.end(JSON.stringify({ id: 5, name: 'n'.repeat(size) }))
})
server.listen(0, '127.0.0.1', () => console.log(`pid ${process.pid} port ${server.address().port}`))
