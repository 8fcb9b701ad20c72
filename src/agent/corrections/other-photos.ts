import { applyEdits, type EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Reference, textOf } from '../../language/index.js';
import { AppError } from '../../shared/index.js';
import { readAsOne } from '../advance.js';
import type { HistoryEntry } from '../conversation.js';
import { otherWay, turned } from '../intents/pairing.js';
import { whereOf } from '../intents/placing.js';
import { goal } from '../lists/order-words.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { feltSigns, type Shape, shapeOf } from '../reading/signs.js';
import { commandsBefore, photosIn, placeIn, type Scene, shotIds, shotsSeen } from '../scene.js';
import { secondsMeant } from './substitute.js';
import { walk } from './walk.js';

const photo =
  '(?:@\\d+|~\\d+|%\\d+|n\\d+|p\\d+|first|last|the (?:one|photo|picture) (?:right )?(?:after|before)(?: (?:that|it))?|the (?:next|following|previous)(?: one| photo)?)';
const list = `${photo}(?:(?: and| plus| &| or) ${photo}| [@%~n]\\d+)*`;
/** What says that the last wish was meant otherwise. */
const oops =
  "(?:no|nope|nah|no not (?:that|this)(?: one)?|not (?:that|this)(?: one)?|(?:the )?wrong (?:one|ones|photo|picture|photos)|(?:that's|that is|that was|it was|it's|those were|they were)(?: the)? wrong(?: one| ones| photo| picture)?|oops|whoops|ups|sorry|wait|hang on|hold on|my bad|my mistake|apologies|ah|argh|er|erm|um|uh|damn|correction|excuse me|no i|i|mean|meant|said|wanted|she|he|they|we|i (?:mean|meant|said|wanted|was thinking of|was talking about|intended)|meant|(?:that|it) should(?: have)? be(?:en)?|should be|make (?:it|that)|it's|it is|it was|that's|to say|scratch that|but|and|the|only|use|take|try|go with|remove|delete|drop|cut|do|it|is|was|to be)";
const tail =
  '(?: (?:gone|out|away|off|removed|deleted|instead|to go|i meant|i mean|meant|was meant|is what i (?:meant|mean|said)|to be)*)*';
const corrects =
  /\b(?:no|nope|nah|not|wrong|oops|whoops|sorry|wait|hang on|hold on|my bad|my mistake|apologies|argh|correction|i (?:mean|meant|said|wanted)|meant|scratch that|rather|actually)\b/;
const others = new RegExp(
  `^(?:${oops} )*(?<named>${list})${tail}$|^(?<said>${list}) (?:i meant|i mean|meant|is what i (?:meant|said))$`,
);
const deniedFirst = new RegExp(
  `^(?:${oops} )*not (?:the )?(?<denied>${list})(?: (?:but|and|${oops}))* (?<named>${list})${tail}$`,
);
const deniedLast = new RegExp(
  `^(?:${oops} )*(?<named>${list})${tail} (?:and |but )?not (?:the )?(?<denied>${list})$`,
);
const deniedOnly = new RegExp(`^(?:${oops} )*not (?:the )?(?<denied>${list})${tail}$`);
const swapped = new RegExp(
  `^(?:${oops} )*(?:i )?said (?<denied>${list}) (?:but|and|when|though|where) (?:i |she |he |we )?(?:really )?(?:meant|mean|wanted|should have said)(?: to say)? (?<named>${list})`,
);
/** `no, right after the church`: another place for what was moved. */
const elsewhere = new RegExp(`^(?:${oops} )*(?:(?:put|move) (?:it|that|them) )?(?:${goal})${tail}$`);
/** Nothing but that it was the wrong one. */
const wrong =
  /^(?:(?:no|nope|oops|sorry|oh|wait|hm|but|hey) )*(?:not (?:that|this)(?: one)?|no not (?:that|this)(?: one)?|(?:the )?wrong (?:one|ones|photo|picture)|(?:that's|that is|that was|it was|it's|you (?:took|removed|deleted|moved|picked)|this is)(?: the)? wrong(?: one| ones| photo| picture)?)$/;
const otherFirst =
  /^(?:(?:no|nope|nah|oops|sorry|wait|oh|i|meant|mean|and|actually|,|\.|!) )*the other (?:one|photo|picture|way|shot) (?:should |must |has to )?(?:be |come |go |comes |goes )?first(?: please| [.!])*$/;
/** Nothing but that the two are the wrong way round. */
const turnedRound = new RegExp(
  `^(?:(?:no|oops|sorry|wait|i|mean|meant|it|should be|do it|the|that's|is) )*(?:${turned})(?: sorry| please| of course)*$`,
);
const both =
  /^(?:(?:no|ok|and|then|hm|so|well|do|take|i meant|make it|let's do|remove|delete) )*(?:both|both of (?:them|those)|them both|all (?:of them|three))(?: then| of them| actually)*$/;
const onlyThose = new RegExp(
  `^(?:(?:and|but|so|then|do|${oops}) )*(?:only|just|instead|then) (?:for |on |with )?(?<named>${list})(?: instead| then)?$|^(?<said>${list}) (?:instead|then|only)$`,
);

/** `delete it after all`: what was taken back is done after all. */
const afterAll =
  /^(?:(?:no|so|then|and|but|do|we|can|could|let's) )*(?:remove|delete|drop|cut|lose|take|get rid of|leave|throw|kick) (?:it|that|them|him|her)(?: one)?(?: out| away)?(?: after all| anyway| again)*$/;

const ofPhotos =
  /^(?:remove_photos|move_photos|duplicate_photos|swap_photos|set_photo_length|set_look|adjust_colour|set_motion|set_fit)$/;

const photosOf = ({ name, params }: EditCommand): readonly string[] =>
  name === 'swap_photos' ? [String(params.first), String(params.second)] : photosIn({ params });

const withPhotos = (command: EditCommand, ids: readonly string[]): EditCommand =>
  command.name === 'swap_photos'
    ? { name: command.name, params: { first: ids[0], second: ids[1] } }
    : { name: command.name, params: { ...command.params, photos: ids } };

const besides = ({ name, params }: EditCommand): string =>
  JSON.stringify([name, { ...params, photos: null }]);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Commands with other photos in the place of theirs; undefined when it cannot be told whose. */
function exchanged(
  commands: readonly EditCommand[],
  named: readonly string[],
  denied: readonly string[],
): readonly EditCommand[] | undefined {
  const touched = commands.filter((command) => ofPhotos.test(command.name) && photosOf(command).length > 0);
  const [first] = touched;
  if (first === undefined || (denied.length === 0 && touched.length < commands.length)) return undefined;
  if (denied.length > 0) {
    if (!denied.every((id) => touched.some((command) => photosOf(command).includes(id)))) return undefined;
    const left = commands.map((command) => {
      const old = touched.includes(command) ? photosOf(command) : [];
      const at = old.findIndex((id) => denied.includes(id));
      if (at < 0) return command;
      const kept = old.filter((id) => !denied.includes(id) && !named.includes(id));
      return withPhotos(command, kept.toSpliced(at, 0, ...named));
    });
    // A pair of which one was not meant is no pair.
    if (left.some((command) => command.name === 'swap_photos' && photosOf(command).includes('undefined')))
      return undefined;
    return left.filter(
      (command) => !ofPhotos.test(command.name) || photosOf(command).length > 0 || commands.includes(command),
    );
  }
  if (named.length === 0) return undefined;
  // `use the cake instead` after one photo took another's place.
  const second = commands[1];
  const old = typeof first.params.before === 'string' ? first.params.before : undefined;
  if (
    first.name === 'move_photos' &&
    second?.name === 'remove_photos' &&
    old !== undefined &&
    photosOf(second)[0] === old
  )
    return named.length === 1 && named[0] !== old ? [withPhotos(first, named), second] : undefined;
  if (first.name === 'swap_photos')
    return touched.length === 1 && named.length === 2 ? [withPhotos(first, named)] : undefined;
  if (touched.every((command) => besides(command) === besides(first))) return [withPhotos(first, named)];
  return touched.every((command) => same(photosOf(command), photosOf(first)))
    ? touched.map((command) => withPhotos(command, named))
    : undefined;
}

/** The photos signs stand for in the film of then; undefined when one of them is not there. */
function idsOf(
  said: string,
  { refs, files }: Shape,
  then: Scene,
  old: readonly string[],
): string[] | undefined {
  const order = shotIds(then.draft);
  const ids: (string | undefined)[] = [];
  for (const sign of said.split(' ')) {
    const [, kind, value] = /^([@%~np])(\d+)$/.exec(sign) ?? [];
    if (kind === '@' || kind === '%') ids.push(...(refs[Number(value)]?.ids ?? []));
    else if (kind === '~')
      ids.push(then.shotsSeen.find(({ fileId }) => files[Number(value)]?.includes(fileId))?.id);
    else if (kind !== undefined) ids.push(order[Number(value) - 1]);
    else if (sign === 'first') ids.push(order[0]);
    else if (sign === 'last') ids.push(order.at(-1));
    else if (/^(?:after|next|following)$/.test(sign))
      ids.push(order[Math.max(...old.map((id) => order.indexOf(id))) + 1]);
    else if (/^(?:before|previous)$/.test(sign))
      ids.push(order[Math.min(...old.map((id) => order.indexOf(id))) - 1]);
  }
  return ids.length > 0 && ids.every((id) => id !== undefined && order.includes(id))
    ? [...new Set(ids as string[])]
    : undefined;
}

/** `no train` turns a train away, `no, the train` and `no 2 and 6` name what was meant. */
const turnsAway = (clause: Clause): boolean =>
  /^no \p{L}/u.test(clause.text) &&
  clause.refs.some(({ from }) => from === 1) &&
  !/^no (?:the|i|my|our|not|it|that|wait|sorry)\b/.test(clause.text);

function turnOf(clause: Clause, commands: readonly EditCommand[], scene: Scene): ReadSentence | undefined {
  const ids = commands.flatMap(photosOf);
  const outcome: Outcome = { kind: 'edit', commands, topic: 'shots', shots: ids };
  try {
    applyEdits(scene.draft, commands, { assets: scene.assets, seed: scene.seed });
  } catch (cause) {
    if (cause instanceof AppError) return undefined;
    throw cause;
  }
  return readAsOne({ clause, intent: 'correct', outcome }, scene);
}

/** The shape of a whole sentence, its photos named as the film of `then` has them. */
function said(reading: Reading, then: Scene): { clause: Clause; shape: Shape } {
  const from = reading.tokens.findIndex((token) => !hasTag(token, 'hello', 'mark'));
  const clause = clauseOf(withoutCourtesy(reading.tokens.slice(Math.max(0, from))), reading, then);
  return { clause, shape: shapeOf(clause) };
}

/**
 * A sentence that says nothing but which photos the last wish was meant for: `no, 2 and 6`, `sorry, not the train, the
 * temple`, `I said first but I meant second`, `wrong one`, `both actually`; after an undo, `only 2 and 3`.
 */
export function otherPhotos(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { past, future } = scene.conversation;
  if (reading.tokens.length > 20) return undefined;
  const text = textOf(reading.tokens);
  if (reading.language === 'zh')
    return turnedChinese.test(text.replace(/[ ,，]/g, ''))
      ? otherWayOf(reading, scene)
      : (meantChinese(reading, scene) ?? onlyChinese(reading, scene, future.at(-1)));
  if (reading.language !== 'en') return undefined;
  const undone = future.at(-1);
  if (undone !== undefined) return instead(reading, scene, undone);
  const last = past.at(-1);
  if (last === undefined || !last.commands.some(({ name }) => ofPhotos.test(name) || name === 'sort_photos'))
    return undefined;
  if (/\b(?:as well|too|also)\b/.test(text)) return undefined;
  const here = said(reading, scene);
  // `but not the second`: out of what the wish was for, and for no others.
  const taken = last.commands.some(({ params }) => Array.isArray(params.photos));
  if (taken && /^(?:and |oh |please |just )*(?:but not|except)\b/.test(text)) return undefined;
  if (wrong.test(here.shape.text)) {
    const outcome: Outcome = { kind: 'undo', steps: 1 };
    return readAsOne({ clause: here.clause, intent: 'correct', outcome }, scene);
  }
  // `no, the other one first` where two were put in order.
  const ordered = last.commands.some(
    ({ params }) => 'before' in params || 'after' in params || 'first' in params,
  );
  if (turnedRound.test(here.shape.text) || (ordered && otherFirst.test(text.replace(/[ ,]+/g, ' ')))) {
    const commands = otherWay(last.commands);
    if (commands !== undefined) return turnOf(here.clause, commands, walk(scene, { kind: 'undo', steps: 1 }));
    const only = last.commands.length === 1 && last.commands[0]!.name === 'swap_photos';
    const outcome: Outcome = { kind: 'undo', steps: 1 };
    return only ? readAsOne({ clause: here.clause, intent: 'correct', outcome }, scene) : undefined;
  }
  if (both.test(here.shape.text)) return bothOf(here.clause, past, scene);
  if (!corrects.test(text) || turnsAway(here.clause)) return undefined;
  // `the beach 6 seconds` ... `I meant 5`: how long, and no other photo.
  if (last.commands.some((command) => secondsMeant(command, here.clause, scene) !== undefined))
    return undefined;
  const old = last.commands.flatMap(photosOf);
  const back = walk(scene, { kind: 'undo', steps: 1 });
  const then = { ...back, focus: { ...back.focus, topic: 'shots' as const, shots: old } };
  const { clause, shape } = said(reading, then);
  const there = elsewhere.exec(shape.text)?.groups;
  const [moved] = last.commands;
  if (there !== undefined && moved?.name === 'move_photos' && last.commands.length === 1) {
    const beside = moved.params.before ?? moved.params.after;
    const pointed = /^(?:it|that|this|them)$/.test(there.mark ?? '') && beside !== undefined;
    const early = /^(?:before|ahead|in front|prior|preced)/.test(there.side ?? '');
    const to = pointed ? { [early ? 'before' : 'after']: beside } : whereOf(there, old, shape, then);
    const commands = to === undefined ? [] : [{ name: moved.name, params: { photos: old, ...to } }];
    return commands.length === 0 ? undefined : turnOf(clause, commands, then);
  }
  for (const form of [swapped, deniedFirst, deniedLast, deniedOnly, others]) {
    const groups = form.exec(shape.text)?.groups;
    if (groups === undefined) continue;
    const names = groups.named ?? groups.said;
    const places =
      names === undefined
        ? undefined
        : (placeOf(names, last.commands) ?? otherPlace(names, groups.denied, shape, then, last.commands));
    if (places !== undefined) return turnOf(clause, places, then);
    const named = names === undefined ? [] : idsOf(names, shape, then, old);
    const denied = groups.denied === undefined ? [] : idsOf(groups.denied, shape, then, old);
    if (named === undefined || denied === undefined || same(named, old)) return undefined;
    const commands = exchanged(last.commands, named, denied);
    return commands === undefined || commands.length === 0 ? undefined : turnOf(clause, commands, then);
  }
  return undefined;
}

/** `no, I said first` after a move: another place for the same photo. */
function placeOf(said: string, commands: readonly EditCommand[]): readonly EditCommand[] | undefined {
  const [command] = commands;
  const to =
    said === 'first' ? 1 : said === 'last' ? 'end' : Number(/^p(\d+)$/.exec(said)?.[1] ?? Number.NaN);
  if (commands.length !== 1 || command?.name !== 'move_photos' || Number.isNaN(to)) return undefined;
  return [{ name: command.name, params: { photos: command.params.photos, to } }];
}

/** `not third, second to last` after a move to the third place: by nothing but their places both are where it goes. */
function otherPlace(
  said: string,
  denied: string | undefined,
  { refs }: Shape,
  then: Scene,
  [command, ...more]: readonly EditCommand[],
): readonly EditCommand[] | undefined {
  const was = Number(/^[np](\d+)$/.exec(denied ?? '')?.[1] ?? Number.NaN);
  const ref = refs[Number(/^%(\d+)$/.exec(said)?.[1] ?? -1)];
  if (command?.name !== 'move_photos' || more.length > 0 || command.params.to !== was) return undefined;
  const place = placeIn(then.draft, ref?.ids[0]);
  return place === 0
    ? undefined
    : [{ name: command.name, params: { photos: command.params.photos, to: place } }];
}

const turnedChinese =
  /^(?:(?:说|弄|搞)反了)+(?:倒过来|对调|换一下|倒一下|反着来|吧|一下)*$|^(?:不对|不是|不|错了|说反了|弄反了|应该)*(?:反过来|反了|弄反了|换过来|调过来|颠倒过来)(?:吧|放|才对|了|一下)*$/;

/** 前三张两秒 后三张四秒 ... 说反了: the photos of one wish get what those of the other got. */
function valuesExchanged(commands: readonly EditCommand[]): readonly EditCommand[] | undefined {
  const [first, second, ...more] = commands;
  if (first === undefined || second === undefined || more.length > 0 || first.name !== second.name)
    return undefined;
  if (!/^(?:set_|adjust_)/.test(first.name)) return undefined;
  const [one, two] = [first.params.photos, second.params.photos];
  return Array.isArray(one) && Array.isArray(two)
    ? [
        { name: first.name, params: { ...first.params, photos: two } },
        { name: second.name, params: { ...second.params, photos: one } },
      ]
    : undefined;
}

/** 反过来: the last wish with its two photos exchanged. */
function otherWayOf(reading: Reading, scene: Scene): ReadSentence | undefined {
  const last = commandsBefore(scene);
  const commands = otherWay(last) ?? valuesExchanged(last);
  if (commands === undefined) return undefined;
  return turnOf(wholeClause(reading, scene), commands, walk(scene, { kind: 'undo', steps: 1 }));
}

/** `only 2 and 3` right after a wish was taken back: it is done to those. */
function instead(reading: Reading, scene: Scene, undone: HistoryEntry): ReadSentence | undefined {
  const { clause, shape } = said(reading, scene);
  if (afterAll.test(shape.text) && undone.commands.every(({ name }) => name === 'remove_photos')) {
    const outcome: Outcome = { kind: 'redo', steps: 1 };
    return readAsOne({ clause, intent: 'correct', outcome }, scene);
  }
  const groups = onlyThose.exec(shape.text)?.groups ?? others.exec(shape.text)?.groups;
  const bare = new RegExp(`^${list}$`).exec(shape.text)?.[0];
  const names = groups?.named ?? groups?.said ?? bare;
  if (names === undefined || !undone.commands.every(({ name }) => ofPhotos.test(name))) return undefined;
  const named = idsOf(names, shape, { ...scene, shotsSeen: shotsSeen(scene.draft, scene.assets) }, []);
  const commands = named === undefined ? undefined : exchanged(undone.commands, named, []);
  return commands === undefined ? undefined : turnOf(clause, commands, scene);
}

const slip =
  '(?:不对|不是|错了|[说看搞弄删打记]错了?|[说搞弄]反了|口误|我是说|我说的是|我的意思是|我意思是|应该是|等等)';
const row = 'P(?:[和跟与同、]?P)*';
const otherChinese = new RegExp(
  `^(?:哎呀?|诶|欸|啊|哦|不|那|${slip})*(?:是|要|换|改|成)*(?:${row})(?:才对|这[两三]张|那[两三]张|吧|了|啊)*(?<stays>P(?:还是|就|先)?(?:留着?|不动|别动|保留|不用动|不变|别删|不删)[吧了]?)?$`,
);
/** 不是图书馆，是宿舍 with what is turned away first or last, and perhaps that it stays as it was. */
const deniedChinese = [
  new RegExp(
    `^(?:哎呀?|诶|欸|啊|哦|那|不对|错了|[说看搞弄删打记]错了?|我|说的)*(?:不是|不要|没说|别[动改删弄])(?<denied>${row}|它|[这那][张个])(?:的|了|啊|呀)?(?:而|我|说的|应该|得|要)*(?:是|换|要)+(?:成)?(?<named>${row})(?:才对|吧|了|啊|呀|的)*(?<stays>P(?:就|都|先|那张)*(?:不用|别|不要|不必|不|留|保留).{0,4})?$`,
  ),
  new RegExp(
    `^(?:哎呀?|诶|欸|啊|哦|那|不对|错了|[说看搞弄删打记]错了?)*(?:我|说的|应该|得|要|指的|是|说|换)*(?<named>${row})(?:吧|啊|呀|那张)*(?:不是|不要|别[动改删弄])(?<denied>${row})(?:吧|了|啊|呀|的)*(?<stays>P.{0,6})?$`,
  ),
];
const slips = new RegExp(`${slip}|不要|没说|别[动改删弄]`);
const ofRow = (said: string | undefined): number => said?.match(/P/g)?.length ?? 0;

/** Photos of which one row was meant and another one not. */
function turnedAway(
  text: string,
  refs: readonly Reference[],
): { named: string[]; denied: string[] } | undefined {
  for (const pattern of deniedChinese) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const [denied, named] = [ofRow(groups.denied), ofRow(groups.named)];
    const ids = (from: number, count: number): string[] => [
      ...new Set(refs.slice(from, from + count).flatMap((item) => item.ids)),
    ];
    return pattern === deniedChinese[0]
      ? { denied: ids(0, denied), named: ids(denied, named) }
      : { named: ids(0, named), denied: ids(named, denied) };
  }
  return undefined;
}

/** 不对，是后三张; 不是图书馆，是宿舍; after an undo 是第三和第六: the wish was meant for those. */
function meantChinese(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { past, future } = scene.conversation;
  const undone = future.at(-1);
  const entry = undone ?? past.at(-1);
  if (entry === undefined || entry.commands.length === 0) return undefined;
  if (!entry.commands.every(({ name }) => ofPhotos.test(name))) return undefined;
  const text = reading.tokens.map(({ text: word }) => word).join('');
  if (undone === undefined && !slips.test(text)) return undefined;
  const then = undone === undefined ? walk(scene, { kind: 'undo', steps: 1 }) : scene;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, {
    ...then,
    shotsSeen: shotsSeen(then.draft, scene.assets),
  });
  const said = feltSigns(clause).replace(/[\s,.!，。]/g, '');
  const refs = clause.namedRefs;
  const away = turnedAway(said, refs);
  const moved = entry.commands.some(({ name }) => name === 'move_photos');
  const old = entry.commands.flatMap(photosOf);
  if (away !== undefined && away.named.length > 0 && away.denied.every((id) => old.includes(id))) {
    const commands = exchanged(entry.commands, away.named, away.denied);
    return commands === undefined || commands.length === 0 ? undefined : turnOf(clause, commands, then);
  }
  const found = otherChinese.exec(said);
  const named = found?.groups?.stays === undefined ? refs : refs.slice(0, -1);
  const ids = [...new Set(named.flatMap((item) => item.ids))];
  if (found === null || ids.length === 0) return undefined;
  // 第二位 where a photo was moved is a place.
  if (moved || same(ids, old)) return undefined;
  const commands = exchanged(entry.commands, ids, []);
  return commands === undefined || commands.length === 0 ? undefined : turnOf(clause, commands, then);
}

const onlyTheseChinese =
  /^(?:那就?|这次|现在|改成|请|就)*(?:只|仅|光)(?:要|给|在|对|有|把|用)?P(?:上面?|里)?(?:写|加|加上|写上|配|这样|来|做|改|换|有|用|要|就行|就好|的)*[吧了]?$/;

/** 只要盒子那张写 right after a wish for all was taken back: it is done to those. */
function onlyChinese(
  reading: Reading,
  scene: Scene,
  undone: HistoryEntry | undefined,
): ReadSentence | undefined {
  if (undone === undefined || undone.commands.length === 0) return undefined;
  if (
    !undone.commands.every(
      ({ name, params }) => ofPhotos.test(name) || (name === 'add_text' && 'photos' in params),
    )
  )
    return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  if (!onlyTheseChinese.test(feltSigns(clause).replace(/[\s,.!]/g, ''))) return undefined;
  const ids = clause.namedIds;
  const commands = undone.commands.map(({ name, params }) => ({ name, params: { ...params, photos: ids } }));
  return ids.length === 0 ? undefined : turnOf(clause, commands, scene);
}

/** `both actually` after a wish was meant for another photo: for the one before as well. */
function bothOf(clause: Clause, past: readonly HistoryEntry[], scene: Scene): ReadSentence | undefined {
  const [before, last] = [past.at(-2), past.at(-1)];
  const [earlier, later] = [before?.commands ?? [], last?.commands ?? []];
  const [command] = later;
  if (command === undefined || later.length > 1 || earlier.length === 0) return undefined;
  if (!earlier.every(({ name }) => name === command.name && name !== 'swap_photos')) return undefined;
  const there = new Set(shotIds(scene.draft));
  const ids = earlier.flatMap(photosOf).filter((id) => there.has(id) && !photosOf(command).includes(id));
  return ids.length === 0 ? undefined : turnOf(clause, [withPhotos(command, ids)], scene);
}
