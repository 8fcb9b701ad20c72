// Compiles the AssemblyScript compositor to src/kernel/kernel.wasm (not in git; the build makes it).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}src/kernel/assembly/index.ts`;
if (existsSync(entry)) {
  const { default: asc } = await import('assemblyscript/asc');
  const { error, stderr } = await asc.main([
    entry,
    '--outFile',
    `${root}src/kernel/kernel.wasm`,
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd,threads',
    '--importMemory',
    '--sharedMemory',
    // The host chooses how much within these bounds (pages of 64 KiB).
    '--initialMemory',
    '16',
    '--maximumMemory',
    '32768',
  ]);
  if (error) {
    console.error(stderr.toString());
    process.exit(1);
  }
}
