import type { TextSegment } from '../../draft/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { textsMeant } from '../referents/texts-meant.js';
import { type Scene, shots, texts } from '../scene.js';
import { lookIn } from './look.js';
import { styleOf } from './style-as.js';

/** Words that stand there already are wished once more. */
const same =
  /\bsame (?:words?|text|title|line|message|sentence|caption|thing|wording)\b(?! (?:size|colou?r|font|place|spot|style|look))|(?:写|打|放|加|来|配|标|用|出现|显示)(?:上|个|一个|一句)*(?:一样|同样|相同)的?(?:字|话|文字|内容|标题|字幕)?(?:吧|了)?$|(?:同样|一样)的(?:字|话|文字|标题|字幕)|(?:写|打|放|加|来|配|标|用|要|有|挂|印|贴|出现|显示)(?:上|个|一个|出)?(?:这|那|刚才那|同)(?:几|一|两|三|四|五|六|七|八)?(?:个字|句话?|行字?|些字|段话)(?:吧|了|就行|就好)?$/;

const leads =
  "(?:(?:and|then|also|now|please|,|ok|good|nice|but|can you|could you|can we|have|show|put|bring|i'd like|i want|to|let|let's|do|write|add|use|say|read) )*";
const oncemore = '(?:again|once more|one more time|once again|a second time|twice|too|as well|also)';
const words = '(?: (?:words?|lines?|text|title|sentence|caption|heading|writing))?';
const whereTo = '(?: (?:right|up))? (?:on|in|at|over|onto|for|under|when|across) ';
/** `the same once more at the end`, `repeat those words over the last`, `once more on the sunset`. */
const once = new RegExp(
  `^${leads}(?:(?:exactly )?(?:the )?same(?: (?:thing|one|goes|words|${oncemore}))*|repeat (?:it|that|this|them|those|these)${words}(?: ${oncemore})*|(?:it|that|them|those${words}) ${oncemore}|${oncemore}|(?:it )?(?:should |can |to |let it )?(?:re-?appear|come (?:back|up again|again)|show (?:up )?again))${whereTo}(?!.*\\b(?:style|colou?r|size|font)\\b)`,
);
/** `say it over the sunset as well`: the same with the place before. */
const there = new RegExp(
  `^${leads}(?:display |repeat |see )?(?:it|that|this|them|those|these)${words}(?: (?:should|can|could|must|may)(?: also)? (?:go|come|be|appear|stand|be shown|be written))?${whereTo}(?=.*\\b(?:again|once more|one more time|a second time|twice|as well|too)\\b)(?!.*\\bback\\b)`,
);

/** `copy it to the noodles` where words are spoken of: no photo is put there. */
const copied = new RegExp(
  `^${leads}(?:copy|duplicate|clone|replicate) (?:it|that|this) (?:also )?(?:on|to|onto|over) `,
);

/** 每张都写上, `on all of them too` while a text is spoken of. */
const everywhere =
  /^(?:那|就|再|也|给)*(?:每一?张(?:照片|图)?|所有的?(?:照片|图)|全部(?:照片)?|其他(?:的|照片|几张)?|别的|剩下的)(?:都|也|上)*(?:写上?|加上?|打上?|放上?|标上?|来一个)(?:吧|一个|这个)?$/;

const onAll = new RegExp(
  `^${leads}(?:(?:it|that|this|the same)${words} )?(?:on|to|over|onto|under) (?:all|every|each)(?: (?:single )?(?:photos?|pictures?|pics?|images?|one|of them|the (?:photos|pictures|others)|my (?:photos|pictures)))*(?: (?:too|as well|please|then))*$`,
);

/** The text in hand is wished once more, at a place that is said. */
export const wordsAgain = ({ text, reading }: Clause, { focus, planned, fresh }: Scene): boolean => {
  const last = planned.at(-1)?.name;
  const talk = last === undefined ? focus.topic === 'text' : /^(?:add|change|style)_text$/.test(last);
  return (
    talk &&
    !fresh &&
    (reading.language === 'zh'
      ? everywhere.test(text)
      : reading.language === 'en' &&
        (once.test(text) || there.test(text) || copied.test(text) || onAll.test(text)))
  );
};

/** `show the title again at the end`: it stays where it is as well. */
const namedAgain =
  /^(?:(?:and|then|also|now|please|,|can you|could you|can we|i'd like|let) )*(?:(?:show|put|have|bring|display|use) (?:the|my|our|that) (?:title|heading|headline|caption|text|line|words|name) (?=.*\b(?:again|once more|a second time|too|as well)\b)(?!back\b)|(?:repeat|duplicate|copy|clone|replicate) (?:the|my|our|that|this) (?:title|heading|headline|caption|text|line|words|name) )/;

/** What is said alike but is not the words. */
const others = /\b(?:not|n'?t|like|as|always|make)\b|不/;

/** A place on the picture that was chosen goes with the words. */
const placeOf = ({ style }: TextSegment) =>
  style.position === undefined || style.position === 'center' ? {} : { style: { position: style.position } };

/** 每张都要这几个字: every photo that does not bear them. */
const photosWithout = ({ startMs, durationMs }: TextSegment, { draft }: Scene): string[] => {
  const middle = startMs + durationMs / 2;
  return shots(draft)
    .filter((shot) => middle < shot.startMs || middle >= shot.startMs + shot.durationMs)
    .map(({ id }) => id);
};

/** `same words at the end`, 结尾也写一样的: a text that is there, at another place of the film as well. */
export function sameWords(clause: Clause, scene: Scene): Outcome | undefined {
  const again = wordsAgain(clause, scene);
  const named_ = clause.reading.language === 'en' && namedAgain.test(clause.text);
  if (!again && !named_ && (!same.test(clause.text) || others.test(clause.text))) return undefined;
  if (clause.has('quote', 'music', 'transition', 'look', 'motion', 'size', 'font', 'colour'))
    return undefined;
  // 写“下次再来”，跟开头一样的字: its letters, and not those words.
  if (scene.planned.at(-1)?.name === 'add_text' && /^(?:跟|和|与|同|像).{1,8}一样的?字$/.test(clause.text))
    return undefined;
  const all = texts(scene.draft);
  const focused = all.filter(({ id }) => scene.focus.texts.includes(id));
  const called = named_ ? textsMeant(clause, scene) : [];
  const source = (called.length > 0 ? called : focused.length > 0 ? focused : all).at(-1);
  if (source === undefined) return undefined;
  const named = namedPhotos(clause, scene);
  const closes =
    clause.has('end') ||
    /\bat the (?:very )?end\b/.test(clause.text) ||
    /结尾|片尾|最后(?!一?张)/.test(clause.text);
  const opens = clause.has('start') || /开头|片头/.test(clause.text);
  const where =
    closes && named.length === 0
      ? { role: 'end_card' }
      : named.length > 0
        ? { role: 'caption', photos: named, ...placeOf(source) }
        : clause.has('perPhoto', 'all', 'rest')
          ? { role: 'caption', photos: photosWithout(source, scene), ...placeOf(source) }
          : opens
            ? { role: 'title' }
            : undefined;
  if (where === undefined) return undefined;
  const said = again ? scene.planned.at(-1) : undefined;
  // `write it on the first photo and the same on the last`: one wish for both.
  if (
    said?.name === 'add_text' &&
    Array.isArray(said.params.photos) &&
    named.length > 0 &&
    !clause.has('bigger', 'smaller')
  ) {
    const photos = [...new Set([...said.params.photos.map(String), ...named])];
    const commands = [{ name: 'add_text', params: { ...said.params, photos } }];
    return { kind: 'instead', commands, here: true, topic: 'text', shots: photos };
  }
  // `duplicate that text on photo 3`: it looks as it does where it is.
  const whole = again || /\b(?:duplicate|copy|clone|replicate|same)\b/.test(clause.text);
  const look = whole ? { ...placeOf(source).style, ...styleOf(source, scene, where.role) } : {};
  const style = Object.keys(look).length > 0 ? { style: look } : {};
  const { sizeFactor } = again ? lookIn(clause) : {};
  const params = {
    text: source.text,
    ...where,
    ...style,
    ...(sizeFactor === undefined || look.size !== undefined ? {} : { sizeFactor }),
  };
  if (sizeFactor !== undefined && look.size !== undefined)
    params.style = { ...look, size: Math.round(look.size * sizeFactor) };
  return edit('add_text', params, { topic: 'text', texts: [] });
}
