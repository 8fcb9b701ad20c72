import { hasTag, type Reading, readTokens } from '../../language/index.js';
import { clauseOf } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';
import { idsOf } from './photos-meant.js';

const list = /(?:顺序|次序)[^：:、，,]{0,6}[：:是为成]\s*(?<names>[^：:。！？]+)$/;
const most = 8;

/**
 * 顺序改成：朋友、生活、日落, where no photo is called 朋友 or 生活: what is asked then, instead of an order that holds half of
 * them. Undefined when the sentence is no such list.
 */
export function unknownNames(
  reading: Reading,
  scene: Scene,
): { text: string; options: string[] } | undefined {
  if (reading.language !== 'zh') return undefined;
  const names = list.exec(scene.sentence.trim())?.groups?.names?.split(/\s*[、，,→>]\s*/) ?? [];
  const plain = names.every((name) => name !== '' && name.length <= most && /^[\p{L}\d_ .-]+$/u.test(name));
  if (names.length < 3 || !plain) return undefined;
  const unknown = names.filter((name) => {
    const { tokens, ...rest } = readTokens(name, 'zh', scene.assets);
    const clause = clauseOf(tokens, { ...rest, tokens }, scene);
    const means = clause.refs.some((ref) => idsOf(ref, scene).length > 0);
    return !means && !tokens.some((token) => hasTag(token, 'rest', 'number'));
  });
  if (unknown.length === 0) return undefined;
  const known = shots(scene.draft).map((shot) => shot.name.replace(/\.[^.]*$/, ''));
  const said = unknown.map((name) => `“${name}”`).join('、');
  const text = `没有叫${said}的照片，顺序还没有改。片子里有：${known.slice(0, 12).join('、')}。请用这些名字或第几张再排一次。`;
  return { text, options: known.slice(0, 4) };
}
