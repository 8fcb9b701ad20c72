import { readTokens } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { type Clause, wholeClause } from '../reading/clause.js';
import { namedPhotos, photosParam } from '../referents/photos-meant.js';
import { filmMs, shots } from '../scene.js';

const asked = /\bhow (?:long|many seconds)\b/i;

const lead =
  "(?:(?:ok|okay|hm+|oh|so|then|and|please|well|no|too (?:long|short)|better|rather|let's (?:do|have|make it)|can (?:you|we)|could (?:you|we)|i'd like|i want|,) )*";
const it = '(?:it|that|this|them|those|each|it all)';
const end = '(?: (?:please|then|instead|thanks|long|each|now|seconds?|secs?|s))*';
const factors: Readonly<Record<string, number>> = { half: 0.5, halve: 0.5, twice: 2, double: 2, triple: 3 };
const times = new RegExp(
  `^${lead}(?:make ${it} |only |just |should be |give ${it} )*(half|halve|twice|double|triple)(?: (?:of )?(?:${it}|as (?:long|much)|the (?:length|time)))?(?: as long)?${end}$`,
);
const value = new RegExp(
  `^${lead}(?:make|set|let|put|have) ${it} (?:to |be |for |only |just |at )*[\\d.a-z]+${end}$`,
);
const more = new RegExp(
  `^${lead}(?:make ${it} |give ${it} |add |another |plus )*.{1,14} (longer|more|shorter|less)${end}$`,
);

/** What a wish that names nothing is to do to a length of `now` ms. */
function goal(clause: Clause, now: number): number | undefined {
  const factor = factors[times.exec(clause.text)?.[1] ?? ''];
  if (factor !== undefined) return now * factor;
  const bare = clause.value<number>('number') ?? clause.value<number>('ordinal');
  const ms = clause.value<number>('duration') ?? (bare === undefined ? undefined : bare * 1000);
  if (ms === undefined) return undefined;
  const way = more.exec(clause.text)?.[1];
  if (way !== undefined && clause.has('duration')) return /^(?:longer|more)$/.test(way) ? now + ms : now - ms;
  return value.test(clause.text) ? ms : undefined;
}

/** `how long is the beach?` ... `twice that`, `make it 6`: the length that was just told is what the wish is for. */
export const lengthAsked = defineIntent({
  name: 'length-asked',
  needs: { also: (_clause, { conversation }) => asked.test(conversation.idle ?? '') },
  read(clause, scene): Outcome | undefined {
    const { idle } = scene.conversation;
    if (
      idle === undefined ||
      !asked.test(idle) ||
      clause.reading.language !== 'en' ||
      scene.planned.length > 0
    )
      return undefined;
    if (clause.tokens.length > 10 || clause.namesPhotos) return undefined;
    const reading = readTokens(idle, 'en', scene.assets);
    const question = wholeClause(reading, scene);
    const list = shots(scene.draft);
    const done = (name: string, params: Record<string, unknown>, ids: readonly string[] = []): Outcome =>
      edit(name, params, {
        topic: name === 'set_transition' ? 'transition' : ids.length > 0 ? 'shots' : 'film',
        shots: ids,
      });
    const cut = list.find(({ transition }) => transition !== null)?.transition;
    if (question.has('transition', 'aTransition')) {
      const ms = cut === undefined || cut === null ? undefined : goal(clause, cut.durationMs);
      return ms === undefined || ms > 10_000 || ms < 100
        ? undefined
        : done('set_transition', { photos: 'all', durationMs: Math.round(ms) });
    }
    if (question.has('music', 'title', 'caption', 'text', 'endCard', 'clip', 'sound')) return undefined;
    const ids = namedPhotos(question, scene);
    const each = question.has('perPhoto') || question.refs.some(({ kind }) => kind === 'all');
    const meant = ids.length > 0 ? list.filter(({ id }) => ids.includes(id)) : list;
    if (meant.some(({ mediaKind }) => mediaKind === 'video') && (ids.length > 0 || each)) return undefined;
    if (ids.length === 0 && !each) {
      const ms = goal(clause, filmMs(scene.draft));
      return ms === undefined || ms < 1000 ? undefined : done('set_length', { durationMs: Math.round(ms) });
    }
    const ms = goal(clause, meant[0]?.durationMs ?? 0);
    const photos = ids.length > 0 ? photosParam(scene, ids) : 'all';
    return ms === undefined || ms < 300
      ? undefined
      : done('set_photo_length', { photos, durationMs: Math.round(ms) }, ids);
  },
});
