import { hasTag } from '../language/index.js';
import type { Clause } from './clause.js';

/** Factors of words without a number: `bigger`, `a bit bigger`, `much bigger`. */
export interface Steps {
  readonly usual?: number;
  readonly little?: number;
  readonly much?: number;
}

const parts: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, an: 1, two: 2, three: 3, four: 4 };
const english =
  /\b(?:(a|an|one|two|three|four|by|to|at|of|in|cut|every) )?(half|halves|third|quarter|fourth|fifth|tenth)s?\b(?! (?:photo|picture|pic|image|shot|slide|clip|one|caption|title|text|transition|second)s?\b)/;
const chinese = /([二三四五十])分之([一二三四])/;
const digits: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 十: 10 };

/** A part of a whole that a clause names, 0..1: `a third`, `three quarters`, `half`, 三分之一, 一半. */
export function fractionIn(clause: Clause): number | undefined {
  const han = chinese.exec(clause.text);
  if (han !== null) return digits[han[2]!]! / digits[han[1]!]!;
  const found = english.exec(clause.text);
  if (found !== null) {
    // `the third` is a place, `a third` is an amount.
    const lead = found[1] ?? '';
    if (found[2] !== 'half' && found[2] !== 'halves' && found[2] !== 'quarter' && !(lead in counts))
      return undefined;
    return Math.min(1, (counts[lead] ?? 1) * parts[found[2]!]!);
  }
  return clause.has('half') ? 1 / 2 : undefined;
}

/** The words of a fraction say what remains (`a third as loud`, `to half`, `half the size`), not what is taken off. */
const remains =
  /\b(?:half|third|quarter|fourth|fifth|tenth)s? (?:as|of|the|its|that|this|what|size|volume|strength|speed|length|intensity)\b|\b(?:to|at) (?:a |an |one |two |three |about |around |only )*(?:half|third|quarter|fourth|fifth|tenth)|\b(?:only|just) (?:the |a )?half\b|(?:到|成|为|只要|只有).{0,3}(?:一半|分之)|的?(?:一半|分之.)(?:就|大|高|强|长|够|吧|$)/;

/**
 * The factor a clause asks for in a direction, above 1 for `up`, below it for `down`: `twice as loud`, `half the size`,
 * `a third shorter`, `by 20 %`, `a bit`. A fraction of the present value counts as it is, whatever the direction.
 */
export function factorIn(clause: Clause, way: 'up' | 'down', steps: Steps = {}): number {
  const { usual = 1.3, little = 1.15, much = 1.7 } = steps;
  const by = (step: number): number => (way === 'up' ? step : 1 / step);
  const percentage = clause.value<number>('percentage');
  if (percentage !== undefined && percentage > 0) {
    const part = percentage / 100;
    return way === 'up' ? 1 + part : Math.max(0.05, 1 - part);
  }
  const multiple = clause.value<number>('multiple');
  if (multiple !== undefined && multiple > 1) return by(multiple);
  if (multiple !== undefined && multiple > 0) return multiple;
  if (clause.has('triple')) return by(3);
  if (clause.has('twice')) return by(2);
  const part = fractionIn(clause);
  if (part !== undefined) {
    if (/\bhalf (?:again|more)\b|\bhalf as (?:much|loud|big|long|bright|strong) again\b/.test(clause.text))
      return 1.5;
    if (remains.test(clause.text)) return part;
    return way === 'up' ? 1 + part : 1 - part;
  }
  const strong = clause.tokens.some(
    (token) =>
      hasTag(token, 'much') && !hasTag(token, 'too') && !/^(很|好|太|really|very|super)$/.test(token.text),
  );
  if (strong) return by(much);
  return by(clause.has('little') ? little : usual);
}
