import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots, sounds, texts } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']);
const photos = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);

/** What a shot list leaves of every photo: its seconds, motion and look. */
const listed = (all: typeof assets, make: string, sentence: string): string =>
  shots(talk({ assets: all, language: all === assets ? 'en' : 'zh' }, make, sentence).draft)
    .map(({ durationMs, motion, look }) =>
      `${durationMs / 1000} ${motion?.type} ${look?.preset ?? ''}`.trim(),
    )
    .join(', ');

it.each([
  'photo 1: 3 s, zoom out; photo 2: 5 s, pan left, sepia; photo 3: 2 s, no motion',
  'Photo 1 - 3 seconds, zoom out. Photo 2 - 5 seconds, pan left, sepia. Photo 3 - 2 seconds, no motion.',
  'Here is my shot list:\n1. beach: 3s, zoom out\n2. market: 5s, pan left, sepia\n3. temple: 2s, static',
  'photo 1 3 seconds and zoom out, photo 2 5 seconds, pan left and sepia, photo 3 2 seconds and no motion',
])('%s', (list) => {
  expect(listed(assets, 'make a film without motion, 4 seconds a photo', list)).toBe(
    '3 zoom_out, 5 pan_left sepia, 2 none, 4 none',
  );
});

it.each([
  '第一张：3秒，缩小；第二张：5秒，左移，复古；第三张：2秒',
  '西湖3秒缩小，断桥5秒左移复古，龙井茶2秒静止',
])('%s', (list) => {
  expect(listed(photos, '做个视频，每张4秒，不要镜头运动', list)).toBe(
    '3 zoom_out, 5 pan_left vintage, 2 none, 4 none',
  );
});

it('captions of the list stand on their photos', () => {
  const { draft } = talk(
    { assets, language: 'en' },
    'make a film, 4 seconds a photo',
    'beach: 3 s, sepia, caption "Day one, the sea"\ntemple: 5 s, caption "Day two"',
  );
  expect(texts(draft).map(({ text, startMs }) => [text, startMs])).toEqual([
    ['Day one, the sea', 0],
    ['Day two', 7000],
  ]);
});

it('what stands behind the list is about the film', () => {
  const { draft } = talk(
    { assets, language: 'en' },
    'make a film, 4 seconds a photo',
    'first two photos 2 sec, last two 5 sec, slide left between all of them',
  );
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([2000, 2000, 5000, 5000]);
  expect(shots(draft)[0]!.transition?.type).toBe('slide_left');
});

describe('a first sentence with a shot list makes the film and does the list', () => {
  it.each([
    'Make a film, no music.\nphoto 1: 3 s, zoom out\nphoto 2: 5 s, sepia',
    'Make a film without music. beach: 3 s, zoom out. market: 5 s, sepia',
  ])('%s', (sentence) => {
    const { draft, kind } = talk({ assets, language: 'en' }, sentence);
    expect(kind).toBe('edit');
    expect(sounds(draft, 'bgm')).toEqual([]);
    const [one, two, three] = shots(draft);
    expect([one?.name, one?.durationMs, one?.motion?.type]).toEqual(['beach.jpg', 3000, 'zoom_out']);
    expect([two?.durationMs, two?.look?.preset, three?.look?.preset]).toEqual([5000, 'sepia', undefined]);
  });
  it('a list of every photo is the order as well, and one step of undo', () => {
    const list = 'noodles: 3 s, sepia; beach: 2 s; temple: 5 s; market: 2 s';
    const names = ({ draft }: ReturnType<typeof talk>): string =>
      shots(draft)
        .map(({ name, durationMs }) => `${name[0]}${durationMs / 1000}`)
        .join(' ');
    expect(names(talk({ assets, language: 'en' }, list))).toBe('n3 b2 t5 m2');
    expect(names(talk({ assets, language: 'en' }, 'make a film, 4 seconds a photo', list, 'undo'))).toBe(
      'b4 m4 t4 n4',
    );
  });
  it('做个竖屏视频。西湖：3秒，黑白；断桥：5秒，字幕“再见”', () => {
    const { draft } = talk(
      { assets: photos, language: 'zh' },
      '做个竖屏视频。西湖：3秒，黑白；断桥：5秒，字幕“再见”',
    );
    expect(draft.height).toBe(1920);
    expect(
      shots(draft)
        .slice(0, 2)
        .map(({ durationMs }) => durationMs),
    ).toEqual([3000, 5000]);
    expect(texts(draft).map(({ text }) => text)).toEqual(['再见']);
  });
});
