"""factcheck as a library: check a text, ask the fact base, read it.

What is loaded is kept for the life of the process, for each fact base once, and is never changed: the functions may be
called from many threads.
"""

import datetime
from pathlib import Path
from threading import Lock

from factcheck.check import check_document
from factcheck.engine import Engine, load_engine
from factcheck.factbase import FactBase
from factcheck.head import read_head
from factcheck.model import Checked, Document
from factcheck.questions.answers import MOST_ANSWERS
from factcheck.questions.replies import Librarian, Reply

_lock = Lock()
_librarians: dict[Path | None, Librarian] = {}


def check_text(
    text: str, *, language: str = "", as_of: datetime.date | None = None, facts: str | Path | None = None
) -> Checked:
    """Check a text: what it claims about the treaty, and whether the sources agree.

    `language` is the code of its language (detected if not given), `as_of` dates a text that carries no date of its
    own, `facts` is the folder of another fact base than the shipped one.  Returns the verdicts, in the order of
    the text; `unread` of the result says why a text, or a part of it, was not read.  Raises DataError for an
    invalid fact base, ValueError for a language that is not supported.

    >>> checked = check_text("Konwencję z Hanoi podpisało 81 państw.")
    >>> verdict = checked.verdicts[0]
    >>> checked.language, verdict.verdict, verdict.message
    ('pl', 'conflicts', '"81 państw", the sources have 72 states')
    >>> check_text("Ha et oi.").unread.startswith("its language is none of")
    True
    """
    engine = _librarian(facts).engine
    head = read_head(text)
    document = Document("", text, head.date, head.body, head.language)
    stated = _known(language, engine) or (head.language if head.language in engine.languages else "")
    return check_document(document, engine, stated or None, as_of)


def lookup(question: str, *, language: str = "", limit: int = MOST_ANSWERS, facts: str | Path | None = None) -> Reply:
    """Answer a question from the fact base, in any of the languages.

    `language` is the code of the question's language (detected if not given), `limit` the most answers that are
    wanted, `facts` the folder of another fact base than the shipped one.  Returns the answers, the best first, none if
    the fact base does not know; what is only near to the question stands apart.  Raises DataError for an invalid fact
    base, ValueError for a language that is not supported.

    >>> reply = lookup("bao nhiêu nước đã ký?")
    >>> first = reply.answers[0]
    >>> reply.language, first.fact, first.value, first.as_of
    ('vi', 'signature.signatories', '72', '2025-10-26')
    >>> first.sources[0].publisher, first.sources[0].quote[:36]
    ('baoquocte.vn', 'Podpisanie Konwencji przez 72 państw')
    >>> lookup("has Poland signed?").answers[0].text.split(",")[0]
    'Yes'
    >>> lookup("GDP of Viet Nam").answers
    ()
    """
    librarian = _librarian(facts)
    return librarian.reply(question, _known(language, librarian.engine), limit)


def load_facts(folder: str | Path | None = None) -> FactBase:
    """The fact base in a folder, the shipped one if none is given: facts, entities and sources.

    Raises DataError, with every mistake, if it is invalid.

    >>> base = load_facts()
    >>> fact = next(fact for fact in base.facts if fact.id == "structure.articles")
    >>> [(statement.rank, statement.text) for statement in fact.statements]
    [('current', '71 articles'), ('disputed', '68 articles')]
    >>> base is load_facts()
    True
    """
    return _librarian(folder).engine.facts


def _librarian(folder: str | Path | None) -> Librarian:
    """What answers from a fact base, made once."""
    key = Path(folder).resolve() if folder is not None else None
    with _lock:
        if key not in _librarians:
            _librarians[key] = Librarian(load_engine(key))
        return _librarians[key]


def _known(language: str, engine: Engine) -> str:
    if language and language not in engine.languages:
        raise ValueError(f"{language!r} is none of {', '.join(engine.languages)}")
    return language
