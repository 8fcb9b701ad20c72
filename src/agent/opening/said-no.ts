import { hasTag, type Reading, type Token, wordAt } from '../../language/index.js';

const before = /^(?:oh|ok|okay|hm|hmm|hey|ah|um|uh|and|but|wait|so)$/;
const refuses = /^(?:no|nope|nah|noo+)$/;
const wishes = /^(?:leave|keep|make|put|give|let)(?: it| that| them)?$/;
const acts = /^(?:move|use|take|turn|set|change|show|add|remove|delete|swap|drop|start|end|bring)$/;
const pointed = /^(?:the|it|that|this|them|those|these|my|our|both|all|just)\b/;
const states =
  /^(?:stays?|remains?|is|are|was|were|should|can|could|must|may|has|needs?|looks?|goes|comes|belongs)\b/;

/** `no make the last one longer`, `no the market stays`: the no refuses what was done, not what is named behind it. */
function refusesTurn(rest: readonly Token[]): boolean {
  const [next, then] = rest;
  if (next === undefined) return false;
  if (wishes.test(next.text)) return then !== undefined && then.text !== 'up';
  if (acts.test(next.text)) return then !== undefined && pointed.test(then.text);
  if (next.text !== 'the') return false;
  const at = rest.findIndex((token) => hasTag(token, 'mark'));
  return rest.slice(2, Math.min(at < 0 ? 7 : at, 7)).some(({ text }) => states.test(text));
}

/** The comma that people leave out behind a no that answers. */
export function saidNo(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const at = tokens.findIndex((token) => !before.test(token.text) && !hasTag(token, 'mark'));
  const no = tokens[at];
  if (no === undefined || !refuses.test(no.text) || !refusesTurn(tokens.slice(at + 1))) return reading;
  const comma: Token = wordAt(no.end, ',', 'mark');
  return { ...reading, tokens: tokens.toSpliced(at + 1, 0, comma) };
}
