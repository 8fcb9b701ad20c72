import { z } from 'zod';
import { acceptFiles } from '../accept-files.js';
import { defineRoute, parseWith } from '../define-route.js';
import { success } from '../envelope.js';
import { checkSpace } from '../free-space.js';
import { jsonBody } from '../json-body.js';
import { maxUrls, receiveMultipart, receiveUrls } from '../receive-files.js';
import { fileObject } from '../session-state.js';
import { sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

const urlBody = z.object({
  urls: z
    .array(z.string().max(4000))
    .min(1, 'expected at least one URL')
    .max(maxUrls, `at most ${maxUrls} URLs fit into one request`),
  source_type: z.literal('url', 'expected "url"').default('url'),
});

export const upload = defineRoute({
  method: 'POST',
  path: '/api/upload-video/nemo_agent/:user/:session',
  summary: 'Adds files to a session, as multipart or by URL.',
  scope: 'upload',
  surface: 'skill',
  params: z.object({ user: z.string(), session: z.string() }),
  async handle({ service, request, caller, params }) {
    const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
    await checkSpace(service);
    const multipart = request.isMultipart();
    const gone = new AbortController();
    request.raw.once('close', () => {
      if (request.raw.destroyed && !request.raw.complete) gone.abort();
    });
    const files = multipart
      ? await receiveMultipart(service, request)
      : await receiveUrls(
          service,
          (parseWith(urlBody, jsonBody(request), 'Body') as z.infer<typeof urlBody>).urls,
          gone.signal,
        );
    const rows = await acceptFiles(service, {
      sessionKey: session.key,
      files,
      source: multipart ? 'upload' : 'url',
    });
    const host = publicUrl(service, request);
    const objects = rows.map((row) => fileObject(service, host, row));
    return success({ files: objects, session_state_applied: true }, { url: objects[0]?.url });
  },
});
