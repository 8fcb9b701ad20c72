import type { IncomingMessage, Server } from 'node:http';

const leastBytesPerSecond = 1024;

/** Closes connections whose request body moves slower than 1 KB/s over 30 s (PROMISES L5). */
export function dropSlowBodies(
  server: Server,
  { checkEveryMs = 10_000, windowMs = 30_000 }: { checkEveryMs?: number; windowMs?: number } = {},
): void {
  const open = new Map<IncomingMessage, { bytes: number; at: number }>();
  server.on('request', (request: IncomingMessage) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    open.set(request, { bytes: request.socket.bytesRead, at: performance.now() });
    const forget = (): void => void open.delete(request);
    request.once('end', forget);
    request.once('close', forget);
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [request, mark] of open) {
      if (now - mark.at < windowMs) continue;
      const bytes = request.socket.bytesRead;
      // While we ourselves hold the stream back (disk, a part being checked) the client is not the slow one.
      if (!request.isPaused() && bytes - mark.bytes < (leastBytesPerSecond * windowMs) / 1000) {
        open.delete(request);
        request.socket.destroy();
      } else open.set(request, { bytes, at: now });
    }
  }, checkEveryMs);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
