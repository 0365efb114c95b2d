"""Bytes to text: byte order mark, declaration, UTF-8, and only then a guess."""

import codecs
import re

from charset_normalizer import from_bytes

from reportedly.errors import NotText

# The longer marks first: UTF-32's begins with UTF-16's. UTF-8's mark stays in the text, because
# offsets count the characters that a reader with "utf-8" would see.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8"),
)
# Control characters that no text uses: all below space but tab, newlines, form feed, escape.
_NOISE = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_NOISE_SHARE = 0.01
# charset-normalizer compares some ninety encodings; more bytes make it slow and no surer.
_SAMPLE = 20_000
# As the web does (WHATWG Encoding, 4.2): these names stand for their Windows superset.
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
# Beside a letter these are letters of cp1250, and hardly ever of cp1252.
_EASTERN = re.compile(
    rb"[a-z][\x8a\x8c\x8e\x8f\x9a\x9c-\x9f\xa3\xa5\xb3\xb9\xbf]|[\x9a\x9c-\x9f\xb3\xb9\xbf][a-z]"
)
_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "mac_roman",
    "big5", "gb18030", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip


def decode(raw: bytes, location: str, declared: str = "") -> str:
    """The text of a file, newlines and all as they stand.

    `declared` is the encoding that the file itself names (HTML), used if UTF-8 does not fit.
    Raises NotText for bytes that are no text in any encoding that we know.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, location)
    if wide := _wide(raw):
        return _strictly(raw, wide, location)
    if _noise(raw) > 2 + _NOISE_SHARE * len(raw):
        raise NotText(location, "its bytes are no text")
    return _narrow(raw, location, declared)


def _strictly(raw: bytes, encoding: str, location: str) -> str:
    """Decodes what announced its encoding; a last half character is dropped, damage is not."""
    text = raw.decode(encoding, "replace")
    if text.count("\ufffd") > 1 + len(text) // 100:
        raise NotText(location, f"it says {encoding.upper()} but is not")
    return text


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    head = raw[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and odd > 0.4 * len(head) / 2 and even < odd / 10:
        return "utf-16-le"
    if len(head) >= 4 and even > 0.4 * len(head) / 2 and odd < even / 10:
        return "utf-16-be"
    return ""


def _noise(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _NOISE))


def _narrow(raw: bytes, location: str, declared: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if text := _damaged_utf8(raw, declared):
        return text
    if (named := _codec(declared)) and (text := _tried(raw, named)):
        return text
    return _guessed(raw, location)


def _damaged_utf8(raw: bytes, declared: str) -> str:
    """UTF-8 with a few broken bytes, as copying and cutting leave it; else empty.

    In other encodings hardly any letters look like UTF-8, so it is enough that these are more
    than what is broken, or as many where UTF-8 is declared; another declaration weighs more.
    """
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    if _codec(declared):
        return text if whole >= 10 * broken else ""
    return text if whole >= broken + (not _is_utf8(declared)) else ""


def _is_utf8(name: str) -> bool:
    return name.strip().lower() in ("utf-8", "utf8")


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return ""
    return "" if found.startswith("utf") else _SUPERSETS.get(found, found)


def _tried(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        text = raw.decode(encoding, "replace") if encoding.startswith("cp") else ""
        return text if text.count("\ufffd") <= len(text) // 1000 else ""


def _guessed(raw: bytes, location: str) -> str:
    """By charset-normalizer, over a sample that begins where ASCII ends."""
    first = next(i for i, byte in enumerate(raw) if byte > 127)
    sample = raw[max(0, first - 1000) :][:_SAMPLE]
    if _western(sample) and (text := _tried(raw, "cp1252")):
        return text
    best = from_bytes(sample, cp_isolation=_CANDIDATES, enable_fallback=False).best()
    if best and (text := _tried(raw, best.encoding)):
        return text
    raise NotText(location, "its bytes are no text in any known encoding")


def _western(sample: bytes) -> bool:
    """Whether letters beyond ASCII stand alone among letters of ASCII, and are of Western kinds.

    Such text is nearly always cp1252. charset-normalizer takes French and Spanish in it for Czech
    (cp1250), whose own text shows by the places of its sz, zh and barred l.
    """
    letters = [i for i, byte in enumerate(sample) if byte >= 0xC0]
    beside = sum(sample[i + 1 : i + 2] >= b"\xc0" for i in letters)
    eastern = len(_EASTERN.findall(sample))
    return beside <= 0.3 * len(letters) and eastern <= (len(letters) + eastern) // 10
