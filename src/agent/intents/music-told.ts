import { moods } from '../../catalogue/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { entryName } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { musicIn, type Scene } from '../scene.js';

/** There is no music to change. */
export const needsMusic = (scene: Scene): Outcome => ({
  kind: 'refusal',
  text: say(scene.language, {
    en: 'There is no music in the film yet. Say "add calm piano music", for example.',
    zh: '片子里还没有音乐。可以说“加一段舒缓的钢琴曲”。',
  }),
});

/** The music cannot be over before the film is. */
export const playsToTheEnd = (scene: Scene): Outcome => ({
  kind: 'refusal',
  text: say(scene.language, {
    en: 'The music plays to the end of the film; I can let it fade out over the last seconds, for example "fade the music out over 5 seconds".',
    zh: '音乐会放到片尾；可以在最后几秒淡出，比如“音乐最后5秒淡出”。',
    ja: '音楽は最後まで流れます。「最後の5秒で音楽をフェードアウト」ならできます。',
    es: 'La música suena hasta el final; puedo hacer que se desvanezca: «desvanece la música en los últimos 5 segundos».',
    de: 'Die Musik läuft bis zum Ende; ich kann sie ausblenden: „Musik in den letzten 5 Sekunden ausblenden“.',
    fr: 'La musique dure jusqu’à la fin ; je peux la faire disparaître en fondu : « fondu de la musique sur les 5 dernières secondes ».',
  }),
});

/** `the music should stop together with the last photo` */
const withTheFilm =
  /\b(?:end|stop|finish|be over|last)(?:s|es)?(?: (?:exactly|together|right|just|at the same (?:time|moment)|only))* (?:with|when|as|on|at|until|till) (?:the )?(?:very )?(?:last (?:photo|picture|pic|shot|image|one|slide|frame)(?! (?:begins|starts|comes|appears))|film|video|movie|slideshow|end)\b/;

/** The music is to end when the film does, as it does anyway. */
export const endsWithFilm = (clause: Clause, { language, draft }: Scene): Outcome | undefined =>
  withTheFilm.test(clause.text) && clause.has('music') && musicIn(draft) !== undefined
    ? {
        kind: 'answer',
        text: say(language, { en: 'The music ends together with the film.', zh: '音乐和影片一起结束。' }),
      }
    : undefined;

/** One piece of music is all there is. */
export const oneMusic = (scene: Scene): Outcome => ({
  kind: 'refusal',
  text: say(scene.language, {
    en: 'A film has one piece of music, which plays from beginning to end. I can change it: say which mood the whole film shall have.',
    zh: '一部片子只有一段音乐，从头放到尾。可以整段换：告诉我想要什么风格。',
    ja: '音楽は1本につき1曲です。全体の曲調を変えることはできます。',
    es: 'Cada película tiene una sola música, de principio a fin. Puedo cambiarla: diga qué ambiente quiere.',
    de: 'Ein Film hat eine Musik von Anfang bis Ende. Ich kann sie wechseln: Welche Stimmung soll es sein?',
    fr: 'Un film a une seule musique, du début à la fin. Je peux la changer : quelle ambiance voulez-vous ?',
  }),
});

/** The music there is, to somebody who wishes for no other one. */
export const already = (
  present: { readonly name: string; readonly mood?: string | null | undefined },
  scene: Scene,
): string => {
  const name = entryName(moods, present.mood ?? present.name, scene.language);
  return say(scene.language, {
    en: `There is music already: ${name}. Name a mood to change it.`,
    zh: `已经有音乐了：${name}。想换的话告诉我风格。`,
    ja: `音楽はもう入っています：${name}。変えるなら曲調を言ってください。`,
    es: `Ya hay música: ${name}. Nombre un ambiente para cambiarla.`,
    de: `Es gibt schon Musik: ${name}. Nennen Sie eine Stimmung, um sie zu wechseln.`,
    fr: `Il y a déjà une musique : ${name}. Nommez une ambiance pour en changer.`,
  });
};
