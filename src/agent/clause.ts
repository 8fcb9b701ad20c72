import {
  hasTag,
  type Lost,
  lostReferences,
  type Reading,
  type Reference,
  rawText,
  readReferences,
  type Token,
  tagValue,
} from '../language/index.js';
import { type Scene, shotsSeen as seenNow } from './scene.js';

/** A part of a sentence that may ask for one thing, with the questions intents put to it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** As typed. */
  readonly raw: string;
  /** Normal text without quotes, for phrases. */
  readonly text: string;
  has(...concepts: readonly string[]): boolean;
  /** Values of a concept in order. */
  values<T>(concept: string): T[];
  value<T>(concept: string): T | undefined;
  /** Index of the first token with one of the concepts; -1 when there is none. */
  index(...concepts: readonly string[]): number;
  /** Photos spoken of. */
  readonly refs: readonly Reference[];
  /** The same with what an exception names among them. */
  readonly plainRefs: readonly Reference[];
  /** Words that name a photo and find none, or find several where one is meant. */
  readonly lost: readonly Lost[];
}

/** Makes a clause of tokens; references are read in the scene when asked for. */
export function clauseOf(tokens: readonly Token[], reading: Reading, scene: Scene): Clause {
  const first = tokens[0];
  const last = tokens.at(-1);
  // Dozens of intents ask about one clause: each answer is worked out once, and only when somebody asks.
  let raw: string | undefined;
  let text: string | undefined;
  let refs: readonly Reference[] | undefined;
  let plainRefs: readonly Reference[] | undefined;
  let lost: readonly Lost[] | undefined;
  let concepts: Set<string> | undefined;
  return {
    tokens,
    reading,
    get raw() {
      raw ??= first === undefined || last === undefined ? '' : rawText(reading, first, last).trim();
      return raw;
    },
    get text() {
      text ??= plainText(tokens);
      return text;
    },
    has(...wanted) {
      concepts ??= conceptsOf(tokens);
      for (const concept of wanted) if (concepts.has(concept)) return true;
      return false;
    },
    values<T>(concept: string) {
      const values: T[] = [];
      for (const token of tokens)
        for (const tag of token.tags) if (tag.concept === concept) values.push(tag.value as T);
      return values;
    },
    value<T>(concept: string) {
      for (const token of tokens) {
        const value = tagValue(token, concept);
        if (value !== undefined) return value as T;
      }
      return undefined;
    },
    index: (...wanted) => tokens.findIndex((token) => token.tags.some((tag) => wanted.includes(tag.concept))),
    get plainRefs() {
      plainRefs ??= readReferences(
        tokens.filter((token) => !hasTag(token, 'except')),
        scene.shotsSeen,
        { shots: scene.focus.shots },
      );
      return plainRefs;
    },
    get lost() {
      lost ??= lostReferences(tokens, this.refs, scene.shotsSeen);
      return lost;
    },
    get refs() {
      refs ??= referencesOf(tokens, scene);
      return refs;
    },
  };
}

function conceptsOf(tokens: readonly Token[]): Set<string> {
  const concepts = new Set<string>();
  for (const token of tokens) for (const tag of token.tags) concepts.add(tag.concept);
  return concepts;
}

/** References read last of these very tokens: a piece becomes a clause several times, mostly in the same scene. */
const known = new WeakMap<
  readonly Token[],
  Pick<Scene, 'shotsSeen'> & { readonly focused: readonly string[]; readonly refs: readonly Reference[] }
>();

/** `the new first photo`, `whatever is first now`: places after what was done, and not as the sentence found them. */
const afterwards =
  /\b(?:new|now) (?:the )?(?:first|last|second|third|fourth|fifth|opening|final)\b|\b(?:first|last|second|third|fourth|fifth) (?:one |photo )?(?:now|afterwards)\b/;

function referencesOf(tokens: readonly Token[], scene: Scene): readonly Reference[] {
  const { focus } = scene;
  const later = scene.planned.length > 0 && afterwards.test(tokens.map(({ text }) => text).join(' '));
  const shotsSeen = later ? seenNow(scene.draft, scene.assets) : scene.shotsSeen;
  const last = known.get(tokens);
  if (last?.shotsSeen === shotsSeen && last.focused === focus.shots) return last.refs;
  const refs = readReferences(tokens, shotsSeen, { shots: focus.shots });
  known.set(tokens, { shotsSeen, focused: focus.shots, refs });
  return refs;
}

const plainText = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => (hasTag(token, 'quote') ? '"' : token.text))
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d])|(?<=\d) (?=\p{Script=Han})/gu,
      '',
    );
