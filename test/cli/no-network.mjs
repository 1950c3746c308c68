// Preloaded: whoever asks for a name or opens a socket ends the process, loudly.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const forbidden = () => {
  process.stderr.write('NETWORK\n')
  process.exit(77)
}
net.Socket.prototype.connect = forbidden
dgram.createSocket = forbidden
for (const api of [dns, dns.promises]) {
  for (const name of Object.keys(api)) {
    if (/^(lookup|resolve|reverse)/.test(name)) api[name] = forbidden
  }
}
globalThis.fetch = forbidden
syncBuiltinESMExports()
