import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import type { ClientMemory, MemoryKey } from '../../client/index.js';
import { AppError } from '../../shared/index.js';

/** The user's folder for what a client remembers: `KINORA_CONFIG_DIR`, else the platform's config folder. */
export const configFolder = (): string =>
  process.env.KINORA_CONFIG_DIR || envPaths('kinora', { suffix: '' }).config;

/** Writes aside and renames, for the owner's eyes only. */
async function writePrivate(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`;
  await writeFile(aside, text, { mode: 0o600 });
  await rename(aside, path).catch(async (cause: unknown) => {
    await rm(aside, { force: true });
    throw cause;
  });
}

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim() || undefined,
    () => undefined,
  );

type Remembered = Partial<Record<Exclude<MemoryKey, 'clientId' | 'token'>, string>> & { token?: string };

/**
 * What a client remembers in files of the config folder. `client_id` and `token` are plain texts, shared with the
 * skills; `servers.json` holds what belongs to one server.
 */
export function fileMemory(baseUrl: string): ClientMemory {
  const folder = configFolder();
  const serversPath = join(folder, 'servers.json');
  const plain = { clientId: join(folder, 'client_id'), token: join(folder, 'token') };
  const readServers = async (): Promise<Record<string, Remembered>> => {
    try {
      const parsed: unknown = JSON.parse((await readText(serversPath)) ?? '{}');
      return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, Remembered>) : {};
    } catch {
      return {};
    }
  };
  return {
    async read(key) {
      if (key === 'clientId') return readText(plain.clientId);
      const known = (await readServers())[baseUrl]?.[key];
      return known ?? (key === 'token' ? readText(plain.token) : undefined);
    },
    async write(key, value) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        if (key === 'clientId') {
          await (value === undefined
            ? rm(plain.clientId, { force: true })
            : writePrivate(plain.clientId, value));
          return;
        }
        const servers = await readServers();
        servers[baseUrl] = { ...servers[baseUrl], [key]: value };
        await writePrivate(serversPath, `${JSON.stringify(servers, null, 1)}\n`);
        if (key === 'token' && value !== undefined) await writePrivate(plain.token, value);
      } catch (cause) {
        throw new AppError('not-writable', `The settings can not be written to "${folder}".`, { cause });
      }
    },
  };
}
