import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { type Json, listAssets, type SessionRow } from '../store/index.js';
import { acceptFiles } from './accept-files.js';
import { receiveBytes, receiveUrls } from './receive-files.js';
import type { Service } from './service.js';
import { extensionOf } from './urls.js';

const maxTextLength = 10_000;

const blob = z.object({
  mimeType: z.string().max(200).default(''),
  data: z.string(),
  displayName: z.string().nullish(),
});
const file = z.object({
  fileUri: z.string().max(4000),
  mimeType: z.string().nullish(),
  displayName: z.string().nullish(),
});
const part = z.object({
  text: z.string().nullish(),
  inlineData: blob.nullish(),
  inline_data: blob.nullish(),
  fileData: file.nullish(),
  file_data: file.nullish(),
  functionResponse: z.record(z.string(), z.unknown()).nullish(),
});
const message = z.object({ role: z.string().nullish(), parts: z.array(part).max(100).default([]) });

/** The body of `/run_sse` and `/run`, in both casings (C-5.1). */
export const runBody = z.object({
  app_name: z.string().nullish(),
  appName: z.string().nullish(),
  user_id: z.string().nullish(),
  userId: z.string().nullish(),
  session_id: z.string().nullish(),
  sessionId: z.string().nullish(),
  new_message: message.nullish(),
  newMessage: message.nullish(),
  streaming: z.boolean().nullish(),
  stateDelta: z.record(z.string(), z.unknown()).nullish(),
  state_delta: z.record(z.string(), z.unknown()).nullish(),
});
export type RunBody = z.infer<typeof runBody>;

type Part = z.infer<typeof part>;

/**
 * Takes a message's files into the session and gives the message as it is stored: text and names, no bytes. Nothing
 * to say: `bad-input`.
 */
export async function takeMessage(
  service: Service,
  session: SessionRow,
  given: RunBody,
  signal: AbortSignal,
): Promise<Json> {
  const parts = (given.newMessage ?? given.new_message)?.parts ?? [];
  const text = parts.map((item) => item.text ?? '').join('');
  if (text.length > maxTextLength) {
    throw new AppError('bad-input', `A message has at most ${maxTextLength} characters.`);
  }
  const hasMore = parts.some((item) => inline(item) ?? linked(item) ?? item.functionResponse);
  if (text.trim() === '' && !hasMore) throw new AppError('bad-input', 'The message is empty.');
  const stored: Json[] = [];
  for (const item of parts) {
    const bytes = inline(item);
    const link = linked(item);
    if (bytes != null) stored.push(await takeBytes(service, session, bytes, stored.length));
    else if (link != null) stored.push(await takeLink(service, session, link.fileUri, signal));
    else if (item.functionResponse != null) stored.push({ functionResponse: item.functionResponse });
    else if (item.text != null) stored.push({ text: item.text });
  }
  return { role: 'user', parts: stored };
}

const inline = (item: Part) => item.inlineData ?? item.inline_data ?? undefined;
const linked = (item: Part) => item.fileData ?? item.file_data ?? undefined;

async function takeBytes(
  service: Service,
  session: SessionRow,
  { data, mimeType, displayName }: z.infer<typeof blob>,
  index: number,
): Promise<Json> {
  const name = displayName || `message-${index + 1}.${extensionOf(mimeType)}`;
  const received = await receiveBytes(service, name, Buffer.from(data, 'base64'));
  const [row] = await acceptFiles(service, { sessionKey: session.key, files: [received], source: 'upload' });
  return { fileData: { fileUri: row!.id, mimeType: row!.asset.mimeType, displayName: row!.name } };
}

async function takeLink(
  service: Service,
  session: SessionRow,
  uri: string,
  signal: AbortSignal,
): Promise<Json> {
  const own = /\/m\/([^/]+)\//.exec(uri)?.[1];
  const assets = await listAssets(service.database, session.key);
  let row = assets.find(({ id }) => id === own || id === uri);
  if (row === undefined) {
    const files = await receiveUrls(service, [uri], signal);
    [row] = await acceptFiles(service, { sessionKey: session.key, files, source: 'url' });
  }
  return { fileData: { fileUri: row!.id, mimeType: row!.asset.mimeType, displayName: row!.name } };
}
