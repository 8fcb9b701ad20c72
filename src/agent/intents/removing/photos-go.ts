import { hasOneOf, type Token } from '../../../language/index.js';
import { edit } from '../../outcome.js';
import type { Clause } from '../../reading/clause.js';
import { askMissing, photosMeant, photosParam, saysAll } from '../../referents/photos-meant.js';
import { say } from '../../replies/say.js';
import { lastCommand, shots } from '../../scene.js';
import { whichOne } from '../which-one.js';
import type { Step } from './step.js';

/** `every photo where people eat`: what is shown cannot be known. */
const byContent =
  /\b(?:photos?|pictures?|pics?|images?|ones?|shots?|everything)\b (?:where|with|that|which|in which|showing|of|containing|featuring|we|i|he|she|they)\b/;

/** `lose the photos, I just want the videos`: of a film with clips, the photos alone. */
const stillsOnly = (clause: Clause): boolean =>
  /\b(?:photos|pictures|pics|images|stills)\b|照片|图片/.test(clause.text) &&
  !/\b(?:everything|videos|clips)\b|视频|片段/.test(clause.text);

/** `the photos are here, delete what is bad`: some of them, and nobody said which. */
const judged = (clause: Clause): boolean =>
  (clause.has('blame', 'blurry') || /\bwhat(?:ever)?\b/.test(clause.text)) && !sweeping.test(clause.text);
const sweeping =
  /\b(?:everything|them all|it all|all(?: of)?(?: (?:it|them|the photos|my photos|the pictures))?)(?: please| now| out| away)*$|全部?都?(?:删|去|清|不要)|都删/;

const isOnlyRemoval = (token: Token): boolean =>
  hasOneOf(token, removal) ||
  /^(?:吧|了|掉|啦|呗|please|pls|that|this|one|out|away|too|now|then|again|just|ok|so|also)$/.test(
    token.text,
  );
const removal = new Set('remove it them mark thanks canYou yes no photo clip and too'.split(' '));

/** The photos that go. */
export const photosGo: Step = ({ clause, scene, own, named }) => {
  const list = shots(scene.draft);
  if (!clause.has('remove')) return 'other';
  // 2032和2035之间那个去掉: what stands between them.
  if (clause.has('sound', 'mute') && clause.has('clip') && named.length > 0) return 'other';
  // `stop the music at the sunset`
  if (clause.has('music') && named.length > 0 && /\b(at|after|before|on|from|until)\b/.test(clause.text))
    return 'other';
  const marks = clause.namedRefs.length;
  if (clause.has('between') && named.length === 2 && marks === 2) {
    const places = named.map((id) => list.findIndex((shot) => shot.id === id));
    if (!clause.has('photo') || Math.abs(places[0]! - places[1]!) !== 1) return 'other';
    // `the one between 2 and 3`: no photo is there, but a cut.
    const photos = [list[Math.min(...places)]!.id];
    return edit('set_transition', { photos, transition: 'none' }, { topic: 'transition', shots: photos });
  }
  if (
    clause.tokens.some((token) =>
      ['motion', 'look', 'transition'].some((concept) =>
        token.tags.some((tag) => tag.concept === concept && tag.value === undefined),
      ),
    )
  )
    return 'other';
  if (list.length === 0) return 'other';
  // The halves of a clip that was just split.
  const half = /second half|后半|后一半|后面那?一?[段半]|后段|第二段|右半/.test(clause.text)
    ? 0
    : /first half|前半|前一半|前面那?一?[段半]|前段|第一段|左半/.test(clause.text)
      ? -1
      : undefined;
  const piece = list.findIndex((shot) => scene.focus.shots.includes(shot.id));
  const lastName = lastCommand(scene)?.name;
  if (half !== undefined && lastName === 'split_photo' && piece > 0) {
    return edit(
      'remove_photos',
      { photos: [list[piece + half]!.id] },
      { topic: 'clips', shots: [list[piece - 1 - half]?.id ?? ''] },
    );
  }
  if (clause.has('keep') && !clause.has('photo') && named.length === 0) return { kind: 'nothing' };
  const missing = askMissing(clause, scene);
  if (missing !== undefined) return missing;
  if (clause.has('music', 'sound', 'transition', 'duration', 'look', 'contain', 'beat') && named.length === 0)
    return 'other';
  if (clause.has('duplicates')) {
    const seen = new Set<string>();
    const again = list.filter((shot) => {
      const known = seen.has(shot.fileId);
      seen.add(shot.fileId);
      return known;
    });
    if (again.length > 0)
      return edit('remove_photos', { photos: again.map((shot) => shot.id) }, { topic: 'shots', shots: [] });
    return {
      kind: 'edit',
      commands: [],
      topic: 'shots',
      unchanged: say(scene.language, {
        en: 'No photo is in the film twice. If two look alike, tell me which one to drop.',
        zh: '没有重复出现的照片。如果有两张很像，告诉我删哪一张。',
      }),
    };
  }
  // 留前四张就够了，后头的砍了: those are gone already.
  const already =
    clause.refs.length > 0 && clause.refs.every(({ ids }) => ids.length > 0) && own.length === 0;
  if (
    already &&
    scene.planned.at(-1)?.name === 'remove_photos' &&
    clause.refs.every(({ kind }) => kind === 'some')
  )
    return { kind: 'nothing' };
  // 后头的统统不要 where nothing was spoken of before.
  const unnamed = clause.refs.some((item) => item.kind === 'rest') && named.length === 0;
  if (unnamed) return scene.planned.length > 0 || clause.has('photo') ? { kind: 'nothing' } : whichOne(scene);
  // 别处不要 while transitions are spoken of counts those.
  const counted = ['transition', 'motion', 'look', 'text'].includes(scene.focus.topic);
  if (counted && clause.has('rest') && !clause.has('photo', 'clip') && clause.reading.language === 'zh')
    return 'other';
  if (saysAll(clause) && named.length === 0 && byContent.test(clause.text)) return whichOne(scene);
  const ids =
    saysAll(clause) && named.length === 0 && clause.has('photo', 'clip', 'film')
      ? list.filter((shot) => !stillsOnly(clause) || shot.mediaKind === 'image').map((shot) => shot.id)
      : photosMeant(clause, scene, { fallback: 'none' });
  // `strip them all` of their colours: the whole film goes only where photos are spoken of.
  if (
    ids.length === list.length &&
    list.length > 1 &&
    !['shots', 'film'].includes(scene.focus.topic) &&
    !clause.has('photo', 'clip')
  )
    return 'other';
  if (ids.length > 1 && (saysAll(clause) || ids.length === list.length) && judged(clause))
    return whichOne(scene);
  // 去掉缩放, `delete zzz`: another thing, or a word nobody knows.
  const bare =
    clause.tokens.length <= 2 && clause.tokens.every(isOnlyRemoval) && scene.focus.topic === 'shots'
      ? photosMeant(clause, scene, { fallback: 'focus' })
      : [];
  if (ids.length === 0 && bare.length > 0 && bare.length < list.length)
    return edit('remove_photos', { photos: bare }, { topic: 'shots', shots: [] });
  if (ids.length === 0) {
    const some =
      clause.has('photo', 'perPhoto', 'clip') &&
      !clause.has('music', 'sound', 'transition', 'look', 'motion', 'duration', 'background', 'quote');
    return some ? whichOne(scene) : 'other';
  }
  return edit('remove_photos', { photos: photosParam(scene, ids) }, { topic: 'shots', shots: [] });
};
