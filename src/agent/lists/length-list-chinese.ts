import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, readTokens, tagValue, textOf } from '../../language/index.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome } from '../outcome.js';
import { type Clause, clauseOf, within } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';

/** One length of a list, and what parts it from the next. */
const item =
  /(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+(?:点[一二三四五六七八九]+)?)\s*(秒半|秒钟|秒鐘|秒|s)?/y;
const between = /[\s、,，;；/]*(?:和|及|跟|以及|再|然后)?\s*/y;
const behind = /^[\s，,。.!！]*(?:吧|了|哈|就行|就好|即可|谢谢|谢谢你|麻烦了|[\s，,。.!！])*$/;
const starts = /[\d一二两三四五六七八九十半]/;
/** Lengths are told one after the other. */
const inTurn = /分别|依次|按顺序|逐张|挨个|各张|各自|时长|时间|停留|从.+到/;
const small =
  /请|麻烦|帮我|给我|我想|我要|希望|你好|好的|然后|把|将|让|每张|各张|照片|图片|的|们|分别|依次|按顺序|顺序|逐张|挨个|各自|时长|时间|停留|停|放|显示|播放|展示|改成|改为|设为|设成|设置为|调成|调整为|变成|定为|是|为|各|都|给|就|用|要|从|到|至|这|几|[,，、：:。\s]/g;

/** The lengths at the end of a sentence: where they begin, and how long each is. */
function listAt(
  sentence: string,
  reading: Reading,
): { readonly from: number; readonly values: number[] } | undefined {
  for (let from = 0; from < sentence.length; from++) {
    if (!starts.test(sentence[from]!) || /[\d.第前后]/.test(sentence[from - 1] ?? '')) continue;
    const said: string[] = [];
    let timed = false;
    let at = from;
    for (;;) {
      item.lastIndex = at;
      const found = item.exec(sentence);
      if (found === null) break;
      timed = found[2] !== undefined;
      said.push(`${found[1]}${found[2] ?? '秒'}`);
      at = item.lastIndex;
      between.lastIndex = at;
      between.exec(sentence);
      at = between.lastIndex;
    }
    if (said.length < 2 || !timed || !behind.test(sentence.slice(at))) continue;
    const values = said.map((length) => {
      const [token, ...more] = readTokens(length, reading.language, []).tokens;
      const ms = more.length === 0 ? tagValue(token!, 'duration') : undefined;
      return typeof ms === 'number' ? ms : Number.NaN;
    });
    if (values.every((ms) => ms >= 100 && ms <= 600_000)) return { from, values };
  }
  return undefined;
}

/** 六张照片分别停1秒、2秒、3秒…: as many lengths as photos, one after the other; undefined when the sentence is no such list. */
export function lengthsInTurn(
  reading: Reading,
  scene: Scene,
): { clause: Clause; outcome: Outcome } | undefined {
  const raw = reading.normal.text;
  if (raw.length > 200) return undefined;
  const list = listAt(raw, reading);
  if (list === undefined) return undefined;
  const head = readTokens(raw.slice(0, list.from), reading.language, scene.assets);
  const clause = clauseOf(withoutCourtesy(head.tokens), head, scene);
  const refs = clause.refs.filter(({ kind }) => kind !== 'all' && kind !== 'it');
  const left = textOf(
    clause.tokens
      .filter((_, index) => !within(clause.refs, index))
      .filter((token) => !hasTag(token, 'and', 'number')),
    '',
  )
    .replace(small, '')
    .replace(/^[张个幅]+$/, '');
  if (left !== '' || !inTurn.test(clause.text) || (list.values.length < 3 && !/分别|依次/.test(clause.text)))
    return undefined;
  const all = shots(scene.draft);
  // In the order in which they are named.
  const there = new Set(all.map(({ id }) => id));
  const named = [...new Set(refs.flatMap(({ ids }) => ids))].filter((id) => there.has(id));
  const ids = named.length > 0 ? named : [...there];
  if (all.some(({ id, mediaKind }) => mediaKind === 'video' && ids.includes(id))) return undefined;
  return { clause, outcome: lengthsOneByOne(list.values, ids, scene) };
}

const holds =
  '(?:的)?(?:照片)?(?:停留|播放|显示)?(?:时长|时间)?(?:都|全|就|则|也)*(?:停留|停|放|显示|播放|展示|改成|改为|设为|调成|是|为|要|给|各)*#(?:吧|了|就行|就好|即可)*';
const others = '(?:R|其他|其余|剩下|别)(?:的)?(?:照片|几张)?';
/** 除了第一张停3秒，其他都停2秒; 其他的2秒，日落5秒; 全部3秒，只有日落5秒: one has a length of its own, and all others theirs. */
const apart: readonly (readonly [RegExp, 'own' | 'rest'])[] = [
  [new RegExp(`^@${holds}(?:以外|之外|外)?,?${others}${holds}$`), 'own'],
  [new RegExp(`^(?:把|让)?${others}${holds},?(?:把|让|而|但|就|只有)*@${holds}$`), 'rest'],
  [new RegExp(`^(?:把|让)?A${holds},?(?:只有|只|就|但|不过|唯独|除了|而)*@${holds}$`), 'rest'],
  [new RegExp(`^(?:把|让)?A${holds},?@(?:除外|外|例外),?@${holds}$`), 'rest'],
];

/** The photos of a sentence that gives some a length of their own and all others another. */
export function lengthsApart(
  reading: Reading,
  scene: Scene,
): { clause: Clause; outcome: Outcome } | undefined {
  const tokens = withoutCourtesy(reading.tokens).filter(
    (token) => !/^(?:除|除了|除去|except)$/.test(token.text),
  );
  const times = tokens
    .filter((token) => hasTag(token, 'duration'))
    .map((token) => Number(tagValue(token, 'duration')));
  if (times.length !== 2 || tokens.length > 24 || times.some((ms) => ms < 100)) return undefined;
  const clause = clauseOf(tokens, reading, scene);
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'transition', 'clip')) return undefined;
  const refs = clause.refs.filter(({ kind }) => kind !== 'it');
  const text = tokens
    .map((token, index) => {
      const ref = refs.find(({ from, to }) => index >= from && index < to);
      if (ref === undefined) return hasTag(token, 'duration') ? '#' : token.text;
      if (index > ref.from) return '';
      return ref.kind === 'all' ? 'A' : ref.kind === 'rest' ? 'R' : '@';
    })
    .join('')
    .replace(/@(?:[和跟与、,]@)+/g, '@')
    .replace(/(?<=[RA@])A/g, '');
  const way = apart.find(([form]) => form.test(text))?.[1];
  const all = shots(scene.draft);
  const ids = new Set(refs.filter(({ kind }) => kind === 'some').flatMap((ref) => ref.ids));
  const named = all.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const rest = all.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (way === undefined || named.length === 0 || rest.length === 0) return undefined;
  if (all.some(({ mediaKind }) => mediaKind === 'video')) return undefined;
  const [own, other] = way === 'own' ? times : [times[1], times[0]];
  const commands: EditCommand[] = [
    { name: 'set_photo_length', params: { photos: rest, durationMs: other } },
    { name: 'set_photo_length', params: { photos: named, durationMs: own } },
  ];
  return { clause, outcome: { kind: 'edit', commands, topic: 'shots', shots: named } };
}

/** Lengths photo by photo: as many as there are photos, or the question which. */
export function lengthsOneByOne(values: readonly number[], ids: readonly string[], scene: Scene): Outcome {
  if (values.length !== ids.length) {
    return {
      kind: 'question',
      text: say(scene.language, {
        en: `You gave ${values.length} lengths for ${ids.length} photos. Which photo gets which?`,
        zh: `给了 ${values.length} 个时长，照片有 ${ids.length} 张，对不上。请按顺序说出每张的时长。`,
      }),
      options: [],
    };
  }
  const commands = ids.map(
    (id, at): EditCommand => ({
      name: 'set_photo_length',
      params: { photos: [id], durationMs: Math.round(values[at]!) },
    }),
  );
  return { kind: 'edit', commands, topic: 'shots', shots: ids };
}
