import { advance } from '../advance.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import type { Scene } from '../scene.js';

const ofColour = /^(?:adjust_colour|set_look)$/;

/** `more saturation, less brightness on all but the dress`: what is spared at the end is spared by both wishes. */
export function withSharedException<Found extends ReadSentence>(read: Found, start: Scene): Found {
  const [first, second, ...more] = read.scene.planned;
  const [opens] = read.items;
  if (first === undefined || second === undefined || more.length > 0 || opens === undefined) return read;
  if (start.planned.length > 0 || start.fresh || read.scene.trail !== start.trail) return read;
  const { photos } = second.params;
  const both = ofColour.test(first.name) && ofColour.test(second.name) && first.params.photos === 'all';
  const spared = read.items.at(-1)!.clause.has('except') && Array.isArray(photos);
  const named = opens.clause.refs.length > 0 || opens.clause.has('except', 'photo', 'film', 'all');
  if (!both || !spared || named || opens.clause.reading.language !== 'en') return read;
  const commands = [{ ...first, params: { ...first.params, photos } }, second];
  const outcome: Outcome = { kind: 'edit', commands, topic: 'look', shots: photos.map(String) };
  return { ...read, scene: { ...advance(start, opens.clause, outcome), focus: read.scene.focus } };
}
