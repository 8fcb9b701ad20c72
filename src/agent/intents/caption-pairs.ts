import { hasTag, tagValue } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { present } from '../referents/photos-meant.js';
import type { Scene } from '../scene.js';

const beside =
  /^(?:,|;|:|\.|-|–|—|=|\(|\)|and|then|also|caption|captions|label|labels|text|texts|add|put|write|set|use|show|make|give|is|are|gets?|to|on|for|over|under|the|a|as|photos?|pictures?|with|reads?|says?|saying|should|say|read|following|respectively|in|this|order|each|please|写上?|加上?|标上?|放上?|配上?|的|字幕|文字|是|为|叫|分别|依次|上面?|给|在|添加|，|、|：|和)$/;

/** `photo 1 "Beach day", photo 2 "Market"`, `caption the first three "A", "B", "C"`: photos with words of their own. */
export function pairsSaid(clause: Clause, scene: Scene): Outcome | undefined {
  const quotes = clause.tokens.filter((token) => hasTag(token, 'quote'));
  const refs = clause.refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  if (quotes.length < 2 || refs.length === 0 || clause.refs.some(({ kind }) => kind === 'rest'))
    return undefined;
  if (
    clause.has('title', 'endCard', 'lowerThird', 'change', 'replace', 'remove', 'duration', 'font', 'color')
  )
    return undefined;
  const items: (readonly string[] | string)[] = [];
  for (let at = 0; at < clause.tokens.length; at++) {
    const token = clause.tokens[at]!;
    const ref = refs.find(({ from, to }) => from === at && to > at);
    if (ref !== undefined) {
      items.push(present(scene, ref.ids));
      at = ref.to - 1;
    } else if (hasTag(token, 'quote')) items.push(String(tagValue(token, 'quote')));
    else if (!beside.test(token.text) && !hasTag(token, 'caption')) return undefined;
  }
  const said = (item: (typeof items)[number] | undefined): item is string => typeof item === 'string';
  // Places before their words, or words before their place, whichever comes first.
  const order = said(items[0]) ? items.toReversed() : items;
  const captions: { photo: string; text: string }[] = [];
  for (let at = 0; at < order.length; ) {
    const photos = order[at]!;
    const next = order.findIndex((item, index) => index > at && !said(item));
    const words = order.slice(at + 1, next < 0 ? order.length : next).filter(said);
    if (said(items[0])) words.reverse();
    if (said(photos) || (words.length !== 1 && words.length !== photos.length)) return undefined;
    captions.push(...photos.map((photo, index) => ({ photo, text: words[index] ?? words[0]! })));
    at += words.length + 1;
  }
  const usable = captions.every(({ text }) => text.trim() !== '') && captions.length > 1;
  return usable ? edit('caption_photos', { captions }, { topic: 'text', texts: [] }) : undefined;
}

/** The same as one wish of several: `caption the last two "A" and "B", both in red`. */
export const captionPairs = defineIntent({
  name: 'caption-pairs',
  needs: { concepts: ['quote'] },
  // One photo and its words after another are wishes of their own; counted photos share a row of words out.
  read: (clause, scene) =>
    clause.refs.some(({ ids }) => ids.length > 1) ? pairsSaid(clause, scene) : undefined,
});
