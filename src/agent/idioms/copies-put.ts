import type { EditCommand } from '../../edits/index.js';
import { hasTag, readTokens } from '../../language/index.js';
import type { Intent, Outcome } from '../outcome.js';
import { type Clause, wholeClause } from '../reading/clause.js';
import { isVerb } from '../reading/topic-of.js';
import { type Scene, shots } from '../scene.js';

const toCopy = '(?:duplicat(?:e|ing)|cop(?:y|ying)|clon(?:e|ing)|replicat(?:e|ing)|doubl(?:e|ing))';
const aCopy = '(?:copy|duplicate|clone|double)';
const theCopy = `(?:(?:the|that|this|its|my) (?:new |second |extra |other )?(?:${aCopy}|second one|new one|copied (?:photo|one|picture))|copies|the copies|it|them|that(?: one)?)`;
const many = '(?:a|an|one|another|one more|an extra|an additional|a second|two|three|four|2|3|4)';
const putting =
  '(?:put|place|move|insert|add|stick|drop|set|show|bring|send|have|position|leave|paste|make|let|get|use|play)';
const opening =
  '(?:to|at|after|before|behind|in|into|between|as|on|right|directly|immediately|straight|just)';
const where = `(?<where>(?:${opening})\\b.*)`;

/** `duplicate the sunset and put the copy at the start`, `add a copy of photo 3 after photo 1`. */
const english: readonly RegExp[] = [
  new RegExp(
    `\\b${toCopy} (?<what>[^,;.]+?)(?: (?<times>twice|two times|three times|four times))?(?:[,;.]? and(?: then)? |[,;.] (?:then )?| then |, )(?:please )?(?:${putting}|with) ${theCopy}(?: (?:should|to))?(?: (?:go|be|come))?(?: again)? ${where}$`,
    'i',
  ),
  new RegExp(
    `\\b(?:${putting}|create|want|need|like|with) (?<times>${many}) (?:identical |exact |further )?(?:${aCopy}|copies) of (?<what>[^,;]+?),?(?: and (?:then )?${putting} (?:it|them|that))? ${where}$`,
    'i',
  ),
  new RegExp(
    `\\b${toCopy} (?<what>[^,;]+?)(?: (?<times>twice|two times|three times|four times))?,? ${where}$`,
    'i',
  ),
  new RegExp(
    `\\b(?:repeat|(?:${putting}) (?=.*\\b(?:again|once more|a second time)\\b)) ?(?<what>[^,;]+?)(?: (?:again|once more|a second time))?,? (?<where>(?:${opening})\\b.*?)(?: (?:again|once more|a second time|as well|too))?$`,
    'i',
  ),
];
const putCopy = new RegExp(
  `^(?:and |then |now |please )*${putting} (?:the|that) (?:new |second )?${aCopy}(?: (?:should|to))?(?: (?:go|be|come))? ${where}$`,
  'i',
);
/** 复制一份日落放到最开头, 把日落复制到第二张后面 */
const chinese: readonly RegExp[] = [
  /(?:复制|拷贝|克隆)(?<times>一|两|三|2|3)?(?:份|张|个|遍|次)?(?<what>[^,，;；把]+?)[,，;；]?(?:然后|再|并|并且|接着)?(?:把(?:复制|拷贝)?(?:的|出来的)?(?:那|这)?(?:一?份|一?张|个|它|副本|复制品)?)?(?:放|插|排|挪|移|贴|摆|加|塞)(?:到|在|去|进)?(?<where>.+)$/,
  /[把将](?<what>[^,，;；]+?)(?:再)?(?:复制|拷贝|克隆)(?<times>一|两|三|2|3)?(?:份|张|个|遍|次)?[,，;；]?(?:然后|再|并|并且)?(?:放|插|排|挪|移|贴|摆|加|塞)?(?:到|在|去|进)?(?<where>.+)$/,
  /在(?<where>[^,，;；]+?)(?:再|也|多)?(?:放|插|加|摆|贴|塞|插入|放上|加上)(?<times>一|两|三|2|3)?(?:份|张|个)?(?<what>[^,，;；]+?)的?(?:副本|复制品|拷贝|复制)$/,
];
const counts: Readonly<Record<string, number>> = {
  two: 2,
  twice: 2,
  'two times': 2,
  '2': 2,
  两: 2,
  three: 3,
  'three times': 3,
  '3': 3,
  三: 3,
  four: 4,
  'four times': 4,
  '4': 4,
};

/** What a clause that moves photos comes to: asked of the wishes for places, whichever knows it. */
type Mover = Pick<Intent, 'read'>;

/** Where a move puts photos, as a copy knows it. */
function placeOf({ name, params }: EditCommand, scene: Scene): Record<string, unknown> | undefined {
  if (name !== 'move_photos') return undefined;
  const { to, before, after } = params;
  if (typeof before === 'string') return { before };
  if (typeof after === 'string') return { behind: after };
  const last = shots(scene.draft).length;
  return to === undefined || to === 'end' || to === last
    ? { at: 'end' }
    : to === 1
      ? { at: 'start' }
      : { to };
}

/** What a wish to move photos says where they go; undefined when it says anything else. */
function moveSaid(sentence: string, { reading }: Clause, scene: Scene, movers: readonly Mover[]) {
  const again = readTokens(sentence, reading.language, scene.assets);
  const clause = wholeClause(again, scene);
  for (const mover of movers) {
    const outcome = mover.read(clause, scene);
    if (outcome?.kind !== 'edit' || outcome.commands.length !== 1) continue;
    const [command] = outcome.commands;
    const place = placeOf(command!, scene);
    const ids = command!.params.photos;
    if (place !== undefined && Array.isArray(ids)) return { ids: ids.map(String), place, outcome };
  }
  return undefined;
}

const small =
  /^(?:as (?:the )?(?:photo |picture )?(?:number )?)(?=\d|first|second|third|fourth|fifth|sixth|last)/i;

/** `at the end and make it square`: another wish stands behind the place. */
const goesOn = (where: string, { reading }: Clause, scene: Scene): boolean =>
  readTokens(where, reading.language, scene.assets).tokens.some(
    (token, at, all) =>
      at > 0 &&
      (isVerb(token) || hasTag(token, 'reverse', 'shuffle', 'sort')) &&
      hasTag(all[at - 1], 'and', 'mark'),
  );

/** A copy with the place it shall have: the place is read like that of a photo that is moved. */
export function copiesPut(clause: Clause, scene: Scene, movers: readonly Mover[]): Outcome | undefined {
  const isChinese = clause.reading.language === 'zh';
  const raw = clause.raw.replace(/[.!?。！？]+$/, '').trim();
  const last = scene.planned.at(-1);
  const move = (what: string, place: string): string =>
    isChinese ? `把${what}放到${place}` : `move ${what} ${place.replace(small, 'to place ')}`;
  // `put the copy at the start`, said of the copy that was just made.
  const then = last?.name === 'duplicate_photos' && !isChinese ? putCopy.exec(raw)?.groups : undefined;
  if (then !== undefined && Array.isArray(last!.params.photos)) {
    const places = scene.shotsSeen.flatMap(({ id }, at) =>
      (last!.params.photos as unknown[]).includes(id) ? [`photo ${at + 1}`] : [],
    );
    const put = moveSaid(move(places.join(' and '), then.where!), clause, scene, movers);
    if (put === undefined) return undefined;
    const { photos } = last!.params;
    const commands = [{ name: 'duplicate_photos', params: { photos, ...put.place } }];
    return { kind: 'instead', commands, here: true, topic: 'shots', shots: put.ids };
  }
  for (const form of isChinese ? chinese : english) {
    const said = form.exec(raw)?.groups;
    if (said === undefined || goesOn(said.where!, clause, scene)) continue;
    const put = moveSaid(move(said.what!, said.where!), clause, scene, movers);
    if (put === undefined || put.ids.length === shots(scene.draft).length) continue;
    const copies = counts[said.times?.toLowerCase() ?? ''] ?? 1;
    return {
      kind: 'edit',
      commands: Array.from({ length: copies }, () => ({
        name: 'duplicate_photos',
        params: { photos: put.ids, ...put.place },
      })),
      topic: 'shots',
      shots: put.ids,
    };
  }
  return undefined;
}
