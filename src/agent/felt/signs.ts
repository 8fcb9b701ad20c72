import type { Clause } from '../clause.js';

/**
 * The words of a clause in which photos stand as `P`, all of them as `ALL`, for grammars of how something is felt;
 * English without apostrophes (`doesnt`, `its`), Chinese as it is.
 */
export function signsOf(clause: Clause): string {
  const { refs, tokens } = clause;
  const words: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const ref = refs.find(({ from, to, kind }) => from === at && to > at && kind !== 'it');
    if (ref !== undefined) {
      words.push(ref.kind === 'all' ? 'ALL' : 'P');
      at = ref.to;
      continue;
    }
    words.push(tokens[at]!.text);
    at++;
  }
  const said = words.join(' ');
  return clause.reading.language === 'zh'
    ? said.replace(/ (?=[\p{Script=Han}PA])|(?<=[\p{Script=Han}PL]) /gu, '')
    : said.replace(/ ?['’] ?/g, '').replace(/\bcannot\b/g, 'cant');
}
