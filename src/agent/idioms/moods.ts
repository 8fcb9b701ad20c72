import { moods } from '../../catalogue/index.js';
import { hasTag, tagValue, textOf } from '../../language/index.js';
import { wishedPart } from '../changes/kinds.js';
import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { musicIn, type Scene } from '../scene.js';

/** Feelings people name that are no mood's own words, with the moods that carry them, best first. */
const hints: readonly [pattern: RegExp, names: readonly string[]][] = [
  [
    /happier|cheer|joy|merry|bright|livel|\blife\b|vivacious|bounc|feel-?good|uplifting|zipp|sunn|sunshine|summery|perky|bubbly|chirpy|jaunty|jolly|smil|grin\b|giggl|laugh|spring in|skip in|foot|whistl|clapping|carefree|party pop|good mood|欢快|轻快|明快|热闹|朝气|青春|元气|活力|阳光|开心|欢|喜庆|喜气|活泼|alegre|fröhlich|joyeu|楽し|明る/,
    ['upbeat', 'playful'],
  ],
  [
    /hype|energ|\bdrive\b|driving|punchy|oomph|thump|有劲|带感|强劲|劲爆|\bhard\b|hard-?hitting|heavier|intense|party|\bdanc|pump|power|\brock|workout|\bgym\b|adrenalin|full gas|full throttle|belter|banger|jump|kick|wild|\brun\b|goosebumps to move|off the sofa|sport|crowd|stadium|动感|燃|炸|猛|激情|热血|带劲|嗨|节奏感|健身|运动|蹦迪|举铁|冲一点|鼓点|有劲|enérgic|energisch|énergi/,
    ['energetic', 'upbeat'],
  ],
  [
    /lo-?fi|chill|cafe|café|coffee ?(?:bar|shop|house)|lounge|study|laid-? ?back|low-? ?key|hip-? ?hop|vinyl|crackl|mellow (?:\w+ )?(?:beat|groove)|easy-? ?(?:going|listening)|unobtrusive|groov|(?:don ?'?t|hardly|barely) (?:really )?notice|hang(?:ing)? out|kick-?back|vibe to|咖啡|慵懒|松弛|摸鱼|白噪音|不抢戏|随意|沙发|写作业/,
    ['lofi'],
  ],
  [/轻松|惬意|悠闲|闲适|轻盈|小清新/, ['acoustic', 'lofi', 'upbeat']],
  [/piano|钢琴|klavier/, ['calm_piano']],
  [/guitar|\bfolk (?:music|song|tune)|\bfolky?$|country|吉他|民谣/, ['acoustic']],
  [
    /epic|cinema|drama|grand\b|grandios|trailer|orchestr|movie-like|adventur|hero|\bkings?\b|queen|royal|majest|hollywood|blockbuster|triumph|fanfare|anthem|massive|huge\b|\bbig drums|thunder|\bhorns?\b|brass|timpani|choir|monumental|larger than life|olympic|stirring|conquer|victor|glor|battle|mountains?|soaring|史诗|大气|震撼|恢弘|气势|磅礴|宏大|壮阔|电影|大片|英雄|凯旋|辉煌|好莱坞|预告片|撑得起|航拍|激昂|澎湃|高亢|雄壮|隆重|庄严|排山倒海/,
    ['cinematic', 'epic'],
  ],
  [
    /romantic|\blove|lovers?|amour|amorous|passion|bridal|bride|honeymoon|sweetheart|smooch|soppy|slushy|kiss|from the heart|tender(?:ness)? for two|valentine|couple|candle ?li(?:t|ght)|crush|proposal|slow dance|浪漫|爱情|甜|情侣|恋爱|心动|表白|爱意|粉红泡泡|娶|烛光|华尔兹/,
    ['romantic', 'acoustic'],
  ],
  [
    /\bsad|emotion|melanchol|touching|homesick|heart-? ?(?:break|broken)|longing|sorrow|mourn|grie[fv]|farewell|goodbye|elegy|requiem|sombre|somber|weep|\bcry|\btears?\b|\bache|bittersweet|wistful|moving|funeral|he died|she died|passed away|we lost|miss (?:her|him|them|you)|gone\b|old days|days gone|remembrance|memorial|伤感|感人|催泪|煽情|忧伤|触动|悲|哀|思念|离别|告别|想念|想家|难过|舍不得|破防|悼念|沉一点|网抑云|送别|回不去/,
    ['emotional', 'nostalgic', 'calm_piano'],
  ],
  [/corporate|business|office|企业|商务/, ['corporate', 'upbeat']],
  [/motivat|uplift|encourag|inspir|hopeful|励志/, ['inspiring', 'upbeat']],
  [/nostalg|retro|\bold\b|memories|yesteryear|怀旧|复古|回忆/, ['nostalgic', 'lofi', 'calm_piano']],
  [
    /soft|calm|gentle|quiet|peace|relax|slow|tender|sooth|mellow|restful|tranquil|serene|lullaby|bedtime|hush|waiting room|\bspa\b|yoga|settles|close your eyes|sunday morning|fall asleep|舒缓|安静|宁静|恬静|悠扬|深情|轻柔|柔和|温柔|平静|抒情|慢|温馨|治愈|平和|平静|静|茶馆|瑜伽|禅|tranquil|suave|ruhig|sanft|calme|doux|douce|静か|穏やか|落ち着/,
    ['calm_piano', 'ambient', 'acoustic'],
  ],
  [/ambient|dream|\bspace\b|nature|空灵|梦幻|氛围|自然/, ['ambient', 'calm_piano']],
  [/playful|funny|\bkids?\b|cute|child|silly|cartoon|俏皮|可爱|童趣|搞笑|搞怪/, ['playful', 'upbeat']],
  [/modern|electro|techno|\bedm|house|电子|科技|时尚/, ['electronic', 'energetic', 'upbeat']],
  [/warm|cozy|cosy|温暖|暖/, ['acoustic', 'calm_piano']],
  [/jazz|swing|爵士/, ['jazz', 'lofi']],
  [/christmas|圣诞/, ['playful', 'upbeat']],
  [/traditional|chinese|传统/, ['ambient', 'acoustic']],
  [/fast|quick|uptempo|快/, ['upbeat', 'energetic']],
  [/\bbeats?\b/, ['energetic', 'upbeat']],
];

/** Sadness and love, which strings play as well as grandeur. */
const feelings = hints.filter(([, names]) => names.includes('emotional') || names.includes('romantic'));

/** Instruments and kinds of music: they say more than any adjective beside them. */
const sounds: readonly [pattern: RegExp, name: string][] = [
  [/\bpianos?\b|钢琴/, 'calm_piano'],
  [
    /\b(?:guitars?|ukuleles?|banjo|country (?:music|song|tune|guitar)|acoustic)\b|\bfolk(?! (?:need|want|are|is|have|who|will|can|like|love|to|in|at|from|should|must|get|got)\b)\b|吉他|民谣/,
    'acoustic',
  ],
  [/\b(?:coffee ?(?:bar|shop|house)|caf[eé]|lounge)\b/, 'lofi'],
  [/\b(?:lo-?fi|hip-? ?hop|bossa-ish|vinyl crackle)\b/, 'lofi'],
  [
    /\b(?:orchestras?|orchestral|strings|violins?|cello|symphon\w+|epic|trailer music|fanfare|timpani|brass|choir)\b|管弦|交响|史诗/,
    'cinematic',
  ],
  [
    /\b(?:edm|techno|house music|disco|drum and bass|fast drums|driving drums|dance music|club music|electronic)\b|电音/,
    'energetic',
  ],
  [/\b(?:waltz|serenade)\b/, 'romantic'],
  [/\b(?:synth pad|drone|meditation|spa)\b|冥想/, 'ambient'],
];

/** Kinds of music that no mood is made of, with the moods nearest to them, best first, and what they are called. */
const missing: readonly [pattern: RegExp, names: readonly string[], en: string, zh: string][] = [
  [/\bclassical\b|\bchamber music\b|古典|室内乐/, ['calm_piano', 'romantic'], 'classical music', '古典乐'],
  [/\b(?:jazz|jazzy|swing|bossa(?: nova)?|blues)\b|爵士|蓝调/, ['lofi'], 'jazz', '爵士乐'],
  [/\b(?:rock|metal|punk)\b|摇滚|金属乐/, ['energetic'], 'rock', '摇滚乐'],
  [
    /\b(?:guzheng|erhu|pipa|(?:traditional )?chinese (?:music|instruments?|tune|song))\b|古风|国风|中国风|民乐|民族[风乐]|古筝|二胡|琵琶|古琴|竹?笛子?/,
    ['ambient', 'acoustic'],
    'traditional Chinese music',
    '古风音乐',
  ],
];

const sounding = anyOf([...sounds, ...missing].map(([pattern]) => pattern));

/** Says that a kind of music is not there and which one is taken for it; undefined where it is there. */
export function nearestTold(
  clause: Clause,
  mood: string,
  { language }: { language: string },
): string | undefined {
  const wished = wishedText(clause);
  const kind = missing.find(([pattern, names]) => names.includes(mood) && pattern.test(wished));
  if (kind === undefined) return undefined;
  const { en, zh } = moods.require(mood).words;
  return language === 'zh'
    ? `没有${kind[3]}，最接近的是“${zh[0]}”。`
    : language === 'en'
      ? `I have no ${kind[2]}; ${en[0]} is the nearest.`
      : undefined;
}

/** The clause has a word for an instrument or a kind of music, wished for or not. */
export const namesSound = ({ text }: Clause): boolean => sounding(text);

/** The kind of music a clause names by its sound: `some jazz`, `gentle guitar`. */
export function soundNamed(
  clause: Pick<Clause, 'text'>,
  present?: string | null | undefined,
): string | undefined {
  const wished = wishedText(clause);
  const nearest = missing.find(([pattern]) => pattern.test(wished))?.[1];
  if (nearest !== undefined) return nearest.find((name) => name !== present) ?? nearest[0];
  return sounds.find(([pattern, name]) => pattern.test(wished) && moods.has(name))?.[1];
}

/** Without what is turned down: `more upbeat than this piano`, `strings instead of guitar`. */
const wishedText = ({ text }: Pick<Clause, 'text'>): string =>
  text
    .replace(/\b(?:swap|replace|change|switch|exchange|trade)\w* (?:\S+ ){1,4}?(?:for|with|to|into|by) /, '')
    .replace(/\b(?:than|instead of|rather than|in place of|not|less)\b (?:\S+ ?){1,3}/, ' ');

/** 钢琴换木吉他, 太悲了来点热闹的: what stands behind the last word for changing, where the music there is named before it. */
function newPart(clause: Clause): Pick<Clause, 'text' | 'tokens'> {
  if (clause.reading.language !== 'zh') return clause;
  const at = clause.tokens.findLastIndex((token) => /^(?:换|改|来|要|配|想要|整|不如)/.test(token.text));
  const old = clause.tokens.slice(0, Math.max(0, at));
  const tokens = clause.tokens.slice(at + 1);
  const named = old.some((token) => hasTag(token, 'aMood', 'too'));
  if (!named && !/太|听得|听着|听腻|有点/.test(textOf(old, ''))) return clause;
  return tokens.length === 0 ? clause : { tokens, text: textOf(tokens, '') };
}

/** What is found wrong with the music, with moods of the other way. */
const faults: readonly [pattern: RegExp, names: readonly string[]][] = [
  [
    /\b(?:sad|gloomy|melanchol\w+|depressing|dark|heavy|dramatic|serious|mournful|emotional|sentimental|cheesy|cry|weep|depressed|funeral|dirge|requiem)\b|悲|伤感|忧伤|沉重|压抑|沉闷|闷|凄凉|苦|丧|(?:太|有点|有些|过于|偏|这么|那么)(?:伤|沉|哀|严肃)/,
    ['upbeat', 'acoustic'],
  ],
  [
    /\b(?:slow|calm|boring|dull|sleep|sleepy|tired|bored|drowsy|yawn|asleep|elevator|lift|lullaby|tame|flat|lame)\b|催眠|犯困|想睡|睡着|困|无聊|没劲|没精神|平淡|软绵绵|老气|(?:太|有点|有些|过于)(?:慢|平|拖)/,
    ['upbeat', 'energetic'],
  ],
  [
    /\b(?:fast|hectic|wild|energetic|aggressive|busy|frantic|hard|intense|noisy|happy|cheerful|jolly|silly|childish|playful|upbeat|nervous|anxious|stressed|jumpy|headache)\b|躁|燥|激烈|激动|太急|太嗨|太炸|紧张|一惊一乍|刺激|幼稚|头疼|头痛|心慌|(?:太|有点|有些|过于)(?:吵|闹|急|嗨|快|土)/,
    ['calm_piano', 'ambient', 'acoustic'],
  ],
];
const tooMuch =
  /\b(?:too|so|way too|a bit too|a (?:little|bit|tad|touch)|slightly|rather|kind of|awfully) (?:\S+ )?(\w+)\b/;

const effect =
  /\b(?:makes?|gets?|puts?|gives?|sends?) (?:me|us|him|her|them|people|everyone|everybody|(?:my |the )?\w+) (?:\w+ ){0,2}?(\w+)\b/;
const chineseFault = /太|这么|那么|睡着|催眠|犯困|有点|有些|偏|过于|听得|听着|听了|听起来|别|不要|不想/;

/** A mood of the other way than what is found wrong in these words. */
const against = (words: string, present: string | null | undefined): string | undefined =>
  faults.find(([pattern]) => pattern.test(words))?.[1].find((name) => moods.has(name) && name !== present);

/** The mood against what music does to people or is found to be: `the piano makes me sleepy`, 音乐太悲了. */
export const moodAgainst = (text: string, present: string | null | undefined): string | undefined =>
  effect.test(text) || /\bsounds? like\b/.test(text) || tooMuch.test(text) || chineseFault.test(text)
    ? against(text, present)
    : undefined;

/** The music mood a clause names; `loose` also takes words that only suggest one. `present` is the mood there is. */
export function moodMeant(
  clause: Clause,
  { loose, present }: { loose: boolean; present?: string | null | undefined },
): string | undefined {
  const english = clause.reading.language === 'en';
  const complaint =
    english && loose && /\b(?:is|s|sounds?|feels?|are)\b/.test(clause.text)
      ? tooMuch.exec(clause.text)
      : null;
  // `a tad less sad`
  const fewer = english && loose ? /\bless (\w+)/.exec(clause.text) : null;
  for (const said of [complaint, fewer]) {
    const turned = said === null ? undefined : against(said[0], present);
    if (turned !== undefined) return turned;
  }
  const newer = newPart(clause);
  const { tokens } = newer;
  const sound = soundNamed(newer, present);
  // `sad violin`: strings are of the feeling that is named with them.
  const felt = /\b(?:violins?|cello|strings)\b/.test(newer.text)
    ? feelings.find(([pattern]) => pattern.test(newer.text))?.[1].find((name) => moods.has(name))
    : undefined;
  if (felt !== undefined) return felt;
  if (sound !== undefined && (loose || clause.has('aMood'))) return sound;
  const wished = clause.reading.language === 'zh' ? tokens : wishedPart(clause, 'aMood');
  // The most telling one: the longest words first.
  const token = wished
    .filter((item) => hasTag(item, 'aMood'))
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const exact = tagValue(token, 'aMood');
  const other = /\bmore\b|\bsomething\b|更/.test(newer.text) || /换(?:上|成)?(?:一|个)?首/.test(clause.text);
  if (typeof exact === 'string' && !(other && exact === present)) return exact;
  if (!loose && exact === undefined) return undefined;
  const text = clause.reading.language === 'zh' || wished === clause.tokens ? newer.text : textOf(wished);
  for (const [pattern, names] of hints) {
    if (!pattern.test(text)) continue;
    const found = names.find((name) => moods.has(name) && !(other && name === present));
    if (found !== undefined) return found;
  }
  // 这音乐太悲了，换一首: another way than what is found wrong.
  const turned =
    clause.reading.language === 'zh' && clause.has('change', 'other', 'replace')
      ? moodAgainst(clause.text, present)
      : undefined;
  if (turned !== undefined) return turned;
  return typeof exact === 'string' ? exact : undefined;
}

/** The moods of the kind a word names or suggests, best first: `happier`, 有劲. */
export function moodsLike(word: string): string[] {
  const named = moods.names.filter((name) => {
    const { en, zh } = moods.require(name).words;
    return en.includes(word) || zh.includes(word);
  });
  const near = [...missing, ...hints].flatMap(([pattern, names]) =>
    pattern.test(word) || names[0] === named[0] ? names : [],
  );
  return [...new Set([...named, ...near])].filter((name) => moods.has(name));
}

/** Moods near this one first, then all others. */
export function akin(mood: string | null): string[] {
  const near = [...missing, ...hints].flatMap(([, names]) =>
    mood !== null && names.includes(mood) ? names : [],
  );
  return [...new Set([...near, ...moods.names])].filter((name) => name !== mood && moods.has(name));
}

/** 音乐小声点，别太燃: what the music is not says nothing of another one. */
export const bansMood = (clause: Clause, { planned, draft }: Scene): boolean =>
  clause.reading.language === 'zh' &&
  clause.has('aMood') &&
  /^(?:也|但|就)*(?:别|不要|甭|勿)(?:太|那么|这么|过于|搞得?|弄得?)/.test(clause.text) &&
  /^set_(?:volume|music)$/.test(planned.at(-1)?.name ?? '') &&
  !clause.values<string>('aMood').includes(musicIn(draft)?.mood ?? '');
