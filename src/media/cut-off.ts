import { AppError } from '../shared/index.js';
import { withBytes } from './bytes.js';
import type { FormatName } from './formats.js';
import { boxesIn } from './isobmff.js';

const boxed: readonly FormatName[] = ['heic', 'avif', 'mp4', 'mov', 'm4a'];

/**
 * `unreadable-file` when a box of an ISO media file ends beyond the file. Decoders do not tell: libheif leaves the
 * missing tiles of a phone picture black.
 */
export async function checkNotCutOff(path: string, label: string, format: FormatName): Promise<void> {
  if (!boxed.includes(format)) return;
  await withBytes(path, async (source) => {
    const end = (await boxesIn(source, { start: 0, end: source.sizeBytes })).at(-1)?.end ?? 0;
    if (end <= source.sizeBytes) return;
    const percent = Math.floor((100 * source.sizeBytes) / end);
    throw new AppError('unreadable-file', `"${label}" is cut off: only ${percent} % of its data is there.`, {
      fields: { label, percent },
    });
  });
}
