import { judgesLength } from '../intents/yes-no.js';
import type { Clause } from '../reading/clause.js';
import { looked } from '../reading/quick-look.js';

/** Words before a question that ask nothing themselves. */
const lead =
  /^(?:(?:and|so|ok|okay|hey|hi|hello|um|uh|er|hm+|oh|wait|well|but|now|just|sorry|wow|nice|cool|great|good|thanks|also|then|actually|quick question|quick one|question|one question|query|by the way|btw|out of curiosity|out of interest|kindly|please|pls|tell me|remind me|[,:-]) )+/;

/** `could you tell me which`, `I forgot what`: a question in the words of a wish. */
const wrapped =
  /^(?:(?:can|could|would|will|do) (?:you|u) (?:please |just |kindly )?(?:tell|remind|know|say|recall)|(?:just |kindly |please |pls |plz )*(?:tell|remind|confirm|state|report)|i (?:don't|do not|can't|cannot|can no longer) (?:know|remember|recall|see|tell)|i(?:'m| am)? (?:wonder(?:ing)?|forgot|forget|have forgotten|would like to know|want to know|need to know)|i'd like to know|(?:any|no) idea)(?: (?:me|us|to me))?(?: again| please| quickly)? (?:what|which|how(?! about)|when|where|who|whose|whether|if (?!you (?:can|could))|(?:the )?(?:total (?:time|length|duration|seconds)|running time|duration)\b(?! (?:to|must|should))|the (?:order|length|total|size|price|name)\b)/;

/** Somebody who says so wishes, whatever a sentence looks like. */
const wishes = looked(
  /^(?:and )?what(?: ?'?s| is) (?:the )?\w+(?: one)? now (?:goes|comes|should|can|must)\b|^(?:and )?what(?:ever)?(?: ?'?s| is)? left\b.*\d|\b(?:should|shall|must|needs? to|has to|have to|ought|instead|let's|how about|what about|what if|why not|would like|'d like|'d love|'d rather|rather|wish|want|mind if|you mind|please (?:make|add|remove|put|show|use|give|change|move)|to be (?:made|done|changed)|(?:may|might) be)\b/,
);

const wh = looked(
  /^(?:(?:what|who|where|when|how|which)(?:'s|'re|'ll| is| are| was| were| does| do| did| has| have| had| will)\b(?! (?:i|we) (?:want|need|like|mean)\b)|how (?:long|many|much|big|large|high|fast|slow|loud|quiet|bright|dark|far|often|strong|wide|old|heavy|short|small)\b(?! (?:it|that|this) (?:is|was) )|how (?:come they|would you (?:describe|call))\b|(?:what|which|whose) (?!i\b|we\b|you\b|if\b|about\b|is why\b|a\b|an\b)\S+|which$|how (?:can|could|would|do|to|'d)(?: i| we| you| u| mum| people| they)? (?:best |then )?(?:send|get (?:it|this|the film)|post|put (?:it|this|that) (?:up )?on|share|watch|see it|save|export|download|whatsapp|burn|airdrop|e-?mail)\b|(?:can|could|may) (?:i|we) (?:still |also )?(?:download|burn|airdrop|export|e-?mail|whatsapp)\b|(?:can|could|may) (?:i|we|it (?:still |also )?be) .*\b(?:later|afterwards|any ?time)$|is there a way to .*\b(?:later|afterwards)$|(?:can|will|could) (?:other people|strangers|people|someone|somebody|anyone|others|google|your staff|you guys) (?:find|see|hack|read|watch|get)\b|read (?:me|us|out) |who (?:comes?|goes|follows?|sings?|plays?|made|wrote|sees|gets|owns|has|opens|closes|can)\b|(?:at|on|in|for|to|from|by) (?:what|which|whose)\b|where (?:can|in|on|exactly|about)\b|when (?:can|exactly)\b)/,
);

const subject =
  '(?:it|its|this|that|these|those|they|there|we|i|you|u|he|she|the|my|our|his|her|your|any|anyone|anybody|anything|all|each|every|everyone|everything|some|somebody|someone|both|either|people|strangers|photos?|pictures?|pics|clips?|number|one|nobody|"|file_\\w+|\\S+ (?:and|still|really|already|now|even|just)\\b)';
const inverted = looked(
  new RegExp(
    `^(?:(?:is|are|was|were|am|does|did|has|have(?= (?:you|we|they|i|any|people|all)\\b)|will(?! (?:you|u)\\b)) ${subject}|do (?:you|u|i|we|they|people|any|all (?:of (?:them|it|the))?)\\b|have (?:the|my|our|all|both|photos?)\\b.*\\b(?:got|been)\\b|do (?!the same\\b)(?:the|my|our|these|those|all|each|both|photos?|pictures?|the \\w+)\\b.*(?<!to |the )\\b(?:have|last|get|got|show|say|move|look|stay|fit|match|leave|fade|zoom|appear|see)\\b)`,
  ),
);
/** Beside such a verb `do` and `is` wish, complain or ask for something that is not there. */
const noInversion =
  /\b(?:possible|able to|(?:a|any|some|no) (?:other |better )?way|chance|ok(?:ay)? (?:if|to)|alright (?:if|to)|you think|need|want|supposed|can|could|would|please|too|a (?:bit|little|tad)|enough|better|nicer|softer|calmer|prettier|something|anything (?:you|else|nicer|better)|another|different|other (?:music|song|tune|font|transition|filter)s?|worth|room for|n't|not|really (?:have|need)|in (?:black and white|sepia))\b/;

/** `any transitions set?`, `any movement on the barn?` */
const anyOfIt =
  /^any (?!chance|way|possibility|hope|better|nicer|other|more|idea|suggestion|tips|advice)(?!.*\b(?:will do|is fine|works|on)\b(?! the photos))\S+.*|^(?:(?:the )?(?:length|duration|order|sequence|number|total|name|position|count|price|size|running time|seconds)(?: of| per| in)? ?(?!\d).*|(?:total|current) (?:time|length|photos?|pics|pictures|running time|audio).*|.*\bin total)\?$/;

/** `a dissolve or a wipe, which is it`, `the market, how long is that up` end so. */
const endsAsking =
  /\b(?:which is it|is it\?|what is it|what's it called|where is it|or what|or not\?|yes or no|how (?:long|many|much) is (?:it|that))\s*\??$/;

/** `where's the sunset gone?`, `where are their feet`, `what other ways are there`: something is missed and wanted. */
const misses = looked(
  /^(?:where(?:'s| is| are| did| has| have)? .*\b(?:gone|go|disappeared|vanished|left|feet|foot|heads?|arms?|legs?|faces?)$|what happened to\b|(?:what|which) (?:other|else)\b|who (?:has|have) time\b|is that (?:it|all)$|is there (?:even|any|no)? ?music at all|what(?:'s| is) he saying|(?:what|how) (?:would|about)\b)/,
);

const englishText = (clause: Clause): string =>
  clause.text.replace(/ ?' ?(?=s\b|re\b|ll\b|d\b|m\b|ve\b|t\b)/g, "'");

function asksEnglish(clause: Clause): boolean {
  const whole = englishText(clause);
  if (wrapped.test(whole)) return true;
  const text = whole.replace(lead, '');
  // `the market goes, and so does the sunset`
  if (wishes.test(text) || misses.test(text) || /^(?:and )?so (?:do|does|did|is|are)\b/.test(whole))
    return false;
  if (wh.test(text) || endsAsking.test(text) || judgesLength.test(text)) return true;
  if (inverted.test(text) && !noInversion.test(text)) return true;
  return anyOfIt.test(text) && clause.reading.tokens.length === clause.tokens.length;
}

/** Words of a wish in Chinese; 加了, 用的 and 改过 tell what was done. */
const wishesChinese =
  /[把请]|让我|给我(?:加|换|改|删|弄|调|做|来)|帮我|帮忙|[要想](?!不)|希望|换(?!图)|改(?!过|了)|删|去掉|挪|移|随便|[什么啥]都|点什么|[吧呗]$|别|不如|再(?!说)|更|其他的?|别的|能|可以|可否|办法|调(?!过|了|色|的)|设|变成|做成|弄成|怎么(?:不|还|这么|那么|老|才|弄|办|做|换|改|删|加(?!的)|调)|太|有点|(?<!平均)一点|一些|该|[看听认瞅读说抄]不|没[啥什]|谁(?:看|让|放|先|还|有空|也|都)|多(?:放|停|显示|留)|少放|慢放|快进|直接?跳|那么|这么|像|跟.*一样|就写|有的话|标一下|标上|打上|逐|弱/;

const whChinese =
  /什么|啥|咩|乜|哪(?:[张个些里儿边种首段一几]|些)|谁|(?<![那这前后中间面头末最每好哪挑选])几(?:[张秒个种首段分条处]|多)(?![的字])|多少|多长|多久|多大|多响|怎么(?:写|转|过渡|排|动|走|播|放|叫|切|样|加的)(?!得|那|这|跟)|排第几|第几|百分之几|邊張|几多|幾|甚麼|什麼|何种/;

const eitherChinese =
  /(?:是|在|往|为|写的|现在|前[面头]?|(?<!最)后[面头]?|上面?|下面?|左边?|右边?|推|拉|横屏?|竖屏?|哪).{0,8}还是(?!算|不|用|原|(?:\S*[^好])?好$)\S{1,8}$/;

const whetherChinese =
  /有(?:没有?|冇)(?!办法|可能|必要)|[了过着]没有?$|[了过着的](?:吗|么)$|是不是|^(?:它|这|那|片子|视频|音乐|第).{0,8}(?:有|是|在).{0,12}(?:吗|么)$|(?<!一)动不动$|一样(?:长|大)?(?:吗|么)$|有.{1,8}(?:吗|么|没|没有)$|^(?:那|现在|全片|片子|视频|总共|一共)*还是.{1,8}(?:吗|么)$/;

function asksChinese({ text }: Clause): boolean {
  // 删了还是24秒吗: what was done leads to the question.
  const said = text
    .replace(/[?？。!！~～\s]+$/, '')
    .replace(/[呀啊呢哦嘛喔]+$/, '')
    .replace(
      /^(?:那|这样)?(?:删|去|换|加|改|调)(?:掉|完|好)?了(?:之后|以后|的话)?[,，]?(?=(?:现在|全片|片子|视频)?(?:还是|一共|总共))/,
      '',
    );
  if (wishesChinese.test(said)) return false;
  return whChinese.test(said) || eitherChinese.test(said) || whetherChinese.test(said);
}

/** The clause asks how the film is, and wishes nothing, however polite a wish may sound. */
export function asksFact(clause: Clause): boolean {
  if (clause.tokens.length > 30) return false;
  const { language } = clause.reading;
  if (language === 'en') return asksEnglish(clause);
  return language === 'zh' && asksChinese(clause);
}
