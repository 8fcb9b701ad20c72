/** Words that are only ever those of a text: a wish for somebody, a thank you, a farewell. */
const greeting =
  '(?:happy [a-z]+(?: [a-z]+){0,3}|merry christmas|good (?:morning|night|evening|luck)|good-?bye|bye(?:[- ]bye)?|hello(?: [a-z]+){0,3}|welcome(?: [a-z]+){0,3}|thanks?(?: you)?(?! for (?:the|that|this|changing|doing|making|your)\\b)(?: [a-z]+){0,4}|see you(?: [a-z]+){0,3}|(?:i |we )?love (?:you|u)(?: [a-z]+){0,2}|(?:we |i )?miss (?:you|u)(?: [a-z]+){0,2}|congratulations|congrats(?: [a-z]+)?|sweet dreams)';
const place =
  '(?:(?:on|over) (?:the )?(?:very )?(?:first|last|second|third|fourth|fifth|final|photo \\d|picture \\d)\\b|(?:at|in) the (?:very )?(?:start|beginning|end)\\b)';
const said = new RegExp(
  `((?:^|[,.;] ?)(?:and |then |also |please )*|\\band )(${greeting}) (?=${place}(?: (?:photo|picture|pic|one|image|slide))?(?:[,.;!]|$| and\\b| please\\b| too\\b))`,
  'gi',
);

/** Words are set in quotes already, or a verb tells what is written: its readers know where they end. */
const writes = /["“”]|\b(?:write|put|add|says?|type|print|place|stick)\b/i;

/** `Happy birthday on the first photo, Thank you on the last`: greetings with a place and without a verb, set in quotes. */
export const greetingsQuoted = (sentence: string): string =>
  writes.test(sentence) ? sentence : sentence.replace(said, '$1"$2" ');
