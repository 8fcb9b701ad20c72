import type { Asset } from '../draft/index.js';
import { addressEnd, phoneEnd, soundFileAt } from './addresses.js';
import { chineseSenses } from './chinese.js';
import type { Language } from './detect.js';
import { mergeDurations } from './durations.js';
import { everyOtherFrom } from './every-other.js';
import { exceptingBut } from './excepting.js';
import { fileTrie } from './file-words.js';
import { withFindings } from './findings.js';
import { isCjk, isLetter, type Normal, normalise, rawSlice } from './normalise.js';
import { oneMoreOf } from './one-more.js';
import { ordinalSeconds } from './ordinal-seconds.js';
import { paceAt } from './pace.js';
import { mergePercents } from './percents.js';
import { findQuotes, quoteTags } from './quotes.js';
import { type Found, shapeAt } from './shapes.js';
import { sparing } from './sparing.js';
import type { Tag, Trie } from './trie.js';
import { correctTypo, fileTypo } from './typos.js';
import { usedAsWords } from './used-as-words.js';
import { verbNouns, withoutVerbLook } from './verb-nouns.js';
import { vocabulary } from './vocabulary.js';

/** A word, number, quote or mark of a sentence with everything it may mean. */
export interface Token {
  /** Place in the normal text. */
  readonly start: number;
  readonly end: number;
  /** Normal text of the token; of a quote, the words as typed. */
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** A sentence as tokens. */
export interface Reading {
  readonly normal: Normal;
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** The value of the token's tag of this concept; undefined when it has none. */
export function tagValue(token: Token | undefined, concept: string): unknown {
  if (token !== undefined) for (const tag of token.tags) if (tag.concept === concept) return tag.value;
  return undefined;
}

export function hasTag(token: Token | undefined, ...concepts: readonly string[]): boolean {
  if (token !== undefined) for (const tag of token.tags) if (concepts.includes(tag.concept)) return true;
  return false;
}

/** The normal words of these tokens, with a space between them or with nothing. */
export const textOf = (tokens: readonly { readonly text: string }[], between: ' ' | '' = ' '): string =>
  tokens.map(({ text }) => text).join(between);

/** A word that nobody typed, put in at a place of the sentence. */
export const wordAt = (at: number, text: string, concept: string): Token => ({
  start: at,
  end: at,
  text,
  tags: [{ concept }],
});

/** Whether the token has a tag of one of the concepts. */
export function hasOneOf(token: Token | undefined, concepts: ReadonlySet<string>): boolean {
  if (token !== undefined) for (const tag of token.tags) if (concepts.has(tag.concept)) return true;
  return false;
}

const better = (left: Found | undefined, right: Found | undefined): Found | undefined => {
  if (left === undefined || right === undefined) return left ?? right;
  return left.end > right.end ? left : right;
};

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isLetter(text[end]) || (text[end] === "'" && isLetter(text[end + 1])))) end++;
  return end;
}

/** Reads a sentence into tokens; files are known by the words of their names. */
export function readTokens(raw: string, language: Language, assets: readonly Asset[]): Reading {
  const normal = normalise(raw);
  const { text } = normal;
  const words = vocabulary(language);
  const files = fileTrie(assets, language);
  const quotes = findQuotes(raw);
  // Of a web address the dots are inside words.
  const hasDot = /[\p{L}\p{N}]\.\p{L}/u.test(text);
  const tokens: Token[] = [];
  let quote = 0;
  for (let i = 0; i < text.length; ) {
    while (quote < quotes.length && quotes[quote]!.end <= normal.at[i]!) quote++;
    const open = quotes[quote];
    if (open !== undefined && normal.at[i]! >= open.start && normal.at[i]! < open.end) {
      let end = i;
      while (end < text.length && normal.at[end]! < open.end) end++;
      tokens.push({ start: i, end, text: open.text, tags: quoteTags(open.text, assets) });
      i = end;
      continue;
    }
    if (text[i] === ' ') {
      i++;
      continue;
    }
    const token = tokenAt(normal, i, {
      words,
      files,
      language,
      hasDot,
      limit: open === undefined ? text.length : quoteStart(normal, open.start, i),
    });
    tokens.push(token);
    i = token.end;
  }
  const said = usedAsWords(tokens);
  return {
    normal,
    tokens: chineseSenses(
      exceptingBut(
        sparing(
          everyOtherFrom(
            mergePercents(
              mergeDurations(
                gentleMotions(
                  withParticles(
                    withoutVerbLook(
                      pointingAt(
                        language === 'en'
                          ? oneMoreOf(
                              namedFiles(ordinalSeconds(verbNouns(withFindings(said, words))), assets),
                            )
                          : namedFiles(said, assets),
                      ),
                    ),
                    words,
                  ),
                  language,
                ),
                language,
              ),
            ),
          ),
        ),
      ),
    ),
    language,
  };
}

const particles =
  /^(up|down|out|away|off|back|aus|raus|heraus|weg|an|ein|rein|hinein|hinzu|dazu|zurück|um|ab|hoch|runter|ran|heran)$/;
const separable =
  /^(speed|slow|turn|take|kick|cut|throw|leave|pull|bring|put|get|switch|move|tone|tear|chuck|bring|add|drop|sort|schalte?|schaltet|mache?|macht|nimm|nehmt|füge?|stelle?|drehe?|blende?|schneide?|lasse?|hole?|setze?|lege?|schmeiße?|wirf|tausche?|zoome?|fahre?|schiebe?|bringe?|packe?|hänge?)$/;

/** `aus den Fotos`, `an meine Mutter`: there the particle is a preposition. */
const articles = /^(d(?:er|ie|as|em|en)|(?:mein|dein|sein|ihr|unser|euer|eur|dies|all)(?:e|em|en|er|es)?)$/;

/** Verbs that stand apart from their particle: `take the market out`, `slow it down`. */
function withParticles(tokens: readonly Token[], words: Trie): readonly Token[] {
  return tokens.map((token, index) => {
    if (!separable.test(token.text)) return token;
    for (let i = index + 2; i < Math.min(tokens.length, index + 12); i++) {
      const other = tokens[i]!;
      if (hasTag(other, 'mark') && other.text !== "'") break;
      if (!particles.test(other.text)) continue;
      if (/^(aus|an|um|ab)$/.test(other.text) && articles.test(tokens[i + 1]?.text ?? '')) continue;
      const tags = words.get(`${token.text} ${other.text}`);
      if (tags.length > 0)
        return {
          ...token,
          tags: [
            ...token.tags.filter(
              ({ concept }) => concept !== 'keep' && !tags.some((tag) => tag.concept === concept),
            ),
            ...tags,
          ],
        };
    }
    return token;
  });
}

/** `zoom langsam raus`, ゆっくりズームイン: how a motion goes, not a wish for more time. Chinese has a reader of its own. */
const gentleMotions = (tokens: readonly Token[], language: Language): readonly Token[] =>
  language === 'en' || language === 'zh'
    ? tokens
    : tokens.map((token, index) => {
        if (!hasTag(token, 'slower', 'faster')) return token;
        const near = [-2, -1, 1, 2].some((step) => hasTag(tokens[index + step], 'aMotion'));
        return near
          ? { ...token, tags: [{ concept: hasTag(token, 'slower') ? 'weaker' : 'stronger' }] }
          : token;
      });

/** 名字里带“湖”的那张, 文件名有 lake 的: every file whose name holds the words. */
function namedFiles(tokens: readonly Token[], assets: readonly Asset[]): Token[] {
  return tokens.map((token, index) => {
    const words = tagValue(token, 'quote');
    if (typeof words !== 'string') return token;
    const before = tokens.slice(Math.max(0, index - 4), index);
    // 叫“烟花”的照片停6秒
    const called =
      /^(?:叫|名叫|叫做|叫作|名为|名字叫|名字是)$/.test(tokens[index - 1]?.text ?? '') &&
      tokens[index + 1]?.text === '的' &&
      (hasTag(tokens[index + 2], 'photo', 'clip') || /^(?:那|这)/.test(tokens[index + 2]?.text ?? ''));
    const named = called || before.some((other) => hasTag(other, 'fileName'));
    const holds = before.some((other) => /^(带|带有|有|含|含有|包含|叫|是|为)$/.test(other.text));
    const pointed = /^(的|那|这|字)/.test(tokens[index + 1]?.text ?? '');
    if (!named || !(holds || called) || !(pointed || called)) return token;
    const found = assets.filter((asset) => asset.name.toLowerCase().includes(words.toLowerCase()));
    if (found.length === 0) return token;
    return { ...token, tags: found.map((asset) => ({ concept: 'file', value: asset.fileId })) };
  });
}

const comparatives = (
  'bigger smaller longer shorter slower faster louder quieter brighter darker stronger weaker ' +
  'little much more less colour bold italic warmer cooler'
).split(' ');

const isComparative = (token: Token | undefined): boolean => hasTag(token, ...comparatives);

/** `make that bigger`, `make that one bigger` correct nothing: they are `make it bigger`. */
const pointingAt = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, index) => {
    const [next, then] = [tokens[index + 1], tokens[index + 2]];
    // `make that one big`: one thing that is pointed at.
    if (token.text === 'one' && tokens[index - 1]?.text === 'make that' && isComparative(next))
      return [{ ...token, text: 'that one', tags: [{ concept: 'it' }] }];
    if (token.text !== 'make that') return [token];
    if (next?.text === 'one' && isComparative(then))
      return [{ ...token, text: 'make', tags: [{ concept: 'change' }] }];
    return hasTag(next, 'photo') || isComparative(next)
      ? [{ ...token, tags: [{ concept: 'change' }, { concept: 'it' }] }]
      : [token];
  });

function quoteStart(normal: Normal, start: number, from: number): number {
  let i = from;
  while (i < normal.text.length && normal.at[i]! < start) i++;
  return i;
}

function tokenAt(
  normal: Normal,
  start: number,
  {
    words,
    files,
    language,
    limit,
    hasDot,
  }: { words: Trie; files: Trie; language: Language; limit: number; hasDot: boolean },
): Token {
  const { text } = normal;
  const within = (found: { end: number; tags: readonly Tag[] } | undefined): Found | undefined =>
    found === undefined || found.end > limit ? undefined : { end: found.end, tags: [...found.tags] };
  const file = within(files.longest(text, start));
  const pace = within(paceAt(text, start));
  if (pace !== undefined) return { start, end: pace.end, text: text.slice(start, pace.end), tags: pace.tags };
  const word = within(words.longest(text, start));
  const shape = within(shapeAt(text, start, language));
  let best = better(word, shape);
  if (best !== undefined && shape !== undefined && word !== undefined && shape.end === word.end) {
    best = { end: word.end, tags: [...word.tags, ...shape.tags] };
  }
  const sound = hasDot && file === undefined ? within(soundFileAt(text, start)) : undefined;
  if (sound !== undefined)
    return { start, end: sound.end, text: text.slice(start, sound.end), tags: sound.tags };
  const address =
    phoneEnd(text, start) ?? (hasDot && isLetter(text[start]) ? addressEnd(text, start) : undefined);
  if (address !== undefined && address <= limit && !(file !== undefined && file.end >= address))
    return { start, end: address, text: text.slice(start, address), tags: [{ concept: 'address' }] };
  if (file !== undefined && (best === undefined || file.end >= best.end)) {
    best = { end: file.end, tags: file.end === best?.end ? [...file.tags, ...best.tags] : [...file.tags] };
  }
  if (best !== undefined) {
    const tags = best.tags.filter((tag) => tag.concept !== 'plain');
    return { start, end: best.end, text: text.slice(start, best.end), tags };
  }
  if (!isLetter(text[start])) {
    const end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
    return {
      start,
      end,
      text: text.slice(start, end),
      tags: isCjk(text[start]) ? [] : [{ concept: 'mark' }],
    };
  }
  const whole = Math.min(limit, wordEnd(text, start));
  // French: `d'une`, `l'ordre` are two words.
  const elided = language === 'fr' && /^(?:qu|[dlnscjmt])'/.test(text.slice(start, start + 3));
  const end = elided ? Math.min(whole, text.indexOf("'", start) + 1) : whole;
  const typed = text.slice(start, end);
  const name = language === 'en' && isName(rawSlice(normal, Math.max(0, start - 4), end), typed.length);
  return { start, end, text: typed, tags: unknownWord(typed, words, files, { name }) };
}

/** A capital within a sentence, as of `her name on it, Maite`: the word at the end of what was typed is a name. */
const isName = (typed: string, length: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(typed.slice(-length)) && /[\p{Ll}\d,)] *$/u.test(typed.slice(0, -length));

/** Plurals, possessives and typing mistakes of known words. */
function unknownWord(
  typed: string,
  words: Trie,
  files: Trie,
  { name: named }: { name: boolean },
): readonly Tag[] {
  const stems = [typed.replace(/'s?$/, ''), typed.replace(/'?s$/, ''), typed.replace(/es$/, '')];
  for (const stem of stems) {
    if (stem === typed || stem.length < 3) continue;
    const tags = [...files.get(stem), ...words.get(stem)];
    if (tags.length > 0) return tags;
  }
  // `YESSS`, `sooo`, `pleeease`: nobody means a letter three times.
  if (/([a-z])\1\1/.test(typed))
    for (const short of [typed.replace(/([a-z])\1\1+/g, '$1'), typed.replace(/([a-z])\1\1+/g, '$1$1')]) {
      const tags = words.get(short);
      if (tags.length > 0) return tags;
    }
  const name = fileTypo(typed, files.words);
  if (name !== undefined) return files.get(name);
  const right = named ? undefined : correctTypo(typed, words.words);
  return right === undefined ? [] : words.get(right);
}

/** What was typed from one token to another. */
export const rawText = (reading: Reading, from: Token, to: Token): string =>
  rawSlice(reading.normal, from.start, to.end);
