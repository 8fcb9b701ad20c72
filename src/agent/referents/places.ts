/** Words for places, the first at 0. */
export const ordinals: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** What a wish that only places, pairs or restores photos does not speak of. */
export const notOfPlaces = 'quote duration title caption text music transition'.split(' ');
