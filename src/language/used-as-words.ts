import { hasTag, type Token } from './tokens.js';

/** Entries of catalogues and colours, each with what a noun behind it says: `the clock transition`, `happy music`. */
const nouns = {
  aLook: ['look'],
  aMotion: ['motion'],
  aTransition: ['transition'],
  aMood: ['music'],
  aStyle: ['style'],
  aTitleStyle: ['title', 'text', 'caption'],
  colour: ['title', 'text', 'caption'],
} as const;
const entries = Object.keys(nouns) as (keyof typeof nouns)[];
/** Words for what a film has besides its photos. */
const part =
  /^(?:(?:background )?music|songs?|soundtrack|tune|titles?|headlines?|headings?|captions?|subtitles?|texts?|transitions?|sounds?)$/;
const names = ['file', 'fileWord', 'fileMaybe', 'filePart', 'fileSide'];
const many = ['it', 'them', 'rest', 'all', 'film'];
const one = ['photo', 'clip', 'ordinal', 'number', 'first', 'last', 'file', 'fileWord'];

const closes = (token: Token | undefined): boolean =>
  token === undefined ||
  hasTag(token, 'mark', 'and', 'but', 'then') ||
  /^(?:please|now|too|again|instead|一点|一些|点|吧|的|了|呢|啊)$/.test(token.text);

/** `make it black and white`, `the second photo warm`, 全部照片黑白: how something is to be. */
function isPredicate(tokens: readonly Token[], index: number): boolean {
  const last = tokens[index - 1];
  if (last === undefined || !closes(tokens[index + 1])) return false;
  if (/^(?:慢慢|缓缓|轻轻|微微)地?$|[成为]$/.test(last.text)) return true;
  if (hasTag(last, ...many)) return true;
  const changes = tokens.slice(0, index).some((token) => hasTag(token, 'change', 'animate', 'rest'));
  return hasTag(last, ...one) && (changes || /\p{Script=Han}/u.test(tokens[index]!.text));
}

/** `zoom in on all photos`, `a wipe between photos 1 and 2`: what is to be done to something. */
function isActOn(tokens: readonly Token[], index: number): boolean {
  const last = tokens[index - 1];
  const opens =
    last === undefined || hasTag(last, 'mark', 'then') || /^(?:use|apply|an?|with)$/.test(last.text);
  const to = tokens[index + 1]?.text ?? '';
  if (!opens || !/^(?:on|for|over|across|between|everywhere)$/.test(to)) return false;
  const goal = tokens[index + 2]?.text === 'the' ? tokens[index + 3] : tokens[index + 2];
  return to === 'everywhere' || hasTag(goal, ...many, ...one);
}

/** True when the sentence uses the word and does not name the file that is called so. */
function isUsed(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  const last = tokens[index - 1];
  const next = tokens[index + 1];
  const noun = next?.text === '的' ? tokens[index + 2] : next;
  if (part.test(token.text))
    return !hasTag(next, 'photo', 'clip') && !/^(?:called|named|titled)$/.test(last?.text ?? '');
  if (!hasTag(token, ...entries)) return false;
  const kinds = entries.filter((kind) => hasTag(token, kind));
  const said = kinds.some(
    (kind) => hasTag(noun, ...nouns[kind]) || (hasTag(last, ...nouns[kind]) && closes(next)),
  );
  const looks =
    hasTag(token, 'aLook') &&
    ((last?.text === 'in' && closes(next)) || /^(?:一点|一些|a bit|a little)$/.test(next?.text ?? ''));
  return said || looks || isPredicate(tokens, index) || isActOn(tokens, index);
}

/** A file may be called `black and white.jpg` or `music.jpg`: where the sentence uses the words, they are no name. */
export const usedAsWords = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, index) =>
    hasTag(token, ...names) && isUsed(tokens, index)
      ? { ...token, tags: token.tags.filter(({ concept }) => !names.includes(concept)) }
      : token,
  );
