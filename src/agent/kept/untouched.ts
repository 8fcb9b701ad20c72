import { hasTag, type Token, textOf } from '../../language/index.js';
import { spare } from '../idioms/idioms.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { onlyNames } from '../reading/read-piece.js';
import { feltSigns } from '../reading/signs.js';
import type { Scene } from '../scene.js';

const stays =
  '(?:都|就|先|全|请|统统|也|还是)*(?:不要动|别动|不动|不用动|不用管|别管|不变|别变|不改|别改|不用改|照旧|照常|原样|保持原样|保持不变|还是原样|维持原样|留着别动)[了吧啊哦呀]*$';
const lead = '^(?:但是?|不过|而|,)*';
const restStays = new RegExp(
  `${lead}(?:其他|其它|其余|剩下|余下|别)的?(?:那?几?[张个段]|照片|图片?|图|那些|部分|地方)*${stays}`,
);
const namedStays = new RegExp(`${lead}P(?:和P)*(?:[那这]?几?[张个段])?${stays}`);

const has = (piece: readonly Token[], ...concepts: string[]): boolean =>
  piece.some((token) => hasTag(token, ...concepts));

const nothing: Read = { intent: 'keep', outcome: { kind: 'nothing' } };

/** 第二张调亮，第三张不要动: a photo beside another wish is left as it is; out of a wish for all of them it is taken. */
function namedLeft(clause: Clause, scene: Scene): Read | undefined {
  const { tokens, reading } = clause;
  if (!namedStays.test(feltSigns(clause))) return undefined;
  const beside = reading.tokens.filter((token) => !tokens.includes(token) && !hasTag(token, 'mark'));
  if (beside.length === 0 || has(beside, 'motion', 'aMotion')) return undefined;
  const last = scene.planned.at(-1);
  const named = clause.refs.flatMap(({ ids }) => ids);
  if (named.length === 0 || last?.name === 'sort_photos') return undefined;
  if (last === undefined) return has(beside, 'rest') ? undefined : nothing;
  const { photos } = last.params;
  const touched = photos === 'all' || (Array.isArray(photos) && named.some((id) => photos.includes(id)));
  return touched ? spare(clause, scene) : nothing;
}

/** 日落暖一点，其他不要动; 断桥停6秒，合影别动: those keep what they have; where the camera is spoken of they stand still. */
export function untouched(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'zh') return undefined;
  // 别的先不动: for now they are left as they are.
  const moved = scene.focus.topic === 'motion' || scene.planned.at(-1)?.name === 'set_motion';
  if (moved && !/先/.test(clause.text)) return undefined;
  return scene.planned.length > 0 && restStays.test(clause.text) ? nothing : namedLeft(clause, scene);
}

const isLeft = (piece: readonly Token[]): boolean =>
  /^[^把将]{1,10}(?:[不别]动|不要动|位置不变)$/.test(textOf(piece, ''));

/** 合影别动，照片都调亮; 第一张不动，剩下的倒着放: first the wish, then what it spares. */
export function sparedLast(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const [first, wish, ...others] = pieces;
  if (first === undefined || wish === undefined || !isLeft(first)) return pieces;
  const ofAll = has(wish, 'all', 'perPhoto') && !has(wish, 'rest');
  return ofAll || has(wish, 'reverse', 'sort', 'shuffle') ? [wish, first, ...others] : pieces;
}

const allGo =
  /^(?:请|帮我|把|将)*(?:所有的?|全部的?)?(?:(?:照片|图片?)(?:都|全|全部|统统|通通)*|(?:都|全|全部|统统|通通)+|(?:多余|没用|不要)的(?:照片|图片?)?(?:都|全|全部|统统|通通)*)(?:删掉|删了|删除|删|去掉|拿掉|不要|撤掉)[吧了掉]*$/;
const keeps = /留|别删|不删|不要删|别去掉|还要/;
const small =
  /^(?:但是?|不过|只|就|仅|请|把|都|还是|还|要|吧|了|就行|就好|下|着|别|不|不要|删|删掉|去掉|[只就仅]?(?:留着?|留下|保留)[下着]?|别删|不删|不要删|还要)$/;

/** The photos a piece wants to stay, by nothing but their names; undefined when it says anything else. */
function staying(piece: readonly Token[] = []): readonly Token[] | undefined {
  const named = piece.filter(({ text }) => !small.test(text));
  const said = textOf(piece, '');
  return keeps.test(said) && has(named, 'file', 'fileWord', 'ordinal', 'first', 'last') && onlyNames(named)
    ? named
    : undefined;
}

/** 照片都删掉，合影留着: one wish, 只留合影. */
export function keptOfAll(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const goes = pieces.findIndex((piece) => allGo.test(textOf(piece, '')));
  const at = goes < 0 ? -1 : [goes + 1, goes - 1].find((place) => staying(pieces[place]) !== undefined);
  if (at === undefined || at < 0) return pieces;
  const keep = { ...pieces[goes]![0]!, text: '只留', tags: [{ concept: 'trim' }] };
  const joined = [keep, ...staying(pieces[at]!)!];
  return pieces.map((piece, index) => (index === goes ? joined : piece)).filter((_, index) => index !== at);
}
