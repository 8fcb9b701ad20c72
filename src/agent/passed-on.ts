import { findQuotes } from '../language/index.js';

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

/**
 * A sentence that passes somebody's wish on, with the wish in its own words: `User feedback: "could the noodles come
 * earlier?" Please apply` is what the user fed back. Undefined when nothing is passed on.
 */
export function passedOn(sentence: string): string | undefined {
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
  const asked = carryOut.exec(tail)?.[0];
  const rest = asked === undefined ? tail.replace(/^[\s.,;!]+/, '') : tail.slice(asked.length);
  const told = quote.text.replace(/[\s.!。！]+$/u, '');
  const stop = /[?？]$/u.test(told) ? '' : '.';
  return `${told}${stop} ${rest.replace(/^[\s.,;]+/, '')}`.trim();
}
