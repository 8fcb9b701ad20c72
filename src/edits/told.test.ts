import { expect, it } from 'vitest';
import { type Asset, assetSchema, type Draft, emptyDraft, tellDraftChanges } from '../draft/index.js';
import { applyEdit, applyEdits, edits, shots, tellChanges, texts } from './index.js';

const asset = (name: string, kind: 'image' | 'video' | 'audio', durationMs = 0): Asset =>
  assetSchema.parse({
    fileId: name,
    name,
    kind,
    mimeType: '',
    hash: name,
    sizeBytes: 1,
    width: kind === 'audio' ? 0 : 4000,
    height: kind === 'audio' ? 0 : 3000,
    durationMs,
  });
const assets = [
  asset('a.jpg', 'image'),
  asset('b.jpg', 'image'),
  asset('c.jpg', 'image'),
  asset('d.mp4', 'video', 6000),
  asset('e.jpg', 'image'),
  asset('song.mp3', 'audio', 90_000),
];
const context = { assets, seed: 5 };
const film = applyEdits(
  emptyDraft(),
  [
    {
      name: 'make_film',
      params: {
        files: ['a.jpg', 'b.jpg', 'c.jpg', 'd.mp4'],
        durationMs: 16_000,
        mood: 'upbeat',
        title: 'Hello',
      },
    },
  ],
  context,
);
const [first] = shots(film);
const [title] = texts(film);
const without = (name: string, params: Record<string, unknown>): Draft =>
  applyEdit(film, { name, params }, context);

/** For every edit something it can be asked for, and the film it is asked of when that is not the usual one. */
const asked: Readonly<Record<string, { params: Record<string, unknown>; of?: Draft }>> = {
  make_film: { params: {}, of: emptyDraft() },
  start_over: { params: {} },
  add_photos: { params: { files: ['e.jpg'] } },
  remove_photos: { params: { photos: [2] } },
  move_photos: { params: { photos: [1], to: 3 } },
  swap_photos: { params: { first: 1, second: 2 } },
  sort_photos: { params: { by: 'reverse' } },
  duplicate_photos: { params: { photos: [1] } },
  replace_photo: { params: { photo: 1, file: 'e.jpg' } },
  split_photo: { params: { photo: 1, atMs: 1000 } },
  restore_photos: { params: { photos: [first!.id] }, of: without('remove_photos', { photos: [1] }) },
  set_photo_length: { params: { photos: [1], durationMs: 1500 } },
  set_length: { params: { durationMs: 20_000 } },
  cut_on_beat: { params: {} },
  set_speed: { params: { photos: [4], speed: 2 } },
  trim_clip: { params: { photo: 4, fromMs: 1000, toMs: 3000 } },
  set_transition: { params: { transition: 'wipe_left' } },
  set_motion: { params: { motion: 'none' } },
  set_look: { params: { look: 'bw' } },
  adjust_colour: { params: { brightness: 0.3 } },
  set_opening: { params: {} },
  set_ending: { params: {} },
  set_fit: { params: { fit: 'contain' } },
  set_style: { params: { style: 'travel' } },
  set_canvas: { params: { width: 1080, height: 1080 } },
  set_fps: { params: { fps: 24 } },
  set_title: { params: { title: 'Rome' } },
  add_text: { params: { text: 'The end', role: 'end_card' } },
  change_text: { params: { texts: 'all', text: 'Pisa' } },
  remove_text: { params: { texts: 'all' } },
  restore_texts: { params: { texts: [title!.id] }, of: without('remove_text', { texts: 'all' }) },
  style_text: { params: { style: { color: '#FF0000' } } },
  time_text: { params: { texts: 'all', durationMs: 1200 } },
  caption_photos: { params: { texts: ['one', 'two', 'three', 'four'] } },
  add_subtitles: { params: { srt: '1\n00:00:01,000 --> 00:00:02,000\nHi\n' } },
  set_music: { params: { mood: 'calm_piano' } },
  remove_music: { params: {} },
  restore_music: { params: {}, of: without('remove_music', {}) },
  fade_music: { params: { outMs: 4000 } },
  set_volume: { params: { volume: 0.2 } },
};

it('there is a request for every edit', () => {
  expect(Object.keys(asked).sort()).toEqual([...edits.names].sort());
});

it.each(Object.entries(asked))(
  '%s is told in every language, so that no edit ends in silence',
  (name, request) => {
    const before = request.of ?? film;
    const after = applyEdit(before, { name, params: request.params }, { ...context, past: [film] });
    for (const language of ['en', 'zh', 'ja', 'es', 'de', 'fr']) {
      const told = tellChanges(before, after, language).join(' ');
      expect([language, told]).toEqual([language, expect.stringMatching(/\S/)]);
      expect(told).not.toMatch(/undefined|NaN|\[object/);
    }
  },
);

it('a text that has its usual size is told smaller when it gets smaller', () => {
  const title = texts(film)[0]!;
  expect(title.style.size).toBeUndefined();
  const command = { name: 'style_text', params: { texts: [title.id], sizeFactor: 0.8 } };
  const [said] = tellChanges(film, applyEdit(film, command, context), 'en');
  expect(said).toMatch(/^"Hello" is smaller now \(\d+ px\)\.$/);
});

it('where no usual sizes are at hand a first change of size is told without its direction', () => {
  const command = { name: 'style_text', params: { texts: 'all', sizeFactor: 0.8 } };
  const after = applyEdit(film, command, context);
  for (const [language, said] of [
    ['en', '"Hello" is another size now'],
    ['zh', '“Hello”换了大小'],
    ['ja', '「Hello」の大きさを変えました'],
  ] as const)
    expect(tellDraftChanges(film, after, { language })[0]).toContain(said);
});

it('many photos at once are told as runs of places', () => {
  const five = applyEdits(
    emptyDraft(),
    [
      {
        name: 'make_film',
        params: { files: 'abcdefg'.split('').map((name) => `${name}.jpg`), durationMs: 21_000 },
      },
    ],
    { ...context, assets: 'abcdefg'.split('').map((name) => asset(`${name}.jpg`, 'image')) },
  );
  const list = shots(five).map(({ id }) => id);
  const grey = (...at: number[]) =>
    applyEdit(
      five,
      { name: 'set_look', params: { photos: at.map((index) => list[index]!), look: 'bw' } },
      context,
    );
  const en = (...at: number[]) => tellChanges(five, grey(...at), 'en')[0];
  expect(en(0, 1, 2, 3, 4, 6)).toBe('Photos 1 to 5 and 7 now have the black and white look.');
  expect(tellChanges(five, grey(0, 1, 2, 3, 4, 6), 'zh')[0]).toContain('第 1–5、7 张');
});
