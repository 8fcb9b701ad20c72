import { type FileHandle, open } from 'node:fs/promises';

/** Random access to the first bytes and sizes of a file, without reading it whole. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Up to `length` bytes from `offset`; shorter at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** Runs `work` on an open file and closes it whatever happens. */
export async function withBytes<T>(path: string, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle: FileHandle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await work({
      sizeBytes: size,
      async read(offset, length) {
        const wanted = Math.max(0, Math.min(length, size - offset));
        const buffer = Buffer.alloc(wanted);
        const { bytesRead } = wanted === 0 ? { bytesRead: 0 } : await handle.read(buffer, 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
