import type { EditCommand } from '../../edits/index.js';
import { edit, type Read } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { namesText, roleNamed } from '../referents/texts-meant.js';
import { commandsBefore, photosIn, type Scene, shotIds, shots, texts } from '../scene.js';

const polite =
  '(?:(?:and|now|ok|okay|yes|yeah|nice|great|good|lovely|please|then|so|perfect|actually|also|oh|just|but|no|in fact|could you|can you|can we|i want|i would like|let us) )*';
const end = '(?: (?:please|too|as well|also|then|though|instead|thanks))*';
const everyOne =
  '(?:everywhere(?: else)?|throughout|all over|them all|(?:all|each|every one) of (?:them|those|these)|(?:all|both)(?: of)?(?: the| my| our)?(?: other)?(?: photos| pictures| pics| images| shots| ones| others| rest| transitions| cuts| clips)?|every(?: other)? (?:photo|picture|pic|image|shot|one|cut|transition)|everything(?: else)?|the whole (?:film|video|thing)|the (?:others|rest|other (?:photos|pictures|pics|images|ones|cuts))(?: too)?)';
const that =
  '(?:that|this|it|identical|identically|likewise|ditto|the same|same|the same thing|the same (?:one|way|transition|look|filter|motion|movement|zoom|length|effect|treatment)|that (?:one|transition|look|filter|effect|style|motion|zoom|length))';
const spreads = [
  new RegExp(
    `^${polite}(?:(?:use|do|put|apply|have|make|give|take|want|set|add|repeat|keep|copy) )?${that}(?: (?:to|on|for|with|between|in|across|at|over))? ${everyOne}${end}$`,
  ),
  new RegExp(
    `^${polite}(?:(?:do|make|have|show|set|give|put|i want|should|want) )?${everyOne}(?: (?:should|shall|can|could|must|to)(?: be| look| go)?| be)? (?:like (?:that|this)|that way|this way|the same(?: way)?|likewise|so)${end}$`,
  ),
];

/** A wish that adds to what is there: done twice to one photo it would be too much. */
const adds = ({ params }: EditCommand): boolean =>
  'factor' in params || 'byMs' in params || (params.relative !== false && 'brightness' in params);

/** `use that everywhere`, `all of them like that please`: the wish before, for a few, is meant for all. */
export function spread(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || scene.trail.asked) return undefined;
  if (!spreads.some((pattern) => pattern.test(clause.text))) return undefined;
  const here = scene.planned.at(-1);
  const last = commandsBefore(scene);
  const turn = here === undefined ? last : [here];
  const command = turn.at(-1);
  const few = command?.params.photos;
  if (command === undefined || !Array.isArray(few) || !/^(?:set_|adjust_)/.test(command.name))
    return undefined;
  const alike = turn.filter(({ params }) => JSON.stringify(params.photos) === JSON.stringify(few));
  const others = shots(scene.draft).flatMap(({ id }) => (few.includes(id) ? [] : [id]));
  if (others.length === 0) return undefined;
  const commands = alike.map((item) => ({
    name: item.name,
    params: { ...item.params, photos: adds(item) ? others : 'all' },
  }));
  return { intent: 'spread', outcome: { kind: 'edit', commands, topic: scene.focus.topic, shots: [] } };
}

const neighbour = new RegExp(
  `^${polite}(?:(?:remove|delete|drop|lose|the same (?:for|with|to)|same (?:for|with)|do) )*(?:the )?(?:(?:one|photo|picture|pic|image|shot|two|three|2|3)(?: (?:ones|photos|pictures))? (?:right |just |directly )?(after|before|following|behind|next to) (?:that|it|this|them|those)(?: one)?|(?:one|two|three|four|2|3|4)(?: photos| pictures| ones)? (?:right |just |directly )?(in front|before|behind|after|ahead|preceding)(?: of)?(?: (?:that|it|this|them|those))?|(next|following|previous) (?:one|photo|picture|pic|image|shot|two|three|2|3)(?: (?:ones|photos|pictures))?|next|the (next|previous) one)(?: (?:can go|out|away|goes|as well|too|also|please))*$`,
);

/** 后面那张也不要 */
const neighbourChinese =
  /^(?:还有|它|那张|,)*((?:后面|后边|后一|下一|前面|前边|上一|前一)的?那?一?张?)(?:也|都|一起|同样)?(?:不要|删|去掉|去|拿掉|不用|别要)(?:了|掉)*(?:吧)?$/;

/** `and the one after that too` when a photo was taken out: its neighbour of then goes as well. */
export function goneToo(clause: Clause, scene: Scene): Read | undefined {
  const found =
    clause.reading.language === 'en'
      ? neighbour.exec(clause.text)
      : clause.reading.language === 'zh'
        ? neighbourChinese.exec(clause.text)
        : null;
  if (found === null || scene.trail.asked) return undefined;
  const here = scene.planned.at(-1);
  const entry = scene.conversation.past.at(-1);
  const last = here ?? entry?.commands.at(-1);
  const gone = last?.name === 'remove_photos' ? last.params.photos : undefined;
  const before = here === undefined ? entry?.before : scene.start;
  if (!Array.isArray(gone) || before === undefined) return undefined;
  const order = shots(before).map(({ id }) => id);
  const now = new Set(shotIds(scene.draft));
  const places = gone.map((id) => order.indexOf(String(id)));
  const back = /before|previous|front|ahead|preceding|前|上/.test(found.slice(1).join(' '));
  const said = /\b(?:two|three|four)\b/.exec(clause.text)?.[0] ?? '';
  const count = clause.value<number>('number') ?? { two: 2, three: 3, four: 4 }[said] ?? 1;
  const list = back
    ? order
        .slice(0, Math.max(0, Math.min(...places)))
        .filter((id) => now.has(id))
        .slice(-count)
    : order
        .slice(Math.max(...places) + 1)
        .filter((id) => now.has(id))
        .slice(0, count);
  if (list.length < count || list.length === now.size) return undefined;
  const commands = [{ name: 'remove_photos', params: { photos: list } }];
  return { intent: 'gone-too', outcome: { kind: 'edit', commands, topic: 'shots', shots: [] } };
}

const otherSide =
  /^(?:是|应该是|要删的是|该删的是)?(?:它|这张|那张)?的?(前|后|上|下)(?:面|边|头)?的?(?:那|一|那一)张$/;

/** 删错了，不是这张，是它后面那张: what went comes back, and its neighbour of then goes. */
export function goneInstead(clause: Clause, scene: Scene): Read | undefined {
  const side = clause.reading.language === 'zh' ? otherSide.exec(clause.text)?.[1] : undefined;
  const entry = scene.conversation.past.at(-1);
  const last = entry?.commands.at(-1);
  if (side === undefined || entry === undefined || last?.name !== 'remove_photos') return undefined;
  if (!/不对|不是(?:这|那)张|不是它|[删看弄搞认记]错/.test(scene.sentence) || scene.planned.length > 0)
    return undefined;
  const [gone, ...more] = photosIn(last);
  const order = shots(entry.before).map(({ id }) => id);
  const now = new Set(shotIds(scene.draft));
  const meant = order[order.indexOf(gone ?? '') + (/[后下]/.test(side) ? 1 : -1)];
  if (gone === undefined || more.length > 0 || meant === undefined || !now.has(meant)) return undefined;
  const back = now.has(gone) ? [] : [{ name: 'restore_photos', params: { photos: [gone] } }];
  const commands = [...back, { name: 'remove_photos', params: { photos: [meant] } }];
  return { intent: 'gone-instead', outcome: { kind: 'edit', commands, topic: 'shots', shots: [gone] } };
}

const small =
  /^(?:(?:right|just|directly|straight|immediately|namely|so|to|be|put|it|that|there|and|place|the one|, ) ?)*$/;

const asEdge = /^(?:as|at) (?:the )?(first|last)(?: (?:one|photo|picture|place))?(?: please| then)*$/;

/** `move that picture forward, right after the rings`: where the photo of the wish before goes. */
export function placeSaid(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  // `put it back, as the last one`
  const edge = clause.reading.language === 'en' ? asEdge.exec(clause.wish)?.[1] : undefined;
  if (last?.name === 'restore_photos' && edge !== undefined && Array.isArray(last.params.photos)) {
    const shots = last.params.photos.map(String);
    const commands = [{ name: 'move_photos', params: { photos: shots, to: edge === 'first' ? 1 : 'end' } }];
    return { intent: 'place-said', outcome: { kind: 'edit', commands, topic: 'shots', shots } };
  }
  if (last?.name !== 'move_photos' || clause.reading.language !== 'en') return undefined;
  const moved = (last.params.photos as readonly string[]) ?? [];
  const at = clause.index('before', 'after');
  const [mark, ...more] = clause.namedRefs;
  if (at < 0 || mark === undefined || more.length > 0 || mark.from < at || mark.ids.length !== 1)
    return undefined;
  const outside = clause.tokens.filter((_, index) => index !== at && (index < mark.from || index >= mark.to));
  const bare = outside.every(({ text }) => small.test(text) || /^(?:the|my|our|please)$/.test(text));
  if (!bare || moved.includes(mark.ids[0]!)) return undefined;
  const side = clause.has('before') ? 'before' : 'after';
  const commands = [{ name: 'move_photos', params: { photos: moved, [side]: mark.ids[0] } }];
  return {
    intent: 'amend',
    outcome: { kind: 'instead', commands, here: true, topic: 'shots', shots: moved },
  };
}

/** `show the train first, then the beach`: what follows stands behind what was just moved. */
export function thenNext(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  if (last?.name !== 'move_photos' || last.params.to === 'end') return undefined;
  const opens =
    clause.reading.language === 'zh'
      ? /^(?:再|然后|接着|之后|紧接着|跟着|接|再就|下来|接下来)+(?:是|放|到|来|接|就是)?/
      : /^(?:and )?(?:then|next|after that|afterwards|followed by|and)\b/;
  if (!opens.test(clause.text)) return undefined;
  const named = clause.namedRefs;
  const bare = clause.tokens.every(
    ({ text }, index) =>
      within(named, index) ||
      /^(?:and|then|and then|next|after that|afterwards|followed by|the|my|our|comes?|goes|please|,|再|然后|接着|之后|紧接着|跟着|接|就|是|放|到|来|那|那张|张|吧|下来|接下来|照片)$/.test(
        text,
      ),
  );
  const moved = (last.params.photos as readonly string[]) ?? [];
  const ids = named.flatMap((item) => item.ids).filter((id) => !moved.includes(id));
  if (!bare || ids.length === 0 || moved.length === 0) return undefined;
  const commands = [{ name: 'move_photos', params: { photos: ids, after: moved.at(-1)! } }];
  return { intent: 'then-next', outcome: { kind: 'edit', commands, topic: 'shots', shots: ids } };
}

const textToo = new RegExp(
  `^${polite}(?:(?:do |make )?(?:the )?same (?:for|with|to|on) )?(?:(?:the|my|our|all|all the|that|both) )?[\\w-]+(?: \\w+)?(?: (?:too|as well|also|likewise|please))+$|^${polite}(?:do )?(?:the )?same (?:for|with|to|on) the texts$|^(?:文字|标题|片头|片尾|字幕|结尾|那|个|句|行|都|也|要|同样|一样|这样|那样|的)+是?(?:吧|处理|弄)?$`,
);

/** `and the title too`: what was just done to another text, or taken out or brought back beside it. */
export function textLikewise(clause: Clause, scene: Scene): Read | undefined {
  if (!namesText(clause) || scene.trail.asked) return undefined;
  if (
    !textToo.test(clause.text) ||
    clause.has('remove', 'add', 'change', 'move', 'quote', 'colour', 'bigger')
  )
    return undefined;
  const entry = scene.conversation.past.at(-1);
  const last = scene.planned.length > 0 ? scene.planned : (entry?.commands ?? []);
  const role = roleNamed(clause);
  const pointed = clause.values<string>('textId');
  const there = pointed.length > 0 ? pointed : texts(scene.draft, role).map(({ id }) => id);
  const about = { topic: 'text' as const, texts: there };
  // `put the music back` took back a turn that took out both.
  const undone = scene.planned.length === 0 ? scene.conversation.future.at(-1)?.commands : undefined;
  const back = there.length > 0 && (undone?.some(({ name }) => name === 'remove_text') ?? false);
  if (back) return { intent: 'text-likewise', outcome: { kind: 'edit', commands: [], ...about } };
  if (there.length === 0) return undefined;
  if (last.length > 0 && last.every(({ name }) => /^remove_(?:text|music)$/.test(name)))
    return { intent: 'text-likewise', outcome: edit('remove_text', { texts: there }, about) };
  const commands = last.flatMap(({ name, params }) => {
    const done = Array.isArray(params.texts) ? params.texts : [];
    const others = there.filter((id) => !done.includes(id));
    return /^(?:style|time)_text$/.test(name) && others.length > 0
      ? [{ name, params: { ...params, texts: others } }]
      : [];
  });
  if (commands.length === 0 || commands.length < last.length) return undefined;
  return { intent: 'text-likewise', outcome: { kind: 'edit', commands, ...about } };
}
