/** Ends of web addresses that are no words of a sentence (`put it first.in the end` holds none). */
const ends =
  'com|org|net|info|io|co|app|dev|shop|store|online|site|website|blog|studio|photo|photos|gallery|bakery|cafe|restaurant|travel|eu|pt|de|fr|es|uk|ca|au|nz|ch|nl|se|dk|fi|pl|cz|jp|cn|hk|tw|sg|kr|br|mx|ar|za|ae|tv|ai|ly|link';

const web = new RegExp(
  `(?:https?:\\/\\/|www\\.)[a-z0-9][\\w.\\-]*[a-z0-9](?:\\/[\\w\\-./?=&%#]*)?|(?:[\\w.+\\-]+@)?[a-z0-9][a-z0-9\\-]+(?:\\.[a-z0-9\\-]{2,})*\\.(?:${ends})(?![a-z0-9])(?:\\/[\\w\\-./?=&%#]*)?`,
  'y',
);

/** Where a web or mail address that begins here ends; undefined when none begins. */
export function addressEnd(text: string, start: number): number | undefined {
  const stop = text.slice(start, start + 80).search(/\s/);
  const word = stop < 0 ? text.slice(start, start + 80) : text.slice(start, start + stop);
  if (!word.includes('.')) return undefined;
  web.lastIndex = 0;
  const found = web.exec(word)?.[0].replace(/[./?=&]+$/, '');
  return found === undefined || !found.includes('.') ? undefined : start + found.length;
}

const phone =
  /\+\d{1,3}(?:[ .-]\(?\d{1,4}\)?){2,6}(?!\d)|\+\d{9,13}(?!\d)|0\d{1,4}(?:[ ./-]\d{2,8}){1,5}(?!\d)|0\d{8,11}(?!\d)|\(\d{3}\) ?\d{3}[ .-]\d{4}(?!\d)|[2-9]\d{2}[ .-]\d{3}[ .-]\d{4}(?!\d)|1[3-9]\d{9}(?!\d)/y;

/** Fewest digits of a phone number: `01-02-2026` is a day. */
const phoneDigits = 9;

/** Where a phone number that begins here ends: `04 78 12 34 56`, `0571-88886666`, `(555) 123-4567`. */
export function phoneEnd(text: string, start: number): number | undefined {
  if (!/[\d(+]/.test(text[start]!) || /[\p{L}\d_.]/u.test(text[start - 1] ?? ' ')) return undefined;
  phone.lastIndex = start;
  const found = phone.exec(text)?.[0];
  return found === undefined || found.replace(/\D/g, '').length < phoneDigits
    ? undefined
    : start + found.length;
}

const sound = /[a-z\d_-]+\.(?:mp3|wav|m4a|aac|ogg|flac)(?![\p{L}\p{N}])/iuy;

/** The name of a sound file that begins at a place, whether there is such a file or not. */
export function soundFileAt(
  text: string,
  start: number,
): { end: number; tags: { concept: string; value: string }[] } | undefined {
  sound.lastIndex = start;
  const name = sound.exec(text)?.[0];
  return name === undefined
    ? undefined
    : { end: start + name.length, tags: [{ concept: 'soundFile', value: name }] };
}

/** The whole text is the name of a sound file. */
export const isSoundFile = (text: string): boolean => /^[^\s"]+\.(?:mp3|wav|m4a|aac|ogg|flac)$/i.test(text);
