/* The Reader: a card and its words light up together, and keys walk from one to the next.
   Without this file the numbers in the text and on the cards lead to each other as links do. */

const cards = [...document.querySelectorAll(".telling[data-id]")];
const places = new Map(); // "role:id" to the runs of the text that have it
for (const run of document.querySelectorAll(".r[data-of]")) {
  for (const owner of run.dataset.of.split(" ")) {
    const id = owner.slice(owner.indexOf(":") + 1);
    if (!places.has(id)) places.set(id, []);
    places.get(id).push(run);
  }
}
const cardOf = new Map(cards.map((card) => [card.dataset.id, card]));
const refOf = (card) => document.getElementById(card.id.replace("card", "said"));

let lit = null;
let walked = -1;

function light(card) {
  if (lit === card) return;
  for (const one of document.querySelectorAll(".on, .on-who")) one.classList.remove("on", "on-who");
  lit = card;
  if (!card) return;
  for (const one of [card, refOf(card), ...(places.get(card.dataset.id) ?? [])]) one?.classList.add("on");
  for (const run of places.get(card.dataset.who) ?? []) run.classList.add("on-who");
}

/* The shortest attribution that lies over a run: its last mark that belongs to a card. */
function cardAt(run) {
  for (const owner of run.dataset.of.split(" ").reverse()) {
    const card = cardOf.get(owner.slice(owner.indexOf(":") + 1));
    if (card) return card;
  }
  return null;
}

function over(event) {
  const card = event.target.closest?.(".telling[data-id]");
  const run = event.target.closest?.(".r[data-of]");
  const number = event.target.closest?.(".ref a");
  if (card) light(card);
  else if (number) light(document.getElementById(number.id.replace("said", "card")));
  else if (run) light(cardAt(run));
  else if (event.type === "mouseover") light(walked < 0 ? null : cards[walked]);
}

document.addEventListener("mouseover", over);
document.addEventListener("focusin", over);

/* The link goes to the card by itself; here it is opened, too. */
document.addEventListener("click", (event) => {
  const number = event.target.closest?.(".ref a[id]");
  const card = number && document.getElementById(number.id.replace("said", "card"));
  if (card) card.open = true;
});

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function walk(step) {
  if (!cards.length) return;
  const next = walked + step;
  if (next >= cards.length || next < 0) {
    const on = document.querySelector(step > 0 ? ".parts [rel=next]" : ".parts [rel=prev]");
    if (on && walked >= 0) location.href = on.href;
    return;
  }
  walked = next;
  const card = cards[walked];
  for (let up = card.parentElement.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  light(card);
  card.querySelector("summary").focus({ preventScroll: true });
  (refOf(card) ?? card).scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

/* Where the walk goes on from: the card that has the focus, else the first one in sight. */
function from(step) {
  const at = cards.indexOf(document.activeElement?.closest?.(".telling[data-id]"));
  if (at >= 0) walked = at;
  else if (walked < 0 && step > 0) {
    const seen = cards.findIndex((card) => (refOf(card) ?? card).getBoundingClientRect().top >= 0);
    walked = (seen < 0 ? cards.length : seen) - 1;
  }
}

const legend = document.querySelector(".legend");
legend?.querySelector(".by-keys")?.removeAttribute("hidden");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (event.key === "j" || event.key === "k") {
    const step = event.key === "j" ? 1 : -1;
    from(step);
    walk(step);
  } else if (event.key === "Escape") {
    walked = -1;
    light(null);
    for (const card of cards) card.open = false;
    document.activeElement?.blur();
  } else if (event.key === "?" && legend) {
    legend.open = !legend.open;
    if (legend.open) legend.querySelector("summary").focus();
  } else return;
  event.preventDefault();
});
