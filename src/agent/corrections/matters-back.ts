import { titleOf } from '../../catalogue/index.js';
import type { Draft, TextStyle, VideoSegment } from '../../draft/index.js';
import { type EditCommand, usualTextSize } from '../../edits/index.js';
import type { Reading } from '../../language/index.js';
import type { Topic } from '../conversation.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Read } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { heardSigns } from '../reading/signs.js';
import { splitPieces } from '../reading/split.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { cutsIn, musicIn, pastDrafts, roleOfText, type Scene, shotIds, shots, texts } from '../scene.js';

export type Matter =
  | 'cuts'
  | 'motions'
  | 'colours'
  | 'lengths'
  | 'frames'
  | 'order'
  | 'song'
  | 'shape'
  | keyof TextStyle;

const matters: readonly (readonly [says: RegExp, matter: Matter])[] = [
  [/^(?:转场|过渡|切换)(?:效果|方式)?$/, 'cuts'],
  [/^(?:镜头|运镜|镜头运动|运镜方式)$/, 'motions'],
  [/^(?:滤镜|色调|调色|原色|本色)$/, 'colours'],
  [/^(?:时长|时间|停留时间|长度|长短)$/, 'lengths'],
  [/^(?:顺序|次序|先后|排列|排序)$/, 'order'],
  [/^(?:背景)?(?:音乐|配乐|歌|曲子|bgm)$/i, 'song'],
  [/^(?:画幅|画面比例|比例|尺寸)$/, 'shape'],
  [/^(?:位置|地方)$/, 'position'],
  [/^(?:大小|字号|字体大小)$/, 'size'],
  [/^字体$/, 'font'],
  [/^(?:字的?|文字的?)?颜色$/, 'color'],
];

const matter =
  '(?:转场(?:效果|方式)?|过渡|切换|镜头运动|镜头|运镜|滤镜|色调|调色|停留时间|时长|时间|长度|长短|顺序|次序|先后|排列|排序|(?:背景)?(?:音乐|配乐|歌|曲子|bgm)|画幅|画面比例|比例|尺寸|位置|大小|字号|字体大小|字体|(?:文?字的?)?颜色)';
const when = '(?:最开始|一开始|最初|刚开始|开始|开头|原来|原先|原本|之前|以前|刚才|刚刚|本来|初始|先前)';
const back = '(?:恢复|还原|复原|(?:改|变|换|调|退|弄|用|放|设)回|回到|回)';
const tail =
  '(?:成|到|为|去|来|原样|的|那|首|种|个|样子?|时候|一样|状态|位置|大小|颜色|顺序|样|吧|了|呗|就好|就行)*';
/** 转场还是恢复成最开始那样, 大小也改回去, 音乐还是用最开始那首 */
const wish = new RegExp(
  `^(?:算了|那|还是|就|把|将|让|请|再|全部|所有|,)*(?<who>P|它|标题|字幕|文字|歌名|字)?的?(?<what>${matter}(?:[和跟、]${matter})*)(?:都|也|还是|就|全|全部|再|一起|给我|统统|,)*(?:(?:用|按|照|是|要|换成|改成|变成)*(?:${back}(?:成|到|为|去|来|的)*)+(?:跟|和)?(?<late>${when})?|(?:还是|用|按|照|跟|要|换成|改成|变成)+(?<plain>${when}))${tail}$`,
);

/** 都恢复原来的颜色, 全部还原成最初的顺序: what is to be as it was said last. */
const wishLast = new RegExp(
  `^(?:算了|那|还是|就|把|将|让|请|再|,)*(?<who>P|它|标题|字幕|文字|歌名|字)?的?(?:都|也|还是|就|全部|全都|全|所有的?|照片|统统|再|一起|给我|,)*${back}(?:成|到|为|去|来|的)*(?<late>${when})?的?(?<what>${matter}|原色|本色)(?:吧|了|呗|就好|就行|就可以)*$`,
);
const ofAll = /全|所有|都|统统/;

const englishMatters: readonly (readonly [says: RegExp, matter: Matter])[] = [
  [/^(?:times?|timings?|lengths?|durations?)$/, 'lengths'],
  [/^(?:transitions?|cuts)$/, 'cuts'],
  [/^(?:motions?|movements?|zooms?|camera moves?)$/, 'motions'],
  [/^(?:order|sequence)$/, 'order'],
];
const asBefore =
  '(?:as|how|the way|like|what|where) (?:it|they) (?:was|were|had been|used to be)(?: before)?';
/** `put the times back the way they were`, `the order as it was` */
const englishWish = new RegExp(
  `^(?:(?:no|nope|actually|please|and|but|ok|can you|could you|,) ?)*(?:(?:put|set|change|bring|make|give|turn|switch|have|restore|return|reset) )?(?:all )?(?:(?:the|my|our|their|its) )(?<what>[a-z]+(?: moves?)?) (?:back(?: again)?(?:(?: to)? ${asBefore})?|${asBefore})(?: (?:please|again|at first|originally|at the (?:start|beginning)))*$`,
);

function askedEnglish(clause: Clause, scene: Scene): readonly Back[] | undefined {
  if (!mayEnglish.test(clause.text) || clause.tokens.length > 14 || clause.has('quote', 'duration'))
    return undefined;
  const said = englishWish.exec(clause.text.replace(/ ,/g, ','))?.groups?.what;
  const found = englishMatters.find(([says]) => says.test(said ?? ''))?.[1];
  if (found === undefined) return undefined;
  const past = pastDrafts(scene).filter((draft) => shots(draft).length > 0);
  const first = /\b(?:at first|originally|at the (?:start|beginning))\b/.test(clause.text);
  const back = (first ? past.slice(-1) : past)
    .map((draft) => matterOf(draft, found, [], scene))
    .find((result) => result !== undefined);
  return back === undefined ? undefined : [back];
}
const mayEnglish = /\b(?:back|was|were|used to be|had been)\b/;

const whatOf = (said: string): Matter[] =>
  said
    .split(/[和跟、]/)
    .flatMap((word) => matters.filter(([says]) => says.test(word)).map(([, found]) => found));

/** How the picture is meant by 颜色 while no text is spoken of. */
function meantOf(found: Matter, who: string | undefined, scene: Scene): Matter {
  const ofText = /标题|字|歌名/.test(who ?? '') || (who !== 'P' && scene.focus.topic === 'text');
  return found === 'color' && !ofText ? 'colours' : found;
}

interface Back {
  readonly commands: readonly EditCommand[];
  readonly topic: Topic;
  readonly shots?: readonly string[];
  readonly texts?: readonly string[];
}

/** One command for all photos that get the same. */
function grouped(
  name: string,
  given: readonly (readonly [id: string, params: Readonly<Record<string, unknown>>])[],
): EditCommand[] {
  const groups = new Map<string, { ids: string[]; params: Readonly<Record<string, unknown>> }>();
  for (const [id, params] of given) {
    const key = JSON.stringify(params);
    const group = groups.get(key) ?? { ids: [], params };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ids, params }) => ({ name, params: { photos: ids, ...params } }));
}

type Of = (shot: VideoSegment) => readonly [name: string, params: Readonly<Record<string, unknown>>][];
/** What a photo has of each matter, as the commands that give it. */
export const ofShots: Partial<Readonly<Record<Matter, Of>>> = {
  cuts: ({ transition }) => [
    [
      'set_transition',
      transition === null
        ? { transition: 'none' }
        : { transition: transition.type, durationMs: transition.durationMs },
    ],
  ],
  motions: ({ motion }) => [
    [
      'set_motion',
      motion === null ? { motion: 'none' } : { motion: motion.type, amount: motion.amount ?? 1 },
    ],
  ],
  colours: ({ look }) => [
    ['set_look', { look: look?.preset ?? 'none', strength: look?.strength ?? 1 }],
    [
      'adjust_colour',
      {
        brightness: look?.brightness ?? 0,
        contrast: look?.contrast ?? 0,
        saturation: look?.saturation ?? 0,
        relative: false,
      },
    ],
  ],
  lengths: ({ durationMs }) => [['set_photo_length', { durationMs }]],
  frames: ({ placement }) => [['set_fit', { fit: placement.fit, scale: placement.scaleX }]],
};
const topicOf: Partial<Readonly<Record<Matter, Topic>>> = {
  cuts: 'transition',
  motions: 'motion',
  colours: 'look',
  song: 'music',
  lengths: 'shots',
  frames: 'fit',
  order: 'film',
  shape: 'film',
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What gives the film, or some of its photos, one matter of an earlier one; undefined when both have the same. */
export function matterOf(old: Draft, found: Matter, ids: readonly string[], scene: Scene): Back | undefined {
  const { draft } = scene;
  const topic = topicOf[found] ?? 'text';
  const commandsOrNone = (commands: readonly EditCommand[], about: Partial<Back> = {}): Back | undefined =>
    commands.length === 0 ? undefined : { commands, topic, ...about };
  const of = ofShots[found];
  if (of !== undefined) {
    const list = found === 'cuts' ? cutsIn(draft) : shots(draft);
    const given = list.flatMap((shot) => {
      const was = shots(old).find(({ id }) => id === shot.id);
      if (was === undefined || (ids.length > 0 && !ids.includes(shot.id))) return [];
      // A clip keeps its own time.
      if (found === 'lengths' && shot.mediaKind !== 'image') return [];
      const now = of(shot);
      return of(was).flatMap(([name, params], at) =>
        same(params, now[at]![1]) ? [] : [{ name, id: shot.id, params }],
      );
    });
    const names = [...new Set(given.map(({ name }) => name))];
    const commands = names.flatMap((name) =>
      grouped(
        name,
        given.filter((item) => item.name === name).map(({ id, params }) => [id, params] as const),
      ),
    );
    return commandsOrNone(commands, { shots: given.map(({ id }) => id) });
  }
  if (found === 'order') {
    const now = shotIds(draft);
    const was = shots(old).flatMap(({ id }) => (now.includes(id) ? [id] : []));
    const present = now.filter((id) => was.includes(id));
    return commandsOrNone(
      same(was, present) ? [] : [{ name: 'move_photos', params: { photos: was, to: 1 } }],
    );
  }
  if (found === 'song') {
    const [now, was] = [musicIn(draft), musicIn(old)];
    // Music that went is brought back elsewhere, as loud as it was.
    if (now === undefined || was === undefined) return undefined;
    if (now.mood === was.mood && now.fileId === was.fileId) return undefined;
    const params = was.fileId === '' ? { mood: was.mood } : { file: was.fileId };
    return commandsOrNone([{ name: 'set_music', params }]);
  }
  if (found === 'shape')
    return commandsOrNone(
      old.width === draft.width && old.height === draft.height
        ? []
        : [{ name: 'set_canvas', params: { width: old.width, height: old.height } }],
    );
  const key = found as keyof TextStyle;
  const held = texts(draft).filter(({ id }) => scene.focus.texts.includes(id));
  const commands = held.flatMap((text) => {
    const was = texts(old).find(({ id }) => id === text.id);
    const look = titleOf(text, roleOfText(draft, text.id) ?? 'caption').look as TextStyle;
    const usual = { ...look, size: Math.round(usualTextSize(draft, text)) };
    const before = was?.style[key] ?? usual[key];
    return was === undefined || before === undefined || before === (text.style[key] ?? usual[key])
      ? []
      : [{ name: 'style_text', params: { texts: [text.id], style: { [key]: before } } }];
  });
  return commandsOrNone(commands, { texts: held.map(({ id }) => id) });
}

const begins = /最开始|一开始|最初|刚开始|开头/;

/** What a clause wants back as it was, and since when; undefined when it asks for nothing of the kind. */
function asked(clause: Clause, scene: Scene): readonly Back[] | undefined {
  if (clause.reading.language === 'en') return askedEnglish(clause, scene);
  if (clause.reading.language !== 'zh' || clause.tokens.length > 16 || clause.has('quote', 'duration'))
    return undefined;
  // 最开始 is no photo here.
  const text = heardSigns(clause)
    .replace(/ /g, '')
    .replace(/(?<=.)P(?=[^P]*$)/, (sign) => begins.exec(clause.text)?.[0] ?? sign);
  const named = wish.exec(text)?.groups;
  const said = named ?? wishLast.exec(text)?.groups;
  if (said === undefined) return undefined;
  // 恢复原来的颜色 alone takes a turn back.
  if (named === undefined && said.who === undefined && !ofAll.test(text)) return undefined;
  const first =
    /最|一开始|刚开始|^开|初始/.test(said.late ?? said.plain ?? '') ||
    (ofAll.test(text) && (named === undefined || /^[^P]*颜色(?:都|全)/.test(text)));
  const past = pastDrafts(scene).filter((draft) => shots(draft).length > 0);
  const ids = said.who === 'P' ? namedPhotos(clause, scene) : [];
  const found = whatOf(said.what!).map((item) => meantOf(item, said.who, scene));
  const backs = found.flatMap(
    (item) =>
      (first ? past.slice(-1) : past)
        .map((draft) => matterOf(draft, item, ids, scene))
        .find((result) => result !== undefined) ?? [],
  );
  return backs.length < found.length ? undefined : backs;
}

/** One matter of the film as it was before it was changed, or at the very beginning; all else stays as it is now. */
export function mattersBack(clause: Clause, scene: Scene): Read | undefined {
  const backs = asked(clause, scene);
  const [first] = backs ?? [];
  if (backs === undefined || first === undefined) return undefined;
  const commands = backs.flatMap((item) => item.commands);
  const { topic, shots: photos, texts: lines } = first;
  return {
    intent: 'matters-back',
    outcome: {
      kind: 'edit',
      commands,
      topic,
      ...(photos && { shots: photos }),
      ...(lines && { texts: lines }),
    },
  };
}

const may = /回|恢复|还原|复原|还是|用|按|照|^(?:back|was|were|used to be|had been)/;

/** A part of the sentence asks for one matter as it was: no turn is taken back for that. */
export const wantsMatterBack = (reading: Reading, scene: Scene): boolean =>
  (reading.language === 'zh' || reading.language === 'en') &&
  scene.conversation.past.length > 0 &&
  reading.tokens.some(({ text }) => may.test(text)) &&
  splitPieces(reading.tokens)
    .map(withoutCourtesy)
    .some((piece) => asked(clauseOf(piece, reading, scene), scene) !== undefined);
