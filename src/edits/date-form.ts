const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const ordinal = (day: number): string => {
  const end = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${end}`;
};

/**
 * A moment like `2024-07-03T10:12:00` in a form: `MMMM YYYY` is `July 2024`, `Do MMM` `3rd Jul`, `D.M.YY` `3.7.24`, `HH:mm`
 * `10:12`. Empty when there is no date.
 */
export function writeDate(moment: string, form: string): string {
  const [, year = '', month = '', day = '', hours = '00', minutes = '00'] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(moment) ?? [];
  if (year === '') return '';
  const name = months[Number(month) - 1] ?? '';
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(2),
    MMMM: name,
    MMM: name.slice(0, 3),
    MM: month,
    M: String(Number(month)),
    DD: day,
    Do: ordinal(Number(day)),
    D: String(Number(day)),
    HH: hours,
    mm: minutes,
  };
  return form.replace(/YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|HH|mm/g, (part) => parts[part]!);
}
