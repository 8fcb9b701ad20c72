import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Token, textOf } from '../../language/index.js';
import { copiesPut } from '../idioms/copies-put.js';
import { defineIntent, type Outcome } from '../outcome.js';
import { type Clause, within } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { wordsAgain } from '../text/same-words.js';
import { multipliesThat } from './length-said-before.js';
import { order } from './order.js';
import { idsOf, placing } from './placing.js';
import { placingChinese } from './placing-chinese.js';
import { timesSaid } from './times.js';

const oneMore = '(?:a second|another|one more|one further|an extra|an additional|a 2nd)';
const copyNoun =
  '(?:copy|double|duplicate|instance|version|showing|appearance|outing|go|round|encore|replay)';
/** Ways to say that something is shown more than once; nothing else is doubled by them. */
const twice = new RegExp(
  `\\b(?:twice|two times|two copies of|n2 times|n2x|${oneMore} ${copyNoun}(?: of)?|a ${copyNoun}(?: of)?|${oneMore} (?:photo|picture|pic|image|shot)(?= of\\b| @)(?: of)?|${oneMore}(?: one)?(?: of)?(?: the)?(?= @)|double up(?: on)?|in (?:two|both) (?:spots|places|positions)|at both ends|doubled up|twin|clone|copy|duplicate|replicate|re-?use|reprise|repeat|replay|call ?back to|both (?:at|on)|(?:begins?|starts?|opens?) and (?:ends?|finish(?:es)?|closes?)|(?:echo|reappear)s?|book-?end)\\b`,
);
/** ...said of a photo that stands in the film already. */
const again = new RegExp(
  `\\b(?:again|once more|once again|over again|${oneMore} time|returns?|comes? back|pops? back up|encore)\\b`,
);

/** What else such a wish may hold; any other word makes it another wish. */
const small = new Set(
  (
    'show showing shown see have has use used put get include feature play appear appears come comes turn turns pop pops crop crops bring up in into there here is be go goes stand ' +
    "give us me you we i it this that he she need want like love let let's lets can could should would may must will to i'd we'd i'll a an the at on for as of from by with and both " +
    'near towards around round somewhere later early late end ends finishes closes very start starts beginning close finish finale last front back middle half halfway through reel film video movie opening ' +
    'them make create do add insert slip stick throw chuck shove again same like double number copy so how about what if please then once more before after starts begin begins open opens'
  ).split(' '),
);
const first = /\b(?:start|starts|beginning|front|opening)\b/;
const lastPart = /\b(?:end|ends|close|finish|finale|last|back|later|late)\b/;
const middle = /\b(?:middle|half ?way)\b/;
const notShown =
  'quote duration title caption text endCard music sound transition aTransition look aLook motion aMotion remove undo redo except longer shorter slower faster brighter darker no reverse shuffle sort'.split(
    ' ',
  );

/** `as well as where it is`: said behind a copy, it tells that the other one stays. */
const stays =
  /^(?:and |but )*(?:as well as|besides|in addition to|not only|keep|leave|plus)(?: it| that| the (?:first|other|original)(?: one)?| (?:in|at|on)| the| very| start| beginning| front| end| close| where it is| there| too| as well| also)*$/;

const done = (commands: readonly EditCommand[], ids: readonly string[]): Outcome => ({
  kind: 'edit',
  commands,
  topic: 'shots',
  shots: ids,
});

/** Where the copy goes. Without a word for it: behind the photo. */
function copied(ids: readonly string[], where: string, scene: Scene): Outcome {
  const copy = (at: string): EditCommand => ({ name: 'duplicate_photos', params: { photos: ids, at } });
  const ends =
    /both|book|(?:front|start|begin|beginning|open|begins|opens|starts) and (?:at )?(?:the )?(?:very )?(?:back|ends?|finish(?:es)?|closes?)\b/;
  const isFirst = shots(scene.draft)[0]?.id === ids[0];
  if (ends.test(where))
    return done(
      [...(isFirst ? [] : [{ name: 'move_photos', params: { photos: ids, to: 1 } }]), copy('end')],
      ids,
    );
  if (middle.test(where)) return done([copy('middle')], ids);
  // `again at the end, as well as at the start`
  if (lastPart.test(where)) return done([copy('end')], ids);
  return done([copy(first.test(where) && !isFirst ? 'start' : 'after')], ids);
}

function english(clause: Clause, scene: Scene): Outcome | undefined {
  const said = clause.contracted;
  if (scene.planned.at(-1)?.name === 'duplicate_photos' && stays.test(said)) return { kind: 'nothing' };
  if (!twice.test(said) && !again.test(said) && !oneMoreOf.test(said)) return undefined;
  if (multipliesThat(clause)) return undefined;
  // `a second copy` is no length, and `the film` no look.
  const others = clause.tokens.filter((token) => !hasTag(token, 'film'));
  if (others.some((token) => notShown.some((name) => name !== 'duration' && hasTag(token, name))))
    return undefined;
  if (/^(?:is|are|was|were|does|did|when|where|which|who|why (?!not|don'?t)|what (?!if|about))\b/.test(said))
    return undefined;
  // `the market vanished, I need it again`: it came back with the words before.
  if (scene.planned.at(-1)?.name === 'restore_photos') return { kind: 'nothing' };
  const shape = shapeOf(clause);
  const strong = twice.test(shape.text);
  if (!strong && !again.test(shape.text)) return undefined;
  // `and again at the end` after a photo was moved or spoken of
  const bare = scene.focus.topic === 'shots' && scene.focus.shots.length > 0 && bareAgain.test(said);
  const pointed = bare
    ? ['it']
    : !/book/.test(shape.text) && (strong || scene.planned.length > 0) && /\b(?:it|that)\b/.test(shape.text)
      ? ['it']
      : [];
  const signs = shape.text.match(strong ? /[@%n]\d+/g : /[@%]\d+/g) ?? pointed;
  const [sign] = signs;
  const end = signs[1];
  if (sign === undefined || (signs.length > 1 && !/^%/.test(end ?? ''))) return undefined;
  const ids = idsOf(sign, shape, scene);
  if (ids.length === 0 || ids.length === shots(scene.draft).length) return undefined;
  // `a second temple right after the first`
  if (end !== undefined && besideFirst.test(said)) {
    const commands = [{ name: 'duplicate_photos', params: { photos: ids, at: 'after' } }];
    return { kind: 'edit', commands, topic: 'shots', shots: ids, measured: idsOf(end, shape, scene) };
  }
  // `as the last one too`: a place, and no photo.
  const other = end === undefined ? [] : idsOf(end, shape, scene);
  const list = shotIds(scene.draft);
  if (other.length > 0 && ![list[0], list.at(-1)].includes(other[0])) return undefined;
  const rest = shape.text.replace(new RegExp(twice, 'g'), ' ').replace(new RegExp(again, 'g'), ' ');
  const words = rest.split(' ').filter((word) => word !== '' && !/^[@%n]\d+$/.test(word));
  if (!words.every((word) => small.has(word))) return undefined;
  const where = other[0] === list.at(-1) ? 'end' : 'start';
  return copied(ids, other.length > 0 ? where : shape.text, scene);
}

const bareAgain =
  /^(?:(?:and|then|also|plus|but|please|show|ok) )*(?:again|once more|once again|one more time|a second time)(?: right)? (?:at|as) the (?:very )?(?:end|start|beginning|close|last)(?: (?:too|as well|please|of (?:it|the (?:film|video))))*$/;

const besideFirst = /\b(?:after|behind|next to|beside|following) (?:the )?(?:first|other|original)(?: one)?$/;
const oneMoreOf = new RegExp(`\\b${oneMore}\\b`);

const twiceChinese =
  /复制|克隆|拷贝|[两二2][次遍回趟]|(?:多|再|又|重新?|重复)(?:放|来|播|加|用|出|露|上|出现|出来|亮相|展示|显示|走|演)(?:多|个|上)?(?:一?[次遍回趟下]|一张)|再(?:出现|出来|露面|露脸|亮相)(?=$|[吧呀啊嘛])|也(?:要|想要|放|用|出|来|加|再|出现)一?[次遍回趟张]|[^@]*一[次遍回趟张][、,]?[^@]*一[次遍回趟张]|各(?:放|来|用|出|有)?一?[次遍回趟张]|重复(?:出现|播|放)?|(?:首尾|头尾|第一张、最后一张|(?:开头|片头)(?:和|跟|与|、)?(?:结尾|片尾|末尾))都(?:用|是|要|出现)/;
const smallChinese =
  /^(?:@|把|让|给|请|麻烦|帮我|我觉得|我想|我要|想|要|那张|这张|照片|的|在|到|放|排|出|出现|接|加|插|于|一|里|再|又|也|还|最后面?|结尾|末尾|末了|片尾|尾巴?|后面|后头|后边|中间|当中|开头|片头|前面|第一张|最后一张|首|头|首尾|头尾|前后|起来|上|进去|去|呢|吧|啊|呀|了|嘛|好|就|都|各|两|用|是|它|同一?|一张|一样|两个地方|两张|和|跟|张|次|遍|回|趟|、|,|，)*$/;
/** 接在后头: where the copy that was just made goes. */
const placedChinese =
  /^(?:就|再|把它|也)*(?:接|排|放|搁|插|加|摆)(?:在|到|去)?(?:最)?(后头|后面|后边|最后|结尾|末尾|片尾|尾巴上?|开头|片头|中间)(?:吧|呀|就行|就好|去|里)*$/;

const often = /(?:放|用|出现|显示|播|来)?[两二2][次遍回趟]$/;
const oneEnd =
  /^(?:(?:在)?(?:开头|片头|最前面?|结尾|片尾|最后面?|末尾)(?:再|也|放|用|出现|来)*一[次遍回趟]){1,2}$/;

/** 西湖放两遍，开头一次，结尾一次: where the copies go is said of the same photo. */
export const copiesGoOn = (before: string, piece: string): boolean =>
  oneEnd.test(piece) &&
  (often.test(before) ||
    (often.test(before.slice(0, before.search(/在?(?:开头|片头|最前|结尾|片尾|最后|末尾)/))) &&
      /一[次遍回趟]$/.test(before)));

const partOf = (said: string): string =>
  /首尾|头尾|前后|第一张、?最后一张|(?:开头|片头|前).*(?:结尾|末|片尾|后)/.test(said)
    ? 'both ends'
    : /中间|当中/.test(said) && !/末|尾|最后/.test(said)
      ? 'middle'
      : /最后|结尾|尾|末|后/.test(said)
        ? 'end'
        : /开头|片头|前|首|第一张/.test(said)
          ? 'start'
          : '';

function chinese(clause: Clause, scene: Scene): Outcome | undefined {
  const plain = clause.text.replace(/ /g, '');
  const last = scene.planned.at(-1);
  const put = last?.name === 'duplicate_photos' ? placedChinese.exec(plain)?.[1] : undefined;
  if (put !== undefined) {
    if (/^后[头面边]$/.test(put)) return { kind: 'nothing' };
    const commands = [{ name: 'duplicate_photos', params: { ...last!.params, at: partOf(put) } }];
    return { kind: 'instead', commands, here: true, topic: 'shots', shots: scene.focus.shots };
  }
  // 晚一点再出现: when, and not once more; 最后一张跟第一张一样: alike.
  if (!twiceChinese.test(plain) || /(?:跟|像)[^，,]{1,8}一样|[晚迟早][一些点]|稍后/.test(plain))
    return undefined;
  const ofPlace = /^(?:首|尾|末尾?|结尾|片尾|开头|片头|第一张|最后一张|最后面?|前面|后面|中间)一?$/;
  const named = clause.refs.filter(
    ({ kind, from, to }) => kind === 'some' && !ofPlace.test(textOf(clause.tokens.slice(from, to), '')),
  );
  if (named.length > 1 || clause.tokens.some((token) => notShown.some((name) => isWish(token, name))))
    return undefined;
  const said = clause.tokens
    .map(({ text }, index) => (within(named, index) ? '@' : text.replace(/2/g, '两')))
    .join('')
    .replace(/@+/, '@');
  const list = shotIds(scene.draft);
  const [item] = named;
  const ids =
    item === undefined ? idsOf('it', shapeOf(clause), scene) : item.ids.filter((id) => list.includes(id));
  if (ids.length === 0 || ids.length === list.length) return undefined;
  const rest = said.replace(new RegExp(twiceChinese, 'g'), (part) => (part.length > 6 ? part : ''));
  return smallChinese.test(rest) ? copied(ids, partOf(said), scene) : undefined;
}

/** 片尾也用一次: a word for a place of the film is no text. */
const isWish = (token: Token, name: string): boolean =>
  hasTag(token, name) && !hasTag(token, 'end', 'start', 'last', 'first', 'duplicate');

const aCopy =
  /\b(?:duplicat|cop(?:y|ies)|clon|replicat|doubl|repeat|again|once more|second time)|复制|拷贝|克隆|副本/;

/** A photo that is shown a second time, in clauses that say nothing else. */
export const duplicating = defineIntent({
  name: 'duplicating',
  read(clause, scene) {
    if (clause.tokens.length > 24 || shots(scene.draft).length < 2) return undefined;
    // `the last one 6 again` where lengths are spoken of: so many seconds.
    const last = lastCommand(scene);
    if (
      / again(?: please)?$/.test(clause.text) &&
      clause.has('number', 'duration') &&
      last?.name === 'set_photo_length' &&
      timesSaid(clause, scene) !== undefined
    )
      return undefined;
    if (aCopy.test(clause.text)) {
      // `and once more on the sunset` after words were written on a photo: the words.
      if (wordsAgain(clause, scene)) return undefined;
      const put = copiesPut(clause, scene, [placing, placingChinese, order]);
      if (put !== undefined) return put;
    }
    if (clause.reading.language === 'zh') return chinese(clause, scene);
    return clause.reading.language === 'en' ? english(clause, scene) : undefined;
  },
});
