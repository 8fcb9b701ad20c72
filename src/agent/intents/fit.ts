import { askMissing, onlyAsks, photosMeant, photosParam } from '../common.js';
import { defineIntent, edit } from '../outcome.js';
import { shots } from '../scene.js';

/** `the photos should stand before plain grey`: a colour behind what is shown. */
const before =
  /\b(?:stand|sit|lie|be|put|place|show|set|have|appear|are|on|display)\b.* (?:before|against|in front of|on top of|on) (?:a |an |some )?(?:plain |solid |pure |simple |flat )*(?:(?:light|dark|pale|soft) )?[a-z]+$/;

export const fit = defineIntent({
  name: 'fit',
  read(clause, scene) {
    if (
      clause.has('quote', 'title', 'caption', 'text', 'music', 'transition', 'platform') ||
      shots(scene.draft).length === 0
    )
      return undefined;
    if (onlyAsks(clause)) return undefined;
    // `square crop, please` is a shape of the film.
    if (/\b(?:square|vertical|portrait|landscape|upright|wide|1:1|4:5|9:16|16:9) crop\b/.test(clause.text))
      return undefined;
    // `it has to fit into 15 seconds`, `that one doesn't fit`
    if (
      clause.has('duration') ||
      /\b(does ?n ?'?t|do ?n ?'?t|does not|do not) (really )?fit\b(?! (the|in the|into the|on the) (frame|screen|picture))/.test(
        clause.text,
      )
    )
      return undefined;
    // `I only have 15 seconds, make it fit`
    if (
      /\bfit\b/.test(clause.text) &&
      /^set_(photo_)?length$/.test(scene.planned.at(-1)?.name ?? '') &&
      !clause.has('photo')
    )
      return { kind: 'nothing' };
    const bars = /bars|borders|黑边|留白|白边|留黑/.test(clause.text);
    const without = clause.has('no', 'remove');
    const colour =
      clause.has('background') ||
      /\b(area|space|room|gaps?|edges?) (around|beside|next to|at the sides?|behind)\b|\bsurround\w*\b/.test(
        clause.text,
      ) ||
      /[白黑灰]底/.test(clause.text) ||
      before.test(clause.text)
        ? clause.value<string>('colour')
        : undefined;
    const kind = clause.has('blur')
      ? without && !bars
        ? 'contain'
        : 'blur'
      : bars &&
          (without || (colour === undefined && /^(?:and |but )*there (?:are|is|re|s)\b/.test(clause.text)))
        ? 'cover'
        : clause.has('contain')
          ? 'contain'
          : clause.has('cover') &&
              !(colour !== undefined && /\bstrip(?:e?s)?\b|\b(?:with|in) \w+(?: \w+)?$/.test(clause.text))
            ? without && !bars
              ? 'contain'
              : 'cover'
            : undefined;
    if (kind === undefined && colour === undefined) return undefined;
    if (
      kind === 'contain' &&
      scene.planned.at(-1)?.name === 'set_fit' &&
      scene.planned.at(-1)?.params.fit === 'blur'
    )
      return { kind: 'nothing' };
    if (
      kind === 'contain' &&
      /\b(?:don ?'?t|do not|never|no) (?:\S+ )?(?:crop\w*|cut\w*) (?:anything|any of them|any|off anything)\b/.test(
        clause.text,
      )
    )
      return edit('set_fit', { photos: 'all', fit: 'contain' }, { topic: 'fit', shots: [] });
    // `show the temple in full, no cropping`: said once more.
    const last = scene.planned.at(-1);
    if (
      last?.name === 'set_fit' &&
      last.params.fit === kind &&
      colour === undefined &&
      clause.refs.length === 0
    )
      return { kind: 'nothing' };
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    const ids = photosMeant(clause, scene, {
      fallback: scene.focus.topic === 'fit' && kind !== undefined ? 'focus' : 'all',
    });
    const about = { topic: 'fit' as const, shots: ids };
    // A coloured background is seen only where the photo leaves room.
    const shown =
      kind ?? (shots(scene.draft).some((shot) => shot.placement.fit === 'blur') ? 'contain' : undefined);
    const target =
      kind === undefined && shown !== undefined
        ? shots(scene.draft)
            .filter((shot) => shot.placement.fit === 'blur')
            .map((shot) => shot.id)
        : ids;
    return edit(
      'set_fit',
      {
        photos: photosParam(scene, target),
        ...(shown === undefined ? {} : { fit: shown }),
        ...(colour === undefined ? {} : { background: colour }),
      },
      about,
    );
  },
});
