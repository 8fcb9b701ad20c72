import { hasTag, type Reference, type Token, tagValue } from '../language/index.js';
import type { Clause } from './clause.js';

/**
 * A clause in which what it names stands as a sign: `@0` a photo, `%0` a photo by nothing but its place (`the third`),
 * `p3` and `n3` a bare ordinal and a bare number, `~0` a file that is not in the film. What is left are words, so that a grammar of wishes needs no names.
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
const pronoun = /^(?:it|that|this|those|these|them|they|he|she|him|her)$/;

/** Words that change nothing about what is wished. */
const filler =
  /(?:^| )(?:please|pls|plz|thanks|thank you|ok|okay|oh|hm+|um+|uh+|er+m?|well|now|just|really|actually|maybe|perhaps|also|too(?! (?:soon|early|late|far|long|much))|kindly|as well|(?:like|as|the way) (?:it|they|he|she|that) (?:did|was|were|used to(?: be)?)(?: before)?|(?:as|like) before|by the way|tbh|to be honest|honestly|hey|hi|hello|rather|instead|definitely|obviously|simply|ideally|probably|right|directly|straight|immediately|exactly|somewhere|though|for me|i (?:think|guess|feel|believe)(?: that)?|i mean|(?:in|of|for) (?:it|the (?:whole )?(?:film|video|movie|slideshow|reel))|if (?:possible|you can|that works|you (?:don ?'?t )?mind)|already|even|still|sort of|kind of|kinda|yes|yeah|yep|alright|great|nice|good|perfect|lovely|cool|:|,|\?|!|\.)(?= |$)/g;

const ownPlace = (clause: Clause, { from, to }: Reference): boolean =>
  clause.tokens
    .slice(from, to)
    .every((token) => !hasTag(token, 'file') && !hasTag(token, 'fileWord') && !hasTag(token, 'clip'));

/** The sign or words one reference stands for. */
function signOf(clause: Clause, item: Reference, index: number): string {
  const tokens = clause.tokens.slice(item.from, item.to);
  const words = tokens.map(({ text }) => text).join(' ');
  if (item.kind === 'rest' || item.kind === 'all') return item.kind;
  if (item.kind === 'it') return pronoun.test(words) ? words : 'it';
  const numeric = tokens.every((token) => /^\d+$/.test(token.text));
  if (numeric && tokens.length === 1 && ownPlace(clause, item)) return `n${words}`;
  const single = item.ids.length === 1 || item.missing !== undefined;
  if (!single || item.count !== undefined || !ownPlace(clause, item)) {
    // `the temple one spot earlier`: the number belongs to what follows.
    const counts = tokens.length > 1 && tokens.at(-1)!.text === 'one';
    return counts && stepNoun.test(clause.tokens[item.to]?.text ?? '') ? `@${index} one` : `@${index}`;
  }
  const [first, ...more] = tokens;
  if (more.length === 0 && (edge.test(words) || /^(?:first|last)$/.test(words))) return words;
  const place = more.length === 0 ? tagValue(first!, 'ordinal') : undefined;
  return typeof place === 'number' && place > 0 ? `p${place}` : `%${index}`;
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

const known = new WeakMap<Clause, Shape>();

/** The shape of an English clause; several intents ask for it. */
export function shapeOf(clause: Clause): Shape {
  const shape = known.get(clause) ?? shapeFrom(clause);
  known.set(clause, shape);
  return shape;
}

function shapeFrom(clause: Clause): Shape {
  const { refs, tokens } = clause;
  const words: string[] = [];
  const files: (readonly string[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const index = refs.findIndex(({ from, to }) => from === at && to > at);
    if (index >= 0) {
      words.push(signOf(clause, refs[index]!, index));
      at = refs[index]!.to;
      continue;
    }
    const token = tokens[at]!;
    const absent = filesOf(token);
    if (absent.length > 0) {
      if (/^(?:the|my|our|that|this|a)$/.test(words.at(-1) ?? '')) words.pop();
      const last = words.at(-1) === `~${files.length - 1}` ? files.at(-1)! : undefined;
      const both = last?.filter((id) => absent.includes(id)) ?? [];
      if (both.length > 0) files[files.length - 1] = both;
      else words.push(`~${files.push(absent) - 1}`);
      at++;
      while (hasTag(tokens[at], 'photo') && !/^\d/.test(tokens[at]!.text)) at++;
      continue;
    }
    const place = token.text === 'last' ? undefined : tagValue(token, 'ordinal');
    words.push(
      hasTag(token, 'quote')
        ? '"'
        : /^\d+$/.test(token.text)
          ? `n${token.text}`
          : typeof place === 'number' && place > 1
            ? `p${place}`
            : token.text === 'b4'
              ? 'before'
              : token.text,
    );
    at++;
  }
  let text = ` ${words.join(' ')} `
    .replace(/,/g, ' ')
    .replace(/ ?['’] ?/g, "'")
    .replace(/\bdon t\b/g, "don't");
  const full = text.replace(/ {2,}/g, ' ').trim();
  text = text.replace(filler, '').replace(/ the (?=@\d)/g, ' ');
  text = text
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(spelled, (_, noun: string, word: string) => `${noun} n${counted.indexOf(word) + 1}`);
  return { text: placeNow(text), full, refs, files };
}
