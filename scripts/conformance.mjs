// Runs the official ADK client against a server: npm run conformance. Its 500 packages live in a folder of their own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../test/conformance', import.meta.url));
const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
run('npx', ['vitest', 'run', '--project', 'conformance'], fileURLToPath(new URL('..', import.meta.url)));
