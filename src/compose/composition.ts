import type { EaseName, TextMotion, TitleLook } from '../catalogue/index.js';
import type { Asset, LookTable, Placement, SegmentLook, TextAnimation, View } from '../draft/index.js';

/** A draft fully resolved for one output: every default filled, times in frames, sizes in pixels. */
export interface Composition {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  /** #RRGGBB behind everything. */
  readonly background: string;
  readonly title: string;
  /** Looks that came with the draft, by name. */
  readonly looks: Readonly<Record<string, LookTable>>;
  /** One lane for each video track, painted in this order. */
  readonly lanes: readonly Lane[];
  /** Painted above all lanes, in this order. */
  readonly texts: readonly Overlay[];
  readonly sounds: readonly Sound[];
}

export interface Lane {
  readonly slides: readonly Slide[];
  /** How the first slide comes from the background; null = with its first frame. */
  readonly opening: Boundary | null;
  /** Boundary `i` lies after slide `i`; null = a hard cut. */
  readonly boundaries: readonly (Boundary | null)[];
}

/** Boundary `index` of a lane; -1 is its opening. */
export const boundaryOf = ({ opening, boundaries }: Lane, index: number): Boundary | null =>
  index < 0 ? opening : (boundaries[index] ?? null);

/** One photo or clip on the timeline with the camera's path over it. */
export interface Slide {
  readonly segmentId: string;
  readonly asset: Asset;
  /** Quarter turns clockwise that the picture is decoded with, in degrees, and its size in pixels after them. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly photo: { readonly width: number; readonly height: number };
  /** Degrees clockwise, -45..45, by which the turned picture is drawn askew. */
  readonly tilt: number;
  /** Own frames, end exclusive. */
  readonly startFrame: number;
  readonly endFrame: number;
  /** Visible time, halves of the neighbouring transitions included, in frames (may be fractions). */
  readonly visibleStart: number;
  readonly visibleEnd: number;
  readonly fit: Placement['fit'];
  /** Scales along the sides of the turned picture. */
  readonly placement: Omit<Placement, 'rotation' | 'fit'>;
  readonly from: View;
  readonly to: View;
  readonly ease: EaseName;
  readonly look: SegmentLook;
  /** Where the clip starts in its source, ms, and how fast it plays; 0 and 1 for photos. */
  readonly sourceStartMs: number;
  readonly speed: number;
}

/** A transition over the frames [startFrame, endFrame). */
export interface Boundary {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly ease: EaseName;
  readonly startFrame: number;
  readonly endFrame: number;
  readonly durationMs: number;
  readonly seed: number;
}

/** A text on screen over the frames [startFrame, endFrame), everything about its look decided. */
export interface Overlay {
  readonly segmentId: string;
  readonly text: string;
  readonly look: TitleLook;
  /** Font size and line limits in pixels. */
  readonly sizePx: number;
  readonly strokePx: number;
  readonly maxWidthPx: number;
  readonly maxHeightPx: number;
  readonly startFrame: number;
  readonly endFrame: number;
  readonly enter: TextAnimation;
  readonly exit: TextAnimation;
  /** Offset from the anchor the look's position gives, in canvas fractions. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly scale: number;
  /** Degrees clockwise about the block's middle, 0..360. */
  readonly rotation: number;
  readonly opacity: number;
  /** What moves on its own: the finer of what coming and going move. */
  readonly unit: TextMotion['unit'];
}

/** One piece of sound. Times in ms, gains linear. */
export interface Sound {
  readonly segmentId: string;
  readonly role: 'bgm' | 'voice' | 'sfx' | 'clip';
  readonly source:
    | { readonly kind: 'asset'; readonly asset: Asset }
    | { readonly kind: 'mood'; readonly mood: string; readonly seed: number };
  readonly startMs: number;
  readonly durationMs: number;
  readonly sourceStartMs: number;
  readonly speed: number;
  readonly gain: number;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  readonly loop: boolean;
}
