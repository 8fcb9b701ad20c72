import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import type { Topic } from '../conversation.js';
import type { Read } from '../outcome.js';
import { type Clause, contracted, within } from '../reading/clause.js';
import { photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const model =
  /\b(?:the )?(?:exact )?same (?:\w+ )?as #|\b(?:just |exactly )?like #|\bthe way # (?:is|was|does|moves|looks)\b|\b# ?'?s (?:zoom|motion|movement|pan|look|filter|grade|colou?rs?|effect)\b|(?:\b(?:with|gets?|give|gave|as|to|on|have|has|want|wants|needs?|deserves?|try|same|just)|#) what(?:ever)? (?:# (?:has|have|had|got|gets|does|is getting)|(?:you|we|i) (?:just )?(?:gave|did (?:to|with|for|on)|put on|used (?:on|for)) #)/;
/** `I'd like the sunset behind the beach`: a wish, and no likeness. */
const wishes = /\b(?:would|'?d|i|we) (?:really |also |rather |both )?like #/;
const likeCommands = /^(?:set_motion|set_look|adjust_colour|set_fit)$/;
const topics: Readonly<Record<string, Topic>> = {
  set_motion: 'motion',
  set_fit: 'fit',
  set_photo_length: 'shots',
};
const commandOf = { motion: 'set_motion', look: 'set_look', length: 'set_photo_length' } as const;
const given = /\bwhat(?:ever)? (?:(?:you|we|i)\b|#)/;
const seen = /\blooks?\b/;

/** 日落跟断桥一样, 日落照断桥那样弄, 跟第一张一样的镜头: `#` is like the other `#`. */
const alike =
  /^(?:让|把|将|给|那|就|还是|改成|,|请|也)*(?:(?<who>#)(?:那张|这张|那个)?(?:的(?:镜头|运镜|动法|滤镜|颜色|色调|效果|时长|时间|长度))?)?(?:要|就|也|都|改成|弄成|做成|变成|调成|应该|得|用|,)*(?:[跟和与同像照按用])(?:着|照)?(?<as>#)(?:那张|这张|那个)?(?:的(?:镜头|运镜|动法|滤镜|颜色|色调|效果|时长|时间|长度|样子)?)?(?:来|弄|保持|处理)*(?:一样|一致|同样|相同|那样|那么)(?:的?(?:亮|暗|暖|处理|来|弄|做|动|移动|镜头|运镜|动法|滤镜|颜色|色调|效果|时长|时间|长|久|吧|就好|就行|好了|了))*$/;

/** Who is to be like whom, and in what where that is said. */
interface Likeness {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly matter?: 'motion' | 'look' | 'length';
  /** Its time may be meant, too. */
  readonly lasts: boolean;
}

const named = (clause: Clause) => clause.refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);

/** A clause with `#` in place of each photo it names. */
const withSigns = (clause: Clause, glue: string): string =>
  clause.tokens
    .map(({ text }, index) =>
      named(clause).some(({ from }) => from === index) ? '#' : within(clause.refs, index) ? '' : text,
    )
    .join(glue);

function chineseLikeness(clause: Clause, scene: Scene): Likeness | undefined {
  if (!/一样|一致|同样|相同|那样|那么/.test(clause.text)) return undefined;
  const found = alike.exec(withSigns(clause, '').replace(/ /g, ''))?.groups;
  const [first, second, more] = named(clause);
  if (found === undefined || first === undefined || more !== undefined) return undefined;
  if ((found.who === undefined) !== (second === undefined)) return undefined;
  const { topic, shots: held } = scene.focus;
  const inHand = topic === 'motion' || topic === 'look' ? topic : undefined;
  const matter = /镜头|运镜|动/.test(clause.text)
    ? 'motion'
    : /滤镜|颜色|色调|样[亮暗暖]/.test(clause.text)
      ? 'look'
      : /时长|时间|长|久/.test(clause.text)
        ? 'length'
        : undefined;
  if (second !== undefined)
    return { source: second.ids, target: first.ids, lasts: true, ...(matter && { matter }) };
  // 跟第一张一样，最后一张也往左: who is like it follows.
  if (clause.tokens.at(-1) !== clause.reading.tokens.findLast((token) => !hasTag(token, 'mark')))
    return undefined;
  // 跟第一张一样 right after a wish: those photos.
  if (held.length === shots(scene.draft).length || (matter ?? inHand) === undefined) return undefined;
  return { source: first.ids, target: held, lasts: false, matter: (matter ?? inHand)! };
}

function englishLikeness(clause: Clause): Likeness | undefined {
  if (!/\b(?:same|like|way|what|whatever)\b/.test(clause.text)) return undefined;
  const [first, second, more] = named(clause);
  if (first === undefined || second === undefined || more !== undefined) return undefined;
  const words = withSigns(clause, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\b(?:the|my|our) #/g, '#');
  const found = model.exec(words);
  if (found === null || wishes.test(contracted(words)) || clause.has('longer', 'shorter', 'length'))
    return undefined;
  const isFirst = !words.slice(0, found.index + found[0].lastIndexOf('#')).includes('#');
  const [source, target] = isFirst ? [first, second] : [second, first];
  const motion = /\b(?:zoom|pan|motion|move|moves|movement)\b/.test(words);
  const look =
    !given.test(words) &&
    /\b(?:look|looks|filter|grade|colou?rs?|tone)\b/.test(words) &&
    !/\blooks? like\b/.test(words);
  const matter = motion ? 'motion' : look ? 'look' : undefined;
  // `give the dance what you gave the kiss`: its time, too; `it would look better with what the kiss has` is none.
  const lasts = given.test(words) && !seen.test(words);
  return { source: source.ids, target: target.ids, lasts, ...(matter && { matter }) };
}

/** `same as the kiss for the dance`, 日落跟断桥一样: what the one photo has, the other gets, too. */
export function likeAnother(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if ((language !== 'en' && language !== 'zh') || clause.tokens.length > 20) return undefined;
  const said = language === 'en' ? englishLikeness(clause) : chineseLikeness(clause, scene);
  if (said === undefined || clause.has('quote', 'text', 'title', 'caption', 'transition', 'between'))
    return undefined;
  const [from, others] = said.source;
  const ids = present(scene, said.target);
  if (from === undefined || others !== undefined || ids.length === 0 || ids.includes(from)) return undefined;
  const shot = shots(scene.draft).find(({ id }) => id === from);
  if (shot === undefined) return undefined;
  const told = [...scene.conversation.past.flatMap((entry) => entry.commands), ...scene.planned].findLast(
    ({ name, params }) =>
      (likeCommands.test(name) || (said.lasts && name === 'set_photo_length')) &&
      (params.photos === 'all' || (Array.isArray(params.photos) && params.photos.includes(from))),
  );
  const { matter } = said;
  const name = matter === undefined ? told?.name : commandOf[matter];
  const photos = photosParam(scene, ids);
  const { brightness = 0, contrast = 0, saturation = 0, preset = 'none', strength = 1 } = shot.look ?? {};
  const levelled = shots(scene.draft).some(
    ({ id, look }) =>
      (id === from || ids.includes(id)) && !!(look?.brightness || look?.contrast || look?.saturation),
  );
  const commands: EditCommand[] =
    name === 'set_motion'
      ? [
          {
            name,
            params: {
              photos,
              motion: shot.motion?.type ?? 'none',
              ...(shot.motion?.amount === undefined ? {} : { amount: shot.motion.amount }),
            },
          },
        ]
      : matter === 'look' || name === 'set_look'
        ? [
            { name: 'set_look', params: { photos, look: preset, ...(shot.look && { strength }) } },
            ...(levelled
              ? [
                  {
                    name: 'adjust_colour',
                    params: { photos, brightness, contrast, saturation, relative: false },
                  },
                ]
              : []),
          ]
        : name === 'set_photo_length'
          ? [{ name, params: { photos, durationMs: shot.durationMs } }]
          : told === undefined
            ? []
            : [{ name: told.name, params: { ...told.params, photos } }];
  if (name === undefined || commands.length === 0) return undefined;
  const topic = topics[name] ?? 'look';
  return {
    intent: 'like-another',
    outcome: { kind: 'edit', commands, topic, shots: ids, measured: said.source },
  };
}
