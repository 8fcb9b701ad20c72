import type { Asset } from '../../draft/index.js';
import { hasTag, type Token } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { pointsBack } from '../reading/goes-on.js';
import { namedPhotos, present } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import {
  commandsBefore,
  lastCommand,
  pastDrafts,
  photosIn,
  type Scene,
  shotIds,
  shots,
  texts,
} from '../scene.js';

/** Files the clause names that are not in the film now. */
function absentFiles(tokens: readonly Token[], scene: Scene): Asset[] {
  const ids = new Set(valuesOf<string>(tokens, 'file', 'fileWord'));
  if (ids.size === 0) return [];
  const used = new Set(shots(scene.draft).map((shot) => shot.fileId));
  return scene.assets.filter(
    (asset) => ids.has(asset.fileId) && asset.kind !== 'audio' && !used.has(asset.fileId),
  );
}

function valuesOf<T>(tokens: readonly Token[], ...concepts: readonly string[]): T[] {
  const values: T[] = [];
  for (const { tags } of tokens)
    for (const { concept, value } of tags) if (concepts.includes(concept)) values.push(value as T);
  return values;
}

/** Named photos in the order of the words, not of the film. */
const inOrder = (clause: Clause, scene: Scene): string[] =>
  clause.refs.flatMap((item) => present(scene, item.ids));

/** `that photo`, 那张: the one the talk is about, or the one under the text the talk is about. */
function pointedAt(clause: Clause, scene: Scene): string[] {
  if (!pointsBack(clause)) return [];
  const focused = present(scene, scene.focus.shots);
  if (scene.focus.topic !== 'text') return focused;
  const text = texts(scene.draft).find((item) => scene.focus.texts.includes(item.id));
  if (text === undefined || !clause.has('photo', 'it')) return focused;
  const middle = text.startMs + text.durationMs / 2;
  return shots(scene.draft)
    .filter((shot) => middle >= shot.startMs && middle < shot.startMs + shot.durationMs)
    .map((shot) => shot.id);
}

/** Photos that were taken out most recently. */
function lastRemoved(scene: Scene): string[] {
  const now = new Set(shotIds(scene.draft));
  for (const draft of [scene.start, ...pastDrafts(scene)]) {
    const gone = shotIds(draft).filter((id) => !now.has(id));
    if (gone.length > 0) return gone;
  }
  return [];
}

/** 第四张不该删，放回来: a place of the film before it was taken out. */
function placeRemoved(clause: Clause, scene: Scene): string[] | undefined {
  const first = clause.reading.tokens.some(({ text }) => /^(?:第一|首|头一)[张个]$/.test(text));
  const places = [...(first ? [1] : []), ...valuesOf<number>(clause.reading.tokens, 'ordinal')];
  const before = pastDrafts(scene)[0];
  if (places.length === 0 || before === undefined) return undefined;
  const now = new Set(shotIds(scene.draft));
  const gone = places.flatMap((place) => shots(before)[place - 1]?.id ?? []).filter((id) => !now.has(id));
  return gone.length > 0 ? gone : undefined;
}

/** 两张都要回来: as many as are named, or all that ever went, newest first. */
function allRemoved(clause: Clause, scene: Scene): string[] | undefined {
  const count = clause.value<number>('number');
  if (!clause.has('all', 'both', 'them') && (count === undefined || count < 2)) return undefined;
  const known = new Set(shotIds(scene.draft));
  const gone: string[] = [];
  for (const draft of [scene.start, ...pastDrafts(scene)]) {
    for (const { id } of shots(draft)) {
      if (known.has(id)) continue;
      known.add(id);
      gone.push(id);
    }
  }
  return gone.length > 1 ? gone.slice(0, count ?? gone.length) : undefined;
}

const removal =
  /\b(?:i|we|you) (?:just |have |had |'ve )*(?:removed|deleted|dropped|cut|took out|threw out|killed|tossed)\b/;

/** `bring the last one back`, `the ones I deleted`: photos that went, by when they went. */
function removedWhen(clause: Clause, scene: Scene): string[] | undefined {
  const byPlace = clause.tokens.every((token) => !hasTag(token, 'file', 'fileWord'));
  const told = removal.test(clause.text);
  const last = clause.has('last') && clause.has('restore', 'move') && !/\bto\b/.test(clause.text);
  if (!byPlace || !(told || last)) return undefined;
  const now = new Set(shotIds(scene.draft));
  const went = scene.conversation.past
    .flatMap(({ commands }) => commands.filter(({ name }) => name === 'remove_photos'))
    .flatMap(photosIn)
    .filter((id) => !now.has(id));
  if (went.length === 0) return undefined;
  if (/\bfirst\b/.test(clause.text)) return went.slice(0, 1);
  return last || /\b(?:one|photo|picture)\b/.test(clause.text) ? went.slice(-1) : went;
}

/** Where brought photos go: beside a named one, to an end, or where they were. */
function placeOf(clause: Clause, named: readonly string[]): Record<string, unknown> | undefined {
  const side = clause.has('before')
    ? 'before'
    : clause.has('after') || clause.has('between')
      ? 'after'
      : undefined;
  if (side !== undefined && named[0] !== undefined) return { [side]: named[0] };
  if (clause.has('end', 'last')) return { to: 'end' };
  return clause.has('start', 'first') ? { to: 1 } : undefined;
}

const wentChinese = /^(?:把|那)?(?:刚才|刚刚|之前|先前|前面|上次)?(?:被|我)?(?:删|去|拿|撤)(?:掉|除|了)*的/;
const notThose = /^(?:but |just |oh |no |wait |hm+ |and )*not (?:the |my |our |him|her)/;

/** The wish before took photos out. */
const lastRemovedNow = (scene: Scene): boolean => lastCommand(scene)?.name === 'remove_photos';

const removes =
  /\b(?:remove|delete|drop|take|get rid|cut|erase|lose|ditch|without|no)\b|去掉|删|不要|拿掉|去除/;

/** `put it back` where there was nothing to take out: the change before that stays. */
function nothingWent(clause: Clause, { conversation, planned }: Scene): boolean {
  const last = commandsBefore({ conversation });
  return (
    planned.length === 0 &&
    clause.has('restore') &&
    clause.tokens.every((token) => hasTag(token, 'restore', 'it', 'them', 'mark', 'canYou')) &&
    removes.test(conversation.idle?.toLowerCase() ?? '') &&
    !last.some(({ name }) => /^remove_|^trim|^undo/.test(name))
  );
}

/** Wishes about photos that are in the film; a photo that went is not named for them. */
const ofPresent =
  'remove no duration longer shorter slower faster brighter darker look aLook motion aMotion fit cover contain blur swap duplicate percentage question'.split(
    ' ',
  );

/** 把第二张换成第五张, 用第五张替换第二张: one picture for another, and no place for it. */
const takesPlace =
  /^(?:请|帮我)*(?:把|将)?第.{1,3}张(?:照片|图片)?(?:换成|换为|替换成|替换为)(?:第.{1,3}张(?:照片|图片)?|[^第]{1,10})[吧。]?$|^(?:请|帮我)*[用拿]第.{1,3}张(?:照片|图片)?(?:替换|替换掉|换掉|代替|替代|取代|顶替)第.{1,3}张(?:照片|图片)?[吧。]?$/;

/** 换成日落, `change it to the sunset`: with what a photo is named that takes another's place. */
const putsInstead =
  /^(?:那|就|给我|帮我|请|还是)*(?:换成|改成|换为|改为|换上|换做)[^,，]{1,12}$|^(?:(?:so|then|please|ok|and|well) )*(?:change|swap|replace|switch) (?:it|that|that one) (?:to|for|with|into|by) (?:the |my |our )?\S+(?: \S+)?$/;

const oneForAnother = (old: string, fresh: string, { language }: Scene): Outcome => ({
  kind: 'edit',
  commands: [
    { name: 'move_photos', params: { photos: [fresh], before: old } },
    { name: 'remove_photos', params: { photos: [old] } },
  ],
  topic: 'shots',
  shots: [fresh],
  ...(language === 'zh' ? { note: '如果是想让两张互换位置，请说“互换”。' } : {}),
});

/** Bringing photos in: back after they were taken out, newly uploaded ones, again, or in place of others. */
export const bring = defineIntent({
  name: 'bring',
  needs: {
    concepts: ['restore', 'replace', 'file', 'fileWord', 'newFiles', 'twice', 'duplicate'],
    words:
      /\bback\b|回来|回去|恢复|还原|归位|重新|再[放加用上]|补[回上]|纳入|得有|还是[放留要]|又想|放进去|加回|捡回|(?:别|不要|不用|不能|不该|甭|莫).{0,4}(?:[删扔剪撤砍丢]|[去拿]掉|拿走)|\brather\b|\b(?:place|stead|spot|slot)\b|\bafter all\b|\bi (?:do )?(?:want|need|miss)\b|\b(?:leave|keep|have|let) (?:that|it|him|her|them|this|those)\b|\bagain\b|\bmean to\b|\bshould (?:have )?stay|\bmiss|\band (?:at )?(?:the )?(?:ends?|finish(?:es)?|closes?|last)\b|\bat the\b|\bmore\b|\btwice\b|\bsecond time\b/,
    also: (_clause, scene) => lastRemovedNow(scene),
  },
  read(clause, scene) {
    if (
      shots(scene.draft).length === 0 ||
      clause.has('quote', 'music', 'transition', 'title', 'caption', 'text', 'look', 'motion', 'given') ||
      (clause.has('faster', 'slower', 'longer', 'shorter', 'brighter', 'darker') && !clause.has('restore'))
    )
      return undefined;
    if (nothingWent(clause, scene))
      return {
        kind: 'edit',
        commands: [],
        topic: scene.focus.topic,
        unchanged: say(scene.language, {
          en: 'Nothing was taken out last, so there is nothing to put back. To undo the change before, say "undo".',
          zh: '刚才没有删掉什么，所以不用放回。要撤销之前的修改，请说“撤销”。',
        }),
      };
    const spared =
      /(?:别|不要|不用|不能|不该|先别|甭|莫)再?(?:给我)?(?:删|去掉|拿掉|拿走|扔|剪|撤|砍|丢)/.test(
        clause.text,
      ) ||
      (lastRemovedNow(scene) && notThose.test(clause.text));
    // 断桥还是要的，能加回来吗: it is back by now.
    if (
      clause.reading.language === 'zh' &&
      scene.planned.at(-1)?.name === 'restore_photos' &&
      clause.refs.length === 0 &&
      /^(?:能不能|能|可以|请|帮我|再|把它|给|也|就)*(?:加|放|弄|拿|补)(?:回来|回去|进去|上)(?:吗|吧|了|呗)*$/.test(
        clause.text,
      )
    )
      return { kind: 'nothing' };
    // 西湖删了，别删断桥: that one is there.
    if (spared && namedPhotos(clause, scene).length > 0 && absentFiles(clause.tokens, scene).length === 0)
      return undefined;
    // 刚才删的自拍还是要的: how it went, and that it is wanted.
    const wasRemoved = clause.has('restore') && wentChinese.test(clause.text);
    if (absentFiles(clause.tokens, scene).length > 0 && clause.has('no', 'remove') && !spared && !wasRemoved)
      return undefined;
    const stays =
      /\b(?:leave|keep|have|let) (?:that|it|him|her|them|this|those)(?: one| ones)?(?: back)? in\b/.test(
        clause.text,
      );
    const missed = /\bafter all\b|\bi (?:do )?(?:want|need|miss) (?:that|it|him|her|this)\b/.test(
      clause.text,
    );
    const elsewhere = (): boolean => absentFiles(clause.reading.tokens, scene).length > 0;
    const back =
      clause.has('restore') ||
      spared ||
      ((stays || missed) && elsewhere()) ||
      /(?<!\b(?:at the|from the|in the|laid|laid-|kick|kicked|way|sit|knock\w*|hold|dial|look\w*|lean\w*) ?(?:\S+ ){0,2})\bback\b|回来|回去|恢复|还是放|还是留|又想|放进去|加回|捡回/.test(
        clause.text,
      );
    const again =
      /\bafter all\b|\b(in|into (it|the (film|video))) again\b|\bdidn ?'?t mean to (remove|delete|drop)\b|\bshould (have )?stay(ed)?\b|\bmiss(ing)? (the|my|our|that)\b/.test(
        clause.text,
      );
    const here = absentFiles(clause.tokens, scene);
    // `I liked the market one though, put that back`: named a moment ago.
    const absent = here.length > 0 || !(back || again) ? here : absentFiles(clause.reading.tokens, scene);
    const named = namedPhotos(clause, scene);
    if (clause.has('replace', 'swap', 'change') && absent.length === 1 && named.length === 1) {
      return edit(
        'replace_photo',
        { photo: named[0], file: absent[0]!.fileId },
        { topic: 'shots', shots: named },
      );
    }
    const too = clause.tokens.length <= 8 && /\btoo\b|\balso\b|\bas well\b|也/.test(clause.text);
    const come =
      back ||
      too ||
      /\b(use|include|show|want|need|keep|stay|should be)\b/.test(clause.text) ||
      clause.has('add', 'more', 'move', 'keep');
    const inPlace =
      clause.has('replace') ||
      /\brather\b.*\bthan\b|\bin \S+(?: \S+)? (?:place|stead|spot|slot)\b(?! of)/.test(clause.text);
    const [wanted, ...more] = pointsBack(clause) ? lastRemoved(scene) : [];
    const file = pastDrafts(scene)
      .flatMap((draft) => shots(draft))
      .find((shot) => shot.id === wanted)?.fileId;
    if (clause.has('replace') && named.length === 1 && file !== undefined && more.length === 0)
      return edit('replace_photo', { photo: named[0], file }, { topic: 'shots', shots: named });
    // 第一张是什么 ... 换成日落: the photo that was asked about.
    const asked =
      scene.conversation.idle !== undefined && scene.focus.topic === 'shots' && scene.focus.shots.length === 1
        ? scene.focus.shots[0]!
        : undefined;
    if (asked !== undefined && named.length === 1 && named[0] !== asked && putsInstead.test(clause.text))
      return oneForAnother(asked, named[0]!, scene);
    if (
      inPlace &&
      named.length === 2 &&
      absent.length === 0 &&
      !clause.has('between', 'aTransition', 'aMotion', 'aLook', 'colour', 'duration', 'swap') &&
      // `put the train up front instead of the beach`: a place, and who has it now.
      !clause.has('start', 'end', 'opening', 'closing') &&
      (!clause.has('ordinal', 'first', 'last') || takesPlace.test(clause.text.replace(/ /g, '')))
    ) {
      // 用合影换掉断桥 and `the market in place of the temple` names the new one first, `replace the temple with the market` the old one.
      const [one, two] = inOrder(clause, scene) as [string, string];
      const newFirst =
        /\b(?:in place of|instead of|in lieu of|rather than|than)\b|\bsubstitute\b.*\bfor\b|\bin .* (?:place|stead)$|^(?:还是|就|那)?[用拿让](?!.*换成)/.test(
          clause.text,
        );
      const [old, fresh] = newFirst ? [two, one] : [one, two];
      return oneForAnother(old, fresh, scene);
    }
    // `I liked the temple, put that back`: it came back with the words before.
    if (back && pointsBack(clause) && here.length === 0 && scene.planned.at(-1)?.name === 'restore_photos')
      return { kind: 'nothing' };
    const past = scene.conversation.past;
    if (back && clause.has('both') && past.length > 1) {
      const turns = past.slice(-2).flatMap(({ commands }) => commands);
      const photos = turns.filter(({ name }) => name === 'remove_photos').length;
      if (photos < 2 && turns.every(({ name }) => /^remove_/.test(name))) return { kind: 'undo', steps: 2 };
    }
    const gone = removedWhen(clause, scene);
    if (gone !== undefined && (back || clause.has('restore')))
      return edit('restore_photos', { photos: gone }, { topic: 'shots', shots: gone });
    // `bring back the third photo`: the place it had, where that one went.
    const there = back && clause.has('restore') ? placeRemoved(clause, scene) : undefined;
    if (there !== undefined && !clause.has('to', 'before', 'after', 'replace') && absent.length === 0)
      return edit('restore_photos', { photos: there }, { topic: 'shots', shots: there });
    const drafts = pastDrafts(scene);
    const known = absent.flatMap((asset) => {
      const shot = drafts.flatMap((draft) => shots(draft)).find((item) => item.fileId === asset.fileId);
      return shot === undefined ? [] : [shot.id];
    });
    const wasThere = known.length > 0 && known.length === absent.length;
    // `not the temple though`, `it was better with the temple`: a photo that went is spoken of because it is missed.
    const missing =
      wasThere && !clause.has(...ofPresent) && !onlyAsks(clause) && clause.reading.language === 'en';
    if (missing && named.length === 0 && /\b(?:away|out|gone|go)$/.test(clause.text))
      return { kind: 'nothing' };
    if (
      absent.length > 0 &&
      (come || missing || (spared && wasThere)) &&
      (spared || wasRemoved || !clause.has('remove'))
    ) {
      const where = placeOf(clause, named);
      if (wasThere) {
        const commands = [{ name: 'restore_photos', params: { photos: known } as Record<string, unknown> }];
        if (where !== undefined) commands.push({ name: 'move_photos', params: { photos: known, ...where } });
        return { kind: 'edit', commands, topic: 'shots', shots: known };
      }
      return edit(
        'add_photos',
        { files: absent.map((asset) => asset.fileId), ...(where ?? { to: 'end' }) },
        { topic: 'shots', shots: [] },
      );
    }
    const talkOfPhotos = clause.has('photo', 'it', 'them', 'both', 'all') || /one|张/.test(clause.text);
    if ((back || (again && clause.has('all'))) && named.length === 0 && talkOfPhotos && !clause.has('undo')) {
      const gone = placeRemoved(clause, scene) ?? allRemoved(clause, scene) ?? lastRemoved(scene);
      if (gone.length > 0) return edit('restore_photos', { photos: gone }, { topic: 'shots', shots: gone });
    }
    if (back && named.length === 0 && clause.tokens.length <= 7 && !clause.has('duration', 'colour')) {
      const gone = lastRemoved(scene);
      if (gone.length > 0) return edit('restore_photos', { photos: gone }, { topic: 'shots', shots: gone });
      if (scene.trail.past.length > 0) return { kind: 'undo', steps: 1 };
    }
    if (clause.has('newFiles') && clause.has('add', 'move', 'change', 'restore')) {
      const used = new Set(
        [scene.draft, ...pastDrafts(scene)].flatMap((draft) => shots(draft).map((shot) => shot.fileId)),
      );
      const fresh = scene.assets.filter((asset) => asset.kind !== 'audio' && !used.has(asset.fileId));
      if (fresh.length > 0) {
        const to = clause.has('start', 'first') ? 1 : 'end';
        return edit(
          'add_photos',
          { files: fresh.map((asset) => asset.fileId), to },
          { topic: 'shots', shots: [] },
        );
      }
    }
    // 第二张跟第四张重复了: says how they are.
    if (/(?:跟|和|与|同).*(?:重复|雷同|一样|差不多)(?:了|啊|吧|的)*$/.test(clause.text)) return undefined;
    // 先放全家福，再放外婆: the next in order, not once more.
    const before = scene.planned.at(-1);
    if (
      /^(?:然后|接着)?再(?:放|来|播|上)/.test(clause.text) &&
      before?.name === 'move_photos' &&
      before.params.to !== 'end'
    ) {
      const mark = present(scene, photosIn(before)).at(-1);
      if (mark !== undefined && named.length > 0 && !named.includes(mark))
        return edit('move_photos', { photos: named, after: mark }, { topic: 'shots', shots: named });
    }
    // `nobody wants to see the library again`
    if (/\b(?:nobody|never|no one|not|nor|don ?' ?t|without|enough)\b|n't\b/.test(clause.text))
      return undefined;
    // 它晚一点再出现: when, and not once more.
    if (/[晚迟早][一些点]?|稍后|等会/.test(clause.text) && clause.reading.language === 'zh') return undefined;
    const twice =
      clause.has('duplicate') ||
      /\b(?:show|see|use|have|repeat|appears?|comes?|include)\b.*\b(?:again|twice(?! (?:as|the))|once more|one more time|a second time)\b/.test(
        clause.text,
      );
    // 合影在结尾再出现一次: the end is a place, the photo is named beside it.
    const ends = present(
      scene,
      clause.refs
        .filter(
          (item) =>
            item.to - item.from === 1 &&
            /^(?:最后|末尾|结尾|片尾|尾|最后面|末|开头|片头)$/.test(clause.tokens[item.from]?.text ?? ''),
        )
        .flatMap((item) => item.ids),
    );
    const besides = named.filter((id) => !ends.includes(id));
    const copied =
      besides.length > 0 ? besides : named.length > 0 ? named : twice ? pointedAt(clause, scene) : [];
    const timed = clause.has('duration') && !/\ba second time\b/.test(clause.text);
    if (twice && copied.length > 0 && !timed && !clause.has('music', 'quote')) {
      const last =
        clause.has('end', 'last') ||
        /^最后|结尾|末尾|片尾|\bat the (?:very )?(?:end|close|back)\b/.test(clause.text);
      const at = last ? 'end' : clause.has('start') ? 'start' : 'after';
      return edit('duplicate_photos', { photos: copied, at }, { topic: 'shots', shots: copied });
    }
    return undefined;
  },
});
