import { hasTag, type Reading } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { readSentence } from '../reading/read-sentence.js';
import { commandsBefore, type Scene } from '../scene.js';

const lead =
  /^(?:no(?:, the)?|nope|nah|oops|sorry|oh|wait|hm+|wrong (?:photo|picture|one|place|corner)|wrong|photo|picture|one|corner|side|place|the|other|not there|but|yes|,|\.|!|actually|on second thoughts?)$/;
const sure = /^(?:no|nope|nah|oops|wrong|not there|sorry|wait)/;

/**
 * After words were written: `no, the other corner, top right`, `wrong photo, it goes on the dress`. Another place for the
 * text in hand, which is not taken back for it. Undefined when anything else is said.
 */
export function movedInstead(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { tokens } = reading;
  const done = commandsBefore(scene);
  const wrote = done.some(({ name }) => name === 'add_text' || name === 'change_text');
  if (reading.language !== 'en' || scene.focus.topic !== 'text' || !wrote || tokens.length > 20)
    return undefined;
  if (!sure.test(tokens[0]?.text ?? '') || tokens.some((token) => hasTag(token, 'quote'))) return undefined;
  let from = 0;
  while (from < tokens.length && lead.test(tokens[from]!.text)) from++;
  if (from === 0 || from === tokens.length) return undefined;
  const read = readSentence({ ...reading, tokens: tokens.slice(from) }, scene);
  const held = new Set(scene.focus.texts);
  const moves =
    read.scene.planned.length > 0 &&
    read.scene.trail.undone.length === scene.trail.undone.length &&
    read.items.every(({ outcome }) => outcome?.kind === 'edit' || outcome?.kind === 'nothing') &&
    read.scene.planned.every(({ name, params }) => {
      const own = Array.isArray(params.texts) && params.texts.every((id) => held.has(String(id)));
      const place = name === 'style_text' && Object.keys(Object(params.style)).join() === 'position';
      return own && (place || (name === 'time_text' && params.photo !== undefined));
    });
  return moves ? read : undefined;
}
