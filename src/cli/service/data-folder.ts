import { accessSync, constants, mkdirSync } from 'node:fs';
import { AppError } from '../../shared/index.js';

/** Makes the data directory usable or says in one line why it is not (PROMISES O2). */
export function prepareDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new AppError(
      'not-writable',
      `The data directory ${path} cannot be used (${code}). Set KINORA_DATA_DIR.`,
      {
        cause,
      },
    );
  }
}
