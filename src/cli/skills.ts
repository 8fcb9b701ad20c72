import { cp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints } from '../client/index.js';
import { AppError, byNearness } from '../shared/index.js';

/** The package's own skills. */
const folder = fileURLToPath(new URL('../../skills', import.meta.url));

/** One installed or shipped SKILL.md. */
export interface SkillFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The skills of the package, by name. */
export async function shippedSkills(): Promise<SkillFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name, 'SKILL.md');
      return { name, path, text: await readFile(path, 'utf8') };
    }),
  );
}

/** One of the package's skills. Unknown: `bad-input` listing all, nearest first. */
export async function requireSkill(name: string): Promise<SkillFile> {
  const skills = await shippedSkills();
  const found = skills.find((skill) => skill.name === name);
  if (found !== undefined) return found;
  const known = byNearness(
    name,
    skills.map((skill) => skill.name),
  );
  throw new AppError('bad-input', `Unknown skill "${name}". Known: ${known.join(', ')}.`);
}

/** A value of the frontmatter as text; quoted JSON strings are read. */
export function frontmatterOf(text: string): Map<string, string> {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const entries = block.split('\n').flatMap((row): [string, string][] => {
    const [, key, value] = /^([a-z-]+): (.+)$/.exec(row) ?? [];
    if (key === undefined || value === undefined) return [];
    return [[key, value.startsWith('"') ? String(JSON.parse(value)) : value]];
  });
  return new Map(entries);
}

/** Method and path of every request that a skill's shell blocks make. */
export function requestsOf(text: string): string[] {
  const paths = [...text.matchAll(/"\$API(\/[^"?]+)"/g)].map(([, path]) =>
    path!.replace('/me/$SID', '/me/:x').replace(/\$\w+/g, ':x'),
  );
  return [...new Set(paths)];
}

/** What is wrong with a skill in the folder `name`; empty when nothing is. */
export function checkSkill(name: string, text: string): string[] {
  const values = frontmatterOf(text);
  const wrong: string[] = [];
  if (values.get('name') !== name) wrong.push(`name must be "${name}", the name of its folder`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 64) {
    wrong.push('the name must be at most 64 small letters, digits and single hyphens');
  }
  const description = values.get('description') ?? '';
  if (description.length < 1 || description.length > 1024) {
    wrong.push(`description must have 1 to 1024 characters, not ${description.length}`);
  }
  if (!/^\d+\.\d+\.\d+$/.test(values.get('version') ?? '')) wrong.push('version must be like 1.0.0');
  if ((values.get('compatibility') ?? '').length > 500) wrong.push('compatibility has over 500 characters');
  try {
    JSON.parse(values.get('metadata') ?? '');
  } catch {
    wrong.push('metadata must be JSON on one line');
  }
  const known = new Set(endpoints.map(({ path }) => path.replace(/:\w+/g, ':x')));
  for (const path of requestsOf(text)) if (!known.has(path)) wrong.push(`the API has no ${path}`);
  if (text.split('\n').length > 500) wrong.push('the page has over 500 lines');
  return wrong;
}

/** Copies a skill's folder into `target`; an existing one is refused unless `replace`. */
export async function installSkill(
  name: string,
  { target, replace }: { target: string; replace: boolean },
): Promise<string> {
  await requireSkill(name);
  const path = join(target, name);
  if (!replace && (await stat(path).catch(() => null)) !== null) {
    throw new AppError('not-writable', `"${path}" is there already. Give --replace to overwrite it.`);
  }
  await cp(join(folder, name), path, { recursive: true }).catch((cause: unknown) => {
    throw new AppError('not-writable', `The skill can not be written to "${path}".`, { cause });
  });
  return path;
}
