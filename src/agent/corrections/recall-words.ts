import { hasTag } from '../../language/index.js';
import { begun } from '../intents/start-over.js';
import { asksLevelBack } from '../intents/volume-back.js';
import type { Clause } from '../reading/clause.js';

/** What a clause says of the past. */
interface Verdict {
  /** `leave`: not this one of those that come again. */
  readonly act: 'back' | 'keep' | 'again' | 'leave' | 'empty';
  /** It must name what it is about. */
  readonly named: boolean;
  /** What it names is the exception. */
  readonly except: boolean;
  /** Everything, or everything else. */
  readonly all: boolean;
  /** Said with the very word for it: what is meant without a name is read elsewhere. */
  readonly sure: boolean;
}

const says = (act: Verdict['act'], more: Partial<Verdict> = {}): Verdict => ({
  act,
  named: false,
  except: false,
  all: false,
  sure: false,
  ...more,
});

/** Interjections and refusals that name nothing; each is taken whole, so that no row of them is tried in every way. */
const empty =
  /^(?:(?=(on second thoughts?|on reflection|actually|not that|not this|hang on|hold on|ちょっと待って|whoops|please|thanks|ah non|sorry|bueno|nope|well|okay|wait|oops|yeah|nein|doch|やっぱり|pero|nah|naw|hm+|hey|ugh|yes|等一下|nee|ach|non|bon|うーん|hmm|no|oh|ah|uh|um|ok|eh|不对|不是|不行|不要|不(?:调|换|改|动|弄|移|挪|加|搞|排|删)了|算了|等等|好的|いや|不|别|哎|诶|啊|唉|哦|嗯|行|好|那))\1(?: |(?=\p{Script=Han})|$))+$/u;

/** The old state was better, the new one is unwanted. */
const worse =
  /\b(?:was|were|is|been) (?:just |only |totally |probably |clearly |really )*(?:a |an |my )?(?:big |bad |stupid |silly )?(?:mistake|accident|error|slip|bad idea|wrong idea|bad call|step too far)\b|\bby (?:mistake|accident)\b|\bregret\b|\bnot (?:really )?(?:my (?:thing|taste|cup of tea)|for me|what i (?:wanted|had in mind))\b|^(?:please )?(?:let's|lets|we'd better|better|rather) not$|\b(?:do not|don't|dont) (?:want|need|fancy) (?:it|that|this|them)(?: any ?more| after all| like (?:that|this))?$|^(?:never mind|nevermind|nvm|forget(?: about)?|scrap|ditch|cancel|skip|drop) (?:it|(?:the|that|this|those|my)(?: [^\s,]+){0,4})(?: please)?$/;
/** `drop the boats`: of what has a name that very thing must have been done, or the last turn is not meant. */
const dropsNamed =
  /^(?:never mind|nevermind|nvm|forget(?: about)?|scrap|ditch|cancel|skip|drop) (?:the|that|this|those|my) (?!(?:last |whole |entire )?(?:idea|thing|thought|lot|bit|part|change|edit|step|wish|request|plan|swap|move|copy|shuffle|new order)s?\b|(?:last |other )?one\b|please$)/;
const notPhotos = 'transition aTransition motion aMotion look aLook colour music text title'.split(' ');

/** `drop the first and the last`: photos go, not what was done to them. */
const takesPhotosOut = (clause: Clause, text: string): boolean =>
  /^(?:please )?(?:drop|skip|ditch|scrap)\b/.test(text) &&
  (clause.namesPhotos || clause.has('clip', 'sound')) &&
  !step.test(text) &&
  !clause.has(...notPhotos);
/** `drop the soundtrack`, `skip this track`, `drop the colour`: the thing itself goes. */
const takesOut = (clause: Clause, text: string): boolean =>
  /^(?:please )?(?:drop|skip|ditch|scrap|cancel) /.test(text) &&
  (clause.has('music') || /\bcolou?rs?$|\bcolou?rs? (?:on|from|of|in)\b/.test(text));
const preferred =
  /^(?:(?:no|nah|nope|hm+|ok|well|,) )*(?:with |in |the )?(?:normal |original |natural |full |plain )*colou?rs? (?:is|are|'s|s|looks?|was|were) (?:\w+ )?(?:better|nicer|prettier)(?: actually| after all| though)*$|\b(?:prefer(?:red)?|liked|loved?|(?:i|we) (?:do |really )*like|rather (?:have|had|see))\b.*\b(?:un(?!hurried|rushed|derst|compl|clutt|expect|interr)\w+ed|before|originally|without|(?:the )?(?:old|original|previous|former|earlier)|as (?:it|they) (?:was|were)|the way (?:it|they) (?:was|were)|how (?:it|they) (?:was|were))\b|\b(?:was|were|looked|sounded|worked) (?:so |much |way |a lot |far )*(?:better|nicer|prettier|cooler)(?: (?:before|then|earlier|originally|without(?: it| that)?|the old way|untouched))?$|^(?:with )?(?:(?:the |my |our )old|(?:the |my |our )?(?:former|previous|earlier|original)) \S+(?: \S+)?(?: back| again| please)*$/;
/** Behind a `no`: it is not only blamed but turned down. */
const unloved =
  /^(?:i )?(?:really )?(?:do not|don't|dont|didn't) (?:really )?(?:like|love) (?:it|that|this|them)(?: any ?more| at all| like that)?$|^(?:我)?(?:真的|还是)?(?:不喜欢|不好看|难看|不合适|不行)(?:了|啊|呀)?$|^(?:das )?gefällt mir (?:doch )?nicht$|^ça ne me plaît pas$|^je n'aime pas$|^no me gusta$/;

/** `music back`, `the colours back please`: what was done to them goes. */
const hasBack =
  /^(?:(?:i want|i'd like|give me|can i have|put|bring|get) )?(?:the |my |our )?\w+(?: \w+)? back(?: again| please| in| on| now)*$/;

/** 还是原来的好, c'était mieux avant: whole sentences for the old state. */
const former =
  /^(?:还是|就)?(?:按|照|跟|和)?(?:刚才|刚刚|之前|以前|原来|原先|先前|老)(?:的|那)?(?:样子?|版本?|效果|个)?(?:的)?(?:放|排|来|弄|走|摆|做)?(?:就|更|最|比较|挺|还)*(?:好|行|可以|一样|顺眼|合适|舒服)?(?:了|吧|点|些|就好|就行)*$|^(?:还是)?(?:老样子|原样|照旧)(?:吧|好|就好|就行)?$|(?:多余|画蛇添足|白改|不如不改|不该改|不该动|改坏了|弄巧成拙)|^我?后悔(?:了)?$|^(?:ah |mais )*(?:c'était|ça allait|je préférais|c'etait) (?:bien )?(?:mieux |comme )?(?:avant|ça avant)|\bvorher (?:war|wars|sah|gefiel)\b.*\b(?:besser|schöner|mehr)\b|\b(?:war|sah|gefiel)\b.*\bvorher (?:besser|schöner|mehr)\b|^(?:früher war|so wie vorher|es war vorher|will ich doch nicht|das will ich doch nicht|das gefällt mir doch nicht)|\b(?:antes|como) (?:estaba|era|quedaba|se veía|me gustaba)(?: mucho| más)? ?(?:mejor|más)?\b|^(?:ya )?no l[oa]s? quiero(?: así| ya)?$|^(?:pensándolo bien )(?:ya )?no l?[oa]? ?quiero$|(?:さっき|前|元|もと|以前)の?(?:方|ほう|まま|状態)?(?:が|で)(?:よかった|良かった|いい|良い|好き|マシ|ました)|^やっぱり(?:いい|いいや|いらない|要らない|結構|やめ(?:る|た|ます))(?:です)?$/u;

/** `as it was before`, `like it was`: the whole clause wants it so again. */
export const asBefore =
  /^(?:(?:no,?|nah,?|just|exactly|all|everything|simply|rather|,) )*(?:as|like|how|the way) (?:it|they|this|that|things|everything) (?:was|were|had been)(?: (?:before|at first|originally|earlier|just now|then|at the start|in the beginning|that|please))*$/;

/** What is found wrong with it beside such a wish: `that is too slow`. */
const blames =
  /^(?:(?:no,?|nope,?|hm+|oh|ok|but|now|well|sorry|,) )*(?:(?:that|this|it|they|now it|everything)(?: ?'?s| is| are| was| looks| feels| seems| goes| runs)? )?(?:(?:far|way|much|a bit|a little|really|just|even|still) )*(?:too \w+|worse|awful|horrible|ugly|strange|weird|boring|no good|not (?:so |very |really )?(?:good|nice|right|better|pretty))(?: (?:now|like that|like this|this way|that way|for (?:me|us)))*$/;

/** A verdict on what was done, without a word of what is wanted instead. */
export const findsFault = (text: string): boolean => blames.test(text);

const onward =
  /\b(?:fine|ok|okay|good|great|right|perfect|nice|lovely|alright|all right|cool|well)(?: (?:as (?:it|they) (?:is|are)|now|like that|though|by me))*$|\b(?:stays?|remains?|be kept|keep(?: it)?|kept|leave(?: it)?)\b|^(?:but |and )*i (?:really |do )*(?:like|love) (?:the|that)\b/;
const stays =
  /不动|别动|不要动|保留|留着|留下|不变|不用动|不用改|别改|对了|没问题|可以了?$|挺好|就这样|不错|正好|合适|还要|刚好|只留|只保留|就留|bleibt?|behalte|passt|garde|reste|laisse|deja|queda|está bien/;

const onlyWord = /\b(?:only|just|solely|nothing but)\b|只|仅|光|\bnur\b|\bseulement\b|\bsolo\b|だけ/;
const othersBack =
  /^(?:the rest|(?:all )?(?:the )?others?|everything else|其他|其它|其余|剩下|别的|der rest|le reste|el resto|lo demás)/;
const everything = /\b(?:everything|all|both|all of (?:it|that|them))\b|全部|全都|都|统统|alles|tout|todo/;

/** 那步, 上次的修改, `that change`: a step of the work, so that taking it out takes it back. */
const step = /(?:步骤?|改动|修改|操作|更改)|\b(?:change|edit|step|wish)s?\b/;

const moment =
  /\bbefore (?:the|my|our|i|we|you|\w+ing)\b(?! (?:was|were)$)|\b(?:beginning|start|at first|originally|very first|scratch|version)\b|最初|一开始|最开始|开头的|[之以]前[吧了]*$|[加换改调删弄变放排做].{0,8}(?:之前|以前|前(?!面))|成原来的|回原来的/;

/** `back to red`, 改回红色: the value is where it goes, not what goes. */
const target =
  /\b(?:to|into|in) (?!how\b|the way\b|what\b|as\b|where\b|before\b|it was\b)|[改换变调恢复]回?[成到为]|[改换变调]回/;

const valued = 'colour aLook aMotion aTransition aMood aStyle number ordinal'.split(' ');

/** What a clause says of what was done before; undefined when it is about something else. */
export function verdictOf(
  clause: Clause,
  { undone, asked, denied }: { undone: boolean; asked: boolean; denied: boolean },
): Verdict | undefined {
  const text = clause.text
    .replace(/[.,!?]+$/, '')
    .replace(/^(?:(?:but|and|so|then|though|oh|now|hi|hey|hello) )+/, '')
    .trim();
  if (text.length > 160 || asksLevelBack(clause) || begun(clause) !== undefined) return undefined;
  if (empty.test(text) || findsFault(text) || (clause.has('hello', 'thanks') && clause.tokens.length <= 3))
    return says('empty');
  // `slide the market back two` moves it.
  if (/\bback (?:a|one|two|three|\d)\b/.test(text) && clause.namesPhotos) return undefined;
  const only = onlyWord.test(text);
  const but = clause.has('except') || /^(?:but )?not\b/.test(text);
  const value = clause.has(...valued);
  if (undone) {
    const late = redone(clause, text);
    if (late !== undefined) return { ...late, except: but && late.act === 'again' };
    if (/^(?:but )?(?:only|just|not)\b|^只要|^不要/.test(text))
      return /^(?:but )?not\b|^不要/.test(text)
        ? says('leave', { named: true })
        : says('again', { named: true });
    if (clause.has('undo')) return undefined;
  }
  // `undo, but only the red`, `undo, but not the red`
  if (asked && /^(?:only|just)\b|^只|^仅/.test(text) && !clause.has('keep', 'trim') && !onward.test(text))
    return says('back', { named: true });
  if (asked && but && !onward.test(text)) return says('keep', { named: true });
  if (denied && unloved.test(text)) return says('back');
  if (
    othersBack.test(text) &&
    (clause.has('undo', 'restore') ||
      preferred.test(text) ||
      former.test(text) ||
      /\bbefore\b|was\b|原来|之前/.test(text))
  )
    return says('back', { all: true });
  const backward =
    (clause.has('undo') && !clause.has('startOver')) ||
    (worse.test(text) && !takesPhotosOut(clause, text) && !takesOut(clause, text)) ||
    preferred.test(text) ||
    former.test(text) ||
    asBefore.test(text) ||
    (clause.has('remove') && step.test(text) && clause.reading.language === 'zh') ||
    /还是(?:原来|之前|刚才|先前)(?:的)?(?:更|比较)?(?:好|行|音量|颜色|样子|大小|位置|字体|速度|长度|音乐)/.test(
      text,
    );
  if (!backward && hasBack.test(text)) return says('back', { named: true });
  if (backward) {
    if (value && target.test(text)) return undefined;
    const except = clause.has('except') || /\b(?:but|except)\b/.test(text);
    // `back to before the music`, 回到最初的长度: a point in time, and everything since.
    if (clause.has('undo') && moment.test(text)) return undefined;
    const verb = clause.has('undo') && !preferred.test(text) && !worse.test(text);
    // A plain `undo` and its counts are read by the intent of that name.
    return says('back', {
      all: everything.test(text) && except,
      except,
      sure: verb,
      named: dropsNamed.test(text),
    });
  }
  if (only && (onward.test(text) || stays.test(text) || clause.has('keep', 'trim')))
    return says('keep', { named: true, all: false });
  if (onward.test(text) || stays.test(text) || clause.has('keep')) return says('keep', { named: true });
  return undefined;
}

/** What a clause says of what was taken back: 还是撤销前的那版, `undo that undo`, `it was better with`. */
function redone(clause: Clause, text: string): Verdict | undefined {
  const word = clause.has('redo');
  const phrase =
    /^(?:undo|reverse|cancel|take back) (?:that|the|this|my) (?:last )?undo(?:ing)?$|\b(?:was|were|looked|sounded) (?:much |way |a lot )?(?:better|nicer)(?: (?:with(?: it| that| them)?|after(?:wards)?|before))?$|^(?:please )?(?:bring|give|get|put) (?:that|it|this|them) back(?: again| in)?$|^(?:i )?want (?:that|it|them) back$|撤销前(?:的)?(?:那)?(?:版|个|样)?|撤回前|(?:改完|改过|改好|改了|后来)(?:的)?(?:那)?(?:版|样子?|个)?(?:更|比较)?(?:好|行|顺眼)|^(?:还是)?恢复(?:成|到)|^(?:还是)?恢复第|^wiederherstellen$|^stell(?:e)? (?:es|das) wieder her$|^(?:いや)?(?:やっぱり)?(?:さっきの|今の)?取り消しを取り消/.test(
      text,
    );
  if (!word && !phrase) return undefined;
  return says('again', { all: everything.test(text), sure: word });
}

const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  oldest: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
};
const digits = '一二三四五六七八九';

/** Places among `count` changes a clause names, oldest first: `the first and the third`, `the middle one`, 倒数第二步. */
export function placesSaid(clause: Clause, count: number): readonly number[] | undefined {
  const { text } = clause;
  if (clause.has('clip', 'transition', 'text', 'title', 'caption', 'file', 'fileWord')) return undefined;
  // 第一个 and `the second` count what is shown, unless a step of the work is spoken of.
  // `undo the first change but keep the second`
  const beside =
    /^(?:(?:but|and|only|please) )*(?:keep|leave|not) the \w+(?: one)?(?: please| though)?$/.test(text) &&
    clause.reading.tokens.some((token) => hasTag(token, 'undo'));
  if (!clause.has('undo', 'redo') && !step.test(text) && !/步/.test(text) && !beside) return undefined;
  if (/\b(?:photo|picture|pic|image|shot)s?\b|[张幅]|照片/.test(text)) return undefined;
  // `undo the last one` after several steps: the latest of them, whatever is shown last.
  if (
    /\b(?:undo|revert|take back)(?: only| just)? (?:the|that|my) (?:very )?(?:last|latest)(?: one)?$/.test(
      text,
    )
  )
    return [count - 1];
  const places: number[] = [];
  const before =
    /\b(?:one before last|last but one|second (?:to )?last|next to last|penultimate|one before the last)\b/;
  if (before.test(text)) places.push(count - 2);
  else {
    for (const [word, place] of Object.entries(ordinals))
      if (new RegExp(`\\b${word}\\b(?! (?:two|three|couple|few)\\b)`).test(text)) places.push(place);
    const first = /\bfirst (two|three)\b/.exec(text)?.[1];
    if (first !== undefined) places.push(...Array.from({ length: first === 'two' ? 2 : 3 }, (_, at) => at));
    if (/\bmiddle\b|中间那/.test(text) && count === 3) places.push(1);
    if (places.length > 0 && /\b(?:last|latest|newest)\b/.test(text)) places.push(count - 1);
  }
  for (const [, back, digit] of text.matchAll(/(倒数)?第([一二三四五六七八九\d])(?:步|次)/g)) {
    const place = /\d/.test(digit!) ? Number(digit) : digits.indexOf(digit!) + 1;
    places.push(back === undefined ? place - 1 : count - place);
  }
  const known = [...new Set(places)].sort((a, b) => a - b);
  return known.length > 0 && known.every((place) => place >= 0 && place < count) ? known : undefined;
}
