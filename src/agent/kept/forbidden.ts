import type { Reading, Token } from '../../language/index.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { ReadClause, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';
import { splitPieces } from '../reading/split.js';
import { musicIn, type Scene, shots } from '../scene.js';
import { bansRemoval } from './bans-removal.js';
import { onlyLeaves } from './left-as-is.js';

const not =
  "(?:please |and |but |so |ok |just |also |kindly )*(?:do ?n ?'? ?t|do not|dont|never|no need to|you (?:do ?n ?'? ?t|need ?n ?'? ?t|must ?n ?'? ?t|should ?n ?'? ?t)(?: have to| need to)?|i (?:do ?n ?'? ?t|would ?n ?'? ?t) want you to|must ?n ?'? ?t)(?: please| ever| yet)?";
const verbs =
  '(?:make|delete|remove|replace|swap|exchange|move|put|reverse|shuffle|reorder|start over|restart|undo|redo|convert|turn|set|brighten|darken|lighten|lengthen|shorten|extend|rename|duplicate|copy|split|add|increase|decrease|reduce|raise|lower|switch|mute|silence|kill|drop|lose|cut (?:the|my|our|photo|photos|any)|stop (?:the |my )?(?:music|sound)|(?:take|cut) (?:(?:the |my |our )?\\S+ )?(?:out|away)|(?:change|touch|alter|modify|edit) (?:the |my |our |any |its )?(?:title|captions?|texts?|words|lettering|music|song|order|transitions?|looks?|colou?rs?|format|length|style|size|font|position|background|speed|pace|time|film|video|anything|photos?|pictures?))';
/** A degree is a complaint (`don't make it so fast`), and what is there may be told not to happen (`don't move`, `don't let it fade`). */
const degree =
  /\b(?:so|too|that (?:fast|slow|big|small|loud|bright|dark|long|short)|as (?:fast|slow|big|small|loud|bright|dark|long|short)|such|every|any more|anymore|no longer|just|only|until|unless|except|but|before|after|without|if|when|while)\b/;

const english = new RegExp(`^${not} ${verbs}\\b(?! (?:of|up|sound)\\b)`);
const englishState =
  /^(?:the |my |our )?(?:title|captions?|text|music|sound|song|order|transitions?|look|format|length)s? (?:should ?n ?'? ?t|should not|must ?n ?'? ?t|must not|is not to|are not to) (?:be |get |become )?(?:muted|silenced|cut|dropped|gone|turned off|switched off|taken (?:out|away|off)|bigger|smaller|longer|shorter|louder|quieter|brighter|darker|changed|moved|removed|deleted|touched|replaced|swapped|altered|different|red|blue|green|yellow|white|black|bold|italic)$/;

const ban = '(?:别|不要|不许|不可以?|不能|甭|勿|莫|千万别|千万不要|不用|不必)(?:再|给我|去|随便|乱|又|擅自)*';
const lead = '^(?:请|麻烦|你|也|但是?|不过|就|记得|注意|可)*';
const chinese = new RegExp(
  `${lead}${ban}(?:(?:把|将|让).{1,12}?(?:改|换|删|移|挪|放到|放在|排到|调|变|弄|去掉|撤|关|停)|(?:改|换|删|移动|挪动|调换|调整|变成|变更|替换|复制|静音|取消|关掉?|停掉?|去掉|撤掉|拿掉|对调|打乱|倒序|重来|重做|从头|撤销|延长|缩短|动(?=标题|字幕|音乐|顺序|转场|时长|颜色|滤镜|片尾|别的|其他|其它)))`,
);
/** 不用加字幕: words that are not to be written; those that are there stay. */
const chineseAdding = new RegExp(
  `${lead}(?:${ban}|(?:不需要|无需)(?:再)?)(?:给.{1,8})?(?:加|写|配|打|添|放|上|做)(?:上|个|任何|什么|别的|新的?|多余的?)*(?:字幕|标题|副标题|文字|字|片尾|水印|边框|特效|贴纸)(?:了|啊|哦|呀|吧)*$`,
);
/** 第三张不加: no words on it. */
const chineseBare =
  /^P(?:和P)*(?:就|则|都|先|那张)*(?:不|不用|不要|别|不需要)再?(?:加|写|配|打|标)上?(?:字幕|文字|字)?了*$/;
const chineseState =
  /^(?:这个|那个|原来的?)?(?:标题|字幕|文字|片尾|(?:背景)?音乐|配乐|bgm|声音|原声|歌|顺序|时长|长度|转场|滤镜|颜色|比例|画幅|尺寸)(?:都|也|就|还是|请|先|可|千万)*(?:别|不要|不许|不能|不用|甭|莫)(?:再|给我|去|乱)*(?:动|改|变|换|删|关|停|静音|去掉|撤)(?:它|掉|了|回去|回来|成.{1,6})?[吧啊哦]?$/;
/** 不动标题: what a wish beside it may not reach. */
const chineseSpared =
  /^(?:请|但|也|就|且|而且|并且|同时)*(?:不|别|不要)(?:能|可以|许|去|再|用|要)?(?:改变|改动|变动|更改|改|动|变|碰|影响|移动|删除|删|换|去掉)(?:掉|了)?(?:标题|片名|字幕|文字|片尾|(?:背景)?音乐|配乐|bgm|声音|原声|顺序|转场|滤镜|颜色|比例|画幅|尺寸|其他|其它|别的|其余|剩下)(?:的)?(?:照片|图片|东西|部分|地方|内容)?$/;
/** 那先不删: what was only thought of. */
const notYet = /^(?:那|那就|就|还是)*先(?:不|别)(?:删|去|换|改|动|加|剪|调|移|拿)(?:掉|它|这张|那张|了|吧)*$/;
const chineseDegree =
  /太|这么|那么|得|过于|一直|总是|老|只(?!留|剩)|除(?:了|非|开|外)|如果|要是|的话|之前|之后|以前|以后|就行|即可|不然|否则|换成|而是/;

/** `I don't want it in black and white`, `don't use slides`: of what the film has not. */
const unwanted =
  /^(?:i|we) (?:do ?n ?'? ?t|do not) want (?:it|them|(?:the|my|our) (?:film|video|photos?|pictures?)) (?:in|to be|to go|to look) \S|^(?:please )?(?:do ?n ?'? ?t|do not|never) use \S/;

/** `never show the noodles twice` */
const notTwice =
  /^(?:(?:but|and|please|so|just|also) )*(?:never|don'?t|do not|dont|do n ?'? ?t|no need to) (?:show|use|repeat|have|play|include|put|duplicate) .{2,40} (?:twice|two times|more than once|a second time)(?: please| though| in it| in a row)*$/;

/** `not square please`, `no vertical video` */
const notShaped =
  /^(?:(?:but|and|please|so|just|it (?:is|should be)|should be|make it) )*(?:not|no|never) (?:in |a |an |as a |as )?(?<shape>square|vertical|portrait|upright|landscape|horizontal|widescreen)(?: (?:format|video|film|picture|one|version|shape))?(?: please| though| thanks)*$/;

/** It has not the shape that is turned down. */
function shapedOtherwise(clause: Clause): boolean {
  const shape = notShaped.exec(clause.text)?.groups?.shape;
  const { width, height } = clause.scene.draft;
  if (shape === undefined) return false;
  if (shape === 'square') return width !== height;
  return /^(?:vertical|portrait|upright)$/.test(shape) ? width >= height : width <= height;
}

function lacks(clause: Clause): boolean {
  const list = shots(clause.scene.draft);
  const looks = clause.values<string>('aLook');
  const kinds = clause.values<string>('aTransition').map((kind) => kind.split('_')[0]!);
  if (looks.length > 0) return list.every(({ look }) => look === null || !looks.includes(look.preset ?? ''));
  return (
    kinds.length > 0 &&
    list.every(({ transition }) => !kinds.some((kind) => transition?.type.startsWith(kind)))
  );
}

/** 第二张加字幕“…”，第三张不加: words were spoken of. */
const bareOf = (clause: Clause): boolean =>
  (/字/.test(clause.text) || /^(?:add_text|caption_photos)$/.test(clause.scene.planned.at(-1)?.name ?? '')) &&
  chineseBare.test(feltSigns(clause));

/** The clause forbids a change that nobody has made: `don't start over`, `don't make the title red`, 不要改成竖屏. */
export function forbids(clause: Clause): boolean {
  const { text, reading } = clause;
  const { language } = reading;
  if (bansRemoval(clause) || (language === 'en' && notTwice.test(text))) return true;
  if (language === 'en' && ((unwanted.test(text) && lacks(clause)) || shapedOtherwise(clause))) return true;
  if (language === 'en')
    return (
      onlyLeaves(clause) ||
      (english.test(text) && !degree.test(text.replace(english, ''))) ||
      englishState.test(text)
    );
  if (language !== 'zh') return false;
  return (
    [chineseSpared, chineseState, chineseAdding, notYet].some((form) => form.test(text)) ||
    bareOf(clause) ||
    (chinese.test(text) && !chineseDegree.test(text))
  );
}

/** A clause that is understood, and nothing is to be done. */
export const leftAlone = (clause: Clause): ReadClause => ({
  clause,
  intent: 'keep',
  outcome: { kind: 'nothing' },
});

/** A sentence that only forbids; undefined when anything in it may be a wish. */
export function onlyForbids(reading: Reading, scene: Scene): ReadSentence | undefined {
  const pieces: readonly (readonly Token[])[] = splitPieces(reading.tokens).map(withoutCourtesy);
  const clauses = pieces.map((piece) => clauseOf(piece, reading, scene));
  if (clauses.length === 0 || !clauses.every(forbids)) return undefined;
  // 不要静音 where something is muted: it is to be heard.
  const muted =
    musicIn(scene.draft)?.volume === 0 ||
    shots(scene.draft).some(({ mediaKind, volume }) => mediaKind === 'video' && volume === 0);
  if (muted && clauses.some((clause) => clause.has('unmute'))) return undefined;
  return { items: clauses.map(leftAlone), scene };
}
