import { z } from 'zod';
import { type Asset, mainTrack, type VideoSegment } from '../draft/index.js';
import { seededRandom } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { assetOf, choose, reorder } from './parts.js';

/**
 * By capture time. A file that does not say when it was taken stays after the one it was given with, so that given
 * order decides when nothing else does.
 */
export function byTime<T>(items: readonly T[], timeOf: (item: T) => string | null | undefined): T[] {
  let last = '';
  return items
    .map((item, index) => {
      last = timeOf(item) ?? last;
      return { item, index, time: last };
    })
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.index - b.index))
    .map(({ item }) => item);
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Shots in another order. */
export function sortedShots(
  list: readonly VideoSegment[],
  by: 'time' | 'name' | 'shuffle' | 'reverse' | 'given',
  { assets, seed }: { assets: readonly Asset[]; seed: number },
): VideoSegment[] {
  if (by === 'reverse') return [...list].reverse();
  if (by === 'name') return [...list].sort((a, b) => names.compare(a.name, b.name));
  if (by === 'time') return byTime(list, (shot) => assetOf(shot, assets)?.capturedAt);
  if (by === 'given') {
    const place = (shot: VideoSegment): number => assets.findIndex((asset) => asset.fileId === shot.fileId);
    return [...list].sort((a, b) => place(a) - place(b));
  }
  const random = seededRandom(`shuffle ${seed}`);
  let shuffled = random.shuffle(list);
  // A shuffle that changes nothing looks like a command that was not heard.
  for (let i = 0; i < 8 && list.length > 1 && shuffled.every((shot, at) => shot === list[at]); i++) {
    shuffled = random.shuffle(list);
  }
  return shuffled;
}

export const sortPhotos = defineEdit({
  name: 'sort_photos',
  summary:
    'Puts all photos in order: by capture time, by file name, as they were given, reversed or shuffled.',
  words: { en: ['sort'], zh: ['排序'] },
  params: z.object({
    by: z.enum(['time', 'name', 'given', 'reverse', 'shuffle']),
    descending: z.boolean().default(false).describe('Newest or last first.'),
    seed: z.number().int().optional().describe('For shuffle: the same seed gives the same order.'),
  }),
  apply(draft, { by, descending, seed }, context) {
    const track = mainTrack(draft);
    if (track === undefined) return draft;
    const list = sortedShots(track.segments, by, { assets: context.assets, seed: seed ?? context.seed });
    reorder(track, descending ? list.reverse() : list);
    choose(draft, 'order');
    return draft;
  },
});
