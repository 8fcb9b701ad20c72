import type { TextSegment } from '../../draft/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { textsMeant } from '../referents/texts-meant.js';
import { type Scene, shots, texts } from '../scene.js';
import { lookIn } from './look.js';
import { styleOf } from './style-as.js';

/** Words that stand there already are wished once more. */
const same =
  /\bsame (?:words?|text|title|line|message|sentence|caption|thing|wording)\b(?! (?:size|colou?r|font|place|spot|style|look))|(?:写|打|放|加|来|配|标|用|出现|显示)(?:上|个|一个|一句)*(?:一样|同样|相同)的?(?:字|话|文字|内容|标题|字幕)?(?:吧|了)?$|(?:同样|一样)的(?:字|话|文字|标题|字幕)|(?:写|打|放|加|来|配|标|用|要|有|挂|印|贴|出现|显示)(?:上|个|一个|出)?(?:这|那|刚才那|同)(?:几|一|两|三|四|五|六|七|八)?(?:个字|句话?|行字?|些字|段话)(?:吧|了|就行|就好)?$/;

/** `and the same once more at the end`, `show it again over the last`: the text in hand, at another place as well. */
const once =
  /^(?:(?:and|then|also|now|please|,|ok|good|nice|can you|could you|can we|have|show|put|bring|i'd like|let) )*(?:(?:exactly )?the same(?: (?:thing|once more|again|too|one|as well))*|(?:repeat|show|put|have|bring) (?:it|that)(?: (?:once more|again|back|too|as well))+|repeat (?:it|that)|(?:it|that) (?:once more|again|a second time)|(?:and )?(?:it )?(?:should |can |to |let it )?(?:re-?appear|come (?:back|up again|again)|show (?:up )?again))(?: (?:up|on|in|at|over|onto|for) )(?!.*\b(?:style|colou?r|size|font)\b)/;

/** `show the title again at the end`: it stays where it is as well. */
const namedAgain =
  /^(?:(?:and|then|also|now|please|,|can you|could you|can we|i'd like|let) )*(?:(?:show|put|have|bring|display|use) (?:the|my|our|that) (?:title|heading|headline|caption|text|line|words|name) (?=.*\b(?:again|once more|a second time|too|as well)\b)(?!back\b)|repeat (?:the|my|our|that) (?:title|heading|headline|caption|text|line|words|name) )/;

/** What is said alike but is not the words. */
const others = /\b(?:not|n'?t|like|as|always|make)\b|不/;

/** A place on the picture that was chosen goes with the words. */
const placeOf = ({ style }: TextSegment) =>
  style.position === undefined || style.position === 'center' ? {} : { style: { position: style.position } };

/** 每张都要这几个字: every photo that does not bear them. */
const photosWithout = ({ startMs, durationMs }: TextSegment, { draft }: Scene): string[] => {
  const middle = startMs + durationMs / 2;
  return shots(draft)
    .filter((shot) => middle < shot.startMs || middle >= shot.startMs + shot.durationMs)
    .map(({ id }) => id);
};

/** `same words at the end`, 结尾也写一样的: a text that is there, at another place of the film as well. */
export function sameWords(clause: Clause, scene: Scene): Outcome | undefined {
  const talk = scene.focus.topic === 'text' && scene.planned.length === 0;
  const again = talk && clause.reading.language === 'en' && once.test(clause.text);
  const named_ = clause.reading.language === 'en' && namedAgain.test(clause.text);
  if (!again && !named_ && (!same.test(clause.text) || others.test(clause.text))) return undefined;
  if (clause.has('quote', 'music', 'transition', 'look', 'motion', 'size', 'font', 'colour'))
    return undefined;
  const all = texts(scene.draft);
  const focused = all.filter(({ id }) => scene.focus.texts.includes(id));
  const called = named_ ? textsMeant(clause, scene) : [];
  const source = (called.length > 0 ? called : focused.length > 0 ? focused : all).at(-1);
  if (source === undefined) return undefined;
  const named = namedPhotos(clause, scene);
  const closes =
    clause.has('end') ||
    /\bat the (?:very )?end\b/.test(clause.text) ||
    /结尾|片尾|最后(?!一?张)/.test(clause.text);
  const opens = clause.has('start') || /开头|片头/.test(clause.text);
  const where =
    closes && named.length === 0
      ? { role: 'end_card' }
      : named.length > 0
        ? { role: 'caption', photos: named, ...placeOf(source) }
        : clause.has('perPhoto', 'all')
          ? { role: 'caption', photos: photosWithout(source, scene), ...placeOf(source) }
          : opens
            ? { role: 'title' }
            : undefined;
  if (where === undefined) return undefined;
  const look = again ? { ...placeOf(source).style, ...styleOf(source, scene, where.role) } : {};
  const style = Object.keys(look).length > 0 ? { style: look } : {};
  const { sizeFactor } = again ? lookIn(clause) : {};
  const params = {
    text: source.text,
    ...where,
    ...style,
    ...(sizeFactor === undefined || look.size !== undefined ? {} : { sizeFactor }),
  };
  if (sizeFactor !== undefined && look.size !== undefined)
    params.style = { ...look, size: Math.round(look.size * sizeFactor) };
  return edit('add_text', params, { topic: 'text', texts: [] });
}
