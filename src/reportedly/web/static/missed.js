/* Words that are selected in the Reader can be added as what somebody says. Without this file the link
   below the text leads to the same page, with all of the text. */

const missed = document.getElementById("missed");
const bubble = document.createElement("a");
bubble.className = "button bubble";
bubble.textContent = "Add what is said here";
bubble.hidden = true;
document.body.append(bubble);

/* Numbers of cards stand between the words and are none of them. Places count characters as the article
   has them, not the units of a script's strings. Behind a character that is shown as others, or that the
   browser leaves out, an empty element tells the place anew: what is counted begins at the last one. */
const length = (text) => [...text].length;

function place(node, offset) {
  const words = (node.nodeType === 1 ? node : node.parentElement)?.closest(".words[data-at]");
  if (!words) return null;
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const number of before.querySelectorAll(".ref")) number.remove();
  const passed = before.querySelectorAll("[data-at]");
  const known = passed[passed.length - 1];
  const next = words.querySelectorAll("[data-at]")[passed.length];
  const rest = document.createRange();
  rest.selectNodeContents(before);
  if (known) rest.setStartAfter(known);
  const at = Number((known ?? words).dataset.at) + length(rest.toString());
  return next ? Math.min(at, Number(next.dataset.at)) : at;
}

/* Where the paragraph of some words ends: three clicks select as far as the beginning of the next thing. */
function last(node) {
  const words = (node.nodeType === 1 ? node : node.parentElement)?.closest(".words[data-at]");
  return words && place(words, words.childNodes.length);
}

function chosen() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset) ?? last(range.startContainer);
  return start !== null && end !== null && start < end ? { start, end, range } : null;
}

const address = (at) => `${missed.dataset.base}?at=${at.start}-${at.end}&said=1`;

function offer() {
  const at = chosen();
  bubble.hidden = !at;
  if (!at) return;
  bubble.href = address(at);
  const box = at.range.getBoundingClientRect();
  bubble.style.left = `${Math.max(8, Math.min(box.left + scrollX, innerWidth - 200))}px`;
  bubble.style.top = `${box.bottom + scrollY + 6}px`;
}

if (missed) {
  document.addEventListener("selectionchange", offer);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const at = chosen();
    location.href = at ? address(at) : missed.href;
  });
}
