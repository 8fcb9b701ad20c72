import { describe, expect, it } from 'vitest';
import { type Plan, planTurn } from '../../src/agent/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const names = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
const assets = assetsOf(
  names.map((name) => `${name}.jpg`),
  (index) => (index === 2 ? { width: 3000, height: 4000 } : {}),
);

const begin = (): Plan => talk({ assets }, '做成视频，加首钢琴曲，标题写“杭州”');
const next = (plan: Plan, sentence: string): Plan =>
  planTurn({ sentence, draft: plan.draft, assets, history: plan.history, seed: 1, language: 'zh' });
const first = begin();
const ids = first.draft.tracks.flatMap((track) =>
  track.kind === 'video' ? track.segments.map((shot) => shot.id) : [],
);

/** The places of the photos the only command of a sentence is about, as 135. */
function placesOf(sentence: string): string {
  const [command] = next(first, sentence).edits;
  const photos = command?.params.photos;
  return photos === 'all'
    ? 'all'
    : Array.isArray(photos)
      ? photos.map((id) => ids.indexOf(String(id)) + 1).join('')
      : '-';
}

describe('a part of the film in Chinese', () => {
  it.each([
    ['后半部分快一点', '456'],
    ['前一半每张两秒', '123'],
    ['中间那几张快一些', '2345'],
    ['中间几张各2秒', '2345'],
    ['尾巴上那三张删了', '456'],
    ['竖着拍的那张用黑白', '3'],
    ['第四张以后的都不要', '56'],
    ['断桥之后的所有照片都2秒', '3456'],
    ['第三张前面的照片都快一点', '12'],
    ['第三张起都用黑白', '3456'],
    ['到第三张为止都慢一点', '123'],
    ['2-4张加滤镜复古', '234'],
    ['每两张照片之间加个白闪', 'all'],
  ])('%s', (sentence, places) => {
    expect(placesOf(sentence)).toBe(places);
  });
});

describe('what a wish is about, said first', () => {
  it.each([
    ['第三张，时长五秒', '3'],
    ['西湖，断桥，日落，都调亮点', '126'],
    ['第二张和第四张，都删了', '24'],
    ['那个什么，西湖那张嘛，多停两秒', '1'],
  ])('%s', (sentence, places) => {
    expect(placesOf(sentence)).toBe(places);
  });
});

describe('a manner that is not wanted asks for its opposite', () => {
  it.each([
    ['别放那么快', 'set_photo_length'],
    ['音乐别弄得那么吵', 'set_volume'],
    ['标题的字不要那么大', 'style_text'],
  ])('%s', (sentence, name) => {
    expect(next(first, sentence).edits.map((edit) => edit.name)).toEqual([name]);
  });
});

describe('places among the transitions', () => {
  it.each([
    ['中间三个全改成翻页', [1, 2, 3]],
    ['只有第一个保留，其他的都去掉', [1, 2, 3, 4]],
  ])('%s', (sentence, places) => {
    const film = next(first, '转场都改成白闪');
    expect(next(film, sentence).edits[0]?.params.photos).toEqual(places.map((place) => ids[place]));
  });
});

describe('words of a text in Chinese', () => {
  it.each([
    ['标题写 宝宝的第一个新年，粉色的', '宝宝的第一个新年'],
    ['给合影配行字：就是他了', '就是他了'],
    ['在片头写四个字，岁月静好', '岁月静好'],
    ['片头写岁月静好四个字', '岁月静好'],
    ['最后加一行 周末愉快', '周末愉快'],
  ])('%s', (sentence, words) => {
    expect(next(first, sentence).edits[0]?.params.text).toBe(words);
  });

  it('are handed out one by one', () => {
    const [command] = next(first, '三张分别写：“初见”“慢饮”“归途”').edits;
    expect(command?.params.captions).toEqual([
      { photo: ids[0], text: '初见' },
      { photo: ids[1], text: '慢饮' },
      { photo: ids[2], text: '归途' },
    ]);
  });
});

describe('taking a part back', () => {
  const told = (...sentences: readonly string[]) => sentences.reduce(next, first).edits;

  it('brings back what was taken out last and nothing else', () => {
    expect(told('删掉第二张', '把音乐关了', '刚才删错了，恢复')).toEqual([
      { name: 'undo', params: { steps: 1 } },
    ]);
    expect(told('删掉第二张', '每张三秒', '刚才删错了，恢复')).toEqual([
      { name: 'restore_photos', params: { photos: [ids[1]] } },
    ]);
  });

  it('takes back one change among several that were made together', () => {
    const edits = told('标题改成“杭城”，再把整体亮度提一点', '亮度还是恢复原样');
    expect(edits.map(({ name }) => name)).toEqual(['undo', 'change_text']);
  });

  it('makes a warm picture warmer', () => {
    expect(told('整体调暖一点', '再暖一点')).toEqual([
      { name: 'set_look', params: { photos: 'all', factor: 1.35 } },
    ]);
  });
});
