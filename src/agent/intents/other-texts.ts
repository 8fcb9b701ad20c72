import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';
import { listedGoes } from './listed.js';

/** `title "Goa" and no other text`, 别的字不要: the texts that were not wished in this sentence. */
const noOtherText =
  /\b(?:no|without(?: any)?) (?:other|more|further|additional|extra) (?:texts?|words|captions?|writing|titles?|lettering)\b|\bno (?:texts?|words|writing|captions?) (?:otherwise|apart from (?:that|it)|besides(?: that)?|other than (?:that|it)|except (?:for )?(?:that|it)|beyond (?:that|it))\b|^(?:其他|其它|其余|别|多余)的?(?:字|文字|字幕|标题)(?:都|就|一律|全)*(?:不要|别要|不用|去掉|删掉?|不留)/;

/** One text of a list goes, or the others, where one was wished in the same sentence; undefined when that is not said. */
export function otherTextsGo(clause: Clause, scene: Scene): Outcome | undefined {
  const listed = listedGoes(clause, scene);
  if (listed !== undefined) return listed;
  if (!noOtherText.test(clause.text) || clause.has('quote')) return undefined;
  if (!scene.planned.some(({ name }) => /_text$/.test(name))) return undefined;
  const before = new Map(texts(scene.start).map(({ id, text }) => [id, text]));
  const others = texts(scene.draft).filter(({ id, text }) => before.get(id) === text);
  return others.length === 0
    ? { kind: 'nothing' }
    : edit('remove_text', { texts: others.map(({ id }) => id) }, { topic: 'text', texts: [] });
}
