import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Conversation, type ConversationOptions, type SkillIdentity } from '../../client/index.js';
import { entryName, usualTextSize } from '../../edits/index.js';
import { AppError, toAppError } from '../../shared/index.js';
import type { CliContext } from '../define-command.js';
import { fileMemory } from './memory.js';

/** Options every client command has. */
export interface ClientOptions {
  readonly server?: string;
  readonly session?: string;
  readonly json?: boolean;
}

/** Server that is asked when nothing else is said. */
const usualServer = 'http://127.0.0.1:4100';

/** Adds `--server`, `--session` and `--json`. */
export const addClientOptions = (command: Command): Command =>
  command
    .option('--server <url>', `address of the server; NEMO_API_URL, else ${usualServer}`)
    .option('--session <id>', 'work in this session instead of the last one')
    .option('--json', 'print one JSON object and nothing else');

/** The address that the options or the environment name. */
export const serverAddress = ({ server }: ClientOptions): string =>
  (server || process.env.NEMO_API_URL || usualServer).replace(/\/+$/, '');

/** Who the command line says it is. */
export function cliIdentity(): SkillIdentity {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return { source: process.env.SKILL_SOURCE || 'kinora-cli', version, platform: 'terminal' };
}

/** A server on this machine may be asked often; others get the pace of the API's description. */
export const pollMsFor = (baseUrl: string): number =>
  /^https?:\/\/(localhost|127\.|\[::1\])/.test(baseUrl) ? 1000 : 10_000;

/** A conversation as the options, the environment and the config folder say. */
export async function openConversation(
  options: ClientOptions,
  { print, warn }: CliContext,
  more: Partial<ConversationOptions> = {},
): Promise<Conversation> {
  const baseUrl = serverAddress(options);
  const conversation = new Conversation({
    baseUrl,
    identity: cliIdentity(),
    memory: fileMemory(baseUrl),
    token: process.env.NEMO_TOKEN,
    clientId: process.env.NEMO_CLIENT_ID,
    pollMs: pollMsFor(baseUrl),
    nameOf: entryName,
    usualSize: usualTextSize,
    // A script reads standard output; what is only said to a person goes beside it.
    tell: options.json
      ? () => undefined
      : process.stdout.isTTY
        ? print
        : (line) => tellPlain(line, { print, warn }),
    ...more,
  });
  if (options.session !== undefined) await conversation.useSession(options.session, { kept: false });
  return conversation;
}

/** Without a terminal the small talk of connecting stays out of what a script keeps. */
function tellPlain(line: string, { print, warn }: Pick<CliContext, 'print' | 'warn'>): void {
  if (/^(Connecting|Ready|正在连接|准备好了|⏳)/.test(line)) warn(line);
  else print(line);
}

/** Kinds whose advice says more than the message and the table's next step. */
const advised = new Set(['no-credits', 'export-blocked', 'rate-limited', 'file-too-large']);

/** Runs a command's work; its failure speaks to the user as the client would. */
export async function withAdvice<T>(conversation: Conversation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    if (!advised.has(error.kind)) throw cause;
    throw new AppError(error.kind, conversation.advice(error), { cause, fields: { ...error.fields } });
  }
}
