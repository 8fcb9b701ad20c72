import { hasTag } from '../../language/index.js';
import { cutsOfKind } from '../intents/transition-cuts.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { kindsOf } from './kinds.js';

/** A transition there is finds no favour. */
export const dislikes =
  /\b(?:don ?'?t|do not|never) (?:really |much )?(?:like|love|need|want)|\b(?:hate|dislike|cheesy|tacky|kitschy|corny|ugly|awful|annoying|silly)\b/;

/** 叠化改成1秒, 闪白的时间短一点: one kind there is, before how long it shall take. */
const ofKindSaid = /^[把让]?(#)(?:的?(?:时间|时长|速度|那[个种几些]))*(?:都|再|也|就|要|得|给我)*(?![,#]|$)[^#]*$/;

/** The words of a clause with # for each kind of transition. */
const kindSigns = ({ tokens }: Clause): string =>
  tokens.map((token) => (kindsOf(token).length > 0 ? '#' : token.text)).join('');

/** `slow down the fades`, `I don't like that wipe`: transitions there are, by their name, and none that is wished. */
export function presentKinds(clause: Clause): string[] {
  const changed =
    clause.has('longer', 'shorter', 'slower', 'faster', 'remove', 'no', 'half', 'twice', 'duration') ||
    dislikes.test(clause.text);
  if (!changed) return [];
  const [, first] = clause.reading.language === 'zh' ? (ofKindSaid.exec(kindSigns(clause)) ?? []) : [];
  if (first !== undefined) return clause.tokens.flatMap(kindsOf);
  return clause.tokens.flatMap((token, index) =>
    (/^(?:the|these|those|that|this|my|our|all|那个|这个|那些|这些)$/.test(
      clause.tokens[index - 1]?.text ?? '',
    ) ||
      (['longer', 'shorter', 'slower', 'faster'].some((way) => hasTag(clause.tokens[index - 1], way)) &&
        /s$/.test(token.text))) &&
    !hasTag(token, 'photo') &&
    !hasTag(token, 'motion') &&
    !hasTag(token, 'aMotion')
      ? kindsOf(token)
      : [],
  );
}

/** The cuts that have a kind the clause speaks of as one there is; of several, those the talk is about. */
export function presentCuts(clause: Clause, scene: Scene): readonly string[] {
  const ids = cutsOfKind(presentKinds(clause), scene);
  const held = ids.filter((id) => scene.focus.shots.includes(id));
  const one = scene.focus.topic === 'transition' && /\b(?:that|this)\b|[那这]个/.test(clause.text);
  return one && held.length > 0 ? held : ids;
}
