import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { translateGui } from '../../client/index.js';
import { summariseDraft, writeDraft } from '../../draft/index.js';
import { MediaProcess } from '../../media/index.js';
import { ChunkStore, presets, type RenderResult, renderFilm } from '../../render/index.js';
import { AppError, oneLine } from '../../shared/index.js';
import { cacheFolder, cacheLimitBytes } from '../cache.js';
import { type CliContext, defineCommand } from '../define-command.js';
import { addFilmOptions, type FilmJob, type FilmOptions, prepareFilm, readWishes } from '../film-options.js';
import { parseWhole } from '../options.js';
import { checkOutputPath } from '../output-path.js';
import { progressView } from '../progress.js';

interface MakeOptions extends FilmOptions {
  readonly output: string;
  readonly quality: string;
  readonly crf?: string;
  readonly saveDraft?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly cache: boolean;
}

/** Exit code of `--strict` when a file was left out. */
const strictExit = 3;

export const make = defineCommand({
  setUp(command, context) {
    addFilmOptions(command.argument('[files...]', 'photos, clips, sounds or folders of them'))
      .option('-o, --output <file>', 'the film to write (.mp4 or .mov)', 'film.mp4')
      .option('--quality <name>', presets.names.join(', '), 'high')
      .option('--crf <number>', 'x264 rate factor 0..51, instead of the quality’s own')
      .option('--save-draft <file>', 'also write the draft as JSON')
      .option('--strict', 'make no film when a file can not be used')
      .option('--no-cache', 'draw everything anew and keep nothing')
      .option('--json', 'print the result or the error as one JSON object')
      .addHelpText('after', examples)
      .action((files: string[], options: MakeOptions) => run(files, options, context));
  },
});

const examples = `
Examples:
  kinora make photos/ -o film.mp4
  kinora make *.jpg -m "a 30 second travel film with calm piano, titled “Lisbon”" -o lisbon.mp4
  kinora make *.heic -m "做一个20秒的竖屏视频，配轻快的音乐" -o 旅行.mp4
  kinora make a.jpg b.jpg song.mp3 --aspect 9:16 --transition slide_left --duration 15
`;

async function run(paths: string[], options: MakeOptions, context: CliContext): Promise<void> {
  const { signal } = context;
  readWishes(options);
  presets.require(options.quality);
  const crf =
    options.crf === undefined ? {} : { crf: parseWhole(options.crf, { option: '--crf', min: 0, max: 51 }) };
  const outPath = await checkOutputPath(options.output, ['mp4', 'mov']);
  const view = progressView({ quiet: options.json === true });
  const media = new MediaProcess();
  const cache = await cacheFolder({ keep: options.cache });
  try {
    const job = await prepareFilm(paths, options, { media, signal, onStep: view.step });
    view.end();
    for (const { path, reason } of job.leftOut)
      context.warn(`left out: ${oneLine(basename(path))}: ${reason}`);
    if (options.strict && job.leftOut.length > 0) {
      process.exitCode = strictExit;
      throw new AppError(
        'unreadable-file',
        `${job.leftOut.length} of the files can not be used and --strict was given.`,
        {
          fields: { leftOut: job.leftOut },
        },
      );
    }
    if (options.saveDraft !== undefined) await saveDraft(job, options.saveDraft);
    const result = await renderFilm({
      draft: job.draft,
      files: job.files,
      media,
      outPath,
      cacheFolder: cache.path,
      quality: options.quality,
      ...crf,
      container: outPath.endsWith('.mov') ? 'mov' : 'mp4',
      signal,
      onProgress: view.update,
    });
    view.end();
    await report(job, result, { options, context });
    await new ChunkStore(cache.path).prune(cacheLimitBytes);
  } finally {
    view.end();
    await media.stop();
    await cache.release();
  }
}

async function saveDraft(job: FilmJob, path: string): Promise<void> {
  await writeFile(path, `${JSON.stringify(writeDraft(job.draft), null, 1)}\n`).catch((cause: unknown) => {
    throw new AppError('not-writable', `The draft can not be written to "${path}".`, { cause });
  });
}

async function report(
  job: FilmJob,
  result: RenderResult,
  { options, context }: { options: MakeOptions; context: CliContext },
): Promise<void> {
  const { outPath, width, height, fps, durationMs, sizeBytes, chunkCount, chunksDrawn } = result;
  // The agent speaks of the studio's buttons; there are none here.
  const reply = translateGui(job.reply).text;
  if (options.json) {
    const summary = summariseDraft(job.draft);
    context.print(
      JSON.stringify({
        ok: true,
        ...result,
        outPath,
        summary,
        reply,
        leftOut: job.leftOut,
      }),
    );
    return;
  }
  if (reply !== '') context.print(reply);
  context.print(summariseDraft(job.draft));
  const reused = chunkCount - chunksDrawn;
  const facts = [
    `${(durationMs / 1000).toFixed(durationMs % 1000 === 0 ? 0 : 2)} s`,
    `${width}x${height}`,
    `${fps} fps`,
    `${(sizeBytes / 1e6).toFixed(1)} MB`,
    ...(reused > 0 ? [`${reused} of ${chunkCount} parts unchanged`] : []),
  ];
  context.print(`${options.output}  (${facts.join(', ')})`);
}
