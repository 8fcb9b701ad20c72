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
    '\\b(?:yyyy|yy|mmmm|mmm|mm|dd|d|m)(?:[-./ ,]+(?:yyyy|yy|mmmm|mmm|mm|dd|d|m))+\\b',
    'yyyy年mm?月(?:dd?[日号])?',
  ].join('|'),
  'i',
);
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\b(?:without|no|not|minus|drop|skip|leave out|remove) (?:the )?years?\b/i, 'D MMMM'],
  [/(?:不要|不用|不带|不写|去掉|别写|去|没有)年份?|月和日|月日|几月几[日号]/, 'M月D日'],
  [/\bmonth and (?:the )?year\b/i, 'MMMM YYYY'],
  [/年和月|年月/, 'YYYY年M月'],
  [/\bday and (?:the )?month\b/i, 'D MMMM'],
  [
    /\bmonths? (?:in|as|with) (?:words?|letters|text|its name|a name|(?:full )?names?)\b|\bname of the month\b|\bwith the month name\b/i,
    'D MMMM YYYY',
  ],
  [/\b(?:the )?month (?:comes |goes )?first\b/i, 'MMMM D, YYYY'],
  [/\b(?:date and time|with the time|the time too|time as well)\b/i, 'YYYY-MM-DD HH:mm'],
  [/\b(?:only|just) the time\b/i, 'HH:mm'],
  [/\bmonth and (?:the )?day\b/i, 'MMMM D'],
  [/\b(?:the )?(?:only |just )?(?:the )?years?(?: only)?\b|(?:只(?:要|写|显示))?年份/i, 'YYYY'],
  [/\b(?:only |just )?(?:the )?months?(?: only)?\b/i, 'MMMM'],
  [/(?:只(?:要|写|显示))?月份/, 'M月'],
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
