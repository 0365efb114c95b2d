/* The line that tells what is not counted yet looks again by itself; without this file it stays as it was. */

const line = document.getElementById("pending");

async function look() {
  if (document.hidden) return setTimeout(look, 1500);
  let told;
  try {
    told = await fetch(line.dataset.from);
  } catch {
    return setTimeout(look, 10000);
  }
  if (told.status === 204) {
    line.querySelector(".now").remove();
    line.querySelector(".then").hidden = false;
    return;
  }
  if (!told.ok) return setTimeout(look, 10000);
  // Who is no longer let in is led to the page that asks for a password: no line, and none to come.
  if (told.redirected || !told.headers.get("content-type")?.startsWith("text/plain")) return;
  const words = await told.text();
  const now = line.querySelector(".now");
  if (now.textContent !== words) now.textContent = words;
  setTimeout(look, 1500);
}

if (line) setTimeout(look, 1500);
