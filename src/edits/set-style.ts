import { z } from 'zod';
import { moods, styles, titles } from '../catalogue/index.js';
import { defineEdit } from './define-edit.js';
import { dress, mannerOf } from './direct.js';
import { fitLengths } from './lengths.js';
import { choose, roleOf, shots, sounds, texts } from './parts.js';

export const setStyle = defineEdit({
  name: 'set_style',
  summary:
    'Gives the film an overall style: pace, motion, transitions, look, text and music; your choices stay.',
  words: { en: ['style'], zh: ['整体风格'] },
  params: z.object({
    style: z.string().describe('Name of a style.'),
    keep: z
      .array(z.enum(['music', 'length', 'transitions', 'motions', 'looks', 'texts']))
      .default([])
      .describe('What stays as it is.'),
  }),
  apply(draft, { style, keep }, context) {
    draft.style = styles.require(style).name;
    choose(draft, 'style');
    const manner = mannerOf(draft.style);
    const main = shots(draft);
    const total = main.reduce((sum, shot) => sum + shot.durationMs, 0);
    for (const shot of main) {
      const free = shot.chosen.length !== 'user' && !keep.includes('length');
      if (shot.mediaKind === 'image' && free) shot.durationMs = manner.photoMs;
    }
    if (draft.chosen.length === 'user') {
      const lengths = fitLengths(main, total, context.assets);
      main.forEach((shot, index) => {
        shot.durationMs = lengths[index]!;
      });
    }
    dress(draft, undefined, context, keep);
    for (const text of texts(draft)) {
      const name = roleOf(draft, text.id) === 'title' ? manner.title : null;
      if (name !== null && titles.has(name) && text.chosen.style !== 'user' && !keep.includes('texts'))
        text.template = name;
    }
    const music = sounds(draft, 'bgm')[0];
    if (music?.mood != null && music.chosen.music !== 'user' && !keep.includes('music')) {
      music.mood = manner.mood;
      music.name = moods.get(manner.mood).words.en[0];
    }
    return draft;
  },
});
