/** What a file turned out to be, judged by its bytes. */
export interface FileFormat {
  /** Short name, also the usual file extension: `jpeg`, `heic`, `mp4`. */
  readonly format: FormatName;
  readonly kind: 'image' | 'video' | 'audio';
  readonly mimeType: string;
}

const table = {
  jpeg: { kind: 'image', mimeType: 'image/jpeg' },
  png: { kind: 'image', mimeType: 'image/png' },
  gif: { kind: 'image', mimeType: 'image/gif' },
  webp: { kind: 'image', mimeType: 'image/webp' },
  avif: { kind: 'image', mimeType: 'image/avif' },
  heic: { kind: 'image', mimeType: 'image/heic' },
  tiff: { kind: 'image', mimeType: 'image/tiff' },
  mp4: { kind: 'video', mimeType: 'video/mp4' },
  mov: { kind: 'video', mimeType: 'video/quicktime' },
  avi: { kind: 'video', mimeType: 'video/x-msvideo' },
  webm: { kind: 'video', mimeType: 'video/webm' },
  mkv: { kind: 'video', mimeType: 'video/x-matroska' },
  mp3: { kind: 'audio', mimeType: 'audio/mpeg' },
  wav: { kind: 'audio', mimeType: 'audio/wav' },
  m4a: { kind: 'audio', mimeType: 'audio/mp4' },
  aac: { kind: 'audio', mimeType: 'audio/aac' },
} as const;

export type FormatName = keyof typeof table;

/** Every format Kinora reads, for messages and listings. */
export const formatNames = Object.keys(table) as readonly FormatName[];

export const formatOf = (format: FormatName): FileFormat => ({ format, ...table[format] });
