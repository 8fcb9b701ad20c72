import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { type Scene, shots } from '../scene.js';

const photo = '(?:the )?(?:@\\d+|%\\d+|n\\d+|p\\d+)(?: (?:photo|picture|shot|one))?';
const behind = '(?:,|and|with|saying|that says|reading|under|showing|plus|"|over)';
const closes = new RegExp(
  `\\b(?:ends?|finish(?:es)?|closes?|concludes?|ending|finishing|closing) (?:(?:it|up|off|the film|the video) )*(?:on|with) ${photo} ${behind}`,
);
const opens = new RegExp(
  `\\b(?:starts?|begins?|opens?|starting|beginning|opening) (?:(?:it|off|up|the film|the video) )*(?:on|with) ${photo} ${behind}`,
);

/** `finish on the team with "Come by!"`: the photo the words stand on comes last, or first. */
export function atTheEdge(clause: Clause, scene: Scene, outcome: Outcome | undefined): Outcome | undefined {
  if (outcome?.kind !== 'edit' || clause.reading.language !== 'en') return outcome;
  const [text, ...more] = outcome.commands;
  if (text?.name !== 'add_text' || more.length > 0 || !Array.isArray(text.params.photos)) return outcome;
  const [id, ...others] = text.params.photos.map(String);
  if (id === undefined || others.length > 0) return outcome;
  const said = shapeOf(clause).text;
  const to = closes.test(said) ? 'end' : opens.test(said) ? 1 : undefined;
  const order = shots(scene.draft);
  const there = to === 'end' ? order.at(-1)?.id : order[0]?.id;
  if (to === undefined || there === id) return outcome;
  return { ...outcome, commands: [{ name: 'move_photos', params: { photos: [id], to } }, text] };
}
