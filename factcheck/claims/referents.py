"""Which subject a value is said of: the treaty, or an event."""

from factcheck.claims.context import COUNTED, MAIN_ACT, UNNAMED, VENUE, Context, Fit
from factcheck.claims.discourse import contrasted, dating
from factcheck.claims.passages import QUOTATION_MARKS
from factcheck.claims.scene import Scene
from factcheck.claims.subjects import event_of, treaty_of, treaty_told
from factcheck.claims.tables import in_table
from factcheck.model import Mention, Subject
from factcheck.reading.treaties import LISTED


def subject_of(context: Context, value: Mention, fit: Fit) -> Subject | None:
    """The subject of the claim that the fit makes; None if it is another one, which is counted."""
    scene, discourse = context.scene, context.discourse
    treaty = treaty_of(scene, discourse, value, fit.anchor)
    treaty = _new_one(context, value, fit, treaty) or treaty or _of_titled_event(context)
    if treaty is None or (treaty.found in UNNAMED and _teased(scene, value)):
        return None
    subject: Subject | None = treaty
    if fit.attribute.of == "event":
        subject = _event_subject(context, value, fit, treaty)
        if subject is not None and not _of_treaty(context, fit, subject.entity, treaty):
            subject = None
    if subject is not None and _of_strangers(context, value, treaty):
        subject = subject._replace(unsure=True)
    if subject is None or not context.facts.find(subject.entity, fit.attribute.id):
        context.other_subjects += treaty.entity not in context.facts.subjects_with(fit.attribute.id)
        return None
    return subject


def _new_one(context: Context, value: Mention, fit: Fit, treaty: Subject | None) -> Subject | None:
    """The treaty that "the new one" means behind the older one that it supplements, unless only others were named."""
    facts, scene = context.facts, context.scene
    if treaty is None or treaty.found not in UNNAMED:
        return None
    newer = next((f.subject for f in facts.with_attribute("relation") if f.member == treaty.entity), "")
    cues = [c for c in scene.of("concept", "new-treaty") if not contrasted(scene, c)]
    act = fit.anchor if value.kind == "entity" else None  # "Russia, which proposed the new one"
    told = any(c.first <= value.first and scene.same_part(c, value) for c in cues)
    told = told or (act is not None and any(0 <= c.first - act.end <= NEW_REACH for c in cues))
    if not newer or not told:
        return None
    others = sorted(context.discourse.named - {treaty.entity})
    known = not others or newer in others
    return Subject(newer if known else others[0], "carried", newer not in others)


def _of_titled_event(context: Context) -> Subject | None:
    """The treaty of an event that a text which names no treaty calls by its own title: the seminar “Towards …”."""
    scene, entities = context.scene, context.facts.entities
    tokens, named = scene.reading.sentence.tokens, scene.typed("event")
    for event in named:
        starts = [m.first for m in named if m.id == event.id and m.first - event.end == 1]
        titled = tokens[event.first : max([event.end, *starts])]
        if entities[event.id].of and any(token.key in QUOTATION_MARKS for token in titled):
            return Subject(entities[event.id].of, "sentence", unsure=True)
    return None


# "The new one" as the object of a verb stands so near behind it.
NEW_REACH = 1


def _of_strangers(context: Context, value: Mention, treaty: Subject) -> bool:
    """True if the treaty is only described, beside another one's body ("the Council of Europe opened the first …")."""
    scene, facts = context.scene, context.facts
    bodies = facts.known_names("parent-body")
    others = (m for m in scene.typed("body") if m.id in bodies and m.first != value.first)
    named = [m for m in scene.typed("treaty") if m.id == treaty.entity]
    owned = any(m.first <= o.first and o.end <= m.end for o in scene.of("owner") for m in named)
    described = bool(named) and not owned and not any(LISTED in m.tags for m in named)
    return described and any(scene.same_clause(m, value) for m in others)


def _teased(scene: Scene, value: Mention) -> bool:
    """True for what the headline of another article says: "Read also: …", to the end of the line."""
    text, cues = scene.reading.text, [c for c in scene.of("concept", "teaser") if c.first <= 1]
    return any(LINE_END not in text[c.span.end : value.span.start] for c in cues)


LINE_END = "\n"


def _of_treaty(context: Context, fit: Fit, event: str, treaty: Subject) -> bool:
    """True if an event is the treaty's, or a side event of a treaty named before while another was named since."""
    entity = context.facts.entities[event]
    if entity.of == treaty.entity:
        return True
    named = fit.frame.subject and fit.anchor is not None and entity.act != MAIN_ACT
    return named and treaty.found in UNNAMED and entity.of in context.discourse.named


def other_subjects(context: Context, value: Mention, fit: Fit, chosen: Subject | None) -> list[Subject]:
    """The other treaties that a sentence which names none may speak of: the one named last, the text's main one."""
    discourse, facts, scene = context.discourse, context.facts, context.scene
    if scene.typed("treaty") or treaty_told(scene, discourse, value) or fit.attribute.of != "treaty":
        return []
    signed = next((one for one in sorted(discourse.named) if facts.act_of(one, MAIN_ACT)), "")
    named = dict.fromkeys((signed, discourse.treaty) if chosen is None or chosen.unsure else (signed,))
    taken = (chosen.entity if chosen is not None else "", "")
    if chosen is not None and not chosen.unsure and discourse.treaty == signed:
        return []
    return [Subject(one, "carried") for one in named if one not in taken and facts.find(one, fit.attribute.id)]


def _event_subject(context: Context, value: Mention, fit: Fit, treaty: Subject) -> Subject | None:
    """The event: the anchor itself, the act of the treaty that a verb names, or the nearest or last named one."""
    candidates = context.facts.subjects_with(fit.attribute.id)
    if fit.frame.subject and fit.anchor is not None:
        return Subject(fit.anchor.id, "clause")
    if fit.frame.told_by:
        told_by = context.facts.subjects_with(fit.frame.told_by)
        return Subject(next(iter(told_by)), treaty.found, treaty.unsure) if len(told_by) == 1 else None
    act = context.facts.act_of(treaty.entity, fit.frame.subject_of or MAIN_ACT)
    if act not in candidates or not _takes_part(context, act):
        act = ""
    if fit.frame.subject_of:
        return Subject(act, treaty.found, treaty.unsure) if act else None
    events = context.scene.typed("event")
    told_act = fit.frame.carried and bool(act) and _told_before(context, fit.anchor)  # "the signing took place in …"
    if fit.frame.carried and events and all(dating(context.scene, m) for m in events) and not told_act:
        return None  # "before the ceremony a conference was held in Cairo"
    named = event_of(context.scene, context.discourse, fit.anchor or value, candidates)
    named = Subject(act, treaty.found, treaty.unsure) if told_act else named
    if act and not events and value.kind in COUNTED and in_table(context.scene):
        named = Subject(act, treaty.found, unsure=True)  # a row of figures: "| Delegates | 2,500 |"
    if named is not None:
        return named if named.entity in candidates else None
    acted = bool(act) and context.discourse.acted == treaty.entity  # told before, without a name of the event
    acted = acted and not context.discourse.anew(context.scene, context.discourse.acted_paragraph)
    if fit.frame.carried:
        return Subject(act, "carried", unsure=True) if acted and context.scene.type(value) == VENUE else None
    if act and _at_act(context, act):
        return Subject(act, treaty.found, treaty.unsure)
    if acted and value.kind == "number":
        return Subject(act, "carried", unsure=True)
    told = value.kind == "entity" and bool(act) and treaty.found in ("clause", "sentence")
    only = len(candidates) == 1 and (fit.frame.concepts or told)  # "Viet Nam hosted the signing of …"
    return Subject(next(iter(candidates)), treaty.found, treaty.unsure) if only else None


def _told_before(context: Context, verb: Mention | None) -> bool:
    """True if the noun of the treaty's main act stands before a verb in its clause, nearer than any event."""
    scene, acts = context.scene, context.attributes.events_of(MAIN_ACT)
    if verb is None:
        return False
    nouns = [e for e in scene.of("event", *acts) if "noun" in e.tags and e.end <= verb.first]
    near = [e for e in nouns if scene.same_clause(e, verb) and not dating(scene, e)]
    if not near:
        return False
    named, noun, entities = scene.typed("event"), near[-1], context.facts.entities
    sides = [m for m in named if m.end <= noun.first and entities[m.id].act != MAIN_ACT and scene.same_clause(m, noun)]
    return not sides and not any(noun.end <= m.first and m.end <= verb.first for m in named)  # "the seminar on its …"


def _at_act(context: Context, act: str) -> bool:
    """True if the sentence, or the text before, speaks of the act (not only of its treaty)."""
    scene, acting = context.scene, context.attributes.events_of(MAIN_ACT)
    return context.discourse.event_carried(scene) == act or bool(scene.of("event", *acting) or scene.typed("venue"))


def _takes_part(context: Context, event: str) -> bool:
    """True if one of those whose act the event is stands in the sentence, or the text was speaking of the event."""
    actors = context.facts.entities[event].actors
    named = {m.id for m in context.scene.of("entity")}
    return (
        not actors
        or event in (context.discourse.event_carried(context.scene), *named)
        or bool(named.intersection(actors))
    )
