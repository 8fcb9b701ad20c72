import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

/** What makes a film restless. */
export const fancy =
  /(?:不要|别|不加|不用|无|没有|不需要|少)(?:加|用|放|太|多|那么|任何|什么|再|咁)* ?(?:特效|effects?)|花哨|花里胡哨|花里花哨|眼花|浮夸|(?:太|那么|这么|有点|过于|别|不要|搞得|弄得)花(?!了?[钱时掉])|(?:太|那么|这么)(?:乱|炫|杂)(?:了|$)|乱七八糟/;

const plainCuts = /^(?:none|crossfade|fade_fast|fade_slow)$/;

const notFancy = /^(?:就|也|,)*(?:别|不要|不用)(?:那么|太|这么|搞得|弄得)*花/;

/**
 * 太花了, 别搞得那么花: what is restless in the film becomes calm, that which is named or spoken of first, else cuts that
 * are no crossfade, else the motions.
 */
export function calmDown(clause: Clause, scene: Scene): Read | undefined {
  // 换个花哨点的样式 wishes for it.
  if (
    !fancy.test(clause.text) ||
    /(?:换|来|要|改|搞|弄)(?:成)?(?:个|一个|点|种|得)?(?:更|再)?花哨[一点些]*的?/.test(clause.text)
  )
    return undefined;
  // 转场都用叠化，别花里胡哨的: what was just wished is calm.
  const said = scene.planned.at(-1);
  if (said?.name === 'set_transition' && notFancy.test(clause.text) && clause.refs.length === 0)
    return { intent: 'calm-down', outcome: { kind: 'nothing' } };
  // 别太花，两三种就行: what there shall be is said behind it.
  if (/[一两二三]种/.test(scene.sentence) && clause.tokens.length < clause.reading.tokens.length)
    return { intent: 'calm-down', outcome: { kind: 'nothing' } };
  const effects = /特效|effect/.test(clause.text);
  if (clause.has('quote', 'duration', 'title', 'caption', 'text', 'font', 'music', 'color')) return undefined;
  if (clause.has('look') && !effects) return undefined;
  if (clause.namesPhotos) return undefined;
  // 太乱了，字都去掉: what is too much is what is spoken of.
  if (!scene.fresh && scene.focus.topic === 'text' && clause.tokens.length < clause.reading.tokens.length)
    return undefined;
  const list = shots(scene.draft);
  const done = (name: string, params: Record<string, unknown>, topic: 'transition' | 'motion') => ({
    intent: 'calm-down',
    outcome: edit(name, params, { topic }),
  });
  const restless = list.filter(({ transition }) => transition !== null && !plainCuts.test(transition.type));
  const moving = list.some(({ motion }) => motion !== null && motion.type !== 'none');
  const onMotion = clause.has('motion') || (scene.focus.topic === 'motion' && !clause.has('transition'));
  if (restless.length > 0 && !onMotion)
    return done(
      'set_transition',
      { photos: restless.map(({ id }) => id), transition: 'crossfade' },
      'transition',
    );
  // A film that is made with plain cuts is as wished.
  if (scene.fresh && !onMotion) {
    // 不要特效 alone wishes for a film.
    const alone = effects && clause.tokens.length === clause.reading.tokens.length;
    return {
      intent: 'calm-down',
      outcome: alone ? { kind: 'edit', commands: [], topic: 'film' } : { kind: 'nothing' },
    };
  }
  if (clause.has('transition') && list.some(({ transition }) => transition !== null))
    return done('set_transition', { photos: 'all', transition: 'none' }, 'transition');
  return moving ? done('set_motion', { photos: 'all', factor: 0.5 }, 'motion') : undefined;
}
