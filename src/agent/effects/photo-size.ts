import type { Read } from '../outcome.js';
import { edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';
import { namedPhotos, photosParam, present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { lastCommand, type Scene, shots } from '../scene.js';

const lead =
  '(?:(?:please|and|but|ok|now|also|just|can you|could you|i want|i would like|make|get|have|show|let|enlarge|blow up|scale up) )*';
const photos = '(?:P|ALL|(?:the |my |all |all the |your )*(?:photos?|pictures?|pics?|images?)|everything)';
const held = '(?:them|it|those|these|that|this)';
const degree =
  '(?:(?:a|bit|little|lot|much|way|far|too|so|very|really|be|should|look|appear|is|are|s|seem|all) )*';
const close = '(?: (?:please|on (?:the )?screen|in (?:the )?(?:frame|picture)|too|pls|again))*';
const bigger = new RegExp(
  `^${lead}(?:(${photos}|${held}) ${degree}(?:bigger|larger)|(?:bigger|larger) ${photos}|(?:enlarge|blow up|scale up) ${photos})${close}$|^(?:but )?${photos} ${degree}(?:small|tiny)${close}$`,
);
const smaller = new RegExp(
  `^${lead}(?:${photos} ${degree}smaller|smaller ${photos})${close}$|^(?:but )?${photos} ${degree}(?:big|large|huge)${close}$`,
);

/** `make the pictures bigger`: they fill the frame; what fills it already can only be come closer to. */
export function photoSize(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.fresh || clause.tokens.length > 12) return undefined;
  if (
    !clause.has('bigger', 'smaller', 'size') &&
    !/\b(?:big|large|huge|small|tiny|up|enlarge)\b/.test(clause.text)
  )
    return undefined;
  if (clause.has('quote', 'title', 'caption', 'text', 'music', 'motion', 'aMotion', 'colour'))
    return undefined;
  // `make the others smaller` where texts are spoken of.
  if (scene.focus.topic === 'text' && !/\b(?:photo|picture|pic|image)s?\b/.test(clause.text))
    return undefined;
  const text = feltSigns(clause);
  const said = bigger.exec(text);
  const less = said === null && smaller.test(text);
  if (said === null && !less) return undefined;
  if (
    new RegExp(`^${held}$`).test(said?.[1] ?? '') &&
    !/^set_(?:canvas|fit)$/.test(lastCommand(scene)?.name ?? '')
  )
    return undefined;
  const named = namedPhotos(clause, scene);
  const it = present(
    scene,
    clause.refs.filter(({ kind }) => kind === 'it').flatMap(({ ids }) => ids),
  );
  const list = shots(scene.draft);
  const ids = named.length > 0 ? named : it.length > 0 ? it : list.map(({ id }) => id);
  const meant = list.filter(({ id }) => ids.includes(id));
  if (!less && meant.some(({ placement }) => placement.fit !== 'cover')) {
    const params = { photos: photosParam(scene, ids), fit: 'cover' };
    return { intent: 'photo-size', outcome: edit('set_fit', params, { topic: 'fit', shots: ids }) };
  }
  const answer = less
    ? say(scene.language, {
        en: 'A photo fills the frame or is shown whole in it, with no size of its own. Say "show the photos whole" to cut nothing off.',
        zh: '照片要么铺满画面，要么完整显示，没有单独的大小。想不裁切就说“完整显示照片”。',
      })
    : say(scene.language, {
        en: 'That fills the whole frame already. The camera can come closer: say "zoom in".',
        zh: '已经铺满整个画面了。想看得更近可以说“慢慢推近”。',
      });
  return { intent: 'photo-size', outcome: { kind: 'answer', text: answer } };
}
