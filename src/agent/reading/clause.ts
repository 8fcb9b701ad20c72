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
  textOf,
} from '../../language/index.js';
import { type Scene, shotsSeen as seenNow, shots } from '../scene.js';
import { hasFound, type Look, type Looks, searchAll } from './quick-look.js';

/**
 * A part of a sentence that may ask for one thing, with the questions intents put to it. Dozens of intents ask about one
 * clause: each answer is worked out once, and only when somebody asks. A class, since an object literal with getters costs a
 * dictionary at every look.
 */
export class Clause {
  // Set from the beginning: clauses of one form are looked at fastest.
  private readonly said: Said;
  private refsFound: readonly Reference[] | undefined = undefined;
  private plainRefsFound: readonly Reference[] | undefined = undefined;
  private lostFound: readonly Lost[] | undefined = undefined;

  constructor(
    readonly tokens: readonly Token[],
    readonly reading: Reading,
    readonly scene: Scene,
  ) {
    this.said = saidIn(tokens);
  }

  /** As typed. */
  get raw(): string {
    const { tokens, reading, said } = this;
    const last = tokens.at(-1);
    said.raw ??= last === undefined ? '' : rawText(reading, tokens[0]!, last).trim();
    return said.raw;
  }

  /** Normal text without quotes, for phrases. */
  get text(): string {
    this.said.text ??= plainText(this.tokens);
    return this.said.text;
  }

  /** The same with each contraction in one piece: `don't`. */
  get contracted(): string {
    this.said.contracted ??= contracted(this.text);
    return this.said.contracted;
  }

  /** The same without what opens a wish politely: `ok and can you please`. */
  get wish(): string {
    this.said.wish ??= this.text.replace(courtesy, '');
    return this.said.wish;
  }

  /** Photos spoken of. */
  get refs(): readonly Reference[] {
    this.refsFound ??= referencesOf(this.tokens, this.scene);
    return this.refsFound;
  }

  /** Photos are spoken of by name, place or kind. */
  get namesPhotos(): boolean {
    return this.refs.some(({ kind }) => kind === 'some');
  }

  /** The words that speak of them so. */
  get namedRefs(): readonly Reference[] {
    return this.refs.filter(({ kind }) => kind === 'some');
  }

  /** The photos that are, in the order of the words. */
  get namedIds(): readonly string[] {
    return this.refs.flatMap(({ kind, ids }) => (kind === 'some' ? ids : []));
  }

  /** The same with what an exception names among them. */
  get plainRefs(): readonly Reference[] {
    this.plainRefsFound ??= readReferences(
      this.tokens.filter((token) => !hasTag(token, 'except')),
      this.scene.shotsSeen,
      { shots: this.scene.focus.shots },
    );
    return this.plainRefsFound;
  }

  /** The photos named by these. */
  get plainIds(): readonly string[] {
    return this.plainRefs.flatMap(({ kind, ids }) => (kind === 'some' ? ids : []));
  }

  /** Words that name a photo and find none, or find several where one is meant. */
  get lost(): readonly Lost[] {
    this.lostFound ??= lostReferences(this.tokens, this.refs, this.scene.shotsSeen);
    return this.lostFound;
  }

  /** The same clause about other photos. */
  withRefs(refs: readonly Reference[]): Clause {
    const clause = new Clause(this.tokens, this.reading, this.scene);
    clause.refsFound = refs;
    return clause;
  }

  has(this: Clause, ...wanted: readonly string[]): boolean {
    this.said.concepts ??= conceptsOf(this.tokens);
    for (const concept of wanted) if (this.said.concepts.has(concept)) return true;
    return false;
  }

  /** Whether a look finds something in its text or among its concepts. */
  shows(this: Clause, look: Look): boolean {
    this.said.concepts ??= conceptsOf(this.tokens);
    this.said.looks ??= searchAll(this.text, this.said.concepts);
    return hasFound(this.said.looks, look);
  }

  /** Values of a concept in order. */
  values<T>(this: Clause, concept: string): T[] {
    const values: T[] = [];
    for (const token of this.tokens)
      for (const tag of token.tags) if (tag.concept === concept) values.push(tag.value as T);
    return values;
  }

  value<T>(this: Clause, concept: string): T | undefined {
    for (const token of this.tokens) {
      const value = tagValue(token, concept);
      if (value !== undefined) return value as T;
    }
    return undefined;
  }

  /** The uploaded files named by their names, or by a word of them. */
  get files(): readonly string[] {
    return [...this.values<string>('file'), ...this.values<string>('fileWord')];
  }

  /** Index of the first token with one of the concepts; -1 when there is none. */
  index(this: Clause, ...wanted: readonly string[]): number {
    return this.tokens.findIndex((token) => hasTag(token, ...wanted));
  }
}

const clauses = new WeakMap<readonly Token[], Clause>();

/** Makes a clause of tokens, the same one again in the same scene; references are read in the scene when asked for. */
export function clauseOf(tokens: readonly Token[], reading: Reading, scene: Scene): Clause {
  const last = clauses.get(tokens);
  if (last?.scene === scene && last.reading === reading) return last;
  const clause = new Clause(tokens, reading, scene);
  clauses.set(tokens, clause);
  return clause;
}

/** All of a sentence as one clause. */
export const wholeClause = (reading: Reading, scene: Scene): Clause =>
  clauseOf(reading.tokens, reading, scene);

/** A finding about a clause, kept for the scene it was last asked in: several readers ask for the same. */
export function keptFor<T>(find: (clause: Clause, scene: Scene) => T): (clause: Clause, scene: Scene) => T {
  const found = new WeakMap<Clause, { readonly scene: Scene; readonly finding: T }>();
  return (clause, scene) => {
    const last = found.get(clause);
    if (last?.scene === scene) return last.finding;
    const finding = find(clause, scene);
    found.set(clause, { scene, finding });
    return finding;
  };
}

/** Whether a token stands inside one of some references. */
export const within = (refs: readonly Pick<Reference, 'from' | 'to'>[], index: number): boolean =>
  refs.some((item) => index >= item.from && index < item.to);

/** Text with each contraction in one piece: `don ' t` becomes `don't`. */
export const contracted = (text: string): string => text.replace(/ ?['’] ?/g, "'");

const courtesy =
  /^(?:(?:and|but|so|then|now|also|ok|okay|oh|well|please|pls|kindly|can you|could you|would you|,) )+/;

/** What tokens say whatever the scene is. */
interface Said {
  raw?: string;
  text?: string;
  contracted?: string;
  wish?: string;
  concepts?: Set<string>;
  looks?: Looks;
}
const sayings = new WeakMap<readonly Token[], Said>();

function saidIn(tokens: readonly Token[]): Said {
  const known = sayings.get(tokens) ?? {};
  sayings.set(tokens, known);
  return known;
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
  /\b(?:new|now) (?:the )?(?:first|last|second|third|fourth|fifth|opening|final)\b|\b(?:first|last|second|third|fourth|fifth) (?:one |photo )?(?:now|then|afterwards)\b|现 ?在 ?(?:[是在排放] ?)*(?:最后|末尾|最前|第[一二三四五六七八九十\d])/;

function referencesOf(tokens: readonly Token[], scene: Scene): readonly Reference[] {
  const { focus } = scene;
  const later = scene.planned.length > 0 && afterwards.test(textOf(tokens));
  const shotsSeen = later ? seenNow(scene.draft, scene.assets) : scene.shotsSeen;
  const last = known.get(tokens);
  const same = last?.shotsSeen === shotsSeen && last.focused === focus.shots;
  const refs = same ? last.refs : readReferences(tokens, shotsSeen, { shots: focus.shots });
  if (!same) known.set(tokens, { shotsSeen, focused: focus.shots, refs });
  return scene.planned.length > 0 ? withEnds(refs, tokens, scene) : refs;
}

/** `delete the last photo, and make the last one longer`: an end that went in this sentence is the one that is left. */
function withEnds(
  refs: readonly Reference[],
  tokens: readonly Token[],
  { planned, draft }: Scene,
): readonly Reference[] {
  if (!planned.some(({ name }) => name === 'remove_photos')) return refs;
  const left = shots(draft);
  return refs.map((item) => {
    // 让全家福打头 names a place, 最后一张 a photo.
    const named = tokens.slice(item.from, item.to).filter(({ text }) => !/^[打开排压]/.test(text));
    const end = named.some((token) => hasTag(token, 'last'))
      ? left.at(-1)
      : named.some((token) => hasTag(token, 'first'))
        ? left[0]
        : undefined;
    const gone = item.kind === 'some' && item.ids.length === 1 && left.every(({ id }) => id !== item.ids[0]);
    return gone && end !== undefined ? { ...item, ids: [end.id] } : item;
  });
}

const plainText = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => (hasTag(token, 'quote') ? '"' : token.text))
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d])|(?<=\d) (?=\p{Script=Han})/gu,
      '',
    );
