import type { EditCommand } from '../../edits/index.js';
import { actOf } from '../acts/act.js';
import { moodAgainst } from '../idioms/moods.js';
import { playsInstrument } from '../intents/music-timing.js';
import { softerBy } from '../intents/soft-level.js';
import type { Outcome, Read } from '../outcome.js';
import { namedPhotos, photosParam } from '../referents/photos-meant.js';
import { namesText, textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { cutsIn, musicIn, type Scene, shotIds, shots } from '../scene.js';
import { readsTooFast, staysIn } from '../text/stay.js';
import type { Clause } from './clause.js';
import { pointsBack } from './goes-on.js';

type Matter = 'music' | 'text' | 'transition' | 'photo';

/** A state nobody wants: how it is told, and what takes it away from the photos or texts meant. */
interface Fault {
  readonly of: Matter;
  readonly says: RegExp;
  mend(scene: Scene, clause: Clause, ids: readonly string[]): readonly EditCommand[] | undefined;
}

const one = (name: string, params: Record<string, unknown>): readonly EditCommand[] => [{ name, params }];

/** A change of the texts a clause means; undefined when it means none. */
function ofTexts(name: string, clause: Clause, scene: Scene, params: Record<string, unknown>) {
  const ids = textsMeant(clause, scene, { loose: true }).map(({ id }) => id);
  return ids.length === 0 ? undefined : one(name, { texts: ids, ...params });
}

const list = (scene: Scene, ids: readonly string[]) =>
  shots(scene.draft).filter(({ id }) => ids.length === 0 || ids.includes(id));

const photosOf = (scene: Scene, ids: readonly string[]) =>
  ids.length === 0 ? 'all' : photosParam(scene, ids);

const soft = /^(?:crossfade|fade_|dissolve)/;

/** Hard cuts become soft ones; what is soft already takes longer. */
function soften(scene: Scene, clause: Clause, ids: readonly string[]): readonly EditCommand[] {
  // The change from one photo to the next belongs to the first of them.
  // `the change to the sunset` lies before it.
  const into = /\b(?:in)?to\b/.test(clause.text) && ids.length === 1 && !/\bfrom\b/.test(clause.text);
  const order = shotIds(scene.draft);
  const first = into ? order[order.indexOf(ids[0]!) - 1] : ids[0];
  const places = first === undefined ? cutsIn(scene.draft) : list(scene, [first]);
  const hard = places.filter(({ transition }) => !soft.test(transition?.type ?? 'none'));
  const photos = (some: typeof places) =>
    first === undefined && some.length === places.length ? 'all' : some.map(({ id }) => id);
  return hard.length > 0
    ? one('set_transition', { photos: photos(hard), transition: 'crossfade' })
    : one('set_transition', { photos: photos(places), factor: 1.6 });
}

const moves = (scene: Scene, ids: readonly string[]): boolean =>
  list(scene, ids).some(({ motion }) => motion !== null && motion.type !== 'none');

const faults: readonly Fault[] = [
  {
    of: 'music',
    says: /\b(?:just|suddenly|abruptly) (?:ends?|stops?|cuts?)\b|\b(?:ends?|stops?|cuts? (?:off|out)|breaks? off)\b.*\b(?:abrupt|sudden|harsh|middle of)|(?:结束|停|断|收尾|结尾|没)得?.{0,4}(?:突然|突兀|生硬|急|猛)|(?:突然|一下子?|戛然|猛地?)就?.{0,4}(?:停|断|没了|结束|收)/,
    mend: (scene) =>
      one('fade_music', { outMs: Math.max(3000, (musicIn(scene.draft)?.fadeOutMs ?? 0) * 1.5) }),
  },
  {
    of: 'music',
    says: /\b(?:starts?|begins?|comes? in|kicks? in|sets? in)\b.*\b(?:abrupt|sudden|harsh|with a bang|hard)|(?:开始|开头|进来|进入|响起|起来|一上来|一开始)得?.{0,4}(?:突然|突兀|猛|吓|生硬|急)/,
    mend: (scene) => one('fade_music', { inMs: Math.max(2000, (musicIn(scene.draft)?.fadeInMs ?? 0) * 1.5) }),
  },
  {
    of: 'music',
    says: /\b(?:swamp(?:s|ing)?|drown(?:s|ing)?|overpower(?:s|ing)?|mask(?:s|ing)?|bur(?:y|ies|ying)|smother(?:s|ing)?|compet(?:es|ing) with|fight(?:s|ing)? with|covers? up|(?:is|are|s) (?:much |way |far |still |a (?:bit|lot) )*louder than)\b/,
    mend: () => one('set_volume', { target: 'music', factor: 0.625 }),
  },
  {
    of: 'music',
    says: /\b(?:is|are|'? ?s) (?:barely|hardly|scarcely) (?:there|audible|heard|noticeable)\b|\b(?:barely|hardly) (?:any (?:music|sound)|hear|notice)\b/,
    mend: () => one('set_volume', { target: 'music', factor: 1.6 }),
  },
  {
    of: 'music',
    says: /./,
    mend(scene, clause) {
      // 就是音乐太吵: how loud it is, and not which.
      if (clause.has('quieter') && musicIn(scene.draft) !== undefined)
        return one('set_volume', { target: 'music', ...softerBy(0.625, scene) });
      const mood = moodAgainst(clause.text, musicIn(scene.draft)?.mood);
      return mood === undefined ? undefined : one('set_music', { mood });
    },
  },
  {
    of: 'transition',
    says: /\b(?:(?:harsh|abrupt|sudden|rough|brutal)(?:ly)?|jarring|choppy|hard|jumpy|jumps|jolt\w*|hurts?|headache|dizzy)\b|硬|突然|突兀|太猛|太急|(?<!^)跳过去|闪来闪去|一闪一闪|晃眼|刺眼|闪得|别闪/,
    mend: soften,
  },
  {
    of: 'transition',
    says: /\bdrag(?:s|ging)?\b|\b(?:takes?|overlaps?) (?:for )?(?:too long|too much|forever|ages)\b|拖|磨蹭/,
    mend: (scene, _clause, ids) => one('set_transition', { photos: photosOf(scene, ids), factor: 0.625 }),
  },
  {
    of: 'text',
    says: /\b(?:sits?|is|lies|stands|comes)\b.*\b(?:on|over|across|in) (?:\w+ )?(?:faces?|eyes|heads?|mouth)\b|挡|遮|盖(?:住|着|到|了)|压(?:着|住|到)/,
    mend(scene, clause) {
      const [text] = textsMeant(clause, scene);
      const position = text?.style.position?.startsWith('bottom') ? 'top' : 'bottom';
      return text === undefined ? undefined : one('style_text', { texts: [text.id], style: { position } });
    },
  },
  {
    of: 'text',
    says: /\b(?:vanish\w*|disappear\w*|gone|goes away|flash\w*|over)\b.*\b(?:before|too (?:fast|quick|quickly|soon|early)|in a flash|so fast|so quickly)\b|一闪|[没看读]完就|看不完|来不及|太快就?(?:没|消失|过)/,
    mend: (scene, clause) => ofTexts('time_text', clause, scene, { byMs: 1500 }),
  },
  {
    of: 'text',
    says: /(?:\b(?:barely|hardly|scarcely|not|cannot|nobody|no one|none)|n ' t)\b.*\b(?:read|make (?:it )?out)\b|(?:\bnot|n ' t)(?: really| very| quite)? (?:readable|legible|visible)\b|(?:\bcannot|\bca ?n ' t|\bhardly|\bbarely) (?:really )?see (?:the|that|this|any|my|our) (?:title|text|captions?|words|letters|writing|names?)\b|\bnobody can (?:see|make out)\b/,
    mend: (scene, clause) =>
      readsTooFast(clause)
        ? ofTexts('time_text', clause, scene, { byMs: 1500 })
        : ofTexts('style_text', clause, scene, { sizeFactor: 1.3 }),
  },
  {
    of: 'text',
    says: /\b(?:runs?|goes|sticks?|hangs?|spills?) (?:over|off|out|past|beyond)\b|\b(?:is|are|gets?) cut off\b|超出|出界|跑出|显示不全/,
    mend: (scene, clause) => ofTexts('style_text', clause, scene, { sizeFactor: 0.8 }),
  },
  {
    of: 'text',
    says: /(?:突然|一下子?|猛地?|生硬地?|直接)就?(?:蹦|跳|弹|冒)(?:出来|进来)|^(?!.*(?:[让弄做改要换用像]|一个个|一个一个|一字一字|逐字)).*(?:蹦|跳|弹|冒)(?:出来|进来)/,
    mend: (scene, clause) => ofTexts('style_text', clause, scene, { enter: 'fade' }),
  },
  {
    of: 'photo',
    says: /\b(?:cut|cropped|chopped|sliced) off\b|\blost (?:its|the|their|his|her) (?:\w+ )?(?:edges?|sides?|heads?|top|bottom)\b|缺了?一?(?:边|角|头|半|块)|(?:边|(?<![后前里开外两])头|脚|顶|侧|角|上面|下面).{0,3}被?(?:切|裁|截|砍)(?:了|掉|没)|没(?:显示|放|露)(?:全|完整)|裁得?(?:太|得|有点)?(?:多|狠|厉害|过)|(?:人头|(?<![后前里开外两])头|脸|脚|(?<![那这后前左右])边|头顶|下巴)(?:都|全)?(?:没了|不见了?|看不到了?|看不见了?)|[示露]不[全完]/,
    // 断桥那张裁得太多了，人头都没了: said of the same photo.
    mend: (scene, _clause, ids) =>
      ids.length === 0 && scene.planned.at(-1)?.name === 'set_fit'
        ? []
        : one('set_fit', { photos: photosOf(scene, ids), fit: 'contain' }),
  },
  {
    of: 'photo',
    says: /\b(?:(?:there )?are|there ' re|i see|has|have|got) (?:these |those |such |ugly |thick |big )*(?:black |white )?(?:bars|borders|stripes)\b|有.{0,4}(?:黑边|白边|黑条)/,
    mend: (scene, _clause, ids) => one('set_fit', { photos: photosOf(scene, ids), fit: 'cover' }),
  },
  {
    of: 'photo',
    says: /\bblown out\b|\bover-?exposed\b|发白|过曝|曝光过/,
    mend: (scene, _clause, ids) => one('adjust_colour', { photos: photosOf(scene, ids), brightness: -0.18 }),
  },
  {
    of: 'photo',
    says: /有点黑|发黑|太黑(?!白)|黑乎乎|黑漆漆|黑黢黢|黑咕隆咚|乌漆/,
    mend: (scene, _clause, ids) => one('adjust_colour', { photos: photosOf(scene, ids), brightness: 0.18 }),
  },
  {
    of: 'photo',
    says: /发灰|灰蒙蒙|灰扑扑|灰不溜秋|雾蒙蒙|有点灰/,
    mend: (scene, _clause, ids) =>
      one('adjust_colour', { photos: photosOf(scene, ids), contrast: 0.15, saturation: 0.15 }),
  },
  {
    of: 'photo',
    says: /偏黄|发黄|太黄|偏红|发红|偏暖/,
    mend: (scene, _clause, ids) => one('set_look', { photos: photosOf(scene, ids), look: 'cool' }),
  },
  {
    of: 'photo',
    says: /偏蓝|发蓝|太蓝|偏冷|发青|冷冰冰/,
    mend: (scene, _clause, ids) => one('set_look', { photos: photosOf(scene, ids), look: 'warm' }),
  },
  {
    of: 'photo',
    says: /动来动去|晃来晃去|忽大忽小|忽远忽近|推来推去|老是?(?:在)?(?:动|晃|放大|缩小|推)|想每?张?都?动|\b(?:pictures?|photos?|images?|it all|everything) (?:moves?|slides?|zooms?|wobbles?) (?:about|around)\b/,
    mend: (scene, _clause, ids) =>
      moves(scene, ids) ? one('set_motion', { photos: photosOf(scene, ids), motion: 'none' }) : undefined,
  },
  {
    of: 'photo',
    says: /死板|呆板|一动不动|(?:都|完全|根本|全)不(?:会)?动的?$|不会动|没有?动感|像(?:个|在放)?(?:ppt|幻灯片)|\bjust (?:sits?|stands?) (?:there|still)\b|\bdead still\b/i,
    mend(scene, clause, ids) {
      const photos = photosOf(scene, ids);
      if (!moves(scene, ids)) return one('set_motion', { photos, alternate: ['zoom_in', 'zoom_out'] });
      // 照片都不动 said of a film that moves is a wish to hold still.
      return /不(?:会)?动/.test(clause.text) ? undefined : one('set_motion', { photos, factor: 1.5 });
    },
  },
  {
    of: 'photo',
    says: /\btoo much (?:zoom\w*|movement|motion|panning|sliding|camera)\b|\b(?:zoom\w*|movement|motion)\b.*\b(?:overkill|too much|excessive|over the top)\b/,
    mend: (scene, _clause, ids) => one('set_motion', { photos: photosOf(scene, ids), factor: 0.625 }),
  },
  {
    of: 'photo',
    says: /\b(?:bit|little|rather|quite|slightly|somewhat|kind of) (?:cold|blue|bluish)\b|\blooks? (?:\w+ ){0,2}?(?:cold|bluish)$/,
    mend: (scene, _clause, ids) => one('set_look', { photos: photosOf(scene, ids), look: 'warm' }),
  },
  {
    of: 'photo',
    says: /(?:n ' t|\bnot|\bhardly|\bbarely|\bnever) (?:\w+ )?(?:see|get|have|show)\b.*\benough\b|\b(?:hardly|barely) (?:see|notice)s?\b|\bblink and\b|\bflash(?:es)? (?:by|past)\b|\b(?:is|are|s|feels?|seems?) (?:still |just |only |rather |a bit |a little |quite |pretty )*short$/,
    mend: (scene, clause, ids) =>
      ids.length > 0 || clause.has('photo', 'film')
        ? one('set_photo_length', { photos: photosOf(scene, ids), factor: 1.4 })
        : undefined,
  },
  {
    of: 'photo',
    says: /\bgoes on (?:and on|forever|for ages)\b|\bdrags on\b|n ' t deserve (?:that|so) (?:much|long)\b/,
    mend: (scene, _clause, ids) => one('set_photo_length', { photos: photosOf(scene, ids), factor: 0.714 }),
  },
  {
    of: 'photo',
    says: /\b(?:is|are|s) over (?:before|too (?:soon|quick|quickly|fast))\b|\bends? too (?:soon|early|quickly)\b|\b(?:fly|flies|rush|rushes|whiz|whizzes) (?:by|past)\b|一晃就过|一闪就过|还没看清就/,
    mend: (scene, _clause, ids) => one('set_photo_length', { photos: photosOf(scene, ids), factor: 1.3 }),
  },
  {
    of: 'photo',
    says: /^(?:整体|整个|全片|片子|节奏|影片|视频|感觉|,)*(?:有点|有些|太|挺|好|稍微)?(?:拖沓|拖拉|拖|磨叽|冗长)(?:了|的)?$/,
    mend: (scene, clause) =>
      scene.focus.topic === 'transition' && !clause.has('film')
        ? undefined
        : one('set_photo_length', { photos: 'all', factor: 0.77 }),
  },
];

const between =
  /\b(?:going|jumps?|jumping|step|switch|change|leap)\b.*\bfrom\b|\bbetween\b|\bcuts\b(?! off)|\bchange (?:in)?to\b|\boverlaps?\b|\bpop (?:in|up)\b|\b(?:photos?|pictures?|pics|images?|they|it) (?:changes?|switch(?:es)?|swaps?|turns? over)\b|切|换(?:片|照片|图|得|成|过)?|跳|过渡|衔接|闪/;

/** What a clause finds fault with: what it names, else what the talk is about. */
function matterOf(clause: Clause, scene: Scene): Matter | undefined {
  if (clause.has('music', 'sound') || playsInstrument(clause) || /\bsounds? like\b/.test(clause.text))
    return 'music';
  if (namesText(clause)) return 'text';
  if (clause.has('transition') || between.test(clause.text)) return 'transition';
  // 转场换成闪光, and then 太晃眼了: the flashes are.
  if (scene.focus.topic === 'transition' && /[晃刺]眼/.test(clause.text)) return 'transition';
  if (clause.refs.some(({ kind }) => kind === 'some' || kind === 'all') || clause.has('film', 'photo'))
    return 'photo';
  const { topic } = scene.focus;
  if (!pointsBack(clause)) return 'photo';
  return topic === 'music' || topic === 'text' || topic === 'transition' ? topic : 'photo';
}

const topics = { set_motion: 'motion', set_look: 'look', adjust_colour: 'look', set_fit: 'fit' } as const;

const topicOf = (command: string, of: Matter) =>
  of !== 'photo' ? of : (topics[command as keyof typeof topics] ?? 'shots');

/** Whoever says how it shall be does not complain. */
const wishes =
  /\b(?:should|must|please|want|make|let|have it|put|use|add|give|keep|remove|drop|show|set|turn|play|i'?d)\b|[把让给请帮]|改成|换成|换个|来个|调|加|删|放在|[?？]/;

const silent =
  /^(?:there )?is no (?:sound|audio|music)\b(?! (?:in|on|for|under|with) (?:the |this |that )?(?!my\b|me\b|film|video))|^(?:there ' s )?no (?:sound|audio)(?: here| for me| coming out| on my \w+| in my \w+)+$|^i (?:still )?(?:hear nothing|(?:get|have|hear|got) no (?:sound|audio)\b|(?:can|do)(?:not|n? ' t|n ' t| not) (?:hear|get) (?:anything|a thing|any (?:sound|music|audio)))\b|\b(?:sound|audio)(?: here)? (?:is ?n ?' t|is not|does ?n ?' t|does not|won ?' t) (?:work|working|play|playing)\b|^(?:我这边?)?(?:怎么)?(?:听不到|听不见|没有?)(?:任何|一点)?(?:声音|音乐)(?:啊|呀|了)?$/;

const askLouder = ({ draft, language }: Scene): Outcome => {
  const percent = Math.round((musicIn(draft)?.volume ?? 0) * 100);
  return {
    kind: 'question',
    text: say(language, {
      en: `The music plays at ${percent} %. Shall I make it louder?`,
      zh: `音乐现在的音量是 ${percent}%，要调大吗？`,
    }),
    options: say(language, { en: 'louder|full volume', zh: '大一点|最大' }).split('|'),
  };
};

const coversFaces =
  /\b(?:title|text|caption|words|letters|it)\b.*\b(?:not|n ' t|never)\b(?: be| go| sit| stand| cover| hide)*(?: over| on| across| in front of)? (?:the |our |their |any |my )*(?:faces?|heads?|eyes|people|kids)$/;

/** `something's off with the middle ones`, `the third looks weird somehow`: found fault with, and not said with what. */
const unclear =
  /\b(?:something|smth|sth|somethings)\b(?: ' s| is| s| looks| feels| seems)* (?:\w+ )?(?:off|wrong|weird|strange|odd|fishy|not right)\b|\b(?:is|are|looks?|feels?|seems?) (?:somehow |just |still |a bit |a little |kind of |kinda |slightly |really |so |also )*(?:off|weird|odd|strange|fishy|wrong|not right)(?: somehow| to me| now| here)*$/;

const askWhatIsWrong = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'What should be different: the colours, the length, the order, the movement or the crop?',
    zh: '哪里不对：颜色、时长、顺序、运动还是裁切？',
  }),
  options: say(language, { en: 'colours|length|order|movement|crop', zh: '颜色|时长|顺序|运动|裁切' }).split(
    '|',
  ),
});

/** `i cant read the title`: typed without the sign. */
const withoutSign = /\b(ca|do|does|did|is|are|was|were|could|should|would)nt\b/g;

/** Words that find fault without a subject (`over too soon`), and what is left of `there are bars`. */
const finds =
  /\b(?:too|barely|hardly|nobody|blink|flies|fly|flash(?:es)?|rush(?:es)?|louder than|goes on|drags on)\b|n ' t |^(?:are|sounds like)\b/;

const onThat = /\b(?:on|in|with) (?:it|her|him|(?:that|this) one)\b|\bthere\b|^[那这]张/;

/** 别那么生硬, 不想照片闪来闪去: what is not wanted, said as a ban. */
const bans = /^(?:[^,]{0,8})?(?:别|不要|不想要?|不希望|勿)/;

/**
 * A state nobody wants, told as it is (`the cuts feel harsh`, 标题挡住脸了) or forbidden (别硬生生地切): the opposite is the
 * wish.
 */
export function mend(clause: Clause, scene: Scene): Read | undefined {
  if (shots(scene.draft).length === 0) return undefined;
  if (clause.has('quote', 'duration', 'percentage', 'question', 'undo') || clause.tokens.length > 16)
    return undefined;
  // 顺序太死板 finds fault with the order.
  if (clause.has('order') && clause.reading.language === 'zh') return undefined;
  const text = clause.text.replace(withoutSign, "$1n't").replace(/ ?' ?/g, " ' ");
  const told = clause.reading.language === 'en' && actOf(clause) !== 'open';
  const silence = silent.test(text) && !clause.has('clip') && musicIn(scene.draft) !== undefined;
  if (silence && namedPhotos(clause, scene).length === 0)
    return { intent: 'complaint', outcome: askLouder(scene) };
  // `the title should not be over the faces`
  if (coversFaces.test(text)) {
    const [shown] = textsMeant(clause, scene);
    const position = shown?.style.position?.startsWith('bottom') ? 'top' : 'bottom';
    if (shown !== undefined)
      return {
        intent: 'complaint',
        outcome: {
          kind: 'edit',
          commands: one('style_text', { texts: [shown.id], style: { position } }),
          topic: 'text',
        },
      };
  }
  if (unclear.test(text)) return { intent: 'complaint', outcome: askWhatIsWrong(scene) };
  if (!told) {
    if (clause.has('colour') && !/\bbars\b|\bborders\b|边/.test(text)) return undefined;
    if (clause.has('aLook')) return undefined;
    if (clause.has('aTransition') && !/\bcuts\b|\bzoom|\bflash/.test(text)) return undefined;
    if (wishes.test(text) && !bans.test(text)) return undefined;
    if (clause.reading.language === 'en' && !finds.test(text)) return undefined;
  }
  const of = matterOf(clause, scene);
  if (of === 'music' && musicIn(scene.draft) === undefined) return undefined;
  const named = namedPhotos(clause, scene);
  // `too much zoom on it`
  const pointed = onThat.test(text)
    ? clause.refs.flatMap((item) => (item.kind === 'it' ? item.ids : []))
    : [];
  const ids = named.length > 0 ? named : pointed;
  // 字挡太久了: it is the time, not the place.
  const way = of === 'text' ? staysIn(clause) : undefined;
  const stay = way === undefined ? undefined : ofTexts('time_text', clause, scene, { byMs: way * 1500 });
  if (stay !== undefined)
    return { intent: 'complaint', outcome: { kind: 'edit', commands: stay, topic: 'text' } };
  for (const fault of faults) {
    if (fault.of !== of || !fault.says.test(text)) continue;
    const commands = fault.mend(scene, clause, ids);
    if (commands === undefined) continue;
    const topic = topicOf(commands[0]?.name ?? '', of);
    return {
      intent: 'complaint',
      outcome: { kind: 'edit', commands, topic, ...(ids.length > 0 ? { shots: ids } : {}) },
    };
  }
  return undefined;
}
