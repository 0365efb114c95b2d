"use strict";
// Comfort for reviewing: single keys, and ends of marks that can be drawn. The form alone does the same.
(() => {
  const form = document.getElementById("verdict");
  const passage = document.getElementById("passage");
  if (!form || !passage) return;
  const words = [...passage.querySelectorAll(".w")];
  const at = words.map((w) => Number(w.dataset.at));
  const end = words.map((w) => Number(w.dataset.end));
  const isSpace = (i) => !words[i].textContent.trim();
  const shown = JSON.parse(form.elements.shown.value);
  const names = ["source", "cue", "content"];
  const roles = Object.fromEntries(names.map((name) => [name, shown[name].map((s) => [...s])]));
  let drawn = null;
  const typed = new Set();  // the roles whose words somebody typed

  // ---- what is marked ----
  const inside = (i, pieces) => pieces.some(([a, b]) => a <= at[i] && end[i] <= b);

  const told = (name) => roles[name].map(([a, b]) =>
    words.filter((_, i) => a <= at[i] && end[i] <= b).map((w) => w.textContent).join("").replace(/\s+/g, " ").trim());
  const last = Object.fromEntries(names.map((name) => [name, JSON.stringify(roles[name])]));

  /* What was typed of a role gives way to what is drawn or selected later. */
  function write(name) {
    if (last[name] === JSON.stringify(roles[name])) return;
    last[name] = JSON.stringify(roles[name]);
    form.elements[name].value = told(name).join("\n");
    typed.delete(name);
  }

  function paint() {
    words.forEach((word, i) => names.forEach((name) => word.classList.toggle(name, inside(i, roles[name]))));
    for (const name of names) {
      const line = form.querySelector(`[data-words=${name}]`);
      line.textContent = told(name).join(" … ") || "none";
      line.closest("div").classList.toggle("changed", JSON.stringify(roles[name]) !== JSON.stringify(shown[name]));
      write(name);
    }
    place();
  }

  // ---- ends that can be drawn ----
  const ends = new Map();

  function handle(name, piece, side) {
    const key = `${name} ${piece} ${side}`;
    if (!ends.has(key)) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = `end ${name}`;
      made.addEventListener("pointerdown", (event) => begin(event, { name, piece, side, made }));
      made.addEventListener("keydown", (event) => step(event, { name, piece, side, made }));
      ends.set(key, made);
    }
    return ends.get(key);
  }

  function place() {
    const focused = document.activeElement;
    const wanted = new Set();
    for (const name of names) roles[name].forEach(([a, b], piece) => {
      const first = at.indexOf(a), last = end.indexOf(b);
      for (const [side, i] of [[0, first], [1, last]]) {
        if (i < 0) continue;  // it lies outside the passage that is shown
        const made = handle(name, piece, side);
        wanted.add(made);
        made.setAttribute("aria-label", `${name} ${side ? "ends" : "begins"} at “${words[i].textContent.trim()}”`);
        const sibling = side ? words[i].nextSibling : words[i];
        if (made.nextSibling !== sibling || !made.isConnected) passage.insertBefore(made, sibling);
      }
    });
    for (const made of ends.values()) if (!wanted.has(made)) made.remove();
    if (focused && focused.classList.contains("end") && focused.isConnected) focused.focus();
  }

  function move({ name, piece, side }, i) {
    const own = roles[name][piece];
    const [low, high] = [piece ? roles[name][piece - 1][1] : 0, roles[name][piece + 1]?.[0] ?? Infinity];
    const now = [...own];
    now[side] = side ? end[i] : at[i];
    if (now[0] < low || now[1] > high || now[0] >= now[1]) return;
    roles[name][piece] = now;
    paint();
  }

  function step(event, grip) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      roles[grip.name].splice(grip.piece, 1);
      paint();
      return;
    }
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const [a, b] = roles[grip.name][grip.piece];
    let i = (grip.side ? end.indexOf(b) : at.indexOf(a)) + by;
    while (words[i] && isSpace(i)) i += by;
    if (words[i]) move(grip, i);
    grip.made.focus();
  }

  function begin(event, grip) {
    event.preventDefault();
    grip.made.focus();
    drawn = grip;
    passage.setPointerCapture(event.pointerId);
    passage.classList.add("drawing");
  }

  passage.addEventListener("pointermove", (event) => {
    if (!drawn) return;
    const under = document.elementsFromPoint(event.clientX, event.clientY).find((e) => e.classList.contains("w"));
    const i = words.indexOf(under);
    if (i >= 0 && !isSpace(i)) move(drawn, i);
  });
  for (const over of ["pointerup", "pointercancel"]) passage.addEventListener(over, () => {
    drawn = null;
    passage.classList.remove("drawing");
  });

  // A touch on a button may let go of what was selected.
  let selected = [];
  document.addEventListener("selectionchange", hear);

  function hear() {
    const chosen = getSelection();
    if (chosen.isCollapsed) return;
    const some = words.map((_, i) => i).filter((i) => !isSpace(i) && chosen.containsNode(words[i], true));
    if (some.length) select(some);
  }

  function select(some) {
    selected = some;
    form.parentElement.classList.toggle("selecting", some.length > 0);
  }

  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("[data-take]")) select([]);
  });

  function take(name, more) {
    hear(); // a browser may tell of a selection only after the key that follows it
    const some = selected;
    select([]);
    if (!some.length) return;
    const piece = [at[some[0]], end[some.at(-1)]];
    const kept = more ? roles[name].filter(([a, b]) => b <= piece[0] || a >= piece[1]) : [];
    roles[name] = [...kept, piece].sort((x, y) => x[0] - y[0]);
    getSelection().removeAllRanges();
    paint();
  }

  for (const button of form.querySelectorAll("[data-take]")) {
    button.hidden = false;
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", (event) => take(button.dataset.take, event.shiftKey));
  }
  form.querySelector(".by-script")?.removeAttribute("hidden");

  // ---- what is sent: what was typed counts where somebody typed ----
  form.querySelectorAll("textarea").forEach((t) => t.addEventListener("input", () => typed.add(t.name)));
  form.addEventListener("formdata", (event) => {
    event.formData.set("spans", JSON.stringify(roles));
    event.formData.set("typed", [...typed].join(" "));
  });

  // ---- keys ----
  const press = (value) => {
    const button = document.querySelector(`#verdicts [value=${value}]`);
    if (button) form.requestSubmit(button);
  };
  const keys = {
    a: () => press("right"),
    x: () => press("wrong"),
    u: () => document.getElementById("undo")?.requestSubmit(),
    n: () => document.getElementById("skip")?.click(),
    s: () => form.elements.speaker.focus(),
    "?": () => { const help = document.getElementById("help"); if (help) help.open = !help.open; },
  };
  const on = document.getElementById("keys");
  const work = () => (on ? on.checked : localStorage.getItem("keys") !== "off");
  if (on) {
    on.checked = localStorage.getItem("keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", (event) => {
    if (!work() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest("input, select, textarea")) return;
    const digit = /^Digit([123])$/.exec(event.code);
    if (digit) take(names[digit[1] - 1], event.shiftKey);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  // In the list letters look for names; some browsers tell of the Enter that takes one, so it sends nothing.
  form.elements.speaker.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.target.blur();
  });
  const [first, after] = (form.dataset.said || "").split("-").map(Number);
  const said = words.map((_, i) => i).filter((i) => !isSpace(i) && at[i] < after && end[i] > first);
  if (said.length) roles.content = [[at[said[0]], end[said.at(-1)]]];
  paint();
})();
