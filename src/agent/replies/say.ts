import type { Language } from '../../language/index.js';

/** A sentence in the languages that have one; others hear English. */
export type Saying = { readonly en: string } & { readonly [language in Language]?: string };

export const say = (language: Language, saying: Saying): string => saying[language] ?? saying.en;

/** `3 s`, `1 min 20 s`, `3.5 秒`. */
export function seconds(language: Language, ms: number): string {
  const value = Math.round(ms / 100) / 10;
  if (value >= 90) {
    const minutes = Math.floor(value / 60);
    const rest = Math.round((value - minutes * 60) * 10) / 10;
    if (language === 'zh') return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`;
    if (language === 'ja') return rest === 0 ? `${minutes}分` : `${minutes}分${rest}秒`;
    return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
  }
  const precise = ms % 100 === 0 || ms > 10_000 ? value : Math.round(ms / 10) / 100;
  if (language === 'zh') return `${precise} 秒`;
  if (language === 'ja') return `${precise}秒`;
  const decimal = language === 'de' || language === 'es' || language === 'fr' ? ',' : '.';
  return `${String(precise).replace('.', decimal)} s`;
}

/** `a, b and c`. */
export function listing(language: Language, items: readonly string[]): string {
  if (language === 'zh') return items.join('、');
  if (language === 'ja') return items.join('、');
  const word = { en: 'and', es: 'y', de: 'und', fr: 'et' }[language];
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `“text”` in the marks of the language. */
export const quoted = (language: Language, text: string): string =>
  language === 'zh' ? `“${text}”` : language === 'ja' ? `「${text}」` : `"${text}"`;
