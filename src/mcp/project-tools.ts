import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { guarded, says } from './answers.js';
import type { Workbench } from './workbench.js';

/** Tools for the project itself: begin, files, other projects, credits. */
export function addProjectTools(server: McpServer, bench: Workbench): void {
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
  const byPath = bench.reach === 'paths';
  server.registerTool(
    'add_files',
    {
      title: 'Add files',
      description: `Adds photos, clips and sounds to the project, in this order; they are not on the timeline yet.${byPath ? '' : ' For files that no address leads to, see upload_url.'}`,
      inputSchema: {
        files: z
          .array(z.string())
          .min(1)
          .describe(byPath ? 'paths, folders or http addresses' : 'http addresses that the server can reach'),
      },
    },
    guarded(async ({ files }: { files: string[] }, { signal }) => {
      const added = await bench.addFiles(files, signal);
      const names = added.map(({ id, name, kind }) => `${name} (${kind}, id ${id})`);
      return says(`Added ${added.length} files: ${names.join(', ')}.`);
    }),
  );
  if (bench.projects !== undefined) addServerTools(server, bench.projects);
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
}

function addServerTools(server: McpServer, projects: NonNullable<Workbench['projects']>): void {
  server.registerTool(
    'list_projects',
    {
      title: 'List projects',
      description: 'Lists the projects of this user, the latest first.',
      inputSchema: {},
      outputSchema: {
        projects: z.array(z.object({ id: z.string(), summary: z.string(), updated_at: z.string() })),
      },
      annotations: { readOnlyHint: true },
    },
    guarded(async (_args: object, { signal }) => {
      const list = (await projects.list(signal)).map(({ id, summary, updatedAt }) => ({
        id,
        summary,
        updated_at: updatedAt,
      }));
      const lines = list.map(({ id, summary }) => `${id}: ${summary || 'empty'}`);
      return { ...says(lines.join('\n') || 'There is none yet.'), structuredContent: { projects: list } };
    }),
  );
  server.registerTool(
    'open_project',
    {
      title: 'Open a project',
      description: 'Works in one of the listed projects from now on.',
      inputSchema: { id: z.string().regex(/^\d{19}$/, 'an id of list_projects') },
    },
    guarded(async ({ id }: { id: string }, { signal }) => {
      await projects.open(id, signal);
      return says('Opened. See it with timeline.');
    }),
  );
  server.registerTool(
    'upload_url',
    {
      title: 'Where to upload',
      description:
        'Tells where files of the user’s own machine are posted to, for an agent that can run commands there.',
      inputSchema: {},
      outputSchema: { url: z.string() },
      annotations: { readOnlyHint: true },
    },
    guarded(async (_args: object, { signal }) => {
      const url = await projects.uploadUrl(signal);
      const line = `curl -H "Authorization: Bearer $NEMO_TOKEN" -F "files=@photo.jpg" "${url}"`;
      return {
        ...says(`Post each file with the token of this connection:\n${line}`),
        structuredContent: { url },
      };
    }),
  );
}
