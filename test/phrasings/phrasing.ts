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
  /** What was said in the turns before, wordings of each turn; the slots are those of the wish. */
  readonly after?: readonly { readonly says: readonly string[]; readonly capability: Capability }[];
  /** `{a|b|}` is one of several wordings, `{name}` a slot. */
  readonly says: readonly string[];
  readonly slots?: Readonly<Record<string, readonly Filler[]>>;
  readonly may?: Conversation['steps'][number]['may'];
  /** Facts for the values that fill the slots. */
  // biome-ignore lint/suspicious/noExplicitAny: a slot's value is what its own fillers hold.
  readonly expect: (values: Readonly<Record<string, any>>) => readonly Assertion[];
}

/** A talk made of a phrasing: the turns before, and the wish with the facts that must hold after it. */
export interface Sentence {
  readonly wish: string;
  readonly pattern: string;
  readonly start: Conversation['start'];
  readonly assets: string;
  readonly steps: readonly {
    readonly say: string;
    readonly capability: Capability;
    readonly expect: readonly Assertion[];
    readonly may: Conversation['steps'][number]['may'];
  }[];
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
        const filled = (wording: string): string =>
          wording.replace(/\{([^{}]*)\}/g, (_, inner: string) => {
            const fillers = phrasing.slots?.[inner];
            if (fillers === undefined) return random.pick(inner.split('|'));
            const used = Object.entries(values).filter(([slot]) => slot !== inner);
            const free = fillers.filter(({ value }) => !used.some(([, taken]) => taken === value));
            const filler = random.pick(
              free.filter((item) => values[inner] === undefined || meaningOf(item) === values[inner]),
            );
            values[inner] = meaningOf(filler);
            return filler.say;
          });
        const before = (phrasing.after ?? []).map(({ says, capability }) => ({
          say: tidy(filled(random.pick(says))),
          capability,
          expect: [],
          may: [],
        }));
        const bare = filled(pattern);
        const say = tidy(
          random.pick(verbs.test(bare) ? [...wraps, ...requests] : wraps).replace('*', () => bare),
        );
        const key = [...before.map((turn) => turn.say), say].join(' | ');
        if (seen.has(key)) continue;
        seen.add(key);
        const { wish, capability, start = 'film', may = [] } = phrasing;
        const last = { say, capability, expect: phrasing.expect(values), may };
        const steps = [...before, last];
        sentences.push({ wish, pattern, start, assets: phrasing.assets ?? assets, steps });
      }
    }
  }
  return sentences;
}

const meaningOf = ({ say, value }: Filler): unknown => value ?? say;

/** Without the gaps that wordings left out leave. */
const tidy = (say: string): string =>
  say
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?!])/g, '$1')
    .trim();
