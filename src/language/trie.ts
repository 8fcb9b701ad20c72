import { isLetter } from './normalise.js';

/** One meaning of a word: a concept, perhaps with a value (a number, a colour, a catalogue name). */
export interface Tag {
  readonly concept: string;
  readonly value?: unknown;
}

interface Node {
  readonly next: Map<string, Node>;
  tags: Tag[];
}

const node = (): Node => ({ next: new Map(), tags: [] });

/** Words and phrases with their meanings, found longest first. */
export class Trie {
  readonly #root = node();
  /** Single Latin words of five letters and more, for typing mistakes. */
  readonly words = new Set<string>();

  add(phrase: string, tag: Tag): void {
    if (phrase === '') return;
    let at = this.#root;
    for (const unit of phrase) {
      let next = at.next.get(unit);
      if (next === undefined) {
        next = node();
        at.next.set(unit, next);
      }
      at = next;
    }
    if (!at.tags.some((other) => other.concept === tag.concept && other.value === tag.value))
      at.tags.push(tag);
    if (/^[a-zà-ÿœ]{4,}$/.test(phrase)) this.words.add(phrase);
  }

  has(phrase: string): boolean {
    return this.get(phrase).length > 0;
  }

  /** The meanings of exactly this phrase. */
  get(phrase: string): readonly Tag[] {
    let at: Node | undefined = this.#root;
    for (const unit of phrase) {
      at = at.next.get(unit);
      if (at === undefined) return [];
    }
    return at.tags;
  }

  /** The longest phrase at `start` that begins and ends at word borders. */
  longest(text: string, start: number): { readonly end: number; readonly tags: readonly Tag[] } | undefined {
    const first = text[start];
    if (isLetter(first) && isLetter(text[start - 1]) && !/\d/.test(text[start - 1]!)) return undefined;
    let at: Node | undefined = this.#root;
    let best: { end: number; tags: readonly Tag[] } | undefined;
    for (let i = start; i < text.length; ) {
      const unit = String.fromCodePoint(text.codePointAt(i)!);
      at = at.next.get(unit);
      if (at === undefined) break;
      i += unit.length;
      if (at.tags.length > 0 && !(isLetter(unit) && isLetter(text[i]))) best = { end: i, tags: at.tags };
    }
    return best;
  }
}
