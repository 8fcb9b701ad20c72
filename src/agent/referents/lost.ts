import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Lost, rawText, textOf } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';
import { askMissing, idsOf } from './photos-meant.js';

const ofPhotos =
  /^(?:set_(?:photo_length|length|look|motion|fit|transition|speed)|adjust_colour|sort_photos|(?:move|swap|remove|duplicate|replace|restore|split)_photos?|trim_clip|set_volume)$/;
const ofWords = /^(?:add_text|change_text|caption_photos)$/;
/** What a photo that is not found is no object of: a text in hand is not what was to be moved. */
const ofShownText = /^(?:time|style)_text$/;

/** Every photo is changed. */
const everywhere = ({ name, params }: EditCommand): boolean =>
  ofPhotos.test(name) && (params.photos === 'all' || /^(?:set_length|sort_photos)$/.test(name));

/** The words stand where a text is to go: `on the waterfall`. */
const place = (clause: Clause, { from }: Lost): boolean =>
  /^(?:on|onto|over|under|above|below)$/.test(clause.tokens[from - 2]?.text ?? '') && clause.has('quote');

/** `the mountains should open it`: the first or the last photo of the film. */
const opensOrCloses = /^(?:opens?|closes?|starts?|begins?|ends?|finish(?:es)?)$/;

/** Something is to be done to photos. */
const wishes = (clause: Clause): boolean =>
  clause.has('remove', 'move', 'swap', 'longer', 'shorter', 'brighter', 'darker') ||
  ((clause.has('canYou') || clause.tokens.length <= 4) && clause.has('first', 'last')) ||
  clause.tokens.some(
    ({ text }, at) => /^(?:it|the)$/.test(text) && opensOrCloses.test(clause.tokens[at - 1]?.text ?? ''),
  );

/** What a wish for other photos leaves out: `the waterfall and the beach longer` where no photo is called waterfall. */
export const leftOut = (clause: Clause, outcome: Outcome): readonly string[] =>
  outcome.kind === 'edit' &&
  outcome.commands.some(({ name }) => ofPhotos.test(name)) &&
  !cutOff.test(clause.wish)
    ? clause.lost.filter((item) => !inNamed(clause, item)).map(({ words }) => words)
    : [];

/** `the trees are too dark in the first`: something in a photo that is named. */
const inNamed = ({ tokens, refs }: Clause, { to, sure }: Lost): boolean =>
  !sure &&
  /^(?:is|are|was|were|looks?)$/.test(tokens[to]?.text ?? '') &&
  refs.some(({ kind, from }) => kind === 'some' && /^(?:in|on)$/.test(tokens[from - 1]?.text ?? ''));

/** The words stand for what a command does, though no photo is called so: what was read cannot be what was meant. */
function misses(clause: Clause, lost: Lost, outcome: Outcome | undefined): boolean {
  // What a picture shows decides which photo is meant; nothing else that was read counts.
  const taken = outcome?.kind === 'edit' || outcome?.kind === 'instead' ? outcome.commands : undefined;
  if (lost.shown === true)
    return (
      outcome === undefined ||
      outcome.kind === 'refusal' ||
      outcome.kind === 'question' ||
      (taken?.every(({ name }) => ofPhotos.test(name) || name === 'set_style') ?? false)
    );
  // `remove the photo of the car`: a photo, not what is in it.
  if (outcome?.kind === 'refusal') return lost.sure && wishes(clause) && !/of$/.test(clause.text);
  if (outcome === undefined || outcome.kind === 'question')
    return (lost.sure || outcome === undefined) && wishes(clause);
  if (outcome.kind !== 'edit' && outcome.kind !== 'instead') return false;
  if (outcome.commands.some(({ name }) => ofWords.test(name))) return place(clause, lost);
  return outcome.commands.some((command) =>
    lost.sure
      ? ofPhotos.test(command.name) || (ofShownText.test(command.name) && clause.has('move', 'swap'))
      : everywhere(command) ||
        // 把雷峰塔放到断桥前面: what is to be moved is not in the film.
        (/^(?:move|swap)_photos$/.test(command.name) &&
          /^[把将]$/.test(clause.tokens[lost.from - 1]?.text ?? '') &&
          clause.tokens.slice(lost.to).some((token) => hasTag(token, 'move'))),
  );
}

/** `the heads are cut off`: parts of people, and no photos. */
const cutOff =
  /^(?:the|their|our|my|his|her|all|all the) (?:heads?|faces?|feet|legs?|arms?|hands?|hair|eyes|sides?|edges?|tops?|bottoms?|people|kids|family)(?: of \w+)? (?:is|are|get|gets|got|was|were) (?:all |always |partly |a bit )?(?:cut|chopped|cropped|sliced)\b/;

/** A photo was named that cannot be told: the one question to ask in place of what was read. */
export function askLost(clause: Clause, scene: Scene, outcome: Outcome | undefined): Outcome | undefined {
  if (cutOff.test(clause.wish)) return undefined;
  if (shots(scene.draft).length === 0 || scene.fresh) return undefined;
  const changes =
    outcome?.kind === 'edit' &&
    outcome.commands.some(({ name }) => ofPhotos.test(name) && !/^(?:move|swap|restore)/.test(name));
  if (changes || (outcome === undefined && wishes(clause) && !clause.has('quote'))) {
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
  }
  const pointed =
    (outcome?.kind === 'edit' && outcome.commands.some(everywhere)
      ? pointedAtNone(clause, scene)
      : undefined) ??
    partUntold(clause, outcome) ??
    clipUntold(clause, scene, outcome) ??
    othersUntold(clause, scene, outcome) ??
    noneBetween(clause, outcome);
  if (pointed !== undefined) return whichPhoto(pointed, clause, scene);
  // `from the roof down to the door in the market`: what the camera passes is found in the photo.
  const inside =
    outcome?.kind === 'edit' &&
    /^(?:motion|fit)$/.test(outcome.topic) &&
    clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length > 0) &&
    !clause.lost.some(({ to }) => hasTag(clause.tokens[to], 'and'));
  if (inside) return undefined;
  const lost = clause.lost.find((item) => misses(clause, item, outcome));
  return lost === undefined ? undefined : whichPhoto(lost, clause, scene);
}

const pointsAtOne = /^(?:(?:make )?(?:that|this) (?:one|photo|picture|pic|image|shot)|[那这]一?[张幅])/;
const pointsAtSome = /^(?:它|[那这]一?[张幅])/;

/** `make that one longer` before any photo was spoken of. */
function pointedAtNone(clause: Clause, scene: Scene): Lost | undefined {
  if (shots(scene.draft).length < 2) return undefined;
  const pair = clause.refs.find(
    (item) => item.kind === 'it' && item.ids.length < 2 && clause.tokens[item.from]?.text === '这俩中间',
  );
  if (pair !== undefined) return { from: pair.from, to: pair.to, words: '', among: [], sure: true };
  if (scene.focus.shots.length > 0 || scene.mentioned.size > 0) return undefined;
  // 有张照片一下就过去了，给它放慢点
  const someOne = /有一?[张幅个](?:照片|图片?)?/.test(scene.sentence);
  const pointer = clause.refs.find(
    (item) =>
      item.kind === 'it' &&
      item.ids.length === 0 &&
      (someOne ? pointsAtSome : pointsAtOne).test(textOf(clause.tokens.slice(item.from, item.to))),
  );
  return pointer === undefined
    ? undefined
    : { from: pointer.from, to: pointer.to, words: '', among: [], sure: true };
}

/** 那段视频 where there are several, and none is spoken of. */
function clipUntold(clause: Clause, scene: Scene, outcome: Outcome | undefined): Lost | undefined {
  const at = clause.tokens.findIndex(({ text }) => /^[那这](?:段|个|条)(?:视频|录像|片段)$/.test(text));
  if (at < 0 || outcome?.kind !== 'edit' || !/^[那这]/.test(clause.text)) return undefined;
  const clips = shots(scene.draft).flatMap(({ id, mediaKind }) => (mediaKind === 'video' ? [id] : []));
  const spoken = clips.some((id) => scene.focus.shots.includes(id) || scene.mentioned.has(id));
  const named = clause.refs.some(({ kind, from }) => kind === 'some' && from !== at);
  return clips.length < 2 || spoken || named || clause.has('all', 'both')
    ? undefined
    : { from: at, to: at + 1, words: '', among: clips, sure: true };
}

/** 另外两张 where four were not spoken of. */
function othersUntold(clause: Clause, scene: Scene, outcome: Outcome | undefined): Lost | undefined {
  if (clause.reading.language !== 'zh') return undefined;
  const wished =
    outcome === undefined
      ? /也|同样|一样/.test(clause.text)
      : (outcome.kind === 'edit' || outcome.kind === 'instead') &&
        outcome.commands.some(({ name }) => ofPhotos.test(name));
  if (!wished) return undefined;
  const rest = clause.refs.find((item) => item.kind === 'rest' && item.count !== undefined);
  return rest === undefined || idsOf(rest, scene, clause.refs).length > 0
    ? undefined
    : { from: rest.from, to: rest.to, words: '', among: [], sure: true };
}

const aPart =
  /\b(?:half(?: of)?|most(?: of)?|some(?: of)?|several(?: of)?|a few(?: of)?) (?:the |my |our |these |those )?(?:photos|pictures|pics|images|them)\b|(?:一半|大部分|多数|一些|有些|部分)的? ?(?:照片|图片|图)/;

/** `half of the photos in black and white`: a part of them, and nobody said which. */
const partUntold = ({ text, refs }: Clause, outcome: Outcome | undefined): Lost | undefined =>
  aPart.test(text) &&
  refs.every(({ kind }) => kind !== 'some') &&
  outcome?.kind === 'edit' &&
  outcome.commands.some(({ name }) => ofPhotos.test(name))
    ? { from: 0, to: 1, words: '', among: [], sure: true }
    : undefined;

/** `make the one between 2 and 3 longer`: none stands there. */
function noneBetween(clause: Clause, outcome: Outcome | undefined): Lost | undefined {
  const { tokens, refs, text } = clause;
  if (!/\b(?:one|photo|picture|pic|image) between\b/.test(text) || outcome?.kind !== 'edit') return undefined;
  const at = tokens.findIndex((token) => token.text === 'between');
  const pair = refs.filter(({ kind, from, ids }) => kind === 'some' && from > at && ids.length === 1);
  const ids = pair.slice(0, 2).flatMap((item) => item.ids);
  const taken = outcome.commands.some(
    ({ name, params: { photos } }) =>
      ofPhotos.test(name) && Array.isArray(photos) && ids.every((id) => photos.includes(id)),
  );
  return ids.length === 2 && taken
    ? { from: at, to: pair[1]!.to, words: '', among: ids, sure: true }
    : undefined;
}

/** How many photos a question lists. */
const listed = 8;

function whichPhoto({ words, among, from, to, shown }: Lost, clause: Clause, scene: Scene): Outcome {
  const all = shots(scene.draft).map((shot, index) => ({ id: shot.id, name: `${index + 1} ${shot.name}` }));
  const pool = among.length > 0 ? all.filter(({ id }) => among.includes(id)) : all;
  const names = `${pool
    .slice(0, listed)
    .map(({ name }) => name)
    .join(
      scene.language === 'zh' || scene.language === 'ja' ? '、' : ', ',
    )}${pool.length > listed ? ', …' : ''}`;
  const which = say(scene.language, {
    en: `Which one do you mean: ${names}?`,
    zh: `您说的是哪一张：${names}？`,
    ja: `どれですか：${names}`,
    es: `¿Cuál es: ${names}?`,
    de: `Welches meinen Sie: ${names}?`,
    fr: `Laquelle : ${names} ?`,
  });
  const none = among.length === 0;
  const unseen = {
    en: 'I know the names of the photos, not what they show. ',
    zh: '我只知道照片的名字，看不到里面拍了什么。',
    ja: '写真の名前はわかりますが、何が写っているかはわかりません。',
    es: 'Conozco los nombres de las fotos, no lo que muestran. ',
    de: 'Ich kenne die Namen der Fotos, nicht was sie zeigen. ',
    fr: 'Je connais le nom des photos, pas ce qu’elles montrent. ',
  };
  const why =
    shown === true
      ? say(scene.language, unseen)
      : say(scene.language, {
          en: none ? `No photo is called "${words}". ` : `"${words}" fits several photos. `,
          zh: none ? `没有叫“${words}”的照片。` : `“${words}”有好几张。`,
          ja: none ? `「${words}」という写真はありません。` : `「${words}」は何枚もあります。`,
          es: none ? `Ninguna foto se llama "${words}". ` : `"${words}" son varias fotos. `,
          de: none ? `Kein Foto heißt „${words}“. ` : `„${words}“ passt auf mehrere Fotos. `,
          fr: none ? `Aucune photo ne s’appelle « ${words} ». ` : `« ${words} » désigne plusieurs photos. `,
        });
  const text = words === '' ? which : why + which;
  const start = clause.tokens[from]!;
  const end = clause.tokens[to - 1]!;
  return {
    kind: 'question',
    text,
    options: pool.slice(0, listed).map(({ name }) => name.split(' ', 1)[0]!),
    about: rawText(clause.reading, start, end),
  };
}
