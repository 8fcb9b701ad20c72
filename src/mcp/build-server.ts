import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { draftDurationMs, summariseDraft, writeDraft } from '../draft/index.js';
import { edits, shots, tellChanges, texts } from '../edits/index.js';
import { toAppError } from '../shared/index.js';
import { addPrompts } from './prompts.js';
import type { BenchState, Workbench } from './workbench.js';

export interface McpOptions {
  readonly bench: Workbench;
  readonly version: string;
  /** Names and summaries of everything the catalogue has, as text for a model. */
  readonly catalogue: () => string;
  /** Checks a path an export goes to and makes it absolute. */
  readonly outputPath: (path: string) => Promise<string>;
}

/** What a tool may look at besides its arguments. */
interface ToolExtra {
  readonly signal: AbortSignal;
  readonly _meta?: { readonly progressToken?: string | number } | undefined;
  sendNotification(notification: {
    method: 'notifications/progress';
    params: { progressToken: string | number; progress: number; total: number; message: string };
  }): Promise<void>;
}

/** The timeline as every changing tool gives it back. */
const timelineShape = {
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

const says = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] });

/** A failure as a model can act on it: what was wrong and what to do next. */
function failed(cause: unknown): CallToolResult {
  const { message, row, kind } = toAppError(cause);
  const next = kind === 'bad-input' || message.includes(row.next) ? '' : ` ${row.next}`;
  return { ...says(`${message}${next}`), isError: true };
}

const guarded =
  <Args>(work: (args: Args, extra: ToolExtra) => Promise<CallToolResult>) =>
  (args: Args, extra: ToolExtra): Promise<CallToolResult> =>
    work(args, extra).catch(failed);

function timeline(state: BenchState, text: string, changed: boolean): CallToolResult {
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

/** An MCP server over a workbench: project, files, chat, every edit command, pictures, export. Not yet connected. */
export function buildMcpServer({ bench, version, catalogue, outputPath }: McpOptions): McpServer {
  const server = new McpServer(
    { name: 'kinora', title: 'Kinora', version },
    {
      instructions:
        'Kinora makes finished films out of photos. Add files first, then say what is wanted in one sentence or use the edit tools, look at contact_sheet, then export_film. Photos are counted from 1.',
    },
  );
  const changing = async (
    extra: ToolExtra,
    work: () => Promise<string | undefined>,
  ): Promise<CallToolResult> => {
    const before = await bench.state(extra.signal);
    const said = await work();
    const after = await bench.state(extra.signal);
    const told = tellChanges(before.draft, after.draft, 'en').join(' ');
    const changed = JSON.stringify(writeDraft(before.draft)) !== JSON.stringify(writeDraft(after.draft));
    return timeline(after, said ?? (told || 'Nothing changed.'), changed);
  };

  server.registerTool(
    'new_project',
    {
      title: 'New project',
      description: 'Starts again with an empty project.',
      inputSchema: {},
      annotations: { destructiveHint: true },
    },
    guarded(async (_args: object, { signal }) => {
      await bench.reset(signal);
      return says('The project is empty. Add photos with add_files.');
    }),
  );
  server.registerTool(
    'add_files',
    {
      title: 'Add files',
      description:
        'Adds photos, clips and sounds to the project, in this order; they are not on the timeline yet.',
      inputSchema: { files: z.array(z.string()).min(1).describe('paths, folders or http addresses') },
    },
    guarded(async ({ files }: { files: string[] }, { signal }) => {
      const added = await bench.addFiles(files, signal);
      const names = added.map(({ id, name, kind }) => `${name} (${kind}, id ${id})`);
      return says(`Added ${added.length} files: ${names.join(', ')}.`);
    }),
  );
  server.registerTool(
    'say',
    {
      title: 'Tell the film agent',
      description:
        'Tells Kinora’s own agent what is wanted, in English or Chinese: "a 20 second travel film with calm piano, titled Rome". It makes the first film of fresh files and understands later changes, undo and questions.',
      inputSchema: { sentence: z.string().min(1).max(10_000) },
      outputSchema: timelineShape,
    },
    guarded(({ sentence }: { sentence: string }, extra) =>
      changing(extra, () => bench.say(sentence, extra.signal)),
    ),
  );
  server.registerTool(
    'timeline',
    {
      title: 'Timeline',
      description: 'Shows what is on the timeline: photos with their numbers and ids, texts, music, length.',
      inputSchema: {},
      outputSchema: timelineShape,
      annotations: { readOnlyHint: true },
    },
    guarded(async (_args: object, { signal }) => timeline(await bench.state(signal), '', false)),
  );
  server.registerTool(
    'undo',
    {
      title: 'Undo',
      description: 'Takes the last change back.',
      inputSchema: {},
      outputSchema: timelineShape,
    },
    guarded((_args: object, extra) =>
      changing(extra, async () => {
        await bench.undo(extra.signal);
        return undefined;
      }),
    ),
  );
  for (const edit of edits.all) {
    server.registerTool(
      edit.name,
      {
        title: edit.words.en[0],
        description: edit.summary,
        inputSchema: edit.params.shape,
        outputSchema: timelineShape,
      },
      guarded((params: Record<string, unknown>, extra) =>
        changing(extra, async () => {
          await bench.edit([{ name: edit.name, params }], extra.signal);
          return undefined;
        }),
      ),
    );
  }
  server.registerTool(
    'preview_frame',
    {
      title: 'Preview a frame',
      description: 'Shows one picture of the film as it will look.',
      inputSchema: { at_seconds: z.number().min(0).default(0) },
      annotations: { readOnlyHint: true },
    },
    guarded(async ({ at_seconds }: { at_seconds: number }, { signal }) =>
      image(await bench.picture(Math.round(at_seconds * 1000), signal)),
    ),
  );
  server.registerTool(
    'contact_sheet',
    {
      title: 'Contact sheet',
      description: 'Shows the whole film on one picture: many small frames in order of time.',
      inputSchema: { frames: z.number().int().min(2).max(48).default(12) },
      annotations: { readOnlyHint: true },
    },
    guarded(async ({ frames }: { frames: number }, { signal }) => image(await bench.sheet(frames, signal))),
  );
  server.registerTool(
    'export_film',
    {
      title: 'Export',
      description: 'Draws the film and writes it to a file. Free of credits; may take a minute or more.',
      inputSchema: {
        path: z.string().describe('where the film goes, ending in .mp4 or .mov').default('film.mp4'),
        quality: z.enum(['low', 'medium', 'high']).default('high'),
      },
      outputSchema: { path: z.string(), duration_seconds: z.number(), size_bytes: z.number() },
    },
    guarded(async ({ path, quality }: { path: string; quality: string }, extra) => {
      const token = extra._meta?.progressToken;
      const absolute = await outputPath(path);
      let shown = -1;
      const film = await bench.export(
        { path: absolute, quality },
        {
          signal: extra.signal,
          onPercent(percent) {
            if (token === undefined || percent <= shown) return;
            shown = percent;
            const params = {
              progressToken: token,
              progress: percent,
              total: 100,
              message: `Exporting ${percent}%`,
            };
            void extra.sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
          },
        },
      );
      const facts = { path: film.path, duration_seconds: film.durationMs / 1000, size_bytes: film.sizeBytes };
      const size = (film.sizeBytes / 1e6).toFixed(1);
      return { ...says(`${film.path} (${facts.duration_seconds} s, ${size} MB)`), structuredContent: facts };
    }),
  );
  server.registerTool(
    'credits',
    {
      title: 'Credits',
      description: 'Tells the credits of the server.',
      inputSchema: {},
      annotations: { readOnlyHint: true },
    },
    guarded(async (_args: object, { signal }) => {
      const balance = await bench.credits(signal);
      return says(
        balance === null
          ? 'There is no server, so nothing costs credits.'
          : `${balance.available} credits available, ${balance.frozen} in use, ${balance.total} in all.`,
      );
    }),
  );
  server.registerResource(
    'timeline',
    'kinora://timeline',
    { title: 'Timeline', description: 'The draft as JSON with short keys.', mimeType: 'application/json' },
    async (uri, { signal }) => {
      const { draft } = await bench.state(signal);
      return {
        contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(writeDraft(draft)) }],
      };
    },
  );
  server.registerResource(
    'catalogue',
    'kinora://catalogue',
    {
      title: 'Catalogue',
      description: 'Every motion, transition, title, look, mood and style.',
      mimeType: 'text/plain',
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/plain', text: catalogue() }] }),
  );
  addPrompts(server);
  return server;
}

const image = (png: Uint8Array): CallToolResult => ({
  content: [{ type: 'image', data: Buffer.from(png).toString('base64'), mimeType: 'image/png' }],
});
