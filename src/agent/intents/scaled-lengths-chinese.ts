import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { besidePhotos } from '../reading/matters.js';
import { shapeOf, timeSigns } from '../reading/signs.js';
import { photosParam } from '../referents/photos-meant.js';
import { filmMs, type Scene, shots } from '../scene.js';
import { idsOf } from './placing.js';

const lead = '(?:请|麻烦|帮我|给我|我想|我要|希望|能不能|可以|把|将|让|再|然后|就|,)*';
const film =
  '(?:整个|整部|整段|整条|全部|这个|现在)?(?:总时长|总长度|总长|总时间|全片|全长|片长|时长|整个片子|整个视频|整片|视频|片子|影片|短片|all)(?:的)?(?:总)?(?:时长|长度|时间)?';
const photos =
  '(?<who>(?:[@%]\\d+|p\\d+个?)(?:[和跟与、,][@%]\\d+)*)(?:这|那)?(?:两|几|三)?(?:张|照片)*的?(?:停留|播放|显示)?(?:时长|时间|长度)?';
const share =
  '(?<share>n?\\d+(?:\\.\\d+)?倍(?:半)?|[一两二三四五](?:点[一二三四五六七八九])?倍(?:半)?|一半|二分之一|[二三四五]分之[一二三四]|n?\\d+(?:\\.\\d+)?%|百分之[一二三四五六七八九十百]+|n?[1-9]折|[一二三四五六七八九]折)';
const then = '(?:的?(?:原来|现在|现在|当前|之前|目前))?的?';
const after = '(?:的?(?:时长|长度|时间|长|久))?(?:吧|了|哈|即可|就行|就好|呢|可以吗|行吗|好吗)*';
const set =
  '(?:变成|变为|改成|改为|改到|调成|调为|调到|调整为|调整到|设为|设成|缩放到|缩到|缩短到|缩短至|缩短为|压缩到|压缩至|延长到|延长至|延长为|加长到|拉长到|增加到|减少到|减到|减为|为|是|到|成|打|变)';
const way =
  '(?:(?<up>延长|加长|增加|拉长|增长|加|多|长|变长)|(?<down>缩短|减少|缩减|减|砍掉|砍|剪掉|剪短|剪|压缩|去掉|短|少|变短|减掉))了?(?:掉)?';
const twice = '(?<twice>加倍|翻倍|翻一番|翻番|翻一倍)';
const halved = '(?<half>减半|对半砍|砍半|折半)';
const forms = (who: string): readonly RegExp[] => [
  new RegExp(`^${lead}${who}(?:都|,)*(?:${twice}|${halved})${after}$`),
  new RegExp(
    `^${lead}${who}(?:都|,)*${set}${then.replace('现在|现在', '现在|变成原来|变为原来|改成原来|改为原来')}${share}${after}$`,
  ),
  new RegExp(`^${lead}${who}(?:都|,|再|比原来|比现在)*${way}${then}${share}${after}$`),
];
const ofFilm = forms(film);
const ofPhotos = forms(photos);
/** 全片少4秒, 比现在长12秒: by how much the film gets longer or shorter. */
const byTime = new RegExp(
  `^${lead}(?:${film}|(?<now>))(?:,|再|要)*(?:(?:在)?(?:比)?(?:现在|原来|之前|目前|当前|原先)(?:的?(?:基础上?|长度|时长))?(?:,|再|上|要)*)?(?:(?<up>再长|长|加长|延长|增加|加|多|再多|再加)|(?<down>再短|短|缩短|减少|减掉|减|少|剪短|剪掉|再少))(?:了|个|上)?#${after}$`,
);
/** 片子不多不少30秒 */
const exactly = new RegExp(
  `^${lead}${film}(?:,|要|得|是|就)*(?:不多不少|正好|刚好|恰好|整整|刚刚好)(?:是|要|就)*#${after}$`,
);
const digits = '零一二三四五六七八九';

/** A number in digits or words up to ninety-nine, 一点五 too. */
function numberOf(said: string): number {
  const plain = said.replace('n', '');
  if (/^\d/.test(plain)) return Number(plain);
  const [whole, part] = plain.replace('两', '二').split('点');
  const at = (word: string): number => digits.indexOf(word);
  const [tens, ones] = whole!.includes('十') ? whole!.split('十') : [undefined, whole!];
  const value = (tens === undefined ? 0 : (tens === '' ? 1 : at(tens)) * 10) + (ones === '' ? 0 : at(ones!));
  return value + (part === undefined ? 0 : at(part) / 10);
}

/** What a share is of the whole: 一倍半 1.5, 三分之二 0.67, 八折 0.8. */
function shareOf(said: string): number | undefined {
  const known = (value: number): number | undefined => (value > 0 ? value : undefined);
  if (said === '一半') return 0.5;
  const times = /^(.+)倍(半)?$/.exec(said);
  if (times !== null) return known(numberOf(times[1]!) + (times[2] === undefined ? 0 : 0.5));
  const parts = /^(.)分之(.)$/.exec(said);
  if (parts !== null) return known(numberOf(parts[2]!) / numberOf(parts[1]!));
  if (said === '百分之百') return 1;
  const percent = /^百分之(.+)$/.exec(said)?.[1] ?? /^n?([\d.]+)%$/.exec(said)?.[1];
  if (percent !== undefined) return known(numberOf(percent) / 100);
  return known(numberOf(said.replace('折', '')) / 10);
}

function factorOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups.twice !== undefined) return 2;
  if (groups.half !== undefined) return 0.5;
  const value = groups.share === undefined ? undefined : shareOf(groups.share);
  if (value === undefined) return undefined;
  const factor = groups.up !== undefined ? 1 + value : groups.down !== undefined ? 1 - value : value;
  return factor >= 0.05 && factor <= 20 ? factor : undefined;
}

const elsewhere = besidePhotos('motion', 'clip');

/** The film or photos longer or shorter by a share, the film by seconds: 总时长变成原来的1.5倍, 全片少4秒. */
export const scaledLengthsChinese = defineIntent({
  name: 'scaled-lengths-chinese',
  needs: { words: /[倍半折番%]|分之|[长多加短减少延剪].*秒/ },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 20 || shots(scene.draft).length === 0)
      return undefined;
    if (clause.has(...elsewhere, 'speed', 'quote', 'perPhoto') || /[吗?？]|多少|多久|几秒/.test(clause.text))
      return undefined;
    const shape = shapeOf(clause);
    const times = clause.values<number>('duration');
    const total = filmMs(scene.draft);
    const said = shape.text.replace(/ /g, '');
    const whole = (durationMs: number): Outcome | undefined =>
      durationMs < 500
        ? undefined
        : edit('set_length', { durationMs: Math.round(durationMs) }, { topic: 'film' });
    if (times.length > 0) {
      const text = timeSigns(clause).replace(/ /g, '').replace('ALL', 'all');
      if (times.length > 1 || /[每各]/.test(clause.text)) return undefined;
      if (exactly.test(text)) return whole(times[0]!);
      const groups = byTime.exec(text)?.groups;
      // 短3秒 of nothing said may be a photo's.
      if (groups === undefined || (groups.now !== undefined && !/现在|原来|之前|目前|当前|原先/.test(text)))
        return undefined;
      return whole(total + (groups.up === undefined ? -times[0]! : times[0]!));
    }
    const named = clause.namesPhotos;
    for (const form of named ? ofPhotos : ofFilm) {
      const groups = form.exec(said)?.groups;
      const factor = groups === undefined ? undefined : factorOf(groups);
      if (groups === undefined || factor === undefined) continue;
      if (!named) return whole(total * factor);
      const signs = [...groups.who!.matchAll(/[@%p]\d+/g)].map(([sign]) => sign.replace('p', 'n'));
      const ids = idsOf(signs.join(' '), shape, scene);
      return ids.length === 0
        ? undefined
        : edit(
            'set_photo_length',
            { photos: photosParam(scene, ids), factor },
            { topic: 'shots', shots: ids },
          );
    }
    return undefined;
  },
});
