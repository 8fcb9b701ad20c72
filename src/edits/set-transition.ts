import { z } from 'zod';
import { transitions } from '../catalogue/index.js';
import { seededRandom } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { choose, pickShots, shots } from './parts.js';

export const setTransition = defineEdit({
  name: 'set_transition',
  summary:
    'Sets what happens after the given photos, before the next one: kind, length, or none for a hard cut.',
  words: { en: ['transition'], zh: ['转场'] },
  params: z.object({
    photos: photosParam.default('all').describe('The photos before the cuts meant; "all" = every cut.'),
    transition: z
      .string()
      .optional()
      .describe('Name of a transition, "none" for hard cuts; absent: as it is.'),
    vary: z.array(z.string()).min(1).optional().describe('Several kinds to vary among.'),
    durationMs: z.number().int().min(0).max(10_000).optional(),
    factor: z.number().min(0.1).max(10).optional().describe('Times the present length.'),
  }),
  apply(draft, { photos, transition, vary, durationMs, factor = 1 }, { seed }) {
    const kinds = (vary ?? (transition === undefined ? [] : [transition])).map((name) =>
      name === 'none' ? 'none' : transitions.require(name).name,
    );
    const random = seededRandom(`transition ${seed}`);
    const main = shots(draft);
    let previous = '';
    for (const shot of pickShots(draft, photos)) {
      const next = main[main.indexOf(shot) + 1];
      if (next === undefined) continue;
      const fresh = kinds.filter((kind) => kind !== previous);
      const kind = kinds.length > 0 ? random.pick(fresh.length > 0 ? fresh : kinds) : shot.transition?.type;
      // A hard cut is neither longer nor shorter.
      if (kind === undefined && durationMs === undefined) continue;
      previous = kind ?? '';
      choose(shot, 'transition');
      if (kind === 'none' || durationMs === 0) {
        shot.transition = null;
        continue;
      }
      const name = kind ?? 'crossfade';
      const kept = shot.transition?.durationMs;
      const usual = Math.min(transitions.get(name).durationMs, shot.durationMs / 2, next.durationMs / 2);
      const wanted = durationMs ?? (kept ?? usual) * factor;
      shot.transition = { type: name, durationMs: Math.max(40, Math.min(10_000, Math.round(wanted))) };
    }
    return draft;
  },
});
