import { titles } from '../../catalogue/index.js';
import type { TextRole } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import type { Clause } from '../clause.js';
import {
  askMissing,
  continues,
  namedPhotos,
  namesText,
  onlyAsks,
  pointsBack,
  roleNamed,
  saysAll,
  stepOf,
  textsByWord,
  textsMeant,
} from '../common.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { say } from '../say.js';
import { roleOfText, type Scene, shots, texts } from '../scene.js';
import { reword } from '../text/reword.js';
import { blamesColour, positionIn, styleIn } from '../text/style.js';
import { timeIn } from '../text/time.js';
import { isUnwanted } from './unwanted.js';

const styleWish = (clause: Clause): { template?: string; enter?: string; sizeFactor?: number } => {
  const own = clause
    .values<string>('aTitleStyle')
    .find((name) => !['title', 'caption', 'lower_third', 'end_card', 'subtitle'].includes(name));
  const animation = clause.tokens
    .filter((token) => !hasTag(token, 'remove') && !hasTag(token, 'add'))
    .flatMap((token) =>
      token.tags.filter((tag) => tag.concept === 'aAnimation').map((tag) => String(tag.value)),
    )[0];
  const comes =
    namesText(clause) || /animat|come|appear|enter|typewriter|出现|进来|动画|打字|pop/.test(clause.text);
  const moves =
    (comes && clause.has('motion', 'animate')) ||
    /animat|动画|fade|slide|typewriter|type|pop|zoom|打字|弹|滑|淡/.test(clause.text);
  const up = clause.has('bigger') && !clause.has('duration', 'longer');
  const down = clause.has('smaller');
  return {
    ...(own === undefined &&
    clause.has('font') &&
    /\b(different|another|other|new|fanc\w+|nicer|prettier|cooler|better)\b/.test(clause.text)
      ? { template: 'elegant' }
      : {}),
    ...(own !== undefined &&
    titles.has(own) &&
    !clause.has('platform') &&
    (namesText(clause) || clause.has('style'))
      ? { template: own }
      : {}),
    ...(animation !== undefined && moves && comes ? { enter: animation } : {}),
    ...(up !== down ? { sizeFactor: up ? stepOf(clause) : 1 / stepOf(clause) } : {}),
  };
};

const about = (ids: readonly string[]) => ({ topic: 'text' as const, texts: ids });

/** Words for a text that names its kind; with a photo it is a caption, at the end an end card, else the title. */
function roleFor(clause: Clause, scene: Scene, photos: readonly string[]): TextRole {
  const named = roleNamed(clause);
  if (named !== undefined) return named;
  if (photos.length > 0 || clause.has('perPhoto')) return 'caption';
  const closing =
    clause.tokens.some((token) => hasTag(token, 'end')) ||
    /\b(ends?|ending|finish(es)?|finishing|clos(e|es|ing)) (it )?(with|on)\b|结尾|最后/.test(clause.text);
  return closing && !scene.fresh ? 'end_card' : closing ? 'end_card' : 'title';
}

/** `the first three: one, two, three`: as many texts as photos, one for each. */
function oneEach(text: string, photos: readonly string[]): [photo: string, words: string][] | undefined {
  const parts = text.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== '');
  if (photos.length < 2 || parts.length !== photos.length) return undefined;
  return photos.map((photo, index) => [photo, parts[index]!]);
}

function addOrChange(clause: Clause, scene: Scene): Outcome | undefined {
  const quotes = clause.values<string>('quote').map((text) => text.slice(0, 500));
  // Words that stand on the picture already are what is changed, not what is written.
  const isShown = (words: string): boolean =>
    clause.tokens.some((token) => hasTag(token, 'shown') && token.text === words);
  const text = quotes.findLast((words) => !isShown(words)) ?? quotes.at(-1)!;
  const replaced = texts(scene.draft).filter((item) => isShown(item.text));
  if (replaced.length > 0 && !isShown(text) && clause.has('change', 'replace', 'to', 'says', 'add')) {
    const ids = replaced.map((item) => item.id);
    const look = styleIn(clause);
    return {
      kind: 'edit',
      commands: [
        { name: 'change_text', params: { texts: ids, text } },
        ...(Object.keys(look).length > 0
          ? [{ name: 'style_text', params: { texts: ids, style: look } }]
          : []),
      ],
      ...about(ids),
    };
  }
  const named = namedPhotos(clause, scene);
  const it = clause.refs.filter((item) => item.kind === 'it').flatMap((item) => item.ids);
  // `at the end` is a time, not the last photo.
  const closes =
    /结尾|最后|片尾|\bends? with\b|\bat the (very )?end\b|\bclos(e|ing)\b|\bfinish/.test(clause.text) &&
    !clause.tokens.some((token) => hasTag(token, 'photo'));
  const there =
    closes &&
    clause.refs.every(
      (item) =>
        !clause.tokens
          .slice(item.from, item.to)
          .some((token) => hasTag(token, 'file') || hasTag(token, 'fileWord')),
    )
      ? []
      : named;
  const pointed = clause.tokens.some(
    (token) =>
      (hasTag(token, 'it') || hasTag(token, 'them')) && /张|幅|photo|picture|image|one$/.test(token.text),
  );
  // 顺便写上“…”: in passing, on what was just spoken of.
  const passing =
    /^(顺便|顺带|顺手|同时|并|再给它|给它)/.test(clause.text) &&
    roleNamed(clause) === undefined &&
    scene.focus.shots.length === 1 &&
    ['shots', 'motion', 'look', 'fit', 'clips'].includes(scene.focus.topic);
  const onIt =
    pointed ||
    passing ||
    (clause.has('over') &&
      roleNamed(clause) !== 'title' &&
      !closes &&
      (pointed || (scene.focus.topic !== 'text' && scene.focus.topic !== 'film')));
  const opening =
    /^(把|在)?(开头|片头|开场|一开始|最开始|最开头|最前面)/.test(clause.text) &&
    !clause.has('photo') &&
    roleNamed(clause) !== 'caption';
  const photos = opening
    ? []
    : there.length > 0 || !onIt
      ? there
      : passing && it.length === 0
        ? scene.focus.shots
        : it;
  const missing = photos.length === 0 ? askMissing(clause, scene) : undefined;
  if (missing !== undefined) return missing;
  const role = roleFor(clause, scene, photos);
  const style = styleIn(clause);
  const wish = styleWish(clause);
  const each = oneEach(text, photos);
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
  if (
    /\b(below|under(neath)?|beneath)( it)?$|under(neath)? (it|the title|that)|below (it|the title|that)|(标题|它)(的)?(下面|下方|底下)/.test(
      clause.text,
    ) &&
    all.length > 0
  ) {
    const above = focusedTexts(scene)[0] ?? all[0]!;
    const when = { startMs: above.startMs, durationMs: above.durationMs };
    return {
      kind: 'edit',
      commands: [
        {
          name: 'add_text',
          params: { text, role: 'caption', ...when, style: { ...style, position: 'bottom' } },
        },
      ],
      ...about([]),
    };
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
  const ofRole = all.filter((item) => roleOfText(scene.draft, item.id) === role);
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
    clause.has('again') || /another|second title|also|再加|另加|再来|副标题|小标题/.test(clause.text);
  const single = role === 'title' || role === 'end_card';
  const changing = clause.has('change', 'replace') && !clause.has('add');
  const focused = focusedTexts(scene);
  // 这句话改成…: the one that was just spoken of, not the title.
  const own =
    changing && roleNamed(clause) === undefined && photos.length === 0 && scene.focus.topic === 'text';
  const old =
    own && focused.length > 0
      ? focused
      : (single && photos.length === 0 && !another) || changing
        ? onPhotos.length > 0
          ? onPhotos
          : changing && roleNamed(clause) === undefined
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
    if (time !== undefined) commands.push({ name: 'time_text', params: { texts: ids, ...time } });
    return { kind: 'edit', commands, ...about(ids) };
  }
  const { hold, byMs: _, ...when } = (time ?? {}) as { hold?: string; byMs?: number };
  const all_ =
    saysAll(clause) && photos.length === 0 && clause.has('photo', 'perPhoto') ? { photos: 'all' } : {};
  const params = {
    text,
    role,
    ...(photos.length > 0 ? { photos } : all_),
    ...when,
    ...(hold === 'film' ? { always: true } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
    ...(wish.template === undefined ? {} : { template: wish.template }),
  };
  commands.push({ name: 'add_text', params });
  return { kind: 'edit', commands, ...about([]), shots: photos };
}

const focusedTexts = (scene: Scene) =>
  texts(scene.draft).filter((item) => scene.focus.texts.includes(item.id));

export const text = defineIntent({
  name: 'text',
  read(clause, scene) {
    if (shots(scene.draft).length === 0) return undefined;
    const quote = clause.has('quote');
    const noun = namesText(clause);
    const shown = aboutShown(clause, scene);
    const talking =
      (continues(clause, scene, 'text') || movesOn(clause, scene) || shown) &&
      texts(scene.draft).length > 0 &&
      (!clause.has('slower', 'faster', 'move', 'remove') || movesOn(clause, scene)) &&
      (!clause.has('aMotion') || clause.has('bigger', 'smaller') || /typewriter/.test(clause.text));
    const placed = continues(clause, scene, 'text') && clause.has('move') && positionIn(clause) !== undefined;
    if (onlyAsks(clause)) return undefined;
    const lines = clause.value<readonly string[]>('lines');
    if (lines !== undefined) return captionLines(clause, scene, lines);
    const reworded =
      texts(scene.draft).length === 0
        ? []
        : reword(clause, scene, textsMeant(clause, scene, { loose: true }));
    if (
      reworded.length > 0 &&
      (noun || talking || quote || !clause.has('music', 'transition', 'look', 'motion'))
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
      (token) => (hasTag(token, 'change') && !/^[把让]$/.test(token.text)) || hasTag(token, 'add'),
    );
    const ornament =
      clause.has('shadow', 'outline', 'box', 'bold', 'italic') && clause.reading.language === 'en';
    const leaves = clause.has('duration') && /\b(after|at|by)\b/.test(clause.text) && noun;
    if (clause.has('remove') && !changes && !ornament && !leaves) return undefined;
    if (noun && !quote && !ornament && isUnwanted(clause) && !clause.has('duration', 'over', 'font'))
      return undefined;
    if (quote && !clause.has('projectName')) {
      const known = textsMeant(clause, scene).filter((item) =>
        clause.values<string>('quote').some((words) => words.toLowerCase() === item.text.toLowerCase()),
      );
      const styled =
        Object.keys(styleIn(clause)).length + Object.keys(styleWish(clause)).length > 0 ||
        timeIn(clause, scene, known[0]) !== undefined;
      const single = clause.values('quote').length === 1;
      const shown = clause.tokens.some((token) => hasTag(token, 'shown'));
      if (!(single && known.length > 0 && (styled || shown) && !clause.has('add')))
        return addOrChange(clause, scene);
    }
    if (
      clause.has('fileName', 'date', 'numbering') &&
      (noun || clause.has('caption', 'add', 'show')) &&
      !clause.has('sort', 'order') &&
      !(
        scene.focus.topic === 'text' &&
        texts(scene.draft).length > 0 &&
        positionIn(clause) !== undefined &&
        !clause.has('photo', 'perPhoto')
      ) &&
      !/(文件名|名字|名称)(里|中)?(叫|是|为|带|有|含)/.test(clause.text)
    )
      return captions(clause, scene);
    if (!noun && !talking && !placed && !quote && !shown) return undefined;
    if (shown && blamesColour(clause)) return { kind: 'nothing' };
    const spans = clause.values<number>('duration');
    if (!shown && !noun && spans.some((ms) => ms > 6000) && !clause.has('first', 'last')) return undefined;
    if (!shown && !noun && talking && spans.length === 1 && clause.has('first')) {
      const ids = textsMeant(clause, scene).map((item) => item.id);
      return {
        kind: 'edit',
        commands: [{ name: 'time_text', params: { texts: ids, startMs: 0, durationMs: spans[0] } }],
        ...about(ids),
      };
    }
    if (
      !shown &&
      !noun &&
      spans.length > 0 &&
      /^(再|缩短|减|加|shorten|cut|trim|add|make (it|the))/.test(clause.text) &&
      !/显示|show|appear/.test(clause.text)
    )
      return undefined;
    if (!shown && !noun && clause.has('music', 'transition', 'motion', 'sound', 'film', 'background'))
      return undefined;
    if (!noun && clause.has('aMotion') && clause.refs.some((item) => item.kind === 'some')) return undefined;
    if (
      !shown &&
      !noun &&
      namedPhotos(clause, scene).length > 0 &&
      !clause.has('over') &&
      textsByWord(clause, scene).length === 0
    )
      return undefined;
    const style = styleIn(clause);
    const wish = styleWish(clause);
    const time = timeIn(clause, scene, textsMeant(clause, scene, { loose: true })[0]);
    const moveTo = noun || pointsBack(clause) ? photoFor(clause, scene) : undefined;
    const styled = Object.keys(style).length + Object.keys(wish).length > 0;
    if (!styled && time === undefined && moveTo === undefined && !(noun && clause.has('add', 'change')))
      return undefined;
    const list = textsMeant(clause, scene, { loose: true });
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
    if (time !== undefined) commands.push({ name: 'time_text', params: { texts: ids, ...time } });
    else if (moveTo !== undefined)
      commands.push({ name: 'time_text', params: { texts: ids, photo: moveTo } });
    if (commands.length === 0) {
      return {
        kind: 'question',
        text: say(scene.language, {
          en: 'What should it say, or how should it look? For example: title "Our Summer", red, at the bottom.',
          zh: '要写什么，或者改成什么样子？比如：标题“我们的夏天”，红色，放在底部。',
        }),
        options: [],
      };
    }
    return { kind: 'edit', commands, ...about(ids) };
  },
});

/** `put it on the temple instead`, said while a text is spoken of. */
const movesOn = (clause: Clause, scene: Scene): boolean =>
  (scene.focus.topic === 'text' &&
    clause.reading.language === 'en' &&
    /\b(it|that|them|they)\b.*\b(until|till)\b/.test(clause.text) &&
    clause.refs.some((item) => item.kind === 'some')) ||
  (scene.focus.topic === 'text' &&
    clause.reading.language === 'en' &&
    /^(?:no |and |ok |please |actually |then |can you |could you |rather |but )*(?:put|move|place|show|have|shift|stick) (?:it|that|this|them|those) (?:\S+ )?(?:on|onto|over|under|to)\b/.test(
      clause.text,
    ) &&
    clause.refs.some((item) => item.kind === 'some' && item.ids.length === 1));

/** `Our shop, Our oven, Our classics`: one line a photo, the named ones in order, else from the first. */
function captionLines(clause: Clause, scene: Scene, lines: readonly string[]): Outcome {
  const named = namedPhotos(clause, scene);
  const ids = named.length > 0 ? named : shots(scene.draft).map((shot) => shot.id);
  const captions = lines
    .slice(0, ids.length)
    .map((text, index) => ({ photo: ids[index]!, text: text.slice(0, 500) }));
  return edit('caption_photos', { captions }, about([]));
}

const otherTopics = [
  'music',
  'sound',
  'voice',
  'beat',
  'perPhoto',
  'order',
  'sort',
  'canvas',
  'platform',
  'fps',
  'aTransition',
  'aMotion',
  'aLook',
  'aMood',
  'swap',
  'duplicate',
  'shuffle',
  'undo',
  'redo',
  'startOver',
  'background',
  'cover',
  'contain',
  'blur',
];

/** A text was spoken of last, and the clause says how it looks or when it is there and names nothing else. */
function aboutShown(clause: Clause, scene: Scene): boolean {
  if (scene.focus.topic !== 'text' || texts(scene.draft).length === 0 || clause.has('remove', 'quote'))
    return false;
  if (clause.has(...otherTopics)) return false;
  const nouns = ['transition', 'motion', 'look'];
  if (clause.tokens.some((token) => nouns.some((noun) => hasTag(token, noun)) && !hasTag(token, 'color')))
    return false;
  if (blamesColour(clause)) return true;
  const time = timeIn(clause, scene, textsMeant(clause, scene, { loose: true })[0]);
  const placed = time !== undefined && ('startMs' in time || 'hold' in time);
  if (placed) return true;
  const photos = clause.refs.some(
    (item) => item.kind === 'some' || item.kind === 'rest' || item.kind === 'all',
  );
  if (photos || clause.has('photo', 'film') || time !== undefined) return false;
  const style = styleIn(clause);
  const wish = styleWish(clause);
  return Object.keys(style).length + Object.keys(wish).length > 0;
}

/** `put the title on the second photo`. */
function photoFor(clause: Clause, scene: Scene): string | undefined {
  // 开头那几个字: the first text, not the first photo.
  if (clause.tokens.some((token) => hasTag(token, 'first') || hasTag(token, 'last')) && !clause.has('photo'))
    return undefined;
  const ids = namedPhotos(clause, scene);
  return ids.length === 1 && clause.has('move', 'over', 'change') && texts(scene.draft).length > 0
    ? ids[0]
    : undefined;
}

function captions(clause: Clause, scene: Scene): Outcome {
  const ids = namedPhotos(clause, scene);
  const from = clause.has('fileName') ? 'name' : clause.has('date') ? 'date' : 'number';
  return edit('caption_photos', { from, photos: ids.length > 0 ? ids : 'all' }, about([]));
}
