import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { musicIn } from '../../src/agent/scene.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, letters, seconds, talk } from '../helpers/talk.js';

const names = ['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'];
const assets = assetsOf(names.map((name) => `${name}.jpg`));
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, '做个24秒的视频，配钢琴音乐', ...sentences);
const flashes = ({ draft }: Plan): number[] =>
  shots(draft).flatMap(({ transition }, index) => (transition?.type === 'flash' ? [index + 1] : []));

describe('Chinese that leans on the turn before', () => {
  it.each([
    [['断桥停6秒', '改成5秒'], '4 5 4 4 4 4'],
    [['断桥停6秒', '没那么久，5秒够了'], '4 5 4 4 4 4'],
    [['断桥停6秒', '短了 7秒吧'], '4 7 4 4 4 4'],
    [['断桥停6秒', '刚才那个取消'], '4 4 4 4 4 4'],
    [['断桥停6秒', '上一步作废'], '4 4 4 4 4 4'],
    [['断桥加两秒', '日落那张也来两秒'], '4 6 4 4 4 6'],
    [['断桥和合影停5秒', '另外四张3秒'], '3 5 3 3 5 3'],
    [['断桥和合影停5秒另外4张都3秒'], '3 5 3 3 5 3'],
    [['断桥黑白', '合影黑白', '前面说的那张停6秒'], '4 4 4 4 6 4'],
    [['断桥停6秒', '改成每张5秒'], '5 5 5 5 5 5'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
  it.each([
    [['把断桥挪到最后', '还是放第二吧'], '西断龙灵合日'],
    [['把断桥挪到最后', '放合影前面吧'], '西龙灵断合日'],
    [['把断桥挪到最后', '刚挪的那张再往前一个'], '西龙灵合断日'],
  ])('%j gives %s', (said, expected) => {
    expect(letters(filmAfter(...said))).toBe(expected);
  });
  it.each([
    [['断桥和龙井茶停5秒', '这两个中间用闪光'], [2]],
    [['断桥调亮', '龙井茶黑白', '这俩中间加个闪白'], [2]],
  ])('%j flashes at %j', (said, expected) => {
    expect(flashes(filmAfter(...said))).toEqual(expected);
  });
  it.each([['这俩中间加个闪白'], ['断桥改成黑白', '另外两张也是'], ['西湖和断桥删掉', '另外三张也不要']])(
    'asks which: %s %s',
    (...said) => {
      const plan = filmAfter(...said);
      expect([plan.kind, plan.changed]).toEqual(['question', false]);
    },
  );
  it('takes two steps when it is said twice', () => {
    const once = musicIn(filmAfter('音乐再小一点').draft)!.volume;
    expect(musicIn(filmAfter('音乐再小一点，再小一点').draft)!.volume).toBeLessThan(once);
  });
  it('goes back half the way from what was not asked for', () => {
    const quiet = musicIn(filmAfter('音乐小一点').draft)!.volume;
    expect(musicIn(filmAfter('音乐小一点', '没那么小').draft)!.volume).toBeGreaterThan(quiet);
  });
});
