import { hasTag, type Reference, type Token, tagValue, textOf } from '../../language/index.js';
import { type Clause, contracted } from './clause.js';

/**
 * Clauses with signs in place of what they name, so that a grammar of wishes needs no names. Each grammar has a hand of its
 * own: which references it writes as signs, and as which. Every hand writes a clause once.
 */

/** The words of a clause in order, a reference that counts in place of its own words. */
function wordsAndPhotos(
  { tokens, refs }: Clause,
  counts: (item: Reference) => boolean,
): (Token | { readonly item: Reference; readonly index: number })[] {
  const said: (Token | { readonly item: Reference; readonly index: number })[] = [];
  for (let at = 0; at < tokens.length; ) {
    const index = refs.findIndex((item) => item.from === at && item.to > at && counts(item));
    if (index < 0) said.push(tokens[at]!);
    else said.push({ item: refs[index]!, index });
    at = index < 0 ? at + 1 : refs[index]!.to;
  }
  return said;
}

/** A hand that writes each clause once. */
function once<T extends object | string>(write: (clause: Clause) => T): (clause: Clause) => T {
  const written = new WeakMap<Clause, T>();
  return (clause) => {
    const known = written.get(clause);
    if (known !== undefined) return known;
    const text = write(clause);
    written.set(clause, text);
    return text;
  };
}

const saidOf = ({ tokens }: Clause, { from, to }: Reference): string => textOf(tokens.slice(from, to));

/** `don t` and `it 's` in one word. */
const joined = (text: string): string => contracted(text).replace(/\bdon t\b/g, "don't");
const single = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * `@0` a photo, `%0` a photo by nothing but its place (`the third`), `p3` and `n3` a bare ordinal and a bare number, `~0` a
 * file that is not in the film.
 */
export interface Shape {
  readonly text: string;
  /** With the words that change nothing (`right`, `just`, `please`). */
  readonly full: string;
  /** What `@0` and `%0` stand for. */
  readonly refs: readonly Reference[];
  /** What `~0` stands for: the files a name may mean. */
  readonly files: readonly (readonly string[])[];
}

/** Words that are read as a photo elsewhere and say where something goes. */
const edge = /^(?:opening|starting|ending|closing|opener|start|end|beginning|front|back|top)$/;
const stepNoun = /^(?:spots?|places?|slots?|positions?|steps?|notch(?:es)?|step|back|earlier|later|up|down)$/;
const pronoun =
  /^(?:it|that|this|(?:those|these)(?: two)?|both(?: of (?:them|those|these))?|them|they|he|she|him|her)$/;

/** Words that change nothing about what is wished. */
const filler =
  /(?:^| )(?:please|pls|plz|thanks|thank you|ok|okay|oh|hm+|um+|uh+|er+m?|well|now|just|really|actually|maybe|perhaps|also|too(?! (?:soon|early|late|far|long|much))|kindly|as well|(?:like|as|the way) (?:it|they|he|she|that) (?:did|was|were|used to(?: be)?)(?: before)?|(?:as|like) before|by the way|tbh|to be honest|honestly|hey|hi|hello|rather(?! than)|instead(?! of)|definitely|obviously|simply|ideally|probably|(?<!to the )right|directly|straight|immediately|exactly|somewhere|though|for me|i (?:think|guess|feel|believe)(?: that)?|i mean|(?:in|of|for) (?:it|the (?:whole )?(?:film|video|movie|slideshow|reel))|if (?:possible|you can|that works|you (?:don ?'?t )?mind)|already|even|still|sort of|kind of|kinda|yes|yeah|yep|alright|great|nice|good|perfect|lovely|cool|:|,|\?|!|\.)(?= |$)/g;

const ownPlace = (clause: Clause, { from, to }: Reference): boolean =>
  clause.tokens.slice(from, to).every((token) => !hasTag(token, 'file', 'fileWord', 'clip'));

/** The sign or words one reference stands for. */
function signOf(clause: Clause, item: Reference, index: number): string {
  const tokens = clause.tokens.slice(item.from, item.to);
  const words = saidOf(clause, item);
  if (item.kind === 'rest' || item.kind === 'all') return item.kind;
  if (item.kind === 'it') return pronoun.test(words) ? words : 'it';
  const numeric = tokens.every((token) => /^\d+$/.test(token.text));
  if (numeric && tokens.length === 1 && ownPlace(clause, item)) return `n${words}`;
  const one = item.ids.length === 1 || item.missing !== undefined;
  if (!one || item.count !== undefined || !ownPlace(clause, item)) {
    // `the temple one spot earlier`: the number belongs to what follows.
    const counts = tokens.length > 1 && tokens.at(-1)!.text === 'one';
    return counts && stepNoun.test(clause.tokens[item.to]?.text ?? '') ? `@${index} one` : `@${index}`;
  }
  const [first, ...more] = tokens;
  if (more.length === 0 && (edge.test(words) || /^(?:first|last)$/.test(words))) return words;
  const place = more.length === 0 ? tagValue(first!, 'ordinal') : undefined;
  return typeof place === 'number' && place > 0 ? `p${place}` : `%${index}`;
}

/** A word with the value it has. */
function valued(token: Token): string {
  if (hasTag(token, 'quote')) return '"';
  if (/^\d+$/.test(token.text)) return `n${token.text}`;
  const place = token.text === 'last' ? undefined : tagValue(token, 'ordinal');
  return typeof place === 'number' && place > 1 ? `p${place}` : token.text === 'b4' ? 'before' : token.text;
}

const filesOf = (token: Token): string[] =>
  token.tags.flatMap(({ concept, value }) =>
    (concept === 'file' || concept === 'fileWord') && typeof value === 'string' ? [value] : [],
  );

const counted = 'one two three four five six seven eight nine ten'.split(' ');
/** `number three`, `position two` */
const spelled = new RegExp(`\\b(number|position|place|spot|slot|no|nr) (${counted.join('|')})\\b`, 'g');

/** `the one that is last now`, `what is now number three`: a photo by the place it has. */
const placeNow = (text: string): string =>
  text.replace(
    /\b(?:the one|what|(?:whatever|whichever)(?: one| photo| picture)?|%\d+|the (?:photo|picture))(?: that| which)?(?:'s| is| comes)(?: currently)? (?:(first)|(last)|(%\d+)|(?:(?:number|photo|in place|(?:at |in )?(?:position|place|spot|slot)|at) )?[pn](\d+))(?: currently| at the moment)?(?= |$)/,
    (_, first?: string, last?: string, named?: string, place?: string) =>
      first ? 'n1' : last ? 'n0' : (named ?? `n${place}`),
  );

/** A clause for grammars of order: what is where, and where it shall be. */
export const shapeOf = once((clause): Shape => {
  const words: string[] = [];
  const files: (readonly string[])[] = [];
  let ofFile = false;
  for (const said of wordsAndPhotos(clause, () => true)) {
    if ('item' in said) {
      ofFile = false;
      words.push(signOf(clause, said.item, said.index));
      continue;
    }
    // The noun after a file's name is its own.
    if (ofFile && hasTag(said, 'photo') && !/^\d/.test(said.text)) continue;
    const absent = filesOf(said);
    ofFile = absent.length > 0;
    if (!ofFile) {
      words.push(valued(said));
      continue;
    }
    if (/^(?:the|my|our|that|this|a)$/.test(words.at(-1) ?? '')) words.pop();
    const last = words.at(-1) === `~${files.length - 1}` ? files.at(-1)! : undefined;
    const both = last?.filter((id) => absent.includes(id)) ?? [];
    if (both.length > 0) files[files.length - 1] = both;
    else words.push(`~${files.push(absent) - 1}`);
  }
  const text = joined(` ${words.join(' ')} `.replace(/,/g, ' ')).replace(/\bindex (?=n\d)/g, 'position ');
  const bare = single(text.replace(filler, '').replace(/ the (?=@\d)/g, ' ')).replace(
    spelled,
    (_, noun: string, word: string) => `${noun} n${counted.indexOf(word) + 1}`,
  );
  return { text: placeNow(bare), full: single(text), refs: clause.refs, files };
});

/**
 * A clause for grammars of how something is felt: photos are `P`, all of them `ALL`; English without apostrophes (`doesnt`,
 * `its`), Chinese as it is.
 */
export const feltSigns = once((clause): string => {
  const said = wordsAndPhotos(clause, ({ kind }) => kind !== 'it')
    .map((word) => ('item' in word ? (word.item.kind === 'all' ? 'ALL' : 'P') : word.text))
    .join(' ');
  return clause.reading.language === 'zh'
    ? said.replace(/ (?=[\p{Script=Han}PA])|(?<=[\p{Script=Han}PL]) /gu, '')
    : said.replace(/ ?['’] ?/g, '').replace(/\bcannot\b/g, 'cant');
});

/** `give that second to the kiss`: time, though `second` may be a place. */
const isThatSecond = (clause: Clause, item: Reference): boolean =>
  /^(?:(?:that|the) )?second$/.test(saidOf(clause, item)) &&
  /^(?:that|this|extra|spare|saved)$/.test(clause.tokens[item.from - 1]?.text ?? 'that');

/** The same for grammars of how long: every length is `#`; `that second` is time and no place. */
export const timeSigns = once((clause): string =>
  single(
    joined(
      wordsAndPhotos(clause, (item) => item.kind !== 'it' && !isThatSecond(clause, item))
        .map((word) =>
          'item' in word
            ? word.item.kind === 'all'
              ? 'ALL'
              : 'P'
            : hasTag(word, 'duration')
              ? '#'
              : hasTag(word, 'quote')
                ? '"'
                : word.text,
        )
        .join(' ')
        .replace(/,/g, ' '),
    ),
  ),
);

const filmEdge = /^(?:结尾|片尾|末尾|最后|尾部|开头|片头|开场|最前面?)$/;

/** A Chinese clause for grammars of what is heard: photos and clips are `P`, percentages `%`, lengths `#`, no marks and gaps. */
export const heardSigns = once((clause): string =>
  wordsAndPhotos(clause, (item) => item.kind === 'some' && !filmEdge.test(saidOf(clause, item)))
    .map((word) => {
      if ('item' in word) return 'P';
      if (hasTag(word, 'percentage')) return '%';
      return hasTag(word, 'duration') ? '#' : word.text;
    })
    .join('')
    .replace(/[\s，,、:：;]/g, '')
    .replace(/P(?:[和跟与及]?P)+/g, 'P'),
);

/** A clause for grammars of the frame: the photos it names are `@0`; `the whole frame` stays as it is said. */
export const frameSigns = once((clause): string => {
  const said = wordsAndPhotos(clause, ({ kind }) => kind === 'some').map((word) => {
    if (!('item' in word)) return word.text;
    const [first] = clause.tokens.slice(word.item.from);
    return !/^(?:of|in|on)$/.test(first!.text)
      ? '@0'
      : word.item.to - word.item.from > 1
        ? `${first!.text} @0`
        : first!.text;
  });
  return single(joined(said.join(' ').replace(/,/g, ' ')));
});

const noun = '(?:photo|picture|pic|pics|image|shot|slide|frame|scene|one|course|pages?)s?';

/** The picture that comes, and the one that goes: `@` and `&`. */
const comesAndGoes: readonly (readonly [RegExp, string])[] = [
  [/&/g, 'and'],
  [/n ?'t\b/g, 'nt'],
  [/ ?'(?=s\b)/g, ' '],
  [/\bone another\b/g, 'each other'],
  [/\bone s\b/g, 'one'],
  [
    new RegExp(
      `\\b(?:(?:the|a|every|each|its|our|my) )?(?:next|following|new|coming|upcoming) (?:new )?${noun}\\b(?! effect)(?: along| in line| up)?`,
      'g',
    ),
    '@',
  ],
  [
    /\b(?:the next|the following|the new|to next|into next|then next|, next|and next)\b(?= [,.!]| ?$| (?:comes?|is|in|appears?|slides?|pops?|focuses|fades?|rises?|takes|everywhere)\b)/g,
    'to @',
  ],
  [new RegExp(`\\bthe other (?:${noun}\\b)?|\\bthe other$|\\banother(?: ${noun})?\\b`, 'g'), '& '],
  [new RegExp(`\\b(?:the )?(?:old|previous|former|current|preceding) ${noun}\\b`, 'g'), '&'],
  [/\b(?:the|my|our|a|an) (?=#)/g, ''],
  [new RegExp(`# ${noun}\\b`, 'g'), '#'],
  [/\s+/g, ' '],
];

/** Words of a reference that say which picture by what comes, and not by its name. */
const byOrder =
  /下一|另一|前一张|(?<!最)后一张|每|\b(?:next|following|other|another|new|previous|old|(?:each|every)(?! (?:video|clip)$)|one)\b/;

/**
 * A clause for grammars of changes: every photo it names is `#`, the picture that comes next `@` and the one that is there
 * already `&`: what is said of a change can be looked for whatever the photos are called.
 */
export const changeSigns = once((clause): string => {
  const chinese = clause.reading.language === 'zh';
  const words = wordsAndPhotos(
    clause,
    (item) => item.kind === 'some' && !byOrder.test(saidOf(clause, item)),
  ).map((word) => {
    if (!('item' in word)) return word.text;
    // `from the temple to the sunset` may be one reference.
    const rest = clause.tokens.slice(word.item.from + 1, word.item.to);
    return !chinese && rest.some(({ text }) => text === 'to') ? 'from # to #' : '#';
  });
  if (chinese) return words.join('').replace(/##+/g, '#');
  let text = words
    .join(' ')
    .replace(/\bfrom from\b/g, 'from')
    .replace(/\s+/g, ' ');
  for (const [pattern, sign] of comesAndGoes) text = text.replace(pattern, sign);
  return text.trim();
});
