import type { Clause } from '../clause.js';
import { type Saying, say } from '../say.js';
import { type Scene, shots } from '../scene.js';

const song = '(?:music|song|soundtrack|piano|tune|track)';
const english = new RegExp(
  `(?:\\b(?:no|without|mute|lower|duck|quieter|softer|silence|turn|drop|pause|stop|cut|kill|fade|dip)\\b.*\\b${song}\\b|\\b${song}\\b.*\\b(?:off|down|quieter|lower|lowered|softer|mute[ds]?|silent|stops?|pauses?|ducks?|dips?|out|away)\\b).*?\\b(?:while|when(?:ever)?|during|over|under|in|on|behind|as soon as|for|beneath)\\b (?:the |my |our |there ?'? ?(?:s|is) |any |a |all |both )*(?:\\S+ )?(?:clips?|videos|footage|video clips?)\\b`,
);
const chinese =
  /(?:视频|录像|片段)(?:在|正在)?(?:播放?|放)?的?(?:时候|时|期间|那[几一两]?段|部分|那里).{0,8}(?:音乐|配乐|bgm|歌).{0,6}(?:小|轻|低|弱|停|关|静音|不要|没)|(?:视频|录像|片段)(?:在|正在)?(?:播放?|放)?的?(?:时候|时|期间|那[几一两]?段|部分|那里).{0,4}(?:不要|别|去掉|关掉|没有|不放|停掉?)(?:放|有|播)?(?:背景)?(?:音乐|配乐|bgm|歌)/;

const oneLevel: Saying = {
  en: 'The music has one volume through the whole film: I cannot turn it down or off for the clips alone. I can make it quieter everywhere, take it out, or make the sound of the clips louder.',
  zh: '音乐全片只有一个音量，没法只在视频片段那里调小或关掉。可以把音乐整体调小、去掉音乐，或者把视频的原声调大。',
};

/** What is said to `no music while the videos play`; undefined when the clause wishes something else. */
export function musicBesideClips(clause: Clause, { draft, language }: Scene): string | undefined {
  const said =
    clause.reading.language === 'en' ? english : clause.reading.language === 'zh' ? chinese : undefined;
  if (said === undefined || !clause.has('music', 'sound', 'aMood') || clause.tokens.length > 18)
    return undefined;
  if (clause.has('quote', 'title', 'caption', 'transition')) return undefined;
  if (!shots(draft).some(({ mediaKind }) => mediaKind === 'video')) return undefined;
  return said.test(clause.text) ? say(language, oneLevel) : undefined;
}
