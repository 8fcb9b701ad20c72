import { hasTag } from '../../language/index.js';
import { withoutOthers } from '../idioms/others-go.js';
import { upTo } from '../lists/cut-items.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import { roleOfText, type Scene, shotIds, shots, texts } from '../scene.js';

/** A word that counts photos and nothing else. */
const countsPhotos = (clause: Clause): boolean =>
  clause.tokens.some(
    (token) =>
      (hasTag(token, 'photo') && !/\bones?$/.test(token.text)) ||
      hasTag(token, 'clip') ||
      /[张图幅]|照片/.test(token.text),
  );

const others = (
  'quote duration percentage music sound look aLook motion aMotion aTransition film longer shorter ' +
  'brighter darker bigger smaller colour order swap title endCard'
).split(' ');

/** 只要盒子那张写: which of them get words. */
const writes = /(?:写|打字|加字|配字|标|题)(?:字|上)?(?:就行|就好|吧|了)*$/;

const bare = /\b(?:only|just|nothing but|nothing except)\b|只|仅/;
const away = /\b(?:away|out|off|gone|go)(?: please| then| too)?$/;

/** `only keep the first`, `all but the beach one away`: which of what the talk is about stays; undefined when all do. */
function stays(clause: Clause): boolean {
  if (clause.reading.language === 'zh' && writes.test(clause.text)) return false;
  if (withoutOthers(clause.text) !== clause.text) return true;
  if (clause.has('rest')) return false;
  if (clause.has('except')) return clause.has('remove', 'keep') || away.test(clause.text);
  return (
    bare.test(clause.text) && (clause.has('keep') || /\b(?:want|need|use|leave)\b|要|用/.test(clause.text))
  );
}

/** The places a clause names, counted in a list of so many. */
function places(clause: Clause, scene: Scene, { last }: { last: number }): number[] {
  const order = shotIds(scene.draft);
  const named = clause.plainRefs.filter(({ kind }) => kind === 'some');
  const byName = named.some((item) =>
    clause.tokens.slice(item.from, item.to).some((token) => hasTag(token, 'file', 'fileWord')),
  );
  const at = present(
    scene,
    named.flatMap(({ ids }) => ids),
  ).map((id) => order.indexOf(id));
  // The last cut is the one before the last photo.
  const shift = !byName && at.includes(order.length - 1) ? order.length - 1 - last : 0;
  return at.map((place) => place - shift).filter((place) => place >= 0);
}

function keptCuts(clause: Clause, scene: Scene): Outcome | undefined {
  const order = shots(scene.draft);
  const named = places(clause, scene, { last: order.length - 2 });
  // `only between the first three`: the two cuts among them.
  const among = clause.has('between') && named.length > 1 && clause.reading.language === 'en';
  const kept = new Set(among ? upTo(Math.min(...named), Math.max(...named)) : named);
  const gone = order.slice(0, -1).filter((shot, index) => shot.transition !== null && !kept.has(index));
  if (kept.size === 0 || gone.length === 0) return undefined;
  const photos = gone.map(({ id }) => id);
  const about = {
    topic: 'transition' as const,
    shots: order.slice(0, -1).flatMap(({ id }, index) => (kept.has(index) ? [id] : [])),
  };
  return edit('set_transition', { photos, transition: 'none' }, about);
}

/** The texts of one role, those on the photos or at the places a clause names apart, go; undefined when all or none would. */
export function keptTexts(clause: Clause, scene: Scene, [first] = scene.focus.texts): Outcome | undefined {
  const role = first === undefined ? undefined : roleOfText(scene.draft, first);
  const pool = texts(scene.draft).filter((text) => roleOfText(scene.draft, text.id) === role);
  if (pool.length < 2) return undefined;
  const order = shots(scene.draft);
  const kept = new Set(places(clause, scene, { last: order.length - 1 }).map((place) => order[place]));
  const gone = pool.filter((text) => {
    const middle = text.startMs + text.durationMs / 2;
    return ![...kept].some(
      (shot) => shot !== undefined && middle >= shot.startMs && middle < shot.startMs + shot.durationMs,
    );
  });
  if (gone.length === 0 || gone.length === pool.length) return undefined;
  return edit(
    'remove_text',
    { texts: gone.map(({ id }) => id) },
    { topic: 'text', texts: [], shots: clause.plainIds },
  );
}

/** What stays of the captions or transitions the talk is about; the photos themselves are not meant. */
export const only = defineIntent({
  name: 'only',
  read(clause, scene) {
    const { topic } = scene.focus;
    if (topic !== 'text' && topic !== 'transition') return undefined;
    if (clause.has(...others) || countsPhotos(clause) || !stays(clause)) return undefined;
    return topic === 'text' ? keptTexts(clause, scene) : keptCuts(clause, scene);
  },
});
