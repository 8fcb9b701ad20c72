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
      language: 'zh',
      seed: 7,
    });
  return plan!;
}

describe('as one types to a friend', () => {
  it.each([
    ['film hangzhou', '换个好看点的字体', 'style_text {"texts":["x1"],"template":"elegant"}'],
    ['film hangzhou', '字幕字体换个可爱的', 'style_text {"texts":["x1"],"style":{"font":"handwriting"}}'],
    ['film hangzhou', '音乐小一点 | 太小了回去一点', 'set_volume {"target":"music","volume":0.325}'],
    ['film hangzhou', '第二张停8秒 | 太长了 回去点', 'set_photo_length {"photos":["s2"],"durationMs":6000}'],
    [
      'film hangzhou',
      '把2和4换一下 | 刚才换的不对，应该是3和4换',
      'undo {"steps":1}; swap_photos {"first":"s3","second":"s4"}',
    ],
    [
      'film hangzhou',
      '第二张删了 | 刚才删的不对 应该删第三张',
      'undo {"steps":1}; remove_photos {"photos":["s3"]}',
    ],
    ['film hangzhou', '第二张进来的时候闪一下', 'set_transition {"photos":["s1"],"transition":"flash"}'],
    ['film hangzhou', '日落那张从左边滑进来', 'set_transition {"photos":["s5"],"transition":"slide_right"}'],
    [
      'film hangzhou',
      '转场换成闪白 | 不要这个，要推的',
      'set_transition {"photos":"all","transition":"slide_left"}',
    ],
    [
      'film hangzhou',
      '标题改成红色 | 不要这个 要蓝的',
      'style_text {"texts":["x1"],"style":{"color":"#1E88E5"}}',
    ],
    [
      'film hangzhou',
      '结尾写“再见” | 结尾也用红的',
      'style_text {"texts":["x12"],"style":{"color":"#E53935"}}',
    ],
    [
      'film hangzhou',
      '第一张写“起点”，第二张写“路上”，最后一张写“终点” | 第一个改成红色 | 另外两个也改',
      'style_text {"texts":["x13","x14"],"style":{"color":"#E53935"}}',
    ],
    [
      'film hangzhou',
      '第一张“起点” 最后一张“终点”，白色，底部',
      'add_text {"text":"起点","role":"caption","photos":["s1"]}; add_text {"text":"终点","role":"caption","photos":["s6"]}; style_text {"texts":["x12","x14"],"style":{"color":"#FFFFFF"}}; style_text {"texts":["x12","x14"],"style":{"position":"bottom"}}',
    ],
    [
      'film product',
      '每张一句：轻 稳 准 好看',
      'caption_photos {"captions":[{"photo":"s1","text":"轻"},{"photo":"s2","text":"稳"},{"photo":"s3","text":"准"},{"photo":"s4","text":"好看"}]}',
    ],
    [
      'film hangzhou',
      '标题写四月杭州音乐欢快一点',
      'change_text {"texts":["x1"],"text":"四月杭州"}; set_music {"mood":"upbeat"}',
    ],
    ['film hangzhou', '灵隐寺配钟声悠远', 'add_text {"text":"钟声悠远","role":"caption","photos":["s4"]}'],
    ['film hangzhou', '日落配欢快的音乐', 'set_music {"mood":"upbeat"}'],
    [
      'film hangzhou',
      '断桥写 残雪未消 | 灵隐寺写 钟声悠远 | 第一句改小点',
      'style_text {"texts":["x12"],"sizeFactor":0.8695652173913044}',
    ],
    ['film hangzhou', '片尾加个谢谢观看 | 改成 下次见', 'change_text {"texts":["x12"],"text":"下次见"}'],
    [
      'film family',
      '宝宝的声音关了 | 还是打开吧',
      'set_volume {"target":"clips","photos":["s6"],"volume":1}',
    ],
    ['film trip', '音乐最后慢慢变小 | 开头也是', 'fade_music {"inMs":2000}'],
    ['film trip', '最后加个黑屏淡出 | 开头也是', 'set_opening {"transition":"fade_black"}'],
    ['film grad', 'party那张放前面一点', 'move_photos {"photos":["s9"],"to":8}'],
    [
      'film clips',
      '狗那段剪到5秒 | 要后面5秒',
      'undo {"steps":1}; trim_clip {"photo":"s2","fromMs":4000,"toMs":9000}',
    ],
    [
      'film trip',
      '转场太多了 | 只留第一个',
      'set_transition {"photos":["s2","s3","s4","s5"],"transition":"none"}',
    ],
    ['film trip', '加个复古滤镜 | 太浓了', 'set_look {"photos":"all","factor":0.6666666666666666}'],
    ['film trip', '面条那张裁掉一点吧', 'set_fit {"photos":["s4"],"fit":"cover"}'],
    ['film clips', '去掉视频 只要照片', 'remove_photos {"photos":["s2","s4"]}'],
    ['film clips', '把视频删了', ''],
    [
      'film hangzhou',
      '字幕颜色换成黄的 加个黑边',
      'style_text {"texts":["x1"],"style":{"color":"#FDD835"}}; style_text {"texts":["x1"],"style":{"stroke":"#000000","strokeWidth":3}}',
    ],
    [
      'film hangzhou',
      '标题换成黄色 | 加个黑边',
      'style_text {"texts":["x1"],"style":{"stroke":"#000000","strokeWidth":3}}',
    ],
    ['plain hangzhou', '断桥再来一遍放最后 | 断桥重复了 删一张', 'remove_photos {"photos":["s8"]}'],
    [
      'film hangzhou',
      '每张都短一点 | 最后一张别短',
      'undo {"steps":1}; set_photo_length {"photos":["s1","s2","s3","s4","s5"],"factor":0.714}',
    ],
    ['film hangzhou', '镜头动得太快了 | 还是快', 'set_motion {"photos":"all","factor":0.625}'],
    ['film hangzhou', '转场太慢了 | 还是慢', 'set_transition {"photos":"all","factor":0.6666666666666666}'],
    ['plain hangzhou', '没有音乐吗 加一个', 'set_music {"mood":"acoustic"}'],
    ['film clips', '狗那段没声音就行', 'set_volume {"target":"clips","photos":["s2"],"volume":0}'],
    ['film family', '年夜饭亮一点 | 过头了', 'adjust_colour {"photos":["s3"],"brightness":-0.09}'],
    ['film family', '年夜饭亮一点 | 有点过', 'adjust_colour {"photos":["s3"],"brightness":-0.09}'],
    ['film family', '烟花颜色鲜艳点 | 不要了', 'undo {"steps":1}'],
    ['film family', '烟花鲜艳点 | 不要鲜艳了', 'adjust_colour {"photos":["s4"],"saturation":-0.18}'],
    ['film family', '风格温馨一点', 'set_style {"style":"family"}'],
    ['film family', '标题改成团圆饭', 'change_text {"texts":["x1"],"text":"团圆饭"}'],
    ['film family', '标题改成烟花', 'change_text {"texts":["x1"],"text":"烟花"}'],
    ['film trip', '给第一张加上地点 清迈', 'add_text {"text":"清迈","role":"caption","photos":["s1"]}'],
    [
      'film grad',
      '第一张加毕业快乐 最后一张加前程似锦',
      'add_text {"text":"毕业快乐","role":"caption","photos":["s1"]}; add_text {"text":"前程似锦","role":"caption","photos":["s10"]}',
    ],
    ['film hangzhou', '第一张加快', 'set_photo_length {"photos":["s1"],"factor":0.714}'],
    ['film hangzhou', '第一张加柔光滤镜', 'set_look {"photos":["s1"],"look":"pastel"}'],
    ['film hangzhou', '前两张不要了 | 第一张还是要的', 'restore_photos {"photos":["s1"]}'],
    ['film hangzhou', '后两张不要了 | 第五张还是要', 'restore_photos {"photos":["s5"]}'],
    [
      'film hangzhou',
      '把第3张换成第5张那个',
      'move_photos {"photos":["s5"],"before":"s3"}; remove_photos {"photos":["s3"]}',
    ],
    ['film hangzhou', '标题太花了 简单点', 'style_text {"texts":["x1"],"template":"minimal"}'],
    ['film hangzhou', '断桥写 白娘子 | 写错了 是许仙', 'change_text {"texts":["x12"],"text":"许仙"}'],
    ['film hangzhou', '标题写 杭州之旅 | 写错了 是苏州', 'change_text {"texts":["x1"],"text":"苏州之旅"}'],
    ['film hangzhou', '字一个一个蹦出来', 'style_text {"texts":["x1"],"enter":"typewriter"}'],
    [
      'film clips',
      '原声太大 盖住音乐了',
      'set_volume {"target":"clips","photos":["s2","s4"],"factor":0.625}',
    ],
    ['film clips', '音乐太大 盖住原声了', 'set_volume {"target":"music","factor":0.625}'],
    ['film clips', '小狗快进2倍 | 不行 太快 1.5倍吧', 'set_speed {"photos":["s2"],"speed":1.5}'],
    ['film clips', '小狗快进2倍 | 1.5倍就行', 'set_speed {"photos":["s2"],"speed":1.5}'],
    ['film hangzhou', '最后一张定格久一点', 'set_photo_length {"photos":["s6"],"factor":1.4}'],
    [
      'film hangzhou',
      '片尾滚动名单 导演 张三 摄影 李四',
      'add_text {"text":"导演 张三 摄影 李四","role":"end_card"}',
    ],
    ['film hangzhou', '标题红色 | 换个样式', 'style_text {"texts":["x1"],"template":"elegant"}'],
    ['film hangzhou', '标题去掉吧 太丑了', 'remove_text {"texts":["x1"]}'],
    [
      'film hangzhou',
      '第三张加一句 茶香四溢 再加个日期',
      'add_text {"text":"茶香四溢","role":"caption","photos":["s3"]}; caption_photos {"from":"date","photos":["s3"]}',
    ],
    ['film hangzhou', '音乐前奏太长了 跳过10秒', 'set_music {"sourceStartMs":10000}'],
    ['film clips', '海浪的声音留着 小狗的去掉', 'set_volume {"target":"clips","photos":["s2"],"volume":0}'],
    [
      'film clips',
      '小狗的声音去掉 | 海浪的也去掉',
      'set_volume {"target":"clips","photos":["s4"],"volume":0}',
    ],
    ['film clips', '两段视频连着放', 'move_photos {"photos":["s4"],"after":"s2"}'],
    ['film trip', '音乐小点 | 标题红色 | 音乐还是原来那么大', 'set_volume {"target":"music","volume":0.4}'],
    ['film hangzhou', '滤镜换成胶片的 | 强度低一点', 'set_look {"photos":"all","factor":0.6666666666666666}'],
    [
      'film hangzhou',
      '前面几个转场用推 最后一个用黑场',
      'set_transition {"photos":"all","transition":"slide_left"}; set_transition {"photos":["s5"],"transition":"fade_black"}',
    ],
    ['film hangzhou', '标题红色 | 颜色浅一点', 'style_text {"texts":["x1"],"style":{"color":"#FFFFFF"}}'],
    [
      'film hangzhou',
      '封面的字换成白色描黑边',
      'style_text {"texts":["x1"],"style":{"color":"#FFFFFF"}}; style_text {"texts":["x1"],"style":{"stroke":"#000000","strokeWidth":3}}',
    ],
    ['film hangzhou', '随便打乱一下 | 不好看 变回来', 'undo {"steps":1}'],
    [
      'film hangzhou',
      '每张都写上拍的日期 放右下角 小一点',
      'caption_photos {"from":"date","photos":"all"}; style_text {"texts":["x12","x13","x14","x15","x16","x17"],"style":{"position":"bottom-right"}}; style_text {"texts":["x12","x13","x14","x15","x16","x17"],"sizeFactor":0.7692307692307692}',
    ],
    [
      'film hangzhou',
      '断桥和日落写上 断桥 日落',
      'caption_photos {"captions":[{"photo":"s2","text":"断桥"},{"photo":"s6","text":"日落"}]}',
    ],
    [
      'film hangzhou',
      '第一张和最后一张写上 出发 回家',
      'caption_photos {"captions":[{"photo":"s1","text":"出发"},{"photo":"s6","text":"回家"}]}',
    ],
    [
      'film hangzhou',
      '换个翻书的转场 | 太假了 换回淡的',
      'set_transition {"photos":"all","transition":"crossfade"}',
    ],
    [
      'film hangzhou',
      '换个翻书的转场 | 换成淡的',
      'set_transition {"photos":"all","transition":"crossfade"}',
    ],
    [
      'film clips',
      '视频原声开大点 | 算了还是关了',
      'set_volume {"target":"clips","photos":["s2","s4"],"volume":0}',
    ],
    ['film clips', '视频放第一 照片放后面', 'move_photos {"photos":["s2","s4"],"to":1}'],
    ['film clips', '照片放前面 视频放后面', 'move_photos {"photos":["s2","s4"],"to":"end"}'],
    ['film clips', '视频放最后', 'move_photos {"photos":["s2","s4"],"to":"end"}'],
    ['film family', '四周留点白边', 'set_fit {"photos":"all","fit":"contain","background":"#FFFFFF"}'],
    ['film trip', 'beach写沙滩 | 撤销 | 还是要吧', 'redo {"steps":1}'],
    ['film trip', '标题红的 | 黄的 | 回到红的', 'style_text {"texts":["x1"],"style":{"color":"#E53935"}}'],
    ['film hangzhou', '音乐小点 | 标题红色 | 前面几步都撤了', 'undo {"steps":2}'],
    ['film hangzhou', '都撤了', ''],
    ['film hangzhou', '重来 日落 西湖 断桥', 'move_photos {"photos":["s6","s1","s2"],"to":1}'],
    [
      'film trip',
      '重新来 按我说的顺序 sunset beach market',
      'move_photos {"photos":["s5","s1","s2"],"to":1}',
    ],
    [
      'film hangzhou',
      '重新来一遍 日落放第一',
      'start_over {}; make_film {}; move_photos {"photos":["s5"],"to":1}',
    ],
    [
      'film hangzhou',
      '龙井茶不放了 换成日落放那',
      'move_photos {"photos":["s6"],"before":"s3"}; remove_photos {"photos":["s3"]}',
    ],
    ['film clips', '小狗那段从第2秒开始 到第6秒', 'trim_clip {"photo":"s2","fromMs":2000,"toMs":6000}'],
    ['film hangzhou', '标题改短一点 就叫杭州', 'change_text {"texts":["x1"],"text":"杭州"}'],
    [
      'film hangzhou',
      '断桥加个字幕 断桥残雪 | 换成 白堤春晓',
      'change_text {"texts":["x12"],"text":"白堤春晓"}',
    ],
    [
      'film family',
      '照片调得像电影一样',
      'set_look {"photos":["s1","s2","s3","s4","s5"],"look":"cinematic_warm"}',
    ],
    [
      'film hangzhou',
      '音乐有点吵 换舒缓的 小声点',
      'set_music {"mood":"calm_piano"}; set_volume {"target":"music","factor":0.625}',
    ],
    [
      'film hangzhou',
      '音乐有点吵 换首舒缓的 小声点',
      'set_music {"mood":"romantic"}; set_volume {"target":"music","factor":0.625}',
    ],
    [
      'film clips',
      '海浪的声音开大 音乐关掉',
      'set_volume {"target":"clips","photos":["s4"],"factor":1.6}; remove_music {}',
    ],
    ['film family', '外婆那张加柔一点的滤镜', 'set_look {"photos":["s1"],"look":"pastel"}'],
    [
      'film family',
      '宝宝亮一点 | 再亮点 | 够了 回一点',
      'adjust_colour {"photos":["s6"],"brightness":-0.06}',
    ],
    [
      'film hangzhou',
      '所有照片都别动了 | 第一张可以动',
      'set_motion {"photos":["s1"],"alternate":["zoom_in","zoom_out"]}',
    ],
    [
      'film hangzhou',
      '断桥写 白娘子 | 断桥那张写错字了 应该是许仙',
      'change_text {"texts":["x12"],"text":"许仙"}',
    ],
  ])('%s: %s', (where, said, edits) => {
    expect(done(lastOf(where, said))).toBe(edits);
  });

  it('two wishes in one breath, without a mark', () => {
    expect(done(lastOf('fresh hangzhou', '做个半分钟的视频开头写四月杭州音乐安静点'))).toBe(
      'make_film {}; set_length {"durationMs":30000}; add_text {"text":"四月杭州","role":"title"}; set_music {"mood":"calm_piano"}',
    );
  });

  it('a limit lengthens nothing', () => {
    expect(done(lastOf('fresh clips', '做个一分钟以内的视频'))).toBe('make_film {}');
  });

  it.each([
    ['film family', '抖音用多大的', '9:16（1080x1920）最合适'],
    ['film clips', '音乐在视频的时候小一点', '音乐全片只有一个音量'],
    ['film hangzhou', '转场声音去掉', '转场本来就没有声音'],
    ['film clips', '小狗那段倒放', '我不能让视频倒着放'],
    ['film family', '年夜饭鲜艳点 | 其他的别弄', '其他的都不动'],
    ['film hangzhou', '片头加三秒黑屏', '开头不能停在黑屏上'],
    ['film trip', '转场太多了', '要去掉哪些转场'],
    ['film clips', '把视频删了', '要删掉里面的视频片段，还是整个重来'],
    ['film trip', '面条那张裁掉一点吧', '已经铺满画面'],
  ])('%s: %s is asked or told', (where, said, told) => {
    expect(lastOf(where, said).reply).toContain(told);
  });
});
