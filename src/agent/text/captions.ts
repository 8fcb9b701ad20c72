import { hasTag } from '../../language/index.js';
import { edit, type Outcome, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { commandBefore, type Scene, shotIds, shots } from '../scene.js';
import { lookIn } from './look.js';
import { styleIn } from './style.js';

const about = { topic: 'text' as const, texts: [] };

/** How captions of one wish look: `in yellow, at the top, smaller`. */
function dressOf(clause: Clause): Readonly<Record<string, unknown>> {
  const { sizeFactor } = lookIn(clause);
  const { position, ...letters } = styleIn(clause);
  // Captions stand at the bottom anyway.
  const style = position === undefined || position === 'bottom' ? letters : { ...letters, position };
  return {
    ...(Object.keys(style).length > 0 ? { style } : {}),
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
  };
}

/** `Our shop, Our oven, Our classics`: one line a photo, the named ones in order, else from the first. */
export function captionLines(clause: Clause, scene: Scene, lines: readonly string[]): Outcome {
  const named = namedPhotos(clause, scene);
  const ids = named.length > 0 ? named : shotIds(scene.draft);
  const own = named.length > 0 ? undefined : namedAfter(lines, scene);
  const captions = lines
    .slice(0, ids.length)
    .map((text, index) => ({ photo: (own ?? ids)[index]!, text: text.slice(0, 500) }));
  return edit('caption_photos', { captions, ...dressOf(clause) }, about);
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * `captions: Beach, Market, Noodle kitchen`: lines that are called as photos are stand on those, whatever the order; undefined
 * where most of them are called otherwise, or two after one photo.
 */
function namedAfter(lines: readonly string[], { draft }: Scene): readonly string[] | undefined {
  const photos = shots(draft).map(({ id, name }) => ({ id, words: wordsIn(name.replace(/\.\w+$/, '')) }));
  const alike = (one: string, other: string): boolean =>
    one === other || (one.length > 3 && other.length > 3 && (one.startsWith(other) || other.startsWith(one)));
  const found = lines.map((line) => {
    const fits = photos.filter(({ words }) =>
      words.some((word) => wordsIn(line).some((said) => alike(word, said))),
    );
    return fits.length === 1 ? fits[0]!.id : undefined;
  });
  const known = found.filter((id) => id !== undefined);
  if (known.length < 2 || known.length * 2 < lines.length || new Set(known).size < known.length)
    return undefined;
  const left = photos.map(({ id }) => id).filter((id) => !known.includes(id));
  return found.map((id) => id ?? left.shift()!);
}

/** `the first three: one, two, three`: as many texts as photos, one for each; words in quotes are one text. */
export function oneEach(
  text: string,
  photos: readonly string[],
): [photo: string, words: string][] | undefined {
  const parts = text
    .replace(/吧$/u, '')
    .split(/\s*[,;、，；/]\s*(?:and\s+)?|\s+and\s+|\s*和\s*/)
    .filter((part) => part !== '');
  if (photos.length < 2 || parts.length !== photos.length) return undefined;
  return photos.map((photo, index) => [photo, parts[index]!]);
}

/** Words of writing something on photos, or of where on them it stands. */
const onPhotos = looked(
  /\b(?:stamps?|stamped|labels?|labelled|labeled|tags?|tagged|captions?|captioned|written|writes?|print(?:ed)?|superimpose|overlay|visible|readable|display(?:ed)?|show(?:n|s|ing)?|see|read|put|add|have|carry|carries|wear|use|get|gets|on (?:the )?screen|on top|in the corner|under(?:neath)?|below|beneath|at the (?:bottom|foot)|in the (?:photo|picture)s?|on (?:each|every|all|them|it|the|everything|my)|each|every|pls|please)\b|[标写打注贴印放加显]|配上|水印|下面|下方|底下|角落|画面上|图注|做字幕|当字幕/,
);

/** `show when each one was taken`, 哪天拍的都标上: the date without the word. */
const when = looked(
  /\bwhen\b(?!.*\b(?:start|end|appear|play|music|should|do|does|the next)\b)|\b(?:which|what) (?:day|date|year|month)\b|\b(?:the|its|their) (?:day|year|month)\b|\bmonth and year\b|\b(?:time|date) ?stamps?\b|\bdate them\b|哪(?:一)?(?:天|年|月|日)|几月|几号|什么时候(?:拍|照)/,
);

/** `the files are called after the plants`: the names of the files are what shall stand there. */
const byFile = looked(
  /\b(?:files?|photos?|pictures?|images?|pics?) (?:\w+ )?(?:are|is|were) (?:all )?(?:called|named) (?:after|by|like)\b|\bnamed (?:\w+ ){0,2}(?:files?|them|photos?|pictures?) (?:properly|correctly|already|after)\b|\b(?:title|name)s? (?:of|from|in|on) (?:the|its|each|their) (?:file|data)\b|\bby its file\b|\bdata names?\b|\bas it(?: is|'s|s) (?:saved|called|stored)\b|照片叫啥|文件叫(?:啥|什么)/,
);

const spread =
  /\b(?:each|every|all|them|everything|its own|they|photos|pictures|pics|images)\b|每|各|都|逐|全部|所有/;

const asksWhen =
  /^(?:and |so |but )*(?:when|what|which|who|how|do|does|did|is|are|was|were)\b|\b(?:show|tell|give) me\b|[?？吗呢]$/;

/** What of the photos themselves a clause wants to see written on them; undefined when that is not its wish. */
export function writtenOf(clause: Clause): 'name' | 'date' | 'number' | undefined {
  const { text } = clause;
  if (asksWhen.test(text) && !/\bon (?:each|every|all|screen|the screen)\b/.test(text)) return undefined;
  if (clause.has('sort', 'order', 'remove', 'swap', 'undo', 'music')) return undefined;
  if (clause.has('duration') && !/\bdates?\b|stamp/.test(text)) return undefined;
  if (byFile.test(text)) return 'name';
  const shown = onPhotos.test(text) || clause.has('perPhoto');
  if (!shown) return undefined;
  if (clause.has('fileName') && (/\bfile|\bname tags?\b|文件/.test(text) || spread.test(text))) return 'name';
  // `when one shortens her name`: nobody's photo.
  const photo = clause.tokens.some((token) => hasTag(token, 'photo') && token.text !== 'one');
  if (when.test(text) && (spread.test(text) || photo || clause.has('fileWord', 'file', 'perPhoto', 'date')))
    return 'date';
  if (clause.has('date') && /\bdates?\b|\btaken\b|日期|拍|年月/.test(text)) return 'date';
  // 按拍摄时间加字幕: what stands there, not in which order.
  if (clause.has('caption') && /拍摄的?(?:时间|日期)/.test(text)) return 'date';
  return undefined;
}

/** The files do not say when the photos were taken. */
const noDates = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'The photos do not say when they were taken, so I cannot write their dates. What should it say? For example: write "2024" on the last photo.',
    zh: '这些照片里没有拍摄时间，没法写日期。要写什么？比如：最后一张写“2024”。',
  }),
  options: [],
  about: 'a caption',
});

const ofPeople = /\b(?:our|their|his|her) names?\b(?!.*\b(?:photos|pictures|pics|images|each|every)\b)/;

/** File names, dates or numbers as captions. */
export function captions(clause: Clause, scene: Scene): Outcome {
  // `add our names on the last photo`: those of people, and of no files.
  if (ofPeople.test(clause.text) && !clause.has('perPhoto', 'all') && writtenOf(clause) === undefined)
    return {
      kind: 'question',
      text: say(scene.language, {
        en: 'Which names? For example: "Anna & Tom".',
        zh: '写什么名字？比如：“安娜和汤姆”。',
      }),
      options: [],
      about: 'a caption',
    };
  const named = namedPhotos(clause, scene);
  // `the date at the end`: on the last photo.
  const atEnd = named.length === 0 && clause.has('end') && !clause.has('perPhoto', 'all', 'photo');
  const ids = atEnd
    ? shots(scene.draft)
        .slice(-1)
        .map(({ id }) => id)
    : named;
  const from =
    writtenOf(clause) ?? (clause.has('fileName') ? 'name' : clause.has('date') ? 'date' : 'number');
  const dated = scene.shotsSeen.some(
    ({ id, capturedAt }) => capturedAt !== null && (ids.length === 0 || ids.includes(id)),
  );
  if (from === 'date' && !dated) return noDates(scene);
  const [durationMs] = clause.values<number>('duration');
  const how = {
    ...dressOf(clause),
    ...(durationMs === undefined || durationMs < 100 ? {} : { durationMs }),
  };
  const first = from === 'number' ? firstNumber(clause.text) : undefined;
  if (first !== undefined && first !== 1) return numberedFrom(first, ids, scene, how);
  return edit('caption_photos', { from, photos: ids.length > 0 ? ids : 'all', ...how }, about);
}

/** `number them from 5`, `start with 5`: the first of the numbers. */
function firstNumber(text: string): number | undefined {
  const said =
    /\b(?:(?:start|starts|starting|begin|begins|beginning|count|counting)(?: (?:it|them|the count))? (?:with|at|from)|from) (?:number |no |nr )?(\d{1,3})\b(?! ?(?:s|sec|seconds?|%|px|to|-|–)\b)/.exec(
      text,
    )?.[1];
  return said === undefined ? undefined : Number(said);
}

/** Numbers on photos, counted from one on. */
function numberedFrom(
  first: number,
  ids: readonly string[],
  { draft }: Scene,
  how: Readonly<Record<string, unknown>> = {},
): Outcome {
  const photos = shots(draft).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const captions = photos.map(({ id }, at) => ({ photo: id, text: String(first + at) }));
  return edit('caption_photos', { captions, ...how }, about);
}

/** `start with 5` right after the photos were numbered. */
export function countedFrom(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.length > 0 ? undefined : commandBefore(scene);
  if (last?.name !== 'caption_photos' || last.params.from !== 'number') return undefined;
  const first = firstNumber(clause.text);
  if (first === undefined || clause.tokens.length > 8) return undefined;
  const { photos } = last.params;
  return { intent: 'text', outcome: numberedFrom(first, Array.isArray(photos) ? photos : [], scene) };
}
