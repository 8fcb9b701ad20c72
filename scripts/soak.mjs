// Works on one server for long and looks whether anything grows: npm run soak -- --minutes 10
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'e2e', 'test/e2e/load.test.ts', '-t', 'L6'],
  {
    stdio: 'inherit',
    env: { ...process.env, KINORA_SOAK_SECONDS: String(Number(values.minutes) * 60) },
  },
);
process.exitCode = status ?? 1;
