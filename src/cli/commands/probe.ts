import { MediaProcess } from '../../media/index.js';
import { AppError, oneLine, toAppError } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';

export const probe = defineCommand({
  setUp(command, { signal, print, warn }) {
    command
      .argument('<files...>', 'photos, clips or sounds')
      .option('--json', 'print one JSON object a line')
      .action(async (files: string[], options: { json?: boolean }) => {
        const media = new MediaProcess();
        let failures = 0;
        try {
          for (const path of files) {
            try {
              const facts = await media.probe({ path }, signal);
              if (options.json) print(JSON.stringify({ path, ...facts }));
              else print(`${oneLine(path)}\n${table(facts)}`);
            } catch (cause) {
              const error = toAppError(cause);
              if (error.kind === 'cancelled') throw error;
              failures++;
              if (options.json)
                print(JSON.stringify({ path, error: { kind: error.kind, message: error.message } }));
              else warn(`${oneLine(path)}\n  ${error.message}`);
            }
          }
        } finally {
          await media.stop();
        }
        if (failures === files.length) throw new AppError('no-usable-file', 'None of the files can be used.');
      });
  },
});

const table = (facts: object): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        `  ${key.padEnd(14)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join('\n');
