import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';

/** An adjective counts only where no noun follows: `start with soft music` names the music. */
const slowly =
  '(?:softly|gently|gradually|slowly|quietly|smoothly|bit by bit|little by little|step by step|(?:soft|softer|gentle|slow|slower|quiet|smooth)(?=$| (?:and|then|but|at|please)\\b))';
const start = '(?:start|starts|beginning|entry|entrance|opening|intro|introduction)';
const end = '(?:end|ending|landing|finish|close|exit|outro|stop|goodbye)';
const nothing = '(?:nothing|silence|zero|nil|a whisper)';
const noMusic = /\b(?:zoom|camera|title|caption|text|letters|transition)\b/;

const rising = anyOf([
  /\bfad(?:e|es|ing) in\b/,
  /\b(?:rise|rises|rising|swell|swells|grow|grows|build|builds|creep|creeps|sneak|sneaks|emerge|emerges|crescendo|(?:drift|float|glide|steal)s? in)\b/,
  /\b(?:it|music|song|tune|track|sound|soundtrack|piano|melody|guitar) (?:(?:should|can|could|must|to|shall|slowly|gently|gradually|softly) )*(?:comes?|coming|ramps?|creeps?) up\b(?! (?:on|to|with|at|when))/,
  new RegExp(`\\barrives? (?:\\w+ )?${slowly}`),
  /\b(?:ease|slip|drift|glide|steal|blend|breathe) (?:(?:the|my|our|that|this) )?(?:background )?(?:music|song|tune|track|soundtrack|sound|audio|melody|piano|it|that) in\b/,
  new RegExp(
    `\\b(?:bring|roll|work|feed|lead|turn|let|have) (?:the |my |our )?(?:music|song|tune|track|soundtrack|sound|audio|melody|volume|it) (?:\\w+ )?(?:in|up) ${slowly}`,
  ),
  new RegExp(`\\b(?:soft|gentle|slow|smooth|quiet|gradual|softer|gentler|smoother) (?:\\w+ )?${start}\\b`),
  new RegExp(
    `\\b(?:starts?|begins?|opens?|comes?|enters?|sets?)(?: \\S+){0,4}? (?:${slowly}|from ${nothing})\\b`,
  ),
  new RegExp(
    `\\b${slowly} (?:(?!for )\\S+ ){0,3}?(?:comes? in|begins?|starts?|enters?|turned up|the music)\\b`,
  ),
  /\b(?:starts?|begins?|opens?) (?:off )?(?:silent|in silence|quiet|quietly|soft|low)\b/,
  /\bfrom (?:silence|nothing|zero|quiet|(?:a )?low volume)\b/,
  /\b(?:do ?n ?'? ?t|dont|do not|not|never|without)\b.*\b(?:full (?:blast|volume|whack|power|tilt|throttle)|with a bang)\b/,
  new RegExp(`\\blouder (?:and louder |${slowly} )?(?:\\w+ )?(?:in the|at the|from the) (?:beginning|start)`),
  /\b(?:gets?|becomes?|growing) (?:slowly |gradually )?louder (?:gradually|slowly|bit by bit)\b/,
  /\b(?:sound|music|song|audio) in (?:gently|softly|slowly)\b/,
  // `quieter at the start`, `turn the music down in the beginning`
  /\b(?:quieter|softer|lower|down|less loud) (?:a bit |a little |just |only )*(?:at|in|from|for) (?:the )?(?:very )?(?:start|beginning|opening|intro)\b/,
  /^(?:and |but |then )*(?:slowly |back |turn it )?up (?:again )?(?:at|in|from) the (?:very )?(?:start|beginning|opening)$/,
  // `the music in over three seconds`, `let it come in over a few seconds`
  /\bin over (?:about |roughly |the first )?(?:\d|an? |one |two |three |four |five |six )/,
]);

/** What is wrong with how the music begins: it is to come in softly. */
const jolts =
  /\b(?:starts?|begins?|comes in|kicks in|sets in|opens?|opening|intro|first (?:chord|note|second|beat))\b.*\b(?:with a bang|like a \w+|too (?:sudden(?:ly)?|abrupt(?:ly)?|hard|loud too soon)|sudden(?:ly)?|abrupt(?:ly)?|full blast|blasts?|jumps? (?:at|in|out)|hits (?:you|me|like|hard))\b|\b(?:music|song|sound|tune) jumps? (?:at|in|out)\b|\bjumped when\b|\b(?:makes? (?:me|us|you) jump|got a fright|startles?)\b.*\b(?:starts?|started|begins?|music|song)\b/;

const dying = anyOf([
  /\b(?:ebb|dwindle|peter|taper|melt|fizzle|subside|recede|wane|evaporate)s?\b/,
  /\b(?:trail|tail|die|slip|drift|float|ring|fade)s? (?:off|away|out|down)\b/,
  /\bease (?:(?:the|my|our|that|this) )?(?:music|song|tune|track|soundtrack|sound|audio|melody|piano|it|that) (?:out|away|off|down)\b/,
  new RegExp(`\\b(?:soft|gentle|slow|smooth|quiet|gradual|softer|gentler|smoother) (?:\\w+ )?${end}\\b`),
  new RegExp(
    `\\b(?:ends?|finish(?:es)?|stops?|closes?|leaves?|goes?|go|gets?|disappears?|vanish(?:es)?|out|off|down)(?: \\S+){0,3}? (?:${slowly}|to ${nothing}|over the last)\\b`,
  ),
  new RegExp(
    `\\b${slowly} (?:\\S+ ){0,4}?(?:out|away|off|disappears?|vanish(?:es)?|ends?|finish(?:es)?|goes|go)\\b`,
  ),
  /\b(?:quieter|softer) and (?:quieter|softer)\b/,
  /\bout over (?:about |roughly |the last )?(?:\d|an? |one |two |three |four |five |six )/,
  /\b(?:quieter|softer)\b.*\b(?:towards?|at|near|by|till?|until|over) (?:the )?(?:very )?(?:end|close|finish|last|gone|it ?'?s gone|its gone|it is gone)\b/,
  /\b(?:at the (?:very )?end|last (?:few )?(?:seconds|bars|notes))\b.*\b(?:quieter|softer|(?:go|die|come)s? (?:down|away))\b/,
  /\b(?:wind|turn|bring|take|volume|music|song|sound|quieter|softer)\b.* (?:down|out|off|softer|quieter|away)\b.*\b(?:as it (?:ends|closes|finishes)|(?:at|towards?|over|in|by|near) the (?:very )?(?:end|close|finish|last|final|closing)\b)/,
  new RegExp(`\\b(?:down|away|out) to ${nothing}\\b`),
]);

const stops = '(?:stop|end|cut|break|finish|die|go|switch|fall|chop|drop)(?:s|ting|ping|ing)?';
const unwanted = new RegExp(
  `(?:\\bdo ?n ?'? ?t|\\bdo not|\\bnot|\\bnever|\\bwithout|\\bhate|\\bso (?:that )?it does ?n ?'? ?t|\\brather than|\\binstead of|\\bavoid) (?:\\S+ ){0,6}?${stops} (?:\\S+ ){0,3}?(?:dead|short|abrupt(?:ly)?|sudden(?:ly)?|off|hard|mid|like that|out of nowhere|in the middle|from one (?:moment|second))\\b|\\b(?:no|not an?|avoid an?) (?:hard|abrupt|sudden|harsh) (?:stop|end|ending|finish|cut off)\\b`,
);
const chopped =
  /\b(?:music|song|tune|track|soundtrack|sound|audio|melody|ending|it|that)\b(?: (?:just|always|simply|kind of|sort of))* (?:(?:breaks|cuts|chops|snaps) off|cuts out|stops (?:dead|mid|short|so|too)|(?:gets|is|got|was|sounds?|being) (?:just )?(?:cut|chopped|broken|cut off|chopped off))\b|\b(?:is|are|an?|the|too|so) (?:\w+ )?abrupt\b|\bpull(?:ed|s)? the plug\b|\bdo ?n ?'? ?t (?:chop|cut) (?:off )?(?:the |my )?(?:music|song|tune|track|it)\b|\b(?:stops?|ends?|cuts? off|breaks? off|is over)\b.*\b(?:too|so|very|really)\b.*\b(?:sudden(?:ly)?|abrupt(?:ly)?|harsh(?:ly)?|hard)\b/;

const slowlyZh = '(?:慢慢|渐渐|漸漸|逐渐|逐步|一点点|一点一点|缓缓|徐徐|轻轻|柔和|柔柔)地?';
const heardZh = /音乐|音樂|音量|声音|歌|曲|配乐|bgm|声|满音量/i;
const risingZh = new RegExp(
  `${slowlyZh}.{0,3}(?:进|起|升|响起|出来|浮上来|变大|大起来|加大|有声|入)|(?:由细|由小|从小|从弱|从零|从无声|先小|先是?安静).{0,6}(?:大|升|有声|进)|(?:别|不要|不能|不许).{0,3}(?:一开始|一上来|开头|突然|一下子).{0,4}(?:炸|满音量|这么响|那么响|那么大|大声|冒出来|响)|(?:一开始|开头|一上来).{0,4}(?:别|不要).{0,3}(?:炸|那么|太响|太大)|(?:起头|开头|开场).{0,3}轻轻|(?:一开始|刚开始|开头|开场)(?:的时候)?(?:要|稍微)?(?:小|轻|低)声?一?[点些]$`,
);
const dyingZh = new RegExp(
  `${slowlyZh}.{0,3}(?:降|退|远|静下|静|小到|小下去|变小|小掉|没了|没有|消失|飘远|听不见|收|停|弱)|(?:结束|结尾|收尾|片尾|最后).{0,4}(?:别|不要).{0,4}(?:停|断)|(?:断|停)得太?(?:突然|生硬)|咔.{0,2}(?:停|断)|(?:收尾|结尾|最后).{0,6}(?:轻|弱|小)(?:下去|掉)|尾巴(?:拉下来|收一收)`,
);
const chinese = ({ reading, text }: Clause): boolean =>
  reading.language === 'zh' && !/标题|字幕|镜头|转场|照片|图/.test(text);

const english = ({ reading }: Clause): boolean => reading.language === 'en';

/** The music grows at the beginning, with or without the word `fade`: `ease the song in`, `start quiet and swell`. */
export const swells = (clause: Clause): boolean =>
  (chinese(clause) && heardZh.test(clause.text) && risingZh.test(clause.text)) ||
  (english(clause) &&
    !noMusic.test(clause.text) &&
    (rising(clause.text) || jolts.test(clause.text)) &&
    !/\b(?:second|photo|when|once|until)\b.*\b(?:in|into)\b$/.test(clause.text));

/** The music dies away at the end, with or without the word `fade`: `a soft landing`, `quieter and quieter`. */
export const diesAway = (clause: Clause): boolean =>
  (chinese(clause) && heardZh.test(clause.text) && dyingZh.test(clause.text)) ||
  (english(clause) && !noMusic.test(clause.text) && dying(clause.text));

/** `don't let it just stop dead`, `the song chops off at the end`: the music is not to break off. */
export const breaksOff = (clause: Clause): boolean =>
  english(clause) &&
  (unwanted.test(clause.text) || (chopped.test(clause.text) && !noMusic.test(clause.text)));

/** `over the last picture`, `with the first one`: when in the film. */
export const atItsEdge = ({ text }: Clause): boolean =>
  /\b(?:over|under|with|on|by|during|at|in) the (?:very )?(?:first|opening|last|final|closing) /.test(text);

/** What is heard, where neither the music nor a sound is named. */
export const isHeard = ({ text }: Clause): boolean =>
  /音量|声音|歌|\b(?:notes?|chords?|audio|radio|silence|silent|volume|loud|louder|quieter|quiet|blast|outro|soundwise|sound-?wise|mid-note|crescendo)\b/.test(
    text,
  );
