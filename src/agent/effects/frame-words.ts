import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';
import { frameSigns } from '../reading/signs.js';

/** How a photo stands in the frame. */
export type Fit = 'contain' | 'cover' | 'blur';

/** Parts of people and things that a frame cuts. */
export const parts =
  '(?:roof|heads?|hats?|hair|tops?|bottom|feet|foot|legs|faces?|edges?|sides?|tips?|ears?|chins?|arms?|hands?|shoulders?|foreheads?|steeple|tower|lid|label|logo|corners?|bits?|toes|shoes|wings?|tail|name|writing|text|sign|date|signature)';
const photo = '(?:[@%]\\d+|n\\d+|last|it|that|this|them|those|these|all|him|her)';
const gone =
  "(?:missing|gone|lost|cut(?: off| away)?|cropped(?: off| away| out)?|chopped(?: off)?|sliced(?: off)?|lopped(?: off)?|trimmed(?: off| away)?|off[- ]?screen|off (?:the )?(?:screen|frame|picture|edge)|out of (?:the )?(?:frame|picture|shot|view|image)|outside(?: of)? (?:the )?(?:frame|picture|shot|image)|(?:not|n't|hardly|barely) (?:in|on|visible|shown|there|showing|to be seen)(?: (?:the )?(?:picture|frame|screen|shot|image))?)";
const is = "(?:is|are|was|were|gets?|got|'s|s|'re|isn't|aren't|ends up|being|been)";
const amount =
  '(?:half|part|parts|most|much|a bit|a lot|a piece|the (?:\\w+ )?(?:half|part|bit|best bit|top|bottom|sides?|edges?|ends?|rest))';
const off = '(?:trim|crop|chop|lop|slice|clip|shave)(?:s|ped|ping|med|ming|d|ing)?';

/** Something of the photo is not seen. */
const cutAway = looked(
  new RegExp(
    [
      `\\b${amount} .*\\b(?:${is}(?: \\w+)? ${gone}|isn't in|aren't in|is not in|are not in|gone|missing)\\b`,
      `\\b(?:the |her |his |their |my |our |its )?${parts} (?:of ${photo} |of the \\w+ )?${is} (?:\\w+ )?${gone}`,
      `\\b(?:see|sees|shows?|is|get|got|have|only|just)(?: \\w+)? (?:only |just )?(?:the )?half of (?:${photo}|him|her|the (?!film|video|movie|time|length|show))`,
      `\\b(?:only|just) (?:see|sees|shows?|get|got) (?:the )?(?:half|part|a bit|a piece|the middle)\\b`,
      `\\b(?:is|are|'s|s) (?:missing|gone|cut|cropped) (?:on|at|from) (?:the |both )?(?:left|right|edges?|sides?|top|bottom)\\b`,
      `\\bat the (?:very )?(?:edge|side|left|right|top|bottom) (?:of ${photo} )?and (?:gone|missing|cut|not)\\b`,
      `\\b(?:stop|quit|no more|don't|do not|never|please don't|not|no|without|why (?:do|did) you|hates?|wasn't|avoid) (?:\\w+ ){0,2}?${off}\\b(?! (?:the )?(?:film|video|length|clip|time|song|music|end|it (?:down|to|shorter))\\b)`,
      `\\b(?:you(?:'ve| have)?|it|they|somebody|who|someone|frame) (?:\\w+ )?(?:${off}|cut|cuts|cutting) off (?!the (?:film|video|music|song|sound))(?:her|his|their|my|our|the|everyone|everybody|half|people)\\b`,
      `\\b(?:loses?|lost|losing|miss(?:es|ing)?|lacks?) (?:its|his|her|their|my|our|the|a bit of the|half) ?(?:\\w+ )?(?:${parts}|left(?: and right)?|right(?: and left)?)\\b`,
      `\\b(?:cut|cuts|cutting|chop|chops|chopping|crop|cropping|lop|lopping|slice|slicing) (?:\\w+ ){0,2}?${parts} off\\b`,
      `\\b(?:writing|text|sign|words?|letters|logo|name)\\b.*\\b(?:on|of|in) ${photo} (?:runs?|goes|sticks?|falls?|is|are|gets?) (?:off|out|over|past|beyond|cut|cropped)`,
      `\\b(?:fits?|fit) (?:in|into) the (?:frame|picture|screen)\\b.*\\b(?:not|n't)\\b|\\b(?:not|n't) (?:all |quite |really )?fit (?:in|into|on|inside)? ?the (?:frame|picture|screen)\\b`,
      `^why (?:is|are) (?:half|part|some|most|the \\w+) .*\\b(?:gone|missing|cut|cropped)\\b`,
      '\\b(?:is|are|was|were|be|being|been|get|gets|getting|got|s|re|looks?|came out) (?:\\w+ ){0,2}(?:cut|chopped|cropped|sliced|clipped|lopped)(?: off| away)?(?= (?:at|on|in|off|away|by|top|above|below|too|a bit|there|now|here|and|badly)\\b|$)(?! (?:at|by|to) \\d)',
      `\\b(?:loses?|lost|losing|missing|cuts? off|cutting off|chops? off|chopping off|crops?) (?:its|his|her|their|my|our|everyone ?'?s|everybody ?'?s|people ?'?s|the) (?:\\w+ )?${parts}\\b`,
      `\\b${parts} (?:is|are|s|re|gets?|was|were) (?:\\w+ )?(?:cut off|chopped off|missing|gone|cropped|not visible|out of (?:the )?(?:frame|picture|shot))\\b`,
      `\\b(?:can ?'?t|cannot|don ?'?t|can not) see (?:its|his|her|their|the|my|our) (?:\\w+ )?${parts}\\b`,
      '\\blovely crop\\b|\\b(?:bad|awful|terrible|horrible|brutal|stupid|ugly) crop',
    ].join('|'),
  ),
);

const full = '(?:whole|entire|complete|full)';
const see =
  '(?:see|sees|show|shows|shown|shows up|keep|have|get|fit|fits|want|display|leave|let|give|squeeze|shrink|scale|reveal|need|visible|prefer|view|include)';
/** All of the photo is wished for. */
const whole = looked(
  new RegExp(
    [
      `\\b${see}(?: \\w+){0,3}? (?:the |in )?(?:${full}|all)(?: of)?(?: the| my| our)? ?${photo}(?: (?:please|in (?:the )?(?:frame|picture|view)|even if .*|on (?:the )?screen|,|without .*|not .*|at once|with .*|if .*|from .*))*$`,
      `\\b(?:shows?|see|sees|seen|show) (?:it|them) all\\b(?! (?:in|as|with|for|again|like|at|together|the))`,
      `\\b${see} (?:\\w+ )?(?:the )?${full} (?:picture|photo|image|pic|frame|shot)\\b(?! (?:black|blurr|in |a ))`,
      `\\b(?:the )?(?:${full}) (?:picture|photo|image|pic|cow|cake|dress|person|body|group|building|team|poster|painting|page|car|dog|cat)\\b(?=.*\\b(?:not (?:only|just)|not a|visible|please|in (?:the )?(?:frame|view|picture)|has to|should|must|be seen|on (?:the )?screen))`,
      `^(?:please |just |show )*(?:the )?${full}(?: ly)?(?: ${photo})?(?: please)? (?:not (?:only|just|a)\\b.*)$`,
      `^(?:(?:and|but|please|so|i want|we need|show|see|keep) )*(?:the |my |our )?${full} (?!film|video|movie|slideshow|thing|time|length|title|text|song|music|story|show|reel)\\w+(?: photo| picture)? (?:(?:must|should|has to|needs to|have to|to|is to|can) )?(?:be |stay )?(?:visible|seen|shown|in (?:the )?(?:frame|picture|view))(?: please| always)*$`,
      `^(?:(?:and|but|please|so) )*(?:show|see|keep) (?:the |my |our )?${full} (?:product|item|bottle|box|thing|object|dish|plate|building|person|outfit|dress)(?: (?:please|in (?:the )?(?:frame|picture|view)))*$`,
      `\\b(?:complete|completely|whole|wholly|entirely|in full|uncut|uncropped|untrimmed|fully visible|in (?:its|their|his|her) entirety|from top to (?:toe|bottom)|from head to (?:toe|foot)|edge to edge|corner to corner|all four (?:corners|edges|sides))$(?<!\\b(?:reach|fill|to|all the way|stretch|cover|go) (?:edge to edge|corner to corner|all four sides))`,
      `\\b(?:show|shown|seen|see|visible|keep|with|have) (?:\\S+ )*?(?:in full|uncut|uncropped|in (?:its|their|his|her) entirety|from top to toe|from head to (?:toe|foot)|all four corners)\\b`,
      `^(?:corner to corner|edge to edge) (?:all of |the whole )`,
      `^(?:(?:and|but|with|the|my|all|show|keep) )*(?:${full}|uncropped|uncut) (?:photos|pictures|pics|images)(?: please| too)*$`,
      `\\b(?:so|that|until|till) (?:all|everything|the whole) (?:of (?:${photo}|it) )?(?:\\w+ )?(?:shows|fits|is visible|is seen|can be seen|is in(?: the)? (?:frame|picture)|is there|stays in)\\b`,
      `\\b(?:bars|borders|stripes|edges|black) (?:are|is) (?:\\w+ )?(?:fine|ok|okay|all right|alright|no problem)\\b.*\\b(?:all|everything|whole|entire|complete|nothing)\\b`,
      `\\bnothing (?:should |must |may |can |has to |to |gets? |is )*(?:be )?(?:cut|cropped|chopped|lost|missing)(?: off)?\\b`,
      `\\bfit (?:the )?(?:${full} |all of )?(?:${photo}) (?:in|into|inside)(?:to)? (?:the )?(?:frame|screen|picture)\\b`,
      '\\b(?:show|see|have|want|get|prefer|keep|fit|display|like|need|shows?|visible|give) (?:me |us |it with |to see |to have )?(?:all of (?:it|them|him|her|that)(?! (?:like|in|to|with|look|be|the same)\\b)|the (?:whole|entire|full|complete) (?:picture|photo|image|pic|frame|shot)|(?:it|them|that|those|this)(?: one| ones)? (?:whole|entirely|completely|in full|uncut|uncropped|in its entirety))\\b',
      "\\b(?:without|no|not|never|don ?'?t|do not|nor) (?:any )?(?:crop|cropping|cutting)\\b(?! (?:the film|the video|out\\b))|\\buncropped\\b",
      `\\bzoom(?:ed)? out (?:a bit |a little )?(?:so|until|till) (?:\\w+ )?(?:all|everything|everyone|the whole)\\b.*\\b(?:fits?|frame)\\b`,
    ].join('|'),
  ),
);

const bars =
  '(?:(?:black|white|dark|empty|grey|gray|ugly|thick|thin|side|big|fat|two|stupid|horrible|those|these|the|any|all) )*(?:bars?|strips?|stripes?|beams?|borders?|gaps?|margins?|letterbox(?:ing)?|pillarbox(?:ing)?|black edges|black sides|empty (?:space|area|sides|edges|bits|room)|unused (?:space|area|room)|blank (?:space|area|sides)|dead space|black (?:space|area|bits?|stuff|void)|blackness)';
const aside =
  '(?:around|beside|besides|left and right|right and left|(?:on|at|to|along|off) (?:the |either |both |each |its )?(?:left|right|top|bottom|sides?|edges?)|either side|both sides|top and bottom|above|below|next to|at the sides)';
const barred = looked(
  new RegExp(
    [
      `\\b(?:no|without|lose|losing|remove|delete|kill|ditch|drop|hate|hates|get rid of|take away|avoid|not|n't (?:want|like|need|stand)|tired of|don't (?:want|like|need)|less|instead of|cut|rid of|enough of|what about|why|why's|there's|there is|there are|got|has|have|see|with|looks?|too much|so much|a lot of|lots of|big|until|till|so that) (?:\\S+ ){0,4}?${bars}\\b`,
      `\\b${bars}\\b.*\\b(?:ugly|away|off|gone|go|lose|remove|out|hate|disappear|vanish|cheap|awful|terrible|horrible|disturb|annoy\\w*|bother|distract\\w*|bad|wasted?|shouldn't|rid|don't|no)\\b`,
      `\\b(?:too much|so much|all that|all this|why is there|why's there|there's|there is|big|swimming in|see|sits in|with the|lots? of|no) (?:\\w+ ){0,2}?(?:black|empty|emptiness|nothing|unused|blank|dark)(?: \\w+)? ${aside}`,
      "\\b(?:no|not|isn't|without) (?:\\w+ )?(?:black|blackness|emptiness) (?:around|anywhere|left)\\b|\\bswimming in (?:black|a sea)",
      `\\b(?:nothing(?:'s| is)?|nowhere) empty\\b|\\bno empty\\b|\\bas long as there's no black\\b`,
      `\\b(?:pillar|letter)box(?:ing|es)? (?:off|away|out|gone)\\b|^border-?less\\b|\\bfull[- ]?bleed\\b|^no (?:frame|border)`,
      `\\b(?:empty|unused|wasted?|blank) (?:\\w+ )?(?:space|room|area)\\b.*\\b${aside}|\\bwast\\w* of space\\b|\\ball that empty\\b`,
    ].join('|'),
  ),
);
const screen =
  '(?:(?:the |my |our |your )?(?:whole |entire |full |complete |all (?:of )?the |all )?(?:screen|frame|picture area|canvas|display|telly|tv|width|height|format|available space|space)|all four sides|(?:the |to the |right to the |all the )?(?:edges?|borders?|sides|rim|margins?|corners))';
/** The photo is to cover all of the frame. */
const covers = looked(
  new RegExp(
    [
      `\\b(?:fill|fills|filling|cover|covers|covering|occupy|take up|takes up|use|use up|uses|hog)(?: up| out| all)?(?: of)? (?:${screen}|everything$)(?! (?:with|for|in) (?:text|music|words))`,
      `\\b(?:reach|reaches|touch|touches|go|goes|stretch|stretches|stretched|extend|extends|come|comes|expand|blow|blown|scale|enlarge|spread|zoom|up)(?: \\S+){0,4}? (?:to|over|across|until|touch|reach|cover|fill|reaches|reach)? ?(?:right |all the way )?(?:up )?(?:to )?${screen}\\b`,
      `\\b(?:zoom|scale|blow|enlarge|crop)(?: \\S+){0,3}? (?:till|until|so|so that) (?:the )?(?:bars|borders|stripes|strips|black|edges|nothing|gaps|it covers|it fills|they fill)\\b`,
      '\\b(?:zoom|scale|enlarge|crop)(?: \\S+){0,2} so (?:that )?(?:there(?: is| s|s)? |we have )?no (?:blur\\w*|bars|borders|edges|black|gaps|stripes)',
      '\\b(?:large|big|zoomed|wide|tall) enough (?:to (?:fill|cover)|that there)\\b|\\bwall[- ]to[- ]wall\\b|\\bfull[- ]?frame\\b|\\bedge[- ]to[- ]edge\\b',
      '\\bfill(?:s|ed|ing)? (?:up )?(?:the |my )?(?:whole |entire |full )?(?:screen|frame)\\b|\\b(?:was|were|is|are|looks?|looked) (?:nicer|better|prettier) (?:full ?screen|filling|when (?:it|they) filled)\\b',
      `\\b(?:crop|cropping|losing|cutting) (?:\\w+ ){0,5}?(?:is |'s )?(?:fine|ok|okay|if you must)\\b`,
    ].join('|'),
  ),
);

const soft =
  '(?:blurr?(?:y|ed|s)?|blur|fuzzy|hazy|foggy|misty|mist|fog|haze|out[- ]of[- ]focus|unsharp|frosted(?:[- ]glass)?|smeared|smudged|soft(?:ened|-focus)?|defocus(?:s?ed)?|bokeh|diffuse)';
const ground =
  "(?:behind|background|backdrop|back|the rest|the room|what ?(?:is|s|' ?s)? left|edges?|sides?|margins?|bars?|strips?|stripes?|borders?|beams?|around|beside|gaps?|copy|version|double|twin|enlargement|blow-?up|self|itself|empty|left and right|black|instead of (?:the )?(?:black|bars|stripes))";
const blurs = looked(
  new RegExp(
    `\\b${soft}\\b.*\\b${ground}\\b|\\b${ground}\\b.*\\b${soft}\\b|\\b(?:picture|photo|image) itself behind\\b|\\bbehind ${photo} (?:put |itself)|\\b(?:like|as) (?:on|in) (?:the )?(?:tv|news)\\b.*\\b(?:vertical|upright|portrait)\\b|\\b(?:vertical|upright|portrait)\\b.*\\bblurr\\w+ sides\\b`,
  ),
);
/** The blur is spoken of as such. */
const blurry =
  /\bblurr?(?:y|ed)? (?:copy|version) of (?:itself|it|the (?:photo|picture))\b|\b(?:blurry|blurred|blur) (?:\w+ )?(?:is|was|were|looks|looked|would be) (?:\w+ )?(?:nicer|better|prettier|good|fine)\b|\bblur(?:red|ry)? (?:it|them|that|those|instead|please|the (?:sides|edges|bars|background))\b/;
const unfilled = /\b(?:not|n'?t|never|without|no) (?:\w+ )?fill/;
const sharp =
  /\b(?:no|not|without|don't|isn't|stop|remove|lose|hate|less|faces?|plates?|transition|logo|unblur|sharper)\b/;

const barsWanted =
  /^(?!.*\b(?:no|not|without|never|n't|remove|hate|instead|lose|blur\w*|soft|fuzzy)\b).*\bwith (?:\w+ )?(?:bars|borders)\b/;

/** What a clause says of the frame in English. */
export function frameSaid(clause: Clause): Fit | undefined {
  const text = frameSigns(clause);
  // `why is the background blurry?`, `don't blur the sides`
  if (/^why\b.*\bblur/.test(text)) return undefined;
  if (/\b(?:do ?n ?'? ?t|do not|dont|never|stop|without) blur/.test(text)) return 'contain';
  if (
    /^(?:(?:please|can you|just|and|ok) )*(?:crop|trim) (?:off |away )?(?:the |both |its )?(?:sides|edges|borders|left and right|top and bottom)(?: please)?$/.test(
      text,
    )
  )
    return 'cover';
  if (blurry.test(text)) return 'blur';
  // `9:16 with black bars`
  if (barsWanted.test(text)) return 'contain';
  if (blurs.test(text) && !sharp.test(text.replace(/\b(?:not|no) black\b/, ''))) return 'blur';
  if (cutAway.test(text) || whole.test(text))
    return covers.test(text) && !cutAway.test(text) ? 'cover' : 'contain';
  if (/\b(?:format|shape|ratio|orientation|phone|mobile)\b/.test(text)) return undefined;
  if (barred.test(text) || (covers.test(text) && !unfilled.test(text))) return 'cover';
  return undefined;
}
