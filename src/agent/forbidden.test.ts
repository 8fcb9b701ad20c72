import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const photos = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video with calm music and the title "Our Days"', ...sentences);
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
  ])('%s', (sentence, name) => {
    const { edits } = spoken(sentence);
    expect(edits.map((edit) => edit.name)).toEqual([name]);
  });
  it('标题不要改成红色，改成蓝色', () => {
    expect(done(said('标题不要改成红色，改成蓝色'))).toContain('#1E88E5');
  });
});

it('a degree is a complaint, and what is there may be told to stop', () => {
  expect(done(spoken("don't make it so fast"))).toContain('set_photo_length');
  expect(done(spoken('make it black and white', "I don't want it in black and white"))).not.toBe('');
  expect(done(said('照片别动'))).toContain('set_motion');
});
