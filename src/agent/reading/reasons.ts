import { hasOneOf, hasTag, type Token, textOf } from '../../language/index.js';
import { kindsOf } from '../changes/kinds.js';
import { contracted } from './clause.js';

/** `a bit longer because that's the star`: the reason is told, whatever else its words could say. */
export const explains = (tokens: readonly Token[], index: number): boolean =>
  /^(?:because|cos|cuz|'?cause)$/.test(tokens[index]!.text) &&
  index >= 2 &&
  (/^(?:it|its|that|this|they|those|these|he|she|we|i|you|the|my|our|his|her|their|everyone|everybody|people|there)\b/.test(
    tokens[index + 1]?.text ?? '',
  ) ||
    // `because Minh is going to play`
    /^(?:is|are|was|were|will|has|have|can|plays|wants|likes|hates|loves|needs|said|says)$/.test(
      tokens[index + 2]?.text ?? '',
    ));

const inTheWay =
  /^(?:covers?|hides?|blocks?|overlaps?|clash(?:es)?|distracts?|gets? in the way|is in the way|'s in the way|s in the way|(?:looks|feels|seems|sounds) (?:(?:so|too|a bit|really|very|kinda|just|rather|quite) )?(?!like\b|so\b|too\b|better\b)\w+$)/;

/** `move that to the top it covers her hands`: the reason, without a comma. */
export const blocksOn = (tokens: readonly Token[], index: number, piece: readonly Token[]): boolean =>
  piece.length >= 3 &&
  /^(?:it|they|its|it's)$/.test(tokens[index]!.text) &&
  inTheWay.test(textOf(tokens.slice(index + 1, index + 5)).replace(/^' /, "'")) &&
  !/^(?:like|that|and|but|if|when|how|where|what|because|as|than|until|till|before|after|once|while|so|make|makes|put|move|think|sure)$/.test(
    tokens[index - 1]!.text,
  );

/** `mute the other one too its just wind`, `make it brighter its so dark`: the reason, without a comma. */
export const judgesOn = (tokens: readonly Token[], index: number, piece: readonly Token[]): boolean => {
  const { text } = tokens[index]!;
  const is = /^(?:its|it's|thats|that's)$/.test(text)
    ? index
    : /^(?:it|that)$/.test(text) && /^(?:s|'s|is)$/.test(tokens[index + 1]?.text ?? '')
      ? index + 1
      : -1;
  const judged =
    is >= 0 &&
    /^(?:just|so|too|way|really|only|very|all|kinda|super|pretty)\b/.test(tokens[is + 1]?.text ?? '');
  return (
    judged &&
    piece.length >= 3 &&
    tokens[is + 2] !== undefined &&
    !/^(?:like|that|and|but|if|when|how|where|what|because|as|than|say|says|until|till|before|after|once|while)$/.test(
      tokens[index - 1]!.text,
    )
  );
};

/** `the sunset 6 seconds without making the film longer`: what shall not come of it is a wish of its own. */
export const spares = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index]!.text === 'without' &&
    /^(?:chang|mak|touch|alter|extend|lengthen|modify|mov|remov|delet|mut|affect|replac|edit|adjust|disturb|reorder|shuffl)ing$/.test(
      tokens[index + 1]?.text ?? '',
    )) ||
  // `a 25 s clip that starts with the train`: how the film goes is a wish beside its length.
  (/^(?:that|which)$/.test(tokens[index]!.text) &&
    /^(?:starts?|ends?|opens?|begins?|finish(?:es)?|closes?)$/.test(tokens[index + 1]?.text ?? '') &&
    tokens.slice(0, index).some((token) => hasTag(token, 'duration')) &&
    hasTag(tokens[index - 1], 'film', 'clip'));

/** What happened or is: the reason stands in front of `so`. */
const finite =
  /^(?:is|are|was|were|isnt|arent|wasnt|werent|isn't|aren't|wasn't|'s|'re|'ve|s|ve|has|had|hates?|hated|loves?|sold|moved|left|died|looks?|looked|closed|got|gone|came|said|says|want|wants|wanted|think|thinks|don't|doesn't|didn't|can't|won't)$|'(?:s|ve|re)$/;

/** `I look awful in it so leave it out`: what follows from a reason. */
export const concludes = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === 'so' &&
  index >= 2 &&
  !hasTag(tokens[index - 1], 'mark') &&
  (/^(?:leave|remove|delete|drop|cut|bin|take|put|move|make|give|let|please|can|could|swap|keep|use|add|turn|mute|shorten|skip)\b/.test(
    tokens[index + 1]?.text ?? '',
  ) ||
    hasTag(tokens[index + 1], 'remove') ||
    // `she is gone so the team photo has to come out`
    (/^(?:the|my|our|that|those|these|this|it|they|he|she)\b/.test(tokens[index + 1]?.text ?? '') &&
      /\b(?:must|has to|have to|needs? to|had better|should)\b/.test(
        textOf(tokens.slice(index + 1, index + 7)),
      ) &&
      tokens.slice(0, index).some(({ text }) => finite.test(text))));

const manner =
  /^(?:an?|the|some|nice|little|quick|short|brief|slow|gentle|soft|fast|long|smooth|simple|snappy|swift|longer|shorter|single)$/;

/** `three seconds for each photo with a quick wipe after it`: how long photos stay and what follows them are two wishes. */
export const joinsCut = (tokens: readonly Token[], index: number): boolean => {
  if (tokens[index]!.text !== 'with') return false;
  const from = tokens.findLastIndex((token, at) => at < index && hasTag(token, 'mark'));
  const before = tokens.slice(from + 1, index);
  if (
    !before.some((token) => hasTag(token, 'duration')) ||
    !before.some((token) => hasTag(token, 'perPhoto', 'photo'))
  )
    return false;
  let at = index + 1;
  while (manner.test(tokens[at]?.text ?? '')) at++;
  const kind = tokens[at];
  return (
    kind !== undefined &&
    (at > index + 1 || /^an? /.test(kind.text)) &&
    (kind.text === 'slide in' || hasTag(kind, 'transition') || kindsOf(kind).length > 0)
  );
};

const words = ['caption', 'text', 'title', 'quote'];

const timedThings = 'file fileWord photo perPhoto ordinal first last it them both'.split(' ');

/** `the kiss 6 seconds with the words ...`: how long a photo stays and what is written on it are two wishes. */
export const joinsWords = (tokens: readonly Token[], index: number): boolean => {
  const whole = /^with (?:the|a) /.test(tokens[index]!.text) && hasTag(tokens[index], 'says');
  if (!whole && tokens[index]!.text !== 'with') return false;
  const from = tokens.findLastIndex((token, at) => at < index && hasTag(token, 'mark'));
  const before = tokens.slice(from + 1, index);
  if (
    !before.some((token) => hasTag(token, 'duration')) ||
    !before.some((token) => hasTag(token, ...timedThings)) ||
    before.some((token) => hasTag(token, ...words, 'film', 'music'))
  )
    return false;
  return whole || tokens.slice(index + 1, index + 4).some((token) => hasTag(token, ...words));
};

const adjectives = new Set(
  (
    'bigger smaller colour bold thin italic shorter longer aMood ' +
    'aLook aFont softer louder quieter slower faster'
  ).split(' '),
);
const isAdjective = (token: Token | undefined): boolean =>
  token !== undefined &&
  (hasOneOf(token, adjectives) ||
    /^(?:short|long|big|small|tiny|large|huge|simple|plain|elegant|clean|nice|slow|quick|gentle|soft|new|little|white|black|bright|dark)$/.test(
      token.text,
    ));
const described = ['title', 'caption', 'text', 'endCard', 'lowerThird', 'quote', 'music', 'sound'];

/** The comma of `a small, white title` stands between what one thing is to be like. */
function betweenAdjectives(tokens: readonly Token[], comma: number): boolean {
  let from = comma - 1;
  while (isAdjective(tokens[from]) || (from < comma - 1 && tokens[from]?.text === ',')) from--;
  if (from === comma - 1 || !/^(?:an?|some|one|another|with an?|in)$/.test(tokens[from]?.text ?? ''))
    return false;
  let to = comma + 1;
  while (isAdjective(tokens[to]) || /^(?:,|and)$/.test(tokens[to]?.text ?? '')) to++;
  return to > comma + 1 && hasTag(tokens[to], ...described);
}

/** The comma of `a slow, elegant film` and of `a small, white title` stands between what one thing is to be like. */
export const inRow = (tokens: readonly Token[], comma: number): boolean =>
  betweenAdjectives(tokens, comma) || ofFilm(tokens, comma);

const ofFilm = (tokens: readonly Token[], comma: number): boolean =>
  /^(?:an?|some)$/.test(tokens[comma - 2]?.text ?? '') &&
  tokens.slice(comma + 1, comma + 5).some((token, at) => at > 0 && hasTag(token, 'film')) &&
  !tokens.slice(comma - 1, comma + 3).some((token) => hasTag(token, 'duration', 'photo'));

const beforeColon = 'title caption text endCard lowerThird music duration says transition length'.split(' ');

/** What stands before the colon is the film that is to be made, and nothing that it is about to have. */
export const opensBrief = (tokens: readonly Token[], colon: number): boolean => {
  const from = tokens.findLastIndex((token, at) => at < colon && hasTag(token, 'mark'));
  const lead = tokens.slice(from + 1, colon);
  return (
    lead.some((token) => hasTag(token, 'film', 'makeFilm')) &&
    lead.length >= 3 &&
    !lead.slice(-2).some((token) => hasTag(token, ...beforeColon)) &&
    !hasTag(tokens[colon + 1], 'quote')
  );
};

const sparesRest =
  /^(?:everything(?: else)?|the (?:rest|others?)|rest|all (?:the )?(?:others?|rest)|the other (?:ones|photos|pictures))\b/;

/** `drop the bread keep everything else`, `... dont touch the rest`: what stays is said without a mark. */
export const leavesOthers = (tokens: readonly Token[], index: number): boolean => {
  if (
    index < 3 ||
    !/^(?:keep|leave|don|dont|don't|do not touch|dont touch|don't touch|do)$/.test(tokens[index]!.text)
  )
    return false;
  const said = contracted(textOf(tokens.slice(index, index + 7)));
  const verb = /^(?:keep|leave|(?:don ?'?t|do not) (?:touch|change|move)) /.exec(said)?.[0];
  return verb !== undefined && sparesRest.test(said.slice(verb.length));
};

const place = /^(?:the )?(?:start|end|beginning|front|back|top|first|last)$/;

/** `kids at the start garden at the end`: one photo has its place, the next begins. */
export const placeEnds = (tokens: readonly Token[], index: number): boolean => {
  const named = (token: Token | undefined): boolean => hasTag(token, 'file', 'fileWord');
  const at = /^(?:the|my|our)$/.test(tokens[index]!.text) ? index + 1 : index;
  if (index < 2 || !named(tokens[at]) || !place.test(tokens[index - 1]!.text)) return false;
  // The same form must follow: `at the end`, `last`.
  const next = textOf(tokens.slice(at, at + 6));
  const own = tokens.slice(0, index).some(named);
  return (
    own &&
    /^\S+(?: \S+)? (?:(?:at|to|in) )?(?:the )?(?:very )?(?:start|end|beginning|front|back|first|last|second|third)\b/.test(
      next,
    )
  );
};
