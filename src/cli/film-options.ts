import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { looks, moods, motions, styles, transitions } from '../catalogue/index.js';
import { aspectPresets, canvasOfAspect, usualFrameRates } from '../compose/index.js';
import { type Draft, emptyDraft, readDraft } from '../draft/index.js';
import { applyEdit, type EditCommand, tellChanges } from '../edits/index.js';
import type { MediaProcess } from '../media/index.js';
import type { MediaFile } from '../render/index.js';
import { AppError } from '../shared/index.js';
import { byName, type LeftOut, readInputs } from './inputs.js';
import { openPlanner } from './language-model.js';
import { readLookFile } from './look-file.js';
import { parseDurationMs, parseSize, parseWhole } from './options.js';

/** Options that say what the film is like, shared by `make`, `frame` and `sheet`. */
export interface FilmOptions {
  readonly message?: string;
  readonly duration?: string;
  readonly perPhoto?: string;
  readonly aspect?: string;
  readonly size?: string;
  readonly fps?: string;
  readonly transition?: string;
  readonly motion?: string;
  readonly look?: string;
  readonly style?: string;
  readonly title?: string;
  readonly captions?: string;
  readonly music?: string;
  readonly seed?: string;
  readonly draft?: string;
  readonly order?: string;
}

/** Adds the options of `FilmOptions` to a command. */
export function addFilmOptions(command: Command): Command {
  return command
    .option('-m, --message <sentence>', 'say what you want, in English or Chinese')
    .option('--duration <length>', 'length of the whole film: 30, 30s, 1m20')
    .option('--per-photo <length>', 'time of each photo')
    .option('--aspect <ratio>', `${aspectPresets.join(', ')} or any W:H`)
    .option('--size <WxH>', 'exact size in pixels')
    .option('--fps <number>', `${usualFrameRates.join(', ')}`)
    .option('--transition <name>', 'transition between all photos, or none')
    .option('--motion <name>', 'camera motion of all photos, or none')
    .option('--look <name>', 'colour look, or a .cube file')
    .option('--style <name>', `${styles.names.slice(0, 6).join(', ')}...`)
    .option('--title <text>', 'opening title')
    .option('--captions <file>', 'one line of text for each photo, or an .srt file')
    .option('--music <what>', 'a mood, your own sound file, or none')
    .option('--order <how>', 'time, name or given')
    .option('--seed <number>', 'other automatic choices of the same kind', '1')
    .option('--draft <file>', 'start from a saved draft');
}

/** Everything a film command works on. */
export interface FilmJob {
  readonly draft: Draft;
  readonly files: readonly MediaFile[];
  readonly leftOut: readonly LeftOut[];
  /** What the sentence was answered with; empty without one. */
  readonly reply: string;
}

const orders = ['time', 'name', 'given'] as const;

/** Names and numbers that can be checked before any file is opened. */
export interface Wishes {
  readonly film: Record<string, unknown>;
  readonly edits: readonly EditCommand[];
  readonly musicFile: string | undefined;
  readonly lookFile: string | undefined;
  readonly order: (typeof orders)[number] | undefined;
  readonly seed: number;
}

/** Checks every option; unknown names list what is known, nearest first. */
export function readWishes(options: FilmOptions): Wishes {
  const film: Record<string, unknown> = {};
  const edits: EditCommand[] = [];
  if (options.duration !== undefined) film.durationMs = parseDurationMs(options.duration, '--duration');
  if (options.perPhoto !== undefined) film.photoMs = parseDurationMs(options.perPhoto, '--per-photo');
  if (film.durationMs !== undefined && film.photoMs !== undefined) {
    throw new AppError('bad-input', 'Give --duration or --per-photo, not both.');
  }
  if (options.style !== undefined) film.style = styles.require(options.style).name;
  const lookFile = options.look !== undefined && isLookFile(options.look) ? options.look : undefined;
  if (options.look !== undefined && lookFile === undefined) film.look = looks.require(options.look).name;
  if (options.transition !== undefined) film.transition = transitions.require(options.transition).name;
  if (options.title !== undefined) film.title = options.title;
  if (options.aspect !== undefined) Object.assign(film, canvasOfAspect(options.aspect));
  if (options.size !== undefined) Object.assign(film, parseSize(options.size));
  if (options.motion !== undefined) {
    edits.push({
      name: 'set_motion',
      params: { motion: motions.require(options.motion).name },
    });
  }
  if (options.fps !== undefined) {
    edits.push({
      name: 'set_fps',
      params: { fps: parseWhole(options.fps, { option: '--fps', min: 1, max: 60 }) },
    });
  }
  const order = orders.find((name) => name === options.order);
  if (options.order !== undefined && order === undefined) {
    throw new AppError('bad-input', `Unknown order "${options.order}". Known: ${orders.join(', ')}.`);
  }
  const music = readMusic(options.music, film);
  const seed = parseWhole(options.seed ?? '1', { option: '--seed', min: 0, max: 0xffffffff });
  return { film, edits, musicFile: music, lookFile, order, seed };
}

/** True for a path; a name of the catalogue wins over a file of that name. */
const isLookFile = (word: string): boolean =>
  looks.find(word) === undefined && (/[./\\]/.test(word) || existsSync(word));

/** A mood or `none` goes into the film's wishes; a file's path is returned. */
function readMusic(music: string | undefined, film: Record<string, unknown>): string | undefined {
  if (music === undefined) return undefined;
  const mood = moods.find(music);
  if (music === 'none' || mood !== undefined) {
    film.mood = mood?.name ?? 'none';
    return undefined;
  }
  if (existsSync(music)) return music;
  if (/[./\\]/.test(music)) throw new AppError('bad-input', `There is no music file "${music}".`);
  moods.require(music);
  return undefined;
}

/** Reads the files and makes the draft that the arguments describe. */
export async function prepareFilm(
  paths: readonly string[],
  options: FilmOptions,
  { media, signal, onStep }: { media: MediaProcess; signal: AbortSignal; onStep: (text: string) => void },
): Promise<FilmJob> {
  const wishes = readWishes(options);
  const own = wishes.lookFile === undefined ? undefined : await readLookFile(wishes.lookFile);
  const captions =
    options.captions === undefined ? undefined : await readText(options.captions, '--captions');
  const saved = options.draft === undefined ? undefined : await readSavedDraft(options.draft);
  const sources = paths.length === 0 && options.draft !== undefined ? [dirname(options.draft)] : paths;
  if (sources.length === 0) {
    throw new AppError(
      'no-usable-file',
      'No photo was given. Name photos or folders: kinora make photos/*.jpg -o film.mp4',
    );
  }
  const { files: found, leftOut } = await readInputs(
    wishes.musicFile === undefined ? sources : [...sources, wishes.musicFile],
    media,
    { signal, onFile: (name, index, count) => onStep(`Reading ${index + 1} of ${count}: ${name}`) },
  );
  const files = wishes.order === 'name' ? byName(found) : found;
  if (saved === undefined && !files.some(({ asset }) => asset.kind !== 'audio')) {
    const reasons = leftOut.map(({ reason }) => reason).join(' ');
    throw new AppError('no-usable-file', `None of the files can be used. ${reasons}`.trim(), {
      fields: { leftOut },
    });
  }
  const assets = files.map(({ asset }) => asset);
  const context = { assets, seed: wishes.seed };
  const apply = (draft: Draft, name: string, params: Record<string, unknown>): Draft =>
    applyEdit(draft, { name, params }, context);
  const plan =
    options.message === undefined
      ? undefined
      : await openPlanner()(
          { sentence: options.message, draft: saved ?? emptyDraft(), assets, seed: wishes.seed },
          signal,
        );
  let draft = plan?.draft ?? saved ?? emptyDraft();
  if (draft.tracks.length === 0)
    draft = apply(draft, 'make_film', { ...wishes.film, order: orderOf(wishes) });
  else for (const { name, params } of filmEdits(wishes)) draft = apply(draft, name, params);
  if (own !== undefined) {
    draft = { ...draft, looks: { ...draft.looks, [own.name]: own.table } };
    draft = apply(draft, 'set_look', { look: own.name });
  }
  for (const { name, params } of wishes.edits) draft = apply(draft, name, params);
  if (wishes.musicFile !== undefined) {
    const music = assets.at(-1);
    if (music === undefined || music.kind !== 'audio') {
      throw new AppError('bad-input', `"${wishes.musicFile}" is not a sound file that can be read.`);
    }
    draft = apply(draft, 'set_music', { file: music.fileId });
  }
  if (captions !== undefined) draft = addCaptions(draft, captions, apply);
  // The sentence was answered before the options were applied: what they changed of its film is told as well.
  const byOptions = plan === undefined ? [] : tellChanges(plan.draft, draft, plan.language);
  return { draft, files, leftOut, reply: [plan?.reply ?? '', ...byOptions].join(' ').trim() };
}

export const orderOf = ({ order }: Wishes): 'time' | 'given' =>
  order === undefined || order === 'time' ? 'time' : 'given';

/** What the options say about a film that the sentence or a saved draft has already made, as edits of it. */
export function filmEdits({ film, order }: Wishes): EditCommand[] {
  const { durationMs, photoMs, style, look, transition, title, mood, width, height } = film;
  const wanted: (EditCommand | false)[] = [
    order !== undefined && { name: 'sort_photos', params: { by: order } },
    style !== undefined && { name: 'set_style', params: { style } },
    width !== undefined && { name: 'set_canvas', params: { width, height } },
    transition !== undefined && { name: 'set_transition', params: { transition } },
    look !== undefined && { name: 'set_look', params: { look } },
    title !== undefined && { name: 'add_text', params: { text: title, role: 'title' } },
    mood !== undefined &&
      (mood === 'none' ? { name: 'remove_music', params: {} } : { name: 'set_music', params: { mood } }),
    photoMs !== undefined && { name: 'set_photo_length', params: { durationMs: photoMs } },
    durationMs !== undefined && { name: 'set_length', params: { durationMs } },
  ];
  return wanted.filter((command) => command !== false);
}

async function readText(path: string, option: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad-input', `The file "${path}" of ${option} can not be read.`, { cause });
  });
}

async function readSavedDraft(path: string): Promise<Draft> {
  const text = await readText(path, '--draft');
  try {
    return readDraft(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', `"${path}" is not a draft: it is not JSON.`, { cause });
  }
}

/** An `.srt` text becomes subtitles; any other text one caption for each line and photo. */
function addCaptions(
  draft: Draft,
  text: string,
  apply: (draft: Draft, name: string, params: Record<string, unknown>) => Draft,
): Draft {
  if (/-->/.test(text)) return apply(draft, 'add_subtitles', { srt: text });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  while (lines.at(-1) === '') lines.pop();
  return apply(draft, 'caption_photos', { texts: lines });
}
