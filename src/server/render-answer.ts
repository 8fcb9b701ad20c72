import type { Json, RenderProgress } from '../store/index.js';
import { makeCapability } from './capability.js';
import type { Service } from './service.js';

/** Media types of export formats. */
export const exportTypes: Record<string, string> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  gif: 'image/gif',
  jpg: 'image/jpeg',
};

/** Where a finished export is downloaded without a token, for a day. */
export function renderUrl(service: Service, host: string, render: RenderProgress): string {
  const capability = makeCapability(service.secret, { kind: 'render', id: render.key }, service.now());
  return `${host}/r/${render.key}.${capability}.${render.result?.format ?? 'mp4'}`;
}

/** The answer to submit, poll and cancel: everything at top level and in `data` (section 9). */
export function renderAnswer(service: Service, host: string, render: RenderProgress): Json {
  const { result } = render;
  const url = result === null ? undefined : renderUrl(service, host, render);
  const facts: Json = {
    id: render.id,
    taskId: render.id,
    render_id: render.id,
    status: render.status,
    progress: render.progress,
    ...(render.error === null ? {} : { error: render.error }),
    ...(result === null
      ? {}
      : {
          outputUrl: url,
          output: {
            url,
            duration: result.durationMs / 1000,
            size: result.sizeBytes,
            format: result.format,
            width: result.width,
            height: result.height,
          },
        }),
    createdAt: render.created_at.getTime(),
    ...(render.completed_at === null ? {} : { completedAt: render.completed_at.getTime() }),
  };
  return { code: 0, message: 'success', success: true, ...facts, data: facts };
}
