import { hasOneOf, hasTag } from '../../language/index.js';
import type { Scene } from '../scene.js';
import type { Clause } from './clause.js';

/** Nouns and names of each topic; a clause that has those of another topic does not go on with this one. */
const ofTopic: Readonly<Record<string, readonly string[]>> = {
  text: 'title caption lowerThird endCard text font pixels aTitleStyle color colour'.split(' '),
  music: ['music', 'sound', 'voice', 'aMood', 'beat'],
  transition: ['transition', 'aTransition'],
  motion: ['motion', 'aMotion'],
  look: ['look', 'aLook', 'brightness', 'contrast', 'saturation', 'warmer', 'cooler'],
  fit: ['background', 'blur', 'cover', 'contain'],
  film: (
    'film perPhoto length order speed canvas canvasSize ' + 'platform style aStyle fps captured shuffle'
  ).split(' '),
};

const ofOwn: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(ofTopic).map(([topic, concepts]) => [topic, new Set(concepts)]),
);

/** For each topic what belongs to another one; a length and a colour may be of any. */
const ofOthers: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.keys(ofTopic).map((topic) => [
    topic,
    new Set(
      Object.entries(ofTopic)
        .filter(([name]) => name !== topic)
        .flatMap(([, concepts]) => concepts.filter((concept) => !/^(length|colou?r)$/.test(concept))),
    ),
  ]),
);

/** Topics that are about photos: naming a photo does not leave them. */
const aboutPhotos = ['motion', 'look', 'fit', 'transition'];

/** `half a second for each of them` after transitions: no photo would be seen so shortly. */
export function takesCuts(clause: Clause): boolean {
  const duration = clause.value<number>('duration');
  const nouns = /\b(?:photos?|pictures?|pics?|images?|shots?|slides?)\b/;
  if (duration === undefined || duration > 2000 || clause.has('film') || nouns.test(clause.text))
    return false;
  return duration < 1000 || /\b(?:of (?:them|those|these)|them all|they|those|these)\b/.test(clause.text);
}

const ofCut = (clause: Clause): boolean =>
  clause.has('between', 'before', 'after', 'transition', 'aTransition') ||
  /\b(?:into|one)\b/.test(clause.text);
const namesPhoto =
  /\b(?:photo|picture|pic|image|shot|slide) (?:right )?(?:after|before|following) (?!it\b|that\b|this\b|them\b)/;

/** The clause goes on with the topic of the talk without naming it: nothing in it belongs to another one. */
export function continues(
  clause: Clause,
  scene: Scene,
  topic: 'text' | 'music' | 'transition' | 'motion' | 'look' | 'fit',
): boolean {
  if (scene.focus.topic !== topic) return false;
  const names = clause.refs.some(
    (item) =>
      item.kind === 'some' ||
      item.kind === 'rest' ||
      (item.kind === 'all' && clause.has('photo', 'perPhoto')),
  );
  if (names && !aboutPhotos.includes(topic)) return false;
  // 其他的慢一点 while transitions are spoken of: the other ones.
  const restCuts =
    clause.reading.language === 'zh' &&
    clause.refs.every(({ kind }) => kind === 'rest') &&
    !clause.has('photo', 'clip', 'perPhoto') &&
    /^(?:其他|其它|其余|别的|剩下|余下)的?(?:都|也|就|再)*(?:[快慢长短柔]|换|改|用|不要|去掉|直接切)/.test(
      clause.text,
    );
  if (
    topic === 'transition' &&
    names &&
    !restCuts &&
    !takesCuts(clause) &&
    !clause.has('between', 'before', 'after', 'transition', 'aTransition') &&
    !/\binto\b/.test(clause.text)
  )
    return false;
  // `the photo after the temple 2 seconds` is a photo, and no cut.
  if (topic === 'transition' && namesPhoto.test(clause.text)) return false;
  // `the beach half a second longer`
  if (topic === 'transition' && names && clause.has('longer', 'shorter') && !ofCut(clause)) return false;
  const own = ofOwn[topic]!;
  const others = ofOthers[topic]!;
  const ofCuts = topic === 'transition' && takesCuts(clause);
  return !clause.tokens.some((token) => {
    if (ofCuts && hasTag(token, 'perPhoto')) return false;
    if (hasOneOf(token, own)) return false;
    if (topic === 'text' && hasTag(token, 'bigger', 'smaller')) return false;
    const ofLength = hasTag(token, 'length');
    const lasting =
      ofLength && !hasTag(token, 'howLong') && topic !== 'look' && topic !== 'music'
        ? !/^(long|秒)$/.test(token.text) &&
          !(
            topic === 'transition' &&
            /^(时间|时长|长度|持续时间)$/.test(token.text) &&
            (clause.value<number>('duration') ?? 9000) <= 3000
          )
        : ofLength;
    if (lasting) return true;
    // 时间0.8秒 while transitions are spoken of: how long they take, not when the photos were.
    if (ofLength && clause.has('duration')) return false;
    return hasOneOf(token, others);
  });
}

/** `it`, `that`, 它: the clause points at what the talk is about. */
export const pointsBack = (clause: Clause): boolean => clause.refs.some((item) => item.kind === 'it');
