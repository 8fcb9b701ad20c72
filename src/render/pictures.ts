import type { Composition, FrameDraw, LaneDraw, Overlay, Slide, SlideDraw } from '../compose/index.js';
import { isMoving } from '../draft/index.js';
import type { Kernel, Picture } from '../kernel/index.js';
import { type Backdrop, type ClipFrame, type MediaProcess, rasteriseText } from '../media/index.js';
import { AppError } from '../shared/index.js';
import { bakeLook, type Cube, lookOf, yuvCube } from './bake-look.js';
import type { LoadedPhoto, LoadedText, Resources } from './painter.js';
import { photoNeed } from './photo-need.js';

/** Backdrops are blurred beyond recognition: an eighth of the canvas holds all they show. */
const backdropScale = 8;

/**
 * Part of a film's frame after its start at which a clip's frame is taken. At the very start, time stamps rounded to
 * milliseconds would make a clip of the film's own rate stutter; in the middle, a clip of twice the rate would.
 */
const clipMoment = 0.3;

/** A clip's look: for frames of RGB (animations) and for planes of YUV. */
type ClipCube = { readonly rgb: Cube; readonly yuv: ReturnType<typeof yuvCube> } | null;

/** A clip whose picture is filled anew for every frame. */
interface Clip {
  readonly request: Parameters<MediaProcess['clipFrame']>[0];
  readonly cube: ClipCube;
  /** Number of the frame in the picture. */
  shown: number;
  /** The frame asked for ahead of its time. */
  ahead: { atMs: number; frame: Promise<ClipFrame> } | null;
}

/**
 * Photos, clips and texts in kernel memory, loaded before they are painted and freed when no longer needed, so that memory
 * does not grow with the number of photos.
 */
export class Pictures implements Resources {
  readonly #kernel: Kernel;
  readonly #media: MediaProcess;
  readonly #composition: Composition;
  /** Path of each asset's file by file id. */
  readonly #paths: ReadonlyMap<string, string>;
  readonly #photos = new Map<string, Promise<LoadedPhoto>>();
  readonly #ready = new Map<string, LoadedPhoto>();
  readonly #clips = new Map<string, Clip>();
  readonly #texts = new Map<number, LoadedText>();

  constructor(
    kernel: Kernel,
    media: MediaProcess,
    composition: Composition,
    paths: ReadonlyMap<string, string>,
  ) {
    this.#kernel = kernel;
    this.#media = media;
    this.#composition = composition;
    this.#paths = paths;
  }

  photo({ lane, slide }: SlideDraw): LoadedPhoto {
    return this.#ready.get(`${lane}/${slide}`)!;
  }

  text(index: number): LoadedText {
    return this.#texts.get(index)!;
  }

  /** True when the text is in memory. */
  hasText(index: number): boolean {
    return this.#texts.has(index);
  }

  /** Loads the photos of a list of slides; what is loading or loaded already is not loaded again. */
  async load(slides: Iterable<string>, signal: AbortSignal | undefined): Promise<void> {
    for (const id of slides) this.prefetch(id, signal);
    await Promise.all([...slides].map((id) => this.#photos.get(id)));
  }

  /** Fills the pictures of the clips a list shows with their frames of that moment. */
  async showClips(list: FrameDraw, signal: AbortSignal | undefined): Promise<void> {
    for (const draw of drawsOf(list)) {
      const clip = this.#clips.get(`${draw.lane}/${draw.slide}`);
      if (clip === undefined) continue;
      const atMs = this.#clipMs(draw);
      const wanted =
        clip.ahead?.atMs === atMs
          ? clip.ahead.frame
          : this.#media.clipFrame({ ...clip.request, atMs, known: clip.shown }, signal);
      clip.ahead = null;
      const frame = await wanted;
      if (frame.bytes !== null) this.#fill(this.photo(draw).picture, frame, clip.cube);
      clip.shown = frame.frame;
    }
  }

  /** Asks for the clips' frames of a list while the one before is painted and encoded. */
  prefetchClips(list: FrameDraw, signal: AbortSignal | undefined): void {
    for (const draw of drawsOf(list)) {
      const clip = this.#clips.get(`${draw.lane}/${draw.slide}`);
      if (clip === undefined || clip.ahead !== null) continue;
      const atMs = this.#clipMs(draw);
      const frame = this.#media.clipFrame({ ...clip.request, atMs, known: clip.shown }, signal);
      frame.catch(() => undefined);
      clip.ahead = { atMs, frame };
    }
  }

  #clipMs({ lane, slide, sourceMs }: SlideDraw): number {
    const { speed } = this.#composition.lanes[lane]!.slides[slide]!;
    return sourceMs + (clipMoment * 1000 * speed) / this.#composition.fps;
  }

  /** Starts loading a slide's photo and returns at once. A failure shows when the photo is needed. */
  prefetch(id: string, signal: AbortSignal | undefined): void {
    if (this.#photos.has(id)) return;
    const loading = this.#loadPhoto(id, signal).then((photo) => {
      this.#ready.set(id, photo);
      return photo;
    });
    loading.catch(() => undefined);
    this.#photos.set(id, loading);
  }

  /** Frees every photo and text not named. */
  async keepOnly(slides: ReadonlySet<string>, texts: ReadonlySet<number>): Promise<void> {
    for (const [id, loading] of this.#photos) {
      if (slides.has(id)) continue;
      this.#photos.delete(id);
      this.#ready.delete(id);
      const photo = await loading.catch(() => null);
      this.#clips.delete(id);
      if (photo === null) continue;
      this.#kernel.releasePicture(photo.picture);
      if (photo.backdrop !== null) this.#kernel.releasePicture(photo.backdrop);
    }
    for (const [index, text] of this.#texts) {
      if (texts.has(index)) continue;
      for (const unit of text.units) this.#kernel.releasePicture(unit.picture);
      this.#texts.delete(index);
    }
  }

  /** Rasterises a text for the surroundings it will lie over. */
  loadText(index: number, behind: Backdrop): void {
    const overlay = this.#composition.texts[index]!;
    const raster = rasteriseText(textSpec(overlay, behind));
    const units = raster.units.map((unit) => {
      const picture = this.#kernel.createPicture({ width: unit.width, height: unit.height, hasAlpha: true });
      this.#kernel.loadRgb(picture, unit.pixels, { channels: 4 });
      const box = { x: unit.x, y: unit.y, width: unit.width, height: unit.height };
      return { picture, box, ground: unit.ground, rtl: unit.rtl };
    });
    this.#texts.set(index, { width: raster.width, height: raster.height, units });
  }

  async #loadPhoto(id: string, signal: AbortSignal | undefined): Promise<LoadedPhoto> {
    const [lane, index] = id.split('/').map(Number);
    const slide = this.#composition.lanes[lane!]!.slides[index!]!;
    const { asset, photo, turn } = slide;
    const path = this.#paths.get(asset.fileId);
    if (path === undefined) throw new AppError('internal', `No file is known for "${asset.name}".`);
    const need = photoNeed(this.#composition, slide);
    const cube = bakeLook(slide.look, lookOf(this.#composition, slide.look.preset));
    if (isMoving(asset)) return await this.#loadClip(id, { path, cube }, signal);
    const decoded = await this.#media.decodePhoto({ path, label: asset.name, turn, ...need }, signal);
    const backdrop =
      slide.fit === 'blur' && lane === 0
        ? await this.#loadBackdrop(path, { label: asset.name, turn, cube }, signal)
        : null;
    return {
      picture: this.#picture(decoded, cube),
      part: {
        x: need.crop.left / photo.width,
        y: need.crop.top / photo.height,
        width: need.crop.width / photo.width,
        height: need.crop.height / photo.height,
      },
      backdrop,
    };
  }

  /** Opens a clip at the moment it comes into view; its frames follow with `showClips`. */
  async #loadClip(
    id: string,
    { path, cube }: { path: string; cube: ReturnType<typeof bakeLook> },
    signal: AbortSignal | undefined,
  ): Promise<LoadedPhoto> {
    const [lane, index] = id.split('/').map(Number);
    const slide = this.#composition.lanes[lane!]!.slides[index!]!;
    const { turn } = slide;
    const label = slide.asset.name;
    const need = photoNeed(this.#composition, slide);
    const atMs = slide.sourceStartMs;
    const request = { path, label, turn, ...need, form: 'yuv', atMs } as const;
    const frame = await this.#media.clipFrame(request, signal);
    const backdrop =
      slide.fit === 'blur' && lane === 0
        ? await this.#loadBackdrop(path, { label, turn, cube, atMs }, signal)
        : null;
    const { width, height, part } = frame;
    // One page of an animation may be opaque and the next not.
    const hasAlpha = slide.asset.animated;
    const picture = this.#kernel.createPicture({ width, height, hasAlpha });
    const cubes = cube === null ? null : { rgb: cube, yuv: yuvCube(cube) };
    this.#clips.set(id, { request, cube: cubes, shown: frame.frame, ahead: null });
    this.#fill(picture, frame, cubes);
    return { picture, part, backdrop };
  }

  #fill(picture: Picture, { form, bytes }: ClipFrame, cube: ClipCube): void {
    if (form === 'yuv') this.#kernel.loadYuv(picture, bytes!, { cube: cube?.yuv ?? null });
    else
      this.#kernel.loadRgb(picture, bytes!, { channels: form === 'rgba' ? 4 : 3, cube: cube?.rgb ?? null });
  }

  async #loadBackdrop(
    path: string,
    {
      label,
      turn,
      cube,
      atMs,
    }: { label: string; turn: Slide['turn']; cube: ReturnType<typeof bakeLook>; atMs?: number },
    signal: AbortSignal | undefined,
  ): Promise<Picture> {
    const width = Math.ceil(this.#composition.width / backdropScale);
    const height = Math.ceil(this.#composition.height / backdropScale);
    const decoded = await this.#media.backdrop(
      { path, label, turn, width, height, ...(atMs === undefined ? {} : { atMs }) },
      signal,
    );
    return this.#picture(decoded, cube);
  }

  #picture(
    {
      width,
      height,
      channels,
      pixels,
    }: { width: number; height: number; channels: 3 | 4; pixels: Uint8Array },
    cube: ReturnType<typeof bakeLook>,
  ): Picture {
    const picture = this.#kernel.createPicture({ width, height, hasAlpha: channels === 4 });
    this.#kernel.loadRgb(picture, pixels, { channels, cube });
    return picture;
  }
}

function drawsOf(list: FrameDraw): SlideDraw[] {
  const draws = (lane: LaneDraw): (SlideDraw | null)[] =>
    lane.kind === 'slide' ? [lane.slide] : [lane.outgoing, lane.incoming];
  return list.lanes.flatMap(draws).filter((draw) => draw !== null);
}

/** Ids of the slides a draw list shows. */
export const slidesOf = (list: FrameDraw): string[] =>
  drawsOf(list).map((draw) => `${draw.lane}/${draw.slide}`);

function textSpec(overlay: Overlay, behind: Backdrop): Parameters<typeof rasteriseText>[0] {
  const { look } = overlay;
  return {
    text: overlay.text,
    font: look.font,
    sizePx: overlay.sizePx,
    weight: look.weight,
    italic: look.italic,
    color: look.color,
    align: look.align,
    lineHeight: look.lineHeight,
    tracking: look.tracking,
    uppercase: look.uppercase,
    strokeColor: look.stroke,
    strokePx: overlay.strokePx,
    shadow: look.shadow,
    box: look.box,
    rule: look.rule,
    maxWidthPx: overlay.maxWidthPx,
    maxHeightPx: overlay.maxHeightPx,
    unit: overlay.unit,
    backdrop: behind,
  };
}
