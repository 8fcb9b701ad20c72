import {
  type AV_PIX_FMT_YUV420P,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import { avGetPixFmtName, Filter, type FilterContext, FilterGraph, FilterInOut, Frame } from 'node-av/lib';
import type { ClipFrameFacts, Crop, Turn } from './requests.js';
import { unreadable } from './unreadable.js';

/** What is wanted of a clip's frames; sizes after orientation and turn. */
export interface ClipView {
  readonly form: 'yuv' | 'rgb';
  /** Left out: as large as the clip is. */
  readonly size?: { readonly width: number; readonly height: number };
  /** In pixels of the oriented and turned picture. */
  readonly crop?: Crop;
  /** Clockwise turn after orientation. */
  readonly turn?: Turn;
}

interface Fractions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Crops, scales, turns and converts decoded frames with FFmpeg's filters: to I420 in BT.709 limited range with
 * left-sited chroma, or to RGB bytes. A clip may change its own size or colours on the way.
 */
export class ClipScaler {
  readonly #label: string;
  readonly #view: ClipView;
  readonly #rotation: number;
  readonly #shown: { readonly width: number; readonly height: number };
  readonly #output = new Frame();
  #graph: FilterGraph | undefined;
  #source: FilterContext | undefined;
  #sink: FilterContext | undefined;
  #key = '';
  #part: Fractions = { x: 0, y: 0, width: 1, height: 1 };

  /**
   * `rotation`: degrees clockwise (0, 90, 180, 270) the picture is turned by; `shown`: its size with square pixels,
   * before that.
   */
  constructor(
    label: string,
    view: ClipView,
    { rotation, shown }: { rotation: number; shown: { width: number; height: number } },
  ) {
    this.#label = label;
    this.#view = view;
    this.#rotation = rotation;
    this.#shown = shown;
    this.#output.alloc();
  }

  read(frame: Frame): { facts: Omit<ClipFrameFacts, 'frame'>; bytes: Buffer } {
    const input = inputOf(frame);
    if (input !== this.#key) this.#open(frame, input);
    // The filter takes the frame for good; a reference of its own leaves the decoder's alone.
    const copy = frame.clone();
    if (copy === null) throw unreadable(this.#label, new Error('out of memory'));
    this.#output.unref();
    const pushed = this.#source!.buffersrcAddFrameSync(copy);
    copy.free();
    const pulled = pushed < 0 ? pushed : this.#sink!.buffersinkGetFrameSync(this.#output);
    if (pulled < 0)
      throw unreadable(this.#label, new Error(`the decoded frame cannot be scaled (${pulled})`));
    const { width, height } = this.#output;
    return {
      facts: { width, height, form: this.#view.form, part: this.#part },
      bytes: this.#output.toBuffer(),
    };
  }

  close(): void {
    this.#output.free();
    this.#graph?.free();
  }

  #open(frame: Frame, input: string): void {
    const { crop, part } = cropOf(frame, this.#view, { rotation: this.#rotation, shown: this.#shown });
    for (const chain of this.#chains(frame, crop)) {
      this.#graph?.free();
      this.#graph = new FilterGraph();
      this.#graph.alloc();
      this.#graph.nbThreads = 1;
      if (this.#connect(input, chain)) {
        this.#key = input;
        this.#part = part;
        return;
      }
    }
    throw unreadable(this.#label, new Error(`frames of the kind ${input} cannot be decoded`));
  }

  #connect(input: string, chain: string): boolean {
    const graph = this.#graph!;
    const [buffer, bufferSink] = [Filter.getByName('buffer'), Filter.getByName('buffersink')];
    this.#source = (buffer && graph.createFilter(buffer, 'in', input)) ?? undefined;
    this.#sink = (bufferSink && graph.createFilter(bufferSink, 'out', null)) ?? undefined;
    if (this.#source === undefined || this.#sink === undefined) return false;
    const outputs = FilterInOut.createList([{ name: 'in', filterCtx: this.#source, padIdx: 0 }]);
    const inputs = FilterInOut.createList([{ name: 'out', filterCtx: this.#sink, padIdx: 0 }]);
    return graph.parsePtr(chain, inputs, outputs) >= 0 && graph.configSync() >= 0;
  }

  /** Filter chains that do what is wanted, best first; a later one serves formats that the one before does not take. */
  #chains(frame: Frame, crop: Crop): string[] {
    const { form, size } = this.#view;
    const sideways = this.#rotation % 180 !== 0;
    // Without a wish the whole picture comes, its pixels made square.
    const [across, down] =
      size === undefined
        ? [this.#shown.width, this.#shown.height]
        : sideways
          ? [size.height, size.width]
          : [size.width, size.height];
    const turn = turns[this.#rotation as keyof typeof turns];
    const whole = crop.width === frame.width && crop.height === frame.height;
    const cut = whole ? [] : [`crop=${crop.width}:${crop.height}:${crop.left}:${crop.top}`];
    const matrix = matrixOf(frame);
    const scale = `scale=${across}:${down}:in_color_matrix=${matrix}:flags=bicubic+accurate_rnd+full_chroma_inp`;
    const finish =
      form === 'yuv'
        ? [
            `${scale}:out_color_matrix=bt709:out_range=tv:out_chroma_loc=${turn.chroma}`,
            'format=yuv420p',
            ...turn.filters,
          ]
        : [`${scale}+full_chroma_int:out_range=pc`, 'format=rgb24', ...turn.filters];
    const chains = [[...cut, ...finish]];
    if (isHdr(frame))
      chains.unshift([...cut, `scale=${across}:${down}:flags=bicubic`, ...toneMapping, ...finish]);
    else if (form === 'yuv' && matrix !== 'bt709') {
      // From one matrix to another swscale goes by RGB and darkens by up to 2 of 219; zimg is exact and no slower.
      const given = matrix === 'auto' ? '' : ':matrixin=170m';
      const exact = `zscale=w=${across}:h=${down}${given}:matrix=709:range=limited:chromal=${turn.chroma}:filter=bicubic`;
      chains.unshift([...cut, exact, 'format=yuv420p', ...turn.filters]);
    }
    return chains.map((chain) => chain.join(','));
  }
}

/** Chroma lies at the left of its pair; turned pictures get it where the turn brings it to the left. */
const turns = {
  0: { filters: [], chroma: 'left' },
  90: { filters: ['transpose=clock'], chroma: 'bottom' },
  180: { filters: ['hflip', 'vflip'], chroma: 'left' },
  270: { filters: ['transpose=cclock'], chroma: 'top' },
} as const;

/**
 * HDR to the brightness of an ordinary screen: linear light with diffuse white (203 cd/m2, ITU-R BT.2408) as 1, which
 * becomes 88 % of the signal; below half of it nothing changes, highlights up to 1000 cd/m2 share the rest. The peak
 * is given: without one the filter assumes 10,000 cd/m2 and everything else gets dark.
 */
const toneMapping = [
  'zscale=transfer=linear:npl=203',
  'format=gbrpf32le',
  'zscale=primaries=bt709',
  'tonemap=tonemap=mobius:param=0.5:peak=4.93:desat=0',
  'zscale=transfer=bt709:matrix=bt709:range=tv',
  'format=yuv444p',
];

const isHdr = ({ colorTrc }: Frame): boolean =>
  colorTrc === AVCOL_TRC_SMPTE2084 || colorTrc === AVCOL_TRC_ARIB_STD_B67;

/** Files that do not say follow the custom: BT.709 for HD, BT.601 below. */
function matrixOf({ colorSpace, width, height }: Frame): 'bt709' | 'smpte170m' | 'auto' {
  if (colorSpace === AVCOL_SPC_BT709) return 'bt709';
  if (colorSpace !== AVCOL_SPC_UNSPECIFIED) return 'auto';
  return width >= 1280 || height > 576 ? 'bt709' : 'smpte170m';
}

/** The description FFmpeg's buffer filter wants; equal texts can share a graph. */
function inputOf({ width, height, format, colorSpace, colorRange }: Frame): string {
  const name = avGetPixFmtName(format as typeof AV_PIX_FMT_YUV420P) ?? 'yuv420p';
  const range = name.startsWith('yuvj') ? AVCOL_RANGE_JPEG : colorRange;
  return `video_size=${width}x${height}:pix_fmt=${name}:time_base=1/1000:pixel_aspect=1/1:colorspace=${colorSpace}:range=${range}`;
}

/** The crop in coded pixels (before the turn), on whole chroma samples, and the part of the picture it is. */
function cropOf(
  { width, height }: { width: number; height: number },
  { crop }: ClipView,
  { rotation, shown }: { rotation: number; shown: { width: number; height: number } },
): { crop: Crop; part: Fractions } {
  const whole = { crop: { left: 0, top: 0, width, height }, part: { x: 0, y: 0, width: 1, height: 1 } };
  if (crop === undefined) return whole;
  const sideways = rotation % 180 !== 0;
  const [acrossPixels, downPixels] = sideways ? [shown.height, shown.width] : [shown.width, shown.height];
  const wanted = {
    x: crop.left / acrossPixels,
    y: crop.top / downPixels,
    width: crop.width / acrossPixels,
    height: crop.height / downPixels,
  };
  const coded = turned(wanted, (360 - rotation) % 360);
  const span = (start: number, length: number, pixels: number): [number, number] => {
    const low = Math.max(0, Math.floor((start * pixels) / 2 + 1e-6) * 2);
    const high = Math.min(pixels, Math.ceil(((start + length) * pixels) / 2 - 1e-6) * 2);
    return [low, Math.max(2, high - low)];
  };
  const [left, codedWidth] = span(coded.x, coded.width, width);
  const [top, codedHeight] = span(coded.y, coded.height, height);
  const taken = {
    x: left / width,
    y: top / height,
    width: codedWidth / width,
    height: codedHeight / height,
  };
  return { crop: { left, top, width: codedWidth, height: codedHeight }, part: turned(taken, rotation) };
}

/** A rectangle in fractions after the whole was turned clockwise. */
function turned({ x, y, width, height }: Fractions, degrees: number): Fractions {
  if (degrees === 90) return { x: 1 - y - height, y: x, width: height, height: width };
  if (degrees === 180) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (degrees === 270) return { x: y, y: 1 - x - width, width: height, height: width };
  return { x, y, width, height };
}
