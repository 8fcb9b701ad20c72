import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import type { Conversation } from '../corpus/format.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { done } from '../helpers/talk.js';

const sets = readAssetSets();

/** The last turn of a talk about one of the corpus' sets, from one of its starts. */
function lastOf(where: string, said: string): Plan {
  const [start, set] = where.split(' ');
  const assets = uploadedAssets(sets[set!]!);
  let plan: Plan | undefined;
  for (const sentence of said.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft(start as Conversation['start'], assets),
      assets,
      history: plan?.history ?? newConversation(),
      language: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
      seed: 7,
    });
  return plan!;
}

/** What is changed; where nothing is, what is said. */
const after = (where: string, said: string): string => {
  const plan = lastOf(where, said);
  return plan.edits.length > 0 ? done(plan) : plan.reply;
};

describe('short Chinese turns', () => {
  it.each([
    ['film trip', '第二张8秒 | 标题改成你好 | 刚才那个不要，改回去', 'undo {"steps":1}'],
    ['fresh trip', '两张两张地放', '暂时不能同屏显示多张照片。可以让它们快速切换，比'],
    ['film trip', '第四张去掉 后面补上', 'remove_photos {"photos":["s4"]}'],
    ['film trip', 'remove the fourth and close the gap', 'remove_photos {"photos":["s4"]}'],
    ['film trip', '有几张 多长时间 什么音乐', '一共 6 张，顺序是：1. beach.jpg,'],
    ['film trip', '每张显示时间改成随机', '我不能随机分配时长。可以说“每张3秒”，或者“第'],
    ['film trip', 'random time for each photo', 'I cannot draw lots for t'],
    ['film trip', '标题前面加个2024', 'change_text {"texts":["x1"],"text":"2024 Our Days"}'],
    [
      'fresh trip',
      '就按顺序播 每张2秒 没别的',
      'make_film {}; set_photo_length {"photos":"all","durationMs":2000}; remove_music {}; set_transition {"photos":"all","transition":"none"}; set_motion {"photos":"all","motion":"none"}',
    ],
    [
      'fresh trip',
      '配个轻音乐 别的都不要',
      'make_film {}; set_music {"mood":"calm_piano"}; set_transition {"photos":"all","transition":"none"}; set_motion {"photos":"all","motion":"none"}',
    ],
    [
      'fresh trip',
      '什么都不要就放照片',
      'make_film {}; remove_music {}; set_transition {"photos":"all","transition":"none"}; set_motion {"photos":"all","motion":"none"}',
    ],
    ['fresh trip', '不要特效', 'make_film {}'],
    ['film trip', '不要字不要音乐', 'remove_text {"texts":["x1"]}; remove_music {}'],
    ['film trip', '黑场过渡只要最后一个', 'set_transition {"photos":["s5"],"transition":"fade_black"}'],
    ['film trip', '只有最后一个转场用黑场', 'set_transition {"photos":["s5"],"transition":"fade_black"}'],
    [
      'film trip',
      '叠化只要第一个',
      'set_transition {"photos":["s1"],"transition":"crossfade"}; set_transition {"photos":["s2","s3","s4","s5"],"transition":"none"}',
    ],
    [
      'film family',
      '春节风格',
      'set_photo_length {"photos":"all","factor":0.8}; set_motion {"photos":"all","factor":1.4}; set_music {"mood":"upbeat"}',
    ],
    ['fresh family', '过年风格', 'make_film {"style":"family"}'],
    [
      'film phone',
      '方形 白底',
      'set_canvas {"width":1080,"height":1080}; set_fit {"photos":"all","fit":"contain","background":"#FFFFFF"}',
    ],
    [
      'film product',
      '1:1 白底',
      'set_canvas {"width":1080,"height":1080}; set_fit {"photos":"all","fit":"contain","background":"#FFFFFF"}',
    ],
    ['film trip', '静音 | 静音了吗', '是的，音乐是静音。'],
    ['film clips', '声音关了吗', '没有，音乐音量 40%，dog_running.'],
    ['film trip', '能换音乐吗', '可以。说想要的风格，比如“舒缓的钢琴”“欢快的”'],
    ['film trip', '可以换首歌吗', '可以。说想要的风格，比如“舒缓的钢琴”“欢快的”'],
    ['film trip', '你能自动配字幕吗', '我听不出录音里说了什么。把文字给我，我来加上：第'],
    ['film trip', '太长了吧 | 一半', 'set_length {"durationMs":9228}'],
    ['film trip', '音乐小一点 | 一半', 'set_volume {"target":"music","factor":0.5}'],
    ['film trip', '长一点 | 一半', 'set_length {"durationMs":27600}'],
    [
      'film trip',
      '第一张是什么 | 换成日落',
      'move_photos {"photos":["s5"],"before":"s1"}; remove_photos {"photos":["s1"]}',
    ],
    [
      'film trip',
      "what's the first one | change it to the sunset",
      'move_photos {"photos":["s5"],"before":"s1"}; remove_photos {"photos":["s1"]}',
    ],
    ['film hangzhou', '龙井茶那张放大一点', 'set_motion {"photos":["s3"],"factor":1.25}'],
    ['film clips', '说话的时候音乐小一点', '音乐全片只有一个音量，没法只在视频片段那里调小或'],
    ['film trip', '短一点 | 现在呢', '全片现在 18.5 秒，6 张照片。'],
    ['film trip', '标题是什么 | 删了吧', 'remove_text {"texts":["x1"]}'],
    ['film grad', '加个片头 毕业快乐', 'change_text {"texts":["x1"],"text":"毕业快乐"}'],
    ['film grad', '结尾加个 毕业快乐', 'add_text {"text":"毕业快乐","role":"end_card"}'],
    ['film trip', '第二张转一下', '我不能旋转或镜像照片。请在手机上转好再上传，然后'],
    ['film bakery', '多余的删了，留面包蛋糕', 'remove_photos {"photos":["s1","s3","s4","s5"]}'],
    [
      'film trip',
      '转场有点无聊',
      'set_transition {"photos":"all","vary":["slide_left","wipe_left","zoom","fade_black"]}',
    ],
    [
      'film clips',
      '第一个视频静音 第二个保留声音',
      'set_volume {"target":"clips","photos":["s2"],"volume":0}; set_volume {"target":"clips","photos":["s4"],"volume":1}',
    ],
    ['film clips', '第一个视频静音 第二个不用', 'set_volume {"target":"clips","photos":["s2"],"volume":0}'],
    ['film trip', '第一张黑白 第二张不用', 'set_look {"photos":["s1"],"look":"bw"}'],
    ['film trip', '字体颜色换成红色', 'style_text {"texts":["x1"],"style":{"color":"#E53935"}}'],
    ['film trip', '标题字体换一个', 'style_text {"texts":["x1"],"template":"elegant"}'],
    ['film trip', '标题晚点出来', 'time_text {"texts":["x1"],"startMs":1000,"durationMs":3000}'],
    [
      'film grad',
      '片尾写谢谢 | 片尾早点出现',
      'time_text {"texts":["x16"],"startMs":36000,"durationMs":3000}',
    ],
    ['film trip', '加个字幕 好吃 | 放第四张上', 'time_text {"texts":["x12"],"photo":"s4"}'],
    ['film trip', '加个字幕 好吃 | 应该在第四张', 'time_text {"texts":["x12"],"photo":"s4"}'],
    ['film trip', '删掉标题 | 还是加上吧', 'restore_texts {"texts":["x1"]}'],
    ['film trip', '删掉第二张 | 还是加上吧', 'restore_photos {"photos":["s2"]}'],
    [
      'fresh bakery',
      '面包店开业宣传 标题写 新店开业 全场八折',
      'make_film {"style":"product"}; add_text {"text":"新店开业 全场八折","role":"title"}',
    ],
    [
      'fresh family',
      '宝宝的视频 标题写 宝宝一岁啦',
      'make_film {}; add_text {"text":"宝宝一岁啦","role":"title"}',
    ],
    ['film clips', '视频静音 | 不要静音', 'set_volume {"target":"clips","photos":["s2","s4"],"volume":1}'],
    ['film clips', '第二段视频不要静音', 'set_volume {"target":"clips","photos":["s4"],"volume":1}'],
    [
      'film clips',
      '第一段视频静音，第二段不要静音',
      'set_volume {"target":"clips","photos":["s2"],"volume":0}; set_volume {"target":"clips","photos":["s4"],"volume":1}',
    ],
    [
      'film trip',
      '第二张太暗 第三张太亮',
      'adjust_colour {"photos":["s2"],"brightness":0.18}; adjust_colour {"photos":["s3"],"brightness":-0.18}',
    ],
    [
      'film trip',
      '第一张太短 第二张太长',
      'set_photo_length {"photos":["s1"],"factor":1.4}; set_photo_length {"photos":["s2"],"factor":0.714}',
    ],
    ['film trip', '没有声音怎么办', '现在音乐音量 40%。听不到的话看看设备的音量；'],
    ['film trip', '怎么没有声音', '现在音乐音量 40%。听不到的话看看设备的音量；'],
    ['film trip', '没有音乐怎么办', '现在音乐音量 40%。听不到的话看看设备的音量；'],
    [
      'film trip',
      '第三张别动 | 其他的慢一点',
      'set_motion {"photos":["s1","s2","s4","s5","s6"],"factor":0.625}',
    ],
    [
      'film trip',
      '每张动法都不一样',
      'set_motion {"photos":"all","alternate":["zoom_in","pan_right","zoom_out","pan_left"]}',
    ],
    ['film trip', '能做多长', '一次最多上传 100 个文件，单个 200 MB'],
    ['film trip', '能放几张照片', '一次最多上传 100 个文件，单个 200 MB'],
    ['fresh family', '给奶奶八十大寿做个视频', 'make_film {"style":"birthday"}'],
    ['film trip', '卡点 | 不卡点了', 'undo {"steps":1}'],
    [
      'film trip',
      '卡点 | 标题改成你好 | 取消卡点',
      'undo {"steps":2}; change_text {"texts":["x1"],"text":"你好"}',
    ],
    ['film trip', '第四张推近 | 再近一点', 'set_motion {"photos":["s4"],"factor":1.25}'],
    ['film trip', '片头字大点 片尾字小点', 'style_text {"texts":["x1"],"sizeFactor":1.3}'],
    ['film trip', '音乐中间小一点', '音乐全片只有一个音量，没法只在其中一段调小或静音'],
    ['film trip', '字幕太多了 只留第一个', '片子里只有一条文字：“Our Days”。'],
    [
      'film bakery',
      '每张写上名字 | 第二张3秒 | 字幕太多了 只留第一个',
      'remove_text {"texts":["x13","x14","x15","x16","x17"]}',
    ],
    [
      'fresh hangzhou',
      '杭州三日游 第一张写 Day1 背景音乐轻快',
      'make_film {"style":"travel"}; add_text {"text":"Day1","role":"caption","photos":["s2"]}; set_music {"mood":"upbeat"}',
    ],
  ])('%s: %s', (where, said, told) => {
    expect(after(where, said)).toContain(told);
  });
});
