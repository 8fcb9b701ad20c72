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
    // What was said wrong once: of one photo and not of all, of the words and not of the film.
    ['photo 2 is too long', 'set_photo_length {"photos":["s2"],"factor":0.714}'],
    ['the last one is too short', 'set_photo_length {"photos":["s5"],"factor":1.4}'],
    ['3 seconds is too short, 5 please', 'set_photo_length {"photos":"all","durationMs":5000}'],
    [
      'the first is shown too long, 2 seconds is fine',
      'set_photo_length {"photos":["s1"],"durationMs":2000}',
    ],
    ['3 times as long', 'set_length {"durationMs":60000}'],
    ['3 times longer', 'set_photo_length {"photos":"all","factor":3}'],
    ["it's 5 seconds too long", 'set_length {"durationMs":15000}'],
    ['the last one is 1 second too long', 'set_photo_length {"photos":["s5"],"byMs":-1000}'],
    ['photo 2 is too short by 2 seconds', 'set_photo_length {"photos":["s2"],"byMs":2000}'],
    [
      'first one 8 sec | make the first and second the same length',
      'set_photo_length {"photos":["s1","s2"],"durationMs":6000}',
    ],
    ['1 and 3 the same length', 'set_photo_length {"photos":["s1","s3"],"durationMs":4000}'],
    ['turn it down a bit', 'set_volume {"target":"music","factor":0.769}'],
    ['just the last one in colour', 'set_look {"photos":["s1","s2","s3","s4"],"look":"bw"}'],
    ['call 555 0199 at the end', 'add_text {"text":"call 555 0199","role":"end_card"}'],
    ['end with our phone number', ''],
    ['end with our phone number | 555 0199', 'add_text {"text":"555 0199","role":"end_card"}'],
    ['put our phone number at the end', ''],
    ['our names at the end | Anna & Tom', 'add_text {"text":"Anna & Tom","role":"end_card"}'],
    [
      'put our opening times at the end, mon to fri 7 to 5',
      'add_text {"text":"mon to fri 7 to 5","role":"end_card"}',
    ],
    ['第二张长了1秒', 'set_photo_length {"photos":["s2"],"byMs":-1000}'],
    ['视频短了5秒', 'set_length {"durationMs":25000}'],
    ['只有最后一张彩色', 'set_look {"photos":["s1","s2","s3","s4"],"look":"bw"}'],
    ['第一张倒着的', ''],
    ['第二张到第三张的转场不好看', 'set_transition {"photos":["s2"],"transition":"slide_left"}'],
    ['最后加上营业时间 早7点到晚5点', 'add_text {"text":"营业时间 早7点到晚5点","role":"end_card"}'],
    ['photo 2 is ok but 4 is too long', 'set_photo_length {"photos":["s4"],"factor":0.7}'],
    ['4 is boring, shorten it', 'set_photo_length {"photos":["s4"],"factor":0.714}'],
    ['4 is blurry, delete it', 'remove_photos {"photos":["s4"]}'],
    ['第二张可以 第四张太长', 'set_photo_length {"photos":["s4"],"factor":0.714}'],
    ['photo 2 brighter | no zoom there', 'set_motion {"photos":["s2"],"motion":"none"}'],
    ['photo 2 brighter | less zoom there', 'set_motion {"photos":["s2"],"factor":0.625}'],
    ['photo 2 brighter | too much zoom on it', 'set_motion {"photos":["s2"],"factor":0.625}'],
    [
      'photo 2 brighter | put a caption there: Hello',
      'add_text {"text":"Hello","role":"caption","photos":["s2"]}',
    ],
    ['black and white | colour again please', 'set_look {"photos":"all","look":"none"}'],
    ['title with Red letters', 'style_text {"texts":["x1"],"style":{"color":"#E53935"}}'],
    ['a text with Hello, world', 'add_text {"text":"Hello, world","role":"caption"}'],
    ['title eat, sleep, repeat', 'change_text {"texts":["x1"],"text":"eat, sleep, repeat"}'],
    ['make the title write-on', ''],
    ['make the text jump in', 'style_text {"texts":["x1"],"enter":"pop"}'],
    [
      'title Hello | in white with a black background',
      'style_text {"texts":["x1"],"style":{"color":"#FFFFFF","box":"#000000B3"}}',
    ],
    ['a bit faster | too fast', 'set_length {"durationMs":18330}'],
    ['a bit warmer | warmer', 'set_look {"photos":"all","factor":1.35}'],
    ['warm look | warmer', ''],
    ['a different style please', 'set_style {"style":"minimal"}'],
    ['暖一点 | 所有照片暖一点', 'set_look {"photos":"all","factor":1.35}'],
    [
      '前两张黑白 后面彩色',
      'set_look {"photos":["s1","s2"],"look":"bw"}; set_look {"photos":["s3","s4","s5"],"look":"none"}',
    ],
    ['第二张倒过来了 转一下', ''],
    ['第二张和第三张都4秒改成6秒', 'set_photo_length {"photos":["s2","s3"],"durationMs":6000}'],
    ['第二张放大一点 | 再放大一点', 'set_motion {"photos":["s2"],"factor":1.25}'],
    ['音乐结尾小一点', 'fade_music {"outMs":2000}'],
    ['删掉第一张对吧', ''],
    ['第一张要删掉对吧', 'remove_photos {"photos":["s1"]}'],
    ['换个风格看看', 'set_style {"style":"minimal"}'],
    ['再快一点 | 太快了', 'set_length {"durationMs":18330}'],
    ['字幕写 2024年夏天，放在第一张', 'add_text {"text":"2024年夏天","role":"caption","photos":["s1"]}'],
    ['写 2024年夏天，在第一张上', 'add_text {"text":"2024年夏天","role":"caption","photos":["s1"]}'],
    ['标题写 2024，新的开始', 'change_text {"texts":["x1"],"text":"2024，新的开始"}'],
    [
      '最后写 地址：人民路18号 | 地址改成人民路20号',
      'change_text {"texts":["x11"],"text":"地址：人民路20号"}',
    ],
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
    '把这些照片和视频拼一起',
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
