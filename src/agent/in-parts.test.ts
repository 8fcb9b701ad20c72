import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../test/helpers/talk.js';
import { shots } from '../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);
const photos = assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '灵隐寺.jpg', '日落.jpg']);

/** The names of the commands of the last turn, in order. */
const names = (plan: Parameters<typeof done>[0]): string => plan.edits.map(({ name }) => name).join(' ');

describe('no wish of a sentence is lost beside another', () => {
  it.each([
    ['the music is a bit loud, and show photo 2 for three seconds', 'set_volume set_photo_length'],
    [
      'use a pan right on sunset.jpg, and the transitions should take two seconds',
      'set_motion set_transition',
    ],
    ['the transitions should last 0.8s. Also, no movement', 'set_transition set_motion'],
    [
      'give the market 6 seconds, we were there for 5 days plus halve the volume',
      'set_photo_length set_volume',
    ],
    [
      'make the sunset 2 seconds long and then the music sounds a bit loud to me',
      'set_photo_length set_volume',
    ],
  ])('%s', (sentence, commands) => {
    expect(names(talk({ assets, language: 'en' }, 'make a video with calm music', sentence))).toBe(commands);
  });
  it.each([
    ['转场不要了，同时镜头在日落上由右往左', 'set_transition set_motion'],
    ['镜头在西湖上由右往左，另外音乐音量百分之三十', 'set_motion set_volume'],
    ['第四张照片太暗了，然后音乐小一点', 'adjust_colour set_volume'],
  ])('%s', (sentence, commands) => {
    expect(names(talk({ assets: photos, language: 'zh' }, '做个视频，要安静的音乐', sentence))).toBe(
      commands,
    );
  });
});

describe('a complaint and its remedy are one wish', () => {
  it.each([
    ['the music is too loud, and turn it down to 20 percent', 'set_volume'],
    ['the temple is too dark. Brighten it', 'adjust_colour'],
    ['take out the first and the last photo', 'remove_photos'],
    ['give the first photo a second more and leave the others', 'set_photo_length'],
  ])('%s', (sentence, commands) => {
    expect(names(talk({ assets, language: 'en' }, 'make a video with calm music', sentence))).toBe(commands);
  });
});

describe('what follows a wish for one photo in the same sentence is about that photo', () => {
  it.each([
    ['move the sunset to the front and zoom in slowly', 'set_motion'],
    ['put the sunset first, sepia', 'set_look'],
    ['add the caption "Ise" to the sunset and zoom in slowly', 'set_motion'],
  ])('%s', (sentence, command) => {
    const plan = talk({ assets, language: 'en' }, 'make a video without motion', sentence);
    const sunset = shots(plan.draft).find(({ name }) => name === 'sunset.jpg');
    expect(plan.edits.find(({ name }) => name === command)?.params.photos).toEqual([sunset?.id]);
  });
  it.each([
    ['delete the last photo and make the last one 6 seconds', 'noodles.jpg'],
    ['remove the first photo and make the first one 6 seconds', 'market.jpg'],
  ])('%s: the end that is left', (sentence, name) => {
    const { draft } = talk({ assets, language: 'en' }, 'make a video, 4 seconds a photo', sentence);
    expect(shots(draft).flatMap((shot) => (shot.durationMs === 6000 ? [shot.name] : []))).toEqual([name]);
  });
});

it('cuts left out of a wish are spoken of next', () => {
  const { draft } = talk(
    { assets, language: 'en' },
    'make a video with crossfades of half a second',
    'set all transitions to 1 second except the one between 3 and 4, which should be a cut',
  );
  expect(shots(draft).map(({ transition }) => transition?.durationMs ?? 0)).toEqual([1000, 1000, 0, 1000, 0]);
});

it('a fade that was wished is told beside a new length', () => {
  const { reply } = talk(
    { assets, language: 'en' },
    'make a video with calm music',
    'first photo 5 seconds and fade out the music over 3 seconds',
  );
  expect(reply).toContain('fades out over 3 s');
});

it.each([
  ['make a video with crossfades of half a second', 500],
  ['make a film with 1 second crossfades', 1000],
  ['make a 20 second film with crossfades of half a second', 500],
])('%s: the time of the transitions is theirs', (sentence, ms) => {
  const list = shots(talk({ assets, language: 'en' }, sentence).draft);
  expect(list[0]?.transition?.durationMs).toBe(ms);
  expect(list[0]?.durationMs).toBeGreaterThanOrEqual(3000);
});

describe('the first sentence chooses the photos of the film', () => {
  const made = (sentence: string, language: 'en' | 'zh' = 'en'): string[] =>
    shots(talk({ assets: language === 'en' ? assets : photos, language }, sentence).draft).map(
      ({ name }) => name,
    );
  it.each([
    'a video of photos 1, 3 and 5',
    'make a 9 second film with the beach, the temple and the sunset',
    'make a film from photos 1, 3 and 5',
    'use photos 1, 3 and 5 only, 9 seconds',
  ])('%s', (sentence) => {
    expect(made(sentence)).toEqual(['beach.jpg', 'temple.jpg', 'sunset.jpg']);
  });
  it.each(['用第1、3、5张做一个9秒的短片', '用西湖、龙井茶和日落做个15秒的视频'])('%s', (sentence) => {
    expect(made(sentence, 'zh')).toEqual(['西湖.jpg', '龙井茶.jpg', '日落.jpg']);
  });
  it.each([
    'a video of our beach holiday',
    'make a film of the beach, 10 seconds',
    'make a video with the beach last',
  ])('%s: all of them', (sentence) => {
    expect(made(sentence)).toHaveLength(5);
  });
  it('日落开头，西湖结尾，18秒', () => {
    const list = shots(talk({ assets: photos, language: 'zh' }, '日落开头，西湖结尾，18秒').draft);
    expect([list[0]?.name, list.at(-1)?.name]).toEqual(['日落.jpg', '西湖.jpg']);
    expect(list.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(18_000);
  });
});

describe('where a wish of the same sentence reaches', () => {
  const commands = (sentence: string, language: 'en' | 'zh' = 'en'): string =>
    done(
      talk({ assets: language === 'en' ? assets : photos, language }, 'make a video with music', sentence),
    );
  it.each([
    ['end with "We love you" and fade to black', 'set_ending {"transition":"fade_black"}'],
    [
      'hard cuts everywhere except between 2 and 3, where I want a 0.5 s wipe',
      'set_transition {"photos":["s3"],"transition":"wipe_left","durationMs":500}',
    ],
  ])('%s', (sentence, command) => {
    expect(commands(sentence)).toContain(command);
  });
  it.each([
    ['最后写“我们爱你” 然后渐黑', 'set_ending {"transition":"fade_black"}'],
    ['音乐调到40%，结尾淡出3秒', 'fade_music {"outMs":3000}'],
  ])('%s', (sentence, command) => {
    expect(commands(sentence, 'zh')).toContain(command);
  });
});

it('the last two changes are turns, whatever photos they were about', () => {
  const { draft } = talk(
    { assets, language: 'en' },
    'make a video, 4 seconds a photo',
    'make photo 2 6 seconds',
    'duplicate the sunset',
    'undo the last two changes',
  );
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([4000, 4000, 4000, 4000, 4000]);
});
