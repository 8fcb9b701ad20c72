import { isOfPictures } from '../conversation.js';
import type { Clause } from '../reading/clause.js';
import { roleNamed } from '../referents/texts-meant.js';
import type { Scene } from '../scene.js';

/** `it also needs a caption`, `that one could use some words`, `let it say`. */
const itNeeds =
  /^(?:(?:and|then|also|but|so|now|please|ok|okay|oh|i think|i want|make|have|let) )*(?:it|that|this|she|he|that one|this one|that (?:photo|picture|pic|image)|this (?:photo|picture|pic|image)) (?:(?:also|still|really|just|should|can|could|must|to|please|surely|now|simply) )*(?:needs?|gets?|wants?|have|has|get|say|says?|should (?:have|get|say|read)|must say|read|deserves?|use|carry|bear|wear)\b/;
/** `write it over it`, `underneath her`, `caption that one`, `on that long one`, `put "At the lake" there`. */
const onThat =
  /\b(?:give|caption|label|on|over|onto|under|across|underneath|below|beneath|beside|above|against|at the (?:top|bottom|foot) of|in the (?:corner|middle) of) (?:it|that|this|her|him|(?:that|this)(?: \w+)? (?:one|photo|picture|pic|image|shot)|the same (?:one|photo|picture))\b(?! (?:should|is|says?)\b)|\b(?:on|over|up) there\b|(?<!out )\bthere(?: too| please| instead| as well| also| then)*(?: [:,])?(?: ")?$/;

/** 它写 夏天开始了: words on the photo in hand. */
const itWrites =
  /^(?:然后|再|也|给|在)*(?:[它她他]|[这那]张)(?:的?上面?|的?下面|里)?(?:就|再|也)?(?:写|打|配|加)/;

/** `it needs the words ...`, `write it over it`, after one photo was spoken of: it is what the words stand on. */
export function onPhotoInHand(clause: Clause, scene: Scene): boolean {
  const zh = clause.reading.language === 'zh';
  const [held, ...more] = scene.focus.shots;
  if (held === undefined || more.length > 0) return false;
  // 日落多停两秒，字幕打“晚霞”: what this sentence named.
  if (zh ? !scene.mentioned.has(held) : clause.reading.language !== 'en') return false;
  if (roleNamed(clause) === 'title' || clause.has('start', 'end')) return false;
  if (!isOfPictures(scene.focus.topic))
    return /\bthere(?: please| too| instead)*$|\b(?:on|over|onto|across) (?:it|that)\b/.test(clause.text);
  // `give me the words ...` right after a photo of this sentence
  const goesOn =
    roleNamed(clause) === 'caption' &&
    scene.planned.length > 0 &&
    !scene.fresh &&
    clause.refs.length === 0 &&
    clause.tokens.length <= 6;
  return goesOn || zh
    ? goesOn || itWrites.test(clause.text)
    : itNeeds.test(clause.text) || onThat.test(clause.text);
}

const beside =
  /^(?:在|给|就|再|也|那|然后|,)*(?:[它她他]|这张|那张|照片|图)?的?(?:底下|下面|下方|下边|上面|上方|上头|顶上|旁边|中间)(?:再|也|就|给我|帮我)*(?:写|打|加|配|放|来|补)/;

/** 让全家福打头, and then 下面写 今年人最齐: on the photo in hand. */
export const besidePhoto = (clause: Clause, scene: Scene): boolean =>
  beside.test(clause.text) &&
  roleNamed(clause) === undefined &&
  scene.focus.shots.length === 1 &&
  isOfPictures(scene.focus.topic);
