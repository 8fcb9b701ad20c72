import { diffDrafts } from '../diff.js';
import type { Draft } from '../schema.js';
import { phrasesOf } from './languages.js';
import { tellFilm } from './tell-film.js';
import { tellLooks } from './tell-looks.js';
import { tellShots } from './tell-shots.js';
import { tellSounds } from './tell-sounds.js';
import { tellTexts } from './tell-texts.js';
import { tellTransitions } from './tell-transitions.js';
import { type NameOf, shotsOf, type Telling, type UsualSize } from './telling.js';

/** What a catalogue entry is called where no catalogue is at hand: its own name, in plain letters. */
const plainName: NameOf = (_kind, name) => name.replaceAll('_', ' ');

/**
 * What changed between two drafts, one sentence each, in the language (English when it is not known): what, where,
 * from what to what. `name` says what catalogue entries are called in that language, `usualSize` how large a text is
 * that names no size. Nothing changed: an empty list.
 */
export function tellDraftChanges(
  before: Draft,
  after: Draft,
  {
    language,
    name = plainName,
    usualSize = () => undefined,
  }: { language: string; name?: NameOf | undefined; usualSize?: UsualSize | undefined },
): string[] {
  const diff = diffDrafts(before, after);
  const words = phrasesOf(language);
  const telling: Telling = { before, after, diff, words, language, name, usualSize };
  if (shotsOf(after).length === 0) return shotsOf(before).length === 0 ? [] : [words.filmEmpty];
  const lines = [
    ...tellShots(telling),
    ...tellLooks(telling),
    ...tellTransitions(telling),
    ...tellTexts(telling),
    ...tellSounds(telling),
    ...tellFilm(telling),
  ];
  const { from, to } = diff.durationMs;
  if (Math.abs(from - to) >= 10 && from > 0)
    lines.push(words.filmLength(words.seconds(to), words.seconds(from)));
  return lines;
}
