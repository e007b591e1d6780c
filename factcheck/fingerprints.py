"""What a claim is known by from one run to the next.

A fingerprint says what is claimed and in which words, not where: it stays when text moves, lines are wrapped anew or
the file gets another name, and changes when the claim's words or value change.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from factcheck.frozen import replace
from factcheck.model import Checked, Verdict

LENGTH = 32  # hexadecimal digits: 128 bits, as UUIDs have


def fingerprinted(checked: Checked) -> Checked:
    """Return what was found in a text with a fingerprint at each verdict.

    What needs them asks for them: a run that does not (a report for a terminal) starts faster without.
    """
    if all(verdict.fingerprint for verdict in checked.verdicts):
        return checked
    return replace(checked, verdicts=add_fingerprints(checked.verdicts, checked.document.text))


def add_fingerprints(verdicts: Iterable[Verdict], text: str) -> tuple[Verdict, ...]:
    """Return the verdicts of one whole text with their fingerprints.

    What is claimed twice in the same words differs by its occurrence number, so all claims of the text are needed:
    leave none out before.  The date at which a claim is read and the verdict are no part of it.
    """
    from hashlib import sha256

    seen: Counter[str] = Counter()
    marked: list[Verdict] = []
    for verdict in verdicts:
        content = _content(verdict, text)
        seen[content] += 1
        digest = sha256(f"{content}\n{seen[content]}".encode("utf-8", "backslashreplace"))
        marked.append(replace(verdict, fingerprint=digest.hexdigest()[:LENGTH]))
    return tuple(marked)


def _content(verdict: Verdict, text: str) -> str:
    """What is claimed, one part a line; words as they are read: spaces and the form of accents mean nothing."""
    claim = verdict.claim
    words = " ".join(unicodedata.normalize("NFC", text[claim.span.start : claim.span.end]).split())
    fact = verdict.fact.id if verdict.fact else ""
    denied = "denied" if claim.denied else ""
    subject = (claim.subject.entity, claim.attribute, claim.member)
    return "\n".join((fact, *subject, denied, str(claim.value), claim.unit, words))
