import type { Clause } from '../clause.js';
import { namedPhotos, present } from '../photos-meant.js';
import { listing, say } from '../say.js';
import { type Scene, shots } from '../scene.js';

const asked =
  /^(?:(?:and|so|ok|okay|hey|oh|wait|but|now|just|by the way|btw|quick question|,|:) )*(?:is|are|was|does|do|which|what|has|have|will)\b/;
const ofFrame =
  /\b(?:cut off|cut away|cropped|crops?|chopped|trimmed|clipped|lopped)\b|\b(?:cut|missing) (?:anywhere|somewhere|at the (?:edges?|sides?|top|bottom))\b|\bfills? (?:up )?(?:the )?(?:whole |entire |full )?(?:screen|frame)\b|\b(?:black|white|blurred|blurry) (?:bars|borders|edges|sides)\b|\b(?:bars|borders) (?:on|around|at|left|anywhere)\b|\bshown (?:whole|in full|completely)\b|\b(?:whole|entire|complete) (?:photo|picture)\b.*\b(?:visible|shown|seen|see)\b|\ball of (?:it|the \w+) (?:visible|shown|seen|to be seen)\b/;
const inChinese =
  /(?:有没有|是不是|有无|会不会).*(?:裁|切掉|截|黑边|铺满|撑满|留边|显示完整|露全)|(?:裁|切掉|截掉|黑边|铺满|完整显示|显示完整|显示全|露全)[^,]{0,4}[吗么]|(?:哪|什么).{0,4}(?:张|些|地方|照片).{0,4}(?:被?裁|被?切|没显示全|有黑边|不完整)/;

/** Which sides of a photo lie outside the frame, and how much of it. */
function cutOf(photo: { width: number; height: number }, frame: { width: number; height: number }) {
  const wide = photo.width / photo.height / (frame.width / frame.height);
  const share = 1 - Math.min(wide, 1 / wide);
  return { sides: wide > 1, percent: Math.round(share * 100) };
}

/** `is the first photo cut off anywhere?`, 哪几张被裁了: how photos stand in the frame and what of them is not seen. */
export function frameFact(clause: Clause, scene: Scene): string | undefined {
  const { text, reading } = clause;
  const english = reading.language === 'en' && asked.test(text) && ofFrame.test(text);
  if (!english && !(reading.language === 'zh' && inChinese.test(text))) return undefined;
  if (
    clause.has('quote', 'title', 'caption', 'music', 'transition', 'platform', 'canYou') ||
    /\b(?:a|any) way\b|\bpossible\b/.test(text)
  )
    return undefined;
  const { language, draft } = scene;
  const list = shots(draft);
  const it = present(
    scene,
    clause.refs.filter(({ kind }) => kind === 'it').flatMap(({ ids }) => ids),
  );
  const named = namedPhotos(clause, scene);
  const ids = named.length > 0 ? named : it;
  const told = new Map<string, string[]>();
  list.forEach((shot, index) => {
    if (ids.length > 0 && !ids.includes(shot.id)) return;
    const { fit } = shot.placement;
    const { sides, percent } = cutOf(shot, draft);
    const known = shot.width > 0 && shot.height > 0;
    const how =
      fit === 'cover'
        ? !known || percent < 1
          ? say(language, { en: 'fills the frame, nothing is cut off', zh: '铺满画面，没有裁掉' })
          : say(language, {
              en: `fills the frame; ${percent} % of it is cut off, ${sides ? 'left and right' : 'at the top and bottom'}`,
              zh: `铺满画面，${sides ? '左右' : '上下'}一共裁掉 ${percent}%`,
            })
        : fit === 'blur'
          ? say(language, { en: 'is shown whole on a blurred background', zh: '完整显示，空处是模糊背景' })
          : say(language, {
              en: `is shown whole${known && percent > 0 ? `, with bars ${sides ? 'above and below' : 'left and right'}` : ''}`,
              zh: `完整显示${known && percent > 0 ? `，${sides ? '上下' : '左右'}留边` : ''}`,
            });
    const name = say(language, {
      en: `photo ${index + 1} (${shot.name})`,
      zh: `第 ${index + 1} 张（${shot.name}）`,
    });
    told.set(how, [...(told.get(how) ?? []), name]);
  });
  const parts = [...told].map(([how, names]) => {
    const all = names.length === list.length && names.length > 1;
    const who = all ? say(language, { en: 'every photo', zh: '每张照片' }) : listing(language, names);
    const each =
      names.length > 1 && !all
        ? how
            .replace(/^fills/, 'fill')
            .replace(/^is shown/, 'are shown')
            .replace('of it is', 'of each is')
        : how;
    return (language === 'zh' ? `${who}${each}` : `${who} ${each}`).replace(/^p|^e/, (letter) =>
      letter.toUpperCase(),
    );
  });
  if (parts.length === 0) return undefined;
  const zoomed = list.some(
    ({ id, motion, placement }) =>
      placement.fit === 'cover' &&
      (ids.length === 0 || ids.includes(id)) &&
      /zoom|push|pull|pan|tilt/.test(motion?.type ?? ''),
  );
  const more = zoomed
    ? say(language, {
        en: ' While the camera moves, a little more of the edges is out of sight. Say "show it whole" to keep everything.',
        zh: '镜头运动时边缘还会再少一点。想全部看到就说“完整显示”。',
      })
    : '';
  return language === 'zh' ? `${parts.join('；')}。${more}` : `${parts.join('; ')}.${more}`;
}
