import type { SegmentTransition, Track } from './schema.js';
import { compact, nonEmpty, type Wire } from './wire-values.js';

/** The wire form of one segment of a track; `ending` is the transition after it when it is the film's last. */
export function writeSegment(
  track: Exclude<Track, { kind: 'other' }>,
  index: number,
  ending: SegmentTransition | null = null,
): Wire {
  const segment = track.segments[index]!;
  const common = { id: segment.id, s: segment.startMs, d: segment.durationMs };
  const by = nonEmpty(segment.chosen);
  if (track.kind === 'text') {
    const { text, template, style, enter, exit } = track.segments[index]!;
    const { strokeWidth, ...plain } = style;
    return compact({
      ...common,
      tf: writePlacement(track.segments[index]!.placement, { text: true }),
      an: nonEmpty(
        compact({
          in: enter === null ? undefined : { type: enter.type, d: enter.durationMs },
          out: exit === null ? undefined : { type: exit.type, d: exit.durationMs },
        }),
      ),
      ...segment.extra,
      m: compact({
        name: segment.name || 'Title',
        text,
        template: template ?? undefined,
        style: nonEmpty(compact({ ...plain, stroke_width: strokeWidth })),
        by,
        ...segment.metaExtra,
      }),
    });
  }
  const media = track.segments[index]!;
  const sourced = {
    u: media.reference || undefined,
    ss: media.sourceStartMs,
    sd: media.sourceDurationMs ?? undefined,
    sp: media.speed,
    vl: media.volume,
  };
  if (track.kind === 'audio') {
    const audio = track.segments[index]!;
    return compact({
      ...common,
      ...sourced,
      fi: audio.fadeInMs,
      fo: audio.fadeOutMs,
      ...audio.extra,
      m: compact({
        name: audio.name,
        file_id: audio.fileId || undefined,
        mood: audio.mood ?? undefined,
        loop: audio.loop ? undefined : false,
        by,
        ...audio.metaExtra,
      }),
    });
  }
  const video = track.segments[index]!;
  const { fx, ...extra } = video.extra;
  const effects = [
    ...(video.look === null ? [] : [{ type: 'color', ...video.look }]),
    ...(Array.isArray(fx) ? fx : []),
  ];
  return compact({
    ...common,
    ...sourced,
    fi: video.fadeInMs || undefined,
    fo: video.fadeOutMs || undefined,
    tf: writePlacement(video.placement, { text: false }),
    mo: video.motion === null ? undefined : writeMotion(video.motion),
    tr: writeTransition(video.transition ?? ending),
    fx: effects.length > 0 ? effects : undefined,
    ...extra,
    m: compact({
      name: video.name,
      kind: video.mediaKind,
      file_id: video.fileId || undefined,
      width: video.width || undefined,
      height: video.height || undefined,
      by,
      ...video.metaExtra,
    }),
  });
}

/** The wire form of a transition. */
export const writeTransition = (transition: SegmentTransition | null): Wire | undefined =>
  transition === null
    ? undefined
    : compact({
        type: transition.type,
        d: transition.durationMs,
        ease: transition.ease,
        ...transition.params,
      });

function writePlacement(
  placement: { [key: string]: number | string },
  { text }: { text: boolean },
): Wire | undefined {
  const wire: Wire = {
    x: placement.x,
    y: placement.y,
    sx: placement.scaleX,
    sy: placement.scaleY,
    r: placement.rotation,
    o: placement.opacity,
    fit: placement.fit,
  };
  const plain =
    wire.x === 0 && wire.y === 0 && wire.sx === 1 && wire.sy === 1 && wire.r === 0 && wire.o === 1;
  return text && plain ? undefined : wire;
}

function writeMotion({
  from,
  to,
  ...motion
}: NonNullable<Extract<Track, { kind: 'video' }>['segments'][number]['motion']>): Wire {
  const view = (value: typeof from): Wire | undefined =>
    value === undefined ? undefined : { x: value.x, y: value.y, s: value.scale };
  return compact({ ...motion, from: view(from), to: view(to) });
}
