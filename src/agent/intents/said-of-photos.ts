import { hasTag } from '../../language/index.js';
import { type Clause, within } from '../reading/clause.js';

/** Words around photos and what they shall be: `make the market golden`, `faded for the last two`. */
const scaffold = new Set(
  (
    'make makes making turn turns have give let want wants i we you d ll like would should must shall could can be is are ' +
    'get go put set please pls for on with in the a an of and but only just all to from both each bit little more very rather ' +
    'quite really slightly somewhat now then also too again looks look feels feel tone toned shade it ones one photos pictures ' +
    "' , . !"
  ).split(' '),
);
const around = 'all rest except photo perPhoto canYou little much film mark and'.split(' ');

/**
 * Nothing is said but photos and what they shall be like, so that an everyday adjective is meant of the picture:
 * `everything golden except the market`, `the last two faded`. English; at least one photo, the rest or an exception is named.
 */
export function saidOfPhotos(clause: Clause, adjectives: readonly string[], also = /^$/): boolean {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14) return false;
  const named =
    clause.has('except') ||
    clause.refs.some(({ kind, ids }) => kind === 'rest' || (kind === 'some' && ids.length > 0));
  return (
    named &&
    clause.tokens.every(
      (token, index) =>
        within(clause.refs, index) ||
        token.text.split(' ').every((word) => scaffold.has(word) || also.test(word)) ||
        hasTag(token, ...around, ...adjectives),
    )
  );
}
