import { AppError } from './errors.js';
import { byNearness } from './nearest.js';

/** What every registered entry has. */
export interface Named {
  /** The name on the wire: lower case, words joined by `_`. */
  readonly name: string;
  /** One sentence for listings and help. */
  readonly summary: string;
  /** Words people use for it, by language; the first of each is its display name. */
  readonly words: Words;
}

/** Names and aliases by language. English and Chinese are always there; more are data. */
export interface Words {
  readonly en: readonly [string, ...string[]];
  readonly zh: readonly [string, ...string[]];
  readonly [language: string]: readonly string[];
}

/** A closed set of entries, looked up by name or by any alias. */
export interface Registry<Entry extends Named> {
  /** What the entries are, singular, for messages: `transition`. */
  readonly kind: string;
  readonly all: readonly Entry[];
  readonly names: readonly string[];
  /** The entry called exactly `name`; unknown: `bad-input` listing the known ones, nearest first. */
  get(name: string): Entry;
  has(name: string): boolean;
  /** The entry a person means by `word`: its name or an alias in any language, case and separators ignored. */
  find(word: string): Entry | undefined;
  /** Like `find`; unknown: `bad-input` listing the known names, nearest first. */
  require(word: string): Entry;
}

/** Letters only: `Cross-Dissolve`, `cross_dissolve` and `cross dissolve` are one word. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** A registry of the values of an `all.ts` module. Two entries may not share a name or an alias. */
export function defineRegistry<Entry extends Named>(
  kind: string,
  entries: Readonly<Record<string, Entry>>,
): Registry<Entry> {
  const all = Object.values(entries);
  const byName = new Map(all.map((entry) => [entry.name, entry]));
  if (byName.size !== all.length) throw new Error(`Two ${kind} entries have one name.`);
  const byWord = new Map<string, Entry>();
  for (const entry of all) {
    for (const word of [entry.name, ...Object.values(entry.words).flat()]) {
      const key = foldWord(word);
      const other = byWord.get(key);
      if (other !== undefined && other !== entry) {
        throw new Error(`"${word}" names two ${kind} entries: ${other.name} and ${entry.name}.`);
      }
      byWord.set(key, entry);
    }
  }
  const unknown = (word: string): AppError =>
    new AppError(
      'bad-input',
      `Unknown ${kind} "${word}". Known: ${byNearness(word, [...byName.keys()]).join(', ')}.`,
      {
        fields: { kind, word },
      },
    );
  return {
    kind,
    all,
    names: [...byName.keys()],
    get(name) {
      const entry = byName.get(name);
      if (entry === undefined) throw unknown(name);
      return entry;
    },
    has: (name) => byName.has(name),
    find: (word) => byWord.get(foldWord(word)),
    require(word) {
      const entry = byWord.get(foldWord(word));
      if (entry === undefined) throw unknown(word);
      return entry;
    },
  };
}
