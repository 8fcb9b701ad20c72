import { cp, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endpoints } from '../client/index.js';
import { AppError, byNearness } from '../shared/index.js';

/** Folder of the package’s own skills. */
export const shippedFolder = fileURLToPath(new URL('../../skills', import.meta.url));

/** One installed or shipped SKILL.md. */
export interface SkillFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The skills of the package, by name. */
export const shippedSkills = (): Promise<SkillFile[]> => skillsIn(shippedFolder);

/** The skills of a folder of skills, by name; folders without a SKILL.md are none. */
export async function skillsIn(path: string): Promise<SkillFile[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError('bad-input', `There is no folder "${path}" that can be read.`, { cause });
  });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }): Promise<SkillFile | undefined> => {
        const file = join(path, name, 'SKILL.md');
        const text = await readFile(file, 'utf8').catch(() => undefined);
        return text === undefined ? undefined : { name, path: file, text };
      }),
  );
  return found.filter((skill) => skill !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
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

/** What is wrong with installed skills: their own faults, and being another version than the package's. */
export async function checkInstalled(path: string): Promise<{ count: number; wrong: string[] }> {
  const shipped = new Map((await shippedSkills()).map((skill) => [skill.name, skill.text]));
  // A folder of skills holds those of other programs too.
  const own = (await skillsIn(path)).filter(({ name }) => shipped.has(name));
  const wrong = own.flatMap(({ name, text }) => [
    ...checkSkill(name, text).map((what) => `${name}: ${what}`),
    ...(text === shipped.get(name)
      ? []
      : [`${name}: differs from this version's: kinora skills install ${name} --replace`]),
  ]);
  return { count: own.length, wrong };
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
  await cp(join(shippedFolder, name), path, { recursive: true }).catch((cause: unknown) => {
    throw new AppError('not-writable', `The skill can not be written to "${path}".`, { cause });
  });
  return path;
}
