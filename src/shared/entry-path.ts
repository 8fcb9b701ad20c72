import { fileURLToPath } from 'node:url';

/**
 * Path of a compiled module that runs in a process of its own. `moduleUrl` is the caller's `import.meta.url`;
 * `relative` the module beside it, with `.js`. Child processes always run the build, also when the caller itself
 * runs from source (tests).
 */
export function entryPath(moduleUrl: string, relative: string): string {
  const path = fileURLToPath(new URL(relative, moduleUrl));
  return fileURLToPath(moduleUrl).endsWith('.ts')
    ? path.replace(/([\\/])src([\\/])(?!.*[\\/]src[\\/])/, '$1dist$2')
    : path;
}
