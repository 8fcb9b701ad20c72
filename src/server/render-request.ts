import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Draft, draftDurationMs, readDraft, resolveAsset } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import type { AssetRow, Json } from '../store/index.js';
import { parseWith } from './define-route.js';

const outputSchema = z.object({
  format: z.enum(['mp4', 'mov', 'webm', 'gif', 'jpg']).default('mp4'),
  quality: z.enum(['low', 'medium', 'high']).default('high'),
  resolution: z.enum(['360p', '480p', '720p', '1080p']).optional(),
  fps: z.number().int().min(1).max(60).optional(),
  codec: z.literal('h264').optional(),
  crf: z.number().min(0).max(51).optional(),
});

/** What a client may ask of an export's file (C-9.7). */
export type RenderOutput = z.infer<typeof outputSchema>;

const idGrammar = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** Text with the same bytes for equal values, whatever the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

/** The draft of a submission, as an object or as JSON text. */
export function draftOf(value: unknown): Json {
  let wire = value;
  if (typeof wire === 'string') {
    try {
      wire = JSON.parse(wire);
    } catch (cause) {
      throw new AppError('invalid-draft', 'The draft is a string that is not JSON.', { cause });
    }
  }
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) {
    throw new AppError('invalid-draft', 'The export needs a draft: an object, or the same as JSON text.');
  }
  return wire as Json;
}

/** Checks that there is something to draw and that all its media are the session's. */
export function checkDrawable(wire: Json, assets: readonly AssetRow[]): Draft {
  const draft = readDraft(wire);
  if (draftDurationMs(draft) === 0) {
    throw new AppError('invalid-draft', 'The draft is empty: there is nothing to export yet.');
  }
  const known = assets.map(({ asset }) => asset);
  for (const track of draft.tracks) {
    if (track.kind !== 'video' && track.kind !== 'audio') continue;
    for (const segment of track.segments) {
      const generated = 'mood' in segment && segment.mood !== null && segment.fileId === '';
      if (!generated) resolveAsset(segment, known);
    }
  }
  return draft;
}

export const readOutput = (value: unknown): RenderOutput =>
  parseWith(outputSchema, value ?? {}, 'output') as RenderOutput;

/** The client's render id, or a new one (C-9.5). */
export function renderIdOf(value: unknown, now: Date): string {
  if (value === undefined || value === null || value === '') {
    return `render_${now.getTime()}_${randomBytes(4).toString('hex')}`;
  }
  if (typeof value !== 'string' || !idGrammar.test(value) || value === 'lambda' || value === 'draft') {
    throw new AppError(
      'bad-input',
      'id: expected letters, digits and ._:- , at most 128, and not "lambda" or "draft".',
    );
  }
  return value;
}
