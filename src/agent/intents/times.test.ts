import { expect, it } from 'vitest';
import { assetSchema, emptyDraft } from '../../draft/index.js';
import { shots } from '../../edits/index.js';
import { planTurn } from '../index.js';

const assets = ['beach', 'market', 'temple', 'noodles', 'sunset', 'train'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index}`,
    name: `${name}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: String(index),
    sizeBytes: 1000,
    width: 1600,
    height: 1200,
  }),
);

/** How long each photo stays after a talk about a film of four seconds a photo, in seconds. */
function secondsAfter(...talk: readonly string[]): number[] {
  let turn = planTurn({ sentence: 'a film of 4 seconds a photo', draft: emptyDraft(), assets, seed: 1 });
  for (const sentence of talk)
    turn = planTurn({ sentence, draft: turn.draft, assets, history: turn.history, seed: 1 });
  return shots(turn.draft).map(({ durationMs }) => durationMs / 1000);
}

it.each([
  [[4, 4, 2, 2, 3, 3], ['first two stay 4 secs next two 2 secs last two 3 secs']],
  [[3, 3, 7, 3, 5, 3], ['the temple gets 7 seconds, the sunset 5 and everything else 3']],
  [[2, 2, 4, 2, 2, 2], ['2 secs each now but the temple keeps its 4']],
  [[8, 4, 4, 4, 4, 4], ['make the beach twice as long as the others']],
  [
    [4, 6, 6, 6, 4, 4],
    ['market and noodles 6 seconds each', 'and the one between them the same'],
  ],
  [
    [3.5, 3.5, 8, 3.5, 8, 3.5],
    ['temple and sunset 8 s each', 'make it 30 seconds but dont touch those two'],
  ],
  [[5, 4, 4, 4, 4, 4], ['give the very first a full second more and leave the others']],
])('%j after %j', (seconds, talk) => {
  expect(secondsAfter(...talk)).toEqual(seconds);
});

it('time that is taken off every photo takes no photo', () => {
  expect(secondsAfter('no longer than 18 seconds, so shave the same amount off every picture')).toEqual([
    3, 3, 3, 3, 3, 3,
  ]);
});
