import type { Clause } from '../clause.js';
import { lead, photos } from '../order-words.js';
import { defineIntent, edit } from '../outcome.js';
import { type Scene, shots } from '../scene.js';
import { shapeOf } from '../shape.js';
import { idsOf } from './placing.js';
import { whichOne } from './remove.js';

const take =
  '(?:remove|delete|drop|lose|cut|ditch|scrap|bin|trash|skip|omit|axe|exclude|kick out|throw out|throw away|take out|leave out|get rid of|cut out|kick|throw|take|leave|toss|erase|kill|dump|chuck|hide)';
const away = '(?: (?:out|away|off|from it|completely|entirely|altogether|again|for good))*';
const removes: readonly RegExp[] = [
  new RegExp(`^${lead}${take} (?<who>${photos})(?: both)?${away}$`),
  new RegExp(
    `^${lead}(?<who>${photos})(?: both| all)? (?:can|could|should|may|might|must|has to|have to|needs to|need to|ought to|will have to)(?: both| all| probably| safely)? (?:go|be (?:removed|deleted|dropped|cut|gone|left out|skipped)|come out|leave|disappear)${away}$`,
  ),
  new RegExp(`^(?:nor|neither|and neither|and nor) (?<who>${photos})$`),
];
/** What stays is named, and all others go. */
const keeps: readonly RegExp[] = [
  new RegExp(
    `^${lead}(?:cut|trim|narrow|reduce|pare|whittle|boil|strip|get|bring)(?: (?:it|this|that|them|all|everything|things|the (?:film|video|photos|pictures|set|lot)))? (?:all )?(?:back |right )?down to(?: only)? (?<who>${photos})(?: only)?$`,
  ),
  new RegExp(
    `^${lead}only (?<who>${photos}) (?:should |can |may |must |to )?(?:stay|stays|remain|remains|survive|survives|be kept|be in it|matter|matters|count|counts|(?:is|are) worth (?:keeping|it|showing)|(?:is|are) (?:any good|good enough|needed|good|usable))$`,
  ),
  new RegExp(
    `^${lead}(?:all|everything|every one)(?: photos| pictures)? (?:but|except|except for|apart from|other than|besides) (?<who>${photos}) (?:can |should |must |may |has to |to )?(?:go|goes|be (?:removed|gone|cut|dropped)|out|away)${away}$`,
  ),
];
/** `the second and third look the same, lose one` */
const bareOne = new RegExp(`^${lead}${take} one(?: of (?:them|those|these))?${away}$`);
const another =
  /^(?:and |now |then |also |do |remove |delete |drop |take out )*(?:another|one more)(?: one| photo| picture)?$/;
const may =
  /\b(?:remov|delet|drop|los|cut|ditch|scrap|bin|trash|skip|omit|axe|exclud|kick|throw|tak|leav|get rid|toss|eras|kill|dump|chuck|hid|go|goes|come out|nor|neither|down to|only|all|everything|every|another|one more|be)/;
/** Photos that shall go, or that alone shall stay, in clauses that say nothing else. */
export const dropping = defineIntent({
  name: 'dropping',
  read(clause: Clause, scene: Scene) {
    const { text, reading } = clause;
    if (reading.language !== 'en' || clause.tokens.length > 20 || shots(scene.draft).length < 2)
      return undefined;
    if (!may.test(text) || clause.has('half')) return undefined;
    const shape = shapeOf(clause);
    const list = shots(scene.draft).map(({ id }) => id);
    const last = scene.planned.at(-1) ?? scene.conversation.past.at(-1)?.commands.at(-1);
    // `one of them can go`: which of them is not said.
    const oneOf =
      /\b(?:one|some|either|a few) of (?:the|these|those|them|my|our)\b/.test(text) &&
      clause.refs.some(({ ids }) => ids.length > 1);
    if (bareOne.test(shape.text)) return whichOne(scene);
    if (oneOf && /\b(?:go|out|removed?|delete|drop|lose|cut|ditch|scrap|bin|skip|enough|rid)\b/.test(text))
      return whichOne(scene);
    if (another.test(shape.text) && last?.name === 'remove_photos') return whichOne(scene);
    for (const form of removes) {
      const who = form.exec(shape.text)?.groups?.who;
      // `cut it`, `leave it` may be said of anything.
      if (who === undefined || !/[@%n]\d/.test(who)) continue;
      if (/^(?:leave|keep)\b/.test(shape.text) && !/\b(?:out|away|off)$/.test(shape.text)) continue;
      if (/^(?:take|throw|kick)\b/.test(shape.text) && !/\b(?:out|away|off|rid)\b/.test(shape.text)) continue;
      if (/^(?:nor|neither|and n)/.test(shape.text) && last?.name !== 'remove_photos') continue;
      const ids = idsOf(who, shape, scene);
      if (ids.length > 0 && ids.length < list.length)
        return edit('remove_photos', { photos: ids }, { topic: 'shots', shots: [] });
    }
    for (const form of keeps) {
      const who = form.exec(shape.text)?.groups?.who;
      const kept = who === undefined || !/[@%n]\d/.test(who) ? [] : idsOf(who, shape, scene);
      const gone = list.filter((id) => !kept.includes(id));
      if (kept.length > 0 && gone.length > 0)
        return edit('remove_photos', { photos: gone }, { topic: 'shots', shots: kept });
    }
    return undefined;
  },
});
