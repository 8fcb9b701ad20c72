import type { TextSegment } from '../../draft/index.js';
import type { Reading } from '../../language/index.js';
import { textTold } from '../intents/film-told.js';
import { wholeClause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { type Scene, shots } from '../scene.js';

/** 现在第一张上写的是什么？ */
const whatStands =
  /(?:上|上面|里|里面|下面|那张|张|头|尾)(?:现在|目前)?(?:都)?(?:写|显示|打|印)(?:的|着|了)*(?:是)?(?:什么|啥|哪几个字)(?:字|内容|呀|啊|呢|来着)*$/;
/** 第二张上有字吗？ */
const whether =
  /(?:上|上面|里|里面|下面|那张|张)(?:现在|目前)?(?:有没有|有)(?:写|打)?(?:什么)?(?:字幕|文字|标题|字|东西)(?:吗|么|没有|没)?$/;

/** What stands on the photos a question names, as it is told; undefined where it asks for something else. */
export function textsAskedChinese(
  reading: Reading,
  scene: Scene,
  over: (ids: readonly string[], scene: Scene) => readonly TextSegment[],
): { text: string; texts: readonly TextSegment[]; shots: readonly string[] } | undefined {
  const said = scene.sentence.replace(/[\s?？。!！]+$/u, '').replaceAll(/\s+/gu, '');
  const asked = whatStands.test(said) || (whether.test(said) && /[吗么没]|有没有/.test(scene.sentence));
  if (!asked || /[,，;；]/.test(said)) return undefined;
  const clause = wholeClause(reading, scene);
  const ids = namedPhotos(clause, scene);
  const photos = shots(scene.draft).flatMap(({ id, name }, at) =>
    ids.includes(id) ? [`第 ${at + 1} 张（${name}）`] : [],
  );
  if (photos.length === 0 || photos.length > 6) return undefined;
  const list = over(ids, scene);
  const place = photos.join('、');
  const text =
    list.length === 0
      ? `${place}上没有文字。`
      : `${place}上写的是${list.map((item) => textTold(item, 'zh')).join('、')}。`;
  return { text, texts: list, shots: ids };
}
