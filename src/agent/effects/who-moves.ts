import { hasTag, textOf } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { feltSigns } from '../reading/signs.js';
import { namedPhotos, photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shotIds, shots } from '../scene.js';

const lead = '^(?:(?:and|but|so|then|please|ok|hm+|now|no|let|have|make|i want|id like|maybe) )*';
const may =
  '(?:(?:may|can|could|should|shall|must|might|to|is allowed to|are allowed to|gets? to|all|also|both|please) )*';
const some = 'P(?:(?: ,| and| , and) P)*';
const moves =
  '(?:move|moves|moving|zoom|zooms|be moving)(?: (?:a bit|a little|slightly|gently|please|again|too|on|around|about|at all|though))*$';

/** `only the sunset may move` */
const onlyThose = new RegExp(`${lead}(?:only|just|nothing but|solely) ${some} ${may}${moves}`);
/** `only zoom on the temple`, `zoom in only on 3`: the others hold still. */
const zoomOnly = new RegExp(
  `${lead}(?:only|just) zoom(?:ing)?(?: in| out)? (?:on|for|in|into|at) ${some}(?: please)?$|${lead}zoom(?:ing)?(?: in| out)? (?:only|just) (?:on|for|in|into|at) ${some}(?: please)?$`,
);
/** `the market may move`, beside photos that hold still. */
const those = new RegExp(`${lead}${some} ${may}${moves}`);
const none = new RegExp(
  `${lead}(?:nothing|none(?: of (?:them|it))?|no (?:photo|picture|image)s?|nobody) ${may}(?:move|moves|moving|zooms?)\\b`,
);
const inThose = new RegExp(
  `${none.source} (?:in|on|at|over|with|about) .*P|${lead}nothing (?:that|which) (?:moves|zooms) (?:in|on) P`,
);
/** `even ones still` */
const still = new RegExp(`${lead}(?:(?:keep|leave|hold) )?${some} (?:all )?still(?: please| though)?$`);
/** `the odd ones should move, the even ones not` */
const stillThere = new RegExp(
  `${lead}${some} (?:should |do |must |may )?(?:not|n't|don't|shouldn't)(?: (?:move|zoom))?(?: please| though)?$`,
);
const onlyStill = new RegExp(
  `${lead}(?:only|just) (?:(?:keep|leave|hold) )?${some} (?:\\w+ ){0,2}?still(?: please)?$`,
);
/** `everything still except the sunset`: the exception is left out of what it names. */
const allStill = new RegExp(`${lead}(?:everything|all|all of them|them all|ALL) still P$`);
const elsewhere = spokenOf('words', 'text', 'music', 'sound', 'transition', 'duration', 'past');
const speaksOfStill = /\b(?:still|rest|others?|only|keep|freeze|frozen|not|don't|shouldn't)\b/;

/** Which photos move and which hold still: `the odd ones may move`, `nothing moves but the sunset`, `nothing moves in that one`. */
export function whoMoves(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 18 || scene.fresh) return undefined;
  if (!/\b(?:mov|zoom|still|not)/.test(clause.text) || clause.has(...elsewhere)) return undefined;
  const text = feltSigns(clause)
    .replace(/ numbered (?:ones|photos|pictures)?/g, ' ')
    .trim();
  const every = shotIds(scene.draft);
  const named = namedPhotos(clause, scene);
  if (none.test(text)) {
    const spared = present(
      scene,
      clause.tokens.some((token) => hasTag(token, 'except'))
        ? clause.plainRefs.flatMap(({ kind, ids }) => (kind === 'some' ? ids : []))
        : /\b(?:but|except)\b/.test(clause.text)
          ? named
          : [],
    );
    const kept = spared.length === 0 ? [] : spared.length < every.length ? spared : [];
    if (kept.length > 0)
      return done(
        scene,
        every.filter((id) => !kept.includes(id)),
        kept,
      );
  }
  if (inThose.test(text) && named.length > 0) return done(scene, named, []);
  const it = present(
    scene,
    clause.refs.flatMap(({ kind, ids }) => (kind === 'it' ? ids : [])),
  );
  if (none.test(text) && it.length > 0 && /\b(?:in|on|at|over|with)\b/.test(text)) return done(scene, it, []);
  const sentence = textOf(clause.reading.tokens);
  const beside = speaksOfStill.test(sentence);
  // `the others can move, only the market still`: whose others they are follows.
  if (named.length === 0 && clause.has('rest') && beside && those.test(text))
    return { intent: 'who-moves', outcome: { kind: 'nothing' } };
  if (named.length === 0 || named.length === every.length) return undefined;
  if (onlyStill.test(text))
    return done(
      scene,
      named,
      /\b(?:others?|rest|else)\b.*\bmov/.test(sentence) ? every.filter((id) => !named.includes(id)) : [],
    );
  if (allStill.test(text) && clause.has('except')) return done(scene, named, []);
  const zoomed = zoomOnly.test(text) && scene.planned.length === 0;
  if (onlyThose.test(text) || zoomed)
    return done(
      scene,
      every.filter((id) => !named.includes(id)),
      named,
    );
  if (still.test(text) || (/\bmov/.test(sentence) && stillThere.test(text))) return done(scene, named, []);
  return beside && those.test(text) ? done(scene, [], named) : undefined;
}

/** Some hold still, and the others move: as they do already, else in and out by turns. */
function done(scene: Scene, held: readonly string[], moving: readonly string[]): Read {
  const stiff = shots(scene.draft).flatMap(({ id, motion }) =>
    moving.includes(id) && (motion === null || motion.type === 'none') ? [id] : [],
  );
  const commands = [
    ...(held.length === 0
      ? []
      : [{ name: 'set_motion', params: { photos: photosParam(scene, held), motion: 'none' } }]),
    ...(stiff.length === 0
      ? []
      : [
          {
            name: 'set_motion',
            params: { photos: photosParam(scene, stiff), alternate: ['zoom_in', 'zoom_out'] },
          },
        ]),
  ];
  // `only the sunset moves, zoom in`: what follows is about what moves.
  const about = { topic: 'motion' as const, shots: moving.length > 0 ? moving : held };
  return commands.length === 0
    ? { intent: 'who-moves', outcome: { kind: 'nothing' } }
    : { intent: 'who-moves', outcome: { kind: 'edit', commands, ...about } };
}
