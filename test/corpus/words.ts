import type { languages } from './format.js';

type Language = (typeof languages)[number];

const common = {
  en: 'the and is are of to with your you it now was not for this that have can one film no there which from as at',
  es: 'el la los las un una de del y que en con por para su tu ahora no es está son más hay foto fotos segundos puedo al se',
  de: 'der die das und ist sind ein eine einen nicht mit auf für von den dem jetzt ich du sie kann zu im film sekunden wird es',
  fr: 'le la les un une des et est sont de du en avec pour sur pas plus maintenant vous je la photo secondes peux film il que ne au dans',
} as const;

/**
 * Whether a reply reads as the given language. Quoted words and `names` (files, texts of the film) do not count; a reply that is nothing but
 * those is any language. Latin languages are told apart by common words, and only a clear majority for another fails.
 */
export function readsAs(reply: string, language: Language, names: readonly string[]): boolean {
  let text = reply.replace(/“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|«[^»]*»|《[^》]*》|„[^“”]*[“”]/g, ' ');
  for (const name of names.filter((item) => item.length > 1))
    text = text.replaceAll(name, ' ').replaceAll(name.replace(/\.\w{2,4}$/, ''), ' ');
  const han = /\p{Script=Han}/u.test(text);
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const letters = /\p{Letter}/u.test(text);
  if (!letters) return true;
  if (language === 'zh') return han && !kana;
  if (language === 'ja') return kana || han;
  if (han || kana) return false;
  const words = text.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  const score = (name: keyof typeof common): number => {
    const known = new Set(common[name].split(' '));
    return words.filter((word) => known.has(word)).length;
  };
  const own = score(language);
  return (Object.keys(common) as (keyof typeof common)[]).every(
    (other) => other === language || score(other) < own + 2,
  );
}

const hues: Record<string, readonly [number, number]> = {
  red: [340, 20],
  orange: [18, 45],
  yellow: [42, 70],
  gold: [36, 58],
  green: [75, 170],
  teal: [160, 200],
  blue: [185, 260],
  purple: [255, 315],
  pink: [290, 15],
};

/** Whether a hex colour is one a person calls `name` (red, white, gold ...), or exactly the hex given. */
export function isColor(hex: string, name: string): boolean {
  if (name.startsWith('#')) return hex.slice(0, 7).toLowerCase() === name.toLowerCase();
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  if (name === 'white') return min > 0.85;
  if (name === 'black') return max < 0.2;
  if (name === 'grey') return spread < 0.12 && max > 0.2 && max < 0.9;
  const range = hues[name];
  if (range === undefined) throw new Error(`No colour called ${name}.`);
  if (spread < 0.08) return false;
  const sector =
    max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = sector * 60;
  const [from, to] = range;
  return from <= to ? hue >= from && hue <= to : hue >= from || hue <= to;
}
