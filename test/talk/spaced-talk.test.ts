import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { draftDurationMs } from '../../src/draft/index.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, talk, words } from '../helpers/talk.js';

const names = ['西湖', '断桥', '龙井茶', '合影'];
const assets = assetsOf(names.map((name) => `${name}.jpg`));
const brief = (sentence: string): Plan => talk({ assets }, sentence);
const spoken = (...sentences: readonly string[]): Plan =>
  talk({ assets }, '做个16秒的视频，标题“江南”', ...sentences);

describe('a brief typed with spaces', () => {
  it('keeps its length and its format', () => {
    const { draft } = brief('帮我把这四张剪个短片呗 竖的 二十秒左右就行');
    expect([draftDurationMs(draft), draft.height > draft.width]).toEqual([20_000, true]);
  });
  it('keeps the order it names: 先放…再放…其他你看着排', () => {
    const { draft } = brief('先放合影 再放断桥 其他你看着排');
    expect(
      shots(draft)
        .map(({ name }) => name[0])
        .join(''),
    ).toBe('合断西龙');
  });
});

describe('words of texts behind a space', () => {
  it.each([
    ['断桥那张给我整几个字儿 刚出锅的', '江南 / 刚出锅的'],
    ['第一张加 Day 1', '江南 / Day 1'],
    ['结尾打 每日七点开门', '江南 / 每日七点开门'],
    ['标题换成 西湖春天四个字然后转场都慢一点', '西湖春天'],
    ['断桥那张留久一点 她最爱笑', '江南'],
    ['每张都写上“限时九折”', '江南 / 限时九折 / 限时九折 / 限时九折 / 限时九折'],
  ])('%s', (sentence, expected) => {
    expect(words(spoken(sentence))).toBe(expected);
  });
});

describe('the title', () => {
  it('goes to the other end of the film', () => {
    const { draft } = spoken('标题挪到结尾');
    const [title] = texts(draft);
    expect((title?.startMs ?? 0) + (title?.durationMs ?? 0)).toBe(draftDurationMs(draft));
  });
  it('that is too small gets bigger: 字小了', () => {
    const size = (plan: Plan): number => texts(plan.draft)[0]?.style.size ?? 0;
    expect(size(spoken('标题字小了 老人看不清'))).toBeGreaterThan(90);
  });
  it('is told in Chinese', () => {
    expect(spoken('标题现在显示几秒').reply).toMatch(/“江南”显示 [\d.]+ 秒/);
  });
});
