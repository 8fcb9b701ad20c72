import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { withoutNetwork } from './no-network.js';

const prefix = withoutNetwork();

it.skipIf(prefix.length === 0)(
  'M3 N4: a process without network cannot reach even this computer',
  async () => {
    let connections = 0;
    const server = createServer(() => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const script = `require('net').connect(${port}, '127.0.0.1').on('error', (e) => console.log(e.code)).on('connect', () => console.log('connected'))`;
    const [command, ...words] = [...prefix, process.execPath, '-e', script];
    const { stdout } = spawnSync(command!, words, { encoding: 'utf8', timeout: 10_000 });
    await new Promise((resolve) => server.close(resolve));
    expect({ said: stdout.trim(), connections }).toEqual({ said: 'ENETUNREACH', connections: 0 });
  },
);
