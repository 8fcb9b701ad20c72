import type { Conversation as Talk } from '../src/agent/index.js';
import { newConversation, planTurn } from '../src/agent/index.js';
import { type Half, readAssetSets, readHalf } from '../test/corpus/read.js';
import { type Brain, runConversation, type ScoredStep } from '../test/corpus/run.js';

/** The rules brain as the corpus speaks to it. */
export const rules: Brain = ({ draft, assets, language }) => {
  let film = draft;
  let history: Talk = newConversation();
  return (sentence) => {
    const plan = planTurn({ sentence, draft: film, assets, history, language, seed: 7 });
    film = plan.draft;
    history = plan.history;
    return Promise.resolve({ draft: film, reply: plan.reply, kind: plan.kind });
  };
};

const percent = (good: number, all: number): string =>
  all === 0 ? '-' : `${((100 * good) / all).toFixed(1)} %`;

function table(steps: readonly ScoredStep[], keyOf: (step: ScoredStep) => string): string[] {
  const groups = new Map<string, ScoredStep[]>();
  for (const step of steps) groups.set(keyOf(step), [...(groups.get(keyOf(step)) ?? []), step]);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, group]) => {
      const good = group.filter((step) => step.failures.length === 0).length;
      return `  ${key.padEnd(16)} ${String(good).padStart(4)} / ${String(group.length).padEnd(4)} ${percent(good, group.length)}`;
    });
}

/** What of a half is scored and printed. */
export interface Choice {
  /** Print the steps that went wrong. */
  readonly wrong: boolean;
  /** Only conversations of this language. */
  readonly language?: string | undefined;
  /** Only steps that need these capabilities; the conversations are spoken whole. */
  readonly capabilities?: readonly string[];
  /** Only these files of the corpus. */
  readonly files?: readonly string[];
}

/** Scores one half; only sentences of the half to work with are ever printed. */
export async function scoreHalf(
  half: Half,
  { wrong, language, files = [], capabilities = [] }: Choice,
): Promise<string> {
  const sets = readAssetSets();
  const steps: ScoredStep[] = [];
  for (const conversation of readHalf(half, { files })) {
    if (language !== undefined && conversation.language !== language) continue;
    steps.push(...(await runConversation(conversation, sets, rules)));
  }
  if (capabilities.length > 0) {
    const asked = new Set(capabilities);
    steps.splice(0, steps.length, ...steps.filter((step) => asked.has(step.capability)));
  }
  const good = steps.filter((step) => step.failures.length === 0).length;
  const lines = [
    `${half}: ${good} of ${steps.length} steps right, ${percent(good, steps.length)}`,
    ...table(steps, (step) => step.language),
  ];
  lines.push('  by capability:', ...table(steps, (step) => step.capability));
  if (wrong && half === 'dev') {
    for (const step of steps.filter((item) => item.failures.length > 0)) {
      lines.push('', `${step.id} step ${step.step} [${step.capability}] ${step.say}`);
      lines.push(
        ...step.failures.map((failure) => `    x ${failure}`),
        `    ${step.kind}: ${step.reply.replace(/\n/g, ' / ').slice(0, 300)}`,
      );
    }
  }
  return lines.join('\n');
}
