import type { Link } from './link.js';
import { streamForm } from './stream-form.js';
import type {
  Balance,
  EditAnswer,
  ExportOutput,
  FileInfo,
  RenderAnswer,
  SessionInfo,
  SessionListing,
  StateAnswer,
  TokenGrant,
  WireDraft,
  WireEdit,
} from './wire.js';

/** A file to upload. */
export interface UploadFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Whose call it is and how to stop it. */
export interface Caller {
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
}

interface InSession extends Caller {
  readonly sessionId: string;
}

/** One method for each endpoint; no retries and no memory here. */
export interface KinoraApi {
  readonly baseUrl: string;
  /** Whether a request may be sent again under its `Idempotency-Key`: known once a Kinora server has answered. */
  keepsKeys(): boolean;
  anonymousToken(clientId: string, signal?: AbortSignal): Promise<TokenGrant>;
  createSession(caller: Caller & { language?: string | undefined }): Promise<SessionInfo>;
  /** Says something to the agent; the response is the stream. `lastEventId` resumes instead of starting a turn. */
  run(turn: InSession & { text: string; key: string; lastEventId?: string | undefined }): Promise<Response>;
  /** `onBytes` hears how much has been sent; it needs a runtime that streams requests. */
  upload(
    batch: InSession & {
      files: readonly UploadFile[];
      onBytes?: ((sentBytes: number, totalBytes: number) => void) | undefined;
    },
  ): Promise<readonly FileInfo[]>;
  /** Path that files of a session are posted to. */
  uploadPath(sessionId: string): string;
  uploadUrls(batch: InSession & { urls: readonly string[] }): Promise<readonly FileInfo[]>;
  balance(caller: Caller): Promise<Balance>;
  state(session: InSession): Promise<StateAnswer>;
  submitExport(
    order: InSession & { id: string; draft: WireDraft; output: ExportOutput },
  ): Promise<RenderAnswer>;
  pollExport(order: Caller & { id: string }): Promise<RenderAnswer>;
  cancelExport(order: Caller & { id: string }): Promise<RenderAnswer>;
  /** The finished file: by its open address, or with the token when it has none. */
  download(order: Caller & { id: string; url?: string | undefined }): Promise<Response>;
  /** One moment of the draft as JPEG. */
  frame(session: InSession & { atMs: number; size: string }): Promise<Response>;
  claim(session: InSession & { taskId: string }): Promise<{ claim_token: string }>;
  sessions(caller: Caller): Promise<readonly SessionListing[]>;
  edit(change: InSession & { baseVersion: number; commands: readonly WireEdit[] }): Promise<EditAnswer>;
  undo(session: InSession): Promise<EditAnswer>;
  redo(session: InSession): Promise<EditAnswer>;
  cancelTurn(session: InSession): Promise<unknown>;
}

/** The API over a link. */
export function kinoraApi(link: Link): KinoraApi {
  const at = encodeURIComponent;
  const mediaPath = (sessionId: string): string => `/api/upload-video/nemo_agent/me/${at(sessionId)}`;
  const kinoraPath = (sessionId: string, what: string): string =>
    `/api/kinora/sessions/${at(sessionId)}/${what}`;
  const post = { method: 'POST' } as const;
  const get = { method: 'GET' } as const;
  return {
    baseUrl: link.baseUrl,
    keepsKeys: link.isKinora,
    anonymousToken: (clientId, signal) =>
      link.json({ ...post, path: '/api/auth/anonymous-token', headers: { 'X-Client-Id': clientId }, signal }),
    createSession: ({ token, signal, language }) =>
      link.json({
        ...post,
        path: '/api/tasks/me/with-session/nemo_agent',
        token,
        signal,
        json: { task_name: 'project', ...(language === undefined ? {} : { language }) },
      }),
    run: ({ token, signal, sessionId, text, key, lastEventId }) =>
      link.open({
        ...post,
        path: '/run_sse',
        token,
        signal,
        headers: {
          Accept: 'text/event-stream',
          'Idempotency-Key': key,
          ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
        },
        json: {
          app_name: 'nemo_agent',
          user_id: 'me',
          session_id: sessionId,
          new_message: { parts: [{ text }] },
        },
      }),
    async upload({ token, signal, sessionId, files, onBytes }) {
      const request = { ...post, path: mediaPath(sessionId), token, signal };
      if (onBytes !== undefined) {
        const { body, headers } = streamForm(files, onBytes);
        return (await link.json<{ files: FileInfo[] }>({ ...request, body, headers })).files;
      }
      const form = new FormData();
      for (const { name, blob } of files) form.append('files', blob, name);
      return (await link.json<{ files: FileInfo[] }>({ ...request, body: form })).files;
    },
    async uploadUrls({ token, signal, sessionId, urls }) {
      const path = mediaPath(sessionId);
      const json = { urls, source_type: 'url' };
      return (await link.json<{ files: FileInfo[] }>({ ...post, path, token, signal, json })).files;
    },
    balance: (caller) => link.json({ ...get, path: '/api/credits/balance/simple', ...caller }),
    state: ({ sessionId, ...caller }) =>
      link.json({ ...get, path: `/api/state/nemo_agent/me/${at(sessionId)}/latest`, ...caller }),
    submitExport: ({ token, signal, sessionId, id, draft, output }) =>
      link.json({
        ...post,
        path: '/api/render/proxy/lambda',
        token,
        signal,
        json: { id, sessionId, draft, output },
      }),
    pollExport: ({ id, ...caller }) =>
      link.json({ ...get, path: `/api/render/proxy/lambda/${at(id)}`, ...caller }),
    cancelExport: ({ id, ...caller }) =>
      link.json({ ...post, path: `/api/render/proxy/lambda/${at(id)}/cancel`, ...caller }),
    download: ({ id, url, token, signal }) =>
      url === undefined
        ? link.open({ ...get, path: `/api/render/proxy/${at(id)}/download`, token, signal })
        : link.open({ ...get, path: url, signal }),
    frame: ({ sessionId, atMs, size, ...caller }) =>
      link.open({
        ...get,
        path: `${kinoraPath(sessionId, 'frame')}?at_ms=${Math.round(atMs)}&size=${size}`,
        ...caller,
      }),
    uploadPath: mediaPath,
    claim: ({ token, signal, taskId, sessionId }) =>
      link.json({
        ...post,
        path: '/api/auth/claim-token',
        token,
        signal,
        json: { task_id: taskId, session_id: sessionId },
      }),
    sessions: async (caller) =>
      (await link.json<{ sessions: SessionListing[] }>({ ...get, path: '/api/kinora/sessions', ...caller }))
        .sessions,
    edit: ({ token, signal, sessionId, baseVersion, commands }) =>
      link.json({
        ...post,
        path: kinoraPath(sessionId, 'edits'),
        token,
        signal,
        json: { base_version: baseVersion, commands },
      }),
    undo: ({ token, signal, sessionId }) =>
      link.json({ ...post, path: kinoraPath(sessionId, 'undo'), token, signal, json: {} }),
    redo: ({ token, signal, sessionId }) =>
      link.json({ ...post, path: kinoraPath(sessionId, 'redo'), token, signal, json: {} }),
    cancelTurn: ({ token, signal, sessionId }) =>
      link.json({ ...post, path: kinoraPath(sessionId, 'cancel'), token, signal, json: {} }),
  };
}
