/** How long a change takes: what is said of its own length, and not of a photo's. */
const noun =
  '(?:transitions?|(?:(?<=\\b(?:the|each|every|this|that|all|these|those|a|for|of|longer|shorter|slower|quicker|faster) )changes?(?! (?:the|it|my|our)))|swaps?(?= between)|gap between|change ?overs?|switch(?:es)?|switch ?overs?|cross ?-?fades?|fad(?:es?|ing)|dissolv(?:es?|ing)|melt(?:s|ing)?|blend(?:s|ing)?|wip(?:es?|ing)|overlap(?:s|ping)?|crossings?|cross ?overs?|passages?|joins?|morph(?:s|ing)?|in ?-? ?betweens?|swoosh(?:es)?|whoosh(?:es)?|swish(?:es)?|slide(?:-in| (?:in|from|over|across|effect)|(?= takes?))|push(?:es)? (?:in|from)|flip|page turns?|(?:moment|bit|thing|effect|part|time) (?:in between|between|from))';

const slow =
  '(?:longer|slower|more slowly|so slowly|drag\\w* (?:\\S+ ){0,2}out|(?:is|s) over before|gentler|leisurely|unhurried|draw\\w* (?:it |them )?out|linger\\w*|stretch\\w*|more time|take its time|take their time|too (?:fast|quick|quickly|short|sudden|brief|rushed|hasty|snappy)|so (?:fast|quick|quickly)|not so fast|over (?:too|so) (?:fast|quick|quickly|soon)|rushed|hurried|in a flash|barely (?:see|notice)\\w*|very slow|extend\\w*|lengthen\\w*|prolong\\w*)';
const fast =
  '(?:shorter|quicker|faster|snappier|brisker|speed\\w* up|too (?:slow|slowly|long|drawn out|sluggish)|so long|so slow|that long|drags?|dragging|sluggish|endless|forever|ages|for ever|tighten\\w*|shorten\\w*|get it over with|quickly|swift\\w*|less time|sooner|eats? up|trim\\w*|cut (?:it )?down|brief|takes? (?:an )?age|lingers? too much|overlong|wait\\w* (?:for )?(?:ages|forever))';

const near = (way: string): RegExp =>
  new RegExp(
    `\\b${noun}\\b.{0,60}\\b${way}\\b|\\b${way}\\b(?: \\S+){0,3}? ${noun}(?: |$)|\\b(?:get|gets|getting|go|goes|going|move|moves|moving|switch\\w*|chang\\w*|melt\\w*|blend\\w*|fad\\w*) (?:over )?(?:from [#&] to [#@&]|from one to (?:the next|&|@)|between [#@&]|between (?:the )?(?:pictures|photos|shots)).{0,30}\\b${way}\\b|\\b${way}\\b.{0,25}\\b(?:from [#&] to [#@&]|from one to (?:the next|&|@))`,
  );

export const slower = new RegExp(
  `${near(slow).source}|\\b(?:drag|draw|stretch|spin)\\w* (?:\\S+ )?${noun} out\\b`,
);
export const quicker = near(fast);

/** Two pictures seen at once: that is the change itself. */
export const both =
  /\b(?:on top of (?:each other|one another|one|&)|overlap\w*|halfway between (?:two|both|the two|the))\b/;
/** Too much of it, whatever else is said. */
export const overlong = /\btoo (?:drawn out|slow|slowly|long|much)\b|\boverlong\b/;
export const longSaid = /\b(?:too long|so long|for ages|forever|brief|shorter|quicker|less)\b/;

/** `the melt from # to # should take` a stated time. */
export const timed = new RegExp(
  `\\b(?:the|each|every|all|this|that|for) (?:\\w+ )?${noun}(?: (?:from|between|into) [#@].*)? (?:(?:should|could|must|can|to) )?(?:take|takes|last|lasts|be|is|are)\\b|\\bfor (?:the|each|every) ${noun} (?:is|are|will|would|s)\\b`,
);

const kindAfter =
  '(?:(?:nice|soft|simple|smooth|gentle|and|,|very|really|little|single) )*(?:cross ?-?fades?|fades?|dissolves?|wipes?|slides?|push(?:es)?|blends?|blurs?|page turns?|flips?|irises?|iris|zooms?(?! (?:in|out|on|into))|transitions?|blinds|curtains?|melts?)\\b';
const slowKind = new RegExp(`\\b(?:slow|long|leisurely|drawn ?-?out|unhurried|lingering) ${kindAfter}`);
const quickKind = new RegExp(`\\b(?:quick|short|fast|snappy|brief|swift|rapid|brisk) ${kindAfter}`);

/** How long `a slow fade`, `a quick wipe` takes; undefined when nothing is said of it. */
export const mannerMs = (text: string): number | undefined =>
  slowKind.test(text) ? 1600 : quickKind.test(text) ? 400 : undefined;
