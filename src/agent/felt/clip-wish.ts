import type { EditCommand } from '../../edits/index.js';
import { textOf } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';
import { namedPhotos, present } from '../referents/photos-meant.js';
import { clipsIn, type Scene, shots } from '../scene.js';

/** What is to be heard in a clip. */
const heard =
  '(?:audio|sound|sounds|noise|noises|voices?|talking|chatter|chat|speech|speaking|words|wind|traffic|laughter|laughing|applause|clapping|crying|barking|swearing|shouting|shouts|screaming|singing|breathing|yelling|humming|buzz|hum|hiss|soundtrack|audio track|crowd)';
const says =
  '(?:(?:what |whatever )?(?:he|she|they|we|i|people|everyone) (?:says?|said|are saying|is saying|were saying))';
const clipWord = '(?:P|(?:the |that |this )?(?:clip|video|footage)|it|that|this)';

/** A clip shall not be heard. */
const mute = new RegExp(
  [
    `\\b(?:remove|drop|cut|kill|strip|lose|delete|scrap|ditch|silence|mute|turn off|switch off|shut off|take (?:out|off|away)|get rid of|off with|no|without|not|skip|bin) (?:all )?(?:the |any |my |our |his |her |their |that )?(?:\\w+ )?(?:${heard}|${says})\\b(?! (?:louder|quieter|up|down|a bit|lower))`,
    `\\b(?:dont|do not|doesnt|shouldnt|should not|neednt|no need to|rather not|must not|cant have) (?:\\w+ ){0,5}?(?:hear|heard|be audible|be heard)\\b(?! (?:the|my|our) music)`,
    `\\b${heard}\\b.*\\b(?:out|off|gone|away|has to go|have to go|must go|should go|needs to go|kill it|not heard|mute|take it out|off with (?:it|that))$`,
    `\\b(?:silently|soundless|no talking|without (?:its |the )?(?:audio|sound))\\b|\\bjust the (?:picture|pictures|image|images)\\b.*|\\bonly (?:the )?(?:picture|pictures|image|images) (?:of|from)\\b|\\b(?:only|just) (?:the )?music,? (?:nothing|not|no)\\b`,
    `\\bhear me \\w+ing\\b.*|\\bplease not$`,
    `\\b(?:mute|silence) (?:the |that |this |my )?(?:clip|video|footage)$|\\b(?:clip|video|footage) (?:(?:should|must|shall|has to|needs to) )?(?:be )?(?:silent|muted|mute)$`,
  ].join('|'),
);

/** `turn the sound of the waves off`, `switch its barking off`: the particle behind its noun. */
const offBehind = new RegExp(
  `\\b(?:turn|switch|shut|put|take|cut|get|flip)(?:ing)? (?:the |any |my |our |his |her |their |its |that |all |P |Ps |s )*(?:\\w+ )?${heard}(?: (?:(?:of|from|in|on|for|inside|within|under) )?(?:(?:the |my |our )?P(?: clip| video)?|it|that|there|this|them))?(?: right| all)? (?:off|out)\\b(?! (?:a|slightly|some))`,
);

/** `the video a bit louder` */
const ofVideo = '\\b(?:clip|video|footage) (?:(?:a|bit|little|lot|much|slightly|way|be|should) )*';
/** A clip is too loud. */
const quieter = new RegExp(
  `\\b(?:deafening|too loud|so loud|far louder|overpowers?|drowns? (?:out|everything)|booms|booming|blaring|a bit much on the ears|hurts? (?:my|the) ears|more in the background|less loud)\\b|\\b(?:reduce|lower|ease|soften|dampen|knock|turn|bring|take) (?:the )?(?:\\w+ )?(?:${clipWord}|${heard}) (?:back|down|a bit|off)?(?: a bit| a little)?,? ?(?:sound ?wise)?$|\\bnot off,? just (?:less|lower|softer)\\b|${ofVideo}(?:quieter|softer|less loud)$`,
);

/** A clip cannot be heard well. */
const louder = new RegExp(
  `\\b(?:cant|couldnt|can hardly|can barely|barely|hardly) (?:\\w+ )?hear\\b|\\b(?:be|is|clearly|should be) (?:clearly |well |properly )?heard\\b(?! less)|\\b(?:come|comes|coming) (?:through|out) over\\b|\\b(?:bring|turn|crank|pump|push) up (?:the |my |our |his |her )?(?:\\w+ )?${heard}\\b|\\b${heard}\\b.*\\b(?:louder|clearer)\\b|\\b${says}.*\\blouder\\b|\\breally rumble\\b|\\bcrank P$|\\bhear (?:him|her|them|what) (?:better|properly|clearly)\\b|${ofVideo}louder$|\\b(?:clip|video|footage) (?:is|s|sounds) (?:(?:a|bit|little|too|so|very|really|quite) )*(?:quiet|low)$`,
);

const fast =
  /\b(?:in |at |on )?(?:fast|quick|double|rapid|high)[- ](?:motion|time|speed)\b|\b(?:time ?-?lapse|hyper ?-?lapse|fast ?-?forward(?:ed)?|ffwd|turbo|benny hill|chaplin|keystone cops)\b|\b(?:speed(?:ed)?|sped) up\b|\b(?:crank|raise|increase|up) (?:the )?(?:playback )?speed\b|\bplayback speed up\b|快动作|延时摄影效果|快进|\d ?倍速/;
const slow =
  /\b(?:slow ?-?motion|slo-?mo|slow ?-?mo|decelerate|like the matrix|matrix|bullet time|action replay|replay (?:style|speed)|like honey|like treacle|stretch the motion)\b|\b(?:reduce|lower|halve|drop) (?:the )?(?:playback )?speed\b|\btime (?:should |must |to )?(?:nearly |almost )?stand(?:s)? still\b|\b(?:run|play) P at (?:50|25|30|40|60|70|75|80) ?%|慢镜头|慢动作|慢放|慢一半|半倍?速/;

const chinese = {
  mute: /(?:只要|就要|只留|光要)画面.{0,3}(?:不要|别要|没有)?声?|(?:不要|唔要|别要|去掉|移除|去除|关掉|关了|删掉|消掉).{0,4}(?:原声|原始音轨|音轨|声音?|人声|说话|杂音)|(?:说话声?|人声|原声|音轨|杂音|声音?).{0,4}(?:去掉|不要|移除|关掉|关了|给关|删|消掉)/,
  quieter: /(?:说话声?|音量|声音|杂音|原声|人声).{0,5}(?:轻[点些]|小[点些]|收一?收|压压|压低|低[点些])/,
  louder:
    /(?:原声|说话|人声|声音|音量).{0,5}(?:往上加|加大|大声?[点些]|调大|响[点些])|听不[见到清]|要能?听(?:得)?见/,
};

const ofSound = new RegExp(`\\b(?:${heard}|shriek|loud|louder|ears|sounds like)\\b`);

/** `but without that roaring`, `and no barking` behind a wish for a clip: what is heard in it. */
const noise =
  '(?:sounds?|audio|noises?|voices?|talk(?:ing)?|chatter|wind|traffic|laughter|laughing|bark(?:ing|s)?|shout(?:ing|s)?|scream(?:ing|s)?|roar(?:ing|s)?|hiss(?:ing)?|rumbl(?:e|ing)|rustl(?:e|ing)|howl(?:ing)?|whistl(?:e|ing)|honk(?:ing)?|hum(?:ming)?|buzz(?:ing)?|racket|din|row|crackl(?:e|ing)|clatter(?:ing)?|yell(?:ing)?|giggl(?:e|ing)|splash(?:ing)?|singing|crying|swearing|breathing|commentary)';
const withoutNoise = new RegExp(
  `^(?:(?:and|but|only|just|please|also|then|make it|have it|play it|,) )*(?:without|no|no more|minus|not|lose|drop|kill|cut|mute|skip|ditch|get rid of|leave out) (?:(?:the|that|this|its|all|of|any|his|her|their|so much|horrible|awful|terrible|loud|annoying|background|constant) )*${noise}(?:(?: of it| in it| there| please| though| thanks| then| in the background| on it))*$`,
);

const itsSound = new RegExp(`\\b(?:its|it's|their|his|her|that) (?:\\w+ )?${heard}\\b`);

/** The clips in hand whose noise the clause does without. */
function noisyInHand(clause: Clause, scene: Scene): string[] {
  if (clause.reading.language !== 'en' || !withoutNoise.test(clause.text)) return [];
  const held = present(scene, scene.focus.shots);
  const clips = clipsIn(scene.draft).map(({ id }) => id);
  const named = clause.namedIds;
  const own =
    held.length > 0 && held.every((id) => clips.includes(id)) && named.every((id) => held.includes(id));
  return own && /^(?:clips|shots|motion|look)$/.test(scene.focus.topic) ? held : [];
}

/** Clips a clause names, or the one in hand. */
function clipsOf(clause: Clause, scene: Scene): string[] {
  const clips = clipsIn(scene.draft).map(({ id }) => id);
  if (clips.length === 0) return [];
  const named = namedPhotos(clause, scene);
  if (named.length > 0) return named.every((id) => clips.includes(id)) ? named : [];
  const held = present(scene, scene.focus.shots);
  const inHand = held.length > 0 && held.every((id) => clips.includes(id)) ? held : [];
  const word = /\b(?:clips?|videos?|footage)\b|视频|这段|那段/.test(clause.text);
  const points = /\b(?:it|that|this)\b|它/.test(clause.text) && scene.focus.topic === 'clips';
  // `there is so much wind in the waves, turn its sound off`: the clip of the clause before.
  const told = present(scene, [...scene.mentioned]).filter((id) => clips.includes(id));
  if (told.length > 0 && told.length === scene.mentioned.size && itsSound.test(clause.text)) return told;
  return word || points ? (inHand.length > 0 ? inHand : clips.length === 1 ? clips : []) : [];
}

function speedOf(clause: Clause, text: string): number | undefined {
  if (clause.has('percentage')) return (clause.value<number>('percentage') ?? 100) / 100;
  if (/半倍?速/.test(text)) return 0.5;
  const slower = slow.test(text);
  // 1.5倍速, 慢放3倍
  const times = clause.value<number>('multiple');
  if (times !== undefined && times > 0) return slower && times > 1 ? 1 / times : times;
  if (/\bdouble\b|慢一半/.test(text) || (slower && /慢放?(?:到|成|为)?一半/.test(text)))
    return slower ? 0.5 : 2;
  return undefined;
}

const wantsSound =
  /(?:不用|不要|别|不)静音|(?:声音|原声|现场声)(?:还是|就)?(?:要|留|保留|开|打开|恢复)|(?:留|保留|打开|恢复|放出)(?:着|下|住|回|个)?(?:它的)?(?:声音|原声|现场声)/;

/**
 * What only clips have, in words that name it by what is heard or what it looks like: `the wind noise in the waves is
 * horrible, take it out`, `the dog in fast motion`, 海浪慢镜头.
 */
export function readClipWish(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if (scene.fresh || (language !== 'en' && language !== 'zh')) return undefined;
  if (
    clause.has('quote', 'duration', 'title', 'caption', 'transition', 'fade', 'fadeIn', 'fadeOut', 'unmute')
  )
    return undefined;
  const hand = noisyInHand(clause, scene);
  const ids = hand.length > 0 ? hand : clipsOf(clause, scene);
  if (ids.length === 0) return undefined;
  const text = feltSigns(clause);
  const done = (command: EditCommand) => ({
    intent: 'clip-wish',
    outcome: { kind: 'edit' as const, commands: [command], topic: 'clips' as const, shots: ids },
  });
  if (hand.length > 0)
    return done({ name: 'set_volume', params: { target: 'clips', photos: ids, volume: 0 } });
  const little = clause.has('little');
  const pace = slow.test(text) ? (little ? 0.8 : 0.5) : fast.test(text) ? (little ? 1.25 : 2) : undefined;
  if (pace !== undefined && !clause.has('sound', 'music')) {
    const speed = speedOf(clause, text);
    return done({
      name: 'set_speed',
      params: { photos: ids, ...(speed === undefined ? { factor: pace } : { speed }) },
    });
  }
  if (clause.has('percentage') || (language === 'en' && clause.has('keep'))) return undefined;
  const silent = shots(scene.draft).every(({ id, volume }) => !ids.includes(id) || volume === 0);
  // 狗狗的声音留着 after all were muted.
  if (language === 'zh' && wantsSound.test(clause.text))
    return silent
      ? done({ name: 'set_volume', params: { target: 'clips', photos: ids, volume: 1 } })
      : undefined;
  const words = language === 'en' ? { mute, quieter, louder } : chinese;
  const set = (params: Record<string, unknown>) =>
    done({ name: 'set_volume', params: { target: 'clips', photos: ids, ...params } });
  if (language === 'en' && offBehind.test(text)) return set({ volume: 0 });
  if (words.quieter.test(text)) return set({ factor: 0.625 });
  if (words.louder.test(text)) return set(silent ? { volume: 1 } : { factor: 1.6 });
  if (words.mute.test(text)) return set({ volume: 0 });
  return undefined;
}

const takenOut =
  /^(?:so |please |just )*(?:take (?:it|that|this) (?:out|off|away)|off with (?:it|that)|(?:kill|lose|cut|drop|mute|remove|scrap) (?:it|that)|get rid of (?:it|that))(?: please)?$/;
const eased =
  /^(?:so |please |just )*(?:(?:ease|soften|lower|reduce|tone) (?:it|that)(?: down| off| a bit)*|not off|just less|less|a bit less|bring it down(?: a bit)?)(?: please)?$/;

/** `the wind in the waves is horrible, take it out`: what was just said to be heard in a clip, and not the clip. */
export function readHeardBefore(clause: Clause, scene: Scene): Read | undefined {
  if (scene.mentioned.size === 0 || clause.reading.language !== 'en' || clause.tokens.length > 7)
    return undefined;
  const off = takenOut.test(clause.text);
  if (!off && !eased.test(clause.text)) return undefined;
  const start = clause.tokens[0]!.start;
  const before = clause.reading.tokens.filter(({ end }) => end <= start);
  if (!ofSound.test(textOf(before))) return undefined;
  const clips = shots(scene.draft).filter(
    ({ id, mediaKind }) => mediaKind === 'video' && scene.mentioned.has(id),
  );
  const ids = clips.map(({ id }) => id);
  if (ids.length === 0 || ids.length < scene.mentioned.size) return undefined;
  const params = { target: 'clips', photos: ids, ...(off ? { volume: 0 } : { factor: 0.625 }) };
  const commands = [{ name: 'set_volume', params }];
  return { intent: 'clip-wish', outcome: { kind: 'edit', commands, topic: 'clips', shots: ids } };
}
