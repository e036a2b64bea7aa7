// Before the page is drawn: the reader's choice of light or dark, if there is one.
try {
  const chosen = localStorage.getItem("notes-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage can be forbidden; then the system's setting holds.
}
