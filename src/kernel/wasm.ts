/** What assembly/index.ts exports; pointers are byte addresses in the shared memory. */
export interface KernelExports {
  heapBase(): number;
  buildAxis(
    first: number,
    weights: number,
    count: number,
    taps: number,
    origin: number,
    step: number,
    length: number,
    scale: number,
    b: number,
    margin: number,
  ): void;
  groupAxis(first: number, weights: number, count: number, table: number): number;
  groupAxisWide(first: number, weights: number, count: number, taps: number, table: number): number;
  resample(
    source: number,
    stride: number,
    rows: number,
    hTable: number,
    hFirst: number,
    hWeights: number,
    hTaps: number,
    groups: number,
    vFirst: number,
    vWeights: number,
    vTaps: number,
    count: number,
    ring: number,
    ringMask: number,
    ringStride: number,
    out: number,
    outStride: number,
    next: number,
  ): number;
  mergeOpaque(
    target: number,
    targetStride: number,
    top: number,
    topStride: number,
    width: number,
    height: number,
    columns: number,
    rows: number,
    left: number,
    right: number,
  ): void;
  mergeAlpha(
    target: number,
    targetStride: number,
    top: number,
    alpha: number,
    topStride: number,
    width: number,
    height: number,
    columns: number,
    rows: number,
    limit: number,
  ): void;
  convertRows(
    rgb0: number,
    rgb1: number,
    width: number,
    y0: number,
    y1: number,
    u: number,
    v: number,
    sums: number,
    filtered: number,
  ): void;
  convertAlphaRows(
    rgba0: number,
    rgba1: number,
    width: number,
    y0: number,
    y1: number,
    a0: number,
    a1: number,
    u: number,
    v: number,
    half: number,
    sums: number,
  ): void;
  applyCube(pixels: number, count: number, channels: number, cube: number, size: number, steps: number): void;
  applyCubeYuv(
    y: number,
    yStride: number,
    u: number,
    v: number,
    stride: number,
    width: number,
    height: number,
    cube: number,
    size: number,
    steps: number,
  ): void;
  blendBytes(out: number, from: number, to: number, count: number, amount: number): void;
  veilBytes(out: number, count: number, color: number, amount: number): void;
  scaleChroma(out: number, count: number, gain: number): void;
  maskBytes(
    out: number,
    top: number,
    arrival: number,
    count: number,
    edge: number,
    width: number,
    shift: number,
    gain: number,
    full: number,
  ): void;
  halveMask(field: number, width: number, height: number, half: number): void;
  copyPlane(
    target: number,
    targetStride: number,
    source: number,
    sourceStride: number,
    width: number,
    height: number,
  ): void;
  padPlane(origin: number, stride: number, width: number, height: number): void;
  blurColumns(
    source: number,
    out: number,
    stride: number,
    height: number,
    radius: number,
    rest: number,
  ): void;
  widen(source: number, width: number, height: number, out: number, stride: number): void;
  narrow(source: number, stride: number, out: number, width: number, height: number): void;
  transpose(
    source: number,
    sourceStride: number,
    width: number,
    height: number,
    out: number,
    outStride: number,
  ): void;
  pixelatePlane(
    plane: number,
    stride: number,
    columns: number,
    across: number,
    rows: number,
    down: number,
  ): void;
  warpPlane(
    target: number,
    targetStride: number,
    left: number,
    right: number,
    top: number,
    bottom: number,
    source: number,
    alpha: number,
    stride: number,
    width: number,
    height: number,
    limit: number,
    sub: number,
    offsetX: number,
    offsetY: number,
    grid: number,
    across: number,
    fromX: number,
    toX: number,
    toY: number,
    phases: number,
    opacity: number,
  ): void;
}

const PAGE = 65536;
const DEFAULT_BYTES = 2 ** 30;
/** `--maximumMemory` of scripts/build-kernel.mjs. */
const MOST_BYTES = 2 ** 31;

async function readOwnBytes(): Promise<BufferSource> {
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(new URL('./kernel.wasm', import.meta.url));
  return new Uint8Array(bytes);
}

export interface LoadedWasm {
  readonly memory: WebAssembly.Memory;
  readonly version: string;
  readonly exports: KernelExports;
  readonly endByte: number;
}

/** Compiles the given bytes, or the file beside this module (Node), over its own shared memory. */
export async function loadWasm(options: { wasm?: BufferSource; memoryBytes?: number }): Promise<LoadedWasm> {
  const bytes = options.wasm ?? (await readOwnBytes());
  const memoryBytes = options.memoryBytes ?? DEFAULT_BYTES;
  if (!(memoryBytes >= 16 * PAGE && memoryBytes <= MOST_BYTES)) {
    throw new RangeError(`Kernel memory must be ${16 * PAGE} to ${MOST_BYTES} bytes, got ${memoryBytes}.`);
  }
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  const version = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Initial = maximum: growing would detach the frames given to the encoder.
  const pages = Math.floor(memoryBytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const imports = {
    env: {
      memory,
      abort: () => {
        throw new Error('The kernel stopped on an internal check.');
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  return { memory, version, exports: instance.exports as unknown as KernelExports, endByte: pages * PAGE };
}
