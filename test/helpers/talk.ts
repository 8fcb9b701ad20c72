import { type Plan, planTurn } from '../../src/agent/index.js';
import { type Asset, assetSchema, emptyDraft } from '../../src/draft/index.js';
import { shots, texts } from '../../src/edits/index.js';

/** Uploaded assets of these names in order: wide photos, and clips of nine seconds with sound where a name ends in .mp4. */
export const assetsOf = (
  names: readonly string[],
  more: (index: number) => Partial<Asset> = () => ({}),
): Asset[] =>
  names.map((name, index) => {
    const clip = name.endsWith('.mp4');
    return assetSchema.parse({
      fileId: `f${index}`,
      name,
      kind: clip ? 'video' : 'image',
      mimeType: clip ? 'video/mp4' : 'image/jpeg',
      hash: String(index),
      sizeBytes: 1000,
      width: 4000,
      height: 3000,
      durationMs: clip ? 9000 : 0,
      fps: clip ? 30 : null,
      hasAudio: clip,
      ...more(index),
    });
  });

/** What sentences come to, spoken in turn from an empty draft; the talk is in the language of each unless one is given. */
export function talk(
  { assets, language, seed = 1 }: { assets: readonly Asset[]; language?: string; seed?: number },
  ...[first = '', ...more]: readonly string[]
): Plan {
  let plan = planTurn({ sentence: first, draft: emptyDraft(), assets, seed, language });
  for (const sentence of more)
    plan = planTurn({ sentence, draft: plan.draft, assets, history: plan.history, seed, language });
  return plan;
}

/** The commands of the last turn, each with what it changes. */
export const done = ({ edits }: Plan): string =>
  edits.map(({ name, params }) => `${name} ${JSON.stringify(params)}`).join('; ');

/** The first letter of each photo's name, in the order of the film. */
export const letters = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ name }) => name[0])
    .join('');

/** How long each photo stays, in seconds. */
export const seconds = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ durationMs }) => durationMs / 1000)
    .join(' ');

/** The look of each photo, or `none`. */
export const looks = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ look }) => look?.preset ?? 'none')
    .join(' ');

/** The camera motion of each photo, or `none`. */
export const motions = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ motion }) => motion?.type ?? 'none')
    .join(' ');

/** What comes between the photos, or `cut`. */
export const cuts = ({ draft }: Plan): string =>
  shots(draft)
    .slice(0, -1)
    .map(({ transition }) => transition?.type ?? 'cut')
    .join(' ');

/** The words of the film's texts. */
export const words = ({ draft }: Plan): string =>
  texts(draft)
    .map(({ text }) => text)
    .join(' / ');
