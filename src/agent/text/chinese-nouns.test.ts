import { describe, expect, it } from 'vitest';
import { readTokens } from '../../language/index.js';
import { edgeLines, turnedDown } from './chinese-nouns.js';

const tokens = (sentence: string) => readTokens(sentence, 'zh', []).tokens;
const said = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join('');

describe('the texts of a Chinese sentence', () => {
  it('are the title or the end card when they are named by their place', () => {
    for (const name of ['开头那行', '封面那句', '片头的字', '开头那个英文'])
      expect(said(edgeLines(tokens(`${name}换掉`)))).toBe('标题换掉');
    expect(said(edgeLines(tokens('结尾那句停五秒')))).toContain('片尾停');
    expect(said(edgeLines(tokens('开头写一行字')))).toBe('开头写一行字');
  });

  it('hold no words that are turned down where others follow', () => {
    expect(said(turnedDown(tokens('第一张别写合影两个字 写 我和我妈')))).toBe('第一张写我和我妈');
    expect(said(turnedDown(tokens('别写夏天了，改成秋天')))).toBe('改成秋天');
    expect(said(turnedDown(tokens('标题别写太长')))).toBe('标题别写太长');
  });
});
