import { looks } from '../../catalogue/index.js';
import { hasTag, tagValue } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { factorIn, fractionIn } from '../reading/amount.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { continues } from '../reading/goes-on.js';
import { clipsMeant } from '../referents/clips-meant.js';
import { askMissing, namedPhotos, photosMeant, photosParam } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { saidOfPhotos } from './said-of-photos.js';
import { tintMeant } from './tints.js';
import { whichOne } from './which-one.js';

const grain = {
  en: 'I cannot set the grain by itself.',
  zh: '颗粒感不能单独调，可以调整个滤镜的强度，比如“滤镜强度60%”。',
};

/** Words that also mean other things count only where colours are spoken of. */
const common =
  /^(none|无|original|natural|soft|clean|clear|light|film|night|warm|cool|dark|gold|golden|fresh|暖|冷|自然|清新|夜|faded|film look|crisp|sharp|summer|clean look|moody|golden hour|morning|dawn|cold|暖色|冷色|冷调|暖调|retro|movie|cinema|cinematic|电影感|电影|复古|温暖|胶片|夜晚|阳光|soft light|romantic|dreamy)$/;

/** Light and air of a picture, said without the name of a look. */
const lights: readonly [words: RegExp, look: string][] = [
  [
    /\b(?:no|without(?: any)?|(?:take|suck) (?:all )?the) colou?rs?(?: (?:at all|out|away)\b|$)|\bdrain (?:all |of )?(?:the )?colou?rs?(?: out| from| of|$)|\b(?:grey|gray) ?(?:tones?|scale)\b|\bshades of gr[ea]y\b|\bmonochrome\b|\bnewspaper (?:photos?|pictures?|look)\b|(?:去掉|没有|没|不要|褪去|去除|抽掉)颜色|去色|无色|只[留剩]黑白灰?/,
    'bw',
  ],
  [
    /\b(?:candle ?light|candle ?lit|lamp ?light|fire ?light|fireside|evening light|warm light|cosy|cozy|snug)\b|烛光|灯光|炉火|火光|暖光/,
    'warm',
  ],
  [
    /\b(?:sun ?light|sunshine|sunny|summery|golden light|summer (?:feel|feeling|vibe|mood|look))\b|阳光感|夕阳(?:感|的)|金色黄昏|金灿灿/,
    'golden',
  ],
  [
    /\b(?:moon ?light|moonlit|wintry|icy|frosty|like winter|crisp and cold)\b|月光|冰冷|寒冷|蓝色调|雪天/,
    'cool',
  ],
  [/\bold(?:-fashioned|-time|en)? (?:film|movie|cinema|silent film)\b|胶片[味感]/, 'film'],
  [/\b(?:look|looks|feel|more|mood)\b.*\b(?:mysterious|spooky|eerie|gloomy)\b/, 'cinematic_cool'],
  [/\bwash(?:ed)? out (?:the |all |its )?colou?rs\b/, 'faded'],
  [/\b(?:rosy|rose-?tinted|pinkish|like a dream|dream-?like)\b/, 'pastel'],
  [
    /\b(?:make|turn|give) (?:it|them|everything|the (?:photos|pictures|film)|all (?:of )?(?:it|them)) (?:\w+ )?moody$/,
    'cinematic_cool',
  ],
];

/** Words of moods and styles that said of photos name a look. */
const feelings: readonly [word: RegExp, look: string][] = [
  [/\bdramatic\b/, 'high_contrast'],
  [/\bsoft\b/, 'pastel'],
  [/\b(?:old ?-? ?(?:fashioned|timey|time|school|worldly)|olden|antique|nostalgic|aged)\b/, 'vintage'],
];
const feelingWord = /^(?:soft|old|-|fashioned|timey|time|school|worldly|olden|antique|nostalgic|aged)$/;

const airs = '(warm|golden|retro|faded|moody|dreamy|vintage)';
/** `something warm for her birthday`, `a warm, gentle film`: what the pictures are to be like. */
const filmLike = new RegExp(
  `\\b(?:something|anything)(?: (?:a bit|really|very|more|nice and|quite|soft and|gentle and))? ${airs}\\b(?! (?:music|song|tune|sound))|\\ban? (?:\\w+ (?:, |and )?)?${airs}(?: (?:, |and )?\\w+){0,3} (?:film|video|movie|slideshow|reel)\\b`,
);

/** `make it warm` */
const madeSo =
  /^make (?:it|this|them|everything|all of (?:it|them)|the (?:film|video|whole thing))(?: (?:all|look|a bit|a little|really|very|more))* (?:warm|cool|cold|golden|retro|faded|moody)(?: please)?$/;

/** 竖屏，复古一点, `vertical, a bit retro`: nothing but how it shall look. */
const onlyLook =
  /^(?:(?:and|but|then|also|a bit|a little|kinda|kind of|sort of|slightly|very|more|with|all) )*(?:retro|faded)(?: (?:please|too|as well))*$|^(?:要|来|做|弄|搞|再|整体|感觉|稍微|最好|给我)*复古(?:一?点儿?|一?些|的|风格?|感|吧)*$/;

/** The look a clause names; everyday words count where the colours of the picture are the subject. */
function lookNamed(clause: Clause, scene: Scene): string | undefined {
  const likened =
    ['en', 'zh'].includes(clause.reading.language) && !clause.has('quote')
      ? lights.find(([words]) => words.test(clause.text))
      : undefined;
  if (likened !== undefined && clause.reading.language === 'en') return likened[1];
  const like = scene.focus.topic === 'music' ? undefined : filmLike.exec(clause.text)?.slice(1).find(Boolean);
  const film = clause.tokens.find((token) => token.text === like);
  const seen = film === undefined ? undefined : tagValue(film, 'aLook');
  if (typeof seen === 'string') return seen;
  const spoken =
    clause.tokens.some((token) => hasTag(token, 'look')) ||
    continues(clause, scene, 'look') ||
    /\b(?:thing|stuff|effect)$/.test(clause.text) ||
    (scene.focus.topic !== 'music' && (madeSo.test(clause.wish) || onlyLook.test(clause.text))) ||
    (scene.focus.topic !== 'music' &&
      /\b(?:fresh|airy|dreamy|faded|moody|warm|cool|golden) (?:feeling|feel|vibe|touch)\b/.test(
        clause.text,
      )) ||
    // `first half of the photos warm`, `everything golden except the market`
    saidOfPhotos(clause, ['aLook']) ||
    /(来点|来个|换个|用|要|做成|整个|加点|弄成|改成|换成|变成|走|整成|调成|搞成|偏|有点).{1,8}(感觉|味道|质感|风格|范儿|调调|风|感|味儿?|效果)$|的(感觉|味道|质感|调调)$/.test(
      clause.text,
    ) ||
    // 都变成复古的, 合影调成复古: with no other noun it is the picture that changes.
    (/(?:变成|改成|换成|调成|弄成|做成|整体|全部|用|变得).{1,6}(?:的|吧|一点|些)*$/.test(clause.text) &&
      !clause.has('style', 'duration', 'aStyle'));
  const feeling = feelings.find(([word]) => word.test(clause.text));
  if (feeling !== undefined && saidOfPhotos(clause, ['aMood', 'aStyle'], feelingWord)) return feeling[1];
  // `make the market grey`
  if (clause.has('colour') && /\bgr[ea]y(?:ish)?\b/.test(clause.text) && saidOfPhotos(clause, ['colour']))
    return 'bw';
  const named = clause.tokens.flatMap((token) =>
    token.tags
      .filter((tag) => tag.concept === 'aLook')
      .filter(() => spoken || / (look|filter|grade)$/.test(token.text) || !common.test(token.text))
      .map((tag) => ({ name: String(tag.value), length: token.end - token.start })),
  );
  if (
    named.length === 0 &&
    /look like an? old|old (movie|film)|老电影|老照片/.test(clause.text) &&
    looks.has('film')
  )
    return 'film';
  return named.sort((a, b) => b.length - a.length)[0]?.name ?? likened?.[1];
}

/** `only the sunset should have colours`, `the train in colour as well` where photos are grey. */
const wantsColours = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  /\b(?:have|has|get|gets|show|keeps?|with|in|stays?|stay in|remain in|leave|give|want|bring back|back)(?: (?:it|them|him|her))? (?:back |again )?(?:its |their |the |full |real |normal |original |all |all its |all the )*colou?rs?\b(?! (?:of|to|grad|correct|look|filter|palette))/.test(
    clause.text,
  ) &&
  !clause.has('no', 'remove', 'moreSaturation', 'lessSaturation', 'colour');

const isOriginal = (clause: Clause, { draft }: Scene): boolean =>
  // `back to how I uploaded them` where the colours are as they came: the order.
  (!clause.has('given') || shots(draft).some(({ look: now }) => now !== null)) &&
  /\b(?:nofilter|unfilter\w*|undoctored|unedited|(?:proper|real|true|own) colou?rs|reset the colou?rs|colou?rs as they were|restore (?:the |its |their )?(?:original )?colou?rs|(?:that|the|this) (?:tint|filter|look|colouring) (?:has to go|must go|(?:is|looks) (?:dreadful|awful|horrible|ugly|terrible))|like (?:it|they) really (?:did|was|were|looked))\b|\b(colou?rs? back|back to colou?r|original colou?rs?|normal colou?rs?|in (?:full )?colou?r(?: again)?(?! (?:of|to)\b)|no filter|(came |straight |right )?out of (the )?camera|as (it was )?(shot|taken|photographed)|(back )?(to )?(how|the way|as) i (shot|took|uploaded) (it|them)|keeps? (its|their|the|his|her) (own |original |natural )?colou?rs?|(stay|stays|remain|remains|be|keep|left|leave) (it |them |that )?in (full )?colou?r|remove (the )?(filter|look|effect))\b|\bin farbe\b(?! von)|\b(?:en|a) color(?:es)?$|\ben couleurs?$|\bcolores? originales?\b|\bcouleurs? d' ?origine\b|\boriginalfarben?\b|元の色|原来的颜色|原色|恢复颜色|恢复彩色|彩色|彩的|回彩|[上回变弄给]回?颜色|颜色(?:再|还是|就)?(?:要|弄|变|调|改|给)?(?:回|还原|保留|留着)|(?:保留|留着?|带着?|有)颜色|色を(?:元に)?戻|カラーに(?:戻|し)|去掉滤镜|不要滤镜|本来的颜色|原图颜色|正常颜色/.test(
    clause.text,
  );

/** 暖一点 is one word. */
const littleMore = /[暖冷]一?[点些]/;

const fullyWorn = {
  en: 'Nothing changed: they have that look already, as strong as it gets. Say "more colourful" for stronger colours.',
  zh: '没有变化：已经是这个滤镜，强度也是最大了。想让颜色更浓，可以说“鲜艳一点”。',
};

/** 合影别黑白: that photo keeps its colours. */
const notGrey = /(?:别|不要|不用|不想要?|不能|没必要)(?:再)?(?:变|弄|搞|做|用|改|调|是|给)?(?:成)?黑白/;

const grey = (scene: Scene): boolean =>
  shots(scene.draft).some(({ look: now }) => /^(?:bw|noir|sepia)$/.test(now?.preset ?? ''));

const isPlain = ({ draft }: Scene, id: string): boolean => {
  const preset = shots(draft).find((shot) => shot.id === id)?.look?.preset;
  return preset === undefined || preset === 'none';
};

const onlyThose =
  /^(?:(?:and|but|then|now|make|have|keep|leave|can|you|please|i want) )*(?:only|just)\b|^(?:我|就|那)*(?:只有|只要|只让|只留|唯独|仅)/;

const tooMuch = /\b(?:too|not (?:that|so)) much(?: now| again)?$|太多|太过|过了/;

/** Whom a photo shows, behind `for the`, where no photo is known by it. */
function forWhom(clause: Clause): boolean {
  if (clause.reading.language !== 'en' || !clause.has('aLook') || clause.refs.length > 0) return false;
  const at = clause.tokens.findLastIndex(
    ({ text }, index) =>
      text === 'for' && /^(?:the|my|our|his|her)$/.test(clause.tokens[index + 1]?.text ?? ''),
  );
  const whom = at < 0 ? [] : clause.tokens.slice(at + 2);
  return (
    whom.length > 0 &&
    whom.length <= 3 &&
    /^(?:lady|man|woman|guy|girl|boy|bloke|fella|lad|lass|gentleman|couple|bride|groom|gran\w*|nan|aunt\w*|uncle|neighbou?r|dog|cat|horse|baby|kids?|children|people)$/.test(
      whom.at(-1)!.text,
    ) &&
    whom.every(({ tags }) => tags.length === 0)
  );
}

const greyName = '(?:black (?:and|&|n) white|b ?& ?w|bw|gr[ea]y ?scale|monochrome)';
/** `remove the black and white`, `take the monochrome off`: the look that goes. */
const takenOff = new RegExp(
  `黑白|\\b(?:remove|drop|lose|delete|get rid of|ditch|clear|scrap|undo|take (?:off|out|away)) (?:(?:the|that|this|any|all|of) )*${greyName}|\\btake (?:the |that )?${greyName}(?: look| filter| effect)? (?:off|out|away)\\b`,
);

const noLookYet = {
  en: 'There is no filter yet whose strength I could set. Say which one, for example "vintage filter at 50%".',
  zh: '现在还没有滤镜，所以没有强度可调。先说要哪种，比如“复古滤镜，强度50%”。',
};

const heard =
  /\bsomething \S+ (?:playing|to listen to)\b|\bplaying (?:softly |quietly )?(?:in the background|underneath)\b/;

const wider = /整|全|所有|每|统一|都|片|视频|照片(?!的)|图片|画面|风格/;

/** 断桥黑白 ... 换成复古的: the photo that was just given a look. */
const goesOnWith = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'zh' &&
  scene.focus.topic === 'look' &&
  clause.refs.length === 0 &&
  clause.tokens.length <= 8 &&
  !clause.values<string>('aLook').includes('none') &&
  !wider.test(clause.text) &&
  /^(?:set_look|adjust_colour)$/.test(lastCommand(scene)?.name ?? '') &&
  Array.isArray(lastCommand(scene)?.params.photos);

/** `no black and white on the first`; `no colour` is a word of its own. */
const deniesLook = ({ tokens }: Clause): boolean =>
  tokens.some((token, at) => hasTag(token, 'no') && hasTag(tokens[at + 1], 'aLook'));

/** `the first one normal` */
const normalNow = /\b(?<!speed )normal(?: please| again)?$/;
/** `add a filter`, `some cool effects`: none is named. */
const anyFilter =
  /^(?:(?:can you|could you|please|and|i want|add|use|put|give|apply|with|have|on|it|them|me|us|a|an|some|more|nice|cool|pretty|good|great|instagram|insta|photo|special|the|photos|pictures|all) )*(?:filters?|effects?)(?: (?:on|to|over|for) (?:it|them|all|all of them|everything|(?:all )?(?:the|my) (?:photos|pictures)))?(?: please)?$/;

const askFilter = ({ language }: Scene): Outcome => ({
  kind: 'question',
  text: say(language, {
    en: 'Which look: warm, cool, vintage, black and white, vivid or soft pastel?',
    zh: '要什么滤镜：暖色、冷色、复古、黑白、鲜艳还是淡彩？',
  }),
  options: ['warm', 'cool', 'vintage', 'black and white', 'vivid', 'pastel'],
});

export const look = defineIntent({
  name: 'look',
  needs: {
    concepts: ['look', 'aLook', 'warmer', 'cooler', 'colour', 'era'],
    topics: ['look'],
    words:
      /color|colour|couleur|farbe|gr[ea]y|soft|dramatic|fashion|timey|antique|nostalgic|brown|gold|blue|silver|steel|coffee|caramel|tobacco|peach|ic[ey]|nordic|scandi|arctic|nippy|clinical|vhs|super|camcorder|grain|reel|aged|projector|polaroid|instagram|attic|century|victorian|casablanca|hitchcock|chaplin|ansel|black|hues?|skool|school|monochrome|newspaper|light|lit\b|fireside|cos[yz]|coz[yz]|snug|sun|summer|moon|wint|icy|frost|crisp|\bold|mysterious|spooky|eerie|gloomy|wash|rosy|rose|pinkish|dream|moody|filter|normal|camera|\bshot\b|taken|photographed|\btook\b|uploaded|effect|\blook\b|[色光彩暖夕金冰寒雪胶火灰白滤原老カ黄蓝青棕褐橙旧]|vhs|超|世纪|颗粒|年代/,
  },
  read(clause, scene) {
    if (clause.has('quote') || shots(scene.draft).length === 0) return undefined;
    if (
      clause.reading.language === 'en' &&
      clause.has('look') &&
      !clause.has('remove', 'no') &&
      anyFilter.test(clause.text)
    )
      return askFilter(scene);
    // `black and white for the old lady`: no photo is known by that, and all of them are not meant.
    if (forWhom(clause)) return whichOne(scene);
    const noun = clause.tokens.some((token) => hasTag(token, 'look'));
    // `the party stays colourful`: it is to be as it is.
    if (/\b(?:stays?|remains?|keeps?|leave) (?:\w+ )?(?:colou?rful|vivid)\b/.test(clause.text))
      return { kind: 'nothing' };
    if (clause.has('title', 'caption', 'text', 'font', 'music', 'sound', 'transition', 'endCard'))
      return undefined;
    if (scene.focus.topic === 'text' && clause.has('colour') && !noun) return undefined;
    // `with something warm playing`: heard, not seen.
    if (heard.test(clause.text)) return undefined;
    if (onlyAsks(clause) || (clause.has('aMotion') && clause.has('remove') && !clause.has('aLook')))
      return undefined;
    // Too much of a brightness that was just set is no look: the change goes half back.
    const before = lastCommand(scene);
    if (before?.name === 'adjust_colour' && tooMuch.test(clause.text) && clause.tokens.length <= 6)
      return undefined;
    const talking =
      continues(clause, scene, 'look') && !clause.has('duration', 'longer', 'shorter', 'slower', 'faster');
    const tint = tintMeant(clause, scene);
    const named = lookNamed(clause, scene) ?? (tint === 'none' ? undefined : tint);
    const warm = clause.has('warmer') && looks.has('warm') ? 'warm' : undefined;
    const cool = clause.has('cooler') && looks.has('cool') ? 'cool' : undefined;
    const original =
      ((isOriginal(clause, scene) || (wantsColours(clause) && grey(scene))) && named !== 'bw') ||
      notGrey.test(clause.text) ||
      (normalNow.test(clause.text) &&
        clause.namesPhotos &&
        shots(scene.draft).some((shot) => shot.look !== null)) ||
      tint === 'none' ||
      (scene.focus.topic === 'look' && /\b(?:back to normal|normal again|plain again)\b/.test(clause.text)) ||
      (clause.has('remove') && takenOff.test(clause.text)) ||
      ((clause.has('remove') || clause.has('no')) &&
        (noun || named !== undefined) &&
        (deniesLook(clause) || (tint === undefined && named !== 'bw')) &&
        !clause.has('moreSaturation', 'lessSaturation'));
    // `only the sunset in colour` where all are: the others lose theirs.
    const kept = original && onlyThose.test(clause.text) ? namedPhotos(clause, scene) : [];
    const paled = shotIds(scene.draft).filter((id) => !kept.includes(id) && isPlain(scene, id));
    if (kept.length > 0 && paled.length > 0 && kept.length + paled.length === shotIds(scene.draft).length)
      return edit('set_look', { photos: paled, look: 'bw' }, { topic: 'look', shots: paled });
    // `black and white but like moody`: how it shall feel, not another look.
    const last = scene.planned.at(-1);
    if (
      last?.name === 'set_look' &&
      last.params.look !== undefined &&
      clause.refs.length === 0 &&
      named !== undefined &&
      clause.tokens.length <= 5 &&
      /^(but|and|like|kind of|sort of|a bit|very|really|but like) ?/.test(clause.text) &&
      clause.tokens.some((token) => common.test(token.text))
    )
      return { kind: 'nothing' };
    // 做成胶片风，颗粒感重一些: grain belongs to the look that was just chosen.
    const grainy = shots(scene.draft).every(({ look }) => look?.preset === 'vintage');
    if (/颗粒/.test(clause.text) && (grainy || (last?.name === 'set_look' && last.params.look !== undefined)))
      return { kind: 'refusal', text: say(scene.language, grain) };
    const kind = original ? 'none' : (warm ?? cool ?? named);
    const part = fractionIn(clause);
    const ofStrength = /\b(?:strength|intensity|opacity|strong|intense)\b|强度|浓度/.test(clause.text);
    // `sepia at half strength` is half of all there could be, `half as strong` half of what there is.
    const strength =
      clause.value<number>('percentage') ??
      (part !== undefined && named !== undefined && ofStrength && !clause.has('stronger')
        ? part * 100
        : undefined);
    const step =
      clause.has('stronger', 'increase', 'twice') && !(part !== undefined && ofStrength)
        ? 1
        : clause.has('weaker', 'decrease') ||
            (part !== undefined &&
              (ofStrength || clause.refs.every((item) => item.kind === 'it')) &&
              !clause.has('stronger', 'increase'))
          ? -1
          : 0;
    if (kind === undefined && !((noun || talking) && (strength !== undefined || step !== 0)))
      return undefined;
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    // 照片调成黑白，视频保留彩色: beside photos the videos are clips and not the film.
    const clips =
      original && scene.mentioned.size > 0 && /视频|录像/.test(clause.text) ? clipsMeant(clause, scene) : [];
    if (clips.length > 0 && clips.every((id) => isPlain(scene, id))) return { kind: 'nothing' };
    // `make it look like an old film`: a film is what is made, whatever photo was spoken of.
    const likeFilm =
      /\blooks? like (?:a|an)\b.*\b(?:film|movie)\b/.test(clause.text) &&
      clause.refs.every((item) => item.kind === 'it' || item.kind === 'all');
    const meant =
      clips.length > 0
        ? clips
        : likeFilm
          ? shotIds(scene.draft)
          : photosMeant(clause, scene, {
              fallback: kind === undefined || goesOnWith(clause, scene) ? 'focus' : 'all',
            });
    const withLook = shots(scene.draft)
      .filter((shot) => shot.look !== null && shot.look.preset !== 'none')
      .map((shot) => shot.id);
    // The strength of a look is that of the photos that have one.
    // 滤镜淡一点 after another wish for one photo: the looks there are, not only that photo's.
    const others =
      noun && clause.reading.language === 'zh' && before !== undefined && before.name !== 'set_look';
    const bare =
      kind === undefined &&
      clause.refs.length === 0 &&
      (others || !meant.some((id) => withLook.includes(id)));
    // `remove the sepia again`: the photos that have it.
    const toned =
      original &&
      named !== undefined &&
      ['en', 'zh'].includes(clause.reading.language) &&
      namedPhotos(clause, scene).length === 0
        ? shots(scene.draft).flatMap((shot) => (shot.look?.preset === named ? [shot.id] : []))
        : [];
    const ids = toned.length > 0 ? toned : bare && withLook.length > 0 ? withLook : meant;
    const about = { topic: 'look' as const, shots: ids };
    const photos = photosParam(scene, ids);
    const graded = shots(scene.draft).some(
      (shot) => ids.includes(shot.id) && shot.look !== null && shot.look.preset !== 'none',
    );
    if (kind === undefined && step !== 0 && !graded) {
      return edit('adjust_colour', { photos, saturation: step * 0.2 }, about);
    }
    if (kind === undefined && step !== 0 && strength === undefined) {
      const factor = factorIn(clause, step > 0 ? 'up' : 'down', { usual: 1.5, little: 1.25 });
      const full = shots(scene.draft).filter(
        (shot) => ids.includes(shot.id) && shot.look !== null && shot.look.strength === 1,
      );
      // What is at full strength already can only be deepened.
      if (step > 0 && full.length === ids.length)
        return edit('adjust_colour', { photos, [grey(scene) ? 'contrast' : 'saturation']: 0.15 }, about);
      return edit('set_look', { photos, factor }, about);
    }
    const comparative = warm ?? cool;
    // `way too yellow, cool it down`: the same wish in other words.
    if (
      last?.name === 'set_look' &&
      last.params.look === comparative &&
      comparative !== undefined &&
      clause.refs.every(({ kind: of }) => of === 'it')
    )
      return { kind: 'nothing' };
    // 全部黑白，强度60%: said of the look that was just wished.
    const added = kind === undefined && strength !== undefined && clause.refs.length === 0;
    if (added && last?.name === 'set_look' && last.params.look !== undefined && last.params.look !== 'none') {
      const params = { ...last.params, strength: Math.min(1, strength / 100) };
      return { kind: 'instead', here: true, commands: [{ name: 'set_look', params }], ...about };
    }
    if (kind === undefined && strength !== undefined && !graded && !scene.fresh)
      return { kind: 'answer', text: say(scene.language, noLookYet) };
    // `warmer`, `more vintage`, 再暖一点 of photos that have the look: stronger than it is, and never weaker.
    const worn = shots(scene.draft).filter(({ id }) => ids.length === 0 || ids.includes(id));
    const little = clause.has('little') || littleMore.test(clause.text);
    if (
      strength === undefined &&
      kind !== undefined &&
      kind !== 'none' &&
      (little || comparative !== undefined || clause.has('more', 'stronger')) &&
      !clause.has('weaker') &&
      worn.length > 0 &&
      worn.every(({ look }) => look?.preset === kind)
    ) {
      if (worn.some(({ look }) => (look?.strength ?? 1) < 1))
        return edit('set_look', { photos, factor: 1.35 }, about);
      const unchanged = say(scene.language, fullyWorn);
      return { kind: 'edit', commands: [], ...about, unchanged };
    }
    const amount =
      strength !== undefined
        ? { strength: Math.min(1, strength / 100) }
        : (little || clause.has('weaker')) && kind !== 'none' && !/颗粒.{0,3}[重强粗浓多显]/.test(clause.text)
          ? { strength: 0.6 }
          : {};
    return edit('set_look', { photos, ...(kind === undefined ? {} : { look: kind }), ...amount }, about);
  },
});
