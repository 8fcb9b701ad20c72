import { describe, expect, it } from 'vitest';
import { asTyped, inPlainChinese } from './plain-chinese.js';

const plain = (sentence: string, fresh = false): string => inPlainChinese(sentence, { assets: [], fresh });

describe('rarer Chinese wordings', () => {
  it.each([
    ['片子不多不少18秒', '片子正好18秒'],
    ['麻烦把龙井茶跟它后面那张换一下，谢谢', '把龙井茶往后移一位'],
    ['断桥放第一张，配字“断桥残雪”，停5秒', '给断桥配字“断桥残雪”，断桥停5秒，断桥放第一张'],
    ['第三张之前的统统删了', '第三张之前的都删了'],
    ['waves.mov从第3.5秒开始播', 'waves.mov从3.5秒开始播'],
  ])('%s is read as %s', (said, known) => {
    expect(plain(said)).toBe(known);
  });

  it.each([
    '别把龙井茶跟它后面那张换一下',
    '别把音乐关掉只留原声',
    '不要就留2，4，6张',
    '标题写“不多不少半速”',
    '第3秒开始播',
    'the third for 3.5 seconds',
  ])('%s stays as it was typed', (said) => {
    expect(plain(said)).toBe(said);
  });

  it('takes a mood for the music only before there is a film', () => {
    expect(plain('做个一分钟的视频，安静一点', true)).toBe('做个一分钟的视频，配安静的音乐');
    expect(plain('做个一分钟的视频，安静一点')).toBe('做个一分钟的视频，安静一点');
  });

  it('quotes what the person wrote, and not how it was read', () => {
    const typed = '能不能把龙井茶跟它后面那张换一下，音乐小点';
    expect(asTyped('音乐小点', typed)).toBe('音乐小点');
    expect(asTyped('能不能把龙井茶往后移一位', typed)).toBe('能不能把龙井茶跟它后面那张换一下');
  });
});
