import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { adviceFor } from '../client/index.js';
import { draftDurationMs, summariseDraft } from '../draft/index.js';
import { shots, texts } from '../edits/index.js';
import { toAppError } from '../shared/index.js';
import type { BenchPicture, BenchState } from './workbench.js';

/** What a tool may look at besides its arguments. */
export interface ToolExtra {
  readonly signal: AbortSignal;
  readonly _meta?: { readonly progressToken?: string | number } | undefined;
  sendNotification(notification: {
    method: 'notifications/progress';
    params: { progressToken: string | number; progress: number; total: number; message: string };
  }): Promise<void>;
}

/** The timeline as every changing tool gives it back. */
export const timelineShape = {
  summary: z.string().describe('the timeline in one line; empty when there is none'),
  text: z.string().describe('the answer, or what changed, in words'),
  changed: z.boolean(),
  duration_seconds: z.number(),
  photos: z.array(
    z.object({
      number: z.number(),
      id: z.string(),
      name: z.string(),
      start: z.number(),
      seconds: z.number(),
    }),
  ),
  texts: z.array(z.object({ id: z.string(), text: z.string(), start: z.number(), seconds: z.number() })),
  files: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
};

export const says = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] });

export const image = ({ bytes, mimeType }: BenchPicture): CallToolResult => ({
  content: [{ type: 'image', data: Buffer.from(bytes).toString('base64'), mimeType }],
});

/** A failure as a model can act on it: what was wrong and what to do next. */
function failed(cause: unknown): CallToolResult {
  const error = toAppError(cause);
  const { message, row, kind } = error;
  if (kind === 'no-credits') return { ...says(adviceFor(error, { webUrl: '' })), isError: true };
  const next = kind === 'bad-input' || message.includes(row.next) ? '' : ` ${row.next}`;
  return { ...says(`${message}${next}`), isError: true };
}

/** A tool's work whose failures become results. */
export const guarded =
  <Args>(work: (args: Args, extra: ToolExtra) => Promise<CallToolResult>) =>
  (args: Args, extra: ToolExtra): Promise<CallToolResult> =>
    work(args, extra).catch(failed);

/** The answer of a tool that shows or changes the timeline. */
export function timeline(state: BenchState, text: string, changed: boolean): CallToolResult {
  const { draft, files } = state;
  const summary = draft.tracks.length === 0 ? '' : summariseDraft(draft);
  const structured = {
    summary,
    text,
    changed,
    duration_seconds: draftDurationMs(draft) / 1000,
    photos: shots(draft).map(({ id, name, startMs, durationMs }, index) => ({
      number: index + 1,
      id,
      name,
      start: startMs / 1000,
      seconds: durationMs / 1000,
    })),
    texts: texts(draft).map((item) => ({
      id: item.id,
      text: item.text,
      start: item.startMs / 1000,
      seconds: item.durationMs / 1000,
    })),
    files: files.map(({ id, name, kind }) => ({ id, name, kind })),
  };
  const words = [text, summary || 'The timeline is empty.'].filter((part) => part !== '').join('\n');
  return { ...says(words), structuredContent: structured };
}
