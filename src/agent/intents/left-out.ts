import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

/** Nothing a photo can have: the exception can only be about its being there. */
const attributes =
  'duration perPhoto longer shorter slower faster music sound look aLook motion aMotion transition aTransition text title caption quote brighter darker fit cover contain order move keep'.split(
    ' ',
  );

/** `a film without the noodles`, `with everything but the market`, `but leave out the train`: photos that shall not be in it. */
export function leftOut(clause: Clause, scene: Scene): string[] {
  const out =
    /\b(?:without|leav(?:e|ing) out|minus|except(?: for)?|but|apart from|excluding|other than|bar|sin|ohne|sans)\b|以外|之外|除了|除/;
  const asked =
    (scene.fresh && clause.has('film', 'makeFilm', 'all', 'except')) ||
    /^but (?:leave|leaving) out\b/.test(clause.text);
  const said = clause.tokens.filter((token) => !hasTag(token, 'film', 'makeFilm'));
  if (
    !asked ||
    !out.test(clause.text) ||
    attributes.some((name) => said.some((token) => hasTag(token, name)))
  )
    return [];
  const named = clause.plainIds;
  const ids = present(scene, named);
  return ids.length < shots(scene.draft).length ? ids : [];
}
