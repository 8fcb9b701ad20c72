import { expect, it } from 'vitest';
import { readHalf } from '../../../test/corpus/read.js';
import { neededWords } from './needed-words.js';
import { quickLook } from './quick-look.js';

const needed = (pattern: RegExp): string[] | undefined => {
  const words = neededWords(pattern);
  return words === undefined ? undefined : [...words].sort();
};

it('a pattern needs the words it cannot match without', () => {
  expect(needed(/\b(?:photos?|pics?) (?:\w+ )?beach$/)).toEqual(['beach']);
  expect(needed(/^(?:please )*(?:longer|slower)\b/)).toEqual(['longer', 'slower']);
  expect(needed(/gr[ea]y/)).toEqual(['gray', 'grey']);
  expect(needed(/太(?:快|慢)了?/)).toEqual(['太快', '太快了', '太慢', '太慢了']);
  expect(needed(/(?<who>[@%]\d+) (?:goes){2,} out/)).toEqual(['goes']);
  expect(needed(/(?=soon)later(?! on)/)).toEqual(['later']);
  expect(needed(/a\.b|c{3}/)).toEqual(['a.b', 'c']);
});

it('a pattern that may match anything needs nothing', () => {
  expect(needed(/^\d+$/)).toBeUndefined();
  expect(needed(/long|\w+/)).toBeUndefined();
  expect(needed(/(?:very )*/)).toBeUndefined();
  expect(needed(/É/i)).toBeUndefined();
});

it('a look stops no text that one of its patterns matches', { timeout: 60_000 }, () => {
  const patterns = [
    /\b(?:can|could) you (?:please )?(?:make|turn)\b/,
    /\btoo (?:fast|slow|loud)\b|太[快慢响]/,
    /^(?:and |then )*(?:remove|delete|lose) (?:the )?(?<what>\S+)/i,
    /[第最](?:后|一)/u,
    /\bt(?:it|ab)les?\b.*\bred\b/,
  ];
  const looks = patterns.map((pattern) => quickLook([pattern]));
  const any = quickLook(patterns);
  let stopped = 0;
  for (const { steps } of readHalf('dev', { files: [] }))
    for (const { say } of steps) {
      const matching = patterns.filter((pattern) => pattern.test(say));
      for (const pattern of matching) expect(looks[patterns.indexOf(pattern)]!(say), say).toBe(true);
      if (matching.length > 0) expect(any(say), say).toBe(true);
      else if (!any(say)) stopped++;
    }
  expect(stopped).toBeGreaterThan(1000);
});
