import { defineIntent, edit } from '../outcome.js';
import { looked } from '../reading/quick-look.js';
import { shots } from '../scene.js';

const lead =
  "(?:(?:and|then|please|just|so|now|but|ok|first|put|show|have|place|play|start with|let's have|i want|i'd like) )*";
const stills = '(?:all )?(?:of )?(?:the |my |our )?(?:\\w+ )?(?:photos|pictures|pics|images|stills)';
const clips =
  '(?:all )?(?:of )?(?:the |my |our )?(?:two |both |three |\\w+ )?(?:videos|clips|vids|recordings)';
const first =
  '(?: (?:come|go|should (?:be|come|go)|to be|are))? (?:first(?: of all)?|up front|at the (?:very )?(?:start|beginning|front)|to the (?:start|front))';
const last =
  '(?: (?:come|go|should (?:be|come|go)|to be|are))? (?:last|at the (?:very )?end|to the end|after (?:them|that|those|the (?:photos|pictures|pics))|behind (?:them|those|the (?:photos|pictures))|afterwards)';
const follows = (other: string): string =>
  `(?: ,?(?:and )?(?:then|after that|followed by|and) ${other}(?:${last})?)?`;

const stillsFirst = looked(
  new RegExp(`^${lead}(?:${stills}${first}${follows(clips)}|${clips}${last})(?: please| then)*$`),
);
const clipsFirst = looked(
  new RegExp(
    `^${lead}(?:${clips}${first}${follows(stills)}|${stills}${last.replace('photos|pictures|pics', 'videos|clips')})(?: please| then)*$`,
  ),
);

/** `photos first, then the videos`: all of one kind before all of the other, each in the order it has. */
export const kindsOrder = defineIntent({
  name: 'kinds-order',
  needs: { concepts: ['photo', 'clip'] },
  read(clause, scene) {
    if (clause.reading.language !== 'en' || clause.tokens.length > 16) return undefined;
    const list = shots(scene.draft);
    const [images, videos] = ['image', 'video'].map((kind) =>
      list.filter(({ mediaKind }) => mediaKind === kind).map(({ id }) => id),
    );
    if (images!.length === 0 || videos!.length === 0) return undefined;
    const photos = stillsFirst.test(clause.text) ? images : clipsFirst.test(clause.text) ? videos : undefined;
    return photos === undefined
      ? undefined
      : edit('move_photos', { photos, to: 1 }, { topic: 'shots', shots: photos });
  },
});
