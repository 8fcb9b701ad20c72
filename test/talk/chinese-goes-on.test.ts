import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { musicIn } from '../../src/agent/scene.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, letters, looks, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'].map((name) => `${name}.jpg`));
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, '做个视频，每张4秒，转场用叠化，配钢琴音乐', ...sentences);
const cutSeconds = ({ draft }: Plan): string =>
  shots(draft)
    .slice(0, -1)
    .map(({ transition }) => (transition?.durationMs ?? 0) / 1000)
    .join(' ');

describe('lengths', () => {
  it.each([
    [['断桥少一秒'], '4 3 4 4 4 4'],
    [['日落长一秒 西湖短半秒'], '3.5 4 4 4 4 5'],
    [['断桥和合影想停久一点，各加一秒半'], '4 5.5 4 4 5.5 4'],
    [['断桥不能少于六秒'], '4 6 4 4 4 4'],
    [['断桥至少六秒', '断桥至少三秒'], '4 6 4 4 4 4'],
    [['断桥停六秒', '西湖也给这么多'], '6 6 4 4 4 4'],
    [['断桥停两秒', '西湖跟断桥一样'], '2 2 4 4 4 4'],
    [['前两张各三秒', '第三张五秒', '最后两张跟前两张一样'], '3 3 5 4 3 3'],
    [['前三张两秒 后三张五秒', '说反了 倒过来'], '5 5 5 2 2 2'],
    [['第二张停六秒', '不对 是第三张'], '4 4 6 4 4 4'],
    [['全部两秒', '日落例外 五秒'], '2 2 2 2 2 5'],
    [['断桥停久一点', '合影停六秒'], '4 5.6 4 4 6 4'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
});

describe('places', () => {
  it.each([
    [['把日落放到合影前面', '再往前一张'], '西断龙日灵合'],
    [['西湖挪到第三', '再往后一个'], '断龙灵西合日'],
    [['断桥放第一', '后面接合影'], '断合西龙灵日'],
    [['合影第二个出来'], '西合断龙灵日'],
    [['从灵隐寺开始 断桥放第二'], '灵断西龙合日'],
    [['前两张删掉', '哎不对不对，是后两张'], '西断龙灵'],
    [['第三张和第五张换一下', '换回来', '是第三和第六'], '西断日灵合龙'],
    [['第二张跟第四张删了', '说错了 是第二跟第三 第四张留着'], '西灵合日'],
    [['合影删了', '合影还是要 放回第二张'], '西合断龙灵日'],
  ])('%j gives %s', (said, expected) => {
    expect(letters(filmAfter(...said))).toBe(expected);
  });

  it('a photo by the how manieth time it is seen', () => {
    const twice = filmAfter('西湖复制一份放最后', '第二遍黑白');
    expect(looks(twice)).toBe('none none none none none none bw');
  });
});

describe('looks', () => {
  it.each([
    [['全部黑白', '日落那张别套 脸都白了'], 'bw bw bw bw bw none'],
    [['全部黑白', '就断桥不要 保持原色'], 'bw none bw bw bw bw'],
    [['断桥黑白', '换成复古的'], 'none vintage none none none none'],
    [['全部黑白', '第一张别加滤镜', '其他几张也去掉吧'], 'none none none none none none'],
  ])('%j gives %s', (said, expected) => {
    expect(looks(filmAfter(...said))).toBe(expected);
  });
});

it.each([
  [['西湖后面的转场一秒'], '1 0.8 0.8 0.8 0.8'],
  [['转场都改成0.6秒', '第二个转场改成1秒', '其他的慢一点'], '0.9 1 0.9 0.9 0.9'],
])('cuts: %j gives %s', (said, expected) => {
  expect(cutSeconds(filmAfter(...said))).toBe(expected);
});

describe('words of a text', () => {
  it.each([
    [['标题写 龙井茶 38元一杯', '价格写错了，是36'], '龙井茶 36元一杯'],
    [['片尾写 每日七点开门', '写错了 是六点半'], '每日六点半开门'],
    [['标题写「外婆的一天」', '「一天」改「新年」好了'], '外婆的新年'],
    [['标题写 小宇和阿敏', '名字中间那个和字换成爱心❤️'], '小宇❤️阿敏'],
    [['片尾写 周一闭馆', '闭馆前头添两个字 全天'], '周一全天闭馆'],
    [['第一张写 春天', '第三张写 茶香', '后一个改成 茶园'], '春天 / 茶园'],
    [['第一张写 春天', '第三张写 茶香', '前面那句去掉'], '茶香'],
    [['清明回家四个字放片尾'], '清明回家'],
  ])('%j gives %s', (said, expected) => {
    expect(words(filmAfter(...said))).toBe(expected);
  });

  it('these two are texts where texts are spoken of', () => {
    const { draft } = filmAfter('第一张写 春天', '第三张写 茶香', '这两个放左下');
    expect(texts(draft).map(({ style }) => style.position)).toEqual(['bottom-left', 'bottom-left']);
  });
});

describe('music', () => {
  const heard = (...said: readonly string[]) => musicIn(filmAfter(...said).draft);

  it.each([['音乐别一上来就响 第三秒再进'], ['开头三秒先不要出声'], ['音乐从第3秒开始响']])(
    '%s: it begins later',
    (said) => {
      expect(heard(said)?.startMs).toBe(3000);
    },
  );

  it('begins with the film after all', () => {
    expect(heard('音乐第三秒再进', '想了想音乐还是从头就有吧')?.startMs).toBe(0);
  });

  it('goes on in points, and back to the level of before', () => {
    expect(heard('音量调成二十', '加回十个点')?.volume).toBe(0.3);
    expect(heard('音量调到四成', '声音小一点', '太轻了 音量退回刚才那样')?.volume).toBe(0.4);
  });
});

it('what was given to a photo goes, and the photo stays', () => {
  const plan = filmAfter('断桥黑白 日落黑白', '日落的去掉');
  expect(looks(plan)).toBe('none bw none none none none');
  expect(letters(plan)).toBe('西断龙灵合日');
});

it.each([
  [['断桥黑白', '停久点'], '4 5.6 4 4 4 4'],
  [['断桥慢慢放大', '慢一点'], '4 4 4 4 4 4'],
])('of the photo in hand: %j gives %s', (said, expected) => {
  expect(seconds(filmAfter(...said))).toBe(expected);
});

it('counts what is asked for', () => {
  expect(filmAfter('现在一共有几处转场？').reply).toContain('5 处');
  expect(filmAfter('断桥黑白', '现在有几张是黑白的').reply).toContain('1 张');
});

it('photos or clips alone', () => {
  const both = assetsOf(['海边.jpg', '小狗.mp4', '日落.jpg']);
  const left = (said: string): string =>
    shots(talk({ assets: both }, '做个视频', said).draft)
      .map(({ name }) => name.slice(0, 2))
      .join(' ');
  expect(left('只要视频 照片不要')).toBe('小狗');
  expect(left('照片都不要了')).toBe('小狗');
  expect(left('只留照片')).toBe('海边 日落');
});
