import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { dropSlowBodies } from './slow-bodies.js';

it('L5: 200 bodies that dribble are closed, one that moves is not, and others are answered meanwhile', async () => {
  const server = http.createServer((request, response) => {
    request.on('data', () => {});
    request.on('end', () => response.end('done'));
  });
  dropSlowBodies(server, { checkEveryMs: 100, windowMs: 1000 });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const begin = (onEnd: () => void) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', onEnd);
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
    return socket;
  };
  let closed = 0;
  let movedClosed = false;
  const dribbling = Array.from({ length: 200 }, () => begin(() => closed++));
  const moving = begin(() => {
    movedClosed = true;
  });
  const drip = setInterval(() => {
    for (const socket of dribbling) socket.write('.');
    moving.write(Buffer.alloc(2000));
  }, 100);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'quick' });
  expect(await answer.text()).toBe('done');
  const limit = Date.now() + 20_000;
  while (closed < 200 && Date.now() < limit) await sleep(50);
  clearInterval(drip);
  expect([closed, movedClosed]).toEqual([200, false]);
  moving.destroy();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
