import { askGround } from '../effects/ground-colour.js';
import { defineIntent, edit } from '../outcome.js';
import { amountIn } from '../reading/amount.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { askMissing, photosMeant, photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

const kinds = [
  ['brightness', 'brighter', 'darker', /\bas bright\b/],
  ['contrast', 'moreContrast', 'lessContrast', /\bas contrasty\b/],
  ['saturation', 'moreSaturation', 'lessSaturation', /\bas (?:colou?rful|saturated|vivid)\b/],
] as const;
const steps = { little: 0.12, usual: 0.18, much: 0.3 };

const blamed =
  /\b(?:is|are|looks?|seems?|s|still|came out|comes? out|feels?) (?:\S+ ){0,2}(dark|dim|bright)\b/;

const pale =
  /\b(?:is|are|looks?|seems?|s|came out|comes? out|feels?) (?:\S+ ){0,2}?(?:pale|grey|gray|faded|washed[- ]out|drab|dull|unappetising|unappetizing|(?<=colou?rs? (?:\S+ ){1,3})(?:dull|boring|lifeless))\b/;
const ofColours = /\b(?:colou?rs?|photos?|pictures?|pics|images)\b/;

/** `bring out the red`, `richer reds`, `calm the blues`, `make the temple pop`: colours by what is done to them. */
const richer =
  /\b(?:richer|deeper|stronger|juicier|bolder|bring out|boost|redder|greener|bluer) (?:the )?(?:reds?|greens?|blues?|yellows?|oranges?|pinks?|purples?|hues)\b|\bmake the \w+ (?:redder|greener|bluer)\b|\b(?:explode|burst|glow) with colou?r\b|\b(?:should|must|needs? to|make .*|let .*) (?:really )?pop$/;
const paler =
  /\b(?:calm|tame|mute|ease|soften|tone down|dial down|reduce|less) (?:the |those |its )?(?:reds?|greens?|blues?|yellows?|oranges?|pinks?|purples?)\b|\b(?:the|those) (?:reds?|greens?|blues?|yellows?|oranges?|pinks?) (?:\w+ ){0,3}(?:too|screams?|silly|intense|loud|hurts?)\b|\bfrom those (?:reds|greens|blues|yellows)\b|\b(?:loud|quieter?|softer) colou?r ?-?wise\b/;
/** `bring it down` where the sentence speaks of light: the light. */
const downIt =
  /\b(?:turn|bring|take|pull|knock|tone|dial|wind) (?:it|that|this|them|a bit)(?: all)? (?:down|back|away|off)$/;
const brightly =
  /\b(?:bright(?:ness)?|light|glar\w+|white|washed|burnt|blown|over-?exposed|lightbulb|dazzl\w+|blind\w*|blinding)\b/i;
const loudly = /\b(?:loud|music|song|sound|volume|noise|track|tune|hear)\b/i;
const dimmer =
  /\b(?:knock|bring|take|dial|turn|pull) (?:the )?brightness (?:back|down|off)\b|\bbrightness hurts\b|\bgive it some dusk\b|\bmore (?:shadow|mystery|dusk)\b|\bburns my eyes\b|\bstaring at a light ?bulb\b/;
const lighter =
  /\bopen up the (?!title|text|caption)|\bshine (?:up|a (?:torch|light))\b|\bswitch (?:a |the )?(?:lamp|light|lights) on\b|\bvisible\b.*\bshadow|\bmore light\b/;

/** What of a picture's light and colour a clause changes without its name, and which way. */
function lightMeant(clause: Clause, scene: Scene): readonly [string, 1 | -1] | undefined {
  const { text } = clause;
  if (dimmer.test(text)) return ['brightness', -1];
  if (lighter.test(text) && clause.refs.some(({ kind }) => kind === 'some' || kind === 'all'))
    return ['brightness', 1];
  if (paler.test(text)) return ['saturation', -1];
  if (richer.test(text) && !clause.has('music')) return ['saturation', 1];
  if (downIt.test(text) && !loudly.test(scene.sentence) && scene.focus.topic !== 'text') {
    if (brightly.test(scene.sentence)) return ['brightness', -1];
    if (/crunch|contrast|stark/i.test(scene.sentence)) return ['contrast', -1];
  }
  return undefined;
}

/** `the party stays colourful` */
const stays = /\b(?:stays?|remains?|keeps?|leave) (?:\w+ )?(?:colou?rful|vivid|bright|dark)\b/;

/** 饱和度高一点, 对比度低些 */
const higher = /度(?:再|稍微?|要)?[高强](?:一?[点些])/;
const lower = /度(?:再|稍微?|要)?[低弱](?:一?[点些])/;

export const adjust = defineIntent({
  name: 'adjust',
  needs: {
    concepts: kinds.flatMap(([name, up, down]) => [name, up, down]),
    words: [...kinds.map(([, , , as]) => as), blamed, pale, richer, paler, downIt, dimmer, lighter, stays],
  },
  read(clause, scene) {
    if (
      clause.has('background') &&
      clause.has('darker', 'brighter') &&
      !clause.has('photo', 'music', 'colour')
    )
      return askGround(scene);
    if (
      clause.has('quote', 'title', 'caption', 'text', 'music', 'transition') ||
      shots(scene.draft).length === 0
    )
      return undefined;
    if (onlyAsks(clause) || clause.has('sound')) return undefined;
    // `the bright ones quicker than the dark ones` are photos.
    if (
      clause.reading.language === 'en' &&
      /\b(?:quicker|faster|slower|longer|shorter) than\b/.test(clause.text)
    )
      return undefined;
    const light = clause.reading.language === 'en' ? lightMeant(clause, scene) : undefined;
    // `the party stays colourful`: it is to be as it is.
    if (clause.reading.language === 'en' && stays.test(clause.text)) return { kind: 'nothing' };
    // 滤镜淡一点 is about how strong the look is.
    if (/滤镜|效果/.test(clause.text) && clause.has('weaker', 'stronger', 'little')) return undefined;
    const said = amountIn(clause);
    const size = said.kind === 'step' ? steps[said.strength] : said.value;
    const changes: Record<string, number> = {};
    let goal = false;
    for (const [name, up, down, as] of kinds) {
      const noun = clause.has(name);
      // `a third as bright` is darker by two thirds, `twice as bright` brighter by half.
      if (said.kind === 'factor' && (as.test(clause.text) || noun)) {
        changes[name] = said.value < 1 ? said.value - 1 : (said.value - 1) / 2;
        continue;
      }
      // `it is still dark`, `comes out a bit bright`: what is found wrong is to be the other way.
      const wrong = name === 'brightness' ? blamed.exec(clause.text)?.[1] : undefined;
      const named = clause.namesPhotos;
      if (name === 'saturation' && pale.test(clause.text) && (named || ofColours.test(clause.text))) {
        changes[name] = size;
        continue;
      }
      if (light?.[0] === name) changes[name] = light[1] * size;
      else if (wrong !== undefined) changes[name] = wrong === 'bright' ? -size : size;
      else if (
        clause.has(up) ||
        (noun && (clause.has('increase', 'more', 'bigger', 'add', 'stronger') || higher.test(clause.text)))
      )
        changes[name] = size;
      else if (
        clause.has(down) ||
        (noun && (clause.has('decrease', 'less', 'smaller', 'weaker') || lower.test(clause.text)))
      )
        changes[name] = -size;
      // `brightness +20`, `contrast to 30 %`
      const sign = noun ? /([+-]) ?(\d+)/.exec(clause.text) : null;
      if (sign !== null) changes[name] = Number(`${sign[1]}${sign[2]}`) / 100;
      else if (noun && said.kind === 'absolute' && changes[name] === undefined) {
        goal = true;
        changes[name] = said.value > 1 ? said.value - 1 : said.value;
      }
    }
    for (const name of Object.keys(changes))
      changes[name] = Math.round(Math.max(-1, Math.min(1, changes[name]!)) * 100) / 100;
    if (Object.keys(changes).length === 0) return undefined;
    const missing = askMissing(clause, scene);
    if (missing !== undefined) return missing;
    const ids = photosMeant(clause, scene, { fallback: scene.focus.topic === 'look' ? 'focus' : 'all' });
    // Grey photos have no colour that could grow: theirs comes back.
    const grey = shots(scene.draft).filter(
      (shot) => ids.includes(shot.id) && /^(?:bw|noir)$/.test(shot.look?.preset ?? ''),
    );
    if ((changes.saturation ?? 0) > 0 && grey.length > 0 && grey.length === ids.length)
      return edit(
        'set_look',
        { photos: photosParam(scene, ids), look: 'none' },
        { topic: 'look', shots: ids },
      );
    return edit(
      'adjust_colour',
      { photos: photosParam(scene, ids), ...changes, ...(goal ? { relative: false } : {}) },
      { topic: 'look', shots: ids },
    );
  },
});
