import type { LanguageModel } from 'ai';

/** Where a language model answers. */
export interface ModelSettings {
  /** `openai`: any OpenAI-compatible endpoint; `ollama`: the same without a key, on this machine by default. */
  readonly provider: 'openai' | 'anthropic' | 'ollama';
  /** The provider's own name of the model. */
  readonly model: string;
  /** Where the API begins, with its version: `https://api.example.org/v1`. Left out: the provider's own. */
  readonly url?: string | undefined;
  readonly key?: string | undefined;
}

const usualUrl = { openai: 'https://api.openai.com/v1', ollama: 'http://127.0.0.1:11434/v1' } as const;

/** Makes the client of a model; nothing is sent yet. The provider's package is loaded only when it is used. */
export async function openModel({ provider, model, url, key }: ModelSettings): Promise<LanguageModel> {
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    // An empty key keeps the package from looking into the environment by itself.
    return createAnthropic({ apiKey: key ?? '', ...(url === undefined ? {} : { baseURL: url }) })(model);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name: provider,
    baseURL: url ?? usualUrl[provider],
    ...(key === undefined ? {} : { apiKey: key }),
  })(model);
}
