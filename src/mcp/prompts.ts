import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const user = (text: string) => ({
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
});

/** Requests that a person may pick from a menu. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    'make_film',
    {
      title: 'Make a film from photos',
      description: 'From a folder of photos to a finished film.',
      argsSchema: { folder: z.string(), wish: z.string().optional() },
    },
    ({ folder, wish }) =>
      user(
        `Make a film from the photos in ${folder}. ${wish ?? 'Choose a fitting style, music and a short title.'} Add the files, tell Kinora with \`say\`, look at \`contact_sheet\`, correct what looks wrong, then \`export_film\` and tell me the path.`,
      ),
  );
  server.registerPrompt(
    'polish',
    { title: 'Polish the film', description: 'Looks at the film and improves it.' },
    () =>
      user(
        'Look at the timeline and the contact sheet. Name what could be better (order, length, texts over faces, repeated motions), change it with the edit tools, and show me the new contact sheet.',
      ),
  );
}
