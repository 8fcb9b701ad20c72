// Time of one turn of the rules brain: 100 photos in the film, sentences of the corpus and one of 2,000 characters.
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

function measure(label, list) {
  const times = list.map((sentence) => {
    const start = performance.now();
    planTurn({ sentence, draft: film, assets, seed: 1 });
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
  console.log(`${label}: ${times.length} turns, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`);
}

for (const sentence of sentences.slice(0, 100)) planTurn({ sentence, draft: film, assets, seed: 1 });
measure('corpus sentences', sentences);
measure(
  '2,000 characters',
  Array.from({ length: 30 }, () => long),
);
