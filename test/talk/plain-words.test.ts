import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../helpers/talk.js';

const photos = assetsOf(['rings.jpg', 'dress.jpg', 'church.jpg', 'kiss.jpg', 'party.jpg', 'grandma.jpg']);
const chinese = assetsOf(['西湖.jpg', '断桥.jpg', '合影.jpg', '日落.jpg']);
const clips = assetsOf(['garden.jpg', 'dog_running.mp4', 'kids.jpg']);
const start = 'make a 24 second film with piano and the title "Our Days"';

describe('plain wishes do what they say', () => {
  it.each([
    [clips, 'trim the dog clip to the part from 2 to 5 seconds', ['"fromMs":2000,"toMs":5000']],
    [clips, '只保留dog_running最后3秒并静音', ['"fromMs":6000,"toMs":9000', '"volume":0']],
    [photos, 'show the kiss for 7 seconds and every other photo for 3 seconds', ['7000', '3000']],
    [photos, 'remove the title after 2 seconds', ['"durationMs":2000']],
    [photos, 'hide the title at 4 seconds', ['"durationMs":4000']],
    [
      photos,
      'fade from black for 1 second at the start and fade to black for 2 seconds at the end',
      ['"durationMs":2000'],
    ],
    [photos, 'make everything warmer but keep the church as it is', ['set_look']],
    [chinese, '照片都暖一点，断桥保持原样', ['set_look']],
    [
      photos,
      'make the last photo hold for 6s and end on a 1s fade to black',
      ['6000', 'set_ending {"transition":"fade_black","durationMs":1000}'],
    ],
    [photos, 'the church should stay twice as long as the kiss', ['set_photo_length']],
    [chinese, '最后一张停6秒，最后渐黑', ['6000', 'set_ending']],
    [chinese, '第一张时长加倍，最后一张减半', ['"factor":2', '"factor":0.5']],
    [chinese, '标题后面加黑底', ['"box":"#000000B3"']],
    [chinese, '等第三张出现时音乐再开始', ['set_music {"startMs":']],
  ])('%s %s', (assets, sentence, wanted) => {
    const said = done(talk({ assets }, start, sentence));
    for (const part of wanted) expect(said).toContain(part);
    expect(said).not.toContain('remove_photos');
    expect(said).not.toContain('"all"');
  });

  it('a fade that is denied is none', () => {
    const piano = 'make a 24 second film with piano';
    const said = done(
      talk({ assets: photos }, piano, 'no fade in at the start, but let it fade out over 3 seconds'),
    );
    expect(said).toContain('"inMs":0');
    expect(said).toContain('"outMs":3000');
  });

  it('a film without a photo is supposed, then made', () => {
    const talked = (...turns: string[]) => done(talk({ assets: photos }, start, ...turns));
    expect(talked('what would happen if I dropped the church?')).toBe('');
    expect(talked('what would happen if I dropped the church?', 'ok drop it then')).toContain(
      'remove_photos',
    );
  });

  it.each([
    [photos, 'mute the music during the kiss', /one volume/],
    [photos, 'the music should stop at 20 seconds', /plays to the end/],
    [chinese, '音乐到20秒停', /放到片尾/],
    [chinese, '把断桥旋转90度', /不能旋转/],
    [chinese, '把雷峰塔放到断桥前面', /没有叫“雷峰塔”/],
    [chinese, '第15秒是哪张照片', /时是第 \d 张/],
  ])('%s %s is answered and changes nothing', (assets, sentence, answer) => {
    const { edits, reply } = talk({ assets }, 'make a 24 second film with piano', sentence);
    expect(edits).toEqual([]);
    expect(reply).toMatch(answer);
  });
});
