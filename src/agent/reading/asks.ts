import type { Clause } from './clause.js';
import { looked } from './quick-look.js';

const questionWords = looked(
  /([大小长短快慢响亮暗高低多])不\1|^是不是|^(?:and |so |ok |hey |wait |um |hmm )?(what|which|how|when|who(?!le)|where|why|is there|are there|do (you|i|we|they)|do the .*(?:have|need|look|fit|match|work)|does |did |has |have (you|i|we))|什么|怎么样|(?<![这那前后头上间他余它面的下好边])几张|几秒|多少|多长|多久|哪(?!一?[张个幅](?:都|也))|吗$|啥|何枚|ですか|cuánt|^qué|^cuál|wie (lang|viele)|^welche|^was |combien|^quel/,
);

/** The clause asks and does not wish. */
export const onlyAsks = (clause: Clause): boolean => questionWords.test(clause.text) && !clause.has('canYou');
