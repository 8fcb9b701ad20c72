import type { UploadFile } from './api.js';

/** How often a reader is told at least, bytes. */
const stepBytes = 64 * 1024;

/**
 * Files as a multipart form that is read piece by piece while it is sent; `onBytes` hears how much of the files has
 * gone out so far. The reader asks for more only when there is room, so the count is that of the network.
 */
export function streamForm(
  files: readonly UploadFile[],
  onBytes: (sentBytes: number, totalBytes: number) => void,
): { body: ReadableStream<Uint8Array>; headers: Record<string, string> } {
  const boundary = `kinora-${crypto.randomUUID()}`;
  const totalBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const text = new TextEncoder();
  async function* pieces(): AsyncGenerator<Uint8Array, void> {
    let sentBytes = 0;
    for (const { name, blob } of files) {
      yield text.encode(
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${escapeName(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      );
      for (let at = 0; at < blob.size; at += stepBytes) {
        const piece = new Uint8Array(await blob.slice(at, at + stepBytes).arrayBuffer());
        yield piece;
        sentBytes += piece.length;
        onBytes(sentBytes, totalBytes);
      }
      yield text.encode('\r\n');
    }
    yield text.encode(`--${boundary}--\r\n`);
  }
  const source = pieces();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await source.return()),
  });
  return { body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } };
}

/** As browsers and `FormData` write file names in a form (WHATWG, multipart/form-data). */
const escapeName = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
