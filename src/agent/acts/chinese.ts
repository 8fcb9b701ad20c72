import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import type { Act } from './act.js';

/** Verbs and particles that ask for something. */
const asks =
  /[把给让请帮替]|要|想|(?<![送告特区分个级性离])别|甭|勿|应该|应当|得(?!太|我|很|不|好|有|人|慢|快|特别)|不用|不必|可以|能不能|能否|希望|最好|干脆|还是|改|换|删|加(?!班)|减|调(?!皮)|移|挪|撤|恢复|保留|去掉|去除|拿掉|取消|关掉|关了|关上|停掉|设|做成|变成|弄成|搞成|写(?!的)|打上|配(?!合)|用(?!户)|放(?!假|学|大镜)|摆|排(?!队)|插|留|剪|裁成|切成|切掉|缩|延|拉长|重来|重做|来(?:个|点|段|首|一)|吧$|呗$|一点$|点儿?$|一些$|[大小长短快慢粗细亮暗轻响高低](?:一点|点|一些|些)(?:儿)?(?:比较|更|才|会|就|看着|显得)|[快慢长短大小亮暗轻响高低]些$|算了|静音|传了|上传|定为|成为|定住|定格|静止|停住|固定|锁住|[?？]|吗$|^(?:不)?是|(?:颜色|字体|字号|大小|位置|样式).*[跟和与照按].+(?:一样|一致|统一)$|(?:一直|全程|始终)都?(?:显示|挂着|留着|放着|出现)/;

/** Words of complaint end like wishes do: 有点慢一点 is none, 太长了点 is. */
const complains = /^(?!.*[把给让请帮别换改]).*(?:太|有点|有些|偏|过于|不够|老是|总是|反而|反倒)/;

/** 不要太大声, 唔好太大聲: what is forbidden is asked for. */
const forbids =
  /^(?:但是?|不过|可是?|就是?|只是|也|都|千万|记得|声音|音量|音乐|,)*(?:别|不要|不好太|不能|不许|勿)/;

const people =
  /^(?:因为|不过|但是?|而且|所以|毕竟|反正|主要是|,)?(?:我|我们|咱们?|你们?|他们?|她们?|大家|人家|别人|用户|客户|观众|老板|领导|甲方|朋友们?|同事|粉丝|老人家?|孩子们?|小孩|宝宝|宝贝|儿子|女儿|爸妈?|妈妈?|爸爸|爷爷|奶奶|外婆|外公|姥姥|姥爷|老公|老婆|老师|学生|客人|邻居|弟弟?|妹妹?|哥哥?|姐姐?|(?:我|咱|他|她|你)?(?:爸|妈|弟|妹|哥|姐|爷爷|奶奶|外婆|老公|老婆|家|老板|朋友|同学|同事|儿子|女儿))/;

/** 等人看清楚, 别挡着瓶子, 免得晕: what it is for. */
const purpose =
  /^(?:等|好?让|为了|方便|便于|好叫).{0,6}(?:看清楚?|看得清|看得见|看见|读完|看完|看仔细|反应过来|缓一缓)|^(?:别|不要|不能|免得|省得|以免|不然|要不然|否则)(?:再|老|总|会|就|又|给)*(?:挡|遮|盖|压|抢|碍|妨碍|影响|喧宾夺主|糊住|看不清|晕|(?:把.{1,5})?(?:吓|吵)(?:着|到|一跳|醒|死)?)/;

const times = /其实|当时|那天|那时候?|那会儿|到时候?|以前|上次|现场|晚会上|婚礼上|本来|原本/;

/** What is or was the case: an ending, a degree, a copula, something lacking. */
const tells =
  /[了过着]$|(?:了|的)[啊呀呢嘛哦]?$|太|很|挺|真|最(?![后前末尾先早晚近新终开])|超|特别|好(?=看|听|美|丑|吵|乱|闷)|(?<!所)有|没|是|都|在|会(?!儿)|像(?!素)|看(?:着|起来|上去|不)|听(?:着|起来|得)|觉得|感觉|喜欢|讨厌|爱|不(?:好|清|够|齐|全|像|准|见|到)|被|缺|少了?[半边角头]|糊了|拍糊|拍歪|歪了|斜了|得(?:太|我|很|不|好|有|人|慢|快|特别|慌)|多半|一直|老是|总是|反而|反倒/;

/** Values: what is said to have one is to have it (标题是红的). */
const values = (
  'duration quote percentage colour canvasSize platform fps aLook aMood aTransition aMotion ' +
  'contain cover start end'
).split(' ');

/** 是最后拍的, 是我妈做的: when, where or by whom it happened. */
const happened =
  /(?<!还)是.*(?:拍|去|吃|玩|买|写|照|做|画|送|(?<!原)来|到|走|看|住|办)的$|(?:先|后|最后|第[一二三]天)(?:才)?(?:去|吃|玩|到|看)[的了]/;

/** 左移右移的看得眼花: what there is, and what it does to people. */
const dizzy =
  /(?:看得|看着|晃得|搞得|弄得|看了)(?:人|我|眼睛)*(?:直|有点|都|快|很|太)*(?:头晕|眼花|晕|发晕|难受|累|烦|不舒服|眼睛疼|头疼|想吐|心烦)(?:了|的)?$/;

/** 第一张跟第二张几乎一样 */
const alike =
  /[和跟与同].*(?:几乎|差不多|基本上?|简直|看着|有点|太|很|长得)(?:都|是)*(?:一样|一模一样|像|重复|雷同|差不多)(?:了|的)?$/;

/** 我后面要配乐: what the person is going to do. */
const later =
  /^(?:因为)?(?:我|我们|咱们?|我自己)(?:后面|后期|之后|回头|待会儿?|等下|以后|到时候?|自己)(?:再|还|会|要|想|来|自己|另外)*(?:配|加|录|剪|弄|做|上传|发|换|讲|说)/;

/** 现在这个听着像送别: what is there now is like. */
const seems =
  /^(?:现在|原来|之前|刚才)?(?:的|这个|那个|这首|那首|这样|的这[个首])?(?:听着|听起来|看着|看起来|看上去|感觉)(?:有点|有些|好|太|就)?像(?!样)/;

const otherActs = (
  'undo restore makeFilm question praise thanks ' + 'hello blame except correction meant'
).split(' ');

/** What a Chinese clause does: who or what, and how things are or were, commands nothing. */
export function chineseAct(clause: Clause): Act {
  const { text } = clause;
  const [first] = clause.tokens;
  if (dizzy.test(text) || alike.test(text) || seems.test(text)) return 'state';
  if (clause.has(...otherActs)) return 'open';
  if (happened.test(text) && !/^(?:把|给|让)/.test(text)) return 'story';
  if (later.test(text)) return 'story';
  if (purpose.test(text) && !clause.has('duration', 'quote', 'brighter', 'darker')) return 'story';
  if (forbids.test(text)) return 'open';
  // 往右移，慢慢的: how it is to be done.
  if (/^(?:慢慢|缓缓|轻轻|柔柔|快快)[的地]?来?$/.test(text)) return 'open';
  // 要竖的: the shape of the film.
  if (/^(?:要)?(?:竖|横|方)(?:屏|版|的|着|式|形)*$/.test(text)) return 'open';
  if (asks.test(text) && !complains.test(text)) return 'open';
  const named = hasTag(first, 'file', 'fileWord', 'fileMaybe');
  if ((people.test(text) && !named) || times.test(text)) return 'story';
  if (!tells.test(text)) return 'open';
  return clause.has(...values) && !complains.test(text) ? 'open' : 'state';
}
