/** What the words of a GUI mean for a client without one (K-9). */
export type GuiAction = 'export' | 'state' | 'summary' | 'chat' | 'credits' | 'undo' | 'upload' | 'button';

/** A text of the agent made for a client without a GUI. */
export interface TranslatedText {
  /** What is said about the film; empty when the text was nothing but GUI. */
  readonly text: string;
  /** What the GUI talk asked for, in its order, each once. */
  readonly actions: readonly GuiAction[];
  /** True when the talk was a direct instruction and not a hint (`when you like it`, `也可以`). */
  readonly direct: boolean;
}

const label = '[“"「『\'‘]?[^，。；,.;!?！？]{0,24}?';
/** What names each action: English, Chinese, then Spanish, German, French and Japanese. */
const rules: readonly { readonly action: GuiAction; readonly words: readonly RegExp[] }[] = [
  {
    action: 'export',
    words: [
      /\bexport button\b|\b(click|press|tap|hit)\b[^,.;]*\bexport\b/i,
      /点击?[^，。；]{0,6}导出|导出(按钮|键)|(使用|通过)[“"「]?导出/,
      /\b(pulse|toque|haga clic)\b[^,.;]*\bexportar\b/i,
      /\b(klicken|tippen)\b[^,.;]*\bexportieren\b/i,
      /\b(cliquez|appuyez)\b[^,.;]*\bexporter\b/i,
      /書き出し」?(ボタン|を押)/,
    ],
  },
  {
    action: 'undo',
    words: [
      /\b(click|press|tap)\b[^,.;]*\bundo\b|\bundo button\b/i,
      /点击?[^，。；]{0,4}撤销|撤销按钮/,
      /\b(pulse|toque|haga clic)\b[^,.;]*\bdeshacer\b/i,
      /\b(klicken|tippen)\b[^,.;]*\brückgängig\b/i,
      /\b(cliquez|appuyez)\b[^,.;]*\bannuler\b/i,
      /元に戻す」?(ボタン|を押)/,
    ],
  },
  {
    action: 'upload',
    words: [
      /\b(click|press|tap)\b[^,.;]*\bupload\b|\bupload (button|panel)\b|\b(drag|drop)\b[^,.;]*\b(photos?|pictures?|files?|images?|clips?) (in)?(here|to upload)\b/i,
      /点击?[^，。；]{0,4}上传|上传按钮|(照片|文件|图片|素材)拖(拽|动)?到(这里|此处)/,
      /\b(pulse|toque|haga clic)\b[^,.;]*\bsubir\b|\barrastre\b[^,.;]*\baquí/i,
      /\bklicken\b[^,.;]*\bhochladen\b|\bhochladen“?\s+klicken\b|\bhierher\b/i,
      /\bcliquez\b[^,.;]*\bimporter\b|\bglissez\b[^,.;]*\bici\b/i,
      /アップロード」?(ボタン|を押)|ここにドラッグ/,
    ],
  },
  {
    action: 'summary',
    words: [
      /\b(preview|see|view|check|watch)\b[^,.;]*\b(in|on) (the |your )?timeline\b/i,
      /(在)?时间(线|轴)[里中上]?(预览|查看)|预览时间(线|轴)/,
      /\b(mírelo|véalo)\b[^,.;]*\blínea de tiempo\b/i,
      /\b(sehen|vorschau)\b[^,.;]*\bzeitleiste\b/i,
      /\bprévisualisez\b/i,
      /タイムラインで(プレビュー|確認)/,
    ],
  },
  {
    action: 'credits',
    words: [
      /\b(check|open|see|visit|go to)\b[^,.;]*\b(account|billing|subscription)\b/i,
      /(查看|打开|前往|进入)[^，。；]{0,6}(账户|账单|账号|订阅)/,
    ],
  },
  {
    action: 'state',
    words: [
      /\bopen\b[^,.;]*\b(panel|tab|menu|settings|library|sidebar|editor|inspector)\b|\bgo to\b[^,.;]*\b(panel|tab|menu|settings)\b|\bthe (text|music|styles?|media|timeline) panel\b/i,
      new RegExp(
        `打开${label}[”"」』’]?(面板|菜单|选项卡|设置|侧边栏|页面|库)|打开[“"「『][^”"」』]{1,12}[”"」』]|[”"」』]面板`,
      ),
      /\b(abra|en) el panel\b/i,
      /\bim bereich\b/i,
      /\b(ouvrez|dans) le panneau\b/i,
      /」パネル/,
    ],
  },
  {
    action: 'chat',
    words: [
      /\bdrag (a|the|your|it|them|any|photos?|clips?|pictures?)\b|\bdrag[- ]and[- ]drop\b/i,
      /拖拽|拖动|拖放/,
      /\barrastrar\b/i,
      /\bzeitleiste ziehen\b/i,
      /\bglisser\b/i,
      /ドラッグ/,
    ],
  },
  {
    action: 'button',
    words: [/\b(click|press|tap)\b[^,.;]*\b(button|icon|here|save|apply|ok)\b|\bclick\b/i, /点击/],
  },
];

/** Words that make the instruction a hint. */
const hinting = [
  /\b(when|if|once|after|can|could|may|also|or|whenever)\b/i,
  /满意|如果|之后|以后|也可|可以|可在|可(打开|点击)|随时|或|需要|还想/,
  /\b(cuando|si|también|puede|o)\b/i,
  /\b(wenn|falls|auch|können|oder|lässt)\b/i,
  /\b(quand|si|aussi|pouvez|ou)\b/i,
  /よければ|ときは|でき|ても|でも/,
];

/** Endings that mean nothing once the instruction before them is gone. */
const leftovers = [
  /^((or )?(just )?(tell me|name one|say so|ask me)|when(ever)? you('re| are)? (like it|ready|happy|satisfied)( with it)?|if you (like|want|wish)( it| to)?|then|and|or|to [^,]{1,40})$/i,
  /^((或者?)?(直接)?(告诉我|跟我说|说一声|说出想要的[^，]{1,6})(即可|就行|吧)?|满意后?|如果(满意|喜欢)|你?(也)?可以?|(也)?可|然后|要[^，]{1,12})$/,
  /^o (dígamelo|nombre uno)$|^cuando (quiera|le guste)[^,]{0,20}$/i,
  /^oder (sagen sie es mir|nennen sie eine)$|^wenn sie [^,]{1,30}$|^um [^,]{1,40}$/i,
  /^ou (dites-le-moi|nommez-en une)$/i,
];
/** What joins a kept clause to the instruction before it. */
const joined = /^(?:or|and|then|oder|dann|ou|puis|o)\s+|^(?:或者?|再)(?=直接|说|告诉)/i;

/** A text's quotes, in the marks of all the languages the agent answers in. */
const quotes =
  /((?:click|press|tap|open|drag|the|auf|bereich|点击|打开|点|按|通过|使用|把)\s*)?("[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」)(?!ボタン|パネル|を押)/gi;

/** The film's own words in quotes are hidden from the rules; labels after a GUI verb stay. */
function hideQuotes(text: string): { masked: string; restore: (piece: string) => string } {
  const kept: string[] = [];
  const masked = text.replace(quotes, (whole, verb: string | undefined, quoted: string) => {
    if (verb !== undefined && !/^the\s*$/i.test(verb)) return whole;
    kept.push(quoted);
    return `${verb ?? ''}\uE000${kept.length - 1}\uE001`;
  });
  return {
    masked,
    restore: (piece) => piece.replace(/\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)]!),
  };
}

const matches = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

const ruleOf = (piece: string): GuiAction | undefined =>
  rules.find(({ words }) => matches(words, piece))?.action;

/** Keeps what a text says about the film, takes the GUI out of it and tells what that GUI was for. */
export function translateGui(text: string): TranslatedText {
  const { masked, restore } = hideQuotes(text);
  const actions: GuiAction[] = [];
  let direct = false;
  const kept: string[] = [];
  for (const line of masked.split('\n')) {
    const sentences = line.match(/[^.!?。！？]+(?:\.(?=\S)[^.!?。！？]+)*[.!?。！？]*["”」]?\s*/gu) ?? [line];
    const said = sentences.map((sentence) => {
      if (ruleOf(sentence) === undefined) return sentence;
      const clauses = sentence.split(/(?<=[,;，；])\s*|\s+(?=or )|(?=或者?(?:点击|打开|拖))/iu);
      const rest: string[] = [];
      for (const clause of clauses) {
        const action = ruleOf(clause);
        if (action === undefined) rest.push(clause);
        else if (!actions.includes(action)) actions.push(action);
      }
      direct ||= !matches(hinting, sentence);
      const content = rest.filter(
        (clause) => !matches(leftovers, clause.replace(/[\s,;.!?，；。！？]/gu, ' ').trim()),
      );
      if (content.length === 0) return '';
      const zh = /\p{Script=Han}/u.test(sentence);
      const words = content
        .map((clause) => clause.trim())
        .join(zh ? '' : ' ')
        .replace(/[,;，；.。\s]+$/u, '')
        .replace(joined, '');
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}${zh ? '。' : '. '}`;
    });
    kept.push(said.join('').trim());
  }
  return {
    text: restore(
      kept
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    ),
    actions,
    direct,
  };
}
