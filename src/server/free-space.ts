import { statfs } from 'node:fs/promises';
import { AppError } from '../shared/index.js';
import type { Service } from './service.js';

const leastBytes = 500 * 1024 * 1024;
const leastShare = 0.05;

/** Free and total bytes of the file system a folder lies on. */
export async function freeSpaceOf(folder: string): Promise<{ free: number; total: number }> {
  const info = await statfs(folder);
  return { free: info.bavail * info.bsize, total: info.blocks * info.bsize };
}

/** Refuses new work while the disk is nearly full (PROMISES O1): `disk-full`. */
export async function checkSpace(service: Pick<Service, 'freeSpace'>): Promise<void> {
  const { free, total } = await service.freeSpace();
  if (free < leastBytes || free < total * leastShare) {
    throw new AppError('disk-full', 'The disk is nearly full; nothing new is taken until there is space.');
  }
}
