import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam } from './params.js';
import { longestMs, naturalFit, pickShots, requireAsset } from './parts.js';

export const replacePhoto = defineEdit({
  name: 'replace_photo',
  summary: 'Shows another uploaded file in a photo’s place; time, motion and transition stay.',
  words: { en: ['replace'], zh: ['替换'] },
  params: z.object({ photo: photoParam, file: z.string().describe('File id or name of an uploaded file.') }),
  apply(draft, { photo, file }, { assets }) {
    const [shot] = pickShots(draft, [photo]);
    const asset = requireAsset(assets, file);
    if (asset.kind === 'audio') {
      throw new AppError('bad-input', `${asset.name} is a sound; a photo or clip is needed here.`);
    }
    if (shot === undefined) return draft;
    Object.assign(shot, {
      fileId: asset.fileId,
      reference: '',
      name: asset.name.slice(0, 500),
      mediaKind: asset.kind,
      width: asset.width,
      height: asset.height,
      sourceStartMs: 0,
      sourceDurationMs: null,
      speed: 1,
    });
    if (shot.chosen.fit !== 'user') {
      shot.placement = { ...shot.placement, fit: naturalFit(asset, draft, asset) };
    }
    if (shot.motion?.focus !== undefined) {
      const { focus: _, ...motion } = shot.motion;
      shot.motion = asset.focus === null ? motion : { ...motion, focus: asset.focus };
    }
    if (asset.kind === 'video') shot.motion = null;
    shot.durationMs = Math.min(shot.durationMs, longestMs(shot, assets));
    return draft;
  },
});
