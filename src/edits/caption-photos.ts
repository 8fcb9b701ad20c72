import { z } from 'zod';
import {
  type Asset,
  anchorOf,
  draftLimits,
  setAnchor,
  textSegmentSchema,
  type VideoSegment,
} from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam, photosParam } from './params.js';
import { assetOf, dropSegments, freshId, pickShots, putText, shots, texts } from './parts.js';

/** `night_train.jpg` -> `night train`; the given name is shown as it is written otherwise. */
const fromName = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();

/** `2024-07-03T10:12:00` -> `2024-07-03`. */
const fromDate = (asset: Asset | undefined): string => asset?.capturedAt?.slice(0, 10) ?? '';

export const captionPhotos = defineEdit({
  name: 'caption_photos',
  summary: 'Writes a caption on photos: given texts, their file names, or the day they were taken.',
  words: { en: ['captions'], zh: ['逐张字幕'] },
  params: z.object({
    captions: z
      .array(z.object({ photo: photoParam, text: z.string().min(1).max(draftLimits.maxTextLength) }))
      .optional(),
    texts: z
      .array(z.string().max(draftLimits.maxTextLength))
      .optional()
      .describe('One text a photo, in order.'),
    from: z.enum(['name', 'date', 'number']).optional().describe('What to write when no texts are given.'),
    photos: photosParam.default('all').describe('Which photos, with `from`.'),
  }),
  apply(draft, { captions, texts: lines, from, photos }, { assets }) {
    const written = (shot: VideoSegment): string => {
      if (from === 'date') return fromDate(assetOf(shot, assets));
      if (from === 'number') return String(shots(draft).indexOf(shot) + 1);
      return fromName(shot.name);
    };
    const wishes =
      captions?.map(({ photo, text }) => ({ shot: pickShots(draft, [photo])[0]!, text })) ??
      lines?.slice(0, shots(draft).length).map((text, index) => ({ shot: shots(draft)[index]!, text })) ??
      pickShots(draft, photos).map((shot) => ({ shot, text: written(shot) }));
    for (const { shot, text } of wishes) {
      const held = texts(draft, 'caption').filter((item) => {
        const anchor = anchorOf(item);
        return typeof anchor === 'object' && anchor?.photo === shot.id;
      });
      dropSegments(draft, new Set(held.map((item) => item.id)));
      if (text.trim() === '') continue;
      const segment = textSegmentSchema.parse({
        id: held[0]?.id ?? freshId(draft, 'x'),
        startMs: shot.startMs,
        durationMs: shot.durationMs,
        name: 'Caption',
        text,
        style: held[0]?.style ?? {},
        template: held[0]?.template ?? null,
        chosen: { text: 'user' },
      });
      setAnchor(segment, { photo: shot.id });
      putText(draft, 'caption', segment);
    }
    return draft;
  },
});
