import { hasTag } from '../../language/index.js';
import { cutsMeant, cutsOfKind } from '../intents/transition-cuts.js';
import { edit, type Outcome } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { cutsIn, type Scene } from '../scene.js';
import { chineseFamilies } from './chinese.js';
import { kindsOf } from './kinds.js';

/** A transition there is finds no favour. */
export const dislikes =
  /\b(?:don ?'?t|do not|never) (?:really |much )?(?:like|love|need|want)|\b(?:hate|dislike|cheesy|tacky|kitschy|corny|ugly|awful|annoying|silly)\b/;

/** 叠化改成1秒, 闪白的时间短一点: one kind there is, before how long it shall take. */
const ofKindSaid =
  /^[把让]?(#)(?:的?(?:时间|时长|速度|那[个种几些]))*(?:都|再|也|就|要|得|给我)*(?![,#]|$)[^#]*$/;

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
      (hasTag(clause.tokens[index - 1], 'longer', 'shorter', 'slower', 'faster') && /s$/.test(token.text))) &&
    !hasTag(token, 'photo', 'motion', 'aMotion')
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

/** 那个擦除再慢一点, 叠化改成1秒: how long those take that there are; undefined where none is spoken of. */
export function presentRetimed(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'zh' || !clause.has('aTransition') || clause.has('photo')) return undefined;
  const ms = clause.value<number>('duration');
  const paced = clause.has('slower', 'faster', 'longer', 'shorter') || (ms !== undefined && ms <= 10_000);
  const cuts = paced && namedPhotos(clause, scene).length === 0 ? presentCuts(clause, scene) : [];
  if (cuts.length === 0) return undefined;
  const time =
    ms === undefined
      ? { factor: factorIn(clause, clause.has('slower', 'longer') ? 'up' : 'down') }
      : { durationMs: ms };
  return edit('set_transition', { photos: [...cuts], ...time }, { topic: 'transition', shots: cuts });
}

const banned =
  /(?:别|不要|不用|不想要?)(?:再|有|用|加|出现|要|搞|弄)*(?<kind>[^，,别不]{1,6}?)(?:的)?(?:那种|这种|转场|效果|过渡|了|吧|啦|哈|切)*$/;

/** 别用黑场, 最后一个别用推的: what is unwanted gives way to what most of the others have, or to nothing where they are all so. */
export function unwantedKind(clause: Clause, scene: Scene): Outcome | undefined {
  const said = clause.reading.language === 'zh' ? banned.exec(clause.text)?.groups?.kind : undefined;
  if (
    said === undefined ||
    /[换改变]成/.test(clause.text) ||
    clause.has('music', 'sound', 'text', 'title', 'caption', 'quote')
  )
    return undefined;
  const talk = clause.has('transition') || scene.focus.topic === 'transition';
  const own = clause.tokens.flatMap(kindsOf).filter((kind) => kind !== 'none');
  const seen = talk
    ? chineseFamilies.find(({ kind, word }) => kind !== 'none' && word?.test(said))
    : undefined;
  const kinds = own.length > 0 ? own : seen === undefined ? [] : [seen.kind];
  // 照片别放大了, 第一张别推近: what the camera does.
  const camera =
    clause.has('aMotion', 'motion', 'look', 'aLook', 'photo') && !/用|转场|过渡|切/.test(clause.text);
  if (kinds.length === 0 || camera) return undefined;
  const list = cutsIn(scene.draft);
  const cuts = cutsMeant(clause, scene);
  const held = cutsOfKind(kinds, scene).filter((id) => cuts === 'all' || cuts.includes(id));
  const others = list.flatMap(({ id, transition }) =>
    transition === null || held.includes(id) || kinds.includes(transition.type) ? [] : [transition.type],
  );
  if (held.length === 0)
    return cuts !== 'all' || others.length === 0
      ? undefined
      : {
          kind: 'edit',
          commands: [],
          topic: 'transition',
          unchanged: say(scene.language, {
            en: 'No photo changes like that now, so nothing was changed.',
            zh: '片子里现在没有这种转场，没有改动。',
          }),
        };
  const count = (kind: string): number => others.filter((other) => other === kind).length;
  const [most] = others.toSorted((one, other) => count(other) - count(one));
  if (cuts === 'all' && most === undefined && (kinds.includes('crossfade') || !/[用有]/.test(clause.text)))
    return undefined;
  const transition = most ?? (cuts === 'all' ? 'crossfade' : 'none');
  return edit('set_transition', { photos: held, transition }, { topic: 'transition', shots: held });
}
