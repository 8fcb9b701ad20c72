import { ratioName } from '../ratio-name.js';
import type { Draft } from '../schema.js';
import { colourName } from './colour-name.js';
import type { Telling } from './telling.js';

/** Canvas, frame rate, style, name and background. */
export function tellFilm({ diff, words, before, after, name, language }: Telling): string[] {
  const told = new Map(diff.fields.map((change) => [change.field, change]));
  const lines: string[] = [];
  if (told.has('width') || told.has('height')) {
    const size = (draft: Draft): string =>
      `${draft.width}x${draft.height} (${ratioName(draft.width, draft.height)})`;
    lines.push(words.canvas(size(before), size(after)));
  }
  if (told.has('fps')) lines.push(words.fps(before.fps, after.fps));
  if (told.has('style') && after.style !== null) lines.push(words.style(name('style', after.style)));
  if (told.has('title')) lines.push(words.projectTitle(after.title));
  if (told.has('background')) lines.push(words.background(colourName(after.background, language)));
  return lines;
}
