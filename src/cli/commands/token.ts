import { readSettings } from '../../server/index.js';
import { AppError, byNearness } from '../../shared/index.js';
import { createManualToken, scopeNames } from '../../store/index.js';
import { defineCommand } from '../define-command.js';
import { parseWhole } from '../options.js';
import { withDatabase } from '../service/with-database.js';

interface TokenOptions {
  readonly user?: string;
  readonly label: string;
  readonly scopes: string;
  readonly days?: string;
}

const examples = `
Examples:
  kinora token                                   a token for everything, for a new user
  kinora token --user anon_0123456789abcdef      makes that anonymous user a registered one; its sessions stay
  kinora token --scopes read --days 30
`;

export const token = defineCommand({
  setUp: (command, context) =>
    command
      .option('--user <id>', 'for this user; a new one when left out')
      .option('--label <text>', 'what it is for', '')
      .option('--scopes <list>', `some of ${scopeNames.join(', ')}`, '*')
      .option('--days <number>', 'how long it lives; for ever when left out')
      .addHelpText('after', examples)
      .action(async (options: TokenOptions) => {
        const settings = readSettings(process.env);
        const now = new Date();
        const days =
          options.days === undefined
            ? undefined
            : parseWhole(options.days, { option: '--days', min: 1, max: 3650 });
        const scopes = options.scopes.split(',').map((word) => {
          const scope = scopeNames.find((name) => name === word.trim());
          if (scope !== undefined) return scope;
          const known = byNearness(word, scopeNames).join(', ');
          throw new AppError('bad-input', `Unknown scope "${word}". Known: ${known}.`);
        });
        const made = await withDatabase(settings, (database) =>
          createManualToken(database, {
            ...(options.user === undefined ? {} : { userId: options.user }),
            label: options.label,
            scopes,
            expiresAt: days === undefined ? null : new Date(now.getTime() + days * 86_400_000),
            now,
            grant: settings.KINORA_CREDITS_GRANT,
            register: true,
          }),
        );
        context.warn(`Token of ${made.userId}; it is not shown again:`);
        context.print(made.token);
      }),
});
