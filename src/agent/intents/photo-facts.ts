import { namedPhotos } from '../referents/photos-meant.js';
import { roleNamed } from '../referents/texts-meant.js';
import { listing, say, seconds } from '../replies/say.js';
import { filmMs, type Scene, shots, texts } from '../scene.js';
import { asks, type Fact } from './film-facts.js';

/** `how long is each photo shown?`, 每张放多久 */
export const eachLength: Fact = (clause, scene) => {
  const { language, draft } = scene;
  if (
    !/\b(?:lengths?|durations?) (?:of|for) (?:each|every|all(?: of)?(?: the| my)?|the|my|them|these) ?(?:single |one )?(?:photos?|pictures?|pics?|images?|shots?|ones?|of them)?$|\b(?:all|each) (?:of )?(?:the |their )?(?:lengths|durations)\b|\bhow long\b.*\b(?:each|every|all the|the) (?:photos?|pictures?|images?|one)\b|\bhow (?:long|many seconds) (?:does|do|is|are) (?:each|every|all)\b|\bhow many seconds per\b|\bhow (?:much|many) (?:screen )?(?:time|seconds|secs) .*\b(?:each|every|one|per|a single) (?:\w+ )?(?:photos?|pictures?|pics?|images?|shots?|slides?|one)\b|每(?:一)?张(?:照片|图片?)?.{0,4}(?:多久|几秒|多少秒|多长|多少时间|多少时长)/.test(
      clause.text,
    ) ||
    namedPhotos(clause, scene).length > 0 ||
    clause.has('transition', 'title', 'caption', 'text')
  )
    return undefined;
  const list = shots(draft);
  const lengths = new Set(list.map(({ durationMs }) => durationMs));
  const [only] = lengths;
  if (lengths.size === 1)
    return say(language, {
      en: `Each of the ${list.length} photos stays ${seconds(language, only!)}.`,
      zh: `${list.length} 张都是每张 ${seconds(language, only!)}。`,
    });
  const told = list
    .slice(0, 30)
    .map(({ name, durationMs }, index) => `${index + 1}. ${name} ${seconds(language, durationMs)}`);
  return say(language, {
    en: `${told.join(', ')}; ${seconds(language, filmMs(draft))} in all.`,
    zh: `${told.join('、')}；一共 ${seconds(language, filmMs(draft))}。`,
  });
};

const ownLengthAsked =
  /^(?:那|它|那张|这张|现在)*(?:停留?|放|显示|播放?|待)(?:了|的)?(?:多久|几秒|多长时间?|多少秒)(?:了|呢|啊)*[?？]?$/;

/** 断桥是第几张？停多久: the length of the photo that was just asked about. */
export const ownLength: Fact = (clause, scene) => {
  const [id, more] = scene.focus.shots;
  if (scene.language !== 'zh' || id === undefined || more !== undefined || !scene.mentioned.has(id))
    return undefined;
  const list = shots(scene.draft);
  const at = list.findIndex((shot) => shot.id === id);
  if (at < 0 || namedPhotos(clause, scene).length > 0 || !ownLengthAsked.test(clause.text)) return undefined;
  return `第 ${at + 1} 张（${list[at]!.name}）停留 ${seconds('zh', list[at]!.durationMs)}。`;
};

/** `which photo stays the longest?`, 哪张最短 */
export const extreme: Fact = (clause, { language, draft }) => {
  const long = /\b(?:which|what)\b.*\blongest\b|哪.{0,8}最[长久]|最[长久]的?(?:照片)?是(?:哪|谁)/.test(
    clause.text,
  );
  const short = /\b(?:which|what)\b.*\bshortest\b|哪.{0,8}最短|最短的?(?:照片)?是(?:哪|谁)/.test(clause.text);
  if (!(long || short) || clause.has('title', 'caption', 'transition')) return undefined;
  const list = shots(draft);
  const lengths = list.map(({ durationMs }) => durationMs);
  const ms = long ? Math.max(...lengths) : Math.min(...lengths);
  const found = list.flatMap(({ name, durationMs }, index) =>
    durationMs === ms ? [`${index + 1} ${name}`] : [],
  );
  if (found.length === list.length)
    return say(language, {
      en: `All are equally long: ${seconds(language, ms)} each.`,
      zh: `都一样长，每张 ${seconds(language, ms)}。`,
    });
  return say(language, {
    en: `${listing(language, found)}: ${seconds(language, ms)}.`,
    zh: `${listing(language, found)}：${seconds(language, ms)}。`,
  });
};

/** `how many transitions are there?`, 有几段文字 */
export const counts: Fact = (clause, { language, draft }: Scene) => {
  if (!/\bhow many\b|几[个处段条种]|多少[个处段条]/.test(clause.text) || !asks(clause)) return undefined;
  if (/选|可用|\b(?:can|available|choose|do you have)\b/.test(clause.text) || clause.has('photo', 'clip'))
    return undefined;
  if (clause.has('transition')) {
    const count = shots(draft).filter(
      ({ transition }) => transition !== null && transition.type !== 'none',
    ).length;
    return say(language, { en: `There are ${count} transitions.`, zh: `一共 ${count} 个转场。` });
  }
  if (!clause.has('title', 'caption', 'text')) return undefined;
  const role = language === 'en' ? roleNamed(clause) : undefined;
  const kind = role === undefined ? 'text' : role.replace('_', ' ');
  const count = texts(draft, role).length;
  return say(language, {
    en: `There ${count === 1 ? `is 1 ${kind}` : `are ${count} ${kind}s`}.`,
    zh: `一共 ${count} 段文字。`,
  });
};

/** `when does the kiss come up?` */
export const whenShown: Fact = (clause, scene) => {
  if (
    scene.language !== 'en' ||
    !/^(?:\S+ ){0,3}?(?:when(?:'s)?|(?:at|from|in) (?:what|which) (?:second|time|point|moment)|what time|how far in|how long (?:until|till|before)) (?:does|do|is|are|will|comes?|can|(?:the|my|our) \S+ (?:is|comes?|appears?|shows?))\b/.test(
      clause.text,
    )
  )
    return undefined;
  // The `second` of `at what second` is no photo.
  const ofTime = clause.tokens.findIndex(({ text }) => text === 'second');
  const meant = clause.refs.filter(({ kind, from }) => kind === 'some' && from !== ofTime);
  const [id] = namedPhotos(clause.withRefs(meant), scene);
  const list = shots(scene.draft);
  const at = list.findIndex((shot) => shot.id === id);
  if (at < 0 || clause.has('music', 'title', 'caption', 'text')) return undefined;
  const { name, startMs, durationMs } = list[at]!;
  return `Photo ${at + 1} (${name}) is shown from ${seconds('en', startMs)} to ${seconds('en', startMs + durationMs)}.`;
};
