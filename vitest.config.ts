import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Workers of one run share one PostgreSQL, runs beside each other do not.
process.env.KINORA_TEST_RUN ??= String(process.pid);

// The official ADK client needs 500 packages of its own: only where `npm run conformance` has installed them.
const conformance = existsSync('test/conformance/node_modules')
  ? [{ test: { name: 'conformance', include: ['test/conformance/*.test.ts'], testTimeout: 60_000 } }]
  : [];

export default defineConfig({
  test: {
    globalSetup: ['test/helpers/global-setup.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          // Files of one worker share their modules: loading the agent anew for each took a third of the suite's time.
          isolate: false,
          // As bin/kinora.js has it: without it every file that plans a turn spends seconds on bytecode of patterns.
          execArgv: ['--no-regexp-tier-up'],
          include: [
            'src/**/*.test.ts',
            'test/*.test.ts',
            'test/{corpus,phrasings,talk,contract,upgrade}/*.test.ts',
          ],
          setupFiles: ['test/helpers/trap-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      ...conformance,
    ],
  },
});
