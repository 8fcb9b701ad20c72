const ALIGN = 64;
/** The kernel reads and writes whole vectors, so a few bytes past a buffer's end must belong to it. */
const SLACK = 256;

interface Block {
  start: number;
  size: number;
}

/** First-fit allocator over the kernel's memory; freed neighbours merge, so buffers can come and go for ever. */
export class Heap {
  /** Free blocks, sorted by address, never adjacent. */
  readonly #free: Block[];
  readonly #used = new Map<number, number>();

  constructor(start: number, end: number) {
    const aligned = Math.ceil(start / ALIGN) * ALIGN;
    this.#free = [{ start: aligned, size: end - aligned }];
  }

  /** Bytes handed out at present. */
  get usedBytes(): number {
    let total = 0;
    for (const size of this.#used.values()) total += size;
    return total;
  }

  allocate(bytes: number): number {
    const size = Math.ceil((bytes + SLACK) / ALIGN) * ALIGN;
    const index = this.#free.findIndex((block) => block.size >= size);
    if (index < 0) {
      const largest = this.#free.reduce((most, block) => Math.max(most, block.size), 0);
      throw new RangeError(
        `The kernel is out of memory: ${bytes} bytes wanted, ${this.usedBytes} in use, largest free block ${largest}.`,
      );
    }
    const block = this.#free[index]!;
    const start = block.start;
    if (block.size === size) this.#free.splice(index, 1);
    else {
      block.start += size;
      block.size -= size;
    }
    this.#used.set(start, size);
    return start;
  }

  free(start: number): void {
    const size = this.#used.get(start);
    if (size === undefined)
      throw new Error(`Kernel buffer at ${start} is not in use: it was released twice.`);
    this.#used.delete(start);
    let index = this.#free.findIndex((block) => block.start > start);
    if (index < 0) index = this.#free.length;
    this.#free.splice(index, 0, { start, size });
    this.#merge(index);
    if (index > 0) this.#merge(index - 1);
  }

  #merge(index: number): void {
    const block = this.#free[index]!;
    const next = this.#free[index + 1];
    if (next && block.start + block.size === next.start) {
      block.size += next.size;
      this.#free.splice(index + 1, 1);
    }
  }
}
