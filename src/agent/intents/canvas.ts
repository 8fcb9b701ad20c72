import { ratioName } from '../../draft/index.js';
import type { CanvasSize } from '../../language/index.js';
import { canvasOfShortSide, hasTag, instagram, shapes, tagValue } from '../../language/index.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { isFilmOf } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { commandBefore, type Scene } from '../scene.js';

/** `square, for instagram`: the sentence says a shape itself. */
export const saysShape = ({ reading }: Clause): boolean =>
  reading.tokens.some((token) =>
    ['canvasSize', ...shapes.map(([concept]) => concept)].some((concept) => hasTag(token, concept)),
  );

const forInstagram = new RegExp(
  `\\b(?:for|on|to) (?:my |our )?(?:${instagram})(?! (?:post|feed))\\b|\\b(?:instagram|insta) (?:video|film|reel)\\b`,
);

/** `a 35s story out of this`, `a banner for our site`: the kind of film says its shape. */
function medium(clause: Clause): (typeof shapes)[number] | undefined {
  const { text, reading } = clause;
  if (reading.language !== 'en' || clause.has('platform', 'canvasSize')) return undefined;
  if (/\bbanners?\b/.test(text)) return shapes[1];
  if (forInstagram.test(text) && !saysShape(clause)) return shapes[0];
  const story =
    /\bstor(?:y|ies)\b(?! (?:of|about|line|time|book|telling))/.test(text) &&
    (clause.has('duration') ||
      /\bstor(?:y|ies) (?:out of|from|with|format|for (?:my|our) (?:followers|status|friends))\b/.test(
        text,
      )) &&
    !/\b(?:tell|tells|telling|love|life|short|whole|our|the) stor(?:y|ies)\b/.test(text);
  return story || /\b(?:whatsapp|phone) status\b/.test(text) ? shapes[0] : undefined;
}

/** `1080 wide` of the shape there is. */
const sideSaid =
  /^(?:and |at |it |make it |that is |so )*(\d{3,4})(?: px| pixels?)? (wide|across|in width|high|tall|in height)(?: please)?$/;

const turnedDown =
  /^(?:(?:but|and|please|no|oh|,) )*(?:not|no|never) (?:in |a |an |the |that |as a )*(?<shape>square|vertical|portrait|upright|landscape|horizontal|widescreen)(?: (?:format|video|film|picture|one|version|shape|size|crop))?(?: please| though| thanks)*$/;

/** `not the square`: the shape that the film was given last goes; another one is asked for where it always had it. */
export function shapeTurnedDown(
  { text, reading }: Clause,
  { draft, conversation: { past }, language }: Scene,
): Outcome | undefined {
  const said = reading.language === 'en' ? turnedDown.exec(text)?.groups?.shape : undefined;
  if (said === undefined) return undefined;
  const { width, height } = draft;
  const has =
    said === 'square'
      ? width === height
      : /^(?:vertical|portrait|upright)$/.test(said)
        ? width < height
        : width > height;
  if (!has) return { kind: 'nothing' };
  const given = past.at(-1)?.commands.filter(({ name }) => name === 'set_canvas') ?? [];
  if (given.length > 0) return { kind: 'without', from: past.length - 1, dropped: new Set(given) };
  return {
    kind: 'question',
    text: say(language, {
      en: 'Which shape should it have instead: 16:9, 9:16, 1:1 or 4:5?',
      zh: '那要什么比例：16:9、9:16、1:1 还是 4:5？',
    }),
    options: ['16:9', '9:16', '1:1', '4:5'],
  };
}

/** What a format is left for another one. */
const left = /^(?:from|not|no|never|than|instead of|rather than|of|从|由|不是|不要)$/;
const becomes = /^(?:to|into|->|→|改成|改为|换成|变成|调成|改|换)$/;

const versions =
  /\b(?:versions?|formats?|both|each|as well as|copies|variants?|and)\b|版本|(?<![横竖方直])版|[横竖方]版.*[横竖方]版|各|都|两种|三种|[和跟与、]/;
const turnsTo =
  /\b(?:from|instead|rather|not|no|to|than|or|into|actually|wait|sorry|then)\b|改成|换成|变成|不要|而不是|还是|或|不对/;

/** `16:9, 1:1 and 9:16`, 横版和竖版各一个: the sentence asks for more than one format, and takes none back. */
const wantsVersions = ({ sentence }: Scene): boolean => versions.test(sentence) && !turnsTo.test(sentence);

const oneAtATime = ({ language }: Scene, name: string): string =>
  say(language, {
    en: `A film has one format at a time. This one is ${name}; when it is exported, name the next format and export again.`,
    zh: `一部影片一次只有一种画幅，现在是 ${name}；导出以后再说下一种，就能再导出一份。`,
  });

const sizesIn = (clause: Clause): CanvasSize[] =>
  clause.tokens.flatMap((token) => {
    const shape = shapes.find(([concept]) => hasTag(token, concept));
    const size = tagValue(token, 'canvasSize') ?? shape?.[1] ?? tagValue(token, 'platform');
    return size === undefined ? [] : [size as CanvasSize];
  });

const sameWay = (one: CanvasSize, other: CanvasSize): boolean =>
  Math.sign(one.width - one.height) === Math.sign(other.width - other.height);

/** The sentence says where the film is shown. */
export const platformSaid = ({ reading }: Clause): boolean =>
  reading.tokens.some((token) => hasTag(token, 'platform'));

const nameOf = ({ width, height }: { width: number; height: number }): string => ratioName(width, height);

/** The first of several formats, with how to come by the others; undefined where one is asked for. */
export function severalAsked(clause: Clause, scene: Scene): Outcome | undefined {
  const sizes = sizesIn(clause);
  const given = scene.planned.find(({ name }) => name === 'set_canvas')?.params as CanvasSize | undefined;
  const [first] = given === undefined ? sizes : [given];
  if (first === undefined || sizes.every((size) => nameOf(size) === nameOf(first))) return undefined;
  if (!wantsVersions(scene)) return undefined;
  const note = oneAtATime(scene, nameOf(first));
  if (given !== undefined) return { kind: 'edit', commands: [], topic: 'film', note, unchanged: note };
  const { width, height } = first;
  return edit('set_canvas', limited({ width, height }), { topic: 'film', note });
}

const asksSize = /多大(?:的|合适|好)?[？?]?$|(?:什么|哪种|哪个)(?:比例|尺寸|画幅)(?:合适|好|的)?[？?]?$/;

/** 竖的，20秒: what a film that is to be made is like. */
export const onlyShape =
  /^(?:画面|片子|视频|做成|做|要|用|就|最好|弄成?|整)*(?:竖|横|方|纵|直|正方|宽)[屏版的向式着形度身]*(?:吧|的话|为主|就行|就好|就可以|即可|格式)*$/;

export const canvas = defineIntent({
  name: 'canvas',
  needs: {
    concepts: ['canvasSize', 'platform', 'shortSide', ...shapes.map(([shape]) => shape)],
    words: [sideSaid, turnedDown, /banner|stor(?:y|ies)|status|insta|\big\b/],
    // The shape that was just given may be turned down.
    also: (_, { planned }) => planned.some(({ name }) => name === 'set_canvas'),
  },
  read(clause, scene) {
    const { draft, planned, fresh } = scene;
    if (clause.has('quote') && clause.has('title', 'caption')) return undefined;
    const about = { topic: 'film' as const };
    if (onlyAsks(clause)) return undefined;
    // 断桥裁成正方形: of one photo, and not of the film.
    if (/裁|剪/.test(clause.text) && clause.has('file', 'fileWord', 'ordinal', 'first', 'last'))
      return undefined;
    // `go sideways`, `start wide`: what the camera does.
    if (
      /\b(?:go|move|pan|glide|travel|drift|slide) sideways\b|\b(?:start|begin|end|finish)(?:s|ning|ing)? (?:off )?wide\b(?! ?(?:screen|format))/.test(
        clause.text,
      )
    )
      return undefined;
    // `only the ones taken upright` says which photos.
    if (/\b(?:ones|photos|pictures|pics|shots) (?:that (?:are|were) )?(?:taken|shot)\b/.test(clause.text))
      return undefined;
    const sides = sideSaid.exec(clause.text);
    if (sides !== null) {
      const scale = Number(sides[1]) / (/wide|across|width/.test(sides[2]!) ? draft.width : draft.height);
      return edit('set_canvas', limited({ width: draft.width * scale, height: draft.height * scale }), about);
    }
    const other = shapeTurnedDown(clause, scene);
    if (other !== undefined) return other;
    const several = severalAsked(clause, scene);
    if (several !== undefined) return several;
    // `from 16:9 to 9:16`, `9:16 instead of 16:9`: the one that is not left.
    const exact = clause.tokens.flatMap((token, index) => {
      const size = tagValue(token, 'canvasSize');
      const [before = '', after = ''] = [index - 1, index + 1].map((at) => clause.tokens[at]?.text);
      return size === undefined || left.test(before) || becomes.test(after) ? [] : [size as CanvasSize];
    })[0];
    const shaped = planned.some((command) => command.name === 'set_canvas');
    const shown = clause.value<CanvasSize>('platform');
    const sized = clause.reading.tokens.some((token) => hasTag(token, 'canvasSize'));
    // `1:1 for Instagram`: the ratio that was said counts, the platform only explains it; 竖版，发小红书 is as tall as it shows.
    if (exact === undefined && shaped && shown !== undefined && (sized || !sameWay(shown, draft)))
      return { kind: 'nothing' };
    // `wide, not tall`: the shape that is not denied.
    const denied = (index: number): boolean =>
      /^(?:not|no|never|than|of)$/.test(clause.tokens[index - 1]?.text ?? '') &&
      clause.reading.language === 'en';
    const said = shapes.filter(([concept]) =>
      clause.tokens.some((token, index) => hasTag(token, concept) && !denied(index)),
    );
    if (shaped && said.length === 0 && /^(?:(?:rather )?than|not|no|instead of)\b/.test(clause.wish))
      return { kind: 'nothing' };
    const spoken =
      said[0] ?? shapes.find(([concept]) => clause.has(concept)) ?? (fresh ? medium(clause) : undefined);
    // 小红书，竖版: it is upright there already.
    if (exact === undefined && shaped && shown === undefined && spoken !== undefined && !sized)
      if (platformSaid(clause) && sameWay(spoken[1], draft)) return { kind: 'nothing' };
    // 方形的发朋友圈: the shape that was said counts; 小红书竖版 is upright as it is there.
    const agreed = shown !== undefined && (spoken === undefined || sameWay(spoken[1], shown));
    const size = exact ?? (agreed ? shown : undefined);
    const side = clause.value<number>('shortSide');
    // 抖音用多大的: told, and not done.
    if (size !== undefined && clause.has('platform') && asksSize.test(scene.sentence)) {
      const text = `${nameOf(size)}（${size.width}x${size.height}）最合适，现在是 ${nameOf(draft)}。要改就说“改成${nameOf(size)}”。`;
      return { kind: 'answer', text };
    }
    if (size !== undefined) {
      const { width, height } = side === undefined ? size : canvasOfShortSide(size, side);
      return edit('set_canvas', limited({ width, height }), about);
    }
    // `1080p vertical`
    if (side !== undefined && spoken !== undefined)
      return edit('set_canvas', limited(canvasOfShortSide(spoken[1], side)), about);
    if (side !== undefined) return edit('set_canvas', limited(canvasOfShortSide(draft, side)), about);
    // 搞成竖的, 弄个方块的: what is made has that shape; 竖的那张 is a photo.
    const made = clause.tokens.some(
      (token, index) =>
        (fresh && (hasTag(clause.tokens[index + 1], 'clip') || onlyShape.test(clause.text))) ||
        (/^(?:[搞弄整做改变换来要]?(?:成|为|个|一个)|搞|弄|整|要|来|改|转|换)$/.test(token.text) &&
          shapes.some(([concept]) => hasTag(clause.tokens[index + 1], concept)) &&
          !hasTag(clause.tokens[index + 2], 'photo', 'clip', 'it', 'number')),
    );
    // Les photos verticales, 縦の写真: those photos.
    const ofThem =
      !['en', 'zh'].includes(clause.reading.language) &&
      clause.tokens.some(
        (token, index) =>
          hasTag(token, 'photo') &&
          [-2, -1, 1].some((step) =>
            shapes.some(([concept]) => hasTag(clause.tokens[index + step], concept)),
          ),
      );
    // 改成竖屏 ... 还是横的吧: the shape that is turned back.
    const turned = commandBefore(scene)?.name === 'set_canvas' && clause.tokens.length <= 4;
    const named = ofThem || (!made && !turned && !isFilmOf(clause, scene) && clause.namesPhotos);
    const shape = spoken;
    if (shape === undefined || named) return undefined;
    return edit('set_canvas', { ...shape[1] }, about);
  },
});

const limited = ({ width, height }: CanvasSize): { width: number; height: number } => {
  const scale = Math.min(1, 3840 / Math.max(width, height), 2160 / Math.min(width, height));
  const even = (side: number): number => Math.max(16, 2 * Math.round((side * scale) / 2));
  return { width: even(width), height: even(height) };
};
