import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';

/** Whoever cannot read that fast needs it longer, whatever else is said. */
const reading = anyOf([
  /\b(?:time|chance|long enough|opportunity|moment)\b.*\b(?:to|for) (?:read|reading|take (?:it|them|that) in|finish|write|writing|note|noting|copy)\b/,
  /\breading time\b|\bslow readers?\b|\breads? (?:very |so |quite |a bit )?slowly\b/,
  /\bread (?:\w+ ){0,3}?(?:that|so|this) (?:fast|quick|quickly)\b|\bread(?:ing)?\b.*\bbefore (?:it|they|that|the \w+) ?(?:'s |is |are )?(?:goes?|gone|vanish\w*|disappear\w*|leaves?|ends?|off)\b|\breads? that (?:fast|quick)\b/,
  /\bonly (?:got|caught|made it|managed|read)\b.*\b(?:half|halfway|through|part)\b|\bcaught only half\b/,
  /\b(?:not|n't|nt|never|barely|hardly) (?:\w+ ){0,2}finish(?:ed)? (?:reading|the sentence|it)\b/,
  /\b(?:before|b4) (?:i|we|you|anyone|anybody|people|they|he|she|grandma|grandpa|gran|nan|the \w+|my \w+) (?:(?:can|could|ha[sd]|have|ever|even|am|are|is|get to|manage to|'ve|'m|'re|'s) ?)*(?:read|finish|write|through|done|catch|make out|take it in)\b/,
  /(?:看|读|念|抄)(?:都)?(?:不完|不及|不过来)|(?:看|读|念|抄)都?没(?:看|读|念|抄)?完|[没](?:看|读|念|抄)完就|来不及(?:看|读|念|抄)/,
]);

const negated =
  "(?:do not|do n'?t|don'?t|dont|never|needn'?t|need not|need n'?t|does ?n'?t (?:have|need) to|no need to|should ?n'?t|should not|must ?n'?t)";

/** The words ought to be on the screen longer. */
const longer = anyOf([
  /\b(?:let|make|have|should|must|needs?|ought|could|can|want|would|please)\b.*\b(?:linger|hang (?:on|around|about)|sink in|stick (?:around|about))\b/,
  /\b(?:stays?|remains?|keep|leave|hold|sits?|sticks?|hangs?|stand|be|have)\b.*\b(?:a (?:good |little |wee |tiny )?(?:bit|while|moment|sec|tad|touch)|some more|a few more seconds|around more|for longer|long enough)$/,
  /^(?:the |our |that |this )?(?:title|text|words?|captions?|lettering|writing|letters|heading|line|label)s? (?:should )?(?:hang on|sticks? around more|lingers? more)$/,
  /\b(?:flash(?:es)?|blinks?|fl(?:y|ies)|whizz(?:es)?|whip(?:s)?|rush(?:es)?|zips?|shoots?|flicks?|flickers?)\b.*\b(?:past|by|off|gone|away|too|so|like a ghost)\b/,
  /\b(?:comes? and goes?|goes poof|gone like|is gone in|here and gone)\b(?! (?:quick|fast|soon))/,
  /\b(?:disappears?|vanish(?:es)?|gone|leaves?|fades?|goes|ends?)\b.*\b(?:too|so|that) (?:quick|quickly|fast|soon|early)\b/,
  new RegExp(
    `\\b${negated}\\b.*\\b(?:whisk|rush|snatch|take|pull|yank|hide|drop|fade|clear|go|leave|disappear|vanish)\\b.*\\b(?:away|(?:so|that|too) (?:fast|soon|quick|quickly|early))\\b`,
  ),
  /\b(?:increase|extend|lengthen|prolong)\b.*\b(?:display|duration|time|how long|screen time)\b/,
  /(?:多|再)(?:显示|停留?|留|待|呆|放|挂|撑|摆|露|亮|出现)(?:一?会儿?|一下|几秒|一?点|久)|多给几秒|多留几秒/,
  /(?:显示|停留?|待|呆|挂|留|撑|露|出现|放|展示|持续)(?:着|在那儿?|在上面)?的?(?:时间|时长)?(?:得|再|要|可以|能|给我|应该)*(?:更|稍微)?(?:久|长|多)(?:一?[点些会下]|几秒|$)/,
  /(?:时间|时长)(?:再|要|得|可以|给我|稍微)*(?:长|久|加长|增加|增|延长|拉长|不够|短了|太短|短)(?:一?[点些]|了|,|$)(?!.*(?:缩|减))/,
  /(?:一闪|一下子?|闪一下|晃一下|刷一下|唰一下|刚出来|刚出现|马上|立刻|很快)(?:就|都|便)?(?:没|过|消失|不见|跑|溜)/,
  /慢一?点(?:儿)?(?:消失|收|撤|走|下去|没)|(?:别|不要)(?:那么|这么|太)?(?:快|早|急)(?:着|就|地)*(?:收|撤|消失|没|走|下)/,
]);

/** The words ought to be gone sooner. */
const shorter = anyOf([
  /\b(?:off|away|gone|out|down|disappears?|disappear|vanish(?:es)?|leaves?|go|clear|clears|hide|hidden|fades?|faded|wipe|takes?|over)\b.*(?<!too |so |that )\b(?:sooner|earlier|quicker|early|faster|quickly)\b/,
  /(?<!too |so |that )\b(?:sooner|quicker|earlier|faster|quickly)\b.*\b(?:off|away|gone|out|down|disappear|vanish)\b/,
  new RegExp(
    `\\b${negated}\\b.*\\b(?:keep|leave|stay|stand|be|sit|hang|linger|show|last|dwell|up|there)\\b.*\\b(?:(?:so|that|too|as|quite as) long|the (?:whole|entire|full) (?:time|shot|photo|picture|film|while)|all (?:the time|that time|day|the while|through)|all the way|ages|forever|for ever)\\b`,
  ),
  /\b(?:stays?|sits?|stands?|hangs?|sticks?|lingers?|is|are|'s|s|up|on|there|around|view|screen)\b.*\b(?:(?:far |way |much )?too long|for ages|ages|forever|all day)\b/,
  /(?<!too |so )\b(?:brief|briefly)\b|\b(?:just|only) (?:a )?(?:quick |brief |short )?(?:flash|glimpse|blink|appearance)\b|\b(?:come and go|comes and goes|in and out|pop up and (?:go|leave)|pops up and goes) ?(?:quick|fast|soon)?|\bquick (?:flash|title|text|caption|words)\b|\bshort appearance\b/,
  /\bread\b.*\b(?:three|four|five|six|ten|\d+|several|a dozen|a hundred) times\b/,
  /\b(?:off|away|gone|leaves?|disappear|clear off|vanish|go|out)\b.*\bbefore (?:the|its|that) (?:photo|picture|image|shot|slide|clip|kiss) ?(?:ends?|does|goes|changes|is over)?$|\bbefore the (?:photo|picture|image|shot|slide|clip) (?:ends?|does|goes|changes)\b/,
  /\b(?:reduce|cut|shorten|lessen|decrease)\b.*\b(?:display|duration|time|how long|screen time)\b/,
  /\b(?:hide|hidden|gone|off|away)\b.*\bafter a (?:moment|second|bit|while|sec)\b|\bneeds? only a moment\b|\bdwells\b(?! on)/,
  /(?:快|早)(?:一?[点些])?(?:儿)?(?:消失|没|收|撤|走|下去|退|隐|不见)|先走|早退/,
  /(?:显示|停留?|待|挂|留|展示|出现|持续|露)(?:着|在那儿?)?的?(?:时间|时长)?(?:得|再|要|可以|有点)*(?:短|少|缩短|缩减|减少|太久|太长)/,
  /(?:时间|时长)(?:再|要|得|可以)*(?:缩短|缩减|减少|短一?[点些]|少一?[点些]|太长|太久)/,
  /(?:老|总|老是|总是)(?:在|挂|挡|占|赖|杵)(?:着|那儿?|这儿?|在)+|(?:挡|占|挂|待|停|赖)(?:得|了)?(?:太|好|这么|那么)(?:久|长)/,
  /(?:出来|出现|露|显示|闪|亮)(?:个|认)?(?:一下|脸)(?:就(?:行|好|够|可以|走)|够了|即可)|认一下就/,
]);

/** What stands on the screen, said by what it is: `the slogan`, `the phone number`, `that sentence`. */
const written =
  /\b(?:the|our|my|her|his|their|that|this) (?:(?:file|phone) )?(?:names?|address|numbers?|price|slogan|quote|phrase|year|hashtag|website|credits|tagline|motto|label|print)\b|\bwhat it sa(?:id|ys)\b|地址|电话|价格|标语|口号|这行|那行|那句|这句/;

/** A clause speaks of words on the screen without the name of a kind of text. */
export const speaksOfWritten = (clause: Clause, { draft }: Scene): boolean =>
  texts(draft).length > 0 && written.test(clause.text);

/** Nobody gets to read it to the end. */
export const readsTooFast = (clause: Clause): boolean => reading(clause.contracted);

/** How long the words ought to be on the screen beside now, said without a time: 1 longer, -1 shorter. */
export function staysIn(clause: Clause): 1 | -1 | undefined {
  if (clause.has('duration', 'music', 'transition', 'colour')) return undefined;
  const text = clause.contracted;
  if (reading(text)) return 1;
  if (clause.has('bigger', 'smaller') && !/\blittle\b/.test(text)) return undefined;
  if (longer(text)) return 1;
  return shorter(text) ? -1 : undefined;
}
