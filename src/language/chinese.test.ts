import { describe, expect, it } from 'vitest';
import { type Asset, assetSchema } from '../draft/index.js';
import { hasTag, readReferences, readTokens, type Shot, tagValue } from './index.js';

const names = ['beach.jpg', 'sunset.jpg', 'dog_running.mp4', '断桥.jpg', 'night_train.jpg', '合影.jpg'];
const files: readonly Asset[] = names.map((name, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: String(index),
    sizeBytes: 1,
    width: 4000,
    height: 3000,
  }),
);
const shots: readonly Shot[] = names.map((_, index) => ({
  id: `s${index + 1}`,
  fileId: `f${index + 1}`,
  kind: 'image',
  leaning: 'landscape',
  capturedAt: null,
  durationMs: 4000,
}));

const tokens = (sentence: string) => readTokens(sentence, 'zh', files).tokens;
const photos = (sentence: string): string[] =>
  readReferences(tokens(sentence), shots, { shots: [] }).flatMap((item) => [...item.ids]);
const tagged = (sentence: string, word: string, concept: string): boolean =>
  tokens(sentence).some((token) => token.text === word && hasTag(token, concept));

describe('a picture', () => {
  it.each([
    ['海边多停两秒', ['s1']],
    ['落日那张', ['s2']],
    ['狗那段放慢', ['s3']],
    ['夜火车删掉', ['s5']],
    ['夕陽擺到最後', ['s2']],
  ])('is known by what it shows in Chinese: %s', (sentence, ids) => expect(photos(sentence)).toEqual(ids));

  it.each([
    ['第一二张', ['s1', 's2']],
    ['前面三张', ['s1', 's2', 's3']],
    ['中间两张', ['s3', 's4']],
    ['倒数第三张', ['s4']],
    ['最后一张四秒', ['s6']],
  ])('is known by its place: %s', (sentence, ids) => expect(photos(sentence)).toEqual(ids));

  it('of that kind is no look', () => {
    expect(tagged('夕阳那张调亮', '夕阳', 'aLook')).toBe(false);
    expect(tagged('换成夕阳滤镜', '夕阳', 'aLook')).toBe(true);
  });
});

describe('a sign with several meanings', () => {
  it('去 takes out, unless something moves or somebody travels', () => {
    expect(tagged('把第三张去了', '去了', 'remove')).toBe(true);
    expect(tagged('放到后面去', '去', 'remove')).toBe(false);
    expect(tagged('我们去日本玩', '去', 'remove')).toBe(false);
  });

  it('不要 turns a thing away and forbids an action', () => {
    expect(tagged('不要标题', '不要', 'remove')).toBe(true);
    expect(tagged('不要放大', '不要', 'remove')).toBe(false);
  });

  it.each(['5秒一张', '一张照片给5秒'])('一张 beside a length is each of them: %s', (sentence) =>
    expect(tokens(sentence).some((token) => hasTag(token, 'perPhoto'))).toBe(true),
  );

  it('第三秒 is a moment and no photo', () => {
    expect(photos('从第三秒开始')).toEqual([]);
    expect(tokens('从第三秒开始').map((token) => tagValue(token, 'moment'))).toContain(3000);
  });

  it('inside a word means nothing', () => {
    expect(tagged('用户看不完', '用户', 'change')).toBe(false);
    expect(tokens('一直开心').some((token) => tagValue(token, 'number') === 1)).toBe(false);
  });

  it('两三秒 is about two and a half', () => {
    expect(tokens('两三秒').map((token) => tagValue(token, 'duration'))).toContain(2500);
  });

  it('十几秒 is in the middle of those ten, and a number behind a space is none of the length', () => {
    expect(tokens('十几秒就行').map((token) => tagValue(token, 'duration'))).toContain(15000);
    expect(tokens('多放两秒 三 标题不要').map((token) => tagValue(token, 'duration'))).toContain(2000);
  });
});
