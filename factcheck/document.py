"""Reads press texts: from a path, a folder or standard input to Documents.

A text is UTF-8, or UTF-16 with a byte order mark.  The mark is no part of the text; everything else is, and
line ends are not translated, so that offsets count what the file decodes to.
"""

import codecs
import os
import sys

from factcheck.errors import DocumentError
from factcheck.head import read_head
from factcheck.model import Document
from factcheck.suppress import readable

STANDARD_INPUT = "-"
LIMIT = 20_000_000  # bytes; a larger "text" is a mistake (a dump, a disk image), not a draft
SUFFIXES = (".txt", ".md")
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def find_texts(path: str) -> list[str]:
    """Return the texts that a path stands for: itself, or the *.txt and *.md files in and below a folder, sorted.

    Hidden folders (.git, .venv) are left out.  A folder that cannot be listed is returned as a text, so that
    reading it reports it.  Raises DocumentError for a folder without texts.
    """
    if not os.path.isdir(path):
        return [path]
    found: list[str] = []

    def keep(error: OSError) -> None:
        found.append(str(error.filename))

    for folder, folders, files in os.walk(path, onerror=keep):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(folder, name) for name in files if name.lower().endswith(SUFFIXES)]
    if not found:
        raise DocumentError("no .txt or .md file is in this folder; name a file, or another folder")
    return sorted(found)


def read_document(path: str) -> Document:
    """Return the text at `path` ("-" is standard input) with the date and language that its head gives.

    Raises DocumentError, which says what to do but not the path: missing, unreadable, too large, binary, or
    in no known encoding.
    """
    return make_document(path, decode(_read_bytes(path)))


def make_document(path: str, text: str) -> Document:
    """Return a text with the date and language that its head gives."""
    head = read_head(readable(text))
    return Document(path, text, head.date, head.body, head.language)


def encode_like(text: str, data: bytes) -> bytes:
    """Return the text in the encoding of other bytes that `decode` reads, with the byte order mark that they have."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le", "surrogatepass")
    if data.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be", "surrogatepass")
    return (codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b"") + text.encode("utf-8")


def decode(data: bytes) -> str:
    """Return the text that the bytes hold.  Raises DocumentError if they are binary or in no known encoding."""
    marked = data.startswith(UTF_16_MARKS)
    try:
        text = "\0" if b"\0" in data and not marked else data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        raise DocumentError(f"in no known encoding ({byte} is not {error.encoding}); save it as UTF-8") from error
    if "\0" in text:
        raise DocumentError("a binary file, or UTF-16 without a byte order mark; save its text as UTF-8")
    return text


def _read_bytes(path: str) -> bytes:
    try:
        data = _read_standard_input() if path == STANDARD_INPUT else _read_file(path)
    except FileNotFoundError as error:
        raise DocumentError("no such file; check the path") from error
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror}); check what it is and who may read it") from error
    if len(data) > LIMIT:
        raise DocumentError(_too_large("more than " + _megabytes(LIMIT)))
    return data


def _read_file(path: str) -> bytes:
    size = os.stat(path).st_size
    if size > LIMIT:  # before a byte of it is read
        raise DocumentError(_too_large(_megabytes(size)))
    with open(path, "rb") as file:
        return file.read(LIMIT + 1)


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise DocumentError("standard input is closed; give the name of a file")
    return sys.stdin.buffer.read(LIMIT + 1)


def _too_large(size: str) -> str:
    return f"too large ({size}; the limit is {_megabytes(LIMIT)}); split it into several files"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
