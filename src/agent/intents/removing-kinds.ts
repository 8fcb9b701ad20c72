import type { EditCommand } from '../../edits/index.js';
import { defineIntent } from '../outcome.js';
import { musicIn, type Scene, texts } from '../scene.js';

const off = '(?:去掉|去除|取消|删掉|删除|删了|拿掉|不要|不用|关掉|移除|撤掉)(?:掉|了)?';
const kind = '(?:所有|全部)?(?:的)?(?:标题|字幕|片尾|(?:背景)?音乐|配乐|转场|滤镜|运镜|镜头运动)(?:效果)?';
const and = '(?:和|跟|与|、|以及|还有|,|，)';
const several = new RegExp(
  `^(?:请|把|将|那|就|再|帮我)*(?:${off}${kind}(?:${and}*(?:也|再)?(?:${off})?${kind})+|${kind}(?:${and}+${kind})+(?:都|全|全部|也|统统|一起|先)*${off})[吧了哈]*$`,
);

/** What takes away each kind of thing a film has; none where it has no such thing. */
const kinds: readonly (readonly [said: RegExp, commands: (scene: Scene) => readonly EditCommand[]])[] = [
  [/标题/, (scene) => ofTexts(scene, 'title')],
  [/字幕/, (scene) => ofTexts(scene, 'caption')],
  [/片尾/, (scene) => ofTexts(scene, 'end_card')],
  [/音乐|配乐/, ({ draft }) => (musicIn(draft) === undefined ? [] : [{ name: 'remove_music', params: {} }])],
  [/转场/, () => [{ name: 'set_transition', params: { photos: 'all', transition: 'none' } }]],
  [/滤镜/, () => [{ name: 'set_look', params: { photos: 'all', look: 'none' } }]],
  [/运镜|镜头运动/, () => [{ name: 'set_motion', params: { photos: 'all', motion: 'none' } }]],
];

function ofTexts({ draft }: Scene, role: 'title' | 'caption' | 'end_card'): readonly EditCommand[] {
  const ids = texts(draft, role).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ name: 'remove_text', params: { texts: ids } }];
}

/** 标题和音乐都不要, 去掉转场和滤镜: several kinds of things go at once, whatever stands between their names. */
export const removingKinds = defineIntent({
  name: 'removing-kinds',
  needs: { concepts: ['remove', 'no'] },
  read(clause, scene) {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 14 || clause.has('quote', 'duration'))
      return undefined;
    const text = clause.text.replace(/ /g, '');
    if (!several.test(text)) return undefined;
    const commands = kinds.flatMap(([said, of]) => (said.test(text) ? of(scene) : []));
    return commands.length === 0 ? undefined : { kind: 'edit', commands, topic: 'film' };
  },
});
