"""A saved page as plain text, as a browser puts it on the clipboard after "select all" and "copy".

Chromium itself renders the page and serialises its selection: what is hidden is left out, blocks
and list items stand on lines of their own, cells of a table are parted by tabs. Nothing is loaded
from the network, so style sheets in files of their own do not hide anything here that they would
hide for a reader; the page's own scripts do not run.
"""

import html
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_DOCTYPE = re.compile(rb"\s*<!doctype[^>]{0,500}>", re.IGNORECASE)
_COPIED = re.compile(r'<pre id="copied">(.*?)</pre>', re.DOTALL)
_SECONDS = 60
# A script with the nonce runs, the page's own do not.
_POLICY = "script-src 'nonce-copy'; connect-src 'none'; frame-src 'none'"
_SCRIPT = """addEventListener("load", () => {
  const chosen = getSelection();
  chosen.selectAllChildren(document.body);
  const copy = document.createElement("pre");
  copy.id = "copied";
  copy.textContent = chosen.toString();
  document.documentElement.replaceChildren(copy);
});"""
_OFFLINE = (
    "--headless --no-sandbox --disable-gpu --disable-extensions --disable-background-networking "
    "--blink-settings=imagesEnabled=false --virtual-time-budget=4000 --dump-dom"
).split()


def browser() -> str | None:
    """The path of a Chromium on this machine, if there is one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def copied_text(page: bytes, program: str) -> str:
    """The text of an HTML page as it would be copied out of the browser.

    Raises `RuntimeError` where the browser shows nothing of it.
    """
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "page.html")
        file.write_bytes(_with_script(page))
        command = [
            program,
            *_OFFLINE,
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={place}/profile",
            file.as_uri(),
        ]
        made = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    found = _COPIED.search(made.stdout.decode("utf-8"))
    if not found:
        raise RuntimeError("the browser shows no text")
    return html.unescape(found[1])


def _with_script(page: bytes) -> bytes:
    """The page with our script and the policy that stops others, after its doctype."""
    doctype = _DOCTYPE.match(page)
    at = doctype.end() if doctype else 0
    try:
        page.decode("utf-8")
        charset = '<meta charset="utf-8">'
    except UnicodeDecodeError:
        charset = ""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    ours = f'{charset}{policy}<script nonce="copy">{_SCRIPT}</script>'
    return page[:at] + ours.encode() + page[at:]
