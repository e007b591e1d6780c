"""Claims from a table that says of each state whether it has signed which treaty: "| Poland | yes | no |"."""

from factcheck.claims.context import MAIN_ACT, Context, Fit
from factcheck.claims.making import make_claim
from factcheck.claims.members import SIGNATORY
from factcheck.claims.tables import FIRST_CELL, alone, column
from factcheck.frozen import replace
from factcheck.model import Claim, Subject
from factcheck.reading.rejoin import ANSWERS
from factcheck.sets import names


def answer_claims(context: Context) -> list[list[Claim]]:
    """The claims of a row whose first cell is a state, the others "yes" or "no" under the names of treaties.

    What is asked is whether it has signed, if the heading over the table says so.
    """
    scene, table = context.scene, context.discourse.table
    states = [m for m in scene.typed("state") if alone(scene, m) and column(scene, m) <= FIRST_CELL]
    if len(states) != 1 or not table.treaties or MAIN_ACT not in context.discourse.doing:
        return []
    state, attribute, claims = states[0], context.attributes[SIGNATORY], []
    value = replace(state, value=names(state.id), core=state.span)
    for cue in scene.of("concept", *ANSWERS):
        treaty = table.treaties.get(column(scene, cue), "") if alone(scene, cue) else ""
        if context.facts.find(treaty, SIGNATORY):
            fit = Fit(0, attribute, attribute.frames[0], None)
            claim = make_claim(context, value, fit, Subject(treaty, "carried"), denied=ANSWERS[cue.id])
            claims.append([replace(claim, member=state.id)])
    return claims
