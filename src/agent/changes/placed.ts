import type { Clause } from '../clause.js';

const noun = '(?:photo|picture|pic|pics|image|shot|slide|frame|scene|one|course|pages?)s?';

/** The picture that comes, and the one that goes: `@` and `&`. */
const places: readonly (readonly [RegExp, string])[] = [
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
    /\b(?:the next|the following|the new|to next|into next|then next|, next|and next)\b(?= [,.!]| ?$| (?:comes?|is|in|appears?|slides?|pops?|focuses|fades?|rises?|takes)\b)/g,
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
  /下一|另一|前一张|(?<!最)后一张|每|\b(?:next|following|other|another|new|previous|old|each|every|one)\b/;

/**
 * The words of a clause with every photo it names as `#`, the picture that comes next as `@` and the one that is there
 * already as `&`: what is said of a change can be looked for whatever the photos are called.
 */
export function placed(clause: Clause): string {
  const named = clause.refs.filter(
    ({ kind, from, to }) =>
      kind === 'some' &&
      !byOrder.test(
        clause.tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(' '),
      ),
  );
  if (clause.reading.language === 'zh')
    return clause.tokens
      .map(({ text }, index) => {
        const item = named.find(({ from, to }) => index >= from && index < to);
        return item === undefined ? text : index === item.from ? '#' : '';
      })
      .join('')
      .replace(/##+/g, '#');
  let text = clause.tokens
    .map((token, index) => {
      const item = named.find(({ from, to }) => index >= from && index < to);
      if (item === undefined) return token.text;
      // `from the temple to the sunset` may be one reference.
      const passes = clause.tokens.slice(item.from + 1, item.to).some(({ text }) => text === 'to');
      return index !== item.from ? '' : passes ? 'from # to #' : '#';
    })
    .join(' ')
    .replace(/\bfrom from\b/g, 'from')
    .replace(/\s+/g, ' ');
  for (const [pattern, place] of places) text = text.replace(pattern, place);
  return text.trim();
}
