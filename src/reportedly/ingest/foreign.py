"""What is not read: formats that are refused by name, and what is no text by its kind."""

import re

from reportedly.ingest.document import Document

# What looks like text, or is often saved beside it, and is none of what we read.
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "it is an RTF document"),
    (b"SQLite format 3\0", "it is a database"),
    (b"BZh", "it is a bzip2 archive"),
    (b"\xfd7zXZ\0", "it is an xz archive"),
    (b"\x28\xb5\x2f\xfd", "it is a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "it is a 7-Zip archive"),
    (b"Rar!\x1a\x07", "it is a RAR archive"),
)
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
_SOUNDS = (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"FLV\1")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# The name of the stream that holds a locked document of today's Office (MS-OFFCRYPTO, 2.3.4.4).
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TAR = slice(257, 262)
# Sides of a saved page, a site or a mail that nobody reads as text.
_NO_TEXT_ENDINGS = frozenset(
    ".png .jpg .jpeg .jpe .jfif .gif .webp .svg .svgz .ico .cur .bmp .tif .tiff .avif .heic .heif "
    ".psd .css .scss .less .js .mjs .cjs .map .wasm .woff .woff2 .ttf .otf .eot .mp3 .mp4 .m4a "
    ".m4v .aac .wav .ogg .oga .ogv .opus .flac .webm .avi .mov .mkv .wmv .flv .mpg .mpeg .swf "
    ".ics .vcf .p7s .p7m .asc .sig .crt .exe .dll .so .class .pyc .db".split()
)
_NO_TEXT_MEDIA = re.compile(
    r"(?:image|audio|video|font|model)/|text/(?:css|javascript|ecmascript|calendar|x?-?vcard)\b|"
    r"application/(?:(?:x-)?javascript|ecmascript|font|x-font|vnd\.ms-fontobject|pgp-|"
    r"(?:x-)?pkcs7|x-shockwave|wasm|manifest|ics)",
    re.IGNORECASE,
)


def foreign(document: Document) -> str:
    """Why a document is not read, if its first bytes are those of a format that we know; or ""."""
    raw = document.raw
    if raw.startswith(_OLD_OFFICE):
        locked = _LOCKED in raw
        return "the document needs a password" if locked else "it is an old office document"
    if raw[_TAR] == b"ustar":
        return "it is a TAR archive"
    if seen_or_heard(raw):
        return "it is a picture, sound or film"
    return next((reason for start, reason in _STARTS if raw.startswith(start)), "")


def no_text(document: Document) -> bool:
    """Whether a member of an archive is no text by its kind: a picture, script, style, font."""
    if document.form:
        return False
    return bool(
        document.ending in _NO_TEXT_ENDINGS
        or _NO_TEXT_MEDIA.match(document.media)
        or seen_or_heard(document.raw)
    )


def seen_or_heard(raw: bytes) -> bool:
    """Whether bytes are a picture, sound or film by their beginning."""
    if raw.startswith(b"BM"):  # two letters are few: a bitmap also tells its size and has zeros
        return raw[6:10] == b"\0\0\0\0"
    media = raw[:4] == b"RIFF" or raw[4:8] == b"ftyp"
    return media or raw.startswith((*_PICTURES, *_SOUNDS))
