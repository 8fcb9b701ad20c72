import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { lastCommand, type Scene } from '../scene.js';

const colours =
  /(?:换成?|改成?|用|要|变成?|变为?)(?<colour>[黑白])(?:的|色|场)?(?:的)?(?:吧|试试|看看|呢|好了)?$/;

/** 白场不好看，换成黑的 after cuts through a colour: the same cuts through the other one. */
export function sisterColour(clause: Clause, scene: Scene): Outcome | undefined {
  const last = lastCommand(scene);
  if (clause.reading.language !== 'zh' || last?.name !== 'set_transition' || clause.tokens.length > 16)
    return undefined;
  const through = /^(?:fade|flash)_(?:black|white)$/.test(String(last.params.transition));
  const colour = colours.exec(clause.text)?.groups?.colour;
  if (!through || colour === undefined || clause.namesPhotos) return undefined;
  const params = { ...last.params, transition: colour === '黑' ? 'fade_black' : 'fade_white' };
  return edit('set_transition', params, { topic: 'transition', shots: scene.focus.shots });
}
