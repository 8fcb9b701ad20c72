import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { AppError, byNearness, oneLine, toAppError } from '../shared/index.js';
import { commands } from './commands/all.js';
import type { CliContext } from './define-command.js';

/** Exit code for wrong use: unknown command or option, missing argument. */
const wrongUse = 2;

/** Runs the command line; gives the exit code. `argv` as in `process.argv`. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  // A reader that went away (| head) is no reason to leave work half done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  const context: CliContext = {
    signal: stop.signal,
    print: (line) => process.stdout.write(`${line}\n`),
    warn: (line) => process.stderr.write(`${line}\n`),
  };
  try {
    const program = await buildProgram(argv, context);
    await program.parseAsync([...argv]);
    return process.exitCode === undefined ? 0 : Number(process.exitCode);
  } catch (cause) {
    if (cause instanceof CommanderError) {
      // What `*.jpg` gives for a file of that name.
      const word = /unknown option '(-.*)'/s.exec(cause.message)?.[1];
      if (word !== undefined && existsSync(word))
        context.warn(`For the file of that name write "./${oneLine(word)}".`);
      return cause.exitCode === 0 ? 0 : wrongUse;
    }
    return reportFailure(
      stop.signal.aborted ? new AppError('cancelled', 'Stopped.', { cause }) : toAppError(cause),
      {
        json: argv.includes('--json'),
        context,
      },
    );
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
}

function ignoreBrokenPipe(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
}

function reportFailure(error: AppError, { json, context }: { json: boolean; context: CliContext }): number {
  const { exit, next } = error.row;
  if (json) {
    context.print(
      JSON.stringify({
        ok: false,
        error: { kind: error.kind, message: error.message, next, details: error.fields },
      }),
    );
  } else {
    context.warn(`kinora: ${error.message}`);
    // Put into words by the client, the message says already what to do.
    const advised = error.cause instanceof AppError && error.cause.kind === error.kind;
    if (error.kind !== 'cancelled' && error.kind !== 'bad-input' && !advised) context.warn(`        ${next}`);
  }
  if (process.env.KINORA_LOG === 'debug')
    context.warn(
      String(error.stack) + (error.cause ? `\ncaused by ${(error.cause as Error).stack ?? error.cause}` : ''),
    );
  return exit;
}

/** Words after which the options of every command are needed. */
const needAll = ['help', 'completion'];

async function buildProgram(argv: readonly string[], context: CliContext): Promise<Command> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const program = new Command('kinora')
    .description('Photos in, a finished film out.')
    .version(version)
    .showHelpAfterError('Run with --help for everything that is possible.')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'kinora: ')) });
  const words = new Set(argv.slice(2));
  const all = needAll.some((word) => words.has(word));
  for (const { name, summary, load } of commands) {
    const command = program.command(name).description(summary).exitOverride();
    if (all || words.has(name)) (await load()).setUp(command, context);
  }
  program.on('command:*', ([word]: string[]) => {
    const names = commands.map(({ name }) => name);
    throw new AppError(
      'bad-input',
      `Unknown command "${word}". Known: ${byNearness(String(word), names).join(', ')}.`,
    );
  });
  return program;
}
