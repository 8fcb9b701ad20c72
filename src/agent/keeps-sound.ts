import type { Clause } from './clause.js';

const kept = {
  en: /\b(?:do ?n ?'? ?t|do not|never|please not|without|no need to|not|must ?n ?'? ?t|should ?n ?'? ?t) (?:\S+ ){0,2}?(?:remov|delet|mut|kill|drop|turn(?:ing)? off|turn(?:ing)? (?:the |my )?(?:music|sound) off|switch(?:ing)? off|tak(?:e|ing) (?:out|away)|silenc|los|cut(?:ting)? out)\w*\b/,
  zh: /^(?:但是?|不过|可)*(?:别|不要|不能|不许|甭|莫)(?:给我|全|都)*(?:静音|关掉?|停掉?)[了吧啊]*$|(?:别|不要|不许|不能|甭|勿|莫)(?:再|给我|又)*(?:把|将)(?:[^，,]{0,6}?)(?:关|停|静音|去掉|去了|删|拿掉|取消|撤|消掉)|(?:音乐|配乐|bgm|声音?|原声|歌)(?:就|都|还是|先|可|千万)*(?:别|不要|不能|不许|甭|莫)(?:再|给我)*(?:关|停|静音|删|去掉|撤)|(?:别|不要|不许|不能|甭|莫)(?:再|给我)*(?:关掉?|停掉?|删掉?|去掉|静音|取消|撤掉?)(?:背景)?(?:音乐|配乐|bgm|声音|原声|歌)/,
};

/** 别把音乐关掉, `don't mute the clips`: what is heard is to stay as it is. */
export const keepsSound = ({ text, reading: { language } }: Clause): boolean =>
  (language === 'en' || language === 'zh') && kept[language].test(text);
