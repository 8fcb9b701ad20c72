import { describe, expect, it } from 'vitest';
import { type Asset, assetSchema, emptyDraft } from '../draft/index.js';
import { applyEdit, applyEdits, type EditCommand, edits, shots, texts } from './index.js';

const assets: Asset[] = ['a.jpg', 'b.jpg', 'c.jpg', 'd.mp4', 'e.mp3'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index}`,
    name,
    kind: name.endsWith('mp4') ? 'video' : name.endsWith('mp3') ? 'audio' : 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4000,
    height: index === 1 ? 5000 : 3000,
    durationMs: /mp\d$/.test(name) ? 6000 : 0,
    focus: { x: 0.3, y: 0.4 },
  }),
);

/** Nothing in it can be written to: an edit that tries throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const context = { assets, seed: 5, past: [] as const };
const film = frozen(
  applyEdits(
    emptyDraft(),
    [
      {
        name: 'make_film',
        params: { durationMs: 16_000, title: 'Hello', style: 'travel', mood: 'calm_piano' },
      },
      { name: 'caption_photos', params: { from: 'name' } },
      { name: 'set_look', params: { look: 'sepia' } },
      { name: 'adjust_colour', params: { brightness: 0.2 } },
      { name: 'style_text', params: { texts: 'all', style: { size: 40 }, enter: 'fade', exit: 'fade' } },
      { name: 'fade_music', params: { inMs: 1000, outMs: 1000 } },
    ],
    context,
  ),
);
const [first, second] = shots(film).map((shot) => shot.id);
const [text] = texts(film).map((item) => item.id);
const short = applyEdits(
  film,
  [
    { name: 'remove_photos', params: { photos: [first] } },
    { name: 'remove_text', params: { texts: 'all' } },
    { name: 'remove_music', params: {} },
  ],
  context,
);

/** A wish for each command that changes much of what there is. */
const wishes: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  add_photos: [{ files: ['f0', 'f3'], to: 'end' }],
  add_subtitles: [{ srt: '1\n00:00:01,000 --> 00:00:03,000\nHi' }],
  add_text: [{ text: 'words', role: 'caption', photos: [1], sizeFactor: 2 }],
  adjust_colour: [{ contrast: -0.2 }],
  caption_photos: [{ from: 'number' }],
  change_text: [{ texts: 'all', text: 'other' }],
  cut_on_beat: [{}],
  duplicate_photos: [{ photos: 'all' }],
  fade_music: [{ inMs: 0 }],
  make_film: [{ style: 'travel' }],
  move_photos: [{ photos: [1], to: 'end' }],
  remove_music: [{}],
  remove_photos: [{ photos: [1, 2] }],
  remove_text: [{ texts: 'all' }],
  replace_photo: [
    { photo: 1, file: 'f1' },
    { photo: 1, file: 'f3' },
  ],
  restore_music: [{}],
  restore_photos: [{ photos: [first] }],
  restore_texts: [{ texts: [text] }],
  set_canvas: [{ width: 1080, height: 1920 }],
  set_ending: [{ transition: 'fade_white', durationMs: 2000 }],
  set_fit: [{ photos: 'all', fit: 'contain', background: '#FF0000', scale: 0.8 }],
  set_fps: [{ fps: 24 }],
  set_length: [{ durationMs: 500 }],
  set_look: [{ look: 'noir', strength: 0.5 }],
  set_motion: [{ motion: 'zoom_out', amount: 2 }, { factor: 2 }],
  set_music: [{ mood: 'upbeat' }, { mood: 'calm_piano', startMs: 500 }, { file: 'f4' }, { startMs: 1000 }],
  set_opening: [{ transition: 'fade_white', durationMs: 2000 }],
  set_photo_length: [{ photos: 'all', durationMs: 100 }],
  set_speed: [{ photos: 'all', speed: 2 }],
  set_style: [{ style: 'memories' }],
  set_title: [{ title: 'Other' }],
  set_transition: [{ transition: 'push', durationMs: 4000 }],
  set_volume: [
    { target: 'music', volume: 0.3 },
    { target: 'clips', factor: 0.5 },
  ],
  sort_photos: [{ by: 'reverse' }],
  split_photo: [{ photo: 1, atMs: 1000 }],
  start_over: [{}],
  style_text: [{ texts: 'all', sizeFactor: 2, style: { color: '#00FF00' }, enter: 'none', exit: 'none' }],
  swap_photos: [{ first, second }],
  time_text: [
    { texts: 'all', photo: 2 },
    { texts: 'all', startMs: 1000, durationMs: 400 },
  ],
  trim_clip: [{ photo: 4, fromMs: 1000, toMs: 2000 }],
};

describe('an edit leaves every part of the film it is given as it is', () => {
  it.each(edits.all.map((edit) => edit.name))('%s', (name) => {
    const before = name.startsWith('restore_') ? frozen(short) : film;
    const found = wishes[name] ?? [];
    expect(found).not.toEqual([]);
    for (const params of found) {
      const wish: EditCommand = { name, params };
      expect(applyEdit(before, wish, { ...context, past: [film] })).not.toEqual(before);
    }
  });
});
