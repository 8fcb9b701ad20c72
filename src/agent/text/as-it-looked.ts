import { titleOf } from '../../catalogue/index.js';
import type { TextStyle } from '../../draft/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { pastDrafts, roleOfText, type Scene, texts, textsHeld } from '../scene.js';

const matter = '(?<matter>colou?r|font|typeface|lettering|place|position|spot)';
const older = '(?:old|former|previous|first|earlier|original|last|other)';
const lead = '(?:(?:no|nah|hm+|oh|ok|but|and|actually|honestly|well|i think|,) )*';
const forms: readonly RegExp[] = [
  new RegExp(
    `^${lead}the (?:${older} ${matter}|${matter.replace('<matter>', '<matter2>')} (?:before|we had before|it had before|from before|earlier)) (?:was|is|looked) (?:(?:much|way|a lot|a bit) )*(?:better|nicer|prettier|clearer|fine|good)(?: after all)?$`,
  ),
  new RegExp(
    `^${lead}(?:(?:i|we) (?:really )?(?:liked|preferred|prefer|like|want) |(?:give me|bring|put|have) (?:back )?)the (?:${older} ${matter}|${matter.replace('<matter>', '<matter2>')} (?:before|we had before|it had before|from before|earlier))(?: better| more| back| again)*$`,
  ),
  new RegExp(
    `^${lead}back to the (?:${older} ${matter}|${matter.replace('<matter>', '<matter2>')} (?:before|from before))$`,
  ),
];
const keysOf: Readonly<Record<string, keyof TextStyle>> = {
  color: 'color',
  colour: 'color',
  font: 'font',
  typeface: 'font',
  lettering: 'font',
};

/** `the colour before was better`, `I liked the old font more`: how the text in hand looked before that was changed. */
export function asItLooked(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || scene.focus.topic !== 'text') return undefined;
  const groups = forms.map((form) => form.exec(clause.text)?.groups).find((found) => found !== undefined);
  const said = groups?.matter ?? groups?.matter2;
  if (said === undefined) return undefined;
  const key = keysOf[said] ?? 'position';
  const commands = textsHeld(scene).flatMap((text) => {
    const role = roleOfText(scene.draft, text.id) ?? 'caption';
    const usual = titleOf(text, role).look as TextStyle;
    const before = pastDrafts(scene)
      .flatMap((draft) => texts(draft).filter(({ id }) => id === text.id))
      .map(({ style }) => style[key] ?? usual[key])
      .find((value) => value !== undefined && value !== text.style[key]);
    return before === undefined
      ? []
      : [{ name: 'style_text', params: { texts: [text.id], style: { [key]: before } } }];
  });
  const [first, ...more] = commands;
  if (first === undefined) return undefined;
  const ids = [first, ...more].flatMap(({ params }) => params.texts);
  return more.length === 0
    ? edit(first.name, first.params, { topic: 'text', texts: ids })
    : { kind: 'edit', commands, topic: 'text', texts: ids };
}
