import { textPosition } from '../../edits/index.js';
import type { Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type Outcome, type Read, type ReadSentence } from '../outcome.js';
import { type Clause, wholeClause } from '../reading/clause.js';
import { roleOfText, type Scene, texts } from '../scene.js';

const lead = '^(?:[你您]好|请|麻烦|帮我|然后|再|那|就|在|给|把|[，,\\s])*';
const above =
  '(?<above>店名|名字|标题|片名|片尾|片尾字幕|结尾的?字|它|那[行句]字?|这[行句]字?|刚才那?[行句]字?)?的?';
const also = '(?:再|另外|也|还|就|帮我|给我|要)*';
const verb = '(?:加上?|写上?|补上?|放上?|打上?|添上?|配上?|来)(?:个|上)?';
const row = '(?:一行|一句|一个|一排)';
const kind = '(?<small>小一?[点号]的?|小)?(?:文字|字)?';
const label =
  '(?:我们的?)?(?:网址|网站|官网|链接|电话|手机号?|电话号码|地址|微信号?|公众号|营业时间|日期|时间|邮箱)?(?:是|为|写着?)?';
const underWith = (add: string): RegExp =>
  new RegExp(
    `${lead}${above}(?:下面|底下|下方|下边)${also}${add}${kind}${label}(?:[：:]\\s*(?<told>[^，,。；;“”"「」]{1,40}?)|[“"「](?<quoted>[^”"」]{1,60})[”"」]|\\s*(?<typed>[\\w@+#][^，,。；;“”"「」\\p{Script=Han}]{2,60}?))[吧呢哈]?[，,。！!\\s]*(?:谢谢)?$`,
    'u',
  );
const under = underWith(`${verb}${row}?`);
/** Behind the text it stands under no verb is needed: 下面一行小字“每天八点开门”. */
const underIt = underWith(`(?:${verb})?${row}`);

/** 店名下面加上网址www.xiaomai.cn: one more line with a text, at its place and time; undefined when no such line is asked for. */
export function chineseLineUnder(reading: Reading, scene: Scene): ReadSentence | undefined {
  const clause = wholeClause(reading, scene);
  const outcome = scene.sentence.length > 80 ? undefined : lineUnder(under, scene.sentence, scene);
  return outcome === undefined ? undefined : readAsOne({ clause, intent: 'line-under', outcome }, scene);
}

/** 结尾打上“小满咖啡”，下面一行小字“每天八点开门”: the same behind the text it stands under. */
export function underWritten(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'zh' || scene.planned.at(-1)?.name !== 'add_text') return undefined;
  const outcome = lineUnder(underIt, clause.raw, scene) ?? lineUnder(under, clause.raw, scene);
  return outcome === undefined ? undefined : { intent: 'line-under', outcome };
}

function lineUnder(form: RegExp, sentence: string, scene: Scene): Outcome | undefined {
  const said = form.exec(sentence.trim())?.groups;
  if (said === undefined) return undefined;
  const all = texts(scene.draft);
  const inHand = scene.focus.topic === 'text' ? all.filter(({ id }) => scene.focus.texts.includes(id)) : [];
  const ofRole = (role: string) => all.filter(({ id }) => roleOfText(scene.draft, id) === role);
  const line = /标题|片名/.test(said.above ?? '')
    ? ofRole('title')[0]
    : /片尾|结尾/.test(said.above ?? '')
      ? ofRole('end_card')[0]
      : (inHand.at(-1) ??
        (said.above === undefined || /[它这那]/.test(said.above)
          ? undefined
          : (ofRole('end_card')[0] ?? ofRole('title')[0])));
  const text = (said.quoted ?? said.told ?? said.typed)?.trim();
  if (line === undefined || text === undefined || text === '') return undefined;
  const params = {
    text,
    role: 'caption',
    startMs: line.startMs,
    durationMs: line.durationMs,
    style: { position: textPosition(scene.draft, line) },
    ...(said.small === undefined ? {} : { sizeFactor: 1 / 1.3 }),
  };
  return edit('add_text', params, { topic: 'text', texts: [] });
}
