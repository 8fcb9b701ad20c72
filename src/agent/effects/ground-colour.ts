import { hasTag, type Token, tagValue } from '../../language/index.js';
import { edit, type Outcome, type Read } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { namedPhotos, photosParam, present, saysAll } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { unseenGround } from '../replies/unseen-ground.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { fillers, grammar } from './in-hand.js';

/** Words for the room a photo leaves, and how its colour is. */
const words =
  /^(?:plain|solid|pale|soft|bright|deep|pure|simple|flat|clean|empty|blurr?(?:y|ed|s|ing)?|fuzzy|bars?|borders?|sides?|edges?|strip(?:e?s)?|margins?|space|room|gaps?|area|background|backdrop|behind|around|beside|next to|left|right|top|bottom|above|below|on|in|against|instead|instead of|rather|rather than|than|whole|full|entire|colou?r(?:ed)?|nothing|set|keep|leave|put|use|show|shown|stand|better|nicer|bit|without|dark|light|old|same|with)$/;
const room =
  /\b(?:behind|around|beside|next to|background|backdrop|bars?|borders?|sides|edges|stripes?|margins?|gaps?|space|left and right)\b/;
const elsewhere = [
  ...spokenOf('words', 'text', 'endCard', 'music', 'sound', 'transition', 'motion', 'duration', 'past'),
  ...['longer', 'shorter', 'swap', 'question', 'brighter', 'darker', 'aLook', 'look'],
];
const deniedBlur =
  /^(?:and |but |just |please )*(?:not|no|without|isn't|no more) (?:any )?(?:the )?(?:blurr?(?:y|ed|s|ing)?|fuzzy)(?: (?:ones?|sides|edges|bars|background|please))*$/;
/** What is turned down and not wished. */
const turnsDown = /^(?:instead of|rather than|than|not|no|without)$/;

const explained = (clause: Clause): boolean =>
  clause.tokens.every(
    (token, index) =>
      within(clause.refs, index) ||
      hasTag(token, 'colour', 'background', ...grammar) ||
      token.text.split(' ').every((word) => fillers.has(word) || words.test(word)),
  );

/** `on cream`, `against plain black`: the colour is what the photos stand on. */
const standsOn = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1;
  while (before > 0 && /^(?:a|an|some|plain|solid|pure|simple|flat|clean)$/.test(tokens[before]!.text))
    before--;
  return /^(?:on|on a|against|in front of|on top of)$/.test(tokens[before]?.text ?? '') && before > 0;
};

/**
 * `plain white behind them, not blurry`, `the tall ones on cream`, `no, white instead` where the frame is spoken of: the colour of
 * the room photos leave. Photos that are named are shown whole, since the colour is seen nowhere else.
 */
export function groundColour(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 16 || scene.fresh || scene.trail.asked)
    return undefined;
  const last = lastCommand(scene);
  // What this sentence only told of leaves the talk with the frame.
  const { topic } = scene.planned.length === 0 ? scene.conversation.focus : scene.focus;
  const hand = last?.name === 'set_fit' && topic === 'fit' ? last : undefined;
  const here = scene.planned.at(-1)?.name === 'set_fit';
  const held = Array.isArray(hand?.params.photos)
    ? present(scene, hand.params.photos.map(String))
    : hand === undefined
      ? []
      : shotIds(scene.draft);
  if (deniedBlur.test(clause.text)) {
    const blurred = shots(scene.draft).flatMap(({ id, placement }) =>
      held.includes(id) && placement.fit === 'blur' ? [id] : [],
    );
    if (blurred.length === 0) return here ? { intent: 'ground', outcome: { kind: 'nothing' } } : undefined;
    return done({ photos: photosParam(scene, blurred), fit: 'contain' }, blurred);
  }
  if (clause.has(...elsewhere)) return undefined;
  // `not black`: what it is not has been said.
  if (/^(?:not|without)\b/.test(clause.wish))
    return here ? { intent: 'ground', outcome: { kind: 'nothing' } } : undefined;
  const down = clause.tokens.findIndex(({ text }, index) => index > 0 && turnsDown.test(text));
  const wished = down < 0 ? clause.tokens : clause.tokens.slice(0, down);
  const at = wished.findIndex((token) => hasTag(token, 'colour'));
  const colour = tagValue(wished[at], 'colour');
  if (typeof colour !== 'string' || !explained(clause)) return undefined;
  const named = namedPhotos(clause, scene);
  const placed = room.test(clause.text) || standsOn(clause.tokens, at);
  if (hand === undefined && (!placed || (named.length === 0 && scene.focus.topic === 'text')))
    return undefined;
  if (!placed && clause.tokens.length > 8) return undefined;
  // `keep the sunset white but the rest black`: the film has one colour behind its photos.
  const colours = new Set(clause.values<string>('colour'));
  if (clause.has('keep') ? colours.size > 1 : !placed && clause.has('rest')) {
    const text = say(scene.language, {
      en: 'All photos stand on one background colour. Name one colour for all of them, or ask for a blurred background for some.',
      zh: '所有照片共用一种背景颜色。可以说一种颜色给全部照片，或者让其中几张用模糊背景。',
    });
    return { intent: 'ground', outcome: { kind: 'refusal', text } };
  }
  if (clause.has('keep')) return { intent: 'ground', outcome: { kind: 'nothing' } };
  const list = shots(scene.draft);
  const blurred = list.flatMap(({ id, placement }) => (placement.fit === 'blur' ? [id] : []));
  const whole = named.length > 0 ? named : saysAll(clause) || held.length > 0 ? held : [];
  const meant =
    whole.length > 0
      ? whole
      : saysAll(clause) && placed && standsOn(clause.tokens, at)
        ? list.map(({ id }) => id)
        : blurred;
  if (meant.length > 0)
    return done({ photos: photosParam(scene, meant), fit: 'contain', background: colour }, meant);
  const ids = list.map(({ id }) => id);
  // `with white borders`, `square, white background`: seen only around photos that are shown whole.
  const framed = scene.planned.some(({ name }) => name === 'set_canvas');
  if (named.length === 0 && (framed || /\b(?:borders?|margins?)\b/.test(clause.text)))
    return done({ photos: 'all', fit: 'contain', background: colour }, ids);
  return done({ photos: 'all', background: colour }, ids, unseenGround(scene));
}

/** `darker background`: it has one colour, or it is the photo itself out of focus. */
export const askGround = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'Which colour shall the background have? For example: "black background", or "blurred background".',
    zh: '背景要什么颜色？比如：“黑色背景”，或者“模糊背景”。',
  }),
  options: ['black background', 'blurred background'],
});

const done = (
  params: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  more: { note?: string } = {},
): Read => ({ intent: 'ground', outcome: edit('set_fit', params, { topic: 'fit', shots: ids, ...more }) });
