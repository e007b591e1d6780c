"""Whether the words of a claim may mean something else, so that a value that differs is no conflict."""

from factcheck.claims.acts import short_of_it
from factcheck.claims.candidate import Candidate
from factcheck.claims.coincidences import said_of_another
from factcheck.claims.context import Context, Fit
from factcheck.claims.doubts_of_counts import OF_COUNTS
from factcheck.claims.doubts_of_dates import OF_DATES, OF_TERMS
from factcheck.model import Mention, Subject


def doubtful(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True if the words may mean something else, so that a value that differs is no conflict."""
    if context.refuted or fit.frame.doubtful:
        return True
    if short_of_it(context.scene, context.facts, fit.attribute, value, subject):
        return True
    if said_of_another(context, value, fit, subject):
        return True
    claim = Candidate(context, value, fit, subject)
    return any(doubt(claim) for doubt in (*OF_COUNTS, *OF_DATES, *OF_TERMS, _doubted))


def _doubted(claim: Candidate) -> bool:
    """True if the text may speak of something else, as a word of the frame tells ("the first draft")."""
    scene, words = claim.scene, claim.fit.frame.doubted
    return bool(words) and any(scene.same_part(claim.value, c) for c in scene.of("concept", *words))
