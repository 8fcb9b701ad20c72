import type { Clause } from '../reading/clause.js';

const adverb =
  '(?: (?:very|really|slowly|gently|softly|gradually|smoothly|quickly|slightly|a bit|a little|it|us|the camera|just|right|straight|up close))*';

/** English for what the camera does, with the motion each asks for. */
const moves: readonly [pattern: RegExp, kind: string][] = [
  [
    new RegExp(
      `\\b(?:move|moves|moving|push|pushes|pushing|go|goes|going|come|comes|creep|creeps|drift|glide|dolly|close|closes|get|gets|zoom|zooms|draw|draws|ease|coming|getting)${adverb} (?:in|into|inwards?|closer|nearer|towards?)\\b(?! (?:the (?:frame|end|start|beginning|middle|film|video)|front|back))`,
    ),
    'zoom_in',
  ],
  [
    new RegExp(
      `\\b(?:pull|pulls|pulling|move|moves|moving|zoom|zooms|back|backs|draw|draws|drift|ease|go|goes)${adverb} (?:out|outwards?|back|away|backwards?|further away)\\b`,
    ),
    'zoom_out',
  ],
  [
    new RegExp(
      `\\b(?:move|moves|moving|pan|pans|glide|glides|sweep|sweeps|drift|drifts|travel|travels|track|tracks|scan|scans|swing|go|goes|slide|slides|float)${adverb} (?:across )?(?:to(?:wards)? the )?(left|right|up|down|upwards?|downwards?|leftwards?|rightwards?)\\b`,
    ),
    'pan',
  ],
  [/\b(?:glide|sweep|travel|scan|drift|track|pan)s?\b.* across\b/, 'pan_right'],
];
/** Both ends of a way say what the camera does without a word for it. */
const wholeWay =
  /\bfrom (?:the )?(?:bottom|top|left|right)(?: side)? (?:up |down )?to (?:the )?(?:top|bottom|left|right)\b|\b(?:left|right) to (?:right|left)\b|\b(?:bottom|top) to (?:top|bottom)\b|\bcloser (?:on|in on)\b|\b(?:come|comes|coming|get|gets|getting|move|moves|moving|go|goes|going) (?:slowly |gently |gradually |a bit |a little )*(?:closer|nearer)\b/;
const camera = /\b(camera|lens|view|shot moves?)\b/;
const cameraVerb =
  /\b(pan|glide|sweep|scan|dolly|zoom|creep|track|push in|pull (?:back|out)|drift)(s|es|ing)?\b/;

/** The motion of `have the camera move in on her`, `glide across it from left to right`; undefined when none is asked. */
export function cameraMove(clause: Clause): string | undefined {
  if (clause.reading.language !== 'en') return undefined;
  const spoken = camera.test(clause.text);
  if (!spoken && !cameraVerb.test(clause.text) && !wholeWay.test(clause.text)) return undefined;
  if (/from (the )?left|left to right/.test(clause.text)) return 'pan_right';
  if (/from (the )?right|right to left/.test(clause.text)) return 'pan_left';
  if (/from (the )?(bottom|below)|bottom to top|upwards?\b/.test(clause.text)) return 'pan_up';
  if (/from (the )?(top|above)|top to bottom|downwards?\b/.test(clause.text)) return 'pan_down';
  if (/\b(?:climb|rise|lift|crane)s?\b|\btilt\w* up/.test(clause.text)) return 'pan_up';
  if (/\b(?:descend|sink)s?\b/.test(clause.text)) return 'pan_down';
  if (
    /\bcloser (?:on|in on)\b|\b(?:come|get|move|go|coming|getting|moving|going)(?:e?s)? (?:slowly |gently |gradually |a bit |a little )*(?:closer|nearer)\b/.test(
      clause.text,
    )
  )
    return 'zoom_in';
  for (const [pattern, kind] of moves) {
    const found = pattern.exec(clause.text);
    if (found === null) continue;
    if (kind !== 'pan') return kind;
    return `pan_${found[1]!.replace(/wards?$/, '')}`;
  }
  return undefined;
}

/** The photos shall not move at all. */
export const holdsStill = (clause: Clause): boolean =>
  /\b(should ?n ?'?t|must ?n ?'?t|need ?n ?'?t|do ?n ?'?t|do not|never|not|no|stop|without|quit|less of)\b.*\b(move|moving|zoom|zooming|motion|movement|pan|panning|wobbling|drifting|drift)\b|\b(dizzy|seasick|sea-?sick|nauseous|motion sick(ness)?|queasy)\b|\b(motionless|unmoving|stationary)\b|\b(?:hold|keep|stay|stand|sit|remain)s? (?:\S+ ){0,6}(?:still|put|in place)\b(?! (?:on|the|it|that|them|a|in|at|first|last)\b)/.test(
    clause.text,
  ) &&
  !/\b(order|to (the|place|position|front|back|end|start)|before|after|so (much|fast|quickly|hard|strong))\b/.test(
    clause.text,
  );

/** In and out by turns: `alternate zooming in and out`. */
export const takesTurns = (clause: Clause): boolean =>
  /\b(alternat\w+|take turns|by turns|in turns?|one in,? one out|in on one,? out on the next)\b/.test(
    clause.text,
  ) &&
  /\bzooms?\b(?! (?:in|out)\b)|\bin\b.*\bout\b|\bout\b.*\bin\b|\bpans?\b(?! (?:left|right|up|down)\b)|\bleft\b.*\bright\b|\bright\b.*\bleft\b/.test(
    clause.text,
  );

/** The first half of `alternate zoom in and zoom out` is no wish yet. */
export const halfTurns = (clause: Clause): boolean =>
  /\balternat\w+\b/.test(clause.text) && clause.has('aMotion') && !takesTurns(clause);

const frozen =
  /\b(?:looks?|looking|feels?|is|are|seems?|too|so|s|'s|re)(?: \w+){0,2}? (?:frozen|static|lifeless|motionless|stiff|like a slide ?show)\b|\b(?:none|not one) of (?:them|it|the (?:photos|pictures)) moves?\b|\bnothing (?:moves|happens)\b|\b(?:liven|perk) (?:\w+ ){1,3}up\b|\bliven up\b|\b(?:more|some|a bit of|a little) life\b|\bbring (?:\w+ ){1,3}to life\b/;
const wantsLife =
  /\b(?:photos|pictures|pics|images|shots|stills|they|them|each (?:photo|picture|one)|every (?:photo|picture|one))(?: \w+)? (?:to |should |could |can |must |shall )?(?:also |all |each )?move (?:also |too )?(?:just )?(?:very )?(?:a (?:little|bit|tiny bit|tad)|slightly|gently|slowly|softly|subtly)\b/;
/** `the sunset may move a little` */
const aLittle =
  /\b(?:should|could|can|may|might|must|shall) (?:also |still |just )?move (?:also |too )?(?:just )?(?:very )?(?:a (?:little|bit|tiny bit|tad)|slightly|gently|slowly|softly|subtly)\b/;
const restless =
  /\b(?:everything|it all|all|they|it|photos|pictures|images|camera|film)(?: \w+)?? (?:keeps? )?(?:mov|slid|zoom|wobbl|drift|shak|wander|swing|sway)(?:es?|ing|s)?\b/;

/** `the photos should move less` */
const howMuch =
  /\b(?:photos|pictures|pics|images|shots|it|they|them|everything|camera)(?: (?:all|should|could|can|must|to|just))* moves? (?:(?:a (?:bit|little|tad|lot)|much|way|slightly|even) )*(more|less)\b(?! (?:than|often|photos|pictures))/;

/** `don't zoom so much` */
const notSoMuch =
  /\b(?:do ?n ?'? ?t|do not|should ?n ?'? ?t|not|never) (?:\w+ ){0,2}?(?:zoom|zooming|move|moving|pan|panning)(?: in| out| around)? (?:so|that|too|as|quite so) (?:much|fast|hard|strongly|quickly|far|close|wildly)\b/;

/** `it looks frozen`, `the pictures move too much`: the opposite of the motion that is told of. */
export function movesWrongly(clause: Clause): Record<string, unknown> | undefined {
  const { text } = clause;
  if (clause.has('transition', 'duration', 'faster', 'slower')) return undefined;
  const said = howMuch.exec(text)?.[1];
  if (said !== undefined) return { factor: said === 'more' ? 1.5 : 0.625 };
  if (
    frozen.test(text) &&
    !clause.has('keep') &&
    !/\b(?:not|never|no) (?:so |too )?(?:frozen|static|lifeless)\b/.test(text)
  )
    return { alternate: ['zoom_in', 'zoom_out'] };
  if ((wantsLife.test(text) || aLittle.test(text)) && !/\b(?:not|n't|never|no|stop)\b/.test(text))
    return { alternate: ['slow_zoom_in', 'slow_zoom_out'] };
  if (notSoMuch.test(text)) return { factor: 0.625 };
  if (!restless.test(text)) return undefined;
  if (/\b(?:all the time|constantly|non-?stop|always|the whole time|enough|stop)\b/.test(text))
    return { motion: 'none' };
  return /\btoo (?:much|wildly|strongly|far|hard)\b|\bso much\b/.test(text) ? { factor: 0.625 } : undefined;
}
