import { type ColourName, colours } from '../shared/index.js';

/** Colour words of all languages; several words share a colour. */
const table: Readonly<Record<ColourName, string>> = {
  white: 'white|白底|白|白色|纯白|blanco|blanca|weiß|weiss|weiße|blanc|blanche|白い',
  black: 'black|黑底|黑|黑色|纯黑|negro|negra|schwarz|schwarze|noir|noire|黒|黒い',
  red: 'red|红彤彤|红通通|红红的|喜庆的红|红|红色|大红|rojo|roja|rot|rote|rouge|赤|赤い|正红|大红色|中国红',
  darkRed: 'dark red|darker red|crimson|深红|暗红|深红色|rojo oscuro|dunkelrot|rouge foncé',
  orange: 'orange|橙|橙色|橘色|橘黄|naranja|オレンジ|橘|橘红|橙红',
  peach: 'warm orange|peach|暖橙|蜜桃色|桃色|apricot',
  yellow: 'yellow|黄澄澄|黄|黄色|明黄|amarillo|amarilla|gelb|gelbe|jaune|黄色い|柠檬黄',
  lightYellow: 'light yellow|lighter yellow|pale yellow|浅黄|淡黄|浅黄色|淡黄色',
  gold: 'gold|香槟色|香槟金|金灿灿|金闪闪|金光闪闪|golden|金|金色|金黄|金黄色|dorado|dorada|goldene|doré|dorée|ゴールド|烫金',
  green: 'green|绿油油|绿|绿色|verde|grün|grüne|vert|verte|緑|草绿|墨绿',
  lightGreen: 'light green|lighter green|mint|浅绿|薄荷绿|浅绿色|淡绿|淡绿色|hellgrün|vert clair',
  darkGreen: 'dark green|darker green|深绿|墨绿色|深绿色|dunkelgrün|vert foncé',
  blue: 'blue|蓝汪汪|蓝蓝的|蓝|蓝色|azul|blau|blaue|bleu|bleue|青|青い',
  lightBlue:
    'light blue|lighter blue|sky blue|baby blue|浅蓝|天蓝|浅蓝色|天蓝色|淡蓝|淡蓝色|celeste|hellblau|bleu clair|水色',
  darkBlue:
    'dark blue|darker blue|navy|navy blue|深蓝|藏青|深蓝色|藏蓝|海军蓝|dunkelblau|bleu foncé|bleu marine|azul oscuro|紺',
  turquoise: 'turquoise|cyan|teal|aqua|青色|蓝绿|青绿|湖蓝|turquesa|türkis',
  purple: 'purple|violet|紫|紫色|morado|morada|púrpura|lila|violeta|violette|mauve',
  lavender: 'lavender|light purple|lilac|浅紫|淡紫|薰衣草紫|浅紫色|淡紫色',
  pink: 'pink|粉嫩|粉嘟嘟|粉粉的|粉|粉色|粉红|粉红色|rosa|rose|ピンク|淡粉|樱花粉|少女粉',
  magenta: 'magenta|hot pink|fuchsia|玫红|玫红色|品红|桃红',
  brown: 'brown|棕|棕色|褐色|咖啡色|marrón|café|braun|braune|marron|茶色',
  cream:
    'beige|cream|ivory|米色|米白|奶油色|米黄|象牙白|crema|creme|crème|off-white|off white|奶白|奶油白|beis',
  grey: 'grey|gray|灰底|灰|灰色|gris|grau|graue|グレー|银灰',
  lightGrey:
    'light grey|light gray|lighter grey|lighter gray|浅灰|浅灰色|hellgrau|gris clair|silver|银|银色|plateado|silbern|argent|argenté',
  darkGrey: 'dark grey|dark gray|darker grey|darker gray|深灰|深灰色|charcoal|炭灰|dunkelgrau|gris foncé',
};

/** Every colour word with its colour. */
export const colourWords: readonly [word: string, hex: string][] = Object.entries(table).flatMap(
  ([name, words]) => words.split('|').map((word): [string, string] => [word, colours[name as ColourName]]),
);
