import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots, sounds, texts } from '../../edits/index.js';
import type { Plan } from '../index.js';

const names = ['西湖', '断桥', '龙井茶', '日落'];
const assets = assetsOf(names.map((name) => `${name}.jpg`));

/** The film after these sentences, one turn each. */
const filmOf = (...sentences: readonly string[]): Plan =>
  talk({ assets, seed: 3 }, '做个16秒的视频，标题“江南”', ...sentences);
const order = ({ draft }: Plan): string[] => shots(draft).map((shot) => shot.name.replace('.jpg', ''));
const lengths = ({ draft }: Plan): number[] => shots(draft).map((shot) => shot.durationMs);

describe('what goes on from the wish before', () => {
  it('spares a photo: 日落那张不用加', () => {
    const { draft } = filmOf('都变成黑白', '日落那张不用加');
    expect(shots(draft).map((shot) => shot.look?.preset ?? 'none')).toEqual(['bw', 'bw', 'bw', 'none']);
  });

  it('drops what the talk is about, never the photos: 都取消吧', () => {
    const plan = filmOf('换一首轻快的音乐', '还是关掉吧');
    expect(sounds(plan.draft, 'bgm')).toHaveLength(0);
    expect(order(plan)).toHaveLength(4);
  });

  it('says how long: 转场换成叠化，一秒', () => {
    const { draft } = filmOf('转场换成叠化，一秒');
    expect(
      shots(draft)
        .slice(0, -1)
        .map((shot) => shot.transition?.durationMs),
    ).toEqual([1000, 1000, 1000]);
  });

  it('shares the length out: 每张一样长', () => {
    expect(lengths(filmOf('每张4秒', '第一张停8秒', '每张一样长'))).toEqual([5000, 5000, 5000, 5000]);
  });

  it('gives the time that was saved: 空出来的时间给日落', () => {
    expect(lengths(filmOf('每张4秒', '西湖缩到2秒，空出来的时间给日落'))).toEqual([2000, 4000, 4000, 6000]);
  });
});

describe('a sentence', () => {
  it('that complains before an exact wish asks for the wish alone', () => {
    expect(lengths(filmOf('每张4秒', '切得太快了，每张多留一秒'))).toEqual([5000, 5000, 5000, 5000]);
  });

  it('that denies asks for nothing there', () => {
    expect(order(filmOf('按名字排序', '我不是要删西湖，我是要它排最后')).at(-1)).toBe('西湖');
  });

  it('that corrects itself does the second thing only', () => {
    const plan = filmOf('删第三张，啊不对，第四张');
    expect(order(plan)).toContain('龙井茶');
    expect(order(plan)).not.toContain('日落');
  });

  it('typed with spaces for commas holds several wishes', () => {
    const plan = filmOf('每张4秒', '日落停6秒 断桥删掉');
    expect(order(plan)).not.toContain('断桥');
    expect(lengths(plan)).toContain(6000);
  });

  it('names a text by its words', () => {
    const { draft } = filmOf('江南改成江南好');
    expect(texts(draft).map((text) => text.text)).toEqual(['江南好']);
  });

  it('gives a caption after a space', () => {
    const { draft } = filmOf('断桥那张写一行小字 断桥残雪');
    expect(texts(draft).map((text) => text.text)).toContain('断桥残雪');
  });
});
