import { hasTag, type Token, textOf } from '../../language/index.js';
import { asBefore } from '../corrections/recall-words.js';
import type { Clause } from '../reading/clause.js';
import type { Act } from './act.js';

/** Words before the subject that carry no meaning of their own, and `I think` before what is thought. */
const lead =
  /^(?:because of (?:(?:the|my|our|all the) )?\w+ ,? ?)?(?:(?:and|but|so|because|cause|cos|since|as|though|although|still|well|oh|ok|okay|hm+|also|plus|then|now|actually|honestly|frankly|normally|usually|generally|personally|sadly|unfortunately|apparently|sorry|,|i (?:think|find|feel|guess|suppose|believe|fear)(?: that)?|i ?'? ?m (?:afraid|sure)(?: that)?|it seems(?: that| like)?|you know|in fact|in reality|in real life|to me|to be honest|for me|only (?=the |my |it )|the thing is|the problem is|one thing :?|he says|she says|they say) )+/;

/** Whoever says one of these asks for something, whatever the sentence looks like otherwise. */
const asks =
  /\b(?:should|shall|must|needs?|ought|can(?! ' t)|could(?!n)|may|might|would|please|pls|let|lets|want|wants|wanted|wish|rather|prefer|like to|love to|has to|have to|had to be|got to|gotta|supposed|how about|what about|better if|instead|(?<!my |our )only|just need|to be|enough|plenty|suffices?)\b|\bnothing (?:moves|zooms|pans)\b|\b(?:'d|i ?' ?d) |\?|\bdo n ?'?t (?:add|move|show|put|use|make|cut|crop|change|let|touch)\b|^(?:do n ?'?t|no|not|never)\b/;

const pronoun =
  /^(?:it|they|that|this|these|those|he|she|we|i|you|there|people|everyone|everybody|nobody|no one|someone|somebody|everything|nothing|(?:none|half|all|some|most|much|parts?|both|one|bits?|everything|nobody|no one|everyone) (?:of|in|on) (?:it|them|us|that|(?:the|this|that|my) [a-z_]+(?: (?:photo|picture|pic|shot|one))?))$/;

const persons = /^(?:he|she|we|i|you|people|everyone|everybody|nobody|no one|someone|somebody)\b/;

const articles =
  /^(?:the|my|our|his|her|their|your|this|that|these|those|a|an|some|many|most|heads?|faces?|photo|picture|clip)$/;
const owned = /^(?:my|our|his|her|their|your)$/;

/** People and things outside the film: what they do or did is no wish. */
const outsiders =
  /\b(?:kids?|child|children|baby|mum|mom|mother|dad|father|parents?|wife|husband|partner|boyfriend|girlfriend|friends?|family|grandma|grandpa|granny|nan|grandmother|grandfather|gran|uncle|aunt|cousins?|nephew|niece|guests?|followers?|viewers?|clients?|customers?|boss|team|colleagues|students|teacher|audience|fans|brother|sister|son|daughter|neighbou?rs?|band|phone|camera|projector|tv|screen|instagram|youtube|tiktok|facebook|whatsapp|weather|doctor)\b/;

/** Past forms that are no participles: `the market was`, but not `the title moved down`. */
const past =
  /^(?:was|were|wasn|weren|had|did|didn|went|came|got|gave|took|saw|ate|drank|felt|fell|flew|drove|rode|ran|sat|stood|slept|swam|sang|spoke|said|thought|broke|grew|knew|slid|shook|slipped|lost|looked|seemed|happened|rained|arrived|belonged|became|began|won|wore|wrote|forgot)$/;
const pastOfPeople =
  /^(?:left|made|met|found|spent|told|bought|brought|built|caught|kept|paid|shot|started|ended|loved|liked|hated|visited|walked|travelled|traveled|jumped|stayed|waited|asked|turned|lived|moved|played|used|snowed|died|laughed|cried|danced|married|missed|enjoyed|called|blinked|noticed|tried|worked|climbed|cooked|stopped|hurried|trimmed|borrowed|took|meant)$/;

/** Present forms that tell how something is; not those that send it somewhere (`goes`, `stays`, `gets`). */
const state =
  /^(?:'s|s|'re|re|is|are|isn|aren|am|'m|m|has|have|'ve|ve|hasn|haven|do|does|don|doesn|looks?|feels?|seems?|sounds?|appears? to|lacks?|misses|contains?|covers?|hides?|blocks?|drowns?|hurts?|annoys?|bothers?|distracts?|irritates?|bores?|confuses?|drags?|wobbles?|shakes?|suits?|fits?|matches|reminds?|keeps?|jumps?|stops?|moves?|cuts off|knows?|loves?|likes?|hates?|enjoys?|cares?|thinks?|says?|sees?|reads?|sings?|lives?|works?|watch|watches|allows?|supports?|blinks?|sleeps?|means?|never|always|hardly|barely|will|ll|'ll|can|cannot|sits?|flash(?:es)?|seem)$/;

const beings = /^(?:'|s|is|are|re|am|'s|'re|stays?|keeps?|all|both|will)$/;

const pairs =
  /^(?:makes? (?:me|us|her|him|them|it|people|everyone|everybody|my|the)|(?:puts?|sends?|drives?|turns?|scares?|bores?|keeps?) (?:me|us|him|them|people|everyone|everybody|customers|guests|viewers|clients|kids|you)|gives? me|gets? (?:lost|cut|boring|old)|cuts off|(?:turn|show|pop|crop)s? up|runs? (?:over|off|out)|goes (?:over|on)|gives? (?:me|us|people|everyone)|just (?:sits?|cuts?|stops?))$/;

const adverb =
  /^(?:really|actually|also|even|just|all|only|always|never|often|usually|already|still|simply|totally|completely|hardly|barely|almost|kind|sort|of|kinda|definitely|both|once|first|finally|only|so|too|very|much|either|normally|honestly)$/;

/** Names of values: a film thing that is said to have one is told to have it (`the title is red`). */
const values = (
  'duration quote percentage colour canvasSize platform fps ordinal first last start end aLook ' +
  'aMood aMotion top bottom'
).split(' ');

const filmThings = (
  'photo clip file fileWord fileMaybe title caption endCard text music sound transition motion ' +
  'look film ordinal first last perPhoto rest aMood aTransition'
).split(' ');

const filmThing = (token: Token | undefined): boolean => hasTag(token, ...filmThings);

/** `love the market shot`, `what a lovely photo`: praise of what is there. */
const praises =
  /^(?:(?:i|we|just|absolutely|really|so) )*(?:love|loving|loved|adore|enjoy|enjoyed|like|liked) (?!it if\b)(?:the|this|that|how|my|our|it|them|these|those|what)\b|^what an? \w+ \w+/;

interface Word {
  readonly text: string;
  readonly token: Token;
}

/** The words of a clause with the tokens they come from: a token may be several words, `it's` is three. */
const wordsOf = (clause: Clause): Word[] =>
  clause.tokens.flatMap((token) =>
    (hasTag(token, 'quote') ? '"' : token.text)
      .replace(/'/g, " ' ")
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => ({ text, token })),
  );

/** Where the verb after the subject stands, and whether the subject is a person or nothing of the film. */
function subjectOf(words: readonly Word[]): { verb: number; outside: boolean } | undefined {
  for (const length of [6, 5, 4, 3, 2, 1]) {
    const head = textOf(words.slice(0, length));
    if (words.length > length && pronoun.test(head)) return { verb: length, outside: persons.test(head) };
  }
  const [first] = words;
  if (first === undefined) return undefined;
  const opens = articles.test(first.text) || filmThing(first.token) || outsiders.test(first.text);
  if (!opens) return undefined;
  for (let at = 1; at < Math.min(words.length, 9); at++) {
    const { text } = words[at]!;
    const noun = words.slice(0, at);
    const film = noun.some(
      ({ text: word, token }) => filmThing(token) && !(outsiders.test(word) && hasTag(token, 'aMood')),
    );
    const outside = !film && (outsiders.test(textOf(noun)) || owned.test(first.text));
    // `the beach to the end` has no verb, `the kids at the back read slowly` has.
    const changing = /^(?:change|cut|jump|switch|transition|move|way)$/.test(words[at - 1]!.text);
    if ((/^(?:to|into|onto|as|,|")$/.test(text) && !changing) || (text === 'at' && !outside))
      return undefined;
    // `the clips without sound`: a noun.
    if (/^(?:without|with|no|of|any|its|their)$/.test(words[at - 1]!.text)) continue;
    const verb = skipAdverbs(words, at);
    if (isVerb(words, verb) || (outside && tells(words[verb]!))) return { verb: at, outside };
  }
  return undefined;
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length - 1 && adverb.test(words[at]!.text)) at++;
  return at;
}

/** A verb of nothing that is done to films: `the kids read slowly`, `my brother plays the piano`. */
const tells = ({ text, token }: Word): boolean =>
  pastOfPeople.test(text) ||
  (token.tags.length === 0 && /[a-z]{3}/.test(text) && !/^(?:the|and|with|for|from|who|that|of)$/.test(text));

const isVerb = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.text;
  if (word === undefined) return false;
  // `kids 2 s`: a unit, and no `is`.
  if (word === 's' && /^[\d.]+$/.test(words[at - 1]?.text ?? '')) return false;
  // `retro look`: a noun.
  if (word === 'look' && hasTag(words[at - 1]?.token, 'aLook')) return false;
  const next = words[at + 1]?.text ?? '';
  if (word === "'") return /^(?:s|re|ve|ll|m)$/.test(next);
  return past.test(word) || state.test(word) || pairs.test(`${word} ${next}`);
};

/** What an English clause does: a subject with a verb that tells how things are or were commands nothing. */
export function englishAct(clause: Clause): Act {
  if (hasTag(clause.tokens[0], 'question') || (clause.has('makeFilm') && clause.has('film'))) return 'open';
  const all = wordsOf(clause);
  const opening = lead.exec(`${textOf(all)} `)?.[0].trim() ?? '';
  const words = all.slice(opening === '' ? 0 : opening.split(' ').length);
  const text = textOf(words);
  if (asks.test(`${text} `) || asBefore.test(textOf(all))) return 'open';
  // `as a heading I thought of "Baked"`
  if (clause.has('quote') && clause.has('title', 'caption', 'endCard', 'text')) return 'open';
  if (praises.test(text)) return 'state';
  const found = subjectOf(words);
  if (found === undefined) return 'open';
  const at = skipAdverbs(words, found.verb);
  const verb = words[at]!.text;
  const acts = found.outside
    ? tells(words[at]!)
    : pronoun.test(words[0]!.text) &&
      (pastOfPeople.test(verb) ||
        (/^(?:they|he|she)$/.test(words[0]!.text) && /^(?:cut|put|hit|let)$/.test(verb)));
  if (!isVerb(words, at) && !acts) return 'open';
  if (!found.outside && clause.has('undo', 'restore')) return 'open';
  if (past.test(verb) || pastOfPeople.test(verb))
    return clause.has('too') || /^(?:said|asked|meant)$/.test(verb) ? 'state' : 'story';
  if (found.outside) return 'story';
  // `the title is red`, `photo 3 is first`: as good as an order; what it looks like or makes people do is none.
  const judges =
    clause.has('too') || /\b(\w+) on \1\b/.test(text) || /\b(?:not|never|always)\b|n ' t\b/.test(text);
  const valued =
    clause.has('quote', 'duration', 'percentage') || (clause.has(...values) && beings.test(verb));
  return valued && !judges ? 'open' : 'state';
}
