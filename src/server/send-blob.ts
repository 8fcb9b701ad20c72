import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from './service.js';

/** An attachment or inline name by RFC 6266: ASCII for old readers, UTF-8 for the rest. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

type Range = { start: number; end: number };

/** The one range a request asks for; `none` = whole file, `bad` = none of it is there. */
function rangeOf(header: string | undefined, size: number): Range | 'none' | 'bad' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return 'none';
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'bad' : { start, end };
}

/** Sends a blob with ranges and headers that keep it inert in a browser (PROMISES M6). */
export async function sendBlob(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  file: { hash: string; type: string; name: string; kind: 'inline' | 'attachment' },
): Promise<undefined> {
  const size = await service.blobs.size(file.hash);
  if (size === undefined) {
    reply.callNotFound();
    return;
  }
  const etag = `"${file.hash.slice(0, 32)}"`;
  reply.headers({
    'Content-Type': file.type,
    'Accept-Ranges': 'bytes',
    'Content-Disposition': disposition(file.kind, file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'private, max-age=3600',
    ETag: etag,
  });
  if (request.headers['if-none-match'] === etag) {
    reply.code(304).send();
    return;
  }
  const condition = request.headers['if-range'];
  const usable = condition === undefined || condition === etag;
  const range = usable ? rangeOf(request.headers.range, size) : 'none';
  if (range === 'bad') {
    reply.code(416).header('Content-Range', `bytes */${size}`).type('text/plain').send('');
    return;
  }
  const { start, end } = range === 'none' ? { start: 0, end: size - 1 } : range;
  if (range !== 'none') reply.code(206).header('Content-Range', `bytes ${start}-${end}/${size}`);
  reply.header('Content-Length', String(end - start + 1));
  if (request.method === 'HEAD' || size === 0) {
    reply.send();
    return;
  }
  reply.send(await service.blobs.read(file.hash, range === 'none' ? undefined : range));
}
