import type { EditCommand } from '../../edits/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { musicIn, type Scene, shots, texts } from '../scene.js';

const off = '(?:去掉|去除|取消|删掉|删除|删了|拿掉|不要|不用|关掉|移除|撤掉)(?:掉|了)?';
const kind =
  '(?:所有|全部)?(?:的)?(?:标题|字幕|片尾|(?:背景)?音乐|配乐|转场|滤镜|运镜|镜头运动|特效|文字|字(?!体|号|色))(?:效果)?';
const and = '(?:和|跟|与|、|以及|还有|,|，)';
const several = new RegExp(
  `^(?:请|把|将|那|就|再|帮我|(?:只要|就|只)?(?:照片|图片)(?!里|上),?)*(?:${off}${kind}(?:${and}*(?:也|再)?(?:${off})?${kind})+|${kind}(?:${and}+${kind})+(?:都|全|全部|也|统统|一起|先)*${off})[吧了哈]*$`,
);

const thing =
  '(?:(?:the|my|our|all|any|every|of|those|these|both) )*(?:titles?|captions?|texts?|words|end cards?|(?:background )?(?:music|song)|transitions?|zooms?|zooming|movements?|motions?|filters?|looks?)';
const gone =
  "(?:remove|delete|drop|lose|cut out|take (?:out|off|away)|get rid of|turn off|switch off|leave out|no|without|i do ?n ?'? ?t want|do ?n ?'? ?t use)";
/** `remove the title and the music`, `no transitions and no zoom`, `the title and the music can go`. */
const severalEnglish = new RegExp(
  `^(?:(?:please|and|but|now|ok|then|can you|could you|let us|just|also) )*(?:${gone} ${thing}(?:(?: ,)?(?: (?:and|or|nor|n|&|plus))?(?: also)?(?: ${gone})? ${thing})+|${thing}(?: (?:and|plus|&) ${thing})+ (?:(?:should|can|must|have to|need to|could|may) )?(?:go|out|off|away|be (?:removed|gone|deleted)))(?: (?:please|too|as well|both|completely|then))*$`,
);

/** What takes away each kind of thing a film has; none where it has no such thing. */
const kinds: readonly (readonly [said: RegExp, commands: (scene: Scene) => readonly EditCommand[]])[] = [
  [/标题|\btitle/, (scene) => ofTexts(scene, 'title')],
  [/字幕|\bcaption/, (scene) => ofTexts(scene, 'caption')],
  [/片尾|\bend card/, (scene) => ofTexts(scene, 'end_card')],
  [/\btexts?\b|\bwords\b|(?<!标题|片尾)文字|(?<!文)字(?!幕)/, (scene) => ofTexts(scene)],
  [
    /音乐|配乐|\bmusic|\bsong/,
    ({ draft }) => (musicIn(draft) === undefined ? [] : [{ name: 'remove_music', params: {} }]),
  ],
  [
    /转场|特效|\btransition/,
    () => [{ name: 'set_transition', params: { photos: 'all', transition: 'none' } }],
  ],
  [/滤镜|特效|\bfilter|\blook/, () => [{ name: 'set_look', params: { photos: 'all', look: 'none' } }]],
  [
    /运镜|镜头运动|特效|\bzoom|\bmovement|\bmotion/,
    () => [{ name: 'set_motion', params: { photos: 'all', motion: 'none' } }],
  ],
];

function ofTexts({ draft }: Scene, role?: 'title' | 'caption' | 'end_card'): readonly EditCommand[] {
  const ids = texts(draft, role).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ name: 'remove_text', params: { texts: ids } }];
}

/** `no effects`, `just the pictures without any effects`: nothing is left but the photos one after the other. */
const noEffects =
  /^(?:(?:please|and|but|now|ok|i want|i would like|make|keep|it|a|film|video|with|show|just|only|simply|the|my|pictures?|photos?|pics|images|plain|simple) )*(?:(?:no|without|remove|delete|take off|take out|take away|get rid of|turn off|lose|drop|i do ?n ?'? ?t want|do ?n ?'? ?t use|stop)(?: (?:the|any|all|of|all of|those|these|that|special|fancy|extra|silly))* (?:effects?|fx)(?<! (?:the|that) effect)|(?:take|turn|switch|put) (?:(?:the|all|those) )*effects (?:off|out|away))(?: (?:at all|please|just|only|the|plain|simple|pictures?|photos?|pics|images|off|anywhere|from (?:the|all) (?:photos|pictures)|on (?:the|all) (?:photos|pictures)))*(?: (?:on|for|from) (?<where>.+))?$/;

/** 去掉特效, 什么特效都不要 */
const noEffectsChinese =
  /^(?:请|就|那|我|都|也|做|弄|简单一?点(?:就好|就行)?|普通的?|,)*(?:(?:不要|不用|别加|别用|别弄|不加|去掉|去除|取消|关掉|删掉|没有)(?:任何|什么|所有|全部|那些|这些|花里胡哨|花哨|乱七八糟)*的?(?:特效|花样)|(?:任何|什么|所有|全部|那些|这些|啥|花哨)*的?(?:特效|花样)(?:都|全|也|统统|一律)*(?:不要|不用|别加|别用|不加|去掉|关掉|取消))(?:了|吧|就行|就好|的)*$/;

/** 没别的, 别的都不要, 什么都不要就放照片: of a film that is to be made. */
const onlyThat =
  /^(?:就|那就|只|然后|,)*(?:没(?:有)?(?:别的|其他的?|其它的?)|(?:别的|其他的?|其它的?|其余的?)(?:什么|啥)?(?:都|全|也|统统)*(?:不要|不用|不加|别加|没有|不需要)|(?:什么|啥)(?:都|也)(?:不要|不加|不用|别加|没有)|不(?:要|加)(?:别的|其他的?|其它的?|任何东西))(?:了|吧|的)*(?:,|就|只|光|单纯)*(?:(?:放|播|要|用|有|是|显示)*(?:照片|图片|图)(?:就|便)?(?:行|好|可以)?(?:了|吧)?)?$/;

/** A film of nothing but its photos and what the sentence wishes besides. */
export function nothingElse(clause: Clause, scene: Scene): Outcome | undefined {
  if (!scene.fresh || !onlyThat.test(clause.text) || shots(scene.draft).length === 0) return undefined;
  const wished = new Set(scene.planned.map(({ name }) => name));
  // 先西湖再断桥最后日落，其他不要: the other photos.
  if (['move_photos', 'remove_photos', 'add_photos'].some((name) => wished.has(name))) return undefined;
  const plain = withoutEffects(scene, []);
  if (plain.kind !== 'edit') return undefined;
  const silent: EditCommand[] =
    musicIn(scene.draft) === undefined || wished.has('set_music')
      ? []
      : [{ name: 'remove_music', params: {} }];
  return { ...plain, commands: [...silent, ...plain.commands.filter(({ name }) => !wished.has(name))] };
}

/** `no fade` alone, where the photos fade into each other. */
const noFade = /^(?:(?:and|but|please|i want|with|ok) )*(?:no|without) fade(?: please| at all)*$/;

/** Motions, transitions and looks go where there are any. */
function withoutEffects({ draft }: Scene, only: readonly string[]): Outcome {
  const list = shots(draft);
  // What happens between photos is no matter of one of them.
  if (only.length > 0)
    return {
      kind: 'edit',
      commands: [
        { name: 'set_motion', params: { photos: only, motion: 'none' } },
        { name: 'set_look', params: { photos: only, look: 'none' } },
      ],
      topic: 'motion',
      shots: only,
    };
  const commands: EditCommand[] = [];
  if (list.some(({ transition }) => transition !== null && transition.type !== 'none'))
    commands.push({ name: 'set_transition', params: { photos: 'all', transition: 'none' } });
  if (list.some(({ motion }) => motion !== null && motion.type !== 'none'))
    commands.push({ name: 'set_motion', params: { photos: 'all', motion: 'none' } });
  if (list.some(({ look }) => look !== null))
    commands.push({ name: 'set_look', params: { photos: 'all', look: 'none' } });
  return { kind: 'edit', commands, topic: 'film' };
}

/** 标题和音乐都不要, 去掉转场和滤镜: several kinds of things go at once, whatever stands between their names. */
export const removingKinds = defineIntent({
  name: 'removing-kinds',
  needs: { concepts: ['remove', 'no'], words: /\b(?:go|out|off|away|removed|gone|deleted)\b/ },
  read(clause, scene) {
    const faded = !/^(?:music|text)$/.test(scene.focus.topic) && noFade.test(clause.text);
    if (clause.reading.language === 'en' && faded && shots(scene.draft).length > 1)
      return edit('set_transition', { photos: 'all', transition: 'none' }, { topic: 'transition' });
    const effects = { en: noEffects, zh: noEffectsChinese }[clause.reading.language as string];
    const plain = effects?.exec(clause.text) ?? null;
    const only = namedPhotos(clause, scene);
    if (
      plain !== null &&
      shots(scene.draft).length > 0 &&
      (plain.groups?.where === undefined) === (only.length === 0)
    )
      return withoutEffects(scene, only);
    if (clause.tokens.length > 14 || clause.has('quote', 'duration')) return undefined;
    const chinese = clause.reading.language === 'zh';
    if (!chinese && clause.reading.language !== 'en') return undefined;
    const text = chinese ? clause.text.replace(/ /g, '') : clause.text;
    if (!(chinese ? several : severalEnglish).test(text)) return undefined;
    const commands = kinds.flatMap(([said, of]) => (said.test(text) ? of(scene) : []));
    return commands.length === 0 ? undefined : { kind: 'edit', commands, topic: 'film' };
  },
});
