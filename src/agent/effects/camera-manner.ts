import type { Read } from '../outcome.js';
import { edit } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { continues } from '../reading/goes-on.js';
import { quickLook } from '../reading/quick-look.js';
import { photosMeant, photosParam } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

type Manner = 'still' | 'gentler' | 'stronger' | 'moving';

const move =
  '(?:zoom(?:s|ing|ed)?|pan(?:s|ning)?|movements?|motions?|camera|swoop(?:s|ing)?|sweep(?:s|ing)?|drift(?:s|ing)?|glid(?:es?|ing)|slid(?:es?|ing)|lurch(?:es|ing)?|creep(?:s|ing)?|wobbl(?:es?|ing)|float(?:s|ing)?|sway(?:s|ing)?|wander(?:s|ing)?|ken burns)';
const them = '(?:it|them|they|everything|the (?:photos?|pictures?|images?)|[a-z_ ]+)';

const english: readonly (readonly [RegExp, Manner])[] = [
  [
    new RegExp(
      `\\b(?:less far|not so far in|a whisper of ${move}|(?:the |just the )?(?:tiniest|slightest|smallest|faintest) (?:of )?(?:move|${move})|calm (?:down )?the (?:camera|motion|movement|zooms?)|up (?:his|her|their|my|our) nose|lurch about|tears across|stroll instead)\\b|\\b(?:don't|do not|doesn't|shouldn't|not) (?:have to )?(?:zoom|go|pan|push|move|travel|lurch|swoop)(?:ing)? (?:(?:so|that|quite so|too) (?:far|much|hard|wildly|strongly|close)|about so)\\b(?! (?:earlier|later|up|down|forward))|\\b${move} (?:is |are |goes |it's )?(?:over the top|too (?:far|wild|rough|hectic)|overdone)\\b|\\b(?:take|dial|tone|bring|turn) (?:the |that |this )?${move} (?:back|down)\\b|\\bdon't stop it completely\\b|^(?:(?:and|but|just|please|make it|still move|a (?:bit|little|touch|tad|shade)|much|even|slightly) )*(?:gentler|subtler|more (?:subtle|gentle|subtly|gently)|softer moves?)(?: (?:on|for|with|over) ${them})?(?: please)?$`,
    ),
    'gentler',
  ],
  [
    new RegExp(
      `\\b(?:wider|bigger|longer|stronger|larger|bolder|more) (?:sweeps?|zooms?|pans?|swoops?|camera moves?|movement)\\b|\\b(?:punch|crank|pump|turn) up the ${move}\\b|\\ball in with the ${move}\\b|\\breally (?:move|rush|travel|swoop|fly|zoom)(?= (?:on|at|over|along|towards)\\b)|\\b(?:travel|go|goes|move|moves|pan|zoom)(?:s)? (?:\\w+ )?(?:twice as far|much further|further|farther)\\b(?! (?:back|up|down|left|right|along the (?:order|list)))|\\bbarely (?:budges|moves)\\b|\\b(?:can't|cannot) even (?:tell|see) .*\\b(?:moving|moves)\\b|\\b(?:drift|zoom|pan|movement|motion) is .*\\btoo (?:faint|weak|small|little|subtle|tiny)\\b|^(?:the |this |that )?(?:pan|zoom|camera|drift) (?:on .+ )?stops halfway$|\\bcreeping should fly\\b`,
    ),
    'stronger',
  ],
  [
    /\b(?:stop|quit|no|without|enough|kill|drop|turn off|switch off|lose)(?: (?:all|any|with|of|this|that|the|those|your|more|it))* (?:camera tricks|ken burns(?: stuff| effect| thing)?|wobbling|creeping|floating|drifting|sliding|swaying|wandering|swooping)\b|\block (?:it|them|the (?:camera|shot|picture)|everything) (?:off|down)\b|\b(?:stay|stays|stayed|sit|sits|staying|keep|remain) put\b|\b(?:needn't|shouldn't|mustn't|doesn't need to|not) (?:\w+ )?(?:wander|drift|float|slide|wobble|sway)\b|\b(?:does ?n'?t|do ?n'?t|do not|does not|need ?n'?t) (?:need|have) to move\b(?! (?:so|as|that|this|too|up|down|to))|^(?:like )?(?:on )?(?:a )?tripod\b|\b(?:keep|leave|hold|have|make|kindly keep) (?:\S+ ){1,4}?steady\b(?! (?:pace|rhythm))|^(?:just |keep |hold |please )*steady(?: please| now)?$|\bnothing (?:moving|moves|zooms|pans)\b|\b(?:completely |all of it |all )?unmoving\b|\b(?:fix|nail|pin|glue) (?:\S+ ){1,4}?(?:in place|to the spot|in position)\b|\bkeeps? (?:sliding|drifting|wobbling|floating|wandering) about\b|\bdrift(?:s|ing)? about\b/,
    'still',
  ],
  [
    /\b(?:like )?(?:staring at a wall|a dead fish|wallpaper)\b|\bstiff(?: as a board)?\b|\blifeless\b|\bnailed to the (?:screen|wall)\b|\b(?:float|sway|drift) (?:about|around|slightly|a (?:bit|little))\b|\blet (?:each|every|all|the) (?:picture|photo|image|one)s? move\b|\b(?:do|try) (?:something|anything) with the camera\b|\b(?:movement|motion) (?:in|on|for) (?:all|each|every)|\blook filmed\b|\bsits? there (?:dead|like)\b/,
    'moving',
  ],
];

const go = '(?:移动?|推|拉|摇|晃|镜头|运镜|动|扫|放大|缩小|缩放)';
const chinese: readonly (readonly [RegExp, Manner])[] = [
  [
    new RegExp(
      `${go}(?:得|的)?(?:实在)?(?:有点|有些)?(?:太|过于|很)(?:近|猛|快|多|厉害|大|急|狠|远)|晃得(?:有点|有些)?(?:厉害|晕)|(?:不要|别|不用|少)(?:再)?(?:推|移|动|晃|摇|放大?|拉)(?:得?(?:那么|这么|太)(?:多|近|猛|快|远|狠|厉害|大)|得?(?:多|猛|快|狠|厉害))|(?:推|移|动|摇|晃)(?:得)?(?:少|轻|缓|慢|小|柔|弱|温和)(?:一)?[点些]|(?:少|轻|慢|缓)(?:一)?点(?:推|移|动|摇|晃)|${go}(?:得|的)?(?:再|稍微|还)*(?:缓|慢|轻|柔|弱|小|温和)(?:和)?(?:一)?[点些]|(?:一点点|微微|一丝)(?:的)?(?:动感|运动|移动|动)就(?:够|好|行)|(?:弱|轻|缓|柔)(?:一)?[点些](?:那个)?(?:移动|运镜|镜头)|动可以|幅度(?:再|稍微|都|可以|要|给我|往)*(?:收|压|降|减|调小|调低|放小|缩)`,
    ),
    'gentler',
  ],
  [
    /(?:移动|运动|动|推|扫|摇|镜头|运镜|放大|拉)(?:得|的)?(?:幅度|距离|范围)?(?:再|更)(?:明显|多|大|远|猛|夸张|长|强)|(?:再|更)?多动(?:一)?[点些]|动多(?:一)?[点些]|推得不(?:过瘾|够)|扫的?距离再|没发现.{0,8}在动|看不出(?:来)?在动/,
    'stronger',
  ],
  [
    /让它停|(?:别|不要|不用|不许|甭)(?:让|叫|使)(?:它|她|他|它们|这张|那张|照片|画面|人)?(?:再)?(?:动|晃|移|跑)(?!到|位|去)|静静地?(?:放|待|停)着|不(?:要|能|许|准)(?:移|晃|动)(?!到|位|去)|别(?:移|晃)(?!到|位|去)|定在那里?就好|老老实实待着/,
    'still',
  ],
  [
    /动一动|动一下|活动活动|(?:不要|别)(?:傻|干|呆)(?:站|杵|愣)|(?:不要|别).{0,4}(?:ppt|幻灯片|挂历|贴在墙)|整点动静|动静|(?:加|缺|没有?|要有|多)(?:一?点儿?|些)?动感|干杵着|ken ?burns|(?:有|要).{0,4}镜头在?(?:走|动)|摄影机在拍|随便(?:往哪)?(?:怎么)?(?:动|移)|要会动|得有点移动|像贴在墙上|加(?:点)?镜头运动/i,
    'moving',
  ],
];

const mayBeSaid = {
  en: quickLook(english.map(([says]) => says)),
  zh: quickLook(chinese.map(([says]) => says)),
};

const elsewhere =
  'quote title caption text music sound transition duration undo swap replace clip film endCard'.split(' ');
/** `no more zooms`, `don't let the picture move`: what the words for more of it are said against. */
const refused = /\b(?:no more|any more|(?:not|never|dont|don't|nor) (?:let|have|make))\b/;
const cameraNoun = /\b(?:camera|zoom|pan|motion|movement)\b|镜头|运镜|移动|放大|推|晃|动感|动静|动/;

/** `don't zoom so far in`, `stop wobbling about`, 推得太猛: how much the camera moves, or whether it moves at all. */
export function cameraManner(clause: Clause, scene: Scene): Read | undefined {
  const { language } = clause.reading;
  if ((language !== 'en' && language !== 'zh') || clause.tokens.length > 22 || clause.has(...elsewhere))
    return undefined;
  const said = clause.contracted;
  const text = said.replace(/ ,/g, '');
  if (!mayBeSaid[language](text)) return undefined;
  const found = (language === 'en' ? english : chinese).find(([says]) => says.test(text))?.[1];
  if (found === undefined) return undefined;
  const manner = /^(?:moving|stronger)$/.test(found) && refused.test(said) ? 'still' : found;
  // 太快, `gentler` while the cuts or the music are spoken of
  if (/^(?:music|text|transition)$/.test(scene.focus.topic) && !cameraNoun.test(text)) return undefined;
  // 照片移到, 顺序移动: places.
  if (language === 'zh' && /顺序|位置|前面|后面|第.张.*第.张|最前|最后|色|调|音/.test(text)) return undefined;
  // `no more zooms` is said of them all.
  const every = manner === 'still' && /\b(?:zooms|pans|moves)\b/.test(said);
  const fallback = continues(clause, scene, 'motion') && !every ? 'focus' : 'all';
  const ids = photosMeant(clause, scene, { fallback });
  const photos = photosParam(scene, ids);
  const about = { topic: 'motion' as const, shots: ids };
  const moves = shots(scene.draft).some(
    ({ id, motion }) => ids.includes(id) && motion !== null && motion.type !== 'none',
  );
  // 放慢一点推近: another kind, and how fast.
  const kind = language === 'zh' ? clause.value<string>('aMotion') : undefined;
  const other = shots(scene.draft).some(({ id, motion }) => ids.includes(id) && motion?.type !== kind);
  if (
    manner === 'gentler' &&
    kind !== undefined &&
    kind !== 'none' &&
    other &&
    !/[推拉移动]得|别|不要|太/.test(text)
  )
    return undefined;
  const done = (params: Record<string, unknown>): Read => ({
    intent: 'camera',
    outcome: edit('set_motion', { photos, ...params }, about),
  });
  const last = scene.planned.at(-1);
  if (last?.name === 'set_motion' && clause.refs.length === 0)
    return { intent: 'camera', outcome: { kind: 'nothing' } };
  if (manner === 'still') return moves ? done({ motion: 'none' }) : undefined;
  if (!moves) return manner === 'gentler' ? undefined : done({ alternate: ['zoom_in', 'zoom_out'] });
  const way = manner === 'gentler' ? 'down' : 'up';
  const step = way === 'up' ? 1.5 : 1.6;
  return done({ factor: factorIn(clause, way, { usual: step, little: step, much: step }) });
}
