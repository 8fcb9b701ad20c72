import { fontLike, hasTag } from '../../language/index.js';
import { type Clause, keptFor } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { textsMeant } from '../referents/texts-meant.js';
import { type Scene, texts } from '../scene.js';
import { lookIn } from './look.js';
import { blamesColour, styleIn } from './style.js';
import { cutsFilm, timeIn } from './time.js';

/** `put it on the temple instead`, said while a text is spoken of. */
export const movesOn = (clause: Clause, scene: Scene): boolean =>
  (scene.focus.topic === 'text' &&
    clause.reading.language === 'en' &&
    /\b(it|that|them|they)\b.*\b(until|till)\b/.test(clause.text) &&
    clause.namesPhotos) ||
  (scene.focus.topic === 'text' &&
    clause.reading.language === 'en' &&
    /^(?:no |and |ok |please |actually |then |can you |could you |rather |but )*(?:put|move|place|show|have|shift|stick|transfer|bring|take|send|drag|switch) (?:it|that|this|them|those) (?:\S+ )?(?:on|onto|over|under|to)\b/.test(
      clause.text,
    ) &&
    clause.refs.some((item) => item.kind === 'some' && item.ids.length === 1)) ||
  (scene.focus.topic === 'text' &&
    clause.reading.language === 'en' &&
    comesOn.test(clause.text) &&
    clause.refs.some((item) => item.kind === 'some' && item.ids.length === 1)) ||
  onlyThere(clause, scene) ||
  goesTo(clause, scene);

/** `could it come on the second picture instead?` */
const comesOn =
  /^(?:(?:no|and|ok|please|then|so|but|or|maybe) )*(?:(?:can|could|should|may|might|would) (?:it|that) (?:(?:just|rather|please|maybe) )?(?:come|go|be|appear|stand|sit|show|start)|(?:it|that) (?:should|could|can|must|may) (?:(?:just|rather) )?(?:come|go|be|appear|stand|sit)|let (?:it|that) (?:come|go|appear|stand|sit)) (?:up )?(?:on|onto|over|under) \b/;

/** 挪到第三张去, 放到合影那张上: where the text in hand shall be. */
export const goesTo = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'zh' &&
  (scene.focus.topic === 'text' || clause.has('title', 'caption', 'text')) &&
  !clause.has('quote') &&
  (/^(?:把?[它这那](?:句|行|个|段|条)?(?:字幕|文字|字|话)?|把?(?:标题|片名|字幕|文字|水印)|把?[^，。]{1,6}[那这](?:个|句|行|条)(?:字|字幕)?|还是|那就|就|再|都|给|应该|应当|要)*(?:挪|移|放|换|搬|改|调|弄)(?:到|去|在|至)/.test(
    clause.text,
  ) ||
    // 放第四张上, 应该在第四张
    /^(?:应该|应当|本来|是|要|得|改|就|都|它)*[放在]?(?<=[放在])(?:第|最后|倒数).{0,4}张(?:照片|图)?(?:上面?|那里)?[吧的]?$/.test(
      clause.text,
    ) ||
    /^(?:应该|应当|本来|我说的?是|是|要|得|改|就|都|它|那句)*(?:写|加|打|标|贴|配)(?:在|到)/.test(
      clause.text,
    )) &&
  /[张幅]|照片|视频|"|那/.test(clause.text + (clause.has('file', 'fileWord') ? '那' : '')) &&
  !/前面|后面|之前|之后|前头|后头|开头|结尾|为止|结束/.test(clause.text) &&
  clause.refs.filter((item) => item.kind === 'some' && item.ids.length === 1).length === 1;

/** `only on the first photo`, `just over the temple`: where the text in hand shall be. */
const onlyThere = (clause: Clause, scene: Scene): boolean =>
  scene.focus.topic === 'text' &&
  (/^(?:and |but |no )?(?:(?:i want|i'd like|keep|show|have|leave) it )?(?:(?:only|just) )?(?:on|over|onto|during) (?:the |photo |number )?/.test(
    clause.text,
  ) ||
    /^(?:and |but |no )?(?:only|just) (?:for|in|with) /.test(clause.text)) &&
  clause.refs.some(
    (item) =>
      item.kind === 'some' &&
      item.ids.length <= 3 &&
      clause.tokens.slice(item.to).every(({ text }) => /^(?:only|please|then)$/.test(text)),
  ) &&
  clause.tokens.length <= 8;

const otherTopics = (
  'music sound voice beat perPhoto order sort canvas platform fps aTransition aMotion aLook aMood ' +
  'swap duplicate shuffle undo redo startOver background cover contain blur'
).split(' ');

const slidesIn =
  /^(?:(?:and|then|also|now|please|can you|could you|let|make|it|them|can|should|have|to) )*(?:slid|pop)(?:e|es|ing|s|ping)? (?:in|out|away|off)\b(?! (?:of|between|to)\b)/;

/** A text was spoken of last, and the clause says how it looks or when it is there and names nothing else. */
export const aboutShown = keptFor(saysHowShown);

function saysHowShown(clause: Clause, scene: Scene): boolean {
  if (scene.focus.topic !== 'text' || texts(scene.draft).length === 0 || clause.has('remove', 'quote'))
    return false;
  // `a soft gold`: softness is of the colour and no mood.
  // `till the end of the film`, `all through the film`: how long, and no look of old films.
  const toEnd =
    /\b(?:(?:until|till|til|to)\b.*\bend of|(?:all )?through(?:out)?|all|during|for|on) the (?:whole |entire |full )?(?:film|movie|video)$/.test(
      clause.text,
    );
  // `and slide out`: how it goes, and no change between photos.
  const slides = slidesIn.test(clause.text);
  const others = otherTopics.filter(
    (topic) =>
      (topic !== 'aMood' || !clause.has('colour')) &&
      (topic !== 'aLook' || !toEnd) &&
      (topic !== 'aTransition' || !slides),
  );
  if (clause.has(...others)) return false;
  if (cutsFilm(clause.text)) return false;
  const nouns = ['transition', 'motion', 'look'];
  if (clause.tokens.some((token) => hasTag(token, ...nouns) && !hasTag(token, 'color'))) return false;
  if (blamesColour(clause)) return true;
  const time = timeIn(clause, scene, textsMeant(clause, scene, { loose: true })[0]);
  const placed = time !== undefined && ('startMs' in time || 'hold' in time);
  if (placed) return true;
  const photos = clause.refs.some(
    (item) => item.kind === 'some' || item.kind === 'rest' || item.kind === 'all',
  );
  if (photos || clause.has(...(slides ? [] : ['photo']), 'film') || time !== undefined) return false;
  const style = styleIn(clause);
  const wish = lookIn(clause, { talking: true });
  const like = clause.tokens.length <= 8 ? fontLike(clause.text) : undefined;
  return like !== undefined || Object.keys(style).length + Object.keys(wish).length > 0;
}

/** Words that send a text to a photo: the others only say on which photo it stands. */
const sends =
  /\b(?:put|move|shift|place|bring|drag|stick|show|display|have|let|want|belongs?|goes?|go|comes?|appear|should (?:be|go|come|appear|stand)|instead|relocate|transfer|over to|onto|switch|change)\b|[挪移放换搬调弄到去加写配打]/;
const keepsOff =
  /\b(?:no|not|don ?'?t|dont|without|disappear|gone|why|hide)\b|\b(?:of|above|below|beneath|across|along) (?:the |my |our |photo |number )*\w+$|别|不/;
/** A caption on a photo is that caption; the title can be put there. */
const standsOn =
  /\b(?:captions?|labels?|subtitles?|words|text|writing|lettering|letters) (?:on|over|under|of|across) (?:the |my |our |photo |number )*\w+/;

/** `put the title on the second photo`; `styled` when it is said how it looks there. */
export function photoFor(clause: Clause, scene: Scene, { styled }: { styled: boolean }): string | undefined {
  if (!goesTo(clause, scene)) {
    if (!sends.test(clause.text) || keepsOff.test(clause.text)) return undefined;
    if (
      styled &&
      (standsOn.test(clause.text) ||
        !/\b(?:put|move|shift|place|bring|stick|show|it|them)\b/.test(clause.text))
    )
      return undefined;
  }
  // 开头那几个字: the first text, not the first photo.
  if (
    !goesTo(clause, scene) &&
    clause.tokens.some((token) => hasTag(token, 'first', 'last')) &&
    !clause.has('photo') &&
    !/\b(?:to|on|onto|over) the (?:very )?(?:first|last)(?: one)?$/.test(clause.text)
  )
    return undefined;
  const ids = namedPhotos(clause, scene);
  return ids.length === 1 &&
    (clause.has('move', 'over', 'change') || goesTo(clause, scene)) &&
    texts(scene.draft).length > 0
    ? ids[0]
    : undefined;
}
