import { fractionIn } from '../../reading/amount.js';
import { looked } from '../../reading/quick-look.js';
import { isAnimationOff } from '../../text/animation-off.js';
import { movesDown } from '../../text/gone.js';
import { readsTooFast } from '../../text/stay.js';
import { positionIn } from '../../text/style.js';
import { offTime } from '../length-again.js';
import { otherTextsGo } from '../other-texts.js';
import { tintMeant } from '../tints.js';
import { cutNot } from '../transition-cuts.js';
import { whichOne } from '../which-one.js';
import type { Step } from './step.js';

/**
 * 不要马上跳到亲吻那张, 左右别留空: how it shall not be done. Behind a ban an adverb or a verb other than those of showing turns no
 * photo away.
 */
const bansManner = looked(
  /(?:别|不要|甭|勿|不能|不许)(?:再|又|给我)?(?:马上|立刻|立马|直接|一下子?|一上来|突然|忽然|急着|硬|猛|那么|这么|太|老是?|总是?|有空|留(?:有|出|着|下)?(?:空|白|黑|边|缝|底)|跳|转|切(?!掉)|漏|裁|截|晃|翻|闪|停(?:太|那么|这么)|接(?:着|在)|变成|弄成|搞成|空着|出现?(?:黑|白|空))/,
);

const keepsEffect = looked(
  /\b(?:keep|leave|have) (?:it|that|this|them|those|these) (?:(?:only|just) )?(?:on|for|at|between|over|before|after|into) /,
);
const keepsFree = looked(/(?:别|不要|不会|不能|免得|省得)(?:再|让它?)?(?:挡|遮|盖住?|压|抢|碍|影响)/);

/** What lies on a photo is taken off it, and the photo stays. */
const takesOff = looked(
  /\b(?:take|get|strip|pull|wipe|peel|remove|lift)s? (?:\S+ ){1,4}?(?:off|away from) (?!again|please|now$)\S/,
);

const unseen = looked(
  /(?:模糊|糊|虚|重复|难看|丑|闭眼|不清楚|不清晰|不好看|拍得?不好|没用|多余)了?的(?:照片|图片?|那些|都)*(?:删|去掉|不要|拿掉)/,
);

/** `drop the blurry ones`: as what is seen in a picture, which we do not look into. */
const unseenEnglish = looked(
  /\b(?:blurry|blurred|unsharp|out[- ]of[- ]focus|bad|worst|ugly|ugliest|awful|boring|weak|weakest|overexposed|underexposed|similar|random) (?:ones|photos|pictures|pics|images|shots)\b/,
);

/** `out of the bin`: where a photo that went lies. */
const fromBin = looked(
  /\bun ?-? ?(?:delete|remove)|\b(?:from|out of|off|in) the (?:bin|trash|rubbish|garbage|scrap ?heap|dustbin|waste ?basket|cutting room floor)\b/,
);

/** `pull out on the first dance` is what the camera does. */
const pullsOut = looked(/\bpull(?:s|ing)? (?:out|back) (?:on|from|slowly|gently)\b|\bpulls (?:out|back)\b/);

const resets = looked(/\breset\b/);

const bansGoing = looked(
  /(?:别|不要|不用|不许|不能|甭|勿)(?:再|给我|把.{1,8})?(?:删|去掉|拿掉|移除|丢掉|扔掉|砍掉|剪掉|撤掉)/,
);

const bansWay = looked(/\bno (?:going|coming|moving|fading|sliding|cutting) (?:in|out|into|to|from)\b/);

const bansLook = looked(
  /(?:不要|别|不想要|去掉|不用)(?:再)?(?:这个|那个)?(?:黑白|彩色?|滤镜|复古|暖色|冷色|颜色)(?!的?(?:那|这|照|图|张|相))/,
);

/** `no that was silly`: what is thought of it. */
const thinksOf = looked(
  /^no,? (?:that|this|it|they|those)(?:(?: was| were| is| are|'s| s|'re| re)(?: \w+)*| (?:looks?|feels?|seems?|sounds?) .+)$/,
);

/** `make one film out of it`: what it is made of. */
const madeOutOf = looked(
  /\b(?:film|video|movie|reel|clip|slideshow|story|something|one) out of (?:it|them|these|those|this|that|the|my|our|all)\b/,
);

const scraps = looked(/^(?:(?:nah|no|ok|oh|hm|and|but) )*(?:scrap|scratch|forget|nix) (?:that|this|it)$/);

const putsBack = looked(/\b(?:put|bring|give|get|have|add)\b.{0,30}\bback\b/);

const inPart = looked(/\bby\b|一半|.分之/);

/** Words of removing that remove nothing: what is only told, forbidden, or said of a time, a colour or a place. */
export const noRemoval: Step = ({ clause, scene }) => {
  // `reset the title`: nothing goes.
  if (resets.test(clause.text)) return 'other';
  const others = otherTextsGo(clause, scene);
  if (others !== undefined) return others;
  // 模糊的删掉: which of them are blurry is nothing we can see.
  if (
    (unseen.test(clause.text) || unseenEnglish.test(clause.text)) &&
    clause.has('remove') &&
    clause.refs.every(({ kind, ids }) => kind === 'rest' || ids.length === 0)
  )
    return whichOne(scene);
  // `drop the caption to the bottom`, `the writing hides the roof`, `it's off before you're through it`
  if (movesDown.test(clause.text) && positionIn(clause) !== undefined) return 'other';
  // `no not there, second` is a place.
  if (readsTooFast(clause) || /^(?:no )?not there\b/.test(clause.text)) return 'other';
  // 别挡着瓶子 says why a text moves.
  // 照片一张都别删
  if (clause.refs.length > 0 && bansGoing.test(clause.text)) return { kind: 'nothing' };
  // `remove the title's fade in`, 标题不要淡入: how it comes, and not the title.
  if (isAnimationOff(clause)) return 'other';
  // `keep that just for the first two`: where the effect stays.
  if (keepsEffect.test(clause.text)) return 'other';
  if (keepsFree.test(clause.text) || bansManner.test(clause.text)) return 'other';
  // `shave the same amount off every picture` is about time, `take the sepia off the temple` about a look.
  if (
    offTime.test(clause.text) ||
    bansWay.test(clause.text) ||
    (takesOff.test(clause.text) &&
      clause.has('aLook', 'look', 'brightness', 'contrast', 'saturation', 'motion', 'aMotion'))
  )
    return scene.planned.at(-1)?.name === 'set_length' && !clause.has('number')
      ? { kind: 'nothing' }
      : 'other';
  // `take the yellow out of the noodles`, `no hues on it`: what goes is a colour.
  if (tintMeant(clause, scene) !== undefined || bansLook.test(clause.text)) return 'other';
  // 不用第一个, `from the bin`: how far something moves, and where it lies.
  if (
    clause.text.includes('不') &&
    /^(?:也|但|就|倒)*(?:不用|不必|不需要|不要求|不一定要?)(?:排|放|在|是)*(?:到)?(?:第一|最先|最前面?|首位|头一个)[个张位]?$/.test(
      clause.text.replace(/ /g, ''),
    )
  )
    return { kind: 'nothing' };
  if (fromBin.test(clause.text)) return 'other';
  // 第二张和第三张之间不要: the cut.
  if (cutNot.test(clause.text)) return 'other';
  // `nah, scrap that` is said of a wish.
  if (scraps.test(clause.text) || thinksOf.test(clause.text) || madeOutOf.test(clause.text)) return 'other';
  // `I removed something, put everything back` takes nothing out.
  if (putsBack.test(clause.text)) return 'other';
  // `cut the temple by a third` makes it shorter.
  if (pullsOut.test(clause.text) || (inPart.test(clause.text) && fractionIn(clause) !== undefined))
    return 'other';
  return undefined;
};
