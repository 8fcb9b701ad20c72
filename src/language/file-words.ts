import type { Asset } from '../draft/index.js';
import type { Language } from './detect.js';
import { otherWords } from './lexicon/subjects.js';
import { subjectsIn } from './lexicon/subjects-others.js';
import { isCjk, normalise } from './normalise.js';
import { ordinaryWords } from './ordinary-words.js';
import { Trie } from './trie.js';
import { commandWords } from './vocabulary.js';

/** Words of a name: split at everything that is neither letter nor digit, and between letters and digits' joints. */
const wordsOf = (base: string): string[] => base.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Runs of Chinese characters of a name that are no words of ours, so that a name is never read as a command. */
function ownRuns(base: string, words: Trie): string[] {
  const runs: string[] = [];
  let run = '';
  for (let i = 0; i < base.length; ) {
    const known = words.longest(base, i);
    const skip = known !== undefined && known.end - i >= 2;
    if (!skip && isCjk(base[i])) run += base[i];
    if (skip || !isCjk(base[i]) || i === base.length - 1) {
      if (run.length >= 2) runs.push(run);
      run = '';
    }
    i = skip ? known.end : i + 1;
  }
  if (run.length >= 2 && runs.at(-1) !== run) runs.push(run);
  return runs;
}

/** True when every word of the name is a word of ours: such a name counts only with its ending. */
function isSpeech(base: string, words: Trie): boolean {
  for (let i = 0; i < base.length; ) {
    if (!/[\p{L}]/u.test(base[i]!)) {
      i++;
      continue;
    }
    const known = words.longest(base, i);
    if (known === undefined || (isCjk(base[i]) && known.end - i < 2)) return false;
    i = known.end;
  }
  return true;
}

const acts = (
  'add remove change move swap undo redo all no startOver replace sort reverse export except rest ' +
  'first last ordinal number end start photo film it them'
).split(' ');

/** A name like `box.png`: a word of ours that names a thing and asks for nothing. Counts beside `photo` or 那张 only. */
const namesThing = (base: string, words: Trie): boolean => {
  const tags = words.get(base);
  return tags.length > 0 && tags.every((tag) => !acts.includes(tag.concept));
};

/** `noodle` for noodles.jpg, `rings` for ring.jpg. */
function otherForms(word: string): string[] {
  if (word.length < 4) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('ss')) return [];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  return [
    /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`,
  ];
}

/** Endings of file names that not every picture has: `the png`, `the heic ones`. */
function addEndings(trie: Trie, assets: readonly Asset[], words: Trie): void {
  const pictures = assets.filter((asset) => asset.kind !== 'audio');
  const endings = new Set(
    pictures.map((asset) => /\.([a-z0-9]{3,4})$/i.exec(asset.name)?.[1]?.toLowerCase() ?? ''),
  );
  if (endings.size < 2) return;
  for (const asset of pictures) {
    const ending = /\.([a-z0-9]{3,4})$/i.exec(asset.name)?.[1]?.toLowerCase();
    if (ending === undefined || words.has(ending)) continue;
    for (const form of [ending, `${ending}s`]) trie.add(form, { concept: 'fileWord', value: asset.fileId });
  }
}

const small = new Set(
  // `only the best photos` names none of them.
  (
    'the a an of and or in on at to my our your his her its this that with for from by is are was best good better great nice ' +
    'we us me you he she they am be been do did does can could would will have has had get about like now so if who what when how'
  ).split(' '),
);

/** The words of ours that a name must not be read as, and the language it is spoken of in. */
interface Names {
  readonly words: Trie;
  readonly language: Language;
}

/** What the picture shows in other words: a single sign such as 狗 or 海 counts beside 那张 or 照片 only. */
function addSubjects(trie: Trie, { words, language }: Names, parts: readonly string[], fileId: string): void {
  for (const word of subjectsIn(parts, language)) {
    const plain = normalise(word).text;
    if (parts.includes(plain) || words.has(plain)) continue;
    trie.add(plain, { concept: 'fileWord', value: fileId });
    if (/^[a-zà-ÿœß]{4,}[^s]$/.test(plain) && language !== 'de')
      trie.add(`${plain}s`, { concept: 'fileWord', value: fileId });
  }
  for (const word of otherWords(parts)) {
    if (parts.includes(word) || words.has(word) || words.has(word.replace(/s$/, ''))) continue;
    const alone = /^\p{Script=Han}$/u.test(word);
    trie.add(word, { concept: alone ? 'fileMaybe' : 'fileWord', value: fileId });
  }
}

/** Signs of a name that are read. */
const longestName = 120;

/** Words of a name, with `ColorfulCups` as two; a name that would then read as a command stays one word. */
function partsOf(name: string, base: string, words: Trie): string[] {
  const joints = name.slice(0, longestName).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const spaced = normalise(joints)
    .text.trim()
    .replace(/\.[a-z0-9]{2,5}$/, '');
  return wordsOf(spaced === base || isSpeech(spaced, words) ? base : spaced);
}

/** Shortest name that people write as one word though it is several, and the shortest piece of it they say. */
const runTogether = { name: 9, piece: 4 };

/** `the picos one` for picosdeeuropa.jpg: the beginning of a run-together name that no other name has. */
function addBeginnings(trie: Trie, assets: readonly Asset[], words: Trie): void {
  // The one file whose name begins so; null where several do.
  const owners = new Map<string, string | null>();
  for (const { fileId, name } of assets)
    for (const part of wordsOf(normalise(name.slice(0, longestName)).text.replace(/\.[a-z0-9]{2,5}$/, '')))
      if (/^[a-zà-ÿœ]+$/.test(part))
        for (let length = runTogether.piece; length <= part.length; length++) {
          const piece = part.slice(0, length);
          const own = length < part.length - 2 && part.length >= runTogether.name;
          const before = owners.get(piece);
          owners.set(piece, own && (before === undefined || before === fileId) ? fileId : null);
        }
  for (const [piece, value] of owners)
    if (value !== null && !words.has(piece) && !ordinaryWords.has(piece) && !trie.has(piece))
      trie.add(piece, { concept: 'fileWord', value });
}

/** Tries of the last few sets of files: a session asks for the same one turn after turn. */
const recent = new Map<string, Trie>();
const recentLimit = 8;

/** What the files may be called, as `namesOf` has it; built once for a session's files. */
export function fileTrie(assets: readonly Asset[], language: Language): Trie {
  const key = JSON.stringify([language, ...assets.map(({ fileId, name }) => [fileId, name])]);
  const trie = recent.get(key) ?? namesOf(assets, language);
  recent.delete(key);
  recent.set(key, trie);
  if (recent.size > recentLimit) recent.delete(recent.keys().next().value!);
  return trie;
}

const commanding = /\b(?:delete|remove|erase|clear|undo|reset|ignore)\b/;

/**
 * What a person may call each file: its whole name, the name without its ending, and the words in it that mean nothing
 * else to us. A name made of our own words alone (`remove all.jpg`) counts only when it is written with its ending.
 */
function namesOf(assets: readonly Asset[], language: Language): Trie {
  const words = commandWords(language);
  const trie = new Trie();
  for (const asset of assets) {
    const name = normalise(asset.name).text.trim().slice(0, longestName);
    const base = name.replace(/\.[a-z0-9]{2,5}$/, '');
    const strong = { concept: 'file', value: asset.fileId };
    const weak = { concept: 'fileWord', value: asset.fileId };
    if (name !== base || /\d/.test(name)) trie.add(name, strong);
    if (base.length < 2 || small.has(base)) continue;
    if (isSpeech(base, words)) {
      // `drop the one called delete all photos`: a name that commands is said behind `called`.
      if (commanding.test(base))
        for (const sign of ['called', 'named', 'titled']) trie.add(`${sign} ${base}`, strong);
      if (namesThing(base, words)) addSubjects(trie, { words, language }, wordsOf(base), asset.fileId);
      if (namesThing(base, words))
        // `the others` are not other.jpg.
        for (const form of [base, ...otherForms(base)])
          if (form === base || !words.has(form) || namesThing(form, words))
            trie.add(form, { concept: 'fileMaybe', value: asset.fileId });
      continue;
    }
    trie.add(base, strong);
    const parts = partsOf(asset.name, base, words);
    for (const sign of [' ', '-', '_', '']) if (parts.length > 1) trie.add(parts.join(sign), strong);
    for (const part of parts) {
      if (
        /^[a-zà-ÿœ]{3,}$/.test(part) &&
        !words.has(part) &&
        !words.has(part.replace(/s$/, '')) &&
        !small.has(part)
      ) {
        trie.add(part, weak);
        for (const form of otherForms(part)) if (!words.has(form)) trie.add(form, weak);
      }
      if (parts.length > 1 && /^[a-z]{3,}$/.test(part) && words.has(part) && namesThing(part, words))
        trie.add(part, { concept: 'filePart', value: asset.fileId });
      // `the front of the bottle`: a word for a place counts only beside another word of the name.
      if (parts.length > 1 && words.get(part).some(({ concept }) => /^(?:start|end)$/.test(concept)))
        for (const form of [part, `the ${part}`])
          trie.add(form, { concept: 'fileSide', value: asset.fileId });
      // `the wave video` for waves.mov, though a wave is a transition, too.
      for (const form of [part, ...otherForms(part)])
        if (
          /^[a-z]{3,}$/.test(form) &&
          (parts.length === 1 || form !== part) &&
          words.has(form) &&
          namesThing(form, words)
        )
          trie.add(form, { concept: 'filePart', value: asset.fileId });
      if (/^\d{3,}$/.test(part)) trie.add(part, weak);
      // 31那张 of IMG_2031: its last two digits, where no place in the film has that number.
      const ending = /^\d+(\d\d)$/.exec(part)?.[1];
      if (ending !== undefined && Number(ending) > assets.length)
        trie.add(ending, { concept: 'fileEnding', value: asset.fileId });
    }
    addSubjects(trie, { words, language }, parts, asset.fileId);
    for (const run of ownRuns(base, words)) {
      for (let length = 2; length <= run.length; length++) {
        trie.add(run.slice(0, length), weak);
        trie.add(run.slice(run.length - length), weak);
      }
    }
  }
  addEndings(trie, assets, words);
  addBeginnings(trie, assets, words);
  return trie;
}
