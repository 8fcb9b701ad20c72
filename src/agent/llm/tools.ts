import { type Tool, tool } from 'ai';
import { z } from 'zod';
import { applyEdit, type EditCommand, edits, tellChanges } from '../../edits/index.js';
import { AppError } from '../../shared/index.js';
import { advance } from '../advance.js';
import type { Topic } from '../conversation.js';
import type { Outcome, ReadClause } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { pastDrafts, type Scene } from '../scene.js';
import { filterOutput, leaks } from './redact.js';

/** What a model has done so far in a turn. */
export interface Bench {
  scene: Scene;
  readonly items: ReadClause[];
}

/** Calls that count in one turn: a caption for each of a hundred photos, and what goes with it. */
const mostCalls = 200;

const topics: readonly [RegExp, Topic][] = [
  [/text|title$|caption|subtitle/, 'text'],
  [/music|volume|beat/, 'music'],
  [/transition/, 'transition'],
  [/motion/, 'motion'],
  [/look|colour/, 'look'],
  [/fit/, 'fit'],
  [/photo|clip/, 'shots'],
];

const idsIn = (params: EditCommand['params']): string[] =>
  [params.photos, params.photo].flat().filter((id): id is string => typeof id === 'string' && id !== 'all');

/**
 * The tools of a model: every edit by its own parameters, undo and redo, and a way to speak to the user. They change the
 * bench only; an edit that is not allowed gives its reason back to the model.
 */
export function toolsOf(bench: Bench, clause: Clause): Record<string, Tool> {
  const { sentence, assets, seed, language } = bench.scene;
  const enough = { refused: 'Too many calls in one turn: stop here.' };
  const isFull = (): boolean => bench.items.length >= mostCalls;
  const keep = (outcome: Outcome): void => {
    bench.scene = advance(bench.scene, clause, outcome);
    bench.items.push({ clause, intent: 'model', outcome });
  };
  const run = (command: EditCommand): { done: readonly string[] } | { refused: string } => {
    if (isFull()) return enough;
    if (leaks(JSON.stringify(command.params), sentence)) return { refused: 'Not allowed in a film.' };
    try {
      const before = bench.scene.draft;
      const after = applyEdit(before, command, { assets, seed, past: pastDrafts(bench.scene) });
      const topic = topics.find(([pattern]) => pattern.test(command.name))?.[1] ?? 'film';
      keep({ kind: 'edit', commands: [command], topic, shots: idsIn(command.params) });
      return { done: tellChanges(before, after, language).slice(0, 12) };
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      return { refused: cause.message };
    }
  };
  const walk = (kind: 'undo' | 'redo') =>
    tool({
      description: kind === 'undo' ? 'Takes back the last turns.' : 'Does undone turns again.',
      inputSchema: z.object({ steps: z.number().int().min(1).max(100).default(1) }),
      execute: ({ steps }) => {
        if (isFull()) return enough;
        keep({ kind, steps });
        return { done: [kind] };
      },
    });
  const speak = tool({
    description: 'Says something to the user: one question, an answer, or what cannot be done.',
    inputSchema: z.object({
      kind: z.enum(['question', 'answer', 'refusal']),
      text: z.string().min(1).max(1500),
      options: z.array(z.string().max(80)).max(9).default([]).describe('Possible answers to a question.'),
    }),
    execute: ({ kind, text, options }) => {
      if (isFull()) return enough;
      const said = filterOutput(text, sentence);
      keep(
        kind === 'question'
          ? { kind, text: said, options: options.map((option) => filterOutput(option, sentence)) }
          : { kind, text: said },
      );
      return { done: ['told'] };
    },
  });
  const own = edits.all.map((edit): [string, Tool] => [
    edit.name,
    tool({
      description: edit.summary,
      inputSchema: edit.params,
      execute: (params) => run({ name: edit.name, params }),
    }),
  ]);
  return { ...Object.fromEntries(own), undo: walk('undo'), redo: walk('redo'), tell_user: speak };
}
