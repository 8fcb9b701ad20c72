import { AppError } from '../../shared/index.js';

/** Longest film that becomes a GIF: one palette is made of all pictures, which are in memory for it. */
const maxGifMs = 30_000;
const gifSide = 480;
const gifFilter = ({ width, height }: { width: number; height: number }): string =>
  `fps=10,scale=${width}:${height}:flags=lanczos,split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse`;

/** Formats a finished MP4 is turned into. */
export type TranscodeFormat = 'webm' | 'gif';

/**
 * Turns a finished film into a WebM (VP9 and Opus) or an animated GIF (10 pictures a second, longer side at most 480,
 * one palette for all; films up to 30 s). Gives its size. The source is our own file. For a process of its own: it may be killed.
 */
export async function transcodeFilm(
  source: string,
  outPath: string,
  { format, durationMs }: { format: TranscodeFormat; durationMs: number },
): Promise<{ width: number; height: number }> {
  if (format === 'gif' && durationMs > maxGifMs) {
    throw new AppError('bad-input', 'A GIF is at most 30 s long; export this film as mp4 or webm.');
  }
  addWithResolvers();
  const av = await import('node-av');
  av.Log.setLevel(av.AV_LOG_QUIET);
  const output = await av.Muxer.open(outPath, { format });
  let size = { width: 0, height: 0 };
  const inputs: { close(): Promise<void> }[] = [];
  /** One stream of the film, decoded, perhaps filtered, encoded and written; `open` first, so that all streams are known. */
  const open = async (
    kind: 'video' | 'audio',
    encoder: Encoder,
    filter?: () => string,
  ): Promise<() => Promise<void>> => {
    const input = await av.Demuxer.open(source);
    inputs.push(input);
    const stream = kind === 'video' ? input.video() : input.audio();
    if (stream === undefined) throw new Error(`The film has no ${kind}.`);
    if (kind === 'video') {
      const { width, height } = stream.codecpar;
      const scale = format === 'gif' ? Math.min(1, gifSide / Math.max(width, height)) : 1;
      const even = (side: number): number => Math.round((side * scale) / 2) * 2;
      size = { width: even(width), height: even(height) };
    }
    const decoder = await av.Decoder.create(stream);
    const index = output.addStream(encoder);
    return async () => {
      const decoded = decoder.frames(input.packets(stream.index));
      const frames = filter === undefined ? decoded : av.FilterAPI.create(filter(), {}).frames(decoded);
      for await (const packet of encoder.packets(frames)) {
        if (packet !== null) await output.writePacket(packet, index);
      }
    };
  };
  try {
    if (format === 'gif') {
      const picture = await av.Encoder.create(av.FF_ENCODER_GIF, {});
      await (await open('video', picture, () => gifFilter(size)))();
    } else {
      const picture = await av.Encoder.create(av.FF_ENCODER_LIBVPX_VP9, {
        bitrate: 0,
        options: { crf: 31, deadline: 'realtime', 'cpu-used': 8, 'row-mt': true },
      });
      const sound = await av.Encoder.create(av.FF_ENCODER_LIBOPUS, { bitrate: 128_000 });
      const video = await open('video', picture);
      const audio = await open('audio', sound, () => 'aformat=sample_fmts=flt:sample_rates=48000');
      await Promise.all([video(), audio()]);
    }
    return size;
  } catch (cause) {
    throw new AppError('codec-failed', `The film could not be turned into ${format}.`, { cause });
  } finally {
    await output.close();
    for (const input of inputs) await input.close();
  }
}

type Encoder = Awaited<ReturnType<typeof import('node-av')['Encoder']['create']>>;

/** node-av's streams call `Promise.withResolvers`, which Node 20 does not have. */
function addWithResolvers(): void {
  const target = Promise as unknown as { withResolvers?: () => unknown };
  target.withResolvers ??= () => {
    let resolve: (value: unknown) => void = () => {};
    let reject: (cause: unknown) => void = () => {};
    const promise = new Promise((done, fail) => {
      resolve = done;
      reject = fail;
    });
    return { promise, resolve, reject };
  };
}
