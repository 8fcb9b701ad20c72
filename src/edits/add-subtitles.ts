import { z } from 'zod';
import { textSegmentSchema } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { freshId, putText } from './parts.js';

const clock = /(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})/g;

const toMs = ([, hours, minutes, seconds, fraction]: RegExpMatchArray): number =>
  Number(hours ?? 0) * 3_600_000 +
  Number(minutes) * 60_000 +
  Number(seconds) * 1000 +
  Number((fraction ?? '').padEnd(3, '0'));

/** Cues of SRT or WebVTT text: start, end, words. Blocks that are no cues are passed over. */
function readSubtitles(source: string): { startMs: number; endMs: number; text: string }[] {
  const blocks = source.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => line.includes('-->'));
    if (at < 0) return [];
    const [from, to] = [...lines[at]!.matchAll(clock)].map(toMs);
    const text = lines
      .slice(at + 1)
      .join('\n')
      .replace(/<[^<>]{0,40}>/g, '')
      .trim();
    if (from === undefined || to === undefined || to <= from || text === '') return [];
    return [{ startMs: from, endMs: to, text }];
  });
}

export const addSubtitles = defineEdit({
  name: 'add_subtitles',
  summary: 'Adds captions with times from SRT or WebVTT text.',
  words: { en: ['subtitles'], zh: ['字幕文件'] },
  params: z.object({ srt: z.string().min(1).max(200_000).describe('The SRT or WebVTT text.') }),
  apply(draft, { srt }) {
    const cues = readSubtitles(srt);
    if (cues.length === 0) {
      throw new AppError(
        'bad-input',
        'No subtitle with a time like 00:00:01,000 --> 00:00:03,000 was found.',
      );
    }
    for (const { startMs, endMs, text } of cues) {
      putText(
        draft,
        'caption',
        textSegmentSchema.parse({
          id: freshId(draft, 'x'),
          startMs,
          durationMs: endMs - startMs,
          name: 'Caption',
          text: text.slice(0, 500),
          chosen: { text: 'user', time: 'user' },
        }),
      );
    }
    return draft;
  },
});
