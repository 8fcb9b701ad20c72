import { moods } from '../../catalogue/index.js';
import { keepsTime } from '../felt/in-time.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { musicIn, type Scene } from '../scene.js';

/** The pictures shall go with the beat, or the beat is a thing to go by. */
const inTime =
  /\b(?:on|to|with|by|of|follow\w*|match\w*|hit|every|each|its|into|sync\w*|synchroni\w+|cut\w*|change\w*|switch\w*|jump\w*|flip\w*) (?:\S+ ){0,2}?(?:beats?|rhythm|pulse|drums?)\b|\bbeats? (?:match\w*|sync\w*|cuts?|markers?|driven|synced)|\bsync|in time|on beat|in step|^(?:the )?beat$|[\p{Script=Han}]/u;
/** `up with the music` says nothing of pictures. */
const pictures =
  /\b(?:photos?|pictures?|pics?|images?|slides?|shots?|cuts?|cutting|chang\w+|switch\w*|swap\w*|flip\w*|mov(?:e|es|ing)|transitions?|edit|everything|it|them|they|danc\w+|jump\w*|pulse|in time|sync\w*|match\w*|align\w*|follow\w*|go|goes|timed?|pace|all)\b/;

const offChinese =
  /^(?:还是|就|那|先|请|把|算了|,)*(?:(?:不要|不用|不|别|取消|去掉|关掉|停掉|撤掉)(?:再)?(?:卡点|踩点)|(?:卡点|踩点)(?:取消|去掉|关掉|不要|不用))(?:了|吧|掉)*$/;

/** 不卡点了, 取消卡点: the turn that set the cuts to the beat is taken back, and no other. */
function offBeat(clause: Clause, { conversation, planned }: Scene): Outcome | undefined {
  if (clause.reading.language !== 'zh' || !clause.has('beat') || !offChinese.test(clause.text))
    return undefined;
  const from = conversation.past.findLastIndex(({ commands }) =>
    commands.some(({ name }) => name === 'cut_on_beat'),
  );
  if (from < 0 || planned.length > 0) return { kind: 'nothing' };
  if (from === conversation.past.length - 1 && conversation.past[from]!.commands.length === 1)
    return { kind: 'undo', steps: 1 };
  const dropped = new Set(conversation.past[from]!.commands.filter(({ name }) => name === 'cut_on_beat'));
  return { kind: 'without', from, dropped };
}

export const beat = defineIntent({
  name: 'beat',
  read(clause, scene) {
    const off = offBeat(clause, scene);
    if (off !== undefined) return off;
    const timed = !clause.has('quote', 'title', 'caption') && keepsTime(clause);
    if (!timed && (!clause.has('beat') || clause.has('quote', 'remove', 'question'))) return undefined;
    // `stay on a beat longer`: a moment more.
    if (
      /\b(?:a|half a|another|an extra) beat(?: or two)?(?: (?:longer|shorter|more|less))?$/.test(clause.text)
    )
      return undefined;
    if (!timed && clause.has('music') && clause.has('aMood') && !/beat|卡点|踩点|节拍|鼓点/.test(clause.text))
      return undefined;
    if (!timed && clause.has('aMood') && !/(on|to) the beat|sync|卡点|踩点|节拍/.test(clause.text))
      return undefined;
    if (
      /\b(with|w|has|have|got|more|good|nice|some|strong|stronger|heavy) (a |an |some )?(?!the )(\S+ )?beats?\b/.test(
        clause.text,
      ) &&
      !timed &&
      !/\b(on|to|cut|sync\w*|match) (the|my)?/.test(clause.text)
    )
      return edit('set_music', { mood: moods.has('energetic') ? 'energetic' : 'upbeat' }, { topic: 'music' });
    // 松弛的节拍, 别鼓点, 鼓点要冲: what the music is like.
    if (
      /的(?:节拍|鼓点|beat|节奏)$|(?:别|不要|没有|少)(?:有)?(?:鼓点|节拍)|鼓点(?:要|得|再)/.test(clause.text)
    )
      return undefined;
    if (clause.reading.language === 'en' && !timed) {
      const played = /\b(?:beats?|rhythm|pulse)\b/.test(clause.text);
      if (played ? !inTime.test(clause.text) : !pictures.test(clause.text)) return undefined;
    }
    const bpm = clause.has('unitBeat') ? clause.value<number>('number') : undefined;
    const commands: { name: string; params: Record<string, unknown> }[] = [
      { name: 'cut_on_beat', params: bpm === undefined ? {} : { bpm } },
    ];
    const music = musicIn(scene.draft);
    if (music === undefined) commands.unshift({ name: 'set_music', params: { mood: 'upbeat' } });
    return { kind: 'edit', commands, topic: 'music' };
  },
});
