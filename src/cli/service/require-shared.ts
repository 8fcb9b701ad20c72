import { AppError } from '../../shared/index.js';

/** Parts of the service on several machines need a database and bytes that all of them see. */
export function requireShared(): void {
  const missing = ['DATABASE_URL', 'KINORA_BLOBS'].filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  throw new AppError(
    'bad-input',
    `Set ${missing.join(' and ')}: machines share a PostgreSQL and an S3 bucket. For one machine use \`kinora serve\`.`,
  );
}
