import { hasTag, wordAt } from '../../language/index.js';
import { putBack } from '../corrections/put-back.js';
import { textLikewise } from '../idioms/follow-up.js';
import { intents } from '../intents/index.js';
import { nothingElse } from '../intents/removing-kinds.js';
import { isUnwanted } from '../intents/unwanted.js';
import { bansRemoval } from '../kept/bans-removal.js';
import type { Outcome, Read } from '../outcome.js';
import { withoutPlaceTaken } from '../referents/place-taken.js';
import { isAbout, withNoun } from '../referents/pronoun.js';
import { takesWrongly } from '../referents/spares.js';
import { lastCommand, type Scene } from '../scene.js';
import { goneElsewhere } from '../text/gone-elsewhere.js';
import { withTexts } from '../text/pointed.js';
import { sameWords, wordsAgain } from '../text/same-words.js';
import { captionsShown } from './captions-shown.js';
import { type Clause, clauseOf } from './clause.js';
import { unused } from './evidence.js';

/** Nouns of catalogues with the concept of their entries. */
const catalogueNouns = [
  ['transition', 'aTransition'],
  ['motion', 'aMotion'],
  ['look', 'aLook'],
  ['style', 'aStyle'],
] as const;

/** 把音乐改成浪漫风格: a style of music. */
const ofMusic = /^(?:把|将|请|帮我|再|然后)*(?:背景)?(?:音乐|配乐)(?:改|换|用|要|调)/;

/** 缩放幅度改成20%: how far the camera goes, and no other motion. */
const howFar = (clause: Clause): boolean => clause.has('percentage') && /[幅强力]度/.test(clause.text);

/** The catalogue whose noun and one of whose entries are both said: `the filter ... sepia`. The noun decides. */
function nameAndNoun(clause: Clause): string | undefined {
  if (
    clause.has('quote', 'title', 'caption', 'text', 'font') ||
    ofMusic.test(clause.text) ||
    howFar(clause) ||
    !clause.has('change', 'add')
  )
    return undefined;
  const found = catalogueNouns.filter(([noun, entry]) =>
    clause.tokens.some(
      (token) =>
        hasTag(token, entry) && clause.tokens.some((other) => other !== token && hasTag(other, noun)),
    ),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}

/** What the clause asks for: of all intents that know it the first one that leaves least of what is said unused. */
export function readAsSaid(clause: Clause, scene: Scene): Read | undefined {
  // 颜色换成金色 where a text is spoken of is about the text.
  const ofText = scene.focus.topic === 'text' && clause.has('colour') && clause.has('color');
  const named = ofText ? undefined : nameAndNoun(clause);
  const order =
    named === undefined ? intents.all : [...intents.all.filter(({ name }) => name === named), ...intents.all];
  let best: { intent: string; outcome: Outcome; left: number } | undefined;
  for (const intent of order) {
    const outcome = intent.read(clause, scene);
    if (outcome === undefined || (best !== undefined && outcome.kind !== 'edit')) continue;
    if (takesWrongly(clause, outcome)) continue;
    const left = unused(clause, outcome, scene).length;
    if (best === undefined || left < best.left) best = { intent: intent.name, outcome, left };
    if (left === 0) break;
  }
  return best;
}

/** `leave the others as they are`, `and the rest as it is`. */
const leavesRest =
  /^(?:(?:and|then|but|please|just|so) )*(?:(?:leave|keep|have|let) )?(?:the |all the )?(?:rest|others?|other (?:ones|photos|pictures)|everything else|all (?:the )?others)(?: of (?:it|them|the (?:film|photos)))? (?:(?:can |should |may |must )?(?:stays?|remains?|be) )?(?:(?:exactly |just )?(?:as|how|like|the way) (?:it|they|that)(?: (?:is|are|was|were))?|as is|unchanged|untouched|alone|where (?:it|they) (?:is|are))(?: please| then)?$/;

/** `don't reverse the order`: verbs that only ever change what is there. */
const forbids = /^(?:don ?'?t|do not|never) (?:reverse|shuffle|sort|change|mix|swap|reorder)\b/;

/** `I wouldn't remove the temple`: what one would not do is not done. */
const wouldNot =
  /^(?:(?:but|and|no|honestly|personally) )*(?:i|we) (?:wouldn ?'? ?t|would not|would never|would rather not|won ?'? ?t|will not|'d rather not|'d never) (?:remove|delete|drop|cut|change|move|touch|shorten|lengthen|swap|take|add|put|make|use|show|reverse|lose|skip|trim|split|replace|duplicate)\b/;

/** What the clause names as not to be done. */
export const refusesDeed = (clause: Clause): boolean =>
  forbids.test(clause.wish) || wouldNot.test(clause.text) || bansRemoval(clause);

/** 别的顺延, 然后才是别的, `then the rest`: what is not named goes on as it was. */
const restFollows =
  /^(?:(?:and|then|next|after that|after(?:wards?)|followed by|like|just|only then) )+(?:all )?(?:of )?(?:the )?(?:rest|others?|other (?:ones|photos|pictures)|everything else|remaining (?:ones|photos|pictures))(?: (?:of (?:them|it|the photos)|follows?|comes?|after(?:wards?)?(?: that| it)?|as (?:it|they) (?:is|are|was|were)|how (?:it|they) (?:is|are)|as (?:before|usual)|in order|in the same order|like before))*(?: please)?$|^(?:然后|再|接着|后面|之后|才|就|是|上|放|轮到|到|把|让)*(?:别的|其他的?|其它的?|其余的?|剩下的?|余下的?|后面的?|后头的?)(?:照片|图片|图|那些)*(?:的)?(?:都|就|再|依次|照旧|按)*(?:顺延|顺着来|顺着|顺下去|接着来|照旧|往后排|往后|跟上|跟着|接上|原来的?顺序|不变|不动|在后面?|排后面?|放后面?|来)?[吧了就行好]*$/;

/** 第四张去掉，后面的补上: what a photo that goes leaves to do. */
const fillsGap =
  /^(?:然后|再|让|把|就)*(?:后面|后边|后头|剩下|其他|其余)的?(?:几张|那些|照片|图片)*(?:都|就|再|自动|依次|往前|向前|接着|顺着)*(?:补上?|补位|接上?|跟上|顶上|顶|移|挪|提|前移|连上|靠拢)(?:去|来|前面?|一[位张])?[吧了就行好]*$|^(?:and |then |so )*(?:close|fill) (?:up )?the (?:gap|hole)s?(?: up| again)?$|^(?:and |then |so )*(?:the others|the rest|everything(?: else)?|the photos after (?:it|that)) (?:moves?|closes?|slides?) up$/;

/** 视频别剪短, 别再压缩了: the length is to stay. */
const uncut =
  /(?:别|不要|不用|甭|勿|不能|不许|不准)(?:再|给我|随便|乱)*(?:剪短?|缩短|变短|改短|减短|压缩|裁短?|掐短?|加速)(?:了|掉)?[吧啊哦]?$/;

/** 标题删掉字幕留着吧: the other thing stays. */
const thingStays =
  /^(?:但是?|不过)?(?:标题|字幕|文字|音乐|转场|滤镜|片尾)(?:都|就|先|还)*(?:留着?|保留|留下|不动|不变|别动|照旧)[着吧了哈]*$/;

/** 第一个视频静音 第二个不用: what was just wished, and nothing of what is named goes. */
const needNot =
  /^(?:但是?|不过)?(?:第.{1,3}|最后一?)[个张段](?:照片|视频)?(?:就|都|先)?不用(?:了|管|改|动|加|弄)?[吧的]?$/;

/** 调小但别关掉: how far it is not to go. */
const notGone =
  /^(?:但是?|不过|可是?)(?:也|就)?(?:别|不要)(?:把(?:它|音乐|声音))?(?:给我|完全|彻底|全)?(?:关掉|关了?|静音|去掉|删掉|删了?|没了|没声|太小声?|听不[到见])(?:了|啊|吗)*$/;

/** 别动标题，其他的都可以改: what one may change, and need not. */
const mayChange =
  /^(?:但是?|不过)?(?:其他|其它|其余|别的|剩下|余下)的?(?:照片|内容|部分|地方|东西)?(?:都|全|全都|就|你)*(?:可以|能|随便|任你|随你)(?:随便|任意|怎么|你)*(?:改|动|变|换|调|弄)*[了吧哈啊呀]*$/;

/** `ten seconds of it`, `rather than four`: what it has now, and no wish. */
const notSoLong =
  /^(?:rather than|instead of|as opposed to|and not|not) (?:(?:just|only|the|a|an|its?|their|these|those) )*[\w.-]+(?: seconds?| secs?| s)?(?: (?:it|they) (?:has|have|had|is|are|was|were|gets?|lasts?)(?: now)?)?$/;

/** `stop the music while it plays`: when, and no wish. */
const meanwhile =
  /^(?:while|whenever|when) (?:it|they|he|she|that|this|(?:the|my|our) \w+(?: \w+)?) (?:plays?|runs?|shows?|speaks?|talks?|(?:is|are) (?:on|up|playing|running|showing|speaking|talking))$/;

const asItWas =
  /^(?:(?:and|so|please|just) )*(?:put|move|bring|take|leave|set|have) (?:it|that|this|them|those|everything) (?:back )?(?:to )?(?:where (?:it|they) (?:was|were|came from|belongs?)|how (?:it|they) (?:was|were)|back|as (?:it|they) (?:was|were))(?: before| please)?$|^(?:就|请|给我|帮我|都)*(?:改|换|变|恢复|还原|调|撤|弄|放|移|退)回(?:去|来|原来|原样|原来的?样子|之前的?样?子?)[吧了啊]*$/;

/** A pronoun stands for what the talk is about: read with its noun first, and as it was said when that comes to nothing. */
export function readClause(clause: Clause, scene: Scene): Read | undefined {
  const moved =
    scene.planned.at(-1)?.name === 'move_photos' && ['en', 'zh'].includes(clause.reading.language);
  const { text } = clause;
  const bare = nothingElse(clause, scene);
  if (bare !== undefined) return { intent: 'removing-kinds', outcome: bare };
  const left =
    refusesDeed(clause) ||
    [leavesRest, uncut, mayChange, notGone, meanwhile].some((pattern) => pattern.test(text)) ||
    (scene.planned.length > 0 && (thingStays.test(text) || needNot.test(text))) ||
    (scene.planned.length > 0 && clause.has('duration', 'number') && notSoLong.test(text));
  // `no that's worse, put it where it was`: taken back already.
  const back = scene.trail.undone.length > 0 && scene.planned.length === 0 && asItWas.test(text);
  const closesUp = scene.planned.at(-1)?.name === 'remove_photos' && fillsGap.test(text);
  if (left || back || closesUp || (moved && restFollows.test(text)))
    return { intent: 'keep', outcome: { kind: 'nothing' } };
  const kept = putBack(clause, scene);
  if (kept !== undefined) return { intent: 'put-back', outcome: kept };
  const elsewhere = goneElsewhere(clause, scene);
  if (elsewhere !== undefined) return { intent: 'text', outcome: elsewhere };
  const shown = captionsShown(clause, scene);
  if (shown !== undefined) return { intent: 'captions-shown', outcome: shown };
  const repeated = wordsAgain(clause, scene) ? sameWords(clause, scene) : undefined;
  if (repeated !== undefined) return { intent: 'text', outcome: repeated };
  const pointed = withTexts(clause, scene);
  const ofTexts =
    pointed === undefined ? undefined : (textLikewise(pointed, scene) ?? readAsSaid(pointed, scene));
  if (ofTexts?.outcome.kind === 'edit' && isAbout('text', ofTexts.outcome.commands)) {
    if (unused(pointed!, ofTexts.outcome, scene).length === 0) return ofTexts;
  }
  // `I don't like the first one` where texts are counted out: the text, and what is wished of it may follow.
  if (ofTexts?.outcome.kind === 'question' && isUnwanted(clause)) {
    const ids = pointed!.values<string>('textId');
    const more = clause.reading.tokens.some(({ start }) => start > clause.tokens.at(-1)!.end);
    return more
      ? { intent: 'text', outcome: { kind: 'edit', commands: [], topic: 'text', texts: ids } }
      : ofTexts;
  }
  const named = withNoun(clause, scene);
  const read = named === undefined ? undefined : readAsSaid(named, scene);
  if (read?.outcome.kind === 'edit' && isAbout(scene.focus.topic, read.outcome.commands)) {
    if (unused(clause, read.outcome, scene).length === 0) return read;
  }
  const placed = withoutPlaceTaken(clause, scene);
  const moves = placed === undefined ? undefined : readAsSaid(placed, scene);
  if (moves?.outcome.kind === 'edit' && moves.outcome.commands.every(({ name }) => name === 'move_photos'))
    return moves;
  // `stop it 2 seconds before the end`, of the music: why that cannot be.
  const cannot =
    read?.outcome.kind === 'refusal' && scene.focus.topic === 'music' && clause.has('duration', 'photo');
  const said = cannot ? read : readAsSaid(clause, scene);
  return said !== undefined && overrulesLengths(said.outcome, clause, scene)
    ? { intent: 'keep', outcome: { kind: 'nothing' } }
    : said;
}

/** 每张6秒，节奏慢一点, `2 seconds each, fast`: how long all photos stay was said to the second; the pace says no more of it. */
function overrulesLengths(outcome: Outcome, clause: Clause, { planned }: Scene): boolean {
  const [command, ...more] = outcome.kind === 'edit' ? outcome.commands : [];
  return (
    command?.name === 'set_photo_length' &&
    more.length === 0 &&
    command.params.photos === 'all' &&
    command.params.factor !== undefined &&
    (clause.has('speed', 'film') ||
      /^(?:(?:and|but|so|nice and) )*(?:fast|slow|quick|faster|slower)(?: please)?$/.test(clause.text)) &&
    !clause.has('photo', 'perPhoto') &&
    planned.some(
      ({ name, params }) =>
        name === 'set_photo_length' && params.photos === 'all' && params.durationMs !== undefined,
    )
  );
}

/** `and 3 with 6` after two photos changed places: the same with others, the verb left out. */
export function swapAgain(clause: Clause, scene: Scene): Read | undefined {
  const last = lastCommand(scene);
  const first = clause.tokens[0];
  const bare = /^(?:(?:and|n|&|then|now) )*\d+ (?:with|and|for|&|<->) \d+$/.test(clause.text);
  if (last?.name !== 'swap_photos' || first === undefined || !bare) return undefined;
  const verb = wordAt(first.start, 'swap', 'swap');
  return readAsSaid(clauseOf([verb, ...clause.tokens], clause.reading, scene), scene);
}
