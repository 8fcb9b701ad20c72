import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { musicIn } from '../../src/agent/scene.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['西湖', '断桥', '龙井茶', '灵隐寺', '合影', '日落'].map((name) => `${name}.jpg`));
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, '做个视频，每张4秒，转场用叠化，配钢琴音乐，标题写“江南”', ...sentences);
const order = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ name }) => name[0])
    .join('');
const seconds = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ durationMs }) => durationMs / 1000)
    .join(' ');
const moves = ({ draft }: Plan, place: number): string => {
  const { motion } = shots(draft)[place - 1]!;
  const amount = motion?.amount ?? 1;
  if (motion === null || motion.type === 'none') return 'none';
  return `${motion.type}${amount < 0.8 ? ' gently' : amount > 1.2 ? ' strongly' : ''}`;
};

describe('how fast the camera goes', () => {
  it.each([
    ['断桥那张放慢一点推近', 2, 'push_in gently'],
    ['第2张推近，别太快', 2, 'push_in gently'],
    ['第4张从左到右平移，速度慢', 4, 'pan_right gently'],
    ['第2张往右移，慢慢的', 2, 'pan_right gently'],
    ['合影快一点推近', 5, 'push_in strongly'],
    ['日落慢慢推近，别太快', 6, 'push_in gently'],
  ])('%s', (said, place, expected) => {
    const plan = filmAfter(said);
    expect(moves(plan, place)).toBe(expected);
    expect(seconds(plan)).toBe('4 4 4 4 4 4');
  });

  it('is told', () => {
    expect(filmAfter('断桥那张放慢一点推近').reply).toContain('比较柔和');
  });
});

describe('one matter as it was, and nothing else', () => {
  it('takes back no turn that did something else as well', () => {
    const plan = filmAfter('标题放大，改成金色，放下面', '还是白的吧 大小也改回去');
    const [title] = texts(plan.draft);
    expect(title?.style.color).toBe('#FFFFFF');
    expect(title?.style.position).toBe('bottom');
    expect(title?.style.size).toBeLessThan(texts(filmAfter('标题放大').draft)[0]!.style.size!);
  });

  it.each([
    [['断桥停6秒', '西湖停2秒', '时长都改回最开始的'], '4 4 4 4 4 4'],
    [['断桥停6秒', '标题换成“秋”', '断桥的时长改回原来的'], '4 4 4 4 4 4'],
  ])('%j gives %s', (said, expected) => {
    const plan = filmAfter(...said);
    expect(seconds(plan)).toBe(expected);
    expect(plan.edits.map(({ name }) => name)).not.toContain('undo');
  });

  it('knows the order, the cuts and the music of the very beginning', () => {
    expect(order(filmAfter('日落放第一', '断桥放最后', '顺序恢复成一开始那样'))).toBe('西断龙灵合日');
    const cuts = shots(filmAfter('第二个转场改成推移', '第三个转场去掉', '转场还是恢复成最开始那样').draft);
    expect(cuts.slice(0, 5).map(({ transition }) => transition?.type)).toEqual(Array(5).fill('crossfade'));
    const plan = filmAfter('音乐换成轻快的', '大声点', '音乐还是用最开始那首');
    expect(musicIn(plan.draft)?.mood).toBe('calm_piano');
  });
});

describe('one photo like another', () => {
  it.each([
    [['第一张放慢推近', '第三张跟第一张一样'], 3, 'push_in gently'],
    [['日落往左移', '还是跟西湖一样吧'], 6, moves(filmAfter(), 1)],
  ])('%j', (said, place, expected) => {
    expect(moves(filmAfter(...said), place)).toBe(expected);
  });

  it('neither moves nor doubles a photo', () => {
    const plan = filmAfter('第一张黑白', '最后一张跟第一张一样');
    expect(order(plan)).toBe('西断龙灵合日');
    expect(shots(plan.draft).at(-1)?.look?.preset).toBe('bw');
  });
});

describe('rows and rests', () => {
  it.each([
    ['前三张和后三张对调', '灵合日西断龙'],
    ['断桥和灵隐寺那两张的顺序换一下', '西灵龙断合日'],
    ['把前两张跟最后两张换个位置', '合日龙灵西断'],
  ])('%s gives %s', (said, expected) => {
    expect(order(filmAfter(said))).toBe(expected);
  });

  it('后面的 are the photos behind those that were just spoken of', () => {
    const plan = filmAfter('前两张不动，后面的从左往右移');
    expect([1, 2, 3, 6].map((place) => moves(plan, place))).toEqual([
      ...['none', 'none', 'pan_right', 'pan_right'],
    ]);
  });
});

describe('music', () => {
  it('fades at the end where the music was spoken of before', () => {
    for (const said of ['音乐轻一点，到结尾淡出', '音乐小一点，最后淡出']) {
      const { draft, edits } = filmAfter(said);
      expect(draft.ending).toBeNull();
      expect(edits.map(({ name }) => name)).toContain('fade_music');
    }
  });

  it('enters with a photo that stands alone', () => {
    expect(musicIn(filmAfter('换成轻快的音乐，从第三张开始响').draft)?.startMs).toBe(8000);
  });

  it('is not louder where one is added', () => {
    const plan = filmAfter('加歌 嗨一点的');
    expect(musicIn(plan.draft)?.mood).toBe('energetic');
    expect(plan.edits.map(({ name }) => name)).not.toContain('set_volume');
  });
});

it.each([
  ['标题放在顶部，48号', 48],
  ['标题字号改小到60', 60],
  ['标题改成“秋”，字号四十八', 48],
])('%s sets the size of the letters', (said, size) => {
  expect(texts(filmAfter(said).draft)[0]?.style.size).toBe(size);
});

it.each(['背景别黑 模糊的那种', '背景不要黑的，要模糊的'])('%s asks for a blurred ground', (said) => {
  const { draft } = filmAfter('画面改成竖屏，照片完整显示', said);
  expect(shots(draft).map(({ placement }) => placement.fit)).toEqual(Array(6).fill('blur'));
});

const shown = ({ draft }: Plan): string =>
  texts(draft)
    .map(({ text }) => text)
    .join(' / ');
const cuts = ({ draft }: Plan): string =>
  shots(draft)
    .slice(0, -1)
    .map(({ transition }) => transition?.type ?? 'none')
    .join(' ');

describe('lines', () => {
  it.each([
    [['全部黑白，写上“残雪”'], '江南 / 残雪'],
    [['标题改成“秋”', '加句话“一路向南”'], '秋 / 一路向南'],
    [['最后加个黑场，写“毕业快乐”'], '江南 / 毕业快乐'],
    [['第一张写“A”', '第四张写“B”', '都加黑底', '第二句不要黑底'], '江南 / A / B'],
    [['第一张写“A”', '第三张写“B”', '最后那个不用写'], '江南 / A'],
  ])('%j leaves %s', (said, expected) => {
    const plan = filmAfter(...said);
    expect(shown(plan)).toBe(expected);
    expect(order(plan)).toBe('西断龙灵合日');
  });

  it('goes to another photo by what it is', () => {
    const plan = filmAfter('第一张写“2025.9.20”', '那行日期放到最后一张上');
    expect(texts(plan.draft).at(-1)).toMatchObject({ text: '2025.9.20', startMs: 20_000 });
  });

  it('keeps its height', () => {
    const at = (...said: readonly string[]) => texts(filmAfter(...said).draft)[0]?.style.position;
    expect(at('标题靠上', '还是右边吧 高度别变')).toBe('top-right');
    expect(at('标题放左下角', '换到右边')).toBe('bottom-right');
  });

  it('is not what is too long for 15 seconds', () => {
    const { edits } = filmAfter('第一张写“春天”', '太长了，缩到15秒');
    expect(edits).toEqual([{ name: 'set_length', params: { durationMs: 15_000 } }]);
  });
});

describe('cuts', () => {
  it.each([
    [['转场都去掉，就最后那个留着'], 'none none none none crossfade'],
    [['转场都换成擦除，最后那个还是叠化'], 'wipe_left wipe_left wipe_left wipe_left crossfade'],
    [['第3张和第4张之间用擦除', '其他的不用转场'], 'none none wipe_left none none'],
  ])('%j gives %s', (said, expected) => {
    expect(cuts(filmAfter(...said))).toBe(expected);
  });
});

it.each([
  [['每张都慢慢放大', '西湖那张完全别动'], 1],
  [['节奏太慢', '最后一张定住别动'], 6],
])('%j holds the photo still and takes nothing back', (said, place) => {
  const plan = filmAfter(...said);
  expect(moves(plan, place)).toBe('none');
  expect(plan.edits.map(({ name }) => name)).toEqual(['set_motion']);
});

it('还是…吗 asks', () => {
  const plan = filmAfter('日落删了吧', '删了还是24秒吗');
  expect([plan.kind, plan.edits]).toEqual(['answer', []]);
  expect(plan.reply).toContain('20 秒');
});

it('前面的 and 后面的 are halves', () => {
  const [first, , , last] = seconds(filmAfter('前面的快一点，后面的慢一点')).split(' ').map(Number);
  expect(first).toBeLessThan(4);
  expect(last).toBeGreaterThan(4);
});

it('凑 is what the film is to come to', () => {
  const plan = filmAfter('第一张停4秒 别的短点凑30秒');
  expect(seconds(plan)).toBe('4 5.2 5.2 5.2 5.2 5.2');
});

it('留 keeps a photo and takes no other one out', () => {
  expect(order(filmAfter('断桥停6秒', '留后面那张'))).toBe('西断龙灵合日');
});

it('最后那句 is the last line where nothing closes the film', () => {
  const plan = filmAfter('第一张写“a”，最后一张写“晚安”', '最后那句再晚一秒出现');
  expect(texts(plan.draft).map(({ startMs }) => startMs)).toEqual([0, 0, 21_000]);
});

it.each([
  [['断桥停6秒', '它跟后面那张之间用擦除'], 'crossfade wipe_left crossfade crossfade crossfade'],
  [['每个转场0.3秒，全部用缩放'], 'zoom zoom zoom zoom zoom'],
])('%j: cuts %s', (said, expected) => {
  expect(cuts(filmAfter(...said))).toBe(expected);
});

it('音乐还是放回来 is as loud as it was', () => {
  const plan = filmAfter('音乐30%', '音乐关了', '音乐还是放回来');
  expect(musicIn(plan.draft)?.volume).toBeCloseTo(0.3);
});

it('往后推半秒 is when a line comes, and 字都去掉，只留标题 spares the title', () => {
  const plan = filmAfter('第二张写“a”', 'a那句往后推半秒');
  expect(texts(plan.draft).at(-1)).toMatchObject({ startMs: 4500, text: 'a' });
  expect(shown(filmAfter('每张加上文件名', '字都去掉，只留标题'))).toBe('江南');
});
