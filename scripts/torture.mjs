// Kills the server at random moments, by hand and for long: npm run torture -- --rounds 100 --seed 7
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'e2e', 'test/e2e/crash.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, KINORA_ROUNDS: values.rounds, KINORA_SEED: values.seed },
});
process.exitCode = status ?? 1;
