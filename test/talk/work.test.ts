import { expect, it } from 'vitest';
import { planTurn } from '../../src/agent/index.js';
import { intents } from '../../src/agent/intents/index.js';
import { assetSchema, emptyDraft } from '../../src/draft/index.js';

const assets = Array.from({ length: 12 }, (_, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name: `IMG_${2000 + index}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4032,
    height: 3024,
  }),
);
const film = planTurn({ sentence: 'make a film', draft: emptyDraft(), assets, seed: 1 }).draft;
const wishes = [
  'make the second photo longer',
  'warm colours on the third',
  'I like the sea',
  'the music is too loud',
  'no motion on the last photo',
];

/** How often an intent is asked about a clause while a sentence is read. */
function looksAt(sentence: string): number {
  const asked = intents.all;
  const reads = asked.map(({ read }) => read);
  let count = 0;
  for (const [index, intent] of asked.entries())
    Object.assign(intent, {
      read: (...said: Parameters<typeof intent.read>) => {
        count++;
        return reads[index]!(...said);
      },
    });
  try {
    planTurn({ sentence, draft: film, assets, seed: 1 });
  } finally {
    for (const [index, intent] of asked.entries()) Object.assign(intent, { read: reads[index] });
  }
  return count;
}

const message = (pieces: number): string =>
  Array.from({ length: pieces }, (_, index) => wishes[index % wishes.length]).join(', ');

it('twice as many wishes in a message are twice the work, not more', { timeout: 60_000 }, () => {
  const [ten, twenty, forty] = [10, 20, 40].map((pieces) => looksAt(message(pieces)));
  expect(ten).toBeGreaterThan(100);
  expect(twenty! / ten!).toBeLessThan(2.3);
  expect(forty! / twenty!).toBeLessThan(2.3);
});
