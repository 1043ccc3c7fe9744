// The switch between colour schemes. Without a script, the reader's system decides.
(({ dataset: words }) => {
  const root = document.documentElement;
  const key = 'casebook-scheme';
  const schemes = ['system', 'light', 'dark'];
  // Storage may be closed, as on pages from disk; the choice then lasts for one page.
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (scheme) => {
    try {
      if (scheme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, scheme);
    } catch { /* see above */ }
  };
  let scheme = schemes.includes(stored()) ? stored() : 'system';
  const name = document.createElement('span');
  const apply = () => {
    if (scheme === 'system') delete root.dataset.theme;
    else root.dataset.theme = scheme;
    name.textContent = words[scheme];
  };
  apply();
  const button = document.createElement('button');
  const label = document.createElement('span');
  button.type = 'button';
  button.className = 'scheme';
  label.className = 'vh';
  label.textContent = `${words.scheme} `;
  button.append(label, name);
  button.addEventListener('click', () => {
    scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length];
    store(scheme);
    apply();
  });
  document.querySelector('header.site')?.append(button);
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    scheme = schemes.includes(event.newValue) ? event.newValue : 'system';
    apply();
  });
})(document.currentScript);

// The search: its script is loaded when somebody uses it.
(({ dataset: words }) => {
  const form = document.querySelector('form.search');
  const input = form?.elements.q;
  if (!input || !words.search) return;
  const address = (link) => new URL(link, document.baseURI).href;
  const say = (text) => {
    form.classList.add('told');
    form.querySelector('[role=status]').textContent = text;
  };
  let module;
  const load = () => {
    if (location.protocol === 'file:') say(words.disk);
    else module ??= import(address(words.search)).catch(() => { module = undefined; });
    return module;
  };
  const browse = document.querySelector('.browse');
  let started;
  const start = async () => {
    const loaded = await load();
    if (loaded) return (started ??= loaded.start(form, address(words.index)));
    if (location.protocol !== 'file:') {
      say(words.failed);
      if (browse) browse.hidden = false;
    }
    return null;
  };
  form.addEventListener('focusin', start);
  form.querySelector('.refine')?.addEventListener('click', async () => (await start())?.refine());
  if (browse && location.search.length > 1) {
    // Results will stand in its place; where they cannot, it comes back.
    browse.hidden = location.protocol !== 'file:';
    start();
  }
  // Who is faster than the script sends the form: with the filters that were chosen.
  form.addEventListener('submit', () => {
    for (const [name, value] of browse && !started ? new URLSearchParams(location.search) : []) {
      if (/^(q|page|all|utm_.*|.*clid)$/.test(name)) continue;
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
  });
  const filter = document.querySelector('.filter input');
  let filtered;
  const narrow = async () => {
    const loaded = await load();
    if (loaded) filtered ??= loaded.filterList(filter, address(words.index));
  };
  filter?.addEventListener('focus', narrow);
  const kept = filter && new URLSearchParams(location.search).get('filter');
  if (kept) {
    filter.value = kept.slice(0, 100);
    narrow();
  }
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]')) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})(document.currentScript);
