import type { Asset, VideoSegment } from '../draft/index.js';
import { longestMs } from './parts.js';

/** No automatic choice shows a photo for less, ms. */
const leastMs = 200;

/**
 * New lengths for the shots whose sum is exactly `totalMs`. They keep their proportions; lengths the user chose stay
 * as long as the others can make up for them; a clip never gets longer than its material. When the material of the
 * clips does not suffice, the sum is what there is.
 */
export function fitLengths(
  list: readonly VideoSegment[],
  totalMs: number,
  assets: readonly Asset[],
): number[] {
  const most = list.map((shot) => longestMs(shot, assets));
  const least = Math.max(1, Math.min(leastMs, Math.floor(totalMs / Math.max(1, list.length))));
  const keeps = list.map((shot) => shot.chosen.length === 'user');
  const kept = list.reduce((sum, shot, index) => sum + (keeps[index] ? shot.durationMs : 0), 0);
  const free = keeps.filter((keep) => !keep).length;
  const room = most.reduce((sum, longest, index) => sum + (keeps[index] ? 0 : longest), 0);
  const left = totalMs - kept;
  const canKeep = free > 0 && left >= free * Math.max(least, 500) && left <= room;
  const lengths = list.map((shot, index) => (canKeep && keeps[index] ? shot.durationMs : 0));
  let open = list.map((_, index) => index).filter((index) => !(canKeep && keeps[index]));
  let rest = totalMs - (canKeep ? kept : 0);
  for (;;) {
    const weight = open.reduce((sum, index) => sum + list[index]!.durationMs, 0);
    const share = (index: number): number => (rest * list[index]!.durationMs) / Math.max(1, weight);
    const stuck = open.find((index) => share(index) > most[index]! || share(index) < least);
    if (stuck === undefined) break;
    lengths[stuck] = Math.max(1, Math.min(most[stuck]!, Math.max(least, Math.floor(share(stuck)))));
    rest = Math.max(0, rest - lengths[stuck]!);
    open = open.filter((index) => index !== stuck);
  }
  spread(open, rest, lengths, (index) => list[index]!.durationMs);
  return lengths;
}

/** Shares `total` out in whole milliseconds by weight, so that equal weights differ by at most one. */
function spread(
  open: readonly number[],
  total: number,
  lengths: number[],
  weightOf: (index: number) => number,
): void {
  const weight = open.reduce((sum, index) => sum + weightOf(index), 0);
  let before = 0;
  let given = 0;
  for (const index of open) {
    before += weightOf(index);
    const upTo = Math.round((total * before) / Math.max(1, weight));
    lengths[index] = Math.max(1, upTo - given);
    given = upTo;
  }
}
