import { looks, moods, motions, transitions } from '../../catalogue/index.js';
import { type TextSegment, textLook } from '../../draft/index.js';
import type { Language } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { describeFilm, entryName } from '../replies/describe.js';
import { quoted, say, seconds } from '../replies/say.js';
import { filmMs, musicIn, type Scene, shots, texts } from '../scene.js';

/** An answer that changes nothing. */
export const answer = (text: string): Outcome => ({ kind: 'answer', text });

/** How long the film or a photo in it is. */
export function aboutLength(clause: Clause, scene: Scene): Outcome {
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
  // 现在一共有几处转场？
  if (clause.has('howMany')) {
    const count = named.filter(({ transition }) => transition !== null).length;
    return answer(
      say(language, {
        en: `${count} of ${named.length} changes have a transition: ${names}.`,
        zh: `一共 ${count} 处转场（${named.length} 处衔接）：${names}。`,
      }),
    );
  }
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

/** `"Kyoto" (8 s–12 s, at the top)` */
export const textTold = (text: TextSegment, language: Language): string =>
  `${quoted(language, text.text)} (${[`${seconds(language, text.startMs)}–${seconds(language, text.startMs + text.durationMs)}`, ...textLook(text, language)].join(', ')})`;

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
  const items = list.map((text) => textTold(text, language)).join(', ');
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

/** Nothing but `total length`, `duration`. */
export const onlyLength = /^(the )?(total|duration|length)$/;

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
  if (clause.has('howMany', 'photo', 'order', 'fileName', 'first', 'last', 'all') || clause.namesPhotos) {
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
