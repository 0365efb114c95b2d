// The sources map: lights up the neighbours of a node, and moves the drawing. Reading needs none of it.
"use strict";

// Beyond so many neighbours their names would cover each other.
const TOLD = 25;
// Units of the drawing to a pixel of the screen, from which on its words can no longer be read.
const SMALL = 1.9;

const map = document.querySelector("figure.map");
if (map) {
  const svg = map.querySelector(".frame > svg");
  const nodes = [...svg.querySelectorAll("a.node")];
  const lines = [...svg.querySelectorAll(".lines path")];
  const telling = map.querySelector(".telling");
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = { x: 0, y: 0, width, height };
  let current = 0;

  const near = nodes.map((node) => new Set(node.dataset.near.split(" ").filter(Boolean).map(Number)));
  const places = nodes.map((node) => node.getAttribute("transform").match(/-?\d+/g).map(Number));

  function light(at) {
    svg.classList.toggle("lighting", at !== null);
    nodes.forEach((node, i) => {
      const lit = at !== null && (i === at || near[at].has(i));
      node.classList.toggle("lit", lit);
      node.classList.toggle("told", lit && near[at].size <= TOLD);
    });
    lines.forEach((line) =>
      line.classList.toggle("lit", at !== null && [line.dataset.from, line.dataset.to].includes(String(at))),
    );
    telling.textContent = at === null ? "" : nodes[at].getAttribute("aria-label");
  }

  function show() {
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  function zoom(by, x = view.x + view.width / 2, y = view.y + view.height / 2) {
    const wide = Math.min(Math.max(view.width * by, width / 12), width * 1.5);
    const share = wide / view.width;
    view = {
      x: x - (x - view.x) * share,
      y: y - (y - view.y) * share,
      width: wide,
      height: view.height * share,
    };
    show();
  }

  function move(dx, dy) {
    view = { ...view, x: view.x + dx, y: view.y + dy };
    show();
  }

  function point(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  }

  // One stop for the Tab key; from there the arrows lead to the nearest node that way.
  function stop(at) {
    nodes[current].tabIndex = -1;
    current = at;
    nodes[at].tabIndex = 0;
  }

  function beside(at, dx, dy) {
    const [x, y] = places[at];
    let best = at;
    let least = Infinity;
    places.forEach(([px, py], i) => {
      const along = (px - x) * dx + (py - y) * dy;
      const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
      const far = along + 2 * aside;
      if (along > 0.5 && far < least) [best, least] = [i, far];
    });
    return best;
  }

  function reveal(at) {
    const [x, y] = places[at];
    const edge = view.width * 0.06;
    const right = Math.max(0, x + edge - view.x - view.width) - Math.max(0, view.x + edge - x);
    const down = Math.max(0, y + edge - view.y - view.height) - Math.max(0, view.y + edge - y);
    if (right || down) move(right, down);
  }

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const keys = { "+": () => zoom(0.8), "=": () => zoom(0.8), "-": () => zoom(1.25), 0: () => home() };

  // As much of the drawing as fits the frame, without bars beside it.
  function fitted(wide = width) {
    const ratio = svg.clientHeight / svg.clientWidth;
    const least = wide === width ? Math.max(wide, height / ratio) : wide;
    return { x: (width - least) / 2, y: (height - least * ratio) / 2, width: least, height: least * ratio };
  }

  function home() {
    view = fitted();
    show();
  }

  nodes.forEach((node, i) => {
    node.tabIndex = i ? -1 : 0;
    node.addEventListener("pointerenter", () => light(i));
    node.addEventListener("pointerleave", () => light(svg.contains(document.activeElement) ? current : null));
    node.addEventListener("focus", () => {
      stop(i);
      light(i);
      reveal(i);
    });
    node.addEventListener("blur", () => light(null));
  });

  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in arrows) nodes[beside(current, ...arrows[event.key])].focus({ preventScroll: true });
    else if (event.key in keys) keys[event.key]();
    else return;
    event.preventDefault();
  });

  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
      event.preventDefault();
      const at = point(event);
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
    },
    { passive: false },
  );

  let held = null;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = point(event);
    moved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const at = point(event);
    if (!moved && Math.hypot(at.x - held.x, at.y - held.y) < view.width / 200) return;
    moved = true;
    svg.classList.add("dragged");
    move(held.x - at.x, held.y - at.y);
  });
  for (const end of ["pointerup", "pointercancel"])
    window.addEventListener(end, () => {
      held = null;
      svg.classList.remove("dragged");
    });
  // What was dragged was not meant to be followed.
  svg.addEventListener("click", (event) => {
    if (moved) event.preventDefault();
    else if (!event.target.closest("a")) nodes[current].focus({ preventScroll: true });
    moved = false;
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());

  const tools = map.querySelector(".tools");
  map.classList.add("moving");
  view = fitted(); // as the browser shows it by itself: drawing it again would cost its first paint
  if (view.width / svg.clientWidth > SMALL) {
    view = fitted(svg.clientWidth * 1.3);
    [view.x, view.y] = [places[0][0] - view.width / 2, places[0][1] - view.height / 2];
    show();
  }
  tools.addEventListener("click", (event) => {
    const what = event.target.dataset.do;
    if (what === "in") zoom(0.8);
    if (what === "out") zoom(1.25);
    if (what === "whole") home();
  });
}
