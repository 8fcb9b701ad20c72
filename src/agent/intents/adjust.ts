import { fractionIn } from '../amount.js';
import { askMissing, onlyAsks, photosMeant, photosParam } from '../common.js';
import { defineIntent, edit } from '../outcome.js';
import { shots } from '../scene.js';

const kinds = [
  ['brightness', 'brighter', 'darker'],
  ['contrast', 'moreContrast', 'lessContrast'],
  ['saturation', 'moreSaturation', 'lessSaturation'],
] as const;

export const adjust = defineIntent({
  name: 'adjust',
  read(clause, scene) {
    if (
      clause.has('quote', 'title', 'caption', 'text', 'music', 'transition') ||
      shots(scene.draft).length === 0
    )
      return undefined;
    if (onlyAsks(clause)) return undefined;
    // 滤镜淡一点 is about how strong the look is.
    if (/滤镜|效果/.test(clause.text) && clause.has('weaker', 'stronger', 'little')) return undefined;
    const percentage = clause.value<number>('percentage');
    const part = fractionIn(clause);
    const amount =
      percentage !== undefined
        ? Math.min(1, percentage / 100)
        : part !== undefined
          ? part
          : clause.has('much')
            ? 0.3
            : clause.has('little')
              ? 0.12
              : 0.18;
    const changes: Record<string, number> = {};
    for (const [name, up, down] of kinds) {
      const noun = clause.has(name);
      // `it is still dark`, `comes out a bit bright`: what is found wrong is to be the other way.
      const wrong =
        name === 'brightness' && clause.reading.language === 'en'
          ? /\b(?:is|are|looks?|seems?|s|still|came out|comes? out|feels?) (?:\S+ ){0,2}(dark|dim|bright)\b/.exec(
              clause.text,
            )?.[1]
          : undefined;
      if (wrong !== undefined) changes[name] = wrong === 'bright' ? -amount : amount;
      else if (clause.has(up) || (noun && clause.has('increase', 'more', 'bigger'))) changes[name] = amount;
      else if (clause.has(down) || (noun && clause.has('decrease', 'less', 'smaller')))
        changes[name] = -amount;
    }
    // `a third as bright` is darker by two thirds.
    const as =
      part !== undefined
        ? /\bas (bright|contrasty|colou?rful|saturated|vivid)\b/.exec(clause.text)?.[1]
        : undefined;
    if (as !== undefined && part !== undefined) {
      const name = as === 'bright' ? 'brightness' : as === 'contrasty' ? 'contrast' : 'saturation';
      changes[name] = Math.round((part - 1) * 100) / 100;
    }
    if (Object.keys(changes).length === 0) return undefined;
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    const ids = photosMeant(clause, scene, { fallback: scene.focus.topic === 'look' ? 'focus' : 'all' });
    // Grey photos have no colour that could grow: theirs comes back.
    const grey = shots(scene.draft).filter(
      (shot) => ids.includes(shot.id) && /^(?:bw|noir)$/.test(shot.look?.preset ?? ''),
    );
    if ((changes.saturation ?? 0) > 0 && grey.length > 0 && grey.length === ids.length)
      return edit(
        'set_look',
        { photos: photosParam(scene, ids), look: 'none' },
        { topic: 'look', shots: ids },
      );
    return edit(
      'adjust_colour',
      { photos: photosParam(scene, ids), ...changes },
      { topic: 'look', shots: ids },
    );
  },
});
