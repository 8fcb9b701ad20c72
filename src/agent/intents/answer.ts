import { looks, moods, motions, transitions } from '../../catalogue/index.js';
import { textLook } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { namesText } from '../referents/texts-meant.js';
import { describeFilm, entryName } from '../replies/describe.js';
import { quoted, say, seconds } from '../replies/say.js';
import { filmMs, musicIn, type Scene, shots, texts } from '../scene.js';
import { writtenOf } from '../text/captions.js';
import { staysIn } from '../text/stay.js';

const answer = (text: string): Outcome => ({ kind: 'answer', text });

function aboutLength(clause: Clause, scene: Scene): Outcome {
  const { language, draft } = scene;
  const list = shots(draft);
  const named = namedPhotos(clause, scene);
  const it =
    clause.tokens.some((token) =>
      /^(she|he|him|that one|this one|it|[它他她]|这张|那张)$/.test(token.text),
    ) &&
    scene.focus.topic !== 'film' &&
    scene.focus.shots.length === 1;
  const ids = named.length > 0 || !it ? named : scene.focus.shots;
  const one = list.find((shot) => ids.includes(shot.id));
  if (one !== undefined) {
    const time = seconds(language, one.durationMs);
    const place = list.indexOf(one) + 1;
    return answer(
      say(language, {
        en: `Photo ${place} (${one.name}) stays ${time}.`,
        zh: `第 ${place} 张（${one.name}）停留 ${time}。`,
        ja: `${place}枚目（${one.name}）は${time}です。`,
        es: `La foto ${place} (${one.name}) dura ${time}.`,
        de: `Foto ${place} (${one.name}) steht ${time}.`,
        fr: `La photo ${place} (${one.name}) reste ${time}.`,
      }),
    );
  }
  const total = seconds(language, filmMs(draft));
  const count = list.length;
  const text = say(language, {
    en: `The film is ${total} long, with ${count} ${count === 1 ? 'photo' : 'photos'}.`,
    zh: `全片一共 ${total}，${count} 张照片。`,
    ja: `全体で${total}、写真は${count}枚です。`,
    es: `La película dura ${total} y tiene ${count} fotos.`,
    de: `Der Film ist ${total} lang und hat ${count} Fotos.`,
    fr: `Le film dure ${total} et compte ${count} photos.`,
  });
  return { kind: 'answer', text, film: true };
}

function aboutMusic({ language, draft }: Scene): Outcome {
  const music = musicIn(draft);
  if (music === undefined)
    return answer(
      say(language, {
        en: 'There is no music in the film. Say "add calm piano music" to add some.',
        zh: '片子里现在没有音乐。可以说“加一段舒缓的钢琴曲”。',
        ja: '今は音楽が入っていません。',
        es: 'La película no tiene música.',
        de: 'Der Film hat noch keine Musik.',
        fr: 'Le film n’a pas de musique.',
      }),
    );
  const name = music.mood === null ? music.name : entryName(moods, music.mood, language);
  const level = Math.round(music.volume * 100);
  return answer(
    say(language, {
      en: `The music is ${name}, at ${level} % volume.`,
      zh: `背景音乐是“${name}”，音量 ${level}%。`,
      ja: `音楽は「${name}」、音量は${level}%です。`,
      es: `La música es ${name}, al ${level} %.`,
      de: `Die Musik ist ${name}, bei ${level} %.`,
      fr: `La musique est ${name}, à ${level} %.`,
    }),
  );
}

/** What changing, talking and exporting cost. */
export const costs = ({ language }: Scene): string =>
  say(language, {
    en: 'Changing the film by chat costs 1 credit a turn; talking, uploading and exporting are free. Your balance is on your account page.',
    zh: '每次通过对话修改影片消耗 1 积分；聊天、上传和导出免费。余额可在账户页面查看。',
    ja: '編集は1回1クレジットです。会話・アップロード・書き出しは無料です。',
    es: 'Cada cambio por chat cuesta 1 crédito; hablar, subir y exportar es gratis.',
    de: 'Eine Änderung im Chat kostet 1 Punkt; Reden, Hochladen und Exportieren ist frei.',
    fr: 'Une modification par chat coûte 1 crédit ; parler, importer et exporter est gratuit.',
  });

/** What lies between the photos. */
export function aboutTransitions(clause: Clause, scene: Scene): Outcome {
  const { language, draft } = scene;
  const list = shots(draft);
  const ids = namedPhotos(clause, scene);
  const at = list.findIndex((shot) => ids.includes(shot.id));
  if (list.length === 1)
    return answer(
      say(language, {
        en: 'There are no transitions: the film has only one photo.',
        zh: '没有转场：片子里只有一张照片。',
      }),
    );
  const named = at >= 0 ? list.slice(at, at + 1) : list.slice(0, -1);
  const kinds = [...new Set(named.map((shot) => (shot.transition === null ? 'none' : shot.transition.type)))];
  const names = kinds
    .map((kind) =>
      kind === 'none'
        ? say(language, { en: 'hard cut', zh: '直接切换' })
        : entryName(transitions, kind, language),
    )
    .join(', ');
  const time = seconds(language, named[0]?.transition?.durationMs ?? 0);
  if (at >= 0) {
    return answer(
      say(language, {
        en: `After photo ${at + 1} (${list[at]!.name}): ${names}${named[0]?.transition ? `, ${time}` : ''}.`,
        zh: `第 ${at + 1} 张（${list[at]!.name}）后面：${names}${named[0]?.transition ? `，${time}` : ''}。`,
      }),
    );
  }
  const lengths = new Set(
    named.flatMap(({ transition }) => (transition === null ? [] : [transition.durationMs])),
  );
  const [each] = lengths;
  const long = each !== undefined && lengths.size === 1 ? `, ${seconds('en', each)} each` : '';
  return answer(
    say(language, {
      en: `Transitions: ${names}${long}.`,
      zh: `转场：${names}。`,
      ja: `トランジション：${names}。`,
      es: `Transiciones: ${names}.`,
      de: `Übergänge: ${names}.`,
      fr: `Transitions : ${names}.`,
    }),
  );
}

/** The words on screen with their times. */
export function aboutTexts({ language, draft }: Scene): Outcome {
  const list = texts(draft);
  if (list.length === 0)
    return answer(
      say(language, {
        en: 'There is no text in the film. Say: title "Our Summer".',
        zh: '片子里还没有文字。可以说：标题“我们的夏天”。',
      }),
    );
  const items = list
    .map(
      (text) =>
        `${quoted(language, text.text)} (${[`${seconds(language, text.startMs)}–${seconds(language, text.startMs + text.durationMs)}`, ...textLook(text, language)].join(', ')})`,
    )
    .join(', ');
  return answer(
    say(language, {
      en: `Texts: ${items}.`,
      zh: `文字：${items}。`,
      ja: `文字：${items}。`,
      es: `Textos: ${items}.`,
      de: `Texte: ${items}.`,
      fr: `Textes : ${items}.`,
    }),
  );
}

/** How many photos there are, and their order. */
export function aboutPhotos({ language, draft }: Scene): Outcome {
  const list = shots(draft);
  const names = list
    .slice(0, 30)
    .map((shot, index) => `${index + 1}. ${shot.name}`)
    .join(', ');
  return answer(
    say(language, {
      en: `${list.length} ${list.length === 1 ? 'photo' : 'photos'}, in this order: ${names}.`,
      zh: `一共 ${list.length} 张，顺序是：${names}。`,
      ja: `全部で${list.length}枚：${names}。`,
      es: `${list.length} fotos, en este orden: ${names}.`,
      de: `${list.length} Fotos in dieser Reihenfolge: ${names}.`,
      fr: `${list.length} photos, dans cet ordre : ${names}.`,
    }),
  );
}

function aboutCanvas({ language, draft }: Scene): Outcome {
  const size = `${draft.width}x${draft.height}`;
  return answer(
    say(language, {
      en: `The picture is ${size} at ${draft.fps} frames per second.`,
      zh: `画面是 ${size}，每秒 ${draft.fps} 帧。`,
    }),
  );
}

const asking =
  /^(?:and |so |ok |okay |hey |wait |um |hmm |but |also |then |now |oh |just |quick question |quick one |out of curiosity |, )*(what|what's|which|how|when|who|where|why|is|are|do (?:you|i|we|they|the .*(?:have|need|look|fit|match|work))|does|did|has|was|were|whats|hows|who's|where's|when's|isn't|aren't|doesn't|didn't|hasn't|am i|will it|will the|how's|how'd)\b|什么|怎么样|(?<![这那前后头上间他余它面的下好边])几张|几秒|多少|多长|多久|哪(?!一?[张个幅](?:都|也))|吗$|吗 |是不是|有没有|谁(?![也都])|如何|啥|(?<size>[大小长短快慢响亮暗高低多])不\k<size>|有?多(?:大声|响|大|高|快|亮)[了啊呀呢]?$|是几$|何|どれ|いくつ|何枚|ですか|cuánt|qué|cuál|wie (lang|viele|heißt)|welche|was ist|combien|quelle?s?\b|est-ce/;

const confirming =
  /^(?:please |now |and |also |then )*(confirm|tell me|report|return|output|give me|show me|check|state|verify|remind me|list|print|read back)\b|没变吧|还是.*吧$|对吧$/;
const reporting =
  /^(请)?(帮我)?(汇报|报告|告诉我|说说|说一下|讲讲|报一下|查一下|查询|返回|输出|列出|列一下|告知|确认一下|看一下|看看)/;
const opinion =
  /what do you think|your opinion|do you like|is (that|this|it) (too|ok|good)|你觉得|怎么看|好看吗|行不行啊/;
const onlyLength = /^(the )?(total|duration|length)$/;
/** The sentence ends in a question mark. */
const isMarked = (sentence: string): boolean => /[?？]/.test(sentence.trimEnd().slice(-1));

/** `can photo 3 stay longer?`, `how about the temple first?`, `what if we drop it?`: politely put wishes. */
const wishes = (clause: Clause): boolean =>
  /^(?:(?:and|so|ok|okay|hey|hi|um|hmm|oh|also|please|then|well|or|but|now|,) )*(can|could|may|might|should|would|will|shall|couldn ?'?t|can ?'?t|won ?'?t|wouldn ?'?t|how about|what about|what if|why not|why don ?'?t|is it possible to|is there (?:a|any) way to|any chance)\b/.test(
    clause.text,
  ) &&
  !/\b(you|i|we|people|they|anyone|anybody|everyone|one|somebody) (still |even |actually |really )?(tell|see|remember|hear|know|say|check|read)\b(?! (it|them) (longer|better|bigger))|\bremind me\b|\blet me know\b/.test(
    clause.text,
  );

/** Asking, not wishing: a question word or mark and no polite request. */
const isQuestion = (clause: Clause, scene: Scene): boolean => {
  const verbs = ['add', 'remove', 'change', 'move', 'swap', 'replace', 'duplicate', 'undo', 'restore'];
  const asks = clause.has('howLong', 'howMany') || asking.test(clause.text);
  if (
    asks &&
    /^(why|为什么|怎么|咋)/.test(clause.text) &&
    clause.has('louder', 'quieter', 'slower', 'faster', 'brighter', 'darker', 'bigger', 'smaller')
  )
    return false;
  if (clause.has('howLong', 'howMany')) return true;
  if (wishes(clause)) return false;
  // `do the last one in sepia`
  const done =
    /^(?:(?:and|now|please|then|ok|also|just) )*do (?:the (?!\S+ (?:have|need|look)\b)|all|both|photos?|number|it|that|them)\b/;
  if (done.test(clause.text) && clause.has('aLook', 'aMotion', 'aTransition', 'duration')) return false;
  // `peux-tu laisser la deuxième photo deux secondes de plus ?`
  if (clause.reading.language !== 'en' && clause.has('canYou') && clause.has('duration', 'keep'))
    return false;
  // 音量能再大点吗: a degree that is wished for.
  const degree = clause.has(
    'bigger',
    'smaller',
    'louder',
    'quieter',
    'faster',
    'slower',
    'brighter',
    'darker',
  );
  if (clause.reading.language === 'zh' && clause.has('canYou') && degree && clause.has('little'))
    return false;
  if (asks)
    return !(
      clause.has('canYou') &&
      clause.has(...verbs) &&
      !/^(what|which|how|when|who|where)/.test(clause.text)
    );
  if (
    confirming.test(clause.text) &&
    !clause.has('add', 'remove', 'move', 'swap', 'replace', 'undo') &&
    clause.has(
      'length',
      'film',
      'music',
      'order',
      'title',
      'photo',
      'transition',
      'canvas',
      'howLong',
      'howMany',
    ) &&
    !/^(?:\S+ )?(give|show) me .*(longer|shorter|faster|slower|only|just|\d)/.test(clause.text)
  )
    return true;
  if (
    reporting.test(clause.text) &&
    !clause.has(
      'add',
      'remove',
      'move',
      'swap',
      'replace',
      'undo',
      'duration',
      'canvasSize',
      'platform',
      'shortSide',
    )
  )
    return true;
  if (scene.fresh) return false;
  // `remove the noodles and the temple?`: the mark belongs to the whole sentence, which was a wish.
  if (scene.planned.length > 0 && !asks) return false;
  const asked =
    isMarked(scene.sentence) &&
    clause.raw !== '' &&
    // `caption for photo 2: Who, me?`: the words ask.
    !(clause.reading.language === 'en' && hasTag(clause.tokens.at(-1), 'captured')) &&
    scene.sentence
      .trim()
      .replace(/[?？!\s]+$/, '')
      .endsWith(clause.raw);
  if (asked && clause.has(...verbs)) return false;
  const polite =
    clause.has('canYou') &&
    !clause.has('howLong', 'howMany') &&
    clause.has(
      'add',
      'remove',
      'change',
      'move',
      'makeFilm',
      'swap',
      'longer',
      'shorter',
      'slower',
      'faster',
      'louder',
      'quieter',
      'bigger',
      'smaller',
    );
  return asked && !polite;
};

/** What a question is answered with by what it speaks of; undefined when that is nothing of the film. */
export function aboutTopic(clause: Clause, scene: Scene): Outcome | undefined {
  const { draft, language } = scene;
  if (
    /\b(add|adds|come|comes) (up )?to\b|\b(in total|altogether|all together|all in all|overall|total)\b/.test(
      clause.text,
    ) &&
    !clause.has('photo', 'music', 'title')
  )
    return aboutLength(clause, scene);
  if (
    clause.has('transition') &&
    /\bhow long (?:do|does|is|are) (?:they|it|each|one|the)\b/.test(clause.text)
  )
    return aboutTransitions(clause, scene);
  if (clause.has('howLong', 'length') || onlyLength.test(clause.text)) return aboutLength(clause, scene);
  if (clause.has('music', 'sound')) return aboutMusic(scene);
  if (clause.has('transition')) return aboutTransitions(clause, scene);
  if (clause.has('title', 'caption', 'text', 'endCard') && !clause.has('photo')) return aboutTexts(scene);
  if (clause.has('canvas', 'fps', 'portrait', 'landscape', 'shortSide', 'canvasSize'))
    return aboutCanvas(scene);
  if (
    clause.has('howMany', 'photo', 'order', 'fileName', 'first', 'last', 'all') ||
    clause.refs.some((item) => item.kind === 'some')
  ) {
    const ids = namedPhotos(clause, scene);
    const list = shots(draft);
    if (ids.length === 1 && !clause.has('howMany')) {
      const shot = list.find((item) => item.id === ids[0])!;
      const details = [
        seconds(language, shot.durationMs),
        ...(shot.motion === null ? [] : [entryName(motions, shot.motion.type, language)]),
        ...(shot.look === null ? [] : [entryName(looks, shot.look.preset, language)]),
      ].join(', ');
      const place = list.indexOf(shot) + 1;
      return answer(
        say(language, {
          en: `Photo ${place} is ${shot.name}: ${details}.`,
          zh: `第 ${place} 张是 ${shot.name}：${details}。`,
          ja: `${place}枚目は${shot.name}です：${details}。`,
          es: `La foto ${place} es ${shot.name}: ${details}.`,
          de: `Foto ${place} ist ${shot.name}: ${details}.`,
          fr: `La photo ${place} est ${shot.name} : ${details}.`,
        }),
      );
    }
    return aboutPhotos(scene);
  }
  if (clause.has('film', 'it') && clause.has('show')) return answer(describeFilm(draft, language));
  return undefined;
}

/** `do I have to credit anybody?`: whose work is in the film, and no price. */
const names =
  /\b(?:credit|name|mention|attribute|acknowledge) (?:any(?:one|body)|some(?:one|body)|you|the (?:composer|artist|author|musician)s?|kinora)\b/;

/** What is said to somebody who wants the file. */
export const readyToExport = ({ language, draft }: Scene): string =>
  say(language, {
    en:
      shots(draft).length === 0
        ? 'There is no film to export yet. Upload photos and say what you want.'
        : 'The film is ready: click the Export button to get the MP4.',
    zh:
      shots(draft).length === 0
        ? '还没有影片可以导出。先上传照片，再说说想要什么样的。'
        : '影片准备好了：点击“导出”按钮就能得到 MP4。',
    ja: '「書き出し」ボタンを押すとMP4が手に入ります。',
    es: 'Pulse el botón Exportar para obtener el MP4.',
    de: 'Klicken Sie auf „Exportieren“, um die MP4-Datei zu erhalten.',
    fr: 'Cliquez sur le bouton Exporter pour obtenir le MP4.',
  });

/** `export it in vertical at 24 fps` changes the film first. */
const shapes = ['rate', 'fps', 'portrait', 'landscape', 'square'];

export const answers = defineIntent({
  name: 'answer',
  needs: {
    concepts: ['credits', 'export', 'licence', 'status', 'howLong', 'howMany'],
    words: [asking, names, opinion, onlyLength, confirming, reporting],
    also: (_, { sentence }) => isMarked(sentence),
  },
  read(clause, scene) {
    const { draft, language } = scene;
    // 文字多显示几秒, 哪天拍的都打上: wishes with a word of asking.
    if (
      writtenOf(clause) !== undefined ||
      (namesText(clause) &&
        (staysIn(clause) !== undefined || (clause.has('longer') && clause.has('duration'))))
    )
      return undefined;
    const ofLine = clause.has('text') && clause.has('change', 'remove', 'bigger', 'smaller', 'move');
    // `both prices in red` stand on the pictures.
    const written = /\b(?:both|all|these|those|each|every)(?: of)?(?: the| my| our)? prices?\b/.test(
      clause.text,
    );
    if (
      clause.has('credits') &&
      !ofLine &&
      !names.test(clause.text) &&
      !written &&
      !clause.has('endCard', 'title', 'music', 'add', 'quote')
    ) {
      return answer(costs(scene));
    }
    if (
      clause.has('export') &&
      !clause.has('title', 'caption', 'canvasSize', 'shortSide', 'duration', 'makeFilm', ...shapes)
    ) {
      return answer(readyToExport(scene));
    }
    if ((clause.has('licence') || names.test(clause.text)) && !clause.has('quote', 'caption', 'text')) {
      return answer(
        say(language, {
          en: 'The music is composed here by the program, note by note: no recording of anybody is in it. For photos and songs you upload, the rights are yours to clear.',
          zh: '音乐是程序当场作曲合成的，不含别人的录音。您上传的照片和歌曲，版权需要您自己确认。',
        }),
      );
    }
    if (shots(draft).length === 0) return undefined;
    if (clause.has('status') && !clause.has('change', 'add', 'remove'))
      return answer(describeFilm(draft, language));
    if (opinion.test(clause.text)) {
      return answer(
        say(language, {
          en: `That is your taste to decide. Now: ${describeFilm(draft, language)} Say "slower" or "faster", for example, and I change it.`,
          zh: `这要看您的喜好。目前：${describeFilm(draft, language)}想调整的话，比如说“慢一点”或“快一点”。`,
        }),
      );
    }
    if (onlyLength.test(clause.text)) return aboutLength(clause, scene);
    return isQuestion(clause, scene) ? aboutTopic(clause, scene) : undefined;
  },
});
