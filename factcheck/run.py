"""Checks many texts: what goes wrong with one of them is reported in its place and stops no other."""

import datetime
from collections.abc import Iterable, Iterator

from factcheck.check import check_document
from factcheck.crash import debugging, describe_crash
from factcheck.document import find_texts, read_document
from factcheck.engine import Engine
from factcheck.errors import DocumentError, FactcheckError
from factcheck.model import Checked, Document


def check_paths(
    paths: Iterable[str], engine: Engine, language: str | None = None, as_of: datetime.date | None = None
) -> Iterator[Checked]:
    """Yield what was found in each text of files, folders and standard input ("-"), in order, none twice.

    `language` and `as_of` as in `check_document`.  A text that cannot be read, or that the tool fails on, comes
    back unread.
    """
    seen: set[str] = set()
    for path in paths:
        try:
            texts = find_texts(path)
        except DocumentError as error:
            yield _unread(path, error)
            continue
        for text in texts:
            if text not in seen:
                seen.add(text)
                yield _check_text(text, engine, language, as_of)


def _check_text(path: str, engine: Engine, language: str | None, as_of: datetime.date | None) -> Checked:
    try:
        document = read_document(path)
        return check_document(document, engine, language or _stated_language(document, engine), as_of)
    except FactcheckError as error:
        return _unread(path, error)
    except Exception as error:  # the tool's own fault on one text: the others are still checked
        if debugging():
            raise
        return _unread(path, describe_crash(error))


def _stated_language(document: Document, engine: Engine) -> str | None:
    """The language that the text's front matter names, if it can be read."""
    return document.language if document.language in engine.languages else None


def _unread(path: str, reason: object) -> Checked:
    return Checked(Document(path, ""), language="", unread="; ".join(str(reason).splitlines()))
