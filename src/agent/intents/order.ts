import { hasTag } from '../../language/index.js';
import { defineIntent, edit, type Intent } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { askMissing, idsOf } from '../referents/photos-meant.js';
import { shots } from '../scene.js';
import { aboutShown, goesTo } from '../text/talking.js';
import { playsBackwards } from './clip.js';
import { closes, closesIt, opens } from './first-and-last.js';
import { readMove } from './move-said.js';
import { readSort, sortPart } from './sort-said.js';
import { takePlace } from './take-place.js';
import { asLongest } from './time-signs.js';

/** `noodles second`: a name, then only a place. */
const bareOrdinal = (clause: Clause): boolean => {
  const last = clause.refs.at(-1);
  return (
    clause.refs.length >= 2 &&
    last !== undefined &&
    last.to >= clause.tokens.length - 1 &&
    clause.tokens
      .slice(last.from, last.to)
      .every((token) => hasTag(token, 'ordinal') || /^(the|in)$/.test(token.text))
  );
};

/** How photos are, and no wish. */
const told =
  /(?:不用|不要|别)再?(?:写|[加打放配]字)|[跟和与同像].{1,12}一样$|(?:开头|前面|片头|结尾|后面)(?:已经|都|就)?有(?:了|过)?$|\bturns? up\b|\blasts\b|\b(?:just )?like (?:the )?(?:first|last|other|second|third)\b|\blast (?:much |a bit |a little |even |way )?(?:longer|shorter|for)\b|\b(?:longer|shorter|slower|faster|brighter|darker|louder|bigger|smaller) than\b|\b(?:look|looks|seem|seems|are|is)(?: (?:all|both|almost|nearly|basically|just|pretty much|kind of))* (?:the same|alike|similar|identical|too similar|duplicates)\b/;

const reverses =
  /^(?:(?:and|n|then|please|just|can you|could you) )*(?:reverse|flip|invert|turn)\b.*\b(?:order|around|round|photos|pictures|everything|it)$/;

/** `first and last stay`: where they are. */
const endsStay =
  /^(?:(?:but|and|only|just|the|,) )*first(?: one| photo| picture)? and (?:the )?last(?: one| photo| picture)? (?:(?:can|should|must|to|both|please) )*(?:stays?|remains?)(?: (?:put|there|as (?:it|they) (?:is|are)|where (?:it|they) (?:is|are)))?$/;

const otherMatters = 'music transition title caption text endCard duration look motion remove'.split(' ');

export const order: Intent = defineIntent({
  name: 'order',
  read(clause, scene) {
    if (playsBackwards(clause, scene)) return undefined;
    // 第一张和倒数第二张多放一会: how long they stay, no place.
    const stays = clause.reading.language === 'zh' && clause.has('longer', 'shorter');
    if (stays && !/[到在]|前面|后面|之前|之后/.test(clause.text)) return undefined;
    // `the first and the last photo can be quicker`
    const paced = clause.reading.language === 'en' && clause.has('slower', 'faster', 'longer', 'shorter');
    if (paced && !clause.has('move', 'swap', 'sort', 'before', 'after')) return undefined;
    if (asLongest.test(clause.text) || /\bsame (?:length|time|duration)\b/.test(clause.text))
      return undefined;
    // `reverse the order so the train is first`: what comes of it is no other wish.
    const so = clause.tokens.findIndex(({ text }) => /^so(?: that)?$/.test(text));
    const before = so > 0 ? clauseOf(clause.tokens.slice(0, so), clause.reading, scene) : undefined;
    if (before !== undefined && reverses.test(before.text)) return order.read(before, scene);
    if (clause.has('quote') || shots(scene.draft).length === 0 || told.test(clause.text)) return undefined;
    // 头尾保留: what stays where it is.
    if (
      clause.reading.language === 'zh' &&
      (clause.has('keep') || /^(?:就|只|光)?留/.test(clause.text)) &&
      !clause.has('move', 'swap', 'sort')
    )
      return undefined;
    if (endsStay.test(clause.text)) return { kind: 'nothing' };
    if (clause.has(...otherMatters) && !clause.has('swap')) {
      if (
        !clause.has('sort', 'shuffle', 'reverse') ||
        clause.has('music', 'transition', 'title', 'motion', 'remove')
      )
        return undefined;
    }
    // 在第3张上加上…: where something goes.
    if (/^在.*(?:上|里|中|上面)$/.test(clause.text) && !clause.has('move')) return undefined;
    // 显示到第三张结束 while a text is in hand.
    if (clause.reading.language === 'zh' && (aboutShown(clause, scene) || goesTo(clause, scene)))
      return undefined;
    const missing = clause.refs[0]?.missing;
    const seeded = scene.planned.at(-1);
    if (
      seeded?.name === 'sort_photos' &&
      seeded.params.seed !== undefined &&
      /^(?:(?:with|use|using|the) )*(?:seed|种子)/.test(clause.text)
    )
      return { kind: 'nothing' };
    const sorting = readSort(clause);
    const turned = sorting === undefined ? undefined : sortPart(clause, sorting, scene);
    if (turned !== undefined) return turned;
    const taken = takePlace(clause, scene);
    if (taken !== undefined) return taken;
    // 首尾对调
    if (/(首尾|头尾|一头一尾|第一张和最后一张)/.test(clause.text) && clause.has('swap', 'change')) {
      const list = shots(scene.draft);
      const ends = [list[0]!.id, list.at(-1)!.id];
      if (list.length >= 2)
        return edit('swap_photos', { first: ends[0], second: ends[1] }, { topic: 'shots', shots: ends });
    }
    if (
      clause.has('swap') ||
      (/位置|换(?:一下|个)?顺序|换(一下|一换|过来|下|个位置|换)?[吧了呗]?$|[和跟与同].{1,12}(换|调)(一下|个)?[吧了呗]?$/.test(
        clause.text,
      ) &&
        clause.has('change') &&
        clause.refs.filter((item) => item.kind === 'some' || item.kind === 'it').length === 2)
    ) {
      const pair = clause.refs.filter((item) => item.kind !== 'all').flatMap((item) => idsOf(item, scene));
      const both = [...new Set(pair)];
      if (both.length === 2)
        return edit('swap_photos', { first: both[0], second: both[1] }, { topic: 'shots', shots: both });
      if (missing !== undefined || clause.refs.some((item) => item.missing !== undefined))
        return askMissing(clause, scene);
      const other =
        scene.focus.topic === 'shots' && scene.focus.shots.length === 1 ? scene.focus.shots[0] : undefined;
      if (both.length === 1 && other !== undefined && other !== both[0]) {
        return edit('swap_photos', { first: other, second: both[0] }, { topic: 'shots', shots: [other] });
      }
      if (both.length === 1 || both.length > 2) return undefined;
    }
    const sorted =
      sorting === undefined || clause.refs.some((item) => item.kind === 'some' && item.ids.length > 0)
        ? undefined
        : edit('sort_photos', { ...sorting }, { topic: 'film' });
    // 戒指放第一张，后面的按时间排: what was just placed stays there.
    const placed = scene.planned.at(-1);
    if (sorted?.kind === 'edit' && placed?.name === 'move_photos' && 'to' in placed.params)
      return { ...sorted, commands: [...sorted.commands, placed] };
    if (sorted !== undefined) return sorted;
    const verb =
      /^(紧跟着|紧跟|跟着|接着|紧接着|挨着|紧挨)/.test(clause.text) ||
      /\b(be|goes|go|come|comes|belongs?|finale|opener|sits?|wants|up one|back one|down one|up a|back a)\b/.test(
        clause.text,
      ) ||
      clause.has('move', 'add', 'change', 'start', 'end', 'first', 'last', 'sort', 'film') ||
      clause.has('before', 'after') ||
      opens.test(clause.text) ||
      bareOrdinal(clause) ||
      closes.test(clause.text) ||
      closesIt.test(clause.text) ||
      /\b(follows?|following|precedes?|sandwich|slot|slip|tuck|pop|bump|promote|demote|reserve|save)\b|往前|往后|前移|后移|退后|延后|后置|[早晚迟](?:一)?[点些个位]|提前|forward|backward|earlier|later/.test(
        clause.text,
      );
    if (!verb || onlyAsks(clause)) return undefined;
    const move = readMove(clause, scene);
    if (move === undefined) return undefined;
    if (missing !== undefined && move.subject.length === 0) return askMissing(clause, scene);
    const { subject, ...where } = move;
    if (subject.length === 0) return undefined;
    return edit(
      'move_photos',
      { photos: [...new Set(subject)], ...where },
      { topic: 'shots', shots: subject },
    );
  },
});
