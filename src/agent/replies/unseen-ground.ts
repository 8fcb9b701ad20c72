import { type Scene, shots } from '../scene.js';
import { say } from './say.js';

/** What a new background colour says where every photo fills the frame, so that nothing of it is seen. */
export const unseenGround = ({ draft, language }: Scene): { note?: string } =>
  shots(draft).every(({ placement }) => placement.fit === 'cover')
    ? {
        note: say(language, {
          en: 'It shows only where a photo leaves room: say "show the photos whole" to see it.',
          zh: '照片铺满画面时看不到背景色：说“照片完整显示”就能看到。',
        }),
      }
    : {};
