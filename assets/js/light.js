// What moves by itself: light that follows the pointer, and a chosen tab that is never cut off.
(() => {
  // How far the pointer is from the middle of the card, −1…1 both ways. CSS does the rest.
  const still = matchMedia("(prefers-reduced-motion: reduce), (hover: none)");
  document.addEventListener("pointermove", (event) => {
    const card = event.target.closest?.(".tilt");
    if (!card || still.matches) return;
    const box = card.getBoundingClientRect();
    card.style.setProperty("--x", (((event.clientX - box.left) / box.width) * 2 - 1).toFixed(3));
    card.style.setProperty("--y", (((event.clientY - box.top) / box.height) * 2 - 1).toFixed(3));
  }, { passive: true });
  document.addEventListener("animationstart", (event) => {
    if (event.animationName === "chosen") event.target.scrollIntoView({ block: "nearest", inline: "center" });
  });
})();
