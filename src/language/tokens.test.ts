import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, readTokens, tagValue } from './index.js';

const values = (sentence: string, concept: string, language: Language = 'en'): unknown[] =>
  readTokens(sentence, language, [])
    .tokens.map((token) => tagValue(token, concept))
    .filter((value) => value !== undefined);

describe('lengths', () => {
  it.each([
    ['half a second', 500],
    ['a minute and a half', 90_000],
    ['1m20', 80_000],
    ['30-second', 30_000],
    ['two and a half seconds', 2500],
    ['1:05', 65_000],
  ])('%s', (text, ms) => expect(values(text, 'duration')).toEqual([ms]));

  it.each([
    ['三秒半', 3500],
    ['半分钟', 30_000],
    ['两分半', 150_000],
    ['一分二十秒', 80_000],
    ['十五秒', 15_000],
  ])('%s', (text, ms) => expect(values(text, 'duration', 'zh')).toEqual([ms]));

  it('written as a number are read as that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 590 }), (tenths) => {
        expect(values(`${tenths / 10} seconds`, 'duration')).toEqual([tenths * 100]);
        expect(values(`${tenths / 10}秒`, 'duration', 'zh')).toEqual([tenths * 100]);
      }),
    );
  });
});

describe('other values', () => {
  it('percent, ratios, colours, places and quotes', () => {
    expect(values('百分之三十', 'percentage', 'zh')).toEqual([30]);
    expect(values('9:16', 'canvasSize')).toEqual([{ width: 1080, height: 1920 }]);
    expect(values('#00aaff', 'colour')).toEqual(['#00AAFF']);
    expect(values('第十二张', 'ordinal', 'zh')).toEqual([12]);
    expect(values("call it 'Emma's First Bike'", 'quote')).toEqual(["Emma's First Bike"]);
    expect(values('标题「團圓」', 'quote', 'zh')).toEqual(['團圓']);
  });

  it('tenths said in Chinese are a percentage, the word for becoming is not', () => {
    expect(values('两成音量就行', 'percentage', 'zh')).toEqual([20]);
    expect(values('第三张换成黑白', 'percentage', 'zh')).toEqual([]);
  });

  it('a typing mistake of a long word is forgiven, an everyday word is not touched', () => {
    expect(readTokens('chnage the titel', 'en', []).tokens[0]!.tags.map((tag) => tag.concept)).toContain(
      'change',
    );
    expect(readTokens('quite a beach', 'en', []).tokens[0]!.tags).toEqual([]);
  });

  it('long rows of one sign are read in good time', () => {
    for (const sign of ['(', "'", '"', '第', '一', '1', ':', 'a ', '和']) {
      expect(readTokens(sign.repeat(2000), 'zh', []).tokens.length).toBeGreaterThan(0);
    }
  });
});
