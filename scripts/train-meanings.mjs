// Trains what `src/language/meaning` weighs: `npm run train`. With --check it trains
// without each writer's file in turn and tells how much of that file is understood, and writes nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featuresOf } from '../dist/language/meaning/features.js';
import { readTokens } from '../dist/language/tokens.js';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, language: { type: 'string' } },
});
const epochs = 12;
const rate = 0.5;
const shrink = 1e-5;
/** Features seen less often say nothing. */
const fewest = 3;
/** Weights smaller than this part of the largest are left out. */
const least = 0.08;

/** A line is `class<tab>utterance`; `[...]` names photos. */
function examplesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [name, said] = line.split('\t');
      let plain = '';
      const marks = [];
      let open = -1;
      for (const sign of said.trim()) {
        if (sign === '[') open = plain.length;
        else if (sign === ']') {
          if (open >= 0) marks.push([open, plain.length]);
          open = -1;
        } else plain += sign;
      }
      return { name: name.trim(), plain, marks };
    });
}

/** Each utterance with its photos as one word, and word by word as it looks where no photo is recognised. */
function variantsOf({ plain, marks }, language) {
  const { tokens } = readTokens(plain, language, []);
  const photos = marks.flatMap(([start, end]) => {
    const from = tokens.findIndex((token) => token.start >= start && token.start < end);
    const to = tokens.findLastIndex((token) => token.start >= start && token.start < end) + 1;
    return from < 0 ? [] : [{ from, to }];
  });
  const marked = featuresOf(tokens, photos, language);
  return photos.length === 0 ? [marked] : [marked, featuresOf(tokens, [], language)];
}

/** A generator of numbers in 0..1 that gives the same ones every time. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011). */
function train(examples) {
  const names = [...new Set(examples.map(({ name }) => name))].sort();
  const counts = new Map();
  for (const { variants } of examples)
    for (const features of variants) for (const it of features) counts.set(it, (counts.get(it) ?? 0) + 1);
  const places = new Map();
  for (const [feature, count] of counts) if (count >= fewest) places.set(feature, places.size);
  const data = examples.flatMap(({ name, variants }) =>
    variants.map((features) => ({
      goal: names.indexOf(name),
      at: features.map((it) => places.get(it)).filter((place) => place !== undefined),
    })),
  );
  const size = names.length;
  const weights = new Float32Array(places.size * size);
  const squares = new Float32Array(places.size * size);
  const bias = new Float32Array(size);
  const random = randomFrom(1);
  const scores = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = data.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [data[i], data[j]] = [data[j], data[i]];
    }
    for (const { goal, at } of data) {
      const share = 1 / Math.sqrt(Math.max(1, at.length));
      predict({ weights, bias, size }, at, scores);
      for (let k = 0; k < size; k++) {
        const error = scores[k] - (k === goal ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        bias[k] -= 0.02 * error;
        for (const place of at) {
          const o = place * size + k;
          const slope = error * share + shrink * weights[o];
          squares[o] += slope * slope;
          weights[o] -= (rate * slope) / Math.sqrt(squares[o] + 1e-3);
        }
      }
    }
  }
  return { names, places, weights, bias, size };
}

function predict({ weights, bias, size }, at, scores) {
  const share = 1 / Math.sqrt(Math.max(1, at.length));
  let top = -Infinity;
  for (let k = 0; k < size; k++) scores[k] = bias[k];
  for (const place of at) for (let k = 0; k < size; k++) scores[k] += weights[place * size + k] * share;
  for (let k = 0; k < size; k++) if (scores[k] > top) top = scores[k];
  let sum = 0;
  for (let k = 0; k < size; k++) sum += scores[k] = Math.exp(scores[k] - top);
  for (let k = 0; k < size; k++) scores[k] /= sum;
}

/** The model as it is written: small weights are nought. */
function pruned(model) {
  let largest = 0;
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const weights = model.weights.map((weight) =>
    Math.abs(weight) < least * largest ? 0 : Math.round(weight / scale) * scale,
  );
  return { ...model, weights };
}

/** How much of `examples` is understood. */
function scoreOf(model, examples) {
  const scores = new Float64Array(model.size);
  let right = 0;
  let sure = 0;
  let sureRight = 0;
  for (const { name, variants } of examples) {
    const at = variants[0].map((it) => model.places.get(it)).filter((place) => place !== undefined);
    predict(model, at, scores);
    let best = 0;
    for (let k = 1; k < model.size; k++) if (scores[k] > scores[best]) best = k;
    const fits = model.names[best] === name;
    if (fits) right++;
    if (scores[best] < 0.6) continue;
    sure++;
    if (fits) sureRight++;
  }
  const share = (a, b) => `${((100 * a) / b).toFixed(1)} %`;
  return `${share(right, examples.length)} right; surer than 0.6: ${share(sure, examples.length)}, of them right ${share(sureRight, sure)}`;
}

/** The file `model.ts` reads: a head, then for each feature its hash, a count, and pairs of class and weight. */
function write({ names, places, weights, bias, size }, path, learntFrom) {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const rows = [];
  for (const [feature, place] of [...places].sort(([a], [b]) => a - b)) {
    const pairs = [];
    for (let k = 0; k < size; k++) {
      const weight = weights[place * size + k];
      if (Math.abs(weight) >= least * largest) pairs.push(k, Math.round(weight / scale) & 255);
    }
    if (pairs.length === 0) continue;
    const row = Buffer.alloc(5 + pairs.length);
    row.writeUInt32LE(feature, 0);
    row[4] = pairs.length / 2;
    Buffer.from(pairs).copy(row, 5);
    rows.push(row);
  }
  const round = (value) => Math.round(value * 1e4) / 1e4;
  const head = Buffer.from(
    JSON.stringify({ names, bias: [...bias].map(round), scale, features: rows.length, learntFrom }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  writeFileSync(path, Buffer.concat([length, head, ...rows]));
}

const root = new URL('../', import.meta.url);
for (const language of options.language === undefined ? ['en', 'zh'] : [options.language]) {
  const folder = new URL(`training/meanings/${language}/`, root);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  const sets = files.map((name) =>
    examplesOf(new URL(name, folder)).map((example) => ({
      name: example.name,
      variants: variantsOf(example, language),
    })),
  );
  if (options.check) {
    for (const [index, name] of files.entries())
      console.log(
        language,
        name,
        sets[index].length,
        scoreOf(pruned(train(sets.filter((_, at) => at !== index).flat())), sets[index]),
      );
    continue;
  }
  const hash = createHash('sha256');
  for (const name of files) hash.update(readFileSync(new URL(name, folder)));
  write(train(sets.flat()), new URL(`src/language/meaning/${language}.bin`, root), hash.digest('hex'));
  console.log(language, sets.flat().length, 'utterances learnt');
}
