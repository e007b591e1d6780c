"""From mentions to claims: which subject has which attribute with which value."""

from factcheck.claims.answers import answer_claims
from factcheck.claims.context import Context
from factcheck.claims.members import member_claims
from factcheck.claims.offices import office_claims
from factcheck.claims.slips import slip_claims
from factcheck.claims.statuses import status_claims
from factcheck.claims.texts import text_claims
from factcheck.claims.uncovered import uncovered_claims
from factcheck.claims.values import value_claims
from factcheck.model import Claim


def build_claims(context: Context) -> list[list[Claim]]:
    """The claims of one sentence, each a list of alternative readings, in the order of the text.

    Names come before values: a verb that one state is the subject of ("Mauritius signed on 19 November")
    dates no ceremony.
    """
    claims = member_claims(context) or answer_claims(context)
    values = value_claims(context)
    claims += values
    claims += status_claims(context, values)
    claims += office_claims(context)
    claims += text_claims(context)
    claims += slip_claims(context)
    claims += uncovered_claims(context, {readings[0].span.start for readings in claims})
    return sorted(claims, key=lambda readings: (readings[0].span.start, readings[0].span.end))
