import { transitions } from '../../catalogue/index.js';
import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import { kindsOf, wishedPart } from '../changes/kinds.js';
import { mannerMs } from '../changes/pace.js';
import { dislikes, presentKinds, presentRetimed } from '../changes/present-kinds.js';
import { shapeMeant } from '../changes/shapes.js';
import { defineIntent, edit } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { continues, pointsBack, takesCuts } from '../reading/goes-on.js';
import { timeSigns } from '../reading/signs.js';
import { askMissing, namedPhotos, photosParam } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { commandBefore, lastCommand, type Scene, shots } from '../scene.js';
import {
  askFewer,
  byTime,
  cutNot,
  cutsMeant,
  cutsOfKind,
  ofCuts,
  otherKinds,
  otherSide,
  timesCuts,
  tooMany,
} from './transition-cuts.js';

/** `wipes to the left`: the side said beside the kind. */
function directed(kind: string | undefined, clause: Clause): string | undefined {
  const base = kind?.replace(/_(left|right|up|down)$/, '');
  if (kind === undefined || base === kind) return kind;
  const fromRight = /from (the )?right|从右/.test(clause.text);
  const fromLeft = /from (the )?left|从左/.test(clause.text);
  const fromEnd = /\bfrom (?:the )?(top|above|bottom|below)\b/.exec(clause.text)?.[1];
  const side = fromRight
    ? 'left'
    : fromLeft
      ? 'right'
      : fromEnd !== undefined
        ? /top|above/.test(fromEnd)
          ? 'down'
          : 'up'
        : clause.has('toLeft')
          ? 'left'
          : clause.has('toRight')
            ? 'right'
            : clause.has('up')
              ? 'up'
              : clause.has('down')
                ? 'down'
                : undefined;
  return side !== undefined && transitions.has(`${base}_${side}`) ? `${base}_${side}` : kind;
}

/** 从右往左推 after a wish for slides: the same kind in another direction. */
function otherWay({ text, reading, refs }: Clause, scene: Scene): string | undefined {
  const [, from] = /从([左右上下])[边面侧]?[往到向].?[左右上下]/.exec(text) ?? [];
  if (reading.language !== 'zh' || from === undefined || refs.length > 0 || /镜头|画面|照片/.test(text))
    return undefined;
  const last = lastCommand(scene);
  const base = /^(.+)_(?:left|right|up|down)$/.exec(String(last?.params.transition))?.[1];
  const kind = `${base}_${{ 左: 'right', 右: 'left', 上: 'down', 下: 'up' }[from]}`;
  return base !== undefined && transitions.has(kind) ? kind : undefined;
}

/** The wish before was meant for another cut. */
const otherCut =
  /^(?:(?:no|oh|sorry|actually|wait|hm|rather|please|and|but|better) )*(?:(?:put|move|have|do|use|make|try|i want|i'd like|let's have) (?:it|that|this|that one|the \w+)(?: one)? )?(?:rather )?(?:into|before|after|between) .*\b(?:instead|rather)$/;

/** `a 30 second video with transitions`: the length is the film's. */
const ofFilm = (clause: Clause): boolean => {
  if (timesCuts(clause)) return false;
  if (clause.reading.language !== 'en') return clause.has('film');
  const at = clause.index('duration');
  return clause.has('makeFilm')
    ? clause.has('film')
    : clause.tokens
        .slice(at + 1, at + 3)
        .some((token) => hasTag(token, 'film') && !/^(everything|edit)$/.test(token.text));
};

/** `each of them` after a wish for transitions: those. */
const ofThem = /\b(?:each|all|every one) of them\b/;

/** Names of transitions that mean nothing else; every other word counts only where transitions are spoken of. */
const isPlain = (token: Token): boolean =>
  !common.test(token.text) &&
  !(/s$/.test(token.text) && common.test(token.text.slice(0, -1))) &&
  !hasTag(token, 'aMotion') &&
  (/ /.test(token.text) ||
    /^(crossfades?|dissolves?|wipes?|fades)$/.test(token.text) ||
    (/\p{Script=Han}{2,}/u.test(token.text) &&
      (token.text.length > 2 ||
        /叠化|闪白|闪黑|擦除|溶解|黑场|白场|划像|淡化|推移|百叶|滑动|硬切/.test(token.text))));

/** `a slide before the sunset`, `one zoom between them`: one of a kind at a cut. */
const atCut = (token: Token, index: number, tokens: readonly Token[]): boolean =>
  common.test(token.text) &&
  !hasTag(token, 'hardCut') &&
  (/^(?:an?|one)$/.test(tokens[index - 1]?.text ?? '') || (index === 0 && token.text === 'slide')) &&
  /^(?:right |just )?(?:before|after|between|into)$/.test(
    textOf(tokens.slice(index + 1, index + 5))
      .replace(/^from (?:the )?(?:left|right|top|bottom) /, '')
      .replace(/^((?:right |just )?\S+) .*/, '$1'),
  );

/** A verb that is done to a photo or clip, and no kind of transition. */
const cutsPhoto = (token: Token, index: number, tokens: readonly Token[]): boolean =>
  token.text === 'split' &&
  (/^(?:the|my|our|it|that|this)$/.test(tokens[index + 1]?.text ?? '') ||
    hasTag(tokens[index + 1], 'file', 'fileWord'));

/** Words that also mean other things count only where transitions are spoken of. */
const common =
  /^(soft|mix|blend|distance|fade|zoom|flash|blur|cut|none|无|slide|push|cover|reveal|zoom in|zoom out|放大|缩小|翻转|模糊|闪|柔和|渐变|旋转|弹跳|heart|star|spin|circle|squeeze|cut out|curtain|door|pixel|noise|dream|dreamy|no|without|original|clock|radial|burn|film)$/;

/** The wish before in full: where it only changed how long a cut takes, its kind is the same as well. */
function likeThose({ params }: EditCommand, scene: Scene): Readonly<Record<string, unknown>> {
  const first = Array.isArray(params.photos) ? params.photos[0] : undefined;
  const now = shots(scene.draft).find(({ id }) => id === first)?.transition;
  const whole = now !== undefined && now !== null && !('transition' in params) && !('vary' in params);
  return whole ? { transition: now.type, durationMs: now.durationMs } : params;
}

/** `slide the train in between the beach and the market`: a photo that is moved. */
const movesPhoto = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  clause.refs.length >= 3 &&
  clause.has('between') &&
  clause.refs.some(
    ({ kind, from }) =>
      kind === 'some' && /^(?:slide|push|put|move|drop)$/.test(clause.tokens[from - 1]?.text ?? ''),
  );

/** `half a second longer`: each transition by that much. */
function longerBy(
  ms: number,
  photos: 'all' | readonly string[],
  list: ReturnType<typeof shots>,
): readonly EditCommand[] {
  const cuts = list.filter(
    ({ id, transition: cut }) => cut !== null && (photos === 'all' || photos.includes(id)),
  );
  const times = new Map<number, string[]>();
  for (const { id, transition: cut } of cuts) {
    const durationMs = Math.min(10_000, Math.max(100, (cut?.durationMs ?? 0) + ms));
    times.set(durationMs, [...(times.get(durationMs) ?? []), id]);
  }
  return [...times].map(([durationMs, ids]) => ({
    name: 'set_transition',
    params: { photos: times.size === 1 ? photos : ids, durationMs },
  }));
}

/** `the ones around the kiss should go away`: the end of a wish that leaves no transition there. */
const goAway =
  /\b(?:should|can|could|must|may|to|please) (?:all |both |just )?(?:go(?: away)?|be gone|leave|disappear|vanish)(?: please)?$/;

const bareNumber =
  /^(?:(?:ok|then|and|please|rather|maybe|no) )*(?:make|let|keep) (?:it|that)(?: be)? \d+(?: then| please| instead)*$/;

const cutsTurned =
  /\b(?:hard |straight |plain )?cuts (?:(?:should|must|can|could|may|to|all) )*(?:becomes?|turn(?:ed)? into|be replaced (?:by|with)|into|replaced by)\b/;

/** 第一张放大 behind a wish for the cuts: what the camera does. */
const ofCamera = /^(?:放大|缩小|推近|拉近|拉远)$/;

export const transition = defineIntent({
  name: 'transition',
  needs: {
    concepts: ['transition', 'aTransition', 'hardCut', 'between'],
    topics: ['transition'],
    words:
      /硬|跳得太|(?:不要|别|不想).{0,5}[跳切换]|\bhard|\beffects?\b|\bcuts?\b|\bthe (?:change|switch|jump|step|passage|bit) |[切叠]|放完/,
    also: (clause, scene) =>
      [scene.planned.at(-1), commandBefore(scene)].some((command) => command?.name === 'set_transition') ||
      clause.tokens.some((token) => kindsOf(token).length > 0) ||
      shapeMeant(clause, false) !== undefined,
  },
  read(whole, scene) {
    const there = presentRetimed(whole, scene);
    if (there !== undefined) return there;
    // `make it 12` is so many seconds, and no kind of transition.
    if (bareNumber.test(whole.text)) return undefined;
    if (movesPhoto(whole)) return undefined;
    // 转场换成擦除，每张停3秒: photos stay, cuts do not.
    if (
      !whole.has('transition') &&
      /每一?[张幅](?:照片|图片?)?(?:都|各)?(?:停|放|显示|展示|播)/.test(whole.text)
    )
      return undefined;
    // `slow fade in` where a text is in hand.
    const ofText = scene.focus.topic === 'text' && !whole.has('transition', 'between');
    if (
      ofText &&
      /\bfade (?:in|out|away)\b/.test(whole.text) &&
      whole.refs.every(({ kind }) => kind === 'it')
    )
      return undefined;
    const clause = ofCuts(whole, scene);
    const english = clause.reading.language === 'en';
    const gap =
      clause.has('between') &&
      clause.has('remove') &&
      clause.refs.length >= 2 &&
      (!clause.has('photo') || cutNot.test(clause.text));
    const known = english && !clause.has('music', 'sound') ? presentKinds(clause) : [];
    const noun =
      clause.has('transition') ||
      (clause.has('aTransition') && /的(?:时间|时长|长度|速度)/.test(clause.text)) ||
      known.length > 0 ||
      (clause.has('remove', 'no') && /\beffects? (around|between|before|after|into)\b/.test(clause.text)) ||
      gap ||
      /\b(?:the) (cut|change|switch|jump|step|passage|bit) (from|between|to|before|after|into)\b/.test(
        clause.text,
      );
    const here =
      scene.planned.at(-1)?.name === 'set_transition' &&
      !clause.has('photo', 'film', 'length', 'music', 'title');
    // 每个转场0.3秒，全部用缩放: of the cuts, though the camera does that, too.
    const goesOnHan =
      clause.reading.language === 'zh' &&
      scene.planned.at(-1)?.name === 'set_transition' &&
      !clause.has('photo');
    const talking =
      here ||
      (scene.focus.topic === 'transition' && ofThem.test(clause.text)) ||
      (continues(clause, scene, 'transition') &&
        !clause.has('film') &&
        (!clause.has('perPhoto') || takesCuts(clause)));
    if (clause.has('quote') && !noun) return undefined;
    // 全换成从右往左滑的 where transitions are spoken of.
    const slid =
      !english &&
      scene.focus.topic === 'transition' &&
      clause.has('change', 'add') &&
      !/镜头|画面/.test(clause.text)
        ? /^pan_(left|right|up|down)$/.exec(clause.value<string>('aMotion') ?? '')?.[1]
        : undefined;
    const shape = shapeMeant(clause, noun || clause.has('between'));
    const blend = otherWay(clause, scene) ?? (slid === undefined ? shape : `slide_${slid}`);
    if (
      !noun &&
      blend === undefined &&
      clause.has('music', 'title', 'caption', 'text', 'motion', 'endCard', 'sound')
    )
      return undefined;
    // `same after the sunset`, `only between the first three`: the kind before, at another cut.
    const before = scene.planned.at(-1);
    const former = before ?? commandBefore(scene);
    // `put it before the sunset instead`
    const exchanged = otherCut.test(clause.text);
    const elsewhere =
      former?.name === 'set_transition' &&
      blend === undefined &&
      /\b(?:into|before|after|between)\b|之间|中间|前面|后面|之前|之后/.test(clause.text) &&
      (exchanged || /\b(?:same|only|just|likewise|ditto)\b|也|一样|只/.test(clause.text)) &&
      (namedPhotos(clause, scene).length > 0 || (!english && otherSide(clause, scene) !== undefined)) &&
      !clause.has('aTransition', 'photo', 'remove', 'no', 'duration', 'longer', 'shorter', 'hardCut') &&
      (exchanged || !clause.has('move'));
    if (elsewhere) {
      const cuts = cutsMeant(clause, scene);
      if (cuts !== 'all' && cuts.length > 0) {
        const commands = [{ name: 'set_transition', params: { ...likeThose(former, scene), photos: cuts } }];
        const where = { topic: 'transition' as const, shots: cuts };
        return exchanged || /\b(?:only|just)\b|只/.test(clause.text)
          ? { kind: 'instead', here: before !== undefined, commands, ...where }
          : { kind: 'edit', commands, ...where };
      }
    }
    const wished = known.length > 0 ? [] : wishedPart(clause, 'aTransition');
    const replaces = known.length === 0 && wished.length < clause.tokens.length;
    const names = wished.flatMap((token, index) =>
      // `split the waves in the middle and put the kids between`
      cutsPhoto(token, index, wished) || (!noun && !clause.has('between') && ofCamera.test(token.text))
        ? []
        : replaces ||
            atCut(token, index, wished) ||
            noun ||
            clause.has('between') ||
            (talking && (!hasTag(token, 'aMotion') || (goesOnHan && hasTag(token, 'aTransition')))) ||
            isPlain(token)
          ? kindsOf(token)
          : [],
    );
    // `open up like a circle`: words that only happen to be the name of another transition.
    const described =
      shape !== undefined &&
      !(known.length > 0 && clause.has('longer', 'shorter', 'slower', 'faster')) &&
      !(noun && names.length > 0) &&
      !wished.some((token) => kindsOf(token).length > 0 && isPlain(token) && !/ /.test(token.text));
    const kind = directed(
      (described ? shape : undefined) ??
        names.sort((a, b) => b.length - a.length)[0] ??
        (known.length > 0 ? undefined : blend),
      clause,
    );
    // `the hard cuts become crossfades`
    const softened = kind !== undefined && kind !== 'none' && cutsTurned.test(clause.text);
    const hard =
      !softened &&
      (clause.has('hardCut') ||
        (/\b(?:a|the) cut$/.test(clause.text) && clause.has('after', 'before', 'between')) ||
        /^(?:(?:and|but|just|only|then|please|maybe) )*(?:an? (?:hard |straight |simple )?cut|(?:hard |straight |simple )?cuts) (?:for|in|on|at|before|after|into|out of|up to|until|from|between)\b/.test(
          clause.text,
        ) ||
        /\b(?:hard|straight|simple|clean|plain|normal|regular|direct) cuts?\b|\b(?:just|only|nothing but) cuts\b|\b(?:just|only|simply|straight) one (?:right |straight )?after (?:another|the other)\b|\bcut (?:directly|straight|hard|right) (?:from|to|between)\b|^(?:and |also |just |please )*cut (?:from|between)\b|(?<!(?:不要|别|不想|太)再?)(?:直接切|硬切|直切)|jump cut|\b(?:cuts|transitions) (?:should |must |to )?(?:all )?(?:be )?hard\b|(?:不要|别|不)叠|一张放完了?再/.test(
          clause.text,
        ));
    const ambiguous =
      !noun &&
      !clause.has('between') &&
      clause.tokens.some((token) => hasTag(token, 'aMotion') && hasTag(token, 'transition'));
    const length_ = clause.value<number>('duration');
    const goesOn =
      talking &&
      kind === undefined &&
      (!clause.has('photo') ||
        clause.tokens.every((token) => !hasTag(token, 'photo') || /\bones?$/.test(token.text))) &&
      !clause.has('film', 'look') &&
      ((clause.has('other') && /\b(into|before|after|between)\b/.test(clause.text)) ||
        (length_ !== undefined && length_ <= 3000) ||
        clause.has('longer', 'shorter', 'twice', 'half') ||
        (clause.has('slower', 'faster') &&
          (pointsBack(clause) ||
            (clause.tokens.length <= 7 &&
              // 都快一点, 其他的慢一点
              clause.refs.every(({ kind }) => !english && (kind === 'all' || kind === 'rest')) &&
              !clause.has('speed', 'perPhoto')))));
    if (!noun && !hard && !goesOn && !replaces && blend === undefined && (kind === undefined || ambiguous))
      return undefined;
    if (onlyAsks(clause) && !/^(?:i|we) /.test(clause.text)) return undefined;
    const missing = askMissing(clause, scene);
    // `let each picture slide over to the next one` names no place.
    if (missing !== undefined && !/\b(?:each|every)\b.* next\b/.test(clause.text)) return missing;
    const list = shots(scene.draft);
    if (list.length < 2) {
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: 'A transition needs two photos, and the film has one. Add another photo, or try a motion such as "slow zoom in".',
          zh: '转场需要两张照片，现在只有一张。可以再上传一张，或者加个镜头运动，比如“缓慢放大”。',
        }),
      };
    }
    const focused = list
      .slice(0, -1)
      .flatMap((shot) => (scene.focus.shots.includes(shot.id) ? [shot.id] : []));
    const onlyThose =
      goesOn &&
      scene.planned.length === 0 &&
      clause.refs.length === 0 &&
      !clause.has('all') &&
      focused.length > 0;
    const ofKind =
      known.length > 0 && namedPhotos(clause, scene).length === 0 ? cutsOfKind(known, scene) : [];
    const counted = clause === whole ? ofKind : namedPhotos(clause, scene);
    const cuts = counted.length > 0 ? counted : onlyThose ? focused : cutsMeant(clause, scene);
    if (cuts !== 'all' && cuts.length === 0) return undefined;
    const photos = cuts === 'all' ? 'all' : photosParam(scene, cuts);
    const about = { topic: 'transition' as const, shots: cuts === 'all' ? [] : cuts };
    // `no that's too much`: the word answers and negates nothing.
    const answers = /^no,? (?:that|it|this|wait|sorry|too|make|i)\b/.test(clause.text) && known.length === 0;
    // `crossfades off`
    const ending = clause.tokens.findLast((token) => !/^(?:please|bitte|thanks)$/.test(token.text));
    const switchedOff =
      clause.tokens.length <= 6 && /^(?:off|out|away|gone|raus|weg)$/.test(ending?.text ?? '');
    // `add fades so it's not so abrupt`: what is to be avoided is no wish for none.
    const purpose = /\bso (?:that )?(?:it|its|they|the \w+)\b.*\b(?:not|isn|aren|doesn|don)\b/.test(
      clause.text,
    );
    const negated =
      !answers &&
      !(purpose && kind !== undefined) &&
      (goAway.test(clause.text) ||
        (clause.has('no') &&
          (!clause.has('change') ||
            /\b(never|don.?t|do not) (use|want|have|put|add)\b|不要|别/.test(clause.text))) ||
        (clause.has('remove') && kind === undefined) ||
        switchedOff ||
        (known.length > 0 && dislikes.test(clause.text)));
    if (cuts === 'all' && kind === undefined && tooMany.test(clause.text)) return askFewer(scene);
    if (hard || (negated && (kind === undefined || noun || switchedOff || clause.has('between', 'no'))))
      return edit('set_transition', { photos, transition: 'none' }, about);
    // `a 30 second video with transitions` speaks of the video.
    const durationMs = length_ !== undefined && length_ <= 10_000 && !ofFilm(clause) ? length_ : undefined;
    const ownMs = durationMs ?? (kind !== undefined && english ? mannerMs(clause.text) : undefined);
    const length = ownMs === undefined ? {} : { durationMs: Math.min(10_000, ownMs) };
    if (kind !== undefined) {
      return edit('set_transition', { photos, transition: kind, ...length }, about);
    }
    const by =
      durationMs === undefined || !english ? undefined : byTime.exec(timeSigns(clause))?.slice(1).join('');
    if (durationMs !== undefined && by !== undefined) {
      const commands = longerBy(/more|longer/.test(by) ? durationMs : -durationMs, photos, list);
      if (commands.length > 0) return { kind: 'edit', commands, measured: [], ...about };
    }
    if (durationMs !== undefined && (goesOn || !clause.has('add')))
      return edit('set_transition', { photos, ...length }, about);
    if (!english && clause.has('keep') && noun) return { kind: 'nothing' }; // 别的转场不动
    const steps = { usual: 1.5, little: 1.25 };
    if (clause.has('longer', 'slower') || (clause.has('twice', 'triple') && !/\bfast\b/.test(clause.text)))
      return edit('set_transition', { photos, factor: factorIn(clause, 'up', steps) }, about);
    if (clause.has('shorter', 'faster', 'half', 'twice', 'triple'))
      return edit('set_transition', { photos, factor: factorIn(clause, 'down', steps) }, about);
    const some = list.some((shot) => shot.transition !== null);
    if (
      clause.has('other', 'shuffle') ||
      /various|varied|mixed|mix of|different|多种|各种|丰富|花样|fanc|cooler|nicer|interesting|creative|exciting|\b(?:cool|special|crazy|fun|awesome) (?:transition|effect)|炫|酷|好看的|特别的/.test(
        clause.text,
      )
    ) {
      return edit(
        'set_transition',
        { photos, vary: ['crossfade', 'slide_left', 'wipe_left', 'zoom', 'fade_black'], ...length },
        about,
      );
    }
    if (some && cuts === 'all' && /太多|少一?[点些]/.test(clause.text)) return askFewer(scene);
    if (some && cuts === 'all' && !clause.has('change')) {
      return {
        kind: 'edit',
        commands: durationMs === undefined ? [] : [{ name: 'set_transition', params: { photos, ...length } }],
        ...about,
        unchanged: say(scene.language, {
          en: 'The photos have transitions already. Name one to change them, such as "slide" or "fade through black".',
          zh: '照片之间已经有转场了。想换的话说出名字，比如“滑动”或“闪黑”。',
          ja: '切り替えはもう入っています。変えるなら「ワイプ」「暗転」のように言ってください。',
          es: 'Las fotos ya tienen transiciones. Nombre una para cambiarlas: barrido, fundido a negro.',
          de: 'Die Fotos haben schon Übergänge. Nennen Sie einen anderen: Wischen, Schwarzblende.',
          fr: 'Les photos ont déjà des transitions. Nommez-en une autre : balayage, fondu au noir.',
        }),
      };
    }
    const own = otherKinds(clause, cuts, scene);
    return edit(
      'set_transition',
      { photos, ...(own.length > 1 ? { vary: own } : { transition: own[0] ?? 'crossfade' }), ...length },
      about,
    );
  },
});
