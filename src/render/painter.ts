import {
  type PictureView,
  type PreparedTransition,
  type TransitionFrame,
  transitions,
} from '../catalogue/index.js';
import {
  boundaryOf,
  type Composition,
  type FrameDraw,
  type LaneDraw,
  placeBlock,
  placeUnit,
  type Rect,
  type SlideDraw,
  type TextDraw,
  unitState,
} from '../compose/index.js';
import type { Frame, Kernel, Mask, Picture } from '../kernel/index.js';
import { parseColor, type Yuv } from './color.js';
import { grown, tilted, turnedAbout, within } from './places.js';

/** A photo in kernel memory and the part of the photo it holds, in fractions of the whole. */
export interface LoadedPhoto {
  readonly picture: Picture;
  readonly part: Rect;
  /** What lies under the photo where it does not cover the canvas; covers the canvas itself. */
  readonly backdrop: Picture | null;
}

/** A rasterised text in kernel memory. */
export interface LoadedText {
  readonly width: number;
  readonly height: number;
  readonly units: readonly {
    readonly picture: Picture;
    readonly box: Rect;
    readonly ground: boolean;
    readonly rtl: boolean;
  }[];
}

/** Where the painter finds what a frame shows; everything must be loaded before the frame is painted. */
export interface Resources {
  photo(draw: SlideDraw): LoadedPhoto;
  text(index: number): LoadedText;
}

interface Prepared {
  readonly transition: PreparedTransition;
  readonly mask: Mask | null;
  readonly feather: number;
}

const identity: PictureView = {};

/** True when a picture needs a pass of its own before it can be put on the frame. */
const hasEffects = (view: PictureView): boolean =>
  (view.blurX ?? 0) > 0 ||
  (view.blurY ?? 0) > 0 ||
  (view.pixelate ?? 0) > 0 ||
  (view.saturation ?? 1) !== 1 ||
  (view.light ?? 0) !== 0 ||
  view.warp !== undefined;

/**
 * Pixels by which a lower picture that moved is carried on past its edge. Two soft edges that meet, as in a push, would
 * otherwise let the background shine through their seam.
 */
const seamBleed = 2;

/** True when a view leaves its picture where it is. */
const isWhole = ({ x = 0, y = 0, scaleX = 1, scaleY = 1 }: PictureView): boolean =>
  x === 0 && y === 0 && scaleX === 1 && scaleY === 1;

/** Paints draw lists into frames with the kernel. Runs wherever the kernel runs; knows no files. `close` frees its memory. */
export class Painter {
  readonly #kernel: Kernel;
  readonly #composition: Composition;
  readonly #resources: Resources;
  readonly #scratch: Frame;
  #second: Frame | null = null;
  readonly #background: Yuv;
  readonly #prepared = new Map<string, Prepared>();

  constructor(kernel: Kernel, composition: Composition, resources: Resources) {
    this.#kernel = kernel;
    this.#composition = composition;
    this.#resources = resources;
    this.#scratch = kernel.createFrame(composition);
    this.#background = parseColor(composition.background);
  }

  close(): void {
    this.#kernel.releaseFrame(this.#scratch);
    if (this.#second !== null) this.#kernel.releaseFrame(this.#second);
    for (const { mask } of this.#prepared.values()) if (mask !== null) this.#kernel.releaseMask(mask);
    this.#prepared.clear();
  }

  /** Draws everything of the list over a fresh background. */
  paint(frame: Frame, list: FrameDraw): void {
    const [first, ...others] = list.lanes;
    if (first === undefined) this.#kernel.fill(frame, this.#background);
    else this.#paintMain(frame, first);
    for (const draw of others) this.#paintOverlay(frame, draw);
    for (const text of list.texts) this.#paintText(frame, text);
  }

  #paintMain(frame: Frame, draw: LaneDraw): void {
    if (draw.kind === 'slide') {
      this.#paintPicture(frame, draw.slide, identity);
      return;
    }
    const prepared = this.#prepare(draw.lane, draw.boundary);
    const moment = prepared.transition.frame(draw.progress);
    const incomingOnTop = (moment.top ?? 'incoming') === 'incoming';
    const [below, above] = incomingOnTop ? [draw.outgoing, draw.incoming] : [draw.incoming, draw.outgoing];
    const [viewBelow, viewAbove] = incomingOnTop
      ? [moment.outgoing ?? identity, moment.incoming ?? identity]
      : [moment.incoming ?? identity, moment.outgoing ?? identity];
    this.#paintPicture(frame, below, viewBelow);
    this.#paintAbove(frame, { draw: above, view: viewAbove, moment, prepared });
    if (moment.veil !== undefined && moment.veil.amount > 0) {
      this.#kernel.veil(frame, parseColor(moment.veil.color), moment.veil.amount);
    }
  }

  /** The lower picture: fills the whole frame, the background showing where its view leaves the canvas. */
  #paintPicture(frame: Frame, draw: SlideDraw | null, view: PictureView): void {
    const place = this.#viewRect(view);
    const opacity = view.opacity ?? 1;
    if (draw === null || opacity <= 0) {
      this.#kernel.fill(frame, this.#background);
      return;
    }
    if (hasEffects(view) || opacity < 1 || (this.#isTilted(draw) && !isWhole(view))) {
      this.#drawWhole(this.#scratch, draw);
      this.#applyEffects(this.#scratch, view);
      this.#kernel.fill(frame, this.#background);
      this.#putFrame(frame, view, seamBleed);
      return;
    }
    if (!this.#coversCanvas(draw, place)) this.#kernel.fill(frame, this.#background);
    this.#drawSlide(frame, draw, { place, opacity: 1, bleed: isWhole(view) ? 0 : seamBleed });
  }

  /** The upper picture of a transition, over what is there. */
  #paintAbove(
    frame: Frame,
    {
      draw,
      view,
      moment,
      prepared,
    }: { draw: SlideDraw | null; view: PictureView; moment: TransitionFrame; prepared: Prepared },
  ): void {
    const opacity = view.opacity ?? 1;
    if (opacity <= 0 || (prepared.mask !== null && (moment.reveal ?? 1) <= 0)) return;
    const place = this.#viewRect(view);
    const direct =
      draw !== null &&
      prepared.mask === null &&
      !hasEffects(view) &&
      (opacity === 1 || this.#isSimple(draw)) &&
      (isWhole(view) || !this.#isTilted(draw));
    if (direct) {
      this.#drawSlide(frame, draw, { place, opacity });
      return;
    }
    if (draw === null) this.#kernel.fill(this.#scratch, this.#background);
    else this.#drawWhole(this.#scratch, draw);
    this.#applyEffects(this.#scratch, view);
    if (prepared.mask !== null) {
      const moved = view.warp !== undefined || !isWhole(view);
      // A moved picture does not fill the canvas: the mask then reveals what is below with the picture laid on it.
      const top = moved ? this.#overBelow(frame, view) : this.#scratch;
      this.#kernel.compositeMask(frame, top, prepared.mask, {
        reveal: moment.reveal ?? 1,
        feather: prepared.feather,
        opacity: moved ? 1 : opacity,
      });
    } else this.#putFrame(frame, view);
  }

  /** A copy of the frame with the scratch frame put on it as the view says. */
  #overBelow(frame: Frame, view: PictureView): Frame {
    this.#second ??= this.#kernel.createFrame(this.#composition);
    this.#kernel.blend(this.#second, frame, frame, 0);
    this.#putFrame(this.#second, view);
    return this.#second;
  }

  /** Puts the scratch frame on the frame as the view says; `bleed` carries its edges on. */
  #putFrame(frame: Frame, view: PictureView, bleed = 0): void {
    const opacity = view.opacity ?? 1;
    if (view.warp !== undefined) this.#kernel.warp(frame, this.#scratch, view.warp, { opacity });
    else
      this.#kernel.drawFrame(frame, this.#scratch, this.#viewRect(view), {
        opacity,
        bleed: isWhole(view) ? 0 : bleed,
      });
  }

  #applyEffects(frame: Frame, view: PictureView): void {
    const { width, height } = this.#composition;
    const radiusX = (view.blurX ?? 0) * width;
    const radiusY = (view.blurY ?? 0) * height;
    if (radiusX > 0 || radiusY > 0) this.#kernel.blur(frame, { radiusX, radiusY });
    if ((view.pixelate ?? 0) > 0) this.#kernel.pixelate(frame, view.pixelate! * height);
    const { saturation = 1, light = 0 } = view;
    if (saturation !== 1 || light !== 0) this.#kernel.adjust(frame, { saturation, light });
  }

  /** The slide's whole canvas picture, background included, at its own place. */
  #drawWhole(frame: Frame, draw: SlideDraw): void {
    const place = this.#viewRect(identity);
    if (!this.#coversCanvas(draw, place)) this.#kernel.fill(frame, this.#background);
    this.#drawSlide(frame, draw, { place, opacity: 1 });
  }

  /** Draws a slide's canvas picture into `place`, the rectangle the canvas takes there. */
  #drawSlide(
    frame: Frame,
    draw: SlideDraw,
    { place, opacity, bleed = 0 }: { place: Rect; opacity: number; bleed?: number },
  ): void {
    const { picture, part, backdrop } = this.#resources.photo(draw);
    const { placement, tilt } = this.#slide(draw);
    const clip = grown(place, bleed);
    if (backdrop !== null) this.#kernel.draw(frame, backdrop, place, { opacity, clip, bleed });
    if (tilt !== 0) {
      // Only ever at the canvas's own place: a tilted picture is not clipped to a moved one.
      this.#kernel.drawSlanted(frame, picture, tilted(draw.place, part, tilt), {
        opacity: opacity * placement.opacity,
      });
      return;
    }
    const photo = within(this.#toView(draw.place, place), part);
    // Only an edge that is the canvas's own edge is carried on; a contained photo keeps its outline.
    const spread = backdrop === null && this.#covers(draw.place) ? bleed : 0;
    this.#kernel.draw(frame, picture, photo, { opacity: opacity * placement.opacity, clip, bleed: spread });
  }

  /** A track above the main one: only its photo, no background; transitions are cross-fades of opacity. */
  #paintOverlay(frame: Frame, draw: LaneDraw): void {
    const items =
      draw.kind === 'slide'
        ? [{ slide: draw.slide, opacity: 1 }]
        : [
            { slide: draw.outgoing, opacity: 1 - draw.progress },
            { slide: draw.incoming, opacity: draw.progress },
          ];
    for (const { slide, opacity } of items) {
      if (slide === null) continue;
      const { picture, part } = this.#resources.photo(slide);
      const { placement, tilt } = this.#slide(slide);
      const options = { opacity: opacity * placement.opacity };
      if (tilt !== 0) this.#kernel.drawSlanted(frame, picture, tilted(slide.place, part, tilt), options);
      else this.#kernel.draw(frame, picture, within(slide.place, part), options);
    }
  }

  #paintText(frame: Frame, draw: TextDraw): void {
    const overlay = this.#composition.texts[draw.text]!;
    const block = this.#resources.text(draw.text);
    const spot = placeBlock(this.#composition, overlay, block);
    // Whole pixels at rest: letters stay as sharp as they were rasterised.
    const origin = { x: Math.round(spot.x), y: Math.round(spot.y) };
    const count = block.units.filter((unit) => !unit.ground).length;
    let index = 0;
    for (const unit of block.units) {
      const moment = unitState(overlay, draw, { index, count, ground: unit.ground });
      if (!unit.ground) index++;
      const { place, opacity, reveal } = placeUnit(overlay, moment, { origin, box: unit.box, block });
      if (opacity <= 0 || reveal <= 0) continue;
      if (overlay.rotation !== 0) {
        const middle = { x: spot.x + block.width / 2, y: spot.y + block.height / 2 };
        const shown = unit.rtl ? ([1 - reveal, 1] as const) : ([0, reveal] as const);
        const slant = turnedAbout(place, middle, overlay.rotation);
        this.#kernel.drawSlanted(frame, unit.picture, slant, { opacity, shown });
        continue;
      }
      const shown = {
        ...place,
        x: unit.rtl ? place.x + place.width * (1 - reveal) : place.x,
        width: place.width * reveal,
      };
      this.#kernel.draw(frame, unit.picture, place, reveal < 1 ? { opacity, clip: shown } : { opacity });
    }
  }

  #slide(draw: SlideDraw): Composition['lanes'][number]['slides'][number] {
    return this.#composition.lanes[draw.lane]!.slides[draw.slide]!;
  }

  /** The rectangle the canvas takes under a view. */
  #viewRect(view: PictureView): Rect {
    const { width, height } = this.#composition;
    const { x = 0, y = 0, scaleX = 1, scaleY = 1 } = view;
    return {
      x: width * (0.5 + x - scaleX / 2),
      y: height * (0.5 + y - scaleY / 2),
      width: width * scaleX,
      height: height * scaleY,
    };
  }

  /** A canvas rectangle carried into the rectangle the canvas takes. */
  #toView(rect: Rect, place: Rect): Rect {
    const scaleX = place.width / this.#composition.width;
    const scaleY = place.height / this.#composition.height;
    return {
      x: place.x + rect.x * scaleX,
      y: place.y + rect.y * scaleY,
      width: rect.width * scaleX,
      height: rect.height * scaleY,
    };
  }

  #isTilted(draw: SlideDraw): boolean {
    return this.#slide(draw).tilt !== 0;
  }

  /** True when a slide at `place` hides every pixel below it. */
  #coversCanvas(draw: SlideDraw, place: Rect): boolean {
    const { picture, backdrop } = this.#resources.photo(draw);
    const slide = this.#slide(draw);
    const inside = this.#covers(place);
    if (backdrop !== null) return inside;
    return (
      inside &&
      !picture.hasAlpha &&
      slide.placement.opacity === 1 &&
      slide.tilt === 0 &&
      this.#covers(this.#toView(draw.place, place))
    );
  }

  /** True when a slide is one opaque rectangle, so that drawing it with an opacity is right. */
  #isSimple(draw: SlideDraw): boolean {
    const { picture, backdrop } = this.#resources.photo(draw);
    return (
      backdrop === null &&
      !picture.hasAlpha &&
      !this.#isTilted(draw) &&
      this.#covers(draw.place) &&
      this.#slide(draw).placement.opacity === 1
    );
  }

  #covers(rect: Rect): boolean {
    const { width, height } = this.#composition;
    const slack = 1e-6;
    return (
      rect.x <= slack &&
      rect.y <= slack &&
      rect.x + rect.width >= width - slack &&
      rect.y + rect.height >= height - slack
    );
  }

  #prepare(lane: number, boundary: number): Prepared {
    const id = `${lane}/${boundary}`;
    const known = this.#prepared.get(id);
    if (known !== undefined) return known;
    const { type, params, durationMs, seed } = boundaryOf(this.#composition.lanes[lane]!, boundary)!;
    const { width, height } = this.#composition;
    const transition = transitions.get(type).prepare({ aspect: width / height, durationMs, seed }, params);
    const mask =
      transition.mask === undefined
        ? null
        : this.#kernel.createMask({ width, height }, transition.mask.arrival);
    const prepared = { transition, mask, feather: transition.mask?.feather ?? 0 };
    // One transition plays at a time; the masks of the ones before are not needed again.
    for (const [key, { mask: old }] of this.#prepared) {
      if (old !== null) this.#kernel.releaseMask(old);
      this.#prepared.delete(key);
    }
    this.#prepared.set(id, prepared);
    return prepared;
  }
}
