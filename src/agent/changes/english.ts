/** Where a picture gives way to another: what is said beside it is said of the change, and of no photo. */
const pictures = '(?:photo|picture|pic|image|shot|slide|frame|scene|snap)s?';
const happens =
  '(?:chang(?:e|es|ing)|switch(?:es|ing)?|swaps?|swapping|moves? on|moving on|goes over|goes? on|going on|turns? over|flips? over|cuts?|jumps?)';

export const change = new RegExp(
  [
    '\\b(?:transitions?|change ?overs?|changing ?over|switch ?overs?|cross ?overs?|in[- ]?betweens?)\\b',
    `\\b(?:between|among|separating) (?:all |each |every |of )*(?:the |my |our |your |these |those |my )?(?:two |other )?(?:${pictures}|them|each|every|all|both|two|everything|#|one|@)\\b`,
    '\\bbetween [#@]',
    '[#@] (?:to|into|over to|onto) [#@&]',
    '\\b(?:before|until|till) #',
    '\\bafter # .{0,20}\\ban? (?:\\w+ )?(?:cross-?fade|fade|dissolve|wipe|blur|slide|flash|flip|page turn)\\b',
    '\\bbecomes? #',
    '\\b(?:from|out of) [#&].{0,40}(?:to|into|over to|onto) [#@&]',
    `\\b(?:from )?(?:one|each|every|${pictures})(?: ${pictures})? (?:\\S+ ){0,3}?(?:in|on)?to (?:[@&]|an?other|each|the other|${pictures}\\b)`,
    '(?:\\b(?:in|on)to|\\bto|\\bover|\\bacross|\\bthrough|\\bbefore|\\bon) @',
    `\\b(?:when|where|as|whenever|while|if|(?:every|each) time|once)\\b(?: \\S+){0,4}? ${happens}\\b`,
    `\\b(?:at|for|on|with|in|of|during) (?:each|every|the|that|all|all the) (?:change|switch|swap|join|cut|seam|turn|changes|switches|cuts|switch over)\\b`,
    '\\b(?:each|every) (?:change|switch|join|swap|cut|time)\\b',
    '\\beach other\\b',
    '\\b(?:the|each|every) (?:change|switch|cut|join|swap|passage) (?:should|could|needs|must|can|to|be|with|is|go|goes)\\b',
    '\\bcome (?:back )?(?:up )?(?:on|with|to) [#@]',
    '\\b(?:flash|blur|white|black|boom|bang|pouf|zap|click)(?: [,!])? (?:and )?(?:to )?@',
    '\\b(?:one|picture|photo|image|shot)\\b.{1,40}[&@]',
    '\\b(?:before|after|between) (?:each|every)\\b',
    '\\b(?:then|there s|and there s|and then|find|finds|reveals?|uncovers?|uncovered|unveils?|bring in|brings in|becomes?|settle on|come back on|until|till|under)(?: \\S+)?(?: \\S+)? [@#]',
    '(?:^|[,!.] |and )(?:then )?@(?: [,!.]|$| (?:slides?|comes?|appears?|glides?|pops?|pushes|moves in|drives in|shunts|is there|is under|is behind|emerges?|rises?|gets clear|focuses|drops in|flies|gets|should be (?:wiped|uncovered)))',
    '[@#] (?:should |shall |could |to |will |must |just |slowly |then )*(?:slides?|glides?|pushes|wip(?:es|ed)|shoves?|knocks?|bumps?|flies|flying|rolls?|drives?) ?(?:in|over|across|off|up)?\\b',
    '@ (?:should |shall |could |to |will |must |just |slowly |gets |is |be |from )*(?:comes?|appears?|emerges?|reveals?|revealed|uncovered|unveiled|wiped|drives?|enters?|pops?|rises?|grows?|moves?|shunts?)\\b',
    `\\b${pictures} (?:to )?${happens} (?:with|by|using|through|via)\\b`,
    `\\b(?:make|let|have|each|every|kindly let|want|like|can|could|should) (?:\\S+ )?(?:${pictures}|one|them|they) (?:\\S+ )?(?:slide|glide|arrive|wipe|blur|turn|be leafed|melt|dissolve|fade|come sliding|flip)`,
  ].join('|'),
);

/** Kinds that a family of words asks for: `alone` needs no word for the change beside it, `word` does. */
export interface Family {
  readonly kind: string;
  readonly word?: RegExp;
  readonly alone?: RegExp;
}

/** What is seen at the change, the surest families first. */
export const families: readonly Family[] = [
  {
    kind: 'none',
    word: /\b(?:snap|hop|bang|jump)s?(?: \w+)? ?(?:over |straight |directly )?(?:from|to|in|over)\b|\bstraight (?:from|to|over|on|into)\b|\b(?:plain|clean|instant|direct|hard|sharp|straight) (?:switch|change|cut|jump|swap|break)\b|\b(?:simply|just|directly|straight) (?:jump|cut|switch|hop|snap|bang|pop|flick|have them change)\w*\b|\bcut(?:s|ting)? (?:straight|directly|right|hard)\b|\blight switch\b/,
    alone:
      /\b(?:hard|straight|jump|clean|plain|simple) cuts?\b|\ba cut (?:between|from|into|before|after)\b|\b(?:picture|photo) ends\b|\b(?:picture|photo|click) , (?:@|to @|next picture|picture)\b|^(?:and |so |just |please )*(?:instant|direct|abrupt|hard) (?:change|switch|swap)s?(?: please| pls)?$|\b(?:jump|switch|cut)s? directly\b/,
  },
  {
    kind: 'fade_white',
    word: /(?<!\bblack (?:and|n) )\b(?:white|whiting|whites|whitens?|whiteout|snow|milk|bleach\w*|over-?expos\w*|cloud|brightness)\b|\bgoes? pale\b|\bbright light\b|\bbrightens? to nothing\b/,
    alone:
      /\b(?:through|via|to|into|of|all|pure|soft|milky|clean|empty|goes?|bright) (?:pure |all |bright |snow )?(?:white|whiteness)\b(?! (?:background|bars?|border|text|letters|frame))(?: (?:in )?between| light| then| out| and back|.*\b(?:black|dark)\b)/,
  },
  {
    kind: 'flash',
    word: /\bflash\w*|\bstrobe|\blightning\b|\bblitz\b|\bphotographers?\b|\bpaparazzi\b|\bbulb\b|\bflashbulb|\bglare\b|\b(?:burst|pop|blink|zap|snap|explosion|spark|flicker|splash|shock|bolt) of (?:\w+ )?light\b|\blight explosion\b|\bcamera (?:click|going off)|\bbright pop\b|\bspark(?:le)?\b/,
    alone:
      /\b(?:strobe|lightning|camera|photo|bulb|bright|press|catwalk|photoshoot|paparazzi|light) flash(?:es)?\b|\bflash ?(?:gun|bulb)|\bcamera going off\b|\b(?:pop|blink|burst|zap) of (?:\w+ )?light\b|\bflash , (?:@|to @|next)|^(?:and |like |snap ! )*flash ! (?:next|to @|@)/,
  },
  {
    kind: 'blur',
    word: /\bblur(?:s|ry|red|ring|rs|red out)?\b|\b(?:out of|los(?:e|es|ing)|rack(?:s|ing)?|hunting for|into) focus\b|\bdefocus\w*|\bunfocus\w*|\bunsharp\b|\bfuzzy\b|\bmist[yi]?\b|\bhaz[ey]\b|\bfogg?y?\b|\bbleary\b|\bfrosted\b|\bglasses\b|\bsquint\w*|\btipsy\b|\bgo(?:es)? soft\b|\bsoft focus\b|\brub your eyes\b|\bdreamy\b/,
    alone:
      /\b(?:frosted glass|blur|hazy|blurry) (?:type of |kind of )?(?:change|transition|switch)\b|\bchange with a blur\b/,
  },
  {
    kind: 'page_turn',
    word: /\bpages?\b|\bleaf(?:s|ing|ed)?\b|\bpeel\w*|\bcurl\w*|\bcorner\b|\bstory ?book\b|\bscrap ?book\b|\bbrochure\b|\bfairy tale\b|\bthumbs? through\b|\bpaper folds\b|\bdiary\b|\balbum\b/,
    alone:
      /\bpage[- ]turn\w*|\b(?:turn|flip|leaf|thumb)\w*(?: \w+)?(?: \w+)? (?:pages?|through (?:a|an|the|my|our) (?:book|album|brochure|magazine|diary|scrapbook))\b|\b(?:roll|lift|fold|curl|peel)\w* (?:the |a |its )?(?:corner|page|edge)\w*\b|\bcorner (?:lifts|curls|rolls|peels)\b|\bcurl (?:it )?over\b|\bpaper folds over\b|\bleafed through\b|\bpage by page\b|\bpeel\w* [#&] (?:away|back|off)\b/,
  },
  {
    kind: 'wipe_left',
    word: /\bwip(?:e|es|ed|ing|er)\b|\bsqueegee\b|\bsw(?:eep|eeps|eeping|ept)\b|\b(?:line|edge|border|strip)\b|\bswiped\b|\brub(?:s|bed)?(?: \w+)? out\b|\beras(?:e|es|ed|ing)\b|\buncover\w*|\bunveil\w*|\bstrip by strip\b|\bbit by bit\b|\brubs?\b/,
    alone:
      /\bwindscreen wiper|\bsqueegee\b|\bstar wars\b|\bgeorge lucas\b|\bwip(?:e|es|ed|ing) (?:transition|effect|in|across|over|away to)\b|\b(?:line|border|curtain)\b(?: \S+){0,3}? (?:across|over|along)\b.*[@#]|\bmoving (?:edge|border|line)\b|\bswept away by a line\b|\bline\b.*\breveal\w* [@#]|\bhard edge\b|\b(?:reveal|uncover)s?(?:ed)? [@#](?: \S+){0,4} (?:sweep|from the side|edge|line|bit by bit)\b/,
  },
  {
    kind: 'zoom',
    word: /\bzoom\w*|\bpunch(?:es|ing)?(?:[- ]in| through)?\b|\bwhoosh\w* in(?:to)?\b|\b(?:plung|div|rush|crash|suck|fly|flie|burst|plow|tumbl)\w* (?:\w+ )?(?:in|into|from|forward|through|out from the middle)\b|\brabbit hole\b|\bswallow\w*|\bsucked\b|\bgrows? huge\b|\bpush-in\b|\bfall\w* (?:\w+ )?(?:into|through|down)\b/,
    alone: /\bzoom[- ](?:cut|transition|through)s?\b/,
  },
  {
    kind: 'fade_black',
    word: /\bblack(?:ness|out)?\b(?! and white)|\bdark(?:ness)?\b|\blights? (?:off|out|down)\b|\bclos\w+ (?:your|my|the|its) eyes\b|\bblink\w*|\bnight falls\b|\bfad\w+ (?:out|down)\b.*\b(?:in|up) again\b|\blight die\b|\bdim to (?:nothing|black)\b|\blights on\b|\bcurtain (?:falls|down|closes)\b/,
    alone:
      /\b(?:through|via|dip to|dips to|of|with|flash of) (?:\w+ )?black(?:ness)?\b(?! (?:text|letters|background|bars?|border))(?=.*\bbetween\b| then\b)|\blights off\b.*\blights on\b|\b(?:each|every|all|the) (?:\w+ )?(?:emerg|ris)\w* (?:out )?(?:from|of) (?:the )?(?:dark|black)\w*|\bclosing your eyes and opening\b/,
  },
  {
    kind: 'slide_left',
    word: /(?<!\b(?:the|a|each|every|this|that|next|first|last|old) )\bslid(?:e|es|ing)\b(?! projector)|\bslides (?:in|over|across|past)\b|\bglid(?:e|es|ing)\b|\bpush(?:es|ed|ing)?\b|\bshov(?:e|es|ed|ing)\b|\bshunt\w*|\b(?:bump|knock|nudg|kick)\w* [#@&](?: \w+)? (?:off|out|away|aside)\b|\bknocks?\b|\bcarousel\b|\bconveyor\b|\bsideways\b|\bside to side\b|\b(?:com|driv|mov|enter|fl|roll|arriv|pull)(?:e|es|ies|ing|ying|s)? (?:\w+ )?(?:in |into |out |up )?(?:from (?:the )?(?:left|right|side|sides|top|bottom|below|above|edge)|past|off)\b|\b(?:mov|driv|roll|shunt)\w* (?:in|into|out)\b|\bcamera roll\b|\bdrives? in\b|\bswip(?:e|es|ing)\b|\bcarriages?\b|\bbeads\b|\bwagon\b|\bside(?:ways)? shift\b/,
    alone:
      /\bcarousel(?: |-)like\b|\bconveyor belt\b|\bstage (?:left|right)\b|\btrain carriages\b|\b(?:slid|glid)(?:e|es|ing) (?:past|across|in|over) (?:like|from the (?:left|right|side|top|bottom)|one after)\b|\bpush(?:es)? (?:the )?(?:&|other) (?:off|out|up|away|aside|down)\b|[#@&] (?:shoves?|bumps?|knocks?|pushes) [#@&]|\bone (?:\w+ )?(?:shoves?|bumps?|knocks?|pushes) (?:&|@|# )|\bsideways (?:shift|slide|push)\b|\bslide one after\b|\b(?:photos|pictures|pics|images|shots) (?:come )?sliding\b|\bshove transition\b/,
  },
  {
    kind: 'crossfade',
    word: /\b(?:cross-?fad|fad|dissolv|melt|blend|merg|morph|bleed|seep|ooz|flow|drift|eas)(?:e|es|ed|ing|s)?\b(?! (?:out|in) the (?:music|song|sound|film|video))|\bshin(?:es?|ing) through\b|\btransparent\b|\bsee-?through\b|\boverlap\w*|\bon top of\b|\bghost\w*|\bturns? into\b|\bbecom(?:e|es|ing)\b/,
    alone:
      /\b(?:cross-?fad|dissolv)(?:e|es|ed|ing)? (?:into|between|from|transition)\b|\bshining through\b|\bpictures (?:that|to) merge\b|\bone (?:\w+ )?fades out\b.*\b(?:&|@|other) ?(?:\w+ )?fades in\b/,
  },
];

/** What is not wanted of the change: said of what there is, nothing comes in its place. */
export const unwanted =
  /\b(?:no|not|without|drop|lose|remove|kill|skip|ditch|turn off|get rid of|get shot of|leave out|dont want|dont need|nothing|none of|hate|enough of|stop|all (?:that|those|this|these)|dont|never|cut out)\b(?: \S+){0,4}? ?(?:effects?|fad(?:e|es|ing)|blend\w*|dissolv\w*|wip(?:e|es|ing)|overlap\w*|melt\w*|merg\w*|swoosh\w*|whoosh\w*|swish\w*|trick\w*|gimmick\w*|fanc\w+|frills?|animations?|nonsense|stuff|fluff|bling|jiggery|mush\w*|slid(?:es|ing)|flashing|zooming|soft)\b|\b(?:melty|swooshy|blendy|fady|fadey|whooshy|swirly|wibbly|fancy|silly|blurry) (?:thing|stuff|bit|effect)s?\b.*\b(?:lose|drop|rid|shot of|out|off|away|remove|kill|no)\b|\b(?:nothing|none)(?: \w+)? (?:in between|between)\b|\btake (?:\S+ ){1,3}(?:away|off|out)\b|\b(?:thing|stuff|bits?|effects?|what happens|what it does)\b.*\b(?:get rid|lose it|off with it|drop it|leave (?:it|them) out|remove it|rid of|take it out)\b|\bremove what happens\b/;

/** A kind that is named to be avoided: `not through black`, `rather than that fade`. */
export const denied =
  /\b(?:not|no|without|instead of|rather than|than|dont(?: want)?|never|stop|nor|no more)(?: (?:the|a|any|that|this|through|to|so much|all|of))* (?:fad|dissolv|melt|blend|merg|slid|wip|zoom|flash|blur|black|dark|white|overlap|jump|float)\w*(?: or anything)?/g;
