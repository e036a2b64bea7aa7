// Before the page is drawn: that there are scripts, for which it keeps room, and the reader's choice of light or dark.
document.documentElement.classList.add("scripts");
try {
  const chosen = localStorage.getItem("notes-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage can be forbidden; then the system's setting holds.
}
