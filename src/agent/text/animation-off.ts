import { edit, type Outcome, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { commandBefore, musicIn, type Scene, texts, textsHeld } from '../scene.js';
import { lookIn } from './look.js';

const moves = /\banimat|\bfad(?:es?|ing)\b|动画|淡入|淡出|渐显|渐隐/;
const elsewhere = 'music sound transition aTransition quote duration film look photo'.split(' ');

/** A text is spoken of, and how it comes or goes, and that this is to be no more: `remove the title's fade in`, 标题不要淡入. */
export const isAnimationOff = (clause: Clause): boolean =>
  clause.has('title', 'caption', 'text', 'endCard', 'lowerThird') &&
  clause.has('remove', 'no') &&
  moves.test(clause.text) &&
  !clause.has(
    ...elsewhere.filter((concept) => concept !== 'aTransition' || !/\bfade\b|淡/.test(clause.text)),
  );

const opening =
  /\bfad(?:e|es|ing)(?: in)?\b.*\b(?:at|from|in) the (?:very )?(?:beginning|start)\b|(?:开头|片头|一开始)(?:的|不要|别|不用|不需要|就不要)?(?:淡入|渐显|黑场)/;

/** `get rid of the fade at the beginning`: what fades in there, the picture, the music or the title; no cut does. */
function openingOff(clause: Clause, scene: Scene): Read | undefined {
  if (!clause.has('remove', 'no') || !opening.test(clause.text) || clause.has('music', 'sound', 'between'))
    return undefined;
  // `no fade in at the start, but let it fade out over 3 seconds` is said of the music.
  if (/\bfad\w* (?:out|away)\b|淡出/.test(scene.sentence.toLowerCase())) return undefined;
  const done = (outcome: Outcome) => ({ intent: 'animation-off', outcome });
  if (scene.draft.opening !== null && scene.focus.topic !== 'music')
    return done(edit('set_opening', { transition: 'none' }, { topic: 'film' }));
  const music = musicIn(scene.draft);
  if ((music?.fadeInMs ?? 0) > 0) return done(edit('fade_music', { inMs: 0 }, { topic: 'music' }));
  const first = texts(scene.draft).find(({ startMs }) => startMs === 0);
  if (first !== undefined)
    return done(
      edit('style_text', { texts: [first.id], enter: 'none' }, { topic: 'text', texts: [first.id] }),
    );
  const unchanged = say(scene.language, {
    en: 'Nothing fades in at the beginning of the film, so nothing changed.',
    zh: '片子开头没有淡入，没有需要改的。',
  });
  return done({ kind: 'edit', commands: [], topic: 'film', unchanged });
}

/** 标题放到上方，不要动画: of the text that was just spoken of. */
const bareOff =
  /^(?:就|也|都|,)*(?:不要|别加?|去掉|取消|没有|不用|不加)(?:任何|入场|出场)?动[画效](?:了|吧|效果)*$/;

const paced =
  /^(?:(?:a|bit|little|much|make|it|that|but|more|please|too|way|still|,) )*(?:slow|slower|slowly|fast|faster|quicker|too slow|too fast)(?: please| now)?$/;
const animated =
  /\b(?:title|caption|text|letters|words)\b.*\b(?:animation|slid(?:e|ing) in|fad(?:e|ing)(?: in)?)\b.*\b(?:slow|slower|fast|faster|quicker)\b|\b(?:slower|faster) (?:title|text|caption) animation\b/;

/** `title should fade in` ... `slower`: how long a text takes to come is part of its animation. */
function animationPace(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.length > 0 ? undefined : commandBefore(scene);
  const inHand =
    last?.name === 'style_text' &&
    ('enter' in last.params || 'exit' in last.params) &&
    paced.test(clause.text);
  if (clause.reading.language !== 'en' || !(inHand || animated.test(clause.text))) return undefined;
  const text = say(scene.language, {
    en: 'How fast a text comes and goes belongs to its animation: "typewriter" is slow, "pop" is quick. It can stay longer, too: say "title for 5 seconds".',
    zh: '文字出现的快慢由动画决定：“打字机”慢，“弹出”快。也可以让它停久一点：比如“标题停5秒”。',
  });
  return { intent: 'animation-off', outcome: { kind: 'answer', text } };
}

/** Texts that come or go without an animation; undefined when the clause says anything else. */
export function animationOff(clause: Clause, scene: Scene): Read | undefined {
  if (scene.fresh || !/^(?:en|zh)$/.test(clause.reading.language)) return undefined;
  const pace = animationPace(clause, scene);
  if (pace !== undefined) return pace;
  const last = scene.planned.at(-1)?.name ?? '';
  if (bareOff.test(clause.text) && /_text$/.test(last)) {
    const all = textsHeld(scene);
    const ids = all.map(({ id }) => id);
    const off = { texts: ids, enter: 'none', exit: 'none' };
    if (ids.length > 0)
      return { intent: 'animation-off', outcome: edit('style_text', off, { topic: 'text', texts: ids }) };
  }
  if (!isAnimationOff(clause)) return openingOff(clause, scene);
  const { enter, exit } = lookIn(clause);
  const off = { ...(enter === 'none' ? { enter } : {}), ...(exit === 'none' ? { exit } : {}) };
  const ids = textsMeant(clause, scene).map(({ id }) => id);
  if (ids.length === 0 || Object.keys(off).length === 0) return undefined;
  const outcome = edit('style_text', { texts: ids, ...off }, { topic: 'text', texts: ids });
  return { intent: 'animation-off', outcome };
}
