import { hasTag } from '../../../language/index.js';
import { edit } from '../../outcome.js';
import type { Clause } from '../../reading/clause.js';
import { photosMeant, photosParam } from '../../referents/photos-meant.js';
import { namesText, textsByWord } from '../../referents/texts-meant.js';
import { shots } from '../../scene.js';
import { closes, opens } from '../first-and-last.js';
import { cutsWhole, isUnwanted } from '../unwanted.js';
import type { Step } from './step.js';

/** A negation that turns a thing away; 看不懂 and 没拍好 only say how it is. */
const refusesThing = (clause: Clause): boolean =>
  clause.tokens.some(
    (token, index) =>
      hasTag(token, 'no') &&
      // `the odd ones move, the even ones don't`
      !(index === clause.tokens.length - 1 && /^(?:don ?'?t|do not)$/.test(token.text)) &&
      !(
        (/^(不|没|未|不能|不想|别|莫|甭|勿|不许|不准)$/.test(token.text) ||
          // 最后那张不用卡: it need not be done by a verb.
          (/^(不用|不需要|无需|不必)$/.test(token.text) && !hasTag(token, 'remove'))) &&
        !/^(要|想|用|需要|加|放|留|显示|想要|带|配|出现)/.test(clause.tokens[index + 1]?.text ?? '')
      ),
  );

/** Something is turned away: `no title`, 不要字幕. */
const turnsAway = (clause: Clause): boolean =>
  (namesText(clause) && isUnwanted(clause)) ||
  (refusesThing(clause) && !clause.has('change', 'move', 'longer', 'shorter', 'slower', 'faster'));

/** `that one is too much`, 那张不要: what is not wanted goes without a verb of removing. */
export const unwantedGo: Step = ({ clause, scene, named }) => {
  const list = shots(scene.draft);
  const negated = turnsAway(clause);
  // `not on the team` goes on with what was just set, it takes nothing out.
  if (/^(but |and )?(not|no|none) (on|for|with|in)\b/.test(clause.text)) return 'other';
  if (/isn't it|aren't they|doesn't it|right\?/.test(clause.text)) return 'other';
  if (
    /\b(?:do ?n ?'?t|do not|never|not|no need to|stop|quit) (?!(?:forget|hesitate|be afraid|fail)\b)(?:\S+ ){0,3}?(?:remov(?:ed?|ing)|delet(?:ed?|ing)|drop(?:ping)?|los(?:e|ing)|throw(?:ing)?|get(?:ting)? rid)\b/.test(
      clause.text,
    ) &&
    !clause.has('except')
  )
    return { kind: 'nothing' };
  const worded = scene.focus.topic === 'text' || namesText(clause) ? textsByWord(clause, scene) : [];
  if (
    worded.length > 0 &&
    (clause.has('remove') || isUnwanted(clause)) &&
    !clause.has('duration', 'shadow', 'outline', 'box')
  )
    return edit('remove_text', { texts: worded.map((text) => text.id) }, { topic: 'text', texts: [] });
  // `not sure about the title font`, `don't show it right away`
  const doubts =
    /\bnot (?:so |too |quite )?(?:sure|certain|convinced)\b|\b(?:right|straight) away\b|\bimmediately\b/.test(
      clause.text,
    );
  if (doubts && !clause.has('remove')) return 'other';
  const cut = /剪掉|剪了/.test(clause.text)
    ? clause.has('trim') && !clause.has('duration')
    : cutsWhole(clause);
  const out =
    clause.tokens.length <= 6 &&
    / (out|away|gone)(?: (please|then|too))?$/.test(clause.text) &&
    !clause.has('aMotion', 'fade', 'motion');
  const unwanted =
    out ||
    isUnwanted(clause) ||
    (negated &&
      !clause.has('shorter', 'longer') &&
      (clause.has('add', 'keep', 'show', ...(clause.reading.language === 'en' ? [] : ['photo'])) ||
        /要|想/.test(clause.text) ||
        clause.tokens.length <= 4));
  const pointed = clause.tokens.some(
    (token) => hasTag(token, 'it') && /\b(one|photo|picture|image)$/.test(token.text),
  );
  const it =
    pointed || (isUnwanted(clause) && !clause.has('blame'))
      ? photosMeant(clause, scene, { fallback: 'none' })
      : [];
  const gone = named.length > 0 ? named : it.length < list.length ? it : [];
  if (
    gone.length > 0 &&
    (cut || unwanted) &&
    !clause.has('remove', 'quote', 'transition', 'music', 'duration', 'swap', 'between') &&
    !clause.has('motion', 'aMotion', 'blur', 'look', 'aLook', 'fade', 'sound', 'cover') &&
    !(clause.has('move') && /\b(move|put|place|bring)\b/.test(clause.text) && !isUnwanted(clause)) &&
    !namesText(clause)
  ) {
    return edit('remove_photos', { photos: photosParam(scene, gone) }, { topic: 'shots', shots: [] });
  }
  // `kick things off with the market`
  if (opens.test(clause.text) || closes.test(clause.text)) return 'other';
  // `take a second off the temple` is about time.
  if (clause.has('duration') && !clause.has('quote', 'title', 'caption', 'text')) return 'other';
  const cutsText =
    namesText(clause) &&
    ((cutsWhole(clause) && clause.tokens.length <= 6) ||
      /^(?:please |can you |could you |just )*(?:wipe|blank|clean|clear) (?:off |out |away )?(?:the|all|that|those|my|any)\b/.test(
        clause.text,
      ));
  if (!clause.has('remove') && !negated && !cutsText) return 'other';
  // `quita el zoom de todas las fotos`: what the photos do goes, not the photos.
  if (!['en', 'zh'].includes(clause.reading.language) && clause.has('aMotion', 'aLook', 'aTransition'))
    return 'other';
  return undefined;
};
