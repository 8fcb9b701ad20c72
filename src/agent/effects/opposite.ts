import type { EditCommand } from '../../edits/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos, photosParam } from '../referents/photos-meant.js';
import { lastCommand, type Scene } from '../scene.js';

const said =
  /^(?:do )?(?:exactly |just )?the (?:exact )?opposite (?:for|on|with|to|of that for) (?:the |my |our )?\S.*$/;

/** `the sunset needs more time, the others less` */
const othersLess =
  /^(?:for )?(?:all )?(?:the )?(?:others?|rest|other (?:ones|photos|pictures)|everything else) (?:(?:a (?:bit|little)|some|maybe|rather|slightly) )*(?<way>less|more)(?: time| so)?(?: then| please| instead)*$/;

/** The same wish the other way; undefined where it has none. */
function turnedRound({ params }: EditCommand): Record<string, unknown> | undefined {
  const { factor, byMs, brightness, contrast, saturation } = params;
  if (typeof factor === 'number') return { factor: Math.round(1000 / factor) / 1000 };
  if (typeof byMs === 'number') return { byMs: -byMs };
  const amounts = Object.entries({ brightness, contrast, saturation }).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return amounts.length === 0
    ? undefined
    : Object.fromEntries(amounts.map(([name, value]) => [name, -value]));
}

const isLess = ({ factor, byMs, brightness, contrast, saturation }: Record<string, unknown>): boolean =>
  typeof factor === 'number'
    ? factor < 1
    : [byMs, brightness, contrast, saturation].some((amount) => typeof amount === 'number' && amount < 0);

/** `now do the opposite for the fourth one` after the third was made longer: that one becomes shorter. */
export function opposite(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 12) return undefined;
  const way = scene.planned.length > 0 ? othersLess.exec(clause.wish)?.groups?.way : undefined;
  if (way === undefined && !said.test(clause.wish)) return undefined;
  const last = lastCommand(scene);
  const params = last === undefined ? undefined : turnedRound(last);
  if (way !== undefined && (params === undefined || isLess(params) !== (way === 'less'))) return undefined;
  const ids = namedPhotos(clause, scene);
  if (last === undefined || params === undefined || ids.length === 0 || !('photos' in last.params))
    return undefined;
  const commands = [{ name: last.name, params: { photos: photosParam(scene, ids), ...params } }];
  return { intent: 'opposite', outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: ids } };
}
