// Loaded plainly in the head, not as a module: it must set the theme before the first paint.
(() => {
  const key = 'livedashboard.theme';
  const system = matchMedia('(prefers-color-scheme: light)');

  /** @returns {'dark' | 'light' | null} what the person chose, null when nothing */
  const chosen = () => {
    try {
      const value = localStorage.getItem(key);
      return value === 'dark' || value === 'light' ? value : null;
    } catch {
      return null; // storage is closed to this page: follow the system
    }
  };

  /** @returns {'dark' | 'light'} what the page shows */
  const current = () => chosen() ?? (system.matches ? 'light' : 'dark');

  const apply = () => {
    document.documentElement.dataset.theme = current();
  };

  /** @returns {'dark' | 'light'} what the page shows from now on */
  const toggle = () => {
    const next = current() === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(key, next);
    } catch {
      // not remembered, but shown
    }
    document.documentElement.dataset.theme = next;
    return next;
  };

  apply();
  system.addEventListener('change', apply);
  Object.assign(window, { liveDashboardTheme: { current, toggle } });
})();
