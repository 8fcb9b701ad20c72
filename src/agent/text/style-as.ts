import { titleOf } from '../../catalogue/index.js';
import { type TextSegment, type TextStyle, textStyleSchema } from '../../draft/index.js';
import type { Clause } from '../reading/clause.js';
import { roleOfText, type Scene, texts } from '../scene.js';

const alike =
  /\b(?:same (?<what>style|look|font|colou?r|size|way|manner|design|lettering|place|position|spot|corner)|(?<again>same) (?=(?:thing |again )?(?:on|for|over|with|at|to)\b)|(?:like|matching|to match|in the style of) (?=the |that |your ))/;
const model =
  /\b(?:as|like|of|match|matching) (?:the |that )?(?<model>title|headline|heading|first|other|last|one before|beginning|start|opening|names?)|\b(?:as|like|matching) (?:our|their) (?<named>names?)/;
/** `same style as our names`: the text that holds two of them. */
const names = /\p{Lu}\p{L}+ (?:and|&|\+|und|y|et) \p{Lu}/u;
const keys: Readonly<Record<string, readonly (keyof TextStyle)[]>> = {
  font: ['font', 'italic', 'weight'],
  lettering: ['font', 'italic', 'weight'],
  color: ['color'],
  colour: ['color'],
  size: ['size'],
  place: ['position'],
  position: ['position'],
  spot: ['position'],
  corner: ['position'],
};

/** How one text looks, for another: of another kind of text size and place stay its own. */
export function styleOf(source: TextSegment, scene: Scene, role: string): TextStyle {
  const own = roleOfText(scene.draft, source.id) === role;
  const entries = Object.entries(source.style).filter(
    ([key]) => own || !/^(?:size|position|align)$/.test(key),
  );
  const style = textStyleSchema.safeParse(Object.fromEntries(entries));
  return style.success ? style.data : {};
}

/** The text that `the title`, `the beginning`, `the last`, `our names` stand for as a model. */
export function modelNamed(said: string, scene: Scene): TextSegment | undefined {
  const all = texts(scene.draft).toSorted((a, b) => a.startMs - b.startMs);
  const others = all.filter(({ id }) => roleOfText(scene.draft, id) !== 'title');
  if (/title|head/.test(said)) return texts(scene.draft, 'title')[0];
  if (/^(?:the |that )?(?:beginning|start|opening)$/.test(said)) return all[0];
  if (/^(?:(?:our|the|their) )?names?$/.test(said)) return all.find(({ text }) => names.test(text));
  if (/^(?:the )?first(?: one)?$/.test(said)) return others[0];
  return /^(?:the )?last(?: one)?$/.test(said) ? others.at(-1) : undefined;
}

/** `in the same style`, `same colour as the title`: what a new text takes over from one that is there. */
export function styleAs(clause: Clause, scene: Scene, role: string): TextStyle {
  const what = alike.exec(clause.text);
  if (clause.reading.language !== 'en' || what === null) return {};
  const found = model.exec(clause.text)?.groups;
  const named = found?.model ?? found?.named;
  if (what.groups?.what === undefined && what.groups?.again === undefined && named === undefined) return {};
  const all = texts(scene.draft).toSorted((a, b) => a.startMs - b.startMs);
  const source =
    modelNamed(named ?? '', scene) ??
    all.find(({ id }) => scene.focus.texts.includes(id)) ??
    all.filter(({ id }) => roleOfText(scene.draft, id) !== 'title').at(-1);
  return source === undefined ? {} : styleFrom(source, scene, { role, what: what.groups?.what });
}

/** What a text of a role takes over from another: its colour, its font ... or all of it. */
export function styleFrom(
  source: TextSegment,
  scene: Scene,
  { role, what }: { role: string; what: string | undefined },
): TextStyle {
  const only = keys[what ?? ''];
  if (only === undefined) return styleOf(source, scene, role);
  const whole = { ...titleOf(source, roleOfText(scene.draft, source.id) ?? 'title').look, ...source.style };
  const own = what === 'size' ? source.style : whole;
  const style = textStyleSchema.safeParse(
    Object.fromEntries(Object.entries(own).filter(([key]) => only.some((one) => one === key))),
  );
  return style.success ? style.data : {};
}
