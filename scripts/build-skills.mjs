import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as all from './skills/all.mjs';
import { skillPage, skillsReadme } from './skills/skill-page.mjs';

/** Every generated file by its path below `skills`. */
export function skillFiles() {
  const skills = Object.values(all);
  return new Map([
    ['README.md', skillsReadme(skills)],
    ...skills.map((skill) => [`${skill.name}/SKILL.md`, skillPage(skill)]),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../skills', import.meta.url));
  for (const [name, text] of skillFiles()) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
