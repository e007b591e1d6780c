"""Checks many texts: what goes wrong with one of them is reported in its place and stops no other."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.check import check_document
from factcheck.crash import debugging, describe_crash
from factcheck.document import find_texts, read_document
from factcheck.engine import Engine
from factcheck.errors import DocumentError, FactcheckError
from factcheck.model import Checked, Document
from factcheck.settings import NO_RULES, Rules, Settings

if TYPE_CHECKING:
    from factcheck.changed import Changes


class Selection(NamedTuple):
    """Which texts of a run are checked.

    A text that the settings exclude is left out of its folder, and if `force_exclude` says so even where it was named;
    of texts that git knows to be unchanged none is read.
    """

    force_exclude: bool = False
    changes: "Changes | None" = None

    def leaves_out(self, text: str, path: str, rules: Rules) -> bool:
        """True if a text that `path` stands for is not to be checked."""
        if self.changes is not None and not self.changes.of(text):
            return True
        return (text != path or self.force_exclude) and bool(rules.excluded(text))


EVERYTHING = Selection()


def check_paths(
    paths: Iterable[str], engine: Engine, rules: Rules = NO_RULES, selection: Selection = EVERYTHING
) -> Iterator[Checked]:
    """Yield what was found in each text of files, folders and standard input ("-"), in order, none twice.

    Each text is checked by the settings that `rules` has for it.  A text that cannot be read, or that the tool
    fails on, comes back unread.
    """
    for text in chosen_texts(paths, rules, selection):
        yield text if isinstance(text, Checked) else _check_text(text, engine, rules.of_text(text))


def chosen_texts(paths: Iterable[str], rules: Rules, selection: Selection) -> Iterator[str | Checked]:
    """The paths of the texts to check, in order, none twice; a path that stands for none comes back unread."""
    seen: set[str] = set()
    for path in paths:
        try:
            texts = find_texts(path)
        except DocumentError as error:
            yield _unread(path, error)
            continue
        if texts != [path] and all(rules.excluded(text) for text in texts):
            yield _unread(path, "every text in this folder is excluded by the settings; see `factcheck config`")
        for text in texts:
            if text not in seen and not selection.leaves_out(text, path, rules):
                seen.add(text)
                yield text


def check_by(settings: Settings, document: Document, engine: Engine) -> Checked:
    """Check a document by the settings of its text.  Raises DataError if a language file is invalid."""
    engine = engine.narrowed(settings.languages) if settings.languages else engine
    language = settings.language or _stated_language(document, engine) or settings.usual_language
    return check_document(document, engine, language or None, settings.as_of)


def _check_text(path: str, engine: Engine, settings: Settings) -> Checked:
    try:
        return check_by(settings, read_document(path), engine)
    except FactcheckError as error:
        return _unread(path, error)
    except Exception as error:  # the tool's own fault on one text: the others are still checked
        if debugging():
            raise
        return _unread(path, describe_crash(error))


def _stated_language(document: Document, engine: Engine) -> str:
    """The language that the text's front matter names, if it can be read."""
    return document.language if document.language in engine.languages else ""


def _unread(path: str, reason: object) -> Checked:
    return Checked(Document(path, ""), language="", unread="; ".join(str(reason).splitlines()))
