import sharp from 'sharp';
import type { PhotoSource } from './open-photo.js';
import type { Crop } from './requests.js';
import { unreadable } from './unreadable.js';

/** One page of an animation as a picture, and which page it is. */
export interface AnimationPage {
  readonly page: number;
  readonly photo: PhotoSource;
}

/** Browsers show pages that ask for less than this for 100 ms; so do we. */
const shortestMs = 11;

/** The page of an animated GIF or WEBP shown `atMs` after its start; after its length it starts again. */
export async function animationPage(path: string, label: string, atMs: number): Promise<AnimationPage> {
  const { pages = 1, delay = [], width = 0, pageHeight, height = 0 } = await sharp(path).metadata();
  const lengths = Array.from({ length: pages }, (_, page) =>
    (delay[page] ?? 0) < shortestMs ? 100 : delay[page]!,
  );
  let rest = atMs % lengths.reduce((sum, length) => sum + length, 0);
  let page = 0;
  while (page < pages - 1 && rest >= lengths[page]!) rest -= lengths[page++]!;
  return {
    page,
    photo: {
      label,
      width,
      height: pageHeight ?? height,
      lateProfile: undefined,
      async run(work) {
        try {
          return await work(sharp(path, { page, failOn: 'error' }));
        } catch (cause) {
          throw unreadable(label, cause);
        }
      },
    },
  };
}

/** The part of a picture a crop is, in fractions. */
export const partOf = (
  { width, height }: { width: number; height: number },
  crop: Crop | undefined,
): { x: number; y: number; width: number; height: number } =>
  crop === undefined
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x: crop.left / width, y: crop.top / height, width: crop.width / width, height: crop.height / height };
