import type { Command } from 'commander';

/** What a command may use besides its own options. */
export interface CliContext {
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** Writes one line to standard output. */
  readonly print: (line: string) => void;
  /** Writes one line to standard error. */
  readonly warn: (line: string) => void;
}

/** One command of the command line. */
export interface CliCommand {
  /** Adds arguments, options and the action to a fresh commander command. */
  setUp(command: Command, context: CliContext): void;
}

export const defineCommand = (command: CliCommand): CliCommand => command;
