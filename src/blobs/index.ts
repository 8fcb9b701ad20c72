export type { Blobs } from './blobs.js';
export { diskBlobs } from './disk.js';
export { hashFile, moveDurably, syncPath } from './durable-file.js';
export { parseS3Url, s3Blobs } from './s3.js';
