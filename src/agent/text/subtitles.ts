import type { Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const cue = /\d{1,2}:\d{2}[,.]\d{1,3} *--> *(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}/;

/** Subtitles with their times, pasted into the talk as they stand in an SRT or WebVTT file; undefined where there are none. */
export function readSubtitles(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (!cue.test(scene.sentence) || shots(scene.draft).length === 0) return undefined;
  const clause = wholeClause(reading, scene);
  const outcome = edit('add_subtitles', { srt: scene.sentence }, { topic: 'text', texts: [] });
  return readAsOne({ clause, intent: 'subtitles', outcome }, scene);
}
