import { z } from 'zod';

/** Limits of a draft (PROMISES T5, C-11.6, C-11.8). Times in whole milliseconds, sizes in pixels. */
export const draftLimits = {
  maxDurationMs: 3_600_000,
  maxTracks: 50,
  maxSegments: 2000,
  maxTextLength: 500,
  maxLooks: 8,
  minSide: 16,
  maxSide: 3840,
} as const;

const ms = z.number().int().min(0).max(draftLimits.maxDurationMs);
const lengthMs = z.number().int().min(1).max(draftLimits.maxDurationMs);
const name = z.string().max(200);
const color = z.string().regex(/^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/, 'expected a colour like #FFFFFF');
const unit = z.number().min(-4).max(4);
const extra = z.record(z.string(), z.unknown()).default({});

/** Who decided an aspect of a segment: an automatic choice may change with its context, a user's never does. */
const chosen = z.record(z.string().max(40), z.enum(['auto', 'user'])).default({});

/** A camera view: centre as an offset from the middle of the fitted photo in canvas fractions (right, down), and scale. */
export const viewSchema = z.object({
  x: unit.default(0),
  y: unit.default(0),
  scale: z.number().min(0.1).max(8).default(1),
});
export type View = z.infer<typeof viewSchema>;

export const easeNames = ['linear', 'in', 'out', 'in_out'] as const;

/** Camera move over one segment. With `from` and `to` it is exactly that; without, the catalogue's motion decides. */
export const motionSchema = z.object({
  type: name,
  from: viewSchema.optional(),
  to: viewSchema.optional(),
  ease: z.enum(easeNames).optional(),
  /** How strong, 1 = the motion's usual amount. */
  amount: z.number().min(0).max(4).optional(),
  /** Where it looks, fractions of the photo from its left top corner. */
  focus: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
});
export type SegmentMotion = z.infer<typeof motionSchema>;

/** What happens between this segment and the next; centred on the boundary, so that no segment gets shorter. */
export const transitionSchema = z.object({
  type: name,
  durationMs: z.number().int().min(0).max(10_000),
  ease: z.enum(easeNames).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});
export type SegmentTransition = z.infer<typeof transitionSchema>;

/** Most points a look table has on each axis: what grading programs write and the renderer uses. */
export const maxLookPoints = 33;

/** A colour look that comes with the draft: size^3 entries of a red, a green and a blue byte, red fastest, in base64. */
export const lookTableSchema = z
  .object({
    size: z.number().int().min(2).max(maxLookPoints),
    data: z.string().regex(/^[A-Za-z0-9+/]*$/, 'expected base64'),
  })
  .refine(
    ({ size, data }) => data.length === size ** 3 * 4,
    'expected size^3 colours of three bytes in base64',
  );
export type LookTable = z.infer<typeof lookTableSchema>;

/** A look (of the catalogue or of the draft) and three amounts, each -1..1; `strength` 0..1 mixes the look with the unchanged picture. */
export const lookSchema = z.object({
  preset: name.default('none'),
  strength: z.number().min(0).max(1).default(1),
  brightness: z.number().min(-1).max(1).default(0),
  contrast: z.number().min(-1).max(1).default(0),
  saturation: z.number().min(-1).max(1).default(0),
});
export type SegmentLook = z.infer<typeof lookSchema>;

/** A look that changes nothing. */
export const noLook: Readonly<SegmentLook> = lookSchema.parse({});

export const fitNames = ['cover', 'contain', 'blur'] as const;

/** Where a segment sits: offset from the canvas centre in canvas fractions, scale, degrees clockwise, opacity 0..1. */
export const placementSchema = z.object({
  x: unit.default(0),
  y: unit.default(0),
  scaleX: z.number().min(0.01).max(10).default(1),
  scaleY: z.number().min(0.01).max(10).default(1),
  rotation: z.number().min(-3600).max(3600).default(0),
  opacity: z.number().min(0).max(1).default(1),
  fit: z.enum(fitNames).default('cover'),
});
export type Placement = z.infer<typeof placementSchema>;

const timed = {
  id: z.string().min(1).max(64),
  startMs: ms,
  durationMs: lengthMs,
  name: z.string().max(500).default(''),
  chosen,
  extra,
  /** Unknown keys inside the segment's `m`. */
  metaExtra: extra,
};

const sourced = {
  /** Media reference as written in the draft; only its file id or base name is ever used. */
  reference: z.string().max(2000).default(''),
  fileId: z.string().max(200).default(''),
  sourceStartMs: ms.default(0),
  /** Length in the source; null = `durationMs` x `speed`. */
  sourceDurationMs: ms.nullable().default(null),
  speed: z.number().min(0.1).max(10).default(1),
  /** 0..2, 1 = unchanged. */
  volume: z.number().min(0).max(2).default(1),
  fadeInMs: ms.default(0),
  fadeOutMs: ms.default(0),
};

export const videoSegmentSchema = z.object({
  ...timed,
  ...sourced,
  mediaKind: z.enum(['image', 'video']).default('image'),
  /** Size of the source in pixels after orientation; 0 = not known. */
  width: z.number().int().min(0).max(100_000).default(0),
  height: z.number().int().min(0).max(100_000).default(0),
  placement: placementSchema.default(() => placementSchema.parse({})),
  motion: motionSchema.nullable().default(null),
  transition: transitionSchema.nullable().default(null),
  look: lookSchema.nullable().default(null),
});
export type VideoSegment = z.infer<typeof videoSegmentSchema>;

export const audioSegmentSchema = z.object({
  ...timed,
  ...sourced,
  /** Mood of generated music, when this segment is generated and not a file. */
  mood: z.string().max(60).nullable().default(null),
  /** Start again from the beginning when the source is shorter than the segment. */
  loop: z.boolean().default(true),
});
export type AudioSegment = z.infer<typeof audioSegmentSchema>;

export const textPositions = [
  'top',
  'center',
  'bottom',
  'top-left',
  'top-center',
  'top-right',
  'center-left',
  'center-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
] as const;

/** Wishes about a text's look; everything left out comes from the title style named by `template`. */
export const textStyleSchema = z.object({
  font: z.string().max(100).optional(),
  /** Canvas pixels at the draft's own size. */
  size: z.number().min(4).max(1000).optional(),
  color: color.optional(),
  weight: z.number().int().min(100).max(900).optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  position: z.enum(textPositions).optional(),
  stroke: color.nullable().optional(),
  strokeWidth: z.number().min(0).max(100).optional(),
  shadow: z.boolean().optional(),
  /** Colour of a box behind the text, or null for none. */
  box: color.nullable().optional(),
  italic: z.boolean().optional(),
});
export type TextStyle = z.infer<typeof textStyleSchema>;

/** How a text comes or goes: name of a text animation and its length. */
export const textAnimationSchema = z.object({ type: name, durationMs: ms });
export type TextAnimation = z.infer<typeof textAnimationSchema>;

export const textSegmentSchema = z.object({
  ...timed,
  text: z.string().max(draftLimits.maxTextLength),
  /** Name of the title style; null = the one its track's role implies. */
  template: name.nullable().default(null),
  style: textStyleSchema.default({}),
  enter: textAnimationSchema.nullable().default(null),
  exit: textAnimationSchema.nullable().default(null),
  /** Offset from the place `style.position` gives, in canvas fractions. */
  placement: placementSchema.default(() => placementSchema.parse({})),
});
export type TextSegment = z.infer<typeof textSegmentSchema>;

const track = {
  id: z.string().min(1).max(64),
  name: z.string().max(200).default(''),
  extra,
  metaExtra: extra,
};

export const audioRoles = ['bgm', 'voice', 'sfx'] as const;
export const textRoles = ['title', 'caption', 'lower_third', 'end_card'] as const;
export type TextRole = (typeof textRoles)[number];

export const trackSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('video'), ...track, segments: z.array(videoSegmentSchema) }),
  z.object({
    kind: z.literal('audio'),
    ...track,
    role: z.enum(audioRoles).default('bgm'),
    segments: z.array(audioSegmentSchema),
  }),
  z.object({
    kind: z.literal('text'),
    ...track,
    role: z.enum(textRoles).default('title'),
    segments: z.array(textSegmentSchema),
  }),
  /** A track of a type we do not know: kept, not drawn. */
  z.object({ kind: z.literal('other'), id: z.string(), raw: z.record(z.string(), z.unknown()) }),
]);
export type Track = z.infer<typeof trackSchema>;
export type VideoTrack = Extract<Track, { kind: 'video' }>;
export type AudioTrack = Extract<Track, { kind: 'audio' }>;
export type TextTrack = Extract<Track, { kind: 'text' }>;

const side = z
  .number()
  .int()
  .min(draftLimits.minSide)
  .max(draftLimits.maxSide)
  .refine((value) => value % 2 === 0, 'expected an even number of pixels');

/** The document a user and the agent edit: whole milliseconds, long names, every default filled in. */
export const draftSchema = z.object({
  version: z.literal(1),
  title: z.string().max(200).default(''),
  width: side.default(1920),
  height: side.default(1080),
  fps: z.number().int().min(1).max(60).default(30),
  background: color.default('#000000'),
  /** Looks that come with this draft, by the name its segments' `look.preset` has. */
  looks: z
    .record(z.string().min(1).max(200), lookTableSchema)
    .refine((value) => Object.keys(value).length <= draftLimits.maxLooks, 'too many looks')
    .default({}),
  /** Overall style from the catalogue; null = none chosen. */
  style: name.nullable().default(null),
  /** Source of every automatic choice. */
  seed: z.number().int().min(0).max(0xffffffff).default(1),
  /** How the first photo of the main track comes from the background; null = the film begins with its first frame. */
  opening: transitionSchema.nullable().default(null),
  /** How the last photo of the main track leaves for the background; null = the film ends with its last frame. */
  ending: transitionSchema.nullable().default(null),
  tracks: z.array(trackSchema).max(draftLimits.maxTracks),
  chosen,
  extra,
  metaExtra: extra,
});
export type Draft = z.infer<typeof draftSchema>;

/** A segment that lies on the timeline. */
export type Segment = VideoSegment | AudioSegment | TextSegment;

/** A draft without tracks: 1920x1080, 30 fps. */
export const emptyDraft = (): Draft => draftSchema.parse({ version: 1, tracks: [] });

/** Length of the timeline: the latest end over all tracks. */
export function draftDurationMs(draft: Draft): number {
  let end = 0;
  for (const item of draft.tracks) {
    if (item.kind === 'other') continue;
    for (const segment of item.segments) end = Math.max(end, segment.startMs + segment.durationMs);
  }
  return end;
}

/** The main video track: the first one; undefined when there is none. */
export const mainTrack = (draft: Draft): VideoTrack | undefined =>
  draft.tracks.find((item): item is VideoTrack => item.kind === 'video');
