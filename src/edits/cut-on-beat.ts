import { z } from 'zod';
import { moods } from '../catalogue/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { fitLengths } from './lengths.js';
import { shots, sounds } from './parts.js';

export const cutOnBeat = defineEdit({
  name: 'cut_on_beat',
  summary: 'Moves the cuts to whole beats of the music; the film keeps its length.',
  words: { en: ['cut on the beat'], zh: ['卡点'] },
  params: z.object({
    bpm: z.number().min(30).max(300).optional().describe('Beats a minute, when the music is a file.'),
  }),
  apply(draft, { bpm }) {
    const music = sounds(draft, 'bgm')[0];
    if (music === undefined) throw new AppError('bad-input', 'There is no music to cut to; add music first.');
    const mood = music.mood === null ? undefined : moods.get(music.mood);
    const tempo = bpm ?? (mood === undefined ? undefined : (mood.bpm[0] + mood.bpm[1]) / 2);
    if (tempo === undefined) {
      throw new AppError('bad-input', `The beat of ${music.name} is not known; say its tempo, like 120 bpm.`);
    }
    const beatMs = 60_000 / tempo;
    const list = shots(draft);
    const total = list.reduce((sum, shot) => sum + shot.durationMs, 0);
    const lengths = fitLengths(list, total, []);
    let at = 0;
    let ideal = 0;
    list.forEach((shot, index) => {
      ideal += lengths[index]!;
      const beats = Math.max(Math.round(at / beatMs) + 1, Math.round(ideal / beatMs));
      const last = index === list.length - 1;
      const end = last ? total : Math.min(total - (list.length - 1 - index), Math.round(beats * beatMs));
      shot.durationMs = Math.max(1, end - at);
      shot.chosen.length = 'user';
      at += shot.durationMs;
    });
    return draft;
  },
});
