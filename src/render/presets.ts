import { defineRegistry, type Named } from '../shared/index.js';

/** What x264 is asked for. `crf`: 0..51, lower is better and bigger. */
export interface Preset extends Named {
  readonly preset: string;
  readonly crf: number;
}

/** `low`, `medium` and `high` are the API's words (C-9.7). Evidence for the choices: docs/decisions/0003-presets.md. */
export const presets = defineRegistry<Preset>('quality', {
  preview: {
    name: 'preview',
    summary: 'A quick look with the least work.',
    words: { en: ['preview', 'low', 'draft', 'fast'], zh: ['预览', '低'] },
    preset: 'superfast',
    crf: 23,
  },
  high: {
    name: 'high',
    summary: 'The default: very good picture at little work.',
    words: { en: ['high', 'default', 'normal'], zh: ['高', '默认', '高清'] },
    preset: 'veryfast',
    crf: 18,
  },
  max: {
    name: 'max',
    summary: 'The best picture.',
    words: { en: ['max', 'best'], zh: ['最高', '最佳'] },
    preset: 'faster',
    crf: 16,
  },
  small: {
    name: 'small',
    summary: 'The smallest file for a good picture; the most work.',
    words: { en: ['small', 'medium', 'compact'], zh: ['小', '中'] },
    preset: 'medium',
    crf: 22,
  },
});

/** x264's frame threads; fixed because the bytes depend on it. Two, and the one that looks ahead, keep two cores busy while frames are drawn. */
export const encoderThreads = 2;
