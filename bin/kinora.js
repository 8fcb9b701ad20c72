#!/usr/bin/env -S MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072 node --max-semi-space-size=8 --no-regexp-tier-up
// The settings keep glibc and V8 from holding on to what was freed: 100 MB less at the peak of a render.
// V8 would compile each pattern to bytecode first: 2.5 s for the agent's long ones, machine code at once 0.3 s. That flag may only be set
// at the start: set later it crashes one process in seven.
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('kinora: this checkout is not built yet. Run: npm run build');
  process.exit(1);
}
const { runCli } = await import(main.href);
process.exitCode = await runCli(process.argv);
