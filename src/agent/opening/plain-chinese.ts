import type { Asset } from '../../draft/index.js';
import { everyday } from './everyday-chinese.js';
import { forAllWritten } from './for-all-written.js';
import { ofPhotos } from './photo-wordings.js';
import { number, rather, seconds, spoken, type Wording } from './spoken-chinese.js';

const other =
  '(?:(?:它|其)?(?:的)?(?<way>后|前|下|上)面?(?:的)?(?:那|一|那一)张|(?:它|其)(?<side>后|前)面的)';
const change = '(?:互换|对调|交换|对换|换|调换|换位|调)(?:一下|一换|一调|个?位置|一下位置)?';

/** How a wish begins that follows another without a mark; words of a caption begin otherwise. */
const nextWish = [
  '(?<!不要|别要|背景)(?:背景)?(?:音乐|配乐|BGM|bgm)(?:就|也|再|要|用|放|选|配|来|换成?|改成?)*(?:[点首个段些]|一点|一首)?(?:安静|宁静|舒缓|轻[快松柔一点]|欢快|欢乐|大气|浪漫|动感|温[柔馨暖]|柔[和一点]|悠扬|活泼|激昂|伤感|小[声一点]|大声|低|别|不要|淡[出入]|关|循环|快|慢|热闹|喜庆|治愈|古风|钢琴|吉他)',
  '(?:(?<![别不])配上?|(?<![不需想])要|(?<!不)用|加上?|来)(?:一?[点些个段首])?[^，,。；、“”"]{0,4}(?:音乐|钢琴曲?|吉他曲?|配乐|BGM|bgm)',
  '(?:不要|不加|不用|别加)(?:背景)?(?:音乐|配乐|字幕|文字|字|标题|转场|动画|缩放)',
  `每张(?:照片)?(?:就|都|停留?|放|显示|播)*${seconds}`,
  `(?:一共|总共|全长|总长|总时长|时长|全片)(?:是|要|为)?${number}(?:秒|分)`,
  `(?<![\\d零一二两三四五六七八九十半共长是要为约停放示播])${number}(?:秒钟?|分钟)(?:左右|以内|内)?(?=$|[，,。]|竖|横|方|不要|配|标题|开头|结尾|音乐|每张|[快慢]一?点)`,
  '(?:做成)?[竖横][屏版](?:的)?(?=$|[，,。])',
  '(?:开头|片头|结尾|片尾|最后|标题)(?:的?字)?(?:写上?|打上|叫)',
  '第[一二三四五六七八九十]张(?:写|打|配)',
].join('|');
const goesOn = `(?:${nextWish}|标题|配|不要|别|[快慢]一?点|发(?:抖音|朋友圈|小红书|视频号|快手|b站|B站))`;

/** Wordings that mean the same as one that the readers know: what is said, and how they know it. */
const wordings: readonly Wording[] = [
  ...spoken,
  ...everyday,
  // waves从第3.5秒开始播: a moment, and no place.
  [/第(\d+\.\d+|[一二两三四五六七八九十]+点[一二三四五六七八九])(?=秒)/g, '$1'],
  // 在总时长不变的情况下把第一张改成6秒: what holds, then the wish.
  [
    /在?([^，,]{2,12}?不变|不(?:改变|影响|改动|改|动)[^，,]{1,8}?)的?(?:情况|前提|基础|条件)之?下[，,]?(?=\S)/g,
    '$1，',
  ],
  // 换成英文 We did it: what language the words are in.
  [/(换成|改成|写上?|用)(?:英文|英语|中文|拼音)(?:的)?[：:\s]+(?=\S)/g, '$1 '],
  // 海滩去掉吧没拍好: the wish, and then why.
  [/([删去拿撤换改][掉了]?吧)(?=[没太不拍糊][^了]?)/g, '$1，'],
  // 最后一张多停几秒: a few more, and no question.
  [
    /((?:多|再|晚|早|提前|推迟|延后)[停留放显示待播出进来几个]{0,3})几秒钟?(?=$|[，,。；;吧再进出来开])/g,
    '$13秒',
  ],
  // 音乐停了吧
  [/(音乐|配乐|歌|曲子|BGM|bgm)(?:就|先|给我|也)?停(?:了|下来?)?(?=吧|$|[，,。；;])/g, '$1去掉'],
  [/不多不少|不长不短|一秒不多一秒不少/g, '正好'],
  // 第三张之前的全部删掉: those photos, not the whole film.
  [/([前后]面?的)(?:照片|图片)?(?:统统|通通|通统|全部|全都|一律|一概|全)(?=删|去掉|拿掉)/g, '$1都'],
  [/^((?:请|那|帮我|,)*)(?:就|仅|单|光)留(?:下)?(?=第?\s?\d)/, '$1只留'],
  // 放最后定格5秒, 停个六秒钟: how long it stays.
  [new RegExp(`(?:定格|定住|停住|停够|停满|停足|停上|停个)(?=${seconds})`, 'g'), '停'],
  // 白色描黑边: the edge has the second colour.
  [/描([白黑红黄蓝绿灰粉金橙紫])色?(?:的)?边/g, '，$1色描边'],
  // 再短一点二十秒吧: how, and how long in all.
  [/([长短快慢久])(?:一点儿?|点儿?|一些)(?=[一二三四五六七八九十两百\d]+(?:秒|分钟))/g, '$1一点，'],
  // 派对那张别用
  [/([那这](?:张|段|几张|[两三]张))(?:就)?别[用放要加](?:了|上|进去)?(?=[，,。；;]|$)/g, '$1不要了'],
  // 照片一张一张放: as they always come.
  [/(?:照片|图片)?一张(?:接)?一张(?:地)?(?:放|来|播|过|播放|往下放)(?!大|小|到|慢|快)[，,]?\s*/g, ''],
  // 首图=西湖，尾图=合影
  [/(?:首图|首张|封面图)(?:[=＝:：]|为|用|是)\s*([^，,。；;=]{1,12})/g, '$1放第一张'],
  [/(?:尾图|末图|末张)(?:[=＝:：]|为|用|是)\s*([^，,。；;=]{1,12})/g, '$1放最后'],
  // 頭先打…，尾打…: the two ends in Cantonese.
  [/(^|[，,。；;、\s])(?:最尾|尾度?|收尾)(?=[打寫写出])/g, '$1片尾'],
  [/(^|[，,。；;、\s])(?:頭先|头先|開頭度?)(?=[打寫写出])/g, '$1片头'],
  // 片尾打工作室名字 ONE FILM
  [
    /([写打放加])(?:上)?(?:我们?的?|我家)?(?:工作室|公司|店铺?|品牌|团队|学校|班级)的?(?:名字|名称|名)(?:[:：\s]+|(?=[A-Z]))/g,
    '$1上 ',
  ],
  // 视频完整播放: no part of it goes.
  [/(视频|片段|录像)(?:要|都|得|就)?完整地?(?:播放|放完|播完|保留|放|播)/g, '$1不剪'],
  // 从戒指开始按顺序来
  [/(从[^，,。]{1,8}?开始)(?:再|就)?(?:按|照)着?(?:顺序|次序)(?:来|排|放|播)?/g, '$1'],
  // 音乐大气点别太吵: what it shall be, and what it shall not.
  [/(?<=音乐|歌|曲子?|BGM|bgm|配乐)([^，,。]{2,6}?(?:一点儿?|一些|[点些]))(?=别太|不要太|别那么)/g, '$1，'],
  // 字号大: larger than usual.
  [/字[号號体](?:要|得)?([大小])(?=[，,。；;]|$)/g, '字号$1一点'],
  // 細啲, 太細: how Cantonese says small.
  [/[細细](?=啲|少少|[dD](?![a-z]))|(?<=太|咁)[細细](?![腻致节])/g, '小'],
  // 每张加到5秒
  [/(?:加|增加|延长|拉长|加长|提)到(?=[\d一二两三四五六七八九十半.]+秒)/g, '改成'],
  // 前面的快一点，后面的慢一点: halves of the film.
  [
    /^前面的?((?:照片|几张)?(?:稍微|要|再|都|放|播|就|节奏)*[快慢短长亮暗][^，,。]{0,4})[，,](?:然后|但)?后面的?(?=(?:照片|几张)?(?:稍微|要|再|都|放|播|就|节奏)*[快慢短长亮暗][^，,。]{0,4}$)/,
    '前半段$1，后半段',
  ],
  // 那行日期放到最后一张上: the words that stand there.
  [/(?<=[那这][行句条])(?:日期|数字|名字|编号)(?=[放挪移改换去删变要也往用])/g, '字'],
  // 烟花放最后，压轴嘛: what it is there for.
  [
    /(?<=[放挪移排调摆搁][到在]?(?:最后面?|最后一[张个位]|末尾|结尾|最前面?|第一[张个位]|开头|片头|片尾))[，,\s]*(?:来|用来|就|正好|好)?(?:当|做|作为|作)?(?:压轴|压阵|收尾|收官|打头阵|打头|开场|开篇)(?:用|的|吧|嘛|呗|啊)*(?=[，,。；;！!]|$)/g,
    '',
  ],
  // 第三张就算了 面条那张写真好吃: nothing there.
  [
    /(^|[，,；;\s])(?:第[一二三四五六七八九十\d]+[张个]|最后一张)(?:就|先)*(?:算了|跳过|空着|略过|留空|不用管|不管)吧?[，,；;\s]+(?=\S{1,12}(?:写|加|配|打|停|放|改|用))/g,
    '$1',
  ],
  // 西湖那张也写几个字 就写断桥边上: the words follow.
  [/(写|加|打)(?:上)?(?:几个|点|个|一行|一句)?(?:字|话)[，,\s]+(?:就)?(?:写|是|叫)(?=\S)/g, '$1'],
  // 音乐要安静一点的开头打上四月杭州: two wishes in one breath.
  [/(?<=[一点些儿]的?)(开头|片头|结尾|片尾|最后)(?=[打写]上?\S)/g, '，$1'],
  // 开头写四月杭州音乐安静点: words, and then a wish.
  [new RegExp(`(?<=(?:写|打上|标题叫?|题目叫?)[^，,。；;：:“”"\\s]{2,12}?)(?=${nextWish})`, 'g'), '，'],
  // 做个半分钟的视频开头写…, 20秒标题叫…, 欢快一点标题写…
  [
    new RegExp(
      `((?:做|弄|剪|搞|整|制作|生成)(?:[个条一段成]|一个)[^，,。；;“”"]{0,14}?(?:视频|短片|影片|片子|vlog|VLOG|Vlog|相册))(?=${goesOn})`,
      'g',
    ),
    '$1，',
  ],
  [
    new RegExp(
      `((?<!(?:最后|开头|结尾|[前后头尾第从到])的?${number})(?:秒钟?|分钟)(?:左右|以内)?|[一有]点|[快慢长短]点)(?=${nextWish}|标题[叫写改换])`,
      'g',
    ),
    '$1，',
  ],
  [
    /((?:轻音乐|音乐|配乐|钢琴曲?|吉他曲?))(?=(?:开头|片头|结尾|片尾|最后|标题)(?:写上?|打上|叫)|不要(?:字幕|文字|字|标题|转场))/g,
    '$1，',
  ],
  [
    new RegExp(
      `((?:配上?|要|用|来)[^，,。“”"]{0,6}(?:音乐|钢琴曲?|吉他曲?))(?=${number}(?:秒钟?|分钟)(?:左右|以内)?$)`,
    ),
    '$1，',
  ],
  // 每张一句，轻，稳，准: the words follow.
  [
    /(每张(?:照片)?(?:[写配加打]上?)?一(?:句话?|个词|个字|行字?))[，,\s]+(?!.*(?:音乐|配|不要|别|秒|标题|[竖横][屏版]|[快慢]|转场|开头|结尾|写|视频))(?=[^，,。：:、]{1,8}(?:[，,、 ][^，,。：:、]{1,8}){1,30}$)/,
    '$1：',
  ],
  [/(?<=\d(?:秒钟?|分钟))(?=[快慢]一?点)/g, '，'],
  // 第一张写上海: the town.
  [/写上海(?![边浪水滩岛鸥风湾洋面里上景])/g, '写 上海'],
  // 慢放一倍
  [/(?:慢放|放慢)一倍/g, '0.5倍速'],
  [/快放一倍/g, '2倍速'],
  // 合影多停一会儿，比别的长一倍: how much longer.
  [
    /(?:多停|停久|多留|留久)(?:一会儿?|一点儿?|一些|点儿?)?[，,](?=比(?:别的|其他|其它|其余)[^，,]{0,4}[长久短])/g,
    '',
  ],
  // 唯独日落是彩色的
  [/(?:只有|唯独)([^，,]{1,8})是(彩色|原色|有颜色)的?/g, '只有$1保留$2'],
  // 每张3秒，除了日落，它停6秒
  [/(除了?[^，,。]{1,12})[，,](?:它|这张|那张)(?:们|就|则|要|得)*(?=停|留|放|显示|播|用|做|改)/g, '$1'],
  // 中间都用0.8秒的叠化: between all of them.
  [
    /(^|[，,])(?:照片|每张)?(?:之间|中间)(?:都|全|全部|统一|全都)+(?=(?:用|加|换成|改成|使用|是)[^，,]{0,10}(?:转场|过渡|叠化|淡|推|滑|切|擦|闪))/g,
    '$1转场都',
  ],
  [/(^|[，,])(?:首尾|头尾)(?:两张)?(?=(?:都|就|还是)*(?:不变|不动|别动|不要动))/g, '$1第一张和最后一张'],
  // 1 3 5 推近: a row of photos.
  [
    /(?<![\d第.:：-])((?:\d{1,2} ){1,9}\d{1,2}) ?(?=张|推|拉|左移|右移|放大|缩小|黑白|停|不动|静止|改|换|调|去掉|删)/g,
    (row) => `第${row.trim().replace(/ +/g, '、')}张`,
  ],
  // 2，4，6张
  [/(\d)\s?[，,]\s?(?=\d{1,2}(?:\s?[，,]\s?\d{1,2})*张)/g, '$1、'],
  [
    /^((?:请|帮我|只|就)*)(?:保留|留下?)(第?\d[\d、和跟与张第\s]*张?)[，,](?:其余|其他|其它|剩下|别)的?(?:照片)?(?:都|全部|全|统统)?(?:删除|删掉|删了|删|去掉|不要)了?$/,
    '只留$2',
  ],
  [/(只留|只要|只保留|保留|留下)(?=\d+(?:、\d+)+张)/g, '$1第'],
  [
    /(?:背景)?(?:音乐|配乐)(?:都|给我|先)?(?:关掉|关了|关闭|去掉|去了|不要了?)[，,]?(?:只|就|仅)(?:保留|留|要)下?(?:视频|片段|录像)?里?的?(?:原声|现场声|同期声|原音)(?:就行|就好)?/g,
    '$1去掉音乐',
  ],
  [
    /把([^，,]*\.(?:mp3|wav|m4a|aac|flac|ogg)[^，,]*?)(?:作为|当作|当成|当|做)(?=(?:片子的?|视频的?)?(?:背景)?(?:音乐|配乐|bgm))/gi,
    '用$1做',
  ],
  [/([，,])(?:还有|另外|以及)(?=剩下|其他|其余|其它)/g, '$1'],
  [/早拍(?=的)/g, '先拍'],
  [/晚拍(?=的)/g, '后拍'],
  [/^(按照?.{0,2}(?:拍摄|拍照|照相|时间|日期|文件名|名字).{0,4}?)来(?:排)?[吧呗哈]?$/, '$1排'],
  [/(?<!不要|别|不用|不|别用|不想)半速/g, '0.5倍速'],
  // 让第4张和第6张各停2.5秒: what follows says what they shall do.
  [new RegExp(`(^|[，,])让(?=[^，,]{2,20}?(?:各|都|分别|均)?(?:停|停留|显示|播放)${seconds})`, 'g'), '$1'],
  [
    /^((?:刚才|刚刚|之前|先前|上次)删(?:掉|除)?了?的(?:那张|照片)?)(?:[还都]?要|我要|要回来|我还要)(?:的)?[了吧]?$/,
    '把$1加回来',
  ],
  [
    new RegExp(
      `(?:开头|开始|片头|最开始|一开始)(?:的)?(?:前)?(${number})秒(?:钟)?(?=(?:显示|出现|打上|放上?|写))`,
      'g',
    ),
    '0秒到$1秒',
  ],
];

/** Words for one photo: a ban, a question or a second verb is none. */
const name = '(?<photo>(?:(?![别不没把将让给我能如])[^，,“"？?]){1,16}?)';
const swap = new RegExp(`^(?:把|将)?${name}(?:和|跟|与|同)${other}${change}(?:吧|了|呗)?$`);

/** 断桥放第一张，配字“断桥残雪”，停5秒: all of it is said of the one photo, which has its place last. */
const placed = new RegExp(
  `^(?:请|帮我|把|将)*${name}(?<place>(?:放|排|移|挪|调|提)(?:到|在|去|成)?(?:第${number}[张位个]|最前面?|最后面?|开头|片头|结尾|末尾))[，,](?:给它|它)?(?<words>(?:配字|配文|字幕|加字幕|配上字?|写上?)[：:]?[“"「][^”"」]+[”"」])(?:[，,]停(?:留)?(?<time>${seconds}))?[。！]?$`,
);

const lines = /([两二三23]行(?:写上?|显示|排)?\s?[：:]\s?)([^\s，,/“"]+) +([^\s，,/“"]+?)[吧哈]?$/;

/** 照片六个。: how many were uploaded, told to a film that is to be made of them. */
const counted =
  /(?<=^|[。！!，,])(?:照片|图片)(?:有|一共|共|是)*[\d一二两三四五六七八九十]+[个张](?:[。，,]|$)/;

/** 做个一分钟的视频，安静一点: of a film that is not made yet, what it shall sound like. */
const mood =
  /(^|[，,])(?:整体|整个|片子|氛围|气氛|音乐|风格)?(?:要|得)?(安静|宁静|平静|舒缓|轻柔|热闹|欢快)(?:一?[点些]儿?)(?=[，,。]|$)/;

/** 加点音乐 让照片动起来: behind another wish for the film there is. */
const moving = /(?<=\S[，,\s]+)(?:再|然后|也)?让(?:照片|图片|画面|它们)(?:也|都)?动(?:起来|一动|一下)/;

/** What may stand before and behind a wish and belongs to none. */
const opening =
  /^(?:你好|您好|嗨|麻烦你?|请|帮我|帮忙|给我|好的|然后|那么|嗯|你?能不能|你?能否|可不可以|可否|可以|我想|我要|[，,！!\s])*/;
const closing =
  /(?:谢谢你?|多谢|谢啦|麻烦了|辛苦了|(?:[好行]|可以)?(?:吗|不)|怎么样|如何|吧|了|[，,。.！!？?\s])*$/;

const able = /你?能不能|你?能否|可不可以|可否|可以|我想|我要/g;
const ability = /(?:[好行]|可以)?(?:吗|不)(?=[，,。！？?!\s谢]|$)/;
const proposes = /怎么样|如何/;
const proposal =
  /^(?!.*(?:什么|哪|谁|怎么|几|多少|如果|要是|假如|的话|会(?!议)|觉得|刚才|现在的)).*(?:[换改变调]|调到|放|移|挪|加|用|做成|删|去掉)(?![得了过的]).*[^，,得了过]$/;

const please = /^(?:麻烦你?|请(?!问|柬|帖|客))+[，,\s]*(?=.{3})/;
const thanks = /(?<=.{3})[，,。！!]\s*(?:谢谢你?|多谢|谢啦)[。.！!~\s]*$/;

/** Without please and thank you around a wish; where words are to be written, thanks may be those. */
const withoutThanks = (sentence: string): string => {
  const bare = sentence.replace(please, '');
  return /[写打说字题幕尾]/.test(bare) ? bare : bare.replace(thanks, '');
};

/** What is forbidden keeps its words. */
const banned = /^(?:先|千万|可|也)*(?:别|不要|不用|不许|不想|不能|勿|甭)/;

/** What stands between quotation marks is what shall be read, and stays. */
const quotes = /([“"「『《][^”"」』》]*[”"」』》])/;

const counts = '一二三四五六七八九十';
const countedSigns = /(^|[，,把将给])((?:\p{Script=Han}){2,10}?)这?([二两三四五六七八九十])个(?:大|小)?字/u;

/** 毕业快乐四个字放中间: as many signs as are counted are what shall be read. */
const withCountedSigns = (said: string): string =>
  said.replace(countedSigns, (whole, before: string, words: string, count: string) => {
    const signs = [...words];
    const wanted = count === '两' ? 2 : counts.indexOf(count) + 1;
    const named = signs.slice(-wanted).join('');
    const lead = signs.slice(0, -wanted).join('');
    const verb = /[写打加放题标配印刻添上有是要用的这那几]$/.test(named);
    return verb || signs.length < wanted || (lead !== '' && !/[把将给写打上加]$/.test(lead))
      ? whole
      : `${before}${lead}文字“${named}”`;
  });

/**
 * A Chinese sentence with rarer wordings as the ones that are read: 不多不少18秒 is 正好18秒, 半速 is 0.5倍速. What stands
 * between quotation marks stays as typed, and so does every other language.
 */
export function inPlainChinese(
  typed: string,
  { assets, fresh }: { assets: readonly Asset[]; fresh: boolean },
): string {
  if (typed.length > 200 || !/\p{Script=Han}/u.test(typed)) return typed;
  const sentence = withoutThanks(typed);
  const lead = opening.exec(sentence)?.[0] ?? '';
  const tail = closing.exec(sentence.slice(lead.length))?.[0] ?? '';
  const said = sentence.slice(lead.length, sentence.length - tail.length);
  const instead = rather.reduce((text, [form, known]) => text.replace(form, known), said);
  if (instead !== said) return lead + instead + tail;
  if (banned.test(said)) return sentence;
  const known = ofOnePhoto(said) ?? reworded(said, { assets, fresh });
  // 音乐换成爵士怎么样: a proposal is a wish.
  if (proposes.test(tail) && proposal.test(said)) return lead + known;
  return known === said ? sentence : lead.replace(able, '') + known + tail.replace(ability, '');
}

const parts = /[^，,。；;！!？?\n]+/g;
const signsIn = (part: string, words: string): number =>
  [...part].filter((sign) => words.includes(sign)).length;

/** What the person wrote where the rewritten sentence has `words`: those words, or the part most like them. */
export function asTyped(words: string, typed: string): string {
  if (typed.includes(words)) return words;
  const [own] = (typed.match(parts) ?? []).toSorted((a, b) => signsIn(b, words) - signsIn(a, words));
  return own?.trim() ?? words;
}

/** What is said of one photo and its place, or of it and its neighbour; undefined when it is anything else. */
function ofOnePhoto(said: string): string | undefined {
  const pair = swap.exec(said)?.groups;
  if (pair !== undefined)
    return `把${pair.photo}往${/[后下]/.test(pair.way ?? pair.side ?? '') ? '后' : '前'}移一位`;
  const put = placed.exec(said)?.groups;
  if (put === undefined) return undefined;
  const { photo, place, words, time } = put;
  return `给${photo}${words}，${time === undefined ? '' : `${photo}停${time}，`}${photo}${place}`;
}

const reworded = (
  sentence: string,
  { assets, fresh }: { assets: readonly Asset[]; fresh: boolean },
): string =>
  forAllWritten(sentence.split(quotes))
    .map((part, index) =>
      index % 2 === 1
        ? part
        : wordings.reduce(
            (said, [form, known]) => said.replace(form, known as string),
            withCountedSigns(ofPhotos(part, assets)),
          ),
    )
    .join('')
    .replace(counted, fresh ? '' : '$&')
    .replace(mood, fresh ? '$1配$2的音乐' : '$&')
    .replace(moving, fresh ? '$&' : '给照片加动效')
    .replace(lines, '$1“$2”换行“$3”');
