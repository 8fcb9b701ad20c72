import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';

/** Words for a cast of colour over a picture, with the look of it and the look of having less of it. */
const casts: readonly { readonly hue: string; readonly look: string; readonly less: string }[] = [
  {
    hue: 'yellow(?:ish)? ?-? ?brown|brown|browns|brownish|browny|coffee|caramel|tobacco|tea-stained|rusty brown|chocolate|umber',
    look: 'sepia',
    less: 'none',
  },
  {
    hue: 'orange|gold|golds|golden|yellow|yellowy|amber|honey|peach|peachy|apricot|copper',
    look: 'warm',
    less: 'cool',
  },
  {
    hue: 'blue|blues|blueish|bluish|teal|steel blue|steel|steely|icy|silver|silvery|cyan|grey ?-? ?blue|blue ?-? ?gr[ae]y',
    look: 'cool',
    less: 'warm',
  },
  { hue: 'gr[ea]y|gr[ea]ys|greyscale', look: 'bw', less: 'none' },
];

const frames = casts.map(({ hue, look, less }) => {
  const any = `(?:${hue})`;
  return {
    look,
    less,
    away: new RegExp(
      `\\b(?:less|without|fewer|reduce|lose|kill|too|not so|no more) (?:of )?(?:the |that |so )?${any}\\b(?! (?:titles?|captions?|text|letters|words|font|background|bars))|\\b(?:take|pull|get|suck|drain|filter|turn) (?:some of |a bit of |a little of )?(?:the |that |its |all the )${any}s? (?:out|down|away|off|back)\\b`,
    ),
    toward: new RegExp(
      [
        `\\b(?:more|extra|added|some|bit of|touch of|hint of|dash of|lots? of|bring in|bring out the) (?:\\w+ )?${any}\\b`,
        `\\b${any} (?:tint|tints|tinge|tinted|tone|tones|toned|shade|shades|cast|glow|wash|hue|hues|light|look|feel|feeling|hour|vibe|vibes|coloured|colour|filter|all over|in it|please|like)\\b`,
        `\\b(?:push|shift|pull|tint|tinted|bathe|bathed|wash|washed|dip|dipped|tone|toned|lean|leaning|drift|go|going|turn everything|turn it all|turn them(?: all)?|all|dye|colou?r) (?:\\S+ ){0,3}?(?:to |towards? |into |in |the |that )*${any}\\b`,
        `\\b(?:more )?(?:into|towards?) the ${any}\\b`,
        `\\bthat (?:\\w+ ){0,2}${any}\\b`,
        `\\bthe ${any} (?:of|from)\\b`,
        `\\b(?:old|ancient|western|wild west|victorian|cowboy|daguerreotype|saloon|faded|vintage) ${any}\\b`,
        `^(?:please |all |just |only |very |a |an |the )*${any}(?: (?:and|or) \\w+)?(?: (?:please|pls|only))*$`,
      ].join('|'),
    ),
  };
});

/** Times and machines whose pictures are known by their look. */
const old =
  /\b(?:vhs|camcorder|super ?-? ?8|(?:like|from|old|dad'?s|way back|as) (?:\S+ ){0,3}home movies?|film grain|grain(?:y|ier)?|disposable camera|cine ?camera|old reels?|cinema reel|worn film|aged|oldie|old ?-? ?skool|old ?-? ?school|polaroids?|kodachrome|(?:slide )?projector|instagram from|way back|hipster|before i was born|yesteryear|a century ago|hundred years|bygone|grandmother'?s television|flea market|attic|biscuit tin)\b/;
const daguerre = /\b(?:daguerreotypes?|great-? ?grand\w*|victorian|19th century|tintypes?)\b/;
const silver =
  /\b(?:casablanca|hitchcock|chaplin|ansel adams|silent film|film noir|colou?rless|(?:only |just )?blacks?(?: and |, )whites?|only gr[ea]ys?|gr[ea]ys only|in gr[ea]y|everything gr[ea]y|no hues?|strip (?:out )?(?:all )?the colou?rs?|(?:drop|lose|remove|kill|strip|ditch) (?:all )?(?:the |its |their )?colou?rs?)\b/;
const north =
  /\b(?:nordic|scandinavian|scandi|iceland(?:ic)?|arctic|antarctic|siberian?|january|wintr?y|nippy|frosty|freezing|clinical)\b/;

const otherThings = [
  'title',
  'caption',
  'text',
  'lowerThird',
  'endCard',
  'font',
  'box',
  'background',
  'quote',
  'music',
  'sound',
  'transition',
  'duration',
  'outline',
  'shadow',
];

/** The look a picture gets that shall have more of a colour, or less of one: `a bit more orange in it`, `take the yellow out`. */
export function tintMeant(clause: Clause, scene: Scene): string | undefined {
  if (clause.reading.language !== 'en' || clause.has(...otherThings)) return undefined;
  if (scene.focus.topic === 'text' && clause.refs.every(({ kind }) => kind === 'it')) return undefined;
  const { text } = clause;
  if (clause.has('aTransition') && (!/\b(?:vhs|grain)/.test(text) || clause.has('between'))) return undefined;
  for (const { look, less, away, toward } of frames) {
    if (away.test(text)) return less;
    if (toward.test(text)) return look === 'warm' && /\bgold/.test(text) ? 'golden' : look;
  }
  if (silver.test(text)) return 'bw';
  if (daguerre.test(text)) return 'sepia';
  if (old.test(text) || clause.has('era')) return 'vintage';
  return north.test(text) ? 'cool' : undefined;
}
