import { getPriority, setPriority } from 'node:os';

/** Niceness of work that must never make a computer unusable. */
const polite = 10;

/** Lowers a process (0 = this one) to niceness 10; one that is lower already stays there, since only root could raise it. */
export function yieldToOthers(pid = 0): void {
  if (getPriority(pid) < polite) setPriority(pid, polite);
}
