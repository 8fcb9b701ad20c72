import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { MediaProcess } from '../../media/index.js';
import { ChunkStore, presets, type RenderResult, renderFilm } from '../../render/index.js';
import { AppError, toAppError } from '../../shared/index.js';
import { type BatchJob, openPatterns, readBatch } from '../batch-jobs.js';
import { cacheFolder, cacheLimitBytes } from '../cache.js';
import { writeCsv } from '../csv.js';
import { type CliContext, defineCommand } from '../define-command.js';
import { prepareFilm, readWishes } from '../film-options.js';
import { checkOutputPath } from '../output-path.js';
import { progressView } from '../progress.js';

interface BatchOptions {
  readonly quality: string;
  readonly results?: string;
  readonly json?: boolean;
}

const help = `
One line of the CSV is one film. Columns: photos (paths, folders or *.jpg, several with ;), output, and if you like
sentence, title, duration, per_photo, aspect, size, fps, transition, motion, look, style, music, order. Any other column
is a merge field: {name} in a cell is replaced by that row's cell.

  photos,output,sentence,title,name
  ann/*.jpg,out/ann.mp4,a 20 second film with calm piano,Welcome {name},Ann
`;

/** Exit code when a film of the batch failed. */
const someFailed = 3;

/** What came of one row. */
interface Outcome {
  readonly job: BatchJob;
  readonly result?: RenderResult;
  readonly error?: AppError;
}

export const batch = defineCommand({
  setUp(command, context) {
    command
      .argument('<jobs.csv>', 'the file with the jobs')
      .option('--quality <name>', presets.names.join(', '), 'high')
      .option('--results <file>', 'where the outcome is written (default: jobs.results.csv)')
      .option('--json', 'print one JSON object for each film')
      .addHelpText('after', help)
      .action((path: string, options: BatchOptions) => run(path, options, context));
  },
});

async function run(path: string, options: BatchOptions, context: CliContext): Promise<void> {
  presets.require(options.quality);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad-input', `The file "${path}" can not be read.`, { cause });
  });
  const jobs = readBatch(text, dirname(resolve(path)));
  // Names, numbers and places are checked for all films before the first one is drawn.
  for (const job of jobs) {
    try {
      readWishes(job.options);
      await checkOutputPath(job.output, ['mp4', 'mov']);
    } catch (cause) {
      const { kind, message } = toAppError(cause);
      throw new AppError(kind, `Row ${job.row}: ${message}`, { cause });
    }
  }
  const results = resolve(options.results ?? path.replace(/(\.csv)?$/i, '.results.csv'));
  const cache = await cacheFolder({ keep: true });
  const outcomes: Outcome[] = [];
  try {
    for (const job of jobs) {
      if (!options.json) context.warn(`[${job.row}/${jobs.length}] ${basename(job.output)}`);
      const outcome = await makeOne(job, { options, context, cache: cache.path });
      outcomes.push(outcome);
      tell(outcome, { options, context });
      // Written after each film: a stopped batch leaves what it has done.
      await writeResults(results, outcomes);
    }
    await new ChunkStore(cache.path).prune(cacheLimitBytes);
  } finally {
    await cache.release();
  }
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  if (!options.json) context.print(`${outcomes.length - failed} of ${jobs.length} films made. ${results}`);
  if (failed > 0) process.exitCode = someFailed;
}

async function makeOne(
  job: BatchJob,
  { options, context, cache }: { options: BatchOptions; context: CliContext; cache: string },
): Promise<Outcome> {
  const { signal } = context;
  const view = progressView({ quiet: options.json === true });
  const media = new MediaProcess();
  try {
    const photos = await openPatterns(job.photos);
    const film = await prepareFilm(photos, job.options, { media, signal, onStep: view.step });
    await media.stop();
    const result = await renderFilm({
      draft: film.draft,
      files: film.files,
      outPath: job.output,
      cacheFolder: cache,
      quality: options.quality,
      container: job.output.endsWith('.mov') ? 'mov' : 'mp4',
      signal,
      onProgress: view.update,
    });
    return { job, result };
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { job, error: toAppError(cause) };
  } finally {
    view.end();
    await media.stop();
  }
}

function tell(
  { job, result, error }: Outcome,
  { options, context }: { options: BatchOptions; context: CliContext },
): void {
  const { row, output } = job;
  if (options.json) {
    context.print(
      JSON.stringify(
        error === undefined
          ? { ok: true, row, output, durationMs: result?.durationMs, sizeBytes: result?.sizeBytes }
          : { ok: false, row, output, error: { kind: error.kind, message: error.message } },
      ),
    );
  } else if (error !== undefined) context.warn(`row ${row}: ${error.message}`);
  else context.print(output);
}

async function writeResults(path: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ job, result, error }) => [
    job.row,
    job.output,
    error === undefined ? 'made' : 'failed',
    result === undefined ? '' : result.durationMs / 1000,
    result?.sizeBytes ?? '',
    error?.message ?? '',
  ]);
  const text = writeCsv([['row', 'output', 'status', 'seconds', 'bytes', 'message'], ...rows]);
  await writeFile(path, text).catch((cause: unknown) => {
    throw new AppError('not-writable', `The results can not be written to "${path}".`, { cause });
  });
}
