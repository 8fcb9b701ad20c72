import type { TitleLook } from '../define-title.js';

/** What most title styles share: white, centred, a soft shadow, no box, lines kept to four fifths of the width. */
export const plain: TitleLook = {
  font: 'sans',
  size: 0.06,
  weight: 600,
  italic: false,
  color: '#FFFFFF',
  align: 'center',
  position: 'center',
  stroke: null,
  strokeWidth: 0,
  shadow: true,
  box: null,
  lineHeight: 1.25,
  tracking: 0,
  uppercase: false,
  maxWidth: 0.8,
  rule: null,
};
