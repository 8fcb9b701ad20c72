/** Words that are only ever those of a text: a wish for somebody, a thank you, a farewell. */
const greeting =
  '(?:happy [a-z0-9]+(?: [a-z]+){0,3}|merry christmas(?: [a-z]+){0,4}|happy holidays(?: [a-z]+){0,4}|good (?:morning|night|evening|luck)|good-?bye|bye(?:[- ]bye)?|hello(?: [a-z]+){0,3}|welcome(?: [a-z]+){0,3}|thanks?(?: you)?(?! for (?:the|that|this|changing|doing|making|your)\\b)(?: [a-z]+){0,4}|see you(?: [a-z]+){0,3}|(?:i |we )?love (?:you|u)(?: [a-z]+){0,2}|(?:we |i )?miss (?:you|u)(?: [a-z]+){0,2}|congratulations|congrats(?: [a-z]+)?|sweet dreams|the end|class of \\d{2,4}|(?:est\\.?|established|since) \\d{4}|(?:spring|summer|autumn|fall|winter|easter|christmas) (?:19|20)\\d\\d|best wishes(?: [a-z]+){0,3}|(?:with )?love from(?: [a-z]+){1,4}|to be continued|coming soon|(?:follow|call|visit|book|order|buy|shop|subscribe|join)(?: us)? now|(?:follow|call|visit|join) us|new in store|made with love|we (?:are|re) (?:open|hiring|moving|getting married|pregnant|expecting))';
const place =
  '(?:(?:on|over) (?:the )?(?:very )?(?:first|last|second|third|fourth|fifth|final|photo \\d|picture \\d)\\b|on (?:every|each|all(?: of)?(?: the| my| our)?) (?:photos?|pictures?|pics?|ones?|images?)\\b|(?:at|in) the (?:very )?(?:start|beginning|end)\\b)';
const said = new RegExp(
  `((?:(?:^|[,.;] ?)(?:and |then |also |please )*|\\band )(?:(?:with )?(?:the |a )?(?:texts?|words?|message|line) )?)(${greeting}),? (?=${place}(?: (?:photo|picture|pic|one|image|slide))?(?:[,.;!]|$| and\\b| please\\b| too\\b| in\\b))`,
  'gi',
);

/** `and on the last one thank you`: where, and then the words; a bare `thanks` is a courtesy. */
const placed = new RegExp(
  `^((?:and |then |also )*(?:(?:on|over) )?(?:the )?(?:very )?(?:first|last|second|third|fourth|fifth|final)(?: (?:photo|picture|pic|one|image|slide)):?) ((?!thank)${greeting}|(?<=\\b(?:on|over) .*)thank you(?: [a-z]+){0,4})[.!]?$`,
  'i',
);

/** `Two for one! on the last photo`: what is called out, and where. */
const calledOut = new RegExp(
  `^((?!(?:no|yes|ok|okay|nice|great|wow|stop|wait|please|oh|hey|hi|hello|thanks|perfect|cool)\\b)[^"“”!?.]{2,40}!),? (?=${place}(?: (?:photo|picture|pic|one|image|slide))?[.!]?$)`,
  'i',
);

/** `Our hike as title`: words, and then what they are. */
const asTitle =
  /^((?:(?:and|then|now|also|ok|okay|maybe),? )*)((?!(?:it|that|this|these|those|them|the same|same|file ?names?|names?|dates?|how|what|is|use|using|make|have|want|need|i|we|set|take|keep|get|give|do|show|with|something)\b)(?!.*\b(?:photos?|pictures?|pics?|ones?|clips?|first|last|big|bigger|small|smaller|bold) as\b)[^,.;:!?]{2,50}?),? as (?:the |a |my |our )?(?:title|headline|heading)((?: please)?[.!]?)$/i;

/** Words are set in quotes already, or a verb tells what is written: its readers know where they end. */
const writes = /["“”]|\b(?:write|put|add|says?|type|print|place|stick|colou?r|font|size)\b/i;

/** `Happy birthday on the first photo, Thank you on the last`, `Our hike as title`: words without a verb, set in quotes. */
export const greetingsQuoted = (sentence: string): string =>
  writes.test(sentence)
    ? sentence
    : sentence
        .replace(said, '$1"$2" ')
        .replace(placed, '$1 "$2"')
        .replace(calledOut, '"$1" ')
        .replace(asTitle, '$1"$2" as the title$3');
