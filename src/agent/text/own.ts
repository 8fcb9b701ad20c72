import { type TextSegment, type TextStyle, textStyleSchema } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { editDistance } from '../../shared/index.js';
import type { Clause } from '../reading/clause.js';
import { pointsBack } from '../reading/goes-on.js';
import { roleNamed } from '../referents/texts-meant.js';
import { type Scene, texts } from '../scene.js';

/** Beside this clause a text that is there is spoken of: `Our Days sounds dull. Call it ...`. */
const speaksOfShown = ({ tokens, reading }: Clause, { draft }: Scene): boolean =>
  texts(draft).some(({ text }) => text.length > 2 && reading.normal.text.includes(text.toLowerCase())) ||
  reading.tokens.some(
    (token, at) =>
      !tokens.includes(token) &&
      hasTag(token, 'title', 'text', 'caption') &&
      /^(?:the|this|that|my|our)$/.test(reading.tokens[at - 1]?.text ?? ''),
  );

/** The text that the new words go on with or put right: `Congrats!` and `Congrats, Mia!`, `Fish and fruit` and `Fish and fruits`. */
const akin = (words: string, { draft }: Scene): TextSegment[] => {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const said = bare(words);
  return texts(draft).filter((item) => {
    const old = bare(item.text);
    if (old === '' || old === said) return false;
    return (
      `${said} `.startsWith(`${old} `) || (said.length > 5 && editDistance(old, said) <= said.length / 8)
    );
  });
};

/** `'Slow Summer' without the article`: a part of the words that stand there is all that stays. */
const shortened = (words: string, clause: Clause, { draft }: Scene): TextSegment[] =>
  /\b(?:without|just|only)\b/.test(clause.text) && words.includes(' ')
    ? texts(draft).filter(
        (item) => item.text !== words && item.text.toLowerCase().includes(words.toLowerCase()),
      )
    : [];

/** `just "Butter!"`, `"Annual Dinner" will do`: other words for the one text in hand. */
const takesOver = (clause: Clause, { focus, draft, planned }: Scene): TextSegment[] =>
  (focus.topic === 'text' ? focus.texts.length === 1 : /\bwould be (?:better|nicer)\b/.test(clause.text)) &&
  (focus.texts.length === 1 || texts(draft).length === 1) &&
  planned.length === 0 &&
  clause.refs.every(({ kind }) => kind === 'it') &&
  !clause.has('start', 'end', 'top', 'bottom', 'left', 'right', 'center') &&
  !/\b(?:add|another|also|write|put|too|as well|beside|below|under|above)\b/.test(clause.text) &&
  /\b(?:just|only|simply|will do|would do|(?:is|are) (?:enough|fine|better|plenty)|suffices?|rather|instead|better|nicer|shorter|should (?:say|read|be)|make (?:it|that|this))\b/.test(
    clause.text,
  )
    ? texts(draft).filter(({ id }) => focus.texts.includes(id) || focus.texts.length === 0)
    : [];

/** Texts that new words without a role or photo go on with, put right or shorten: those are changed. */
export const textsLike = (words: string, clause: Clause, scene: Scene): TextSegment[] =>
  clause.reading.language === 'en' && roleNamed(clause) === undefined
    ? [...akin(words, scene), ...shortened(words, clause, scene), ...takesOver(clause, scene)]
    : [];

/** Words of wishing that change nothing that is there. */
const wishes = /^(?:have|let|want|use|give|need|with|make)$/;

const adds =
  /(?:[写加打配添]上|(?:写|加|打|配|添|来|放)(?:上|入|进去?)?(?:一|几|两)?(?:个|行|句|段|条|点|些)(?:小?字|文字|话)?)[^改换]*"/;
/** 加句话: one more, whatever was spoken of before. */
const oneMore = /也(?:写|加|打|配)上|[加添补来](?:上|入)?(?:一|几|两)?(?:行|句|段|个字)/;
const opens = /片头|开头|开场|一开始|封面|最前|改|换|成"|叫|名|[它这那](?:里|儿)?(?:写|加)/;

/** 写上“残雪”, 加一行字“残雪”: beside the title that is there. */
const isAdded = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'zh' &&
  adds.test(clause.text) &&
  !opens.test(clause.text) &&
  roleNamed(clause) === undefined &&
  (scene.focus.topic !== 'text' || oneMore.test(clause.text));

/**
 * `a small text bottom right saying ...`, `write we made it`: a new text beside the title that is there. Only what is
 * said to change, or is spoken of as a text, is overwritten.
 */
export const isOwn = (clause: Clause, scene: Scene): boolean =>
  isAdded(clause, scene) ||
  (clause.reading.language === 'en' &&
    roleNamed(clause) === undefined &&
    !(
      pointsBack(clause) &&
      scene.focus.topic === 'text' &&
      !/\b(?:on|over|under|onto|across) (?:it|that|this|them)\b/.test(clause.text)
    ) &&
    !speaksOfShown(clause, scene) &&
    !/\b(?:call|name|rename|title|entitle|retitle)\b/.test(clause.text) &&
    !clause.tokens.some((token) => hasTag(token, 'change', 'replace', 'swap') && !wishes.test(token.text)) &&
    !/^(?:the|this|that|my|our)\b|\b(?:instead|rather)\b/.test(clause.text.replace(/".*$/, '')));

/** `in the same place`, 同样位置: where the last text of this sentence, or in Chinese the text in hand, is. */
export function sameSpot(clause: Clause, { planned, draft, focus }: Scene): TextStyle {
  const zh = /同样的?位置|同一?个?位置|位置(?:也|要|都)*(?:一样|相同|不变)/.test(clause.text);
  if (!zh && !/\bsame (?:place|spot|corner|position)\b/.test(clause.text)) return {};
  const inHand = zh ? texts(draft).find(({ id }) => focus.texts.includes(id))?.style : undefined;
  const last = planned.at(-1)?.params.style ?? inHand;
  const parsed = textStyleSchema.safeParse(last);
  return parsed.success && parsed.data.position !== undefined ? { position: parsed.data.position } : {};
}
