import { lexicons } from './lexicon/all.js';

/** Languages that are read; every other falls back to English. */
export const languages = ['en', 'zh', 'ja', 'es', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

const marks: Readonly<Record<'en' | 'es' | 'de' | 'fr', ReadonlySet<string>>> = {
  en: new Set(
    'the a an it is and to of in on make please can you video photo photos with for this that my first last all music title remove add second seconds at no not i want picture pictures these turn into more put bit longer shorter undo one each help thanks hi hello what how many too so everything everythings falling asleep dont thats would could should be been have had are were their them they we our your his its off than because just like some something anything nothing there here if when where which really only every much little wants need needs order change faster slower bigger smaller before after between both louder quieter'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una y de que en por favor con para foto fotos música quita pon haz más segundos segundo vídeo título todas todos primera última hola gracias esta este cada al del cambia sin deshaz añade agrega quiero puedes blanco negro hazlo elimina borra ponle muy menos dura cuánto cuántas'.split(
      ' ',
    ),
  ),
  de: new Set(
    'in nach nur beim zum zur kein keine sortiere mehr etwas aber auch aus bei den dem der die das den dem ein eine einen und ist mit für bitte foto fotos bild bilder musik sekunden mach mache ohne länger kürzer alle erste ersten letzte letzten zweite dritte nicht hallo danke titel entferne lösche füge hinzu zu auf als soll im ich möchte zwischen jedes jede mal wie wieder rückgängig schwarzweiß kannst du setze lass noch um von am'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des et est avec pour photo photos musique secondes seconde fais mets ajoute enlève supprime sans plus moins toutes tous première dernière bonjour merci titre vidéo chaque au aux du de ce cette peux tu vous veux je sur entre annule noir blanc deuxième troisième rends mettre change combien dure que ne pas il'.split(
      ' ',
    ),
  ),
};

interface OwnWords extends Readonly<Record<'es' | 'de' | 'fr', ReadonlySet<string>>> {
  /** First words of all of them. */
  readonly opening: ReadonlySet<string>;
}

/** Words and short phrases of wishes that no English lexicon has: `heller`, `quítala`, `remets`. */
let own: OwnWords | undefined;
const wordsOf = (language: Language): string[] =>
  Object.values(lexicons[language] ?? {}).flatMap((words) => words.split('|'));
function ownWords(): OwnWords {
  if (own !== undefined) return own;
  const english = new Set([
    ...wordsOf('en').flatMap((words) => [words, ...words.split(' ')]),
    'grand',
    'ken burns',
  ]);
  const single = (language: 'es' | 'de' | 'fr'): ReadonlySet<string> =>
    new Set(wordsOf(language).filter((words) => /^[\p{L}' -]{4,}$/u.test(words) && !english.has(words)));
  const words = { es: single('es'), de: single('de'), fr: single('fr') };
  const first = [words.es, words.de, words.fr].flatMap((list) =>
    [...list].map((phrase) => phrase.split(' ')[0]!),
  );
  own = { ...words, opening: new Set(first) };
  return own;
}

/** What stands in quotes is to be shown in the film; it says nothing about the speaker. */
const quoted = /"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》/g;

/**
 * The language of a sentence by its script, accents and small words; undefined when there is nothing to go by. Quoted
 * words count only when there are no others to tell it by.
 */
export const detectLanguage = (sentence: string): Language | undefined =>
  languageOfWords(sentence.replace(quoted, ' ')) ?? languageOfWords(sentence);

function languageOfWords(sentence: string): Language | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sentence)) return 'ja';
  // 各写真2.5秒: words that only Japanese writes so.
  if (/写真(?![好美香棒甜帅酷开高快幸温可漂不的])|動画|音楽|撮影|枚目|削除|追加/.test(sentence)) return 'ja';
  if (/\p{Script=Han}/u.test(sentence)) return 'zh';
  // `'one moment please'`: the marks around words are no part of them.
  const words = (sentence.toLowerCase().match(/[\p{L}']+/gu) ?? []).flatMap(
    (word) => word.replace(/^'+|'+$/g, '') || [],
  );
  if (words.length === 0) return undefined;
  const score = { en: 0, es: 0, de: 0, fr: 0 };
  const known = ownWords();
  words.forEach((word, index) => {
    // `mejor no`, `weg damit`: a phrase counts as a word does.
    if (known.opening.has(word)) {
      const phrases = [word, ...[2, 3].map((length) => words.slice(index, index + length).join(' '))];
      for (const language of ['es', 'de', 'fr'] as const)
        if (phrases.some((phrase) => known[language].has(phrase) && !marks[language].has(phrase)))
          score[language] += 1.1;
    }
    for (const language of ['en', 'es', 'de', 'fr'] as const) {
      if (marks[language].has(word)) score[language] += 1;
    }
    if (/[ñ¿¡]|ción$|ísima?$/.test(word)) score.es += 1;
    if (/[äöüß]/.test(word)) score.de += 1;
    if (/[èêàçœû]|^(l|d|j|qu|n|s|c|m|t)'/.test(word)) score.fr += 1;
    if (/[áíóú]/.test(word)) score.es += 0.6;
  });
  const [best] = (['en', 'es', 'de', 'fr'] as const).toSorted((a, b) => score[b] - score[a]);
  if (best === undefined || score[best] === 0) return undefined;
  return best;
}
