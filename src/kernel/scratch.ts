import type { Heap } from './heap.js';

/** Named working buffers of the kernel that grow to the largest size ever asked for and are kept. */
export class Scratch {
  readonly #heap: Heap;
  readonly #blocks = new Map<string, { address: number; bytes: number }>();

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Address of the buffer `name` with room for `bytes`; what it held before may be gone. */
  at(name: string, bytes: number): number {
    const known = this.#blocks.get(name);
    if (known && known.bytes >= bytes) return known.address;
    if (known) {
      this.#blocks.delete(name);
      this.#heap.free(known.address);
    }
    const address = this.#heap.allocate(bytes);
    this.#blocks.set(name, { address, bytes });
    return address;
  }
}
