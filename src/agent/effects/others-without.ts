import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { nothingElse } from '../intents/removing-kinds.js';
import type { Read } from '../outcome.js';
import { edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos, photosParam, present } from '../referents/photos-meant.js';
import { lastCommand, photosIn, type Scene, shotIds, shots } from '../scene.js';

/** `the others without`, `leave the rest without any`: what was just wished, and not there. */
const without =
  /^(?:(?:and|but|so|then|please|just|now) )*(?:(?:leave|keep|have|let) )?(?:all )?(?:of )?(?:the )?(?:others?|rest|other (?:ones|photos|pictures)|everything else|remaining (?:ones|photos|pictures))(?: (?:can|could|should|may|must|please|stay|leave|remain|go|be|are|do|left|all))* without(?: (?:any|it|one|them|that|this|anything|transitions?|effects?|movement|motion|filters?|looks?|text|captions?))?(?: please)?$/;

/** 第一个转场用擦除，后面的都不要: in the sentence that gives it to some. */
const chineseWithout =
  /^(?:而|但|但是|然后)?(?:后面|后边|其他|其它|其余|剩下|剩余|余下|别|另外)(?:的|几张|几个|那些)*(?:照片|图片|转场|图)?(?:就|全|都)*(?:不要|不用|不加|不弄|不做|别加|别弄|别动|没有|不需要)(?:了|加|转场|滤镜|效果)*$/;

/** What takes the effect of a command away again, for other photos. */
const noneOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  set_transition: { transition: 'none' },
  set_motion: { motion: 'none' },
  set_look: { look: 'none' },
};

const offThose =
  /^(?:(?:and|but|also|then|now|please|completely|entirely|actually) )*(?:(?:remove|take|get|drop|lose) (?:it|that|this|them)(?: away| again)? (?:from|off|on)|off) (?:the |that |this |my |both )?\S.*$/;

const offThere =
  /^(?:(?:and|but|then|now|please|no|ok|just) )*(?:take|get|turn|switch) (?:it|that|this) off (?:there|on (?:it|that|that one|this one))(?: again| please)*$/;

/** `the look on the first is strange` ... `take it off there`: the look of the photo that is spoken of, and never the photo. */
function offThisOne(clause: Clause, scene: Scene): Read | undefined {
  if (!offThere.test(clause.text) || scene.focus.topic !== 'shots') return undefined;
  const ids = shots(scene.draft).flatMap(({ id, look }) =>
    look !== null && scene.focus.shots.includes(id) ? [id] : [],
  );
  if (ids.length === 0) return { intent: 'others-without', outcome: { kind: 'nothing' } };
  const commands = [{ name: 'set_look', params: { photos: photosParam(scene, ids), look: 'none' } }];
  return { intent: 'others-without', outcome: { kind: 'edit', commands, topic: 'look', shots: ids } };
}

/** `and off the cap completely`: what was just wished is taken off a photo, and the photo stays. */
function takenOff(clause: Clause, scene: Scene): Read | undefined {
  const last = lastCommand(scene);
  const none = last === undefined ? undefined : noneOf[last.name];
  if (none === undefined || clause.tokens.length > 9 || !offThose.test(clause.text)) return undefined;
  const ids = last!.name === 'set_transition' ? [] : namedPhotos(clause, scene);
  if (ids.length === 0) return undefined;
  const commands = [{ name: last!.name, params: { photos: photosParam(scene, ids), ...none } }];
  return {
    intent: 'others-without',
    outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: ids },
  };
}

const pointsAtAll = new Set(
  'turn switch take get rid of stop it that this them these those both all everything whole thing lot off away out again now then please so and but ok no actually just completely'.split(
    ' ',
  ),
);

/** `now turn all that off again`, `get rid of all of it`: what the last turns gave to one photo after another. */
function allOff(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.length === 0 ? lastCommand(scene) : undefined;
  const none = last === undefined ? undefined : noneOf[last.name];
  const takes = clause.has('remove') || /^(?:\S+ ){0,2}(?:turn|switch|stop) /.test(clause.text);
  if (none === undefined || clause.tokens.length > 9 || !takes || !clause.has('all', 'both'))
    return undefined;
  const known = clause.tokens.every(
    (token) => token.text.split(' ').every((word) => pointsAtAll.has(word)) || hasTag(token, 'remove'),
  );
  if (!known) return undefined;
  const { past } = scene.conversation;
  const from = past.findLastIndex(({ commands }) => commands.some(({ name }) => name !== last!.name)) + 1;
  const given = past.slice(from).flatMap(({ commands }) => commands.map(({ params }) => params.photos));
  const ids = given.includes('all')
    ? shotIds(scene.draft)
    : present(
        scene,
        [scene.focus.shots, ...given].flatMap((photos) => (Array.isArray(photos) ? photos.map(String) : [])),
      );
  const commands = [{ name: last!.name, params: { photos: photosParam(scene, ids), ...none } }];
  return { intent: 'all-off', outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: ids } };
}

/** The others go without what some photos were just given; photos are never taken out by that. */
export function othersWithout(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  const off =
    language === 'en'
      ? (offThisOne(clause, scene) ?? takenOff(clause, scene) ?? allOff(clause, scene))
      : undefined;
  if (off !== undefined) return off;
  const said = language === 'zh' ? chineseWithout : without;
  if (!(language === 'en' || (language === 'zh' && scene.planned.length > 0)) || !said.test(clause.text))
    return undefined;
  const bare = nothingElse(clause, scene);
  if (bare !== undefined) return { intent: 'removing-kinds', outcome: bare };
  const nothing: Read = { intent: 'others-without', outcome: { kind: 'nothing' } };
  const last: EditCommand | undefined = lastCommand(scene);
  // 先海滩再寺庙最后日落，其他不要: those of the row are all there are.
  if (last?.name === 'move_photos' && scene.planned.includes(last) && /不要了?$/.test(clause.text)) {
    const row = photosIn(last);
    const gone = shots(scene.draft).flatMap(({ id }) => (row.includes(id) ? [] : [id]));
    if (row.length > 1 && gone.length > 0)
      return {
        intent: 'others-without',
        outcome: edit('remove_photos', { photos: gone }, { topic: 'shots' }),
      };
  }
  const none = last === undefined ? undefined : noneOf[last.name];
  if (last === undefined || none === undefined || !Array.isArray(last.params.photos)) return nothing;
  const held = last.params.photos.map(String);
  const list = shotIds(scene.draft);
  const order = last.name === 'set_transition' ? list.slice(0, -1) : list;
  const others = order.filter((id) => !held.includes(id));
  if (others.length === 0) return nothing;
  const commands = [{ name: last.name, params: { photos: photosParam(scene, others), ...none } }];
  return {
    intent: 'others-without',
    outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: held },
  };
}
