import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam } from './params.js';
import { assetOf, choose, pickShots } from './parts.js';

export const trimClip = defineEdit({
  name: 'trim_clip',
  summary: 'Uses only part of a clip, from one time of its material to another.',
  words: { en: ['trim'], zh: ['裁剪片段'] },
  params: z.object({
    photo: photoParam,
    fromMs: z.number().int().min(0).optional().describe('First moment of the material, ms.'),
    toMs: z.number().int().min(1).optional().describe('Last moment of the material, ms.'),
  }),
  apply(draft, { photo, fromMs, toMs }, { assets }) {
    const [clip] = pickShots(draft, [photo]);
    if (clip === undefined) return draft;
    if (clip.mediaKind !== 'video') {
      throw new AppError('bad-input', `${clip.name} is a photo; only a clip can be trimmed.`);
    }
    const sourceMs = assetOf(clip, assets)?.durationMs ?? 0;
    const from = fromMs ?? clip.sourceStartMs;
    const shown = clip.sourceStartMs + Math.round(clip.durationMs * clip.speed);
    const to = Math.min(toMs ?? shown, sourceMs > 0 ? sourceMs : Number.POSITIVE_INFINITY);
    if (to <= from) {
      throw new AppError('bad-input', `The clip is ${sourceMs / 1000} s long; nothing would be left.`);
    }
    clip.sourceStartMs = from;
    clip.sourceDurationMs = null;
    clip.durationMs = Math.max(1, Math.round((to - from) / clip.speed));
    choose(clip, 'length');
    return draft;
  },
});
