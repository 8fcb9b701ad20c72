const thing =
  '(?: (?:it|it all|us|things|everything|the (?:whole )?(?:film|video|movie|thing|show|slideshow|reel|story)))?';
const way = '(?: (?:off|out|up|right|straight))?';

/** `start with X`, `kick things off with X`, `lead with X`, `open on X`. */
export const opens = new RegExp(
  `\\b(?:start|starts|starting|begin|begins|beginning|open|opens|opening|kick|kicks|lead|leads|launch|introduce)${thing}${way} (?:on|by|to|with|using|from)\\b(?! end)|先(?:来|上|放(?![大慢快])|播|出|露|亮|登)|(?:开场|开头|片头)(?:先|就)?(?:给|让给|留给|归)`,
);
/** `end with X`, `wrap it up with X`, `close on X`, `round off with X`. */
export const closes = new RegExp(
  `\\b(?:end|ends|ending|finish|finishes|finishing|close|closes|closing|wrap|wraps|conclude|concludes|round|rounds|sign|top|cap)${thing}${way} (?:on|by|to|with|using)\\b`,
);

/** `the beach opens the film`, `the temple closes it`: the photo is what begins or ends it. */
export const closesIt =
  /\b(?:close|closes|end|ends|finish|finishes|conclude|concludes) (?:it|the (?:whole )?(?:film|video|movie|show|slideshow|reel))\b/;
