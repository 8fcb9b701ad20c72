import { describe, expect, it } from 'vitest';
import { readTokens, tagValue } from '../../language/index.js';
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
    ['Add the address in the lower left corner: 4 Harbour Lane', ['4 Harbour Lane']],
    ['it needs a title, From Temple to Train', ['From Temple to Train']],
    ['write Tokyo on photo 2 and Kyoto on photo 3', ['Tokyo', 'Kyoto']],
    ['write Come hungry over the last one, at the bottom', ['Come hungry']],
    ['a caption each: Our shop, Our oven, Our classics', ['Our shop / Our oven / Our classics']],
  ])('%s', (sentence, words) => expect(captured(sentence)).toEqual(words));

  it('what a person says is no text of the film', () => {
    expect(captured('my brother says two seconds per picture')).toEqual([]);
    expect(captured('she says now the film starts too abrupt')).toEqual([]);
  });
});
