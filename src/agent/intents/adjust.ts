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
    const amount =
      percentage !== undefined
        ? Math.min(1, percentage / 100)
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
    if (Object.keys(changes).length === 0) return undefined;
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    const ids = photosMeant(clause, scene, { fallback: scene.focus.topic === 'look' ? 'focus' : 'all' });
    return edit(
      'adjust_colour',
      { photos: photosParam(scene, ids), ...changes },
      { topic: 'look', shots: ids },
    );
  },
});
