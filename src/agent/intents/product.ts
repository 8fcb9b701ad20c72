import { type Language, languages } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import { anyOf } from '../reading/any-of.js';
import type { Clause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import type { Scene } from '../scene.js';
import { productFacts } from '../talk/product-facts.js';

/** Begins as a question in English; people leave out the mark. */
const asksEnglish =
  /^(?:(?:and|so|ok|okay|hey|hi|hello|um|hmm|oh|wait|well|but|now|just|btw|by the way|sorry|quick question|also|yo|one question|question),? )*(?:what|which|how|who|whose|when|where|why|is|are|r|am|do|does|did|will|would|can|could|may|must|has|have|any|u|you|anyone|anybody|someone|somebody|in|test|testing|ping|knock)(?:'s|s|'re)?\b/;
/** In the other languages the words of a fact hold the question; in Latin ones people may leave out the mark. */
const asksOther = /[?？]|吗|么|不$|没$|什么|啥|哪|几|多|怎|如何|谁|是不是|能不能|会不会|有没有|か$/;

/** The sentence ends in a question mark. */
const endsAsking = (sentence: string): boolean => /[?？]$/.test(sentence.trimEnd().slice(-1));

const latin: readonly Language[] = ['en', 'es', 'de', 'fr'];

function asks({ reading: { language }, raw }: Clause, { sentence }: Scene): boolean {
  if (endsAsking(sentence)) return true;
  if (language === 'en') return asksEnglish.test(raw.trim().toLowerCase());
  return language === 'zh' || language === 'ja' ? asksOther.test(raw) || raw.length <= 6 : true;
}

/** Whether any fact is asked for, by language. */
const asksAny = Object.fromEntries(
  languages.map((language) => [language, anyOf(productFacts.flatMap(({ asked }) => asked[language] ?? []))]),
) as Record<Language, (text: string) => boolean>;

/** Questions about the product: where photos go, which languages, whether somebody is there. They change nothing. */
export const product = defineIntent({
  name: 'product',
  read(clause, scene) {
    const quoted = clause.has('quote') && /["“”«»「」『』]/.test(clause.raw);
    if (quoted || clause.has('colour', 'duration') || !asks(clause, scene)) return undefined;
    const named = clause.refs.some(({ kind, ids }) => kind === 'some' && ids.length > 0);
    const { language } = clause.reading;
    const han = language === 'zh' || language === 'ja';
    const said = han ? clause.text : clause.raw.toLowerCase().replaceAll('’', "'");
    // Short questions of Latin languages look alike: the words tell which one it is.
    for (const spoken of han ? [language] : new Set([language, ...latin])) {
      if (!asksAny[spoken](said)) continue;
      const fact = productFacts.find(({ asked }) => asked[spoken]?.test(said) ?? false);
      // `do you train on my photos` names no train; other questions about one photo are about the film.
      if (fact === undefined || (named && fact.name !== 'privacy')) continue;
      // `can we have our own song instead of the piano?` where one was uploaded is a wish.
      const songs = scene.assets.some(({ kind }) => kind === 'audio');
      if (fact.name === 'ownMusic' && songs && clause.has('replace')) continue;
      // `which transitions are there and how long do they take?`
      if (fact.name === 'exportTime' && clause.has('transition', 'title', 'caption')) continue;
      return { kind: 'answer', text: say(spoken === language ? scene.language : spoken, fact.answer) };
    }
    return undefined;
  },
});
