import { z } from 'zod';
import { moods } from '../catalogue/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { choose, freshId, musicOf, putMusic, requireAsset, shots, sounds } from './parts.js';

export const setMusic = defineEdit({
  name: 'set_music',
  summary: 'Puts background music under the film: a mood that is composed for it, or an uploaded sound file.',
  words: { en: ['music'], zh: ['背景音乐'] },
  params: z.object({
    mood: z.string().optional().describe('Name of a music mood.'),
    file: z.string().optional().describe('File id or name of an uploaded sound.'),
    startMs: z.number().int().min(0).optional().describe('Where on the timeline it begins.'),
    sourceStartMs: z.number().int().min(0).optional().describe('Where in the file it begins.'),
  }),
  apply(draft, { mood, file, startMs, sourceStartMs }, { assets }) {
    const before = sounds(draft, 'bgm')[0];
    const film = shots(draft).reduce((sum, shot) => sum + shot.durationMs, 0);
    const options = {
      id: before?.id ?? freshId(draft, 'm'),
      durationMs: film,
      volume: before?.volume ?? 1,
    };
    if (mood === undefined && file === undefined) {
      if (before === undefined)
        throw new AppError('bad-input', 'There is no music yet; name a mood or a file.');
      if (startMs !== undefined) before.startMs = startMs;
      if (sourceStartMs !== undefined) before.sourceStartMs = sourceStartMs;
      return draft;
    }
    const asset = file === undefined ? undefined : requireAsset(assets, file);
    if (asset?.kind === 'image') throw new AppError('bad-input', `${asset.name} is a picture, not a sound.`);
    const kind = asset === undefined ? moods.require(mood!) : undefined;
    // The mood there is: nothing but where it begins is another wish.
    if (kind !== undefined && before?.mood === kind.name && before.fileId === '') {
      if (startMs !== undefined) before.startMs = startMs;
      choose(before, 'music');
      return draft;
    }
    const music = musicOf(
      asset === undefined ? { mood: kind!.name, name: kind!.words.en[0] } : { asset },
      options,
    );
    choose(music, 'music');
    if (before !== undefined && before.chosen.fade === 'user') {
      Object.assign(music, { fadeInMs: before.fadeInMs, fadeOutMs: before.fadeOutMs });
      choose(music, 'fade');
    }
    if (before?.chosen.volume === 'user') choose(music, 'volume');
    music.startMs = startMs ?? before?.startMs ?? 0;
    music.sourceStartMs = sourceStartMs ?? 0;
    putMusic(draft, music);
    return draft;
  },
});
