import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { isUnwanted } from '../intents/unwanted.js';
import type { ReadClause } from '../outcome.js';
import type { Scene } from '../scene.js';
import { type Clause, within } from './clause.js';
import { wordsOf } from './evidence.js';

/** Commands by what they are about: a remark and the wish that follows it are about the same. */
const matters: readonly RegExp[] = [
  /^(set_length|set_photo_length|trim_clip|set_speed)$/,
  /^(set_volume|set_music|remove_music)$/,
  /^(style_text|time_text|change_text)$/,
  /^(adjust_colour|set_look)$/,
  /^set_motion$/,
  /^set_transition$/,
];

const matterOf = ({ name }: EditCommand): number => matters.findIndex((pattern) => pattern.test(name));

/** Both commands are about the same, whatever photos or texts they name. */
export const sameMatter = (one: EditCommand, other: EditCommand): boolean =>
  one.name === other.name || (matterOf(one) >= 0 && matterOf(one) === matterOf(other));

/** What of a text a command changes. */
const dressed = ({ params: { texts: _, style, ...own } }: EditCommand): string[] =>
  Object.keys({ ...own, ...(typeof style === 'object' ? style : {}) });

/** `the title is too small, and make it red`: both are about how a text looks, and not about the same of it. */
function otherDress(one: EditCommand, other: EditCommand): boolean {
  const keys = dressed(one);
  return (
    one.name === 'style_text' &&
    other.name === 'style_text' &&
    !dressed(other).some((key) => keys.includes(key))
  );
}

/** A wish without an amount of its own: `a bit longer`, which a number after it makes exact. */
const vague = ({ params }: EditCommand): boolean =>
  ['factor', 'sizeFactor', 'brightness', 'contrast', 'saturation', 'alternate'].some((key) => key in params);

const complains =
  /太(?!阳|太)|有点|有些|偏|不够|过于|没看清|看不清|看不清|来不及|拖沓|拖拉|要多看|\btoo\b|\bto (?:loud|quiet|long|short|fast|slow|big|small|dark|bright|strong|weak|much)\b|\ba (?:bit|little|tad|touch) (?:big|large|small|loud|quiet|long|short|dark|bright|strong|weak|fast|slow)\b|\bhardly\b|\bbarely\b|不舒服|晃眼|没拍好/;

/** What a clause asked for in vague words, when the next clause, read only then, says the same exactly. */
export function isRemark(items: readonly ReadClause[], readNext: () => readonly ReadClause[]): boolean {
  const [item] = items;
  if (items.length !== 1 || item?.outcome?.kind !== 'edit') return false;
  const first = item.outcome.commands;
  if (first.length !== 1 || !vague(first[0]!) || !complains.test(item.clause.text)) return false;
  const matter = matterOf(first[0]!);
  if (matter < 0) return false;
  const wish = readNext()[0]?.outcome;
  if (wish?.kind !== 'edit' || wish.commands.length === 0) return false;
  const second = wish.commands;
  const asks = item.clause.has('add', 'change', 'increase', 'decrease') && !/要多看/.test(item.clause.text);
  if (first[0]!.name === 'style_text' && second.every((command) => otherDress(command, first[0]!)))
    return false;
  // 第二张太暗 第三张太亮: each of its own photo.
  const [here, there] = [photosOf(first[0]!), photosOf(second[0]!)];
  const apart = here !== undefined && there !== undefined && !here.some((id) => there.includes(id));
  if (apart && vague(second[0]!)) return false;
  return second.some((command) => matterOf(command) === matter) && !(asks && vague(second[0]!));
}

const judged =
  /\b(?:is|are|was|looks?|seems?|feels?|came out|turned out|'?s) (?:(?:a|an|bit|little|just|so|too|really|rather|quite|very|kind of|pretty|not|the) )*[a-z-]+(?: (?:and|or|but) [a-z-]+| (?:one|shot|photo|picture))?$/;

/** `the third shot is weak, lose it`: what is thought of a photo, and then what is to be done with it. */
export const isReason = (clause: Clause, wish: readonly ReadClause[]): boolean =>
  clause.reading.language === 'en' &&
  clause.refs.some(({ kind }) => kind === 'some' || kind === 'it') &&
  judged.test(clause.text) &&
  wish[0]?.outcome?.kind === 'edit' &&
  wish[0].clause.refs.some(({ kind }) => kind === 'it');

const onlyComplains =
  /^(?:这样|那样|现在|实在|真的?|感觉|看着|看起来|有点|还是|确实|它)*(?:太|有点|过于?|偏)[\p{Script=Han}]{1,4}(?:了|点|啦|一点)*$/u;

/** 还是原来那样吧，太慢了: why it was taken back, and no wish for what is there now. */
export const isWhyBack = (clause: Clause, { trail, planned }: Scene, start: Scene): boolean =>
  clause.reading.language === 'zh' &&
  trail.undone.length > start.trail.undone.length &&
  planned.length === start.planned.length &&
  clause.refs.length === 0 &&
  onlyComplains.test(clause.text);

/** 我不是要删西湖, 别放后面: says what is not meant; the wish itself follows. */
export const isDenial = (clause: Clause): boolean =>
  /^(我)?(不是|并不是|没有|没)(要|想|说|让|叫|指|加|减|再|多|少)/.test(clause.text) ||
  /^(i didn'?t (mean|want|say|ask)|i'?m not asking)/.test(clause.text);

/** 第三张算了，还是裁吧: of what the next words are. */
const givesUp = ({ tokens, refs }: Clause): boolean =>
  tokens.length > 1 &&
  hasTag(tokens.at(-1), 'weakUndo') &&
  tokens.every((token, at) => hasTag(token, 'weakUndo') || within(refs, at));

/** 别放后面，放第一张: where it shall not go; the place follows. */
export const isNotThere = (clause: Clause): boolean =>
  givesUp(clause) ||
  /(别|莫|不要|不用|甭|勿)再?(放|排|摆|搁|挪|移|插|塞)(在|到)?.{0,4}(后|前|头|尾|最|第|中间)/.test(
    clause.text,
  );

/** `rings before the dress, like it was` */
const asBefore =
  /^(?:so )?(?:that )?(?:it|the film|the video|the whole thing|the total)(?: ?' ?s| is| stays| runs| remains)? (?:just |exactly )?(?:as long|the same length) as (?:it was )?before$|^(?:just |exactly )?(?:like|as|the way|how) (?:it|they|that) (?:was|were)(?: before| originally| at first| in the beginning)?$/;

/** 不要白色，橙色的: a value that is not wished, beside one of its kind that is. */
export function isDeniedValue(clause: Clause, next: Clause): boolean {
  const kinds = ['colour', 'aLook', 'aTransition', 'aMood', 'aMotion'].filter((kind) => clause.has(kind));
  const denies = /^(?:不要|别|不用|不是|not|no)/.test(clause.text) && clause.tokens.length <= 4;
  return denies && kinds.length > 0 && clause.refs.length === 0 && kinds.some((kind) => next.has(kind));
}

/** `should be last, not first`: says once more what it shall not be. */
export const isContrast = (clause: Clause, planned: readonly EditCommand[]): boolean =>
  (planned.length > 0 && asBefore.test(clause.text)) ||
  (/^not (?:at (?:the )?|in (?:the )?|to (?:the )?|the )?(?:very )?(?:first|last|second|third|start|end|beginning|front|back|middle)$/.test(
    clause.wish,
  ) &&
    /^(?:move|swap|sort)_photos$/.test(planned.at(-1)?.name ?? ''));

const dislikes =
  /\b(?:hate|dislike|don ?' ?t (?:really )?(?:like|love|want|need)|not a fan|sick of|tired of)\b|不喜欢|讨厌/;

const photosOf = ({ params }: EditCommand): readonly string[] | undefined =>
  Array.isArray(params.photos) ? params.photos.map(String) : undefined;

/** Both commands change the same thing: the same matter of the same photos, or one moves or removes what the other changes. */
function sameThing(first: EditCommand, second: EditCommand): boolean {
  if (otherDress(first, second)) return false;
  const [one, two] = [photosOf(first), photosOf(second)];
  const meet = one === undefined || two === undefined || one.some((id) => two.includes(id));
  if (matterOf(first) >= 0 && matterOf(first) === matterOf(second)) return meet;
  const named = [...wordsOf([second])];
  return (one ?? []).some((id) => named.includes(id));
}

/** A complaint that asks for something else than what was carried out: `the music is too loud and drop the beach`. */
export function standsAlone(items: readonly ReadClause[], planned: readonly EditCommand[]): boolean {
  const [item] = items;
  if (items.length !== 1 || item?.outcome?.kind !== 'edit') return false;
  // 有点像广告: the style it has already, and not the one it shall have.
  if (item.intent === 'style') return false;
  // 不够嗨！换首猛一点的: the music is what shall be livelier.
  if (item.intent === 'film-feel' && planned.some(({ name }) => name === 'set_music')) return false;
  const { text } = item.clause;
  if (
    item.intent !== 'complaint' &&
    !complains.test(text) &&
    !dislikes.test(text) &&
    !isUnwanted(item.clause)
  )
    return false;
  const { commands } = item.outcome;
  // `remove the market, half of it is cut off`: what goes is no longer to be mended.
  const gone = planned.some(({ name }) => name === 'remove_photos');
  if (
    gone &&
    item.clause.refs.every(({ kind }) => kind === 'it') &&
    commands.some(({ params }) => 'photos' in params)
  )
    return false;
  return commands.length > 0 && !commands.some((own) => planned.some((other) => sameThing(own, other)));
}

const repair =
  /^(?:fix|correct|repair|mend|sort|put|set|change|do something about) (?:it|that|this|them|(?:the|their) order)(?: (?:out|right|straight))?(?: please)?$|^(?:请|帮我|麻烦|给我|把)?(?:顺序|次序)?(?:帮忙)?(?:调|改|修|弄|处理|纠正|调整|修正|改正)(?:一下|一改|过来|好|正)(?:顺序|次序)?吧?$/;

/** `please fix it`: what was told in the same sentence is to be put right. */
export const asksRepair = (clause: Clause): boolean => repair.test(clause.wish);

/** `did it get its 4 seconds? feels shorter`: how it seems to whoever asked. */
export const seemsSo = (clause: Clause, items: readonly ReadClause[]): boolean =>
  items.at(-1)?.intent === 'inquiry' &&
  items.at(-1)?.outcome?.kind === 'answer' &&
  clause.tokens.length <= 8 &&
  /^(?:(?:because|cause|cos|somehow|it|that|they|to me|just|still|,) )*(?:feels?|seems?|looks?|looked|felt|seemed|sounds?|sounded)\b/.test(
    clause.text,
  ) &&
  !clause.has('too', 'little');

/** `which music is playing, the jingle?`: what stands behind a question, with its mark, goes on asking. */
export const asksOn = (clause: Clause, items: readonly ReadClause[], sentence: string): boolean =>
  items.at(-1)?.outcome?.kind === 'answer' &&
  /^(?:inquiry|answer)$/.test(items.at(-1)?.intent ?? '') &&
  /\?\s*$/.test(sentence) &&
  sentence.replace(/[\s?!]+$/, '').endsWith(clause.raw) &&
  !clause.has('add', 'remove', 'change', 'move', 'canYou', 'undo', 'replace', 'longer', 'shorter', 'quote') &&
  /^(?:or |and |still |maybe |perhaps )?(?:the|a|an|my|our|that|this|is|are|it)\b/.test(clause.text);
