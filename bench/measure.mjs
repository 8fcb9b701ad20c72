// What the benchmarks share: CPU of whole process trees, peak memory, and photos of a known size.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Fields of /proc/<pid>/stat after the command name, which may hold spaces. */
const statOf = (pid) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** User + system CPU of all ended and waited-for children of this process, seconds (100 ticks a second). */
const childrenCpuSeconds = () => {
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

/** Memory of a process and its descendants, bytes: proportional set sizes, so that shared pages count once. */
function treePssBytes(pid) {
  let total = 0;
  try {
    total +=
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
      if (children !== '') for (const child of children.split(' ')) total += treePssBytes(Number(child));
    }
  } catch {
    // The process ended between two reads.
  }
  return total;
}

/**
 * Runs a program; resolves with CPU seconds (user + sys of the whole tree), wall seconds, peak memory of
 * the tree in bytes (sampled every 100 ms) and what it printed.
 */
export async function run(command, args, env = {}) {
  const cpuBefore = childrenCpuSeconds();
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, treePssBytes(child.pid));
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return {
    cpuSeconds: childrenCpuSeconds() - cpuBefore,
    wallSeconds: (performance.now() - started) / 1000,
    peakBytes,
    output,
  };
}

/**
 * `count` JPEGs of at least 12 megapixels in `folder`: the sample photographs where they are, else the examples, the
 * largest files first (they hold the most detail and need the least enlarging), enlarged with lanczos. Different crops make different photos when there are fewer sources than asked for.
 */
export async function bigPhotos(folder, count) {
  mkdirSync(folder, { recursive: true });
  const samples = join(root, '../shared/samples/photos');
  const source = existsSync(samples) ? samples : join(root, 'examples/photos');
  const bytesOf = (name) => statSync(join(source, name)).size;
  const names = readdirSync(source)
    .filter((name) => name.endsWith('.jpg'))
    .sort((a, b) => bytesOf(b) - bytesOf(a));
  const paths = [];
  for (let index = 0; index < count; index++) {
    const path = join(folder, `photo-${String(index + 1).padStart(2, '0')}.jpg`);
    paths.push(path);
    if (existsSync(path)) continue;
    const image = sharp(join(source, names[index % names.length])).autoOrient();
    const { autoOrient: size } = await image.metadata();
    const shrink = 1 - 0.04 * Math.floor(index / names.length);
    const crop = {
      left: 0,
      top: 0,
      width: Math.floor(size.width * shrink),
      height: Math.floor(size.height * shrink),
    };
    const scale = Math.max(1, Math.sqrt(12.2e6 / (crop.width * crop.height)));
    await image
      .extract(crop)
      .resize(Math.ceil(crop.width * scale), Math.ceil(crop.height * scale), {
        kernel: 'lanczos3',
        fit: 'fill',
      })
      .jpeg({ quality: 90 })
      .toFile(path);
  }
  return paths;
}

/** One line about the machine and the day, for every published number. */
export const machine = () =>
  `${cpus().length} cores, ${cpus()[0].model.trim()}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
