import type { EditCommand } from '../../edits/index.js';
import { hasTag, textOf } from '../../language/index.js';
import { canvas } from '../intents/canvas.js';
import { ofStrength, oneBlur } from '../intents/fit.js';
import { asksOfFrame } from '../intents/frame-facts.js';
import { lookFact } from '../intents/look-facts.js';
import type { Read } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { namedPhotos, present } from '../referents/photos-meant.js';
import { lastCommand, type Scene, shotIds, shots, texts } from '../scene.js';
import { fitCommand } from './fit-command.js';
import { frameSaidChinese, turnsDownGround } from './frame-chinese.js';
import { type Fit, frameSaid, parts } from './frame-words.js';

const partOnly = new RegExp(
  `^(?:and |also |oh |plus )*(?:the )?[\\w' ]+ ?(?:'s|s)? ${parts}(?: (?:too|as well|also|please))*$`,
);
/** Where the photo leaves room. */
const room =
  /\b(?:empty|blank|left ?over|unused|remaining|free)\b.*\b(?:around|beside|behind|space|area|room|sides?|bits?|parts?|edges?|may|can|should|could)\b|\b(?:what|whatever) (?:remains|is left|s left|stays) (?:empty|free|blank|over|around)\b|\b(?:space|room|area|gaps?|stripes?|bars|margins?|sides|borders?) (?:around|beside|next to|on|at|above|below|left|may|can|could|should|in)\b/;
const elsewhere =
  'quote title caption text lowerThird endCard music sound transition duration undo redo swap'.split(' ');

const besideWords = elsewhere.filter((concept) => !/^(?:text|title|caption)$/.test(concept));

const everyPhoto = (clause: Clause): boolean =>
  clause.refs.some(
    ({ kind, from, to }) =>
      kind === 'all' &&
      !clause.tokens.slice(from, to).every(({ text }) => /^(?:the |a )?(?:whole|entire|full)\b/.test(text)),
  );
const anything = /\b(?:crop|cropping|cut|cutting)(?: off)? (?:anything|anyone|any of)\b/;

/** `show it all` is said of one photo: all of it, and not all of them. */
const allOfIt = /\b(?:it|that|this|him|her) all\b|\ball of (?:it|that|this|him|her)\b/;

/** Photos the wish is about: those it names, those `it` stands for, else all. */
function framed(clause: Clause, scene: Scene): readonly string[] {
  const named = namedPhotos(clause, scene);
  if (anything.test(clause.text)) return shotIds(scene.draft);
  if (named.length > 0) return named;
  // `show the whole picture there` after one photo was spoken of.
  const spokenOf = present(scene, scene.focus.shots);
  if (spokenOf.length === 1 && /\bthere(?: please| too)*$/.test(clause.text)) return spokenOf;
  // `the tall ones get cut off, can you show all of them`
  const each = everyPhoto(clause) && !allOfIt.test(clause.text);
  const elsewhereDone = clause.reading.language === 'zh' && scene.planned.length > 0;
  if (
    scene.mentioned.size > 0 &&
    !elsewhereDone &&
    (!each || /\bof (?:them|those|it|that|this|him|her)\b/.test(clause.text))
  )
    return present(scene, [...scene.mentioned]);
  const all = shotIds(scene.draft);
  const it = present(
    scene,
    clause.refs.filter(({ kind }) => kind === 'it').flatMap(({ ids }) => ids),
  );
  const spoken = ['fit', 'shots', 'motion', 'look', 'clips'].includes(scene.focus.topic);
  if (it.length > 0 && spoken && !each) return it;
  return scene.focus.topic === 'fit' && scene.focus.shots.length > 0 && !each
    ? present(scene, scene.focus.shots)
    : all;
}

/** `cream instead of the blurry borders`: the colour is wished, and what it takes the place of is not. */
const colourInstead = ({ tokens }: Clause): boolean => {
  const turn = tokens.findIndex(({ text }) => /^(?:instead of|rather than)$/.test(text));
  return tokens.slice(0, Math.max(turn, 0)).some((token) => hasTag(token, 'colour'));
};

/** `cut a bit off the end of the waves`: of a clip's time. */
const ofClipsEdge = (clause: Clause): boolean =>
  (clause.has('clip') && /\bend\b/.test(clause.text)) ||
  /\bof[f]? (?:the |its )?(?:very )?(?:end|ending|start|beginning)\b/.test(clause.text);

const sayOf = (clause: Clause): Fit | undefined =>
  clause.reading.language === 'zh'
    ? frameSaidChinese(clause)
    : colourInstead(clause) || ofClipsEdge(clause)
      ? undefined
      : frameSaid(clause);

/** `the sign on the market is cropped`: words in a photo over which the film shows none. */
function isInPhoto(clause: Clause, scene: Scene): boolean {
  if (clause.has(...besideWords)) return false;
  const ids = namedPhotos(clause, scene);
  if (ids.length === 0) return false;
  return shots(scene.draft)
    .filter(({ id }) => ids.includes(id))
    .every(
      (shot) =>
        !texts(scene.draft).some(
          (text) =>
            text.startMs < shot.startMs + shot.durationMs && text.startMs + text.durationMs > shot.startMs,
        ),
    );
}

/** `get it upright for TikTok without the bottle being cut off`: the shape of the film is wished in front. */
export function shapeBefore(clause: Clause, scene: Scene): readonly EditCommand[] {
  const at = clause.tokens.findIndex(({ text }) => /^(?:without|so|so that|but|where|with)\b/.test(text));
  if (
    at <= 0 ||
    /\b(?:on (?:the )?tv|how tv|like tv|news)\b/.test(clause.text) ||
    !clause.has('platform', 'canvasSize', 'portrait', 'landscape', 'square')
  )
    return [];
  const from = clause.index('platform', 'canvasSize', 'portrait', 'landscape', 'square');
  const shape =
    from > at
      ? undefined
      : canvas.read(clauseOf(clause.tokens.slice(from, at), clause.reading, scene), scene);
  return shape?.kind === 'edit' ? shape.commands : [];
}

/**
 * `the croissant pic is chopped off at the top`, `the temple loses its roof`, `it was nicer when it filled the screen`, `what
 * remains empty may be white`: how photos stand in the frame, told as it is or as it should be. Nothing is taken out.
 */
export function framing(clause: Clause, scene: Scene): Read | undefined {
  // `smaller font, it fills the whole screen`: the letters do.
  const written = scene.planned.at(-1)?.name === 'style_text' || scene.focus.topic === 'text';
  if (
    written &&
    /^(?:(?:and|but|because|cause|cos|since) )?(?:it|that|this|they) (?:\w+ )?(?:fills?|covers?|takes?)\b/.test(
      clause.text,
    )
  )
    return undefined;
  // `that video may go out completely`
  if (/\b(?:go|goes|come|comes|take|leave|cut) (?:\w+ )?out\b/.test(clause.text)) return undefined;
  const { language } = clause.reading;
  if (!/^(?:en|zh)$/.test(language) || clause.tokens.length > 28) return undefined;
  const fact = asksOfFrame(clause) ? lookFact(clause, scene) : undefined;
  if (fact !== undefined) return { intent: 'inquiry', outcome: { kind: 'answer', text: fact } };
  // `I want colour for all of them`
  if (/\bcolou?rs? (?:for|on|in) (?:all|every|each|both)\b/.test(clause.text)) return undefined;
  // `use every clip whole`: from its beginning to its end.
  if (clause.has('clip') && /^(?:\w+ )?(?:use|play|run|include)\b/.test(clause.text)) return undefined;
  // `fill the sides with white` is the ground's colour.
  if (clause.has('background') && clause.has('colour') && !clause.has('photo') && !turnsDownGround(clause))
    return undefined;
  const away = clause.has(...elsewhere);
  if (away && !isInPhoto(clause, scene)) return undefined;
  const said = sayOf(clause);
  if (away && said !== 'contain') return undefined;
  if (
    language === 'zh' &&
    (said === undefined || (clause.has('colour', 'brighter', 'darker') && said === 'contain'))
  )
    return undefined;
  const { text } = clause;
  // `no, dark brown like our bread` after a background
  const last = lastCommand(scene);
  const lastFit = last?.name === 'set_fit' ? last : undefined;
  const recoloured =
    last?.params.background !== undefined &&
    clause.tokens.length <= 9 &&
    /^(?:(?:no|rather|maybe|better|actually|or|in|a|make it|hm+|and|please|dark|light|deep|pale|soft),? )*\S+$/.test(
      textOf(clause.tokens.slice(0, clause.index('colour') + 1)),
    );
  const colour =
    (said === undefined || said === 'contain') && (room.test(text) || recoloured)
      ? clause.value<string>('colour')
      : undefined;
  const bars = /\b(?:no|without|lose|remove|hate|ugly) (?:\w+ )?(?:bars|borders|stripes|edges)\b/.test(text);
  // `and grandma's hat` after a photo was shown whole
  const partToo =
    lastFit?.params.fit === 'contain' &&
    clause.tokens.length <= 7 &&
    namedPhotos(clause, scene).length > 0 &&
    partOnly.test(text);
  const fit = said ?? (partToo ? 'contain' : undefined);
  if (
    fit === 'blur' &&
    ofStrength.test(text) &&
    shots(scene.draft).some(({ placement }) => placement.fit === 'blur')
  )
    return { intent: 'framing', outcome: oneBlur(scene) };
  if (fit === undefined && (colour === undefined || bars)) return undefined;
  if (/^(?:what|how|when|who|where|is it|does|did)\b(?! remains)/.test(text) && fit !== 'contain')
    return undefined;
  // `show the market whole, with something blurry filling the rest`: how the room around it is filled.
  const shownWhole = scene.planned.at(-1);
  const filled =
    fit === 'blur' &&
    shownWhole?.name === 'set_fit' &&
    shownWhole.params.fit === 'contain' &&
    Array.isArray(shownWhole.params.photos) &&
    !clause.namesPhotos
      ? shownWhole.params.photos.map(String)
      : undefined;
  const ids = filled ?? (recoloured ? shotIds(scene.draft) : framed(clause, scene));
  if (ids.length === 0) return undefined;
  const about = { topic: 'fit' as const, shots: ids };
  const here = scene.planned.at(-1);
  // `a blurred copy behind it, no black bars`: said once more.
  const blurredJustNow = here?.name === 'set_fit' && here.params.fit === 'blur' && fit === 'contain';
  if (blurredJustNow && namedPhotos(clause, scene).length === 0)
    return { intent: 'framing', outcome: { kind: 'nothing' } };
  if (
    here?.name === 'set_fit' &&
    fit === 'cover' &&
    /^(?:and )?(?:no|without|not) |^(?:不要|不留|没有|别有|别留|不想要)/.test(text)
  )
    return { intent: 'framing', outcome: { kind: 'nothing' } };
  const again = here?.name === 'set_fit' && here.params.fit === fit && colour === undefined;
  if (
    again &&
    !anything.test(text) &&
    (namedPhotos(clause, scene).length === 0 || ids.length === shots(scene.draft).length)
  )
    return { intent: 'framing', outcome: { kind: 'nothing' } };
  const commands = [...shapeBefore(clause, scene), fitCommand({ fit, colour }, ids, scene)];
  return { intent: 'framing', outcome: { kind: 'edit', commands, ...about } };
}
