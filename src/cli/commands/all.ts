import type { CliCommand } from '../define-command.js';

/** A command as the list of commands shows it; its code is loaded when it is asked for, so that every start is quick. */
export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  load(): Promise<CliCommand>;
}

const entry = (name: string, summary: string, load: CommandEntry['load']): CommandEntry => ({
  name,
  summary,
  load,
});

export const commands: readonly CommandEntry[] = [
  entry(
    'api',
    'Run only the HTTP API, beside workers on other machines',
    async () => (await import('./api.js')).api,
  ),
  entry(
    'backup',
    'Copy everything the service keeps into a new folder; the server may run meanwhile',
    async () => (await import('./backup.js')).backup,
  ),
  entry(
    'restore',
    'Fill an empty data directory from a backup',
    async () => (await import('./backup.js')).restore,
  ),
  entry(
    'batch',
    'Make many films from the lines of a CSV file',
    async () => (await import('./batch.js')).batch,
  ),
  entry(
    'catalogue',
    'List motions, transitions, titles, looks, moods and styles',
    async () => (await import('./catalogue.js')).catalogue,
  ),
  entry('chat', 'Talk: drop files, say what you want, export', async () => (await import('./chat.js')).chat),
  entry(
    'completion',
    'Print shell completion: bash, zsh or fish',
    async () => (await import('./completion.js')).completion,
  ),
  entry(
    'connect',
    'Connect to a server: token and session, kept for the next commands',
    async () => (await import('./connect.js')).connect,
  ),
  entry('credits', 'Show the credits', async () => (await import('./credits.js')).credits),
  entry('doctor', 'Check what works on this computer', async () => (await import('./doctor.js')).doctor),
  entry(
    'explain',
    'Show how a sentence is understood, without making anything',
    async () => (await import('./explain.js')).explain,
  ),
  entry(
    'export',
    'Export the film of the session and download it',
    async () => (await import('./export.js')).exportCommand,
  ),
  entry('frame', 'Write one picture of the film', async () => (await import('./frame.js')).frame),
  entry('make', 'Make a film from photos, clips and music', async () => (await import('./make.js')).make),
  entry(
    'mcp',
    'Serve agents over the Model Context Protocol (stdio)',
    async () => (await import('./mcp.js')).mcp,
  ),
  entry('open', 'Open the session in the web studio', async () => (await import('./open.js')).open),
  entry('probe', 'Show what Kinora knows about a file', async () => (await import('./probe.js')).probe),
  entry(
    'say',
    'Say a sentence to the agent: "make it 20 seconds"',
    async () => (await import('./say.js')).say,
  ),
  entry('serve', 'Run the whole service on this machine', async () => (await import('./serve.js')).serve),
  entry(
    'sessions',
    'List your sessions, last changed first',
    async () => (await import('./sessions.js')).sessions,
  ),
  entry(
    'sheet',
    'Write a contact sheet: many small pictures of the film',
    async () => (await import('./sheet.js')).sheet,
  ),
  entry(
    'skills',
    'List, show, install and check the agent skills',
    async () => (await import('./skills.js')).skills,
  ),
  entry('status', 'Show the timeline in one line', async () => (await import('./status.js')).status),
  entry('token', 'Make a token by hand; it is shown once', async () => (await import('./token.js')).token),
  entry(
    'upload',
    'Upload photos, clips and music to the session',
    async () => (await import('./upload.js')).upload,
  ),
  entry(
    'worker',
    'Run only the drawing of exports, beside APIs on other machines',
    async () => (await import('./worker.js')).worker,
  ),
];
