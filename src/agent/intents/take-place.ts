import { hasTag, tagValue } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

/** 断桥的位置给日落: what is named first had the place. */
const given = /(?:位置|位子|位|地方|坑|空)(?:就|都)?(?:让给|留给|给|归|由|换成|换)/;
/** 日落占断桥的位置: what is named first gets it. */
const taken =
  /(?:占|顶|顶替|接替|坐|站|补|填|抢|去|到|放到|挪到|搬到)(?:了|上|掉|住|到)?[^到]*(?:位置|位子|位|坑|空)(?:上|去|里)?[吧了呗]?$/;

/** Most tokens of such a wish. */
const longest = 24;

/** A photo a clause names: its place in the film, or the place it had when it still was there. */
interface Named {
  readonly id?: string;
  readonly place: number;
}

function namedIn({ tokens, refs }: Clause, scene: Scene): Named[] {
  const list = shots(scene.draft);
  const past = [...scene.conversation.past].reverse();
  return tokens.flatMap((token, index) => {
    const ref = refs.find((item) => index >= item.from && index < item.to);
    if (ref !== undefined) {
      const id = ref.ids[0];
      const whole = ref.from === index && ref.kind === 'some' && ref.ids.length === 1;
      return whole ? [{ id: id!, place: list.findIndex((shot) => shot.id === id) + 1 }] : [];
    }
    const file = hasTag(token, 'file') ? tagValue(token, 'file') : tagValue(token, 'fileWord');
    for (const { before } of past) {
      const place = shots(before).findIndex((shot) => shot.fileId === file) + 1;
      if (place > 0) return [{ place }];
    }
    return [];
  });
}

/** 断桥的位置给日落, 日落顶断桥的位: one photo goes where another is or was; undefined when none is to. */
export function takePlace(clause: Clause, scene: Scene): Outcome | undefined {
  // What is longer is no such wish, and is not looked through.
  if (clause.tokens.length > longest) return undefined;
  const gives = given.test(clause.text);
  if (clause.reading.language !== 'zh' || clause.has('swap') || !(gives || taken.test(clause.text)))
    return undefined;
  const named = namedIn(clause, scene);
  if (named.length !== 2) return undefined;
  const [goal, moved] = gives ? named : [named[1], named[0]];
  if (moved?.id === undefined || goal === undefined) return undefined;
  return edit('move_photos', { photos: [moved.id], to: goal.place }, { topic: 'shots', shots: [moved.id] });
}
