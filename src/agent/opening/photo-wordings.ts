import type { Asset } from '../../draft/index.js';

/** Names of the files as they are said, without their ending. */
const stemsOf = (assets: readonly Asset[]): readonly string[] =>
  assets.map(({ name }) => name.replace(/\.[^.]*$/, '')).filter((stem) => /^[\p{L}_]+$/u.test(stem));

/** `waves3到8秒`: the name of a file, and then a time. */
function apart(text: string, assets: readonly Asset[]): string {
  return assets.reduce((said, { name }) => {
    const stem = name.replace(/\.[^.]*$/, '');
    if (!/^[a-z_]+$/i.test(stem)) return said;
    const at = said.toLowerCase().indexOf(stem.toLowerCase());
    const behind = at < 0 ? '' : said.slice(at + stem.length);
    return /^\d+(?:\.\d+)?(?:秒|s)?(?:到|至|[-~—])\d/.test(behind)
      ? `${said.slice(0, at + stem.length)} ${behind}`
      : said;
  }, text);
}

const enters =
  '(?:(?:从(?<side>[左右上下])[边面方]?(?:滑|推|飞)?)?(?:进来|进场|登场)(?=$|[吧了，,])|(?:进来|进场|登场|出来|出现)的?(?:时候|时|那下|那会儿?|那里)?(?:要|就|给我|都)*(?=(?:[用加来做]个?|换成?)?(?:闪|推|滑|划|硬切|直接切|叠|擦|翻|旋转|转场|黑场|百叶)))';

/** 第二张进来的时候闪一下: the transition before that photo. */
function entering(text: string, assets: readonly Asset[]): string {
  if (!/[进出登][来现场]/.test(text) || /[字标题尾乐声歌]/.test(text)) return text;
  const before = new RegExp(`(${['张', ...stemsOf(assets)].join('|')})(?:照片|那张)?${enters}`, 'iu');
  return text.replace(before, (_, photo: string, side?: string) =>
    side === undefined ? `${photo}前面的转场` : `${photo}前面的转场从${side}边滑入`,
  );
}

const photo = '(?:第[一二三四五六七八九十\\d]+张|最后一张|首张|末张';
/** What else goes with a photo, or is added to it. */
const noWords =
  '(?!.*(?:音乐|曲|歌|滤镜|色|钢琴|吉他|转场|字幕|标题|黑白|复古|动画|镜头|背景|一起|一段|特效|效果|边|框|原声|声音|文字|名字|姓名|地点|地名|价格|日期|编号|水印|贴纸|模糊|秒|放大|缩小|推|拉|淡|闪|阴影))';
const added = '(?![快长速粗亮深强大宽重密倍倒减到在进入回时点些暗暖冷进])';

/** 灵隐寺配 钟声悠远, 第一张加毕业快乐: the words for that photo; 日落配欢快的音乐 is none. */
function paired(text: string, assets: readonly Asset[]): string {
  if (!/[配加]/.test(text)) return text;
  const words = new RegExp(
    `^((?:把|给)?${[photo, '那张', ...stemsOf(assets)].join('|')})(?:照片|那张)?(?:上|上面)?)(?:配(?:上|一个|个)?|加(?:上|一?句|一?行)?${added})(?:[：:\\s]+|(?=\\p{Script=Han}))(?![字文音乐曲歌个句上合段首背解旁]|一[个句首段行张])(?=[^，,。的\\d]{2,14}$)${noWords}`,
    'iu',
  );
  return text
    .split(/(?<=[，,\s])(?=第[一二三四五六七八九十\d]+张|最后一张)/)
    .map((part) =>
      part.replace(
        /^(.*?)([，,\s]*)$/u,
        (_, said: string, mark: string) => said.replace(words, '$1写 ') + mark,
      ),
    )
    .join('');
}

/** 标题改成烟花: the words, though a photo is called so. */
function titled(text: string, assets: readonly Asset[]): string {
  const title =
    /^((?:把)?(?:开头)?(?:标题|片名)(?:改|换)(?:成|为))[：:\s]*(\p{Script=Han}{2,8})(?=$|[，,\s]+(?:要|用|再|然后|配|加|放|字|颜色|[红黄蓝绿金白黑粉橙紫]色?的))/u;
  return text.replace(title, (said, verb: string, words: string) => {
    const named = stemsOf(assets).some(
      (stem) => stem === words || (!ofFile.test(words) && alike(stem, words)),
    );
    return named || namedOther.test(words) ? `${verb}“${words}”` : said;
  });
}
/** 新年好 of 新年快乐.mp3: the words begin alike. */
const alike = (stem: string, words: string): boolean =>
  /^\p{Script=Han}{2}/u.test(stem) && words.startsWith(stem.slice(0, 2));
const ofFile = /[张的色样字体首歌]|第/;
const namedOther = /[饭猫狗花景照影日月海山湖寺茶]$/;

const kind = '(视频|录像|片段|照片|图片)';
const put = '(?:都|全|全部)?(?:放|排|移)(?:到|在)?';
const side = '(第一|最?前面|开头|最?后面|最后|结尾)';
const classes = new RegExp(`^把?${kind}${put}${side}(?:[，,\\s]+${kind}${put}${side})?$`);

/** 视频放前面 照片放后面: the clips by their names. */
function classPlaced(text: string, assets: readonly Asset[]): string {
  const [, which, where] = classes.exec(text) ?? [];
  const clips = stemsOf(assets.filter((asset) => asset.kind === 'video'));
  if (which === undefined || where === undefined || clips.length === 0) return text;
  const early = /[第前开]/.test(where) === /视频|录像|片段/.test(which);
  return `把${clips.join('和')}放${early ? '最前面' : '最后'}`;
}

/** 断桥和日落写上 断桥 日落: to each its own. */
function sharedOut(text: string, assets: readonly Asset[]): string {
  if (!/[写打]/.test(text)) return text;
  const one = `(${['第[一二三四五六七八九十\\d]+张', '最后一张', ...stemsOf(assets)].join('|')})`;
  const pair = new RegExp(
    `^(?:给|把)?${one}[和跟、]${one}(?:分别|各)?(?:写上?|打上?)[：:\\s]*([^，,。\\s、]{1,12})[、\\s]+([^，,。\\s、]{1,12})$`,
    'iu',
  );
  return text.replace(pair, '$1写“$3”，$2写“$4”');
}

/** 重来 日落 西湖 断桥: the order they shall have, and nothing goes. */
function ordered(text: string, assets: readonly Asset[]): string {
  const stems = stemsOf(assets);
  if (!text.startsWith('重') || stems.length === 0) return text;
  const one = `(?:${stems.join('|')})`;
  const row = new RegExp(
    `^重新?(?:来|排|做|弄)(?:一遍|一下)?(?:顺序)?[，,\\s]+(?:按(?:我说的|这个)?顺序)?[：:，,\\s]*(${one}(?:[，,、\\s]+${one})+)$`,
    'iu',
  );
  return text.replace(row, '按这个顺序 $1');
}

/** What is said of photos in rarer words as it is read: of the second one coming in, of words that go with one. */
export const ofPhotos = (text: string, assets: readonly Asset[]): string =>
  [apart, entering, sharedOut, paired, titled, classPlaced, ordered].reduce(
    (said, read) => read(said, assets),
    text,
  );
