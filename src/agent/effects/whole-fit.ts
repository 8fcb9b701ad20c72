import { type Scene, shots } from '../scene.js';

const saysGround =
  /\b(?:black|bars?|borders?|blur\w*|letter-?box\w*|background|colou?r)\b|黑|模糊|虚化|背景|边/i;

/** How several photos are shown whole: blurred around like those of them that are whole already, unless the sentence speaks of what is around. */
export const wholeFit = ({ draft, sentence }: Scene, ids: readonly string[]): 'contain' | 'blur' =>
  ids.length > 1 &&
  !saysGround.test(sentence) &&
  shots(draft).some(({ id, placement }) => ids.includes(id) && placement.fit === 'blur')
    ? 'blur'
    : 'contain';
