import type { EditCommand } from '../../edits/index.js';
import { type Clause, clauseOf } from '../clause.js';
import { canvas } from '../intents/canvas.js';
import type { Outcome } from '../outcome.js';
import { namedPhotos, photosParam, present } from '../photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { frameSaid, parts } from './frame-words.js';

type Read = { intent: string; outcome: Outcome };

const partOnly = new RegExp(
  `^(?:and |also |oh |plus )*(?:the )?[\\w' ]+ ?(?:'s|s)? ${parts}(?: (?:too|as well|also|please))*$`,
);
/** Where the photo leaves room. */
const room =
  /\b(?:empty|blank|left ?over|unused|remaining|free)\b.*\b(?:around|beside|behind|space|area|room|sides?|bits?|parts?|edges?|may|can|should|could)\b|\b(?:what|whatever) (?:remains|is left|s left|stays) (?:empty|free|blank|over|around)\b|\b(?:space|room|area|gaps?|stripes?|bars|margins?|sides|borders?) (?:around|beside|next to|on|at|above|below|left|may|can|could|should|in)\b/;
const elsewhere =
  'quote title caption text lowerThird endCard music sound transition duration undo redo swap'.split(' ');

const everyPhoto = (clause: Clause): boolean =>
  clause.refs.some(
    ({ kind, from, to }) =>
      kind === 'all' &&
      !clause.tokens.slice(from, to).every(({ text }) => /^(?:the |a )?(?:whole|entire|full)\b/.test(text)),
  );
const anything = /\b(?:crop|cropping|cut|cutting)(?: off)? (?:anything|anyone|any of)\b/;

/** Photos the wish is about: those it names, those `it` stands for, else all. */
function framed(clause: Clause, scene: Scene): readonly string[] {
  const named = namedPhotos(clause, scene);
  if (anything.test(clause.text)) return shots(scene.draft).map(({ id }) => id);
  if (named.length > 0) return named;
  // `the tall ones get cut off, can you show all of them`
  if (scene.mentioned.size > 0 && (!everyPhoto(clause) || /\bof (?:them|those)\b/.test(clause.text)))
    return present(scene, [...scene.mentioned]);
  const all = shots(scene.draft).map(({ id }) => id);
  const it = present(
    scene,
    clause.refs.filter(({ kind }) => kind === 'it').flatMap(({ ids }) => ids),
  );
  const spoken = ['fit', 'shots', 'motion', 'look', 'clips'].includes(scene.focus.topic);
  if (it.length > 0 && spoken && !everyPhoto(clause)) return it;
  return scene.focus.topic === 'fit' && scene.focus.shots.length > 0 && !everyPhoto(clause)
    ? present(scene, scene.focus.shots)
    : all;
}

/** `get it upright for TikTok without the bottle being cut off`: the shape of the film is wished in front. */
function shapeBefore(clause: Clause, scene: Scene): readonly EditCommand[] {
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
  if (clause.reading.language !== 'en' || clause.tokens.length > 28 || clause.has(...elsewhere))
    return undefined;
  const { text } = clause;
  // `no, dark brown like our bread` after a background
  const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
  const lastFit = last?.name === 'set_fit' ? last : undefined;
  const recoloured =
    last?.params.background !== undefined &&
    clause.tokens.length <= 9 &&
    /^(?:(?:no|rather|maybe|better|actually|or|in|a|make it|hm+|and|please|dark|light|deep|pale|soft),? )*\S+$/.test(
      clause.tokens
        .slice(0, clause.index('colour') + 1)
        .map((token) => token.text)
        .join(' '),
    );
  const colour = room.test(text) || recoloured ? clause.value<string>('colour') : undefined;
  const bars = /\b(?:no|without|lose|remove|hate|ugly) (?:\w+ )?(?:bars|borders|stripes|edges)\b/.test(text);
  const said = frameSaid(clause);
  // `and grandma's hat` after a photo was shown whole
  const partToo =
    lastFit?.params.fit === 'contain' &&
    clause.tokens.length <= 7 &&
    namedPhotos(clause, scene).length > 0 &&
    partOnly.test(text);
  const fit = said ?? (partToo ? 'contain' : undefined);
  if (fit === undefined && (colour === undefined || bars)) return undefined;
  if (/^(?:what|how|when|who|where|is it|does|did)\b(?! remains)/.test(text) && fit !== 'contain')
    return undefined;
  const ids = recoloured ? shots(scene.draft).map(({ id }) => id) : framed(clause, scene);
  if (ids.length === 0) return undefined;
  const about = { topic: 'fit' as const, shots: ids };
  const here = scene.planned.at(-1);
  const again = here?.name === 'set_fit' && here.params.fit === fit && colour === undefined;
  if (
    again &&
    !anything.test(text) &&
    (namedPhotos(clause, scene).length === 0 || ids.length === shots(scene.draft).length)
  )
    return { intent: 'framing', outcome: { kind: 'nothing' } };
  const now = shots(scene.draft).filter(({ id }) => ids.includes(id));
  // A coloured ground is seen only where the photo leaves room.
  const shown = fit ?? (now.some(({ placement }) => placement.fit === 'blur') ? 'contain' : undefined);
  const params = {
    photos: photosParam(scene, ids),
    ...(shown === undefined ? {} : { fit: shown }),
    ...(colour === undefined ? {} : { background: colour }),
  };
  const commands = [...shapeBefore(clause, scene), { name: 'set_fit', params }];
  return { intent: 'framing', outcome: { kind: 'edit', commands, ...about } };
}
