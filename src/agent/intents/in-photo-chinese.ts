import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';

import { roleOfText, type Scene, texts } from '../scene.js';

const gone =
  '(?:去掉|去除|去一去|抹掉|抹去|抹了|擦掉|擦了|擦去|消除|消掉|消了|[pP]掉|[pP]了|[pP]没|抠掉|抠了|抠出来|抠图|弄没|弄掉|修掉|修没|移走|移除|挪走|遮住|遮掉|遮一下|挡住|盖住|打码|打马赛克|打上?马赛克|马赛克|删掉|删了|删除|拿掉|清掉|清除|裁掉|剪掉)';
/** What stands in pictures and is called like no photo. */
const things =
  '(?:人脸|面孔|脸部?|路人甲?|行人|游客|陌生人|闲人|杂人|别人|旁人|前任|前男友|前女友|前妻|前夫|男的|女的|不认识的人|电线杆?|电线|垃圾桶?|杂物|痘痘?|痘印|青春痘|皱纹|斑点|雀斑|黑眼圈|眼袋|双下巴|口水|鼻涕|污渍|反光|车牌号?|栏杆|影子|阴影|绳子|牵引绳|手指|红眼)';
const verbFirst = new RegExp(
  `^(?:请|帮我|给我|能不能|可以|把|将|想|麻烦)*${gone}(?:一下)?.{0,12}?(?:里|上|后面|背景|旁边|身后)?的?${things}(?!那|这|的?照片|的?图)`,
  'u',
);
const thingFirst = new RegExp(
  `${things}(?!那|这|的?照片|的?图)(?:也|都|全|全部|统统|给我|给|她|他|它|弄)*(?:${gone}|模糊掉?|虚化掉?)`,
  'u',
);
/** 第二张里的人去掉: something without a name of its own, by where it stands. */
const partOf = new RegExp(
  `(?:里面?|中(?!间)|上面?|后面|身后|背后|背景里?|旁边|角落里?|身上|脸上|头上|手上)的?(?:那|这)?[个些条根只辆位群块]?(?<part>\\p{Script=Han}{1,8}?)(?:给我|给|都|全)?${gone}`,
  'u',
);
/** Parts of the film that go as well. */
const ofFilm =
  /^的|[换改变成把加放要用]|一半|字|标题|文[字本]|音乐|歌|声|转场|日期|滤镜|特效|动画|运镜|镜头|缩放|片尾|片头|黑边|边|照片|图|视频|段|张|封面|时间|背景$/;
const body =
  /瘦脸|磨皮|美颜|美白|美牙|祛痘|去痘|祛斑|祛皱|丰唇|[睁闭]眼.{0,5}(?:睁|修|改|P)|睁开眼?|换(?:个|一个|掉)?(?:头(?!像|一|几|个)|脸)|(?:脸|腿|腰|肚子|身材|胳膊|下巴|人|头|鼻子|眼睛).{0,4}(?:瘦一?[点些]|瘦下来|拉长|收一收|[pP]小|[pP]大|[pP]瘦|变小|变大|缩小一圈|变瘦|变高|修瘦|修一修|修一下|美白)|(?:头发|衣服|裙子|裤子|鞋子?|嘴唇|指甲|车身|墙).{0,6}(?:染|涂|刷|颜色(?:改|换|变)|换(?:个|成)|变成|改成)|(?:牙齿?|皮肤|肤色).{0,4}(?:白|美白|亮)|染(?:黑|黄|红|白|发)|(?:加|戴|添|[pP])(?:上|个|一?[顶副个条件]){1,2}(?:帽子|眼镜|墨镜|胡子|口红|项链|领带|围巾|皇冠|翅膀)|天空.{0,6}(?:换|变|改|[pP])|[pP](?:个|一个|成)(?=\p{Script=Han})|(?:[pP]|抠|合成|拼)(?:到|进|上)?(?:去|这张|那张|照片|合影|一起)|背景(?!音|乐|歌|声).{0,3}(?:换成|换为|改成|变成|[pP]成)(?!.{0,3}(?:[黑白红蓝绿灰粉黄紫橙]|模糊|虚化|纯色|透明|颜色|音乐|歌|曲|钢琴|吉他|欢|轻|安|第))|(?:帮我|给我)?(?:[pP]|修)(?:一下|下|个)?图|修[复復]|修(?:一下|掉)?(?:老照片|划痕)/u;

/** Letters between Chinese words stand without blanks: P掉, 传到B站. */
const saidOf = ({ text }: Clause): string => text.replace(/\s/g, '');

/** The clause wishes in Chinese for a change inside a picture: faces, bodies, bystanders, things that shall go. */
export function changesInsideChinese(clause: Clause, scene: Scene): boolean {
  const text = saidOf(clause);
  if (clause.tokens.length > 30 || clause.has('quote', 'caption', 'title', 'endCard', 'duration'))
    return false;
  if (clause.has('except', 'undo', 'restore')) return false;
  if (body.test(text)) return !clause.has('colour') || !/背景/.test(text);
  // 水印 may be a text of the film.
  if (/水印/.test(text) && new RegExp(gone, 'u').test(text))
    return texts(scene.draft).every((item) => roleOfText(scene.draft, item.id) === 'title');
  if (thingFirst.test(text) || verbFirst.test(text)) return !namesPhoto(clause);
  const part = partOf.exec(text)?.groups?.part;
  return part !== undefined && !ofFilm.test(part) && !namesPhoto(clause, part);
}

/** What is to go is a photo by its name. */
const namesPhoto = (clause: Clause, part?: string): boolean =>
  clause.tokens.some(
    (token) =>
      hasTag(token, 'file', 'fileWord') &&
      (part === undefined ? new RegExp(things).test(token.text) : part.includes(token.text)),
  );

const verb =
  '(?:群发|转发|分享|发布|发送|发表|上传|同步|推送|投稿|邮寄|快递|[发發傳传寄送挂投]|發佈|e-?mail)';
const place =
  '(?:朋友圈|微信|抖音|tiktok|小红书|小紅書|视频号|公众号|快手|微博|b站|哔哩哔哩|qq空间|qq|空间|手机|邮箱|邮件|电子邮件|短信|[\\p{Script=Han}]{0,4}群里?|淘宝店?|店里|官号|官方[账帐]号|官网|网上|网站|youtube|油管|facebook|fb|instagram|ins|whatsapp|line|telegram|家里|家)';
const person =
  '(?:[我他她咱你]?们?的?(?:妈妈?|爸爸?|老婆|老公|媳妇|外婆|外公|奶奶|爷爷|姥姥|姥爷|儿子|女儿|大女儿|小女儿|姐姐?|妹妹?|哥哥?|弟弟?|老板|领导|客户|甲方|同事|同学|朋友|闺蜜|家人|亲戚|老师|大家|所有人|全体员工|员工|婚庆公司.{0,4}|小\\p{Script=Han}|老\\p{Script=Han})|他们|她们|他|她)';
const posts = new RegExp(
  `${verb}(?:一份|一下|下|个|条|一条|出去|过去|上)?(?:到|去|给|至|在|进|俾|于)?(?:我们?的?|咱们?的?|他的?|她的?)?(?:${place}|${person})|(?:短信|微信|邮件)[发传]我|(?:给|向)(?:我们?的?|咱们?的?)?(?:${person}|${place})(?:也|都)?${verb}|寄(?:给|到)我|${verb}(?:个|一个|条|一条)?(?:微信|邮件|短信|链接)给我|自动(?:发布|发送|群发|上传)|(?:帮我?|替我|代)(?:${verb})(?:出去|一下)|投屏|投稿|印成?(?:相册|画册|海报|照片|出来)|洗(?:成|出)照片|冲印`,
  'iu',
);
/** Who posts it, whom it is for and how it is to be made for it: no wish to send. */
const forWhom =
  /[想要准备打算]{1,2}(?=[发發传傳寄送]|分享|上传|投)|^(?:我|我们|咱们?|他|她|他们|大家)(?:要|想|会|得|再|自己|等下|待会|回头|晚上|明天|来)*(?:[发發传傳寄送]|分享|上传)|用的?(?:$|[,，。])|[发發传傳寄送]{1}[^,，]{0,8}的$|适合|比例|尺寸|格式|竖|横|方便|能发|可以发|好发|怎么|如何|为了|因为|发现|发生|开发|出发|发呆|发光|头发|传统|传说|送别|送机|送[他她]/;
const helps = /帮|替|幫|代為|代为|麻烦|请你|直接|自动|你就|你给|给我[发传寄]|劳驾/;

/** The clause wishes in Chinese that the film be sent, posted or printed. */
export function wantsSentChinese(clause: Clause, { sentence }: Scene): boolean {
  if (clause.tokens.length > 24 || clause.has('quote', 'title', 'caption', 'text', 'endCard', 'canvasSize'))
    return false;
  const text = saidOf(clause);
  if (!posts.test(text) || forWhom.test(text)) return false;
  // 发抖音 alone says what the film is for.
  const alone = clause.tokens.length >= clause.reading.tokens.length - 1;
  const given = /[到给去至寄传转印投洗挂]|分享|邮箱|微信|短信|手机/.test(text);
  return helps.test(sentence) || (alone && given);
}
