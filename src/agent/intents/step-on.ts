import { amountOf } from '../../language/index.js';
import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { lastCommand, photosIn, placeIn, type Scene } from '../scene.js';

const stepsOn =
  /^(?:那|就|还是?|,)*(?:再|继续|还)?(?:给我|帮我|它)?(?:往|向|朝)(?<way>前|后)(?:面|边)?(?:再)?(?:移|挪|放|排|走|推|提|退|调|靠)?(?<count>[一两二三四五\d])(?:个|张|位|格|名)(?:位置?)?(?:吧|呗|试试|看看)?$/;

/** 再往后一个 after a photo was moved: that one goes on. */
export function stepOn(clause: Clause, scene: Scene): Outcome | undefined {
  const said = clause.reading.language === 'zh' ? stepsOn.exec(clause.text)?.groups : undefined;
  const last = lastCommand(scene);
  const [id, ...more] = photosIn(last);
  if (said === undefined || last?.name !== 'move_photos' || id === undefined || more.length > 0)
    return undefined;
  const place = placeIn(scene.draft, id);
  const by = Number(amountOf(said.count!) ?? said.count);
  const to = Math.max(1, said.way === '前' ? place - by : place + by);
  return place === 0 ? undefined : edit('move_photos', { photos: [id], to }, { topic: 'shots', shots: [id] });
}
