// Encodes the raw frames of a plan, chunk by chunk, with the settings of the render. Prints JSON: the CPU seconds of
// the encoding alone (frames are read while the encoder is closed, and that time is not counted) and the packets' hash.
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { VideoEncoder, writePackets } from '../dist/media/index.js';

const [planPath, rawPath] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planPath, 'utf8'));
const { width, height } = plan.settings;
const frameBytes = (width * height * 3) / 2;
const file = await open(rawPath, 'r');
const digest = createHash('sha256');
const longest = Math.max(...plan.chunks.map(({ startFrame, endFrame }) => endFrame - startFrame));
const memory = new Uint8Array(new SharedArrayBuffer(longest * frameBytes));
let cpuMicroseconds = 0;
for (const { startFrame, endFrame } of plan.chunks) {
  const frames = endFrame - startFrame;
  await file.read(memory, 0, frames * frameBytes, startFrame * frameBytes);
  const pictures = Array.from({ length: frames }, (_, i) =>
    memory.subarray(i * frameBytes, (i + 1) * frameBytes),
  );
  const before = process.cpuUsage();
  const encoder = await VideoEncoder.open(plan.settings);
  for (const bytes of pictures) await encoder.encode({ bytes });
  const stream = await encoder.finish();
  encoder.close();
  const { user, system } = process.cpuUsage(before);
  cpuMicroseconds += user + system;
  digest.update(writePackets(stream));
}
await file.close();
console.log(JSON.stringify({ cpuSeconds: cpuMicroseconds / 1e6, hash: digest.digest('hex') }));
