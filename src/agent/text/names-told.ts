import type { Reading } from '../../language/index.js';
import { advance } from '../advance.js';
import { edit, type Outcome, type ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { say } from '../replies/say.js';
import { type Scene, shots, texts } from '../scene.js';

const english =
  /^(?:(?:and|also|oh|by the way|btw|,) )*(?:(?:our|my|their|his|her|the) )?(?:(?!file|photo|picture|image|show|use|add|put|write|no |with)[a-z]+(?:'s)? ){0,2}?names?(?<how> is| are| was|:| ?=) *["“]?(?<name>\p{L}[^"”,;:?]{1,59}?)["”]?[.!]?$/iu;
/** `our instagram is @sunny`, `my number: 555 0199`: how to be reached. */
const contact =
  /^(?:(?:and|also|oh|by the way|btw|,) )*(?:our|my|the) (?:[a-z]+ )?(?:insta(?:gram)?|ig|facebook|fb|tik ?tok|twitter|snapchat|youtube|handle|hashtag|web ?site|site|web address|address|e-?mail(?: address)?|mail|phone(?: number)?|telephone|tel|mobile|cell|whats ?app|number)(?: name| account| handle| page)?(?<how> is| ?:| ?=) *["“]?(?<name>[^"”,;?\s](?:[^"”,;?]{0,58}[^"”,;?.!\s])?)["”]?[.!]?$/iu;
const reachable = /[@#]\w|\w\.\w|\d{3}/;
const chinese =
  /^(?:对了|哦|,|，)*(?:我们?|他们?|她们?|咱们?|店|公司|新人|宝宝|孩子|品牌)?(?:俩|家)?的?(?:店|公司|品牌|孩子|宝宝)?(?:名字|名称|店名|品牌名|公司名)(?<how>是|叫|：|:) *["“]?(?<name>[^"”，。；：:？?]{2,30}?)["”]?[。！!]?$/u;

/**
 * `their names: Anna and Peter`, `our name is Rosa's Bakery`: names to be read in the film. Behind a colon they are its title where
 * it has none; else it is asked whether they shall be.
 */
export function namesTold(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (shots(scene.draft).length === 0 || scene.conversation.asked !== null) return undefined;
  const sentence = scene.sentence.trim();
  const form = { en: english, zh: chinese }[reading.language as string];
  const reach = reading.language === 'en' ? contact.exec(sentence)?.groups : undefined;
  if (reach !== undefined && reachable.test(reach.name!)) return atEnd(reach.name!, reading, scene);
  const found = form?.exec(sentence)?.groups;
  const name = found?.name?.trim() ?? '';
  if (
    name === '' ||
    /^(?:yes|no|on|off|all|none|only|first|last|below|above|under|in|at|too|not|wrong)\b/i.test(name)
  )
    return undefined;
  if (/is|are|was/.test(found!.how!) && !/^\p{Lu}/u.test(name)) return undefined;
  const clause = wholeClause(reading, scene);
  if (clause.has('quote', 'remove', 'change', 'file', 'perPhoto')) return undefined;
  const titled = texts(scene.draft, 'title').length > 0;
  const params = { text: name, role: titled ? 'caption' : 'title' };
  const outcome: Outcome =
    /[:：=]/.test(found!.how!) && !titled
      ? edit('add_text', params, { topic: 'text', texts: [] })
      : {
          kind: 'answer',
          text: say(scene.language, {
            en: `Shall I write "${name}" ${titled ? 'on the first photo' : 'as the title'}? Say "yes", or where it should stand.`,
            zh: `要把“${name}”${titled ? '写在第一张上' : '作为标题'}吗？说“好”就行，或告诉我写在哪里。`,
          }),
          offer: titled
            ? say(scene.language, { en: `write "${name}" on the first photo`, zh: `第一张写“${name}”` })
            : say(scene.language, { en: `title "${name}"`, zh: `标题“${name}”` }),
        };
  const items = [{ clause, intent: 'names-told', outcome }];
  return { items, scene: outcome.kind === 'edit' ? advance(scene, clause, outcome) : scene };
}

/** Asks whether it shall be read at the end, where people look for it. */
function atEnd(text: string, reading: Reading, scene: Scene) {
  const outcome: Outcome = {
    kind: 'answer',
    text: say(scene.language, {
      en: `Shall I write "${text}" at the end? Say "yes", or where it should stand.`,
      zh: `要把“${text}”写在结尾吗？说“好”就行，或告诉我写在哪里。`,
    }),
    offer: `end with "${text}"`,
  };
  return { items: [{ clause: wholeClause(reading, scene), intent: 'names-told', outcome }], scene };
}
