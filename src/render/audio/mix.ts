import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { moods } from '../../catalogue/index.js';
import { withoutNetwork } from '../../media/index.js';
import { AppError, entryPath } from '../../shared/index.js';
import type { MixMessage } from './mix-child.js';
import type { AudioItem, MixProgress, MixRequest, MixResult, ResolvedItem } from './mix-request.js';

/** A mix that says nothing for this long hangs. */
const silenceLimitMs = 60_000;
const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'LANG', 'TZ'];

/**
 * Mixes to raw 32-bit little-endian floats, stereo interleaved, 48 kHz, exactly `sampleCount` frames, at `outPath`.
 * Silence when there is nothing. Works in a process of its own with bounded memory, which is killed on abort; its
 * temporary files go whatever happens. `unreadable-file` names the file that could not be decoded.
 */
export async function mixAudio(
  request: MixRequest & { readonly signal?: AbortSignal; readonly onProgress?: MixProgress },
): Promise<MixResult> {
  const { signal, onProgress, ...plain } = request;
  signal?.throwIfAborted();
  if (plain.items.length === 0) {
    const file = await open(plain.outPath, 'w', 0o600);
    await file.truncate(plain.sampleCount * 8);
    await file.close();
    onProgress?.(1);
    return { integratedLufs: null, truePeakDb: null };
  }
  const folder = await mkdtemp(join(resolve(plain.tempDir), 'mix-'));
  try {
    return await runChild(
      { ...plain, items: plain.items.map(resolved), tempDir: folder, outPath: resolve(plain.outPath) },
      { ...(signal && { signal }), ...(onProgress && { onProgress }) },
    );
  } catch (cause) {
    await rm(plain.outPath, { force: true });
    throw cause;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function resolved(item: AudioItem): ResolvedItem {
  const { source } = item;
  if (source.kind === 'file') return { ...item, source: { ...source, path: resolve(source.path) } };
  return { ...item, source: { ...source, mood: moods.get(source.mood) } };
}

function runChild(
  request: MixRequest<ResolvedItem>,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: MixProgress },
): Promise<MixResult> {
  const environment = Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const entry = entryPath(import.meta.url, './mix-child.js');
  const [command, ...words] = [
    ...withoutNetwork(),
    process.execPath,
    '--max-old-space-size=512',
    '--max-semi-space-size=8',
    entry,
  ];
  const child = spawn(command!, words, {
    cwd: request.tempDir,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...environment, TMPDIR: request.tempDir, HOME: request.tempDir },
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    let label: string | undefined;
    let outcome: (() => void) | undefined;
    const give = (error: AppError): void => {
      outcome ??= () => reject(error);
      child.kill('SIGKILL');
    };
    const hangs = (): void =>
      give(
        new AppError('unreadable-file', `"${label ?? 'The music'}" could not be decoded in time.`, {
          fields: { label, silenceLimitMs },
        }),
      );
    let timer = setTimeout(hangs, silenceLimitMs);
    const onAbort = (): void => give(new AppError('cancelled', 'Cancelled.', { cause: signal?.reason }));
    signal?.addEventListener('abort', onAbort, { once: true });
    child.on('message', (message: MixMessage) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, silenceLimitMs);
      if (message.kind === 'progress') onProgress?.(message.done);
      else if (message.kind === 'file') label = message.label;
      else if (message.kind === 'done') {
        outcome ??= () => resolve(message.result);
      } else {
        const { name, message: text, fields, detail } = message.error;
        const cause = detail === '' ? undefined : new Error(detail);
        outcome ??= () => reject(new AppError(name, text, { fields, cause }));
      }
    });
    child.once('error', (cause) => {
      outcome ??= () => reject(new AppError('internal', 'The audio process could not start.', { cause }));
      if (child.pid === undefined) finish();
    });
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      outcome ??= () =>
        reject(
          label === undefined
            ? new AppError('codec-failed', 'The audio process ended too early.', { fields: { stderr } })
            : new AppError('unreadable-file', `"${label}" made the decoder crash.`, {
                fields: { label, stderr },
              }),
        );
      outcome();
    };
    child.once('close', finish);
    child.send(request, (cause) => {
      if (cause !== null) give(new AppError('internal', 'The audio process could not start.', { cause }));
    });
  });
}
