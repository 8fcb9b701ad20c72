import { defineIntent, edit } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { clipsIn, type Scene, shots } from '../scene.js';

const small =
  "(?:(?:and|so|but|then|ok|okay|now|please|just|maybe|actually|could you|can you|would you|i think|let's|let us|i|we) )*";
const each =
  '(?:(?:all|every|each|both|any|the|of|my|our|these|those|single|other|moving|video|film|still) )*';
const clips = `${each}(?:videos|clips|footage|recordings|(?<=(?:all|every|each|any|single|moving|video|film) )(?:video|clip|recording|parts|bits|images|pictures|vids))`;
const stills = `${each}(?:photos|pictures|pics|images|stills|photographs|snaps|(?<=(?:every|each|any|single|still) )(?:photo|picture|pic|image|still))`;
const kinds = { video: clips, image: stills } as const;

const take =
  '(?:remove|delete|drop|lose|cut|ditch|scrap|bin|trash|skip|omit|axe|exclude|kick out|throw out|throw away|take out|leave out|get rid of|cut out|toss|erase|kill|dump|chuck out|chuck|out with|off with|away with|down with|no more|without|no|not|minus|lose all)';
const away =
  '(?: (?:out|away|off|completely|entirely|altogether|for good|please|thanks|then|again|(?:from|out of|off) (?:it|here|there|this|the (?:film|video|movie|reel|slideshow))))*';
const goes =
  '(?:goes?|gone|out|away|off|(?:can|should|must|may|have to|has to|need to|needs to) (?:all )?(?:go|be (?:removed|deleted|gone|dropped|cut)|leave|disappear)(?: away)?)';
const only = '(?:only|just|nothing but|nothing else than|purely|solely|exclusively|merely)';
const keeps =
  "(?:keep|leave|use|show|have|want|need|show me|stick to|stick with|go with|i'd like|would like|hold on to)";
const stay =
  '(?:stays?|remains?|alone|only|in|left|please|thanks|then|(?:can|should|may|must|are to) (?:stay|remain)(?: in)?|are (?:fine|enough|good|ok))';

const form = (noun: string) => ({
  // `take all the clips` chooses them.
  gone: new RegExp(
    `^${small}(?:${take} ${noun}${away}|(?:take|throw|kick) ${noun} (?:out|away|off)${away}|${noun} ${goes}${away})$`,
  ),
  alone: new RegExp(
    `^${small}(?:${only} (?:to )?(?:${keeps} )?${noun}|${keeps} ${only} ${noun}|${noun} (?:only|alone)|${keeps} ${noun} (?:only|alone))(?: ${stay})*$`,
  ),
  kept: new RegExp(`^${small}(?:${keeps} ${noun}|${noun} ${stay})(?: ${stay})*$`),
});
const han = { video: '(?:视频|录像|短片|视频片段|小视频)', image: '(?:照片|图片|相片|静态图|图)' } as const;
const goneHan = '(?:不要|删掉?|删除|去掉?|拿掉|撤掉|不用|剪掉)(?:了|吧|掉)*';
const allHan = '(?:都|全都?|全部|统统|一律|通通)';
/** 把视频删了: the clips in it, or the whole film. */
const bareHan = new RegExp(
  `^(?:那|就|把|将)*${han.video}${goneHan}$|^(?:删掉?|去掉|拿掉|不要)${han.video}[了吧]*$`,
);
const clipsOrAll = '要删掉里面的视频片段，还是整个重来？可以说“视频片段都删掉”或“重新开始”。';

const formHan = (kind: 'video' | 'image') => ({
  // 视频不要了 may be the film.
  gone: new RegExp(
    `^(?:那|就|把|将|所有的?|全部的?|里面的)*${han[kind]}${allHan}${kind === 'image' ? '?' : ''}${goneHan}$|^(?:把|将)?(?:所有|全部)的?${han[kind]}${goneHan}$|^(?:删掉?|去掉|拿掉|不要)(?:所有|全部)的?${han[kind]}[了吧]*$`,
  ),
  alone: new RegExp(
    `^(?:就|我|那|,)*(?:只|光|仅)(?:要|留下?|保留|用|剩|放)(?:着)?${han[kind]}(?:就行|就好|吧|了)*$`,
  ),
  kept: new RegExp(`^${han[kind]}(?:都|就|全)?(?:留着?|保留|留下|要)(?:吧|就行|就好)*$`),
});
const forms = { video: form(kinds.video), image: form(kinds.image) };
const formsHan = { video: formHan('video'), image: formHan('image') };
const classes = ['video', 'image'] as const;

const spoken =
  /\b(?:videos?|clips?|footage|recordings?|vids|photos?|pictures?|pics?|images?|stills?|photographs|snaps|moving)\b|视频|录像|短片|照片|图片|相片|图/;

/** `get rid of the clips, just the photos`: in a film of both, one kind goes and the other stays. */
export const oneClass = defineIntent({
  name: 'one-class',
  needs: { languages: ['en', 'zh'], words: spoken },
  read(clause: Clause, scene: Scene) {
    if (clause.tokens.length > 12 || scene.fresh) return undefined;
    const chinese = clause.reading.language === 'zh';
    if (!spoken.test(clause.text) || clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length === 1))
      return undefined;
    const list = shots(scene.draft);
    const of = (kind: string): string[] => list.flatMap((shot) => (shot.mediaKind === kind ? [shot.id] : []));
    const count = { video: clipsIn(scene.draft).length, image: list.length - clipsIn(scene.draft).length };
    const before = scene.planned.at(-1)?.name === 'remove_photos';
    for (const kind of classes) {
      const other = kind === 'video' ? 'image' : 'video';
      const [own, others] = [count[kind], count[other]];
      const { gone, alone, kept } = (chinese ? formsHan : forms)[kind];
      const stays = alone.test(clause.text);
      if (before && others === 0 && own > 0 && (stays || kept.test(clause.text))) return { kind: 'nothing' };
      // 只要视频 照片不要: they are gone by now.
      if (before && own === 0 && gone.test(clause.text)) return { kind: 'nothing' };
      if (own === 0 || others === 0) continue;
      const all = gone.test(clause.text);
      const bare = kind === 'video' && !all && bareHan.test(clause.text);
      // 去掉视频 只要照片: what stays says which video is meant.
      const clips = bare && /[只光仅][要留剩保].{0,4}(?:照片|图)/.test(clause.reading.normal.text);
      if (bare && !clips)
        return { kind: 'question', text: clipsOrAll, options: ['视频片段都删掉', '重新开始'] };
      const out = all || clips ? kind : stays ? other : undefined;
      if (out !== undefined) return edit('remove_photos', { photos: of(out) }, { topic: 'shots', shots: [] });
    }
    return undefined;
  },
});
