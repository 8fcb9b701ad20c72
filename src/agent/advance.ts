import { type EditCommand, tryEdits } from '../edits/index.js';
import { hasTag } from '../language/index.js';
import { cutSpoken } from './changes/read-change.js';
import { without } from './corrections/history.js';
import { walk } from './corrections/walk.js';
import type { Outcome, ReadClause, ReadSentence } from './outcome.js';
import type { Clause } from './reading/clause.js';
import { namesText, wordsOn } from './referents/texts-meant.js';
import { pastDrafts, type Scene, sceneWith, shotIds, shots, texts } from './scene.js';
import { textSpoken } from './text/pointed.js';

/** The film after commands, tried out. */
const applied = (scene: Scene, commands: readonly EditCommand[]): Scene['draft'] =>
  commands.length === 0
    ? scene.draft
    : tryEdits(scene.draft, commands, { assets: scene.assets, seed: scene.seed, past: pastDrafts(scene) });

/** A whole sentence read as one clause, and the scene after it. */
export const readAsOne = (item: ReadClause & { readonly outcome: Outcome }, scene: Scene): ReadSentence => ({
  items: [item],
  scene: advance(scene, item.clause, item.outcome),
});

/** The scene after an outcome: the film changed, the talk moved on. */
export function advance(scene: Scene, clause: Clause, outcome: Outcome): Scene {
  const named = clause.namedIds;
  const mentioned = new Set([...scene.mentioned, ...named]);
  if (outcome.kind === 'undo' || outcome.kind === 'back' || outcome.kind === 'redo') {
    return sceneWith(walk(scene, outcome), { mentioned });
  }
  if (outcome.kind === 'without')
    return sceneWith(without(scene, outcome.from, outcome.dropped), { mentioned });
  if (outcome.kind === 'instead') return instead(scene, clause, outcome);
  // `how long is it now? - 24 s. - a bit shorter please`
  const opens =
    clause.tokens[0]?.start === clause.reading.tokens.find((token) => !hasTag(token, 'mark'))?.start;
  if (outcome.kind === 'answer' && outcome.film === true && opens)
    return sceneWith(scene, { mentioned, focus: { topic: 'film', shots: [], texts: [] } });
  // `which of them are portrait?` ... `remove those`
  if (outcome.kind === 'answer' && (outcome.shots ?? []).length > 0)
    return sceneWith(scene, { mentioned, focus: { topic: 'shots', shots: outcome.shots!, texts: [] } });
  if (outcome.kind !== 'edit') {
    // `the second can stay where it is, but in gold`: the second of the texts in hand.
    const line = named.length > 0 ? textSpoken(clause, scene) : undefined;
    if (line !== undefined)
      return sceneWith(scene, { mentioned, focus: { ...scene.focus, topic: 'text', texts: [line.id] } });
    // `that photo` may be one that was only asked about.
    const cuts = named.length > 0 ? cutSpoken(clause, scene) : [];
    if (cuts.length > 0)
      return { ...scene, mentioned, focus: { ...scene.focus, topic: 'transition', shots: cuts } };
    // `why is there writing on the temple? off with it`: the writing is.
    const written = named.length > 0 && wordsOn.test(clause.text) && texts(scene.draft).length > 0;
    const asked = written ? 'text' : named.length === 0 ? topicAsked(clause) : undefined;
    if (asked !== undefined) {
      const ids = asked === 'text' ? textsAskedOf(clause, scene) : [];
      const held = ids.length > 0 ? { texts: ids } : {};
      return sceneWith(scene, { mentioned, focus: { ...scene.focus, topic: asked, ...held } });
    }
    const focus = named.length > 0 ? { ...scene.focus, topic: 'shots' as const, shots: named } : scene.focus;
    return sceneWith(scene, { mentioned, focus });
  }
  const draft = applied(scene, outcome.commands);
  // `everything five seconds except the noodles, those two`: an exception is what is spoken of next.
  const spared = clause.has('except') ? exceptionOf(clause, scene) : [];
  const freshShots = freshIn(shots(draft), shots(scene.draft));
  const freshTexts = freshIn(texts(draft), texts(scene.draft));
  // `duplicate the beach at the end and reverse the rest`: neither of the two is the rest.
  const copied = outcome.commands.some(({ name }) => name === 'duplicate_photos') ? freshShots : [];
  return sceneWith(scene, {
    draft,
    mentioned: copied.length > 0 ? new Set([...mentioned, ...copied]) : mentioned,
    planned: [...scene.planned, ...outcome.commands],
    focus: {
      topic: outcome.topic,
      shots:
        freshShots.length > 0
          ? freshShots
          : spared.length > 0
            ? spared
            : (outcome.shots ?? (named.length > 0 ? named : scene.focus.shots)),
      texts: freshTexts.length > 0 ? freshTexts : (outcome.texts ?? scene.focus.texts),
    },
  });
}

/** Ids of items that were not there before; most wishes bring none and leave the order as it is. */
function freshIn(now: readonly { id: string }[], before: readonly { id: string }[]): string[] {
  if (now.every((item, index) => item.id === before[index]?.id)) return [];
  const known = new Set(before.map((item) => item.id));
  return now.flatMap((item) => (known.has(item.id) ? [] : [item.id]));
}

/** The photos an exception names: what all of them are without what the wish is about. */
function exceptionOf(clause: Clause, scene: Scene): string[] {
  const meant = new Set(clause.refs.flatMap((item) => item.ids));
  const named = clause.plainIds;
  return shotIds(scene.draft).filter((id) => named.includes(id) && !meant.has(id));
}

/** `what is the title?` ... `delete it`: the texts of the kind that was asked about. */
function textsAskedOf(clause: Clause, { draft }: Scene): readonly string[] {
  const roles = [
    ['title', /标题/],
    ['end_card', /片尾/],
    ['caption', /字幕/],
  ] as const;
  const role = roles.find(
    ([name, sign]) => clause.has(name === 'end_card' ? 'endCard' : name) || sign.test(clause.text),
  )?.[0];
  return texts(draft, role).map(({ id }) => id);
}

/** What a question without photos is about: `are there any transitions? make those longer`. */
export const topicAsked = (clause: Clause): 'transition' | 'music' | 'text' | 'motion' | undefined =>
  clause.has('transition')
    ? 'transition'
    : clause.has('music') || /^(?:现在|目前)?的?音量/.test(clause.text)
      ? 'music'
      : namesText(clause) || /^(?:现在|目前)?(?:的)?(?:标题|片尾|字幕)是/.test(clause.text)
        ? 'text'
        : clause.has('motion')
          ? 'motion'
          : undefined;

/** The scene with the wish before taken back and another one in its place. */
function instead(scene: Scene, clause: Clause, outcome: Extract<Outcome, { kind: 'instead' }>): Scene {
  const { commands, topic, shots: ids } = outcome;
  const edit: Outcome = { kind: 'edit', commands, topic, shots: ids };
  if (!outcome.here) {
    const last = scene.conversation.past.at(-1);
    const back = walk(scene, { kind: 'undo', steps: 1 });
    const others = outcome.whole === true ? [] : (last?.commands.slice(0, -1) ?? []);
    return advance(back, clause, { ...edit, commands: [...others, ...commands] });
  }
  const kept = scene.planned.slice(0, -1);
  const draft = tryEdits(scene.trail.base, kept, {
    assets: scene.assets,
    seed: scene.seed,
    past: pastDrafts(scene),
  });
  return advance(sceneWith(scene, { draft, planned: kept }), clause, edit);
}
