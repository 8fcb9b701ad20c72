import { expect, it } from 'vitest';
import { shots } from '../../src/edits/index.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video with calm music and the title "Our Days"', ...sentences);

it.each([
  'make the caption on photo 2 smaller',
  'the caption on the temple in yellow',
  'move the caption on photo 3 to the top',
])('%s: where none stands no other text is changed', (sentence) => {
  const plan = spoken(sentence);
  expect(plan.changed).toBe(false);
  expect(plan.reply).toContain('There is no caption there');
});

it.each(['make the music stop 2 seconds before the end', 'the music should end 3 seconds early'])(
  '%s: the music stays, and what can be done is told',
  (sentence) => {
    const plan = spoken(sentence);
    expect(plan.changed).toBe(false);
    expect(plan.kind).toBe('refusal');
  },
);

it("I don't like the transitions, pick something more elegant: the music is not meant", () => {
  expect(done(spoken("I don't like the transitions, pick something more elegant"))).not.toContain(
    'set_music',
  );
});

it('the first half slower is longer, the second half faster shorter', () => {
  expect(done(spoken('make the first half of the film slower'))).toContain('"factor":1.4');
  expect(done(spoken('make the second half faster'))).toContain('"factor":0.714');
});

const chinese = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']);
const said = (sentence: string) =>
  talk({ assets: chinese, language: 'zh' }, '做个视频，每张4秒，标题“我们”', sentence);

it('每张3.5秒，日落除外，它停6秒: what is excepted is spoken of next', () => {
  expect(shots(said('每张3.5秒，日落除外，它停6秒').draft).map(({ durationMs }) => durationMs)).toEqual([
    3500, 3500, 3500, 6000,
  ]);
});

it('每张照片的停留时间加倍: nothing is sorted', () => {
  const { draft } = said('每张照片的停留时间加倍');
  expect(shots(draft).map(({ name, durationMs }) => [name, durationMs])).toEqual(
    chinese.map(({ name }) => [name, 8000]),
  );
});

it('第二张上的字幕小一点: where none stands no other text is changed', () => {
  expect(said('第二张上的字幕小一点').changed).toBe(false);
});

it.each(['Trim the first clip to 3 seconds', 'trim the waves to 3 seconds'])(
  '%s: what is left begins where it began',
  (sentence) => {
    const clips = assetsOf(['garden.jpg', 'waves.mp4', 'kids.jpg']);
    const { draft } = talk({ assets: clips, language: 'en' }, 'make a video', sentence);
    const waves = shots(draft).find(({ name }) => name === 'waves.mp4');
    expect([waves?.sourceStartMs, waves?.durationMs]).toEqual([0, 3000]);
  },
);
