import type { TextSegment } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, edit } from '../outcome.js';
import { fractionIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { pointsBack } from '../reading/goes-on.js';
import { askMissing, namedPhotos, photosMeant, photosParam, saysAll } from '../referents/photos-meant.js';
import { namesText, roleAmong, textsByWord, textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { texts as allTexts, roleOfText, type Scene, shots } from '../scene.js';
import { isAnimationOff } from '../text/animation-off.js';
import { askWords, movesDown, noSuchText, ofText, textsToGo } from '../text/gone.js';
import { readsTooFast } from '../text/stay.js';
import { positionIn } from '../text/style.js';
import { closes, opens } from './first-and-last.js';
import { leftOut } from './left-out.js';
import { offTime } from './length-again.js';
import { otherTextsGo } from './other-texts.js';
import { tintMeant } from './tints.js';
import { cutNot } from './transition-cuts.js';
import { cutsWhole, isUnwanted } from './unwanted.js';
import { whichOne } from './which-one.js';

const withoutPart =
  /\b(?:titles?|captions?|texts?|words|letters) without (?:the |a |an |any |its |their )?(?:bar|bars|box|background|shadow|outline|border|frame|animation|fade)\b/;
const titleStays =
  /\b(?:only|just|except|but|apart from|besides|keep) (?:for )?(?:the|my|our) (?:title|heading|headline)\b/;

/** `remove them all` where texts are spoken of. */
const pointsAtAll = /\b(?:them all|all of them|both of them)$/;

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

/** `I only want the photos`, `just show the first three`: everything else goes. */
const wantsOnly =
  /^(?:就|只|光)(?:留|要)|^(?:留|留下|保留|留着)(?=.*(?:够|就行|就好|就成|即可)了?[吧啊呀]?$)|\b(?:only|just)\b.{0,12}\b(?:want|use|show|need|include|see)\b|\b(?:want|use|show|need|include|see)\b(?:[^,;.]|, ?(?=\d)){0,40}\b(?:only|just|nothing but)\b/;

/** `every photo where people eat`: what is shown cannot be known. */
const byContent =
  /\b(?:photos?|pictures?|pics?|images?|ones?|shots?|everything)\b (?:where|with|that|which|in which|showing|of|containing|featuring|we|i|he|she|they)\b/;

/** `pull out on the first dance` is what the camera does. */
const pullsOut = /\bpull(?:s|ing)? (?:out|back) (?:on|from|slowly|gently)\b|\bpulls (?:out|back)\b/;

/** `lose the photos, I just want the videos`: of a film with clips, the photos alone. */
const stillsOnly = (clause: Clause): boolean =>
  /\b(?:photos|pictures|pics|images|stills)\b|照片|图片/.test(clause.text) &&
  !/\b(?:everything|videos|clips)\b|视频|片段/.test(clause.text);

/** `all texts except the title`, 除了标题，其他文字都删: every text but those of the kind that is excepted. */
function textsLeftOut(clause: Clause, scene: Scene): TextSegment[] | undefined {
  const at = clause.index('except');
  const others = clause.index('rest', 'other');
  const excepted = clause.tokens.slice(at + 1, at === 0 && others > 0 ? others : undefined);
  const kept = at > 0 || (at === 0 && others > 0) ? roleAmong(excepted) : undefined;
  if (kept !== undefined)
    return allTexts(scene.draft).filter((item) => roleOfText(scene.draft, item.id) !== kept);
  // 别的字不要 after one was spoken of: that one stays.
  const { topic, texts: inHand } = scene.focus;
  if (clause.reading.language === 'zh' && others >= 0 && topic === 'text' && inHand.length > 0)
    return allTexts(scene.draft).filter(({ id }) => !inHand.includes(id));
  return undefined;
}

/** `out of the bin`: where a photo that went lies. */
const fromBin =
  /\bun ?-? ?(?:delete|remove)|\b(?:from|out of|off|in) the (?:bin|trash|rubbish|garbage|scrap ?heap|dustbin|waste ?basket|cutting room floor)\b/;

/**
 * 不要马上跳到亲吻那张, 左右别留空: how it shall not be done. Behind a ban an adverb or a verb other than those of showing turns no
 * photo away.
 */
const bansManner =
  /(?:别|不要|甭|勿|不能|不许)(?:再|又|给我)?(?:马上|立刻|立马|直接|一下子?|一上来|突然|忽然|急着|硬|猛|那么|这么|太|老是?|总是?|有空|留(?:有|出|着|下)?(?:空|白|黑|边|缝|底)|跳|转|切(?!掉)|漏|裁|截|晃|翻|闪|停(?:太|那么|这么)|接(?:着|在)|变成|弄成|搞成|空着|出现?(?:黑|白|空))/;

const keepsFree = /(?:别|不要|不会|不能|免得|省得)(?:再|让它?)?(?:挡|遮|盖住?|压|抢|碍|影响)/;

/** What lies on a photo is taken off it, and the photo stays. */
const takesOff =
  /\b(?:take|get|strip|pull|wipe|peel|remove|lift)s? (?:\S+ ){1,4}?(?:off|away from) (?!again|please|now$)\S/;

const unseen =
  /(?:模糊|糊|虚|重复|难看|丑|闭眼|不清楚|不清晰|不好看|拍得?不好|没用|多余)了?的(?:照片|图片?|那些|都)*(?:删|去掉|不要|拿掉)/;

export const remove = defineIntent({
  name: 'remove',
  read(clause, scene) {
    // `reset the title`: nothing goes.
    if (/\breset\b/.test(clause.text)) return undefined;
    const others = otherTextsGo(clause, scene);
    if (others !== undefined) return others;
    // 其他模糊的删掉: which of them are blurry is nothing we can see.
    if (unseen.test(clause.text) && clause.has('remove') && clause.refs.some(({ kind }) => kind === 'rest'))
      return whichOne(scene);
    // `drop the caption to the bottom`, `the writing hides the roof`, `it's off before you're through it`
    if (movesDown.test(clause.text) && positionIn(clause) !== undefined) return undefined;
    // `no not there, second` is a place.
    if (readsTooFast(clause) || /^(?:no )?not there\b/.test(clause.text)) return undefined;
    // 别挡着瓶子 says why a text moves.
    // 照片一张都别删
    if (
      clause.refs.length > 0 &&
      /(?:别|不要|不用|不许|不能|甭|勿)(?:再|给我|把.{1,8})?(?:删|去掉|拿掉|移除|丢掉|扔掉|砍掉|剪掉|撤掉)/.test(
        clause.text,
      )
    )
      return { kind: 'nothing' };
    // `remove the title's fade in`, 标题不要淡入: how it comes, and not the title.
    if (isAnimationOff(clause)) return undefined;
    if (keepsFree.test(clause.text) || bansManner.test(clause.text)) return undefined;
    // `shave the same amount off every picture` is about time, `take the sepia off the temple` about a look.
    if (
      offTime.test(clause.text) ||
      /\bno (?:going|coming|moving|fading|sliding|cutting) (?:in|out|into|to|from)\b/.test(clause.text) ||
      (takesOff.test(clause.text) &&
        clause.has('aLook', 'look', 'brightness', 'contrast', 'saturation', 'motion', 'aMotion'))
    )
      return scene.planned.at(-1)?.name === 'set_length' && !clause.has('number')
        ? { kind: 'nothing' }
        : undefined;
    // `take the yellow out of the noodles`, `no hues on it`: what goes is a colour.
    if (
      tintMeant(clause, scene) !== undefined ||
      /(?:不要|别|不想要|去掉|不用)(?:再)?(?:这个|那个)?(?:黑白|彩色?|滤镜|复古|暖色|冷色|颜色)(?!的?(?:那|这|照|图|张|相))/.test(
        clause.text,
      )
    )
      return undefined;
    // 不用第一个, `from the bin`: how far something moves, and where it lies.
    if (
      /^(?:也|但|就|倒)*(?:不用|不必|不需要|不要求|不一定要?)(?:排|放|在|是)*(?:到)?(?:第一|最先|最前面?|首位|头一个)[个张位]?$/.test(
        clause.text.replace(/ /g, ''),
      )
    )
      return { kind: 'nothing' };
    if (fromBin.test(clause.text)) return undefined;
    // 第二张和第三张之间不要: the cut.
    if (cutNot.test(clause.text)) return undefined;
    const list = shots(scene.draft);
    // `nah, scrap that` is said of a wish.
    if (/^(?:(?:nah|no|ok|oh|hm|and|but) )*(?:scrap|scratch|forget|nix) (?:that|this|it)$/.test(clause.text))
      return undefined;
    // `I removed something, put everything back` takes nothing out.
    if (/\b(?:put|bring|give|get|have|add)\b.{0,30}\bback\b/.test(clause.text)) return undefined;
    const only = /\bonly\b|\bjust\b|只|仅|^(?:就|光)[留要]|^留.*(?:够|就行|就好|就成|即可)/.test(clause.text);
    // `cut the temple by a third` makes it shorter.
    if (
      pullsOut.test(clause.text) ||
      (/\bby\b|一半|.分之/.test(clause.text) && fractionIn(clause) !== undefined)
    )
      return undefined;
    const own = namedPhotos(clause, scene);
    // 只留标题: the other texts go.
    const kept = /^(?:就|只|仅|光)(?:留|要|保留)/.test(clause.text) ? roleAmong(clause.tokens) : undefined;
    if (kept !== undefined && own.length === 0 && !clause.has('quote', 'colour', 'photo', 'perPhoto')) {
      const others = allTexts(scene.draft).filter((item) => roleOfText(scene.draft, item.id) !== kept);
      if (others.length > 0)
        return edit('remove_text', { texts: others.map(({ id }) => id) }, { topic: 'text', texts: [] });
    }
    // `so that photo isn't needed`, `I don't want that one in there`
    const named =
      own.length === 0 && pointsBack(clause) && isUnwanted(clause) && scene.focus.topic === 'shots'
        ? photosMeant(clause, scene, { fallback: 'none' })
        : own;
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
      !clause.has(
        'duration',
        'longer',
        'shorter',
        'music',
        'motion',
        'aMotion',
        'look',
        'aLook',
        'transition',
        'order',
      ) &&
      !/\b(?:as (?:it|they)|same|change|number|still|steady|moving|static)\b/.test(clause.text)
    ) {
      const meant = clause.plainRefs.filter((item) => item.kind === 'some').flatMap((item) => item.ids);
      const dropped = list.map((shot) => shot.id).filter((id) => meant.includes(id));
      if (dropped.length > 0 && dropped.length < list.length)
        return edit('remove_photos', { photos: dropped }, { topic: 'shots', shots: [] });
    }
    // `only the first three`, `nothing but the temple`: with no wish before it that it could narrow.
    const before = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
    const bareOnly =
      /^(?:(?:so|ok|then|please|just|and|now) )*(?:only|just|nothing but|nothing except)\b/.test(
        clause.text,
      ) &&
      !(before !== undefined && 'photos' in before.params) &&
      clause.tokens.every(
        (token, index) =>
          clause.refs.some((item) => index >= item.from && index < item.to) ||
          hasTag(token, 'and') ||
          hasTag(token, 'mark') ||
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
      !/\bstays?\b|\bremain/.test(clause.text) &&
      (!clause.has('clip') || wantsOnly.test(clause.text)) &&
      !clause.has(
        'half',
        'sound',
        'music',
        'transition',
        'aTransition',
        'motion',
        'aMotion',
        'look',
        'aLook',
        'fade',
      ) &&
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
    // `not on the team` goes on with what was just set, it takes nothing out.
    if (/^(but |and )?(not|no|none) (on|for|with|in)\b/.test(clause.text)) return undefined;
    if (/isn't it|aren't they|doesn't it|right\?/.test(clause.text)) return undefined;
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
    const negated =
      (namesText(clause) && isUnwanted(clause)) ||
      (refusesThing(clause) && !clause.has('change', 'move', 'longer', 'shorter', 'slower', 'faster'));
    // `not sure about the title font`, `don't show it right away`
    const doubts =
      /\bnot (?:so |too |quite )?(?:sure|certain|convinced)\b|\b(?:right|straight) away\b|\bimmediately\b/.test(
        clause.text,
      );
    if (doubts && !clause.has('remove')) return undefined;
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
    if (opens.test(clause.text) || closes.test(clause.text)) return undefined;
    // `take a second off the temple` is about time.
    if (clause.has('duration') && !clause.has('quote', 'title', 'caption', 'text')) return undefined;
    const cutsText =
      namesText(clause) &&
      ((cutsWhole(clause) && clause.tokens.length <= 6) ||
        /^(?:please |can you |could you |just )*(?:wipe|blank|clean|clear) (?:off |out |away )?(?:the|all|that|those|my|any)\b/.test(
          clause.text,
        ));
    if (!clause.has('remove', 'startOver') && !negated && !cutsText) return undefined;
    // `quita el zoom de todas las fotos`: what the photos do goes, not the photos.
    if (!['en', 'zh'].includes(clause.reading.language) && clause.has('aMotion', 'aLook', 'aTransition'))
      return undefined;
    // `take the names off again`: the captions made of them
    const made = allTexts(scene.draft)
      .filter(({ id }) => roleOfText(scene.draft, id) === 'caption')
      .map(({ id }) => id);
    if (
      clause.has('fileName', 'numbering', 'date') &&
      !namesText(clause) &&
      named.length === 0 &&
      made.length > 0
    )
      return edit('remove_text', { texts: made }, { topic: 'text', texts: [] });
    if (
      clause.has('quote') ||
      namesText(clause) ||
      (scene.focus.topic === 'text' &&
        clause.refs.every((item) => item.kind === 'it' || pointsAtAll.test(clause.text)) &&
        clause.refs.length > 0)
    ) {
      const quoted = clause.has('quote');
      if (!namesText(clause) && quoted && textsMeant(clause, scene).length === 0) return undefined;
      const animated = clause.tokens.some((token) => hasTag(token, 'aAnimation') && !hasTag(token, 'text'));
      if ((clause.has('motion') || animated) && !clause.has('remove')) return undefined;
      // A part of what is said, or words that stand nowhere: nothing else goes for it.
      const known = allTexts(scene.draft).some(({ text }) =>
        clause.values<string>('quote').some((words) => text.toLowerCase().includes(words.toLowerCase())),
      );
      const part = ofText.test(clause.text) || (quoted && !known) ? [] : undefined;
      // `only the title without the box`: what stands around the words.
      if (clause.reading.language === 'en' && withoutPart.test(clause.text)) return undefined;
      const gone = part ?? textsLeftOut(clause, scene) ?? textsToGo(clause, scene, named.length > 0);
      // `no writing on the pictures, only the title`
      const spared =
        clause.reading.language === 'en' &&
        titleStays.test(clause.reading.normal.text) &&
        !clause.has('title');
      const texts = spared ? gone.filter(({ id }) => roleOfText(scene.draft, id) !== 'title') : gone;
      if (spared && texts.length === 0) return { kind: 'nothing' };
      // 只留标题，字幕都不要: those are gone already.
      if (texts.length === 0 && scene.planned.some(({ name }) => name === 'remove_text'))
        return { kind: 'nothing' };
      if (texts.length === 0 && ofText.test(clause.text) && namesText(clause)) return askWords(scene);
      if (texts.length === 0) return noSuchText(scene);
      return edit('remove_text', { texts: texts.map((text) => text.id) }, { topic: 'text', texts: [] });
    }
    if (!clause.has('remove', 'startOver')) return undefined;
    // 2032和2035之间那个去掉: what stands between them.
    if (clause.has('sound', 'mute') && clause.has('clip') && named.length > 0) return undefined;
    // `stop the music at the sunset`
    if (clause.has('music') && named.length > 0 && /\b(at|after|before|on|from|until)\b/.test(clause.text))
      return undefined;
    const marks = clause.refs.filter((item) => item.kind === 'some').length;
    if (clause.has('between') && named.length === 2 && marks === 2 && !clause.has('photo')) return undefined;
    if (
      clause.tokens.some((token) =>
        ['motion', 'look', 'transition'].some((concept) =>
          token.tags.some((tag) => tag.concept === concept && tag.value === undefined),
        ),
      )
    )
      return undefined;
    if (list.length === 0) return undefined;
    // The halves of a clip that was just split.
    const half = /second half|后半|后一半|后面那?一?[段半]|后段|第二段|右半/.test(clause.text)
      ? 0
      : /first half|前半|前一半|前面那?一?[段半]|前段|第一段|左半/.test(clause.text)
        ? -1
        : undefined;
    const piece = list.findIndex((shot) => scene.focus.shots.includes(shot.id));
    const lastName = scene.planned.at(-1)?.name ?? scene.conversation.past.at(-1)?.commands.at(-1)?.name;
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
    if (
      clause.has('music', 'sound', 'transition', 'duration', 'look', 'contain', 'beat') &&
      named.length === 0
    )
      return undefined;
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
    if (unnamed)
      return scene.planned.length > 0 || clause.has('photo') ? { kind: 'nothing' } : whichOne(scene);
    // 别处不要 while transitions are spoken of counts those.
    const counted = ['transition', 'motion', 'look', 'text'].includes(scene.focus.topic);
    if (counted && clause.has('rest') && !clause.has('photo', 'clip') && clause.reading.language === 'zh')
      return undefined;
    if (saysAll(clause) && named.length === 0 && byContent.test(clause.text)) return whichOne(scene);
    const ids =
      saysAll(clause) && named.length === 0 && clause.has('photo', 'clip', 'film', 'startOver')
        ? list.filter((shot) => !stillsOnly(clause) || shot.mediaKind === 'image').map((shot) => shot.id)
        : photosMeant(clause, scene, { fallback: 'none' });
    // `strip them all` of their colours: the whole film goes only where photos are spoken of.
    if (
      ids.length === list.length &&
      list.length > 1 &&
      !['shots', 'film'].includes(scene.focus.topic) &&
      !clause.has('photo', 'clip', 'startOver')
    )
      return undefined;
    const bare =
      clause.tokens.length <= 2 && scene.focus.topic === 'shots'
        ? photosMeant(clause, scene, { fallback: 'focus' })
        : [];
    if (ids.length === 0 && bare.length > 0 && bare.length < list.length)
      return edit('remove_photos', { photos: bare }, { topic: 'shots', shots: [] });
    if (ids.length === 0) {
      const some =
        clause.has('photo', 'perPhoto', 'clip') &&
        !clause.has('music', 'sound', 'transition', 'look', 'motion', 'duration', 'background', 'quote');
      return some ? whichOne(scene) : undefined;
    }
    return edit('remove_photos', { photos: photosParam(scene, ids) }, { topic: 'shots', shots: [] });
  },
});
