import type { TextRole, TextSegment, TextStyle } from '../../draft/index.js';
import { textPosition } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { isOfPictures } from '../conversation.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { pointsBack } from '../reading/goes-on.js';
import { besideGone } from '../referents/beside-gone.js';
import { askMissing, namedPhotos, saysAll } from '../referents/photos-meant.js';
import { roleNamed, textsByWord, textsCounted } from '../referents/texts-meant.js';
import { type Scene, shots, texts } from '../scene.js';
import { atTheEdge } from './at-the-edge.js';
import { oneEach } from './captions.js';
import { lookIn } from './look.js';
import { besidePhoto, onPhotoInHand } from './on-photo-in-hand.js';
import { isOwn, sameSpot, textsLike } from './own.js';
import { textsOn } from './pointed.js';
import { isSecondText } from './second-text.js';
import { styleIn } from './style.js';
import { styleAs } from './style-as.js';
import { timeIn } from './time.js';

const about = (ids: readonly string[]) => ({ topic: 'text' as const, texts: ids });

/** Other words for texts that are there, and how they shall look. */
const inOtherWords = (ids: readonly string[], text: string, style: TextStyle): Outcome => ({
  kind: 'edit',
  commands: [
    { name: 'change_text', params: { texts: ids, text } },
    ...(Object.keys(style).length > 0 ? [{ name: 'style_text', params: { texts: ids, style } }] : []),
  ],
  ...about(ids),
});

/** Words for a text that names its kind; with a photo it is a caption, at the end an end card, else the title. */
function roleFor(clause: Clause, photos: readonly string[]): TextRole {
  const named = roleNamed(clause);
  if (clause.reading.language === 'zh' && subtitle.test(clause.text)) return 'caption';
  // `open with the words ...`: words are no kind of text yet.
  const words =
    named === 'caption' &&
    clause.tokens.every((token) => !hasTag(token, 'caption') || token.text === 'the words');
  if (named !== undefined && !words) return named;
  if (photos.length > 0 || clause.has('perPhoto') || allPhotos.test(clause.text)) return 'caption';
  const closes =
    clause.tokens.some((token) => hasTag(token, 'end')) ||
    /\b(ends?|ending|finish(es)?|finishing|clos(e|es|ing)) (it )?(with|on)\b|\bat the (?:very )?close\b|\bto (?:close|finish|sign off)\b/.test(
      clause.text,
    ) ||
    closing.test(clause.text) ||
    (clause.reading.language === 'zh' && clause.scene.planned.at(-1)?.name === 'set_ending');
  if (closes) return 'end_card';
  return words && !/\b(opens?|starts?|begins?)( it| the film)? (with|on)\b/.test(clause.text)
    ? 'caption'
    : 'title';
}

/** 右下角全程 ...: a new text with its own place or time, beside the title that is there. */
const hasOwnPlace = (clause: Clause, { position }: { position: unknown }, timed: boolean): boolean =>
  roleNamed(clause) === undefined &&
  !clause.has('change', 'replace', 'swap') &&
  (clause.reading.language === 'zh'
    ? position !== undefined || timed
    : clause.reading.language === 'en' && /-/.test(String(position)) && timed) &&
  !opensOrCloses.test(clause.text);

const opensOrCloses = /^(?:在|把)?(?:片头|开头|开场|片尾|结尾|最后|封面)/;
/** The end of the film, not its last photo. */
const closing =
  /落款|署名|结尾|片尾|(?:最后|末尾|末了|尾巴|收尾)(?!面?(?:那|这)?[一两三几\d]*[张幅])|结束(?:的?时候?|时|处|前)?(?=写|打|放|加|来|出|弹|给|留|落|的)/;

const insteadOf = /^(?:instead of|in place of|rather than|not)$/;
/** `instead of what is there now`: the words that stand there give way. */
const inPlaceOfShown =
  /\b(?:instead of|in place of|rather than|replacing|and not) (?:(?:what|whatever|the (?:words|text|title|line|one)(?: that| which)?) (?:it |that )?(?:is|are|s|'s|stands?|says?|was|reads?)\b|the (?:old|current|present|existing|other) (?:words|text|title|one|heading|line|wording))/;

/** `Caption 5: "Dunes"`: one that is there. */
const numberedText =
  /\b(?:caption|text|line|label|lower third) (?:number |no |# ?)?\d{1,2}\b(?! ?(?:s|sec|px|photos?|pictures?))/;
const allPhotos =
  /(?:所有|全部)的?(?:照片|图)|\b(?:all|each|every (?:single )?one) of (?:them|these|those)\b|\b(?:them|these|those) all\b|\b(?:on|over|under|across) (?:all|everything)$/;
const subtitle = /副标题|小标题|副题|(?<![a-z])subtitle/;
const watermark = /\bwatermark\b|水印/;

const endsWith = /^(?:end|finish|close|ends|closes)(?: it| the film| the video)? (?:with|on) /;

const atTheEnd = ({ text }: Clause): boolean =>
  /\bat the (?:very )?end\b(?! of the (?!film|video|movie))|^(?:在|再|请|给|然后)*(?:最后|结尾|片尾|末尾)(?:处|上|再|给我|也)*(?:加|写|打|放|来|配)/.test(
    text,
  );

/** Words for a new text, or new words for one that is there. */
export function addOrChange(clause: Clause, scene: Scene): Outcome | undefined {
  const quotes = clause.values<string>('quote').map((text) => text.slice(0, 500));
  // Words that stand on the picture already are what is changed, not what is written.
  const gaveWay = clause.tokens.find(
    (token, at) => hasTag(token, 'quote') && insteadOf.test(clause.tokens[at - 1]?.text ?? ''),
  );
  const givesWay = texts(scene.draft).filter(
    (item) => item.text.toLowerCase() === gaveWay?.text.toLowerCase(),
  );
  const [wanted] = quotes.filter((words) => words !== gaveWay?.text);
  if (givesWay.length > 0 && quotes.length === 2 && wanted !== undefined) {
    const ids = givesWay.map(({ id }) => id);
    return edit('change_text', { texts: ids, text: wanted }, about(ids));
  }
  const isShown = (words: string): boolean =>
    clause.tokens.some((token) => hasTag(token, 'shown') && token.text === words);
  const text = quotes.findLast((words) => !isShown(words)) ?? quotes.at(-1)!;
  const meantHere = clause.values<string>('textId');
  const replaced = texts(scene.draft).filter(
    ({ id, text: words }) => isShown(words) || meantHere.includes(id),
  );
  if (
    meantHere.length > 0 ||
    (replaced.length > 0 && !isShown(text) && clause.has('change', 'replace', 'to', 'says', 'add'))
  ) {
    const ids = replaced.map((item) => item.id);
    return inOtherWords(ids, text, styleIn(clause));
  }
  const gone = besideGone(clause, scene);
  const named = gone.length > 0 ? gone : namedPhotos(clause, scene);
  const [shown] = inPlaceOfShown.test(clause.text)
    ? named.length > 0
      ? textsOn(named, texts(scene.draft), scene)
      : focusedTexts(scene).length > 0
        ? focusedTexts(scene)
        : texts(scene.draft, 'title')
    : [];
  if (shown !== undefined) {
    return inOtherWords([shown.id], text, styleIn(clause));
  }
  const it = [...new Set(clause.refs.filter((item) => item.kind === 'it').flatMap((item) => item.ids))];
  // `at the end` is a time, not the last photo.
  const closes =
    (/\bends? with\b|\bat the (very )?(?:end|close)\b|\bclos(e|ing)\b|\bfinish/.test(clause.text) ||
      closing.test(clause.text)) &&
    !clause.tokens.some((token) => hasTag(token, 'photo'));
  // `at the start it should say`: the film.
  const opens = clause.has('start') && clause.has('says') && !clause.has('photo');
  const there =
    closes &&
    clause.refs.every(
      (item) => !clause.tokens.slice(item.from, item.to).some((token) => hasTag(token, 'file', 'fileWord')),
    )
      ? []
      : named;
  const pointed = clause.tokens.some(
    (token) =>
      (hasTag(token, 'it', 'them') && /张|幅|photo|picture|image|one$/.test(token.text)) ||
      // `and both with the caption ...`, 两张都写“想你”
      (hasTag(token, 'both') &&
        it.length === 2 &&
        (clause.reading.language === 'en' || /[张幅]/.test(token.text))),
  );
  // 顺便写上“…”: in passing, on what was just spoken of.
  const passing =
    /^(顺便|顺带|顺手|同时|并|再给它|给它)/.test(clause.text) &&
    roleNamed(clause) === undefined &&
    scene.focus.shots.length === 1 &&
    isOfPictures(scene.focus.topic);
  const needs = onPhotoInHand(clause, scene);
  const onIt =
    needs ||
    besidePhoto(clause, scene) ||
    pointed ||
    passing ||
    (clause.has('over') &&
      roleNamed(clause) !== 'title' &&
      !closes &&
      !opens &&
      (pointed || (scene.focus.topic !== 'text' && scene.focus.topic !== 'film')));
  const opening =
    /^(把|在)?(开头|片头|开场|一开始|最开始|最开头|最前面)/.test(clause.text) &&
    !clause.has('photo') &&
    roleNamed(clause) !== 'caption';
  const photos = opening
    ? []
    : there.length > 0 || !onIt
      ? there
      : (passing || needs || besidePhoto(clause, scene)) && it.length === 0
        ? scene.focus.shots
        : it;
  const missing = photos.length === 0 ? askMissing(clause, scene) : undefined;
  if (missing !== undefined) return missing;
  const style = {
    ...styleAs(clause, scene, roleFor(clause, photos)),
    ...sameSpot(clause, scene),
    ...styleIn(clause),
  };
  const when_ = timeIn(clause, scene, undefined);
  const whole = when_?.hold === 'film' || watermark.test(clause.text);
  const usual = roleFor(clause, photos);
  // `end with "Miga - open daily"` beside captions "Miga": another text.
  const alike = usual === 'end_card' && endsWith.test(clause.wish) ? [] : textsLike(text, clause, scene);
  const own =
    usual === 'title' &&
    texts(scene.draft).length > 0 &&
    (hasOwnPlace(clause, { position: style.position }, whole || (when_?.startMs ?? 0) > 0) ||
      (alike.length === 0 && isOwn(clause, scene)) ||
      // `12 Shore Road top left and £450,000 bottom right`
      (style.position !== undefined && scene.planned.at(-1)?.name === 'add_text'));
  const beside = usual === 'title' && photos.length === 0 && isSecondText(clause, scene);
  const role = own || beside || watermark.test(clause.text) ? 'caption' : usual;
  const wish = lookIn(clause);
  const each = clause.has('captured') ? oneEach(text, photos) : undefined;
  if (each !== undefined)
    return {
      kind: 'edit',
      commands: each.map(([photo, words]) => ({
        name: 'add_text',
        params: {
          text: words,
          role: 'caption',
          photos: [photo],
          ...(Object.keys(style).length > 0 ? { style } : {}),
        },
      })),
      ...about([]),
    };
  const all = texts(scene.draft);
  const [title] = texts(scene.draft, 'title');
  const second =
    clause.reading.language === 'zh' && photos.length === 0 && subtitle.test(clause.text) ? title : undefined;
  const under =
    /\b(?:below|under(?:neath)?|beneath)(?: it)?(?: ")?(?:$|(?= (?:smaller|bigger|small|in|please|as well|too)\b))|under(neath)? (it|the title|that)|below (it|the title|that)|(标题|它)(的)?(下面|下方|底下)/;
  // 再加一行：…, 下面再来一行小的：…: one more line with the text that was just written.
  const more =
    photos.length === 0 &&
    !closes &&
    roleNamed(clause) === undefined &&
    scene.focus.topic === 'text' &&
    focusedTexts(scene).length === 1 &&
    /(?:再|另外?|底?下面?)(?:再|也)?(?:给|帮我)?(?:加|来|补|写|添|放|打)/.test(clause.text);
  const above =
    second ??
    ((under.test(clause.text) && photos.length === 0) || more
      ? (focusedTexts(scene)[0] ?? all[0])
      : undefined);
  const again = second === undefined ? undefined : lineUnder(scene, second);
  if (above !== undefined && again === undefined) {
    const when = { startMs: above.startMs, durationMs: above.durationMs };
    // At the same place: what stands together is set under one another when it is drawn.
    const position =
      (under.test(clause.text) ? undefined : style.position) ?? textPosition(scene.draft, above);
    return edit(
      'add_text',
      { text, role: 'caption', ...when, style: { ...style, position }, ...wish },
      about([]),
    );
  }
  // Two quotes: from one to the other.
  if (quotes.length === 2 && clause.has('change', 'replace', 'to')) {
    const old = all.filter((item) => item.text.toLowerCase() === quotes[0]!.toLowerCase());
    if (old.length > 0)
      return edit(
        'change_text',
        { texts: old.map((item) => item.id), text },
        about(old.map((item) => item.id)),
      );
  }
  const worded = clause.reading.language === 'zh' ? textsByWord(clause, scene) : [];
  const fresh = justWritten(clause, scene);
  const counted =
    again !== undefined
      ? [again]
      : worded.length === 1
        ? worded
        : fresh !== undefined
          ? [fresh]
          : textsCounted(clause, scene, numberedText.test(clause.text) ? texts(scene.draft, role) : all);
  const ofRole = texts(scene.draft, role);
  const onPhotos = ofRole.filter((item) =>
    photos.length === 0
      ? true
      : shots(scene.draft).some(
          (shot) =>
            photos.includes(shot.id) &&
            item.startMs + item.durationMs / 2 >= shot.startMs &&
            item.startMs + item.durationMs / 2 < shot.startMs + shot.durationMs,
        ),
  );
  const another =
    clause.has('again') ||
    /another|second title|(?<!^(?:and |then |ok |so |oh |please )*)\balso\b|再加|另加|再来|副标题|小标题|水印|角标/.test(
      clause.text,
    );
  // 左下角全程挂着公司名：青禾科技: a text with a place of its own is a new one.
  const placed =
    style.position !== undefined &&
    clause.reading.language === 'zh' &&
    roleNamed(clause) === undefined &&
    !clause.has('change', 'replace', 'it');
  const single = role === 'title' || role === 'end_card';
  const changing =
    (clause.tokens.some(
      (token) => hasTag(token, 'change', 'replace') && !/^(?:have|let|want|give|use|try)$/.test(token.text),
    ) &&
      !clause.has('add')) ||
    again !== undefined ||
    (fresh !== undefined && clause.has('change', 'replace')) ||
    (counted.length > 0 && /成 ?"|就?[写叫改换] ?"/.test(clause.text));
  const focused = focusedTexts(scene);
  // 写 雨中断桥 with nothing else, after a text was spoken of; `different: Last evening`.
  const bare =
    /\b(?:different|better|rather|shorter|longer|simpler|instead) ?: ?"$/.test(clause.text) ||
    (clause.reading.language === 'zh' &&
      /^(?:就|那就|改|直接|还是)*(?:写|写成|写上|用) ?"$/.test(clause.text));
  // 这句话改成…: the one that was just spoken of, not the title.
  const spoken =
    (changing ||
      bare ||
      (clause.reading.language === 'en' &&
        usual === 'title' &&
        pointsBack(clause) &&
        !/\b(?:on|over|under|onto|across) (?:it|that|this|them)\b/.test(clause.text))) &&
    roleNamed(clause) === undefined &&
    photos.length === 0 &&
    scene.focus.topic === 'text';
  const near = photos.length === 0 ? alike : [];
  // `change the title to "Rex swims" and show it over the dog`: the one title, there.
  const [only, ...others] = ofRole;
  const goesThere =
    single && changing && roleNamed(clause) !== undefined && photos.length === 1 && onPhotos.length === 0;
  if (goesThere && only !== undefined && others.length === 0)
    return {
      kind: 'edit',
      commands: [
        { name: 'change_text', params: { texts: [only.id], text } },
        { name: 'time_text', params: { texts: [only.id], photo: photos[0] } },
        ...(Object.keys(style).length > 0
          ? [{ name: 'style_text', params: { texts: [only.id], style } }]
          : []),
      ],
      ...about([only.id]),
    };
  const old =
    counted.length > 0 && (numberedText.test(clause.text) || (changing && clause.reading.language === 'zh'))
      ? counted
      : beside
        ? []
        : near.length > 0
          ? near
          : spoken && focused.length > 0
            ? focused
            : (single && photos.length === 0 && !another && !placed) || changing
              ? onPhotos.length > 0
                ? onPhotos
                : changing && roleNamed(clause) === undefined && (photos.length === 0 || pointsBack(clause))
                  ? focusedTexts(scene)
                  : []
              : role === 'caption' && photos.length > 0
                ? onPhotos
                : [];
  const time = timeIn(clause, scene, old[0]);
  const commands: { name: string; params: Record<string, unknown> }[] = [];
  if (old.length > 0) {
    const ids = old.slice(0, single && photos.length === 0 ? 1 : old.length).map((item) => item.id);
    commands.push({ name: 'change_text', params: { texts: ids, text } });
    if (Object.keys(style).length > 0 || Object.keys(wish).length > 0) {
      commands.push({ name: 'style_text', params: { texts: ids, style, ...wish } });
    }
    // 改短点，就写 再见: it is the words that get shorter.
    const worded = time?.byMs !== undefined && !clause.has('duration');
    if (time !== undefined && !worded) commands.push({ name: 'time_text', params: { texts: ids, ...time } });
    return { kind: 'edit', commands, ...about(ids) };
  }
  const { hold, byMs: _, ...when } = (time ?? {}) as { hold?: string; byMs?: number };
  const all_ =
    photos.length === 0 &&
    (allPhotos.test(clause.text) ||
      (saysAll(clause)
        ? clause.has('photo', 'perPhoto')
        : clause.reading.language === 'zh' && clause.has('perPhoto') && role === 'caption'))
      ? { photos: 'all' }
      : {};
  // `add a caption at the end: bye`
  const last = shots(scene.draft).at(-1);
  const atEnd =
    role === 'caption' && photos.length === 0 && Object.keys(when).length === 0 && last && atTheEnd(clause);
  const params = {
    text,
    role: 'photos' in all_ && roleNamed(clause) === undefined ? 'caption' : role,
    ...(atEnd ? { photos: [last.id] } : {}),
    ...(ofTheFilm(when, photos, scene) ? {} : photos.length > 0 ? { photos } : all_),
    ...when,
    ...(hold === 'film' || whole ? { always: true } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
    ...wish,
  };
  commands.push({ name: 'add_text', params });
  return atTheEdge(clause, scene, { kind: 'edit', commands, ...about([]), shots: photos });
}

/** `on the market photo from second 5 to second 8`: longer than the photo is, so the times are the film's. */
function ofTheFilm(
  { startMs, durationMs }: { startMs?: number; durationMs?: number },
  photos: readonly string[],
  { draft }: Scene,
): boolean {
  const shot = shots(draft).find(({ id }) => id === photos[0]);
  if (photos.length !== 1 || shot === undefined || startMs === undefined || durationMs === undefined)
    return false;
  const end = startMs + durationMs;
  return end > shot.durationMs && startMs < shot.startMs + shot.durationMs && end > shot.startMs;
}

/** 刚写的这句: the text that was written or changed last, whatever was done since. */
function justWritten(clause: Clause, scene: Scene): TextSegment | undefined {
  if (!/刚(?:才|刚)?(?:写|加|打|配|改|弄)的?[那这]?(?:句|行|个|条|字)/.test(clause.text)) return undefined;
  const written = scene.conversation.past
    .flatMap(({ commands }) => commands)
    .filter(({ name }) => name === 'add_text' || name === 'change_text')
    .map(({ params }) => params.text);
  return texts(scene.draft).find(({ text }) => text === written.at(-1));
}

/** The smaller line that is shown with the title. */
const lineUnder = (scene: Scene, title: TextSegment): TextSegment | undefined =>
  texts(scene.draft, 'caption').find((item) => item.startMs === title.startMs);

const focusedTexts = (scene: Scene) =>
  texts(scene.draft).filter((item) => scene.focus.texts.includes(item.id));
