import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { type Saying, say } from '../replies/say.js';
import { clipsIn, musicIn, type Scene, shots } from '../scene.js';

const song = '(?:music|song|soundtrack|piano|tune|track)';
const english = new RegExp(
  `(?:\\b(?:no|without|mute|lower|duck|quieter|softer|silence|turn|drop|pause|stop|cut|kill|fade|dip)\\b.*\\b${song}\\b|\\b${song}\\b.*\\b(?:off|down|quieter|lower|lowered|softer|mute[ds]?|silent|stops?|pauses?|ducks?|dips?|out|away)\\b).*?\\b(?:while|when(?:ever)?|during|over|under|in|on|behind|as soon as|for|beneath)\\b (?:the |my |our |there ?'? ?(?:s|is) |any |a |all |both )*(?:\\S+ )?(?:clips?|videos|footage|video clips?)\\b`,
);
const chinese =
  /(?:视频|录像|片段)(?:在|正在)?(?:播放?|放)?的?(?:时候|时|期间|那[几一两]?段|部分|那里).{0,8}(?:音乐|配乐|bgm|歌).{0,6}(?:小|轻|低|弱|停|关|静音|不要|没)|(?:视频|录像|片段)(?:在|正在)?(?:播放?|放)?的?(?:时候|时|期间|那[几一两]?段|部分|那里).{0,4}(?:不要|别|去掉|关掉|没有|不放|停掉?)(?:放|有|播)?(?:背景)?(?:音乐|配乐|bgm|歌)|(?:音乐|配乐|bgm|歌)(?:在|到)(?:视频|录像|片段)(?:播放?|放)?的?(?:时候|时|期间|那[几一两]?段)(?:要|就)?(?:小|轻|低|弱|停|关|静音)/;

const oneLevel: Saying = {
  en: 'The music has one volume through the whole film: I cannot turn it down or off for the clips alone. I can make it quieter everywhere, take it out, or make the sound of the clips louder.',
  zh: '音乐全片只有一个音量，没法只在视频片段那里调小或关掉。可以把音乐整体调小、去掉音乐，或者把视频的原声调大。',
};

/** 说话的时候音乐小一点: while the clips are heard. */
const chineseHeard =
  /(?:说话|讲话|唱歌|有人声|有声音|有原声|原声)(?:在|正在)?(?:播放?|放|出来|出现)?的?(?:时候|时|期间|地方|部分|那[几一两]?段).{0,6}(?:音乐|配乐|bgm|歌).{0,6}(?:小|轻|低|弱|停|关|静音|不要|没)|(?:音乐|配乐|bgm|歌)(?:在|到)?(?:说话|讲话|唱歌|有人声|有声音|有原声)的?(?:时候|时|期间|地方|那[几一两]?段)(?:要|就|再)?(?:小|轻|低|弱|停|关|静音)/;

/** `mute the music during the kiss`, 断桥出现的时候音乐静音 */
const beside =
  /\b(?:mute|lower|duck|silence|turn down|turn up|quieter|softer|louder|stop|pause|no)\b.*\b(?:music|song|soundtrack|tune|track)\b.*\b(?:during|while|whenever|when (?:the|my|our) (?:\S+ ){1,3}(?:is|are|comes?|plays?|shows?|appears?))\b|\b(?:music|song|soundtrack|tune|track)\b.*\b(?:quieter|softer|louder|lower|down|up|off|muted|silent)\b.*\b(?:during|while|whenever|when (?:the|my|our) (?:\S+ ){1,3}(?:is|are|comes?|plays?|shows?|appears?))\b|(?:的时候|期间|时).{0,4}(?:音乐|配乐|bgm).{0,4}(?:小|轻|静音|停|关)|(?:的时候|期间|时)静音/;
const ofPart: Saying = {
  en: 'The music has one volume through the whole film: I cannot turn it down or off for a part of it. I can let it begin later, fade it out at the end, or make it quieter everywhere.',
  zh: '音乐全片只有一个音量，没法只在其中一段调小或静音。可以让音乐晚点开始、在结尾淡出，或者整体调小。',
};

/** 音乐中间小一点 */
const chineseThere =
  /^(?:把|让)?(?:背景)?(?:音乐|配乐|声音)的?(?:在)?(?:中间|后半段|前半段|后面|前面)(?:的时候|那段|部分|那里|几秒)?(?:要|再|稍微)?(?:小|轻|大|响|低)声?一?[点些]$/;

/** `remove the music of the last photo` */
const ofPhoto =
  /\b(?:remove|take|cut|drop|no|without|lose|mute|delete|kill)\b.*\b(?:music|song|soundtrack|tune)\b (?:only |just )?(?:of|on|from|for|under|in|over|off) (?!.*\b(?:on|onwards?|until|till|to)$)/;
const loudness =
  /\b(?:stop|pause|mute|no|cut|kill)\b.*\b(?:music|song|soundtrack|tune)$|\b(?:music|song|soundtrack|tune) off$|\b(?:music|song|soundtrack|tune)\b.*(?:\b(?:quieter|softer|louder|lower|down|up|muted?|silent|percent)\b|%)|\b(?:quieter|softer|louder|lower|mute|turn down|turn up)\b.*\b(?:music|song|soundtrack|tune)\b/;

/** `louder at the end`, `quieter in the middle` */
const louderThere =
  /\b(?:louder|(?:music|song|sound|volume|it) up) (?:a bit |only |just )?(?:at|towards?|near|in) (?:the )?(?:very )?(?:end|middle|finish|last (?:photo|part|seconds))\b|(?:\b(?:louder|quieter|softer)|\b(?:music|song|sound|volume|it) (?:lower|down)) (?:only |just )?in (?:the )?middle\b/;

/** `the music at 20 %, while the title is shown`: a part of the film follows. */
function saysWhile({ tokens, reading, text }: Clause): boolean {
  const end = tokens.at(-1)?.end ?? 0;
  const next = reading.tokens.find((token) => token.start >= end && !hasTag(token, 'mark'));
  return next !== undefined && /^(?:while|during|whenever)$/.test(next.text) && loudness.test(text);
}

/** `and no music under it`: under the clip or photo that is spoken of. */
const underIt =
  /\b(?:no|without|mute|stop|cut|kill|remove|take)\b.*\b(?:music|song|soundtrack|piano)\b (?:only |just )?(?:under|behind|during|over|in|on|with|while) (?:it|that|this|that one|there)$|\b(?:music|song|soundtrack|piano) (?:(?:a|bit|little|much) )*(?:off|quieter|softer|lower|louder|down) (?:there|for (?:it|that one)|during (?:it|that)|under (?:it|that))$/;

/** A photo that has no sound of its own is named. */
const namesPhoto = ({ refs }: Clause, draft: Scene['draft']): boolean => {
  const list = shots(draft);
  const ids = refs.flatMap((item) => (item.kind === 'some' ? item.ids : []));
  return (
    ids.length > 0 &&
    ids.length < list.length &&
    list.every(({ id, mediaKind }) => mediaKind !== 'video' || !ids.includes(id))
  );
};

/** What is said to `no music while the videos play`; undefined when the clause wishes something else. */
export function musicBesideClips(clause: Clause, { draft, language, focus }: Scene): string | undefined {
  const said =
    clause.reading.language === 'en' ? english : clause.reading.language === 'zh' ? chinese : undefined;
  if (clause.reading.language === 'en' && louderThere.test(clause.text) && clause.tokens.length <= 8)
    return say(language, ofPart);
  if (chineseThere.test(clause.text.replace(/ /g, ''))) return say(language, ofPart);
  if (said === undefined || !clause.has('music', 'sound', 'aMood') || clause.tokens.length > 18)
    return undefined;
  if (clause.has('quote', 'title', 'caption', 'transition')) return undefined;
  if (beside.test(clause.text) && clause.namesPhotos) return say(language, ofPart);
  if (clause.reading.language === 'en' && musicIn(draft) !== undefined) {
    const part = ofPhoto.test(clause.text) && namesPhoto(clause, draft);
    const held = /^(?:shots|clips)$/.test(focus.topic) && focus.shots.length > 0;
    const under = held && focus.shots.length < shots(draft).length && underIt.test(clause.text);
    if (part || under || saysWhile(clause) || louderThere.test(clause.text)) return say(language, ofPart);
  }
  if (clipsIn(draft).length === 0) return undefined;
  const heard = clause.reading.language === 'zh' && chineseHeard.test(clause.text);
  return heard || said.test(clause.text) ? say(language, oneLevel) : undefined;
}
