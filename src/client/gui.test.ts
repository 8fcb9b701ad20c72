import { expect, it } from 'vitest';
import { translateGui } from './gui.js';

it('K-9: what a text says of the film stays, its GUI goes, and the actions are told', () => {
  for (const [said, text, actions] of [
    [
      'I added the title "Rome" for 3 s. Preview in timeline, or click the Export button when you like it.',
      'I added the title "Rome" for 3 s.',
      ['summary', 'export'],
    ],
    [
      'The music is now calm piano at 35%. Open the Music panel to listen to other moods, or name one.',
      'The music is now calm piano at 35%.',
      ['state'],
    ],
    ['第 2 张照片移到了最前面。也可以直接在时间线里拖拽照片。', '第 2 张照片移到了最前面。', ['chat']],
    [
      '已配上轻快的音乐（35%）。可在时间线中预览，满意后点击“导出”按钮。',
      '已配上轻快的音乐（35%）。',
      ['summary', 'export'],
    ],
    ['标题改为“你好”。可打开“文字”面板微调，或直接告诉我。', '标题改为“你好”。', ['state']],
    ['Drag photos here or click the Upload button.', '', ['upload']],
    ['Click the Export button to download your video.', '', ['export']],
    ['To see your plan, check your billing page.', '', ['credits']],
    [
      'The first photo lasts 3.5 s, and you can click Undo to go back.',
      'The first photo lasts 3.5 s.',
      ['undo'],
    ],
    ['The title "click here" is gone.', 'The title "click here" is gone.', []],
    [
      'The film opens with photo 1 and the drag race is last in line.',
      'The film opens with photo 1 and the drag race is last in line.',
      [],
    ],
  ] as const) {
    const translated = translateGui(said);
    expect([said, translated.text, translated.actions]).toEqual([said, text, actions]);
  }
});

it('K-9: an instruction is told from a hint', () => {
  expect(translateGui('Click the Export button to get the file.').direct).toBe(true);
  expect(translateGui('Click the Export button when you like it.').direct).toBe(false);
  expect(translateGui('请点击“导出”按钮。').direct).toBe(true);
  expect(translateGui('满意后点击“导出”按钮。').direct).toBe(false);
});

it('K-9: the GUI goes in every language the agent answers in, the words of the film stay', () => {
  for (const [said, text, actions] of [
    [
      'Añadido el título “Pulse Exportar”. Mírelo en la línea de tiempo o pulse el botón Exportar cuando le guste.',
      'Añadido el título “Pulse Exportar”.',
      ['export'],
    ],
    [
      'Der Titel „Klicken Sie auf Exportieren“ ist weg. Im Bereich „Text“ lässt es sich verfeinern, oder sagen Sie es mir.',
      'Der Titel „Klicken Sie auf Exportieren“ ist weg.',
      ['state'],
    ],
    [
      'Le titre « cliquez sur Exporter » est rouge. Vous pouvez aussi glisser les photos dans la timeline.',
      'Le titre « cliquez sur Exporter » est rouge.',
      ['chat'],
    ],
    [
      'タイトル「書き出しを押す」を追加しました。タイムラインでプレビューして、よければ「書き出し」ボタンを押してください。',
      'タイトル「書き出しを押す」を追加しました。',
      ['export'],
    ],
    [
      'You are welcome! Click the Export button when you want the file, or tell me what else to change.',
      'You are welcome! Tell me what else to change.',
      ['export'],
    ],
    ['Removed photo 2 (the solar panel.jpg).', 'Removed photo 2 (the solar panel.jpg).', []],
    [
      '音乐音量由 100% 调到 63%。可打开“音乐”面板试听其他风格，或直接说出想要的风格。',
      '音乐音量由 100% 调到 63%。',
      ['state'],
    ],
  ] as const) {
    const translated = translateGui(said);
    expect([said, translated.text, translated.actions]).toEqual([said, text, actions]);
  }
  expect(translateGui('不客气！需要成片时点击“导出”按钮，还想改什么直接告诉我。').direct).toBe(false);
  expect(translateGui('Pulse el botón Exportar para obtener el MP4.').direct).toBe(true);
  expect(translateGui('Klicken Sie auf „Exportieren“, um die MP4-Datei zu erhalten.').direct).toBe(true);
  expect(translateGui('Cliquez sur le bouton Exporter quand vous voulez le fichier.').direct).toBe(false);
});
