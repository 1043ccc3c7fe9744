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
