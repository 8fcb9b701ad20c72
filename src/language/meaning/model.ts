import { readFileSync } from 'node:fs';
import type { Language } from '../detect.js';
import type { Token } from '../tokens.js';
import { featuresOf, type PhotoSpan } from './features.js';

/** What an utterance means, as one class of `training/meanings`, and how sure that is, 0..1. */
export interface Meaning {
  readonly name: string;
  readonly sure: number;
}

/** Weights of one language as `scripts/train-meanings.mjs` writes them. */
interface Model {
  readonly names: readonly string[];
  readonly bias: Float32Array;
  /** Feature -> place in `entries` of its count, then pairs of class and weight. */
  readonly index: ReadonlyMap<number, number>;
  readonly entries: Uint8Array;
  readonly scale: number;
}

const models = new Map<Language, Model | null>();

function load(language: Language): Model | null {
  if (language !== 'en' && language !== 'zh') return null;
  const bytes = readFileSync(new URL(`./${language}.bin`, import.meta.url));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0, true);
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as {
    names: string[];
    bias: number[];
    scale: number;
    features: number;
  };
  let at = 4 + headLength;
  const index = new Map<number, number>();
  const entries = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < head.features; i++) {
    index.set(view.getUint32(at, true), at + 4);
    at += 5 + 2 * entries[at + 4]!;
  }
  return { names: head.names, bias: Float32Array.from(head.bias), index, entries, scale: head.scale };
}

function modelOf(language: Language): Model | null {
  let model = models.get(language);
  if (model === undefined) {
    model = load(language);
    models.set(language, model);
  }
  return model;
}

/**
 * What an utterance may mean, the surest first; none for languages without a model. Multinomial logistic
 * regression over `featuresOf`, each weighted by one over the root of how many are known.
 */
export function meaningsOf(
  tokens: readonly Token[],
  photos: readonly PhotoSpan[],
  language: Language,
): readonly Meaning[] {
  const model = modelOf(language);
  if (model === null || tokens.length === 0) return [];
  const { names, bias, index, entries, scale } = model;
  const scores = new Float32Array(names.length);
  let known = 0;
  for (const feature of featuresOf(tokens, photos, language)) {
    const at = index.get(feature);
    if (at === undefined) continue;
    known++;
    const end = at + 1 + 2 * entries[at]!;
    for (let i = at + 1; i < end; i += 2) scores[entries[i]!]! += (entries[i + 1]! << 24) >> 24;
  }
  const weight = scale / Math.sqrt(Math.max(1, known));
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = scores[k]! * weight + bias[k]!;
    if (scores[k]! > top) top = scores[k]!;
  }
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - top);
    sum += scores[k]!;
  }
  return names.map((name, k) => ({ name, sure: scores[k]! / sum })).sort((a, b) => b.sure - a.sure);
}
