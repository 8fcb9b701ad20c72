import type { Clause } from '../reading/clause.js';
import { type Scene, shotIds, shots } from '../scene.js';

const besideIt =
  /\b(?:the )?(?:one|photo|picture|pic|image|shot) (?:right |just |directly )?(?<side>after|behind|following|before|in front of) (?:it|that|this|that one)\b/;

/** `the one after it` when `it` has just gone: the photo that stood beside it. */
export function besideGone(clause: Clause, scene: Scene): readonly string[] {
  const side = clause.reading.language === 'en' ? besideIt.exec(clause.text)?.groups?.side : undefined;
  const entry = scene.conversation.past.at(-1);
  const here = scene.planned.at(-1);
  const last = here ?? entry?.commands.at(-1);
  const before = here === undefined ? entry?.before : scene.start;
  const gone = last?.name === 'remove_photos' ? last.params.photos : undefined;
  if (side === undefined || before === undefined || !Array.isArray(gone)) return [];
  const order = shots(before).map(({ id }) => id);
  const left = new Set(shotIds(scene.draft));
  const at = gone.map((id) => order.indexOf(String(id)));
  const found = /before|front/.test(side)
    ? order.slice(0, Math.max(0, Math.min(...at))).findLast((id) => left.has(id))
    : order.slice(Math.max(...at) + 1).find((id) => left.has(id));
  return found === undefined ? [] : [found];
}
