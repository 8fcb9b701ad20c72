const english =
  /\b(the|a|an|and|to|of|in|it|is|make|turn|add|with|for|my|me|this|these|please|photos?|pictures?|videos?|music|show|set|put|remove|change|export|download|status|credits|upload|help|hello|hi)\b/i;

/**
 * The language of the user's words as a session takes it; undefined when they do not say (then the server goes by each
 * message). Scripts decide; English needs at least one common word, because other languages share its letters. Quoted
 * words are the film's and count only when no others tell it.
 */
export const languageOf = (text: string): string | undefined =>
  languageOfWords(text.replace(/"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》/g, ' ')) ??
  languageOfWords(text);

function languageOfWords(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[äöüßñáéíóúèêàçœû¿¡]/i.test(text)) return undefined;
  return english.test(text) ? 'en' : undefined;
}
