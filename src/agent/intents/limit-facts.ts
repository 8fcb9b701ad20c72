import { draftLimits } from '../../draft/index.js';
import { seconds } from '../replies/say.js';
import { filmMs } from '../scene.js';
import { asks, type Fact } from './film-facts.js';

const howLong =
  /\b(?:how (?:much |many (?:seconds|minutes) )?(?:long|longer|more)|what(?:'?s| is) the (?:max(?:imum)?|longest|limit)|is there (?:a|any) (?:limit|maximum))\b/;
const most =
  /\b(?:can|may|could|allowed|possible|at most|at maximum|max(?:imum)?|limit(?:ed)?|longest|permitted)\b/;

/** `how much longer can the film be?`, `what's the maximum length?` */
export const longest: Fact = (clause, { language, draft }) => {
  const { text } = clause;
  if (language !== 'en' || !howLong.test(text) || !most.test(text)) return undefined;
  if (!/\b(?:film|video|movie|slideshow|it|this|length|long|longer|duration)\b/.test(text)) return undefined;
  if (clause.has('photo', 'title', 'caption', 'transition', 'music', 'export') || clause.namesPhotos)
    return undefined;
  const left = Math.floor((draftLimits.maxDurationMs - filmMs(draft)) / 60_000);
  return `A film may be ${draftLimits.maxDurationMs / 60_000} minutes long. Yours is ${seconds('en', filmMs(draft))}: ${left} minutes are left.`;
};

const sizeNames: Readonly<Record<number, string>> = { 720: '720p', 1080: '1080p', 1440: '1440p', 2160: '4K' };

/** `is it 1080p?`, `is it in HD?` */
export const sizeHolds: Fact = (clause, { language, draft }) => {
  const side = clause.value<number>('shortSide');
  if (language !== 'en' || side === undefined || !asks(clause)) return undefined;
  if (
    !/^(?:\S+ ){0,2}?(?:is|are|was|will) (?:it|this|that|the|my|our)\b/.test(clause.text) ||
    /\bpossible\b/.test(clause.text)
  )
    return undefined;
  const now = Math.min(draft.width, draft.height);
  return `${now === side ? 'Yes' : 'No'}, the picture is ${draft.width}x${draft.height}${now === side ? '' : `. Say "${sizeNames[side] ?? `${side}p`}" for that`}.`;
};

/** `what resolution and frame rate is it?`, `which fps do we have?` */
export const frameRate: Fact = (clause, { language, draft }) => {
  if (language !== 'en' || !asks(clause) || !/^(?:\S+ ){0,3}?(?:what|which|how)/.test(clause.text))
    return undefined;
  if (!/\b(?:fps|frame ?rate|frames (?:per|a) second|how many frames)\b/.test(clause.text)) return undefined;
  if (clause.has('add') || /\b(?:can|could|possible|should)\b/.test(clause.text)) return undefined;
  return `The picture is ${draft.width}x${draft.height} at ${draft.fps} frames per second.`;
};
