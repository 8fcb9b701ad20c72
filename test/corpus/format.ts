import { z } from 'zod';
import { textPositions, textRoles } from '../../src/draft/index.js';

/** Parts of a draft that a sentence may touch or must leave alone; README.md says how each is compared. */
export const aspects = [
  'order',
  'durations',
  'total',
  'texts',
  'text_look',
  'text_times',
  'music',
  'volume',
  'music_edges',
  'canvas',
  'fit',
  'background',
  'transitions',
  'motions',
  'looks',
  'style',
  'fps',
  'project_title',
  'clips',
] as const;
export type Aspect = (typeof aspects)[number];

const everything: readonly Aspect[] = aspects;

/** What a sentence of each capability may touch. Everything else must stay, unless the step's `may` allows more. */
export const capabilities = {
  length: ['durations', 'total', 'text_times', 'music_edges'],
  order: ['order', 'text_times', 'music_edges'],
  remove: ['order', 'total', 'text_times', 'music_edges'],
  restore: ['order', 'total', 'text_times', 'durations', 'transitions', 'motions', 'music_edges'],
  duplicate: ['order', 'total', 'text_times', 'transitions', 'motions', 'music_edges'],
  replace: ['order', 'motions', 'fit'],
  clip: ['clips', 'durations', 'total', 'text_times', 'music_edges'],
  transition: ['transitions'],
  motion: ['motions'],
  title: ['texts', 'text_times', 'text_look'],
  caption: ['texts', 'text_times', 'text_look'],
  end_card: ['texts', 'text_times', 'text_look', 'total', 'durations', 'music_edges'],
  music: ['music', 'volume', 'music_edges'],
  beat: ['music', 'volume', 'music_edges', 'durations', 'total', 'text_times'],
  look: ['looks'],
  canvas: ['canvas', 'fit', 'motions', 'text_look'],
  fit: ['fit', 'background', 'motions'],
  fps: ['fps'],
  project_title: ['project_title'],
  style: everything.filter((aspect) => !['order', 'canvas', 'texts', 'project_title'].includes(aspect)),
  undo: everything,
  direction: everything,
  multi: [],
  clarify: [],
  question: [],
  refusal: [],
  smalltalk: [],
} as const satisfies Record<string, readonly Aspect[]>;
export type Capability = keyof typeof capabilities;

export const languages = ['en', 'zh', 'ja', 'es', 'de', 'fr'] as const;
export const replyKinds = ['edit', 'question', 'answer', 'refusal'] as const;
export type ReplyKind = (typeof replyKinds)[number];

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)]);
/** A number, or the closed range [from, to]. */
const range = z.union([z.number(), z.tuple([z.number(), z.number()])]);
/** 1-based place after the step (-1 is the last), a file name with or without its ending, several of them, or all. */
const photo = z.union([
  z.literal('all'),
  z.number().int(),
  z.string(),
  z.array(z.union([z.number().int(), z.string()])),
]);
const textFilter = {
  /** The words, compared without case, outer spaces and final full stop. */
  text: z.string().optional(),
  /** The words to the letter, case too. */
  exact: z.string().optional(),
  /** The words contain this, compared without case. */
  like: z.string().optional(),
  role: oneOrMore(z.enum(textRoles)).optional(),
  /** The middle of the text's time lies in this photo's time. */
  over: z.union([z.number().int(), z.string()]).optional(),
};
const amount = z.union([range, z.enum(['up', 'down'])]);

const shapes = {
  total_ms: range,
  total_ratio: range,
  photo_ms: z.strictObject({ photo, ms: range }),
  photo_delta: z.strictObject({ photo, ms: range }),
  photo_ratio: z.strictObject({ photo, ratio: range }),
  count: z.number().int(),
  order: z.array(z.string()),
  place: z.strictObject({ name: z.string(), at: z.number().int() }),
  follows: z.strictObject({ name: z.string(), of: z.string() }),
  shuffled: z.literal(true),
  present: z.array(z.string()),
  absent: z.array(z.string()),
  has_text: z.strictObject({
    ...textFilter,
    startMs: range.optional(),
    endMs: range.optional(),
    durationMs: range.optional(),
    position: oneOrMore(z.enum(textPositions)).optional(),
    color: z.string().optional(),
    italic: z.boolean().optional(),
    bold: z.boolean().optional(),
    /** Name of the animation it comes with. */
    enter: oneOrMore(z.string()).optional(),
    size: z.enum(['bigger', 'smaller', 'same']).optional(),
  }),
  no_text: z.strictObject(textFilter),
  text_count: z.strictObject({ role: oneOrMore(z.enum(textRoles)).optional(), n: range }),
  transition: z.strictObject({
    at: z.union([z.literal('all'), z.literal('some'), z.number().int(), z.array(z.number().int())]),
    type: oneOrMore(z.string()).optional(),
    not: oneOrMore(z.string()).optional(),
    ms: range.optional(),
    change: z.enum(['longer', 'shorter']).optional(),
  }),
  motion: z.strictObject({
    photo,
    type: oneOrMore(z.string()).optional(),
    not: oneOrMore(z.string()).optional(),
    change: z.enum(['stronger', 'gentler']).optional(),
  }),
  look: z.strictObject({
    photo,
    preset: oneOrMore(z.string()).optional(),
    not: z.string().optional(),
    brightness: amount.optional(),
    contrast: amount.optional(),
    saturation: amount.optional(),
    changed: z.literal(true).optional(),
  }),
  canvas: z.union([z.string().regex(/^\d+:\d+$/), z.strictObject({ w: z.number(), h: z.number() })]),
  fit: z.strictObject({ photo, fit: oneOrMore(z.enum(['cover', 'contain', 'blur'])) }),
  background: z.string(),
  music: z.strictObject({
    /** `none`, `any`, or the name of an uploaded audio file without its ending. */
    is: z.string().optional(),
    mood: oneOrMore(z.string()).optional(),
    different: z.literal(true).optional(),
    volume: range.optional(),
    change: z.enum(['louder', 'quieter']).optional(),
    fadeInMs: range.optional(),
    fadeOutMs: range.optional(),
    sourceStartMs: range.optional(),
    startMs: range.optional(),
  }),
  clip: z.strictObject({
    name: z.string(),
    speed: range.optional(),
    volume: range.optional(),
    sourceStartMs: range.optional(),
    ms: range.optional(),
  }),
  style: oneOrMore(z.string()),
  fps: z.number(),
  project_title: z.string(),
  restored: z.number().int().min(0),
  changed: z.array(z.enum(aspects)).min(1),
  changed_some: z.array(z.enum(aspects)).min(2),
  unchanged: z.array(z.enum(aspects)).min(1),
  same: z.literal(true),
  reply_kind: oneOrMore(z.enum(replyKinds)),
  reply_mentions: z.array(z.string()).min(1),
  reply_avoids: z.array(z.string()).min(1),
} as const;

export const assertionNames = [...Object.keys(shapes), 'one_of'] as readonly string[];

const single = z
  .strictObject(shapes)
  .partial()
  .refine((value) => Object.keys(value).length === 1, 'expected exactly one assertion');
const alternatives = z.strictObject({ one_of: z.array(z.array(single).min(1)).min(2) });

/** One machine-checkable fact: an object with exactly one of the names in README.md. */
export const assertionSchema = z.union([alternatives, single]);
export type Assertion = z.infer<typeof assertionSchema>;

export const stepSchema = z.strictObject({
  say: z.string().min(1).max(2000),
  capability: z.enum(Object.keys(capabilities) as [Capability, ...Capability[]]),
  /** Language of the answer when it is not the conversation's; `any` for names and numbers only. */
  language: z.enum([...languages, 'any']).optional(),
  expect: z.array(assertionSchema).default([]),
  /** Aspects this sentence may touch besides its capability's. */
  may: z.array(z.enum(aspects)).default([]),
  /** Aspects that must stay although the capability could touch them. */
  keep: z.array(z.enum(aspects)).default([]),
});
export type Step = z.infer<typeof stepSchema>;

export const starts = ['fresh', 'plain', 'film'] as const;

export const conversationSchema = z.strictObject({
  id: z.string().regex(/^[due]-[a-z]{2}-\d{3,4}$/),
  language: z.enum(languages),
  persona: z.string().optional(),
  /** Name of a set in assets.json. */
  assets: z.string(),
  start: z.enum(starts),
  steps: z.array(stepSchema).min(1),
});
export type Conversation = z.infer<typeof conversationSchema>;
