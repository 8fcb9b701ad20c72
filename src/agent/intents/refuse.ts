import { defineIntent } from '../outcome.js';
import { type Saying, say } from '../replies/say.js';
import { writtenOf } from '../text/captions.js';
import { cannot } from './cannot.js';
import { atOnce, generation, insidePhoto, sending, voiceOver } from './limits.js';

const kinds: readonly [pattern: RegExp, saying: Saying][] = [
  [
    /background|cut out|person|people|face|bark|talk|speak|lip|sky|抠|换脸|背景换|天空|路人|人去|说话|会叫|开口|美颜|磨皮|p图|修图|衣服/,
    insidePhoto,
  ],
  [/voice|narrat|speech|tts|read aloud|配音(?!乐)|旁白|朗读|读出来|语音/, voiceOver],
  [
    /translat|翻译/,
    {
      en: 'I cannot translate texts. Give me the words and I put them in: caption on photo 2 "...".',
      zh: '我不能翻译。把译好的文字给我，我来放上去：第二张字幕“……”。',
    },
  ],
  [/upload to|publish|post|share|send it|email|e-mail|发布|发到|上传到|分享|发邮件/, sending],
  [/generate|ai image|draw|paint|new image|生成|画一张/, generation],
  [
    /watermark|logo|水印|sticker|贴纸/,
    {
      en: 'I cannot place a logo or sticker yet. I can put a text on the whole film, for example: text "My Brand", bottom right, whole film.',
      zh: '暂时不能加标志或贴纸。可以加一段全程显示的文字，比如：文字“我的品牌”，右下角，全程显示。',
    },
  ],
  [/collage|split.?screen|picture in picture|拼图|分屏|画中画/, atOnce],
];

const usual: Saying = {
  en: 'I cannot do that with this film. I can change order, lengths, transitions, motion, colours, text, music, format and style: tell me which.',
  zh: '这个我做不到。我可以改顺序、时长、转场、镜头、颜色、文字、音乐、画幅和风格，告诉我要哪个。',
  ja: 'それはできません。順番、長さ、切り替え、動き、色、文字、音楽、形式なら変えられます。',
  es: 'Eso no puedo hacerlo. Puedo cambiar orden, duración, transiciones, movimiento, colores, texto, música y formato.',
  de: 'Das kann ich nicht. Ich kann Reihenfolge, Längen, Übergänge, Bewegung, Farben, Text, Musik und Format ändern.',
  fr: 'Je ne peux pas faire cela. Je peux changer l’ordre, les durées, les transitions, le mouvement, les couleurs, le texte, la musique et le format.',
};

/** Changing what is inside a picture, which no wording of ours makes possible. */
const inside =
  /\b(bark|the sky|weather|eyes|hair|smile|clothes|shirt|dress colou?r|wrinkles|blemish|tourists?|strangers?|bystanders?)\b|天空|眼睛|头发|衣服|皱纹|笑起来|变年轻|变瘦|路人/;

/** A moving picture that a model should invent: its subject is something new, not what was uploaded. */
const invented = (text: string): boolean =>
  (/(?:用|使用|让|靠|通过)?(?:ai|人工智能|大模型)/.test(text) &&
    /(?:做|生成|制作|画|弄|搞|来)(?:出|成)?(?:一|两|几)?(?:个|段|条|部|张|幅).{1,20}的?(?:视频|动画|短片|影片|片子|图|画面)/.test(
      text,
    ) &&
    !/这些|那些|照片|图片|相片|我的|我们的|上传|素材|它们|旅行|生日|婚礼|纪念/.test(text)) ||
  (/\b(ai|a\.i\.|artificial intelligence|text.to.video)\b/.test(text) &&
    /\b(videos?|clips?|films?|movies?|footage|animations?|scenes?|shots?)\b.*\b(of|showing|about|where|with an?)\b/.test(
      text,
    ) &&
    !/\b(my|our|these|those|this|uploaded|photos?|pictures?|images?|(of|about|from|showing) (the|them|it|us|me))\b/.test(
      text,
    ));

export const refuse = defineIntent({
  name: 'refuse',
  read(clause, { language, fresh }) {
    // 两段视频三张照片拼一起就好 of files that were just handed over: a film of them.
    if (fresh && /拼(?:在|到|成)?一(?:起|块)/.test(clause.text) && !/画面|同屏|一张图/.test(clause.text))
      return { kind: 'nothing' };
    // 右下角挂水印：小鱼摄影: a watermark of words is a text.
    if (clause.has('quote') && /水印/.test(clause.text)) return undefined;
    // 加日期水印; `paint the title orange` is the colour of the letters.
    if (writtenOf(clause) !== undefined) return undefined;
    if (
      /\bpaint\b/.test(clause.text) &&
      clause.has('colour') &&
      clause.has('title', 'caption', 'text', 'quote')
    )
      return undefined;
    const impossible = cannot(clause);
    if (impossible !== undefined) return { kind: 'refusal', text: impossible };
    if (invented(clause.text)) return { kind: 'refusal', text: say(language, generation) };
    const asked = clause.has('impossible');
    const within =
      inside.test(clause.text) &&
      clause.has('change', 'remove', 'makeFilm', 'add', 'replace') &&
      !clause.has('quote') &&
      (!clause.has('file', 'fileWord') ||
        /tourist|stranger|people|person|man|woman|路人|行人|人/.test(clause.text));
    const posted = clause.has('platform') && /发(到|去|在|给)/.test(clause.text);
    if (!asked && !within && !posted) return undefined;
    if (clause.has('quote') && clause.has('title', 'caption', 'text', 'add')) return undefined;
    const posts =
      posted &&
      !/(做|改|比例|尺寸|竖|横|格式|适合|想|要|用|准备|打算|方便|能发|可以发|好发)/.test(clause.text);
    if (posts) return { kind: 'refusal', text: say(language, sending) };
    if (!asked && !within) return undefined;
    if (
      clause.has('platform') &&
      // Who posts it themselves says what it is for.
      (/\b(?:i|we|i'm|we're|i'll|we'll|i'd)\b(?!.*\byou\b).*\b(?:post|posting|upload|uploading|share|sharing)\b/.test(
        clause.text,
      ) ||
        !/\b(post|upload|publish|share|send)\b|帮.*发|发布|分享|上传到/.test(clause.text))
    )
      return undefined;
    const kind = kinds.find(([pattern]) => pattern.test(clause.text));
    return { kind: 'refusal', text: say(language, kind?.[1] ?? usual) };
  },
});

export { usual as refusalText };
