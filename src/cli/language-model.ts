import { z } from 'zod';
import type { ModelSettings, planSentence } from '../agent/index.js';
import { AppError } from '../shared/index.js';

const schema = z.object({
  KINORA_LLM_PROVIDER: z.enum(['openai', 'anthropic', 'ollama']).default('openai'),
  KINORA_LLM_MODEL: z.string().min(1),
  KINORA_LLM_URL: z.url({ protocol: /^https?$/ }).optional(),
  KINORA_LLM_KEY: z.string().min(1).optional(),
});

/** The model the environment names (`KINORA_LLM_MODEL` and the others); undefined when it names none. */
export function readModelSettings(environment: NodeJS.ProcessEnv): ModelSettings | undefined {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const named = Object.keys(schema.shape).some((name) => given[name] !== undefined);
  if (!named) return undefined;
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('bad-input', lines.join('\n'));
  }
  const { data } = parsed;
  return {
    provider: data.KINORA_LLM_PROVIDER,
    model: data.KINORA_LLM_MODEL,
    url: data.KINORA_LLM_URL,
    key: data.KINORA_LLM_KEY,
  };
}

/** What plans a sentence, `planSentence` with the model already chosen. */
export type Planner = (
  request: Parameters<typeof planSentence>[0],
  signal: AbortSignal,
) => ReturnType<typeof planSentence>;

/**
 * The planner this process uses: the model of the environment with the rules behind it, or the rules alone. The agent is
 * loaded with the first sentence, which starts that need none do not pay for.
 */
export function openPlanner({ onFallback }: { onFallback?: (reason: string) => void } = {}): Planner {
  const settings = readModelSettings(process.env);
  let model: Awaited<ReturnType<typeof import('../agent/index.js').openModel>> | undefined;
  return async (request, signal) => {
    const { openModel, planSentence } = await import('../agent/index.js');
    if (settings !== undefined) model ??= await openModel(settings);
    return planSentence(request, { model, signal, onFallback });
  };
}
