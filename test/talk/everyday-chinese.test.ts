import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import type { Asset } from '../../src/draft/index.js';
import { startDraft } from '../corpus/start.js';
import { assetsOf, done } from '../helpers/talk.js';

const walk: readonly Asset[] = [
  ...assetsOf(['西湖.jpg', '断桥.jpg', '龙井茶.jpg', '日落.jpg']),
  ...assetsOf(['新年快乐.mp3'], () => ({ fileId: 'f9', kind: 'audio', durationMs: 200_000, hasAudio: true })),
];

/** The last turn of a talk about four photos of four seconds, a title, piano and crossfades. */
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

describe('everyday Chinese', () => {
  it.each([
    ['每张都从小变大', 'set_motion {"photos":"all","motion":"zoom_in","amount":0.6}'],
    ['让照片动起来，慢慢变大那种', 'set_motion {"photos":"all","motion":"zoom_in","amount":0.6}'],
    [
      '一张放大一张缩小这样交替',
      'set_motion {"photos":["s1","s3"],"motion":"zoom_in"}; set_motion {"photos":["s2","s4"],"motion":"zoom_out"}',
    ],
    [
      '日落放第一张，断桥那张跟在后面',
      'move_photos {"photos":["s4"],"to":1}; move_photos {"photos":["s2"],"after":"s4"}',
    ],
    ['反过来放呢 从最后一张开始', 'sort_photos {"by":"reverse"}'],
    ['日落那张不用停那么久 一半就够', 'set_photo_length {"photos":["s4"],"factor":0.5}'],
    ['前奏太长 跳过20秒', 'set_music {"sourceStartMs":20000}'],
    ['前两张几乎一样 留一张就行', 'remove_photos {"photos":["s2"]}'],
    ['第三第四张太像了 去掉一张', 'remove_photos {"photos":["s4"]}'],
    [
      '竖屏，复古一点',
      'set_canvas {"width":1080,"height":1920}; set_look {"photos":"all","look":"vintage","strength":0.6}',
    ],
    [
      'vertical, a bit retro',
      'set_canvas {"width":1080,"height":1920}; set_look {"photos":"all","look":"vintage","strength":0.6}',
    ],
    [
      '标题换成 新年好 要红色',
      'change_text {"texts":["x1"],"text":"新年好"}; style_text {"texts":["x1"],"style":{"color":"#E53935"}}',
    ],
    ['中间那个转场换成翻页', 'set_transition {"photos":["s2"],"transition":"page_turn"}'],
    ['the middle transition should be a flash', 'set_transition {"photos":["s2"],"transition":"flash"}'],
  ])('%s', (said, expected) => {
    expect(done(lastOf(said))).toBe(expected);
  });

  it.each([
    ['转场都用推 | 中间那个换成翻页', 'set_transition {"photos":["s2"],"transition":"page_turn"}'],
    ['转场都用推 | 推得慢一点', 'set_transition {"photos":"all","factor":1.5}'],
    ['第二张到第三张用闪白 | 这个闪白慢一点', 'set_transition {"photos":["s2"],"factor":1.5}'],
    ['flash between 2 and 3 | make the flash slower', 'set_transition {"photos":["s2"],"factor":1.5}'],
    ['全部黑白 | 第三张留彩色 | 把彩色那张放到最后', 'move_photos {"photos":["s3"],"to":"end"}'],
    ['make photo 2 black and white | remove the black and white one', 'remove_photos {"photos":["s2"]}'],
    ['断桥先去掉 | 把西湖换成断桥', 'replace_photo {"photo":"s1","file":"f1"}'],
    ['断桥先去掉 | 撤销 | 唔 想了想还是去掉', 'redo {"steps":1}'],
    ['放首周杰伦的晴天 | 那来个感觉怀旧点的', 'set_music {"mood":"nostalgic"}'],
    ['音乐小声点 | 可以换成更悠闲的吗 不要这首了', 'set_music {"mood":"acoustic"}'],
    [
      '我传的那首歌放了没 | 放上 声音百分之三十',
      'set_music {"file":"f9"}; set_volume {"target":"music","volume":0.3}',
    ],
    ['有标题吗 | 加上 新年快乐', 'change_text {"texts":["x1"],"text":"新年快乐"}'],
    ['最后一张写上 只要39 | 价格改成29.9', 'change_text {"texts":["x10"],"text":"只要29.9"}'],
    ['打乱顺序 | 这样不好看 还是照原来那样', 'undo {"steps":1}'],
    ['快一点 竖屏 | 太快了 慢回来一点点', 'set_photo_length {"photos":"all","factor":1.3}'],
    [
      '颜色弄鲜艳些 | 日落提亮 | 还原吧 颜色都别动',
      'set_look {"photos":["s1","s2","s3","s4"],"look":"none","strength":1}; adjust_colour {"photos":["s4"],"brightness":0,"contrast":0,"saturation":0,"relative":false}',
    ],
  ])('%s', (said, expected) => {
    expect(done(lastOf(said))).toBe(expected);
  });

  it.each([
    ['现在是竖屏对吧', '不是'],
    ['加起来16秒对吧', '对。'],
    ['标题是Our Days对吧', '对。'],
    ['一共五张对吗', '不是'],
    ["it's vertical now, right?", 'No.'],
    ['这些照片都是几号拍的', '拍摄'],
    ['现在画面上有字吗', 'Our Days'],
  ])('%s is asked', (said, told) => {
    const plan = lastOf(said);
    expect(plan.edits).toEqual([]);
    expect(plan.reply).toContain(told);
  });
});
