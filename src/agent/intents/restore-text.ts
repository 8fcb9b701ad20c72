import { defineIntent, edit } from '../outcome.js';
import { namesText, roleNamed } from '../referents/texts-meant.js';
import { musicIn, pastDrafts, roleOfText, sounds, texts } from '../scene.js';

/** 再打开, 音乐还是开着吧 after it was turned off. */
const turnedOn =
  /^(?:把|那|还是|(?:背景)?音乐|配乐|它|再|又|重新|给我|都)*(?:打开|开开|开着|开起来|开)(?:来|回来|吧|一下|了)*$|^(?:(?:please|and|ok|now|no|then|actually) )*(?:(?:turn|switch|put) (?:(?:it|that|(?:the |my )?music) )?(?:back )?on|(?:(?:the )?music )?(?:back )?on(?= again)|(?:the )?music (?:back )?on|(?:the )?music(?= again)|play (?:it|the music)(?= again))(?: again| please)*$/;

/** Texts and music that were taken out and are wanted again. */
export const restoreText = defineIntent({
  name: 'restore-text',
  read(clause, scene) {
    const opens = turnedOn.test(clause.text) && musicIn(scene.draft) === undefined;
    const back =
      opens ||
      clause.has('restore') ||
      /\bback\b|回来|恢复|还是要|留着|^(?:就|只)留下?(?:标题|片尾|字幕)$|bleiben|zurück/.test(clause.text);
    if (!back || clause.has('quote', 'undo')) return undefined;
    const about =
      namesText(clause) || (scene.focus.topic === 'text' && clause.refs.every((item) => item.kind === 'it'));
    const earlier = [scene.start, ...pastDrafts(scene)];
    if (about) {
      const now = new Set(texts(scene.draft).map((text) => text.id));
      const role = roleNamed(clause);
      const source = earlier.find((draft) =>
        texts(draft).some(
          (text) => !now.has(text.id) && (role === undefined || roleOfText(draft, text.id) === role),
        ),
      );
      if (source === undefined) return undefined;
      const ids = texts(source)
        .filter((text) => !now.has(text.id) && (role === undefined || roleOfText(source, text.id) === role))
        .map((text) => text.id);
      return edit('restore_texts', { texts: ids }, { topic: 'text', texts: ids });
    }
    if (
      (clause.has('music') || (opens && scene.focus.topic === 'music')) &&
      musicIn(scene.draft) === undefined
    ) {
      const source = earlier.find((draft) => sounds(draft, 'bgm').length > 0);
      if (source === undefined) return undefined;
      return edit('restore_music', {}, { topic: 'music' });
    }
    return undefined;
  },
});
