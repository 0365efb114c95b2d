// The stance chart: tells what a shape stands for where the pointer or the keyboard is.
"use strict";

for (const chart of document.querySelectorAll("figure.chart")) {
  const tip = chart.querySelector(".tip");
  const dots = [...chart.querySelectorAll("a.dot")];

  function tell(dot) {
    tip.textContent = dot.dataset.tell;
    tip.hidden = false;
    const at = dot.getBoundingClientRect();
    const box = chart.getBoundingClientRect();
    const left = Math.min(Math.max(at.left - box.left - tip.offsetWidth / 2, 4), box.width - tip.offsetWidth - 4);
    const above = at.top - box.top - tip.offsetHeight - 8;
    tip.style.left = `${Math.max(left, 4)}px`;
    tip.style.top = `${above > 0 ? above : at.bottom - box.top + 8}px`;
  }

  function hush() {
    const kept = dots.find((dot) => dot === document.activeElement);
    if (kept) tell(kept);
    else tip.hidden = true;
  }

  for (const dot of dots) {
    dot.addEventListener("pointerenter", () => tell(dot));
    dot.addEventListener("pointerleave", hush);
    dot.addEventListener("focus", () => tell(dot));
    dot.addEventListener("blur", hush);
  }

  chart.addEventListener("keydown", (event) => {
    const at = dots.indexOf(document.activeElement);
    if (event.key === "Escape") tip.hidden = true;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !step || !dots[at + step]) return;
    dots[at + step].focus();
    event.preventDefault();
  });
}
