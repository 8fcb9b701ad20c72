import type { EditCommand } from '../../edits/index.js';
import { edit, type Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { timeSigns } from '../reading/signs.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { lastCommand, musicIn, type Scene, shots } from '../scene.js';

const lead =
  '(?:(?:and|but|then|now|also|please|ok|okay|hm+|no|do|have|make it|the|a|likewise|too|same|it|exactly|thing|just|for|at|in|on|to|with) )*';
const edges: readonly (readonly ['inMs' | 'outMs', RegExp])[] = [
  [
    'outMs',
    new RegExp(
      `^${lead}(?:end|ending|finish|close|out|fade ?out|way out|conclusion)(?: too| as well| also| please| of it)*$`,
    ),
  ],
  [
    'inMs',
    new RegExp(
      `^${lead}(?:start|beginning|opening|in|fade ?in|way in|intro)(?: too| as well| also| please| of it)*$`,
    ),
  ],
];
const alike = /\b(?:same|too|as well|also|likewise)\b/;
const overPhotos =
  /^(?:(?:and|but|only|just|no|hm+|rather|let|have|make|it|the|our|music|song|piano|that|should|can|may|slowly|softly|gently|fade|fades|fading|die|dies|ebb|slip|trail|go|goes|get|quieter|disappear|vanish|away|out|off|down|in) )*(?:over|during|across|on|for|under|with) (?:all of )?P(?: please| though| instead)*$/;

const endsChinese =
  /^(?:那|还有|,)*(?:(?<out>结尾|片尾|末尾|最后|后面|结束时?|收尾|尾巴|出去)|(?<in>开头|片头|最?前面?|一?开始|进来))(?:的时候|那里|处|那下)?(?:也|同样|一样|都)+(?:给我)?(?:是|要|来|弄|做|加|这样|这么|那样|一样|慢慢|一个|照做|照办|[弄做来])*[吧的了]?$/;

/** 开头也是 after the film got a fade at its end: the same at the other. */
function edgeLikewise({ name, params }: EditCommand, clause: Clause, { focus }: Scene) {
  const said = endsChinese.exec(clause.text)?.groups;
  const other = said?.out === undefined ? 'set_opening' : 'set_ending';
  if (said === undefined || other === name) return undefined;
  const commands = [{ name: other, params }];
  return { intent: 'fade-again', outcome: { kind: 'edit' as const, commands, topic: focus.topic } };
}

/** 结尾也要 after the music was faded in: as long at the other end. */
function fadeLikewise(clause: Clause, scene: Scene): Read | undefined {
  const last = lastCommand(scene);
  const said = last?.name === 'fade_music' ? endsChinese.exec(clause.text)?.groups : undefined;
  const edge = last?.name === 'set_ending' || last?.name === 'set_opening';
  if (edge) return edgeLikewise(last, clause, scene);
  if (said === undefined || musicIn(scene.draft) === undefined) return undefined;
  const ms = Number(last!.params.inMs ?? last!.params.outMs);
  const commands = [{ name: 'fade_music', params: { [said.out === undefined ? 'inMs' : 'outMs']: ms } }];
  return { intent: 'fade-again', outcome: { kind: 'edit', commands, topic: 'music' } };
}

/**
 * The fade that was just set, at the other end of the film (`same at the end`) or over other photos (`only over the
 * last one`); undefined where no fade of the music is spoken of.
 */
export function fadeAgain(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language === 'zh') return fadeLikewise(clause, scene);
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || musicIn(scene.draft) === undefined)
    return undefined;
  const last = lastCommand(scene);
  const faded = last?.name === 'fade_music';
  if (!faded && scene.focus.topic !== 'music' && !clause.has('music')) return undefined;
  const done = (params: Record<string, number>) => ({
    intent: 'fade-again',
    outcome: edit('fade_music', params, { topic: 'music' }),
  });
  const text = timeSigns(clause);
  if (faded && alike.test(text) && !clause.has('transition', 'quote')) {
    const ms = Number(last.params.inMs ?? last.params.outMs);
    const edge = edges.find(([, words]) => words.test(clause.text))?.[0];
    if (edge !== undefined && !Number.isNaN(ms) && !(edge in last.params)) return done({ [edge]: ms });
  }
  if (!overPhotos.test(text)) return undefined;
  const list = shots(scene.draft);
  const ids = namedPhotos(clause, scene);
  const out = ids.includes(list.at(-1)?.id ?? '');
  if (!out && !ids.includes(list[0]?.id ?? '')) return undefined;
  // A bare `only over the last one` goes on from a fade; `let it die away over the last two` is one.
  if (!faded && !/\b(?:fade|die|ebb|slip|trail|quieter|disappear|vanish)/.test(text)) return undefined;
  const ms = list.reduce((sum, { id, durationMs }) => sum + (ids.includes(id) ? durationMs : 0), 0);
  return done({ [out ? 'outMs' : 'inMs']: Math.min(60_000, ms) });
}
