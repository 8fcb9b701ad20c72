import { z } from 'zod';
import { looks, moods, styles, titles, transitions } from '../catalogue/index.js';
import { type Asset, type Draft, draftLimits, emptyDraft, textSegmentSchema } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { dress, mannerOf } from './direct.js';
import { fitLengths } from './lengths.js';
import {
  choose,
  ensureMain,
  freshId,
  idMaker,
  musicOf,
  putMusic,
  putText,
  requireAsset,
  shotOf,
  shots,
} from './parts.js';
import { byTime } from './sort-photos.js';

/** Portrait when most of the pictures are, else landscape. */
function naturalCanvas(assets: readonly Asset[]): { width: number; height: number } {
  const portrait = assets.filter((asset) => asset.height > asset.width * 1.05).length;
  return portrait * 2 > assets.length ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 };
}

/** Shots for the pictures, each as long as the style likes; a clip as long as it is. */
function lay(draft: Draft, pictures: readonly Asset[], photoMs: number): void {
  const main = ensureMain(draft);
  const freshShot = idMaker(draft, 's');
  for (const asset of pictures) {
    const moving = asset.kind === 'video' && asset.durationMs > 0;
    main.push(
      shotOf(asset, {
        id: freshShot(),
        durationMs: moving ? asset.durationMs : photoMs,
        width: draft.width,
        height: draft.height,
      }),
    );
  }
}

export const makeFilm = defineEdit({
  name: 'make_film',
  summary:
    'Makes a whole film from the uploaded files: order, lengths, motion, transitions, look, music, title.',
  words: { en: ['make a film'], zh: ['制作影片'] },
  params: z.object({
    files: z.array(z.string()).min(1).optional().describe('File ids or names to use; absent = all of them.'),
    order: z
      .enum(['time', 'given'])
      .default('time')
      .describe('time = by capture time where the files say it.'),
    durationMs: z.number().int().min(500).max(draftLimits.maxDurationMs).optional(),
    photoMs: z.number().int().min(100).max(600_000).optional().describe('Time of each photo.'),
    style: z.string().optional().describe('Name of an overall style.'),
    mood: z.string().optional().describe('Name of a music mood; "none" = no music.'),
    title: z
      .string()
      .min(1)
      .max(draftLimits.maxTextLength)
      .optional()
      .describe('Words of the opening title.'),
    transition: z.string().optional(),
    look: z.string().optional(),
    width: z.number().int().min(draftLimits.minSide).max(draftLimits.maxSide).optional(),
    height: z.number().int().min(draftLimits.minSide).max(draftLimits.maxSide).optional(),
  }),
  apply(before, wish, context) {
    const chosen =
      wish.files?.map((file) => requireAsset(context.assets, file)) ??
      context.assets.filter((asset) => asset.kind !== 'audio');
    const given = chosen.filter((asset) => asset.kind !== 'audio');
    if (given.length === 0)
      throw new AppError('no-usable-file', 'There is no photo or clip to make a film from.');
    const pictures = wish.order === 'time' ? byTime(given, (asset) => asset.capturedAt) : given;

    const draft: Draft = {
      ...emptyDraft(),
      seed: context.seed >>> 0,
      title: before.title,
      looks: before.looks,
    };
    draft.style = wish.style === undefined ? null : styles.require(wish.style).name;
    const manner = mannerOf(draft.style);
    const canvas = naturalCanvas(pictures);
    draft.width = wish.width ?? canvas.width;
    draft.height = wish.height ?? canvas.height;
    if (wish.width !== undefined) choose(draft, 'canvas');
    if (wish.style !== undefined) choose(draft, 'style');

    lay(draft, pictures, wish.photoMs ?? manner.photoMs);
    const main = shots(draft);
    if (wish.durationMs !== undefined) {
      const lengths = fitLengths(main, wish.durationMs, context.assets);
      main.forEach((shot, index) => {
        shot.durationMs = lengths[index]!;
      });
      choose(draft, 'length');
    }
    dress(draft, undefined, context);
    for (const [index, shot] of main.entries()) {
      if (wish.photoMs !== undefined && shot.mediaKind === 'image') choose(shot, 'length');
      if (wish.look !== undefined) {
        const preset = looks.require(wish.look).name;
        shot.look =
          preset === 'none' ? null : { preset, strength: 1, brightness: 0, contrast: 0, saturation: 0 };
        choose(shot, 'look');
      }
      const next = main[index + 1];
      if (wish.transition !== undefined && next !== undefined) {
        const type = transitions.require(wish.transition).name;
        const room = Math.floor(Math.min(shot.durationMs, next.durationMs) / 2);
        const durationMs = Math.min(transitions.get(type).durationMs, room);
        shot.transition = type === 'none' ? null : { type, durationMs };
        choose(shot, 'transition');
      }
    }
    addMusic(draft, wish.mood, context.assets);
    if (wish.title !== undefined) addTitle(draft, wish.title, manner.title);
    return draft;
  },
});

const filmMs = (draft: Draft): number => shots(draft).reduce((sum, shot) => sum + shot.durationMs, 0);

/** Music of the wished mood; without a wish the user's own uploaded sound, else the style's mood. */
function addMusic(draft: Draft, mood: string | undefined, assets: readonly Asset[]): void {
  if (mood === 'none') {
    choose(draft, 'music');
    return;
  }
  const own = mood === undefined ? assets.find((asset) => asset.kind === 'audio') : undefined;
  const kind = moods.require(mood ?? mannerOf(draft.style).mood);
  const speaks = shots(draft).some(
    (shot) => shot.mediaKind === 'video' && assets.find((asset) => asset.fileId === shot.fileId)?.hasAudio,
  );
  const music = musicOf(own === undefined ? { mood: kind.name, name: kind.words.en[0] } : { asset: own }, {
    id: freshId(draft, 'm'),
    durationMs: filmMs(draft),
    volume: speaks ? 0.5 : 1,
  });
  if (mood !== undefined) choose(music, 'music');
  putMusic(draft, music);
}

/** A title that can be read in this time or more leaves before its photo does, ms. */
const leastTitleMs = 2000;

/** The opening title: over the first picture and gone before it changes, unless that is too short to read. */
function addTitle(draft: Draft, text: string, template: string | null): void {
  const look = template !== null && titles.has(template) ? titles.get(template) : undefined;
  const [first] = shots(draft);
  const alone =
    first === undefined ? 0 : first.durationMs - Math.ceil((first.transition?.durationMs ?? 0) / 2);
  const usual = Math.min(look?.durationMs ?? 3500, filmMs(draft));
  const span = alone < leastTitleMs ? usual : Math.min(usual, alone);
  putText(
    draft,
    'title',
    textSegmentSchema.parse({
      id: freshId(draft, 'x'),
      startMs: 0,
      durationMs: Math.max(1, span),
      name: 'Title',
      text,
      template: look?.name ?? null,
      chosen: { text: 'user' },
    }),
  );
  if (draft.title === '') draft.title = text.slice(0, 200);
}
