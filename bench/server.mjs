// Load on one machine: held event streams, pollers and uploaders during one export. npm run bench:server -- --streams 500
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';

const { values } = parseArgs({
  options: { streams: { type: 'string', default: '500' }, seconds: { type: 'string', default: '30' } },
});
const streams = Number(values.streams);
const seconds = Number(values.seconds);
const dataDir = mkdtempSync(join(tmpdir(), 'kinora-bench-'));
const attribution = { 'X-Skill-Source': 'bench', 'X-Skill-Version': '0', 'X-Skill-Platform': 'unknown' };

const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('../bin/kinora.js', import.meta.url)), 'serve'],
  {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      KINORA_DATA_DIR: dataDir,
      KINORA_PORT: '0',
      KINORA_LOG: 'error',
      KINORA_RENDERS: '1',
      KINORA_TOKENS_PER_HOUR: '0',
      KINORA_WRITES_PER_MINUTE: '0',
      KINORA_READS_PER_MINUTE: '0',
      KINORA_CREDITS_GRANT: '100000',
    },
  },
);
let output = '';
for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));
while (!/ready: (\S+)/.test(output)) await sleep(50);
const url = /ready: (\S+)/.exec(output)[1];

const times = {};
let requests = 0;
let errors = 0;
const note = (name, ms) => {
  times[name] ??= [];
  times[name].push(ms);
};

async function ask(name, path, init = {}) {
  const startedAt = performance.now();
  requests++;
  try {
    const response = await fetch(url + path, init);
    const body = await response.json();
    if (!response.ok) throw new Error(`${name} ${response.status}`);
    note(name, performance.now() - startedAt);
    return body;
  } catch {
    errors++;
    return undefined;
  }
}

const memory = () => Number(readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')[1]) * 4096;
const idle = memory();
let peak = idle;
const sampler = setInterval(() => (peak = Math.max(peak, memory())), 200);

const { token } = (
  await ask('token', '/api/auth/anonymous-token', { method: 'POST', headers: { 'X-Client-Id': 'bench' } })
).data;
const headers = { Authorization: `Bearer ${token}` };
const session = (await ask('session', '/api/tasks/me/with-session/nemo_agent', { method: 'POST', headers }))
  .session_id;
const noise = (seed) =>
  sharp({
    create: {
      width: 1600,
      height: 1000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 20 + seed },
    },
  })
    .jpeg({ quality: 82 })
    .toBuffer();
const photos = await Promise.all([1, 2, 3, 4].map(noise));
async function upload(bytes, name) {
  const body = new FormData();
  body.append('files', new Blob([bytes]), name);
  return ask('upload', `/api/upload-video/nemo_agent/me/${session}`, { method: 'POST', headers, body });
}
for (const [index, bytes] of photos.entries()) await upload(bytes, `${index}.jpg`);
const say = async (text) => {
  const startedAt = performance.now();
  requests++;
  try {
    const response = await fetch(`${url}/run_sse`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ session_id: session, new_message: { parts: [{ text }] } }),
    });
    const reader = response.body.getReader();
    await reader.read();
    note('first stream byte', performance.now() - startedAt);
    while (!(await reader.read()).done);
  } catch {
    errors++;
  }
};
await say('make a 120 second film without music');
const { draft } = (await ask('state', `/api/state/nemo_agent/me/${session}/latest`, { headers })).data.state;
await ask('export', '/api/render/proxy/lambda', {
  method: 'POST',
  headers: { ...headers, ...attribution },
  body: JSON.stringify({ id: 'bench', sessionId: session, draft }),
});

const stop = new AbortController();
let held = 0;
const hold = async () => {
  requests++;
  try {
    const response = await fetch(`${url}/api/kinora/exports/bench/events`, { headers, signal: stop.signal });
    held++;
    for await (const _ of response.body);
  } catch {
    if (!stop.signal.aborted) errors++;
  }
};
const work = [];
for (let i = 0; i < streams; i++) {
  work.push(hold());
  if (i % 25 === 24) await sleep(50);
}
await sleep(1000);
const until = performance.now() + seconds * 1000;
const loop = async (body, pauseMs) => {
  while (performance.now() < until) {
    await body();
    await sleep(pauseMs);
  }
};
const pollers = Array.from({ length: 20 }, (_, i) =>
  i % 2 === 0
    ? loop(() => ask('state', `/api/state/nemo_agent/me/${session}/latest`, { headers }), 500)
    : loop(() => ask('credits', '/api/credits/balance/simple', { headers }), 500),
);
let count = 0;
const uploaders = Array.from({ length: 4 }, () =>
  loop(async () => {
    const bytes = Buffer.concat([photos[count % 4], Buffer.from(`${count++}`)]);
    await upload(bytes, `${count}.jpg`);
  }, 500),
);
await Promise.all([...pollers, ...uploaders, loop(() => say('hello'), 500)]);
clearInterval(sampler);
const { progress } = await ask('poll', '/api/render/proxy/lambda/bench', { headers });
const stillHeld = held;
stop.abort();
await Promise.allSettled(work);
server.kill('SIGTERM');
await new Promise((done) => server.once('exit', done));
rmSync(dataDir, { recursive: true, force: true });

const mb = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
console.log(`${stillHeld} streams held, ${seconds} s, ${cpus().length} processors, export at ${progress} %`);
console.log(`${requests} requests, ${errors} errors (${((errors * 100) / requests).toFixed(2)} %)`);
console.log(`server memory: ${mb(idle)} idle, ${mb(peak)} at most`);
for (const [name, list] of Object.entries(times)) {
  const sorted = list.sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  console.log(
    `${name.padEnd(18)} ${String(sorted.length).padStart(5)}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms`,
  );
}
