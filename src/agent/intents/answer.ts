import { hasTag } from '../../language/index.js';
import { defineIntent } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namesText } from '../referents/texts-meant.js';
import { describeFilm } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';
import { writtenOf } from '../text/captions.js';
import { staysIn } from '../text/stay.js';
import { aboutLength, aboutTopic, answer, costs, onlyLength, readyToExport } from './film-told.js';

const asking =
  /^(?:and |so |ok |okay |hey |wait |um |hmm |but |also |then |now |oh |just |quick question |quick one |out of curiosity |, )*(what|what's|which|how|when|who|where|why|is|are|do (?:you|i|we|they|the .*(?:have|need|look|fit|match|work))|does|did|has|was|were|whats|hows|who's|where's|when's|isn't|aren't|doesn't|didn't|hasn't|am i|will it|will the|how's|how'd)\b|什么|怎么样|(?<![这那前后头上间他余它面的下好边])几张|几秒|多少|多长|多久|哪(?!一?[张个幅](?:都|也))|吗$|吗 |是不是|有没有|谁(?![也都])|如何|啥|(?<size>[大小长短快慢响亮暗高低多])不\k<size>|有?多(?:大声|响|大|高|快|亮)[了啊呀呢]?$|是几$|何|どれ|いくつ|何枚|ですか|cuánt|qué|cuál|wie (lang|viele|heißt)|welche|was ist|combien|quelle?s?\b|est-ce/;

const confirming =
  /^(?:please |now |and |also |then )*(confirm|tell me|report|return|output|give me|show me|check|state|verify|remind me|list|print|read back)\b|没变吧|还是.*吧$|对吧$/;
const reporting =
  /^(请)?(帮我)?(汇报|报告|告诉我|说说|说一下|讲讲|报一下|查一下|查询|返回|输出|列出|列一下|告知|确认一下|看一下|看看)/;
const opinion =
  /what do you think|your opinion|do you like|is (that|this|it) (too|ok|good)|你觉得|怎么看|好看吗|行不行啊|^(?:会不会)?太[快慢长短亮暗吵大小](?:了)?吗$/;
/** The sentence ends in a question mark. */
const isMarked = (sentence: string): boolean => /[?？]/.test(sentence.trimEnd().slice(-1));

/** `can photo 3 stay longer?`, `how about the temple first?`, `what if we drop it?`: politely put wishes. */
const wishes = (clause: Clause): boolean =>
  /^(?:(?:and|so|ok|okay|hey|hi|um|hmm|oh|also|please|then|well|or|but|now|,) )*(can|could|may|might|should|would|will|shall|couldn ?'?t|can ?'?t|won ?'?t|wouldn ?'?t|how about|what about|what if|why not|why don ?'?t|is it possible to|is there (?:a|any) way to|any chance)\b/.test(
    clause.text,
  ) &&
  !/\b(you|i|we|people|they|anyone|anybody|everyone|one|somebody) (still |even |actually |really )?(tell|see|remember|hear|know|say|check|read)\b(?! (it|them) (longer|better|bigger))|\bremind me\b|\blet me know\b/.test(
    clause.text,
  );

const degrees = 'bigger smaller louder quieter faster slower brighter darker'.split(' ');

const askedOf = 'length film music order title photo transition canvas howLong howMany'.split(' ');

const deeds = 'add remove move swap replace undo duration canvasSize platform shortSide'.split(' ');

const changes = (
  'add remove change move makeFilm swap longer shorter ' + 'slower faster louder quieter bigger smaller'
).split(' ');

/** Asking, not wishing: a question word or mark and no polite request. */
const isQuestion = (clause: Clause, scene: Scene): boolean => {
  const verbs = ['add', 'remove', 'change', 'move', 'swap', 'replace', 'duplicate', 'undo', 'restore'];
  const asks = clause.has('howLong', 'howMany') || asking.test(clause.text);
  if (
    asks &&
    /^(why|为什么|怎么|咋)/.test(clause.text) &&
    clause.has('louder', 'quieter', 'slower', 'faster', 'brighter', 'darker', 'bigger', 'smaller')
  )
    return false;
  if (clause.has('howLong', 'howMany')) return true;
  if (wishes(clause)) return false;
  // `do the last one in sepia`
  const done =
    /^(?:(?:and|now|please|then|ok|also|just) )*do (?:the (?!\S+ (?:have|need|look)\b)|all|both|photos?|number|it|that|them)\b/;
  if (done.test(clause.text) && clause.has('aLook', 'aMotion', 'aTransition', 'duration')) return false;
  // `peux-tu laisser la deuxième photo deux secondes de plus ?`
  if (clause.reading.language !== 'en' && clause.has('canYou') && clause.has('duration', 'keep'))
    return false;
  // 音量能再大点吗: a degree that is wished for.
  const degree = clause.has(...degrees);
  if (clause.reading.language === 'zh' && clause.has('canYou') && degree && clause.has('little'))
    return false;
  if (asks)
    return !(
      clause.has('canYou') &&
      clause.has(...verbs) &&
      !/^(what|which|how|when|who|where)/.test(clause.text)
    );
  if (
    confirming.test(clause.text) &&
    !clause.has('add', 'remove', 'move', 'swap', 'replace', 'undo') &&
    clause.has(...askedOf) &&
    !/^(?:\S+ )?(give|show) me .*(longer|shorter|faster|slower|only|just|\d)/.test(clause.text)
  )
    return true;
  if (reporting.test(clause.text) && !clause.has(...deeds)) return true;
  if (scene.fresh) return false;
  // `remove the noodles and the temple?`: the mark belongs to the whole sentence, which was a wish.
  if (scene.planned.length > 0 && !asks) return false;
  const asked =
    isMarked(scene.sentence) &&
    clause.raw !== '' &&
    // `caption for photo 2: Who, me?`: the words ask.
    !(clause.reading.language === 'en' && hasTag(clause.tokens.at(-1), 'captured')) &&
    scene.sentence
      .trim()
      .replace(/[?？!\s]+$/, '')
      .endsWith(clause.raw);
  if (asked && clause.has(...verbs)) return false;
  const polite = clause.has('canYou') && !clause.has('howLong', 'howMany') && clause.has(...changes);
  return asked && !polite;
};

/** `do I have to credit anybody?`: whose work is in the film, and no price. */
const names =
  /\b(?:credit|name|mention|attribute|acknowledge) (?:any(?:one|body)|some(?:one|body)|you|the (?:composer|artist|author|musician)s?|kinora)\b/;

/** `export it in vertical at 24 fps` changes the film first. */
const shapes = ['rate', 'fps', 'portrait', 'landscape', 'square'];

export const answers = defineIntent({
  name: 'answer',
  needs: {
    concepts: ['credits', 'export', 'licence', 'status', 'howLong', 'howMany'],
    words: [asking, names, opinion, onlyLength, confirming, reporting],
    also: (_, { sentence }) => isMarked(sentence),
  },
  read(clause, scene) {
    const { draft, language } = scene;
    // 文字多显示几秒, 哪天拍的都打上: wishes with a word of asking.
    if (
      writtenOf(clause) !== undefined ||
      (namesText(clause) &&
        (staysIn(clause) !== undefined || (clause.has('longer') && clause.has('duration'))))
    )
      return undefined;
    const ofLine = clause.has('text') && clause.has('change', 'remove', 'bigger', 'smaller', 'move');
    // `both prices in red` stand on the pictures.
    const written = /\b(?:both|all|these|those|each|every)(?: of)?(?: the| my| our)? prices?\b/.test(
      clause.text,
    );
    if (
      clause.has('credits') &&
      !ofLine &&
      !names.test(clause.text) &&
      !written &&
      // `show the price on photo 2` is about what is written there.
      !clause.namesPhotos &&
      !(scene.focus.topic === 'text' && clause.has('colour', 'bold', 'italic', 'bigger', 'smaller')) &&
      !clause.has('endCard', 'title', 'music', 'add', 'quote')
    ) {
      return answer(costs(scene));
    }
    if (
      clause.has('export') &&
      !clause.has('title', 'caption', 'canvasSize', 'shortSide', 'duration', 'makeFilm', ...shapes)
    ) {
      return answer(readyToExport(scene));
    }
    if ((clause.has('licence') || names.test(clause.text)) && !clause.has('quote', 'caption', 'text')) {
      return answer(
        say(language, {
          en: 'The music is composed here by the program, note by note: no recording of anybody is in it. For photos and songs you upload, the rights are yours to clear.',
          zh: '音乐是程序当场作曲合成的，不含别人的录音。您上传的照片和歌曲，版权需要您自己确认。',
        }),
      );
    }
    if (shots(draft).length === 0) return undefined;
    if (clause.has('status') && !clause.has('change', 'add', 'remove'))
      return answer(describeFilm(draft, language));
    if (opinion.test(clause.text)) {
      return answer(
        say(language, {
          en: `That is your taste to decide. Now: ${describeFilm(draft, language)} Say "slower" or "faster", for example, and I change it.`,
          zh: `这要看您的喜好。目前：${describeFilm(draft, language)}想调整的话，比如说“慢一点”或“快一点”。`,
        }),
      );
    }
    if (onlyLength.test(clause.text)) return aboutLength(clause, scene);
    return isQuestion(clause, scene) ? aboutTopic(clause, scene) : undefined;
  },
});
