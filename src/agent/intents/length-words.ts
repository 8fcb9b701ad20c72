import type { Clause } from '../reading/clause.js';
import { lastCommand, type Scene } from '../scene.js';

/** `I only need half that length` */
export const thatLength =
  /\b(?:half|twice|double|three times|triple) (?:of )?(?:that|this|its) (?:length|time|duration|long)\b/;

/** The wish before gave every photo a length; after one for a few `6 will do` is said of those. */
export function timedAll(scene: Scene): boolean {
  const last = lastCommand(scene);
  return last?.name === 'set_photo_length' && last.params.photos === 'all';
}

/** `those two`: how many of those that were spoken of. */
export const countedThose = /\b(?:those|these) (?:two|three|four|[234])\b/;

/** `fill 20 seconds together`: said of all of them, and not of each. */
export const amongThem =
  /\b(?:fill|share|make up|add up|together|between them|among them|in total|altogether|combined|all in all)\b/;

/** 最后两张加起来10秒: what they last together. */
export const summed = /加起来|合起来|加在一起|合计|[一总]共/;

/** `keep it longer than the others`: the others are only what it is measured by. */
export const withoutRest = (clause: Clause): Clause =>
  clause.withRefs(clause.refs.filter(({ kind }) => kind !== 'rest'));

/** Steps of the length of single photos. */
export const ofPhotos = { usual: 1.4, little: 1.25, much: 1.8 };

/** `longer, like 2 seconds`: how long in all, where that is longer than now. */
export const likeSo =
  /\b(?:longer|shorter)\b(?: \S+){0,2} (?:like|say|maybe|perhaps|around|about|something like|to like) (?:for )?(?:like )?[\d.]/;

/** `make it 5 seconds long`, 延长到 5 秒: the number is the goal, not the difference. */
export const absolute = (clause: Clause): boolean =>
  // 12秒に短く
  /秒 ?に ?[短長长]/.test(clause.text) ||
  (/\bto\b(?! last)|\blong\b|\bfor\b|linger|到|成|为/.test(clause.text) &&
    !/\bmore\b|longer(?! than (?:\d|an? |one |two |three |half ))|shorter|\bby\b|\badd\b|\bplus\b|\bminus\b|多|再|加/.test(
      clause.text,
    ));

/** 合影放最后，停5秒: said of a photo, and not of a film that is made. */
export const seenSoLong = /^(?:也|就|再|请|然后|给它?|让它?|单独)*多?(?:停|留|展示|显示)/;

/** 照片各3秒, 照片都: each of them. */
export const photosSoLong =
  /(?<![张个幅])(?:照片|图片|相片|图)(?:都|各|就|是|停留?|放|显示|各?给|一律|全部)*(?=[都\d一二三四五六七八九十两半])/;

/** `the sunset last and on screen for 10 seconds` */
export const onScreen = /^(?:(?:and|then|stays?|staying|shown|visible|up|is|be) )*on (?:the )?screen\b/;
