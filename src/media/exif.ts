/** The few EXIF facts Kinora keeps. The place (GPS) is never read. */
export interface ExifFacts {
  /** `YYYY-MM-DDTHH:MM:SS` without zone, as the camera wrote it. */
  readonly capturedAt: string | null;
  readonly camera: string | null;
}

const none: ExifFacts = { capturedAt: null, camera: null };

/** Capture time and camera from an EXIF block (TIFF structure, with or without the `Exif` prefix). */
export function readExif(exif: Buffer | undefined): ExifFacts {
  if (exif === undefined) return none;
  const block = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  if (block.length < 14) return none;
  const little = block.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const u32 = (at: number): number => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));

  /** Text and offset values of a directory by tag; entries that point outside the block are left out. */
  const directory = (at: number): Map<number, string | number> => {
    const values = new Map<number, string | number>();
    if (at + 2 > block.length) return values;
    const count = Math.min(u16(at), 500);
    for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= block.length; entry += 12) {
      const [tag, type, length] = [u16(entry), u16(entry + 2), u32(entry + 4)];
      if (type === 4) values.set(tag, u32(entry + 8));
      if (type !== 2 || length > 256) continue;
      const start = length <= 4 ? entry + 8 : u32(entry + 8);
      if (start + length > block.length) continue;
      values.set(
        tag,
        block
          .toString('utf8', start, start + length)
          .replace(/\0.*$/s, '')
          .trim(),
      );
    }
    return values;
  };

  const main = directory(u32(4));
  const pointer = main.get(0x8769);
  const details = typeof pointer === 'number' ? directory(pointer) : new Map<number, string | number>();
  const text = (value: string | number | undefined): string => (typeof value === 'string' ? value : '');
  const maker = text(main.get(0x010f));
  const model = text(main.get(0x0110));
  const camera = model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`.trim();
  return {
    // DateTimeOriginal, else DateTimeDigitized; DateTime changes when the file is edited, but beats nothing.
    capturedAt:
      [details.get(0x9003), details.get(0x9004), main.get(0x0132)]
        .map((value) => isoTime(text(value)))
        .find((value) => value !== null) ?? null,
    camera: camera.replace(/[\p{C}]/gu, '') || null,
  };
}

/** `2024:05:31 08:09:10` or ISO 8601 as `2024-05-31T08:09:10`; null when it is no date. */
export function isoTime(text: string): string | null {
  const parts = /^(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text)?.slice(1);
  if (parts === undefined) return null;
  const [year, month, day, hour, minute, second] = parts as [string, string, string, string, string, string];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = new Date(`${iso}Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 19) !== iso || year < '1826'
    ? null
    : iso;
}
