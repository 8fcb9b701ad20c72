import { rounded } from '../intents/length-of-film.js';
import { ofPhotos } from '../intents/length-words.js';
import { edit, type Read } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { quickLook } from '../reading/quick-look.js';
import { feltSigns } from '../reading/signs.js';
import { namedPhotos, photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { speaksOfWritten } from '../text/stay.js';
import { feltInChinese } from './chinese-time.js';
import { type Felt, feltInEnglish } from './english-time.js';

/** What is spoken of besides how long something is seen. */
const elsewhere = besidePhotos('fade', 'colour', 'clip', 'duration', 'percentage', 'except', 'past');

/** The photos in hand where the clause points at them, and no noun of the film. */
const pointing =
  /\b(?:it|this|that|them|these|those|they|he|she|her|him|one)\b|^(?:它|那张|这张|这个|那个)|[把让给]它/;

const ofFilm = { usual: 1.3, little: 1.2, much: 1.6 };

const mayBeFelt = {
  en: quickLook(feltInEnglish.map(({ says }) => says)),
  zh: quickLook(feltInChinese.map(({ says }) => says)),
};

/** How the clause feels about time, by the first wording that it has. */
function feltIn(clause: Clause): Felt | undefined {
  const { language } = clause.reading;
  if (language !== 'en' && language !== 'zh') return undefined;
  const text = feltSigns(clause);
  if (!mayBeFelt[language](text)) return undefined;
  return (language === 'en' ? feltInEnglish : feltInChinese).find(({ says }) => says.test(text));
}

/** `that one there is on too long` where no photo is in hand: which one, is the question. */
const asksWhich = (clause: Clause, scene: Scene): boolean =>
  clause.refs.some(({ kind, ids }) => kind === 'it' && ids.length === 0) ||
  (/\b(?:that|this) (?:one|photo|picture)\b|那张|这张/.test(clause.text) &&
    (scene.focus.shots.length === 0 || scene.focus.shots.length === shots(scene.draft).length));

/**
 * How long something is seen, said by how it feels: `blink and you miss the otter`, `the lobby hogs the whole thing`, `let it
 * breathe`, 一眨眼就没了. What is named, or in hand, gets more time or less; else everything.
 */
export function readFeltTime(clause: Clause, scene: Scene): Read | undefined {
  const { draft, focus } = scene;
  if (scene.fresh || clause.tokens.length > 24 || clause.has('paceRamp', ...elsewhere)) return undefined;
  // `longer than everybody else` is measured by others; a photo nobody knows is asked about.
  if (/\bthan (?!that\b)/.test(clause.text)) return undefined;
  // `twice as long as the campus` too.
  if (/\blong as (?!that\b|it\b|now\b|before\b)/.test(clause.text)) return undefined;
  // `the name should stay on for the whole film`: what is written.
  if (clause.has('film') && speaksOfWritten(clause, scene)) return undefined;
  const felt = feltIn(clause);
  if (felt === undefined || clause.lost.length > 0) return undefined;
  const named = namedPhotos(clause, scene);
  // `the sunset more time and the others less`: two wishes.
  if (clause.refs.some(({ kind }) => kind === 'rest') && clause.namesPhotos) return undefined;
  // `half the time the beach has`
  if (named.length > 1 && clause.has('half', 'twice', 'triple', 'multiple')) return undefined;
  // A bare `too slow` belongs to the music or the title the talk is about.
  const ofTalk = /^(?:shots|film|clips|motion|look|fit|general)$/.test(focus.topic);
  const ofPictures = named.length > 0 || clause.has('film', 'photo', 'all', 'perPhoto');
  // `keep it up until the second photo`, said of a title.
  if (!ofTalk && (!ofPictures || /\b(?:it|this|that|them)\b/.test(clause.text))) return undefined;
  // 停久一点，我妈想多看两眼: why, and no wish for everything.
  if (named.length === 0 && scene.planned.length > 0 && !clause.has('all', 'film', 'perPhoto'))
    return scene.planned.at(-1)?.name === 'set_photo_length'
      ? { intent: 'felt-time', outcome: { kind: 'nothing' } }
      : undefined;
  if (felt.film !== true && named.length === 0 && asksWhich(clause, scene)) return undefined;
  const all = shots(draft).length;
  const inHand = present(scene, focus.shots);
  const points = felt.film !== true && pointing.test(clause.text) && !clause.has('all', 'film', 'perPhoto');
  // `The temple, it flies past`: what this sentence has just spoken of.
  const spoken = felt.film === true ? [] : present(scene, [...scene.mentioned]);
  const ids =
    [named, spoken, points ? inHand : []].find((some) => some.length > 0 && some.length < all) ?? [];
  const steps = ids.length > 0 ? ofPhotos : ofFilm;
  const factor = rounded(factorIn(clause, felt.way > 0 ? 'up' : 'down', steps));
  const photos = ids.length > 0 ? photosParam(scene, ids) : 'all';
  return {
    intent: 'felt-time',
    outcome: edit(
      'set_photo_length',
      { photos, factor },
      { topic: ids.length > 0 ? 'shots' : 'film', ...(ids.length > 0 ? { shots: ids } : {}) },
    ),
  };
}
