// Time of one turn of the rules brain: 100 photos in the film, sentences of the corpus and messages of 2,000 characters.
// `node --no-regexp-tier-up bench/agent.mjs` runs it as bin/kinora.js is run.
import { readdirSync, readFileSync } from 'node:fs';
import { planTurn } from '../dist/agent/index.js';
import { assetSchema, emptyDraft } from '../dist/draft/index.js';

const folder = new URL('../test/corpus/', import.meta.url);
const assets = Array.from({ length: 100 }, (_, index) =>
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
const sentences = readdirSync(folder)
  .filter((name) => name.startsWith('dev-'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .flatMap((line) => JSON.parse(line).steps.map((step) => step.say));
const long = sentences.join(', ').slice(0, 2000);
const chinese = sentences
  .filter((sentence) => /\p{Script=Han}/u.test(sentence))
  .join('，')
  .slice(0, 2000);
const prose =
  'I run a bakery in Lyon with my sister Anna and we opened the second shop last spring near the river. Every morning we bake bread, croissants and little lemon tarts, and on Sundays people wait outside in the sun. I would like a warm film for our window that shows the shop, the ovens and the people who work there. '
    .repeat(7)
    .slice(0, 2000);
/** Messages that only want to cost time. */
const hostile = ['and ', 'the ', '第', '不', '"a" ', '1, ', '长一点，'].map((word) =>
  word.repeat(2000).slice(0, 2000),
);

function measure(label, list, draft = film) {
  const times = list.map((sentence) => {
    const start = performance.now();
    planTurn({ sentence, draft, assets, seed: 1 });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
  console.log(`${label}: ${times.length} turns, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`);
}

for (const sentence of sentences.slice(0, 100)) planTurn({ sentence, draft: film, assets, seed: 1 });
measure('corpus sentences', sentences);
const times = (message) => Array.from({ length: 30 }, () => message);
measure('2,000 characters', times(long));
measure('2,000 characters of Chinese', times(chinese));
measure('2,000 characters of prose, first request', times(prose), emptyDraft());
for (const message of hostile)
  measure(`2,000 characters of ${message.slice(0, 4)}`, times(message).slice(0, 5));
