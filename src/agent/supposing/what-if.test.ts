import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import type { Plan } from '../index.js';

const chinese = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const english = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const asked = (sentence: string): Plan =>
  /\p{Script=Han}/u.test(sentence)
    ? talk({ assets: chinese }, '做个16秒的视频', sentence)
    : talk({ assets: english }, 'make a 16 second film', sentence);

describe('a wish that is only supposed', () => {
  it.each([
    ['先别改 第三张去掉会是多长', '12 秒'],
    ['要是第三張去掉會是多長', '12 秒'],
    ['断桥要是停8秒，总共多长', '20 秒'],
    ['如果每张3秒的话总共多长', '12 秒'],
    ['假如把断桥删了还剩几张', '3 张'],
    ['删掉断桥是不是就12秒了', '12 秒'],
    ['20秒会不会太长', '20 秒'],
    ['每张3秒会不会太快？', '12 秒'],
    ['没有龙井茶会不会更好', '12 秒'],
    ['你觉得把日落放第一张会不会更好？', '第 1 位'],
    ['片子会不会太长', '还没有改'],
    ['how long would it be without the temple', '12 s'],
    ['if I removed the market, how long would the film be?', '12 s'],
    ['would it be 12 seconds if I deleted the temple?', '12 s'],
  ])('is told and not done: %s', (sentence, expected) => {
    const plan = asked(sentence);
    expect([plan.kind, plan.changed, plan.reply]).toEqual([
      'answer',
      false,
      expect.stringContaining(expected),
    ]);
  });
  it.each(['如果超过十二秒就剪到十二秒', 'remove the temple if you can, how long is it now?'])(
    'is another thing than a condition: %s',
    (sentence) => {
      expect(asked(sentence).changed).toBe(true);
    },
  );
});

describe('Chinese sentences that ask for nothing', () => {
  it.each(['等等先别动', '等一下，我想想', '其他的都别动'])('%s', (sentence) => {
    const plan = asked(sentence);
    expect([plan.kind, plan.changed]).toEqual(['answer', false]);
  });
});
