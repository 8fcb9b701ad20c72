import { hasTag, type Token } from '../../language/index.js';
import { onlyNames } from '../reading/read-piece.js';

const goes = /^(?:不要|去掉|去了|删掉|删了|删除|删|拿掉|撤掉|撤了|换掉|换了)了?[吧哈]?$/;
const comes = /^(?:就|改|还是)?(?:换|换成|换上|换为|替换成|改成|改用|改放|用|放|让)$/;
const instead = /^(?:来?(?:代替|替代|替换|顶替|顶上|补上|接替|替上?|补位)(?:它|上)?)[吧好了]*$/;
const small = /^(?:上|来|吧|好了|就|用|它)$/;

/** The names with which a piece begins or ends, without 把; undefined when the rest is no such verb. */
const namesBefore = (piece: readonly Token[]): readonly Token[] | undefined => {
  const names = piece
    .slice(/^[把将]$/.test(piece[0]?.text ?? '') ? 1 : 0)
    .filter(({ text }) => !goes.test(text));
  const verbs = piece.filter(({ text }) => goes.test(text));
  return verbs.length === 1 && piece.at(-1) === verbs[0] && names.length > 0 && onlyNames(names)
    ? names
    : undefined;
};

/** The photos a piece puts in the place of another; undefined when it says anything else. */
function namesAfter(piece: readonly Token[]): readonly Token[] | undefined {
  const verb = piece.find(({ text }) => comes.test(text) || instead.test(text));
  const named = piece.filter(
    (token) => token !== verb && !instead.test(token.text) && !small.test(token.text),
  );
  const isPhoto = named.some((token) => hasTag(token, 'file', 'fileWord', 'ordinal'));
  const opens = verb === piece[0] || (verb !== undefined && instead.test(verb.text));
  return opens && isPhoto && onlyNames(named) ? named : undefined;
}

/** 断桥不要了，换成合影: one wish, 断桥换成合影. */
export function withSubstitute(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const joined: (readonly Token[])[] = [];
  for (const piece of pieces) {
    const old = joined.length > 0 ? namesBefore(joined.at(-1)!) : undefined;
    const fresh = old === undefined ? undefined : namesAfter(piece);
    if (old === undefined || fresh === undefined) {
      joined.push(piece);
      continue;
    }
    const tags = ['change', 'replace'].map((concept) => ({ concept }));
    joined[joined.length - 1] = [...old, { ...piece[0]!, text: '换成', tags }, ...fresh];
  }
  return joined;
}
