import { compact, first, isObject, known, list, object, rest, type Wire, whole } from './wire-values.js';

function readPlacement(value: unknown, where: string): Wire {
  const tf = object(value, `${where}: tf`);
  return compact({
    x: tf.x,
    y: tf.y,
    scaleX: tf.sx,
    scaleY: tf.sy,
    rotation: tf.r,
    opacity: tf.o,
    fit: tf.fit,
  });
}

function readView(value: unknown, where: string): Wire | undefined {
  if (value === undefined || value === null) return undefined;
  const view = object(value, where);
  return compact({ x: view.x, y: view.y, scale: first(view, 's', 'scale') });
}

function readMotion(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const mo = object(value, `${where}: mo`);
  const { from, to, ...other } = mo;
  return compact({
    ...other,
    from: readView(from, `${where}: mo.from`),
    to: readView(to, `${where}: mo.to`),
  });
}

/** A transition of the wire form, as the schema has it; null where there is none. `where` names it in errors. */
export function readTransition(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const { type, d, ease, ...params } = object(value, where);
  return compact({
    type,
    durationMs: whole(d ?? 500),
    ease,
    params: Object.keys(params).length > 0 ? params : undefined,
  });
}

function readLook(value: unknown, where: string): Wire | null {
  const color = list(value, `${where}: fx`)
    .map((effect) => object(effect, `${where}: fx`))
    .find((effect) => effect.type === 'color');
  if (color === undefined) return null;
  return compact({
    preset: color.preset,
    strength: color.strength,
    brightness: color.brightness,
    contrast: color.contrast,
    saturation: color.saturation,
  });
}

const otherEffects = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((effect) => !(isObject(effect) && effect.type === 'color')) : [];

function readAnimation(value: unknown, where: string): Wire | null {
  if (value === undefined || value === null) return null;
  const an = object(value, where);
  return compact({ type: an.type, durationMs: whole(an.d ?? 300) });
}

function readText(wire: Wire, meta: Wire, where: string): Wire {
  const style = object(meta.style, `${where}: style`);
  const an = object(wire.an, `${where}: an`);
  return compact({
    text: first(meta, 'text', 'content', 'title') ?? '',
    template: meta.template,
    style: compact({
      font: style.font ?? undefined,
      size: style.size ?? undefined,
      color: style.color ?? undefined,
      weight: style.weight ?? undefined,
      align: style.align ?? undefined,
      position: style.position ?? undefined,
      stroke: style.stroke,
      strokeWidth: style.stroke_width ?? undefined,
      shadow: style.shadow ?? undefined,
      box: style.box,
      italic: style.italic ?? undefined,
    }),
    enter: readAnimation(an.in, `${where}: an.in`),
    exit: readAnimation(an.out, `${where}: an.out`),
    placement: readPlacement(wire.tf, where),
  });
}

function readMedia(wire: Wire, meta: Wire): Wire {
  const reference = wire.u ?? first(meta, 'src', 'url', 'cdn_url');
  return compact({
    reference: reference ?? undefined,
    fileId: meta.file_id ?? undefined,
    sourceStartMs: whole(wire.ss) ?? undefined,
    sourceDurationMs: whole(wire.sd),
    speed: wire.sp ?? undefined,
    volume: wire.vl ?? undefined,
    fadeInMs: whole(wire.fi) ?? undefined,
    fadeOutMs: whole(wire.fo) ?? undefined,
  });
}

/** One segment of a track of wire type 0, 1 or 7 in the long names of the schema, unchecked. */
export function readSegment(
  type: number,
  value: unknown,
  context: { where: string; id: string; startMs: number },
): Wire {
  const wire = object(value, context.where);
  const meta = object(wire.m, `${context.where}: m`);
  const effects = otherEffects(wire.fx);
  const base = compact({
    id: wire.id ?? context.id,
    startMs: whole(wire.s ?? context.startMs),
    durationMs: whole(wire.d),
    name: meta.name ?? undefined,
    chosen: meta.by,
    extra: { ...rest(wire, known.segment), ...(effects.length > 0 ? { fx: effects } : {}) },
    metaExtra: rest(meta, type === 7 ? known.textMeta : known.mediaMeta),
  });
  if (type === 7) return { ...base, ...readText(wire, meta, context.where) };
  if (type === 1)
    return { ...base, ...readMedia(wire, meta), ...compact({ mood: meta.mood, loop: meta.loop }) };
  return {
    ...base,
    ...readMedia(wire, meta),
    ...compact({ mediaKind: meta.kind, width: meta.width, height: meta.height }),
    placement: readPlacement(wire.tf, context.where),
    motion: readMotion(wire.mo, context.where),
    transition: readTransition(wire.tr, `${context.where}: tr`),
    look: readLook(wire.fx, context.where),
  };
}
