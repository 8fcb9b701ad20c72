import { describe, expect, it } from 'vitest';
import { shots, sounds, texts } from '../../src/edits/index.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const photos = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk(
    { assets, language: 'en' },
    'make a video with calm music and the title "Our Days", 4 seconds per photo',
    ...sentences,
  );
const said = (...sentences: readonly string[]) =>
  talk({ assets: photos, language: 'zh' }, '按顺序做个视频，每张4秒', ...sentences);
const written = (plan: ReturnType<typeof talk>) => texts(plan.draft).map(({ text }) => text);

describe('a text among texts', () => {
  const priced = ['caption photo 1 "€49"', 'caption the second one "Handmade"'];
  it.each([
    'remove the captions but keep the price',
    'remove the captions but keep the first one',
    'remove the captions, but not "€49"',
    'delete the captions, keep the price',
  ])('%s', (sentence) => {
    const plan = spoken(...priced, sentence);
    expect(written(plan)).toEqual(['Our Days', '€49']);
    expect(plan.reply).not.toMatch(/credit/);
  });
  it.each([
    'same style as the price',
    'make it look like the price',
    'make the second caption look like the first',
  ])('%s', (sentence) => {
    const plan = spoken('caption photo 1 "€49" in red', 'caption the second one "Handmade"', sentence);
    const colours = texts(plan.draft).map(({ text, style }) => [text, style.color]);
    expect(colours).toContainEqual(['Handmade', '#E53935']);
    expect(plan.reply).not.toMatch(/did nothing|did not understand/);
  });
  it('the first one is counted among the captions, not the photos', () => {
    const captions = ['caption photo 2 "One"', 'caption photo 3 "Two"'];
    expect(written(spoken(...captions, 'remove the captions but keep the first one'))).toEqual([
      'Our Days',
      'One',
    ]);
    expect(written(spoken(...captions, 'remove the captions but keep the last one'))).toEqual([
      'Our Days',
      'Two',
    ]);
  });
  it('below it is a line of its own, at the same place and time', () => {
    const plan = spoken('text on the last photo: "Open daily" and below "Rue de la Paix 5"');
    const [, open, street] = texts(plan.draft);
    expect(written(plan)).toEqual(['Our Days', 'Open daily', 'Rue de la Paix 5']);
    expect([street!.startMs, street!.durationMs]).toEqual([open!.startMs, open!.durationMs]);
  });
  it('on the others it stands on the other photos', () => {
    const plan = spoken('add "Fresh" on the beach', 'and "Sweet" on the others');
    expect(written(plan)).toEqual(['Our Days', 'Fresh', 'Sweet', 'Sweet', 'Sweet']);
  });
  it('it goes where it is put, whatever stands there', () => {
    const plan = spoken('caption photo 2 "Hi"', 'put it on photo 1 instead');
    expect(texts(plan.draft).map(({ text, startMs }) => [text, startMs])).toEqual([
      ['Our Days', 0],
      ['Hi', 0],
    ]);
  });
});

describe('the end of the film', () => {
  it.each([
    'last photo for 8 seconds, then slowly fade to black',
    'make the last photo 8 seconds and fade to black',
  ])('%s', (sentence) => {
    const { draft } = spoken(sentence);
    expect(draft.ending?.type).toBe('fade_black');
    expect(shots(draft).at(-1)!.durationMs).toBe(8000);
    expect(shots(draft).some(({ transition }) => transition?.type === 'fade_black')).toBe(false);
  });
  it.each(['最后一张停8秒然后慢慢变黑', '最后一张停8秒，然后渐黑'])('%s', (sentence) => {
    const { draft } = said(sentence);
    expect(draft.ending?.type).toBe('fade_black');
    expect(shots(draft).at(-1)!.durationMs).toBe(8000);
  });
  it('the fade that is undone is the one that was wished last', () => {
    const plan = spoken('crossfades 1.5 seconds', 'fade out at the end', 'undo the fade');
    expect(plan.draft.ending).toBeNull();
    expect(shots(plan.draft)[0]!.transition?.durationMs).toBe(1500);
  });
});

describe('what a question left open', () => {
  it('is answered by a number', () => {
    expect(done(spoken('remove the palace photo', '4'))).toMatch(/^remove_photos/);
  });
  it('is not answered by a wish of its own', () => {
    const plan = spoken('the palace photo should come after the temple', 'give the sunset 6 seconds');
    expect(shots(plan.draft).map(({ durationMs }) => durationMs)).toEqual([4000, 4000, 4000, 6000]);
  });
  it.each(['never mind', 'forget it'])('is dropped: %s', (sentence) => {
    const plan = spoken('remove the palace photo', sentence);
    expect([plan.kind, plan.changed]).toEqual(['answer', false]);
  });
});

it('the rest are those that were not in hand', () => {
  const plan = spoken('zoom in slowly on the temple', "the rest shouldn't move");
  expect(shots(plan.draft).map(({ motion }) => motion?.type)).toEqual(['none', 'none', 'zoom_in', 'none']);
});

it('a limit that is kept changes nothing, and says so', () => {
  for (const plan of [spoken('every photo at least 3 seconds'), said('每张至少3秒')]) {
    expect(plan.changed).toBe(false);
    expect(plan.reply).toMatch(/at least 3 s|不少于 3 秒/);
  }
});

it.each(['quieter, under 20%', 'turn it down below 20 percent', 'make the music quieter, 20% at most'])(
  '%s',
  (sentence) => {
    expect(done(spoken('music at 40%', sentence))).toContain('"volume":0.2');
  },
);

it.each([
  '断桥放两遍，开头一次结尾一次',
  '断桥出现两次，开头一次，结尾一次',
  '断桥首尾各放一次',
  '开头和结尾都用断桥',
])('%s', (sentence) => {
  expect(shots(said(sentence).draft).map(({ name }) => name)).toEqual(
    ['断桥', '西湖', '龙井茶', '日落', '断桥'].map((name) => `${name}.jpg`),
  );
});

it.each(['除了龙井茶都不要缩放', '除了龙井茶，其他都不要缩放'])('%s takes no photo out', (sentence) => {
  const { draft } = said(sentence);
  expect(shots(draft).map(({ motion }) => motion?.type === 'none')).toEqual([true, true, false, true]);
});

it.each(['不对，是第二张和第三张', '错了，断桥和龙井茶', '不对，第二张和第三张换'])(
  '第二张和第四张换 | %s',
  (sentence) => {
    expect(shots(said('第二张和第四张换', sentence).draft).map(({ name }) => name)).toEqual(
      ['西湖', '龙井茶', '断桥', '日落'].map((name) => `${name}.jpg`),
    );
  },
);

it.each(['音乐过3秒再开始', '音乐等3秒再响', '3秒后再放音乐', '音乐晚3秒开始'])('%s', (sentence) => {
  const plan = talk({ assets: photos, language: 'zh' }, '做个视频，安静的音乐，每张4秒', sentence);
  expect(sounds(plan.draft, 'bgm')[0]!.startMs).toBe(3000);
});

it('the first one that comes back is the first that went', () => {
  const plan = spoken('remove the beach', 'and the market', 'bring the first one back');
  expect(shots(plan.draft).map(({ name }) => name)).toEqual(['beach.jpg', 'temple.jpg', 'sunset.jpg']);
});

it.each(['fill the sides with white', '两边空的地方用白色填充'])('%s', (sentence) => {
  const plan = /[a-z]/.test(sentence) ? spoken(sentence) : said(sentence);
  expect(plan.draft.background.slice(0, 7)).toBe('#FFFFFF');
});

it('photos are captioned with their numbers', () => {
  const plan = spoken('a caption on each photo with its number');
  expect(written(plan)).toEqual(['Our Days', '1', '2', '3', '4']);
});

describe('how a text comes and goes', () => {
  const off = { type: 'none', durationMs: 0 };
  it.each([
    ["remove the title's fade in", off, null],
    ['no animation on the title', off, off],
    ['title without animation', off, off],
    ['take the fade off the title', off, off],
    ['get rid of the fade at the beginning', off, null],
  ])('%s', (sentence, enter, exit) => {
    const plan = spoken(sentence);
    const [title] = texts(plan.draft);
    expect([title?.text, title?.enter ?? null, title?.exit ?? null]).toEqual(['Our Days', enter, exit]);
    expect(plan.changed).toBe(true);
    expect(plan.reply).toMatch(/simply appears/);
  });
  it.each(['标题不要淡入', '标题的淡入去掉', '片头的淡入去掉'])('%s', (sentence) => {
    const plan = talk({ assets: photos, language: 'zh' }, '做个视频，标题“我们”', sentence);
    expect(texts(plan.draft).map(({ text, enter }) => [text, enter])).toEqual([['我们', off]]);
  });
});

it('what all were given and one is not to have is not taken out with the photo', () => {
  const plan = said('全部黑白', '日落不要');
  expect(shots(plan.draft).map(({ look }) => look?.preset ?? null)).toEqual(['bw', 'bw', 'bw', null]);
});

it('a tint that is turned down is answered with the other way', () => {
  expect(done(spoken('take away the blue tint'))).toContain('"look":"warm"');
  expect(done(spoken('get rid of the orange cast'))).toContain('"look":"cool"');
});

it('别的都好，就是音乐太吵 is about how loud it is', () => {
  expect(
    done(talk({ assets: photos, language: 'zh' }, '做个视频，安静的音乐', '别的都好，就是音乐太吵')),
  ).toMatch(/^set_volume/);
});

it('the length of a film is not given to its photos', () => {
  const { draft } = spoken('make the film 30 seconds without changing the sunset');
  expect(shots(draft).reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeCloseTo(30_000, -2);
});
