import { defineIntent, edit } from '../outcome.js';
import { whichOne } from './which-one.js';

/** 一张7秒, 另一张停7秒: one more of the photos that were just named together. */
const oneMore =
  /^(?:另外?|还有|剩下|再|,)*一张(?:照片)?(?:[给停留放要就]|停留)*(?=\d|半|[一二两三四五六七八九十])[^张]*$/;

/** 头两张一张5秒一张7秒: lengths for the photos of one group, one after the other. */
export const oneEach = defineIntent({
  name: 'one-each',
  read(clause, scene) {
    const durationMs = clause.value<number>('duration');
    const done = scene.planned.length;
    if (done === 0 || durationMs === undefined || clause.reading.language !== 'zh') return undefined;
    if (!oneMore.test(clause.text) || scene.planned.some(({ name }) => name !== 'set_photo_length'))
      return undefined;
    const group = scene.planned[0]!.params.photos;
    if (!Array.isArray(group) || group.length < 2) return undefined;
    // 头两张停3秒，一张7秒: nobody knows which.
    const shared = /一张[^张]*[,，]?.*一张/.test(scene.sentence);
    const photo: unknown = shared ? group[done] : undefined;
    return typeof photo === 'string'
      ? edit('set_photo_length', { photos: [photo], durationMs }, { topic: 'shots', shots: [photo] })
      : whichOne(scene);
  },
});
