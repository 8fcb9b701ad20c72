import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

const opens =
  /^(?:and |just |only )?(?:but |only |just )(?:with |saying |it says |it should say |reading |the words |the text )*/i;
const small = /^(?:please|there|a bit|bit|the|a|an|not|more|less|longer|shorter)\b/i;

/** `the same for number five, but with Kamakura`: other words than those that were just carried over. */
export function butWith(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  if (clause.reading.language !== 'en' || last?.name !== 'add_text' || clause.tokens.length > 9)
    return undefined;
  const carried = scene.conversation.past
    .at(-1)
    ?.commands.some(({ name, params }) => name === 'add_text' && params.text === last.params.text);
  const lead = opens.exec(clause.raw)?.[0];
  if (carried !== true || lead === undefined || scene.planned.length > 4) return undefined;
  const said = clause.value<string>('quote') ?? clause.raw.slice(lead.length).replace(/[\s.!,]+$/, '');
  const values = ['duration', 'colour', 'aMotion', 'aLook', 'bigger', 'smaller', 'top', 'bottom'];
  if (said === '' || small.test(said) || clause.has(...values)) return undefined;
  // Bare words are words for the picture where they begin as a name does.
  if (!/\bwith\b|say|reading|words|text/.test(lead) && !clause.has('quote') && !/^\p{Lu}/u.test(said))
    return undefined;
  const commands = [{ name: last.name, params: { ...last.params, text: said } }];
  return {
    intent: 'but-with',
    outcome: { kind: 'instead', here: true, commands, topic: 'text', shots: scene.focus.shots },
  };
}
