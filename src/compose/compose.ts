import { animations, checkDraftNames, looks, titleOf, transitions } from '../catalogue/index.js';
import {
  type Asset,
  type AudioTrack,
  type Draft,
  draftDurationMs,
  mainTrack,
  noLook,
  resolveAsset,
  type SegmentTransition,
  type TextSegment,
  type TextTrack,
  type VideoSegment,
  type VideoTrack,
} from '../draft/index.js';
import { AppError, hash32 } from '../shared/index.js';
import { cameraPath } from './camera.js';
import { type CanvasSize, scaleCanvas } from './canvas.js';
import type { Boundary, Composition, Lane, Overlay, Slide, Sound } from './composition.js';
import { stackTexts } from './stack-texts.js';

/** How the output differs from the draft's own size and rate. */
export interface OutputOptions {
  /** Largest short side in pixels; the ratio stays. */
  readonly shortSide?: number;
  readonly fps?: number;
}

/** Resolves a draft for one output. Unknown names or media: `invalid-draft` naming the segment. Empty: `invalid-draft`. */
export function composeDraft(
  given: Draft,
  assets: readonly Asset[],
  options: OutputOptions = {},
): Composition {
  const draft = checkDraftNames(given);
  const fps = options.fps ?? draft.fps;
  const canvas = scaleCanvas(draft, options.shortSide ?? Number.MAX_SAFE_INTEGER);
  const frameCount = toFrame(draftDurationMs(draft), fps);
  if (frameCount === 0)
    throw new AppError('invalid-draft', 'The draft is empty: it has no photo, text or sound to show.');
  const scene: Scene = { draft, assets, canvas, fps, pixelScale: canvas.height / draft.height };
  return {
    ...canvas,
    fps,
    frameCount,
    background: draft.background.slice(0, 7),
    title: draft.title,
    looks: draft.looks,
    lanes: draft.tracks.filter((track) => track.kind === 'video').map((track) => composeLane(track, scene)),
    texts: stackTexts(
      draft.tracks
        .filter((track) => track.kind === 'text')
        .flatMap((track) =>
          track.segments
            .filter(({ text }) => text.trim() !== '')
            .map((segment) => composeText(segment, track, scene)),
        ),
      canvas,
    ),
    sounds: [
      ...draft.tracks
        .filter((track) => track.kind === 'audio')
        .flatMap((track) => composeSounds(track, scene)),
      ...draft.tracks.filter((track) => track.kind === 'video').flatMap((track) => clipSounds(track, scene)),
    ],
  };
}

interface Scene {
  readonly draft: Draft;
  readonly assets: readonly Asset[];
  readonly canvas: CanvasSize;
  readonly fps: number;
  /** Output pixels for one pixel of the draft's canvas. */
  readonly pixelScale: number;
}

/** The frame that starts at or nearest to a time. */
const toFrame = (ms: number, fps: number): number => Math.round((ms * fps) / 1000);

function composeLane(track: VideoTrack, scene: Scene): Lane {
  const { fps } = scene;
  const spans = track.segments.map((segment) => ({
    start: toFrame(segment.startMs, fps),
    end: toFrame(segment.startMs + segment.durationMs, fps),
  }));
  const isMain = mainTrack(scene.draft) === track;
  const first = isMain ? track.segments[0] : undefined;
  const last = isMain ? track.segments.at(-1) : undefined;
  const boundaries = track.segments.map((segment, index) => {
    const next = spans[index + 1];
    return composeBoundary(
      segment.transition ?? (segment === last ? scene.draft.ending : null),
      segment.id,
      { here: spans[index]!, next: next?.start === spans[index]!.end ? next : null },
      scene,
    );
  });
  const slides = track.segments.map((segment, index): Slide => {
    const span = spans[index]!;
    const before = index > 0 ? boundaries[index - 1]! : null;
    const visibleStart = before !== null && before.endFrame > span.start ? before.startFrame : span.start;
    const visibleEnd = Math.max(span.end, boundaries[index]?.endFrame ?? 0);
    return composeSlide(segment, { ...span, visibleStart, visibleEnd }, scene);
  });
  const opening = first === undefined ? null : composeOpening(first, spans[0]!, scene);
  return { slides, opening, boundaries };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The opening takes at most half of the first slide, so that it is over before the next transition. */
function composeOpening({ id }: VideoSegment, { start, end }: Span, scene: Scene): Boundary | null {
  const { opening } = scene.draft;
  if (opening === null || opening.type === 'none') return null;
  const frames = Math.min(toFrame(opening.durationMs, scene.fps), Math.floor((end - start) / 2));
  return frames < 1 ? null : boundaryAt(opening, `opening/${id}`, { startFrame: start, frames }, scene);
}

/** A transition takes at most half of either neighbour; into a gap or the end it plays on the last frames. */
function composeBoundary(
  transition: SegmentTransition | null,
  segmentId: string,
  { here, next }: { here: Span; next: Span | null },
  scene: Scene,
): Boundary | null {
  if (transition === null || transition.type === 'none') return null;
  const wanted = toFrame(transition.durationMs, scene.fps);
  const ownHalf = Math.floor((here.end - here.start) / 2);
  const half = next === null ? 0 : Math.min(ownHalf, Math.floor((next.end - next.start) / 2));
  const frames = next === null ? Math.min(wanted, ownHalf) : Math.min(wanted, 2 * half);
  if (frames < 1) return null;
  const startFrame = here.end - (next === null ? frames : Math.floor(frames / 2));
  return boundaryAt(transition, segmentId, { startFrame, frames }, scene);
}

/** `of` keeps what is random in one transition from being the same in another. */
function boundaryAt(
  { type, params = {}, ease, durationMs: _ }: SegmentTransition,
  of: string,
  { startFrame, frames }: { startFrame: number; frames: number },
  { fps, draft }: Scene,
): Boundary {
  const entry = transitions.get(type);
  return {
    type: entry.name,
    params,
    ease: ease ?? entry.ease,
    startFrame,
    endFrame: startFrame + frames,
    durationMs: (frames * 1000) / fps,
    seed: hash32(`${draft.seed}/${of}`),
  };
}

interface SlideSpan extends Span {
  readonly visibleStart: number;
  readonly visibleEnd: number;
}

function composeSlide(segment: VideoSegment, span: SlideSpan, scene: Scene): Slide {
  const asset = resolveAsset(segment, scene.assets);
  if (asset.kind === 'audio') {
    throw new AppError(
      'invalid-draft',
      `Segment "${segment.id}" is on a video track but "${asset.name}" is a sound.`,
    );
  }
  const { fit, rotation, scaleX, scaleY, ...placement } = segment.placement;
  const { turn, tilt } = splitRotation(rotation);
  const sideways = turn % 180 !== 0;
  const photo = sideways
    ? { width: asset.height, height: asset.width }
    : { width: asset.width, height: asset.height };
  const focus = segment.motion?.focus ?? asset.focus;
  const path = cameraPath(segment.motion, {
    canvas: scene.canvas,
    photo,
    fit,
    focus: focus === null ? null : turnedPoint(focus, turn),
    durationMs: ((span.visibleEnd - span.visibleStart) * 1000) / scene.fps,
    tilt,
  });
  const look = segment.look ?? noLook;
  if (!Object.hasOwn(scene.draft.looks, look.preset)) looks.get(look.preset);
  return {
    segmentId: segment.id,
    asset,
    turn,
    photo,
    tilt,
    startFrame: span.start,
    endFrame: span.end,
    visibleStart: span.visibleStart,
    visibleEnd: span.visibleEnd,
    fit,
    placement: { ...placement, scaleX: sideways ? scaleY : scaleX, scaleY: sideways ? scaleX : scaleY },
    ...path,
    look,
    sourceStartMs: segment.sourceStartMs,
    speed: segment.speed,
  };
}

/** A rotation as quarter turns, which cost nothing while drawing, and what remains of it. */
function splitRotation(degrees: number): { turn: Slide['turn']; tilt: number } {
  const whole = ((degrees % 360) + 360) % 360;
  const quarters = Math.round(whole / 90);
  return { turn: ((quarters % 4) * 90) as Slide['turn'], tilt: whole - quarters * 90 };
}

/** Where a point of a picture, in fractions, lies after quarter turns. */
function turnedPoint({ x, y }: { x: number; y: number }, turn: Slide['turn']): { x: number; y: number } {
  if (turn === 90) return { x: 1 - y, y: x };
  if (turn === 180) return { x: 1 - x, y: 1 - y };
  return turn === 270 ? { x: y, y: 1 - x } : { x, y };
}

function composeText(segment: TextSegment, track: TextTrack, scene: Scene): Overlay {
  const style = titleOf(segment, track.role);
  const { canvas, fps, pixelScale } = scene;
  const { size, strokeWidth, ...wishes } = segment.style;
  const shortSide = Math.min(canvas.width, canvas.height);
  const sizePx = size === undefined ? style.look.size * shortSide : size * pixelScale;
  const startFrame = toFrame(segment.startMs, fps);
  const endFrame = toFrame(segment.startMs + segment.durationMs, fps);
  const [enter, exit] = fitAnimations(
    segment.enter ?? style.enter,
    segment.exit ?? style.exit,
    segment.durationMs,
  );
  return {
    segmentId: segment.id,
    text: segment.text,
    look: {
      ...style.look,
      ...Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)),
    },
    sizePx,
    strokePx: strokeWidth === undefined ? style.look.strokeWidth * sizePx : strokeWidth * pixelScale,
    maxWidthPx: Math.min(style.look.maxWidth, 0.9) * canvas.width,
    maxHeightPx: 0.8 * canvas.height,
    startFrame,
    endFrame,
    enter: { ...enter, type: animations.get(enter.type).name },
    exit: { ...exit, type: animations.get(exit.type).name },
    offset: { x: segment.placement.x, y: segment.placement.y },
    scale: segment.placement.scaleX,
    rotation: ((segment.placement.rotation % 360) + 360) % 360,
    opacity: segment.placement.opacity,
    unit: finerUnit(animations.get(enter.type).unit, animations.get(exit.type).unit),
  };
}

const unitOrder = ['whole', 'line', 'word', 'letter'] as const;
type TextUnit = (typeof unitOrder)[number];

const finerUnit = (a: TextUnit, b: TextUnit): TextUnit =>
  unitOrder.indexOf(a) >= unitOrder.indexOf(b) ? a : b;

type Animation = NonNullable<TextSegment['enter']>;

/** Coming and going together never take longer than the text is there. */
function fitAnimations(enter: Animation, exit: Animation, durationMs: number): [Animation, Animation] {
  const total = enter.durationMs + exit.durationMs;
  const scale = total > durationMs ? durationMs / total : 1;
  return [
    { ...enter, durationMs: enter.durationMs * scale },
    { ...exit, durationMs: exit.durationMs * scale },
  ];
}

function composeSounds(track: AudioTrack, scene: Scene): Sound[] {
  return track.segments.map((segment) => {
    const source =
      segment.mood === null
        ? ({ kind: 'asset', asset: resolveAsset(segment, scene.assets) } as const)
        : ({ kind: 'mood', mood: segment.mood, seed: scene.draft.seed } as const);
    return {
      segmentId: segment.id,
      role: track.role,
      source,
      startMs: segment.startMs,
      durationMs: segment.durationMs,
      sourceStartMs: segment.sourceStartMs,
      speed: segment.speed,
      gain: segment.volume,
      fadeInMs: segment.fadeInMs,
      fadeOutMs: segment.fadeOutMs,
      loop: segment.loop,
    };
  });
}

function clipSounds(track: VideoTrack, scene: Scene): Sound[] {
  return track.segments.flatMap((segment) => {
    const asset = resolveAsset(segment, scene.assets);
    if (!asset.hasAudio || asset.kind !== 'video' || segment.volume === 0) return [];
    return {
      segmentId: segment.id,
      role: 'clip',
      source: { kind: 'asset', asset },
      startMs: segment.startMs,
      durationMs: segment.durationMs,
      sourceStartMs: segment.sourceStartMs,
      speed: segment.speed,
      gain: segment.volume,
      fadeInMs: segment.fadeInMs,
      fadeOutMs: segment.fadeOutMs,
      loop: false,
    };
  });
}
