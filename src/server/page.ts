import type { FastifyReply } from 'fastify';

const style =
  'body{font:17px/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#222}code{background:#eee;padding:.1rem .3rem}img{height:7rem;margin:.2rem;border-radius:4px}video{width:100%;border-radius:4px}';

/** Text that is shown as it is, whatever it holds. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Sends a plain page that runs no script and shows nothing of other servers; `body` is HTML. */
export function sendPage(
  reply: FastifyReply,
  { title, body, status = 200 }: { title: string; body: string; status?: number },
): undefined {
  const heading = escapeHtml(title);
  reply
    .code(status)
    .headers({
      'Content-Security-Policy':
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>${style}</style><h1>${heading}</h1>${body}</html>`,
    );
  return undefined;
}
