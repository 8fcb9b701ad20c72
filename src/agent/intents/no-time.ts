import { hasTag, tagValue } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import { say, seconds } from '../replies/say.js';
import { placeIn } from '../scene.js';

/** The shortest a photo may stay, ms. */
const shortestMs = 100;
const elsewhere =
  'title caption endCard lowerThird text quote music sound transition aTransition fade fadeIn fadeOut motion beat clip'.split(
    ' ',
  );
const stays =
  /\b(?:last|lasts|stay|stays|long|length|duration|show|shown|seconds?|secs?|make|set|each|every|all|give|hold|keep)\b|停|秒|时长|放/;

/** `make photo 3 last 0 seconds`: no photo can stay so short; said, and nothing is done. */
export const noTime = defineIntent({
  name: 'no-time',
  needs: { concepts: ['duration'] },
  read(clause, scene) {
    const times = clause.tokens.flatMap((token) => {
      const ms = tagValue(token, 'duration');
      return typeof ms === 'number' ? [ms] : [];
    });
    const [ms, ...more] = times;
    if (ms === undefined || more.length > 0 || ms >= shortestMs || scene.fresh || scene.trail.asked)
      return undefined;
    if (scene.focus.topic === 'transition' || clause.has(...elsewhere) || !stays.test(clause.text))
      return undefined;
    const photos = clause.refs.filter(({ kind }) => kind !== 'rest');
    const spread = clause.tokens.some((token) => hasTag(token, 'perPhoto', 'photo'));
    if (photos.length === 0 && !spread) return undefined;
    const shortest = seconds(scene.language, shortestMs);
    const [id, ...others] = photos.flatMap((item) => item.ids);
    const at = placeIn(scene.draft, id);
    const out = at > 0 && others.length === 0;
    return {
      kind: 'refusal',
      text: say(scene.language, {
        en: `A photo stays ${shortest} at least, so nothing was changed.${out ? ` To take it out, say "remove photo ${at}".` : ''}`,
        zh: `照片最短要停留 ${shortest}，所以没有改动。${out ? `想去掉它的话，可以说“删掉第${at}张”。` : ''}`,
      }),
    };
  },
});
