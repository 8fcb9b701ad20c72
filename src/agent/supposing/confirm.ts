import { hasTag, type Reading, type Token, wordAt } from '../../language/index.js';
import { answers } from '../intents/answer.js';
import { inquiry } from '../intents/inquiry.js';
import type { ReadSentence } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { describeFilm } from '../replies/describe.js';
import { type Scene, shots } from '../scene.js';

/** What turns a statement into a question: `..., right?`, `..., isn't it?`. */
const tag =
  /[\s,;:–—-]+(?:right|correct|yes|yeah|no|true|ok|okay|innit|huh|eh|(?:is|am|are) (?:that|i|we) (?:right|correct|so|true)|or not|(?:is|are|was|were|does|do|has|have|did)n['’]?t (?:it|that|they|there|she|he|we)|(?:is|are|does|do|has) (?:it|that|they) not)\s*\?+(?:\s*(?:please|pls|thanks))?[\s.!]*$/i;

/** A statement of how things are begins with its subject. */
const statement =
  /^(?:(?:and|so|ok|okay|now|then|but|wait|hey|hi|hm+|oh|um|well|just checking|just to be sure|just to confirm|let me check|let me see|if i (?:see|got|get) (?:it|that|this) right|i (?:think|guess|suppose|believe|assume)|that means|this means|meaning)[\s,:-]+)*(?!(?:can|could|would|will|should|shall|please|let|make|put|move|give|take|show|add|remove|delete|drop|use|set|turn|keep|want|start|swap|bring|change|do|i want|i'd|we want|no|yes|not)\b)(?:\S+\s+){1,8}?(?:(?:is|are|was|were|has|have|lasts?|comes?|plays?|stays?|runs?|starts?|begins?|ends?|follows?|shows?|got|still|goes)\b|\S+['’](?:s|re|ve)\b)|^(?:(?:and|so|ok|okay|now|then|but|wait)[\s,]+)*(?:it|that|there|this|he|she|they|we|you)['’](?:s|re|ve)\b/i;

const wishes =
  /\b(?:too|enough|should|must|please|could|would|can|need|needs|want|wants|to be|let's|rather|instead)\b/i;

/**
 * `so the croissants are fourth now, right?`: a statement with a question behind it. It is answered and never carried
 * out. Undefined when the sentence is no such question.
 */
export function confirms(reading: Reading, scene: Scene): ReadSentence | undefined {
  const sentence = scene.sentence.trim();
  if (reading.language !== 'en' || !tag.test(sentence) || shots(scene.draft).length === 0) return undefined;
  const told = sentence.replace(tag, '').replace(/^(?:hi|hello|hey|thanks|please)[\s!,.]+/i, '');
  if (/[.!?;]\s/.test(told) || !statement.test(told) || wishes.test(told)) return undefined;
  const end = scene.sentence.indexOf(told) + told.length;
  const is: Token = wordAt(0, 'is', 'question');
  const inside = reading.tokens.filter((token) => token.end <= end && !hasTag(token, 'mark'));
  const clause = clauseOf(inside, reading, scene);
  const asked: Clause = clauseOf([is, ...inside], reading, scene);
  const outcome = inquiry.read(asked, scene) ?? answers.read(asked, scene);
  const answer =
    outcome?.kind === 'answer'
      ? outcome
      : ({ kind: 'answer', text: describeFilm(scene.draft, 'en') } as const);
  return { items: [{ clause, intent: 'confirm', outcome: answer }], scene };
}
