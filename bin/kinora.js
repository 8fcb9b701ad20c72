#!/usr/bin/env -S MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072 node --max-semi-space-size=8
// The settings keep glibc and V8 from holding on to what was freed: 100 MB less at the peak of a render.
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

// V8 compiles a pattern to bytecode first: for the agent's long ones that takes 2.5 s together, machine code at once 0.3 s.
setFlagsFromString('--no-regexp-tier-up');

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('kinora: this checkout is not built yet. Run: npm run build');
  process.exit(1);
}
const { runCli } = await import(main.href);
process.exitCode = await runCli(process.argv);
