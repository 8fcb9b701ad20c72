import { looks, titleOf } from '../../catalogue/index.js';
import type { TextSegment } from '../../draft/index.js';
import { roleOf } from '../../edits/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosMeant, photosParam } from '../referents/photos-meant.js';
import { namesText, textsMeant } from '../referents/texts-meant.js';
import { say } from '../replies/say.js';
import { pastDrafts, type Scene, shots, textsHeld } from '../scene.js';

type Kind = 'colour' | 'place' | 'look';

const lead =
  '(?:(?:no|hm+|please|and|but|ok|then|now|maybe|just|could we|can we|can you|could you|can i have|can we have|i want|i would like|we want|give|try|use|make|choose|pick|have|put|show|let us try|how about) )*';
const text =
  '(?:(?:the |my |our |that |this |all |all the )*(?:texts?|titles?|captions?|words?|letters?|lettering|writing|end card|headline|name|it|them))';
const what =
  "(?:(?:text|title|caption|font|letter|letters|text's|title's) )?(colou?rs?|positions?|places?|spots?|looks?|filters?)";
const other = '(?:(?:an?|some|the|any) )*(?:other|another|different|new)';
const end = '(?: (?:please|then|instead|maybe|now|though|thanks))*$';
const english = [
  new RegExp(`^${lead}(?:${text} (?:in |at )?)?${other} ${what}(?: (?:of|for|on|to|in) ${text})?${end}`),
  new RegExp(`^${lead}change (?:the )?${what}(?: (?:of|for|on|to|in) ${text})?${end}`),
  new RegExp(`^${lead}change ${text} ${what}${end}`),
  new RegExp(
    `^(?:(?:can|could|should|i want|i would like|let|please) )*${text} (?:(?:to|should|could|can|needs?) )*(?:have|has|get|be in|be|use) (?:in |at )?${other} ${what}${end}`,
  ),
];
const elsewhere = new RegExp(
  `^${lead}(?:(?:move|put|place|bring|show) )?${text} (?:to )?(?:somewhere|some place|someplace) else${end}`,
);

const chinese =
  /^(?:给我|帮我|再|那|还是|把|给|就|,)*(?:.{0,8}?(?:标题|字幕|文字|片尾|片头|片名|[行个句]字|字|它))?(?:都|也|再)?的?(?:(颜色|位置|地方|滤镜|色调)(?:也|都|再)?(?:换|改|变)(?:一|个|种|下|别的)*|(?:换|改|变|来|用)(?:成|到)?(?:一)?(?:个|种|款)?(?:别的|其他的?|其它的?|另外的?|不同的?|好看点?的|显眼点?的)?(颜色|位置|地方|滤镜|色调))(?:吧|看看|试试|呗|的|嘛|了)*$/;

/** The kind of thing of which another one is wished. */
function kindOf(clause: Clause): Kind | undefined {
  const found =
    clause.reading.language === 'zh'
      ? chinese.exec(clause.text)?.slice(1).find(Boolean)
      : elsewhere.test(clause.text)
        ? 'place'
        : english.reduce<string | undefined>((noun, form) => noun ?? form.exec(clause.text)?.[1], undefined);
  if (found === undefined) return undefined;
  return /colou?r|颜色/.test(found) ? 'colour' : /look|filter|滤镜|色调/.test(found) ? 'look' : 'place';
}

const colours = ['#FFFFFF', '#FDD835', '#E53935', '#1E88E5', '#43A047', '#FB8C00'];
const places = ['bottom', 'top', 'center'] as const;
const grades = ['warm', 'vintage', 'fresh', 'cinematic_warm', 'vivid', 'faded', 'bw'];

const after = <Value>(list: readonly Value[], now: Value): Value =>
  list[(list.indexOf(now) + 1) % list.length]!;

const nextOf = (kind: 'colour' | 'place', shown: TextSegment, { draft }: Scene): Record<string, unknown> =>
  kind === 'colour'
    ? { color: after(colours, (shown.style.color ?? colours[0]!).toUpperCase()) }
    : {
        position: after(
          places,
          (shown.style.position ??
            titleOf(shown, roleOf(draft, shown.id) ?? 'title').look.position) as (typeof places)[number],
        ),
      };

/**
 * `another colour for the title`, `put it somewhere else`, 换个滤镜: another one of the kind that is named, which one is not
 * said. Where a colour has no text to be of, it is asked for.
 */
export function anotherKind(clause: Clause, scene: Scene): Read | undefined {
  if (scene.fresh || !/^(?:en|zh)$/.test(clause.reading.language)) return undefined;
  if (clause.has('quote', 'colour', 'duration', 'aLook')) return undefined;
  const kind = kindOf(clause);
  if (kind === undefined) return undefined;
  if (kind === 'look') return anotherLook(clause, scene);
  const held = textsHeld(scene);
  const shown = namesText(clause) ? textsMeant(clause, scene) : scene.focus.topic === 'text' ? held : [];
  return nextFor(shown, kind, scene) ?? (kind === 'colour' ? ofWhat(scene) : undefined);
}

/** These texts in the next colour or at the next place after those of the first one; undefined where there are none. */
export function nextFor(
  shown: readonly TextSegment[],
  kind: 'colour' | 'place',
  scene: Scene,
): Read | undefined {
  const [first] = shown;
  if (first === undefined) return undefined;
  const ids = shown.map(({ id }) => id);
  const commands = [{ name: 'style_text', params: { texts: ids, style: nextOf(kind, first, scene) } }];
  return { intent: 'another', outcome: { kind: 'edit', commands, topic: 'text', texts: ids } };
}

/** A look the film did not have in this talk. */
function anotherLook(clause: Clause, scene: Scene): Read | undefined {
  if (namesText(clause)) return undefined;
  const used = [scene.draft, ...pastDrafts(scene)].flatMap((draft) =>
    shots(draft).map((shot) => shot.look?.preset),
  );
  const look = grades.find((name) => looks.has(name) && !used.includes(name));
  if (look === undefined) return undefined;
  const photos = photosParam(scene, photosMeant(clause, scene, { fallback: 'all' }));
  const commands = [{ name: 'set_look', params: { photos, look } }];
  return { intent: 'another', outcome: { kind: 'edit', commands, topic: 'look' } };
}

const ofWhat = ({ language }: Scene): Read => ({
  intent: 'another',
  outcome: {
    kind: 'question',
    text: say(language, {
      en: 'The colour of what, and which one? For example "make the title yellow" or "a warm look on all photos".',
      zh: '什么的颜色，换成什么？比如“标题改成黄色”或“照片用暖色滤镜”。',
    }),
    options: [],
  },
});
