import { ease, transitions } from '../catalogue/index.js';
import { isMoving } from '../draft/index.js';
import { placePhoto, type Rect, viewAt } from './camera.js';
import { type Boundary, boundaryOf, type Composition, type Lane, type Slide } from './composition.js';

/** One slide in one frame: where its whole photo lies, before it is tilted about its middle. */
export interface SlideDraw {
  readonly lane: number;
  readonly slide: number;
  readonly place: Rect;
  /** Time in the source of a clip or animation, ms; 0 for photos. */
  readonly sourceMs: number;
}

/** What one lane shows in one frame. `null` pictures are the empty canvas. */
export type LaneDraw =
  | { readonly kind: 'slide'; readonly slide: SlideDraw }
  | {
      readonly kind: 'transition';
      readonly lane: number;
      /** Index of the boundary in its lane; -1 is the opening. */
      readonly boundary: number;
      /** Eased progress, 0 < p < 1. */
      readonly progress: number;
      readonly outgoing: SlideDraw | null;
      readonly incoming: SlideDraw | null;
    };

/** One text in one frame. */
export interface TextDraw {
  readonly text: number;
  /** Time since it came and until it goes, ms. */
  readonly elapsedMs: number;
  readonly remainingMs: number;
}

/** Everything one frame shows, in painting order. Plain data: equal lists are equal frames. */
export interface FrameDraw {
  readonly lanes: readonly LaneDraw[];
  readonly texts: readonly TextDraw[];
}

/** The draw list of one frame, 0 <= frameIndex < frameCount. Pure. */
export function drawList(composition: Composition, frameIndex: number): FrameDraw {
  const lanes: LaneDraw[] = [];
  composition.lanes.forEach((lane, index) => {
    const draw = laneDraw(composition, { lane, index, frameIndex });
    if (draw !== null) lanes.push(draw);
  });
  const msPerFrame = 1000 / composition.fps;
  const texts = composition.texts.flatMap((overlay, index) =>
    frameIndex >= overlay.startFrame && frameIndex < overlay.endFrame
      ? {
          text: index,
          elapsedMs: (frameIndex - overlay.startFrame + 0.5) * msPerFrame,
          remainingMs: (overlay.endFrame - frameIndex - 0.5) * msPerFrame,
        }
      : [],
  );
  return { lanes, texts };
}

interface LaneMoment {
  readonly lane: Lane;
  readonly index: number;
  readonly frameIndex: number;
}

function laneDraw(composition: Composition, { lane, index, frameIndex }: LaneMoment): LaneDraw | null {
  const plays = (item: Boundary | null): boolean =>
    item !== null && frameIndex >= item.startFrame && frameIndex < item.endFrame;
  const boundary = plays(lane.opening) ? -1 : lane.boundaries.findIndex(plays);
  const draw = (slide: number): SlideDraw => slideDraw(composition, { lane, index, frameIndex }, slide);
  const item = boundaryOf(lane, boundary);
  if (item !== null && plays(item)) {
    const next = lane.slides[boundary + 1];
    // A transition into a gap or the end of the film plays on the photo's own last frames, the opening on its first ones.
    const incoming = next !== undefined && next.startFrame < item.endFrame ? draw(boundary + 1) : null;
    const outgoing = boundary < 0 ? null : draw(boundary);
    const covered = transitions.get(item.type).coveredAt ?? (outgoing === null ? 0 : 1);
    const [from, to] = [outgoing === null ? covered : 0, incoming === null ? covered : 1];
    return {
      kind: 'transition',
      lane: index,
      boundary,
      progress: from + (to - from) * boundaryProgress(item, frameIndex),
      outgoing,
      incoming,
    };
  }
  const slide = lane.slides.findIndex((item) => frameIndex >= item.startFrame && frameIndex < item.endFrame);
  return slide < 0 ? null : { kind: 'slide', slide: draw(slide) };
}

/** Progress at the middle of the frame, so that coming and going are mirror images. */
const boundaryProgress = (boundary: Boundary, frameIndex: number): number =>
  ease(boundary.ease, (frameIndex - boundary.startFrame + 0.5) / (boundary.endFrame - boundary.startFrame));

function slideDraw(composition: Composition, moment: LaneMoment, slide: number): SlideDraw {
  const item = moment.lane.slides[slide]!;
  const span = item.visibleEnd - item.visibleStart;
  const progress = span <= 1 ? 0 : (moment.frameIndex - item.visibleStart) / (span - 1);
  const elapsedMs = ((moment.frameIndex - item.startFrame) * 1000) / composition.fps;
  return {
    lane: moment.index,
    slide,
    place: placeSlide(composition, item, progress),
    sourceMs: isMoving(item.asset) ? Math.max(0, item.sourceStartMs + elapsedMs * item.speed) : 0,
  };
}

/** Where a slide's whole photo lies at `progress` 0..1 of its visible time. */
export const placeSlide = (canvas: Composition, slide: Slide, progress: number): Rect =>
  placePhoto(
    viewAt(slide, progress),
    { canvas, photo: slide.photo, fit: slide.fit, tilt: slide.tilt },
    slide.placement,
  );

/** Smallest and largest width of a slide's whole photo over its visible time, pixels. */
export function placeRange(canvas: Composition, slide: Slide): { smallest: Rect; largest: Rect } {
  const a = placeSlide(canvas, slide, 0);
  const b = placeSlide(canvas, slide, 1);
  return a.width <= b.width ? { smallest: a, largest: b } : { smallest: b, largest: a };
}
