import { AppError } from '../shared/index.js';
import { readSegment, readTransition } from './read-segment.js';
import { type Draft, draftDurationMs, draftLimits, draftSchema, mainTrack, type Track } from './schema.js';
import { compact, draftVersion, known, list, object, rest, type Wire } from './wire-values.js';

/** Overlaps up to one frame at 30 fps come from rounding in other programs and are closed silently (C-11.3). */
const tolerableOverlapMs = 34;

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

/** A transition after the last photo is how the film ends, whichever photo is last. */
function settleEnding(draft: Draft): void {
  const last = mainTrack(draft)?.segments.at(-1);
  if (last === undefined || last.transition === null) return;
  draft.ending = last.transition.type === 'none' ? null : last.transition;
  last.transition = null;
}

/** How the film begins, a transition in the draft's own `m`; none where it is a hard one. */
function settleOpening(value: unknown): Wire | null {
  const opening = readTransition(value, 'Draft: m.opening');
  return opening?.type === 'none' ? null : opening;
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
      looks: meta.looks ?? undefined,
      style: meta.style,
      seed: meta.seed ?? undefined,
      opening: settleOpening(meta.opening),
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
  settleEnding(draft);
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
