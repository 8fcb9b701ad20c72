import { z } from 'zod';
import { defineRoute } from '../define-route.js';
import { escapeHtml, sendPage } from '../page.js';

export const registerPage = defineRoute({
  method: 'GET',
  path: '/register',
  summary: 'Tells how an anonymous user becomes a registered one.',
  scope: null,
  surface: 'plain',
  query: z.object({ bind: z.string().max(100).optional() }),
  async handle({ reply, query: { bind } }) {
    const known = bind !== undefined && /^(anon|user)_[0-9a-f]{16}$/.test(bind);
    const command = `kinora token${known ? ` --user ${bind}` : ''}`;
    return sendPage(reply, {
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
  async handle({ reply, service: { settings } }) {
    const prices = settings.KINORA_CREDITS
      ? `<p>A message that changes the film costs ${settings.KINORA_PRICE_EDIT}; talk, uploads, edits in the studio and exports are free. A new anonymous user has ${settings.KINORA_CREDITS_GRANT} credits.</p><p>Whoever runs this server sets the prices and can switch credits off.</p>`
      : '<p>Credits are switched off on this server: everything is free.</p>';
    return sendPage(reply, { title: 'Credits', body: prices });
  },
});

export const homePage = defineRoute({
  method: 'GET',
  path: '/',
  summary: 'Tells what this server is.',
  scope: null,
  surface: 'plain',
  handle: async ({ reply }) =>
    sendPage(reply, {
      title: 'Kinora',
      body: `<p>Photos in, a finished film out, by conversation. This server is used by agents and programs:</p>
<p><code>kinora chat</code> talks to it, <a href="/api/kinora/docs">the API</a> is listed here, and <a href="/billing">what things cost</a> there.</p>`,
    }),
});
