import { describe, expect, it } from 'vitest';
import { readTokens, tagValue } from '../language/index.js';
import { captureTexts } from './capture.js';

const captured = (sentence: string): unknown[] =>
  captureTexts(readTokens(sentence, 'en', []))
    .tokens.map((token) => tagValue(token, 'quote'))
    .filter((value) => value !== undefined);

describe('words without quotes', () => {
  it.each([
    ['title: 42.195', ['42.195']],
    ['can the title say PROUD OF YOU SAM', ['PROUD OF YOU SAM']],
    ['I want it to say best ramen of my life', ['best ramen of my life']],
  ])('%s', (sentence, words) => expect(captured(sentence)).toEqual(words));

  it('what a person says is no text of the film', () => {
    expect(captured('my brother says two seconds per picture')).toEqual([]);
    expect(captured('she says now the film starts too abrupt')).toEqual([]);
  });
});
