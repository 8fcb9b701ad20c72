import { z } from 'zod';
import {
  type Asset,
  anchorOf,
  draftLimits,
  setAnchor,
  type TextSegment,
  textSegmentSchema,
  textStyleSchema,
  type VideoSegment,
} from '../draft/index.js';
import { writeDate } from './date-form.js';
import { defineEdit } from './define-edit.js';
import { dressText } from './dress-text.js';
import { photoParam, photosParam } from './params.js';
import { assetOf, dropSegments, idMaker, pickShots, putText, shots, texts } from './parts.js';

/** `night_train.jpg` -> `night train`; the given name is shown as it is written otherwise. */
const fromName = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();

/** `2024-07-03T10:12:00` -> `2024-07-03`, or the form that was asked for. */
const fromDate = (asset: Asset | undefined, form = 'YYYY-MM-DD'): string =>
  writeDate(asset?.capturedAt ?? '', form);

const inLetters = {
  as_is: (text: string) => text,
  upper: (text: string) => text.toLocaleUpperCase(),
  lower: (text: string) => text.toLocaleLowerCase(),
  title: (text: string) => text.replace(/(?<![\p{L}\p{N}'])\p{L}/gu, (letter) => letter.toLocaleUpperCase()),
  sentence: (text: string) => text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase()),
};

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
    letters: z
      .enum(['as_is', 'upper', 'lower', 'title', 'sentence'])
      .default('as_is')
      .describe('Capitals of what `from` writes.'),
    style: textStyleSchema.optional(),
    sizeFactor: z.number().min(0.1).max(10).optional().describe('Times the usual size.'),
    durationMs: z
      .number()
      .int()
      .min(100)
      .optional()
      .describe('From the beginning of each photo; left out: as long as the photo.'),
    form: z
      .string()
      .max(60)
      .optional()
      .describe('How a date is written: YYYY YY MMMM MMM MM M DD Do D HH mm, anything else as it is.'),
  }),
  apply(draft, { captions, texts: lines, from, photos, letters, form, ...own }, { assets }) {
    const written = (shot: VideoSegment): string => {
      if (from === 'date') return inLetters[letters](fromDate(assetOf(shot, assets), form));
      if (from === 'number') return String(shots(draft).indexOf(shot) + 1);
      return inLetters[letters](fromName(shot.name));
    };
    const wishes =
      captions?.map(({ photo, text }) => ({ shot: pickShots(draft, [photo])[0]!, text })) ??
      lines?.slice(0, shots(draft).length).map((text, index) => ({ shot: shots(draft)[index]!, text })) ??
      pickShots(draft, photos).map((shot) => ({ shot, text: written(shot) }));
    const captioned = new Map(wishes.map(({ shot, text }) => [shot, text]));
    const wanted = new Set([...captioned.keys()].map((shot) => shot.id));
    const before = texts(draft, 'caption').flatMap((item) => {
      const anchor = anchorOf(item);
      return typeof anchor === 'object' && anchor !== null && wanted.has(anchor.photo)
        ? [{ photo: anchor.photo, item }]
        : [];
    });
    const held = new Map(before.toReversed().map(({ photo, item }) => [photo, item]));
    dropSegments(draft, new Set(before.map(({ item }) => item.id)));
    const nextId = idMaker(draft, 'x', new Set(before.map(({ item }) => item.id)));
    // Read by the schema once: a hundred captions differ in their words and their times only.
    const model = textSegmentSchema.parse({ id: 'x', startMs: 0, durationMs: 1, name: 'Caption', text: 'x' });
    for (const [shot, text] of captioned) {
      if (text.trim() === '') continue;
      const old = held.get(shot.id);
      const segment: TextSegment = {
        ...model,
        extra: {},
        metaExtra: {},
        placement: { ...model.placement },
        id: old?.id ?? nextId(),
        startMs: shot.startMs,
        durationMs: Math.min(own.durationMs ?? shot.durationMs, shot.durationMs),
        text,
        style: { ...old?.style, ...own.style },
        template: old?.template ?? null,
        chosen: { text: 'user' },
      };
      if (own.durationMs === undefined) setAnchor(segment, { photo: shot.id });
      putText(draft, 'caption', segment);
      dressText(draft, segment, { sizeFactor: own.sizeFactor });
    }
    return draft;
  },
});
