import { hasTag } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';
import { asks } from './film-facts.js';
import { aboutTopic } from './film-told.js';

const topics = ['music', 'transition', 'title', 'caption', 'endCard', 'canvas', 'fps', 'length', 'order'];
const nothingElse = 'quote duration percentage colour canYou add remove replace move no'.split(' ');
const joins = /^(?:和|跟|与|及|以及|还有|、|,|and|or)$/;

/** 分辨率和帧率是多少, `what are the music and the transitions?`: things asked about in one breath, each answered. */
export function askedTogether(clause: Clause, scene: Scene): Outcome | undefined {
  const { tokens } = clause;
  if (scene.fresh || tokens.length > 14 || shots(scene.draft).length === 0) return undefined;
  const named = tokens.flatMap((token, at) => (hasTag(token, ...topics) ? [{ token, at }] : []));
  const joined = named.slice(1).every(({ at }, index) => {
    const between = tokens.slice(named[index]!.at + 1, at);
    return between.some(({ text }) => joins.test(text)) && between.length <= 3;
  });
  if (named.length < 2 || !joined || !asks(clause) || clause.has(...nothingElse)) return undefined;
  if (clause.namesPhotos) return undefined;
  const told = named.flatMap(({ token }) => {
    const outcome = aboutTopic(clauseOf([token], clause.reading, scene), scene);
    return outcome?.kind === 'answer' ? [outcome.text] : [];
  });
  const text = [...new Set(told)].join(scene.language === 'zh' ? '' : ' ');
  return told.length < named.length ? undefined : { kind: 'answer', text };
}
