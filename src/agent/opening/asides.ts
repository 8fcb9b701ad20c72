import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { says } from '../reading/run-on.js';

/** Words of a run between wishes that say nothing of them, as rows of words. */
const rows: readonly (readonly string[])[] = [
  "while you're at it",
  'while you are at it',
  'while at it',
  'whilst you are at it',
  "while you're there",
  "while we're at it",
  'while we are at it',
  "if you don't mind",
  'if you do not mind',
  "if it's not too much trouble",
  'if it is not too much trouble',
  "if that's ok",
  "if that's okay",
  "if that's alright",
  'if that is ok',
  'if i may',
  'if you would',
  'if you could',
  'if you like',
  'could you see to it that',
  'can you see to it that',
  'please see to it that',
  'see to it that',
  'if they have them',
  'if they have any',
  'if they have it',
  'if they need it',
  'if they need that',
  'if needed',
  'if necessary',
  'one more thing',
  'one last thing',
  'another thing',
  'two more things',
  'on top of that',
  'other than that',
  'apart from that',
  'in addition',
  'for good measure',
  'last but not least',
  'and last but not least',
].map((words) => words.replace(/'/g, " ' ").split(' '));

/** The words of a token; `it's` may be one token or three. */
const wordsOf = (token: Token): string[] =>
  token.text
    .replace(/'/g, " ' ")
    .split(' ')
    .filter((word) => word !== '');

/** Words between two commas, or a comma and the end, that say nothing of a wish. */
const thrownIn = new Set(
  "say,of course,mind you,i think,i suppose,i guess,i believe,you know,for instance,for example,naturally,obviously,to be honest,honestly,all the same,after all,indeed,to be fair,so to speak,if possible,as i said,as mentioned,as we said,i would say,i reckon,please,really,you see,don't you think,wouldn't you say,don't you agree,wouldn't you agree".split(
    ',',
  ),
);
const isComma = (token: Token | undefined): boolean => token?.text === ',';
const ends = (token: Token | undefined): boolean =>
  token === undefined || /^(?:[,.;!?\n]|, and)$/.test(token.text);

/** How many tokens from `at` on are thrown in between commas; 0 when none are. */
function thrownAt(tokens: readonly Token[], at: number): number {
  if (at === 0 || !isComma(tokens[at - 1])) return 0;
  let said = '';
  for (let count = 1; count <= 4 && tokens[at + count - 1] !== undefined; count++) {
    said = `${said} ${tokens[at + count - 1]!.text}`.trim();
    if (thrownIn.has(said) && ends(tokens[at + count])) return count;
  }
  return 0;
}

/** How many tokens from `at` on are one of the rows; 0 when none begins there. */
function rowAt(tokens: readonly Token[], at: number): number {
  const first = wordsOf(tokens[at]!)[0];
  for (const row of rows) {
    if (row[0] !== first) continue;
    let count = 0;
    let said: string[] = [];
    while (said.length < row.length && tokens[at + count] !== undefined)
      said = [...said, ...wordsOf(tokens[at + count++]!)];
    if (said.length === row.length && said.every((word, place) => word === row[place])) return count;
  }
  return 0;
}

const dash = /^[-–—]$/;
const counts = (token: Token | undefined): boolean => hasTag(token, 'number', 'duration', 'ordinal');

/** The dash stands between two wishes, as a comma would: `the beach longer - music quieter`. */
function parts(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined || next === undefined || (counts(before) && counts(next))) return false;
  const token = tokens[at]!;
  if (before.end === token.start || (next.start === token.end && !dash.test(next.text))) return false;
  const stop = (item: Token): boolean => hasTag(item, 'mark') || dash.test(item.text);
  const since = tokens.findLastIndex((item, place) => place < at && stop(item)) + 1;
  const until = tokens.findIndex((item, place) => place > at + 1 && stop(item));
  const behind = tokens.slice(at + (dash.test(next.text) ? 2 : 1), until < 0 ? tokens.length : until);
  return says(tokens.slice(since, at)) && (says(behind) || behind.some((item) => hasTag(item, ...things)));
}
const things = 'music title caption endCard transition motion look film'.split(' ');

const isName = (token: Token | undefined): boolean => hasTag(token, 'file', 'fileWord');
const takenBack = /^(?:scrap|forget|strike|ignore|disregard|cancel|belay) (?:that|it|this)$/;

/** `forget that, the noodles go instead`: what was done last is taken back, in the words that say so elsewhere. */
function withTakenBack(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findIndex((token) => hasTag(token, 'mark'));
  const [first] = tokens;
  if (first === undefined || stop < 1 || stop > 3 || !/^[,.;]$/.test(tokens[stop]!.text)) return tokens;
  const said = textOf(tokens.slice(0, stop));
  const rest = tokens.slice(stop + 1);
  if (!takenBack.test(said) || !(says(rest) || rest.some(isName))) return tokens;
  const token: Token = {
    start: first.start,
    end: tokens[stop - 1]!.end,
    text: 'scratch that',
    tags: [{ concept: 'undo' }, { concept: 'correction' }],
  };
  return [token, ...tokens.slice(stop)];
}

const ofName = (token: Token | undefined): boolean =>
  isName(token) || hasTag(token, 'photo') || /^(?:the|my|our|that|one)$/.test(token?.text ?? '');

/** The index after `not the market` behind a wish for another photo; undefined when no such contrast begins at `at`. */
function contrastAt(tokens: readonly Token[], at: number, before: string): number | undefined {
  if (!/^(?:but |and )?not(?: the| my| our)?$/.test(tokens[at]?.text ?? '')) return undefined;
  let to = at + 1;
  while (to < tokens.length && ofName(tokens[to])) to++;
  const named = tokens.slice(at + 1, to).filter(isName);
  if (named.length === 0 || !ends(tokens[to])) return undefined;
  const since = tokens.findLastIndex(({ text }, place) => place < at && /^[.;!?\n]$/.test(text)) + 1;
  const left = tokens.slice(since, at).filter(({ text }) => text !== ',');
  const all = left.some((token) => hasTag(token, 'all', 'correction', 'no'));
  // What the turn before was about may be what went wrong with it.
  // `the market, the noodles and the sunset but not the noodles`, `the market to the sunset but not the temple`
  const among = left.some(
    (token, place) =>
      named.some(({ text }) => token.text === text) ||
      (hasTag(token, 'to') && isName(left[place - 1]) && left.slice(place + 1, place + 3).some(isName)),
  );
  if (all || among || !left.some(isName) || !says(left) || named.some(({ text }) => before.includes(text)))
    return undefined;
  return to;
}

const relative = /^(?:where|who|when|which)$/;
const goesOn = /^(?:can|could|should|must|may|might|needs?|gets?|deserves?|stays?|goes|comes|ought|has)\b/;
const exact = ['duration', 'number', 'quote', 'percentage', 'file', 'fileWord', 'colour'];

/** How many tokens `, where we stand all together,` takes before the verb of the wish around it; 0 where it is none. */
function relativeAt(tokens: readonly Token[], at: number): number {
  if (!isComma(tokens[at]) || !relative.test(tokens[at + 1]?.text ?? '')) return 0;
  const end = tokens.findIndex((token, place) => place > at + 2 && hasTag(token, 'mark'));
  if (end < 0 || end - at > 10 || !isComma(tokens[end]) || !goesOn.test(tokens[end + 1]?.text ?? ''))
    return 0;
  const said = tokens.slice(at + 1, end);
  return said.some((token) => hasTag(token, ...exact)) ? 0 : end - at + 1;
}

/** Longest sentence whose asides are looked for, in tokens. */
const longest = 200;

/**
 * A sentence without the asides that join its wishes and without the photos its wish is not about; a dash between two
 * wishes is a comma. `before` is what was said last.
 */
export function withoutAsides(reading: Reading, before = ''): Reading {
  if (reading.language !== 'en' || reading.tokens.length > longest) return reading;
  const tokens = withTakenBack(reading.tokens);
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const past = contrastAt(tokens, at, before);
    if (past !== undefined) {
      if (isComma(kept.at(-1))) kept.pop();
      at = past - 1;
      continue;
    }
    const told = at === 0 ? 0 : relativeAt(tokens, at);
    if (told > 0) {
      at += told - 1;
      continue;
    }
    const thrown = thrownAt(tokens, at);
    if (thrown > 0) {
      // `, say, and no movement`: of its two commas one is left.
      at += thrown - (isComma(tokens[at + thrown]) ? 0 : 1);
      if (!isComma(tokens[at])) kept.pop();
      continue;
    }
    const row = rowAt(tokens, at);
    if (row > 0 && row < tokens.length) {
      const comma: Token = { ...token, text: ',', tags: [{ concept: 'mark' }] };
      if (kept.length > 0 && !hasTag(kept.at(-1), 'mark', 'and')) kept.push(comma);
      at += row - 1;
      if (tokens[at + 1]?.text === ',') at++;
    } else if (dash.test(token.text) && parts(tokens, at)) {
      kept.push({ ...token, text: ',', tags: [{ concept: 'mark' }] });
      if (dash.test(tokens[at + 1]?.text ?? '')) at++;
    } else kept.push(token);
  }
  return kept.length === reading.tokens.length && kept.every((token, at) => token === reading.tokens[at])
    ? reading
    : { ...reading, tokens: kept };
}
