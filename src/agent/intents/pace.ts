import { tagValue } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import { shots } from '../scene.js';

/** How long the shortest photo stays beside the longest, where the pace of a film changes. */
const ratio = 0.4;

/** Lengths that fall or rise evenly by the same factor from photo to photo, ms; together as long as before. */
function rampOf(count: number, totalMs: number, way: 'faster' | 'slower'): number[] {
  const steps = Array.from({ length: count }, (_, at) => ratio ** (count === 1 ? 0 : at / (count - 1)));
  const weights = way === 'faster' ? steps : steps.toReversed();
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const lengths = weights.map((weight) => Math.round((totalMs * weight) / sum / 10) * 10);
  const rest = totalMs - lengths.reduce((all, length) => all + length, 0);
  return lengths.map((length, at) => (at === 0 ? length + rest : length));
}

const otherMatters = 'music sound motion aMotion transition text title caption clip no'.split(' ');

/** `start slow, get faster`, 先慢后快: photos stay ever shorter, or ever longer; the film stays as long as it is. */
export const pace = defineIntent({
  name: 'pace',
  needs: { concepts: ['paceRamp'] },
  read(clause, { draft }) {
    const token = clause.tokens.find((item) => tagValue(item, 'paceRamp') !== undefined);
    const way = tagValue(token, 'paceRamp');
    if (way !== 'faster' && way !== 'slower') return undefined;
    if (clause.has(...otherMatters)) return undefined;
    const some = clause.namedIds;
    const photos = shots(draft).filter(
      ({ id, mediaKind }) => mediaKind !== 'video' && (some.length < 2 || some.includes(id)),
    );
    if (photos.length < 2) return undefined;
    const total = photos.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const lengths = rampOf(photos.length, total, way);
    const commands = photos.map(({ id }, at) => ({
      name: 'set_photo_length',
      params: { photos: [id], durationMs: lengths[at]! },
    }));
    return { kind: 'edit', commands, topic: 'shots' };
  },
});
