/** What is known of a shop, a person or a day, as people call it before they say it. */
const noun =
  "(?:(?:web ?site|web ?address|home ?page|url|e-?mail(?: address)?|(?:tele|mobile )?phone(?: number)?|mobile(?: number)?|telephone number|address|instagram|insta|tiktok|handle|hashtag|prices?|(?:opening|business) (?:hours|times)|hours|slogan|motto|tagline|(?:wedding |birth|opening )?date|(?:\\w+(?:'s)? )?names?))";
const whose = "(?:(?:our|my|the|her|his|their|its|a) )?(?:(?:\\w+'s) )?";
const verb =
  '((?:(?:and|then|also|please|now|can you|could you|would you) )*(?:put|add|write|show|have|print|stick|place|display)? ?)';
const where =
  '((?:(?:on|over|onto|across|in|at) (?:the |every |each |all |photo |picture |number |\\d)|(?:top|bottom) (?:left|right|cent(?:er|re))\\b|(?:under|below|beneath|underneath)\\b|for the whole\\b).*)';

/** `put our web address www.rosas.com on the last one`, `price 19.99 on the first`: what it is, what it says, and where. */
const before = new RegExp(`^${verb}${whose}${noun}(?: is|:)? (.{2,60}?),? ${where}$`, 'i');
/** `put the date on the first photo: 12 May`, `add the date below, 20.9.2025`: what it is, where, and what it says. */
const behind = new RegExp(
  `^${verb}${whose}${noun} ((?:on|over) (?:the )?(?:very )?(?:first|last|second|third|fourth|fifth|photo \\d|picture \\d)(?: (?:photo|picture|pic|one|image))?|(?:below|under|underneath|beneath)(?: (?:it|the title|that))?)(?::|,| -) (.{2,60})$`,
  'i',
);

/** `put grandma's birthday on the first one`: whose what, that no photo is. */
const whoseWhat = new RegExp(
  `^${verb}((?:[a-z]+'s) (?!photo|picture|pic|one|name|logo|face|video|clip|song|music|caption|text|title|house|head)[a-z]+(?: [a-z]+){0,2}?) ((?:on|over) (?:the )?(?:very )?(?:first|last|second|third|fourth|fifth)(?: (?:photo|picture|pic|one|image))?)$`,
  'i',
);

/** `..., opening hours at the end: Mon-Sat 7-18`: behind other wishes, too. */
const atEdge = new RegExp(
  `^((?:.*[,.;] (?:and |with |then )?|(?:and |also |with |please )*)(?:(?:put|add|write|show|have) )?)${whose}${noun} (at the (?:very )?(?:end|start|beginning)),?(?: ?:| -)? (.{2,60})$`,
  'i',
);

/** `end with thank you and our names Tom & Eva` */
const thankedBy =
  /(?<=\bwith )(thank you|thanks|good-?bye|bye|see you|the end|love) and (?:our|the) names?:? (\p{Lu}[^,.;:]{1,40})$/u;

/** `call 555 0199 at the end`: a number to call. */
const callAt =
  /^(?:(?:put|add|write|show) )?((?:(?:call|ring|text|phone|tel\.?|whatsapp)(?: us)?(?: on| at|:)? )?\+?\d[\d ()/-]{5,18}\d) (at the (?:very )?end|on the (?:first|last) (?:one|photo|picture))$/i;

/** Words typed as a name, an address, a number or a day: nothing a film is told to do. */
const says =
  /^(?:\p{Lu}|[\d@#€£$+]|www\.|https?:|open\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\S+@\S|[a-z0-9-]+(?:\.[a-z]{2,})+(?:\/\S*)?$)/u;
/** Forms in which dates of the photos are shown, and how something looks. */
const forms = /^(?:\d+ ?(?:s|secs?|seconds?|px|%|photos?)\b|YYYY|DD|MM)/;

const fits = (words: string): boolean =>
  says.test(words) && !forms.test(words) && !/["“”:]|\b(?:put|write|add|that|it)\b/i.test(words);
/** `on the temple and €2.20 on the beach`: more than one place. */
const goesOn = /(?:,| and) .*\b(?:on|over|at|in) /i;

/**
 * What a fact says, set in quotes without what it is called: `put our web address www.rosas.com on the last one` asks for the
 * address alone.
 */
export function factsQuoted(sentence: string): string {
  if (/["“”]/.test(sentence) || sentence.length > 160) return sentence;
  const trimmed = sentence.trim().replace(/[.!]$/, '');
  const [, put = '', place = '', words = ''] = behind.exec(trimmed) ?? [];
  if (fits(words)) return `${put}"${words}" ${/^(?:below|under)/i.test(place) ? 'under it' : place}`;
  const both = trimmed.replace(thankedBy, '"$1, $2"').replace(callAt, '"$1" $2');
  if (both !== trimmed) return both;
  const [, wishes = '', edge = '', stands = ''] = atEdge.exec(trimmed) ?? [];
  const parts = stands.split(/,\s+/);
  const wish = parts.findIndex((part) => !fits(part.replaceAll(':', '')));
  const typed = parts.slice(0, wish < 0 ? parts.length : wish).join(', ');
  const rest = wish < 0 ? '' : `, ${parts.slice(wish).join(', ')}`;
  if (edge !== '' && typed !== '' && !/\b(?:under|underneath|below|above|beneath|on the)\b/i.test(stands))
    return /end/i.test(edge)
      ? `${wishes.replace(/[,;] (?:and |with |then )?(?:put|add|write|show|have)? ?$/i, ' and ')}end with "${typed}"${rest}`
      : `${wishes}"${typed}" ${edge}${rest}`;
  const [, puts = '', whom = '', there = ''] = whoseWhat.exec(trimmed) ?? [];
  if (puts.trim() !== '' && whom !== '') return `${puts}"${whom}" ${there}`;
  const [, verbs = '', said = '', at = ''] = before.exec(trimmed) ?? [];
  return fits(said) && !goesOn.test(at) ? `${verbs}"${said}" ${at}` : sentence;
}
