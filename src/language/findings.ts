import { hasTag, type Token } from './tokens.js';
import type { Trie } from './trie.js';

const states =
  /^(?:is|are|was|were|s|re|feels?|looks?|seems?|sounds?|appears?|comes across|came out|comes out|gets?|got|still)$/;
const degrees =
  /^(?:still|a bit|a little|a little bit|a tad|a touch|bit|little|tad|touch|rather|quite|pretty|fairly|very|really|somewhat|slightly|awfully|terribly|rather|kinda|sorta|kind of|sort of|bit too)$/;
const small = /^(?:just|it|me|us|to|to me|a|kind|sort|of|all|for|now)$/;
/** What is wished, asked or denied is not found. */
const otherwise =
  /^(?:should|must|shall|could|can|would|may|might|make|let|keep|if|so that|until|till|when|not|n't|never|no|want|wants|need|needs|like|isn|aren|wasn|isn't|aren't|how|what|why|which|does|do|did)$/;
const ends =
  /^(?:and|but|for|to|to me|in|at|on|here|there|now|though|tho|because|since|so|imo|i|as|overall|with|right|again|compared|that|too|in places|then|over)$/;

const excess: Readonly<Record<string, string>> = {
  long: 'too long',
  short: 'too short',
  slow: 'too slow',
  fast: 'too fast',
  quick: 'too quick',
  loud: 'too loud',
  quiet: 'too quiet',
  big: 'too big',
  large: 'too big',
  huge: 'too big',
  small: 'too small',
  tiny: 'too small',
  dark: 'too dark',
  dim: 'too dark',
  bright: 'too bright',
  strong: 'too strong',
  weak: 'too weak',
  gloomy: 'too dark',
  murky: 'too dark',
  faint: 'too quiet',
  abrupt: 'too abrupt',
};

const interjection = /^(?:h+m+|oh|ah|ok|okay|well|no|nah|and|but|yes|yeah|now|still|i think|guess|i)$/;

/** `the film feels a bit long`, `I find the music rather loud`, `still rather dim`: what is found so is too much so. */
export function withFindings(tokens: readonly Token[], words: Trie): readonly Token[] {
  return tokens.map((token, index) => {
    const found = excess[token.text];
    const next = tokens[index + 1];
    if (found === undefined || !(next === undefined || hasTag(next, 'mark') || ends.test(next.text)))
      return token;
    let at = index - 1;
    let degree = false;
    while (
      at >= 0 &&
      (degrees.test(tokens[at]!.text) || (!states.test(tokens[at]!.text) && small.test(tokens[at]!.text)))
    ) {
      degree ||= degrees.test(tokens[at]!.text);
      at--;
    }
    let start = index;
    while (start > 0 && !hasTag(tokens[start - 1], 'mark')) start--;
    // The apostrophe of `it's` parts no clause.
    while (start > 1 && tokens[start - 1]!.text === "'") {
      start--;
      while (start > 0 && !hasTag(tokens[start - 1], 'mark')) start--;
    }
    const before = tokens.slice(start, index);
    const finds = before.some(({ text }) => /^(?:find|finds|found|think|thinks)$/.test(text));
    const stated = states.test(tokens[at]?.text ?? '') || finds;
    // `the sunset is lovely but a bit short`
    const conceded =
      tokens[at]?.text === 'but' &&
      tokens.slice(start, at).some((other) => states.test(other.text) || hasTag(other, 'praise'));
    // Nothing else is said: a verdict without its verb.
    const bare =
      at < start &&
      tokens.slice(0, start).every((other) => hasTag(other, 'mark') || interjection.test(other.text)) &&
      tokens
        .slice(index + 1)
        .every(
          (other) => hasTag(other, 'mark') || /^(?:still|now|though|tho|again|here|there)$/.test(other.text),
        );
    if (!degree || !(stated || bare || conceded) || before.some(({ text }) => otherwise.test(text)))
      return token;
    if (/^(?:is|are|was|were)$/.test(before[0]?.text ?? '')) return token;
    const tags = words.get(found);
    return tags.length === 0 ? token : { ...token, text: found, tags: [...tags] };
  });
}
