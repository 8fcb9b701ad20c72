import { looks, moods, motions, styles, transitions } from '../../catalogue/index.js';
import type { Draft } from '../../draft/index.js';
import { ratioName, textLook } from '../../draft/index.js';
import type { Language } from '../../language/index.js';
import type { Named, Registry } from '../../shared/index.js';
import { filmMs, musicIn, shots, texts } from '../scene.js';
import { listing, quoted, say, seconds } from './say.js';

/** Most texts that are told of a film. */
const mostTexts = 4;

/** Name of a catalogue entry in the language. */
export function entryName(registry: Registry<Named>, name: string, language: Language): string {
  if (!registry.has(name)) return name;
  const { words } = registry.get(name);
  return words[language]?.[0] ?? words.en[0];
}

/** The whole film in one or two sentences: length, photos, size, transitions, music, text. */
export function describeFilm(draft: Draft, language: Language): string {
  const list = shots(draft);
  const total = seconds(language, filmMs(draft));
  const size = `${draft.width}x${draft.height} (${ratioName(draft.width, draft.height)})`;
  const photos = list.filter((shot) => shot.mediaKind === 'image').length;
  const clips = list.length - photos;
  const kinds = [...new Set(list.slice(0, -1).map((shot) => shot.transition?.type ?? 'none'))];
  const cuts = kinds.filter((kind) => kind !== 'none').map((kind) => entryName(transitions, kind, language));
  const begin = draft.opening === null ? undefined : entryName(transitions, draft.opening.type, language);
  const end = draft.ending === null ? undefined : entryName(transitions, draft.ending.type, language);
  const moves = [
    ...new Set(
      list.flatMap((shot) => (shot.motion === null || shot.motion.type === 'none' ? [] : [shot.motion.type])),
    ),
  ].map((kind) => entryName(motions, kind, language));
  const colours = [
    ...new Set(
      list.flatMap((shot) => (shot.look === null || shot.look.preset === 'none' ? [] : [shot.look.preset])),
    ),
  ].map((kind) => entryName(looks, kind, language));
  const music = musicIn(draft);
  const tune =
    music === undefined
      ? undefined
      : music.mood === null
        ? music.name
        : entryName(moods, music.mood, language);
  const shown = texts(draft);
  const words = shown.slice(0, shown.length > mostTexts ? mostTexts - 1 : mostTexts).map((text) => {
    const look = textLook(text, language);
    return `${quoted(language, text.text)}${look.length === 0 ? '' : language === 'zh' ? `（${look.join('，')}）` : ` (${look.join(', ')})`}`;
  });
  const more = shown.length - words.length;
  if (more > 0)
    words.push(
      say(language, {
        en: `${more} more`,
        zh: `另外 ${more} 条`,
        ja: `ほか${more}件`,
        es: `${more} más`,
        de: `${more} weitere`,
        fr: `${more} autres`,
      }),
    );
  const at = seconds(language, music?.startMs ?? 0);
  const entry =
    (music?.startMs ?? 0) === 0
      ? ''
      : say(language, {
          en: `, from ${at}`,
          zh: `，${at}起`,
          ja: `、${at}から`,
          es: `, desde ${at}`,
          de: `, ab ${at}`,
          fr: `, à partir de ${at}`,
        });
  const style = draft.style === null ? undefined : entryName(styles, draft.style, language);
  if (language === 'zh') {
    return [
      `影片 ${total}，${photos} 张照片${clips > 0 ? `、${clips} 段视频` : ''}，${size}`,
      style === undefined ? '' : `“${style}”风格`,
      moves.length > 0 ? `镜头：${listing(language, moves.slice(0, 4))}` : '',
      cuts.length > 0 ? `转场：${listing(language, cuts.slice(0, 4))}` : '',
      begin === undefined ? '' : `片头：${begin}`,
      end === undefined ? '' : `片尾：${end}`,
      colours.length > 0 ? `滤镜：${listing(language, colours)}` : '',
      tune === undefined ? '没有音乐' : `音乐：${tune}（${Math.round((music?.volume ?? 1) * 100)}%${entry}）`,
      words.length > 0 ? `文字：${listing(language, words)}` : '',
    ]
      .filter((part) => part !== '')
      .join('；')
      .concat('。');
  }
  const parts = {
    en: {
      photos: 'photos',
      photo: 'photo',
      clips: 'clips',
      clip: 'clip',
      motion: 'motion',
      cut: 'transitions',
      begin: 'opening',
      end: 'ending',
      look: 'look',
      music: 'music',
      none: 'no music',
      text: 'text',
      style: 'style',
    },
    ja: {
      photos: '枚の写真',
      photo: '枚の写真',
      clips: '本のクリップ',
      clip: '本のクリップ',
      motion: '動き',
      cut: 'トランジション',
      begin: '始まり',
      end: '終わり',
      look: 'ルック',
      music: '音楽',
      none: '音楽なし',
      text: '文字',
      style: 'スタイル',
    },
    es: {
      photos: 'fotos',
      photo: 'foto',
      clips: 'clips',
      clip: 'clip',
      motion: 'movimiento',
      cut: 'transiciones',
      begin: 'comienzo',
      end: 'final',
      look: 'color',
      music: 'música',
      none: 'sin música',
      text: 'texto',
      style: 'estilo',
    },
    de: {
      photos: 'Fotos',
      photo: 'Foto',
      clips: 'Clips',
      clip: 'Clip',
      motion: 'Bewegung',
      cut: 'Übergänge',
      begin: 'Anfang',
      end: 'Ende',
      look: 'Farblook',
      music: 'Musik',
      none: 'keine Musik',
      text: 'Text',
      style: 'Stil',
    },
    fr: {
      photos: 'photos',
      photo: 'photo',
      clips: 'clips',
      clip: 'clip',
      motion: 'mouvement',
      cut: 'transitions',
      begin: 'début',
      end: 'fin',
      look: 'rendu',
      music: 'musique',
      none: 'sans musique',
      text: 'texte',
      style: 'style',
    },
  }[language];
  const lead = say(language, {
    en: 'The film is',
    ja: '映画は',
    es: 'La película dura',
    de: 'Der Film ist',
    fr: 'Le film dure',
  });
  return `${[
    `${lead} ${total}`,
    `${photos} ${photos === 1 ? parts.photo : parts.photos}${clips > 0 ? ` + ${clips} ${clips === 1 ? parts.clip : parts.clips}` : ''}`,
    size,
    style === undefined ? '' : `${parts.style}: ${style}`,
    moves.length > 0 ? `${parts.motion}: ${listing(language, moves.slice(0, 4))}` : '',
    cuts.length > 0 ? `${parts.cut}: ${listing(language, cuts.slice(0, 4))}` : '',
    begin === undefined ? '' : `${parts.begin}: ${begin}`,
    end === undefined ? '' : `${parts.end}: ${end}`,
    colours.length > 0 ? `${parts.look}: ${listing(language, colours)}` : '',
    tune === undefined
      ? parts.none
      : `${parts.music}: ${tune} (${Math.round((music?.volume ?? 1) * 100)} %${entry})`,
    words.length > 0 ? `${parts.text}: ${listing(language, words)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')}.`;
}
