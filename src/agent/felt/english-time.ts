/** A way of saying that something is felt to be too short or too long, and what of. */
export interface Felt {
  readonly says: RegExp;
  /** 1 when more time is wished, -1 when less. */
  readonly way: 1 | -1;
  /** The pace or length of the whole film, whatever photo the talk is about; else photos that are named or in hand. */
  readonly film?: boolean;
}

const it = '(?:P|ALL|it all|it|this|that|them|these|those|they|he|she|her|him|everything|things)';
const few = '(?:\\w+ ){0,3}?';
const people =
  '(?:me|us|people|folks?|everyone|everybody|them|viewers?|guests|(?:the|my|our) \\w+(?: \\w+)?)';
const aWhile =
  '(?:(?:a|another|one more|some) (?:wee |little |good |tiny |long )?(?:bit|while|moment|touch|beat|tad|second|sec)(?: or two)?(?: more| longer)?|for (?:a|some) (?:good |little |wee |long )?(?:more )?(?:while|time|moment|bit|beat)(?: more)?|some more(?: time)?|longer|more|twice as long)';
const tooLong =
  '(?:(?:for )?(?:that|so|this|too|far too|way too|much too) (?:\\w+ )?(?:long|much)|(?:for )?(?:ages|(?:an )?eternity|forever|for ever|an age|a lifetime|hours|what feels like \\w+ \\w+)|the entire time)';
const rushing =
  '(?:fl(?:y|ies|ew|ying)|flit\\w*|flash(?:es|ed|ing)?|whip(?:s|ped|ping)?|whizz?(?:es|ed|ing)?|zip(?:s|ped|ping)?|rac(?:e|es|ed|ing)|rush(?:es|ed|ing)?|gallop\\w*|speed(?:s|ing)|sped|shoots?|tear(?:s|ing)?|zoom(?:s|ed|ing)?|hurr(?:y|ies|ying)|dash\\w*|sprint\\w*|whoosh\\w*|go(?:es|ing)?)';

/** What is felt too short: more time is wished. */
const more: readonly RegExp[] = [
  // `the lake whizzes by`, but not `let it whizz by`.
  new RegExp(
    `(?<!\\b(?:let|make|want|should|could|can) (?:\\w+ ){0,3})\\b(?!go)${rushing} (?:right |straight |just )?(?:by|past)\\b`,
  ),
  /\b(?:go(?:es|ing)?|gone|over|passe?s?|vanish(?:es)?|disappears?|left|leaves|whipped away|off) (?:by |past |away |again )?(?:in (?:a|no) (?:flash|blink|instant|time|jiffy|heartbeat|wink)|before (?:i|you|we|anyone|anybody|people|they|my|one|it)\b|so (?:fast|quick|quickly|soon)\b|too (?:fast|quick|quickly|soon)\b)/,
  new RegExp(
    `\\b(?:dont|never|stop|no need to|not) (?:\\w+ ){0,2}?(?:rush|hurry|race|fly|dash|speed|gallop|whizz?|tear)(?:ing)? (?:me |us )?(?:${it}|past|by|through|over)\\b`,
  ),
  /\bblink(?:ed)?\b(?: and| or|,)/,
  // `the first photo doesnt stay long enough`
  /\b(?:dont|doesnt|isnt|arent|not|never) (?:(?:stays?|last|up|on|there|shown|seen|really|quite) ){0,3}long enough\b/,
  // `the children at the back only catch a glimpse of it`
  /\b(?:only|barely|hardly|just|scarcely) (?:catch(?:es)?|gets?|sees?|got|caught|saw|have|has|had) (?:a |the )?(?:\w+ )?(?:glimpse|peek|glance)s?\b/,
  /\bthere for (?:a|one) (?:flash|blink|second|split second)\b|\bthen poof\b/,
  // `I never get to look at it properly`
  new RegExp(
    `\\b(?:cant|couldnt|never|barely|hardly|scarcely|nobody can|no one can|no (?:time|chance|way) to|not enough time to|who(?: on earth)? can|wont manage to|impossible to|unable to) ${few}(?:take ${few}in\\b|catch (?:P|it|them|her|him)\\b|keep up\\b|clock(?:ed)? |(?:get (?:a |to )?)(?:properly |really )?(?:look|see|read|study|enjoy))`,
  ),
  /\b(?:cant|couldnt|never|barely|hardly|nobody can|no one can|no time to|no chance to|wont manage to|didnt) (?:\w+ ){0,4}?(?:read|see|look at|follow|catch|make out|enjoy|study)\b.*\b(?:properly|in (?:that|this|the) (?:time|speed)|at (?:that|this) (?:speed|rate|pace|minute)|at the (?:minute|moment)|that (?:fast|quick|quickly)|so (?:fast|quick|quickly)|long enough|in time|before)\b/,
  /\b(?:no|not enough|too little) time (?:on|with|for|to (?:look|take|see|read|enjoy))\b|\b(?:the )?eyes? (?:has|have) no time\b/,
  // `let us sit with it`, `give the lake time to breathe`
  new RegExp(
    `\\b(?:let|give|allow|leave|grant) (?:${people}|P|ALL|it) ${few}(?:time to|(?:a|the) chance to|breath(?:e|ing)|sink in|linger|soak|savou?r|take (?:P|ALL|it|them|that) in|sit with|look (?:at|around)|an? (?:good|proper|long|decent) look)`,
  ),
  new RegExp(
    `\\b(?:give|grant|allow) (?:P|ALL|it) ${few}(?:more|extra|longer|(?:another|a) (?:second|moment|beat|sec)\\b|time$)`,
  ),
  // `linger on the lake`, `stay with it a while`
  /(?<!\b(?:not|dont|why|we|too|to|they|it|P|stop|s) (?:do |are )?(?:we |you )?)\b(?:linger|dwell|stay|stick|sit|pause|rest|hang (?:about|around|on)|hover) (?:\w+ )?(?:on|with|at|to) (?:P|it|them|that|this)\b/,
  new RegExp(
    `\\b(?:keep|leave|hold|let) (?:P|it|them|that|this|ALL) (?:\\w+ ){0,3}?(?:up|on screen|on the screen|there|around|in view)\\b(?! (?:a )?(?:place|spot)).{0,12}?(?:${aWhile}|until|till|so)\\b`,
  ),
  new RegExp(
    `\\b(?:stay|stick around|stay put|hang (?:about|around|on)|stand|remain|stays|be there|wait|last) (?:\\w+ ){0,4}?${aWhile}(?! (?:or (?:less|shorter))|than)\\b`,
  ),
  /\b(?:ought to|should|could|needs? to|wants? to|must) (?:stick|hang|wait|stay|linger) (?:around|about|on)\b/,
  /\b(?:needs?|deserves?|merits?|could do with|ought to have|should have|wants?) (?:\w+ ){0,3}?(?:longer|more time|long look|good look|proper look|time to breathe)\b/,
  /\bmilk P\b|\bmore of P before\b|\bmore of P$|\bgive (?:P|it) (?:another|a) (?:second|moment|sec) or two\b|\bslow down (?:on|at|for) (?:P|it)\b|\bhold your horses (?:on|at)\b|\bwait on P\b/,
  /\b(?:stare|gaze|look) at P (?:\w+ ){0,2}?(?:twice as long|longer|for hours|all day|forever)\b|\bstretch (?:P|it) out\b/,
];

/** What is felt too long: less time is wished. */
const less: readonly RegExp[] = [
  new RegExp(
    `\\b(?:doesnt|dont|does not|do not|no need|neednt|shouldnt|nobody|no one|why|do we|am i|are we|i|we) (?:\\w+ ){0,5}?(?:needs?|deserves?|stay|stare|staring|staring at|sit|look|dwell|linger|stuck|camp|wants? to \\w+) (?:\\w+ ){0,4}?${tooLong}\\b(?! (?:better|nicer|more))`,
  ),
  new RegExp(
    `\\b(?:stare|staring|sit|sits|sitting|stuck|camp\\w*|dwells?|lingers?|stands?|hangs?|stays?|(?:up )?there|on screen|is on|is up|on P) (?:\\w+ ){0,5}?${tooLong}\\b(?! enough)`,
  ),
  /\b(?:dont|stop|no need to) (?:camp|dwell|linger|sit|hang about|hang around|loiter|dawdle|stay)(?:ing)? (?:\w+ )?(?:on|at|with|over) (?:P|it|that|them)\b/,
  /\b(?:so|that) much of P\b/,
  /\b(?:get|move|go|hurry|skip|rush|push|run|zip|race|breeze|whizz?|flick|page) (?:P |it |them |that |ALL )?(?:past|through|over|off|on|along|by)(?: (?:P|it|them|that|ALL|from P|from it))? (?:\w+ ){0,2}?(?:quick(?:er|ly)?|fast(?:er)?|sooner|earlier|brisker)\b/,
  /\bget (?:P|it|that|them) over with\b|\bget it over with\b|\bmove (?:on|along) from (?:P|it|that)\b|\bhurry (?:P|it|that|them) (?:along|up|on)\b|\bhurry (?:along|up) P\b/,
  /\b(?:P|it|that|they|them) (?:(?:could|can|should|must|needs? to|has to|be|to|go|is) )*(?:over|gone|off|away|leaves?|disappears?) (?:\w+ ){0,1}?(?:sooner|earlier|quicker|faster)\b/,
  /\b(?:could|can|should) (?:P|it|that) (?:be )?(?:over|gone|off|done|finished|away) (?:\w+ ){0,2}?(?:sooner|earlier|quicker|faster)\b/,
  /\b(?:shave|snip|nip|trim|take|knock|chop|lop|skim|cut|lose|clip) (?:just )?(?:a |some |the )?(?:wee |little |tiny )?(?:bit|little|tad|touch|smidge|sliver|fat|time|slice|fraction|hair)(?: of time)? (?:off|from|away from|out of|away)\b/,
  /\b(?:snip|nip off|nip) P\b|\bnip (?:it|P) off\b/,
  /\b(?:just|only) (?!(?:catch(?:es)?|gets?|sees?|got|caught|saw|have|has|had)\b)(?:\w+ ){0,2}?(?:flash|glimpse|peek|glance|blink|taste)\b(?: (?:of|at) P| is enough| would do|$)|\b(?<!\b(?:catch(?:es)?|gets?|sees?|got|caught|saw|have|has|had) (?:\w+ ){0,2})(?:flash|glimpse|peek|glance|quick look) (?:of|at) P\b|\bflash up P\b|\bP (?:only |just )?briefly\b/,
  /\bP (?:\w+ )?(?:hogs|drags|overstays|outstays|goes on (?:for ever|forever|and on|for ages|too long)|never (?:ends|leaves)|takes forever|loses people)\b/,
  /\b(?:ok |yes )?we (?:all )?(?:get it|get the (?:idea|point|message|picture)|got it|ve understood|ve seen)\b.*\bP\b|\bseen (?:quite )?enough of (?:P|it|that|them)\b|\bP\b.*\bnext please$/,
  /\bgive P half the time\b|\bhalf the time (?:on|for) P\b|\bless of P\b/,
];

/** The pace of the whole thing, too quick: more time for everything. */
const slower: readonly RegExp[] = [
  /\b(?:unhurried|leisurely|breathing (?:space|room)|room to breathe|(?:a|sunday) stroll|ambl(?:e|es|ed|ing)|saunter\w*)\b/,
  /\b(?:take|taking) (?:its|our|their) time\b|\bgive (?:everything|every moment|everyone) (?:its|their|some|more|time)\b|\b(?:ease|slack\w*|let) (?:off|up)(?: (?:on )?(?:the )?(?:pace|speed|tempo|a bit|gas))?$|\bfoot off (?:the |that )?(?:gas|pedal|accelerator|throttle)\b|\b(?:dial|bring|tone|take|turn) (?:the |that )?(?:pace|speed|tempo) (?:back|down)\b|\b(?:chill|easy|steady) (?:with|on) the (?:speed|pace|tempo)\b/,
  /\bwheres the fire\b|\bwhats the (?:rush|hurry)\b|\bwho are you racing\b|\bwhy (?:such|the|all the) (?:a )?(?:rush|hurry)\b|\bon fast forward\b|\bat (?:such )?a gallop\b|\b(?:everything|it all|it|ALL) (?:gallops?|rush(?:es)?|races?|zips?|hurtles?)\b|\bmachine gun\b|\bnot a (?:\w+ )?(?:race|sprint|dash)\b|\bbeing chased\b|\bflick(?:ing|ed)? through a (?:deck|pack|stack)\b|\bless (?:of a )?(?:rush|hurry|haste)\b/,
  /\b(?:change|switch|flip|cut)(?:s|es|ing)? (?:(?:far|way|much|a bit|a little|just) )?(?:(?:too|so) (?:often|frequently)|all the time|constantly)\b/,
  /\bcant keep up with (?:it|ALL|this|them|the (?:pace|speed|film|video))(?: all)?\b|\b(?:cant|wont|dont|nobody can) (?:\w+ )?(?:keep up|follow (?:it|this|ALL))$/,
  /\b(?:let|give) (?:people|us|me|folks|everyone|them) (?:\w+ )?(?:time )?(?:to )?(?:soak (?:it|them|ALL) up|look(?: at (?:ALL|everything|them))?|take (?:it|everything|ALL) in)$/,
];

/** The pace of the whole thing, too slow: less time for everything. */
const faster: readonly RegExp[] = [
  /^z{3,}$|\b(?:plods?|plodding|dawdl(?:e|es|ing)|crawls?(?: along| by)?|crawling|sluggish|treacle|like snails?|like a (?:snail|slug|tortoise))\b|\bwatching paint dry\b/,
  /^(?:(?:come on|oh|ok|just|please|let ?s|now) )*(?:get on with it|giddy ?up|chop chop|step on it|get a move on|move it along|hurry (?:it )?(?:all )?up|come on come on.*|look lively|crack on|hop to it|pedal to the metal)(?: already| please| will you| then)?$/,
  /\b(?:step on it|get a move on|keep it (?:moving|rattling|rolling|ticking)|hurry it all up|rapid[- ]?fire|quick[- ]?fire|rat-?a-?tat\S*|bang bang(?: bang)?)\b/,
  /\b(?:more|extra|some|bit of|needs) (?:a bit (?:more )?(?:of )?)?(?:tempo|pace|zip|hustle|speed|urgency|momentum)\b|\b(?:tempo|pace) up\b|\b(?:pick up|increase|crank(?: up)?|raise|up|lift|quicken|step up) the (?:tempo|pace|speed)\b|\bincrease (?:tempo|pace|speed)\b|\bless waiting (?:around|about)\b|\bwhizz? along\b|\bgo zoom zoom\b/,
];

const runtime =
  '(?:running time|runtime|run time|(?:total|overall|whole) (?:time|length|duration|running time|runtime)|total)';
const theFilm =
  '(?:(?:the |this )?(?:whole|entire|complete|full|overall)? ?(?:film|video|movie|thing|show|slideshow|reel|presentation|lot))';

/** The whole is too short. */
const longer: readonly RegExp[] = [
  new RegExp(
    `\\b(?:pad|spin|draw|drag|string|stretch|bulk|flesh|eke) (?:it|this|${theFilm}) (?:out|up)\\b|\\b(?:pad|spin|bulk|stretch|draw) (?:out|up) (?:it|${theFilm}|the ${runtime})\\b|\\blet it run (?:on|longer)\\b`,
  ),
  new RegExp(
    `\\b(?:increase|extend|raise|lengthen|pad out|bulk up|more|need more|up|stretch) (?:the )?${runtime}\\b|\\b${runtime} (?:(?:should|must|could|needs to|has to|can|to) )*(?:go up|be longer|be more|up|grow|increase)\\b`,
  ),
  /\bover (?:before|already)\b(?! P)|\b(?:is|was) that (?:it|all)\b|\b(?:dont|doesnt|shouldnt) (?:\w+ )?(?:end|stop|finish|be over) (?:so|that|too) (?:soon|early|quickly|fast)\b|\b(?:dont|doesnt) make it so (?:brief|short)\b|\b(?:ends|finishes|stops|is over|done|finished) (?:too|so|way|much too) (?:soon|early|quickly)\b/,
  new RegExp(
    `\\b(?:more|longer) (?:film|movie|video|minutes)\\b|\\b(?:make|let|want|have|like) ${theFilm} (?:to )?(?:last|go on|run) (?:\\w+ ){0,3}?(?:more|longer)\\b|\\b(?:make|let) it (?:go on|last|run) (?:\\w+ ){0,3}?(?:more|longer|on)\\b`,
  ),
  /\b(?:skimpy|stingy|so short|a bit brief|kind of brief|rather brief|too brief|very brief)\b|\b(?:lasts|is) no time at all\b|\bfeels like a (?:trailer|teaser)\b|\bnot a (?:teaser|trailer)\b|\ba longer (?:slot|film|version|video|movie)\b/,
];

/** The whole is too long. */
const shorter: readonly RegExp[] = [
  new RegExp(
    `\\b(?:cut|tighten|reduce|trim|shorten|lower|decrease|shrink|squeeze) (?:down )?(?:the )?${runtime}\\b|\\b${runtime} (?:(?:is|should|must|could|needs to|has to|can|come|go|be|to) )*(?:down|less|lower|shorter|a bit much|too much|reduced|cut)\\b`,
  ),
  /\b(?:nobody|no one|people|they|guests|who|wont|not) (?:\w+ ){0,6}?(?:sit|sitting|sits) through\b/,
  /\b(?:condens(?:e|es|ed|ing)|more compact|bite[- ]?sized|tl ?; ?dw|a marathon|too lengthy|so lengthy|way too lengthy|highlights (?:edition|version|reel)|briefer|more concise|wants to be brief|as long as a wet week)\b|\bboil (?:it|this|ALL) down\b|\bcompress (?:it|this|the (?:film|movie|video))\b/,
  new RegExp(
    `\\b(?:can|could|should|make|have|get) (?:it|this|it all|${theFilm}) (?:all )?(?:be )?(?:over|done|finished?|end|wrapped up) (?:\\w+ ){0,2}?(?:sooner|earlier|quicker)\\b|\\b(?:wrap|finish|end) (?:it|this) (?:up )?(?:\\w+ )?(?:sooner|earlier|quicker)\\b|\\b${theFilm} (?:needs|has|should|must|ought) (?:to )?(?:end|finish|be over|stop|be done) (?:\\w+ )?(?:sooner|earlier)\\b`,
  ),
  new RegExp(
    `\\bless (?:film|of it overall|of it in total|in total|overall)\\b|\\b(?:trim|cut) the fat\\b|\\b${theFilm} (?:\\w+ ){0,4}?(?:los(?:e|ing) (?:some |a bit of )?weight|takes? less time|lose a good chunk)\\b|\\btakes? less time (?:overall|in total)?$|\\bit runs over\\b|\\bneeds to be less\\b`,
  ),
];

const all = (says: readonly RegExp[], way: 1 | -1, film: boolean): Felt[] =>
  says.map((pattern) => ({ says: pattern, way, film }));

/** Asked in this order: what names the whole comes before what may be said of a photo. */
export const feltInEnglish: readonly Felt[] = [
  ...all(longer, 1, true),
  ...all(shorter, -1, true),
  ...all(slower, 1, true),
  ...all(faster, -1, true),
  ...all(less, -1, false),
  ...all(more, 1, false),
];
