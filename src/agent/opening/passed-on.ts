import { findQuotes } from '../../language/index.js';

/** Who said the quoted words, and that they are a wish: `User feedback: "..."`, `the client writes: '...'`. */
const opens =
  /(?:^|[.!?\n]\s*)(?:[^.!?\n"“”'‘’]*\b(?:feedback|comments?|requests?|remarks?|notes?|complaints?|suggestions?|instructions?|reviewers?|verbatim|e-?mails?|whatsapp|(?<!\b(?:it|that|which|title|caption|text|sign|card|should) )(?:writes|wrote|says|said|asks|asked|texted|emailed|commented|replied|noted|told me|told us))\b[^.!?\n"“”'‘’]{0,24}|[^.!?\n]*(?:客户|用户|老板|甲方|领导|同事|他|她)[^.!?\n]{0,6}(?:说|反馈|留言|要求|意见|写道|回复)[^.!?\n]{0,4})[:,，：]?\s*$/iu;
/** The words of a text are announced, and not somebody's wish. */
const shows =
  /\b(?:titles?|captions?|texts?|letters|words|headlines?|headings?|subtitles?|credits?|signs?|slogans?|lines?|card|reads?|reading|type|put|add|write (?!s)|show|display|overlay|called|named|saying|that says|which says|quotes?)\b|标题|字幕|文字|写上|加上|显示|片尾|片头|叫|名为/iu;
const shownAs =
  /^\s*,?\s*(?:as|for|in|into) (?:an? |the |my |our )?(?:\w+ )?(?:titles?|captions?|texts?|headlines?|subtitles?|end cards?|credits?)\b/i;
/** `please apply`, `carry out both`: what is quoted is to be done. */
const carryOut =
  /^[\s.,;!]*(?:(?:so|and|now|can you|could you|please|kindly|pls) )*(?:apply|implement|execute|process|follow|action|address|handle|do|make it so|carry out|take care of|act on|see to)(?: (?:it|that|this|them|so|both|all|accordingly|on it|on that|the change|the changes|these changes|this change|this request|the request|the feedback|out|as asked|as requested))*(?:,? please| thanks)?\s*(?=[.,!]|$)[.,!]?|^[\s。，,]*(?:请|麻烦)?(?:照做|照办|执行|处理一下|按此修改|照这个改)[吧了。！]*/iu;

/** Who has films made by others, and how what they say is called. */
const asker =
  '(?:(?:the|our|my|from|by|this) )*(?:clients?|customers?|end ?users?|users?|reviewers?|editors?|producers?|directors?|managers?|boss|couple|bride|groom|sponsors?|stakeholders?|account manager|project manager|marketing(?: team| dept| department)?|head office|principal|landlord|vendor|seller|agency|colleagues?|requester|operator|human|person)(?:\\s*\\([^)\\n]{1,30}\\)| \\p{Lu}\\p{L}+)?';
const matter =
  "(?:(?:'s|’s)? ?(?:new |first |second |third |next |last |latest |final |updated |original |further |additional )?(?:notes?|briefs?|requests?|feedback|comments?|wish(?:es)?|messages?|changes?|revisions?|instructions?|remarks?|corrections?|round)(?: (?:no\\.? ?|number |nr\\.? ?|# ?)?\\d+(?: ?(?:of|/) ?\\d+)?)?)";
const verb =
  '(?: (?:just |also |then |now )*(?:says?|said|writes|wrote|asks?|asked|adds?|added|wants|replied|replies|answers?|answered))?';
/** `Client: "..."`, `Client note 1 of 2: ...`: nothing but who it comes from. */
const label = new RegExp(
  `^\\s*(?:(?:new |next )?${asker}${matter}?${verb}|${matter.slice(0, -1)}) (?:from|by) ${asker}${verb})\\s*[:：]\\s*`,
  'iu',
);

/** A wish behind nothing but a name for who has it, in quotes or without. */
function labelled(sentence: string): string | undefined {
  if (!/^.{3,80}?[:：]/u.test(sentence)) return undefined;
  const head = label.exec(sentence)?.[0];
  if (head === undefined) return undefined;
  const rest = sentence.slice(head.length).trim();
  const [quote] = findQuotes(rest);
  const told = quote?.start === 0 ? unquoted(quote.text, rest.slice(quote.end)) : rest;
  return told.split(/\s+/).length < 2 ? undefined : told;
}

/** What is quoted as said by the user, with what stands behind it but for `please apply`. */
function unquoted(text: string, tail: string): string {
  const asked = carryOut.exec(tail)?.[0];
  const rest = asked === undefined ? tail.replace(/^[\s.,;!]+/, '') : tail.slice(asked.length);
  const told = text.replace(/[\s.!。！]+$/u, '');
  const stop = /[?？]$/u.test(told) ? '' : '.';
  return `${told}${stop} ${rest.replace(/^[\s.,;]+/, '')}`.trim();
}

const preamble =
  /^\s*(?:(?:oh|ah|sorry|and|also|by the way|btw|ps|one more thing|thank you|thanks)[,.!:]? )*(?:i|we|they|she|he) (?:also |just |nearly |almost |completely |totally )?(?:forgot to (?:say|mention|add|tell you|point out)|should have (?:said|mentioned|added)|(?:only )?forgot) that (?=\S+ \S+)/i;

/** `what people should read is 'Only 19.90'`: words to show, said the other way round. */
const cleft =
  /^\s*what (?:i|we|people|they|everyone|everybody|you|it|the (?:title|caption|text|card|heading|last one|first one)) (?:(?:would|'d) like (?:it |them )?to|wants? (?:it |them |people |everyone )?to|should|must|needs? to|ought to) (?:read|say|see)(?: there)? is:? (?=["'“‘])/i;

/** The sentence without `we forgot to say that` in front of its wish, and its wish in the order wishes have. */
export const withoutPreamble = (sentence: string): string =>
  sentence.replace(preamble, '').replace(cleft, 'write ');

/**
 * A sentence that passes somebody's wish on, with the wish in its own words: `User feedback: "could the noodles come
 * earlier?" Please apply` is what the user fed back. Undefined when nothing is passed on.
 */
export function passedOn(sentence: string): string | undefined {
  const wish = labelled(sentence);
  if (wish !== undefined) return wish;
  if (!/[:,：，]\s*["“'‘「『]|\b(?:says|said|writes|wrote|asks|asked|me|us|verbatim) ["“'‘]/iu.test(sentence))
    return undefined;
  const [quote, second] = findQuotes(sentence);
  if (quote === undefined || second !== undefined) return undefined;
  const lead = sentence.slice(Math.max(0, quote.start - 160), quote.start);
  const tail = sentence.slice(quote.end);
  const words = quote.text.split(/\s+/).length;
  if (
    !opens.test(lead) ||
    shows.test(lead) ||
    shownAs.test(tail) ||
    (words < 4 && !/\p{Script=Han}{4}/u.test(quote.text))
  )
    return undefined;
  return unquoted(quote.text, tail);
}
