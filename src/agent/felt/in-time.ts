import type { Clause } from '../reading/clause.js';
import { feltSigns } from '../reading/signs.js';

const strokes =
  '(?:beats?|drums?|drummer|drum ?beats?|drum hits?|bass|bass drum|kick|snare|claps?|rhythm|tempo|drops?|bangs?|bars?|downbeats?)';
const tune = '(?:song|tune|music|track|melody|soundtrack)';
const pictures =
  '(?:photos?|pictures?|pics?|images?|slides?|shots?|P|ALL|changes?|switch(?:es|ing)?|cuts?|they|them|it)';

const english = new RegExp(
  [
    `\\b(?:fall|falls|land|lands|hit|hits|hop|hops|dance|dancing|jump|pop|pops|bounce|groove|move|moves|change|changes|switch|switches|flip|flips|follow|follows|lock|tie|go|goes|pulse|snap|cut|match|line up|swap|flick) (?:${pictures} )?(?:\\w+ ){0,3}?(?:to|with|on|by|at|in|into) (?:the |each |every |a |my |ALL )?(?:\\w+ )?${strokes}\\b`,
    `\\b(?:follow|match|hit|catch) (?:the|each|every) ${strokes}\\b`,
    `\\b(?:match|matches|time|sync\\w*|line up|dance|dances|follow|follows|lock|groove|tie|go|agree) (?:${pictures} |the (?:\\w+ )?${pictures} )?(?:\\w+ )?(?:to|with) (?:the|my|our) (?:\\w+ )?${tune}\\b(?! (?:i|my|that))`,
    `\\b${pictures} (?:should |must |to )?(?:follow|match)(?:es|s)? the ${tune}\\b`,
    `\\b(?:each|every|on every|at each|per|ALL) ${strokes},? (?:a |another |the )?(?:new |next |other |another )?(?:photo|picture|pic|slide|image)\\b|\\b(?:new|another|next|one) (?:photo|picture|pic|slide|image) (?:\\w+ )?(?:on|at|with|per|for|every|each|ALL) (?:every |each |the |a |ALL )?${strokes}\\b`,
    `\\b(?:when|every time|whenever|each time|ALL time) the ${strokes} (?:\\w+)?`,
    `\\b${pictures} and (?:the )?(?:${tune}|${strokes}) (?:\\w+ ){0,3}?(?:dont|not|should|must|nothing|never|out) ?(?:\\w+ ){0,3}?(?:go together|match|agree|fit|line up|sync|do with|time)`,
    `\\bout of time\\b(?= with| to|$)|\\brhythmic(?:ally)?\\b|\\bon rhythm\\b|\\b(?:put|get|keep) (?:them|it|${pictures}) in time\\b|\\bbetween the beats\\b|\\bgo together timing\\b|\\bin time (?:with|to) the (?:${tune}|${strokes})\\b`,
    `\\blet the (?:${tune}|${strokes}) (?:set|drive|decide|lead|control|dictate|tell)\\b`,
  ].join('|'),
);

const chinese =
  /(?:跟|随|踩|卡|合|照|按)着?(?:上|住|准)?(?:音乐|鼓点?|节奏|拍子|节拍|歌|曲子|旋律|bgm)的?(?:点|走|换|切|动|来|变|出)|(?:音乐|鼓点?|拍子|鼓声|歌)(?:一)?(?:响|敲|打|咚|动)?(?:一?下|一声)?就?(?:换|切)(?:一张|图|照片)?$|音乐一下图一下|(?:节奏|拍子|节拍).{0,3}(?:对齐|对上|合上|踩上)|(?:照片|图片?|画面|换图|切换|P|ALL).{0,2}(?:跟|和|与)(?:音乐|歌|节奏|鼓点)(?:对|合)(?:上|不上|齐|一下)|鼓都.{0,4}(?:才换|没换)/i;

/** The pictures shall change in time with the music: `new photo on every bang`, `match the changes to the song`, 音乐响一下换一张. */
export const keepsTime = (clause: Clause): boolean =>
  clause.reading.language === 'zh'
    ? chinese.test(feltSigns(clause))
    : clause.reading.language === 'en' && english.test(feltSigns(clause));
