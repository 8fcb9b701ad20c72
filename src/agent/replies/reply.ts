import { readyToExport } from '../intents/film-told.js';
import { refusalText } from '../intents/refuse.js';
import { blamed, ready } from '../intents/talk.js';
import { asTyped } from '../opening/plain-chinese.js';
import type { ReadClause } from '../outcome.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';
import { blames } from '../talk/chatter.js';
import { describeFilm } from './describe.js';
import { guiHints } from './gui.js';
import { quoted, say } from './say.js';

/** What the user reads. */
interface Reply {
  readonly text: string;
  readonly kind: 'edit' | 'question' | 'answer' | 'refusal';
  /** Options of a question. */
  readonly hints: readonly string[];
}

interface Turn {
  readonly items: readonly ReadClause[];
  readonly scene: Scene;
  /** What changed, one sentence each. */
  readonly told: readonly string[];
  /** The film was made in this turn. */
  readonly directed: boolean;
  /** The sentence in the person's own words. */
  readonly typed: string;
}

const join = (scene: Scene, parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(scene.language === 'zh' || scene.language === 'ja' ? '' : ' ');

/** Several changes read better as a list. */
function list(scene: Scene, told: readonly string[]): string {
  if (told.length <= 3) return join(scene, told);
  const shown = told.slice(0, 10);
  const more = told.length - shown.length;
  const rest =
    more > 0 ? [say(scene.language, { en: `- and ${more} more changes`, zh: `- 另有 ${more} 处改动` })] : [];
  return [
    say(scene.language, {
      en: 'Done:',
      zh: '改好了：',
      ja: '変更しました：',
      es: 'Cambios:',
      de: 'Geändert:',
      fr: 'Modifié :',
    }),
    ...shown.map((line) => `- ${line}`),
    ...rest,
  ].join('\n');
}

function hintFor(scene: Scene, directed: boolean): string {
  const { topic } = scene.focus;
  if (directed) return say(scene.language, guiHints.export);
  if (topic === 'text') return say(scene.language, guiHints.text);
  if (topic === 'music') return say(scene.language, guiHints.music);
  if (topic === 'look' || topic === 'motion' || topic === 'transition')
    return say(scene.language, guiHints.look);
  if (topic === 'shots') return say(scene.language, guiHints.order);
  return say(scene.language, guiHints.export);
}

function undoText(scene: Scene, told: readonly string[]): string {
  const { undone, redone } = scene.trail;
  const { language } = scene;
  const onlyWalked = scene.planned.length === 0;
  if (undone.length === 0 && redone.length === 0) {
    const none = say(language, {
      en: 'There is nothing to undo or redo here.',
      zh: '没有可以撤销或重做的步骤了。',
      ja: '元に戻せる操作はありません。',
      es: 'No hay nada que deshacer.',
      de: 'Es gibt nichts rückgängig zu machen.',
      fr: 'Il n’y a rien à annuler.',
    });
    return told.length === 0 ? none : `${list(scene, told)} ${none}`;
  }
  const steps = undone.length || redone.length;
  const last = (undone.at(-1) ?? redone.at(-1))!.sentence.replace(/\s+/g, ' ').slice(0, 80);
  const first =
    undone.length > 0
      ? say(language, {
          en: steps === 1 ? `Undone: ${quoted(language, last)}.` : `Undone: the last ${steps} changes.`,
          zh: steps === 1 ? `已撤销：${quoted(language, last)}。` : `已撤销最近 ${steps} 次修改。`,
          ja: `元に戻しました（${steps}件）。`,
          es: `Deshecho (${steps}).`,
          de: `Rückgängig gemacht (${steps}).`,
          fr: `Annulé (${steps}).`,
        })
      : say(language, {
          en: steps === 1 ? `Done again: ${quoted(language, last)}.` : `Done again: ${steps} changes.`,
          zh: `已重做 ${steps} 次修改。`,
          ja: `やり直しました（${steps}件）。`,
          es: `Rehecho (${steps}).`,
          de: `Wiederholt (${steps}).`,
          fr: `Rétabli (${steps}).`,
        });
  return onlyWalked
    ? first + (language === 'zh' || language === 'ja' ? '' : ' ') + list(scene, told)
    : list(scene, told);
}

const unknown = ({ scene, items, typed }: Pick<Turn, 'scene' | 'items' | 'typed'>): string => {
  const words = items
    .filter((item) => item.outcome === null && worthTelling(item.clause))
    .map((item) => quoted(scene.language, asTyped(item.clause.raw, typed).slice(0, 80)));
  if (words.length === 0) return '';
  return say(scene.language, {
    en: `I did not understand ${words.join(', ')}.`,
    zh: `这部分没看懂：${words.join('、')}。`,
    ja: `${words.join('、')}は分かりませんでした。`,
    es: `No entendí ${words.join(', ')}.`,
    de: `Das habe ich nicht verstanden: ${words.join(', ')}.`,
    fr: `Je n’ai pas compris ${words.join(', ')}.`,
  });
};

/** Exact words of an understood wish that found no use. */
const ignored = (scene: Scene, items: readonly ReadClause[]): string => {
  const words = items.flatMap((item) => item.ignored ?? []).map((word) => quoted(scene.language, word));
  if (words.length === 0) return '';
  return say(scene.language, {
    en: `I did nothing about ${words.join(', ')}: say it once more if it matters.`,
    zh: `没有用到${words.join('、')}，需要的话请再说一次。`,
    ja: `${words.join('、')}は使いませんでした。`,
    es: `No usé ${words.join(', ')}.`,
    de: `${words.join(', ')} blieb ungenutzt.`,
    fr: `Je n’ai pas utilisé ${words.join(', ')}.`,
  });
};

const wishes = (
  'add remove change move music title caption ' + 'transition look motion photo quote duration'
).split(' ');

/** Small words left over are no loss; a wish with a verb or a thing in it is. */
export const worthTelling = (clause: Clause): boolean => clause.has(...wishes) && clause.tokens.length > 1;

/** A sentence that ends with the wish for the file. */
const alsoExports =
  /(?:[,.;!]|\band|\bthen|\bplus)\s+(?:and |then |please |now |just )*(?:export|download|render|save)(?: (?:it|this|that|the (?:film|video|movie|result)|everything))?(?: (?:in|as) (?:\w+ )?(?:4k|hd|1080p|720p|mp4|quality|resolution))?(?: now| please| for me| then)*\s*[.!]*$/i;

/** Builds the answer of a turn from what really changed and what was said to questions. */
export function reply({ items, scene, told, directed, typed }: Turn): Reply {
  const { language } = scene;
  const texts = (kind: 'answer' | 'refusal' | 'question', among = items): string[] => [
    ...new Set(among.flatMap(({ outcome }) => (outcome?.kind === kind ? [outcome.text] : []))),
  ];
  // `perfect, that's it, thanks` is answered once.
  const courtesies = items.filter(({ intent, outcome }) => intent === 'talk' && outcome?.kind === 'answer');
  const only = courtesies.length > 1 && items.every(({ intent }) => intent === 'talk' || intent === null);
  // `perfect, thanks, save it`: the last is what is to be answered.
  const thanked = new Set(courtesies.filter(({ clause }) => clause.has('thanks', 'praise', 'yes')));
  const asking = texts(
    'answer',
    items.filter((item) => !thanked.has(item)),
  );
  const answers = asking.length > 0 ? asking : only ? texts('answer').slice(-1) : texts('answer');
  // What was asked beside a wish is answered too; thanks are not.
  const answersIn = (among: readonly ReadClause[]): string[] =>
    among.flatMap(({ intent, outcome }) =>
      outcome?.kind === 'answer' && intent !== 'talk' && intent !== 'remark' ? [outcome.text] : [],
    );
  // `how long is it? make it 30 seconds`: what was asked first is answered first, of the film as it was.
  const wished = items.findIndex(({ outcome }) => outcome?.kind === 'edit' || outcome?.kind === 'instead');
  const first = answersIn(items.slice(0, Math.max(0, wished))).slice(0, 2);
  const asked = answersIn(items.slice(Math.max(0, wished))).slice(0, 2 - first.length);
  // `end with a slow fade to white, then export`
  if (
    first.length + asked.length < 2 &&
    alsoExports.test(scene.sentence) &&
    !asked.includes(readyToExport(scene))
  )
    asked.push(readyToExport(scene));
  const refusals = texts('refusal');
  // 这个音乐不好听，换一个: what shall be instead was asked, and then told.
  const settled = items.findLastIndex(
    ({ intent, outcome }) => intent === 'music' && outcome?.kind === 'edit' && outcome.commands.length > 0,
  );
  // 这个不好看，用擦的: what is wrong was told, and what is wished after it.
  const wishedLast = items.findLastIndex(
    ({ outcome }) => outcome?.kind === 'edit' && outcome.commands.length > 0,
  );
  const open = items.filter(
    ({ intent }, index) =>
      (intent !== 'music' || index > settled) && (intent !== 'talk' || index > wishedLast),
  );
  const questions = texts('question', open).slice(0, 1);
  const options = items.flatMap(({ outcome }) => (outcome?.kind === 'question' ? outcome.options : []));
  const notes = [
    ...new Set(
      items.flatMap(({ outcome }) =>
        outcome?.kind === 'edit' && outcome.note !== undefined ? [outcome.note] : [],
      ),
    ),
  ];
  const edits = items.some(
    ({ intent, outcome }) =>
      outcome?.kind === 'edit' ||
      outcome?.kind === 'instead' ||
      (outcome?.kind === 'nothing' && intent !== 'remark'),
  );
  const walked = scene.trail.asked;
  if (directed) {
    const lead = say(language, {
      en: 'Your film is ready.',
      zh: '影片做好了。',
      ja: '映像ができました。',
      es: 'Su película está lista.',
      de: 'Ihr Film ist fertig.',
      fr: 'Votre film est prêt.',
    });
    return {
      kind: 'edit',
      hints: [],
      text: join(scene, [
        lead,
        describeFilm(scene.draft, language),
        ...notes,
        ...refusals,
        ...questions,
        unknown({ scene, items, typed }),
        hintFor(scene, true),
      ]),
    };
  }
  if (walked && !(told.length === 0 && scene.planned.length > 0)) {
    return { kind: 'edit', hints: [], text: join(scene, [undoText(scene, told), ...refusals, ...questions]) };
  }
  if (told.length > 0) {
    const lines = join(scene, [...first, list(scene, told)]);
    const rest = join(scene, [
      ...notes,
      ...asked,
      ...refusals,
      ...questions,
      unknown({ scene, items, typed }),
      ignored(scene, items),
      hintFor(scene, false),
    ]);
    return {
      kind: 'edit',
      hints: options,
      text: lines.includes('\n') ? `${lines}\n${rest}` : join(scene, [lines, rest]),
    };
  }
  if (questions.length > 0)
    return { kind: 'question', hints: options, text: join(scene, [...refusals, ...questions]) };
  if (refusals.length > 0) return { kind: 'refusal', hints: [], text: join(scene, refusals) };
  const tried = items.some(
    ({ outcome }) => outcome?.kind === 'instead' || (outcome?.kind === 'edit' && outcome.commands.length > 0),
  );
  if (answers.length > 0 && !tried && onlyThanked(items)) return lost({ scene, items, typed });
  if (answers.length > 0 && !tried)
    return { kind: 'answer', hints: [], text: join(scene, answers.slice(0, 3)) };
  if (edits) {
    const why = items.flatMap(({ outcome }) =>
      outcome?.kind === 'edit' && outcome.unchanged !== undefined ? [outcome.unchanged] : [],
    );
    const kept = items.length > 0 && items.every(({ intent }) => intent === 'keep');
    const stays = {
      en: 'All right, that stays as it is. Nothing changed.',
      zh: '好的，保持原样，没有改动。',
      ja: 'わかりました。そのままにします。',
      es: 'De acuerdo, eso se queda como está. Nada ha cambiado.',
      de: 'Gut, das bleibt, wie es ist. Nichts geändert.',
      fr: 'D’accord, cela reste tel quel. Rien n’a changé.',
    };
    const already = {
      en: 'Nothing changed: the film is already like that. Tell me what else to change.',
      zh: '没有变化：影片已经是这样了。还想改什么告诉我。',
      ja: 'すでにそうなっているので変更はありません。',
      es: 'Nada ha cambiado: la película ya está así.',
      de: 'Nichts geändert: Der Film ist schon so.',
      fr: 'Rien n’a changé : le film est déjà ainsi.',
    };
    const plain = say(language, kept ? stays : already);
    return {
      kind: 'edit',
      hints: [],
      text: join(scene, [...(why.length > 0 ? new Set(why) : [plain]), ...answers.slice(0, 1)]),
    };
  }
  return lost({ scene, items, typed });
}

/** `Thank you. Under the church picture I should like ...`: thanked, and a wish that nobody understood. */
const onlyThanked = (items: readonly ReadClause[]): boolean =>
  items.every(({ intent, outcome }) => outcome === null || intent === 'talk') &&
  items.some(
    ({ outcome, clause }) =>
      outcome === null &&
      worthTelling(clause) &&
      (clause.namesPhotos || clause.has('title', 'caption', 'text', 'endCard', 'canYou')),
  );

const ofFilms = 'music title caption transition photo length order text look motion film style'.split(' ');

/** Nothing was understood: one question with options, or the way to begin. */
function lost({ scene, items, typed }: Pick<Turn, 'scene' | 'items' | 'typed'>): Reply {
  const { language } = scene;
  if (shots(scene.draft).length === 0 && !scene.assets.some((asset) => asset.kind !== 'audio')) {
    return {
      kind: 'question',
      hints: [],
      text: join(scene, [
        say(language, {
          en: 'There are no photos yet.',
          zh: '还没有照片。',
          ja: '写真がまだありません。',
          es: 'Todavía no hay fotos.',
          de: 'Es sind noch keine Fotos da.',
          fr: 'Il n’y a pas encore de photos.',
        }),
        say(language, guiHints.upload),
      ]),
    };
  }
  const what = unknown({ scene, items, typed });
  const waiting = shots(scene.draft).length === 0;
  const asks = /[?？]\s*$/.test(scene.sentence) || items.some((item) => onlyAsks(item.clause));
  const ours = items.some((item) => item.clause.namesPhotos || item.clause.has(...ofFilms));
  // `it looks cheap`: what should be different is asked.
  if (!waiting && blames(scene)) return { kind: 'question', hints: [], text: say(language, blamed) };
  const long = scene.sentence.trim().length > (language === 'zh' || language === 'ja' ? 3 : 11);
  // `I've got some photos`, `what now?`: what they are for is asked.
  if (waiting && !(asks && long)) return { kind: 'question', hints: [], text: say(language, ready) };
  if (long && (asks || !ours)) {
    const offer = waiting ? [say(language, ready)] : [];
    return { kind: 'refusal', hints: [], text: join(scene, [say(language, refusalText), ...offer]) };
  }
  return {
    kind: 'question',
    hints: ['length', 'order', 'text', 'music', 'transitions'],
    text: join(scene, [
      what,
      say(language, {
        en: 'What should I change: the length, the order, the text, the music or the transitions? For example: "make it 30 seconds" or "move the last photo to the start".',
        zh: '想改哪方面：时长、顺序、文字、音乐还是转场？比如“改成30秒”或“把最后一张移到最前面”。',
        ja: '何を変えますか：長さ、順番、文字、音楽、切り替え？例：「30秒にして」「最後の写真を最初に」。',
        es: '¿Qué cambio: la duración, el orden, el texto, la música o las transiciones? Por ejemplo: "que dure 30 segundos".',
        de: 'Was soll ich ändern: Länge, Reihenfolge, Text, Musik oder Übergänge? Zum Beispiel: "mach ihn 30 Sekunden lang".',
        fr: 'Que dois-je changer : la durée, l’ordre, le texte, la musique ou les transitions ? Par exemple : « 30 secondes ».',
      }),
    ]),
  };
}
