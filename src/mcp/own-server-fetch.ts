import { request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** Headers that decide which addresses the server writes into its answers. */
const kept = ['host', 'x-forwarded-proto', 'x-forwarded-for'] as const;

/**
 * A `fetch` to the very server that `caller` came in by, over its own socket's address, under the host name that the
 * caller used: links in the answers are then good for the caller. Node's own `fetch` does not let the host be set.
 * Bodies are texts.
 */
export function ownServerFetch(caller: IncomingMessage): typeof fetch {
  const { localAddress, localPort } = caller.socket;
  const names = Object.fromEntries(
    kept.flatMap((name) => (caller.headers[name] === undefined ? [] : [[name, caller.headers[name]]])),
  );
  return (input, init = {}) => {
    const url = new URL(String(input));
    const text = typeof init.body === 'string' ? init.body : '';
    return new Promise<Response>((done, fail) => {
      const sent = httpRequest(
        {
          host: localAddress,
          port: localPort,
          method: init.method ?? 'GET',
          path: `${url.pathname}${url.search}`,
          headers: {
            ...Object.fromEntries(new Headers(init.headers)),
            ...names,
            'content-length': Buffer.byteLength(text),
          },
          ...(init.signal == null ? {} : { signal: init.signal }),
        },
        (answer) => {
          const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [[name, String(value)]],
          );
          const body = Readable.toWeb(answer) as ReadableStream<Uint8Array> as BodyInit;
          done(new Response(body, { status: answer.statusCode ?? 500, headers }));
        },
      );
      sent.on('error', (cause) => fail(new TypeError('fetch failed', { cause })));
      sent.end(text);
    });
  };
}
