import { describe, expect, it } from 'vitest';
import { readDraft } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { checkDraftNames } from './check-draft.js';

const draftWith = (segment: object, text: object = {}) =>
  readDraft({
    t: [
      { id: 't1', tt: 0, sg: [{ id: 's1', s: 0, d: 4000, m: { name: 'a', file_id: 'f1' }, ...segment }] },
      { id: 't2', tt: 7, sg: [{ id: 's2', s: 0, d: 3000, m: { name: 'Hi', text: 'Hi' }, ...text }] },
    ],
  });

const failure = (run: () => unknown): AppError => {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('expected a failure');
};

describe('checkDraftNames', () => {
  it('turns aliases into names and leaves the rest alone', () => {
    const draft = draftWith(
      {
        mo: { type: 'kenburns' },
        tr: { type: '淡入淡出', d: 500 },
        fx: [{ type: 'color', preset: 'black and white' }],
      },
      { an: { in: { type: 'zoom_in', d: 300 }, out: { type: 'fade', d: 300 } } },
    );
    const checked = checkDraftNames(draft);
    const [video, text] = checked.tracks;
    expect(video?.kind === 'video' && video.segments[0]).toMatchObject({
      motion: { type: 'ken_burns' },
      look: { preset: 'bw' },
    });
    expect(text?.kind === 'text' && text.segments[0]).toMatchObject({
      enter: { type: 'zoom' },
      exit: { type: 'fade' },
    });
    expect(checked.ending).toEqual({ type: 'crossfade', durationMs: 500 });
    expect(checkDraftNames(checked)).toEqual(checked);
  });

  it.each([
    ['motion', { mo: { type: 'zoom_inn' } }, {}, 's1', 'zoom_in,'],
    ['transition', { tr: { type: 'wipe_lefft' } }, {}, 's1', 'wipe_left,'],
    ['look', { fx: [{ type: 'color', preset: 'vivdi' }] }, {}, 's1', 'vivid,'],
    ['text animation', {}, { an: { in: { type: 'fadee' } } }, 's2', 'fade,'],
    ['title style', {}, { m: { text: 'Hi', template: 'lower_thrid' } }, 's2', 'lower_third,'],
  ])(
    'an unknown %s names the segment and the nearest allowed value first',
    (kind, segment, text, id, nearest) => {
      const error = failure(() => checkDraftNames(draftWith(segment, text)));
      expect(error.kind).toBe('invalid-draft');
      expect(error.message).toContain(`Segment "${id}": unknown ${kind} "`);
      expect(error.message).toContain(`Known: ${nearest}`);
    },
  );

  it('parameters of the wrong type name the segment and the parameter', () => {
    const error = failure(() =>
      checkDraftNames(draftWith({ tr: { type: 'wipe_left', d: 500, feather: 'soft' } })),
    );
    expect(error.kind).toBe('invalid-draft');
    expect(error.message).toContain('Segment "s1": wrong parameters of the transition "wipe_left": feather:');
  });

  it('an unknown style of the draft is refused', () => {
    const draft = { ...draftWith({}), style: 'travle' };
    expect(failure(() => checkDraftNames(draft)).message).toContain('Known: travel,');
  });
});
