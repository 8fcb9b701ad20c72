import { expect, it } from 'vitest';
import { readReferences, readTokens, tagValue } from '../../language/index.js';
import { captureTexts } from './capture.js';

const captured = (sentence: string, captioning: boolean): unknown[] =>
  captureTexts(readTokens(sentence, 'en', []), {
    talk: captioning,
    row: {
      captioning,
      refs: (tokens) => readReferences(tokens, shots, { shots: [] }),
    },
  })
    .tokens.map((token) => tagValue(token, 'quote'))
    .filter((value) => value !== undefined);

const shots = [1, 2, 3, 4].map((place) => ({
  id: `s${place}`,
  fileId: `f${place}`,
  kind: 'image' as const,
  leaning: 'landscape' as const,
  capturedAt: null,
  durationMs: 4000,
}));

it.each([
  ['captions pls first one Off we go second Haggling', false, ['Off we go', 'Haggling']],
  ['just words then. Lantern day on the first and Supper on the last', false, ['Lantern day', 'Supper']],
  ['and 2024 on the last', true, ['2024']],
  ['the second one Home again', true, ['Home again']],
  ['at the end We love you', true, ['We love you']],
])('%s', (sentence, captioning, words) => expect(captured(sentence, captioning)).toEqual(words));

it.each([
  'sepia on the last',
  'the second one is redundant',
  'zoom in on the first',
  'the second one longer',
  'and 2 seconds on the last',
])('no words: %s', (sentence) => expect(captured(sentence, true)).toEqual([]));
