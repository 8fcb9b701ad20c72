import { anyStyle } from '../felt/film-feel.js';
import { defineIntent, edit } from '../outcome.js';
import { describeFilm } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { shots } from '../scene.js';

const modern =
  /\b(?:more |very |really )?(?:modern|contemporary|up to date|trendy|stylish)(?:er)?(?: please)?$/;

/** `make a video` where there is one. */
const makesFilm =
  /^(?:(?:please|can you|could you|would you|i want you to|ok|okay|now|so|just|then|and|,) )*(?:make|create|build|do|produce|generate)(?: me| us)? (?:a|the|my|our|one) (?:film|video|movie|slide ?show)(?: (?:please|now|for (?:me|us)|(?:out )?(?:of|from|with) (?:it|them|these|this|(?:the|my|our|these) (?:photos|pictures))))*$|^(?:请|帮我|给我|你|用这些照片|,)*(?:做|生成|制作|剪)(?:一?个|一?条|一下)?(?:视频|影片|短片|片子)(?:吧|呗)?$/;
const isPraise =
  /^(?:(?:k+|ok|okay|yes|yeah|ah|oh|now|already|way|much|so much|a lot|far|(?:that|it|this)(?: ' ?s| is| looks)?|looks|,) )*(?:better|nicer|prettier)(?: now| already| thanks| like that)*$/;

/** `surprise me` and wishes too vague to act on. */
export const vague = defineIntent({
  name: 'vague',
  read(clause, scene) {
    if (shots(scene.draft).length === 0) return undefined;
    if (clause.has('surprise') && !clause.has('music', 'transition', 'title', 'motion', 'photo')) {
      // 算了随便 gives up a wish and asks for nothing.
      if (scene.fresh || scene.planned.length > 0 || clause.has('weakUndo')) return { kind: 'nothing' };
      const pick = anyStyle(scene);
      return pick === undefined ? undefined : edit(pick.name, pick.params, { topic: 'film' });
    }
    if (!scene.fresh && scene.planned.length === 0 && makesFilm.test(clause.text)) {
      const film = describeFilm(scene.draft, scene.language);
      const text = say(scene.language, {
        en: `Here it is. ${film} Tell me what to change, or say "start over" for a new one.`,
        zh: `影片已经有了。${film}想改什么告诉我，也可以说“重新开始”。`,
      });
      return { kind: 'answer', text };
    }
    // `much better! now swap 1 and 3`
    if (scene.conversation.past.length > 0 && isPraise.test(clause.text)) return { kind: 'nothing' };
    if (
      /\b(better|nicer|prettier|improve|professional|cooler|fix it|do something|change it|edit it|change something|polish)\b|好一点|改进|优化|专业一点|改一改|改一下|修改一下|弄一下|高级一?点|有?质感|上档次|高大上|完善|再改改/.test(
        clause.text,
      ) &&
      !clause.has('music', 'title', 'photo', 'transition', 'caption', 'text')
    ) {
      return {
        kind: 'question',
        text: say(scene.language, {
          en: 'What should I improve: the pace, the colours, the music, the transitions or the text? Or say "surprise me".',
          zh: '想改进哪方面：节奏、颜色、音乐、转场还是文字？也可以说“你看着办”。',
          ja: 'どこを良くしましょう：テンポ、色、音楽、切り替え、文字？',
          es: '¿Qué mejoro: el ritmo, los colores, la música, las transiciones o el texto?',
          de: 'Was soll besser werden: Tempo, Farben, Musik, Übergänge oder Text?',
          fr: 'Que dois-je améliorer : le rythme, les couleurs, la musique, les transitions ou le texte ?',
        }),
        options: ['pace', 'colours', 'music', 'transitions', 'text'],
      };
    }
    if (modern.test(clause.text) && !clause.has('music', 'title', 'transition', 'caption', 'text')) {
      return {
        kind: 'question',
        text: say(scene.language, { en: 'Which style comes closest: minimal, energetic or cinematic?' }),
        options: ['minimal style', 'energetic style', 'cinematic style'],
      };
    }
    // 那张换掉, when nothing was spoken of before.
    const lost =
      clause.refs.length > 0 && clause.refs.every((item) => item.kind === 'it' && item.ids.length === 0);
    // `I don't like the first photo, take it out`: it has gone already.
    if (lost && clause.has('remove') && scene.planned.at(-1)?.name === 'remove_photos')
      return { kind: 'nothing' };
    if (
      lost &&
      clause.has('replace', 'change', 'remove', 'move', 'longer', 'shorter') &&
      clause.tokens.length <= 6
    ) {
      const count = shots(scene.draft).length;
      return {
        kind: 'question',
        text: say(scene.language, {
          en: `Which photo do you mean, 1 to ${count}, and what shall I do with it?`,
          zh: `您说的是哪一张（1 到 ${count}）？要怎么改？`,
        }),
        options: Array.from({ length: Math.min(count, 9) }, (_, index) => String(index + 1)),
      };
    }
    return undefined;
  },
});
