import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';

const verb =
  '(?:remove|delete|cut(?: out| away)?|drop|lose|take out|take away|leave out|skip|throw out|throw away|get rid of|ditch|kick out|omit|erase|exclude|scrap|bin|discard|dump|chuck(?: out)?|cut)';
/** Ways to say that something is taken out, as what is done. */
export const removing =
  '(?:removing|deleting|cutting(?: out| away)?|dropping|losing|taking out|taking away|leaving out|skipping|throwing out|throwing away|getting rid of|ditching|kicking out|omitting|erasing|excluding|scrapping|discarding|dumping|killing)';
const done =
  '(?:removed|deleted|cut(?: out)?|dropped|lost|taken out|left out|skipped|thrown out|thrown away|ditched|kicked out|omitted|erased|excluded|scrapped|discarded|missing)';
const name = '(?:(?!(?:and|but|or|first|until|before|after) )\\S+ ){1,5}?';
const lead =
  '(?:(?:please|and|but|so|ok|just|also|kindly|oh|no|hey|careful|whatever you do|whatever happens|at all costs|under any circumstances|remember|,) )*';

/** What follows a verb of removing and makes it something else: `don't cut to black`, `don't drop it below 20 %`. */
const otherwise =
  '(?! (?:to|from|between|into|so|off|short|in half|the (?:volume|sound|length|time)|it (?:so|short|off)|corners)\\b)';

const forms: readonly RegExp[] = [
  // `don't cut the kiss`, `I don't want you to lose it`, `never drop the beach`
  new RegExp(
    `^${lead}(?!(?:should|must|may|shall)(?:n't| not) (?:we|you|i)\\b)(?:(?:i|we|you) )?(?:don't|do not|dont|never|(?:must|should|may|ought|shall)(?:n't| not)(?: to)?|on no account|under no circumstances|in no case|by no means|no way(?: you)?)(?: (?:ever|please|even|you dare(?: to)?|dare(?: to)?|(?:want|like|wish)(?: you| anyone| us)? to|let (?:anyone|anybody)|try to|go and|start to|should|do|you|we))* ${verb}\\b${otherwise}`,
  ),
  // `you can't remove the kiss`; `can't you remove it` is a wish
  new RegExp(
    `^${lead}(?:you|we) (?:can't|cannot|can not|couldn't|mustn't) (?:just |simply )?${verb}\\b${otherwise}`,
  ),
  // `no dropping of the beach`, `avoid losing it`
  new RegExp(
    `^${lead}(?:no|avoid|refrain from|keep from|not|stop|there (?:is|'s|should be) no|i'm against|we're against|don't go|never) (?:ever |even |any )?${removing}\\b${otherwise}`,
  ),
  // `make sure the kiss isn't removed`, `the kiss must not get lost`
  new RegExp(
    `^${lead}(?:make sure|ensure|see to it|take care|be careful|so|as long as)(?: that)? ${name}(?:is|are|does|do|was|were|must|should|will|may)(?:n't| not| never) (?:be |get |go |ever )*${done}\\b`,
  ),
  new RegExp(
    `^${lead}${name}(?:must|should|may|can|shall|will)(?:n't| not| never) (?:ever )?(?:be|get|go) ${done.replace('cut(?: out)?', 'cut out')}\\b`,
  ),
  // `the kiss shouldn't go`
  new RegExp(
    `^${lead}${name}(?:must|should|may|shall)(?:n't| not| never) go(?: away| out| missing)?(?: please| though| at all)?$`,
  ),
  // `it would be a shame to lose the kiss`, `I'd hate to see it go`
  new RegExp(
    `^${lead}(?:it'?s?|that|it'd|it would|that would|'d|would|be|is|a|such|really|so|i|i'd|we|we'd|i would|we would| )*(?:shame|pity|sin|crime|sad|sorry|mistake|hate|loath|regret)(?: (?:for (?:us|me) )?(?:to|if (?:we|you|i)))(?: see ${name}(?:go|${done})\\b| (?:${verb}|lost|removed|dropped|cut|deleted)\\b)`,
  ),
  new RegExp(
    `^${lead}(?:i|we) (?:don't|do not|never) want(?: to see)? ${name}(?:to go|go|${done}|to be ${done})$`,
  ),
];

/** A wish of its own besides what is forbidden. */
const wishes = [
  ...['except', 'longer', 'shorter', 'slower', 'faster', 'brighter', 'darker', 'swap', 'replace'],
  ...['duration', 'percentage', 'quote', 'aLook', 'aMotion', 'duplicate'],
];

/** `don't cut the kiss`, `it would be a shame to lose grandma`: nothing is to be taken out. */
export function bansRemoval(clause: Clause): boolean {
  if (clause.reading.language !== 'en' || clause.tokens.length > 18) return false;
  const text = clause.contracted.replace(/\bn 't\b/g, "n't").replace(/\bdon t\b/g, "don't");
  if (!mayBan.test(text) || /\b(?:only|just the|anything but|nothing but)\b/.test(text)) return false;
  if (/\b(?:make|turn|set|give|move|put)\b(?! sure)/.test(text)) return false;
  if (clause.tokens.some((token) => hasTag(token, ...wishes))) return false;
  return forms.some((form) => form.test(text));
}

const mayBan =
  /\b(?:not|never|no|n't|dont|cannot|avoid|refrain|against|shame|pity|sin|crime|sad|sorry|mistake|hate|loath|regret)\b|n't\b/;
