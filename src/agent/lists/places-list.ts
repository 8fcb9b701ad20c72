import type { Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { edit, type ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { shapeOf } from '../reading/signs.js';
import { present } from '../referents/photos-meant.js';
import { type Scene, shotIds } from '../scene.js';

const lead = '(?:请|麻烦|帮我|给我|我想|我要|把|将|让|就|先|然后|再)*';
const put = '(?:就|要|应该)*(?:放|排|摆|移|挪|调|做|当)?(?:到|在|为)?';
const unit = '(?:一?张|个?的?位置|位|号|名|个)?';
const place = `(?:(?<start>最前面|开头|打头|first|start)|(?<end>最后面?|结尾|压轴|垫底|last|end)|%(?<spot>\\d+)|p(?<place>\\d+))${unit}`;
const pair = new RegExp(`^${lead}@(?<who>\\d+)${put}${place}`);
const rest =
  /^(?:rest|后面|剩下|之后)?的?(?:照片)?(?:都|就)?(?:不变|不动|照旧|顺延|依次|往后|保持不变|按原来的?|顺序)*(?:吧|了|就行|即可)*$/;

/** 日落第一张，龙井茶第二张，其余不变: photos with a place each; what is not named keeps its row. */
export function readPlacesList(reading: Reading, scene: Scene): ReadSentence | undefined {
  const list = shotIds(scene.draft);
  if (reading.language !== 'zh' || list.length < 3 || reading.tokens.length > 40) return undefined;
  const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
  if (clause.has('quote', 'duration', 'title', 'caption', 'text')) return undefined;
  const shape = shapeOf(clause);
  let text = shape.text.replace(/[ ,、]/g, '');
  const places = new Map<number, string>();
  for (let found = pair.exec(text); found !== null; found = pair.exec(text)) {
    const { who, start, end, spot, place: counted } = found.groups!;
    const [id, ...more] = present(scene, shape.refs[Number(who)]?.ids ?? []);
    const at =
      start !== undefined
        ? 1
        : end !== undefined
          ? list.length
          : spot !== undefined
            ? list.indexOf(shape.refs[Number(spot)]?.ids[0] ?? '') + 1
            : Number(counted);
    if (id === undefined || more.length > 0 || at < 1 || at > list.length || places.has(at)) return undefined;
    places.set(at, id);
    text = text.slice(found[0].length);
  }
  const named = new Set(places.values());
  if (places.size < 2 || named.size !== places.size || !rest.test(text)) return undefined;
  const others = list.filter((id) => !named.has(id));
  const photos = list.map((_, index) => places.get(index + 1) ?? others.shift()!);
  const outcome = edit('move_photos', { photos, to: 1 }, { topic: 'shots', shots: [...named] });
  return readAsOne({ clause, intent: 'places-list', outcome }, scene);
}
