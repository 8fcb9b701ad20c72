import { expect, test } from 'vitest';
import { readTokens } from '../../language/index.js';
import { saidNo } from './said-no.js';

const commas = (sentence: string): number =>
  saidNo(readTokens(sentence, 'en', [])).tokens.filter(({ text }) => text === ',').length;

test.each([
  'no make the last one longer',
  'no leave the first one as it is',
  'nope keep the market in colour',
  'oh no the market one stays',
  'no move it to the end',
])('a no that answers ends there: %s', (sentence) => {
  expect(commas(sentence)).toBe(1);
});

test.each(['no camera movement', 'no music please', 'no change to the order', 'no the sunset', 'no cuts'])(
  'a no that turns a thing away keeps it: %s',
  (sentence) => {
    expect(commas(sentence)).toBe(0);
  },
);
