import { hasTag, type Token, textOf } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import type { Scene } from '../scene.js';

/** Recordings of artists have to be uploaded. */
export const noRecordings = (scene: Scene): Outcome => ({
  kind: 'refusal',
  text: say(scene.language, {
    en: 'I have no recordings of artists: upload the song and I use it, or I compose calm piano, upbeat, cinematic or romantic music.',
    zh: '我没有歌手的录音。可以上传这首歌，我来配上；或者我现场作曲：钢琴、轻快、大气、浪漫都行。',
    ja: 'アーティストの録音はありません。曲をアップロードするか、ピアノや明るい曲などを作れます。',
    es: 'No tengo grabaciones de artistas: suba la canción y la uso, o compongo piano tranquilo, música alegre o romántica.',
    de: 'Aufnahmen von Künstlern habe ich nicht: Laden Sie das Lied hoch, oder ich komponiere ruhiges Klavier, fröhliche oder romantische Musik.',
    fr: 'Je n’ai pas d’enregistrements d’artistes : importez la chanson, ou je compose du piano calme, du joyeux ou du romantique.',
  }),
});

/** The song is with the person and was not uploaded: `the song I sent you`, 我微信发你的那首歌. */
const sentElsewhere =
  /\b(?:song|track|tune|music|recording) (?:that |which )?(?:i|we) (?:just )?(?:sent|gave|emailed|mailed|shared|bought|recorded|wrote|showed|whatsapped)\b|我.{0,8}(?:发|传|给)(?:给)?[你您]的?那?[首个段]?(?:歌|音乐|曲|录音)/;
/** Composers, bands and songs everybody knows. */
export const famous =
  /\b(?:vivaldi|mozart|beethoven|chopin|tchaikovsky|verdi|handel|debussy|abba|beatles|coldplay|beyonc[eé]|rihanna|eminem|taylor swift|ed sheeran|justin bieber|michael jackson|metallica|rammstein|u2|bts|blackpink|happy birthday|jingle bells|silent night|wedding march|canon in d|f[uü]r elise)\b|\b(?:by|from|some) (?:bach|queen|adele|drake|elvis|madonna|nirvana|prince|sting|shakira)\b|贝多芬|莫扎特|肖邦|巴赫|久石让|周杰伦|邓丽君|王菲|陈奕迅|林俊杰|五月天|生日快乐歌|生日歌|婚礼进行曲|卡农|致爱丽丝/;

const songNamed = /[换改](?:成|为)\p{Script=Han}{3,8}$/u;

/** How the names of singers begin: with a family name of two or three signs, or with a known band. */
const singers =
  /^(?:[周林陈王李邓刘孙薛毛蔡谭许田梁郭那汪朴费潘苏罗伍萧莫容蒋吴宋韩赵杨胡阿]\p{Script=Han}{1,2}|张[学惠信杰国]\p{Script=Han}?|五月天|告五人|凤凰传奇|草东|逃跑计划)$/u;

/** 来首周杰伦的歌, `something by Adele`: a recording that only its owner can give. */
export function asksForRecording(clause: Clause, scene: Scene): boolean {
  if (clause.has('file', 'fileWord')) return false;
  if (sentElsewhere.test(clause.text) && scene.assets.every(({ kind }) => kind !== 'audio')) return true;
  if (
    famous.test(clause.text) &&
    !clause.has('quote', 'title', 'caption', 'text', 'film', 'endCard', 'look', 'style') &&
    (clause.has('add', 'change', 'music', 'makeFilm', 'replace') ||
      /\b(?:play|put|some|by|from)\b|[放来用配听播]/.test(clause.text))
  )
    return true;
  // 配乐换成富士山下: a name that is no word of ours.
  if (
    clause.has('music') &&
    !clause.has('aMood', 'other') &&
    songNamed.test(clause.text) &&
    !/的$/.test(clause.text)
  ) {
    const at = clause.tokens.findLastIndex((token) => /[换改]成$|[换改]为$/.test(token.text));
    const rest = clause.tokens.slice(at + 1);
    if (
      at >= 0 &&
      rest.length >= 3 &&
      rest.every((token) => token.tags.length === 0 || /^[上下的之]$/.test(token.text))
    )
      return true;
  }
  // 抖音上那首很火的歌, 最近流行的歌: a known recording, whoever sings it.
  if (
    /(?:火|流行|火爆|热门|爆款|网红|大家都在用)的?(?:那首|那段)?(?:歌曲?|音乐|曲子?|bgm|配乐)|(?:抖音|快手|网上|b站).{0,4}(?:那首|热歌|神曲)/.test(
      clause.text,
    )
  )
    return true;
  const counted = /[来放换用配听]一?首/.test(clause.text);
  if (clause.has('aMood') || !(clause.has('music') || counted || scene.focus.topic === 'music')) return false;
  if (/(?:song|music|track|something|anything|tune)s? (?:by|from) \p{Lu}\p{L}+/u.test(clause.raw))
    return true;
  const of = clause.tokens.findIndex(
    (token, index) => token.text === '的' && clause.tokens[index + 1] !== undefined,
  );
  const name = clause.tokens.slice(Math.max(0, of - 3), Math.max(0, of));
  const verb = (token: Token): boolean => hasTag(token, 'add', 'change', 'music');
  const own = name.slice(name.findLastIndex(verb) + 1);
  return (
    clause.has('add', 'change') &&
    own.length >= 2 &&
    own.every((token) => /^\p{Script=Han}$/u.test(token.text)) &&
    singers.test(textOf(own, ''))
  );
}

/** A sound file is named that was not uploaded: those there are. */
export function noSuchSong(name: string, scene: Scene): Outcome {
  const names = scene.assets.filter(({ kind }) => kind === 'audio').map((asset) => asset.name);
  return names.length === 0
    ? {
        kind: 'refusal',
        text: say(scene.language, {
          en: `I have no file "${name}". Upload it, and I play it under the film.`,
          zh: `没有“${name}”这个文件。上传之后我就用它来配乐。`,
        }),
      }
    : {
        kind: 'question',
        text: say(scene.language, {
          en: `I have no file "${name}". Uploaded are: ${names.join(', ')}. Which one shall I play?`,
          zh: `没有“${name}”这个文件。上传的有：${names.join('、')}。用哪一个？`,
        }),
        options: names,
      };
}
