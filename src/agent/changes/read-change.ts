import { hasTag } from '../../language/index.js';
import { neighbourOf } from '../effects/in-hand.js';
import { fancy } from '../idioms/calm-down.js';
import { besideChinese, cutsMeant } from '../intents/transition-cuts.js';
import { edit, type Outcome } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { looked } from '../reading/quick-look.js';
import { changeSigns } from '../reading/signs.js';
import { type Scene, shotIds, shots } from '../scene.js';
import {
  chineseChange,
  chineseFamilies,
  chineseFlow,
  chineseHarsh,
  chineseOther,
  chineseOverlong,
  chineseQuicker,
  chineseSlower,
  chineseTired,
  chineseUnwanted,
  chineseWay,
} from './chinese.js';
import { change, denied, families, unwanted } from './english.js';
import { wishedPart } from './kinds.js';
import { both, longSaid, mannerMs, overlong, quicker, slower, timed } from './pace.js';
import { presentCuts } from './present-kinds.js';
import { shapeMeant } from './shapes.js';

/** What is wished of changes. */
type Wish = { readonly kind: string } | { readonly way: 'longer' | 'shorter' } | 'other' | 'soft' | 'timed';

/** Words of which one at least is in everything that is read here: the rest costs one look. */
const spoken = looked(
  /\b(?:fad|dissol|blend|melt|merg|morph|bleed|seep|ooz|flow|drift|eas[ei]|shin|transpar|see-?thr|overlap|on top|ghost|turns? into|becom|black|dark|lights?\b|clos|blink|dim|slid|glid|push|shov|shunt|bump|knock|nudg|carousel|convey|sideway|side|from|camera|driv|swip|carriage|beads|wagon|zoom|punch|whoosh|plung|div|rush|crash|suck|fly|burst|hole|swallow|grows?\b|wip|squeeg|swe|line|edge|border|strip|rub|eras|uncover|unveil|bit by|star wars|lucas|page|leaf|peel|curl|corner|story|scrap|brochure|fairy|thumb|paper|diary|album|blur|focus|defoc|unfoc|unsharp|fuzz|mist|haz|fog|blear|frost|glass|squint|tipsy|go(?:es)? soft|soft|rub|dream|flash|strobe|lightn|blitz|photogr|paparaz|bulb|glare|spark|explos|white|whit|snow|milk|bleach|over-?exp|cloud|bright|pale|snap|hop|bang|jump|straight|plain|clean|instant|direct|hard|sharp|cut|click|ends|effect|chang|switch|swap|transition|cross|pass|join|in-?between|between|swoosh|swish|gap|abrupt|jerk|jolt|jar|chop|harsh|brutal|slam|sudden|dump|rough|smooth|gent|grad|seam|nicer|silk|run (?:to|in))/,
);

const spokenInChinese =
  /转场|过渡|过场|切|换|之间|中间|下[一张幅]|另一|[溶融化叠淡渐隐滑划推顶挤擦抹扫刷翻掀揭闪虚糊焦冲钻扎穿放缩黑白暗硬跳蹦]|效果|特效|交替|变|直接|完了|咔|丝滑|柔和|过门/;

/** Other things that change, and other wishes: not what happens between pictures. */
const elsewhere = spokenOf('words', 'endCard', 'music', 'sound', 'canvas', 'percentage', 'except', 'past');
const question =
  /[吗么]$|什么|还是|用的?啥|哪|怎么|有没有|几|多[少长久]|^(?:(?:so|and|but|hey|hi|um|ok|well|wait) )*(?:what(?!(?: ?'? ?s)? ?(?:is )?(?:up )?with\b)|which|why|is|are|does|did|do(?! (?:that|a|it|some|something|one|the (?!first|last))\b)|was|were|has|who|where|how (?:long|many|much|do|does|is|are|come))\b(?! (?:about|if)\b)/;
/** One change is wished here and another one elsewhere, or a photo is put somewhere. */
const besides =
  /(?:直接切|硬切|直切)的(?:那|几|[两二三四])|其他|其它|其余|剩下|底色|背景|(?:第.|最后.|[前后]面?.|头.|中间[^的]|那|这)[个处](?!效果|转场|过渡|切换|变|时候|过程|动作|画面|叠|淡|溶)|光影|亮的|变成?第一张|反[着著]|头尾|别的照片|除了|只(?:有|在|要)|标题|字幕|文字|倒[过放]|顺序|第一张变|\b(?:(?:everywhere|anywhere|everything|all|nothing|none) else|otherwise|the (?:rest|others)|(?:all|any) (?:the )?other|other way (?:a)?round|vice versa|only between|becomes? (?:the )?(?:first|last|second|third|opening))\b|\b(?:put|move|place|slide|push|drop|squeeze|pop|stick|add|insert|shift|bring) (?:\w+ )?# (?:\S+ )?(?:between|before|after|in between|to (?:the )?(?:start|end|front|back))\b/;
/** `1-2 crossfade; 2-3 cut`, `page turn after the first, black after the second`: a wish for each place. */
const twoPlaces =
  /\binto #.*\bout of (?:it|that|#)|\b(?:cuts?|fades?|wipes?|slides?|crossfades?) (?:for|up to|until) .*\b(?:for|after) (?:the rest|that|the others)\b|\bbetween\b.*\bbetween\b|#.*;.*#|(?:\b(?:after|before|between|from) (?:photo |picture )?[#\d]|\d ?- ?\d).*(?:\b(?:after|before|between|from) (?:photo |picture )?[#\d]|\d ?- ?\d)/;
/** Lines that travel over the picture are no texts. */
const ofTexts = (clause: Clause): boolean =>
  clause.tokens.some((token) => hasTag(token, 'text') && !/^(?:lines?|border|box)$/.test(token.text));

const tired = looked(
  /\b(?:tired of|sick of|bored (?:of|with|by)|fed up|boring|cheesy|tacky|naff|dated|cheap|old hat|getting old|gets old|same old|powerpoint|ugly|awful|stale|repetitive|monotonous|not (?:loving|keen|fond)|dont (?:like|love)|isnt (?:it|working)|on my (?:wick|nerves)|not a fan|pleases? me not|identical|always the same|every time the same)\b/,
);
const another = looked(
  /\b(?:other|another|different|differently|alternative|vary|varied|variety|mix (?:it|them|things) up|switch up|something (?:else|fresh|new)|anything (?:else|but)|else|change (?:how|the way)|try (?:something|another|other)|new)\b/,
);
const way = looked(
  /\b(?:transitions?|\w+ing effect|crossing|effects? (?:in between|between|from|to)|(?:way|how) (?:\S+ ){1,4}?(?:chang\w*|switch\w*|swap\w*|turns? into|goes?|moves?|get)|way(?:s)? (?:of|to) (?:get\w*|go\w*|switch\w*|mov\w*|chang\w*)|chang(?:es?|ing|eovers?)(?: over)?|(?:bit|thing|stuff|effect) between|happens when|between (?:the )?(?:pictures|photos|shots|pics))\b/,
);

const harsh = looked(
  /\b(?:abrupt\w*|jerk\w*|jolt\w*|bump\w*|jarring|choppy|harsh\w*|brutal\w*|slams?|sudden\w*|jumps? at|dump\w*|rough\w*|whiplash)\b/,
);
const flow = looked(
  /\b(?:smooth\w*|soft\w*|flow\w*|gentl\w*|gradual\w*|seamless\w*|ease|nicer|silky?|run together|run into)\b/,
);

const cutsHurt =
  /^(?:(?:and|but|now|so) )*(?:it|they|everything|photos|pictures) (?:just |always |only )?(?:jumps?|snaps?|bangs?|hops?)\b|\b(?:hard|straight|jump) cuts? (?:dont|doesnt|are|is|feel|look|hurt|wont)\b|\bright now it\b|\b(?:are|is|s|re|have|has|got|see|seeing|just) only hard cuts\b|\b(?:soften|smooth(?:en)?)(?: out)? (?:the |all |these |those )*(?:cuts|jumps|joins)\b/;

/** Both ends of a change are named. */
const passes = /\b(?:from|between) # (?:to|into|and) #/;

/** `blurred sides instead of cropping`: what fills the frame beside a photo, and no change. */
const frameBlur =
  /\bblurr?(?:y|ed|s)?\b(?! (?:transition|change|switch)).*\b(?:sides?|left and right|top and bottom|background|behind|edges|bars|borders|around|crop\w*)\b|\b(?:sides?|background|behind|edges|bars|borders) (?:\S+ )?blurr/;

const shapedKind =
  /\b(?:hearts?|stars?|diamonds?|clock|blinds|curtains?) (?:wipe|fade|transition|cut|change|shape)s?\b/;

const staysUntil = /\b(?:stays?|remains?|lasts?|be (?:shown|seen|visible|there)) (?:\w+ )*?(?:until|till)\b/;

function wished(clause: Clause): Wish | undefined {
  const text = changeSigns(clause);
  if (frameBlur.test(clause.text) && !clause.has('transition', 'between')) return undefined;
  // `in white, and it should stay until the second photo is over`: how long a text is there.
  if (staysUntil.test(clause.text) && !clause.has('transition', 'aTransition')) return undefined;
  const changes = change.test(text);
  if (clause.has('duration') && timed.test(text) && !clause.has('perPhoto', 'fadeIn', 'fadeOut'))
    return 'timed';
  const doubled = both.test(text) && longSaid.test(text);
  if (slower.test(text) && !doubled && !overlong.test(text)) return { way: 'longer' };
  if (quicker.test(text) || doubled) return { way: 'shorter' };
  if (way.test(text) && (tired.test(text) || another.test(text)) && !unwanted.test(text)) {
    if (tired.test(text) || /\b(?:other|another|different|else|vary|alternative|fresh|new)\b/.test(text))
      return 'other';
  }
  if (cutsHurt.test(text)) return 'soft';
  const wanted = text.replace(denied, ' ');
  // `a star wipe`: the shape says which.
  const shaped = shapedKind.test(text) ? shapeMeant(clause, true, text) : undefined;
  if (shaped !== undefined) return { kind: shaped };
  const [plain, ...kinds] = families;
  if (plain!.alone!.test(wanted) || (changes && plain!.word!.test(wanted))) return { kind: 'none' };
  // `nothing fancy between them, just fades`
  const instead = /\b(?:just|only|but|rather) (?!the |that |those )(\S.*)$/.exec(text)?.[1] ?? '';
  const rather = changes && unwanted.test(text) ? kinds.find(({ word }) => word?.test(instead)) : undefined;
  if (rather !== undefined) return { kind: directed(rather.kind, text) };
  if (changes && unwanted.test(text) && wanted === text) return { kind: 'none' };
  for (const { kind, word, alone } of kinds)
    if ((changes && word?.test(wanted) === true) || alone?.test(wanted) === true)
      return { kind: directed(kind, text) };
  if (!changes) return undefined;
  if (unwanted.test(text)) return { kind: 'none' };
  const drawn = passes.test(text) ? shapeMeant(clause, true, text) : undefined;
  if (drawn !== undefined) return { kind: drawn };
  return harsh.test(text) || flow.test(text) ? 'soft' : undefined;
}

/** 换成推的, 还是擦的吧 while transitions are spoken of. */
const bareKind =
  /^(?:还是|就|那|要|想要|换成|改成|改用|换|改|用|来|试试|变成|往?[左右上下]|从[左右上下]边?)*(?:[推滑擦翻叠闪溶]{1,2}(?:动|过去|进来|入|开|书|页)?的|淡入(?:淡出)?的?(?!淡))(?:那种|那个|吧|好看?一?点?|更好|效果)*$/;

/** The same in Chinese. */
function wishedInChinese(clause: Clause, bare: boolean): Wish | undefined {
  const text = changeSigns(clause);
  if (clause.has('duration') && /的(?:时间|时长|长度|速度)/.test(text)) return undefined;
  const overlongSaid = chineseOverlong.test(text);
  if (!overlongSaid && chineseSlower.test(text)) return { way: 'longer' };
  if (chineseQuicker.test(text)) return { way: 'shorter' };
  if (bare && /淡入/.test(text)) return { kind: 'crossfade' };
  const changes = bare || chineseChange.test(text);
  if (!changes && /镜头|特写|[#].{0,4}里/.test(text)) return undefined;
  // 去掉缩放效果, 不要黑白效果: an effect of the camera or of colours.
  const elsewhere =
    !changes && clause.has('motion', 'aMotion', 'look', 'aLook') && !/[飞叠滑闪]来/.test(text);
  const off = !elsewhere && chineseUnwanted.test(text) && (changes || !text.includes('#'));
  if (chineseWay.test(text) && chineseTired.test(text) && !off) return 'other';
  if (chineseHarsh.test(text) || (changes && chineseFlow.test(text))) return 'soft';
  const [plain, ...kinds] = chineseFamilies;
  if (off || plain!.alone!.test(text) || (changes && plain!.word!.test(text))) return { kind: 'none' };
  for (const { kind, word, alone } of kinds)
    if ((changes && word?.test(text) === true) || alone?.test(text) === true)
      return { kind: directedInChinese(kind, text) };
  return changes && chineseWay.test(text) && chineseOther.test(text) ? 'other' : undefined;
}

function directedInChinese(kind: string, text: string): string {
  const base = /^(slide|wipe)_left$/.exec(kind)?.[1];
  const side =
    /从([左右上下])/.exec(text)?.[1] ?? { 左: '右', 右: '左' }[/[往向]([左右])/.exec(text)?.[1] ?? ''];
  if (base === undefined || side === undefined) return kind;
  return `${base}_${{ 左: 'right', 右: 'left', 上: 'down', 下: 'up' }[side] ?? 'left'}`;
}

/** `make that shorter`, `mix it up`: the wish itself, after what is wrong with the changes was told. */
export function goesWith(clause: Clause, outcome: Outcome): boolean {
  const params = outcome.kind === 'edit' ? outcome.commands[0]?.params : undefined;
  if (params === undefined || clause.namesPhotos) return false;
  return params.factor !== undefined
    ? clause.has('longer', 'shorter', 'slower', 'faster')
    : params.vary !== undefined && (tired.test(clause.text) || another.test(clause.text));
}

/** The words tell of a change from picture to picture, or of how long one takes. */
export function speaksOfChange(clause: Clause): boolean {
  const text = changeSigns(clause);
  if (clause.reading.language === 'zh')
    return (
      chineseChange.test(text) ||
      chineseSlower.test(text) ||
      chineseQuicker.test(text) ||
      chineseUnwanted.test(text) ||
      chineseFamilies.some(({ word, alone }) => word?.test(text) === true || alone?.test(text) === true)
    );
  return (
    change.test(text) ||
    slower.test(text) ||
    quicker.test(text) ||
    both.test(text) ||
    unwanted.test(text) ||
    families.some(({ word, alone }) => word?.test(text) === true || alone?.test(text) === true)
  );
}

const atCut =
  /\b(?:chang\w+|switch\w*|transition\w*|cuts?|fad\w+|blend\w*|jump\w*|effect|goes|going|get|gets|overlap\w*) (?:\w+ ){0,3}(?:from # (?:in)?to #|between #|into #|(?:right )?(?:after|before) #)/;

/** The cuts a clause speaks of that asks for nothing: `that thing when it changes from beach to market`. */
export function cutSpoken(clause: Clause, scene: Scene): readonly string[] {
  if (clause.reading.language !== 'en' || clause.tokens.length > 30) return [];
  if (!/\b(?:into|from|between|after|before)\b/.test(clause.text) || !atCut.test(changeSigns(clause)))
    return [];
  const cuts = cutsMeant(clause, scene);
  return cuts === 'all' ? [] : cuts;
}

/** The side it comes from or goes to. */
function directed(kind: string, text: string): string {
  const base = /^(slide|wipe)_left$/.exec(kind)?.[1];
  if (base === undefined) return kind;
  const from = /\bfrom (?:the )?(left|right|top|above|bottom|below|underneath)\b/.exec(text)?.[1];
  if (from !== undefined)
    return `${base}_${from === 'left' ? 'right' : from === 'right' ? 'left' : /top|above/.test(from) ? 'down' : 'up'}`;
  const to = /\b(?:to|to the|slid\w*|push\w*|wip\w*|glid\w*|swip\w*) (left|right|up|down)(?:wards?)?\b/.exec(
    text,
  )?.[1];
  return to === undefined ? kind : `${base}_${to}`;
}

/** 这两张中间, 前后的转场: places that are read as everywhere. */
const chinesePlaces = /[这那它](?:[两几三四]?[张幅]|些|俩|们?[两俩]个?(?=的?(?:之间|中间)))|前后|两[边侧]|它/;

const betweenTwo = /\bbetween (?:them|both|(?:these|those|the)(?: two)?$|(?:these|those|the) two)\b/;

const heldOne =
  /^(?:(?:and|but|then|now|please|so|ok|make|turn|have|let|change|switch|set) )*(?:it|that|this|that one|this one)\b/;

const beside =
  /\b(?:before|after|into|to) (?:the )?(?:very )?(?:first|second|third|fourth|fifth|sixth|last)(?: (?:one|photo|picture|pic|shot|image))?$/;

/** Cuts of a single photo that is named: the one before it where the film arrives there. */
function cutsOf(clause: Clause, scene: Scene): readonly string[] | 'all' {
  const order = shotIds(scene.draft);
  const named = clause.refs.filter(({ kind }) => kind === 'some' || kind === 'it');
  const text = changeSigns(clause);
  const hashes = text.match(/#/g)?.length ?? 0;
  // `make that one a wipe`, `and the one before it a wipe down`: the cut in hand, and its neighbour.
  const held = scene.focus.topic === 'transition' ? scene.focus.shots : [];
  if (clause.reading.language === 'en' && held.length > 0 && held.length < order.length - 1) {
    const neighbours = neighbourOf(clause, held, order.slice(0, -1));
    if (neighbours !== undefined && neighbours.length > 0) return neighbours;
    if (hashes === 0 && (heldOne.test(text) || clause.refs.some(({ kind }) => kind === 'it'))) return held;
  }
  // `every second one a wipe`
  const turns = named.find(
    ({ kind, from, to }) =>
      kind === 'some' && clause.tokens.slice(from, to).some((token) => hasTag(token, 'everyOther')),
  );
  if (turns !== undefined && hashes === 0) return order.slice(0, -1).filter((id) => turns.ids.includes(id));
  const oneCut = besideChinese(clause, scene);
  if (oneCut !== undefined) return oneCut;
  if (chinesePlaces.test(text)) return cutsMeant(clause, scene);
  // `make the last two longer`, `and between them a slow fade`: those two, where they are neighbours.
  const [one, other, ...more] = named.flatMap(({ ids }) => ids).map((id) => order.indexOf(id));
  const pair = one !== undefined && other !== undefined && more.length === 0 && Math.abs(one - other) === 1;
  if (hashes === 0 && pair && order.length > 2 && betweenTwo.test(text))
    return [order[Math.min(one, other)]!];
  // `only a cut before the last one`
  if (hashes === 0 && other === undefined && one !== undefined && beside.test(text))
    return cutsMeant(clause, scene);
  if (hashes === 0 && !/\bbetween (?:it|those|these|the (?:first|last))\b/.test(text)) return 'all';
  if (hashes === 1) {
    const [ref] = named.filter(({ kind }) => kind === 'some');
    if (ref?.ids.length === 1) {
      const place = order.indexOf(ref.ids[0]!);
      const arrives =
        /\b(?:to|into|onto|on|before|then|reveals?|uncover|show|and|there s|until|till|becomes?|find|of|over) #|(?:露出|进入|[切换变来]到|[^过]到|变成|化成|进)#/.test(
          text,
        ) ||
        /#(?: \S+)? (?:slides?|glides?|comes?|drives?|appears?|pops?|enters?|arrives?|flies|rolls?|emerges?|rises?|should be uncovered|gets)\b|#\S{0,6}(?:进来|出来|显出|前)/.test(
          text,
        );
      const leaves = /\b(?:from|after|out of|leaving|between) #|#(?:之?后|和|跟)|从#/.test(text);
      const at = arrives && !leaves ? place - 1 : place;
      const cut = order[Math.max(0, Math.min(at, order.length - 2))];
      return cut === undefined ? 'all' : [cut];
    }
  }
  const places = [...new Set(named.filter(({ kind }) => kind === 'some').flatMap(({ ids }) => ids))]
    .map((id) => order.indexOf(id))
    .sort((a, b) => a - b);
  if (hashes >= 2 && places.length >= 2) return order.slice(places[0], places.at(-1));
  return cutsMeant(clause, scene);
}

/**
 * What a clause wishes of the changes from picture to picture, told by what is seen there: `the next one slides across`,
 * `roll the corner up to uncover the sunset`, `it goes out of focus, then the market`. Undefined when it speaks of something else.
 */
export function changeWish(clause: Clause, scene: Scene): Outcome | undefined {
  const chinese = clause.reading.language === 'zh';
  if ((!chinese && clause.reading.language !== 'en') || clause.tokens.length > (chinese ? 60 : 40))
    return undefined;
  const talk = [scene.focus, scene.conversation.focus].some(({ topic }) => topic === 'transition');
  const bare = chinese && talk && bareKind.test(clause.text);
  if (
    clause.has(...elsewhere) ||
    !(chinese ? spokenInChinese : spoken).test(clause.text) ||
    (!bare && question.test(clause.text))
  )
    return undefined;
  const list = shots(scene.draft);
  if (
    list.length < 2 ||
    ofTexts(clause) ||
    besides.test(chinese ? clause.text : changeSigns(clause)) ||
    twoPlaces.test(changeSigns(clause)) ||
    /\bbecomes? (?:the )?(?:first|last|second|third|opening)\b|\bcuts? (?:(?:should|must|could|can|all|to) )*(?:become|turn into|be replaced (?:by|with))\b/.test(
      clause.text,
    )
  )
    return undefined;
  // `animate it sliding in from the left` where words are spoken of.
  if (
    clause.has('it', 'them') &&
    clause.has('aAnimation', 'animate') &&
    !clause.tokens.some((token) => hasTag(token, 'photo') && !/^slides?$/.test(token.text)) &&
    !clause.has('transition', 'next') &&
    scene.focus.topic === 'text'
  )
    return undefined;
  // `replace the dissolve into the team with a dip to black`: one there is, and what it shall be.
  if (!chinese && wishedPart(clause, 'aTransition').length < clause.tokens.length) return undefined;
  // `change the transitions to box wipe`: one of the catalogue that is named is meant.
  if (clause.has('aTransition') && clause.has('transition')) return undefined;
  const duration = clause.value<number>('duration');
  if (duration !== undefined && duration > 3000) return undefined;
  // 叠化改成1秒: of the cuts that are so.
  if (chinese && presentCuts(clause, scene).length > 0) return undefined;
  // 不加特效 of a film that is to be made: it shall be plain.
  if (chinese && scene.fresh && fancy.test(clause.text)) return undefined;
  const wish = chinese ? wishedInChinese(clause, bare) : wished(clause);
  if (wish === undefined) return undefined;
  const held = bare ? scene.focus.shots.filter((id) => list.some((shot) => shot.id === id)) : [];
  const said = held.length > 0 && clause.refs.length === 0 ? held : cutsOf(clause, scene);
  // `a bit longer, that wipe`: those there are of the kind.
  const paced = wish === 'timed' || (typeof wish === 'object' && 'way' in wish);
  const there = paced && said === 'all' ? presentCuts(clause, scene) : [];
  const cuts = there.length > 0 && there.length < list.length - 1 ? there : said;
  if (cuts !== 'all' && cuts.length === 0) return undefined;
  const photos = cuts === 'all' ? 'all' : [...cuts];
  const about = { topic: 'transition' as const, shots: cuts === 'all' ? [] : cuts };
  const done = (params: Record<string, unknown>): Outcome =>
    edit('set_transition', { photos, ...params }, about);
  const ms = duration ?? (chinese ? undefined : mannerMs(clause.text));
  const length = ms === undefined ? {} : { durationMs: ms };
  if (wish === 'timed') return done(length);
  if (wish === 'other') {
    const now = new Set(list.map(({ transition }) => transition?.type));
    const fresh = ['slide_left', 'wipe_left', 'zoom', 'fade_black', 'crossfade'].filter(
      (kind) => !now.has(kind),
    );
    return done(cuts === 'all' ? { vary: fresh } : { transition: fresh[0] });
  }
  if (wish === 'soft') {
    const bare = list
      .slice(0, -1)
      .filter(({ id, transition }) => transition === null && (cuts === 'all' || cuts.includes(id)));
    return bare.length > 0
      ? edit('set_transition', { photos: bare.map(({ id }) => id), transition: 'crossfade' }, about)
      : done({ factor: 1.6 });
  }
  if ('way' in wish)
    return done(
      duration === undefined
        ? { factor: factorIn(clause, wish.way === 'longer' ? 'up' : 'down', { usual: 1.5, little: 1.25 }) }
        : length,
    );
  return done({ transition: wish.kind, ...(wish.kind === 'none' ? {} : length) });
}
