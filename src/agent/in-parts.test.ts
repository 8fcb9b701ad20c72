import { describe, expect, it } from 'vitest';
import { assetsOf, type done, talk } from '../../test/helpers/talk.js';

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
