import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { guiHints } from '../replies/gui.js';
import { type Saying, say } from '../replies/say.js';
import { musicIn, type Scene, shots } from '../scene.js';

/** To somebody who says thanks. */
export const welcome: Saying = {
  en: 'You are welcome! Click the Export button when you want the file, or tell me what else to change.',
  zh: '不客气！需要成片时点击“导出”按钮，还想改什么直接告诉我。',
  ja: 'どういたしまして！書き出すときは「書き出し」ボタンを押してください。',
  es: '¡De nada! Pulse el botón Exportar cuando quiera el archivo.',
  de: 'Gern geschehen! Klicken Sie auf „Exportieren“, wenn Sie die Datei möchten.',
  fr: 'Avec plaisir ! Cliquez sur le bouton Exporter quand vous voulez le fichier.',
};
/** To somebody who likes the film. */
export const glad: Saying = {
  en: 'Glad you like it! Click the Export button to get the file, or tell me what else to change.',
  zh: '喜欢就好！点击“导出”按钮即可得到成片，还想改什么也可以告诉我。',
  ja: '気に入っていただけて嬉しいです！「書き出し」ボタンでファイルにできます。',
  es: '¡Me alegro! Pulse el botón Exportar cuando quiera el archivo.',
  de: 'Das freut mich! Klicken Sie auf „Exportieren“, wenn Sie die Datei möchten.',
  fr: 'Ravi que cela vous plaise ! Cliquez sur le bouton Exporter quand vous voulez le fichier.',
};
/** To a yes that nothing was asked for. */
export const allRight: Saying = {
  en: 'All right. Tell me what to change next, or click the Export button.',
  zh: '好的。接下来想改什么告诉我，或者点击“导出”按钮。',
  ja: 'わかりました。次に変えたいところを教えてください。',
  es: 'De acuerdo. Dígame qué más cambiar.',
  de: 'Gut. Sagen Sie mir, was als Nächstes kommt.',
  fr: 'D’accord. Dites-moi quoi changer ensuite.',
};
/** To a greeting, with a film there. */
export const hello: Saying = {
  en: 'Hello! Tell me what to change in the film, or ask "what can you do?".',
  zh: '您好！想怎么改影片，直接告诉我就行，也可以问“你能做什么”。',
  ja: 'こんにちは！どう直したいか教えてください。',
  es: '¡Hola! Dígame qué cambiar en la película.',
  de: 'Hallo! Sagen Sie mir, was ich am Film ändern soll.',
  fr: 'Bonjour ! Dites-moi ce qu’il faut changer dans le film.',
};

const sayings: readonly [concept: string, saying: Saying][] = [
  [
    'who',
    {
      en: 'I am Kinora’s film agent, a program that turns your photos into a film. Tell me what to change.',
      zh: '我是 Kinora 的剪辑助手，一个把照片做成影片的程序。告诉我想怎么改就行。',
      ja: 'Kinoraの編集アシスタントです。写真から映像を作ります。',
      es: 'Soy el asistente de Kinora, un programa que convierte fotos en películas.',
      de: 'Ich bin der Filmassistent von Kinora, ein Programm, das aus Fotos Filme macht.',
      fr: 'Je suis l’assistant de Kinora, un programme qui transforme des photos en film.',
    },
  ],
  [
    'help',
    {
      en: 'I make a film of your photos and change it as you say. For example: "30 seconds, vertical, calm piano music", "swap the first two photos", "title "Our Summer", bottom left", "crossfade between all", "make the third photo black and white", "undo".',
      zh: '我把照片做成影片，并按您说的修改。比如：“30秒，竖屏，配舒缓的钢琴音乐”“第一张和第二张换一下”“标题‘我们的夏天’，放左下角”“转场都用叠化”“第三张改成黑白”“撤销”。',
      ja: '写真を映像にして、言われたとおりに直します。例：「30秒、縦、静かなピアノ」「最初の2枚を入れ替えて」「タイトル『夏』」「元に戻して」。',
      es: 'Hago una película con sus fotos y la cambio como diga: música, título, transiciones, orden de las fotos. Por ejemplo: "30 segundos, vertical, piano tranquilo", "cambia las dos primeras fotos", "título "Verano"", "deshacer".',
      de: 'Ich mache aus Ihren Fotos einen Film und ändere ihn, wie Sie sagen: Musik, Titel, Übergänge, Reihenfolge. Zum Beispiel: "30 Sekunden, Hochformat, ruhiges Klavier", "tausche die ersten zwei Fotos", "Titel "Sommer"", "rückgängig".',
      fr: 'Je fais un film de vos photos et le modifie comme vous dites : musique, titre, transitions, ordre des photos. Par exemple : « 30 secondes, vertical, piano calme », « échange les deux premières photos », « titre "Été" », « annuler ».',
    },
  ],
  [
    'blame',
    {
      en: 'What should be different: the pace, the colours, the music, the transitions or the text? Name one and I change it.',
      zh: '想改哪方面：节奏、颜色、音乐、转场还是文字？说一个我就改。',
      ja: 'どこを変えましょう：テンポ、色、音楽、切り替え、文字？',
      es: '¿Qué cambio: el ritmo, los colores, la música, las transiciones o el texto?',
      de: 'Was soll anders sein: Tempo, Farben, Musik, Übergänge oder Text?',
      fr: 'Que faut-il changer : le rythme, les couleurs, la musique, les transitions ou le texte ?',
    },
  ],
  ['thanks', welcome],
  ['praise', glad],
  [
    'bye',
    {
      en: 'Goodbye! Your film stays here.',
      zh: '再见！影片会保留在这里。',
      ja: 'さようなら！映像は保存されています。',
      es: '¡Hasta luego! La película se queda aquí.',
      de: 'Auf Wiedersehen! Der Film bleibt hier.',
      fr: 'Au revoir ! Votre film reste ici.',
    },
  ],
];

const helloEmpty: Saying = {
  en: 'Hello! Upload your photos and tell me what film you want, for example "30 seconds with calm music".',
  zh: '您好！上传照片，再说说想要什么样的影片，比如“30秒，配舒缓的音乐”。',
  ja: 'こんにちは！写真をアップロードして、どんな映像にしたいか教えてください。',
  es: '¡Hola! Suba sus fotos y dígame qué película quiere.',
  de: 'Hallo! Laden Sie Fotos hoch und sagen Sie, welchen Film Sie möchten.',
  fr: 'Bonjour ! Importez vos photos et dites quel film vous voulez.',
};
/** A film is wished for, and there is nothing to make it of. */
export const nothingUploaded: Saying = {
  en: 'There are no photos yet. Upload photos or clips first, then tell me what film they should become.',
  zh: '还没有照片。请先上传照片或视频，再告诉我想要什么样的影片。',
  ja: '写真がまだありません。先に写真や動画をアップロードして、どんな映像にしたいか教えてください。',
  es: 'Todavía no hay fotos. Suba primero fotos o vídeos y dígame qué película quiere.',
  de: 'Es sind noch keine Fotos da. Laden Sie zuerst Fotos oder Clips hoch und sagen Sie, welchen Film Sie möchten.',
  fr: 'Il n’y a pas encore de photos. Importez d’abord des photos ou des clips, puis dites quel film vous voulez.',
};
/** Photos are there, and no film yet. */
export const ready: Saying = {
  en: 'Tell me what film your photos should become, for example "30 seconds with calm music", or just say "go ahead".',
  zh: '照片已经有了，说说想要什么样的影片，比如“30秒，配舒缓的音乐”，或者直接说“开始吧”。',
  ja: '写真はそろっています。どんな映像にしたいか教えてください（例：「30秒、静かな音楽」）。',
  es: 'Dígame qué película hago con sus fotos, por ejemplo "30 segundos con música tranquila".',
  de: 'Sagen Sie, was für ein Film aus Ihren Fotos werden soll, zum Beispiel "30 Sekunden mit ruhiger Musik".',
  fr: 'Dites quel film faire de vos photos, par exemple « 30 secondes avec une musique calme ».',
};

/** What is said to something that was only told: before there is a film, what it shall be is asked. */
export const heard = ({ language, draft }: Scene): string =>
  say(
    language,
    shots(draft).length === 0
      ? ready
      : {
          en: 'Good to know. Tell me what to change in the film, if anything.',
          zh: '好的，记下了。想改什么直接告诉我。',
        },
  );

/** `mum would have loved this`, `she will cry when she sees it` */
const feeling =
  /^(?:(?:wow|oh|aww?|and|i think|i bet|i know|my goodness) )*(?:(?:my|our|the|his|her|their) )?[a-z']+ (?:would|will|'ll|ll|is going to|are going to|gonna) (?:\w+ )??(?:love|loved|cry|smile|laugh|adore|enjoy|like (?:it|this|that)|be (?:so |very |really |over the )?(?:happy|proud|thrilled|delighted|pleased|touched|moved|surprised|moon))\b|^(?:(?:wow|oh|aww?|and) )*(?:this|it|that) (?:makes|made|gets|got) me (?:\w+ )?(?:cry|smile|laugh|happy|emotional|teary)\b|^(?:(?:wow|oh|aww?|and) )*(?:that|this|it) (?:would|will) make \w+ (?:so |very |really )?(?:happy|proud|cry|smile|laugh)\b/;
/** `the music is nice`, `I like the piano`: said of the music there is. */
const likesMusic =
  /^(?:(?:i|we) (?:(?:really|do|actually|just|quite) )*(?:like|love) (?:the|this|that|your) (music|song|piano|guitar|tune|track|soundtrack)|(?:the|this|that) (music|song|piano|guitar|tune|track|soundtrack) (?:is|sounds|'s) (?:(?:so|very|really|quite|pretty|just|super) )*(?:nice|good|great|cool|lovely|ok|okay|fine|beautiful|perfect|amazing|awesome))(?: (?:though|now|already|like (?:this|that)))*$/;

/** The clause praises the music that plays, and no other that could. */
function praisesMusic(clause: Clause, { draft }: Scene): boolean {
  const now = musicIn(draft);
  if (now === undefined || !likesMusic.test(clause.text)) return false;
  return /music|song|tune|track/.test(clause.text) || clause.values('aMood').includes(now.mood);
}
const thanked = sayings.find(([concept]) => concept === 'thanks')![1];
export const blamed = sayings.find(([concept]) => concept === 'blame')![1];
const praised = sayings.find(([concept]) => concept === 'praise')![1];

const doing = (
  'add remove move swap replace duplicate undo longer shorter slower faster duration quote ' +
  'transition music title caption text font look canvasSize portrait landscape square photo undo ' +
  'restore brighter darker bigger smaller louder quieter aMood aStyle aTransition aLook aMotion ' +
  'style motion percentage sound'
).split(' ');

/** Small talk and questions about the agent itself; only when the clause asks for nothing else. */
export const talk = defineIntent({
  name: 'talk',
  read(clause: Clause, scene: Scene): Outcome | undefined {
    const { language } = scene;
    const unmade = shots(scene.draft).length === 0;
    const waiting = unmade && scene.assets.some(({ kind }) => kind !== 'audio');
    const greeting = clause.has('hello');
    const help =
      clause.has('help') &&
      !/\b(?:would|might|could|may|will) help\b/.test(clause.text) &&
      !clause.has('remove', 'move', 'swap', 'undo', 'duration', 'quote', 'makeFilm');
    if (help && (!clause.has('music', 'title', 'photo', 'transition') || clause.has('question', 'canYou'))) {
      const hint = unmade ? ` ${say(language, guiHints.upload)}` : '';
      return { kind: 'answer', text: say(language, sayings[1]![1]) + hint };
    }
    if (language === 'en' && praisesMusic(clause, scene))
      return clause.tokens.length < clause.reading.tokens.length
        ? { kind: 'nothing' }
        : { kind: 'answer', text: say(language, praised) };
    if (
      language === 'en' &&
      feeling.test(clause.text) &&
      !clause.has('add', 'remove', 'swap', 'duration', 'quote') &&
      !/^(?:i|we) (?:would|'d) like that\b/.test(clause.text)
    )
      return /\b(?:thanks?|thx|cheers)\b/i.test(scene.sentence)
        ? { kind: 'answer', text: say(language, thanked) }
        : { kind: 'answer', text: say(language, praised) };
    const busy =
      clause.has(...doing) ||
      clause.namesPhotos ||
      clause.has('colour', 'surprise', 'film', 'makeFilm', 'top', 'bottom', 'start', 'end');
    // `the market was fine` of a photo that went wants it back.
    if (clause.has('file', 'fileWord') && clause.refs.length === 0) return undefined;
    if (busy && clause.tokens.length > 3 && !clause.has('who', 'help')) return undefined;
    if (greeting && !busy)
      return { kind: 'answer', text: say(language, unmade ? (waiting ? ready : helloEmpty) : hello) };
    for (const [concept, saying] of sayings) {
      if (concept === 'help' || !clause.has(concept)) continue;
      if (busy && concept !== 'thanks' && concept !== 'who') continue;
      if (concept === 'thanks' && clause.has('add', 'remove', 'move', 'swap', 'duration', 'quote', 'undo'))
        continue;
      if (concept === 'praise' && clause.tokens.length > 8) continue;
      if (waiting && /^(?:thanks|praise)$/.test(concept))
        return { kind: 'answer', text: say(language, ready) };
      return concept === 'blame'
        ? { kind: 'question', text: say(language, saying), options: [] }
        : { kind: 'answer', text: say(language, saying) };
    }
    // `too far right` is a side, not a yes.
    if (clause.has('yes') && !busy && clause.tokens.length <= 4 && !/\btoo far\b/.test(clause.text)) {
      return {
        kind: 'answer',
        text: say(language, waiting ? ready : allRight),
      };
    }
    return undefined;
  },
});
