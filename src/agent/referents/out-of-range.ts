import type { Language } from '../../language/index.js';
import type { AppError } from '../../shared/index.js';
import { type Saying, say } from '../replies/say.js';

/** What is said to a film, a photo or a music that would last longer than films do. */
export const tooLong: Saying = {
  en: 'A film lasts one hour at most, and so does everything in it. Say a shorter time, for example "30 seconds in all" or "5 seconds each".',
  zh: '影片最长一小时，里面的每一部分也不能更长。请说短一点的时间，比如“一共30秒”或“每张5秒”。',
};

const tooShort: Saying = {
  en: 'A photo stays at least 0.1 seconds. Say a longer time, for example "1 second each".',
  zh: '一张照片至少显示 0.1 秒。请说长一点的时间，比如“每张1秒”。',
};

const beyond: Saying = {
  en: 'That is more than I can set. Say another value, or "a bit more" or "a bit less".',
  zh: '这个数值超出了可调的范围。请换一个数，或者说“多一点”“少一点”。',
};

const time = /(?:durationMs|startMs|byMs|Ms): /;

/** What a person reads when a command is refused: what the schema of an edit says is for programs. */
export function refusalOf({ message, fields }: AppError, language: Language): string {
  if (typeof fields.edit !== 'string' || !message.startsWith(`${fields.edit}: `)) return message;
  if (!time.test(message)) return say(language, beyond);
  return say(language, /Too small/.test(message) ? tooShort : tooLong);
}
