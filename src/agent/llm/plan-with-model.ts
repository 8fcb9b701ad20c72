import type { LanguageModel } from 'ai';
import { openTurn, type PlanRequest } from '../opening/open-turn.js';
import { concludeTurn, type Plan } from '../plan-turn.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { type Scene, shotIds, shots } from '../scene.js';
import { filmData, instructions } from './prompt.js';
import { filterOutput, redact } from './redact.js';
import { type Bench, toolsOf } from './tools.js';

/** Answers a model may give in one turn, each perhaps with several edits. */
const mostSteps = 8;
/** Length of one answer; a plan of many edits needs some hundred. */
const mostTokens = 4000;

/** A model that did nothing of use, or what nobody asked for: the rules take the turn. */
export class UselessModel extends Error {
  readonly reason: 'silent' | 'destructive';
  constructor(reason: 'silent' | 'destructive') {
    super(reason);
    this.reason = reason;
  }
}

/** More than half of the shots are gone, and the user's own words do not ask for anything like it. */
function destroysUnasked(before: Scene, after: Scene, clause: Clause): boolean {
  const left = new Set(shotIds(after.draft));
  const all = shots(before.draft);
  const gone = all.filter((shot) => !left.has(shot.id)).length;
  const asked =
    clause.has('remove', 'startOver', 'undo', 'redo', 'keep', 'replace', 'restore') ||
    /\bonly\b|\bjust\b|只|仅/.test(clause.text);
  return gone * 2 > all.length && !asked;
}

/**
 * Lets a language model plan a turn over the same edits as the rules. Its edits are tried on a copy, checked as every
 * plan is, and told from what really changed. Throws what the model's endpoint throws; the caller falls back.
 */
export async function planWithModel(
  request: PlanRequest,
  { model, signal }: { model: LanguageModel; signal: AbortSignal },
): Promise<Plan> {
  const { stepCountIs, streamText } = await import('ai');
  // Its warnings go to standard output, which belongs to films, JSON and MCP.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const turn = openTurn(request);
  const clause = clauseOf(turn.reading.tokens, turn.reading, turn.opening);
  const bench: Bench = { scene: turn.opening, items: [] };
  let failure: unknown;
  const result = streamText({
    model,
    system: instructions(turn.opening.language),
    prompt: `FILM\n${filmData(turn.opening)}\n\nUSER\n${redact(turn.sentence)}`,
    tools: toolsOf(bench, clause),
    stopWhen: stepCountIs(mostSteps),
    temperature: 0,
    maxOutputTokens: mostTokens,
    maxRetries: 1,
    abortSignal: signal,
    onError: ({ error }) => {
      failure = error;
    },
  });
  // A provider that ignores the signal must not hold the turn.
  await Promise.race([result.consumeStream({ onError: () => {} }), aborted(signal)]);
  signal.throwIfAborted();
  if (failure !== undefined) throw failure;
  if (destroysUnasked(turn.opening, bench.scene, clause)) throw new UselessModel('destructive');
  if (bench.items.length === 0) {
    const text = filterOutput((await result.text).trim(), turn.sentence);
    if (text === '') throw new UselessModel('silent');
    const kind = /[?？]\s*$/.test(text) ? 'question' : 'answer';
    const outcome = kind === 'question' ? ({ kind, text, options: [] } as const) : ({ kind, text } as const);
    bench.items.push({ clause, intent: 'model', outcome });
  }
  const plan = concludeTurn(turn, bench);
  const told = bench.items.some(({ outcome }) => /^(?:answer|question|refusal)$/.test(outcome?.kind ?? ''));
  if (!plan.changed && !told) throw new UselessModel('silent');
  return plan;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
