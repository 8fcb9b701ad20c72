import { quickLook } from './quick-look.js';

/** Numbers and names of groups that other patterns beside them would change. */
const ofItself = /\\[1-9]|\\k<|\(\?<[A-Za-z]/;

/**
 * A quick look whether any of the patterns matches: one pattern made of all of them. Going through dozens of patterns for
 * every clause costs more than matching them does.
 */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const apart = patterns.filter(({ source }) => ofItself.test(source));
  const joined = patterns.filter((pattern) => !apart.includes(pattern));
  const flags = [...new Set(joined.map((pattern) => pattern.flags))];
  const all = [
    ...flags.map((sign) => {
      const sources = joined.filter((pattern) => pattern.flags === sign).map(({ source }) => source);
      return new RegExp(sources.map((source) => `(?:${source})`).join('|'), sign);
    }),
    ...apart,
  ];
  const mayBe = quickLook(patterns);
  return (text) => mayBe(text) && all.some((pattern) => pattern.test(text));
}
