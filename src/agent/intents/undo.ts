import { commandsNamed, passageMeant } from '../corrections/history.js';
import { defineIntent } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { filmMs } from '../scene.js';
import { asksLevelBack } from './volume-back.js';

const noun = '(?:steps?|changes?|edits?|turns?|moves?|times?|wishes|things|of (?:those|them|these))';
const many = '(\\d+|an?|one|two|three|four|five|six|a couple(?: of)?|both)';

const countedNoun = new RegExp(`\\b${many}(?: more)? ${noun}\\b`);
const countedVerb = new RegExp(
  `\\b(?:undo|revert|redo|back|last)(?: the)?(?: last)? ${many}(?: more)?(?: please)?$`,
);

/** `two steps back`, `undo the last three changes`, `go back a step`: how many turns; undefined when none is counted. */
export function stepsSaid(clause: Clause): number | undefined {
  const { text } = clause;
  const counted = countedNoun.exec(text)?.[1] ?? countedVerb.exec(text)?.[1];
  if (counted === undefined) return (text.match(/\bundo\b/g) ?? []).length === 2 ? 2 : undefined;
  if (/^\d+$/.test(counted)) return Number(counted);
  if (/couple|both/.test(counted)) return 2;
  return { two: 2, three: 3, four: 4, five: 5, six: 6 }[counted] ?? 1;
}

/** `the old title was better`, `I liked it more before`, `put the colours back how they were`. */
const fonder =
  /\b(?:was|were|looked|worked|sounded) (?:much |way |a lot |far |so much )?(?:better|nicer|fine|prettier|cooler|good)\b.*\b(?:before|then|earlier|first)\b|\b(?:old|previous|original|earlier|first) \S+(?: \S+)? (?:was|were) (?:much |way |a lot |so much )?(?:better|nicer|fine|ok|okay|good)\b|\b(?:liked|preferred) (?:it|that|them|the \S+(?: \S+)?) (?:more |better )?(?:before|the way (?:it|they) (?:was|were)|as (?:it|they) (?:was|were))\b|\b(?:how|like|as|what|the way) (?:it|they|that|this) (?:was|were|had been|used to be)\b|\b(?:how|as|like|the way) (?:we|i) had (?:it|them|that)\b/;

/** `before I removed the temple`, 加音乐之前: up to a turn that is named. */
const beforeIt =
  /\bbefore (?:i|we|you|the|that|my|our|\w+ing)\b(?! (?:was|were)$)|[加换改调删弄变放排做].{0,8}(?:之前|以前|前(?!面))|(?:回|退|撤|撤销|撤回|恢复|还原)到.{2,20}(?:之前|以前|前(?!面))/;
const beforeDoing =
  /^(?:\S+ ){0,3}before (?:i|we|you|\w+ing)\b(?! (?:can|could|have|get|even|finish|am|are|know|manage|see|read)\b)/;
/** `restore the version before the temple was removed` */
const wantsVersion =
  /\b(?:restore|recover|reload|load|give me|show me|use|want|take) (?:the|that|my|our) (?:\w+ )?(?:version|state|draft|edit|cut) (?:from |of |we had |i had |as it was |that was |just |right )*before\b/;
const afterIt = /\bafter (?!all\b)|\bversion\b|\bv ?\d\b/;

/** `haha no. back` */
const justBack =
  /^(?:(?:ha ?ha|haha\w*|lol|no|nah|nope|oh|ok|please|hm+|go|and|[.,!]) ?)*(?:go )?back(?: please| again)*[.! ]*$/;

const bringsBack =
  /^(?:(?:please|pls|and|now|ok|okay|oh|no|wait|actually|but|sorry|hm+|can|could|would|will|you|we|i|want|i'd|like|to|let's|just) )*(?:bring|put|get|give me|have|take|want) (?:it|that|this|them|those|the change|that change|the edit|what you undid) back(?: in| again| please| now| then| after all)*$/;

const matters = 'transition motion music title caption text look brightness canvas order'.split(' ');

export const undo = defineIntent({
  name: 'undo',
  needs: {
    concepts: ['undo', 'redo', 'weakUndo'],
    words: /\bback[.! ]*$|\bback (?:please|again)|version|[之以]前|排序前|原来|取消|撤|算了|不要了|免了|还是/,
    also: (_clause, { conversation, trail }) =>
      conversation.past.length + trail.past.length + trail.future.length > 0 || trail.asked,
  },
  read(clause, scene) {
    const { conversation, draft } = scene;
    // `3 seconds per photo like before`: the length is the wish.
    if (
      clause.has('duration') &&
      clause.has('perPhoto') &&
      /\b(?:like|as) (?:it was )?before\b/.test(clause.text)
    )
      return undefined;
    if (justBack.test(clause.text) && conversation.past.length > 0 && scene.planned.length === 0)
      return { kind: 'undo', steps: 1 };
    // `as loud as it was at first` is about the volume alone.
    if (asksLevelBack(clause)) return undefined;
    const named = clause.refs.some((item) => item.kind === 'some' && item.ids.length > 0);
    // `shift the canoe a step back` moves a photo.
    if (
      named &&
      (/\bback (?:a|one|two|three|\d)\b/.test(clause.text) ||
        ((clause.has('move') || /\bshift\b/.test(clause.text)) && /\bsteps? back\b/.test(clause.text)))
    )
      return undefined;
    if (clause.has('redo') && !clause.has('makeFilm', 'title', 'music', 'aLook') && !named) {
      const steps = clause.has('all')
        ? 50
        : clause.has('both', 'twice')
          ? 2
          : (stepsSaid(clause) ?? clause.value<number>('number') ?? 1);
      return { kind: 'redo', steps };
    }
    if (
      conversation.past.length > 0 &&
      /\b(?:the|my|our) original(?: (?:one|version|film|video|cut))?(?: back| again| please)*$/.test(
        clause.text,
      ) &&
      (clause.has('restore', 'startOver') || /\bback\b|\bwith\b|\bwant\b/.test(clause.text))
    )
      return { kind: 'back', to: 0 };
    // `and one more` right after turns were taken back.
    if (
      scene.trail.future.length > 0 &&
      scene.planned.length === 0 &&
      /^(?:one more|another(?: one)?|once more|again|one further|the one before(?: that)?)(?: time| step| please| too)*$/.test(
        clause.wish,
      )
    )
      return { kind: 'undo', steps: 1 };
    // `no wait, keep it` after that was taken back.
    if (
      scene.trail.future.length > 0 &&
      scene.planned.length === 0 &&
      /^(?:(?:and|but|no|oh|hm|ok|wait|actually|please|maybe|let's) )*(?:keep|leave) (?:it|that|this|them)(?: in| like that| that way| after all)?$/.test(
        clause.text,
      )
    )
      return { kind: 'redo', steps: 1 };
    const unnamed = !clause.namesPhotos && clause.tokens.length <= 8;
    // `could you bring it back` after a turn was taken back; what went with that turn stays, for nobody asks for that.
    const [undone] = scene.trail.future.slice(-1);
    if (undone !== undefined && scene.planned.length === 0 && bringsBack.test(clause.text))
      return undone.commands.some(({ name }) => /^remove_/.test(name))
        ? { kind: 'nothing' }
        : { kind: 'redo', steps: 1 };
    // 还是删了吧 after that was taken back.
    if (
      unnamed &&
      scene.trail.future.length > 0 &&
      /^(那)?还是(删|去|加|改|换|要|剪|砍|照|按)(掉|了|上|回去|刚才).{0,2}(吧|好了)?$/.test(clause.text)
    )
      return { kind: 'redo', steps: 1 };
    // 西湖本来就好看，改回原来的颜色: it has them by now.
    if (
      scene.planned.at(-1)?.name === 'set_look' &&
      scene.planned.at(-1)?.params.look === 'none' &&
      /(?:原来|本来|原本|原先)的?(?:颜色|色彩|样子)|原色/.test(clause.text)
    )
      return { kind: 'nothing' };
    // 把撤掉的那个找回来
    if (
      scene.trail.future.length > 0 &&
      scene.planned.length === 0 &&
      /(?:撤掉|撤销|撤回|撤了|退掉|退回去)了?的.{0,6}(?:找|拿|弄|要|放|加|还|捡|恢复|用)(?:回来?|上|回去)?/.test(
        clause.text,
      )
    )
      return { kind: 'redo', steps: 1 };
    // 恢复 right after turns were taken back: they are done again.
    if (
      scene.trail.future.length > 0 &&
      scene.planned.length === 0 &&
      /^(?:还是)?(?:再)?(?:恢复|恢复回来|恢复一下|恢复吧)(?:吧|了)?$/.test(clause.text)
    )
      return { kind: 'redo', steps: 1 };
    // 还是不要砍了: not after all.
    if (
      unnamed &&
      scene.trail.past.length > 0 &&
      /^(那)?(还是|算了)(不要|别|不|不用).{0,4}了(吧)?$/.test(clause.text) &&
      !clause.has('music', 'title', 'caption', 'transition', 'motion', 'look', 'text')
    )
      return { kind: 'undo', steps: 1 };
    // 西湖也恢复成4秒: how long that photo is to stay.
    if (named && clause.has('duration') && clause.reading.language === 'zh') return undefined;
    if (clause.has('startOver') && !clause.has('photo', 'clip')) return undefined;
    // 还原日落 of two that went: one photo comes back, and no turn is taken back.
    if (/还原/.test(clause.text) && clause.has('file', 'fileWord') && !/到|前/.test(clause.text))
      return undefined;
    const { past } = conversation;
    const passage = passageMeant(clause, scene);
    const turned = clause.has('undo') || /\bback\b/.test(clause.text) || wantsVersion.test(clause.text);
    if (passage !== undefined && (turned ? beforeIt : beforeDoing).test(clause.text)) {
      // `all as it was before the moving`, whichever photos moved when.
      const first = clause.has('all') ? passageMeant(clause, scene, { first: true }) : undefined;
      return { kind: 'back', to: first?.turn ?? passage.turn };
    }
    if (
      past.length > 0 &&
      !clause.has('file', 'fileWord', 'fileMaybe') &&
      /^(?:\S+ ){0,2}before (?:that|it|this)\b/.test(clause.text)
    )
      return { kind: 'undo', steps: 1 };
    if (passage !== undefined && turned && !clause.has('duration') && afterIt.test(clause.text))
      return { kind: 'back', to: Math.min(passage.turn + 1, past.length) };
    const more =
      scene.trail.asked && /one before|before that|previous|再往前|前一步|上一步|也/.test(clause.text);
    const alone = clause.tokens.every(
      (token) =>
        ['weakUndo', 'mark', 'yes', 'no', 'undo', 'it'].some((concept) =>
          token.tags.some((tag) => tag.concept === concept),
        ) || /^(了|吧|ok|oh)$/.test(token.text),
    );
    const weak =
      clause.has('weakUndo') &&
      alone &&
      scene.sentence.replace(/[\s.!。！，,]/g, '').length <= clause.raw.replace(/[\s.!。！，,]/g, '').length;
    if (clause.has('weakUndo') && alone && !weak && !clause.has('undo')) return { kind: 'nothing' };
    const version =
      /\bback to (the|my|our)\b.*\bversion\b/.test(clause.text) ||
      /[改换调变弄退回]回?.*(之前|以前|排序前|原来)的?(样子|状态|版本|时候|那样|效果)/.test(clause.text) ||
      /(翻倍|加倍|加快|放慢|加速|减速|调亮|调暗|放大|缩小|加长|缩短|延长)(那个|这个|的)?(取消|撤|算了|不要了|免了)/.test(
        clause.text,
      );
    // 不要这个 right after a change of cuts, motions or looks: not that one.
    const spurned =
      past.length > 0 &&
      scene.planned.length === 0 &&
      ['transition', 'motion', 'look'].includes(scene.focus.topic) &&
      /^(?:我)?(?:不要|不想要|别要|换掉)(?:这个|这种|这样)(?:的)?(?:了|吧)?$|^(?:这个|这种|这样)(?:我)?不要(?:了)?$/.test(
        clause.text,
      );
    if (spurned) return { kind: 'undo', steps: 1 };
    const former =
      unnamed &&
      past.length > 0 &&
      /^(?:那|要不|算了|唉|,)*(?:还是)?(?:用|换|要|改|退)?回?(?:刚才|刚刚|之前|原来|原先|前面|上一|先前)的?(?:那|这)?(?:个|首|版|种|样|张|段)?(?:样子|效果|颜色|吧|了|好)*$/.test(
        clause.text,
      ) &&
      /还是|回/.test(clause.text) &&
      !clause.has('transition', 'title', 'caption', 'motion');
    if (former) return { kind: 'undo', steps: 1 };
    const better =
      /还是(刚才|刚刚|之前|原来|原先|前面|上一)[^，,]*(好|行|顺眼|舒服|合适|对)(看)?[吧了些]?$/.test(
        clause.text,
      );
    const entry = clause.has('aTransition', 'aLook', 'aMotion', 'aMood', 'colour', 'quote');
    // `the temple stays as it was` asks for nothing that is past.
    if (/\b(?:stays?|remains?|leaves?|keeps?)\b/.test(clause.text) && named) return undefined;
    const fond = fonder.test(clause.text) && clause.reading.language === 'en' && past.length > 0;
    if (!clause.has('undo') && !more && !weak && !fond && (!(version || better) || entry)) return undefined;
    if (better && !clause.has('undo')) return { kind: 'undo', steps: 1 };
    if (/颜色|色彩|原色/.test(clause.text) || clause.has('given')) return undefined;
    if (clause.has('restore') && clause.namesPhotos) return undefined;
    // `undo everything but the title`
    if (clause.has('except') && past.length > 0) {
      const kept = new Set(commandsNamed(clause, past, scene));
      const dropped = new Set(past.flatMap((turn) => turn.commands).filter((command) => !kept.has(command)));
      if (kept.size > 0) return { kind: 'without', from: 0, dropped };
    }
    const duration =
      clause.value<number>('duration') ?? numberAsSeconds(clause.value<number>('number'), clause.has('film'));
    if (duration !== undefined) {
      const at = past.findLastIndex(
        (entry) => filmMs(entry.before) === duration && filmMs(entry.before) !== filmMs(draft),
      );
      if (at >= 0) return { kind: 'back', to: at };
    }
    // 转场改回原来的 is about the transitions alone.
    const one = passage !== undefined && clause.has(...matters);
    const whole = one
      ? false
      : clause.has('all') && !clause.has('it')
        ? true
        : clause.has('start', 'given') ||
          /原来|最初|最开始|original|\b(?:at first|first (?:version|one|film|cut|draft))\b/.test(clause.text);
    if (whole && !/上一步|刚才|that|last/.test(clause.text)) return { kind: 'back', to: 0 };
    const steps = stepsSaid(clause);
    if (passage !== undefined && steps === undefined && !clause.has('twice', 'both')) {
      const { turn, commands } = passage;
      const part = commands.length < past[turn]!.commands.length;
      if (part || turn < past.length - 1) return { kind: 'without', from: turn, dropped: new Set(commands) };
    }
    // `undo the 20` after `bring it to 20`: the turn that said so, and not so many turns.
    const told = steps === undefined ? /\b(?:the|that|my) (\d+)\b/.exec(clause.text)?.[1] : undefined;
    const toldAt =
      told === undefined ? -1 : past.findLastIndex(({ sentence }) => sentence.split(/\D+/).includes(told));
    if (toldAt >= 0) return { kind: 'without', from: toldAt, dropped: new Set(past[toldAt]!.commands) };
    const said = steps ?? clause.value<number>('number');
    const counted = said !== undefined && said > 0 && said < 50 ? Math.round(said) : 1;
    return { kind: 'undo', steps: clause.has('twice', 'both') ? 2 : counted };
  },
});

const numberAsSeconds = (value: number | undefined, film: boolean): number | undefined =>
  value !== undefined && film && value >= 5 ? value * 1000 : undefined;
