import { moods } from '../../catalogue/index.js';
import { defineIntent, edit } from '../outcome.js';
import { musicIn } from '../scene.js';

export const beat = defineIntent({
  name: 'beat',
  read(clause, scene) {
    if (!clause.has('beat') || clause.has('quote', 'remove', 'question')) return undefined;
    // `stay on a beat longer`: a moment more.
    if (
      /\b(?:a|half a|another|an extra) beat(?: or two)?(?: (?:longer|shorter|more|less))?$/.test(clause.text)
    )
      return undefined;
    if (clause.has('music') && clause.has('aMood') && !/beat|卡点|踩点|节拍|鼓点/.test(clause.text))
      return undefined;
    if (clause.has('aMood') && !/(on|to) the beat|sync|卡点|踩点|节拍/.test(clause.text)) return undefined;
    if (
      /\b(with|w|has|have|got|more|good|nice|some|strong|stronger|heavy) (a |an |some )?(\S+ )?beats?\b/.test(
        clause.text,
      ) &&
      !/\b(on|to|cut|sync\w*|match) (the|my)?/.test(clause.text)
    )
      return edit('set_music', { mood: moods.has('energetic') ? 'energetic' : 'upbeat' }, { topic: 'music' });
    const bpm = clause.has('unitBeat') ? clause.value<number>('number') : undefined;
    const commands: { name: string; params: Record<string, unknown> }[] = [
      { name: 'cut_on_beat', params: bpm === undefined ? {} : { bpm } },
    ];
    const music = musicIn(scene.draft);
    if (music === undefined) commands.unshift({ name: 'set_music', params: { mood: 'upbeat' } });
    return { kind: 'edit', commands, topic: 'music' };
  },
});
