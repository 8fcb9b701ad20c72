import { hasTag, textOf } from '../../language/index.js';
import { moodMeant } from '../idioms/moods.js';
import { edit, type Outcome } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { commandBefore, musicIn, pastDrafts, type Scene } from '../scene.js';

const denial =
  /^(?:(?:and|but|just|please|so|,|definitely|certainly|absolutely|use|take|play|put|add|have|that|it|this|that one|music) )*(?:not|no|no more|no longer|rather than|instead of|in place of|anything but|in place)\b/;

/** 不要这个音乐，换一个: another one was put in by the words before. */
const changedAlready = ({ text, reading }: Clause, { planned, sentence }: Scene): boolean =>
  reading.language === 'zh' &&
  planned.at(-1)?.name === 'set_music' &&
  /不要|不喜欢|不好听|难听/.test(sentence) &&
  /^(?:再|就|给我|帮我|请)*换(?:一)?[个首段](?:别的|其他的)?(?:吧|试试|呗)?$/.test(text);

const otherMatters = 'quote title caption percentage louder quieter duration fadeOut fadeIn'.split(' ');

/** `not the piano` behind the music that was just put in: what it is not to be says nothing new. */
export const deniesOther = (clause: Clause, scene: Scene): boolean =>
  changedAlready(clause, scene) ||
  (clause.reading.language === 'en' &&
    scene.planned.at(-1)?.name === 'set_music' &&
    !/^no (?:background )?(?:music|sound|audio)\b/.test(clause.wish) &&
    (denial.test(clause.text) ||
      /^(?:(?:because|cos|since|and|as|but) )?(?:the|this|that|its) (?:\S+ )?(?:piano|music|song|tune|jingle|guitar|one|old one) (?:is|was|sounds?|sounded|feels?|felt|makes?|made|reminds?|puts?)\b/.test(
        clause.text,
      )) &&
    !clause.has(...otherMatters) &&
    !/\btoo\b|\bso (?:loud|quiet)\b/.test(clause.text));

/** Where in a song something begins that only ears can find. */
const heardPlace =
  /\b(?:where|when|once|as soon as|from|at|right|(?:start|begin|open|come in|kick off|set in)s? with) (?:the |she |he |they |it |her |his )*(?:singing|singer|vocals?|voices?|lyrics|words|chorus|refrain|verse|beat|drums?|drop|melody|good part|guitar|sings|sing)\b/;

/** `from where the singing starts` without a time: only the person can say which second that is. */
export function askSongPlace(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || !heardPlace.test(clause.text)) return undefined;
  if (clause.has('duration')) return undefined;
  if (clause.reading.tokens.some((token) => hasTag(token, 'duration'))) return { kind: 'nothing' };
  return {
    kind: 'question',
    text: say(scene.language, {
      en: 'I cannot hear where that is. At which second of the song? For example: "start the song at 0:20".',
      zh: '我听不出来是在哪里。歌的第几秒？比如：“从第20秒开始放”。',
    }),
    options: [],
  };
}

/** `the intro is too long` where music is spoken of: the song is to begin later than its file. */
export const tiredOfIntro = ({ text, reading }: Clause): boolean =>
  reading.language === 'en' &&
  /\bintro(?:duction)?\b/.test(text) &&
  /\b(?:too|so|very|endless|boring|forever|ages|slow)\b/.test(text);

const bareTime =
  /^(?:(?:and|but|so|that|it|this|which|'s|is|are|s|be|would|about|around|roughly|at|from|the|its|in|into|second|seconds?|mark|on|onwards?|of|file|song|track|recording|music|somewhere|starting|start|begin|beginning|please|then|right|say|like|just) ?)*$/;

/** `but from 20 seconds in`, `that's at 0:45`: nothing but a time, where a song is spoken of. */
export function fromItsTime(clause: Clause, scene: Scene): number | undefined {
  if (clause.reading.language !== 'en') return undefined;
  const [ms, ...more] = clause.values<number>('duration');
  if (ms === undefined || more.length > 0) return undefined;
  const words = textOf(clause.tokens.filter((token) => !hasTag(token, 'duration')));
  if (!bareTime.test(words)) return undefined;
  const song = scene.planned.at(-1)?.name === 'set_music';
  const from = /\bfrom\b|\bstart|\bbegin|\binto\b|\bin(?: please)?$/.test(words);
  const all = textOf(clause.reading.tokens);
  const asked = /\b(?:start|begin|from where|from when|singing|vocals|chorus|refrain|skip|jump)/.test(all);
  return (song && (from || asked)) ||
    (scene.focus.topic === 'music' &&
      (/\bfrom\b.*\bin\b/.test(clause.text) ||
        ofOwnSong(clause, scene) ||
        // Composed music has no file to begin in.
        (Boolean(musicIn(scene.draft)?.fileId) && /\bfrom\b.*\b(?:on|onwards?)\b/.test(clause.text))))
    ? ms
    : undefined;
}

/** `from 1:05` right after a song of one's own was chosen. */
function ofOwnSong({ text }: Clause, { conversation, draft, planned }: Scene): boolean {
  const last = planned.length > 0 ? undefined : commandBefore({ conversation });
  return (
    last?.name === 'set_music' &&
    last.params.file !== undefined &&
    Boolean(musicIn(draft)?.fileId) &&
    /^(?:start(?:ing)? |begin(?:ning)? )?(?:it )?(?:from|at) /.test(text)
  );
}

const former =
  /^(?:no |nah |not that one |rather )*the (?:one|song|track|tune|music) before(?: that| it)?(?: please)?$|\b(?:liked|preferred|prefers?|better|nicer|go back|goes? back|back to|return|bring back|put back|want|have|use)\b.*\b(?:other|old|previous|first|former|earlier|original) (?:\w+ )?(?:music|song|tune|track|soundtrack|piece|one)\b|\b(?:other|old|previous|first|former|earlier|original) (?:\w+ )?(?:music|song|tune|track|soundtrack|piece|one) (?:back|again|was|is best|is better|sounded|fitted|suited|please)\b/;

/** `I liked the other song more`: the music before this one. */
export function otherSong(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || !former.test(clause.text)) return undefined;
  if (clause.has('file', 'fileWord', 'quote', 'photo', 'title', 'caption')) return undefined;
  if (!clause.has('music') && scene.focus.topic !== 'music') return undefined;
  const known = (draft: Scene['draft']): string => `${musicIn(draft)?.mood}|${musicIn(draft)?.fileId}`;
  const films = pastDrafts(scene).filter(
    (draft) => musicIn(draft) !== undefined && known(draft) !== known(scene.draft),
  );
  const found = musicIn(
    (/\b(?:first|original)\b/.test(clause.text) ? films.at(-1) : films[0]) ?? scene.draft,
  );
  if (films.length === 0 || found === undefined) return undefined;
  const source = found.mood === null ? { file: found.fileId } : { mood: found.mood };
  return edit('set_music', source, { topic: 'music' });
}

const wish =
  /\b(?:something|smth|sth|sthg|anything|need|want|give me|prefer|rather|could use|one)\b(?! (?:photo|picture|second|minute|more (?:photo|picture|second|time)))/;

/** `too sleepy, I need smth more hype`, `could you put one more playful?`: what is wished for behind what is found wrong. */
export function wishedMood(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.has('quote', 'title', 'caption', 'duration', 'look'))
    return undefined;
  // `a more playful one` is counted as a photo where photos are meant.
  if (clause.has('photo') && !/\bone\b/.test(clause.text)) return undefined;
  const kind = /\ban? ((?:(?:more|bit|little|much|less) )*\S+) one\b/.exec(clause.text)?.[1];
  const other =
    kind === undefined
      ? undefined
      : moodMeant(clauseOf(clause.tokens.slice(0, -1), clause.reading, scene), {
          loose: true,
          present: musicIn(scene.draft)?.mood,
        });
  if (other !== undefined && other !== musicIn(scene.draft)?.mood)
    return edit('set_music', { mood: other }, { topic: 'music' });
  if (clause.namesPhotos) return undefined;
  const at = clause.tokens.findIndex(({ text }) => wish.test(`${text} `.trim()));
  const words = at < 0 ? [] : clause.tokens.slice(at + 1);
  if (words.length === 0 || words.length > 6) return undefined;
  const mood = moodMeant(clauseOf(words, clause.reading, scene), {
    loose: true,
    present: musicIn(scene.draft)?.mood,
  });
  return mood === undefined ? undefined : edit('set_music', { mood }, { topic: 'music' });
}
