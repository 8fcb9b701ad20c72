import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { atOnce, insidePhoto, sending } from './limits.js';
import { randomTimes } from './sort-said.js';

const rotationTold = '我不能旋转或镜像照片。请在手机上转好再上传，然后说“第二张换成新的”。';
const heardNothing = '我听不出录音里说了什么。把文字给我，我来加上：第二张字幕“……”。';

/** Wishes in Chinese that no edit fulfils, with what can be done in their place. */
const families: readonly [pattern: RegExp, saying: string, unless?: RegExp][] = [
  [
    /(?:加|来|弄|撒|飘|放|做|上)(?:点|个|些|一些|一点)?(?:飘落的?)?(?:雪花|花瓣|烟花|彩带|光斑|粒子|气泡|爱心雨|流星|落叶|萤火虫)|(?:雪花|花瓣|烟花|彩带|落叶|下雪|下雨|闪电|火焰|烟雾|粒子).{0,4}(?:特效|效果|飘|动画)/,
    '我不能在照片上叠加动画特效。可以换滤镜（复古、粉彩）、换转场（闪光、涟漪）或加文字。',
  ],
  [
    /(?:故障|抖动|震动)(?:的)?(?:故障)?(?:特效|效果|滤镜|风)/,
    '故障效果只有转场里有，说“转场用故障”就行；画面本身我没法抖动。',
    /转场|过渡|切换/,
  ],
  [
    /希区柯克|子弹时间|视差|三维|3d|鱼眼|移轴|万花筒|双重曝光|分身|定格动画|延时摄影|绿幕|慢门/,
    '这个效果我做不出来。接近的有镜头运动（放大、缩小、平移、漂移）、转场（漩涡、缩放）和滤镜（复古、高对比）。',
  ],
  [
    /(?:变|做|转|弄|改|画|换)(?:成|为)?.{0,4}(?:卡通|动漫|漫画|油画|水彩|素描|铅笔画|手绘|水墨|吉卜力|宫崎骏|皮克斯)|(?:卡通|动漫|漫画|油画|水彩|素描|手绘|水墨|吉卜力|宫崎骏)(?:风格?|效果|滤镜|感)/,
    '我不能重画照片。可以调颜色：复古、胶片、粉彩、黑白。',
  ],
  [
    /音效|掌声|笑声|鼓声|雷声|鸟叫声?|打字声|快门声|哗啦声/,
    '我没有音效。可以上传声音文件，我放在影片里；也可以换音乐。',
    /静音|关掉|去掉|大声|小声|不要/,
  ],
  [/倒计时|计时器|进度条|秒表/, '我没有计时器。可以把文字一个接一个显示出来，比如“第0秒显示3，放1秒”。'],
  [
    /(?:做|导|转|存|输)(?:出|成)?.{0,2}(?:gif|动图|mov|webm)/,
    '导出的是 MP4，到处都能播放；命令 kinora export 还能按文件后缀写出 mov、webm 和 gif。',
  ],
  [
    /(?:做|导|转|存|刻|输)(?:出|成)?.{0,2}(?:光盘|dvd|avi)|打印|冲洗/,
    '导出的是 MP4，到处都能播放；光盘、AVI 和打印我做不了。',
  ],
  [/锐化|去噪|去模糊|修复(?:老)?照片/, '我不能锐化或修复照片。提高对比度也许有帮助：说“高对比滤镜”。'],
  [
    /(?:照片|图片?|这张|那张|它).{0,4}(?:转正|扶正|摆正|旋转|镜像|翻正)|(?:转正|扶正|摆正).{0,3}(?:照片|图)/,
    rotationTold,
    /转场/,
  ],
  [
    /(?:加|插|放|来)(?:一|几)?[张段](?!照片|图片|视频|在|到|新)\p{Script=Han}{3,}(?:的(?:照片|视频|图))?$/u,
    '我只能用您上传的照片。上传后再说放在哪里，比如“放第一张”。',
    /字|标题|音乐|[曲乐歌琴声]|吉他|bgm|转场|第|片头|片尾|最后|空白|一样|刚/,
  ],
  [
    /(?:[两二三四2-4]|几)张(?:照片|图片?)?(?:在|放)?(?:一起|同时|并排|左右|并列|同屏)(?:放|显示|出现|出来|播放?|展示|在一起)?|(?:一次|每次|同时|一屏|一页|每屏|一个画面)(?:放|显示|出现?|出来|播放?|展示)?[两二三四2-4]张|(?<count>[两二三四2-4])张\k<count>张地?(?:一起)?(?:放|来|显示|出|播)|拼在一起/,
    say('zh', atOnce),
    /放到|移|挪|换|互换|一起删|一起去|一起[慢快放]大|一起停|最前|最后/,
  ],
  [/二维码/, '我做不了二维码。上传它的图片，再说放在哪里，比如“放到最后”。'],
  [
    /(?:路线|行程|轨迹)图|(?:加|放|来|画)(?:个|张|一张)?地图/,
    '我画不了地图。上传一张地图的图片，我按您说的位置放。',
  ],
  [
    /(?:加|放|贴|来|把|盖|打)(?:上|个|一个)?.{0,6}(?:招牌|标志|徽章|校徽|队徽|商标|图标|公章|印章|吉祥物)(?:图片?)?/,
    '素材里没有这张图。先上传，再说放在哪里；或者我写上名字：文字“我的品牌”，右下角，全程显示。',
  ],
  [/(?:自动|识别).{0,6}(?:语音|说话|讲话|人声|字幕)|语音转(?:文字|字幕)|听写/, heardNothing],
  [
    /(?:直接)?(?:发|传|推送|寄|同步)(?:到|去|给)?(?:我的?|我)?(?:朋友圈|微信|抖音|小红书|视频号|快手|微博|b站|qq|手机|邮箱|群里?)(?:上|里)?(?:吗|么|不|行吗|可以吗)$/,
    say('zh', sending),
    /用|适合|比例|格式|尺寸/,
  ],
];

const ofFamilies = anyOf(families.map(([pattern]) => pattern));

/** Parts of a picture that are to be other than they are. */
const inside =
  /(?:天空|衣服|头发|眼睛|表情|发型).{0,4}(?:换掉|换成|换个|去掉|抠掉|变)|(?:换|改)(?:个|一个|掉)?.{0,3}(?:天空|衣服|发型|表情)|让.{0,4}(?:人|他|她|猫|狗|孩子|宝宝).{0,3}(?:动起来|笑|眨眼|说话|跳舞)/;

/** 把断桥旋转90度, whatever the photo is called. */
const turned = /(?:旋转|翻转|转) ?(?:\d+|[一二三四五六七八九十百]+) ?度|转正|扶正|左右镜像/;

/** 第二张转一下, 把断桥转个方向 */
const turnedBit =
  /(?:旋转|翻转|(?<![反扭倒])转)(?:一下|一转|个方向|个向|过来)|(?:横|竖|倒|正|立)过来(?!放|播|排|从|往)|(?:张|照片|图)(?:怎么|好像|都)?是?(?:倒|横|歪)(?:着|了)?的?(?:了|吧|呢|啊)?$/;

/** 自动配字幕 */
const ownCaptions = /(?:自动|智能|识别).{0,4}(?:配|加|上|生成|出|添加)?(?:上|个)?字幕/;

/** 开头先黑屏一秒 */
const darkFirst =
  /(?:开头|片头|开场|一开始|开始)(?:的时候|那里|处|先|要|来|用|从|有|加|个|段|一段|一个)*(?:黑屏|黑场(?!过渡)|全黑|黑幕|黑画面)/;

/** 断桥裁成正方形: one photo in another shape. */
const cropped =
  /(?:裁|剪)(?:切|剪)?(?:成|为|到)?(?:一?个)?(?:正方形?|方形|方的|圆形?|竖[的版幅]?|横[的版幅]?|1:1|4:3|3:4|16:9|9:16)/;

/** What the refusal says when the clause wishes for something there is no edit for; undefined when it does not. */
export function cannotChinese(clause: Clause): string | undefined {
  if (inside.test(clause.text) && !clause.has('quote')) return say('zh', insidePhoto);
  if (turned.test(clause.text) && !clause.has('quote', 'transition')) return rotationTold;
  if (
    turnedBit.test(clause.text) &&
    clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length === 1) &&
    !clause.has('quote', 'transition', 'motion', 'order', 'film', 'canvas', 'text', 'title')
  )
    return rotationTold;
  if (randomTimes.test(clause.text) && !clause.has('quote'))
    return '我不能随机分配时长。可以说“每张3秒”，或者“第一张5秒，其余2秒”。';
  if (ownCaptions.test(clause.text) && !clause.has('quote', 'file', 'fileWord', 'perPhoto', 'number'))
    return heardNothing;
  if (darkFirst.test(clause.text) && !/[淡渐]|亮|出现|显/.test(clause.text) && !clause.has('quote', 'end'))
    return '开头不能停在黑屏上，可以从黑场淡入：说“开头从黑场淡入两秒”。';
  if (
    cropped.test(clause.text) &&
    clause.has('file', 'fileWord', 'ordinal', 'first', 'last') &&
    !clause.has('film', 'canvas')
  )
    return '我不能单独改一张照片的形状。可以让它铺满画面或完整显示，也可以改整部影片的比例：说“画面1:1”。';
  if (/转场的?(?:声音|音效)/.test(clause.text) && !clause.has('quote'))
    return '转场本来就没有声音。可以调小音乐，或者把视频片段静音。';
  if (/倒(?:着)?(?:放|播)|倒序播放|反着(?:放|播)/.test(clause.text) && clause.has('clip', 'file', 'fileWord'))
    return '我不能让视频倒着放。可以调快、放慢，或者剪掉一部分。';
  if (/(?:字间距|字距|行距|行间距|字符间距)/.test(clause.text) && !clause.has('quote'))
    return '我不能调字间距和行距。可以改大小、字体、粗细、位置和换行。';
  if (
    /透明/.test(clause.text) &&
    !/背景|底|音乐|不透明的?(?:水印|图)/.test(clause.text) &&
    clause.has('title', 'caption', 'text', 'endCard', 'lowerThird') &&
    !clause.has('quote')
  )
    return '我不能调文字的透明度。可以换成浅一点的颜色、调细或调小，也可以加半透明底框。';
  if (clause.has('underline') && !/文件名|里的?下划线/.test(clause.text))
    return '我不能给文字加下划线或删除线。可以加粗、用斜体、描边或加底框。';
  if (clause.has('quote', 'file', 'fileWord', 'caption', 'title')) return undefined;
  if (!ofFamilies(clause.text)) return undefined;
  return families.find(
    ([pattern, , unless]) => pattern.test(clause.text) && !(unless?.test(clause.text) ?? false),
  )?.[1];
}
