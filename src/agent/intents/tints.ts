import type { Clause } from '../reading/clause.js';
import { quickLook } from '../reading/quick-look.js';
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
      `\\b(?:less|without|fewer|reduce|lose|kill|too|not so|no more) (?:of )?(?:the |that |so )?${any}\\b(?! (?:titles?|captions?|text|letters|words|font|background|bars))|\\b(?:take|pull|get|suck|drain|filter|turn) (?:some of |a bit of |a little of )?(?:the |that |its |all the )${any}s? (?:out|down|away|off|back)\\b|\\b(?:take (?:away|off|out)|remove|delete|drop|ditch|get rid of|no|correct|fix|neutrali[sz]e) (?:the |that |this |its |all the |any )?${any} (?:tints?|casts?|tinge|tones?|hues?|shade|wash|glow)\\b`,
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

/** The same in Chinese: 偏蓝一点, 像发黄的老照片, 上世纪那个调调. */
const chinese: readonly (readonly [words: RegExp, look: string])[] = [
  [
    /(?:像|那种|那個|弄成|做成|变成|调成|成|用|配上|要).{0,12}(?:发黄|泛黄|旧相纸)|(?:发黄|泛黄)(?:一点|点|的)|棕褐|棕黄|黄褐|深褐|棕色?[调調]|茶色|咖啡?色|牛皮纸|陈年/,
    'sepia',
  ],
  [
    /偏青|偏蓝|蓝蓝的|青蓝|冷青|冰蓝|蓝(?:调|色)一点|(?:太|偏|有点)(?:黄|橙)(?!的)|少(?:点|一点)(?:黄|橙)|去(?:掉)?(?:点)?黄/,
    'cool',
  ],
  [/偏黄|偏橙|橙(?:一点|黄|调)|暖黄|金黄(?!色的?(?:字|标题))|蜜色|夕阳色|(?:太|有点)蓝(?!的)/, 'warm'],
  [/灰的就好|灰灰的|不要彩|去彩|只要灰/, 'bw'],
  [
    /超八|超 ?8|vhs|上世纪|上个世纪|颗粒感|老电视|录像带|旧旧的电影|[五六七八九]十年代|[5-9]0年代/i,
    'vintage',
  ],
];

const otherThings = (
  'title caption text lowerThird endCard font box background quote music sound transition duration ' +
  'outline shadow'
).split(' ');

const mayTint = quickLook([
  ...frames.flatMap(({ away, toward }) => [away, toward]),
  ...[silver, daguerre, old, north],
  ...chinese.map(([words]) => words),
]);

const otherMatters = 'title caption text font music quote background transition duration'.split(' ');

/** The look a picture gets that shall have more of a colour, or less of one: `a bit more orange in it`, `take the yellow out`. */
export function tintMeant(clause: Clause, scene: Scene): string | undefined {
  if (!mayTint(clause.text) && !clause.has('era')) return undefined;
  if (clause.reading.language === 'zh')
    return clause.has(...otherMatters) ? undefined : chinese.find(([words]) => words.test(clause.text))?.[1];
  if (clause.reading.language !== 'en' || clause.has(...otherThings)) return undefined;
  if (scene.focus.topic === 'text' && clause.refs.every(({ kind }) => kind === 'it')) return undefined;
  // `coffee next`: the name of a photo and nothing else is no colour.
  const named = clause.refs.find(({ kind }) => kind === 'some');
  const beside = clause.tokens.filter((_, index) => !named || index < named.from || index >= named.to);
  if (named !== undefined && beside.every(({ text: word }) => /^(?:and|then|next|the|please)$/.test(word)))
    return undefined;
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
