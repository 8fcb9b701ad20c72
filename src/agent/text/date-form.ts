const long = 'january|february|march|april|may|june|july|august|september|october|november|december';
const short = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const month = `(?:${long}|${short})\\.?`;
const example = new RegExp(
  [
    `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (?:of )?\\d{4})?`,
    `${month} \\d{4}`,
    `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
    '\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?',
    '\\d{1,2}月\\d{1,2}[日号]',
    '\\d{4}([-./])\\d{1,2}(?:\\1\\d{1,2})?',
    '\\d{1,2}([-./])\\d{1,2}\\2\\d{2,4}',
    '\\d{1,2}[./]\\d{4}',
    '(?:yyyy|yy|mmmm|mmm|mm|dd|d|m)(?:[-./ ,]+(?:yyyy|yy|mmmm|mmm|mm|dd|d|m))+',
    'yyyy年mm?月(?:dd?[日号])?',
  ].join('|'),
  'i',
);
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\b(?:only|just) the year\b|\byear only\b|\bas the year\b|只(?:要|写|显示)年份?$/i, 'YYYY'],
  [/\bmonth and year\b|\b(?:only|just) the month and (?:the )?year\b|年和月|年月/i, 'MMMM YYYY'],
  [/\bday and month\b/i, 'D MMMM'],
  [/\bmonth and day\b/i, 'MMMM D'],
  [/月和日|月日/, 'M月D日'],
];

const padded = (digits: string, sign: string): string => (digits.startsWith('0') ? sign + sign : sign);

/** How an example like `2 July` or `dd.mm.yyyy` writes dates, in the letters of `writeDate`. */
function formOf(said: string): string {
  if (/y{2}|mm|dd/i.test(said) && !/\d/.test(said))
    return said.replace(/[ymd]+/gi, (part) => part.toUpperCase());
  let left = said;
  let form = '';
  const names = new RegExp(`^(?:(${long})|(${short}))\\b`, 'i');
  const withName = new RegExp(`\\b${month}`, 'i').test(said);
  // `07/2024`, `03.07.2024`: after the day comes the month; after the year the month comes first.
  let sign = /^\d{4}/.test(said) || /^\d{1,2}[./]\d{4}$/.test(said) || /^\d{1,2}月/.test(said) ? 'M' : 'D';
  while (left !== '') {
    const name = names.exec(left);
    const digits = /^(\d+)(st|nd|rd|th)?/i.exec(left);
    const number = digits?.[1] ?? '';
    if (name !== null) form += name[1] === undefined ? 'MMM' : 'MMMM';
    else if (number.length === 4) form += 'YYYY';
    else if (digits !== null && withName) form += digits[2] === undefined ? padded(number, 'D') : 'Do';
    else if (digits !== null) {
      // The third number of `3.7.24` is the year.
      form += sign === 'Y' ? 'YY' : padded(number, sign);
      sign = sign === 'D' && !/^\d{4}/.test(said) ? 'M' : /^\d{4}|月/.test(said) ? 'D' : 'Y';
    } else form += left[0]!;
    left = left.slice((name ?? digits)?.[0].length ?? 1);
  }
  return form;
}

/** The form of dates a sentence asks for, and the words that say it; undefined when it names none. */
export function dateFormIn(sentence: string): { readonly form: string; readonly said: string } | undefined {
  const found = example.exec(sentence)?.[0];
  if (found !== undefined) return { form: formOf(found.replace(/^the /i, '')), said: found };
  for (const [words, form] of spoken) {
    const said = words.exec(sentence)?.[0];
    if (said !== undefined) return { form, said };
  }
  return undefined;
}
