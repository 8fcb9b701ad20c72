import type { EditCommand } from '../../edits/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { musicIn, type Scene, shots, texts } from '../scene.js';

const off = '(?:去掉|去除|取消|删掉|删除|删了|拿掉|不要|不用|关掉|移除|撤掉)(?:掉|了)?';
const kind = '(?:所有|全部)?(?:的)?(?:标题|字幕|片尾|(?:背景)?音乐|配乐|转场|滤镜|运镜|镜头运动)(?:效果)?';
const and = '(?:和|跟|与|、|以及|还有|,|，)';
const several = new RegExp(
  `^(?:请|把|将|那|就|再|帮我)*(?:${off}${kind}(?:${and}*(?:也|再)?(?:${off})?${kind})+|${kind}(?:${and}+${kind})+(?:都|全|全部|也|统统|一起|先)*${off})[吧了哈]*$`,
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
  [/\btexts?\b|\bwords\b/, (scene) => ofTexts(scene)],
  [
    /音乐|配乐|\bmusic|\bsong/,
    ({ draft }) => (musicIn(draft) === undefined ? [] : [{ name: 'remove_music', params: {} }]),
  ],
  [/转场|\btransition/, () => [{ name: 'set_transition', params: { photos: 'all', transition: 'none' } }]],
  [/滤镜|\bfilter|\blook/, () => [{ name: 'set_look', params: { photos: 'all', look: 'none' } }]],
  [
    /运镜|镜头运动|\bzoom|\bmovement|\bmotion/,
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
    const plain = clause.reading.language === 'en' ? noEffects.exec(clause.text) : null;
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
