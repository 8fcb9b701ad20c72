import { AppError } from '../shared/index.js';
import { type Draft, draftDurationMs, draftLimits, draftSchema, emptyDraft, type Track } from './schema.js';

/** JSON object of the wire. */
type Wire = Record<string, unknown>;

/** Newest schema version this build reads and the one it writes. */
export const draftVersion = 1;

/** Overlaps up to one frame at 30 fps come from rounding in other programs and are closed silently (C-11.3). */
const tolerableOverlapMs = 34;

const isObject = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value for the first of the keys that is there. */
const first = (wire: Wire, ...keys: string[]): unknown => {
  for (const key of keys) if (wire[key] !== undefined && wire[key] !== null) return wire[key];
  return undefined;
};

/** The entries of `wire` that are not among `known`; `__proto__` can not come through JSON own keys as a setter. */
const rest = (wire: Wire, known: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([key]) => !known.includes(key) && key !== '__proto__'));

/** Drops undefined entries, so that the schema's defaults apply and written JSON stays short. */
const compact = (wire: Wire): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== undefined));

const object = (value: unknown, where: string): Wire => {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new AppError('invalid-draft', `${where}: expected an object.`);
  return value;
};

const list = (value: unknown, where: string): unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new AppError('invalid-draft', `${where}: expected a list.`);
  return value;
};

const whole = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : value;

/** Keys of the wire form by place; everything else is carried along untouched. */
const known = {
  draft: ['v', 'd', 'm', 't'],
  draftMeta: ['title', 'width', 'height', 'fps', 'ratio', 'background', 'style', 'seed', 'by'],
  track: ['id', 'tt', 'm', 'sg'],
  trackMeta: ['name', 'role'],
  segment: ['id', 's', 'd', 'u', 'ss', 'sd', 'sp', 'vl', 'fi', 'fo', 'tf', 'mo', 'tr', 'fx', 'an', 'm'],
  mediaMeta: ['name', 'kind', 'file_id', 'width', 'height', 'by', 'mood', 'loop'],
  textMeta: ['name', 'text', 'style', 'template', 'by'],
} as const;

function readPlacement(value: unknown, where: string): Wire {
  const tf = object(value, `${where}: tf`);
  return compact({
    x: tf.x,
    y: tf.y,
    scaleX: tf.sx,
    scaleY: tf.sy,
    rotation: tf.r,
    opacity: tf.o,
    fit: tf.fit,
  });
}

function readView(value: unknown, where: string): Wire | undefined {
  if (value === undefined || value === null) return undefined;
  const view = object(value, where);
  return compact({ x: view.x, y: view.y, scale: first(view, 's', 'scale') });
}

function readMotion(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const mo = object(value, `${where}: mo`);
  const { from, to, ...other } = mo;
  return compact({
    ...other,
    from: readView(from, `${where}: mo.from`),
    to: readView(to, `${where}: mo.to`),
  });
}

function readTransition(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const { type, d, ease, ...params } = object(value, `${where}: tr`);
  return compact({
    type,
    durationMs: whole(d ?? 500),
    ease,
    params: Object.keys(params).length > 0 ? params : undefined,
  });
}

function readLook(value: unknown, where: string): Wire | null {
  const color = list(value, `${where}: fx`)
    .map((effect) => object(effect, `${where}: fx`))
    .find((effect) => effect.type === 'color');
  if (color === undefined) return null;
  return compact({
    preset: color.preset,
    strength: color.strength,
    brightness: color.brightness,
    contrast: color.contrast,
    saturation: color.saturation,
  });
}

const otherEffects = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((effect) => !(isObject(effect) && effect.type === 'color')) : [];

function readAnimation(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const an = object(value, where);
  return compact({ type: an.type, durationMs: whole(an.d ?? 300) });
}

function readText(wire: Wire, meta: Wire, where: string): Wire {
  const style = object(meta.style, `${where}: style`);
  const an = object(wire.an, `${where}: an`);
  return compact({
    text: first(meta, 'text', 'content', 'title') ?? '',
    template: meta.template,
    style: compact({
      font: style.font ?? undefined,
      size: style.size ?? undefined,
      color: style.color ?? undefined,
      weight: style.weight ?? undefined,
      align: style.align ?? undefined,
      position: style.position ?? undefined,
      stroke: style.stroke,
      strokeWidth: style.stroke_width ?? undefined,
      shadow: style.shadow ?? undefined,
      box: style.box,
      italic: style.italic ?? undefined,
    }),
    enter: readAnimation(an.in, `${where}: an.in`),
    exit: readAnimation(an.out, `${where}: an.out`),
    placement: readPlacement(wire.tf, where),
  });
}

function readMedia(wire: Wire, meta: Wire): Wire {
  const reference = wire.u ?? first(meta, 'src', 'url', 'cdn_url');
  return compact({
    reference: reference ?? undefined,
    fileId: meta.file_id ?? undefined,
    sourceStartMs: whole(wire.ss) ?? undefined,
    sourceDurationMs: whole(wire.sd),
    speed: wire.sp ?? undefined,
    volume: wire.vl ?? undefined,
    fadeInMs: whole(wire.fi) ?? undefined,
    fadeOutMs: whole(wire.fo) ?? undefined,
  });
}

function readSegment(
  type: number,
  value: unknown,
  context: { where: string; id: string; startMs: number },
): Wire {
  const wire = object(value, context.where);
  const meta = object(wire.m, `${context.where}: m`);
  const effects = otherEffects(wire.fx);
  const base = compact({
    id: wire.id ?? context.id,
    startMs: whole(wire.s ?? context.startMs),
    durationMs: whole(wire.d),
    name: meta.name ?? undefined,
    chosen: meta.by,
    extra: { ...rest(wire, known.segment), ...(effects.length > 0 ? { fx: effects } : {}) },
    metaExtra: rest(meta, type === 7 ? known.textMeta : known.mediaMeta),
  });
  if (type === 7) return { ...base, ...readText(wire, meta, context.where) };
  if (type === 1)
    return { ...base, ...readMedia(wire, meta), ...compact({ mood: meta.mood, loop: meta.loop }) };
  return {
    ...base,
    ...readMedia(wire, meta),
    ...compact({ mediaKind: meta.kind, width: meta.width, height: meta.height }),
    placement: readPlacement(wire.tf, context.where),
    motion: readMotion(wire.mo, context.where),
    transition: readTransition(wire.tr, context.where),
    look: readLook(wire.fx, context.where),
  };
}

function readTrack(value: unknown, index: number): Wire {
  const where = `Track ${index + 1}`;
  const wire = object(value, where);
  const id = wire.id ?? `t${index + 1}`;
  const type = wire.tt;
  if (typeof type !== 'number')
    throw new AppError('invalid-draft', `${where}: tt must be a number (0 video, 1 audio, 7 text).`);
  if (type !== 0 && type !== 1 && type !== 7) return { kind: 'other', id, raw: wire };
  const meta = object(wire.m, `${where}: m`);
  let cursor = 0;
  const segments = list(wire.sg, `${where}: sg`).map((item, position) => {
    const segment = readSegment(type, item, {
      where: `${where}, segment ${position + 1}`,
      id: `${String(id)}-${position + 1}`,
      startMs: cursor,
    });
    cursor = Number(segment.startMs) + Number(segment.durationMs) || cursor;
    return segment;
  });
  return compact({
    kind: type === 0 ? 'video' : type === 1 ? 'audio' : 'text',
    id,
    name: meta.name ?? undefined,
    role: type === 0 ? undefined : (meta.role ?? undefined),
    segments,
    extra: rest(wire, known.track),
    metaExtra: rest(meta, known.trackMeta),
  });
}

/** C-11.3: sorts segments by start, shortens overlaps of at most 34 ms, refuses longer ones. */
function settleOverlaps(track: Track, index: number): void {
  if (track.kind === 'other') return;
  track.segments.sort((a, b) => a.startMs - b.startMs);
  for (let i = 1; i < track.segments.length; i++) {
    const before = track.segments[i - 1]!;
    const here = track.segments[i]!;
    const overlap = before.startMs + before.durationMs - here.startMs;
    if (overlap <= 0) continue;
    if (overlap > tolerableOverlapMs || overlap >= before.durationMs) {
      throw new AppError(
        'invalid-draft',
        `Track ${index + 1}: segment "${before.id}" overlaps segment "${here.id}" by ${overlap} ms; at most ${tolerableOverlapMs} ms is closed automatically.`,
      );
    }
    before.durationMs -= overlap;
  }
}

/** C-11.8: even sides, the short one at most 1080 unless `maxShortSide` says otherwise, keeping the ratio. */
function settleCanvas(meta: Wire): Wire {
  const { width, height } = meta;
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0)) return {};
  const limit = Math.min(1, 2160 / Math.min(width, height), draftLimits.maxSide / Math.max(width, height));
  const even = (side: number): number => Math.max(draftLimits.minSide, Math.round((side * limit) / 2) * 2);
  return { width: even(width), height: even(height) };
}

/**
 * The draft a JSON value of the wire form means. Lenient: unknown keys survive, missing ones get defaults, tracks of
 * an unknown type are kept. `{}` and null are the empty draft. Anything wrong: `invalid-draft` naming the segment.
 */
export function readDraft(value: unknown): Draft {
  const wire = object(value, 'Draft');
  const version = wire.v ?? draftVersion;
  if (version !== draftVersion) {
    throw new AppError(
      'invalid-draft',
      `Draft version ${String(version)} is not known; the newest known is ${draftVersion}.`,
    );
  }
  const meta = object(wire.m, 'Draft: m');
  const tracks = list(wire.t, 'Draft: t');
  if (tracks.length > draftLimits.maxTracks) {
    throw new AppError(
      'invalid-draft',
      `A draft has at most ${draftLimits.maxTracks} tracks; this one has ${tracks.length}.`,
    );
  }
  const mapped = tracks.map(readTrack);
  const parsed = draftSchema.safeParse(
    compact({
      version: 1,
      title: meta.title ?? undefined,
      ...settleCanvas(meta),
      fps: meta.fps ?? undefined,
      background: meta.background ?? undefined,
      style: meta.style,
      seed: meta.seed ?? undefined,
      chosen: meta.by ?? undefined,
      tracks: mapped,
      extra: rest(wire, known.draft),
      metaExtra: rest(meta, known.draftMeta),
    }),
  );
  if (!parsed.success) throw new AppError('invalid-draft', describeIssue(parsed.error.issues[0]!, mapped));
  const draft = parsed.data;
  const count = draft.tracks.reduce(
    (sum, track) => sum + (track.kind === 'other' ? 0 : track.segments.length),
    0,
  );
  if (count > draftLimits.maxSegments) {
    throw new AppError(
      'invalid-draft',
      `A draft has at most ${draftLimits.maxSegments} segments; this one has ${count}.`,
    );
  }
  draft.tracks.forEach(settleOverlaps);
  if (draftDurationMs(draft) > draftLimits.maxDurationMs) {
    throw new AppError('invalid-draft', 'A draft is at most one hour long.');
  }
  return draft;
}

function describeIssue(issue: { path: PropertyKey[]; message: string }, tracks: Wire[]): string {
  const [scope, trackIndex, part, segmentIndex, ...keys] = issue.path;
  if (scope !== 'tracks' || typeof trackIndex !== 'number')
    return `Draft: ${issue.path.join('.')}: ${issue.message}`;
  const segments = tracks[trackIndex]?.segments;
  if (part === 'segments' && typeof segmentIndex === 'number' && Array.isArray(segments)) {
    const id = (segments[segmentIndex] as Wire | undefined)?.id;
    return `Track ${trackIndex + 1}, segment "${String(id)}": ${keys.join('.')}: ${issue.message}`;
  }
  return `Track ${trackIndex + 1}: ${issue.path.slice(2).join('.')}: ${issue.message}`;
}

const nonEmpty = (wire: Wire): Wire | undefined => (Object.keys(wire).length > 0 ? wire : undefined);

function writeSegment(track: Exclude<Track, { kind: 'other' }>, index: number): Wire {
  const segment = track.segments[index]!;
  const common = { id: segment.id, s: segment.startMs, d: segment.durationMs };
  const by = nonEmpty(segment.chosen);
  if (track.kind === 'text') {
    const { text, template, style, enter, exit } = track.segments[index]!;
    const { strokeWidth, ...plain } = style;
    return compact({
      ...common,
      tf: writePlacement(track.segments[index]!.placement, { text: true }),
      an: nonEmpty(
        compact({
          in: enter === null ? undefined : { type: enter.type, d: enter.durationMs },
          out: exit === null ? undefined : { type: exit.type, d: exit.durationMs },
        }),
      ),
      ...segment.extra,
      m: compact({
        name: segment.name || 'Title',
        text,
        template: template ?? undefined,
        style: nonEmpty(compact({ ...plain, stroke_width: strokeWidth })),
        by,
        ...segment.metaExtra,
      }),
    });
  }
  const media = track.segments[index]!;
  const sourced = {
    u: media.reference || undefined,
    ss: media.sourceStartMs,
    sd: media.sourceDurationMs ?? undefined,
    sp: media.speed,
    vl: media.volume,
  };
  if (track.kind === 'audio') {
    const audio = track.segments[index]!;
    return compact({
      ...common,
      ...sourced,
      fi: audio.fadeInMs,
      fo: audio.fadeOutMs,
      ...audio.extra,
      m: compact({
        name: audio.name,
        file_id: audio.fileId || undefined,
        mood: audio.mood ?? undefined,
        loop: audio.loop ? undefined : false,
        by,
        ...audio.metaExtra,
      }),
    });
  }
  const video = track.segments[index]!;
  const { fx, ...extra } = video.extra;
  const effects = [
    ...(video.look === null ? [] : [{ type: 'color', ...video.look }]),
    ...(Array.isArray(fx) ? fx : []),
  ];
  return compact({
    ...common,
    ...sourced,
    fi: video.fadeInMs || undefined,
    fo: video.fadeOutMs || undefined,
    tf: writePlacement(video.placement, { text: false }),
    mo: video.motion === null ? undefined : writeMotion(video.motion),
    tr:
      video.transition === null
        ? undefined
        : compact({
            type: video.transition.type,
            d: video.transition.durationMs,
            ease: video.transition.ease,
            ...video.transition.params,
          }),
    fx: effects.length > 0 ? effects : undefined,
    ...extra,
    m: compact({
      name: video.name,
      kind: video.mediaKind,
      file_id: video.fileId || undefined,
      width: video.width || undefined,
      height: video.height || undefined,
      by,
      ...video.metaExtra,
    }),
  });
}

function writePlacement(
  placement: { [key: string]: number | string },
  { text }: { text: boolean },
): Wire | undefined {
  const wire: Wire = {
    x: placement.x,
    y: placement.y,
    sx: placement.scaleX,
    sy: placement.scaleY,
    r: placement.rotation,
    o: placement.opacity,
    fit: placement.fit,
  };
  const plain =
    wire.x === 0 && wire.y === 0 && wire.sx === 1 && wire.sy === 1 && wire.r === 0 && wire.o === 1;
  return text && plain ? undefined : wire;
}

function writeMotion({
  from,
  to,
  ...motion
}: NonNullable<Extract<Track, { kind: 'video' }>['segments'][number]['motion']>): Wire {
  const view = (value: typeof from): Wire | undefined =>
    value === undefined ? undefined : { x: value.x, y: value.y, s: value.scale };
  return compact({ ...motion, from: view(from), to: view(to) });
}

const wireType = { video: 0, audio: 1, text: 7 } as const;

/** The wire form of a draft, short keys, with every unknown key it was read with. The empty draft is `{}`. */
export function writeDraft(draft: Draft): Wire {
  // A canvas or title chosen before the first photo must not get lost.
  if (draft.tracks.length === 0 && JSON.stringify(draft) === JSON.stringify(emptyDraft())) return {};
  return {
    v: draftVersion,
    d: draftDurationMs(draft),
    ...draft.extra,
    m: compact({
      title: draft.title,
      width: draft.width,
      height: draft.height,
      fps: draft.fps,
      ratio: ratioName(draft.width, draft.height),
      background: draft.background,
      style: draft.style ?? undefined,
      seed: draft.seed,
      by: nonEmpty(draft.chosen),
      ...draft.metaExtra,
    }),
    t: draft.tracks.map((track) =>
      track.kind === 'other'
        ? track.raw
        : {
            id: track.id,
            tt: wireType[track.kind],
            ...track.extra,
            m: compact({
              name: track.name,
              role: track.kind === 'video' ? undefined : track.role,
              ...track.metaExtra,
            }),
            sg: track.segments.map((_, index) => writeSegment(track, index)),
          },
    ),
  };
}

/** `16:9` for 1920x1080: the usual ratio within half a percent, else the reduced fraction. */
export function ratioName(width: number, height: number): string {
  for (const [w, h] of [
    [16, 9],
    [9, 16],
    [1, 1],
    [4, 5],
    [5, 4],
    [3, 4],
    [4, 3],
    [3, 2],
    [2, 3],
    [21, 9],
    [9, 21],
  ] as const) {
    if (Math.abs(width / height / (w / h) - 1) < 0.005) return `${w}:${h}`;
  }
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const shared = divisor(width, height);
  return `${width / shared}:${height / shared}`;
}
