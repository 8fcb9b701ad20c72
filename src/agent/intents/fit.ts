import { fitCommand } from '../effects/fit-command.js';
import { shapeBefore } from '../effects/framing.js';
import { defineIntent, edit, type Outcome } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import { clauseOf } from '../reading/clause.js';
import { askMissing, photosMeant, photosParam } from '../referents/photos-meant.js';
import { say } from '../replies/say.js';
import { unseenGround } from '../replies/unseen-ground.js';
import { type Scene, shotIds, shots } from '../scene.js';
import { offTime } from './length-again.js';

/** `the photos should stand before plain grey`: a colour behind what is shown. */
const before =
  /\b(?:stand|sit|lie|be|put|place|show|set|have|appear|are|on|display)\b.* (?:before|against|in front of|on top of|on) (?:a |an |some )?(?:plain |solid |pure |simple |flat )*(?:(?:light|dark|pale|soft) )?[a-z]+$/;

/** 还是裁掉吧: cut to fill the frame, where 头被裁掉了 complains of that. */
const cropped =
  /(?:^|还是|那就|就|可以|直接|重新|算了)(?:把|给)?[^被别不没太]{0,6}(?:裁掉?|裁切|裁剪|裁了)(?:掉)?(?:一下)?(?:吧|就行|就好|好了|算了)+$|(?:裁一?下|裁剪一下|裁切一下)吧?$|^(?:把|给)?[^被别不没太了]{0,8}裁[掉切剪]?一?[点些]吧?$/;

/** 换成黑的 while it is spoken of what stands around the photos. */
const otherGround =
  /^(?:那|还是|就|都|全|也|给我|把它)*(?:换成?|改成?|用|要|变成|弄成|换个|改用|换用)(?:纯)?[^，,]{1,4}(?:色|的|底|吧|好了)+$/;

const blurs = ({ draft }: Scene): boolean => shots(draft).some(({ placement }) => placement.fit === 'blur');

/** `less blur`, `blur the background more`: how strong it is. */
export const ofStrength =
  /\b(?:less|more|stronger|weaker|heavier|lighter|softer|reduce|increase|too|not (?:so|as|that|quite so))\b|[少多强弱轻重]一?[点些]|太/;

/** There is one blur, to somebody who wishes for more of it or less. */
export const oneBlur = ({ language }: Scene): Outcome => ({
  kind: 'answer',
  text: say(language, {
    en: 'The blur behind the photos has one strength. I can put a plain colour there instead (say "black background") or let the photos fill the frame.',
    zh: '照片后面的模糊只有一种程度。可以换成纯色（说“黑色背景”），或者让照片铺满画面。',
  }),
});

export const fit = defineIntent({
  name: 'fit',
  needs: {
    concepts: ['colour', 'blur', 'contain', 'cover'],
    words: /blurr|whole|bars|borders|edges|stripes|\bfit\b|[黑白]边|留[白黑]|裁/,
  },
  read(clause, scene) {
    if (
      clause.has('quote', 'title', 'caption', 'text', 'music', 'transition', 'platform') ||
      shots(scene.draft).length === 0 ||
      offTime.test(clause.text)
    )
      return undefined;
    // `in full HD` is a size.
    if (onlyAsks(clause) || (clause.has('shortSide') && !clause.has('photo'))) return undefined;
    // `square crop, please` is a shape of the film.
    if (/\b(?:square|vertical|portrait|landscape|upright|wide|1:1|4:5|9:16|16:9) crop\b/.test(clause.text))
      return undefined;
    // `cut off the last two photos`: those go.
    if (
      /^(?:(?:and|then|please|now|also|just|can you|could you) )*(?:cut|chop|lop) off (?:the |my |that |this )?(?:first|last|final|half|\d)/.test(
        clause.text,
      )
    )
      return undefined;
    // `a blurred copy behind it, no black bars`: said once more.
    const done = scene.planned.at(-1);
    if (
      done?.name === 'set_fit' &&
      /\b(?:no|without|not) (?:\w+ )?(?:bars|borders|edges|stripes)\b/.test(clause.text)
    )
      return { kind: 'nothing' };
    // `it has to fit into 15 seconds`, `that one doesn't fit`
    if (
      clause.has('duration') ||
      /\b(does ?n ?'?t|do ?n ?'?t|does not|do not) (really )?fit\b(?! (the|in the|into the|on the) (frame|screen|picture))/.test(
        clause.text,
      )
    )
      return undefined;
    // `I only have 15 seconds, make it fit`
    if (
      /\bfit\b/.test(clause.text) &&
      /^set_(photo_)?length$/.test(scene.planned.at(-1)?.name ?? '') &&
      !clause.has('photo')
    )
      return { kind: 'nothing' };
    const bars = /bars|borders|黑边|留白|白边|留黑|留边|露边/.test(clause.text);
    const without = clause.has('no', 'remove');
    // `cream instead of the blurry edges`: what is turned down is not wished.
    const turn = clause.tokens.findIndex((token) => /^(?:instead of|rather than)$/.test(token.text));
    const wanted = turn > 0 ? clauseOf(clause.tokens.slice(0, turn), clause.reading, scene) : clause;
    const margins = /(?:照片|图片?|画面)?(?:四周|周围|旁边|边上|上下|左右)留(?:一?点|些|个|出)?(白|黑)/.exec(
      clause.text,
    )?.[1];
    if (margins !== undefined && !without) {
      // 四周: the four is no place of a photo.
      const named = clause.has('ordinal', 'file', 'fileWord', 'it');
      const all = named ? photosMeant(clause, scene, { fallback: 'all' }) : shotIds(scene.draft);
      return edit(
        'set_fit',
        {
          photos: photosParam(scene, all),
          fit: 'contain',
          background: margins === '白' ? '#FFFFFF' : '#000000',
        },
        { topic: 'fit', shots: all },
      );
    }
    // 模糊不好看，换成黑的: what stands there now, before what shall.
    const goesOn = clause.tokens.length < clause.reading.tokens.length;
    if (clause.has('blame') && clause.has('blur') && !without && goesOn) return { kind: 'nothing' };
    const colour =
      clause.has('background') ||
      (scene.focus.topic === 'fit' && otherGround.test(clause.text)) ||
      /\b(area|space|room|gaps?|edges?) (around|beside|next to|at the sides?|behind)\b|\bsurround\w*\b/.test(
        clause.text,
      ) ||
      /[白黑灰]底|(?:后面|背后|底下)(?:都|再|要)?(?:垫|衬|铺)|空(?:白|着|出来)?的?(?:地方|部分|处)|\b(?:blurry|blurred|empty|blank|black) (?:edges|sides|borders?|bars|areas?|space)\b/.test(
        clause.text,
      ) ||
      before.test(clause.text) ||
      /^(?:a |some )?(?:\w+ )?\w+ (?:around|behind|beside) (?:the |all |my )?(?:\w+ )?(?:photos|pictures|pics|ones)$/.test(
        clause.wish,
      )
        ? // 白底换成米色: what it becomes.
          /[换改变]成|[换改]为/.test(wanted.text)
          ? wanted.values<string>('colour').at(-1)
          : wanted.value<string>('colour')
        : undefined;
    const blurred =
      wanted.has('blur') ||
      /\bblurr(?:y|ed) (?:borders?|edges|sides|bars|areas?|background)\b/.test(wanted.text);
    const whole =
      clause.has('contain') ||
      /\b(?:show|keep|see|leave|let|want) (?:\S+ )*whole(?:$| (?:on|in front of|against)\b)/.test(
        wanted.text,
      );
    const kind = cropped.test(clause.text)
      ? 'cover'
      : blurred
        ? without && !bars
          ? 'contain'
          : 'blur'
        : bars && (without || (colour === undefined && /^there (?:are|is|re|s)\b/.test(clause.wish)))
          ? 'cover'
          : whole
            ? 'contain'
            : clause.has('cover') &&
                !(colour !== undefined && /\bstrip(?:e?s)?\b|\b(?:with|in) \w+(?: \w+)?$/.test(clause.text))
              ? without && !bars
                ? 'contain'
                : 'cover'
              : undefined;
    if (kind === undefined && colour === undefined) return undefined;
    if (blurred && !bars && ofStrength.test(clause.text) && (blurs(scene) || clause.has('less')))
      return oneBlur(scene);
    if (
      kind === 'contain' &&
      scene.planned.at(-1)?.name === 'set_fit' &&
      scene.planned.at(-1)?.params.fit === 'blur'
    )
      return { kind: 'nothing' };
    if (
      kind === 'contain' &&
      /\b(?:don ?'?t|do not|never|no) (?:\S+ )?(?:crop\w*|cut\w*) (?:anything|any of them|any|off anything)\b/.test(
        clause.text,
      )
    )
      return {
        kind: 'edit',
        commands: [fitCommand({ fit: 'contain' }, shotIds(scene.draft), scene)],
        topic: 'fit',
        shots: [],
      };
    // `show the temple in full, no cropping`: said once more.
    const last = scene.planned.at(-1);
    if (
      last?.name === 'set_fit' &&
      last.params.fit === kind &&
      colour === undefined &&
      clause.refs.length === 0
    )
      return { kind: 'nothing' };
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    const ids = photosMeant(clause, scene, {
      fallback: scene.focus.topic === 'fit' && kind !== undefined ? 'focus' : 'all',
    });
    const about = { topic: 'fit' as const, shots: ids };
    // 方形 白底: a coloured background is seen only where the photo leaves room.
    const framed = colour !== undefined && scene.planned.some(({ name }) => name === 'set_canvas');
    const command = fitCommand({ fit: kind ?? (framed ? 'contain' : undefined), colour }, ids, scene);
    // `square with a white background`
    const shape = ids.length === shots(scene.draft).length ? shapeBefore(clause, scene) : [];
    const unseen = command.params.fit === undefined ? unseenGround(scene) : {};
    const told =
      kind === 'cover' && /裁/.test(clause.text)
        ? {
            unchanged: say(scene.language, {
              en: 'It fills the frame already, and what does not fit is cut off.',
              zh: '照片已经铺满画面，放不下的边已经裁掉了。我不能只裁掉其中一块；想近一点可以说“镜头推近”。',
            }),
          }
        : {};
    return { kind: 'edit', commands: [...shape, command], ...about, ...unseen, ...told };
  },
});
