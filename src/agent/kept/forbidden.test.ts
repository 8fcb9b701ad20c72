import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const photos = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video with calm music and the title "Our Days"', ...sentences);
const sum = (list: readonly { durationMs: number }[]): number =>
  list.reduce((total, { durationMs }) => total + durationMs, 0);
const said = (...sentences: readonly string[]) =>
  talk({ assets: photos, language: 'zh' }, '做个视频，安静的音乐，标题“我们”', ...sentences);

describe('what is forbidden is not done', () => {
  it.each([
    "don't start over",
    "don't make it vertical",
    "don't make the title red",
    "don't make the sunset brighter",
    "don't remove the music",
    'please do not turn off the music',
    "don't delete the title",
    "don't remove photo 3",
    "don't move the beach to the end",
    "don't swap photos 1 and 2",
    'please never reverse the order',
    'no need to change the speed',
    'the title should not be bigger',
    "I don't want it in black and white",
    "don't use slide transitions",
    'the music should not be muted',
    "don't cut the temple",
    'without changing the title',
    'no changes to the music please',
  ])('%s', (sentence) => {
    const plan = spoken(sentence);
    expect(plan.changed).toBe(false);
    expect(plan.kind).not.toBe('question');
  });
  it.each([
    '别把音乐关掉',
    '音乐不要关',
    '不要删除标题',
    '标题不要动',
    '别换音乐',
    '不要换转场',
    '不要改成竖屏',
    '不要把日落调亮',
    '别把第一张放到最后',
    '不要删第三张',
    '不要改顺序',
    '声音别关',
    '千万别静音',
    '不动标题',
  ])('%s', (sentence) => {
    expect(said(sentence).changed).toBe(false);
  });
});

describe('beside a wish it forbids nothing but itself', () => {
  it.each([
    ["remove the beach but don't change the order", 'remove_photos'],
    ["make photo 2 6 seconds, don't touch the music", 'set_photo_length'],
    ["don't make the title red, make it blue", 'style_text'],
    ["turn the music down, but don't mute it", 'set_volume'],
    ['lower the music without muting it', 'set_volume'],
    ['remove the beach without touching the title', 'remove_photos'],
    ['make it black and white without changing the title', 'set_look'],
    ['without touching the music, remove the title', 'remove_text'],
    ['make photo 3 warmer without affecting the others', 'set_look'],
    ['add a caption "Hi" to the market, without any change to the title', 'add_text'],
  ])('%s', (sentence, name) => {
    const { edits } = spoken(sentence);
    expect(edits.map((edit) => edit.name)).toEqual([name]);
  });
  it.each([
    ['在不改变音乐的情况下，全片改成30秒', 'set_length'],
    ['第一张停6秒，不影响其他照片', 'set_photo_length'],
    ['不动标题，改成黑白', 'set_look'],
  ])('%s', (sentence, name) => {
    const plan = said(sentence);
    expect(plan.edits.map((edit) => edit.name)).toEqual([name]);
    expect(plan.reply).not.toContain('没看懂');
  });
  it.each(['第二张停8秒，总时长不变', '总时长保持不变，第二张停8秒', '在片长不变的前提下，第二张停8秒'])(
    '%s',
    (sentence) => {
      const [before, after] = [said('现在多长？'), said(sentence)].map(({ draft }) => shots(draft));
      expect(sum(after!)).toBe(sum(before!));
      expect(after![1]!.durationMs).toBeCloseTo(8000, -1);
    },
  );
  it('标题不要改成红色，改成蓝色', () => {
    expect(done(said('标题不要改成红色，改成蓝色'))).toContain('#1E88E5');
  });
});

it('a degree is a complaint, and what is there may be told to stop', () => {
  expect(done(spoken("don't make it so fast"))).toContain('set_photo_length');
  expect(done(spoken('make it black and white', "I don't want it in black and white"))).not.toBe('');
  expect(done(said('照片别动'))).toContain('set_motion');
});
