import type { EditCommand } from '../../edits/index.js';
import { type Scene, shots } from '../scene.js';

const part = /\b(?:half|third|quarter|thirds|quarters)\b/;

/** The part of one clip that was kept, of another clip: as many seconds, or as large a part where a part was said. */
export function sameTrim({ name, params }: EditCommand, id: string, scene: Scene): EditCommand {
  const { planned, conversation, trail } = scene;
  const here = planned.length > 0;
  const before = here ? trail.base : conversation.past.at(-1)?.before;
  const said = here ? scene.sentence : (conversation.past.at(-1)?.sentence ?? '');
  const material = (of: unknown): number => {
    const shot = shots(before ?? scene.draft).find((item) => item.id === of);
    return shot === undefined ? 0 : shot.durationMs * shot.speed;
  };
  const [own, other] = [material(params.photo), material(id)];
  const scale = part.test(said) && own > 0 && other > 0 ? other / own : 1;
  const scaled = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' && /Ms$/.test(key) ? Math.round(value * scale) : value,
    ]),
  );
  return { name, params: { ...scaled, photo: id } };
}
