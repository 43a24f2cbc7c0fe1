/* An add-in as small as can be: tests run their scripts in its window. */
window.changes = [];
Office.onReady((info) => {
  document.getElementById("state").textContent = `${info.host} ${info.platform} ${Office.context.displayLanguage} ${location.search.includes("page=second") ? "second" : "first"}`;
});
