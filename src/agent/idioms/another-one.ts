import { transitions } from '../../catalogue/index.js';
import { hasTag, tagValue } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { commandBefore, cutsIn, musicIn, pastDrafts, type Scene, shots, texts } from '../scene.js';
import { letterStyles, nextStyle } from '../text/look.js';
import { nextFor } from './another-kind.js';
import { akin } from './moods.js';

const bare =
  /^(?:不(?:要|喜欢|好看|行)这个|这个不(?:好看|好|行|要|喜欢)|给我|帮我|再|那|还是|把它|它|就|,)*(?:换|改|来|变)(?:成)?(?:一)?(?:个|种|款|下|成)?(?:别的|其他的?|其它的?|另外的?|不同的)?(?:一种|一个)?(?:样子|效果|风格)?(?:吧|看看|试试|呗|的|嘛|了)*$/;

const bareEnglish =
  /^(?:(?:no|nope|nah|hm+|sorry|please|oh|and|but|ok|then|maybe|rather|can i have|could i have|can we have|give me|i want|i would like|let us|show me|use|take|play|add|try|choose|pick|make it|do you have) )*(?:not (?:this|that)(?: one)?|(?:just )?another(?: one)?|a (?:different|new) one|something (?:else|different)|(?:some|any) other|anything else|a different kind|change it)(?: please| instead| then| thanks| maybe)*$/;

/** Another piece of the kind that was just chosen, one that was not heard yet. */
function anotherMusic(clause: Clause, scene: Scene): Read | undefined {
  const now = musicIn(scene.draft);
  if (now === undefined) return undefined;
  const about = { topic: 'music' as const };
  // `not that one, another please`: which one follows.
  const more = clause.reading.tokens.some(
    (token) =>
      token.start > clause.tokens.at(-1)!.end &&
      !hasTag(token, 'mark') &&
      !/^(?:please|thanks)$/.test(token.text),
  );
  if (/\bnot (?:this|that)\b/.test(clause.text) && more)
    return { intent: 'another', outcome: { kind: 'nothing' } };
  const heard = [scene.draft, ...pastDrafts(scene)].map((draft) => musicIn(draft)?.mood);
  const mood = akin(now.mood).find((name) => !heard.includes(name));
  if (mood === undefined) return undefined;
  const commands = [{ name: 'set_music', params: { mood } }];
  return { intent: 'another', outcome: { kind: 'edit', commands, ...about } };
}

const kinds = ['crossfade', 'slide_left', 'wipe_left', 'fade_black', 'zoom', 'page_turn', 'circle_open'];

const milder =
  /^(?:(?:maybe|perhaps|please|and|but|then|how about|give me|i want|i would like|try|can i have|can we have|a bit) )*(?:something|one|a) (?:(?:a|bit|little|more|less|much|that is|rather) )*(softer|gentler|smoother|calmer|subtler|subtle|quieter|harsh|dreamier|elegant|slower|bolder|livelier|snappier|punchier|stronger|energetic|exciting|dynamic)(?: please| instead| one| then)*$/;
const bold = /^(?:bolder|livelier|snappier|punchier|stronger|energetic|exciting|dynamic)$/;
const kindsOf = { soft: ['dreamy', 'crossfade', 'fade_white'], bold: ['slide_left', 'zoom', 'whip_left'] };

/** `I don't like the crossfades. something softer?`: other transitions, of that kind. */
function otherCuts(clause: Clause, scene: Scene): Read | undefined {
  const found = milder.exec(clause.text)?.[1];
  if (found === undefined) return undefined;
  const spoken = clause.reading.tokens.some((token) => hasTag(token, 'aTransition', 'transition'));
  if (!spoken && scene.focus.topic !== 'transition') return undefined;
  const list = cutsIn(scene.draft);
  const own = list.filter(({ id }) => scene.focus.shots.includes(id));
  const meant = scene.focus.topic === 'transition' && own.length > 0 ? own : list;
  const used = list.map((shot) => shot.transition?.type ?? 'none');
  const disliked = clause.reading.tokens.flatMap((token) => tagValue(token, 'aTransition') ?? []);
  const transition = kindsOf[bold.test(found) ? 'bold' : 'soft'].find(
    (name) => transitions.has(name) && !used.includes(name) && !disliked.includes(name),
  );
  if (transition === undefined) return undefined;
  const photos = meant.length === list.length ? 'all' : meant.map(({ id }) => id);
  const commands = [{ name: 'set_transition', params: { photos, transition } }];
  return { intent: 'another', outcome: { kind: 'edit', commands, topic: 'transition', shots: [] } };
}

/** 换个颜色 while a text is spoken of, 换一个 after transitions: another one of what is in hand, which is not said. */
export function anotherOne(clause: Clause, scene: Scene): Read | undefined {
  const english = clause.reading.language === 'en';
  const match = english ? bareEnglish.exec(clause.text) : bare.exec(clause.text);
  const cuts = english ? otherCuts(clause, scene) : undefined;
  if (cuts !== undefined) return cuts;
  if (match !== null && english && scene.focus.topic === 'music') return anotherMusic(clause, scene);
  if (match === null || clause.has('quote', 'colour', 'duration')) return undefined;
  const { focus } = scene;
  const last = scene.planned.length > 0 ? undefined : commandBefore(scene);
  const shown = texts(scene.draft).filter((text) => focus.topic === 'text' && focus.texts.includes(text.id));
  const first = shown[0];
  if (first !== undefined && Object.hasOwn(Object(last?.params.style), 'color'))
    return nextFor(shown, 'colour', scene);
  const style = letterStyles.find((name) => name === last?.params.template);
  if (first !== undefined && style !== undefined) {
    const ids = shown.map((text) => text.id);
    const commands = [{ name: 'style_text', params: { texts: ids, template: nextStyle(style) } }];
    return { intent: 'another', outcome: { kind: 'edit', commands, topic: 'text', texts: ids } };
  }
  if (focus.topic !== 'transition') return undefined;
  const list = shots(scene.draft);
  const meant = list.slice(0, -1).filter((shot) => focus.shots.length === 0 || focus.shots.includes(shot.id));
  const now = meant[0]?.transition?.type ?? 'none';
  const names = kinds.filter((name) => transitions.has(name));
  const transition = names[(names.indexOf(now) + 1) % names.length];
  const photos = focus.shots.length === 0 ? 'all' : meant.map((shot) => shot.id);
  if (transition === undefined || meant.length === 0) return undefined;
  const commands = [{ name: 'set_transition', params: { photos, transition } }];
  return { intent: 'another', outcome: { kind: 'edit', commands, topic: 'transition', shots: focus.shots } };
}
