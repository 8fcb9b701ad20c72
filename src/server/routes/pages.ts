import { z } from 'zod';
import { type Call, defineRoute } from '../define-route.js';

const style =
  'body{font:17px/1.6 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem;color:#222}code{background:#eee;padding:.1rem .3rem}';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function sendPage(
  { reply }: Pick<Call<unknown, unknown, unknown>, 'reply'>,
  { title, body }: { title: string; body: string },
): undefined {
  reply
    .headers({
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><h1>${title}</h1>${body}</html>`,
    );
  return undefined;
}

export const registerPage = defineRoute({
  method: 'GET',
  path: '/register',
  summary: 'Tells how an anonymous user becomes a registered one.',
  scope: null,
  surface: 'plain',
  query: z.object({ bind: z.string().max(100).optional() }),
  async handle(call) {
    const { bind } = call.query;
    const known = bind !== undefined && /^(anon|user)_[0-9a-f]{16}$/.test(bind);
    const command = `kinora token${known ? ` --user ${bind}` : ''}`;
    return sendPage(call, {
      title: 'Register',
      body: `<p>Accounts of this server are made by whoever runs it. Ask for a token; on the server it is made with</p>
<p><code>${escapeHtml(command)}</code></p>
<p>${known ? 'Your sessions, files and exports stay: the token is for the same user.' : 'With your user id it takes over your sessions.'}
Put it into <code>NEMO_TOKEN</code>. Exports are then never blocked, and it does not run out.</p>`,
    });
  },
});

export const billingPage = defineRoute({
  method: 'GET',
  path: '/billing',
  summary: 'Tells what things cost here.',
  scope: null,
  surface: 'plain',
  async handle(call) {
    const { settings } = call.service;
    const prices = settings.KINORA_CREDITS
      ? `<p>A message that changes the film costs ${settings.KINORA_PRICE_EDIT}; talk, uploads, edits in the studio and exports are free. A new anonymous user has ${settings.KINORA_CREDITS_GRANT} credits.</p><p>Whoever runs this server sets the prices and can switch credits off.</p>`
      : '<p>Credits are switched off on this server: everything is free.</p>';
    return sendPage(call, { title: 'Credits', body: prices });
  },
});
