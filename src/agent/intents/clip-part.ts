import { hasTag, tagValue, textOf } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';

/** What of a clip shall remain, in ms of its material; left out means as it is now. */
interface ClipPart {
  readonly fromMs?: number;
  readonly toMs?: number;
}

/** The material a clip shows now. */
export interface Shown {
  readonly fromMs: number;
  readonly toMs: number;
  /** Milliseconds of material in one of film. */
  readonly speed: number;
}

/** Times of the clause in order, by token: lengths, and places such as `from second 2`, 从第二秒. */
function times(clause: Clause): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  clause.tokens.forEach((token, index) => {
    const length = tagValue(token, 'duration');
    const number = tagValue(token, 'number');
    if (typeof length === 'number') found.set(index, length);
    else if (typeof number === 'number' && /\bseconds?$|从第$/.test(clause.tokens[index - 1]?.text ?? ''))
      found.set(index, number * 1000);
    else if (
      token.text === 'second' &&
      /^(first|last|final|opening|very last|very first)$/.test(clause.tokens[index - 1]?.text ?? '')
    )
      found.set(index, 1000);
    // 第2到第5秒, 2到5秒
    else if (
      (typeof number === 'number' || typeof tagValue(token, 'ordinal') === 'number') &&
      hasTag(clause.tokens[index + 1], 'to') &&
      /秒$/.test(clause.tokens[index + 2]?.text ?? '')
    )
      found.set(index, Number(number ?? tagValue(token, 'ordinal')) * 1000);
    // `seconds 3 to 7`
    else if (
      typeof number === 'number' &&
      hasTag(clause.tokens[index - 1], 'to') &&
      /^(?:from )?seconds? \d/.test(clause.tokens[index - 2]?.text ?? '')
    )
      found.set(index, number * 1000);
    // `trim clip 4 to 2 to 6 seconds`
    else if (
      typeof number === 'number' &&
      clause.tokens[index - 1]?.text === 'to' &&
      hasTag(clause.tokens[index + 1], 'to') &&
      hasTag(clause.tokens[index + 2], 'duration')
    )
      found.set(index, number * 1000);
    // `the last 3 off the dog`
    else if (
      typeof number === 'number' &&
      /^(?:off|from)$/.test(clause.tokens[index + 1]?.text ?? '') &&
      /^(?:first|last|final|very last|very first|another)$/.test(clause.tokens[index - 1]?.text ?? '')
    )
      found.set(index, number * 1000);
  });
  return found;
}

/** The clause with every time as `#`, so that patterns can speak of times; Chinese without spaces. */
const timed = (clause: Clause, known: ReadonlyMap<number, number>): string =>
  clause.tokens
    .map((token, index) => (known.has(index) ? '#' : hasTag(token, 'quote') ? '"' : token.text))
    .join(' ')
    .replace(/\bseconds? #/g, '#')
    .replace(/(?<=[\p{Script=Han}#]) (?=[\p{Script=Han}#])/gu, '');

const head =
  /\b(?:first|opening|initial|beginning|starting)(?! (?:clip|video|one|film)\b)(?: \S+){0,2} #|# (?:or so )?(?:\S+ ){0,2}?(?:off|from|at|of|in) (?:(?:the|its) )?(?:very )?(?:start|beginning|front|top|head)\b|(?:\b(?:start|beginning|front)\b).*\bby #|(?:前面?|头|开头|最前面?|一开始|开始)的?那?#|片头#/;
const tail =
  /\b(?:last|final|ending|closing|end)(?: \S+){0,2} #|# (?:or so )?(?:\S+ ){0,2}?(?:off|from|at|of) (?:(?:the|its) )?(?:very )?(?:end|back|tail)\b|\bend\b.*\bby #|(?:后面?|最后|倒数|结尾|末尾|尾巴|尾|末)的?那?#/;
/** 起点往前一秒 */
const startMoved =
  /(?:起点|入点|起始点?|开始的(?:地方|位置|点))(?:再|给我)?(?:往|向)?(提前|推后|前|后|早|晚)(?:移|挪|推|提|面)?#/;
const sameLength = /(?:长度|时长|长短|总长)(?:别|不|不要|不用|保持)?(?:变|动|改|不变|一样)/;
const middle = /\bmiddle(?: \S+){0,2} #|# (?:from|in|of|out of) the middle|(?:中间|当中)的?那?#/;
const range =
  /# ?(?:to|and|until|till|through|thru|-|–|—|~|到|至|和|跟) ?(?:the )?#|#(?:开始)?(?:播?放|截取?|剪|用|留|显示|看)(?:到|至)第?#/;
const from =
  /\b(?:start|starts|starting|begin|begins|beginning|play|plays|open|opens|come in|comes in|pick up|picks up|go|run|kick in)\b.*\b(?:from|at|after|with|on) (?:the )?#|\bfrom (?:the )?#(?: mark)?(?: on| onwards?)?$|\bfrom (?:the )?#(?: mark)? (?:on|onwards?|to the end)|\bskip(?:ping)? (?:ahead )?to (?:the )?#|\bonly (?:after|from) (?:the )?#|\b(?:start|begin)s?\b.*# in\b|从第?#(?!到|至)|自#起|#(?:以后|之后|后)(?:的|开始|再|起)/;
const until =
  /\b(?:up to|until|till|stops?(?: it)?(?: at| after)|ends?(?: it)? (?:at|after|on)|cut(?: it)? (?:at|after)|finish(?:es)? (?:at|after)) (?:the )?#|(?:播到|放到|用到|只到|截到)第?#|到#(?:为止|就|结束|停|那里|这里|就行|就好)/;
const afterTime = /\b(?:after|past|beyond) (?:the )?#|#(?:以后|之后|往后|后面?)/;
const beforeTime = /\b(?:before|prior to) (?:the )?#|#(?:以前|之前)/;
const whole =
  /\b(?:to|only|just|keep|use|is|at|of|be|for|max|down|into)\b(?: (?:about|around|exactly|roughly|the|a|its|best|max|just|only|length|of))* #|(?:到|成|留|要|用|取|截|为|短|放|播|持续)(?:头)?#/;
const offAmount =
  /\b(?:trim|cut|take|shave|chop|lop|snip|knock|lose|drop|get rid of|remove)\b(?: \S+){0,3} #(?: \S+){0,2} off|\boff #|\bby #|(?:剪|掐|砍|截|裁|去|删)掉#/;

const refusing =
  /\b(?:do ?n ?'?t|do not|never|not|no need|rather not) (?:to )?(?:use|need|want|show|keep|have|include|see|start with|like)\b|不要|别用|不用|不需要|用不着|不想/;
const keeping =
  /(?<!\b(?:is|are|was|were|it|they|s|re) )\b(?:only|just|keep|use|using|leave|want|show|take only|stick to|stay|stays|left)\b|\b(?:to|into) (?:the|its|their|just|only) |只|留|就要|保留|取|截取|就用|光要|(?:剪|截|裁|缩|砍|掐)(?:成|到|为|得剩)/;
const dropping =
  /\b(?:cut|cutting|chop|trim|skip|skipping|lose|drop|remove|delete|without|ditch|snip|shave|lop|get rid|bin|clip|off|out|go|goes|scrap|kill|axe|crop|dump|begin after|start after|start it after)\b|剪|掐|去掉|不要|砍|删|跳过|裁|切|没用|扔/;
const surelyDropped =
  /\b(?:cut|chop|trim|remove|delete|lose|skip|drop|ditch|snip|get rid of|throw away|shave|lop|scrap|take)(?: off| out| away)? (?:the |its |those |that )?(?:very )?(?:first|last|opening|final|beginning|end|start)\b(?! (?:part )?(?:stays?|remains?))|\b(?:gone|off|out|away|removed)(?: please| then| too)?$|(?:剪掉|去掉|掐掉|砍掉|删掉|不要|截掉|裁掉|切掉)了?[吧呢啊]?$/;
const useless =
  /\bnothing\b|\bfumbl|\bshak|\bblur|\bboring|\bblack\b|\bdark\b|\buseless|\bno ?(?:body|one)\b|\bwobbl|\bjust me\b|\bswear|\bawful|\bterrible|\bpointless|\bdoesn'?t matter|\bnot needed|没拍好|晃|糊|没用|无聊|黑的|拍坏|没东西|没什么|不好看|多余/;

const taking = /^(?:from|out of|of|off)\b.{1,40}\b(?:take|use|show|pick|grab)\b(?! (?:off|out|away))/;

/** Whether the named part stays or goes: said in the clause, else in the rest of the sentence. */
function fate(own: string, sentence: string): 'keep' | 'drop' {
  if (taking.test(own)) return 'keep';
  for (const text of [own, sentence]) {
    if (refusing.test(text) || surelyDropped.test(text)) return 'drop';
    if (keeping.test(text)) return 'keep';
    if (dropping.test(text) || useless.test(text)) return 'drop';
  }
  return 'keep';
}

/** The part of a clip a clause speaks of; undefined when it names no time of its material. */
export function partMeant(clause: Clause, shown: Shown): ClipPart | undefined {
  const known = times(clause);
  const text = timed(clause, known);
  const [first, second] = [...known.values()];
  if (first === undefined) return undefined;
  const sentence = textOf(clause.reading.tokens);
  const way = second === undefined ? startMoved.exec(text)?.[1] : undefined;
  if (way !== undefined) {
    const by = Math.round(first * shown.speed) * (/[前早]/.test(way) ? -1 : 1);
    const fromMs = Math.max(0, shown.fromMs + by);
    const held = sameLength.test(sentence.replace(/ /g, ''));
    return { fromMs, toMs: held ? shown.toMs + fromMs - shown.fromMs : shown.toMs };
  }
  const length = Math.round(first * shown.speed);
  if (second !== undefined && range.test(text)) {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    if (/\b(?:trim|cut|down) from #/.test(text) && /\b(?:down )?to #/.test(text) && first > second)
      return { fromMs: shown.fromMs, toMs: shown.fromMs + low };
    return { fromMs: low, toMs: high };
  }
  const drops = dropping.test(text) || refusing.test(text);
  // `the dog should start 2 seconds later`
  if (/\b(?:start|begin)s?\b.*# (?:later|further in)\b/.test(text)) return { fromMs: shown.fromMs + length };
  if (until.test(text)) return { fromMs: shown.fromMs, toMs: first };
  if (drops && !head.test(text) && afterTime.test(text)) return { fromMs: shown.fromMs, toMs: first };
  if (drops && beforeTime.test(text)) return { fromMs: first };
  if (from.test(text)) return { fromMs: first };
  if (middle.test(text)) {
    if (fate(text, sentence) === 'drop') return undefined;
    const fromMs = Math.max(0, Math.round((shown.fromMs + shown.toMs - length) / 2));
    return { fromMs, toMs: fromMs + length };
  }
  if (head.test(text))
    return fate(text, sentence) === 'drop'
      ? { fromMs: shown.fromMs + length }
      : { fromMs: shown.fromMs, toMs: shown.fromMs + length };
  if (tail.test(text))
    return fate(text, sentence) === 'drop'
      ? { toMs: Math.max(1, shown.toMs - length) }
      : { fromMs: Math.max(0, shown.toMs - length), toMs: shown.toMs };
  if (offAmount.test(text) && !/\bto #|到#/.test(text)) return { toMs: Math.max(1, shown.toMs - length) };
  if (whole.test(text)) return { fromMs: shown.fromMs, toMs: shown.fromMs + length };
  return undefined;
}

/** A time is named: a length, or a place such as 从第二秒. */
export const namesTime = (clause: Clause): boolean => times(clause).size > 0;

/** `keep only the first half of it`, 只要后一半; undefined when no half is spoken of. */
export function halfMeant(clause: Clause, shown: Shown): ClipPart | undefined {
  const first = /\bfirst half\b|前一?半|前半段?/.test(clause.text);
  const second = /\b(?:second|last|other) half\b|后一?半|后半段?/.test(clause.text);
  if (first === second) return undefined;
  const middleMs = Math.round((shown.fromMs + shown.toMs) / 2);
  const stays = fate(clause.text, clause.text) === 'keep' ? first : second;
  return stays ? { fromMs: shown.fromMs, toMs: middleMs } : { fromMs: middleMs, toMs: shown.toMs };
}

const someOff =
  /\b(?:cut|trim|chop|snip|lop|shave|clip|drop|lose|shorten|remove|take) (?:(?:off|away|out|a|bit|little|some|more|of|from|the|its|very) )*(end|ending|start|beginning|front)\b(?! (?:card|title|text|screen|one|of the (?:film|video$)))/;

/** `cut the end of the waves`: two seconds of it, or a quarter of a short clip. */
export function edgeMeant(clause: Clause, shown: Shown): ClipPart | undefined {
  const side = clause.reading.language === 'en' ? someOff.exec(clause.text)?.[1] : undefined;
  if (side === undefined) return undefined;
  const by = Math.min(2000 * shown.speed, (shown.toMs - shown.fromMs) / 4);
  return side.startsWith('end')
    ? { fromMs: shown.fromMs, toMs: Math.round(shown.toMs - by) }
    : { fromMs: Math.round(shown.fromMs + by), toMs: shown.toMs };
}

/** `chop em`, `start it after that`: says once more what was just done to the clip. */
export const saysAgain = (clause: Clause): boolean =>
  clause.tokens.length <= 7 &&
  (dropping.test(clause.text) || /\b(?:start|begin)s?\b|开始/.test(clause.text)) &&
  !clause.has('duration', 'number', 'ordinal', 'photo', 'music', 'sound', 'title', 'caption') &&
  clause.refs.every((item) => item.kind === 'it');
