import type { TextRole } from '../draft/index.js';
import type { TitleStyle } from './define-title.js';
import { titles } from './registries.js';

/** The title style of a text: the one it names, else that of its track's role, which bears the role's name. */
export const titleOf = ({ template }: { readonly template: string | null }, role: TextRole): TitleStyle =>
  titles.get(template ?? role);
