const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const countSet = (value: Readonly<Record<string, unknown>>): number => {
  let count = 0;
  for (const key in value) if (value[key] !== undefined) count++;
  return count;
};

/**
 * True when two pieces of plain data would be written as the same JSON, whatever the order of their keys; a key that is
 * undefined counts as left out. Shared parts are not looked into, so that comparing a copy with few changes is cheap.
 */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isRecord(left) || !isRecord(right)) return Number.isNaN(left) && Number.isNaN(right);
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  for (const key in left) if (!sameData(left[key], right[key])) return false;
  return countSet(left) === countSet(right);
}
