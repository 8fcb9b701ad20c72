import { type AppError, toAppError } from '../shared/index.js';
import type { KinoraApi } from './api.js';
import type { Clock } from './clock.js';

/** What a client remembers between runs; the platform decides where. Values are small texts. */
export interface ClientMemory {
  read(key: MemoryKey): Promise<string | undefined>;
  write(key: MemoryKey, value: string | undefined): Promise<void>;
}

/** `clientId` belongs to the machine, the others to one server. */
export type MemoryKey = 'clientId' | 'token' | 'userId' | 'session' | 'task';

/** A memory that ends with the program. */
export function shortMemory(): ClientMemory {
  const values = new Map<MemoryKey, string>();
  return {
    read: async (key) => values.get(key),
    async write(key, value) {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
  };
}

export interface AccountOptions {
  readonly api: KinoraApi;
  readonly memory: ClientMemory;
  readonly clock: Clock;
  /** A token that was given (NEMO_TOKEN): used first, nothing is fetched. */
  readonly token?: string | undefined;
  /** A client id that was given (NEMO_CLIENT_ID). */
  readonly clientId?: string | undefined;
  /** The given token stays: refused, it is an error and not replaced. */
  readonly fixed?: boolean;
  /** Told when a wait of some seconds begins. */
  readonly onWait?: (seconds: number) => void;
}

const usualWaitSeconds = 30;

/** The token of a client: given, remembered or fetched; renewed without a word when the server refuses it. */
export class Account {
  #token: string | undefined;
  #given: string | undefined;
  #renewing: Promise<string> | undefined;
  readonly #options: AccountOptions;

  constructor(options: AccountOptions) {
    this.#options = options;
    this.#given = options.token || undefined;
  }

  /** The token to use now. */
  async token(signal?: AbortSignal): Promise<string> {
    this.#token ??= this.#given ?? (await this.#options.memory.read('token'));
    if (this.#token !== undefined) return this.#token;
    return this.#renew(undefined, signal);
  }

  /**
   * Runs a call with a token. A refused token is replaced and the call made again; a rate limit is waited for and the
   * call made once more; everything else is thrown (K-12).
   */
  async call<T>(use: (token: string) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const refused = new Set<string>();
    let waited = false;
    for (;;) {
      const token = await this.token(signal);
      try {
        return await use(token);
      } catch (cause) {
        const error = toAppError(cause);
        // At most the given, the remembered and one new token are tried.
        const replaceable = error.kind === 'token-invalid' && !this.#options.fixed;
        if (replaceable && !refused.has(token) && refused.size < 3) {
          refused.add(token);
          await this.#renew(token, signal);
        } else if (error.kind === 'rate-limited' && !waited) {
          waited = true;
          await this.#wait(error, signal);
        } else throw cause;
      }
    }
  }

  async #wait(error: AppError, signal?: AbortSignal): Promise<void> {
    const seconds = Number(error.fields.retryAfterSeconds ?? usualWaitSeconds);
    this.#options.onWait?.(seconds);
    await this.#options.clock.wait(seconds * 1000, signal);
  }

  /** Parallel calls with one refused token fetch one new one. */
  #renew(refused: string | undefined, signal?: AbortSignal): Promise<string> {
    if (refused !== undefined && this.#token !== refused && this.#token !== undefined) {
      return Promise.resolve(this.#token);
    }
    this.#renewing ??= this.#fetch(refused, signal).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #fetch(refused: string | undefined, signal?: AbortSignal): Promise<string> {
    const { memory } = this.#options;
    this.#token = undefined;
    if (refused !== undefined && refused === this.#given) {
      this.#given = undefined;
      const remembered = await memory.read('token');
      if (remembered !== undefined && remembered !== refused) {
        this.#token = remembered;
        return remembered;
      }
    }
    let clientId = this.#options.clientId || (await memory.read('clientId'));
    let tries = 0;
    for (;;) {
      if (clientId === undefined) {
        clientId = crypto.randomUUID();
        await memory.write('clientId', clientId);
      }
      try {
        const grant = await this.#options.api.anonymousToken(clientId, signal);
        await memory.write('token', grant.token);
        await memory.write('userId', grant.user_id);
        this.#token = grant.token;
        return grant.token;
      } catch (cause) {
        const error = toAppError(cause);
        tries += 1;
        if (tries > 1) throw cause;
        if (error.kind === 'rate-limited') await this.#wait(error, signal);
        else if (error.kind === 'missing-client-id') clientId = undefined;
        else throw cause;
      }
    }
  }
}
