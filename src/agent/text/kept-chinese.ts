import { hasTag, type Reading, textOf } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { keptTexts } from '../intents/only.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { splitPieces } from '../reading/split.js';
import { roleOfText, type Scene, texts } from '../scene.js';

const noun = '(?:字幕|文字|字|说明|标注|配文)';
const goes = new RegExp(
  `^(?:请|帮我|那|就|把|将|所有|全部|的)*(?:${noun}|(?:其他|其它|其余|剩下|余下|别)的?(?:那?几?[条句行]|${noun})?)(?:都|全|全部|统统|通通|就|给我|先)*(?:删掉|删了|删除|删|去掉|去了|拿掉|不要|撤掉|取消|清掉|清空)[吧了掉哈]*$`,
);
const others = /^(?:把|将|都|就)*(?:其他|其它|其余|剩下|余下|别)的?/;
const stays =
  /^(?:但是?|不过|只|就|仅|请|把)*(?:留着?|留下|保留)(?<behind>.{1,16})$|^(?:但是?|不过|只|就|把)*(?<before>.{1,16}?)(?:那[条句张行]|的)?(?:都|就|还是?|先|请|要)*(?:留着?|留下|保留|别删|不删|不要删|还要)(?:着|下)?[吧就行好哈]*$/;
/** A line, or words: what is kept is no photo. */
const ofText = /字|[条句行]|说明|标注|配文/;

/**
 * 字幕都删掉，第一条留着; 第一条字幕留着，其他的都删掉: which of several texts stay, in the same breath with the others that go.
 * Undefined when the sentence says anything else.
 */
export function chineseTextsKept(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.tokens.length > 24) return undefined;
  const pieces = splitPieces(reading.tokens)
    .map(withoutCourtesy)
    .filter((piece) => !piece.every((token) => hasTag(token, 'hello')));
  const [one, two, ...more] = pieces;
  if (one === undefined || two === undefined || more.length > 0) return undefined;
  const last = goes.test(textOf(two, '')) && others.test(textOf(two, ''));
  const [going, staying] = last ? [two, one] : [one, two];
  if (
    !goes.test(textOf(going, '')) ||
    (others.test(textOf(going, '')) && !last) ||
    !stays.test(textOf(staying, ''))
  )
    return undefined;
  const talk = `${textOf(one, '')}${textOf(two, '')}`;
  if (!ofText.test(talk) || /标题|片尾|片头|照片|图片/.test(talk)) return undefined;
  const pool = texts(scene.draft).filter(({ id }) => roleOfText(scene.draft, id) === 'caption');
  const clause = clauseOf(staying, reading, scene);
  const outcome = pool.length < 2 ? undefined : keptTexts(clause, scene, [pool[0]!.id]);
  if (outcome === undefined) return undefined;
  return readAsOne({ clause, intent: 'texts-kept', outcome }, scene);
}
