import { hasTag, type Token, tagValue } from '../../language/index.js';
import { type AmountWords, amountWords } from './amount-words.js';
import type { Clause } from './clause.js';

/** How much a wish without a number asks for: `a bit bigger`, `bigger`, `much bigger`. */
export type Strength = 'little' | 'usual' | 'much';

/**
 * How much a clause asks for. `absolute`: the value afterwards as a part of the whole scale (`to 20 %`); `factor`: times
 * what there is now (`twice as`, `half the size`, `to a third`); `difference`: a part of what there is now, more or less
 * (`by 20 %`, `a third shorter`); `step`: no number, only its strength.
 */
type Amount =
  | { readonly kind: 'absolute' | 'factor' | 'difference'; readonly value: number }
  | { readonly kind: 'step'; readonly strength: Strength };

/** Factors of wishes without a number. */
export type Steps = Partial<Readonly<Record<Strength, number>>>;

const comparatives = (
  'louder quieter bigger smaller brighter darker longer shorter slower faster moreContrast ' +
  'lessContrast moreSaturation lessSaturation warmer cooler stronger weaker more less increase ' +
  'decrease'
).split(' ');

const compares = (token: Token): boolean => hasTag(token, ...comparatives);
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const join = (tokens: readonly Token[]): string =>
  tokens.reduce((text, { text: word }) => {
    const close = text === '' || (cjk.test(text.at(-1)!) && cjk.test(word[0]!));
    return close ? text + word : `${text} ${word}`;
  }, '');

/** What stands beside an amount makes it a goal, a change or a part of what there is. */
function relation(clause: Clause, from: number, to: number): 'to' | 'by' | 'of' | 'bare' {
  const words = amountWords[clause.reading.language];
  const before = join(clause.tokens.slice(0, from));
  const after = join(clause.tokens.slice(to));
  if (words.off.test(after)) return 'by';
  if (words.until?.test(after) === true || words.to.test(before)) return 'to';
  if (words.by.test(before)) return 'by';
  if (words.of.test(after)) return 'of';
  // `20 % less loud`, `a third shorter`
  if (clause.tokens.slice(to, to + 2).some(compares)) return 'by';
  // `turn it down 20 %`, `louder by ...`; a comma begins another thought: `louder, 80 %`.
  const near = clause.tokens.slice(Math.max(0, from - 4), from);
  return near.slice(near.findLastIndex((token) => hasTag(token, 'mark')) + 1).some(compares) ? 'by' : 'bare';
}

/** A fraction in words with the tokens it takes. */
interface Fraction {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Fractions by clause: half a dozen intents ask, and it takes a search at every word. */
const fractions = new WeakMap<Clause, Fraction | null>();

function fractionAt(clause: Clause): Fraction | undefined {
  let found = fractions.get(clause);
  if (found === undefined) {
    found = findFraction(clause) ?? null;
    fractions.set(clause, found);
  }
  return found ?? undefined;
}

function findFraction(clause: Clause): Fraction | undefined {
  const words: AmountWords = amountWords[clause.reading.language];
  const photos = (index: number): boolean =>
    clause.refs.some((item) => item.kind === 'some' && index >= item.from && index < item.to);
  const { tokens } = clause;
  for (let from = 0; from < tokens.length; from++) {
    const found = photos(from) ? null : words.fraction.exec(join(tokens.slice(from, from + 5)));
    if (found === null || found.index > 0) continue;
    // Chinese and Japanese name the whole first.
    const [, one = '', two = ''] = found;
    const [whole, counter] =
      words.parts[two] === undefined || cjk.test(found[0])
        ? [words.parts[one], words.counters[two]]
        : [words.parts[two], words.counters[one]];
    // `the third` is a place, `a third` and `half` are amounts.
    if (whole === undefined || (counter === undefined && whole !== 2 && whole !== 4)) continue;
    let to = from + 1;
    while (to < tokens.length && join(tokens.slice(from, to)).length < found[0].length) to++;
    return { value: Math.min(1, (counter ?? 1) / whole), from, to };
  }
  const half = tokens.findIndex((token, index) => hasTag(token, 'half') && !photos(index));
  return half < 0 ? undefined : { value: 1 / 2, from: half, to: half + 1 };
}

/** A part of a whole that a clause names, 0..1: `a third`, `three quarters`, `half`, 三分之一, 一半. */
export const fractionIn = (clause: Clause): number | undefined => fractionAt(clause)?.value;

/** How strong a wish without a number is. */
export function strengthIn(clause: Clause): Strength {
  const much = clause.tokens.some(
    (token) =>
      hasTag(token, 'much') && !hasTag(token, 'too') && !/^(很|好|太|really|very|super)$/.test(token.text),
  );
  return much ? 'much' : clause.has('little') ? 'little' : 'usual';
}

/** `80 % of what it is now`: times what there is. */
const ofNow =
  /^of (?:what (?:it|there|they) (?:is|are|was)|(?:its|the|their) (?:current|present|original|existing)|now\b|that\b|how (?:loud|strong|big|long) (?:it|they))/;

/** How much a clause asks for; lengths in seconds are read by `length`. */
export function amountIn(clause: Clause): Amount {
  const at = clause.tokens.findIndex((token) => hasTag(token, 'percentage'));
  if (at >= 0) {
    const value = Number(tagValue(clause.tokens[at]!, 'percentage')) / 100;
    if (value > 0 && ofNow.test(join(clause.tokens.slice(at + 1)))) return { kind: 'factor', value };
    const said = relation(clause, at, at + 1);
    if (value > 0) return { kind: said === 'by' ? 'difference' : 'absolute', value };
  }
  const multiple = clause.value<number>('multiple');
  // 快一倍 is twice as fast.
  if (multiple === 1 && clause.reading.language === 'zh') return { kind: 'factor', value: 2 };
  if (multiple !== undefined && multiple > 0) return { kind: 'factor', value: multiple };
  if (clause.has('triple')) return { kind: 'factor', value: 3 };
  if (clause.has('twice')) return { kind: 'factor', value: 2 };
  const part = fractionAt(clause);
  if (part === undefined) return { kind: 'step', strength: strengthIn(clause) };
  if (/\bhalf (?:again|more)\b|\bhalf as (?:much|loud|big|long|bright|strong) again\b/.test(clause.text))
    return { kind: 'factor', value: 1.5 };
  const said = relation(clause, part.from, part.to);
  // A token such as `half as` holds what follows it.
  const remains = said === 'to' || said === 'of' || /\b(?:as|the|of)$/.test(clause.tokens[part.to - 1]!.text);
  return { kind: remains ? 'factor' : 'difference', value: part.value };
}

const defaults = { usual: 1.3, little: 1.15, much: 1.7 };

/** The factor an amount comes to in a direction: above 1 for `up`, below for `down`; a part of what is now counts as it is. */
export function factorOf(amount: Amount, way: 'up' | 'down', steps: Steps = {}): number {
  if (amount.kind === 'step') {
    const step = steps[amount.strength] ?? defaults[amount.strength];
    return way === 'up' ? step : 1 / step;
  }
  if (amount.kind === 'absolute') return amount.value;
  if (amount.kind === 'difference') return way === 'up' ? 1 + amount.value : Math.max(0.05, 1 - amount.value);
  return way === 'down' && amount.value > 1 ? 1 / amount.value : amount.value;
}

/** The factor a clause asks for in a direction. */
export const factorIn = (clause: Clause, way: 'up' | 'down', steps: Steps = {}): number =>
  factorOf(amountIn(clause), way, steps);

/**
 * A level in percent: `20 %`, or without its sign (`music 70`, `down to fifteen`, `a quarter of the volume`) where the
 * sound is `spoken` of, by its noun or by what the talk is about.
 */
export function levelIn(clause: Clause, spoken: 'noun' | 'talk' | 'none'): number | undefined {
  const percentage = clause.value<number>('percentage');
  // `take it down to fifteen`
  const led =
    clause.has('quieter', 'louder') &&
    clause.tokens.length <= 6 &&
    /\bto (?:about |around |like )?\S+$/.test(clause.text);
  if (percentage !== undefined || (spoken === 'none' && !led)) return percentage;
  const numbers = clause.values<number>('number').map(Number);
  const [level] = numbers;
  if (
    level !== undefined &&
    level > 0 &&
    level < 1 &&
    /\b(to|at|of)\b/.test(clause.text) &&
    clause.has('sound', 'music')
  )
    return level * 100;
  if (numbers.length !== 1 || level === undefined || level < 5 || level > 200) return undefined;
  const close =
    /\b(to|at|on|around|about)\b|到|成/.test(clause.text) &&
    (spoken === 'talk' || clause.has('sound', 'louder', 'quieter', 'increase', 'decrease', 'music'));
  return close || (clause.has('music', 'sound') && clause.tokens.length <= 3) ? level : undefined;
}
