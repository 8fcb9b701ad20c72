import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import type { Asset } from '../../src/draft/index.js';
import { startDraft } from '../corpus/start.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const walk: readonly Asset[] = assetsOf([
  'aitzgorri.jpg',
  'friends.jpg',
  'life.jpg',
  'picosdeeuropa.jpg',
  'sunset.jpg',
]);

/** The last turn of a talk about five photos of four seconds, a title and crossfades. */
function lastOf(said: string): Plan {
  let plan: Plan | undefined;
  for (const sentence of said.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft('film', [...walk]),
      assets: walk,
      history: plan?.history ?? newConversation(),
      language: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
      seed: 7,
    });
  return plan!;
}
const after = (talk: string): string => done(lastOf(talk));
const captions = (talk: string): string =>
  lastOf(talk)
    .draft.tracks.flatMap((track) => (track.kind === 'text' ? track.segments : []))
    .map(({ text }) => text)
    .filter((text) => text !== 'Our Days')
    .join(' ');

describe('plain words, said as a friend would', () => {
  it.each([
    ['delete picos', 'remove_photos {"photos":["s4"]}'],
    ['picos first', 'move_photos {"photos":["s4"],"to":1}'],
    ['last photo as title', ''],
    ['Our hike as title', 'change_text {"texts":["x1"],"text":"Our hike"}'],
    [
      'merry christmas from the millers, at the end',
      'add_text {"text":"merry christmas from the millers","role":"end_card"}',
    ],
    [
      'names on the first photo: Anna & Tom',
      'add_text {"text":"Anna & Tom","role":"caption","photos":["s1"]}',
    ],
    ['phone number at the end: 555 0199', 'add_text {"text":"555 0199","role":"end_card"}'],
    ['put the year 2024 on all of them', 'add_text {"text":"2024","role":"caption","photos":"all"}'],
    ['put the number 7 on the last photo', 'add_text {"text":"7","role":"caption","photos":["s5"]}'],
    ['add the word love to the last photo', 'add_text {"text":"love","role":"caption","photos":["s5"]}'],
    ['photos should move less', 'set_motion {"photos":"all","factor":0.625}'],
    ['less zoom | no zoom on the first', 'set_motion {"photos":["s1"],"motion":"none"}'],
    ['only a cut before the last one', 'set_transition {"photos":["s4"],"transition":"none"}'],
    ['no black and white on the first', 'set_look {"photos":["s1"],"look":"none"}'],
    [
      'black and white | no black and white on the first',
      'undo {"steps":1}; set_look {"photos":["s2","s3","s4","s5"],"look":"bw"}',
    ],
    ['the faces are cut off on 2', 'set_fit {"photos":["s2"],"fit":"contain"}'],
    ['end with our opening hours: Mon-Sat 7-18', 'add_text {"text":"Mon-Sat 7-18","role":"end_card"}'],
    ['Two for one! on the last photo', 'add_text {"text":"Two for one!","role":"caption","photos":["s5"]}'],
    ['make a video', ''],
    ['darker background', ''],
    ['make it 30 seconds | no music | go back to the first version', 'undo {"steps":2}'],
    [
      'make the first one longer | no fade | i mean no fade on the transitions',
      'undo {"steps":1}; set_transition {"photos":"all","transition":"none"}',
    ],
    [
      '"Hi" on the first | "Bye" on the last one | move the first one up a bit',
      'style_text {"texts":["x11"],"style":{"position":"center"}}',
    ],
    ['sunset at the end | and life before it', 'move_photos {"photos":["s3"],"before":"s5"}'],
    ['the sunset twice | remove the second sunset', 'remove_photos {"photos":["s11"]}'],
    ['zoom out on the last | ok make it look old', 'set_look {"photos":["s5"],"look":"vintage"}'],
    ["it's too long | cut it in half", 'set_length {"durationMs":7690}'],
    [
      'happy 90th birthday grandpa at the end in big letters',
      'add_text {"text":"happy 90th birthday grandpa","role":"end_card","sizeFactor":1.3}',
    ],
    ['make the second one longer | remove zzzz', ''],
    ['caption "bye" at the end', 'add_text {"text":"bye","role":"caption","photos":["s5"]}'],
    [
      '"New" on the first | put it on all of them',
      'add_text {"text":"New","role":"caption","photos":["s2","s3","s4","s5"]}',
    ],
    ['第二张停8秒 | 去掉缩放', 'set_motion {"photos":"all","motion":"none"}'],
    [
      '第一张写“新品” | 每张都写上',
      'add_text {"text":"新品","role":"caption","photos":["s2","s3","s4","s5"]}',
    ],
    ['第一张加标题 我们的旅行', 'add_text {"text":"我们的旅行","role":"title","photos":["s1"]}'],
    ['最后加字幕：再见', 'add_text {"text":"再见","role":"caption","photos":["s5"]}'],
    ['加个淡出', 'set_ending {"transition":"fade_black"}'],
    ['换成轻音乐', 'set_music {"mood":"calm_piano"}'],
    ['"Bye" at the end | make that stay 2 seconds', 'time_text {"texts":["x11"],"durationMs":2000}'],
    [
      '"Miga" on every photo | end with "Miga - open daily"',
      'add_text {"text":"Miga - open daily","role":"end_card"}',
    ],
    ['title "Hi" | i want it on the first photo only', 'time_text {"texts":["x1"],"photo":"s1"}'],
    [
      'change order: sunset, friends, life, picos, aitz',
      'move_photos {"photos":["s5","s2","s3","s4","s1"],"to":1}',
    ],
    ['no music | i want the pictures whole not cut off', 'set_fit {"photos":"all","fit":"contain"}'],
    ['remove the life one | bring the dropped one back', 'undo {"steps":1}'],
    [
      'put 1 to 5 in the corner of each',
      'caption_photos {"from":"number","photos":"all","style":{"position":"bottom-right"}}',
    ],
    ['所有照片慢慢放大 | 第一张别动', 'set_motion {"photos":["s1"],"motion":"none"}'],
    ['结尾那张写“下次再来”，跟开头一样的字', 'add_text {"text":"下次再来","role":"end_card"}'],
    ['show 1 to 3 on a white background', 'set_fit {"photos":"all","background":"#FFFFFF"}'],
    ['最后一张多停几秒', 'set_photo_length {"photos":["s5"],"byMs":3000}'],
    ['第二张停几秒', ''],
    ['音乐停了吧', 'remove_music {}'],
    ['结尾写 立即购买', 'add_text {"text":"立即购买","role":"end_card"}'],
  ])('%s', (sentence, edits) => {
    expect(after(sentence)).toBe(edits);
  });

  it.each([
    ['put a caption under each photo | Norway', 'Norway Norway Norway Norway Norway'],
    ['put a caption under each photo | one, two, three, four, five', 'one two three four five'],
    ['put a caption under each photo | make it 30 seconds', ''],
    ['put the date on the first | 12 May 2019', '12 May 2019'],
    ['write the date on the first photo | it was 12 May 2019', '12 May 2019'],
    ['每张写一句话 | 出发、朋友、生活、山、日落', '出发 朋友 生活 山 日落'],
    ['第一张写上日期 | 2019年5月12日', '2019年5月12日'],
    ['第一张写上日期 | 算了', ''],
  ])('words that were asked for: %s', (talk, words) => {
    expect(captions(talk)).toBe(words);
  });
});

describe('a film, asked for in few words', () => {
  it.each([
    'make a film of these',
    'turn these into a film',
    'make a film from them',
    'use these for a video please',
    'put these together',
  ])('%s', (sentence) => {
    expect(talk({ assets: walk }, sentence).edits[0]?.name).toBe('make_film');
  });

  it('so many photos times so long', () => {
    expect(done(talk({ assets: walk }, '5 photos x 2s, no music'))).toContain('"durationMs":2000');
    expect(done(talk({ assets: walk }, '5 photos x 2s, no music'))).toContain('set_photo_length');
  });

  it('there is one already: it is told, and nothing changes', () => {
    const { reply, changed } = talk({ assets: walk }, 'make a film', 'can you make a film');
    expect(changed).toBe(false);
    expect(reply).toContain('The film is 20 s');
  });

  it('a background colour nobody can see is told so', () => {
    expect(lastOf('white background').reply).toContain('only where a photo leaves room');
  });
});
