import { hasTag, type Reading, type Token, wordAt } from '../../language/index.js';
import { advance } from '../advance.js';
import { withoutOthers } from '../idioms/others-go.js';
import { transition } from '../intents/transition.js';
import { edit, type Outcome, type ReadClause } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { ordinals } from '../referents/places.js';
import { commandBefore, cutsIn, lastCommand, type Scene, shots } from '../scene.js';

const small: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const han = '零一二三四五六七八九';
const digit = (said: string): number =>
  /^\d+$/.test(said) ? Number(said) : said === '两' ? 2 : said === '十' ? 10 : han.indexOf(said);

/** Every way to count cuts, with the places it names among `count` of them. */
const counters: readonly (readonly [
  pattern: RegExp,
  places: (match: RegExpMatchArray, count: number) => number[],
])[] = [
  [
    /\b(first|last) (two|three|four|five|\d)\b(?: ones?| transitions?| cuts?)?/g,
    ([, end, said], count) => {
      const number = small[said!] ?? Number(said);
      return run(end === 'first' ? 0 : count - number, number);
    },
  ],
  [
    /\b(?:second to last|last but one|second last|penultimate)\b(?: one| transition| cut)?/g,
    (_, count) => [count - 2],
  ],
  [
    new RegExp(
      `\\b(?:(${ordinals.join('|')})|(\\d+)(?:st|nd|rd|th)|(last|final))\\b(?: one| transition| cut)?s?`,
      'g',
    ),
    ([, word, number, last], count) => [
      last !== undefined ? count - 1 : word === undefined ? Number(number) - 1 : ordinals.indexOf(word),
    ],
  ],
  [
    /(最后|后|末尾|末)([二两三四五\d])[个处](?:转场|过渡)?/g,
    ([, , said], count) => run(count - digit(said!), digit(said!)),
  ],
  [/(?:前|头|开头)([二两三四五\d])[个处](?:转场|过渡)?/g, ([, said]) => run(0, digit(said!))],
  [/倒数第([一二三四五\d])[个处](?:转场|过渡)?/g, ([, said], count) => [count - digit(said!)]],
  [
    /(?:第([一二三四五六七八九十\d]+)|最后(?:那|那一|一)|末|头(?:那|那一|一)|首|开头(?:那|那一))(?:[个处下次](?:转场|过渡)?|、|和|跟)/g,
    (match, count) => [
      match[1] !== undefined ? digit(match[1]) - 1 : /^[头首开]/.test(match[0]) ? 0 : count - 1,
    ],
  ],
];

const run = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);

const others =
  /\b(?:the |all )*(?:rest|others|other (?:ones|transitions|cuts))\b|(?:其他|其它|其余|剩下|余下|别(?=[的处几])|中间的|后面(?=[的几都全]))(?:的|处|几)*(?:[个处]|转场|过渡)*/;
/** 后面那个, 前一处, 再下一个: the neighbours of the cuts in hand. */
const beside =
  /^(?:还有|那|把|再|它|这个|那个|的)*(前|后|上|下)(?:面|边|头)?的?(?:那|一|紧挨着的)*([两二三四\d])?(?:[个处下次])(?:转场|过渡)?/;

const it =
  /^(?:but |and |just |only )*(?:that|this|it|that one|this one|those|these)\b|^(?:那|这|刚才那|刚刚那)(?:[个处下]|[两二三四几][个处])?/;

/** 直接切的那两个: cuts without any transition. */
const hardOnes = /(?:直接切|硬切|直切|没有?转场|没加转场)的(?:那)?(?:[两二三四几]?[个处]|些)/;
const midOne = /^(?:正)?(?:最)?中间(?:的)?(?:那|那一|一)?[个处]/;

/** The cuts a clause counts or points at, and what it says besides; undefined when it speaks of none. */
function counted(
  text: string,
  scene: Scene,
  { goesOn }: { goesOn: boolean },
): { ids: string[]; left: string; others?: true } | undefined {
  const cuts = cutsIn(scene.draft).map(({ id }) => id);
  const held = scene.focus.shots.filter((id) => cuts.includes(id));
  let left = text;
  const places = new Set<number>();
  for (const [pattern, placesOf] of counters)
    left = left.replace(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((item) => typeof item === 'number'),
      ) as unknown as RegExpMatchArray;
      for (const place of placesOf(groups, cuts.length)) places.add(place);
      return ' ';
    });
  const hard = cutsIn(scene.draft)
    .filter(({ transition }) => transition === null)
    .map(({ id }) => id);
  if (places.size === 0 && hard.length > 0 && hard.length < cuts.length && hardOnes.test(text))
    return { ids: hard, left: text.replace(hardOnes, ' ') };
  const middle = cuts.length % 2 === 1 && midOne.test(text) ? cuts[(cuts.length - 1) / 2] : undefined;
  if (places.size === 0 && middle !== undefined) return { ids: [middle], left: text.replace(midOne, ' ') };
  if (places.size > 0) {
    const ids = [...places].sort((a, b) => a - b).flatMap((place) => cuts[place] ?? []);
    // 只留第一个 其他换回叠化 without a comma is two wishes.
    return ids.length === places.size && !others.test(left) ? { ids, left } : undefined;
  }
  if (held.length === 0 || held.length === cuts.length) return undefined;
  const [near, side, many] = beside.exec(text) ?? [];
  if (near !== undefined) {
    const size = many === undefined ? 1 : digit(many);
    const from = /[后下]/.test(side!) ? cuts.indexOf(held.at(-1)!) + 1 : cuts.indexOf(held[0]!) - size;
    const ids = from < 0 ? [] : cuts.slice(from, from + size);
    return ids.length === size ? { ids, left: text.slice(near.length) } : undefined;
  }
  if (others.test(text))
    return { ids: cuts.filter((id) => !held.includes(id)), left: text.replace(others, ' '), others: true };
  if (
    goesOn &&
    /^(?:就|还是|改|都)?(?:硬切|直切|直接切|用|换成|换|改成|改用|要)|^(?:use|take|make it|rather|a|an)\b/.test(
      text,
    )
  )
    return { ids: held, left: text };
  if (where.test(text)) return { ids: held, left: text.replace(where, ' ') };
  return it.test(text) ? { ids: held, left: text.replace(it, ' ') } : undefined;
}

/** Nouns of other things: with one of them the clause is not about cuts alone. */
const elsewhere =
  'file fileWord clip quote duration percentage music sound title caption text lowerThird endCard motion look aLook film canvas platform between start end again too restore undo redo swap question fit'.split(
    ' ',
  );
const photos = /\b(?:photo|picture|pic|image|shot)s?\b|[张幅]|照片|图片|视频/;

const moves = /\b(?:moved?|moves|front|start|beginning|end|place|position)\b|放到|放在|移|挪|排/;

const offAgain = /\b(?:off|out|away) again$/;

const gone =
  /^(?:no|gone|go|goes|out|away|off|cut|cuts|hard cuts?|straight cuts?|(?:drop|remove|delete|take|lose|kill|ditch|scrap|skip|turn|switch|rid)(?: (?:out|off|away))?(?: again)?|take out|without|none|shall go|can go|should go|不要|不要了|去掉|去了|删|删掉|删了|取消|不用|拿掉|硬切|直切|直接切|直接换|直接过|直接切换|硬换|撤掉)$/;
const spares = /^(?:not|except|but not|not for|not that|apart from|not on|not at|bar)$/;
const keeps =
  /^(?:(?:can|should|may|must|to|is|are|please) )*(?:stays?|keeps?|remains?|left|leave|kept|fine|ok|good|in|保留|留|留下|留着|不动|别动|不变|用|要)(?: (?:in|on|as (?:it|they) (?:is|are)))*$/;
const fillers =
  /\b(?:the|a|an|and|one|ones|transition|transitions|cut(?=s? (?:stay|go|out|gone|remain))|should|shall|can|may|please|be|with|at|on|in|for|of|then|just|only|to|is|are|but|let|make|get|gets|put|have|has|do|does|you|could|would|will|i|we|want|like|hey|hi|now)\b|[的了吧呢啊就都也把给那这全让]|只(?=[留保要用])|只有|统统|转场|过渡|、|和|跟|眼花|头晕|(?:太|好)[花乱]|[，,.!:：]/g;

const exceptWord = /\b(?:except|all but|everything but|apart from|other than)\b|除了|除|之外|以外/g;

/** 别滑, `no wipe`: the manner of all of them is not for these. */
const avoids =
  /^(?:别|不要|不|别再|not|no|don't|dont|do not|without) ?(?:the )?(?:滑|划|推|擦|翻|转|闪|淡|叠|slid|wip|push|zoom|fad|dissolv)\S*$/;

/** 第一个不好看，换成叠化: what is wrong with them; what they shall be follows. */
const faulted =
  /^(?:我|看着|感觉|觉得|还是|有点|有些|太|好|真|实在|特别|反而|可能|不太|不大|不是很|不怎么)*(?:不好看|难看|好看|丑|行|不行|喜欢|不喜欢|怪|奇怪|别扭|合适|不合适|搭|不搭|土|俗|花|花哨|硬|生硬|突兀|乱|晕|假|夸张|没感觉|没意思|一般)了?$/;

/** 最后那个太花了: a fault of which nothing is left beside the words around it. */
const dizzying = /[太好][花乱]|眼花|头晕/;

/** 也这样, 同理, 照做: the wish before is meant for these as well. */
const likewise =
  /(?:漏了|漏掉了?|落下了?|忘了|没改到?|没换到?|没变)$|(?:也|同样)(?:是|要|得|给|都)?(?:这样|那样|这么|那么|一样|同样|照做|照办|如此)?\S{0,2}$|(?:同理|同上|照做|照办|照此|一个样)[吧了啊]?$/;

/** 第一个还是原来那种好看: these get back what they had when the talk began. */
const wasBefore =
  /^(?:还是|换回|改回|恢复|用|就)+(?:用)?(?:原来|原先|之前|最初|一开始|最开始)(?:那种|那个|种|个)?.{0,4}(?:好看?|顺眼|合适)?$/;

function asBefore(ids: readonly string[], { conversation }: Scene): Outcome | undefined {
  const [first] = conversation.past;
  if (first === undefined) return undefined;
  const commands = shots(first.before).flatMap(({ id, transition }) =>
    ids.includes(id)
      ? [{ name: 'set_transition', params: { photos: [id], transition: transition?.type ?? 'none' } }]
      : [],
  );
  return commands.length === 0 ? undefined : { kind: 'edit', commands, topic: 'transition', shots: ids };
}

/** What was last done to cuts, done to these. */
function alike(ids: readonly string[], scene: Scene): Outcome {
  const turn = scene.planned.length > 0 ? scene.planned : scene.conversation.past.at(-1)!.commands;
  const last = turn.filter(({ name }) => name === 'set_transition').at(-1)!;
  const { factor: _, ...params } = last.params;
  return edit(last.name, { ...params, photos: ids }, { topic: 'transition', shots: ids });
}

/** A kind of transition, or how long it takes. */
const hasValue = (clause: Clause): boolean =>
  clause.has('aTransition', 'fade', 'fadeOut') ||
  /\b(?:slides?|sliding|wipes?|wiping|pushes|zooms?|fades?|dissolves?)\b/.test(clause.text) ||
  (clause.has('longer', 'shorter', 'slower', 'faster', 'duration') && /\bones?\b|[个处下]/.test(clause.text));

/** Cuts were what the last wish was about, of this sentence or of the turn before. */
function inHand(scene: Scene): { here: boolean; all: boolean } | undefined {
  const here = scene.planned.at(-1);
  const last = here ?? commandBefore(scene);
  if (last?.name !== 'set_transition' || scene.focus.topic !== 'transition') return undefined;
  return { here: here !== undefined, all: last.params.photos === 'all' };
}

/** What the clause wants its cuts to be: read as if it were about all of them, then given to those alone. */
function valued(clause: Clause, ids: readonly string[], scene: Scene): Outcome | undefined {
  const noun: Token = wordAt(0, 'transitions', 'transition');
  const tokens = clause.tokens.filter(
    (token) =>
      !/^(?:ones?|the|个|处|那|这)$/.test(token.text) &&
      !hasTag(token, 'it', 'rest', 'all', 'no', 'first', 'last', 'unitSecond', 'ordinal'),
  );
  const outcome = transition.read(
    clauseOf([noun, ...tokens], clause.reading, { ...scene, focus: { ...scene.focus, shots: [] } }),
    { ...scene, focus: { ...scene.focus, shots: [] }, mentioned: new Set(), planned: [] },
  );
  if (outcome?.kind !== 'edit' || outcome.commands.some(({ name }) => name !== 'set_transition'))
    return undefined;
  const commands = outcome.commands.map(({ name, params }) => ({ name, params: { ...params, photos: ids } }));
  return { kind: 'edit', commands, topic: 'transition', shots: ids };
}

/** All of them were just taken out: 转场都不要，只留最后一个. */
function allGone(scene: Scene): boolean {
  const last = lastCommand(scene);
  return last?.params.photos === 'all' && last.params.transition === 'none';
}

const where = /^(?:where|there) (?:i|we|it|you)(?: ?'?d like| want| need| should be| would like)?\b/;

/** `… except the one between 3 and 4, which should be a cut`: the cuts that were left out are spoken of. */
function exceptedLast({ text }: Clause, scene: Scene): Scene | undefined {
  const photos = scene.planned.at(-1)?.params.photos;
  if (
    !Array.isArray(photos) ||
    !(
      /^(?:it|that one|they|those) (?:should|shall|must|is|are|gets?|stays?)\b/.test(text) || where.test(text)
    )
  )
    return undefined;
  if (!/\b(?:except|all but|apart from|other than)\b/i.test(scene.sentence)) return undefined;
  const left = cutsIn(scene.draft).flatMap(({ id }) => (photos.includes(id) ? [] : [id]));
  return { ...scene, focus: { ...scene.focus, shots: left } };
}

/**
 * A piece that counts cuts right after a wish for cuts: `second one not`, `that one slides`, 除了第二处，都去掉. Places are
 * places among the cuts, never photos. Undefined when it is about something else.
 */
export function cutsInHand(
  piece: readonly Token[],
  reading: Reading,
  scene: Scene,
  { goesOn }: { goesOn: boolean },
): { item: ReadClause; scene: Scene } | undefined {
  const hand = inHand(scene);
  if (hand === undefined || piece.length > 30 || (scene.trail.asked && !goesOn)) return undefined;
  const clause = clauseOf(piece, reading, scene);
  const chinese = reading.language === 'zh';
  const excepted = exceptedLast(clause, scene);
  const lasts = (clause.value<number>('duration') ?? 9000) <= 2000;
  const again = chinese && likewise.test(clause.text);
  const foreign = chinese
    ? elsewhere.filter(
        (concept) =>
          !/^(?:start|end|too)$/.test(concept) &&
          !(lasts && concept === 'duration') &&
          !(again && concept === 'again'),
      )
    : elsewhere.filter((concept) => excepted === undefined || !/^(?:duration|question)$/.test(concept));
  if (
    clause.has(...foreign.filter((concept) => concept !== 'again' || !offAgain.test(clause.text))) ||
    clause.has('everyOther') ||
    photos.test(clause.text) ||
    moves.test(clause.text)
  )
    return undefined;
  // `that wipe a little longer`: the cuts that have the kind named, whichever were spoken of last.
  const present =
    clause.has('aTransition') && /^(?:make )?(?:that|the|this)\b|^(?:把|那|就)*[这那]个?/.test(clause.wish);
  if (present && clause.has('longer', 'shorter', 'slower', 'faster')) return undefined;
  const said = withoutOthers(clause.text);
  const found = counted(said, excepted ?? scene, { goesOn });
  if (found === undefined || found.ids.length === 0) return undefined;
  const { ids } = found;
  const every = cutsIn(scene.draft).map(({ id }) => id);
  const rest = every.filter((id) => !ids.includes(id));
  const excepts = exceptWord.test(found.left);
  exceptWord.lastIndex = 0;
  const besides = clause.has('before', 'after') && (reading.language === 'en' || /[前后]/.test(found.left));
  if (besides) return undefined;
  const only = said !== clause.text || /\b(?:only|just)\b|只|仅/.test(found.left);
  const left = found.left.replace(exceptWord, ' ').replace(fillers, ' ').replace(/\s+/g, ' ').trim();
  const set = (photos: readonly string[], focus: readonly string[]): Outcome =>
    edit('set_transition', { photos, transition: 'none' }, { topic: 'transition', shots: focus });
  const verb =
    /\b(?:remove|delete|drop|take out)\b/.test(said) &&
    !/\bones?\b|\b(?:transition|cut)s?\b/.test(clause.text);
  if (verb) return undefined;
  let outcome: Outcome | undefined;
  const former = wasBefore.test(left) ? asBefore(ids, scene) : undefined;
  if (former !== undefined) outcome = former;
  else if (again) outcome = alike(ids, scene);
  else if (excepts && gone.test(left)) outcome = rest.length === 0 ? undefined : set(rest, ids);
  else if (only && (keeps.test(left) || (left === '' && (reading.language === 'zh' || said !== clause.text))))
    outcome =
      rest.length === 0 ? undefined : allGone(scene) ? spared(rest, ids, scene, hand) : set(rest, ids);
  else if (found.others && /^不用$/.test(left) && !/转场|过渡/.test(clause.text))
    outcome = { kind: 'nothing' };
  else if (gone.test(left)) outcome = set(ids, ids);
  else if (
    (faulted.test(left) || (left === '' && dizzying.test(found.left))) &&
    piece.at(-1)!.end < reading.tokens.at(-1)!.start
  )
    outcome = { kind: 'nothing' };
  else if (hand.all && rest.length > 0 && (spares.test(left) || (excepts && left === '')))
    outcome = spared(rest, ids, scene, hand);
  // 转场都去掉，就最后那个留着: it stays as it was before.
  else if (
    chinese &&
    hand.all &&
    hand.here &&
    rest.length > 0 &&
    /^[保留]|^不/.test(left) &&
    keeps.test(left)
  )
    outcome = spared(rest, ids, scene, hand);
  else if (keeps.test(left)) outcome = { kind: 'nothing' };
  else if (avoids.test(left) && hand.all && rest.length > 0) outcome = spared(rest, ids, scene, hand);
  else if (left !== '' && !excepts && (!found.others || chinese) && hasValue(clause))
    outcome = valued(clause, ids, scene);
  if (outcome === undefined) return undefined;
  // 别处不用: what was wished stays what is spoken of.
  if (outcome.kind === 'nothing' && found.others)
    return { item: { clause, intent: 'cuts', outcome, ignored: [] }, scene };
  const next = advance(scene, clause, outcome);
  const focus = { ...next.focus, topic: 'transition' as const, shots: ids };
  const mentioned = new Set([...scene.mentioned, ...ids]);
  return { item: { clause, intent: 'cuts', outcome, ignored: [] }, scene: { ...next, focus, mentioned } };
}

/** The wish for all cuts done again without these. */
function spared(
  rest: readonly string[],
  ids: readonly string[],
  scene: Scene,
  { here }: { here: boolean },
): Outcome {
  const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)!.commands.at(-1)!;
  const commands = [{ name: last.name, params: { ...last.params, photos: rest } }];
  return { kind: 'instead', commands, here, topic: 'transition', shots: ids };
}
