import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { startDraft } from '../corpus/start.js';
import { assetsOf, done } from '../helpers/talk.js';

const hike = assetsOf(
  ['aitzgorri.jpg', 'friends.jpg', 'life.jpg', 'picosdeeuropa.jpg', 'sunset.jpg'],
  (index) => ({ capturedAt: `2024-07-0${index + 1}T10:00:00` }),
);

/** The last turn of a talk about five dated photos of four seconds, a title, piano and crossfades. */
function lastOf(said: string): Plan {
  let plan: Plan | undefined;
  for (const sentence of said.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft('film', hike),
      assets: hike,
      history: plan?.history ?? newConversation(),
      language: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
      seed: 7,
    });
  return plan!;
}
const lastEdits = (talk: string): string => done(lastOf(talk));

describe('short turns that go on from the one before', () => {
  it.each([
    ['shorter please, like 12 seconds', 'set_length {"durationMs":12000}'],
    ['make it shorter | 12 seconds', 'set_length {"durationMs":12000}'],
    ['make the photos shorter | 2 seconds', 'set_photo_length {"photos":"all","durationMs":2000}'],
    ['write Love | on the last photo', 'time_text {"texts":["x11"],"photo":"s5"}'],
    ['write Love | at the sunset', 'time_text {"texts":["x11"],"photo":"s5"}'],
    ['write Love | at the end', 'time_text {"texts":["x11"],"startMs":16000}'],
    ['写上我们来了 | 在最后一张', 'time_text {"texts":["x11"],"photo":"s5"}'],
    [
      'write Love on the first | smaller than the title',
      'style_text {"texts":["x11"],"sizeFactor":0.7692307692307692}',
    ],
    ['make the music louder | start with the sunset', 'move_photos {"photos":["s5"],"to":1}'],
    ['make the music louder | start it on the sunset', 'set_music {"startMs":16000}'],
    ['make the music start later | at 3 seconds', 'set_music {"startMs":3000}'],
    ['make the music start later | at the second photo', 'set_music {"startMs":4000}'],
    ['reverse the order | again', 'sort_photos {"by":"reverse"}'],
    ['add a black screen at the end that says Bye', '"style":{"color":"#FFFFFF","box":"#000000B3"}'],
    ['结尾黑屏写谢谢观看', '"style":{"color":"#FFFFFF","box":"#000000B3"}'],
    ['mix the photos', 'sort_photos {"by":"shuffle"}'],
  ])('%s', (talk, edits) => expect(lastEdits(talk)).toContain(edits));

  it.each([
    ['another color for the title', '{"color":"#FDD835"}'],
    ['write Love on the first | different color', '{"color":"#FDD835"}'],
    ['第一张写你好 | 换个颜色', '{"color":"#FDD835"}'],
    ['put the title somewhere else', '{"position":"bottom"}'],
    ['bigger title | another place', '{"position":"bottom"}'],
    ['标题放大 | 换个位置', '{"position":"bottom"}'],
    ['different filter', '"look":"warm"'],
    ['换个滤镜', '"look":"warm"'],
    ['sepia | another look', '"look":"warm"'],
    ['another font for the title | another font', '"template":"bold_social"'],
    ['标题换个字体 | 再换个字体', '"template":"bold_social"'],
  ])('%s: another one of the kind', (talk, edits) => expect(lastEdits(talk)).toContain(edits));

  it.each([
    ['vertical | 第二张黑色背景', '"photos":["s2"],"fit":"contain"'],
    ['清空音乐', 'remove_music'],
    ['把后面两张全部删除', 'remove_photos {"photos":["s4","s5"]}'],
  ])('%s: that and no more', (talk, edits) => expect(lastEdits(talk)).toContain(edits));

  it.each(['重置第三张', 'do over the third one', 'start over with only the first three'])(
    '%s: takes no photo out',
    (talk) => expect(lastEdits(talk)).not.toContain('remove_photos'),
  );

  it.each([
    ['show the date on each photo | only the year', '"form":"YYYY"'],
    ['show the date on each photo | just day and month', '"form":"D MMMM"'],
    ['show the date on each photo | without the year', '"form":"D MMMM"'],
    ['show the date on each photo | like 3.7.24', '"form":"D.M.YY"'],
    ['每张写上日期 | 不要年份', '"form":"M月D日"'],
    ['每张写上日期 | 字小一点 | 只要年份', '"form":"YYYY"'],
    ['show the date on each photo | July 3 is better', '"form":"MMMM D"'],
    ['write the year on each photo', '"form":"YYYY"'],
    ['每张照片写上年份', '"form":"YYYY"'],
  ])('%s: how the dates are written', (talk, form) => expect(lastEdits(talk)).toContain(form));

  it.each([
    'leave it like that',
    'make it faster | leave it like that',
    "it's fine now",
    '快一点 | 就这样留着吧',
  ])('%s: nothing to do', (talk) => {
    const plan = lastOf(talk);
    expect(plan.changed).toBe(false);
    expect(plan.kind).not.toBe('refusal');
  });

  it.each(['make it faster | remove the logo | put it back', '快一点 | 放大 | 去掉贴纸 | 放回来'])(
    '%s: nothing went, the change before stays',
    (talk) => expect(lastOf(talk).changed).toBe(false),
  );

  it('is not the photo that stops', () =>
    expect(lastEdits('louder | stop it before the last photo')).toBe(''));

  it('says of colours taken back that they are as they were', () =>
    expect(lastOf('it looks too dark | just the sunset').reply).toContain(
      'the brightness is as it was taken',
    ));

  it.each(['can you put hearts on it', 'put a heart on the last photo'])('%s cannot be', (talk) =>
    expect(lastOf(talk).kind).toBe('refusal'),
  );

  it.each(['can the photos change with a fade', 'i want the photos to fade'])('%s', (talk) =>
    expect(lastEdits(`hard cuts | ${talk}`)).toBe('set_transition {"photos":"all","transition":"crossfade"}'),
  );
});

describe('words right behind what is added', () => {
  it.each([
    ['加个标题毕业快乐', 'change_text {"texts":["x1"],"text":"毕业快乐"}'],
    ['加个片尾谢谢大家', 'add_text {"text":"谢谢大家","role":"end_card"}'],
    ['加个字幕我们出发了', 'add_text {"text":"我们出发了","role":"caption"}'],
    ['给第二张加个字幕好吃的面', '"text":"好吃的面","role":"caption","photos":["s2"]'],
    ['加个标题，我们的夏天', '"text":"我们的夏天"'],
    ['来个标题爸爸生日快乐', '"text":"爸爸生日快乐"'],
    ['写个标题爸爸生日快乐', '"text":"爸爸生日快乐"'],
    ['加个标题红色的', 'style_text {"texts":["x1"],"style":{"color":"#E53935"}}'],
    ['加个标题和片尾', ''],
    ['加个标题，你来想', ''],
  ])('%s', (said, edits) => {
    if (edits === '') expect(lastEdits(said)).toBe('');
    else expect(lastEdits(said)).toContain(edits);
  });
});

describe('names and words that are only told', () => {
  it.each([
    [
      "remove the title | our name is Rosa's Bakery | yes",
      'add_text {"text":"Rosa\'s Bakery","role":"title"}',
    ],
    ['remove the title | their names: Anna and Peter', 'add_text {"text":"Anna and Peter","role":"title"}'],
    ['their names: Anna and Peter | yes', '"text":"Anna and Peter","role":"caption","photos":["s1"]'],
    ['标题删掉 | 店名是麦香坊 | 好', 'add_text {"text":"麦香坊","role":"title"}'],
    ['at the end: Thanks everyone', 'add_text {"text":"Thanks everyone","role":"end_card"}'],
    ['only at the end: The End', 'add_text {"text":"The End","role":"end_card"}'],
    ['turn it up | mute | unmute', 'set_volume {"target":"music","volume":0.64}'],
  ])('%s', (talk, edits) => expect(lastEdits(talk)).toContain(edits));

  it.each(["our name is Rosa's Bakery", 'at the end: no music', 'loop it'])('%s: writes nothing', (said) =>
    expect(lastEdits(said)).not.toContain('_text'),
  );
});

describe('several kinds at once, and one of two', () => {
  it.each([
    ['delete the title and the music', 'remove_text {"texts":["x1"]}; remove_music {}'],
    ['remove music and text', 'remove_text {"texts":["x1"]}; remove_music {}'],
    [
      'remove the title, the music and the transitions',
      'remove_text {"texts":["x1"]}; remove_music {}; set_transition {"photos":"all","transition":"none"}',
    ],
    [
      'remove the transitions and the zoom',
      'set_transition {"photos":"all","transition":"none"}; set_motion {"photos":"all","motion":"none"}',
    ],
    ['delete the first photo and the music', 'remove_photos {"photos":["s1"]}; remove_music {}'],
    ['the title and the music can go', 'remove_text {"texts":["x1"]}; remove_music {}'],
    ['can we see the sunset twice | delete the last sunset', 'remove_photos {"photos":["s11"]}'],
    ['最后一张放第一张 | 多停一会', 'set_photo_length {"photos":["s5"],"factor":1.4}'],
    [
      'i want a fade to black at the end and the music to fade too',
      'set_ending {"transition":"fade_black"}; fade_music {"outMs":2000}',
    ],
    ['标题爸爸生日快乐', 'change_text {"texts":["x1"],"text":"爸爸生日快乐"}'],
    [
      'write hello for the whole film | not the whole video, only the first photo',
      'time_text {"texts":["x11"],"photo":"s1"}',
    ],
    ['square, for instagram', 'set_canvas {"width":1080,"height":1080}'],
    ['for instagram, square please', 'set_canvas {"width":1080,"height":1080}'],
    ['2 seconds each, fast', 'set_photo_length {"photos":"all","durationMs":2000}'],
    ['square | with white borders', 'set_fit {"photos":"all","fit":"contain","background":"#FFFFFF"}'],
    ['for tiktok | no cropping', 'set_fit {"photos":"all","fit":"blur"}'],
    ['竖屏 | 照片别裁', 'set_fit {"photos":"all","fit":"blur"}'],
    ['write the date at the end', 'caption_photos {"from":"date","photos":["s5"]}'],
    ['最后一张黑白 | 放第二个', 'move_photos {"photos":["s5"],"to":2}'],
    ['第一张和第二张换位置 | 都停5秒', 'set_photo_length {"photos":["s2","s1"],"durationMs":5000}'],
    ['每张下面写上名字 | 名字去掉，只留第一张的', 'remove_text {"texts":["x12","x13","x14","x15"]}'],
    [
      'remove life | put it back, as the last one',
      'restore_photos {"photos":["s3"]}; move_photos {"photos":["s3"],"to":"end"}',
    ],
    ['add the title Picos', 'change_text {"texts":["x1"],"text":"Picos"}'],
    ['不要这个音乐，换一个', 'set_music {"mood":"playful"}'],
    ['make it warm', 'set_look {"photos":"all","look":"warm"}'],
    ['为什么这么长', ''],
    ['标题太大了', 'style_text {"texts":["x1"],"sizeFactor":0.7692307692307692}'],
  ])('%s', (talk, edits) => expect(lastEdits(talk)).toBe(edits));
});
