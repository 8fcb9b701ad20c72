import { hasTag, type Reading, type Token, tagValue, textOf } from '../../language/index.js';
import { modestLevel } from '../intents/volume.js';
import { edit, type ReadClause } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { musicIn, pastDrafts, type Scene } from '../scene.js';
import { akin, moodsLike, namesSound, nearestTold } from './moods.js';

interface SongWords {
  /** Another piece is wished for. */
  readonly other: RegExp;
  /** Of the kind there is. */
  readonly alike: RegExp;
  /** Less of what the music is. */
  readonly less: RegExp;
  /** A piece of music, by name or by what it is counted with. */
  readonly song: RegExp;
  /** Says nothing of the music. */
  readonly small: RegExp;
}

const english: SongWords = {
  other: /\b(?:another|different|other|else|new|switch|change|swap|replace)\b/g,
  alike: /\b(?:same|just as|equally|as|similar|still|that kind|like (?:that|this|it))\b/g,
  less: /\b(?:less|not (?:that|so|as|quite so|quite that|too)|tone(?:d)? down|dial(?:ed)? down)\b/g,
  song: /\b(?:songs?|tracks?|tunes?|music|piece|soundtrack|melody|hear)\b/g,
  small:
    /\b(?:a|an|the|of|to|and|but|with|for|in|it|its|is|be|this|that|one|ones|something|some|please|thanks|can|could|we|you|i|have|want|need|would|like|try|give|me|us|use|play|put|on|let's|lets|maybe|make|sound|sounding|kind|mood|moods|vibe|energy|feel|feeling|style|genre|ok|okay|then|now|should|must|more|even|bit|little|tad|touch|much|way|really|very|though|instead|no|hm|well|so|up|got|any|'s|d|'d)\b|[.,!?;]/g,
};

const chinese: SongWords = {
  other:
    /另外?[一二两]?[首支段]|(?:换|改|再[换来])(?:成|个|一个|一|别的|下一)?[首支段]|换(?:个|别的|其他的?|另外的?)?(?=歌|曲|音乐|配乐)|别的|其他的?/g,
  alike: /同样|一样|同款|差不多|类似|相似|还是|仍然|照样|依旧|也(?=要|得|很|是)|这[种类]|那[种类]/g,
  less: /(?:别|不要|不用|不必|没必要|不需要|不想要|可以不|用不着)(?:搞得|弄得)?(?:那么|这么|太|那样|这样)|(?:没|少)(?:那么|这么)/g,
  song: /(?:[一这那两]|换|来)首|歌曲?|曲子?|音乐|配乐|背景乐|bgm/g,
  small:
    /风格|感觉|氛围|调调|那种|这种|一点儿?|一些|给我|帮我|可以|麻烦|能不能|行不行|行吗|[的点些要来个吧呗嘛呢了啊请再还得是但不过也更很可能想换改成听放用就那这它挺那首支段一,，。！!]/g,
};

/** Words without those of one kind, and whether there were some. */
function without(text: string, pattern: RegExp): { text: string; found: boolean } {
  const left = text.replace(pattern, ' ');
  return { text: left, found: left !== text };
}

/** What a mood becomes with less of what it is; the nearest where no other one is of its kind. */
const milder: Readonly<Record<string, readonly string[]>> = {
  cinematic: ['inspiring', 'nostalgic'],
  energetic: ['upbeat', 'inspiring'],
  upbeat: ['acoustic', 'lofi'],
  playful: ['upbeat', 'acoustic'],
  inspiring: ['acoustic', 'lofi'],
  romantic: ['acoustic', 'calm_piano'],
  calm_piano: ['acoustic', 'inspiring'],
  ambient: ['calm_piano', 'acoustic'],
  acoustic: ['lofi', 'calm_piano'],
  lofi: ['acoustic', 'calm_piano'],
  nostalgic: ['calm_piano', 'acoustic'],
};

/** Tokens that are of something else than music. */
const elsewhere =
  'quote photo title caption text transition motion duration percentage file fileWord undo'.split(' ');
const mostWords = 14;

/** `upbeat but not cheesy`: a mood, and what it is not to be. */
const moodBut = /^\S+(?: \w+)? but not (?:too |so |that )?\w+$/;

/**
 * Another song of a kind (`different song, happier`, 换一首同样有劲的), less of what the music is (`not that epic`) and a
 * mood beside what it is not: nothing else is said. Another song of the mood there is has a mood near to it, since every
 * mood is one piece of music.
 */
export function songWish(tokens: readonly Token[], reading: Reading, scene: Scene): ReadClause | undefined {
  if (hasTag(tokens[0], 'aMood') && moodBut.test(textOf(tokens))) {
    const chosen = { name: 'set_music', params: { mood: tagValue(tokens[0], 'aMood') } };
    // `cheerful music but not too loud`: its level.
    const level = { name: 'set_volume', params: { target: 'music', volume: modestLevel } };
    const commands = hasTag(tokens.at(-1), 'quieter') ? [chosen, level] : [chosen];
    const outcome = { kind: 'edit' as const, commands, topic: 'music' as const };
    return { clause: clauseOf(tokens, reading, scene), intent: 'song', outcome };
  }
  // `the jingle in the background, but quiet` of a brief: its level.
  const [last] = tokens.slice(-1);
  const levelled = scene.planned.at(-1);
  if (
    scene.fresh &&
    hasTag(last, 'quieter') &&
    tokens.slice(0, -1).every(({ text }) => /^(?:but|and|very|quite|rather|not|too|a bit)$/.test(text)) &&
    (levelled?.name === 'set_music' || levelled?.name === 'set_volume')
  ) {
    const outcome = edit('set_volume', { target: 'music', volume: modestLevel }, { topic: 'music' });
    return { clause: clauseOf(tokens, reading, scene), intent: 'song', outcome };
  }
  const words = reading.language === 'en' ? english : reading.language === 'zh' ? chinese : undefined;
  const now = musicIn(scene.draft)?.mood;
  if (words === undefined || now === undefined || now === null || tokens.length > mostWords) return undefined;
  const clause = clauseOf(tokens, reading, scene);
  const { text } = clause;
  const [another, less] = [words.other, words.less].map((one) => text.search(one) >= 0);
  if (!(another || less)) return undefined;
  // `change the music to acoustic` where it is: that mood is named, and no other one.
  if (
    /\b(?:change|switch|swap|replace|exchange)\b.*\b(?:to|into|with|by|for)\b/.test(text) &&
    clause.values('aMood').includes(now)
  )
    return undefined;
  if (scene.focus.topic !== 'music' && text.search(words.song) < 0) return undefined;
  if (clause.has(...elsewhere.filter((concept) => concept !== 'photo' || !/\bones?\b/.test(text))))
    return undefined;
  const plain = without(without(text, words.other).text, words.song).text;
  const alike = without(plain, words.alike);
  const said = without(without(alike.text, words.less).text, words.small).text.trim();
  const kinds = said === '' ? [] : said.split(/\s+/).map((word) => moodsLike(word));
  if (kinds.some((names) => names.length === 0)) return undefined;
  const names = kinds.flat();
  const done = (mood: string | undefined): ReadClause | undefined => {
    if (mood === undefined) return undefined;
    const note = nearestTold(clause, mood, scene);
    const outcome = edit('set_music', { mood }, { topic: 'music', ...(note === undefined ? {} : { note }) });
    return { clause, intent: 'song', outcome };
  };
  if (less) return names.includes(now) ? done(milder[now]?.[0]) : undefined;
  const heard = [scene.draft, scene.start, ...pastDrafts(scene)].map((draft) => musicIn(draft)?.mood);
  if (names.length === 0)
    return alike.found ? done(akin(now).find((name) => !heard.includes(name))) : undefined;
  const others = names.filter((name) => name !== now);
  // Of an instrument there is one mood.
  const near = namesSound(clause) ? undefined : milder[now]?.[0];
  return done(others.find((name) => !heard.includes(name)) ?? others[0] ?? near);
}
