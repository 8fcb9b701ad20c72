const capitals =
  '(?:in|with|using|as) (?:all )?(?:capitals?(?: letters)?|caps|upper ?-?case(?: letters)?|block letters)';
const afterQuote = new RegExp(`(["“])([^"“”]{1,200})(["”]),? ${capitals}(?=[\\s.,!]|$)`, 'gi');
const afterShout = new RegExp(`\\b([A-Z]{2,}(?: [A-Z0-9]{1,})*),? ${capitals}(?=[\\s.,!]|$)`, 'g');

/** `"Hello" in capitals` and `HELLO in capitals`: the words as they shall stand there. */
export const inCapitals = (sentence: string): string =>
  sentence
    .replace(
      afterQuote,
      (_, open: string, words: string, close: string) => `${open}${words.toUpperCase()}${close}`,
    )
    .replace(afterShout, (_, words: string) => words);
