// MiniSearch, with the options that its documentation recommends for search as one types.

import MiniSearch from 'minisearch';

/** For each question the cases that are found, best first. */
export function miniSearch(all, questions) {
  const mini = new MiniSearch({ fields: ['title', 'names', 'page'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, names: 2 } } });
  mini.addAll(all);
  return questions.map((q) => mini.search(q).map(({ id }) => id));
}
