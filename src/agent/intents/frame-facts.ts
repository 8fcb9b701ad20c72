import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import type { Scene, shots } from '../scene.js';

type Shot = ReturnType<typeof shots>[number];

const asked =
  /^(?:(?:and|so|ok|okay|hey|oh|wait|but|now|just|by the way|btw|quick question|,|:) )*(?:is|are|was|does|do|which|what|has|have|will|why)\b/;
const ofFrame =
  /\b(?:background|sides|edges|borders)\b.*\bblurr|\b(?:cut off|cut away|cropped|crops?|chopped|trimmed|clipped|lopped)\b|\b(?:cut|missing) (?:anywhere|somewhere|at the (?:edges?|sides?|top|bottom))\b|\bfills? (?:up )?(?:the )?(?:whole |entire |full )?(?:screen|frame)\b|\b(?:black|white|blurred|blurry) (?:bars|borders|edges|sides)\b|\b(?:bars|borders) (?:on|around|at|left|anywhere)\b|\bshown (?:whole|in full|completely)\b|\b(?:whole|entire|complete) (?:photo|picture)\b.*\b(?:visible|shown|seen|see)\b|\ball of (?:it|the \w+) (?:visible|shown|seen|to be seen)\b/;
const inChinese =
  /(?:有没有|是不是|有无|会不会).*(?:裁|切掉|截|黑边|铺满|撑满|留边|显示完整|露全)|(?:裁|切掉|截掉|黑边|铺满|完整显示|显示完整|显示全|露全)[^,]{0,4}[吗么]|(?:哪|什么).{0,4}(?:张|些|地方|照片).{0,4}(?:被?裁|被?切|没显示全|有黑边|不完整)/;

/** Which sides of a photo lie outside the frame, and how much of it. */
function cutOf(photo: { width: number; height: number }, frame: { width: number; height: number }) {
  const wide = photo.width / photo.height / (frame.width / frame.height);
  const share = 1 - Math.min(wide, 1 / wide);
  return { sides: wide > 1, percent: Math.round(share * 100) };
}

/** How one photo stands in the frame, and what of it is not seen. */
export function fitOf({ placement: { fit }, width, height }: Shot, { draft, language }: Scene): string {
  const known = width > 0 && height > 0;
  const { sides, percent } = known ? cutOf({ width, height }, draft) : { sides: false, percent: 0 };
  const whole = percent < 1;
  if (fit === 'cover' && known)
    return whole
      ? say(language, { en: 'fills the frame, nothing is cut off', zh: '铺满画面，没有裁掉' })
      : say(language, {
          en: `fills the frame, ${percent} % of it is cut off ${sides ? 'left and right' : 'at the top and bottom'}`,
          zh: `铺满画面，${sides ? '左右' : '上下'}一共裁掉 ${percent}%`,
        });
  if (fit === 'cover')
    return say(language, { en: 'fills the frame, its edges may be cropped', zh: '铺满画面，边缘可能被裁掉' });
  if (fit === 'blur')
    return say(language, { en: 'is shown whole on a blurred background', zh: '完整显示，背景模糊' });
  return say(language, {
    en: `is shown whole${whole ? '' : `, with bars ${sides ? 'above and below' : 'left and right'}`}`,
    zh: `完整显示${whole ? '' : `，${sides ? '上下' : '左右'}留边`}`,
  });
}

/** `is the first photo cut off anywhere?`, 哪几张被裁了: asks how photos stand in the frame and finds no fault. */
export function asksOfFrame(clause: Clause): boolean {
  const { text, reading } = clause;
  const english = reading.language === 'en' && asked.test(text) && ofFrame.test(text);
  if (!english && !(reading.language === 'zh' && inChinese.test(text))) return false;
  return (
    !clause.has('quote', 'title', 'caption', 'music', 'transition', 'platform', 'canYou') &&
    !/\b(?:a|any) way\b|\bpossible\b/.test(text)
  );
}
