import { moodAgainst } from '../idioms/moods.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { feltSigns, heardSigns, timeSigns } from '../reading/signs.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { filmMs, lastCommand, musicIn, type Scene, shots, texts } from '../scene.js';
import { playsToTheEnd } from './music-told.js';

const lead = '(?:(?:and|but|so|then|please|ok|okay|now|maybe|can you|could you|i want|i would like) )*';
const song =
  '(?:(?:the|my|our|this|that|your) )?(?:background )?(?:music|songs?|soundtrack|tune|track|piano|guitar|melody|jingle)';
const title =
  '(?:the |that |our |my )?(?:opening |first )?(?:title|heading|headline|opening text|title card|text|words|writing|lettering)';
const may = '(?:(?:should|can|could|may|must|shall|to|has to|needs to|will|only|just|not) )*';
const begins =
  '(?:starts?|begins?|comes? (?:in|on)|kicks? in|sets? in|plays?|enters?|joins?(?: in)?|is heard)';
const over =
  '(?:(?:is|has|was|are|have) )?(?:gone|over|done|finished|through|away|off|disappear(?:s|ed)|vanish(?:es|ed)|ends?|ended|goes|leaves|left|fade[sd](?: (?:out|away))?)';
const after = '(?:(?:only |just |right )?(?:after|once|when|as soon as|from when|behind|following))';
const onceOver = `(?:${after} ${title} ${over}|(?:only |just |right )?(?:after|behind|following) ${title}(?: card)?)`;
const while_ = '(?:during|under|over|while|as long as|with|behind|until after|until|till|before)';

/** `let the song come in after the title`, `no music until the title is gone`. */
const afterTitle = new RegExp(
  `^${lead}(?:(?:${song}|it) ${may}${begins} ${onceOver}|(?:let|have|make|start|begin|bring in|play|bring) (?:${song}|it)(?: (?:only|just|in))*(?: ${begins})?(?: only)? ${onceOver}|(?:no|without|not any) ${song} (?:yet )?${while_} ${title}(?: (?:${over}|is (?:there|up|on|showing|shown|visible|on screen)|shows|stands|card))?|${song} (?:not |only |silent )*(?:until|till|before) ${title}(?: ${over})?|(?:wait|hold) (?:with ${song} )?(?:until|till) ${title} ${over}(?: (?:before|then|and then) (?:start|begin|bring in|play)(?:ing)? ${song})?)$`,
);

/** `music only in the second half`, `start the music in the middle` */
const midway = new RegExp(
  `^${lead}(?:(?:start|begin|play|have|let) )?${song}(?: (?:should|starts?|begins?|plays?|only|just|to|from|for))* (?:(?:in|for|during|from|at|over) (?:the )?(?:second half|last half|2nd half)(?: on)?|(?:in|from|at) the (?:middle|half)(?: on| onwards)?|half ?way(?: through)?)(?: of the (?:film|video))?$`,
);
/** `too sad`, of the music. */
const tooSo =
  /^(?:(?:it|its|its a bit|thats|that|this|is|s|way|but|now|no|still|a bit|bit|much|far) )*too \w+(?: now| for me)?$/;
/** `but a bit slow`, `faster`, where the music is spoken of: its pace. */
const paced =
  /^(?:(?:it|its|is|s|'s|'|but|and|now|still|just|make|make it|i want|i want it|want it|way|much|far|really|very|so|too|a bit|a little|bit|little|rather|quite|kind of|too \w+ and) )*(?<pace>slow|fast|quick|slower|faster|quicker)(?: (?:now|for me|please|though|music|then))*$/;
/** `start the music later` */
const enters = new RegExp(
  `^${lead}(?:(?:let |have |make )?(?:the )?${song} (?:(?:should|to|can|must) )?(?:starts?|begins?|comes? in|sets? in|plays?)?|(?:start|begin|play|bring in) ${song}) ?(?:(?:a|bit|little|much|some|time) )*later(?: please)?$`,
);
const onlyOnceOver = new RegExp(
  `^${lead}(?:start |begin )?(?:it )?(?:${onceOver}|not (?:until|till|before) ${title}(?: ${over})?)$`,
);

const ending =
  '(?:(?:the )?(?:very )?(?:last|final|closing) (?:#|few seconds|seconds|bit|moments?|part)|(?:the )?(?:very )?end)';
/** `the last ten seconds without music`: music plays to the end of the film. */
const silentEnd = new RegExp(
  `^${lead}(?:(?:for |in |during |over |have |leave |make |let )*${ending} (?:(?:should|must|can|may|to|shall|be|is|are|go|stay|run|play) )*(?:without (?:any )?${song}|silent|in silence|quiet|with no ${song})|(?:no|without|not any) ${song} (?:for|in|during|over|at) ${ending}|(?:turn |switch |cut |take )?${song} (?:off|out) (?:for|in|during|over) ${ending}|silence (?:for|in|during|over|at) ${ending})(?: of (?:it|the (?:film|video)))?$`,
);

const dull =
  '(?:boring|dull|bland|sleepy|tired|tame|lame|flat|lifeless|monotonous|depressing|gloomy|sad|cheesy|childish|silly|hectic|nervous|aggressive|busy)';
const noisy = '(?:noisy|blaring|deafening|ear-?splitting)';
const very =
  '(?:(?:a bit|bit|rather|so|very|quite|really|just|too|pretty|way too|kind of|a little|such a|what a) )*';
const faulty = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:oh|hm+|but|ugh|well|and|no) )*(?:${very}(?:an? |the |this |that )?${words} (?:music|song|tune|track|piano|guitar|melody|soundtrack)|${song} (?:is|sounds?|feels?|'s|s|seems?) ${very}${words})(?: (?:though|tho|to me|really|imo|no))*$`,
  );
const boring = faulty(dull);
const stillDull = new RegExp(`^(?:(?:it ?'? ?s|its|is|no|but|that ?'? ?s) )*still ${very}${dull}$`);
const loud = faulty(noisy);

const about = { topic: 'music' as const };

/** 音乐从第三张开始, 等第三张出现时音乐再开始 */
const entersChinese =
  /^(?:让|把)?(?:背景)?(?:音乐|配乐|bgm|歌|曲子?)(?:要|就|再)?(?:从|等到?|到).{1,14}(?:开始|再[响进起放来]|才[响进起放来])|^(?:等到?|到|从).{1,14}(?:背景)?(?:音乐|配乐|bgm|歌|曲子?)(?:再|才|就)?(?:开始|响|进|起|放|来)|(?:出现|出来|开始|亮相)(?:的时候|时候?|之?后|了)?,?(?:背景)?(?:音乐|配乐|bgm|歌|曲子?)(?:再|才)/;
const songChinese = '(?:背景)?(?:音乐|配乐|bgm|歌|曲子)';
const later = '(?:之?后|以后|过后)';
/** 音乐过3秒再开始, 3秒以后再放音乐: after so long without it. */
const laterChinese = new RegExp(
  `^(?:让|把)?${songChinese}(?:等|过|晚|隔|延迟|推迟|延后|到)?第?#${later}?(?:再|才)?(?:开始播?放?|响起?来?|放|播放?|出来|进来?|起)[吧了]?$|^(?:让|把)?(?:${songChinese})?(?:从|等|到)*第?#${later}?(?:再|才)+(?:开始)?(?:响起?来?|有|出来|出现|进来?|起)[吧了]?$|^(?:让|把)?${songChinese}从第?#${later}?(?:再|才|开始)*(?:响起?来?|有|出来|出现|进来?)[吧了]?$|^(?:等|过)?#${later}(?:再|才)?(?:开始)?(?:放|播放?|起|进|加|响起?)${songChinese}[吧了]?$`,
);
/** 音乐还是从头就有吧: from the beginning of the film after all. */
const fromStart = new RegExp(
  `^(?:想了想|算了|那|让|把|还是)*(?:${songChinese})?(?:还是|就)*(?:从头|从开头|从?一开始|从?最开始)(?:就|开始|再|直接)*(?:有|放|响起?|播放?|进|起)(?:吧|了|就行|就好|呗)*$`,
);
const waits = new RegExp(
  `^(?:让|把)?(?:${songChinese})?(?:等|过|晚|隔|延迟|推迟|延后)?.{1,6}秒钟?${later}?$`,
);
/** 音乐过3秒再开始: 再 says only then, and opens no second wish. */
export const entersLater = (before: string, piece: string): boolean =>
  /^[再才]/.test(piece) &&
  ((/(?:标题|字幕|文字|字|片名|它).{0,3}第?.{1,3}秒$/.test(before) &&
    /^[再才](?:出来|出现|显示|打出来|冒出来)/.test(piece)) ||
    (waits.test(before) && /音乐|配乐|bgm|歌|曲/i.test(before + piece)) ||
    (/^(?:从|等|到)*第.{1,3}秒$/.test(before) && /^[再才](?:开始)?(?:响|起|进|有|出)/.test(piece)));

/** 音乐只用前20秒; 只要前面20秒 while the music is spoken of: a part of the song. */
const onlyFirst = new RegExp(
  `^(?:${songChinese})?(?:只|就|仅)(?:要|用|放|播|截取|取|保留)(?:它|${songChinese})?的?(?:最?前面?|开头|头)的?#(?:就行|就好|吧|的部分)*$`,
);
/** 音乐到20秒停 */
const stopsChinese =
  /(?:音乐|配乐|bgm|歌|曲子?).{1,12}(?:停|结束|关)(?:掉|止|了|下来?)?(?:就行|就好|吧)?$|(?:的时候|时)(?:音乐|配乐|bgm|歌)(?:就)?停/;

/** 从第三张开始响, 第三张再进来, 到第五张停: the photo alone, right after a wish for the music. */
const entersHere =
  /^(?:就|只|要|让它|它|,)*(?:等到?|到|从)?P(?:那张|的时候|时候?|出来|出现|之?后|就|,)*(?:(?:开始|再|才)+(?:响起?|进来?|起来?|放|播放?|有|出来)*|响起?|进来?)(?:吧|就行|就好|了)*$/;
const stopsHere = /^(?:就|它|放|播|一直|,)*到P(?:那张|的时候|时候?|就|为止|结束|停|关|掉|止|下来?|了)+$/;

function chinese(clause: Clause, scene: Scene): Outcome | undefined {
  const plain = clause.text.replace(/ /g, '');
  const [id, ...more] = namedPhotos(clause, scene);
  const shot = shots(scene.draft).find((item) => item.id === id);
  if (clause.has('quote', 'fade', 'clip') || (more.length > 0 && !/从/.test(plain))) return undefined;
  const ms = clause.value<number>('duration');
  if (ms !== undefined && laterChinese.test(heardSigns(clause)))
    return edit('set_music', { startMs: ms }, about);
  const spoken = clause.has('music') || scene.focus.topic === 'music';
  const now = musicIn(scene.draft)!;
  if (spoken && now.startMs > 0 && fromStart.test(heardSigns(clause)))
    return edit('set_music', { startMs: 0 }, about);
  if (spoken && onlyFirst.test(heardSigns(clause))) return playsToTheEnd(scene);
  if (stopsChinese.test(plain) && (clause.has('duration') || shot !== undefined)) return playsToTheEnd(scene);
  const here = !clause.has('music') && scene.focus.topic === 'music' && shot !== undefined;
  if (here && stopsHere.test(heardSigns(clause))) return playsToTheEnd(scene);
  return shot !== undefined && (entersChinese.test(plain) || (here && entersHere.test(heardSigns(clause))))
    ? edit('set_music', { startMs: shot.startMs }, about)
    : undefined;
}

/** `start it on photo 2`, `let it begin with the dress`, where the music is spoken of; `start with the dress` is the film. */
const startsIt = new RegExp(
  `^${lead}(?!(?:start|begin) with )(?:start|begin|play|let it (?:start|begin|come in|play))(?: (?:it|playing|only|just))* (?:on|at|with|from|when|as soon as) P(?: (?:comes?|appears?|starts?|shows?|is)(?: up| on| in| there)?)?$`,
);

function entersAt(clause: Clause, scene: Scene): Outcome | undefined {
  const spoken = scene.focus.topic === 'music' || /\b(?:music|song|soundtrack)\b/i.test(scene.sentence);
  const [id, ...more] = namedPhotos(clause, scene);
  const shot = shots(scene.draft).find((item) => item.id === id);
  return spoken && shot !== undefined && more.length === 0 && startsIt.test(feltSigns(clause))
    ? edit('set_music', { startMs: shot.startMs }, about)
    : undefined;
}

/** `the piano is nice but a bit slow` */
const isConceded = ({ text }: Clause, { sentence }: Scene): boolean =>
  text.startsWith('but ') &&
  /\b(?:music|song|tune|track|piano|guitar|soundtrack)\b[^,;.]{0,30}\bbut\b/i.test(sentence);

function read(clause: Clause, scene: Scene): Outcome | undefined {
  const now = musicIn(scene.draft);
  if (clause.reading.language === 'zh' && clause.tokens.length <= 18 && now !== undefined && !scene.fresh)
    return chinese(clause, scene);
  if (clause.reading.language !== 'en' || clause.tokens.length > 18 || now === undefined || scene.fresh)
    return undefined;
  const text = timeSigns(clause);
  if (silentEnd.test(text)) return playsToTheEnd(scene);
  // `the music should start later` ... `after the title`
  const last = lastCommand(scene);
  const entering = last?.name === 'set_music' && 'startMs' in last.params && scene.focus.topic === 'music';
  if (afterTitle.test(text) || (entering && onlyOnceOver.test(text))) {
    const [shown] = texts(scene.draft, 'title');
    return shown === undefined
      ? undefined
      : edit('set_music', { startMs: shown.startMs + shown.durationMs }, about);
  }
  if (midway.test(clause.text))
    return edit('set_music', { startMs: Math.round(filmMs(scene.draft) / 2) }, about);
  if (enters.test(text)) return edit('set_music', { startMs: now.startMs + 2000 }, about);
  if (loud.test(text)) return edit('set_volume', { target: 'music', factor: 0.7 }, about);
  // `slower` alone is said of a song that was just chosen.
  const chosen = last?.name === 'set_music' && scene.planned.length === 0;
  const ofSong = scene.planned.length === 0 && (scene.focus.topic === 'music' || isConceded(clause, scene));
  const said = ofSong ? paced.exec(clause.text)?.groups?.pace : undefined;
  const pace = said?.endsWith('er') && !chosen ? undefined : said;
  const lively = pace === 'slow' || pace === 'faster' || pace === 'quicker';
  const other = pace === undefined ? undefined : moodAgainst(lively ? 'too slow' : 'too fast', now.mood);
  if (other !== undefined) return edit('set_music', { mood: other }, about);
  const again = scene.focus.topic === 'music' && last?.name === 'set_music' && stillDull.test(text);
  const tooMuch = scene.focus.topic === 'music' && clause.has('aMood') && tooSo.test(text);
  const mood =
    again || tooMuch || boring.test(text) ? moodAgainst(tooMuch ? text : `too ${text}`, now.mood) : undefined;
  return mood === undefined ? entersAt(clause, scene) : edit('set_music', { mood }, about);
}

/** When the music is heard beside the title and the end, and that it bores: in clauses that say nothing else. */
export const songEntry = defineIntent({
  name: 'song-entry',
  needs: {
    languages: ['en', 'zh'],
    topics: ['music'],
    also: isConceded,
    words:
      /music|song|soundtrack|tune|track|piano|guitar|melody|jingle|title|head(?:ing|line)|text|words|writing|lettering|silen|quiet|音乐|配乐|bgm|歌|曲/,
  },
  read,
});
