import { defineIntent, edit } from '../outcome.js';

export const style = defineIntent({
  name: 'style',
  read(clause, scene) {
    const names = clause.values<string>('style').filter((name): name is string => typeof name === 'string');
    const name = names[0];
    if (name === undefined || clause.has('quote')) return undefined;
    if (
      clause.has('music', 'transition', 'look', 'title', 'caption', 'text') &&
      !clause.tokens.some((token) =>
        token.tags.some((tag) => tag.concept === 'style' && tag.value === undefined),
      )
    )
      return undefined;
    const spoken = clause.tokens.some((token) =>
      token.tags.some((tag) => tag.concept === 'style' && tag.value === undefined),
    );
    if (!spoken && !scene.fresh && !clause.has('change', 'makeFilm', 'film', 'more', 'it')) return undefined;
    if (clause.refs.some((item) => item.kind === 'some') && !spoken) return undefined;
    return edit('set_style', { style: name }, { topic: 'film' });
  },
});
