import type { EditCommand } from '../edits/index.js';
import { hasTag } from '../language/index.js';
import type { Clause } from './clause.js';
import type { ReadClause } from './read-sentence.js';

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

/** A wish without an amount of its own: `a bit longer`, which a number after it makes exact. */
const vague = ({ params }: EditCommand): boolean =>
  ['factor', 'sizeFactor', 'brightness', 'contrast', 'saturation', 'alternate'].some((key) => key in params);

const complains =
  /太(?!阳|太)|有点|有些|偏|不够|过于|没看清|看不清|看不清|来不及|拖沓|拖拉|要多看|\btoo\b|\bto (?:loud|quiet|long|short|fast|slow|big|small|dark|bright|strong|weak|much)\b|\bhardly\b|\bbarely\b|不舒服|晃眼|没拍好/;

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
  return second.some((command) => matterOf(command) === matter) && !(asks && vague(second[0]!));
}

/** 我不是要删西湖, 别放后面: says what is not meant; the wish itself follows. */
export const isDenial = (clause: Clause): boolean =>
  /^(我)?(不是|并不是|没有|没)(要|想|说|让|叫|指|加|减|再|多|少)/.test(clause.text) ||
  /^(i didn'?t (mean|want|say|ask)|i'?m not asking)/.test(clause.text);

/** 别放后面，放第一张: where it shall not go; the place follows. */
export const isNotThere = (clause: Clause): boolean =>
  /(别|莫|不要|不用|甭|勿)再?(放|排|摆|搁|挪|移|插|塞)(在|到)?.{0,4}(后|前|头|尾|最|第|中间)/.test(
    clause.text,
  );

const people =
  /^(我|我们|他|她|你)?(用户|客户|观众|大家|人家|别人|他们|老板|领导|家里人|朋友们?|同事|看的人|粉丝|甲方)/;

/** 用户三秒就划走: tells of people and asks for nothing. */
export const isStory = (clause: Clause): boolean =>
  people.test(clause.text) &&
  !clause.has(
    'add',
    'remove',
    'move',
    'longer',
    'shorter',
    'slower',
    'faster',
    'louder',
    'quieter',
    'quote',
  ) &&
  clause.refs.every((item) => item.kind !== 'some') &&
  !clause.tokens.some((token) => hasTag(token, 'change') && token.text.length > 1);

/** `should be last, not first`: says once more what it shall not be. */
export const isContrast = (clause: Clause, planned: readonly EditCommand[]): boolean =>
  /^(?:and |so )?not (?:at (?:the )?|in (?:the )?|to (?:the )?|the )?(?:very )?(?:first|last|second|third|start|end|beginning|front|back|middle)$/.test(
    clause.text,
  ) && /^(?:move|swap|sort)_photos$/.test(planned.at(-1)?.name ?? '');

const reasons: Readonly<Partial<Record<string, RegExp>>> = {
  de: /^(?:sonst|weil|denn|damit|da (?:man|ich|wir|sie|es|das)|das ist|es ist|die sind|sie sind|man (?:kann|sieht|hört)|ich (?:kann|sehe|höre|finde))\b/,
  es: /^(?:porque|ya que|que (?:si no|no se|así)|si no|es que|está|están|no se (?:ve|oye|lee)|se ve|me parece)(?=\s|$)/,
  fr: /^(?:parce que|car|sinon|comme ça|c'? ?est|on ne|ça fait|je trouve|il y a trop)(?=\s|$)/,
  ja: /(?:から|ので|ため|んです|のです)$/,
};

const subject =
  /^(?:(?:because|cause|cos|since|as|so that|though|although|sorry|honestly|and|,) )*(?:it(?:'s)?|they(?:'re)?|that(?:'s)?|he's|she's|we're|this|those|these|he|she|we|people|everyone|everybody|nobody|no one|someone|everything|nothing|(?:none|half|all|some|most|much|part|both|one) of (?:it|them|us|that|the \w+)|(?:my|our|his|her|the|your) (?:\w+ )?(?:kids?|children|mum|mom|mother|dad|father|parents|wife|husband|partner|boyfriend|girlfriend|friends?|family|grandma|grandpa|granny|nan|guests?|followers?|viewers?|clients?|customers?|boss|team|colleagues|students|audience|fans|brother|sister|son|daughter|colou?rs))(?= |$)/;
const linking =
  /^(?:'s|s|is|are|was|were|looks?|looked|feels?|felt|seems?|sounds?|has|have|had|does|do|did|don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|wasn'?t|never|always|really|all|just|also|only|hardly|barely|already|got|gets?|loves?|likes?|hates?|prefers?|knows?|cares?|reads?|sees?|says?|said|thinks?|distracts?|covers?|hides?|blocks?|hurts?|annoys?|bothers?|suits?|fits?|matche?s?|makes?|made|moves?)$/;

/**
 * `it's too sad`, `nobody needs that`, `my kids love it`: says how things are beside a wish of the same sentence and asks
 * for nothing. After something was taken out any verdict is one; otherwise what might be a wish of its own is left alone.
 */
export function isGrounds(clause: Clause, planned: readonly EditCommand[]): boolean {
  if (clause.reading.language !== 'en' || planned.length === 0) return false;
  const text = clause.text.replace(/ ?' ?/g, "'");
  const said = subject.exec(text)?.[0];
  if (
    said === undefined ||
    /\b(?:should|must|needs?|can|could|may|might|shall|will|would|wants?|please|let|to be|instead)\b|\?/.test(
      clause.text,
    )
  )
    return false;
  if (
    clause.has(
      'duration',
      'quote',
      'percentage',
      'canvasSize',
      'platform',
      'portrait',
      'landscape',
      'fps',
      'keep',
    )
  )
    return false;
  const next = text.slice(said.length).trim().split(' ')[0] ?? '';
  const verb = clause.tokens.find((token) => token.text === next);
  const states =
    /'(?:s|re)$/.test(said) ||
    linking.test(next) ||
    (verb !== undefined && (verb.tags.length === 0 || /ed$/.test(next)));
  if (!states) return false;
  if (/^remove_/.test(planned.at(-1)?.name ?? '')) return true;
  return (
    !complains.test(clause.text) &&
    (!clause.has('motion') || planned.at(-1)?.name === 'set_motion') &&
    clause.refs.every(({ kind }) => kind !== 'some' && kind !== 'rest') &&
    !clause.has(
      'title',
      'caption',
      'text',
      'music',
      'sound',
      'transition',
      'faster',
      'slower',
      'longer',
      'shorter',
    )
  );
}

/** `sonst kann sie das nicht lesen`, `porque no se ve`: the reason for a wish beside it, which asks for nothing more. */
export const isReason = (clause: Clause): boolean =>
  (reasons[clause.reading.language]?.test(clause.text) ?? false) &&
  !clause.has(
    'duration',
    'percentage',
    'quote',
    'too',
    'slower',
    'faster',
    'louder',
    'quieter',
    'aMood',
    'aLook',
  ) &&
  !clause.has(
    'brighter',
    'darker',
    'longer',
    'shorter',
    'bigger',
    'smaller',
    'question',
    'howLong',
    'howMany',
  );
