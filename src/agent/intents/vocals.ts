import { defineIntent } from '../outcome.js';
import { say } from '../replies/say.js';
import { musicIn } from '../scene.js';

const sung =
  /\b(?:no|not|without|nothing|never|none|free of|don ?'? ?t want|minus)\b.{0,30}\b(?:vocals?|lyrics|singing|singers?|singer'?s voice|sung)\b|\b(?:instrumentals?|instrumental only|purely instrumental)\b|(?:不要|不带|没有|无|别要?)(?:有)?(?:人声|歌词|唱歌|演唱)|纯音乐/;
const wish = 'remove mute change replace aMood fade louder quieter volume'.split(' ');

/** `no vocals`, `instrumental please`: what is composed here never sings; an uploaded song is as it is. */
export const vocals = defineIntent({
  name: 'vocals',
  needs: { words: /vocals?|lyrics|sing(?:ing|ers?)\b|sung|instrumental|人声|歌词|唱|纯音乐/ },
  read(clause, scene) {
    if (!sung.test(clause.text) || clause.has('quote', 'title', 'caption', 'text')) return undefined;
    const uploaded = musicIn(scene.draft)?.mood === null;
    if (clause.has(...wish.filter((name) => name !== 'remove' && name !== 'mute')) && clause.has('aMood'))
      return undefined;
    if (scene.fresh || scene.planned.length > 0) return { kind: 'nothing' };
    return {
      kind: 'answer',
      text: uploaded
        ? say(scene.language, {
            en: 'The music is a song you uploaded; I cannot take the voice out of it. Say "use calm piano instead" and I compose music without vocals.',
            zh: '现在的音乐是您上传的歌，人声去不掉。可以说“换成舒缓的钢琴”，我来作一段没有人声的曲子。',
          })
        : say(scene.language, { en: 'The music I compose has no vocals.', zh: '我作的曲子都没有人声。' }),
    };
  },
});
