import type { Saying } from './say.js';

/** Buttons and panels the studio has, in the words the agent uses for them; the studio shows the same labels. */
export const guiLabels = {
  export: { en: 'Export', zh: '导出', ja: '書き出し', es: 'Exportar', de: 'Exportieren', fr: 'Exporter' },
  undo: { en: 'Undo', zh: '撤销', ja: '元に戻す', es: 'Deshacer', de: 'Rückgängig', fr: 'Annuler' },
  upload: { en: 'Upload', zh: '上传', ja: 'アップロード', es: 'Subir', de: 'Hochladen', fr: 'Importer' },
  text: { en: 'Text', zh: '文字', ja: 'テキスト', es: 'Texto', de: 'Text', fr: 'Texte' },
  music: { en: 'Music', zh: '音乐', ja: '音楽', es: 'Música', de: 'Musik', fr: 'Musique' },
  styles: { en: 'Styles', zh: '风格', ja: 'スタイル', es: 'Estilos', de: 'Stile', fr: 'Styles' },
  media: { en: 'Media', zh: '素材', ja: '素材', es: 'Medios', de: 'Medien', fr: 'Médias' },
} as const satisfies Record<string, Saying>;

/** One closing hint that names what to press, open or drag in the studio. */
export const guiHints = {
  export: {
    en: 'Preview in timeline, or click the Export button when you like it.',
    zh: '可在时间线中预览，满意后点击“导出”按钮。',
    ja: 'タイムラインでプレビューして、よければ「書き出し」ボタンを押してください。',
    es: 'Mírelo en la línea de tiempo o pulse el botón Exportar cuando le guste.',
    de: 'Sehen Sie es in der Zeitleiste an oder klicken Sie auf „Exportieren“.',
    fr: 'Prévisualisez dans la timeline ou cliquez sur le bouton Exporter.',
  },
  text: {
    en: 'Open the Text panel to fine-tune it, or just tell me.',
    zh: '可打开“文字”面板微调，或直接告诉我。',
    ja: '「テキスト」パネルで調整するか、そのまま言ってください。',
    es: 'Abra el panel Texto para afinarlo, o dígamelo.',
    de: 'Im Bereich „Text“ lässt es sich verfeinern, oder sagen Sie es mir.',
    fr: 'Ouvrez le panneau Texte pour l’ajuster, ou dites-le-moi.',
  },
  music: {
    en: 'Open the Music panel to listen to other moods, or name one.',
    zh: '可打开“音乐”面板试听其他风格，或直接说出想要的风格。',
    ja: '「音楽」パネルで他の曲調を試すか、名前を言ってください。',
    es: 'Abra el panel Música para oír otros, o nombre uno.',
    de: 'Im Bereich „Musik“ gibt es andere Stimmungen, oder nennen Sie eine.',
    fr: 'Ouvrez le panneau Musique pour en écouter d’autres, ou nommez-en une.',
  },
  order: {
    en: 'You can also drag photos in the timeline.',
    zh: '也可以在时间线里直接拖拽照片。',
    ja: 'タイムラインで写真をドラッグしても並べ替えられます。',
    es: 'También puede arrastrar las fotos en la línea de tiempo.',
    de: 'Sie können Fotos auch in der Zeitleiste ziehen.',
    fr: 'Vous pouvez aussi glisser les photos dans la timeline.',
  },
  look: {
    en: 'Preview in timeline; open the Styles panel for other looks.',
    zh: '可在时间线中预览；打开“风格”面板可换其他滤镜。',
    ja: 'タイムラインで確認できます。他のルックは「スタイル」パネルにあります。',
    es: 'Mírelo en la línea de tiempo; en el panel Estilos hay otros.',
    de: 'Vorschau in der Zeitleiste; weitere im Bereich „Stile“.',
    fr: 'Prévisualisez dans la timeline ; d’autres dans le panneau Styles.',
  },
  upload: {
    en: 'Drag photos here or click the Upload button.',
    zh: '把照片拖拽到这里，或点击“上传”按钮。',
    ja: '写真をここにドラッグするか、「アップロード」ボタンを押してください。',
    es: 'Arrastre fotos aquí o pulse el botón Subir.',
    de: 'Ziehen Sie Fotos hierher oder klicken Sie auf „Hochladen“.',
    fr: 'Glissez des photos ici ou cliquez sur le bouton Importer.',
  },
} as const satisfies Record<string, Saying>;
