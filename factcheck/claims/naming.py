"""Acts of naming: which treaty a name is given to ("the UN Convention against Cybercrime, known as the …")."""

from collections.abc import Mapping, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.scene import Scene
from factcheck.frozen import replace
from factcheck.model import Entity, Mention
from factcheck.reading.mentions import Reading
from factcheck.reading.treaties import AGAIN, OTHER

# The tag of a name that no known treaty has, given to one that has another name.
MISNAMED = "misnamed"
# What gives a name; "so-called" does not: it names something that is spoken of anyway.
GIVING = ("named-short", "named-full")
# How far behind what it names, and before the name, an act of naming may stand, in words.
NAMED_REACH, GIVEN_REACH = 3, 4
TREATY = "treaty"


def with_aliases(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading in which a wrong name that is given to a treaty right before it means that treaty."""
    cues = giving(reading)
    others = [m for m in reading.names if m.id == OTHER] if cues else []
    aliases: dict[int, str] = {}
    for name in others:
        cue = next((c for c in reversed(cues) if 0 <= name.first - c.end <= GIVEN_REACH), None)
        named = _right_before(reading, entities, cue) if cue is not None else ""
        if named:
            aliases[name.first] = named
    if not aliases:
        return reading
    renamed = (
        replace(m, id=aliases[m.first], tags=(*m.tags, MISNAMED)) if m.id == OTHER and m.first in aliases else m
        for m in reading.names
    )
    return replace(reading, names=tuple(renamed))


def named_before(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without words like "the new convention" for a treaty that the text never names."""
    named = {m.id for reading in readings for m in reading.names if m.kind == "entity" and AGAIN not in m.tags}

    def known(reading: Reading) -> Reading:
        kept = tuple(m for m in reading.names if AGAIN not in m.tags or m.id in named)
        return reading if len(kept) == len(reading.names) else replace(reading, names=kept)

    return [known(reading) for reading in readings]


def giving(reading: Reading) -> list[Mention]:
    """The words of a sentence that give a name, without those inside "so-called"."""
    concepts = [cue for cue in reading.cues if cue.kind == "concept"]
    spoken = [cue for cue in concepts if cue.id == "so-called"]
    return [cue for cue in concepts if cue.id in GIVING and not any(s.first <= cue.first < s.end for s in spoken)]


def _right_before(reading: Reading, entities: Mapping[str, Entity], cue: Mention) -> str:
    """The known treaty that stands right before the words of naming, not in a list with what they name; or ""."""
    before = [m for m in reading.names if m.kind in ("entity", "event") and m.end <= cue.first]
    last = max(before, key=lambda m: m.end, default=None)
    if last is None or last.id == OTHER or last.id not in entities or entities[last.id].type != TREATY:
        return ""
    joints = {i for c in reading.cues if (c.kind, c.id) == ("boundary", "list") for i in range(c.first, c.end)}
    words = [i for i in range(last.end, cue.first) if reading.sentence.tokens[i].key[0].isalpha()]
    return last.id if len(words) <= NAMED_REACH and not joints.intersection(words) else ""


def named_by(scene: Scene, discourse: Discourse, cue: Mention) -> str:
    """The treaty, last named, that the words of naming speak of where they begin a clause ("it became known as")."""
    if cue not in giving(scene.reading) or scene.of("concept", "another"):
        return ""
    tokens = scene.reading.sentence.tokens
    ends = {b.end for b in scene.of("boundary")} | {i + 1 for i, t in enumerate(tokens) if not t.key[0].isalnum()}
    start = max((end for end in ends if end <= cue.first), default=0)
    if not (_leads(scene, 0, cue) or (start < cue.first and _leads(scene, start, cue))):
        return ""
    before = [m.id for m in scene.typed(TREATY) if m.end <= cue.first]
    return before[-1] if before else discourse.treaty


def _leads(scene: Scene, start: int, cue: Mention) -> bool:
    """True if no more than a pronoun and a verb, and no name, stand between `start` and the words of naming."""
    words = [t for t in scene.reading.sentence.tokens[start : cue.first] if t.key[0].isalpha()]
    return len(words) <= NAMED_REACH and not any(start <= m.first < cue.first for m in scene.names)
