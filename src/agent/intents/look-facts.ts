import { looks, motions } from '../../catalogue/index.js';
import { ratioName } from '../../draft/index.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { entryName } from '../replies/describe.js';
import { listing, say } from '../replies/say.js';
import { placeIn, type Scene, shots } from '../scene.js';
import type { Fact } from './film-facts.js';
import { fitOf } from './frame-facts.js';

type Shot = ReturnType<typeof shots>[number];

const signed = (share: number): string => `${share > 0 ? '+' : '-'}${Math.abs(Math.round(share * 100))} %`;

/** The colours of a photo: its look and what was turned up or down. */
function colours({ look }: Shot, { language }: Scene): string {
  const amounts = [
    [look?.brightness ?? 0, { en: 'brightness', zh: '亮度' }],
    [look?.contrast ?? 0, { en: 'contrast', zh: '对比度' }],
    [look?.saturation ?? 0, { en: 'saturation', zh: '饱和度' }],
  ] as const;
  const turned = amounts.flatMap(([amount, saying]) =>
    amount === 0 ? [] : [`${say(language, saying)} ${signed(amount)}`],
  );
  const strength = look === null || look.strength === 1 ? '' : ` (${Math.round(look.strength * 100)} %)`;
  const preset =
    look === null || look.preset === 'none' ? [] : [`${entryName(looks, look.preset, language)}${strength}`];
  const all = [...preset, ...turned];
  return all.length > 0
    ? listing(language, all)
    : say(language, { en: 'its original colours, no filter', zh: '原来的颜色，没有滤镜' });
}

const motionOf = ({ motion }: Shot, { language }: Scene): string =>
  motion === null || motion.type === 'none'
    ? say(language, { en: 'no movement, it stands still', zh: '静止不动' })
    : entryName(motions, motion.type, language);

const ofMotion =
  /\b(?:mov(?:e|es|ing|ement)|motion|zoom(?:s|ing|ed)?|pan(?:s|ning|ned)?|still(?! (?:out|in|there|missing|gone))|static|camera|drift(?:s|ing)?|ken burns)\b|which way|运镜|镜头|运动|动(?!图|物|漫)|静止|推近|拉远|推还|拉还|放大|缩小/;
const ofFit =
  /\bblurr(?:y|ed)\b|\b(?:crop(?:ped)?|in full|whole|cut off|bars|fill(?:s|ed)?)\b|裁|完整|黑边|铺满/;
const ofColours =
  /\b(?:filters?|looks?(?! like\b)|colou?rs?|effects?|black and white|b ?& ?w|sepia|vintage|retro|bright(?:er|en|ened|ness)?|dark(?:er|en|ened)?|contrast|warm(?:er)?|cold(?:er)?|cool(?:er)?|grad(?:e|ed|ing)|tint|tone|yellow|brown|grey|gray|blue|faded|saturat\w+|original|style|how (?:strong|intense|heavy|subtle))\b|滤镜|濾鏡|颜色|色|效果|亮度|对比|饱和|黑白|暖|冷|复古|风格/;
const ofShape =
  /\b(?:vertical|portrait|landscape|wide|widescreen|square|shape|upright|format|aspect)\b|横屏|竖屏|画幅|比例/;

/** One thing of all photos that are asked about: said once where it is the same, photo by photo where it is not. */
function told(asked: readonly Shot[], scene: Scene, of: (shot: Shot, scene: Scene) => string): string {
  const { language, draft } = scene;
  const place = ({ id }: Shot): number => placeIn(draft, id);
  const kinds = new Set(asked.map((shot) => of(shot, scene)));
  const [only] = kinds;
  if (kinds.size === 1 && asked.length > 1)
    return say(language, {
      en: `All ${asked.length} photos: ${only!}.`,
      zh: `${asked.length} 张都是：${only!}。`,
    });
  const parts = asked.slice(0, 20).map((shot) =>
    asked.length === 1
      ? say(language, {
          en: `Photo ${place(shot)} (${shot.name}): ${of(shot, scene)}`,
          zh: `第 ${place(shot)} 张（${shot.name}）：${of(shot, scene)}`,
        })
      : `${place(shot)}. ${shot.name}: ${of(shot, scene)}`,
  );
  return `${parts.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`;
}

const pointsAtOne = (clause: Clause): boolean =>
  clause.refs.some(({ kind }) => kind === 'it') &&
  (/\b(?:that one|this one|that photo|this photo|that picture|it|that|this)\b/.test(clause.text) ||
    /它|这张|那张/.test(clause.text));

/** 现在有几张是黑白的: how many photos have a look. */
export const lookCount: Fact = (clause, { language, draft }) => {
  const wanted = clause.value<string>('aLook');
  const counted = /(?:几|多少)张|\bhow many (?:of them |photos |pictures |ones )*(?:are|have|is)\b/.test(
    clause.text,
  );
  if (wanted === undefined || wanted === 'none' || !counted) return undefined;
  if (clause.has('change', 'add', 'remove', 'music')) return undefined;
  const list = shots(draft);
  const toned = list.flatMap(({ look, name }, index) =>
    look?.preset === wanted ? [`${index + 1}. ${name}`] : [],
  );
  const name = entryName(looks, wanted, language);
  return toned.length === 0
    ? say(language, {
        en: `None of the ${list.length} photos: ${name}.`,
        zh: `没有，${list.length} 张里 0 张是${name}。`,
      })
    : say(language, {
        en: `${toned.length} of ${list.length} (${name}): ${toned.join(', ')}.`,
        zh: `${list.length} 张里有 ${toned.length} 张是${name}：${toned.join('、')}。`,
      });
};

/** `what filter is on it?`, `is the church moving?`, `is the poster cropped?`, 第二张是推还是拉 */
export const lookFact: Fact = (clause, scene) => {
  if (clause.has('music', 'sound', 'title', 'caption', 'text', 'endCard', 'font', 'howLong', 'howMany'))
    return undefined;
  const { language, draft, focus } = scene;
  const { text } = clause;
  const motion = ofMotion.test(text) || clause.has('aMotion');
  const fit = ofFit.test(text);
  const colour = ofColours.test(text) || (clause.has('look') && !/\blooks? like\b/.test(text));
  if (
    ofShape.test(text) &&
    !/\b(?:which|any|how many)\b|哪|几/.test(text) &&
    !motion &&
    !fit &&
    !clause.namesPhotos
  ) {
    const ratio = ratioName(draft.width, draft.height);
    return say(language, {
      en: `The film is ${ratio} (${draft.width}x${draft.height}).`,
      zh: `画面是 ${ratio}（${draft.width}x${draft.height}）。`,
    });
  }
  if (clause.has('transition', 'between') || !(motion || fit || colour)) return undefined;
  const list = shots(draft);
  const named = namedPhotos(clause, scene);
  const ids = named.length > 0 ? named : pointsAtOne(clause) && focus.topic !== 'film' ? focus.shots : [];
  const asked = ids.length > 0 ? list.filter(({ id }) => ids.includes(id)) : list;
  return [
    ...(motion ? [told(asked, scene, motionOf)] : []),
    ...(colour ? [told(asked, scene, colours)] : []),
    ...(fit && !motion ? [told(asked, scene, fitOf)] : []),
  ].join(language === 'zh' ? '' : ' ');
};
