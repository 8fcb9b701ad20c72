import { defineIntent, edit } from '../outcome.js';

/** 这个项目就叫…, 给作品起个名，…, 保存的名字用…: the project and the naming stand apart. */
const ofProject =
  /(?:项目|工程|文件|作品|草稿)(?:的)?(?:就|起|取|改|换|定|存)?.{0,4}(?:叫|名)|(?:保存|存盘|导出)的?(?:名字|文件名|名称|名)|\bproject\b.*\b(?:name|called|call|under|titled)\b|\b(?:save|file|store) (?:it|this|that|everything|the \w+)(?: \w+)? (?:as|under)\b/;

export const project = defineIntent({
  name: 'project',
  read(clause) {
    const name = clause.value<string>('quote');
    if (name === undefined || !(clause.has('projectName') || ofProject.test(clause.text))) return undefined;
    return edit('set_title', { title: name.slice(0, 200) }, { topic: 'film' });
  },
});
