"""factcheck: checks press texts against a curated, cited fact base, offline and deterministically.

As a library:

>>> from factcheck import check_text, load_facts, lookup
>>> checked = check_text("The Hanoi Convention has 12 chapters.")
>>> [(verdict.verdict, verdict.fact.id) for verdict in checked.verdicts if verdict.fact]
[('conflicts', 'structure.chapters')]
>>> lookup("combien d'articles ?").answers[0].value
'71'
>>> len(load_facts().facts) >= 65
True

Nothing is printed; the fact base and the language files are loaded once, when they are first needed, and every
function may be called from many threads.  See `factcheck.library`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.library import check_text as check_text
    from factcheck.library import load_facts as load_facts
    from factcheck.library import lookup as lookup

__version__ = "0.1.0"
__all__ = ["__version__", "check_text", "load_facts", "lookup"]


def __getattr__(name: str) -> Any:
    """The functions of the library, imported when one is first used: the command line needs none of them."""
    if name in __all__:
        from factcheck import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
