import type { LanguageModel } from 'ai';
import type { PlanRequest } from '../opening/open-turn.js';
import { type Plan, planTurn } from '../plan-turn.js';
import { say } from '../replies/say.js';
import { planWithModel, UselessModel } from './plan-with-model.js';

/** Which brain reads a sentence. */
export interface ModelChoice {
  /** Left out: the rules, which need no network. */
  readonly model?: LanguageModel | undefined;
  readonly signal: AbortSignal;
  /** Longest time the model may take, ms; 60,000 unless told. Then the rules answer. */
  readonly timeoutMs?: number;
  /** Told why the rules took over: an error's kind and status, never what was sent. */
  readonly onFallback?: ((reason: string) => void) | undefined;
}

const usualTimeoutMs = 60_000;

/** Kind and HTTP status of an error; its text may quote a request. */
function reasonOf(cause: unknown): string {
  if (cause instanceof UselessModel) return cause.reason;
  if (!(cause instanceof Error)) return 'unknown';
  // What the last of several attempts failed with.
  if ('lastError' in cause && cause.lastError !== undefined) return reasonOf(cause.lastError);
  const status = 'statusCode' in cause && typeof cause.statusCode === 'number' ? ` ${cause.statusCode}` : '';
  return `${cause.name}${status}`;
}

/** Plans one turn: with the model when there is one, and with the rules when there is none or it fails. */
export async function planSentence(request: PlanRequest, choice: ModelChoice): Promise<Plan> {
  const { model, signal, timeoutMs = usualTimeoutMs } = choice;
  if (model === undefined) return planTurn(request);
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const plan = await planWithModel(request, { model, signal: AbortSignal.any([signal, late]) });
    // A model that only talks may say that it did what the rules would have done.
    const onlyTalks = plan.kind === 'answer' && !plan.changed && planTurn(request).changed;
    return onlyTalks ? noted(plan, say(plan.language, notes.unchanged)) : plan;
  } catch (cause) {
    signal.throwIfAborted();
    choice.onFallback?.(late.aborted ? 'timeout' : reasonOf(cause));
    const plan = planTurn(request);
    const unsafe = cause instanceof UselessModel && cause.reason === 'destructive';
    return noted(plan, say(plan.language, unsafe ? notes.unsafe : notes.silent));
  }
}

/** The plan with a note behind its reply. */
function noted(plan: Plan, note: string): Plan {
  const gap = plan.language === 'zh' || plan.language === 'ja' ? '' : ' ';
  return { ...plan, reply: `${plan.reply}${plan.reply.includes('\n') ? '\n' : gap}${note}` };
}

const notes = {
  silent: {
    en: '(The language model did not answer; the built-in rules read this.)',
    zh: '（语言模型没有回应，这次由内置规则理解。）',
    ja: '（言語モデルが応答しなかったため、内蔵のルールで読み取りました。）',
    es: '(El modelo de lenguaje no respondió; lo leyeron las reglas incluidas.)',
    de: '(Das Sprachmodell hat nicht geantwortet; die eingebauten Regeln haben dies gelesen.)',
    fr: '(Le modèle de langue n’a pas répondu ; les règles intégrées ont lu ceci.)',
  },
  unchanged: {
    en: '(Nothing in the film has changed.)',
    zh: '（影片没有任何改动。）',
    ja: '（作品は何も変わっていません。）',
    es: '(La película no ha cambiado.)',
    de: '(Am Film hat sich nichts geändert.)',
    fr: '(Rien n’a changé dans le film.)',
  },
  unsafe: {
    en: '(The language model wanted to remove most of the film, which you had not asked for; the built-in rules read this instead.)',
    zh: '（语言模型想删掉大部分内容，而您没有这样要求；这次改由内置规则理解。）',
  },
} as const;
