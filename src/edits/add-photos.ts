import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { dress } from './direct.js';
import { photoParam } from './params.js';
import { ensureMain, freshId, pickShots, requireAsset, shotOf } from './parts.js';

export const addPhotos = defineEdit({
  name: 'add_photos',
  summary: 'Adds uploaded photos or clips to the film: at the end, at a place, or next to a photo.',
  words: { en: ['add photos'], zh: ['添加照片'] },
  params: z.object({
    files: z.array(z.string()).min(1).describe('File ids or names of uploaded files.'),
    to: z.union([z.number().int().min(1), z.literal('end')]).default('end'),
    before: photoParam.optional(),
    after: photoParam.optional(),
  }),
  apply(draft, { files, to, before, after }, context) {
    const main = ensureMain(draft);
    const mark = before ?? after;
    const anchor = mark === undefined ? undefined : pickShots(draft, [mark])[0]!;
    let place =
      anchor !== undefined
        ? main.indexOf(anchor) + (after === undefined ? 0 : 1)
        : to === 'end'
          ? main.length
          : Math.min(to - 1, main.length);
    const middle = [...main].map((shot) => shot.durationMs).sort((a, b) => a - b);
    const usualMs = middle[Math.floor(middle.length / 2)] ?? 4000;
    const fresh = files.map((file) => {
      const asset = requireAsset(context.assets, file);
      if (asset.kind === 'audio') throw new AppError('bad-input', `${asset.name} is a sound, not a photo.`);
      const shot = shotOf(asset, {
        id: freshId(draft, 's'),
        durationMs: asset.kind === 'video' && asset.durationMs > 0 ? asset.durationMs : usualMs,
        width: draft.width,
        height: draft.height,
      });
      main.splice(place++, 0, shot);
      return shot;
    });
    dress(draft, new Set(fresh.map((shot) => shot.id)), context);
    return draft;
  },
});
