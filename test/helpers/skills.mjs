import * as all from '../../scripts/skills/all.mjs';

/** The sources of the skills, for tests. */
export default Object.values(all);
