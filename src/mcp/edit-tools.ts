import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { writeDraft } from '../draft/index.js';
import { edits, tellChanges } from '../edits/index.js';
import { guarded, type ToolExtra, timeline, timelineShape } from './answers.js';
import type { Workbench } from './workbench.js';

/** Tools that show and change the timeline: the agent's sentence, undo, one for each edit command. */
export function addEditTools(server: McpServer, bench: Workbench): void {
  const changing = async (
    extra: ToolExtra,
    work: () => Promise<string | undefined>,
  ): Promise<CallToolResult> => {
    const before = await bench.state(extra.signal);
    const said = await work();
    const after = await bench.state(extra.signal);
    const told = tellChanges(before.draft, after.draft, 'en').join(' ');
    const changed = JSON.stringify(writeDraft(before.draft)) !== JSON.stringify(writeDraft(after.draft));
    return timeline(after, said || told || (changed ? 'Changed.' : 'Nothing changed.'), changed);
  };
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
}
