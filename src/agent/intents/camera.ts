import { defineIntent, edit, type Outcome } from '../outcome.js';
import { type Clause, keptFor } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { photosMeant, photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';
import { cameraChinese } from './camera-chinese.js';

/** Words of other wishes: a clause that has one of them is not about the camera alone. */
const others =
  /\b(?:put|add|remove|delete|drop (?:the|it|that|this|@|%)|lose|cuts?|swap|place|position|spots?|slots?|right (?:behind|next|in front)|before|after (?!the (?:whole|full))|between|transitions?|crossfade|fade|music|song|track|sound|volume|title|caption|words|n\d+ s|n\d+s|seconds?|secs?|order|earlier|later|at the (?:very )?(?:start|end)$|front (?!door|garden|yard|gate|row)|beginning|list|queue|film|video|black|sepia|brighter|darker|longer|shorter|faster|slower|louder|quieter|undo|undone|settings?|previous|version|landscape|portrait|vertical|square|format|twice|half|less|gentler|not|don't|doesn't|isn't|without|no|never|stop|stops|too (?!the)|so much|notch|why|how|where|when|shuffle|bars|stretch|bigger|larger|smaller|size)\b/;

/** Words before what the camera does: who asks, who looks, how. */
const how =
  '(?:slowly|gently|softly|gradually|smoothly|slightly|steadily|quietly|calmly|very|much|really|quite|a|bit|little|touch|just|right|straight|all|the|way|further|by|up|close|quickly|instead|again|please|over|across|on|along)';
const ask =
  "(?:please|pls|kindly|and|then|now|so|but|um|uh|ok|okay|oh|maybe|perhaps|also|rather|could|can|would|should|shall|will|may|must|might|needs?|wants?|gets?|has|to|i|we|you|they|one|us|me|it|lets?|let's|have|get|make|want|like|i'd|we'd|i'll|it'd|be|is|are|nice|good|cool|great|better|lovely|if|that|as|do|does|doing|try|with|an|for|of|slow|gentle|soft|smooth|big|kind|apply|use|camera|lens|view|viewer|gaze|eyes?|our|your|look|picture|photo|image|shot|movement|motion|first|sideways|have|going|end)";
const leads = new RegExp(`^(?:(?:${ask}|${how}) )*$`);
/** `start on the tree and`: where the way begins. */
const from =
  /^(?:(?:please|then|and|so|let|it|us|have|should|to|could|can|you|we|i|want|would|like) )*(?:start|starts|starting|begin|begins|beginning)(?: off)? (?:\S+ ){1,9}(?:and|then) (?:then )?(?:(?:let|it|us|slowly|gently|gradually|have|to) )*$/;
/** The photo first: `the sunset wants to`, `the temple going`. */
const subject =
  /^(?:(?:have|let|make|then|and|so) )*(?:[@%]\d+|last|it|that|this|in [@%]\d+|on [@%]\d+|with [@%]\d+) (?:(?:should|could|may|might|must|wants?|needs?|gets?|has|to|a|an|slow|gentle|from|slowly|gently) )*$/;

const ref = '(?:[@%]\\d+|n\\d+|last|it|that|this|them|those|these|rest|all)';
/** The way goes over a picture. */
const over = new RegExp(
  `\\b(?:on|over|across|along|past|in|of|for|at|from|through|to|towards|toward|into|onto|down|up|with|around|near|close to|behind) ${ref}(?: |'|$)|\\b(?:her|his|their|my|the|our) \\w+`,
);
const speaksOfCamera =
  /\b(?:camera|lens|view|viewer|eyes?|gaze|look|pan|pans|panning|tilt|dolly|crane|zoom|sweep|sweeps|glide|scan|drift|drifts|creep)\b/;

const travel =
  '(?:move|go|glide|slide|drift|float|sweep|travel|pan|track|scan|wander|ease|shift|roll|run|come|read|look|gaze|head|walk|crane|tilt|swing|scroll|climb|rise|fly|sail|cruise|stroll|swoop|slip|descend)(?:s|es)?|(?:mov|go|glid|slid|drift|float|sweep|travell?|pann|track|scann|wander|eas|shift|roll|runn|com|read|look|head|walk|tilt|swing|scroll|climb|ris|sail|cruis)ing';
const carried =
  '(?:take|takes|bring|brings|lead|led|guide|carry|run|walk|read|follow)(?:s)? (?:us|me|it|things|our eyes?|the (?:eye|eyes|view|camera|lens|viewer|picture|gaze))';
const adverbs = `(?: ${how})*?`;
const whole =
  '(?:(?:the |it )?(?:whole|entire|complete|full)\\b|all\\b|everything|everyone|everybody|the (?:rest|lot|crowd|scene|room|surroundings|setting|others|view)|what (?:is|s) around|who (?:is|s|else))';

/** What is found above and what below in a picture. */
const high =
  '(?:sky|skies|heads?|hats?|hair|ceiling|roof|rooftops?|tops?|stars?|clouds?|tips?|spire|peak|summit|crown|balcony|tower|treetops?|branches|sun|moon|steeple|topper|balloon|chandelier|veil|headline|chimney|dome|flag|canopy|eyes|face)';
const low =
  '(?:feet|foot|boots?|shoes?|heels|roots?|ground|floor|grass|base|bottom|toes?|lake|pavement|hem|pram|sea|water|street|stalls|trunk|earth|sand|doors?|picnic|campfire|farm|table|altar|skirt|price|shore|stairs|steps|village|valley|trunks)';

/** What the camera does: the core of a wish, with the words behind it that make it one. `weak`: the photo must be said. */
interface Way {
  readonly says: RegExp;
  readonly kind?: string;
  readonly weak?: true;
}

const way = (says: string, kind?: string, weak?: 'weak'): Way => ({
  says: new RegExp(`\\b(?:${says})`),
  ...(kind === undefined ? {} : { kind }),
  ...(weak === undefined ? {} : { weak: true }),
});

const starts = '(?:start|starts|starting|begin|begins|beginning)(?: off)?';
const near = '(?:tight|close|close up|near|in close|up close|close in)';
const wide = '(?:wide|far|far away|far out)';
const ways: readonly Way[] = [
  way(
    `${starts} ${near}\\b.*\\b(?:wide|wider|widen|far|reveal|unveil|show|open up|pull|back|away|out|everything|whole)\\b`,
    'zoom_out',
  ),
  way(
    `${starts} (?:on|with|at) .*\\b(?:and|then) (?:then )?(?:show|reveal|unveil|see|open up to) ${whole}`,
    'zoom_out',
  ),
  way(`(?:from )?${near} to ${wide}\\b`, 'zoom_out'),
  way(
    `(?:the )?(?:detail|${near})(?: first)? (?:and )?(?:then|after|afterwards) (?:the )?(?:whole|everything|full|rest)\\b`,
    'zoom_out',
  ),
  way(`(?:begin|start|starts|begins) (?:near|close).*\\bfar\\b`, 'zoom_out'),
  way(`${starts} ${wide}\\b.*\\b(?:in|closer|tight|close|near)\\b`, 'zoom_in'),
  way(`(?:from )?${wide} to ${near}\\b`, 'zoom_in'),
  way(`${starts} ${wide}(?: (?:on|in|for|with) ${ref})?$`, 'zoom_in'),
  way(`${starts} ${near}(?: (?:on|in|for|with) ${ref})?$`, 'zoom_out', 'weak'),
  way(`(?:end|ends|ending|finish) ${wide}(?: (?:on|in|for|with) ${ref})?$`, 'zoom_out'),
  way(`(?:end|ends|ending|finish) ${near}(?: (?:on|in|for|with) ${ref})?$`, 'zoom_in'),
  way(`${starts} (?:on|at|from|with) (?:the )?(?:\\S+ ){0,4}?right\\b.*\\bleft\\b`, 'pan_left'),
  way(`${starts} (?:on|at|from|with) (?:the )?(?:\\S+ ){0,4}?left\\b.*\\bright\\b`, 'pan_right'),
  way(
    `(?:from )?(?:the )?(?:\\S+ ){0,4}?(?:on the )?right(?: side| end| edge)? (?:over )?to (?:\\S+ ){0,4}?left\\b`,
    'pan_left',
  ),
  way(
    `(?:from )?(?:the )?(?:\\S+ ){0,4}?(?:on the )?left(?: side| end| edge)? (?:over )?to (?:\\S+ ){0,4}?right\\b`,
    'pan_right',
  ),
  way(
    `(?:from|${starts}|sweep from|drop from|${travel}) (?:\\S+ ){0,4}?${high} .*\\b(?:to|on|onto|down|at)\\b (?:\\S+ ){0,4}?${low}\\b`,
    'pan_down',
  ),
  way(
    `(?:from|${starts}|sweep from|${travel}) (?:\\S+ ){0,4}?${low} .*\\b(?:to|on|onto|up|at)\\b (?:\\S+ ){0,4}?${high}\\b`,
    'pan_up',
  ),
  way(`from (?:\\S+ ){1,4}?(?<side>up|down) to`),
  way(`${starts} (?:low|down)\\b.*\\b(?:finish|end|up|rise|climb|top)`, 'pan_up'),
  way(`${starts} (?:high|up)\\b.*\\b(?:finish|end|down|sink|bottom)`, 'pan_down'),
  way(
    `(?:${travel}|${carried})${adverbs} (?:(?:to(?:wards)? )?(?:the )?)?(?<side>left|right|upwards?|downwards?|leftwards?|rightwards?|skywards?|port|starboard)\\b`,
    undefined,
    'weak',
  ),
  way(
    `(?:glide|slide|travel|sweep|drift|float|pan|scan|wander)(?:s)?${adverbs} (?:over )?to (?:\\S+ ){1,4}?(?:at|on) the (?<side>left|right)\\b`,
  ),
  way(
    `(?:an? )?(?:\\w+ )?(?<side>up|down|left|right)wards? (?:move|movement|motion|pan|drift|glide|sweep|camera)\\b`,
  ),
  way(
    `(?:rise|climb|ascend|lift|crane up|float up)(?:s|es)?\\b(?! to (?:the )?(?:top|first|n\\d|p\\d))`,
    'pan_up',
    'weak',
  ),
  way(`(?:climb|ascend)(?:s)? ${ref}`, 'pan_up'),
  way(`(?:sink|descend)(?:s)?\\b`, 'pan_down', 'weak'),
  way(
    `(?:lower|drop) the (?:view|camera|gaze|eye)\\b|(?:view|camera) (?:\\w+ )?(?:drop|lower|sink)s?\\b|drops? down (?:from|over|on)`,
    'pan_down',
  ),
  way(
    `(?:go|goes|slide|slides|glide|float|look|gaze|travel|come|walk|run|wander|drift|ease|scroll|read|crane|climb|tilt|sweep)${adverbs} (?<side>up|down) (?:the |from |along |over |at |on |in |to )*`,
    undefined,
    'weak',
  ),
  way(`follow (?:\\S+ ){1,4}?(?<side>up|down|left|right)(?:wards?)?\\b`, undefined, 'weak'),
  way(
    `(?:creep|inch|crawl)(?:s)?${adverbs} (?:up (?:on|to)|forward|forwards|in|closer|nearer)\\b`,
    'zoom_in',
  ),
  way(
    `(?:close|push|draw|punch|zero|home|dolly|move|come|go|press|lean|dive|glide|float|drift|get|ease)(?:s|es|ing)?${adverbs} (?:in|inwards?|closer|nearer|tight|tighter|forwards?)(?: (?:on|to|at|towards?|into)| ${'(?:slowly|gently|close|$)'}|$| (?=in |so ))`,
    'zoom_in',
    'weak',
  ),
  way(`(?<=[@%]\\d+ \\w+ )be${adverbs} (?:closer|nearer|tighter)(?: in| up)?$`, 'zoom_in'),
  way(
    `(?:push|draw|drawn|drift|dive|glide|float|sink|ease|fly|move|go)(?:s|es)?(?: (?:us|me|in))? (?:into|in to|towards?) ${ref}`,
    'zoom_in',
    'weak',
  ),
  way(`(?:push|move|creep|drift|travel)(?:-in)? towards? `, 'zoom_in', 'weak'),
  way(`push-?in\\b`, 'zoom_in'),
  way(`pull-?out\\b`, 'zoom_out', 'weak'),
  way(`tight(?:er|en)?(?: up)? on `, 'zoom_in', 'weak'),
  way(
    `(?:get|gets|got|come|go|move|bring)(?: \\S+){0,3}? (?:near|nearer|close|closer)(?: up)?(?: (?:to|on)\\b| ${ref}|$)`,
    'zoom_in',
    'weak',
  ),
  way(`(?:slowly|gently|gradually) towards? (?:her|his|their|its|my|the|${ref})`, 'zoom_in'),
  way(
    `(?:step|pull|draw|move|go|walk|dolly|track|back|come|lean|fly|drift|float|glide|stroll)(?:s|ing)?${adverbs} (?:back|backwards?|away|off|out|outwards?)(?: (?:away|off|${how}))*? (?:from|of|to (?:show|reveal|see)|so (?:that )?(?:we|you|i)|till|until|into the distance)\\b`,
    'zoom_out',
    'weak',
  ),
  way(
    `back(?:s|ing)?(?: ${how})*? (?:off|away|up|out)(?: slowly| gradually| gently)? (?:from|of|so)\\b`,
    'zoom_out',
    'weak',
  ),
  way(`(?:ease|back) off (?:from|of)\\b`, 'zoom_out', 'weak'),
  way(`(?:step|draw|dolly|lean) back(?:wards?)? (?:slowly|gently|gradually|on|in|at)`, 'zoom_out', 'weak'),
  way(
    `(?:pull|pulls|pulling) (?:out|back)(?: ${how})*?(?: (?:from|to|on|in|of|so)\\b|$)`,
    'zoom_out',
    'weak',
  ),
  way(`(?:retreat|recede|receding|widen|broaden)(?:s|ing)?\\b`, 'zoom_out', 'weak'),
  way(`(?:shrink|shrinks) away\\b`, 'zoom_out'),
  way(`opens? (?:up|out) (?:to (?:the |a )?(?:whole|full|wide)|wider|from)`, 'zoom_out'),
  way(`opens? (?:up|out) as we move (?:off|away|back)`, 'zoom_out'),
  way(
    `(?:reveal|unveil)(?:s|ing)? (?:slowly )?(?:${whole}|more|${ref}|the \\w+ (?:in|of|on|around) ${ref})`,
    'zoom_out',
  ),
  way(`(?:show|see|reveal|seeing) more and more of `, 'zoom_out', 'weak'),
  way(`camera (?:\\w+ )?(?:should |to )?(?:leave|going back|goes back|go back)\\b`, 'zoom_out'),
];

const slowly =
  /\b(?:slowly|gently|softly|gradually|smoothly|steadily|calmly)\b|慢慢|缓缓|缓慢|放慢|速度(?:要|得)?[慢缓]/;
/** `slowly to the left`: nothing but a way. */
const bare = new RegExp(
  `^(?:(?:please|and|then|now|so|just) )*(?:(?<early>slowly|gently|gradually|smoothly) )?(?:(?:to|towards) the (?<side>left|right)|(?<way>left|right|up|down)wards?)(?: (?<late>slowly|gently|gradually|smoothly))?(?: (?:please|on|over|across|along) ?(?:${ref})?)?$`,
);
/** `up the tower slowly` */
const climbs =
  /^(?:(?:slowly|gently|gradually) )?(?<side>up|down) (?:the|her|his|their|my) \w+(?: (?:slowly|gently|gradually))?$/;
const sides: Readonly<Record<string, string>> = {
  left: 'left',
  port: 'left',
  right: 'right',
  starboard: 'right',
  up: 'up',
  sky: 'up',
  down: 'down',
};
const panTo = (side: string): string => `pan_${sides[side.replace(/wards?$/, '')]}`;

/** What the camera is asked to do in words that are no name of a motion. */
function cameraSaid(text: string, scene: Scene): string | undefined {
  if (others.test(text)) return undefined;
  const tower = climbs.exec(text)?.groups;
  if (tower !== undefined) return panTo(tower.side!);
  const plain = bare.exec(text)?.groups;
  if (plain !== undefined && (plain.early !== undefined || plain.late !== undefined))
    return panTo(plain.side ?? plain.way!);
  for (const { says, kind, weak } of ways) {
    const found = says.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index);
    if (
      !leads.test(before) &&
      !from.test(before) &&
      !(subject.test(before) && !/^(?:opens? |climb|rise)/.test(found[0]))
    )
      continue;
    const after = text.slice(found.index);
    if (weak && !over.test(after) && !speaksOfCamera.test(text) && !slowly.test(text) && !over.test(before))
      continue;
    // `slide left` may be said of the cuts.
    if (/^(?:slide|swipe)/.test(found[0]) && scene.focus.topic === 'transition') continue;
    if (/^slides? (?:left|right)/.test(found[0]) && !/\b(?:across|over|along|past)\b/.test(text)) continue;
    return kind ?? panTo(found.groups!.side!);
  }
  return undefined;
}

const may =
  /start|begin|end|finish|close|near|far|wide|tight|left|right|up|down|in\b|into|out\b|off\b|back|away|ward|push|pull|creep|inch|ris|climb|ascend|sink|descend|from|towards|reveal|unveil|retreat|reced|shrink|open|more and more|starboard|port\b|lower|drop|leave/;

const ofOthers = /^(?:music|text|transition)$/;
const ofPicture = /\b(?:camera|lens|view|photos?|pictures?)\b|镜头|画面|照片/;
const seesAll = /\b(?:to|we|you|i) (?:show|reveal|see)\b|看|露出|整|全/;

function read(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.tokens.length > 26 || shots(scene.draft).length === 0) return undefined;
  if (clause.has('quote', 'duration', 'percentage', 'music', 'transition', 'endCard')) return undefined;
  const { language } = clause.reading;
  // 那行字下移到底: the words move.
  if (clause.has('title', 'caption') || (language === 'zh' && clause.has('text'))) return undefined;
  if (language !== 'en' && language !== 'zh') return undefined;
  if (language === 'en' && !may.test(clause.text)) return undefined;
  const kind =
    language === 'zh'
      ? cameraChinese(shapeOf(clause).full.replace(/ /g, ''))
      : cameraSaid(shapeOf(clause).full, scene);
  if (kind === undefined) return undefined;
  // `let it come in slowly` while a text is spoken of: the text.
  const named = clause.refs.some(
    ({ ids, kind }) => ids.length > 0 && !(kind === 'it' && scene.focus.topic === 'text'),
  );
  // `go back` takes something back, `go back from the sunset` does not.
  if (clause.has('undo', 'restore') && !named && scene.mentioned.size === 0 && !seesAll.test(clause.text))
    return undefined;
  // `let it creep in gently` while the music is spoken of
  if (!named && ofOthers.test(scene.focus.topic) && !ofPicture.test(clause.text)) return undefined;
  const ids = photosMeant(clause, scene, { fallback: scene.focus.topic === 'motion' ? 'focus' : 'all' });
  const zooms = kind.startsWith('zoom');
  return edit(
    'set_motion',
    {
      photos: photosParam(scene, ids),
      motion: kind,
      ...((zooms || language === 'zh') && slowly.test(clause.text) ? { amount: 0.6 } : {}),
    },
    { topic: 'motion', shots: ids },
  );
}

/** What the camera does over photos, in a clause that says nothing else: `rise from the lake to the peak`, 往上抬. */
export const camera = defineIntent({ name: 'camera', read: keptFor(read) });
