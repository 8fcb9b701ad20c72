import type { Clause } from '../clause.js';
import { edit, type Outcome } from '../outcome.js';
import { namedPhotos } from '../photos-meant.js';
import { type Scene, shots } from '../scene.js';

const about = { topic: 'text' as const, texts: [] };

/** `Our shop, Our oven, Our classics`: one line a photo, the named ones in order, else from the first. */
export function captionLines(clause: Clause, scene: Scene, lines: readonly string[]): Outcome {
  const named = namedPhotos(clause, scene);
  const ids = named.length > 0 ? named : shots(scene.draft).map((shot) => shot.id);
  const captions = lines
    .slice(0, ids.length)
    .map((text, index) => ({ photo: ids[index]!, text: text.slice(0, 500) }));
  return edit('caption_photos', { captions }, about);
}

/** File names, dates or numbers as captions. */
export function captions(clause: Clause, scene: Scene): Outcome {
  const ids = namedPhotos(clause, scene);
  const from = clause.has('fileName') ? 'name' : clause.has('date') ? 'date' : 'number';
  return edit('caption_photos', { from, photos: ids.length > 0 ? ids : 'all' }, about);
}
