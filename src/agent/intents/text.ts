import type { TextSegment, TextStyle } from '../../draft/index.js';
import { fontLike, fontNames, hasTag, type Token } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { continues, pointsBack } from '../reading/goes-on.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { namesText, textsByWord, textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { roleOfText, type Scene, shots, texts, textsHeld } from '../scene.js';
import { addOrChange } from '../text/add.js';
import { asItLooked } from '../text/as-it-looked.js';
import { askColour, askWhichText } from '../text/ask-which.js';
import { captionLines, captions, writtenOf } from '../text/captions.js';
import { askWords } from '../text/gone.js';
import { likeText } from '../text/like-text.js';
import { lookIn, unknownFont } from '../text/look.js';
import { noneThere } from '../text/none-there.js';
import { behindWords } from '../text/ornaments.js';
import { reword } from '../text/reword.js';
import { sameWords } from '../text/same-words.js';
import { readsTooFast, speaksOfWritten, staysIn } from '../text/stay.js';
import { blamesColour, positionIn, styleIn } from '../text/style.js';
import { aboutShown, goesTo, movesOn, photoFor } from '../text/talking.js';
import { timeIn } from '../text/time.js';
import { contentsNamed, wordsWanted } from '../text/words-wanted.js';
import { turnsWordsAway } from './removing/texts-go.js';
import { isUnwanted } from './unwanted.js';

/** Where a text is on the picture; a title in the middle, others at the bottom unless they say so. */
const placeNow = (text: TextSegment | undefined, { draft }: Scene): NonNullable<TextStyle['position']> =>
  text?.style.position ??
  (text !== undefined && roleOfText(draft, text.id) !== 'title' ? 'bottom' : 'center');

/** Says that a text is not liked and not what shall be different. */
const blames =
  /\b(?:do ?n ?'?t (?:really )?like|dislike|hate|not (?:a fan|keen)|not happy with)\b|\b(?:is|are|looks?|feels?|seems?)(?: a bit| so| too| very| really| kind of| kinda| pretty| quite)? (?:boring|plain|ugly|dull|bad|weird|cheap|awful|terrible|cheesy|tacky|generic|bland|old-fashioned|outdated)\b/;

/** What a text is moved for: `so one can see the sign above the door`. */
const purpose =
  /^(?:so |that |so that |then |and |, )*(?:one|we|you|i|people|everyone|everybody|they|he|she|grandma|grandpa) (?:can|could|may|might|will|would|is able to|are able to) (?:\w+ )?(?:sees?|read|recogni[sz]e|make out|tell|spot|look at)\b/;

/** Letters that run another way than the line. */
const runs =
  /^(?:把|让|给|它|字|标题|字幕|文字|这|那|行|句|能不能|可以|改成?|弄成?|换成?|要|得|就|都|也|改为)*(?:竖着?(?:排|写|放|来|显示)|竖排|竖向排|从上往下(?:排|写)|斜着(?:放|写|排))|\b(?:letters?|words?|text|title|caption|it|line)\b.*\b(?:vertically|sideways|top to bottom|upside down|at an angle|diagonally|rotated)\b/;

/** The texts are shown one after the other. */
const rowOf = (list: readonly TextSegment[]): boolean =>
  list.every(({ startMs }, index) => index === 0 || startMs > list[index - 1]!.startMs);

/** The words of a text follow in the sentence. */
const wordsFollow = ({ tokens, reading }: Clause): boolean =>
  reading.tokens.some(
    (token) => hasTag(token, 'quote') && !hasTag(token, 'shown') && token.start > (tokens.at(-1)?.end ?? 0),
  );

const about = (ids: readonly string[]) => ({ topic: 'text' as const, texts: ids });

/** Words of a text that is shown give way to others, said without the name of a text: `change ramen to udon`, `not Days, Nights`. */
const rewords =
  /\b(?:change|replace|swap|switch|fix|correct|turn|make)\s[\s\S]+\s(?:to|with|into|by|for)\s|[改换]成|[改换]为|改做|改叫|写成|应该是|应为|\bnot\s|\binstead of\s|\brather than\s|\*|\bspel|comma|question mark|exclamation|full stop|period at|ellipsis|three dots|heart|号|爱心|红心|小心心|capital|upper ?case|\bcaps\b|lower ?case|small letters|[大小]写|字|\bwords?\b|(?:title|text|caption|headline|subtitle|end card)$|\b(?:lines?|rows?)\b/i;

/** What is only done to words that are there: to move them, to make them stay. */
const handled =
  /^(?:(?:please|can you|could you|can we|and|now|also|then|i'?d|um) )*(?:move|shift|enlarge|shrink|keep|leave|paint|recolou?r|nudge|lift|hold)\b/;
const handles = (clause: Clause): boolean =>
  clause.tokens.every((token) => !hasTag(token, 'captured')) &&
  !clause.has('add', 'photo', 'start', 'end') &&
  (handled.test(clause.text) || staysIn(clause) !== undefined || isUnwanted(clause));

/** The words are gone before they are read, or stand there for too long. */
function staying(clause: Clause, scene: Scene, noun: boolean): Outcome | undefined {
  if (
    texts(scene.draft).length === 0 ||
    /\b(?:fad|slid|pop|zoom)\w* in and (?:then )?out\b|淡入淡出/.test(clause.text)
  )
    return undefined;
  const spoken =
    noun ||
    speaksOfWritten(clause, scene) ||
    (readsTooFast(clause) && !clause.has('photo', 'file', 'fileWord')) ||
    clause.tokens.some((token) => hasTag(token, 'shown')) ||
    (scene.focus.topic === 'text' && pointsBack(clause));
  const words = /\b(?:long|short) for (?:a|the|one)\b/.test(clause.text);
  const way = spoken && !words ? staysIn(clause) : undefined;
  if (way === undefined) return undefined;
  const ids = textsMeant(clause, scene, { loose: true }).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const byMs = way * (clause.has('little') ? 1000 : 1500);
  return edit('time_text', { texts: ids, byMs }, about(ids));
}

export const text = defineIntent({
  name: 'text',
  needs: {
    concepts: [
      ...['lines', 'quote', 'title', 'caption', 'lowerThird', 'endCard', 'text', 'font', 'pixels', 'box'],
      ...['fileName', 'date', 'numbering', 'swap', 'says'],
    ],
    words: contentsNamed,
    topics: ['text'],
    also: (clause, scene) =>
      texts(scene.draft).length > 0 &&
      (rewords.test(clause.raw) ||
        rewords.test(clause.text) ||
        readsTooFast(clause) ||
        /一样|同样/.test(clause.text)),
  },
  read(clause, scene) {
    // A banner for a website is the film, no text over it.
    const banner = scene.fresh && /\bbanners?\b/.test(clause.text);
    if (banner && !clause.has('quote', 'title', 'caption', 'text')) return undefined;
    if (shots(scene.draft).length === 0 || turnsWordsAway(clause)) return undefined;
    const bare =
      noneThere(clause, scene) ??
      askColour(clause, scene) ??
      asItLooked(clause, scene) ??
      wordsWanted(clause, scene);
    if (bare !== undefined) return bare;
    // `call it Rings in red, instead of Our Days`: what is no longer to be there.
    if (
      scene.planned.some(({ name }) => name === 'change_text' || name === 'style_text') &&
      /^(?:instead of|rather than|in place of)$/.test(clause.tokens[0]?.text ?? '') &&
      clause.tokens.slice(1).every((token) => hasTag(token, 'quote', 'colour') || token.text === 'the')
    )
      return { kind: 'nothing' };
    // `a song that says I love you`, `a requiem type of music`: which music.
    if (clause.has('soundFile') && !clause.has('title', 'caption')) return undefined;
    if (
      clause.has('music') &&
      !clause.has('title', 'caption') &&
      /\b(?:song|music|tune|track|melody)\b.*\b(?:says?|tells?) |\btype (?:of )?(?:song|music|tune|track)\b/.test(
        clause.text,
      )
    )
      return undefined;
    const quote = clause.has('quote');
    const noun = namesText(clause);
    const shown = aboutShown(clause, scene);
    const ground = behindWords(clause, scene);
    const talking =
      (continues(clause, scene, 'text') ||
        movesOn(clause, scene) ||
        ground ||
        shown ||
        (scene.focus.topic === 'text' && clause.has('aAnimation') && clause.has('animate'))) &&
      texts(scene.draft).length > 0 &&
      (!clause.has('slower', 'faster', 'move', 'remove') ||
        movesOn(clause, scene) ||
        (!clause.has('file', 'fileWord') && clause.has('shadow', 'outline', 'box', 'bold', 'italic'))) &&
      (!clause.has('aMotion') || clause.has('bigger', 'smaller') || /typewriter/.test(clause.text));
    const placed = continues(clause, scene, 'text') && clause.has('move') && positionIn(clause) !== undefined;
    if (onlyAsks(clause)) return undefined;
    const upright = runs.test(clause.text) && (noun || shown || scene.focus.topic === 'text');
    if (upright && !quote)
      return {
        kind: 'refusal',
        text: say(scene.language, {
          en: 'Texts run from left to right; I cannot set them vertically or at an angle. I can change their place, size, font, colour and lines.',
          zh: '文字只能横排，不能竖排或倾斜。位置、大小、字体、颜色和换行都可以改。',
        }),
      };
    const lines = clause.value<readonly string[]>('lines');
    if (lines !== undefined) return captionLines(clause, scene, lines);
    const stay = staying(clause, scene, noun) ?? sameWords(clause, scene) ?? likeText(clause, scene);
    if (stay !== undefined) return stay;
    const reworded =
      texts(scene.draft).length === 0
        ? []
        : reword(clause, scene, textsMeant(clause, scene, { loose: true }));
    if (
      reworded.length > 0 &&
      (noun ||
        talking ||
        quote ||
        (!clause.has('music', 'transition', 'motion') &&
          (!clause.has('look') || /\blooks? like\b/.test(clause.text))))
    ) {
      return {
        kind: 'edit',
        commands: reworded.map((item) => ({
          name: 'change_text',
          params: { texts: [item.id], text: item.text },
        })),
        ...about(reworded.map((item) => item.id)),
      };
    }
    const changes = clause.tokens.some(
      (token, index) =>
        (hasTag(token, 'change') && !/^[把让]$/.test(token.text)) ||
        // 第三张上的字: on the photo.
        (hasTag(token, 'add') && !(token.text === '上' && clause.refs.some(({ to }) => to === index))),
    );
    const english = clause.reading.language === 'en';
    const ornament =
      clause.has('shadow', 'outline', 'box', 'bold', 'italic') &&
      (english || (scene.focus.topic === 'text' && !quote && !clause.has('text', 'caption', 'photo')));
    const leaves = clause.has('duration') && /\b(after|at|by)\b/.test(clause.text) && noun;
    // `drop the caption to the bottom`
    const lowered =
      english && /\bdrop\b.*\b(?:to|down|into|lower)\b/.test(clause.text) && positionIn(clause) !== undefined;
    // `the title hides the view` takes nothing out.
    const hides =
      english &&
      /\b(?:title|text|captions?|words|letters|lettering|writing|heading|line|label) (?:\w+ )?hides?\b/.test(
        clause.text,
      );
    const pinned = quote && /\b(?:chuck|bung|whack|lob|sign (?:it |this )?off)\b/.test(clause.text);
    if (clause.has('remove') && !pinned && !lowered && !hides && !changes && !ornament && !leaves)
      return undefined;
    // `too long for a heading`: the words are.
    if (
      noun &&
      !quote &&
      /\b(?:too|rather|very|quite|a bit|so|pretty) (?:long|short) for (?:a|the|one)\b/.test(clause.text)
    )
      return wordsFollow(clause) ? { kind: 'nothing' } : askWords(scene);
    const disliked = blames.test(clause.text) && !/\b(?:have|want|need)\b/.test(clause.text);
    if (
      noun &&
      !quote &&
      !ornament &&
      !disliked &&
      isUnwanted(clause) &&
      !clause.has('duration', 'font') &&
      (!clause.has('over') || /\bany\b/.test(clause.text))
    )
      return undefined;
    if (quote && !clause.has('projectName')) {
      const known = textsMeant(clause, scene).filter((item) =>
        clause.values<string>('quote').some((words) => words.toLowerCase() === item.text.toLowerCase()),
      );
      const styled =
        Object.keys(styleIn(clause)).length + Object.keys(lookIn(clause, { talking })).length > 0 ||
        timeIn(clause, scene, known[0]) !== undefined;
      const single = clause.values('quote').length === 1;
      const within = texts(scene.draft).some(({ text: words }) =>
        clause.values<string>('quote').some((item) => words.toLowerCase().includes(item.toLowerCase())),
      );
      if (!within && texts(scene.draft).length > 0 && handles(clause))
        return askWhichText(scene, clause.values<string>('quote'));
      const shown = clause.has('shown');
      // 断桥残雪放到右下角: what stands there is moved, and not written once more.
      const placed = positionIn(clause) !== undefined && namedPhotos(clause, scene).length === 0;
      const puts = (token: Token): boolean => placed && hasTag(token, 'move');
      const verbs = clause.tokens.filter((token) => hasTag(token, 'add') && !/^[要上]$/.test(token.text));
      const adds = !verbs.every(puts);
      if (!(single && known.length > 0 && (styled || shown) && !adds)) return addOrChange(clause, scene);
    }
    if (
      // `the title a bit bigger than the date`
      !/\bthan (?:the |our )?(?:dates?|names?|numbers?)\b/.test(clause.text) &&
      !/\bsame (?:font|style|look|colou?r|size|lettering)\b/.test(clause.text) &&
      (writtenOf(clause) !== undefined ||
        (clause.has('fileName', 'date', 'numbering') &&
          (noun ||
            clause.has('caption', 'add', 'show') ||
            /^number (the|each|all|them|every|my)\b/.test(clause.text)))) &&
      !clause.has('sort', 'order') &&
      !/\b(?:line|row)\b|整个时间|时间(?:再|太|都|短|长|砍|缩|减|少|不够|久)/.test(clause.text) &&
      // 标题的时间改成2秒到6秒: when it is shown.
      !(clause.has('duration') && /时间/.test(clause.text)) &&
      !(
        scene.focus.topic === 'text' &&
        texts(scene.draft).length > 0 &&
        positionIn(clause) !== undefined &&
        // `use the file names as captions at the bottom`
        !/\b(?:as|for) (?:the )?captions\b/.test(clause.text) &&
        !clause.has('photo', 'perPhoto')
      ) &&
      !/(文件名|名字|名称)(里|中)?(叫|是|为|带|有|含)/.test(clause.text)
    )
      return captions(clause, scene);
    // 所有照片都停3秒 right after a text: the photos.
    const photosStay = clause.has('duration') && clause.has('all') && /照片|图片|相片/.test(clause.text);
    if (!noun && !quote && (photosStay || clause.has('mute'))) return undefined;
    if (!noun && !talking && !placed && !quote && !shown) return undefined;
    if (shown && blamesColour(clause)) return { kind: 'nothing' };
    // `make that a bit shorter, just "Butter!"`: it is the words that get shorter, and they follow.
    if (!quote && clause.has('longer', 'shorter') && talking && wordsFollow(clause))
      return { kind: 'nothing' };
    const spans = clause.values<number>('duration');
    if (!shown && !noun && spans.some((ms) => ms > 6000) && !clause.has('first', 'last')) return undefined;
    if (
      !shown &&
      !noun &&
      talking &&
      spans.length === 1 &&
      clause.has('first') &&
      !clause.has('mute') &&
      !/\b(?:go by|pass|wait)\b/.test(clause.text)
    ) {
      const ids = textsMeant(clause, scene).map((item) => item.id);
      return edit('time_text', { texts: ids, startMs: 0, durationMs: spans[0] }, about(ids));
    }
    if (
      !shown &&
      !noun &&
      spans.length > 0 &&
      /^(再|缩短|减|加|shorten|cut|trim|add|make (?:it|the))/.test(clause.text) &&
      !(pointsBack(clause) && spans.every((ms) => ms <= 6000)) &&
      !/显示|show|appear/.test(clause.text)
    )
      return undefined;
    // 动画也换成打字机
    const typed = scene.focus.topic === 'text' && clause.has('aAnimation') && clause.has('animate');
    if (
      !shown &&
      !noun &&
      !typed &&
      (clause.has('music', 'transition', 'motion', 'sound', 'film') || (clause.has('background') && !ground))
    )
      return undefined;
    if (!noun && clause.has('aMotion') && clause.namesPhotos) return undefined;
    if (
      !shown &&
      !noun &&
      namedPhotos(clause, scene).length > 0 &&
      !movesOn(clause, scene) &&
      !clause.has('over') &&
      textsByWord(clause, scene).length === 0
    )
      return undefined;
    // `the title looks ugly`: what about it, of all there is to change.
    if (noun && english && !quote && blames.test(clause.text) && textsMeant(clause, scene).length > 0) {
      const font = clause.has('font');
      return {
        kind: 'question',
        text: font
          ? `Which font instead: ${fontNames.join(', ')}?`
          : 'What should be different about the text: its words, font, colour, size, place or animation?',
        options: font ? fontNames : ['words', 'font', 'colour', 'size', 'place', 'animation'],
      };
    }
    // `the title font is boring`: what it shall be is said elsewhere.
    const verdict =
      /\b(?:is|are|looks?|feels?|seems?|was)\b/.test(clause.text) &&
      noun &&
      english &&
      !clause.has('duration');
    const strange = noun ? unknownFont(clause, scene) : undefined;
    if (strange !== undefined) return strange;
    // `move it to the top, it hides the cake`: why, after the wish.
    const moved = scene.planned.some(
      ({ name, params }) =>
        name === 'style_text' && params.style !== undefined && 'position' in Object(params.style),
    );
    if (
      moved &&
      (/\b(?:hides?|covers?|blocks?|hiding|covering|in the way)\b/.test(clause.text) ||
        purpose.test(clause.text))
    )
      return { kind: 'nothing' };
    const [now] = textsMeant(clause, scene, { loose: true });
    const style = styleIn(clause, placeNow(now, scene));
    const wish = lookIn(clause, { talking, now });
    // `something curly` while a text is spoken of
    const font = shown && style.font === undefined ? fontLike(clause.text) : undefined;
    if (font !== undefined && wish.template === undefined) style.font = font;
    const time = goesTo(clause, scene) ? undefined : timeIn(clause, scene, now);
    const styled = Object.keys(style).length + Object.keys(wish).length > 0;
    const moveTo =
      noun || pointsBack(clause) || movesOn(clause, scene) ? photoFor(clause, scene, { styled }) : undefined;
    if (
      !styled &&
      time === undefined &&
      moveTo === undefined &&
      verdict &&
      clause.tokens.length < clause.reading.tokens.length
    )
      return { kind: 'nothing' };
    if (!styled && time === undefined && moveTo === undefined && !(noun && clause.has('add', 'change'))) {
      // 开头那行换掉 写 阿婆手作
      return noun && clause.has('replace') && wordsFollow(clause) ? { kind: 'nothing' } : undefined;
    }
    // `put it on photo 1 instead`: the text in hand goes there, whatever stands there.
    const inHand = textsHeld(scene);
    const list =
      moveTo !== undefined && !noun && scene.focus.topic === 'text' && inHand.length > 0
        ? inHand
        : textsMeant(clause, scene, { loose: true });
    if (list.length === 0) {
      return {
        kind: 'question',
        text: say(scene.language, {
          en: 'There is no such text yet. What should it say? For example: title "Our Summer".',
          zh: '还没有这样的文字。要写什么？比如：标题“我们的夏天”。',
        }),
        options: [],
      };
    }
    const ids = list.map((item) => item.id);
    const commands: { name: string; params: Record<string, unknown> }[] = [];
    if (styled)
      commands.push({
        name: 'style_text',
        params: { texts: ids, ...(Object.keys(style).length > 0 ? { style } : {}), ...wish },
      });
    // `start them a second later`: each from where it is.
    const own =
      time?.startMs !== undefined && list.length > 1 && rowOf(list)
        ? list.map((item) => ({ ...timeIn(clause, scene, item), texts: [item.id] }))
        : [];
    const apart = own.some((item) => item.startMs !== own[0]!.startMs);
    if (apart) commands.push(...own.map((params) => ({ name: 'time_text', params })));
    else if (time !== undefined) commands.push({ name: 'time_text', params: { texts: ids, ...time } });
    else if (moveTo !== undefined)
      commands.push({ name: 'time_text', params: { texts: ids, photo: moveTo } });
    // 断桥那句我改主意了 写 雨中断桥
    if (commands.length === 0 && wordsFollow(clause) && !english)
      return { kind: 'edit', commands, ...about(ids) };
    // `a line under the people, that is to say "Mum" on the parents`
    if (commands.length === 0 && english && clause.has('add') && wordsFollow(clause))
      return { kind: 'nothing' };
    if (commands.length === 0) return askWords(scene);
    return { kind: 'edit', commands, ...about(ids) };
  },
});
