import type { Clause } from '../reading/clause.js';
import { actOf } from './act.js';

/** When it happened, how old somebody is, how long it took: what belongs to a life and to no film. */
const life =
  /\b(?:that (?:day|night|morning|evening|afternoon|summer|winter|spring|autumn|fall|weekend|week|year|holiday)|back then|those days|dark times|at the time|in the old days|(?:years?|months?|weeks?|days|decades) (?:ago|old|earlier|later)|last (?:week|weekend|month|year|spring|summer|autumn|fall|winter|christmas|easter)|(?:in|since|from|around|of) (?:19|20)\d\d|in the (?:sixties|seventies|eighties|nineties|fifties|\d\d ?' ?s)|(?:for|after|over|takes?|took|waited|lasted|every|another|had|been) (?:about |nearly |almost |over |only )?(?:\S+ )?(?:years|months|weeks|decades|hours|an hour)|(?:the )?(?:last|first) time (?:we|i|he|she|they|you)|(?:he|she|they|it|who) (?:has |have |had )?(?:just )?(?:passed away|died)|passed away|died (?:in|last|when|at|before|after|two|three|\S+ years)|(?:my|our|his|her|their|the|\S+'s) (?:late (?:husband|wife|father|mother|dad|mum|mom|brother|sister)|\d+(?:st|nd|rd|th) (?:birthday|anniversary|wedding)?$|birthday|wedding day|funeral|retirement)|(?:is|are|was|were|turn(?:s|ed)?) (?:now |just |already |only )?(?:\S+ (?:years|months|weeks) old|(?:19|[2-9]\d|1[0-9])$|(?:eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)|closed (?:down|for)|(?:is|are) from (?:my|our|his|her|when|the (?:day|week|year|time)))\b/;

/** Persons and what they own, and verbs that films do not take: `my son turned four`, `our club has 40 members`. */
const persons =
  /^(?:(?:um|uh|so|and|but|well|oh|because|you know|actually|,) )*(?:(?:i|we|he|she|they|everybody|everyone|nobody|somebody|people)(?! ?' ?(?:d|ll)\b)|(?:my|our|his|her|their|the) (?:\S+ ){0,2}?(?:kids?|child|children|baby|bab(?:y|ies)|mum|mom|mother|dad|father|parents?|wife|husband|partner|boyfriend|girlfriend|friends?|family|grandma|grandpa|granny|nan|gran|grandad|grandson|granddaughter|grandchildren|grandkids|uncle|aunt|auntie|cousins?|nephew|niece|guests?|bride|groom|couple|boss|team|lads|girls|boys|colleagues?|students|teacher|brother|sister|son|daughter|neighbou?rs?|band|club|company|school|class|choir|shop|agency|house|car|camera|phone|dog|cat|horse|weather|sea|water|wind|rain|food|cake)\b)/;

/** Those who look at or handle the film speak of it. */
const handles =
  /\b(?:see|saw|seen|notice[ds]?|miss(?:ed)?|lost (?:the|it|that|one|a photo|some|my|track)|delet\w+|remov\w+|click\w*|press\w*|ask\w*|said|say|told|tell|mean|meant|chang\w+|forg[eo]t\w*|prefer\w*|hear|heard|read|watch\w*|look(?:ed|s)? (?:at|better|worse|wrong|weird|odd)|try|tried|upload\w*|edit\w*|put|chose|chosen|pick\w*|expect\w*|hop(?:e|ed|ing)|imagin\w+|thought|think|thinking|feel|felt|guess|suppose|get (?:bored|lost|dizzy|sick)|bor(?:e|ed|ing)|fall(?:s|ing)? asleep|fell asleep|sleepy|eyes|blink\w*|time to|tired|sick|dizzy|squint\w*|screen|cut(?:s|ting)?|crop\w*|hate[ds]?|can(?:not|'?t| ' t)|could ?n|never (?:get|got|asked|wanted)|hardly|barely|fl(?:y|ies|ew|ash\w*)|rush\w*|vanish\w*|disappear\w*|gone|jump\w*|drag\w*|enough|too|end(?:s|ed)? (?:too|so)|dislike\w*|like[ds]?|lov(?:e|es|ed)|enjoy\w*|don ?' ?t)\b/;

const things =
  /\b(?:film|video|movie|slideshow|clip|reel|music|song|tune|soundtrack|transitions?|titles?|captions?|text|words|letters|font|subtitles?|photos?|pictures?|pics|images?|shots?|slides?|zoom\w*|pan(?:s|ning)?|fades?|filter|colou?rs?|effects?|bars|order|seconds?|secs?|format|crop)\b/;

/** Whoever says one of these wishes. */
const wishes =
  /\b(?:should|shall|must|needs?|needed|ought|would|could (?!only)|can|please|pls|let|lets|want|wants|wanted|wish|rather|how about|what about|better|instead|so (?:put|make|show|let|give|keep|leave|move|add|remove|cut|use|play|slow|hold)|have to|has to|belongs?|deserves?|worth)\b|^(?:something|anything) \w+(?: (?:and |, )?\w+){0,2} for\b/;

/** What something is for: `to make people stop as they walk past`. */
const purpose =
  /^(?:(?:and|but|so|also|,) )*(?:in order |so as |just )?to (?:make|get|keep|help|let|have|catch|draw|attract|remind|tempt|impress|surprise) (?:people|them|visitors|customers|viewers|guests|everyone|everybody|passers ?-? ?by|the (?:kids|children|guests|audience|parents|neighbours|customers)|him|her|(?:my|our|their) \S+) (?!.*\b(?:bigger|smaller|longer|shorter|brighter|darker|louder|quieter)\b)/;

const lifeChinese =
  /那[天年次晚时]|那时候?|那会儿|当时|当年|小时候|去年|前年|年轻时|[\d一二三四五六七八九十两几]+(?:岁|周年|年了|年前|个月前)|结婚|去世|不在了|走了[\d一二三四五六七八九十两几]?年?|当天使|出生|从小|老家|退休|住院|开店|当兵|海拔|认识.*年|[养开教做卖].{0,8}年了?$|生日$|(?:是|在)(?:卖|做|教|开|搞|当)\S{1,8}的$|天快?黑|过世/;
const personChinese =
  /^(?:这个?|那个?|因为|跟你说|其实|听说)*(?:我|我们|咱们?|他|她|他们|她们|你)?(?:俩|家|爸爸?|妈妈?|弟弟?|妹妹?|哥哥?|姐姐?|爷爷|奶奶|外婆|外公|老公|老婆|老伴儿?|儿子|女儿|孙子|孙女|闺女|朋友|同学|同事|老板)/;
const wishesChinese =
  /[把给让请帮]|要|想(?!起|到)|别|不用|可以|能(?!吃)|希望|最好|还是|改|换|删|调|移|挪|保留|去掉|放(?!假|学)|做成|写(?!的)|配|用|摆|留|剪|切|来(?:个|点|段|首|一)|吧$|呗$|一点$|点儿?$|一些$|多(?:停|放|看)|久|太|慢|快(?!黑)|短(?!，)|长(?!大)|秒|音乐(?!节|课)|标题|字幕?|转场|滤镜|视频|片子|影片|撤|恢复|回来|静音|[?？]|吗$/;

/** Films and machines of other days: `grandpa loved old films`. */
const oldThings =
  /^(?:(?:so|and|oh|well|but|yes|ha|funny) )*(?:remember|i|we|he|she|they|(?:it|this|that) (?:reminds|makes)|my|our|his|her|their|grand\w+|mum|mom|dad|everybody|everyone) (?!want).*\b(?:old (?:films|movies)|slide ?projectors?)\b(?! (?:look|style|effect|filter))/;
/** `had to cut the trip short`, 行程只好缩短了: plans that went otherwise. */
const plans =
  /\b(?:had|have|having|we|they|i|he|she|rain|storm|weather) (?:\w+ )??(?:cut|call(?:ed)?|end(?:ed)?) (?:the|our|my|this|that|their|his|her) (?:\w+ )?(?:trip|day|holidays?|vacation|visit|hike|walk|tour|stay|party|evening|honeymoon|journey|weekend|week|ceremony|picnic) (?:short|off|early)\b|\b(?:trip|day|holiday|vacation|visit|hike|walk|tour|stay|party|honeymoon|journey|weekend|picnic) (?:was|got|had to be) (?:cut short|called off|cancelled|canceled)\b|(?:行程|假期|旅程|日程|航班|计划).{0,5}(?:缩短|提前|取消|延误|泡汤|改了)/;

/** Longest time that is wished of a photo or a film in passing, milliseconds; what people tell of takes longer. */
const longestWish = 600_000;
const ofFilms =
  /\b(?:make|set|let|give|long|each|every|per|last|stay|show|keep|shorten|extend|total|duration|length|start|begin|from|at)\b|每|改成|停|显示|总|时长|片|一共|一?张|第|从/;

/** `three hours in the market`, 排队两小时才吃到: a time that no film has, told and not wished. */
const tellsTime = (clause: Clause): boolean =>
  clause.tokens.length > 2 &&
  clause.values<number>('duration').some((ms) => ms > longestWish) &&
  !ofFilms.test(clause.text) &&
  !things.test(clause.text) &&
  !(/\bfor\b/.test(clause.text) && clause.namesPhotos) &&
  (clause.reading.language === 'en'
    ? clause.values<number>('duration').some((ms) => ms > 6 * longestWish)
    : /[了过才]|排队|花|等|走|开车|爬/.test(clause.text));
const without =
  /^(?:or |because |as )?i(?: ?' ?d| would)\b.*\botherwise\b|^(?:or else|otherwise) (?:i|we)(?: ?' ?d| would)\b/;

/** A clause that tells of a life, whatever its words could command: `we were in Italy for two weeks`, 她今年八十八了. */
export function tellsOfLife(clause: Clause): boolean {
  const { text, tokens } = clause;
  if (tokens.length > 40 || clause.has('quote', 'undo', 'restore', 'correction')) return false;
  if (clause.reading.language === 'zh')
    return (
      plans.test(text) ||
      (!wishesChinese.test(text) &&
        (lifeChinese.test(text) ||
          tellsTime(clause) ||
          (personChinese.test(text) && /是|有|在|画|拍|教|开/.test(text))) &&
        actOf(clause) !== 'state')
    );
  if (clause.reading.language !== 'en') return false;
  if (purpose.test(text)) return true;
  const said = text.replace(/\btoo fast\b(?= that day)/, 'fast');
  if (plans.test(said)) return true;
  // `I'd have to stop there otherwise`: what would happen without the wish.
  if (without.test(said)) return true;
  if (wishes.test(said)) return false;
  if (tellsTime(clause) || oldThings.test(said)) return true;
  if (life.test(said) && !things.test(said.replace(life, ''))) return true;
  return actOf(clause) === 'story' && persons.test(said) && !handles.test(said) && !things.test(said);
}
