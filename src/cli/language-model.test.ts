import { describe, expect, it } from 'vitest';
import { readModelSettings } from './language-model.js';

describe('the model of the environment', () => {
  it('is none when nothing names one', () =>
    expect(readModelSettings({ KINORA_LLM_MODEL: '' })).toBeUndefined());

  it('has a provider, an address and a key', () => {
    expect(
      readModelSettings({
        KINORA_LLM_PROVIDER: 'anthropic',
        KINORA_LLM_MODEL: 'some-model',
        KINORA_LLM_KEY: 'secret',
      }),
    ).toEqual({ provider: 'anthropic', model: 'some-model', url: undefined, key: 'secret' });
  });

  it('without a name or with a wrong address is refused, and the key is not in the message', () => {
    const wrong = () =>
      readModelSettings({ KINORA_LLM_KEY: 'secret-key', KINORA_LLM_URL: 'ftp://models.example' });
    expect(wrong).toThrow(/KINORA_LLM_MODEL.*\n.*KINORA_LLM_URL/);
    expect(wrong).not.toThrow(/secret-key/);
  });
});
