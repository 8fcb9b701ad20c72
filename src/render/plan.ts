import { createHash } from 'node:crypto';
import { boundaryOf, type Composition, drawList, type SlideDraw } from '../compose/index.js';
import type { VideoSettings } from '../media/index.js';
import { buildId } from './build-id.js';
import { photoNeed } from './photo-need.js';
import { encoderThreads, type Preset } from './presets.js';

/** A run of frames encoded on its own as a closed group of pictures. */
export interface Chunk {
  readonly index: number;
  /** First frame and the frame after the last. */
  readonly startFrame: number;
  readonly endFrame: number;
  /** SHA-256 hex of everything the chunk's bytes depend on; equal keys are equal bytes. */
  readonly key: string;
}

/** A render cut into chunks. Plain data: may be stored and sent to another machine. */
export interface RenderPlan {
  readonly composition: Composition;
  readonly settings: VideoSettings;
  readonly chunks: readonly Chunk[];
  /** Key of the finished sound. */
  readonly audioKey: string;
}

/** A chunk is at most this long, so that work spreads and a lost one costs little. */
const maxChunkSeconds = 4;
/** Pieces between two transitions shorter than this join the one before: each chunk costs a key frame. */
const minChunkSeconds = 0.4;

/** Cuts a composition into chunks at the boundaries of slides and transitions. Pure: the same plan everywhere. */
export function planRender(
  composition: Composition,
  preset: Preset,
  options: { crf?: number } = {},
): RenderPlan {
  const settings: VideoSettings = {
    width: composition.width,
    height: composition.height,
    fps: composition.fps,
    preset: preset.preset,
    crf: options.crf ?? preset.crf,
    threads: encoderThreads,
  };
  const cuts = cutFrames(composition);
  const chunks = cuts.slice(1).map((endFrame, index): Chunk => {
    const startFrame = cuts[index]!;
    return { index, startFrame, endFrame, key: chunkKey(composition, settings, { startFrame, endFrame }) };
  });
  return { composition, settings, chunks, audioKey: audioKey(composition) };
}

/** Frames where chunks begin, and at last the frame count. */
function cutFrames(composition: Composition): number[] {
  const { fps, frameCount } = composition;
  const wanted = new Set<number>([0, frameCount]);
  for (const lane of composition.lanes) {
    if (lane.opening !== null) wanted.add(lane.opening.endFrame);
    lane.slides.forEach((slide, index) => {
      const boundary = lane.boundaries[index];
      wanted.add(slide.startFrame).add(slide.endFrame);
      if (boundary !== null && boundary !== undefined) {
        // The cut in the middle of a transition is no place to start anew.
        wanted.delete(slide.endFrame);
        wanted.add(boundary.startFrame).add(boundary.endFrame);
      }
      const before = index > 0 ? lane.boundaries[index - 1] : null;
      if (before !== null && before !== undefined && before.endFrame > slide.startFrame)
        wanted.delete(slide.startFrame);
    });
  }
  // A text's own seconds are chunks of their own: changing its words draws nothing else anew.
  const textCuts = new Set(composition.texts.flatMap(({ startFrame, endFrame }) => [startFrame, endFrame]));
  const fixed = (frame: number): boolean => frame === 0 || frame === frameCount;
  const sorted = [...new Set([...wanted, ...textCuts, 0, frameCount])]
    .filter((frame) => frame >= 0 && frame <= frameCount)
    .sort((a, b) => a - b);
  const minimum = Math.round(minChunkSeconds * fps);
  const kept: number[] = [];
  for (const frame of sorted) {
    const last = kept.at(-1);
    if (last === undefined || frame - last >= minimum) kept.push(frame);
    else if (!fixed(last) && (fixed(frame) || (textCuts.has(frame) && !textCuts.has(last))))
      kept[kept.length - 1] = frame;
    else if (fixed(frame)) kept.push(frame);
  }
  const maximum = Math.round(maxChunkSeconds * fps);
  return kept.flatMap((frame, index) => {
    const start = index === 0 ? frame : kept[index - 1]!;
    const parts = Math.max(1, Math.ceil((frame - start) / maximum));
    return index === 0
      ? [frame]
      : Array.from(
          { length: parts },
          (_, part) => start + Math.round(((frame - start) * (part + 1)) / parts),
        );
  });
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function chunkKey(
  composition: Composition,
  settings: VideoSettings,
  { startFrame, endFrame }: { startFrame: number; endFrame: number },
): string {
  const { width, height, background, fps } = composition;
  const digest = createHash('sha256');
  digest.update(JSON.stringify({ buildId: buildId(), settings, width, height, background, fps }));
  for (let frame = startFrame; frame < endFrame; frame++) digest.update(frameContent(composition, frame));
  return digest.digest('hex');
}

const slideContents = new WeakMap<Composition, Map<string, string>>();

/** Hash of what a slide shows, whatever its place in the film; computed once a slide. */
function slideContent(composition: Composition, draw: SlideDraw): string {
  let known = slideContents.get(composition);
  if (known === undefined) {
    known = new Map();
    slideContents.set(composition, known);
  }
  const id = `${draw.lane}/${draw.slide}`;
  let content = known.get(id);
  if (content === undefined) {
    const slide = composition.lanes[draw.lane]!.slides[draw.slide]!;
    const { asset, fit, placement, turn, tilt, look } = slide;
    const own = Object.hasOwn(composition.looks, look.preset) ? composition.looks[look.preset] : null;
    const need = photoNeed(composition, slide);
    content = hash([asset.hash, asset.kind, fit, placement, turn, tilt, look, own, need]);
    known.set(id, content);
  }
  return content;
}

const content = (composition: Composition, draw: SlideDraw | null): unknown =>
  draw === null ? null : [slideContent(composition, draw), draw.place, draw.sourceMs];

function lanesContent(composition: Composition, frameIndex: number): unknown {
  return drawList(composition, frameIndex).lanes.map((draw) => {
    if (draw.kind === 'slide') return content(composition, draw.slide);
    const { type, params, seed, durationMs } = boundaryOf(composition.lanes[draw.lane]!, draw.boundary)!;
    const boundary = { type, params, seed, durationMs };
    return [
      boundary,
      draw.progress,
      content(composition, draw.outgoing),
      content(composition, draw.incoming),
    ];
  });
}

/** Everything that decides the pixels of one frame, as text. */
function frameContent(composition: Composition, frameIndex: number): string {
  const texts = drawList(composition, frameIndex).texts.map(({ text, elapsedMs, remainingMs }) => {
    const { segmentId: _, startFrame, endFrame, ...look } = composition.texts[text]!;
    // The picture behind the middle of a text decides how it is made readable.
    return [
      look,
      elapsedMs,
      remainingMs,
      lanesContent(composition, middleFrame(startFrame, endFrame, composition)),
    ];
  });
  return JSON.stringify([lanesContent(composition, frameIndex), texts]);
}

/** The frame that stands for everything a text lies over. */
export const middleFrame = (startFrame: number, endFrame: number, { frameCount }: Composition): number =>
  Math.min(frameCount - 1, Math.floor((startFrame + endFrame) / 2));

function audioKey(composition: Composition): string {
  const sounds = composition.sounds.map(({ segmentId: _, source, ...sound }) => ({
    ...sound,
    source: source.kind === 'asset' ? source.asset.hash : source,
  }));
  return hash([buildId(), 'audio', composition.frameCount / composition.fps, sounds]);
}
