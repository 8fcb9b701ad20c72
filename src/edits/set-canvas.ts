import { z } from 'zod';
import { draftLimits } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { assetOf, choose, naturalFit, shots, texts } from './parts.js';

const side = z.number().int().min(draftLimits.minSide).max(draftLimits.maxSide);

const even = (value: number): number => Math.max(draftLimits.minSide, 2 * Math.round(value / 2));

export const setCanvas = defineEdit({
  name: 'set_canvas',
  summary:
    'Sets the shape and size of the picture in pixels; photos are framed anew for another shape, text keeps its proportions.',
  words: { en: ['canvas'], zh: ['画幅'] },
  params: z.object({ width: side, height: side }),
  apply(draft, { width, height }, { assets }) {
    const factor = Math.min(width, height) / Math.min(draft.width, draft.height);
    // More or fewer pixels of one shape frame no photo anew.
    const sameShape = Math.abs(width / height / (draft.width / draft.height) - 1) < 0.01;
    draft.width = even(width);
    draft.height = even(height);
    choose(draft, 'canvas');
    for (const shot of shots(draft)) {
      if (sameShape || shot.chosen.fit === 'user') continue;
      shot.placement = { ...shot.placement, fit: naturalFit(shot, draft, assetOf(shot, assets)) };
    }
    for (const text of texts(draft)) {
      const size = text.style.size;
      if (size === undefined) continue;
      text.style = { ...text.style, size: Math.min(1000, Math.max(4, Math.round(size * factor))) };
    }
    return draft;
  },
});
