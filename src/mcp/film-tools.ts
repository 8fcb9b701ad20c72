import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { guarded, image, says, type ToolExtra } from './answers.js';
import type { Workbench } from './workbench.js';

const quality = z.enum(['low', 'medium', 'high']).default('high');

/** Tools that draw: a frame, the sheet of many, the film. `outputPath` checks a path and makes it absolute. */
export function addFilmTools(
  server: McpServer,
  bench: Workbench,
  outputPath: (path: string) => Promise<string>,
): void {
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
  const film = { duration_seconds: z.number(), size_bytes: z.number() };
  const described = {
    title: 'Export',
    description: 'Draws the film and writes it to a file. Free of credits; may take a minute or more.',
  };
  if (bench.reach === 'paths') {
    server.registerTool(
      'export_film',
      {
        ...described,
        inputSchema: {
          path: z.string().describe('where the film goes, ending in .mp4 or .mov').default('film.mp4'),
          quality,
        },
        outputSchema: { path: z.string(), ...film },
      },
      guarded(async (args: { path: string; quality: string }, extra) => {
        const path = await outputPath(args.path);
        const format = path.toLowerCase().endsWith('.mov') ? 'mov' : 'mp4';
        const { place, ...facts } = await exported(bench, { path, format, quality: args.quality }, extra);
        return { ...says(sentence(place, facts)), structuredContent: { path: place, ...facts } };
      }),
    );
    return;
  }
  server.registerTool(
    'export_film',
    {
      ...described,
      description: `${described.description} The address opens for a day, without a token.`,
      inputSchema: {
        format: z.enum(['mp4', 'mov', 'webm', 'gif']).default('mp4'),
        quality,
        resolution: z
          .enum(['360p', '480p', '720p', '1080p'])
          .optional()
          .describe('that of the canvas when left out'),
      },
      outputSchema: { url: z.string(), ...film },
    },
    guarded(async (args: { format: string; quality: string; resolution?: string | undefined }, extra) => {
      const { place, ...facts } = await exported(bench, { path: undefined, ...args }, extra);
      return { ...says(sentence(place, facts)), structuredContent: { url: place, ...facts } };
    }),
  );
}

interface FilmFacts {
  readonly duration_seconds: number;
  readonly size_bytes: number;
}

const sentence = (place: string, { duration_seconds, size_bytes }: FilmFacts): string =>
  `${place} (${duration_seconds} s, ${(size_bytes / 1e6).toFixed(1)} MB)`;

/** Exports and tells each percent once to a caller that asked for progress. */
async function exported(
  bench: Workbench,
  order: Parameters<Workbench['export']>[0],
  extra: ToolExtra,
): Promise<FilmFacts & { place: string }> {
  const token = extra._meta?.progressToken;
  let shown = -1;
  const { place, durationMs, sizeBytes } = await bench.export(order, {
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
  });
  return { place, duration_seconds: durationMs / 1000, size_bytes: sizeBytes };
}
