import { seededRandom } from '../../src/shared/index.js';
import type { Assertion, Capability, Conversation } from '../corpus/format.js';

/** One way to fill a slot: how it is said, and what it stands for. */
export interface Filler {
  readonly say: string;
  readonly value?: unknown;
}

/** Many ways to say one wish, and what must hold afterwards. */
export interface Phrasing {
  readonly wish: string;
  readonly capability: Capability;
  readonly start?: Conversation['start'];
  readonly assets?: string;
  /** `{a|b|}` is one of several wordings, `{name}` a slot. */
  readonly says: readonly string[];
  readonly slots?: Readonly<Record<string, readonly Filler[]>>;
  readonly may?: Conversation['steps'][number]['may'];
  /** Facts for the values that fill the slots. */
  // biome-ignore lint/suspicious/noExplicitAny: a slot's value is what its own fillers hold.
  readonly expect: (values: Readonly<Record<string, any>>) => readonly Assertion[];
}

/** A sentence made of a phrasing, with the facts that must hold. */
export interface Sentence {
  readonly wish: string;
  readonly pattern: string;
  readonly capability: Capability;
  readonly start: Conversation['start'];
  readonly assets: string;
  readonly say: string;
  readonly expect: readonly Assertion[];
  readonly may: Conversation['steps'][number]['may'];
}

/** `count` sentences of each wording, drawn with a seed; the same every time. */
export function sentencesOf(
  phrasings: readonly Phrasing[],
  {
    count,
    seed,
    assets,
    wraps,
    requests,
    verbs,
  }: {
    count: number;
    seed: number;
    assets: string;
    wraps: readonly string[];
    requests: readonly string[];
    verbs: RegExp;
  },
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const phrasing of phrasings) {
    for (const pattern of phrasing.says) {
      const random = seededRandom(`${seed}/${phrasing.wish}/${pattern}`);
      const seen = new Set<string>();
      for (let attempt = 0; attempt < count * 4 && seen.size < count; attempt++) {
        const values: Record<string, unknown> = {};
        const bare = pattern.replace(/\{([^{}]*)\}/g, (_, inner: string) => {
          const fillers = phrasing.slots?.[inner];
          if (fillers === undefined) return random.pick(inner.split('|'));
          const free = fillers.filter(({ value }) => !Object.values(values).includes(value));
          const filler = random.pick(free);
          values[inner] = filler.value ?? filler.say;
          return filler.say;
        });
        const say = random
          .pick(verbs.test(bare) ? [...wraps, ...requests] : wraps)
          .replace('*', bare)
          .replace(/\s+/g, ' ')
          .replace(/ ([,.?!])/g, '$1')
          .trim();
        if (seen.has(say)) continue;
        seen.add(say);
        sentences.push({
          wish: phrasing.wish,
          pattern,
          capability: phrasing.capability,
          start: phrasing.start ?? 'film',
          assets: phrasing.assets ?? assets,
          say,
          expect: phrasing.expect(values),
          may: phrasing.may ?? [],
        });
      }
    }
  }
  return sentences;
}
