import { hasTag } from '../../../language/index.js';
import { edit } from '../../outcome.js';
import { within } from '../../reading/clause.js';
import { pointsBack } from '../../reading/goes-on.js';
import { namesText, roleAmong } from '../../referents/texts-meant.js';
import { texts as allTexts, lastCommand, roleOfText, shots } from '../../scene.js';
import { leftOut } from '../left-out.js';
import type { Step } from './step.js';

/** `I only want the photos`, `just show the first three`: everything else goes. */
const wantsOnly =
  /^(?:就|只|光)(?:留|要)|^(?:留|留下|保留|留着)(?=.*(?:够|就行|就好|就成|即可)了?[吧啊呀]?$)|\b(?:only|just)\b.{0,12}\b(?:want|use|show|need|include|see)\b|\b(?:want|use|show|need|include|see)\b(?:[^,;.]|, ?(?=\d)){0,40}\b(?:only|just|nothing but)\b/;

const partOf =
  /\b(?:parts?|bits?|pieces?|moments?|sections?|seconds?|half|start|beginning|middle|end) (?:of|from|in)\b/;

const otherWishes = 'duration longer shorter music motion aMotion look aLook transition order'.split(' ');

const otherThings = 'half sound music transition aTransition motion aMotion look aLook fade'.split(' ');

/** What is named stays and everything else goes: `only the first three`, `stop after the kiss`, 只留标题. */
export const onlyThese: Step = ({ clause, scene, own, named }) => {
  const list = shots(scene.draft);
  const only = /\bonly\b|\bjust\b|只|仅|^(?:就|光)[留要]|^留.*(?:够|就行|就好|就成|即可)/.test(clause.text);
  // 只留标题: the other texts go.
  const kept = /^(?:就|只|仅|光)(?:留|要|保留)/.test(clause.text) ? roleAmong(clause.tokens) : undefined;
  if (kept !== undefined && own.length === 0 && !clause.has('quote', 'colour', 'photo', 'perPhoto')) {
    const others = allTexts(scene.draft).filter((item) => roleOfText(scene.draft, item.id) !== kept);
    if (others.length > 0)
      return edit('remove_text', { texts: others.map(({ id }) => id) }, { topic: 'text', texts: [] });
  }
  const after =
    /\b(?:stop|be done) (?:it )?(?:at|after|on|with)\b|\b(?:end|finish) (?:it )?(?:at|after)\b|\bnothing after\b|为止|就结束|到此/.test(
      clause.text,
    );
  if (
    after &&
    named.length > 0 &&
    !clause.has('duration', 'music', 'fade', 'transition', 'quote', 'clip', 'sound', 'look', 'aLook') &&
    !clause.has('slower', 'faster', 'longer', 'shorter', 'brighter', 'darker', 'motion', 'aMotion')
  ) {
    const last = Math.max(...named.map((id) => list.findIndex((shot) => shot.id === id)));
    const gone = list.slice(last + 1).map((shot) => shot.id);
    if (gone.length > 0) return edit('remove_photos', { photos: gone }, { topic: 'shots', shots: named });
  }
  if (
    /^(?:so |with )?nothing after (?:that|it)\b|^后面的?都?(?:不要|没有)/.test(clause.text) &&
    scene.planned.at(-1)?.name === 'remove_photos'
  )
    return { kind: 'nothing' };
  const without = leftOut(clause, scene);
  if (without.length > 0) return edit('remove_photos', { photos: without }, { topic: 'shots' });
  // `keep all but the market`, `everything stays except the last one`
  const spared = clause.has('keep') && clause.has('except') && clause.reading.language === 'en';
  if (
    spared &&
    clause.tokens.length <= 10 &&
    !namesText(clause) &&
    !clause.has(...otherWishes) &&
    !/\b(?:as (?:it|they)|same|change|number|still|steady|moving|static)\b/.test(clause.text)
  ) {
    const meant = clause.plainIds;
    const dropped = list.map((shot) => shot.id).filter((id) => meant.includes(id));
    if (dropped.length > 0 && dropped.length < list.length)
      return edit('remove_photos', { photos: dropped }, { topic: 'shots', shots: [] });
  }
  // `keep only the best part of the dog, like second 3 to 6`: a part of a clip, and no choice of photos.
  if (
    only &&
    partOf.test(clause.text) &&
    list.some(({ id, mediaKind }) => mediaKind === 'video' && named.includes(id))
  )
    return clause.reading.tokens.some((token) => hasTag(token, 'duration') && !clause.tokens.includes(token))
      ? { kind: 'nothing' }
      : 'other';
  // `only the first three`, `nothing but the temple`: with no wish before it that it could narrow.
  const before = lastCommand(scene);
  const bareOnly =
    /^(?:(?:so|ok|then|please|just|and|now) )*(?:only|just|nothing but|nothing except)\b/.test(clause.text) &&
    !(before !== undefined && 'photos' in before.params) &&
    clause.tokens.every(
      (token, index) =>
        within(clause.refs, index) ||
        hasTag(token, 'and', 'mark') ||
        /^(so|ok|then|please|just|only|now|nothing|but|except|the|of|nothing but)$/.test(token.text),
    );
  if (bareOnly && named.length > 0 && named.length < list.length && clause.reading.language === 'en')
    return edit(
      'remove_photos',
      { photos: list.map((shot) => shot.id).filter((id) => !named.includes(id)) },
      { topic: 'shots', shots: named },
    );
  // `keep only the first four`, 只保留前四张
  if (
    only &&
    (clause.has('keep', 'trim') || (wantsOnly.test(clause.text) && !pointsBack(clause))) &&
    named.length > 0 &&
    !clause.has('duration', 'longer', 'shorter') &&
    !/\bstays?\b|\bremain|\bhear/.test(clause.text) &&
    (!clause.has('clip') || wantsOnly.test(clause.text)) &&
    !clause.has(...otherThings) &&
    !namesText(clause)
  ) {
    // 第一张跟第二张几乎一样，留第二张就好: of those that were just held against each other.
    const pair = named.every((id) => scene.mentioned.has(id)) && scene.planned.length === 0;
    const among = pair && scene.mentioned.size > named.length && clause.reading.language === 'zh';
    const gone = list
      .map((shot) => shot.id)
      .filter((id) => !named.includes(id) && (!among || scene.mentioned.has(id)));
    if (gone.length > 0) return edit('remove_photos', { photos: gone }, { topic: 'shots', shots: named });
    if (wantsOnly.test(clause.text) && scene.planned.at(-1)?.name === 'remove_photos')
      return { kind: 'nothing' };
  }
  return undefined;
};
