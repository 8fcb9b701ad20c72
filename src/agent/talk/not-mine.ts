import type { Reading } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const others =
  '(?:(?:my|our|his|her|their|the) (?:[\\w-]+ ){0,2}?[\\w-]+|someone|somebody|everyone|everybody|people|some|they|he|she|mum|mom|dad|grandma|[a-z]+ and i)';
const says =
  "(?:(?:all |always |also |just |really )?(?:said|says?|thinks?|thought|wants?|wanted|asked(?: me| us)?(?: for| to)?|told (?:me|us)(?: to| that)?|suggests?|suggested|would (?:like|prefer|love)|prefers?|preferred|keeps? (?:saying|asking)|finds?|found|reckons?|feels?|felt|insists?|recommends?|recommended|hates?|doesn't like|dislikes?))";
const asNow =
  '(?:(?: just)?(?: exactly)? (?:as|the way|how|like|where) (?:it|they|that) (?:is|are|was|were)|(?: as is| alone| unchanged| this way| that way))';
const mine = [
  `(?:i|we) (?:(?:really|quite|just|actually|still|do|both|all|much) )*(?:like|love|prefer|want|enjoy) (?:(?:it|this(?: one)?|them|that)(?: better)?${asNow}?|the \\w+${asNow})`,
  `(?:i|we) (?:don't|do not|didn't)(?: (?:agree|think so|want (?:that|to|it)|mind (?:it|that)|see it that way|find so))?`,
  `(?:i|we) disagree`,
  `(?:i'd|we'd|i would|we would|i'll|we'll|i|we) (?:(?:rather|prefer to|want to|would like to|still|just) )*(?:keep|leave|stick with|stay with|stick to)(?:ing)? (?:it|this(?: one)?|that(?: one)?|them|the \\w+(?: \\w+)?)${asNow}?`,
  `(?:no,? )?(?:please |let's |just )*(?:leave|keep) (?:it|that|them|this)(?: one)?${asNow}?`,
  `(?:i'm|we're|i am|we are) (?:happy|fine|ok|okay|good) with (?:it|this|that|them|the \\w+)${asNow}?`,
  `it (?:stays|should stay|can stay)${asNow}?`,
].join('|');
const refused = new RegExp(
  `^(?:ok,? |so,? |well,? |hm+,? |fyi,? )?${others} ${says} .+?[,.;:–-]*\\s+(?:(?:but|though|however|and|yet|still|,) )*(?:no,? |sorry,? )?(?:${mine})(?: (?:though|however|actually|thanks|please|anyway|really|so))*[.! ]*$`,
  'i',
);

/** `my sister said the title should be pink but I like it as it is`: what others wish and the person does not. */
export function notMine(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language !== 'en' || shots(scene.draft).length === 0) return undefined;
  const said = reading.normal.raw.trim().replaceAll('’', "'");
  if (said.length > 240 || !/\b(?:i|we|leave|keep|it)\b/i.test(said) || !refused.test(said)) return undefined;
  const clause = wholeClause(reading, scene);
  const text = 'I left that as it is.';
  return { items: [{ clause, intent: 'remark', outcome: { kind: 'answer', text } }], scene };
}
