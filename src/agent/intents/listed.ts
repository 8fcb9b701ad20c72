import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { texts as allTexts, commandsBefore, type Scene, shots } from '../scene.js';
import { whichOne } from './which-one.js';

const item = /^(?:那|把|就|还有)*第([一二三四五六七八九]|\d)条(?!视频|片|素材|录像|音乐|歌)/;

/** 第二条不要了: pictures are not counted with 条, and so none goes where the film has no videos. */
const ofNoPhoto = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'zh' &&
  (clause.has('remove') || /不要|别要|不用/.test(clause.text)) &&
  item.test(clause.text.replace(/ /g, '')) &&
  shots(scene.draft).every(({ mediaKind }) => mediaKind === 'image');

/** The text at that place in the list of the turn before, where it told several; else which photo is asked. */
export function listedGoes(clause: Clause, scene: Scene): Outcome | undefined {
  if (!ofNoPhoto(clause, scene)) return undefined;
  const place = item.exec(clause.text.replace(/ /g, ''))![1]!;
  const index = /\d/.test(place) ? Number(place) : '零一二三四五六七八九'.indexOf(place);
  const told = commandsBefore(scene).filter(({ name }) => name === 'add_text');
  const said = told.length > 1 ? told[index - 1] : undefined;
  const meant = allTexts(scene.draft).filter(({ text }) => text === said?.params.text);
  return meant.length === 1
    ? edit('remove_text', { texts: [meant[0]!.id] }, { topic: 'text', texts: [] })
    : whichOne(scene);
}
