import { z } from 'zod';
import { moods } from '../catalogue/index.js';
import type { AudioSegment, Draft } from '../draft/index.js';
import { musicBeats } from '../music/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit, type EditContext } from './define-edit.js';
import { fitLengths } from './lengths.js';
import { choose, longestMs, shots, sounds } from './parts.js';

/** So many beats farther away, the first beat of a bar is still the better cut. */
const barPull = 0.75;

export const cutOnBeat = defineEdit({
  name: 'cut_on_beat',
  summary: 'Moves the cuts to beats of the music; the film keeps its length.',
  words: { en: ['cut on the beat'], zh: ['卡点'] },
  params: z.object({
    bpm: z.number().min(30).max(300).optional().describe('Beats a minute, when the music is a file.'),
  }),
  apply(draft, { bpm }, context) {
    const music = sounds(draft, 'bgm')[0];
    if (music === undefined) throw new AppError('bad-input', 'There is no music to cut to; add music first.');
    const list = shots(draft);
    const total = list.reduce((sum, shot) => sum + shot.durationMs, 0);
    const grid = gridOf(music, { draft, filmMs: total, bpm, context });
    const lengths = fitLengths(list, total, context.assets);
    let at = 0;
    let ideal = 0;
    list.forEach((shot, index) => {
      ideal += lengths[index]!;
      const left = list.length - 1 - index;
      const latest = Math.min(total - left, at + longestMs(shot, context.assets));
      const end = left === 0 ? latest : cutNear(ideal, { grid, after: at, latest });
      shot.durationMs = Math.max(1, end - at);
      choose(shot, 'length');
      at += shot.durationMs;
    });
    return draft;
  },
});

/** Beats of the music on the timeline: beat `n` at `firstMs + n * beatMs`; beat 0 and every `perBar`th begin a bar. */
interface Grid {
  readonly firstMs: number;
  readonly beatMs: number;
  readonly perBar: number;
}

function gridOf(
  music: AudioSegment,
  {
    draft,
    filmMs,
    bpm,
    context,
  }: { draft: Draft; filmMs: number; bpm: number | undefined; context: EditContext },
): Grid {
  if (bpm !== undefined) return { firstMs: music.startMs, beatMs: 60_000 / bpm, perBar: 1 };
  if (music.mood !== null) {
    // The piece is composed for what is heard of it, and the film ends with a whole frame.
    const filmEnd = (Math.round((filmMs * draft.fps) / 1000) * 1000) / draft.fps;
    const durationMs = Math.min(filmEnd, music.startMs + music.durationMs) - music.startMs;
    const beats = musicBeats({ mood: moods.get(music.mood), seed: draft.seed, durationMs });
    return { firstMs: music.startMs, ...beats };
  }
  const tempo = context.assets.find(({ fileId }) => fileId === music.fileId)?.tempo ?? null;
  if (tempo === null) {
    throw new AppError(
      'bad-input',
      `No even beat was heard in ${music.name}; say its tempo, like "cut on the beat at 120 bpm".`,
    );
  }
  return {
    firstMs: music.startMs + (tempo.firstBeatMs - music.sourceStartMs) / music.speed,
    beatMs: 60_000 / tempo.bpm / music.speed,
    perBar: 1,
  };
}

/** The best beat near `ideal`, later than `after` and not later than `latest`; where there is none, `latest`. */
function cutNear(
  ideal: number,
  { grid, after, latest }: { grid: Grid; after: number; latest: number },
): number {
  const { firstMs, beatMs, perBar } = grid;
  const timeOf = (beat: number): number => Math.round(firstMs + beat * beatMs);
  const soonest = Math.floor((after - firstMs) / beatMs + 0.5) + 1;
  const wanted = Math.max(soonest, Math.round((ideal - firstMs) / beatMs));
  const pull = perBar > 1 ? barPull : 0;
  const costOf = (beat: number): number =>
    Math.abs(firstMs + beat * beatMs - ideal) / beatMs - (beat % perBar === 0 ? pull : 0);
  const near = [wanted - 1, wanted, wanted + 1].filter((beat) => beat >= soonest && timeOf(beat) <= latest);
  const best = near.toSorted((a, b) => costOf(a) - costOf(b))[0];
  return best === undefined ? latest : timeOf(best);
}
