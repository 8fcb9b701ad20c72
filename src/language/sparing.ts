import { hasTag, type Token } from './tokens.js';

const opens = /^(?:but|just|only|though|while)$/;
const spares = /^(?:keep|leave|spare|save|keeping|leaving|sparing|not|hang on to|hold on to)$/;
const names = ['file', 'fileWord', 'ordinal', 'number', 'first', 'last', 'photo', 'clip'];
const cuts = ['transition', 'aTransition'];
/** Words that close what is spared and add nothing. */
const closes =
  /^(?:as (?:it|they) (?:is|are)|as is|alone|in|there|in there|intact|untouched|unchanged|please|though|thanks|thank you|in place)$/;
const small = /^(?:the|that|this|those|these|my|our|one|ones|of|and|to|,|through|–|-)$/;
const side =
  /^(?:(?:the |that )?(?:one|transition|cut|crossfade|fade|dissolve|wipe)s? )?(?:in )?(?:between|after|before|following|into|from|out of)(?: the)?$/;
/** What a film has besides its photos. */
const things = [
  ...['title', 'caption', 'text', 'endCard', 'lowerThird', 'quote', 'music', 'sound', 'motion', 'aMotion'],
  ...['look', 'aLook', 'colour', 'duration', 'undo', 'move', 'swap', 'replace', 'duplicate', 'percentage'],
];

/** What goes before what is spared: the cuts (`hard cuts everywhere`), photos told by name or place, or neither. */
function goes(tokens: readonly Token[]): 'cuts' | 'photos' | undefined {
  if (tokens.some((token) => hasTag(token, ...things, 'except', 'keep'))) return undefined;
  const removes = tokens.some((token) => hasTag(token, 'remove', 'no'));
  const hard = tokens.some(({ tags }) =>
    tags.some(({ concept, value }) => concept === 'aTransition' && value === 'none'),
  );
  if (hard || (removes && tokens.some((token) => hasTag(token, ...cuts)))) return 'cuts';
  if (!tokens.some((token) => hasTag(token, 'remove'))) return undefined;
  return tokens.some((token) => hasTag(token, ...names) && token.text !== 'one') ? 'photos' : undefined;
}

/** Nothing but what is spared: photos, or cuts told as such. */
function isSpared(tokens: readonly Token[], of: 'cuts' | 'photos'): boolean {
  const cut = tokens.some(({ text }) => side.test(text)) || tokens.some((token) => hasTag(token, ...cuts));
  // `keep the beach first`: a place of its own.
  const end = tokens.at(-1);
  if (tokens.length > 2 && hasTag(end, 'first', 'last')) return false;
  return (
    tokens.length > 0 &&
    cut === (of === 'cuts') &&
    tokens.every(
      (token) =>
        small.test(token.text) ||
        hasTag(token, ...names, 'and') ||
        (cut && (side.test(token.text) || hasTag(token, ...cuts))),
    ) &&
    (cut || tokens.some((token) => hasTag(token, ...names)))
  );
}

/**
 * `remove 2 to 5 but keep photo 4`, `hard cuts everywhere, just leave the one after photo 4`: what stays of what goes is an
 * exception of it.
 */
export function sparing(tokens: readonly Token[]): readonly Token[] {
  for (let at = 2; at < tokens.length - 1; at++) {
    const comma = tokens[at]!.text === ',';
    const from = comma ? at + 1 : at;
    const verb = opens.test(tokens[from]?.text ?? '') ? from + 1 : comma ? from : -1;
    const said = verb < 0 ? undefined : tokens[verb]?.text;
    if (said === undefined || !(spares.test(said) || /^but (?:keep|leave|spare)$/.test(said))) continue;
    const start = tokens.findLastIndex((token, index) => index < at && /^[.;!?\n:]$/.test(token.text)) + 1;
    const of = goes(tokens.slice(start, at));
    let end = tokens.findIndex((token, index) => index > verb && /^[.;!?\n]$/.test(token.text));
    if (end < 0) end = tokens.length;
    let last = end;
    while (last > verb + 1 && closes.test(tokens[last - 1]!.text)) last--;
    if (of === undefined || !isSpared(tokens.slice(verb + 1, last), of)) continue;
    const except: Token = {
      start: tokens[from]!.start,
      end: tokens[verb]!.end,
      text: 'except',
      tags: [{ concept: 'except' }],
    };
    return [...tokens.slice(0, at), except, ...tokens.slice(verb + 1, last), ...tokens.slice(end)];
  }
  return tokens;
}
