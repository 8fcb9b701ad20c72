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

/** Bytes of one answer that are read; the longest one allowed needs a fifth of it. */
const mostBytes = 8_000_000;

/** `fetch` for answers of bounded size: one that never ends must not fill the memory until its time is over. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  let left = mostBytes;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      left -= part.byteLength;
      if (left < 0) controller.error(new RangeError(`The model's answer is longer than ${mostBytes} bytes.`));
      else controller.enqueue(part);
    },
  });
  return response.body === null ? response : new Response(response.body.pipeThrough(bounded), response);
};

/** Makes the client of a model; nothing is sent yet. The provider's package is loaded only when it is used. */
export async function openModel({ provider, model, url, key }: ModelSettings): Promise<LanguageModel> {
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    // An empty key keeps the package from looking into the environment by itself.
    return createAnthropic({
      apiKey: key ?? '',
      fetch: boundedFetch,
      ...(url === undefined ? {} : { baseURL: url }),
    })(model);
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name: provider,
    baseURL: url ?? usualUrl[provider],
    fetch: boundedFetch,
    ...(key === undefined ? {} : { apiKey: key }),
  })(model);
}
