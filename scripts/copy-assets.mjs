// Copies what tsc leaves behind: files of src that are neither TypeScript nor AssemblyScript.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
cpSync(`${root}src`, `${root}dist`, {
  recursive: true,
  filter: (path) => !path.includes('/assembly') && !path.endsWith('.ts'),
});
