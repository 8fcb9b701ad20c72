import { motions } from '../../src/catalogue/index.js';
import { type Asset, type Draft, draftDurationMs, draftSchema } from '../../src/draft/index.js';
import {
  isNamed,
  isSame,
  musicName,
  musicOf,
  type Photo,
  photosOf,
  sameFilm,
  type Text,
  textLook,
  textsOf,
  transitionType,
} from './facts.js';
import {
  type Assertion,
  aspects,
  capabilities,
  type languages,
  type ReplyKind,
  type Step,
} from './format.js';
import { isColor, readsAs } from './words.js';

/** What one step left behind. `history[n]` is the draft after step n; `history[0]` the start. */
interface Scene {
  readonly before: Draft;
  readonly after: Draft;
  readonly reply: string;
  readonly kind: ReplyKind;
  readonly assets: readonly Asset[];
  readonly history: readonly Draft[];
}

type Range = number | [number, number];
type Fact<Name extends string> = Assertion extends infer Item
  ? Item extends { [key in Name]?: infer Value }
    ? NonNullable<Value>
    : never
  : never;

const within = (value: number | undefined, range: Range | undefined, slack = 0): boolean => {
  if (range === undefined) return true;
  if (value === undefined) return false;
  const [from, to] = typeof range === 'number' ? [range - slack, range + slack] : range;
  return value >= from && value <= to;
};

/** Exact times may be off by rounding when a total is shared out among photos. */
const roundingMs = 3;
const oneOf = <Item>(value: Item, wanted: Item | readonly Item[] | undefined): boolean =>
  wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : wanted === value);

function pick(
  photos: readonly Photo[],
  wanted: 'all' | number | string | readonly (number | string)[],
): Photo[] {
  if (wanted === 'all') return [...photos];
  if (Array.isArray(wanted)) return wanted.flatMap((item) => pick(photos, item));
  if (typeof wanted === 'number') {
    const photo = photos.at(wanted < 0 ? wanted : wanted - 1);
    return photo === undefined ? [] : [photo];
  }
  return photos.filter(({ name }) => isNamed(name, wanted as string));
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[.。]$/, '')
    .replace(/\s+/g, ' ');

function matching(scene: Scene, filter: Fact<'no_text'>): Text[] {
  const { after, assets } = scene;
  return textsOf(after).filter(({ role, segment }) => {
    if (!oneOf(role, filter.role)) return false;
    if (filter.text !== undefined && fold(segment.text) !== fold(filter.text)) return false;
    if (filter.exact !== undefined && segment.text !== filter.exact) return false;
    if (filter.like !== undefined && !fold(segment.text).includes(fold(filter.like))) return false;
    if (filter.over === undefined) return true;
    const middle = segment.startMs + segment.durationMs / 2;
    return pick(photosOf(after, assets), filter.over).some(
      ({ segment: photo }) => middle >= photo.startMs && middle <= photo.startMs + photo.durationMs,
    );
  });
}

function textFits(scene: Scene, text: Text, wanted: Fact<'has_text'>): boolean {
  const { startMs, durationMs } = text.segment;
  const look = textLook(text, scene.after);
  const places =
    wanted.position === undefined
      ? undefined
      : [wanted.position].flat().map((place) => place.replace(/-center$/, ''));
  const was = textsOf(scene.before).find(
    ({ segment }) => segment.id === text.segment.id || segment.text === text.segment.text,
  );
  const oldSize = was && textLook(was, scene.before).size;
  const sizeFits =
    wanted.size === undefined ||
    look.size === undefined ||
    oldSize === undefined ||
    (wanted.size === 'same'
      ? Math.abs(look.size / oldSize - 1) < 0.02
      : wanted.size === 'bigger'
        ? look.size > oldSize
        : look.size < oldSize);
  return (
    within(startMs, wanted.startMs, roundingMs) &&
    within(durationMs, wanted.durationMs, roundingMs) &&
    within(startMs + durationMs, wanted.endMs, roundingMs) &&
    (places === undefined ||
      places.some(
        (place) => look.position === place || (place === 'center' && look.position === 'center'),
      )) &&
    (wanted.color === undefined || (look.color !== undefined && isColor(look.color, wanted.color))) &&
    (wanted.italic === undefined || look.italic === wanted.italic) &&
    oneOf(look.enter ?? 'none', wanted.enter) &&
    (wanted.bold === undefined || look.weight >= 600 === wanted.bold) &&
    sizeFits
  );
}

const amountFits = (now: number, old: number, wanted: Range | 'up' | 'down' | undefined): boolean =>
  wanted === 'up' ? now > old : wanted === 'down' ? now < old : within(now, wanted, 0.011);

const greyLooks = /(^|_)(bw|mono|noir|grey|gray|black_white|silver)(_|$)/;

function lookFits(scene: Scene, photo: Photo, wanted: Fact<'look'>): boolean {
  const plain = { preset: 'none', strength: 1, brightness: 0, contrast: 0, saturation: 0 };
  const now = photo.segment.look ?? plain;
  const old =
    photosOf(scene.before, scene.assets).find(({ name }) => name === photo.name)?.segment.look ?? plain;
  const grey = greyLooks.test(now.preset) || now.saturation === -1;
  const preset =
    wanted.preset === undefined ||
    oneOf(now.preset, wanted.preset) ||
    ([wanted.preset].flat().includes('bw') && grey);
  return (
    preset &&
    (wanted.not === undefined || now.preset !== wanted.not) &&
    amountFits(now.brightness, old.brightness, wanted.brightness) &&
    amountFits(now.contrast, old.contrast, wanted.contrast) &&
    amountFits(now.saturation, old.saturation, wanted.saturation) &&
    (wanted.changed === undefined || JSON.stringify(now) !== JSON.stringify(old))
  );
}

/** Names that a person means alike: whoever asks for the first is served by the others too. */
const families: Readonly<Record<string, readonly string[]>> = {
  zoom_in: ['slow_zoom_in', 'push_in'],
  zoom_out: ['slow_zoom_out', 'pull_out'],
  pan_up: ['tilt_up', 'rise'],
  pan_down: ['tilt_down'],
  pan_left: ['panorama_left'],
  pan_right: ['panorama'],
  crossfade: ['fade_fast', 'fade_slow'],
  wipe_left: ['smooth_left'],
};

const isKind = (name: string, wanted: string | readonly string[] | undefined): boolean =>
  wanted === undefined ||
  [wanted].flat().some((item) => name === item || families[item as string]?.includes(name));

/** How far the camera goes, in scale and canvas sizes. */
function strength({ segment: { motion, durationMs } }: Photo): number {
  if (motion === null || motion.type === 'none' || !motions.has(motion.type)) return 0;
  const scene = { photoAspect: 4 / 3, canvasAspect: 16 / 9, durationMs, focus: { x: 0.5, y: 0.4 } };
  const path = motions.get(motion.type).path({ ...scene, amount: motion.amount ?? 1 });
  const { from = path.from, to = path.to } = motion;
  return Math.abs(to.scale / from.scale - 1) + Math.hypot(to.x - from.x, to.y - from.y);
}

type Check<Value> = (wanted: Value, scene: Scene) => boolean;
type Checks = { [Name in Exclude<keyof Flat, 'one_of'>]: Check<NonNullable<Flat[Name]>> };
type Flat = Exclude<Assertion, { one_of: unknown }>;

const photosAfter = ({ after, assets }: Scene): Photo[] => photosOf(after, assets);
const every = <Item>(items: readonly Item[], test: (item: Item) => boolean): boolean =>
  items.length > 0 && items.every(test);

/** The duration of the same file before the step; NaN when it was not there. */
const oldMs = (scene: Scene, name: string): number =>
  photosOf(scene.before, scene.assets).find((photo) => photo.name === name)?.segment.durationMs ?? Number.NaN;

const checks: Checks = {
  total_ms: (ms, { after }) => within(draftDurationMs(after), ms, roundingMs),
  total_ratio: (ratio, { before, after }) =>
    within(draftDurationMs(after) / draftDurationMs(before), ratio, 0.01),
  photo_ms: ({ photo, ms }, scene) =>
    every(pick(photosAfter(scene), photo), ({ segment }) => within(segment.durationMs, ms, roundingMs)),
  photo_delta: ({ photo, ms }, scene) =>
    every(pick(photosAfter(scene), photo), ({ name, segment }) =>
      within(segment.durationMs - oldMs(scene, name), ms, roundingMs),
    ),
  photo_ratio: ({ photo, ratio }, scene) =>
    every(pick(photosAfter(scene), photo), ({ name, segment }) =>
      within(segment.durationMs / oldMs(scene, name), ratio, 0.01),
    ),
  count: (count, scene) => photosAfter(scene).length === count,
  order: (names, scene) => {
    const photos = photosAfter(scene);
    return photos.length === names.length && photos.every(({ name }, index) => isNamed(name, names[index]!));
  },
  place: ({ name, at }, scene) => pick(photosAfter(scene), at).some((photo) => isNamed(photo.name, name)),
  follows: ({ name, of }, scene) => {
    const photos = photosAfter(scene);
    return photos.some(
      (photo, index) => isNamed(photo.name, name) && index > 0 && isNamed(photos[index - 1]!.name, of),
    );
  },
  shuffled: (_yes, { before, after, assets }) => {
    const [old, now] = [before, after].map((draft) => photosOf(draft, assets).map(({ name }) => name)) as [
      string[],
      string[],
    ];
    return old.join() !== now.join() && [...old].sort().join() === [...now].sort().join();
  },
  present: (names, scene) => names.every((name) => pick(photosAfter(scene), name).length > 0),
  absent: (names, scene) => names.every((name) => pick(photosAfter(scene), name).length === 0),
  has_text: (wanted, scene) => matching(scene, wanted).some((text) => textFits(scene, text, wanted)),
  no_text: (filter, scene) => matching(scene, filter).length === 0,
  text_count: ({ role, n }, { after }) =>
    within(textsOf(after).filter((text) => oneOf(text.role, role)).length, n),
  transition: ({ at, type, not, ms, change }, scene) => {
    const boundaries = photosAfter(scene).slice(0, -1);
    const old = photosOf(scene.before, scene.assets);
    const fits = ({ name, segment }: Photo): boolean => {
      const now = transitionType(segment);
      const nowMs = now === 'none' ? 0 : (segment.transition?.durationMs ?? 0);
      const was = old.find((photo) => photo.name === name)?.segment.transition?.durationMs ?? 0;
      return (
        isKind(now, type) &&
        (not === undefined || !isKind(now, not)) &&
        within(nowMs, ms, roundingMs) &&
        (change === undefined || (change === 'longer' ? nowMs > was : nowMs < was))
      );
    };
    return at === 'some' ? boundaries.some(fits) : every(pick(boundaries, at), fits);
  },
  motion: ({ photo, type, not, change }, scene) =>
    every(
      pick(
        photosAfter(scene).filter(({ segment }) => segment.mediaKind === 'image'),
        photo,
      ),
      (item) => {
        const now = item.segment.motion?.type ?? 'none';
        const was = photosOf(scene.before, scene.assets).find(({ name }) => name === item.name);
        const old = was === undefined ? 0 : strength(was);
        return (
          isKind(now, type) &&
          (not === undefined || !isKind(now, not)) &&
          (change === undefined || (change === 'stronger' ? strength(item) > old : strength(item) < old))
        );
      },
    ),
  look: (wanted, scene) =>
    every(pick(photosAfter(scene), wanted.photo), (photo) => lookFits(scene, photo, wanted)),
  canvas: (wanted, { after: { width, height } }) => {
    if (typeof wanted !== 'string') return width === wanted.w && height === wanted.h;
    const [w, h] = wanted.split(':').map(Number) as [number, number];
    return Math.abs(width / height - w / h) < 0.01;
  },
  fit: ({ photo, fit }, scene) =>
    every(pick(photosAfter(scene), photo), ({ segment }) => oneOf(segment.placement.fit, fit)),
  background: (color, { after }) => isColor(after.background, color),
  music: (wanted, { before, after, assets }) => {
    const now = musicName(after, assets);
    const segment = musicOf(after)[0];
    const old = musicOf(before)[0]?.volume ?? 0;
    const volume = segment?.volume ?? 0;
    return (
      (wanted.is === undefined || (wanted.is === 'any' ? now !== 'none' : isNamed(now, wanted.is))) &&
      (wanted.mood === undefined || [wanted.mood].flat().some((mood) => now === `mood:${mood}`)) &&
      (wanted.different === undefined || (now !== 'none' && now !== musicName(before, assets))) &&
      within(segment?.volume, wanted.volume, 0.011) &&
      (wanted.change === undefined ||
        (wanted.change === 'louder' ? volume > old : volume < old && volume > 0)) &&
      within(segment?.fadeInMs, wanted.fadeInMs, roundingMs) &&
      within(segment?.fadeOutMs, wanted.fadeOutMs, roundingMs) &&
      within(segment?.sourceStartMs, wanted.sourceStartMs, roundingMs) &&
      within(segment?.startMs, wanted.startMs, roundingMs)
    );
  },
  clip: ({ name, speed, volume, sourceStartMs, ms }, scene) =>
    every(
      pick(photosAfter(scene), name),
      ({ segment }) =>
        within(segment.speed, speed, 0.011) &&
        within(segment.volume, volume, 0.011) &&
        within(segment.sourceStartMs, sourceStartMs, roundingMs) &&
        within(segment.durationMs, ms, roundingMs),
    ),
  style: (wanted, { after }) => oneOf(after.style ?? 'none', wanted),
  fps: (fps, { after }) => after.fps === fps,
  project_title: (title, { after }) => fold(after.title) === fold(title),
  restored: (step, { after, assets, history }) =>
    history[step] !== undefined && sameFilm(history[step], after, assets).length === 0,
  changed: (wanted, { before, after, assets }) =>
    wanted.every((aspect) => !isSame(aspect, before, after, assets)),
  changed_some: (wanted, { before, after, assets }) =>
    wanted.some((aspect) => !isSame(aspect, before, after, assets)),
  unchanged: (wanted, { before, after, assets }) =>
    wanted.every((aspect) => isSame(aspect, before, after, assets)),
  same: (_yes, { before, after, assets }) => sameFilm(before, after, assets).length === 0,
  reply_kind: (wanted, { kind }) => oneOf(kind, wanted),
  reply_mentions: (words, { reply }) => words.some((word) => fold(reply).includes(fold(word))),
  reply_avoids: (words, { reply }) => !words.some((word) => fold(reply).includes(fold(word))),
};

function failed(assertion: Assertion, scene: Scene): boolean {
  if ('one_of' in assertion)
    return assertion.one_of.every((list) => list.some((item) => failed(item, scene)));
  const [name, wanted] = Object.entries(assertion)[0] as [keyof Checks, never];
  return !(checks[name] as Check<never>)(wanted, scene);
}

const usualKinds = {
  clarify: ['question'],
  question: ['answer'],
  refusal: ['refusal'],
  smalltalk: ['answer'],
} as const satisfies Partial<Record<Step['capability'], readonly ReplyKind[]>>;

/**
 * Everything a step got wrong, as sentences; empty when it is right. Besides the step's own assertions: the reply is
 * there and in `language`, its kind suits the capability, the draft is valid, and no aspect changed that the sentence
 * does not speak of. `history[n]` is the draft after step n (0 = the start); needed by `restored` only.
 */
export function checkStep(
  before: Draft,
  after: Draft,
  reply: string,
  kind: ReplyKind,
  step: Step,
  assets: readonly Asset[],
  { language, history = [] }: { language: (typeof languages)[number]; history?: readonly Draft[] },
): string[] {
  const failures: string[] = [];
  const scene: Scene = { before, after, reply, kind, assets, history };
  const parsed = draftSchema.safeParse(after);
  if (!parsed.success) failures.push(`the draft is not valid: ${parsed.error.message}`);
  if (reply.trim() === '') failures.push('there is no reply');
  const spoken = step.language ?? language;
  const quoted = [
    ...assets.map(({ name }) => name),
    ...[before, after].flatMap(textsOf).map(({ segment }) => segment.text),
  ];
  if (spoken !== 'any' && !readsAs(reply, spoken, quoted)) failures.push(`the reply is not in "${spoken}"`);
  const asksKind = step.expect.some(
    (item) =>
      'reply_kind' in item || ('one_of' in item && item.one_of.flat().some((inner) => 'reply_kind' in inner)),
  );
  const usual: readonly ReplyKind[] =
    step.capability in usualKinds ? usualKinds[step.capability as keyof typeof usualKinds] : ['edit'];
  if (!asksKind && !usual.includes(kind))
    failures.push(`the reply is of kind "${kind}", expected ${usual.join(' or ')}`);
  const may = new Set<string>([...capabilities[step.capability], ...step.may]);
  // A film may take its own title from the title on screen.
  if (may.has('texts')) may.add('project_title');
  for (const aspect of aspects) {
    if (may.has(aspect) && !step.keep.includes(aspect)) continue;
    if (!isSame(aspect, before, after, assets)) failures.push(`"${aspect}" changed and was not asked to`);
  }
  for (const assertion of step.expect) {
    if (failed(assertion, scene)) failures.push(`expected ${JSON.stringify(assertion)}`);
  }
  return failures;
}
