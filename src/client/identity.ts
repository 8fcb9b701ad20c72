import { AppError } from '../shared/index.js';

/** Who a client says it is, on every request (K-4). */
export interface SkillIdentity {
  readonly source: string;
  readonly version: string;
  readonly platform: string;
}

/** The platform by where a skill is installed: `clawhub`, `cursor` or `unknown`. */
export function platformOf(installPath: string): string {
  const path = installPath.replaceAll('\\', '/');
  if (path.includes('/.clawhub/')) return 'clawhub';
  return path.includes('/.cursor/skills/') ? 'cursor' : 'unknown';
}

/** A value of a SKILL.md's frontmatter, without quotes. */
function frontmatterValue(frontmatter: string, key: string): string | undefined {
  const line = new RegExp(`^${key}:[ \\t]*(.+)$`, 'm').exec(frontmatter)?.[1]?.trim();
  return line?.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * The identity that a SKILL.md gives its user: name and version of its frontmatter, platform by path. `source` wins
 * over the name (the environment's SKILL_SOURCE).
 */
export function identityOfSkill(
  skillText: string,
  { installPath, source }: { installPath: string; source?: string | undefined },
): SkillIdentity {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(skillText)?.[1];
  const name = frontmatter === undefined ? undefined : frontmatterValue(frontmatter, 'name');
  const version = frontmatter === undefined ? undefined : frontmatterValue(frontmatter, 'version');
  if (name === undefined || version === undefined) {
    throw new AppError('bad-input', 'A SKILL.md begins with a frontmatter that has a name and a version.');
  }
  return { source: source || name, version, platform: platformOf(installPath) };
}

/** The three headers of an identity. */
export const identityHeaders = ({ source, version, platform }: SkillIdentity): Record<string, string> => ({
  'X-Skill-Source': source,
  'X-Skill-Version': version,
  'X-Skill-Platform': platform,
});
