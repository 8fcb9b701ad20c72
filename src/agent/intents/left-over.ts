import { defineIntent, edit } from '../outcome.js';
import { type Scene, shots } from '../scene.js';

/** `add the other two photos at the end`, 把没用上的照片也加进来: uploads that the film does not show. */
const leftOver =
  /^(?:(?:and|then|now|please|also|can you|could you|ok) )*(?:add|use|include|put in|bring in|take in|show) (?:back )?(?:(?:in )?all (?:of )?)?(?:the |my )?(?:other|others|rest|rest of (?:the|my)|remaining|missing|leftover|unused)(?: (?:one|two|three|four|five|six|\d+))?(?: (?:photos?|pictures?|pics?|images?|ones|uploads))?(?: (?:in|back|too|as well|again|at the (?:end|start|beginning|front)|to the (?:end|start|film|video)))*$|^(?:(?:and|then|now|please|also) )*(?:add|use|include|show) (?:all|every one) (?:of )?(?:the |my |them|photos|pictures|images|uploads| )+$|^(?:请|帮我|再|把|也|将)*(?:另外|其余|其他|其它|剩下|余下|没用|没用上|没用到|没放|还没用)(?:的|上的|到的|进去的|那|这)*(?:[两二三四五六七八九\d]*[张个])?(?:照片|图片?|相片)?(?:也|都|全|一起)*(?:加|放|用|补)(?:到|在|进来|进去|上去?|入|回来?)*(?:片子|影片|视频)?(?:的)?(?:最后|最前|开头|结尾|末尾|后面|里面?|前面)?[吧了]?$/;

const unusedIn = ({ assets, draft }: Scene): string[] => {
  const used = new Set(shots(draft).map(({ fileId }) => fileId));
  return assets
    .filter(({ kind, fileId }) => kind !== 'audio' && !used.has(fileId))
    .map(({ fileId }) => fileId);
};

/** Uploads that are not in the film come in. */
export const leftOverPhotos = defineIntent({
  name: 'left-over',
  needs: { concepts: ['rest', 'all', 'add'], words: leftOver },
  read(clause, scene) {
    const files = leftOver.test(clause.text.trim()) ? unusedIn(scene) : [];
    const to = clause.has('start', 'first') ? 1 : 'end';
    return files.length === 0 ? undefined : edit('add_photos', { files, to }, { topic: 'shots', shots: [] });
  },
});
