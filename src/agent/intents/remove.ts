import {
  askMissing,
  namedPhotos,
  namesText,
  photosMeant,
  photosParam,
  saysAll,
  textsMeant,
} from '../common.js';
import { defineIntent, edit } from '../outcome.js';
import { say } from '../say.js';
import { shots } from '../scene.js';

export const remove = defineIntent({
  name: 'remove',
  read(clause, scene) {
    const list = shots(scene.draft);
    const only = /\bonly\b|\bjust\b|只|仅/.test(clause.text);
    const named = namedPhotos(clause, scene);
    // `keep only the first four`, 只保留前四张
    if (
      only &&
      clause.has('keep', 'trim') &&
      named.length > 0 &&
      !clause.has('duration') &&
      !clause.has('clip') &&
      !namesText(clause)
    ) {
      const gone = list.map((shot) => shot.id).filter((id) => !named.includes(id));
      if (gone.length > 0) return edit('remove_photos', { photos: gone }, { topic: 'shots', shots: named });
    }
    const negated =
      clause.has('no') && !clause.has('change', 'move', 'longer', 'shorter', 'slower', 'faster');
    if (!clause.has('remove', 'startOver') && !negated) return undefined;
    if (
      clause.has('quote') ||
      namesText(clause) ||
      (scene.focus.topic === 'text' &&
        clause.refs.every((item) => item.kind === 'it') &&
        clause.refs.length > 0)
    ) {
      const quoted = clause.has('quote');
      if (!namesText(clause) && quoted && textsMeant(clause, scene).length === 0) return undefined;
      if (clause.has('motion', 'animation') && !clause.has('remove')) return undefined;
      const texts = textsMeant(clause, scene);
      if (texts.length === 0) {
        return {
          kind: 'edit',
          commands: [],
          topic: 'text',
          unchanged: say(scene.language, {
            en: 'There is no such text in the film, so there was nothing to take out.',
            zh: '片子里没有这样的文字，不需要删。',
          }),
        };
      }
      return edit('remove_text', { texts: texts.map((text) => text.id) }, { topic: 'text', texts: [] });
    }
    if (!clause.has('remove', 'startOver')) return undefined;
    if (clause.tokens.some((token) => ['motion', 'look', 'transition'].some((concept) => token.tags.some((tag) => tag.concept === concept && tag.value === undefined)))) return undefined;
    if (list.length === 0) return undefined;
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    if (
      clause.has('music', 'sound', 'transition', 'duration', 'look', 'contain', 'beat') &&
      named.length === 0
    )
      return undefined;
    if (clause.has('duplicates')) {
      const seen = new Set<string>();
      const again = list.filter((shot) => {
        const known = seen.has(shot.fileId);
        seen.add(shot.fileId);
        return known;
      });
      if (again.length > 0)
        return edit('remove_photos', { photos: again.map((shot) => shot.id) }, { topic: 'shots', shots: [] });
      return {
        kind: 'edit',
        commands: [],
        topic: 'shots',
        unchanged: say(scene.language, {
          en: 'No photo is in the film twice. If two look alike, tell me which one to drop.',
          zh: '没有重复出现的照片。如果有两张很像，告诉我删哪一张。',
        }),
      };
    }
    const ids =
      saysAll(clause) && named.length === 0
        ? list.map((shot) => shot.id)
        : photosMeant(clause, scene, { fallback: 'none' });
    if (ids.length === 0) return undefined;
    return edit('remove_photos', { photos: photosParam(scene, ids) }, { topic: 'shots', shots: [] });
  },
});
