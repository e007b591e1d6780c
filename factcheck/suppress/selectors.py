"""Names of facts as people give them: an id, or a topic that holds several ("signature")."""

from collections.abc import Iterable


def selects(selector: str, fact: str) -> bool:
    """True if the selector is the fact's id, or a topic of it: what its id begins with, up to a full stop."""
    return fact == selector or fact.startswith(selector + ".")


def topics(facts: Iterable[str]) -> set[str]:
    """The topics of fact ids, at every level."""
    return {".".join(parts[:n]) for parts in (fact.split(".") for fact in facts) for n in range(1, len(parts))}


def unknown_name(selector: str, facts: Iterable[str]) -> str:
    """What is said of a selector that names no fact and no topic; "" if it names one."""
    known = set(facts)
    known |= topics(known)
    if selector in known:
        return ""
    return f"no fact or topic is called {selector!r}{did_you_mean(selector, known)}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest of the known words, as a question that can be put behind a message; "" if none is near."""
    import difflib

    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
