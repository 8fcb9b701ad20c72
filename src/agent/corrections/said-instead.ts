import { type Reading, readTokens } from '../../language/index.js';
import { inPlainChinese } from '../opening/plain-chinese.js';
import type { ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import type { Scene } from '../scene.js';
import { captureTexts } from '../text/capture.js';
import { walk } from './walk.js';

const oops =
  '(?:[你您]好|麻烦|请|帮我|然后|好的|不对|错了|说错了|搞错了|不是这个|哎呀?|等等|不|[，,。！!\\s])*';
const ends = '(?:谢谢你?|[吧啊了哦呀，,。.！!\\s])*$';
/** 不是第三张，是第四张 */
const notThat = new RegExp(
  `^${oops}(?:我(?:说的|要的))?不是(?<old>[^，,？?]{1,16})[，,]\\s*(?:而|应该|我(?:说的|要的))?是(?<meant>[^，,？?]{1,16}?)${ends}`,
);
const matter = '(?:主?标题|字幕|片尾|文字|音乐|配乐|转场|滤镜|镜头|音量)';
/** 不对，标题留着，我说的是音乐 */
const otherMatter = new RegExp(
  `^${oops}(?:${matter}(?:都|就|还是?|先)?(?:留着?|别动|不动|不用动|保留|别删)[，,])?(?:我(?:说的|指的|要的|的意思)?是|应该是|是)(?:说|指)?(?<meant>${matter})${ends}`,
);
const matters = new RegExp(matter, 'g');

/** 不对，是第二张和第四张 after 第二张和第五张换 */
const otherPair = new RegExp(
  `^(?=.{0,6}(?:不对|错了|说错|搞错|不是|哎呀|不[，,]))${oops}(?:我(?:说的|要的|指的)?)?(?:应该|要|是|把|换)*(?<meant>[^，,？?和跟与]{1,8}[和跟与][^，,？?和跟与]{1,8}?)(?:换|对调|互换|调换|交换)?(?:一下|位置)*${ends}`,
);
const swapped =
  /(?:^|[把将，,])(?<old>[^，,把将和跟与]{1,8}[和跟与][^，,把将和跟与]{1,8}?)(?=(?:的)?(?:位置)?(?:对调|互换|调换|交换|换))/;

/** The words of the last sentence that were meant otherwise, and what was meant; undefined where that is not sure. */
function swapOf(said: string, last: string): { old: string; meant: string } | undefined {
  const denied = notThat.exec(said)?.groups;
  if (denied !== undefined) return { old: denied.old!, meant: denied.meant! };
  const pair = otherPair.exec(said)?.groups?.meant;
  const old = pair === undefined ? undefined : swapped.exec(last)?.groups?.old;
  if (pair !== undefined && old !== undefined) return { old, meant: pair };
  const meant = otherMatter.exec(said)?.groups?.meant;
  const named = [...new Set(last.match(matters))].filter((word) => word !== meant);
  return meant === undefined || named.length !== 1 ? undefined : { old: named[0]!, meant };
}

const bare = (words: string): string => words.replace(/[“”"「」『』]/g, '').trim();

/**
 * 不是第三张，是第四张 after 第三张停6秒, 我说的是音乐 after 把标题删了: the last sentence with other words in it, done in place of
 * what was done.
 */
export function saidInstead(reading: Reading, scene: Scene): ReadSentence | undefined {
  const last = scene.conversation.past.at(-1);
  const said = scene.sentence.trim();
  if (reading.language !== 'zh' || last === undefined || said.length > 60 || scene.fresh) return undefined;
  const swap = swapOf(said, last.sentence);
  if (swap === undefined) return undefined;
  const [old, meant] = [bare(swap.old), bare(swap.meant)];
  const [before, after, ...more] = last.sentence.split(old);
  if (old === '' || meant === '' || after === undefined || more.length > 0) return undefined;
  const isText = last.commands.some(({ params }) => params.text === old) && !/[“"「]$/.test(before!);
  const words = isText ? `“${meant}”` : meant;
  const mended = inPlainChinese(`${before}${words}${after}`, { assets: scene.assets, fresh: false });
  const back = walk(scene, { kind: 'undo', steps: 1 });
  const again = captureTexts(readTokens(mended, reading.language, scene.assets));
  const read = readSentence(again, { ...back, sentence: mended });
  const edits = read.items.some(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.length > 0);
  if (!edits || read.scene.planned.length === 0) return undefined;
  const clause = wholeClause(reading, scene);
  return {
    items: read.items.map((item) => ({ ...item, clause })),
    scene: { ...read.scene, sentence: scene.sentence },
  };
}
