import { execFileSync } from 'node:child_process';

let prefix: readonly string[] | undefined;

/**
 * Words to put before a command so that it runs without any network: a network namespace of its own, where Linux
 * lets an ordinary user make one. Empty elsewhere; the decoders' own `file` only rule must then do.
 */
export function withoutNetwork(): readonly string[] {
  prefix ??= process.platform === 'linux' && worksHere() ? command : [];
  return prefix;
}

const command = ['unshare', '--map-root-user', '--net', '--'] as const;

function worksHere(): boolean {
  try {
    execFileSync(command[0], [...command.slice(1), 'true'], { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}
