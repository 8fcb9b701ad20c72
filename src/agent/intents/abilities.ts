import type { Clause } from '../reading/clause.js';
import { type Saying, say } from '../replies/say.js';
import type { Scene } from '../scene.js';
import { cannot } from './cannot.js';

/** `can you handle 200 pictures` */
const manyPhotos =
  /^(?:\S+ )?(?:can|could|will) (?:you|i|it|we) (?:handle|take|use|upload|work with|manage|accept) (?:more than |over |up to )?\S+ (?:photos|pictures|pics|images|files)$/;

/** What can be done, with how it is said: the first that the question speaks of is told. */
const abilities: readonly {
  readonly of: readonly string[];
  readonly words?: RegExp;
  readonly saying: Saying;
}[] = [
  {
    of: [],
    words: /\b(?:slow|fast)[ -]?mo(?:tion)?\b|\bspeed(?:ed)? up\b|慢动作|慢動作|慢放|快放|快进/,
    saying: {
      en: 'Video clips play slower or faster: say "play the clip in slow motion". Photos stay longer or shorter: "all photos a bit longer".',
      zh: '视频片段可以慢放或快放，比如“这段视频慢放”；照片可以停得久一点或短一点，比如“每张放久一点”。',
    },
  },
  {
    of: [],
    words: manyPhotos,
    saying: {
      en: 'Up to 100 files in one upload, and a film of at most one hour.',
      zh: '一次最多上传 100 个文件，影片最长一小时。',
    },
  },
  {
    of: ['beat'],
    words: /\bbeat|卡点|踩点/,
    saying: {
      en: 'Yes: say "cut to the beat" and the photos change in time with the music.',
      zh: '可以，说“卡点”，照片就跟着音乐的节拍换。',
    },
  },
  {
    of: ['aLook', 'look'],
    words: /\bfilters?\b|滤镜|特效/,
    saying: {
      en: 'Yes. Say, for example, "all photos black and white", "sepia on photo 2" or "warmer colours".',
      zh: '可以。比如“全部黑白”“第二张用复古滤镜”“颜色暖一点”。',
    },
  },
  {
    of: [],
    words: /\b(?:4k|2160p?|uhd)\b|超清|最高.{0,4}(?:分辨率|清晰度|多清)/,
    saying: {
      en: 'Yes: say "4K" and the picture is 3840x2160, the largest there is; "1080p" is the usual size.',
      zh: '可以：说“4K”，画面就是 3840x2160，这是最大的；平常是 1080p。',
    },
  },
  {
    of: ['portrait', 'landscape', 'square', 'platform', 'canvasSize', 'shortSide'],
    words: /\b(?:vertical|portrait|4k|1080p?|hd)\b|竖屏|横屏|比例|清晰度/,
    saying: {
      en: 'Yes. Say "vertical", "square" or "16:9", "1080p", or name what it is for, such as Instagram.',
      zh: '可以。说“竖屏”“横屏”“方形”“1080p”，或者说要发到哪里。',
    },
  },
  {
    of: ['transition', 'aTransition'],
    saying: {
      en: 'Yes. Say, for example, "crossfade between all", "slide between 2 and 3" or "hard cuts"; the Styles panel shows them all.',
      zh: '可以。比如“转场都用叠化”“第二张和第三张之间用滑动”“不要转场”；“风格”面板里有全部转场。',
    },
  },
  {
    of: ['music', 'sound', 'aMood'],
    saying: {
      en: 'Yes. Name a mood, such as "calm piano" or "upbeat", or upload a song and say "use my song".',
      zh: '可以。说想要的风格，比如“舒缓的钢琴”“欢快的”，或者上传歌曲，说“用我上传的歌”。',
    },
  },
  {
    of: ['title', 'caption', 'text', 'endCard', 'lowerThird'],
    saying: {
      en: 'Yes. Say, for example, title "Our Summer", or caption "Grandma" on photo 2, bottom left, white.',
      zh: '可以。比如：标题“我们的夏天”，或者第二张加字幕“外婆”，左下角，白色。',
    },
  },
  {
    of: ['motion', 'aMotion'],
    words: /\bzoom|\bcamera\b|运镜|镜头/,
    saying: {
      en: 'Yes. Say, for example, "zoom in on photo 2", "pan left over the beach" or "no movement".',
      zh: '可以。比如“第二张慢慢放大”“西湖从左往右移”“不要动”。',
    },
  },
  {
    of: ['clip'],
    words: /\bvideos?\b|视频/,
    saying: {
      en: 'Yes: upload video clips together with the photos. I can trim, mute and slow them and mix them with the photos.',
      zh: '可以，视频和照片可以一起上传，片段能剪短、静音、慢放，也能和照片混着排。',
    },
  },
  {
    of: ['undo'],
    saying: {
      en: 'Yes: say "undo" as often as you like, and "redo" to have it again.',
      zh: '可以：说“撤销”就行，想要回来就说“重做”。',
    },
  },
  {
    of: ['order', 'move', 'swap', 'first', 'last'],
    saying: {
      en: 'Yes, at any time. Say, for example, "the sunset first", "swap 2 and 3" or "by date".',
      zh: '随时可以。比如“日落放第一张”“第二张和第三张换一下”“按拍摄时间排”。',
    },
  },
  {
    of: ['length', 'duration', 'longer', 'shorter', 'howLong'],
    words: /时长|多久|多长/,
    saying: {
      en: 'Yes. Say, for example, "30 seconds in all", "3 seconds each" or "the beach longer". A film may last up to one hour.',
      zh: '可以。比如“一共30秒”“每张3秒”“西湖久一点”。影片最长一小时。',
    },
  },
];

/** `can you do slow motion`, `could it be vertical if I wanted`: what is possible, of nothing of this film. */
const bare =
  /^(?:(?:and|so|um|uh|hey|hi|ok|okay|also|but|or) )*(?:(?:can|could) (?:you|u|it|this|kinora|one) (?:(?:even|actually|also|really|ever) )*(?:do|use|make (?:things|films|videos|films? with)|work with|handle|offer|support|put (?:text|music|titles))\b|(?:are|is) (?:you|it|there|this) (?:able to|capable of|a(?:n|ny)? \S+(?: \S+)? (?:feature|option|function|mode))|do (?:you|u) (?:do|have|support|offer|know|take|accept)\b|does (?:it|this) (?:do|have|support|offer|take|accept|handle|work with)\b|is (?:\S+ ){1,3}possible$|would it be possible to (?:do|use) )/;
/** Something of this film is named: then it is a wish. */
const definite =
  /\b(?:(?:do|use|have|get|with|on|in|for|of|to) (?:the|this|that|these|those|my|our|it|them|him|her|all|each|every|both)|please|pls|now|here|instead|at the (?:start|end|beginning)|it|them)\b/;
/** `can you use the dates`: those of this film. */
const named = /^ ?(?:the|these|those|my|our) /;
const someday = /\b(?:if i (?:wanted|want|like|liked)|later|afterwards|in general|at all|even)\b/;

const bareChinese =
  /^(?:那|请问|你们?|这个?|软件|这里)*(?:会不会|支不支持|支持|是否支持|有没有.{1,6}功能|有.{1,6}功能|(?:能|可以|能不能|可不可以|可唔可以|可否)(?:自动)?(?:做|弄|加|配|换|用|放|传|上传|改|识别|卡点|两个人|直接用)|做.{1,8}[吗么]$|换(?:首|个)?(?:音乐|歌|曲子?|配乐|转场|滤镜)[吗么][?？]?$)/;
const definiteChinese =
  /[把这那它]|第|张(?!数)|全部|所有|都|给我|帮|成|一下|一个|一点|点|个|短|长|快|慢|大|小|亮|暗|自己|我的|\d|里|上面/;

const sizes = /\b(?:\d+[kp]|\d{1,2}:\d{1,2})\b/g;

/** 怎么给视频加音乐呀: how it is done, with no value that is wished. */
const howTo =
  /^(?:请问|那|想问下|问一下|我想问)*(?:怎么|怎样|如何|咋)(?:才能|才可以|可以|样|能|去)?(?:给|在|把|让|往)?(?:视频|片子|影片|照片|图片|画面|上面|里面|这个|它)*(?:里|上)?(?:加|添|配|放|插|做|换|改|调|设置?|弄|裁|剪|撤销|导出).{0,8}(?:啊|呀|呢|的|嘛)?[?？]?$/;

/** `can i change the music`, `is it possible to choose the font`: whether, and not to what. */
const whether =
  /^(?:(?:and|so|um|uh|hey|hi|ok|okay|also|but|or) )*(?:(?:can|could|may) (?:i|we)|(?:is it|would it be) possible to) (?:(?:also|still|even|maybe) )?(?:change|choose|pick|select|switch|swap|edit|adjust|set) (?:the |my |our )?(?:background )?(?:music|song|soundtrack|order|look|filter|style|transitions?|length|duration|fonts?|format|speed)(?: (?:later|myself|too|afterwards|again|still|then|later on))*$/;

/** The clause asks what is possible at all. */
export function asksAbility(clause: Clause, scene: Scene): boolean {
  const { text, reading } = clause;
  if (manyPhotos.test(text) || whether.test(text)) return true;
  const chinese = reading.language === 'zh';
  if (chinese ? !howTo.test(text) && !bareChinese.test(text) : reading.language !== 'en' || !bare.test(text))
    return false;
  if (clause.has('quote', 'duration', 'percentage', 'remove', 'replace')) return false;
  if (clause.refs.some(({ kind }) => kind === 'some' || kind === 'all')) return false;
  if (chinese)
    return (
      (howTo.test(text) && !clause.has('aMood', 'aLook', 'aTransition', 'colour', 'howLong', 'order')) ||
      (bareChinese.test(text) &&
        !definiteChinese.test(text.replace(sizes, '')) &&
        /(?:吗|么|不|没有?)[?？]?$|会不会|能不能|可不可以|可唔可以|支持|有.{1,6}功能/.test(text))
    );
  // `can you use a black and white look`: what is named is wished.
  if (/^.{0,12}\b(?:can|could) (?:you|u) use\b/.test(text) && clause.has('aLook', 'aTransition', 'aMotion'))
    return false;
  const rest = text.replace(bare, '');
  return someday.test(text) || (!definite.test(rest) && !named.test(rest) && scene.planned.length === 0);
}

/** What is said about what can be done; undefined when the question is about nothing that is known. */
export function ability(clause: Clause, { language }: Scene): string | undefined {
  const never = cannot(clause);
  if (never !== undefined) return never;
  const found = abilities.find(
    ({ of, words }) => (words?.test(clause.text) ?? false) || (of.length > 0 && clause.has(...of)),
  );
  return found === undefined ? undefined : say(language, found.saying);
}
