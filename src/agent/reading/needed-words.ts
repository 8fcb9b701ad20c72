/** What a text must hold for a pattern to match it: one of some strings, read off the pattern itself. */
type Words = ReadonlySet<string>;

/** A part of a pattern: all it can be, when that is few strings, and else what one of must be in it. */
interface Part {
  readonly exact: Words | undefined;
  readonly needs: Words | undefined;
}

const nothing: Part = { exact: new Set(['']), needs: undefined };
const anything: Part = { exact: undefined, needs: undefined };
const mostExact = 24;

/** How often one of the strings is there although the pattern does not match: the lower the better. */
function noise(words: Words): number {
  let sum = 0;
  for (const word of words) {
    if (word === '') return Number.POSITIVE_INFINITY;
    const rare = word.charCodeAt(0) > 0x2e7f ? 2 : 0;
    const length = Math.min(5, word.length + rare);
    sum += [0, 60, 20, 6, 2, 1][length]!;
  }
  return sum;
}

const better = (one: Words | undefined, other: Words | undefined): Words | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return noise(one) <= noise(other) ? one : other;
};

const neededOf = ({ exact, needs }: Part): Words | undefined =>
  better(exact === undefined || exact.has('') ? undefined : exact, needs);

function oneAfterOther(parts: readonly Part[]): Part {
  let run: Words = new Set(['']);
  let needs: Words | undefined;
  let whole = true;
  const close = (): void => {
    if (!run.has('')) needs = better(needs, run);
    run = new Set(['']);
  };
  for (const part of parts) {
    needs = better(needs, part.needs);
    if (part.exact === undefined) {
      close();
      whole = false;
      continue;
    }
    if (run.size * part.exact.size > mostExact) {
      close();
      whole = false;
      run = part.exact;
      continue;
    }
    run = new Set([...run].flatMap((start) => [...part.exact!].map((end) => start + end)));
  }
  if (whole) return { exact: run, needs };
  close();
  return { exact: undefined, needs };
}

function oneOf(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const all = parts.map(({ exact }) => exact);
  const exact = all.every((words) => words !== undefined)
    ? new Set(all.flatMap((words) => [...words!]))
    : undefined;
  if (exact !== undefined && exact.size <= mostExact) return { exact, needs: undefined };
  const needed = parts.map(neededOf);
  const needs = needed.every((words) => words !== undefined)
    ? new Set(needed.flatMap((words) => [...words!]))
    : undefined;
  return { exact: undefined, needs };
}

/** A small reader of patterns; what it does not know may be anything. */
function partOf(source: string, ignoreCase: boolean): Part {
  let at = 0;
  const sign = (char: string): Part => {
    // Letters outside ASCII fold in ways of their own.
    if (ignoreCase && char > '\x7f' && char.toLowerCase() !== char.toUpperCase()) return anything;
    return { exact: new Set([char.replace(/[A-Z]/, (letter) => letter.toLowerCase())]), needs: undefined };
  };
  const choice = (): Part => {
    const ways: Part[] = [];
    let row: Part[] = [];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        ways.push(oneAfterOther(row));
        row = [];
      } else row.push(repeated(atom()));
    }
    return oneOf([...ways, oneAfterOther(row)]);
  };
  const repeated = (part: Part): Part => {
    const count = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0];
    if (count === undefined) return part;
    at += count.length;
    if (/^\?/.test(count)) {
      const exact = part.exact === undefined ? undefined : new Set([...part.exact, '']);
      return { exact, needs: undefined };
    }
    if (/^(?:\*|\{0)/.test(count)) return anything;
    return { exact: undefined, needs: neededOf(part) };
  };
  const group = (): Part => {
    const opening = /^\((?:\?(?::|<?[=!]|<[^>]+>))?/.exec(source.slice(at, at + 60))![0];
    at += opening.length;
    const inside = choice();
    at++;
    // What is looked ahead or back for is not part of the match.
    return /[=!]$/.test(opening) ? nothing : inside;
  };
  const set = (): Part => {
    const start = ++at;
    while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
    const inside = source.slice(start, at++);
    if (/^\^|\\|.-./u.test(inside) || inside === '') return anything;
    const signs = [...inside];
    if (signs.length > 40) return anything;
    return oneOf(signs.map(sign));
  };
  const atom = (): Part => {
    const char = source[at]!;
    if (char === '(') return group();
    if (char === '[') return set();
    if (char === '\\') {
      const name = source[at + 1]!;
      const long = /^\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|\d+)/i.exec(
        source.slice(at, at + 60),
      )?.[0];
      at += long?.length ?? 2;
      if (long !== undefined) return anything;
      if (/[bB]/.test(name)) return nothing;
      return /[a-zA-Z]/.test(name) ? anything : sign(name);
    }
    if (char === '.') {
      at++;
      return anything;
    }
    if (char === '^' || char === '$') {
      at++;
      return nothing;
    }
    const whole = String.fromCodePoint(source.codePointAt(at)!);
    at += whole.length;
    return sign(whole);
  };
  return choice();
}

/** Strings of which one is in every text the pattern matches, in small letters; undefined where none can be named. */
export const neededWords = ({ source, ignoreCase }: RegExp): ReadonlySet<string> | undefined =>
  neededOf(partOf(source, ignoreCase));
