import { hasTag } from '../../language/index.js';
import { lead, photos } from '../lists/order-words.js';
import { defineIntent, edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Looked, looked } from '../reading/quick-look.js';
import { type Shape, shapeOf } from '../reading/signs.js';
import { clipsIn, lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { idsOf } from './placing.js';
import { whichOne } from './which-one.js';

const take =
  '(?:remove|delete|drop|lose|cut|ditch|scrap|bin|trash|skip|omit|axe|exclude|kick out|throw out|throw away|take out|leave out|get rid of|out with|away with|off with|down with|no room for|cut out|kick|throw|take|leave|toss|erase|kill|dump|chuck|hide|yeet|cull|banish|nix|spare us|pull|yank|strike|retire|sack|do without|live without|go without)';
const away =
  '(?: (?:out|away|off|from it|(?:from|out of|off) (?:it|here|there|this|the (?:film|video|movie|reel|slideshow))|completely|entirely|altogether|again|for good|for(?: now)?|for the moment|for the time being|this time|anyway))*';
const removes: readonly Looked[] = [
  new RegExp(`^${lead}${take} (?<who>${photos})(?: both)?${away}$`),
  new RegExp(
    `^${lead}(?<who>${photos})(?: both| all)? (?:goes|(?:can|could|should|may|might|must|has to|have to|needs to|need to|ought to|will have to)(?: both| all| probably| safely| happily| simply| just)? (?:go(?: out)?|be (?:removed|deleted|dropped|cut|gone|left out|skipped)|come out|leave|disappear)${away})(?: (?:before|because|since|or|or else) [^@%]*)?$`,
  ),
  new RegExp(
    `^${lead}(?<who>${photos}) (?:nowhere (?:to be (?:seen|found)|in (?:it|sight|there))|not (?:in|on) (?:it|there|here)|(?:doesn't|don't|does not|do not|needn't|need not) (?:(?:need|have) (?:to )?)?(?:be |appear |show up |turn up )?(?:in|on) (?:it|there|here|this)(?: (?:at all|any ?more|either))?|(?:doesn't|don't|does not|do not|needn't|need not) (?:need|have) to be(?: in)?(?: (?:at all|any ?more|either))?)$`,
  ),
  // `the team you can retire`: the photo first.
  new RegExp(
    `^${lead}(?<who>${photos}) (?:you|we|i) (?:(?:can|could|may|should|must|might|would|will|'d|'ll) )?(?:like to |want to |have to |need to )?${take}${away}$`,
  ),
  new RegExp(`^(?:nor|neither|and neither|and nor) (?<who>${photos})$`),
  new RegExp(`^${lead}(?:(?:the|this|my|our) (?:film|video|movie|slideshow) )?without (?<who>${photos})$`),
  new RegExp(
    `^(?:so |but )?do (?:we|you|i) (?:actually )?(?:need|want|have to (?:see|have|show)) (?<who>${photos})(?: in (?:it|there|here|this))?$`,
  ),
  new RegExp(
    `^${lead}(?:(?:it's|it is|it'd be|we're|we are|would be|is|looks|works) )*better (?:off )?without (?<who>${photos})$`,
  ),
].map(looked);
/** What stays is named, and all others go. */
const keeps: readonly Looked[] = [
  new RegExp(
    `^${lead}(?:cut|trim|narrow|reduce|pare|whittle|boil|strip|get|bring)(?: (?:it|this|that|them|all|everything|things|the (?:film|video|photos|pictures|set|lot)))? (?:all )?(?:back |right )?down to(?: only)? (?<who>${photos})(?: only)?$`,
  ),
  new RegExp(
    `^${lead}(?:cut|trim|shorten|narrow|reduce|limit|restrict|bring) (?:it|this|everything|them|the (?:film|video|slideshow|photos|pictures|set)) to(?: only| just)? (?<who>${photos})(?: only)?$`,
  ),
  new RegExp(
    `^${lead}(?:use|take|show|have|include|feature|pick|choose|keep) (?<who>${photos}) (?:only|alone)$`,
  ),
  new RegExp(
    `^${lead}only (?<who>${photos}) (?:should |can |may |must |to )?(?:stay|stays|remain|remains|survive|survives|be kept|be in it|matter|matters|count|counts|(?:is|are) worth (?:keeping|it|showing)|(?:is|are) (?:any good|good enough|needed|good|usable))$`,
  ),
  new RegExp(
    `^${lead}(?:all|everything|every one)(?: photos| pictures)? (?:but|except|except for|apart from|other than|besides) (?<who>${photos}) (?:can |should |must |may |has to |to )?(?:go|goes|be (?:removed|gone|cut|dropped)|out|away)${away}$`,
  ),
].map(looked);
const count = '(?:n?\\d+|two|three|four|five|six|seven|eight|nine|ten)';
/** `no more than four photos, keep the first four`: how many there shall be, and then which. */
const most = new RegExp(
  `^${lead}(?:no more than|not more than|at most|max(?:imum)?(?: of)?) ${count} (?:photos?|pictures?|images?)(?: in (?:it|all|total|the (?:film|video)))?$`,
);
const someKept = looked(new RegExp(`^${lead}(?:use|keep|take|include) (?<who>@\\d+)$`));
/** `use the first five photos.`: so many of them that no other is meant. */
const someUsed = looked(new RegExp(`^${lead}(?:use|include) (?<who>@\\d+)$`));

/** `use the beach, the temple and the sunset`, as a first request. */
const someNamed = looked(new RegExp(`^${lead}(?:use|take|include) (?<who>${photos})$`));
const onlyThem = looked(new RegExp(`^(?<who>${photos}) only$`));

/** The photos a counted row leaves, where nothing more is said to be done with them. */
function countedRow(clause: Clause, { text }: Shape, scene: Scene): string | undefined {
  const counted = clause.refs.some(
    ({ ids, from, to }) =>
      ids.length > 1 && clause.tokens.slice(from, to).some((token) => hasTag(token, 'number')),
  );
  const after = clause.reading.tokens.find(({ start }) => start >= (clause.tokens.at(-1)?.end ?? 0));
  const ends = after === undefined || hasTag(after, 'mark');
  const several =
    scene.fresh && ends ? (someNamed.exec(text) ?? onlyThem.exec(text))?.groups?.who : undefined;
  if (several !== undefined && /[@%]\d+ .*[@%]\d/.test(several)) return several;
  if (!counted || !ends) return undefined;
  const limited = atMost.test(scene.sentence.toLowerCase());
  return (limited ? someKept : clause.has('photo') ? someUsed : undefined)?.exec(text)?.groups?.who;
}
const atMost =
  /\b(?:no more than|not more than|at most|max(?:imum)?(?: of)?) \S+ (?:photos|pictures|images)\b/;

/** `lose the rest`, `nobody else`, `the others go`: said behind what stays. */
const othersGo = looked(
  /(?:^| )(?:(?:and|but|with|then) )*(?:(?:lose|bin|chuck|drop|ditch|remove|delete|cut|scrap|forget|dump|toss|kill|hide|skip|take out|leave out|throw out|get rid of|not|none of|without|minus|none|no) (?:all |about )?(?:of )?(?:rest|the remainder|(?:the )?others?|the other (?:photos|pictures|ones)|any (?:of )?(?:the )?others?)(?: out| away| off)?|rest (?:(?:can|should|must|has to|have to|may|is|are|gets|get) )?(?:go|goes|out|no|away|gone|be gone|cut|removed|be removed|rubbish|not)|nothing (?:else|more)|nobody else(?: does)?|no one else|none else|that's (?:it|all)|that is (?:it|all))(?: then| either| at all| in it)*$/,
);
const heads = new Set(
  (
    "keep keeps leave just only the a i i'd i'll we you use want wants need needs have let let's show see stay stays remain remains in it this that one photo picture enough is are was be will would " +
    "can could should stick with hold on to make made out of all both happy do it's there so and yes solely alone matter survives please film video reel those these ones photos pictures plus consist"
  ).split(' '),
);
/** Words by which what is named is all there shall be. */
const alone = looked(
  new RegExp(
    `^${lead}(?:(?:nothing|nobody|no one|none)(?: else)? (?:but|except(?: for)?|survives but|stays but|apart from|other than) (?<but>${photos})|rest (?:but|except(?: for)?|apart from) (?<rest>${photos})|(?:all|everything)(?: goes| gone)? (?:out|away|off|goes) (?:but|except(?: for)?|apart from|other than|bar) (?<out>${photos})|(?:lose|drop|remove|delete|cut|bin|scrap|ditch|chuck) (?:every (?:one|single one)(?: of (?:them|those|these))?|all of (?:them|those|these)|them all|all|everything) (?:but|except(?: for)?|apart from|other than|bar) (?<each>${photos})|(?:all|everything) that (?:isn't|is not|aren't|ain't) (?<isnt>${photos}) (?:goes|can go|has to go|must go|out)|(?<are>${photos}) (?:is|are) the only (?:ones?|photos?|pictures?|thing)(?: (?:that )?(?:i|we) (?:want|need|like|care about)| that (?:matters?|counts?|stays?))?|the only (?:ones?|photos?|pictures?|thing) (?:(?:that )?(?:i|we) (?:want|need|like)|that (?:matters?|counts?|stays?)) (?:is|are) (?<matter>${photos})|all (?:i|we) (?:need|want) (?:is|are) (?<need>${photos})|(?:it|the (?:film|video|reel))(?: should| must| can| could)? (?:consists? of|be made of|be made out of|be just|be only|be) (?:only |just )?(?<made>${photos}) (?:only|alone)|(?:it|the (?:film|video|reel))(?: should| must| can| could)? consists? of (?:only |just )?(?<consist>${photos})|(?:make|build|cut) it (?:out )?(?:of|from) (?:only |just )?(?<built>${photos}) (?:only|alone)|(?:pare|cut|strip|trim|narrow) (?:it|this|everything) (?:back|down) to (?:only |just )?(?<pared>${photos})|(?:i |we )?(?:only|just) (?:want|need)(?: to see| to have)? (?<only>${photos}) in (?:it|this|that|there|here|the (?:film|video|reel)))(?: in (?:it|this))?$`,
  ),
);

const exceptOnly = looked(
  new RegExp(
    `^${lead}(?:nothing(?: else)?|nobody(?: else)?|no one(?: else)?|(?:all|everything|everyone|every one)(?: of (?:them|those|these))?(?: (?:out|away|off|goes|go|gone|can go|must go|has to go))|${take} (?:all|everything|every (?:single )?one|each)(?: of (?:them|those|these|it))?) @\\d+(?: (?:out|away|goes|go|can go))?$`,
  ),
);

/** The photos that alone shall stay, however that is said. */
function keptAlone({ text: said }: Shape): string | undefined {
  const groups = alone.exec(said)?.groups;
  const named = Object.values(groups ?? {}).find((who) => who !== undefined);
  if (named !== undefined) return named;
  const head = othersGo.exec(said);
  if (head === null) return undefined;
  const words = said.slice(0, head.index).split(' ');
  const signs = words.filter((word) => /^[@%n]\d+$/.test(word));
  return words.every((word) => word === '' || signs.includes(word) || heads.has(word))
    ? signs.join(' ')
    : undefined;
}

/** `the second and third look the same, lose one` */
const bareOne = looked(new RegExp(`^${lead}${take} one(?: of (?:them|those|these))?${away}$`));
const another =
  /^(?:and |now |then |also |do |remove |delete |drop |take out )*(?:another|one more)(?: one| photo| picture)?$/;
const may =
  /\b(?:retire|sack|nowhere|not|doesn|needn|remov|delet|drop|los|cut|ditch|scrap|bin|trash|skip|omit|axe|exclud|kick|throw|tak|leav|get rid|toss|eras|kill|dump|chuck|hid|go|goes|come out|nor|neither|down to|back to|without|nothing|nobody|no one|none|consist|alone|else|only|pull|yank|yeet|cull|banish|nix|no more|spare|strike|shorten|narrow|reduc|limit|restrict|bring|us|includ|keep|most|max|with|need|want|forget|others?|rest|that's|all|everything|every|another|one more|be)/;
/** `leave it out`, `that video may go` while a photo is spoken of. */
function pointsAtPhoto(text: string, clause: Clause, { focus, draft }: Scene): boolean {
  const named = /\b(?:that|this|those|these) (?:photo|picture|pic|image|shot|video|clip|one)s?\b/.test(
    clause.text,
  );
  const out =
    /^(?:(?:please|then|so|just|maybe|we can|you can|can you|let's) )*(?:leave|take|cut|throw|kick) (?:it|them|that|those) out\b/.test(
      text,
    );
  const there = shots(draft).filter(({ id }) => focus.shots.includes(id)).length;
  return (named || out) && /^(?:shots|clips)$/.test(focus.topic) && there > 0 && there < shots(draft).length;
}

/** `only seconds 2 to 5 of the dog, lose the rest`: behind a trim that is the rest of the clip, gone by now. */
const restOfClip =
  /^(?:(?:and|but|then|so|please) )*(?:(?:lose|bin|chuck|drop|ditch|remove|delete|cut|scrap|forget|dump|toss|kill|skip|leave out|throw out|throw away|get rid of|cut off|no|not|without) (?:out )?(?:all )?(?:of )?(?:the )?(?:rest|remainder)(?: of (?:it|that|the (?:clip|video)))?(?: out| away| off)?|(?:the )?(?:rest|remainder)(?: of (?:it|that|the (?:clip|video)))? (?:(?:can|could|should|must|may|has to|is|gets?) )?(?:go|goes|out|away|gone|be cut|cut|be removed|removed|rubbish))(?: please| thanks| then)*$/;
/** One photo, named by its form. */
const single =
  /\b(?:the|that) (?:wide|tall|upright|vertical|horizontal|portrait|landscape|square)(?:[- ](?:format|shaped))? (?:one|photo|picture|pic|image|shot)\b/;

/** `take the video out` of a film with one clip: that clip. */
const theVideo = looked(
  new RegExp(
    `^${lead}(?:(?:take|leave|cut|throw|kick|drop|pull) the (?:video|clip|vid|footage)(?: clip)? (?:out|away|off)|(?:remove|delete|drop|lose|ditch|scrap|bin|skip|cut|leave out|take out|get rid of|no) the (?:video|clip|vid)(?: clip)?|the (?:video|clip|vid)(?: clip)? (?:can|could|should|must|may|has to|needs to) (?:go|come out|be (?:removed|cut|dropped|left out)))(?: please| then| too| as well| again| altogether| completely)*$`,
  ),
);

/** Photos that shall go, or that alone shall stay, in clauses that say nothing else. */
export const dropping = defineIntent({
  name: 'dropping',
  read(clause: Clause, scene: Scene) {
    const { text, reading } = clause;
    if (reading.language !== 'en' || clause.tokens.length > 20 || shots(scene.draft).length < 2)
      return undefined;
    if (!may.test(text) || clause.has('half')) return undefined;
    const last = lastCommand(scene);
    if (last?.name === 'trim_clip' && scene.planned.length > 0 && restOfClip.test(text))
      return { kind: 'nothing' };
    const shape = shapeOf(clause);
    const list = shotIds(scene.draft);
    // `one of them can go`: which of them is not said.
    const [clip, ...more] = clipsIn(scene.draft);
    if (clip !== undefined && more.length === 0 && theVideo.test(text))
      return edit('remove_photos', { photos: [clip.id] }, { topic: 'shots', shots: [] });
    const oneOf =
      /\b(?:one|some|either|a few) of (?:the|these|those|them|my|our)\b/.test(text) &&
      clause.refs.some(({ ids }) => ids.length > 1);
    if (bareOne.test(shape.text)) return whichOne(scene);
    if (oneOf && /\b(?:go|out|removed?|delete|drop|lose|cut|ditch|scrap|bin|skip|enough|rid)\b/.test(text))
      return whichOne(scene);
    if (another.test(shape.text) && last?.name === 'remove_photos') return whichOne(scene);
    if (most.test(shape.text) && /\b(?:keep|use|take|include)\b/i.test(scene.sentence))
      return { kind: 'nothing' };
    const staying = [
      countedRow(clause, shape, scene),
      keptAlone(shape),
      ...keeps.map((form) => form.exec(shape.text)?.groups?.who),
    ];
    // `all but the first`, `only the first stays` while transitions or texts are in hand counts those.
    const counts = scene.focus.topic === 'transition' || scene.focus.topic === 'text';
    if (
      counts &&
      (clause.has('except') || staying.some((who) => who !== undefined)) &&
      !clause.has('file', 'fileWord') &&
      !/\b(?:photo|picture|pic|image|clip|shot)/.test(text)
    )
      return undefined;
    for (const form of removes) {
      const who = form.exec(shape.text)?.groups?.who;
      // `cut it`, `leave it` may be said of anything.
      if (who === undefined || !(/[@%n]\d/.test(who) || pointsAtPhoto(shape.text, clause, scene))) continue;
      if (/^(?:leave|keep)\b/.test(shape.text) && !/\b(?:out|away|off)(?: for)?$/.test(shape.text)) continue;
      if (/^(?:take|throw|kick)\b/.test(shape.text) && !/\b(?:out|away|off|rid)\b/.test(shape.text)) continue;
      if (/^(?:nor|neither|and n)/.test(shape.text) && last?.name !== 'remove_photos') continue;
      const ids = idsOf(who, shape, scene);
      // `delete the wide one`, and there are three of them
      if (ids.length > 1 && single.test(text) && /^@\d+$/.test(who.trim())) return whichOne(scene);
      if (ids.length > 0 && ids.length < list.length)
        return edit('remove_photos', { photos: ids }, { topic: 'shots', shots: [] });
    }
    // `everything out except the noodles`: what is excepted stays, and its sign stands for the others.
    const others = exceptOnly.test(shape.text) ? idsOf(/@\d+/.exec(shape.text)![0], shape, scene) : [];
    if (clause.has('except') && others.length > 0 && others.length < list.length)
      return edit(
        'remove_photos',
        { photos: others },
        { topic: 'shots', shots: list.filter((id) => !others.includes(id)) },
      );
    for (const who of staying) {
      const kept = who === undefined || !/[@%n]\d/.test(who) ? [] : idsOf(who, shape, scene);
      if (kept.length === 0) continue;
      const gone = list.filter((id) => !kept.includes(id));
      if (gone.length > 0) return edit('remove_photos', { photos: gone }, { topic: 'shots', shots: kept });
    }
    return undefined;
  },
});
