import type { Saying } from '../replies/say.js';

export const generation: Saying = {
  en: 'I cannot generate pictures or clips. Upload photos and I make the film from them.',
  zh: '我不能生成图片或视频。上传照片，我用它们来做影片。',
};

export const insidePhoto: Saying = {
  en: 'I cannot change what is inside a photo. I can crop it, take the photo out, blur around it, or change its colours.',
  zh: '我没法改动照片里面的内容。可以裁切、删掉这张、虚化四周，或者调整颜色。',
  ja: '写真の中身は変えられません。切り取り、削除、色の調整ならできます。',
  es: 'No puedo cambiar lo que hay dentro de una foto. Puedo recortarla, quitarla o cambiar sus colores.',
  de: 'Den Inhalt eines Fotos kann ich nicht ändern. Ich kann es beschneiden, herausnehmen oder die Farben ändern.',
  fr: 'Je ne peux pas changer le contenu d’une photo. Je peux la recadrer, la retirer ou changer ses couleurs.',
};

export const sending: Saying = {
  en: 'I cannot post or send films. Click the Export button to get the MP4 and share it yourself; I can set the right format, such as 9:16 for TikTok.',
  zh: '我不能发布或发送影片。点击“导出”按钮得到 MP4 后自己分享；我可以调好比例，比如抖音的 9:16。',
};

export const voiceOver: Saying = {
  en: 'I cannot speak or make a voice-over. You can upload a recording and say "use my recording as the music", or I can add captions.',
  zh: '我不能配音。可以上传录音，说“用我上传的录音”，或者我来加字幕。',
};

export const atOnce: Saying = {
  en: 'I cannot show several photos at once yet. I can let them follow quickly, for example 1 second each.',
  zh: '暂时不能同屏显示多张照片。可以让它们快速切换，比如每张 1 秒。',
};
