// Loaded with --import into a server and its children: every connection that leaves this machine is written down.
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const log = process.env.KINORA_TRAP_LOG ?? '';
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function trapped(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host =
    typeof options === 'object' ? (options?.host ?? options?.path ?? 'localhost') : (args[1] ?? 'localhost');
  if (!/^(localhost|127\.|::1$|\/)/.test(String(typeof host === 'function' ? 'localhost' : host))) {
    if (log !== '') appendFileSync(log, `${process.argv[1]} ${host}\n`);
    globalThis.kinoraDialled?.push(String(host));
    throw new Error(`Trapped a connection to ${host}`);
  }
  return connect.apply(this, args);
};
