// Loaded before anything is painted: a page that turns dark after it has been shown light hurts the eye. It is a file of
// its own because the policy of the pages allows no script inside them. The same name: src/lib/color-scheme.ts.
(function () {
  try {
    var chosen = localStorage.getItem('klubbat-color-scheme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.colorScheme = chosen;
    }
  } catch {
    // storage is forbidden: the computer's own choice stands
  }
})();
