import { styles } from '../../catalogue/index.js';
import type { EditCommand } from '../../edits/index.js';
import { hasTag } from '../../language/index.js';
import { keepNamed } from '../intents/style.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { looked } from '../reading/quick-look.js';
import { feltSigns } from '../reading/signs.js';
import { musicIn, type Scene, shots } from '../scene.js';

/** What the whole film shall feel like; `free` leaves it to us. */
type Feel = 'lively' | 'calm' | 'free';

const scope =
  '(?:film|video|movie|overall|altogether|whole|entire|everything|all round|all over|in every way|all through|mood|feel|feeling|style|atmosphere|vibe|it all|all a bit|general|ALL)';
const whole =
  '(?:it ALL|this ALL|it all|it|this|that|things|everything|ALL|(?:the |this )?(?:whole |entire )?(?:film|video|movie|thing|lot|mood|vibe|slideshow)(?: of it)?)';
const lively =
  '(?:fun|lively|livelier|life|spark|sparkle|zing|pep|oomph|wow|fizz|bounce|bouncy|kick|punch|punchy|punchier|swing|excitement|exciting|exhilarating|dynamic|playful|action|party|fiesta|energy|energetic|upbeat|jazzy|hype|groove|va va voom|pizzazz)';
const calm =
  '(?:class(?:y|ier)|expensive|luxurious|luxury|posh|premium|high[- ]end|dignified|dignity|tasteful|understated|refined|restrained|restful|tranquil|serene|stately|solemn|graceful|subdued|low[- ]key|sophisticated|laid[- ]back|zen|decent|peaceful|simpler|elegant|elegance|sober|discreet|toned down)';
/** Said of sounds and pictures as well: only with a word for the whole. */
const ofMany =
  '(?:calm|calmer|quiet|quieter|soft|softer|gentle|gentler|subtle|subtler|soothing|mellow|relaxed)(?! (?:vignette|glow|focus|light|blur|shadow|border|edge|frame)s?\\b)';
const degree = '(?:a bit |a little |much |so |very |really |far |way |all |kind of |rather |just )*';

const english: readonly (readonly [Feel, RegExp])[] = [
  [
    'free',
    /^(?:(?:can|could|you|please|try|lets|change|use|give|me|ALL|to|with|now|maybe|want|i) )*(?:an?other|a different|a new|change (?:the|its)) style(?: please| for (?:it|ALL|the film|this))*$|\b(?:any(?:thing|way) you (?:like|want|fancy)|whatever (?:you (?:like|think|want|fancy)|looks? (?:good|best|nice)|style suits|suits|makes it good)|you (?:decide|choose|pick|do it|know best|will know better)|(?:its )?your call|over to you|(?:do|work) (?:the|your|some) magic|make magic|i trust (?:you|your)|leave it (?:all )?(?:to|with|in) you|over to you|do something (?:cool|lovely|nice|fun|special|great)|^cook$|show me what youve got|(?:a |have |you have )?free (?:hand|rein)|(?:chefs?|dealers?) choice|freestyle|knock yourself out|wow me|impress me|surprise me|show me what you (?:can|could)|see what you (?:can|come)|at your discretion|youre the (?:expert|artist|boss|pro|professional|director|designer)|do what(?:ever)? (?:looks|makes|you)|im not fussy|dont care how|make the best of it|pick (?:a|whatever) style (?:yourself|suits|you like)|however you like)\b|^(?:(?:can|could|um|idk|just|you|please|i have no idea|well|go on|kindly|so|,) )*(?:make (?:it|this|them) (?:look )?(?:good|nice|beautiful|lovely|great|sick|amazing|awesome)|(?:make|create|build|produce|propose|do|put together|make me|make us) (?:me |us )?(?:something|(?:a|one) (?:nice |good |little |lovely |beautiful )+(?:film|video|slideshow|movie))(?: (?!fast|long|short|slow|bright|dark|big|small|loud|quiet)\w+)?(?: (?:out of|with|from|of|for) (?:me|ALL|P|these|them|it|this))?|turn (?:ALL|P|these|this \w+|this|them|it) into (?:something|a (?:\w+ )?(?:film|video))(?: \w+)?)$/,
  ],
  [
    'calm',
    new RegExp(
      `\\b(?:(?:tone|settle|calm|simmer|quieten|dial)(?: ${whole})? down|(?:dial|pare|scale|rein)(?: ${whole})? (?:back|in)|(?:mellow|chill)(?: ${whole})? out|(?:take|bring|turn) (?:${whole}) down (?:a|one) (?:notch|gear|peg|bit))\\b(?: (?:a|one) (?:notch|gear|bit|peg|touch|tad|little))?(?: ?,? ${whole})?$|\\b(?:soften|mature|settle) (?:${whole})(?: (?:a bit|a little|up|down))?$`,
    ),
  ],
  [
    'calm',
    new RegExp(
      `\\b(?:too|so|so very|bit|less|not so|overly|not such) ${degree}(?:flash|flashy|showy|busy|wild|hyper|nervous|jumpy|restless|garish|gaudy|kitschy|over the top|much (?:excitement|going on|bling|action)|going on)\\b|\\bover the top\\b|\\boverdone\\b|\\b(?:elegant|museum|tea|classy),? not (?:a )?\\w+$|\\bless (?:tiktok|circus|disco|party)\\b|\\bten coffees\\b|\\btake the excitement out\\b|\\ba lie down\\b|\\ball a bit much\\b|\\bthis jumping about\\b`,
    ),
  ],
  ['calm', new RegExp(`^(?!.*\\b(?:too|less|not|so)\\b.*${calm})(?:.*\\b)?${calm}\\b`)],
  ['calm', new RegExp(`(?=.*\\b${scope}\\b)(?:(?!.*\\b(?:too|less|so|not)\\b))(?:.*\\b)${ofMany}\\b`)],
  [
    'lively',
    new RegExp(
      `\\b(?:spice|jazz|zing|liven|pep|perk|sex|wake|amp|hype|party|funk|fire|ginger|shake|punch|pump) (?:${whole}) up\\b|\\b(?:spice|jazz|liven|pep|perk|funk|amp|hype) up (?:${whole})|\\b(?:bring|breathe) (?:${whole}) (?:to life|alive)\\b|\\bbreathe (?:some )?life into (?:${whole})|^(?:please |just )?(?:let it rip|make (?:${whole}) (?:pop|rock|swing|groove|sing|sparkle|dance))(?: a bit| more| please| (?:the )?entire thing)*$|\\bit should (?:rock|swing|sparkle|pop)\\b`,
    ),
  ],
  [
    'lively',
    new RegExp(
      `\\b(?:more|some|bit of|needs?|lacks?|wants?|without|no|not enough|missing|wheres? the|less \\w+ more|give (?:${whole})|turn up the|inject|add|mood ?:?) (?:of )?${degree}(?:a |an |some |more |any |got |the |in )*${lively}\\b`,
    ),
  ],
  [
    'lively',
    new RegExp(
      `\\b(?:make|be|its?|should be|want|like|bit|than|feel|feels) (?:${whole} )?${degree}(?:more )?(?:${lively})(?: and ${lively})?\\b(?! (?:dance|song|music|photo|picture))|^(?:crazy|wild) and fun\\b|^${lively} and ${lively}$`,
    ),
  ],
  [
    'lively',
    /\b(?:too|so|very|bit|rather|kind of|quite|somehow|less|is|its|feels|looks|seems|thing is) (?:a bit |so |very |just |kind of |a little |really |somehow )*(?:dull|boring|flat|tame|lame|sleepy|stiff|bland|lifeless|dreary|stale|monotonous)\b(?! (?:colou?rs?|light|sky))|^(?:dull|boring|so boring|flat|bland)$|\b(?:like|not|is|its) an? (?:\w+ )?(?:tax \w+|funeral|documentary|snoozefest|snooze fest|seminar|lecture|board meeting|powerpoint|obituary|sermon)\b/,
  ],
];

const chinese: readonly (readonly [Feel, RegExp])[] = [
  [
    'free',
    /你(?:来|帮我|自己|看着|全权|给|们)*(?:决定|做主|作主|搞定|话事|发挥|安排|看着办|看着弄|看着来|拿主意|想想怎么做)|你是?专业的?|(?:^|[^看])你定|(?:都|全|闭眼|放心|通通|统统)*(?:交|丢)给你|^(?:你|就|那)*看着(?:办|弄|来|整)|随便(?:你|弄|发挥|来)|自由发挥|怎[么样]好(?:看)?就?怎[么样]来?|我信你|(?:帮我|自动).{0,3}自?动?(?:帮我)?(?:剪|弄好|做好)$|自行设计|^(?:我不懂|我不会|帮我|你帮我|你|请|就|用(?:它们|这些|这些照片)|把(?:它们|这些|这些照片))*(?:做|弄|整|搞|剪)(?:成|出|个|一个|点|段|条|好)*(?:漂亮|好看|感人|好玩|高兴|精彩|像样)?的?(?:片子|视频|短片|影片|东西|活儿)?(?:出来)?(?:就)?(?:行|成|好|可以)?$|^(?:再|给我|帮我|能不能|想|整体|那|,)*换(?:一?个|一种|下|一下)?(?:别的|其他的?|另外的?|整体)?(?:风格|样式|模板)(?:看看|试试|吧|呗|一下)*$/,
  ],
  [
    'calm',
    /沉稳|稳重|端庄|素雅|清静|平和|静下来|庄重|肃穆|沉静|淡雅|优雅|低调|稳稳当当|克制|内敛|收敛|降降火|沉穩|沉靜|太(?:闹|炸|躁|浮躁|浮夸|跳|吵闹)|(?:别|不要)(?:那么|太|这么|这样)*(?:躁|闹|吵吵闹闹|炸|浮夸|蹦蹦跳跳)|少点花样|不宜热闹|(?:整个|整体|氛围|气氛|全片|整部).{0,6}(?:安静|温柔|柔和|轻柔|舒缓|平静|淡)/,
  ],
  [
    'lively',
    /(?:活泼|活潑|欢快|热闹|带劲|有劲|够劲|嗨|欢腾|激情|俏皮|搞笑|有趣|活力|年轻化|跳脱|热乎|有冲击力|欢乐|喜庆)(?:一?[点些]|起来|的|一下|感|$)|(?:过年|春节|新年)的?(?:感觉|气氛|氛围|味道|风格)|(?:整个|整体|再|更|要|弄得?|搞得?).{0,3}(?:活泼|欢|嗨|带劲|有劲|热闹|燃)|太(?:平淡|死板|沉闷|闷|正经|死气沉沉|无聊|严肃|呆板)|没精神|死气沉沉|(?:像|跟).{0,6}(?:新闻联播|会议纪要|述职报告|开会|追悼会)/,
  ],
];

const festive = /^(?:[来要换弄搞做][个点成有]?)?(?:过年|春节|新年)的?(?:感觉|气氛|氛围|味道|风格)[吧的]?$/;

const elsewhere = besidePhotos(
  'motion',
  'fade',
  'colour',
  'canvas',
  'order',
  'clip',
  'duration',
  'percentage',
  'except',
  'past',
);

/** Instruments and camera moves, which the sentence is about then. */
const ofOther = looked(
  /\b(?:piano|guitar|violins?|strings|drums?|synth|orchestra|jazz|zoom\w*|wipes?|cross-?fades?|dissolves?|page turns?|blinds|pan(?:s|ning)?|movement)\b|钢琴|吉他|提琴|古筝|音乐|配乐|曲子|歌|[一这那换]首(?!先|张)|运镜/i,
);

/** What else the sentence may be about. */
const matters = 'music sound motion aMotion look aLook transition title caption text colour'.split(' ');

const livelyMoods = /upbeat|energetic|playful|epic|electro|dance|party/;
const calmMoods = /calm|piano|romantic|nostalgic|ambient|lofi|acoustic|cinematic|sad|dream/;
const plainCuts = /^(?:none|crossfade|fade_fast|fade_slow|dissolve)$/;

/** What is changed so that the whole feels livelier or calmer; what the sentence keeps stays. */
function commandsFor(feel: 'lively' | 'calm', { draft, sentence }: Scene): EditCommand[] {
  const up = feel === 'lively';
  const keep = keepNamed(sentence);
  const list = shots(draft);
  const restless = list.filter(({ transition }) => transition !== null && !plainCuts.test(transition.type));
  const moving = list.some(({ motion }) => motion !== null && motion.type !== 'none');
  const mood = musicIn(draft)?.mood ?? undefined;
  const opposed = mood !== undefined && (up ? calmMoods : livelyMoods).test(mood);
  return [
    ...(keep.includes('length')
      ? []
      : [{ name: 'set_photo_length', params: { photos: 'all', factor: up ? 0.8 : 1.25 } }]),
    ...(keep.includes('motions') || !moving
      ? []
      : [{ name: 'set_motion', params: { photos: 'all', factor: up ? 1.4 : 0.6 } }]),
    ...(up || keep.includes('transitions') || restless.length === 0
      ? []
      : [
          {
            name: 'set_transition',
            params: { photos: restless.map(({ id }) => id), transition: 'crossfade' },
          },
        ]),
    ...(keep.includes('music') || !opposed
      ? []
      : [{ name: 'set_music', params: { mood: up ? 'upbeat' : 'calm_piano' } }]),
  ];
}

/** Another style than the film has, whichever. */
export const anyStyle = ({ draft, seed, conversation }: Scene): EditCommand | undefined => {
  const names = styles.names.filter((name) => name !== draft.style);
  const style = names[(seed + conversation.past.length) % names.length];
  return style === undefined ? undefined : { name: 'set_style', params: { style } };
};

/** `more fun`, `tone it all down`, `you decide`, 整个活泼点: what the whole film shall feel like. */
export function readFilmFeel(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  // 过年风格 of a film that is to be made: its style is the one for such days.
  if (scene.fresh && festive.test(clause.text.replace(/ /g, '')))
    return { intent: 'film-feel', outcome: { kind: 'edit', commands: [], topic: 'film' } };
  if (scene.fresh || (language !== 'en' && language !== 'zh') || clause.tokens.length > 18) return undefined;
  if (clause.has(...elsewhere)) return undefined;
  const text = feltSigns(clause);
  const feel = (language === 'en' ? english : chinese).find(([, says]) => says.test(text))?.[0];
  if (feel === undefined || ofOther.test(scene.sentence)) return undefined;
  // `black and white, that is more elegant`, `too stiff now, a bit of movement`: it is said of something else.
  const others = clause.reading.tokens.filter((token) => !clause.tokens.includes(token));
  if (others.some((token) => hasTag(token, ...matters))) return undefined;
  // 帮我挂到朋友圈去，我不会弄: a reason.
  if (/^我不(?:会|懂|会弄|会做)$/.test(text) && others.length > 1) return undefined;
  // `make the beach more fun` is no matter of the whole.
  const ofTalk = /^(?:shots|film|clips|motion|look|fit|transition)$/.test(scene.focus.topic);
  if (!ofTalk && feel !== 'free' && !clause.has('film', 'all')) return undefined;
  if (feel !== 'free' && (/P/.test(text) || clause.has('photo'))) return undefined;
  // What was wished before in this sentence is what it shall be like.
  if (feel === 'free' && scene.planned.length > 0) return undefined;
  const free = feel === 'free' ? anyStyle(scene) : undefined;
  const commands = feel === 'free' ? (free === undefined ? [] : [free]) : commandsFor(feel, scene);
  return commands.length === 0
    ? undefined
    : { intent: 'film-feel', outcome: { kind: 'edit', commands, topic: 'film' } };
}
