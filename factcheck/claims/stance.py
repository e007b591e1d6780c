"""Whether a claim is asserted, denied, foretold, conditional or asked, and which date it speaks of.

Cues and scopes in the manner of ConText (Harkema et al. 2009): a cue acts on what follows it, up to a
boundary; a form of the verb (past, future, a denial of its own) weighs more than a cue further away.
"""

import datetime

from factcheck.claims.scene import CLAUSE, MARKS, STRONG, Scene
from factcheck.frozen import replace
from factcheck.model import Mention
from factcheck.reading.mentions import JOINED
from factcheck.reading.rejoin import ANSWERS, after_label
from factcheck.reading.units import ARTICLE_WORD
from factcheck.sentences import QUESTION_MARKS
from factcheck.sets import Days, Period

NEGATION_REACH = 4
LONGEST_NEGATION = 2
FORECAST_REACH = 14
PAST_REACH = 4
UNTIL_REACH = 6
FUTURE_REACH = 6
# "72 states are expected": a verb stands between the noun and what foretells.
EXPECTED_REACH = 2
DATE_REACH = 16
STARTS = ("since", "from")
OUTCOME = "outcome"
MODES = ("by-consensus", "by-vote")
DONE = "done"
LONGEST_REFUTATION = 9
ASSERTED = frozenset(("past", "present", "not", "done", "refuse"))


def denied(scene: Scene, place: Mention, reach: float = NEGATION_REACH) -> bool:
    """True if the text negates the event, concept or value at `place`, at most `reach` words away."""
    if any(not_before(scene, place, v) for v in scene.values):
        return False
    cues = [c for c in scene.of("context", "negation") if not _in_value(scene, c) and not _of_name(scene, c, place)]
    cues = [c for c in cues if not _spent_on_another(scene, c, place)]
    answer = reply(scene)  # it says for itself what it denies
    cues = [c for c in cues if not _in_mode(scene, c, place)]
    cues = [c for c in cues if answer is None or not answer.first <= c.first < answer.end]
    words = scene.reading.sentence.tokens  # "neither … nor …" says it twice and denies once
    cues = [c for c in cues if _reaches(scene, c, place, reach) or _of_its_verb(scene, c, place)]
    count = len({(words[c.first].key, of_clause(scene, c)) for c in cues})
    return (count + ("not" in place.tags or "refuse" in place.tags)) % 2 == 1


def _of_its_verb(scene: Scene, cue: Mention, place: Mention) -> bool:
    """True if the cue denies the verb of a noun that tells what was done: "signatures under it they have not put"."""
    if DONE not in place.tags or not scene.same_clause(cue, place):
        return False
    first, end = min(place.end, cue.end), max(place.first, cue.first)
    return not any(first <= e.first < end or e.first == cue.end for e in scene.of("event"))


def _spent_on_another(scene: Scene, cue: Mention, place: Mention) -> bool:
    """True if the cue denies a verb right behind it, and the place has a doer of its own: "X has not, Y has signed"."""
    verbs = [e for e in scene.of("event") if 0 <= e.first - cue.end <= 1 and e.end < place.first]
    doers = [m for m in scene.typed("state") if 0 <= place.first - m.end <= 1]
    return place.kind == "event" and any(e.end <= m.first for e in verbs for m in doers)


def not_before(scene: Scene, place: Mention, value: Mention) -> bool:
    """True if a negation of the event would only say since when ("was not adopted until 24 December")."""
    happened = "past" in place.tags if place.kind == "event" else (place.kind, place.id) == BEGUN
    if value.kind != "date" or value.hedge != "until" or not happened:
        return False
    near = value.first >= place.end and scene.cost(place, value) <= UNTIL_REACH
    between = any(place.end <= e.first < value.first for e in scene.of("event"))
    return near and scene.same_clause(place, value) and not between


# Words for a beginning, which are no event of their own.
BEGUN = ("concept", "begin")


def negation_before(scene: Scene, place: Mention) -> Mention | None:
    """The negation cue that acts on `place`, for the span of the claim."""
    return next(
        (
            c
            for c in scene.of("context", "negation")
            if c.end <= place.first and _reaches(scene, c, place, NEGATION_REACH)
        ),
        None,
    )


def _of_name(scene: Scene, cue: Mention, place: Mention) -> bool:
    """True if a short cue stands right before a state and so denies that one ("nor Poland has signed")."""
    contrast = any(c.first == cue.first for c in scene.of("concept", "unlike"))
    if cue.end - cue.first > LONGEST_NEGATION and not contrast:
        return False  # "it is not true that Poland has signed"
    agents = {c.end for c in scene.of("concept", "agent") if c.first >= cue.end}  # "was not by Poland signed"
    names = (m for m in scene.typed("state") if m.end <= place.first and m.first not in agents)
    return any(0 <= m.first - cue.end <= 1 for m in names)


def _in_mode(scene: Scene, cue: Mention, place: Mention) -> bool:
    """True if the cue is part of the words for how it was done ("without a vote") and so denies nothing else."""
    modes = (m for m in scene.of("concept", *MODES) if m.end - m.first > cue.end - cue.first)
    return any(m.first <= cue.first and cue.end <= m.end <= place.first for m in modes)


def _in_value(scene: Scene, cue: Mention) -> bool:
    """True if a hedge holds the cue ("no fewer than 70")."""
    hedged = [v for v in scene.values if ARTICLE_WORD not in v.tags and v.end - v.first > cue.end - cue.first]
    return any(v.first <= cue.first < v.end for v in hedged)


# The tags of verbs that deny something themselves.
NEGATED = frozenset(("not", "refuse"))


def _reaches(scene: Scene, cue: Mention, place: Mention, reach: float) -> bool:
    """True if a cue acts on the place: before it (or behind it, if so tagged), near, with no boundary between."""
    if cue.first < place.first < cue.end < place.end:  # "no state has" goes on as "has ratified it"
        return cue.end - cue.first > LONGEST_NEGATION and not {"after"}.union(NEGATED).intersection(
            (*cue.tags, *place.tags)
        )
    if cue.end <= place.first and "after" not in cue.tags:
        if JOINED in place.tags and "past" in place.tags:
            return False  # "and-entered" begins a clause of its own
        first, end = cue.end, place.first
    elif cue.first >= place.end and "after" in cue.tags:
        first, end = place.end, cue.first
    else:
        return False
    whole = of_clause(scene, cue)
    return (
        scene.words[end] - scene.words[first] <= (FORECAST_REACH if whole else reach) and scene.weight(first, end) < 3
    )


def of_clause(scene: Scene, cue: Mention) -> bool:
    """True for a negation of the whole clause behind it: "it is not true that …"."""
    refuting = any(r.first <= cue.first and cue.end <= r.end for r in scene.of("concept", "refutes"))
    return refuting or cue.end - cue.first > LONGEST_NEGATION


def reply(scene: Scene) -> Mention | None:
    """The "yes" or "no" that opens the answer to the sentence's question."""
    asked = scene.reading.sentence.asked
    first = after_label(scene.reading.sentence, asked)
    replies = (c for c in scene.of("concept", *ANSWERS) if 0 <= c.first - first <= 1)
    return next(replies, None) if asked else None


def refused(scene: Scene, value: Mention) -> bool:
    """True if what the sentence asks, the value with it, is answered with "no"."""
    answer = reply(scene) if value.first < scene.reading.sentence.asked else None
    return answer is not None and ANSWERS[answer.id]


def _asked(scene: Scene, place: Mention, value: Mention) -> bool:
    """True for what is asked; of a question and its answer, for what only the question says."""
    answer = scene.reading.sentence.asked  # where it begins
    asked = scene.reading.sentence.end_mark in QUESTION_MARKS or cue_acts(scene, "question", place, FORECAST_REACH)
    if asked and (not answer or min(value.first, place.first) >= answer):
        return True
    return value.first < answer and reply(scene) is None


def stance(scene: Scene, place: Mention, value: Mention, rule: bool) -> str:
    """Return "", "forecast", "condition" or "question" for a claim made at `place` with this value."""
    if _asked(scene, place, value):
        return "question"
    unreal = "pluperfect" in place.tags or cue_acts(scene, "counterfactual", place, FORECAST_REACH, both=True)
    if unreal and conditional(scene, place):
        return "condition"
    if rule:  # "… which may take perhaps three years" is no term
        guessed = any(0 <= value.first - c.end <= 1 for c in scene.of("concept", "guess"))
        feared = any(c.end <= place.first and scene.same_clause(c, place) for c in scene.of("concept", "fear"))
        return "forecast" if feared or (guessed and value.kind == "duration") else ""
    took = value.kind == "duration" and value.end <= place.first  # "it took five years to negotiate it"
    if not took and cue_acts(scene, "purpose", place, FORECAST_REACH, within_clause=True):
        return "condition"
    asserted = bool(ASSERTED.intersection(place.tags))
    if _expected(scene, value) or _coming(scene, place, value):
        return "forecast"
    if conditional(scene, place) and (not asserted or _supposed(scene, place)):
        return "condition"
    reach = PAST_REACH if asserted else FORECAST_REACH
    denial = "not" in place.tags  # "once 40 have ratified it; it is not yet in force"
    future = "future" in place.tags and not _of_a_doer(scene, place) and not _came_for_it(scene, place)
    spent = asserted and _spent(scene, place, value)
    foretold = future or (not spent and cue_acts(scene, "forecast", place, reach, within_clause=denial))
    return "forecast" if foretold or (not asserted and cue_acts(scene, "forecast", value, FORECAST_REACH)) else ""


def _spent(scene: Scene, place: Mention, value: Mention) -> bool:
    """True if another number, in a clause of its own, is all that was foretold: "we expected 60, and 72 signed"."""
    cues = [c for c in scene.of("context", "forecast") if c.end <= place.first]
    if value.kind != "number" or not cues:
        return False
    counts = (v for v in scene.values if v.kind == "number" and v.unit in (value.unit, "state", "none"))
    first = cues[-1].end
    return any(first <= v.first and v.end <= value.first and not scene.same_clause(v, value) for v in counts)


def _of_a_doer(scene: Scene, place: Mention) -> bool:
    """True for a verb that only says which one somebody was: "the 60th country to sign", "the last country to"."""
    doers = [v for v in scene.values if v.kind == "ordinal" and v.unit == "state"] + scene.of("concept", "doer")
    return any(0 <= place.first - one.end <= 1 and not scene.weight(one.end, place.first) for one in doers)


def _came_for_it(scene: Scene, place: Mention) -> bool:
    """True if those who are to do it came for it, as the text tells ("lined up in Hanoi to sign it")."""
    cues = [c for c in scene.of("concept", "came-to") if c.end <= place.first and scene.same_clause(c, place)]
    return any(scene.cost(c, place) <= CAME_REACH for c in cues)


CAME_REACH = 8


def _coming(scene: Scene, place: Mention, value: Mention) -> bool:
    """True if what is said of an event is still to come: "the ceremony will take place on …"."""
    coming = [
        e for e in scene.of("event") if "future" in e.tags and scene.same_clause(e, value) and e.first >= place.end
    ]
    return place.kind != "event" and any(scene.cost(e, value) <= FUTURE_REACH for e in coming)


def _expected(scene: Scene, value: Mention) -> bool:
    """True if a number is foretold by what stands right behind it: "2,000 delegates are expected at …"."""
    if value.kind != "number":
        return False
    near = (c for c in scene.of("context", "forecast") if 0 <= c.first - value.end <= EXPECTED_REACH)
    events = scene.of("event")
    return any(
        not scene.weight(value.end, c.first) and not any(value.end <= e.first < c.first for e in events) for c in near
    )


def refutes(scene: Scene) -> bool:
    """True for a sentence that begins by calling what was said before it untrue: "It is not.", "A myth: …"."""
    tokens = scene.reading.sentence.tokens
    cue = next((c for c in scene.of("concept", "refutes") if c.first <= 1), None)
    if cue is None or any(v.first < cue.first for v in scene.values):
        return False
    marked = cue.end >= len(tokens) or not tokens[cue.end].key[0].isalnum() or not tokens[cue.end - 1].key[0].isalnum()
    alone = len(tokens) <= LONGEST_REFUTATION and not any(v.first >= cue.end for v in scene.values)
    return marked or (alone and not scene.typed("treaty"))


def conditional(scene: Scene, place: Mention) -> bool:
    """True if a word for a condition acts on the place."""
    return cue_acts(scene, "condition", place, FORECAST_REACH) or cue_acts(
        scene, "counterfactual", place, FORECAST_REACH, both=True
    )


def _supposed(scene: Scene, place: Mention) -> bool:
    """True if the condition's own clause holds the place, whatever its form: "if 40 states ratified this year, …"."""
    cues = [c for c in scene.of("context", "condition") if c.end <= place.first]
    return any(scene.weight(c.end, place.first) < CLAUSE for c in cues)


def cue_acts(
    scene: Scene, kind: str, place: Mention, reach: float, both: bool = False, within_clause: bool = False
) -> bool:
    """True if a cue of the kind acts on the place: before it in its part (or in its clause) of the sentence."""
    end_of_scope = CLAUSE if within_clause else STRONG
    for cue in scene.of("context", kind):
        if cue.first <= place.first:
            first, end = cue.end, place.first
        elif both or "after" in cue.tags:
            first, end = place.end, cue.first
        else:
            continue
        if kind == "question" and cue.first < scene.reading.sentence.asked <= place.first:
            continue  # what answers the question is not asked itself
        if any(first <= c.first < end for c in scene.of("concept", OUTCOME)) and kind == "forecast":
            continue  # "60 had been expected, in the end 72 signed"
        near = end <= first or scene.words[end] - scene.words[first] <= reach
        if near and all(w < end_of_scope for w in scene.weights[first : max(end, first)]):
            return True
    return False


# A day without a year that lies so near ahead of the text's date is that one.
ABOUT_TO_COME = datetime.timedelta(days=31)


def _last_known(days: Days) -> Days:
    """The day that "by", "until" or "since" a date speaks of: its closed end."""
    if days.first == datetime.date.min:
        return Days(days.last, days.last, days.yearless)
    return Days(days.first, days.first, days.yearless) if days.last == datetime.date.max else days


# So near before a count stands the verb that it is the object of.
OWN_VERB = 1


def _of_another(scene: Scene, date: Mention, place: Mention, dated_events: frozenset[str]) -> bool:
    """True if the date stands nearer to another event that has dates."""
    others = [e for e in scene.of("event", *dated_events) if e.id != place.id]
    if place.kind == "number":  # the verb right before a count is its own: "on the 25th the counter showed 65"
        others = [e for e in others if not 0 <= place.first - e.end <= OWN_VERB or date.first > place.first]
    return any(scene.cost(date, e) < scene.cost(date, place) for e in others)


def spoken_of(
    scene: Scene,
    value: Mention,
    anchor: Mention | None,
    text_date: datetime.date | None,
    year: int,
    dated_events: frozenset[str],
    reach: float = DATE_REACH,
    latest: datetime.date | None = None,
) -> tuple[Days | None, str]:
    """The date that a claim speaks of and where it was found: in its clause, else the text's own date.

    A date beside another event is that one's.  A date without a year is the last one before the text's date, else
    one of the year given, or of the year before if that is behind `latest`.
    """
    place = anchor or value
    dates = [v for v in scene.values if v.kind == "date" and v is not value and isinstance(v.value, (Days, Period))]
    named = {m.end for m in scene.typed("treaty")}
    # "the Paris Agreement 2015"
    dates = [d for d in dates if d.role != "year" or d.end > d.first + 1 or d.first not in named]
    if value.kind == "number":
        dates = [d for d in dates if d.hedge not in STARTS]  # "72 have signed since October" is said of today
    near = [d for d in dates if scene.weight_between(place, d) < MARKS[";"]]
    nearest = scene.nearest(place, [d for d in near if not _of_another(scene, d, place, dated_events)])
    if nearest is not None and nearest[0] <= reach:
        days = nearest[1].value
        assert isinstance(days, (Days, Period))
        whole = _last_known(days.days if isinstance(days, Period) else days)
        if nearest[1].hedge == "since":
            whole = replace(whole, last=whole.first)  # of a day without a year the calendar ends at New Year
        if not whole.yearless:
            return whole, "clause"
        if text_date is not None:
            days = whole.at(text_date.year)  # of a day without a year the last one is meant, or one about to come
            return (days if days.first <= text_date + ABOUT_TO_COME else whole.at(text_date.year - 1)), "clause"
        if not year:
            return None, ""
        ahead = latest is not None and whole.at(year).first > latest
        return whole.at(year - 1 if ahead else year), "clause"
    return (Days(text_date, text_date), "text") if text_date else (None, "")


def still_ahead(scene: Scene, event: Mention) -> bool:
    """True for what the sentence tells something before: "another 60 days must pass before it is law"."""
    ahead = [c for c in scene.of("concept", "before-it") if c.end <= event.first]
    return any(scene.cost(c, event) <= AHEAD_REACH and not scene.weight(c.end, event.first) for c in ahead)


# Only the subject stands between "before" and its verb.
AHEAD_REACH = 3
