import { line } from '../client/index.js';
import type { RenderProgress } from '../render/index.js';

/** Shows how far a long call is. `end` clears what a terminal shows. */
export interface ProgressView {
  update(progress: RenderProgress): void;
  /** A step that has no measure yet, such as reading files. */
  step(text: string): void;
  end(): void;
}

const phaseNames = {
  compose: 'Planning',
  sound: 'Composing sound',
  draw: 'Drawing',
  mux: 'Writing',
} as const;

const clock = (ms: number): string => {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** A bar redrawn in place on a terminal, a line for each ten percent elsewhere, nothing when `quiet`. */
export function progressView({ quiet }: { quiet: boolean }): ProgressView {
  if (quiet) return { update: () => undefined, step: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressView {
  let shownMs = 0;
  const draw = (text: string): void => void process.stderr.write(`\r\x1b[2K${text}`);
  return {
    step: draw,
    update({ phase, percent, framesPerSecond, etaMs }) {
      const nowMs = performance.now();
      if (nowMs - shownMs < 80 && percent < 98) return;
      shownMs = nowMs;
      const width = 28;
      const filled = Math.round((percent / 100) * width);
      const speed = framesPerSecond === null ? '' : `  ${framesPerSecond.toFixed(0)} frames/s`;
      const left = etaMs === null ? '' : `  ${clock(etaMs)} left`;
      draw(
        `${phaseNames[phase].padEnd(15)} ${'━'.repeat(filled)}${'╌'.repeat(width - filled)} ${String(percent).padStart(3)} %${speed}${left}`,
      );
    },
    end: () => void process.stderr.write('\r\x1b[2K'),
  };
}

function lines(): ProgressView {
  let shown = '';
  const show = (text: string): void => {
    if (text !== shown) process.stderr.write(`${text}\n`);
    shown = text;
  };
  return {
    step: () => undefined,
    update: ({ phase, percent }) =>
      show(phase === 'draw' ? `Drawing ${Math.floor(percent / 10) * 10} %` : phaseNames[phase]),
    end: () => undefined,
  };
}

/** A percent redrawn in place on a terminal, a line for each ten percent elsewhere, nothing when `quiet`. */
export function percentView({ quiet, label }: { quiet: boolean; label: () => string }): {
  update(percent: number): void;
  end(): void;
} {
  if (quiet) return { update: () => undefined, end: () => undefined };
  const write = (text: string): void => void process.stderr.write(text);
  if (process.stderr.isTTY) {
    return {
      update(percent) {
        const filled = Math.round((percent / 100) * 28);
        write(`\r\x1b[2K${label()} ${'━'.repeat(filled)}${'╌'.repeat(28 - filled)} ${percent} %`);
      },
      end: () => write('\r\x1b[2K'),
    };
  }
  let shown = -1;
  return {
    update(percent) {
      const ten = Math.floor(percent / 10) * 10;
      if (ten > shown) write(`${label()} ${ten} %\n`);
      shown = Math.max(shown, ten);
    },
    end: () => undefined,
  };
}

/** From this size on a file's way is told by lines where there is no terminal, bytes. */
const longUploadBytes = 20 * 1024 ** 2;

/** How much of a file has been sent: a bar on a terminal, a line for each ten percent of a large file elsewhere. */
export function uploadView({ quiet, language }: { quiet: boolean; language: () => string | undefined }): {
  update(upload: { name: string; sentBytes: number; totalBytes: number }): void;
  end(): void;
} {
  let view: { name: string; update(percent: number): void; end(): void } | undefined;
  const end = (): void => {
    view?.end();
    view = undefined;
  };
  return {
    update({ name, sentBytes, totalBytes }) {
      if (quiet || (!process.stderr.isTTY && totalBytes < longUploadBytes)) return;
      const size = (totalBytes / 1024 ** 2).toFixed(1);
      const label = (): string => line('uploading', language(), { name, size });
      if (view?.name !== name) view = { name, ...percentView({ quiet, label }) };
      view.update(Math.floor((sentBytes / totalBytes) * 100));
      if (sentBytes >= totalBytes) end();
    },
    end,
  };
}
