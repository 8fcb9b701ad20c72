import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { presets } from '../../render/index.js';
import { AppError, toAppError } from '../../shared/index.js';
import { type BatchJob, readBatch } from '../batch-jobs.js';
import { localMaker } from '../batch-local.js';
import type { BatchFilm, BatchMaker } from '../batch-maker.js';
import { serverMaker } from '../batch-server.js';
import { serverAddress } from '../client/open-conversation.js';
import { writeCsv } from '../csv.js';
import { type CliContext, defineCommand } from '../define-command.js';
import { readWishes } from '../film-options.js';
import { checkOutputPath } from '../output-path.js';

interface BatchOptions {
  readonly quality: string;
  readonly results?: string;
  readonly json?: boolean;
  /** An address, or true for the usual server. */
  readonly server?: string | true;
  readonly oneSession?: boolean;
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
  readonly film?: BatchFilm;
  readonly error?: AppError;
}

export const batch = defineCommand({
  setUp(command, context) {
    command
      .argument('<jobs.csv>', 'the file with the jobs')
      .option('--quality <name>', presets.names.join(', '), 'high')
      .option('--results <file>', 'where the outcome is written (default: jobs.results.csv)')
      .option('--server [url]', 'have a server make the films (NEMO_API_URL when no address is given)')
      .option('--one-session', 'with a server: all films in one session, one after the other')
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
  const quiet = options.json === true;
  const maker =
    options.server === undefined && !options.oneSession
      ? await localMaker({ quality: options.quality, quiet, signal: context.signal })
      : await openServerMaker(options, context);
  const outcomes: Outcome[] = [];
  try {
    for (const job of jobs) {
      if (!options.json) context.warn(`[${job.row}/${jobs.length}] ${basename(job.output)}`);
      const outcome = await makeOne(job, maker, context.signal);
      outcomes.push(outcome);
      tell(outcome, { options, context });
      // Written after each film: a stopped batch leaves what it has done.
      await writeResults(results, outcomes);
    }
  } finally {
    await maker.close();
  }
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  if (!options.json) context.print(`${outcomes.length - failed} of ${jobs.length} films made. ${results}`);
  if (failed > 0) process.exitCode = someFailed;
}

function openServerMaker(options: BatchOptions, context: CliContext): Promise<BatchMaker> {
  const { server, oneSession = false, quality } = options;
  if (typeof server === 'string' && !/^https?:\/\//.test(server)) {
    throw new AppError('bad-input', `--server "${server}" is no address; put the CSV before --server.`);
  }
  const baseUrl = serverAddress(typeof server === 'string' ? { server } : {});
  return serverMaker({ baseUrl, quality, quiet: options.json === true, oneSession }, context);
}

async function makeOne(job: BatchJob, maker: BatchMaker, signal: AbortSignal): Promise<Outcome> {
  try {
    const { durationMs, sizeBytes } = await maker.make(job);
    return { job, film: { durationMs, sizeBytes } };
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { job, error: new AppError(toAppError(cause).kind, maker.explain(cause), { cause }) };
  }
}

function tell(
  { job, film, error }: Outcome,
  { options, context }: { options: BatchOptions; context: CliContext },
): void {
  const { row, output } = job;
  if (options.json) {
    context.print(
      JSON.stringify(
        error === undefined
          ? { ok: true, row, output, durationMs: film?.durationMs, sizeBytes: film?.sizeBytes }
          : { ok: false, row, output, error: { kind: error.kind, message: error.message } },
      ),
    );
  } else if (error !== undefined) context.warn(`row ${row}: ${error.message}`);
  else context.print(output);
}

async function writeResults(path: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ job, film, error }) => [
    job.row,
    job.output,
    error === undefined ? 'made' : 'failed',
    film === undefined ? '' : film.durationMs / 1000,
    film?.sizeBytes ?? '',
    error?.message ?? '',
  ]);
  const text = writeCsv([['row', 'output', 'status', 'seconds', 'bytes', 'message'], ...rows]);
  await writeFile(path, text).catch((cause: unknown) => {
    throw new AppError('not-writable', `The results can not be written to "${path}".`, { cause });
  });
}
