import { z } from 'zod';
import { draftLimits } from '../draft/index.js';

/** Parameters that several edits share. */
export const photosParam = z
  .union([z.literal('all'), z.array(z.union([z.string(), z.number().int().min(1)])).min(1)])
  .describe('Segment ids or places counted from 1, or "all".');

export const photoParam = z
  .union([z.string(), z.number().int().min(1)])
  .describe('Segment id or place counted from 1.');

export const textsParam = z
  .union([z.literal('all'), z.array(z.string()).min(1)])
  .describe('Ids of text segments, or "all".');

/** Shortest time a photo may be asked to stay, ms. */
export const shortestMs = 100;

export const lengthParam = z
  .number()
  .int()
  .min(shortestMs)
  .max(draftLimits.maxDurationMs)
  .describe('Whole milliseconds.');

export const colorParam = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/, 'expected a colour like #FFFFFF');
