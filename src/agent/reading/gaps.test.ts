import { describe, expect, it } from 'vitest';
import { readTokens } from '../../language/index.js';
import { gapsAsCommas } from './gaps.js';

const said = (sentence: string): string =>
  gapsAsCommas(readTokens(sentence, 'zh', []))
    .tokens.map(({ text }) => text.replace(' ', ''))
    .join('');

describe('the spaces of a Chinese sentence', () => {
  it('end the words of a text before what is said of it', () => {
    expect(said('标题换成 团团一岁啦 字小一点 现在有点挡脸')).toBe(
      '标题换成团团一岁啦,字小一点,现在有点挡脸',
    );
    expect(said('第一张写我们出发啦 第二张写夜市真热闹')).toBe('第一张写我们出发啦,第二张写夜市真热闹');
    expect(said('头一张打上六月主题活动 两秒就收')).toBe('头一张打上六月主题活动,两秒就收');
  });

  it('stay within words that go on', () => {
    expect(said('结尾写 下次再见 谢谢大家')).toBe('结尾写下次再见谢谢大家');
    expect(said('片头加标题 夏天 永远记得')).toBe('片头加标题夏天永远记得');
  });

  it('end a clause that is whole, and no name of what the wish is about', () => {
    expect(said('照片都是死的 给点动态')).toBe('照片都是死的,给点动态');
    expect(said('第三张 停五秒')).toBe('第三张停五秒');
    expect(said('我上传的那首音乐 声音小点')).toBe('我上传的那首音乐声音小点');
  });
});
