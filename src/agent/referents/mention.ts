import { hasTag } from '../../language/index.js';
import { topicAsked } from '../advance.js';
import { cutSpoken } from '../changes/read-change.js';
import { playsInstrument } from '../intents/music-timing.js';
import type { Clause } from '../reading/clause.js';
import { musicIn, type Scene, sceneWith } from '../scene.js';
import { textSpoken } from '../text/pointed.js';
import { stillsMeant } from './photos-meant.js';
import { namesText, textsMeant, wordsOn } from './texts-meant.js';

/** Words after which a sentence names what its subject is held against. */
const against = /^(?:like|as|than|of|behind|beside|before|after|resembles|duplicate|copy)$/;

const standsOver =
  /^(?:(?:but|and|now|so|because|cos|since|as|right now|hm|oh|sorry|well) )*(?:it|they|that|this|those)\b.*\b(?:over|on|on top of|across|in front of|onto|covers?|covering|hid(?:es?|ing)|blocks?|blocking|obscur(?:es?|ing)|overlaps?|overlapping|touch(?:es|ing)?|cuts (?:into|through|across)|in the way|disappears?|gets? lost|vanish(?:es)?|clash(?:es)?|swallows?)\b/;

const standsBy =
  /^(?:(?:but|and|now|so|because|cos|since|as|right now|hm|oh|well) )*(?:it|that one|this one)(?: '?s| is| comes| stands| sits| '| s)* (?:(?:right|just|directly|still|now|too|so|close|almost|way) )*(?:behind|before|after|next to|beside|in front of|following|ahead of|far from|near)\b/;

/** `the sunset last, rather than the train`: what the wish before is not for. */
const notThat = /^(?:(?:and|but) )?(?:rather than|instead of|in place of|and not|but not|not|unlike)\b/;

/** `the title's in the way of the rings`: the words are spoken of. */
const ofWords =
  /^(?:(?:but|and|now|so|oh|hm|aww|no|,) )*(?:the|that|this|my|our|her|his|its) (?:title|heading|headline|caption|text|words|writing|lettering|line|label)\b.*\b(?:in the way|hid(?:es|ing)|cover(?:s|ing)?|over|across|on top|block(?:s|ing)?|in front)\b/;

/** What a clause that asks for nothing speaks of: `I'm afraid the sunset came too early`. */
export function mention(clause: Clause, scene: Scene): Scene {
  // 把外婆那张放最后，当作结尾: what it is to be, no other photo.
  if (/^(?:就|来|用来)?(?:当作?|作为|算作)/.test(clause.text)) return scene;
  // `zoom in on the temple, like the beach`: what the wish before is held against.
  if (
    scene.planned.length > 0 &&
    (/^(?:(?:and|but|just|exactly|much|more|only) )*(?:like|as|same as|similar to)\b/.test(clause.text) ||
      notThat.test(clause.text))
  )
    return scene;
  // `except the sunset` speaks of the sunset.
  const excepts = clause.has('except');
  const tokens = excepts ? clause.tokens.filter((token) => !hasTag(token, 'except')) : clause.tokens;
  const refs = (excepts ? clause.plainRefs : clause.refs).filter((item) => item.kind === 'some');
  // 灵隐寺是头一天去的: beside a name a number or a place counts something else.
  const byName = refs.filter(({ from, to }) =>
    tokens.slice(from, to).some((token) => hasTag(token, 'file', 'fileWord')),
  );
  const meant = byName.length > 0 ? byName : refs;
  // `the second one looks like the first`: the subject is spoken of.
  const end = tokens.findIndex(({ text }, at) => against.test(text) && at >= (meant[0]?.to ?? 0));
  const told = meant.filter(({ from }) => end < 0 || from < end);
  const named = (told.length > 0 ? told : meant).flatMap((item) => item.ids);
  // `the second one wobbles` where several texts are in hand: the second of those.
  const line = named.length > 0 && byName.length === 0 ? textSpoken(clause, scene) : undefined;
  if (line !== undefined)
    return sceneWith(scene, { focus: { ...scene.focus, topic: 'text', texts: [line.id] } });
  // `the words on the sunset spoil it`: what stands there is spoken of, not the photo.
  const written = named.length > 0 && namesText(clause) ? textsMeant(clause, scene, { loose: true }) : [];
  // `it is right over the kiss` where a text is in hand: where that text stands.
  if (
    named.length > 0 &&
    scene.focus.topic === 'text' &&
    scene.focus.texts.length > 0 &&
    standsOver.test(clause.text)
  )
    return scene;
  // `it is right behind the market`: where the photo in hand stands.
  if (
    named.length > 0 &&
    scene.focus.topic === 'shots' &&
    scene.focus.shots.length === 1 &&
    standsBy.test(clause.text)
  )
    return scene;
  if (written.length > 0 && (wordsOn.test(clause.text) || ofWords.test(clause.text)))
    return sceneWith(scene, {
      mentioned: new Set([...scene.mentioned, ...named]),
      focus: { ...scene.focus, topic: 'text', texts: written.map(({ id }) => id) },
    });
  const cuts = named.length > 0 ? cutSpoken(clause, scene) : [];
  if (cuts.length > 0) return { ...scene, focus: { ...scene.focus, topic: 'transition', shots: cuts } };
  if (named.length > 0) {
    const mentioned = new Set([...scene.mentioned, ...named]);
    const asked = topicAsked(clause) ?? (clause.has('look') ? 'look' : undefined);
    // `the zoom on the selfie is creepy, remove it`
    const subject =
      (asked === 'motion' || asked === 'look') &&
      clause.tokens.some(
        (token, at) =>
          hasTag(token, asked) &&
          at < (meant[0]?.from ?? 0) &&
          (/^the /.test(token.text) || /^(?:the|that|this)$/.test(clause.tokens[at - 1]?.text ?? '')),
      );
    if (subject) return { ...scene, mentioned, focus: { ...scene.focus, topic: asked, shots: named } };
    const topic = asked === 'transition' || (asked === 'motion' && clause.has('too')) ? asked : 'shots';
    return sceneWith(scene, { mentioned, focus: { ...scene.focus, topic, shots: named } });
  }
  const stills = scene.fresh ? [] : stillsMeant(clause, scene);
  if (stills.length > 0)
    return sceneWith(scene, { focus: { ...scene.focus, topic: 'shots', shots: stills } });
  if (namesText(clause)) {
    return sceneWith(scene, {
      focus: { ...scene.focus, topic: 'text', texts: textsMeant(clause, scene).map((text) => text.id) },
    });
  }
  const heard = musicIn(scene.draft) !== undefined && playsInstrument(clause);
  const topic = heard ? 'music' : topicAsked(clause);
  return topic === undefined || topic === 'text'
    ? scene
    : sceneWith(scene, { focus: { ...scene.focus, topic } });
}
