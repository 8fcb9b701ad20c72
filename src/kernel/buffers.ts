/** Exact rectangle in target pixels, floats; never rounded. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Padded planar YUV 4:2:0 picture (BT.709 limited range, chroma left-sited) in kernel memory. With alpha the planes
 * are premultiplied and a full-size and a half-size alpha plane follow. Lives until `releasePicture`.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly sizeBytes: number;
}

/**
 * Contiguous unpadded I420 frame with even sides. `bytes` is a view on the kernel's shared memory that can be given
 * to an encoder without a copy; it stays at its place until `releaseFrame`.
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Arrival field of a masked transition, at full resolution and at that of chroma. Lives until `releaseMask`. */
export interface Mask {
  readonly width: number;
  readonly height: number;
}

/** 3D colour table: size^3 RGB entries, red fastest; bytes or 16-bit words over their full range. */
export interface ColorCube {
  readonly size: number;
  readonly data: Uint8Array | Uint16Array;
}

/** A colour in BT.709 limited-range YUV: y 16..235, u and v 16..240 with 128 as grey. */
export interface Color {
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** A plane in kernel memory; `origin` is the address of sample (0, 0). */
export interface Plane {
  readonly origin: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** How the samples of a plane lie on the picture: sample i at i * sub + offset, its cell from i * sub + start. */
export interface Siting {
  readonly sub: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly startX: number;
}

export const lumaSiting: Siting = { sub: 1, offsetX: 0.5, offsetY: 0.5, startX: 0 };
/** Left-sited: horizontally on the even luma columns, vertically between two rows. */
export const chromaSiting: Siting = { sub: 2, offsetX: 0.5, offsetY: 1, startX: -0.5 };

const PAD_COLUMNS = 32;
/** Rows above and below the planes of a picture that repeat its edge; there are more columns. */
export const PAD_ROWS = 4;

interface PlaneShape {
  readonly offset: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

function planeShapes(
  width: number,
  height: number,
  hasAlpha: boolean,
): { shapes: PlaneShape[]; bytes: number } {
  const half = [(width + 1) >> 1, (height + 1) >> 1] as const;
  const full = [width, height] as const;
  const sizes = hasAlpha ? [full, half, half, full, half] : [full, half, half];
  let bytes = 0;
  const shapes = sizes.map(([columns, rows]) => {
    const stride = Math.ceil((columns + 2 * PAD_COLUMNS) / 16) * 16;
    const offset = bytes + PAD_ROWS * stride + PAD_COLUMNS;
    bytes += stride * (rows + 2 * PAD_ROWS);
    return { offset, stride, width: columns, height: rows };
  });
  return { shapes, bytes };
}

/** The kernel's own Picture: y, u, v and, with alpha, alpha at both sizes. */
export class PictureBuffer implements Picture {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  readonly sizeBytes: number;
  readonly address: number;
  readonly planes: readonly Plane[];

  constructor(
    allocate: (bytes: number) => number,
    size: { width: number; height: number; hasAlpha: boolean },
  ) {
    const { shapes, bytes } = planeShapes(size.width, size.height, size.hasAlpha);
    this.width = size.width;
    this.height = size.height;
    this.hasAlpha = size.hasAlpha;
    this.sizeBytes = bytes;
    this.address = allocate(bytes);
    this.planes = shapes.map(({ offset, ...plane }) => ({ ...plane, origin: this.address + offset }));
  }
}

/** The kernel's own Frame: y, u, v without padding. */
export class FrameBuffer implements Frame {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly address: number;
  readonly planes: readonly Plane[];

  constructor(memory: WebAssembly.Memory, address: number, size: { width: number; height: number }) {
    const { width, height } = size;
    const luma = width * height;
    const half = { stride: width / 2, width: width / 2, height: height / 2 };
    this.width = width;
    this.height = height;
    this.address = address;
    this.bytes = new Uint8Array(memory.buffer, address, luma * 1.5);
    this.planes = [
      { origin: address, stride: width, width, height },
      { origin: address + luma, ...half },
      { origin: address + luma * 1.25, ...half },
    ];
  }
}

/** The kernel's own Mask; `pixelSoft` is the feather that makes its edge about one pixel soft. */
export interface MaskBuffer extends Mask {
  readonly address: number;
  readonly half: number;
  readonly pixelSoft: number;
}
