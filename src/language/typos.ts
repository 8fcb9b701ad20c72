import { editDistance } from '../shared/index.js';
import { ordinaryWords } from './ordinary-words.js';

/** Everyday words that look like typing mistakes of words we know, but are not. */
const ordinary = new Set(
  `back quite there their where these those house other place party water world great white night might could would should
  faces about never think things still since while which river cover paper table taste later store story serve share stone
  shown known grown throw three heart earth health month north south mouth worth other mother father brother sister
  family friend friends cake take make lake bake wake sake beach reach teach peach bench lunch brunch birth worse horse
  nurse purse course source force horizon mountain mountains fountain garden golden wooden summer winter spring autumn
  holiday holidays birthday wedding graduation vacation travel trip weekend monday tuesday wednesday thursday friday
  saturday sunday today tomorrow yesterday morning evening afternoon office school church bridge street station market
  temple castle sunset sunrise dinner dinners coffee croissant croissants flowers flower people person woman women
  child children kids baby grandma grandpa uncle auntie cousin house home hotel restaurant forest ocean island valley
  desert snowy rainy cloudy stormy winds wind windy mouse moose goose loose noise voice choice dance dancing
  chance change charge large range orange strange stranger danger finger singer linger longer stronger younger
  hunger angry hungry thirsty twenty thirty forty fifty sixty really maybe because through thought though enough
  another together without within along among across around behind beside besides toward towards during before after
  again always often sometimes something somthing somethin anything nothing everything someone anyone everyone nobody please thanks
  want wants wanted need needs needed like likes liked love loves loved look looks looked feel feels felt seem
  seems seemed know knows knew come comes came goes went gone take takes took give gives gave find finds found
  said says tell tells told call calls called work works worked help helps helped start starts started stop
  stops stopped keep keeps kept hold holds held bring brings brought leave leaves left right wrong
  hurry spice spicy flashy settle settled flat crawl rattle
  product products business company shop store bakery instagram client customers brand launch
  form forms care cares cared mate mates buddy bro dude pal guys folks chef madam dear sued bets read reads book boat road tier tiers diary angel angle trial trail casual calm palm psalm
  picnic confetti croissant bottle bottles noodle noodles train trains plane planes`.split(/\s+/),
);

const cache = new Map<string, string | undefined>();
const cacheLimit = 5000;

/**
 * The word meant by a typing mistake: one letter off (two from nine letters on), the first letter right or swapped with
 * the second, or two neighbours swapped. Words of three letters and less, and everyday words, are never corrected.
 */
export function correctTypo(typed: string, known: ReadonlySet<string>): string | undefined {
  if (typed.length < 4 || typed.length > 24 || ordinary.has(typed) || !/^[a-zà-ÿ]+$/.test(typed))
    return undefined;
  if (ordinaryWords.has(typed) || ordinary.has(typed.replace(/s$/, ''))) return undefined;
  if (cache.has(typed)) return cache.get(typed);
  const allowed = typed.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const word of known) {
    if (word.length < 4 || Math.abs(word.length - typed.length) > allowed) continue;
    if (swapped(typed, word)) {
      best = word;
      break;
    }
    // Of four letters only a missing one inside is sure: `evry`.
    if (word.length < 5 || (typed.length < 5 && (word.length !== 5 || word.at(-1) !== typed.at(-1))))
      continue;
    const sameStart = word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0]);
    if (!sameStart) continue;
    const distance = editDistance(typed, word);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(typed, best);
  return best;
}

/** Two neighbouring letters changed places: `frist`, `taem`. */
function swapped(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return (
    at >= 0 &&
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2)
  );
}

/** The word of a file name meant by a typing mistake: one letter off, or two neighbours swapped, the first letter right. */
export function fileTypo(typed: string, known: ReadonlySet<string>): string | undefined {
  if (typed.length < 4 || typed.length > 24 || ordinary.has(typed) || !/^[a-zà-ÿ]+$/.test(typed))
    return undefined;
  for (const word of known) {
    if (word.length < 4 || word[0] !== typed[0] || Math.abs(word.length - typed.length) > 1) continue;
    if (swapped(typed, word)) return word;
    const missing = typed.length === 4 && word.length === 5 && word.at(-1) === typed.at(-1);
    if ((missing || typed.length >= 5) && word.length >= 5 && editDistance(typed, word) === 1) return word;
  }
  return undefined;
}
