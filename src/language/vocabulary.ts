import { animations, looks, moods, motions, styles, titles, transitions } from '../catalogue/index.js';
import type { Named, Registry } from '../shared/index.js';
import { colourWords } from './colours.js';
import type { Language } from './detect.js';
import { fontWords } from './fonts.js';
import { lexicons } from './lexicon/all.js';
import { catalogueWords } from './lexicon/catalogue-words.js';
import { normalise } from './normalise.js';
import { numberWords, ordinalWords } from './number-words.js';
import { platformWords } from './platforms.js';
import { Trie } from './trie.js';

/** The catalogues whose words the agent knows. */
export const catalogues = {
  aTransition: transitions,
  aMotion: motions,
  aLook: looks,
  aMood: moods,
  aStyle: styles,
  aTitleStyle: titles,
  aAnimation: animations,
} as const satisfies Record<string, Registry<Named>>;
export type CatalogueKind = keyof typeof catalogues;

const folded = (word: string): string => normalise(word).text.trim();

function addCatalogues(trie: Trie, language: Language): void {
  for (const [kind, registry] of Object.entries(catalogues)) {
    for (const entry of registry.all as readonly Named[]) {
      const words = new Set([
        entry.name.replace(/_/g, ' '),
        entry.name,
        ...entry.words.en,
        ...(entry.words[language] ?? []),
      ]);
      for (const word of words) {
        const plain = folded(word);
        trie.add(plain, { concept: kind, value: entry.name });
        if (
          (kind === 'aTransition' || kind === 'aMotion') &&
          /^[a-z]+ [a-z ]*[a-z]$/.test(plain) &&
          !plain.endsWith('s')
        )
          trie.add(`${plain}s`, { concept: kind, value: entry.name });
        if (plain.includes('-')) trie.add(plain.replace(/-/g, ' '), { concept: kind, value: entry.name });
        else if (plain.includes(' '))
          trie.add(plain.replace(/ /g, '-'), { concept: kind, value: entry.name });
      }
    }
  }
}

/** Words of languages that the catalogue itself does not carry. */
function addMoreWords(trie: Trie, language: Language): void {
  for (const [kind, name, words] of catalogueWords[language] ?? []) {
    if (!catalogues[kind].has(name)) continue;
    for (const word of words.split('|')) trie.add(folded(word), { concept: kind, value: name });
  }
}

function build(language: Language, { catalogue } = { catalogue: true }): Trie {
  const trie = new Trie();
  for (const code of language === 'en' ? (['en'] as const) : (['en', language] as const)) {
    // English words that are everyday words of the other language would mislead: only what stands apart is kept.
    const foreign = code === 'en' && language !== 'en' && language !== 'zh' && language !== 'ja';
    for (const [concept, words] of Object.entries(lexicons[code])) {
      // A file may be called 上海: that is its name and nothing we say.
      if (concept === 'plain' && !catalogue) continue;
      for (const word of words.split('|')) {
        const plain = folded(word);
        if (foreign && (plain.length < 5 || plain.includes(' '))) continue;
        trie.add(plain, { concept });
        if (code === 'en' && plain.includes('colour'))
          trie.add(plain.replaceAll('colour', 'color'), { concept });
        // `is to loud` is `is too loud`, often enough.
        if (code === 'en' && plain.startsWith('too '))
          for (const lead of ['is', 'are', 'way', 'bit', 'little', 'much'])
            trie.add(`${lead} to ${plain.slice(4)}`, { concept });
        // `not that long` finds fault like `too long`.
        if (code === 'en' && plain.startsWith('too '))
          for (const lead of ['not that', 'not so', 'not quite so'])
            trie.add(`${lead} ${plain.slice(4)}`, { concept });
      }
    }
    for (const [word, value] of numberWords[code] ?? []) {
      if (!foreign) trie.add(folded(word), { concept: 'number', value });
    }
    for (const [word, value] of ordinalWords[code] ?? []) {
      if (!foreign) trie.add(folded(word), { concept: 'ordinal', value });
    }
  }
  if (!catalogue) return trie;
  for (const [word, value] of colourWords) trie.add(folded(word), { concept: 'colour', value });
  for (const [word, value] of fontWords) trie.add(folded(word), { concept: 'aFont', value });
  for (const [word, value] of platformWords) trie.add(folded(word), { concept: 'platform', value });
  addCatalogues(trie, language);
  addMoreWords(trie, language);
  return trie;
}

/** What a word means when it asks for something: the lexicons and numbers without the catalogue. */
export function commandWords(language: Language): Trie {
  let trie = commands.get(language);
  if (trie === undefined) {
    trie = build(language, { catalogue: false });
    commands.set(language, trie);
  }
  return trie;
}

const commands = new Map<Language, Trie>();
const built = new Map<Language, Trie>();

/** Everything the agent knows in a language, English included; built on first use. */
export function vocabulary(language: Language): Trie {
  let trie = built.get(language);
  if (trie === undefined) {
    trie = build(language);
    built.set(language, trie);
  }
  return trie;
}
