import type { Reading } from '../../language/index.js';
import { readyToExport } from '../intents/film-told.js';
import { allRight, blamed, glad, hello, welcome } from '../intents/talk.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { describeFilm } from '../replies/describe.js';
import { say } from '../replies/say.js';
import { type Scene, shots } from '../scene.js';
import { chatterChinese } from './chatter-chinese.js';

const start =
  '^(?:(?:ok|okay|now|hi|hello|please|oh|ah|hm+|um+|uh|well|so|and|but|sorry|wait|hey|haha|lol|cool|nice|great|right|alright|yeah|no|good|fine|thanks)[\\s,.!]+)*';
const end =
  '(?:[\\s,?!.]+(?:please|pls|lol|haha|sorry|ok|okay|then|now|here|thanks|thank you(?: so much| very much)?|again|for now|first))*[\\s.!?…:)(;-]*$';

const it = '(?:it|this|that|the (?:film|video|whole thing|result)|everything|they)';

/** Whole sentences that ask for nothing, with what is answered; `film` tells the film, `blame` asks what should be different. */
const chatter: readonly (readonly [said: RegExp, answer: string])[] = [
  // `it looks a bit cheap`, `not what I wanted`: something is wrong, and nobody says what.
  [
    new RegExp(
      `${start}(?:(?:i think|i feel like|i find|honestly|hmm|somehow|to be honest|tbh|,) )*(?:(?:${it}(?:'s|s| is| was| looks?| feels?| seems?| is looking)?|looks?|feels?|seems?) (?:(?:a bit|a little|kind of|kinda|sort of|so|too|way too|very|really|pretty|rather|quite|just|all|somehow|still|bit) )*(?:cheap|weird|odd|strange|ugly|amateurish|messy|lame|tacky|cheesy|awkward|silly|childish|old-?fashioned|dated|basic|generic|lifeless|dramatic|boring|dull|bland|flat|serious|depressing|a bit much|over the top|kitschy|ridiculous|not (?:quite |really |all )?(?:there(?: yet)?|right|great|that (?:good|great|nice)|very (?:nice|good|pretty|exciting)|so (?:nice|good|great)|working|pretty|beautiful))(?: for (?:me|us|my taste))?|meh|so[- ]so|not (?:quite |really )?(?:there(?: yet)?|great|convinced|sold|that great)|(?:(?:a )?(?:bit|little|kinda|too|so|very) )+(?:boring|dramatic|cheesy|bland|serious)|(?:something(?:'s| is| feels)|there(?:'s| is) something|${it}(?:'s| is)) (?:missing|lacking)(?: something| somehow)?|${it} (?:lacks|needs) something(?: more)?|(?:it(?:'s| is) |this is |that(?:'s| is) )?not (?:really |quite |exactly )?(?:what i (?:wanted|want|had in mind|expected|was hoping for|imagined|asked for)|how i (?:wanted|imagined) it|my (?:style|taste|thing|cup of tea))|i (?:expected|hoped for|was expecting) (?:more|better|something else)|(?:i(?:'m| am|m)|we(?:'re| are)) not (?:really |very |so |too |quite |that )?(?:happy|convinced|impressed|sold|satisfied|pleased)(?: with (?:${it}|how it (?:looks|turned out)))?|(?:i|we|(?:my|our) \\w+) (?:really |still )?(?:do(?:es)? ?n'?t|do(?:es)? not|did ?n'?t) (?:really |quite |particularly |even )?(?:like|love) (?:${it}|the result|how it (?:looks|turned out)|the way it looks)|${it} do(?:es)?(?: ?n'?t| not) (?:really |quite )?(?:look|feel|seem|work)(?: (?:very|quite|so|that|really))?(?: (?:right|good|nice|great|well|natural|professional))?)(?: (?:to me|to us|at all|yet|so much|very much|that much|though|tho|tbh|somehow|to be honest))*${end}`,
      'i',
    ),
    'blame',
  ],
  [
    new RegExp(
      `${start}(?:k+|that(?:'ll| will|ll) do|good enough|(?:it(?:'s| is|s) |that(?:'s| is|s) )?(?:ok|okay|fine|alright|all right)(?: i (?:guess|suppose|think)| for me)|i guess (?:it's|its|that's) (?:ok|okay|fine|good)|(?:i(?:'m| am|m)|we(?:'re| are)) (?:all )?done(?: here| with it| now)?|no,? (?:thanks|thank you)|nothing(?: else| more)?|i(?:'m| am|m) good)${end}`,
      'i',
    ),
    allRight.en,
  ],
  [
    new RegExp(
      `${start}(?:omg|oh my (?:god|gosh|days)|wowza|whoa|yay+|woo+(?:hoo+)?|yess+|amazing+)${end}`,
      'i',
    ),
    glad.en,
  ],
  [
    new RegExp(
      `${start}(?:brb|be right back|afk|one (?:sec(?:ond)?|moment|min(?:ute)?)|(?:just )?(?:a|give me a|gimme a) (?:sec(?:ond)?|moment|min(?:ute)?)|(?:hang|hold) on(?: a (?:sec|second|moment|minute))?|wait(?: a (?:sec|second|moment|minute))?|let me (?:think|see|look|check|watch (?:it|that))(?: about (?:it|that)| (?:it|that) over)?|i(?:'ll| will| need to| have to) (?:think|look|check|watch it|be back|ask \\w+(?: \\w+)?)(?: about (?:it|that))?|thinking|looking|watching it|(?:i(?:'m| am|m) )?not (?:so |really |quite )?sure(?: yet| about (?:it|that))?|(?:i |idk|)?(?:don't|dont|do not) know(?: yet)?|idk|dunno|i dunno|i'm (?:back|here)|(?<!(?:no|and|hm+|please)[\\s,.!]*)back(?!(?:[\\s,.!]+(?:again|please|pls)){1,2}))${end}`,
      'i',
    ),
    'Take your time. Tell me what to change when you are ready.',
  ],
  [
    new RegExp(
      `${start}(?:you(?:'re| are|r| r)|ur) (?:the best|great|amazing|awesome|so (?:good|helpful|nice|kind|funny|smart|clever)|very (?:helpful|kind|good)|a (?:star|genius|legend|lifesaver|life saver)|too kind|funny|hilarious)(?: at this)?${end}`,
      'i',
    ),
    'Thank you! Tell me what to change next, or click the Export button.',
  ],
  [
    new RegExp(
      `${start}(?:(?:my|the|our) (?:cat|dog|kid|son|daughter|baby|phone|keyboard|autocorrect|toddler|finger|thumb)s? .*(?:keyboard|typing|typed|sent|send|pressed|hit|slipped|walked|did that|again)|wrong (?:chat|window|person)|ignore (?:that|me|this|my last message)|that (?:wasn't|was not) (?:for you|meant for you)|typo|misclick|never ?mind (?:me|that))${end}`,
      'i',
    ),
    'No problem, nothing has changed. Tell me what to change in the film.',
  ],
  [
    new RegExp(
      `${start}(?:what (?:now|next|else)|what(?:'s| is) next|now what|what (?:should|can|could|do|would) (?:i|we|you) (?:do|try|change|improve|add|suggest)(?: next| now| else| with (?:it|this|the film))*|what else (?:can|could|should) (?:i|we|you) (?:do|try|change|add)(?: with (?:it|this))?|any(?:thing)? (?:else|more ideas)|got any (?:ideas|suggestions|tips))${end}`,
      'i',
    ),
    'You could change the order ("sunset first"), the lengths ("3 seconds each"), the transitions, the music, the colours or add a title. Or click the Export button if you like it.',
  ],
  [
    new RegExp(
      `${start}(?:is (?:it|the (?:film|video)|everything|that) (?:done|ready|finished|saved|all right|complete)(?: yet)?|are (?:we|you) (?:done|ready|finished)|did (?:it|that) (?:work|save)|does (?:it|that) work|all (?:done|set|good)\\?)${end}`,
      'i',
    ),
    'film',
  ],
  [
    new RegExp(
      `${start}(?:(?:my|the|our) [\\w' -]{2,30}|i|we|she|he|they|everyone|everybody|(?:mum|mom|mummy|mommy|mama|dad|daddy|papa|grandma|grandpa|granny|grandad|gran|nan|nana|auntie|hubby|wifey)(?:,? (?:and|&) (?:mum|mom|dad|i))?) (?:(?:all|both|really|just|nearly|almost|actually|totally|absolutely|so) )*(?:cried|laughed|smiled|loved it|love it|liked it|likes it|loves it|clapped|teared up|was (?:so )?(?:happy|moved|touched|thrilled|delighted)|were (?:so )?(?:happy|moved|touched|thrilled|delighted))(?: (?:so much|a lot|when \\w+ saw (?:it|this|that)|already|too|at (?:it|the end)))*${end}`,
      'i',
    ),
    'Glad to hear it! Click the Export button to get the file, or tell me what else to change.',
  ],
  [
    new RegExp(
      `${start}(?:(?:you |u )?(?:really |just |absolutely )?nailed it|fab|slaps|gg|10 ?/ ?10|grand job|pure magic|(?:that's |that is |it's |this is |looks )?(?:so |very |way |a lot )?(?:much )?better(?: now| already| this way| like this)?|(?:that's |it's |this is )?(?:so |way |a lot )?better than (?:i|my|we|what) .*|(?:that's )?exactly what i (?:wanted|meant|had in mind|was after)|(?:i'm |we're |am )?(?:so |really |very |dead |well )?(?:happy|pleased|chuffed|delighted|thrilled|over the moon|made up) with (?:that|it|this|how it .*)|(?:i )?could watch (?:that|this|it) all day|(?:ooh |oh |wow )?(?:that|it|this)(?:'s| is) (?:\\w+ )?(?:class|pretty|a beauty|magic|deadly|savage|spot on|gold|sick|lit|fire|the business|the bee's knees|the dog's bollocks|ace|mint|stunning|gorgeous|lovely|beautiful|perfect|wonderful)|(?:and )?the (?:music|song|ending|end|start|opening|title|[\\w ]{3,20}) (?:is|looks|sounds) (?:so |just |really |absolutely )?(?:spot on|beautiful|stunning|gorgeous|perfect|lovely|wonderful|fantastic|amazing)(?: like (?:that|this))?)${end}`,
      'i',
    ),
    glad.en,
  ],
  [
    new RegExp(
      `${start}(?:'?ello|heya|namaste|oi(?: oi)?|nihao|ni hao|(?:good )?(?:evening|morning|afternoon)(?: all| everyone| to you| there)?|(?:hello|hi|hey|hiya) (?:again|robot|there|dear|all|from \\w+|kinora)|greetings(?: from \\w+)?|howya|alright\\?|dia dhuit|what's the craic|(?:i'm|im|i am) new here|(?:hi|hello|hey),? (?:i'm|im|i am|this is) \\w+|(?:hi|hello|hey),? (?:i'm|im|i am) new here|(?:hi|hello|hey),? \\w+ from [\\w ]+ here|back again,? (?:hi|hello|hey))[\\s👋😊🙂]*${end}`,
      'iu',
    ),
    hello.en,
  ],
  [
    new RegExp(
      `${start}(?:that's|that is|that'll be|that will be) (?:it|all|everything)(?: from me| i need(?:ed)?| for (?:today|now))?${end}`,
      'i',
    ),
    welcome.en,
  ],
  // `thanks, it means so much to our wedding guests`: told of people and feelings.
  [
    /^(?:thanks|thank you|thankyou|thx|ty|cheers|many thanks|ta)(?: (?:a lot|so much|very much|again|all|a million|heaps))?[\s,.!:)-]+(?:and )?(?=.*\b(?:family|guests?|friends?|kids?|mum|mom|dad|parents|wife|husband|sister|brother|grandma|grandpa|team|group|party|class|club|community|everyone|everybody|people|us|me|him|her|them|lot|world|loved?|loves|happy|moon|proud|cry|cried|tears|thrilled|delighted|touched|moved)\b)(?!.*\b(?:but|though|could|can you|please|should|too|need|want|make|still|maybe|except|however|missing|change|now|only|just one|swap|remove|shorter|longer)\b)(?:it|that|this|they|everyone|everybody|we|i|(?:my|our|the|his|her|all) [\w' -]{2,28}?)(?:'s|'ll)? (?:(?:all|really|just|so|already|both|absolutely) )*(?:means?|meant|makes?|made|will|would|is|are|was|were|has|have|loves?|loved|cried|enjoyed|going|couldn't|can't)\b.*$/i,
    welcome.en,
  ],
  [
    /^(?:can|could|may|might|am i|are we|is it|is this|do i|do we|would it be|will it be|is the|are these)\b(?=.*\b(?:music|song|tune|track|soundtrack|melody)\b)(?=.*\b(?:use|play|show|put|publish|post|sell|broadcast|upload|share|used|played|shown)\b)(?=.*\b(?:fair|shop|store|screen|public(?:ly)?|website|site|online|youtube|tv|television|radio|church|advert|ads?|commercial(?:ly)?|restaurant|bar|conference|exhibition|showroom|stand|market|cinema|theatre|clients?|customers?|instagram|tiktok|facebook|internet|lobby|museum|school|business|office|event|festival)\b).*\?$/i,
    'The music is composed here by the program, note by note: no recording of anybody is in it, so you may play it in public. For photos and songs you upload, the rights are yours to clear.',
  ],
  [
    /^(?:[:;=]['-]?[)(DPpo3/\\|]|<3|\^_?\^|xD|\.{2,}|\s)+$/,
    'Tell me what to change next, or click the Export button.',
  ],
];

/** 算了 right after the film was made: it stays, and nothing more is wished. */
const keptFilm = (said: string, scene: Scene): readonly [RegExp, string] | undefined =>
  givesUp.test(said) && scene.conversation.past.length > 0 && justMade(scene)
    ? [
        givesUp,
        scene.language === 'zh'
          ? '好的，片子先这样。想改什么告诉我。'
          : 'All right, the film stays as it is. Tell me what to change, if anything.',
      ]
    : undefined;
/** Nothing was changed since the film was made. */
const justMade = ({ conversation: { past } }: Scene): boolean =>
  past.length === 0 || shots(past.at(-1)!.before).length === 0;

const givesUp = /^(?:(?:算了|算啦|没事了?)(?:吧|啦)?|never ?mind|nvm|forget (?:it|that))[.!。！~\s]*$/i;

/** Longest sentence that is small talk as a whole. */
const longest = 90;

const said = ({ sentence }: Scene): string => sentence.trim().replaceAll('’', "'");
const tables: Readonly<Record<string, typeof chatter>> = { en: chatter, zh: chatterChinese };

/** The whole sentence finds fault with the film, and says with nothing of it. */
export const blames = (scene: Scene): boolean =>
  said(scene).length <= longest &&
  tables[scene.language]?.some(([form, answer]) => answer === 'blame' && form.test(said(scene))) === true;

/** A whole sentence of small talk; undefined when it may ask for anything. */
export function smallTalk(reading: Reading, scene: Scene): ReadSentence | undefined {
  const words = said(scene);
  const known = tables[reading.language];
  if (known === undefined || words.length > longest || shots(scene.draft).length === 0) return undefined;
  const found = known.find(([pattern]) => pattern.test(words)) ?? keptFilm(words, scene);
  if (found === undefined || scene.conversation.asked !== null) return undefined;
  // Behind a change it is the change that is meant.
  if (found[1] === 'blame' && !justMade(scene)) return undefined;
  const { language } = scene;
  const clause = wholeClause(reading, scene);
  const outcome: Outcome =
    found[1] === 'blame'
      ? { kind: 'question', text: say(language, blamed), options: [] }
      : {
          kind: 'answer',
          text:
            found[1] === 'film' ? `${describeFilm(scene.draft, language)} ${readyToExport(scene)}` : found[1],
        };
  return { items: [{ clause, intent: 'talk', outcome }], scene };
}
