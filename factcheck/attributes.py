"""What can be said of a subject, and the frames in which texts say it, from `attributes.yaml`."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.yamlfile import plain, read_yaml

FILE = Path(__file__).parent / "attributes.yaml"
# How far an anchor may stand from its value, if the frame does not say.
FARTHEST = 30
FRAME_LISTS = (
    "units",
    "events",
    "tenses",
    "concepts",
    "types",
    "relations",
    "not-relations",
    "units-near",
    "lead",
    "not-lead",
    "without",
    "apart-from",
    "doubted",
)
FRAME_FLAGS = (
    "subject",
    "ordinal",
    "carried",
    "period",
    "doubtful",
    "behind",
    "object",
    "outside",
    "unplaced",
    "years",
    "headed",
    "unasked",
    "opens",
)


class Frame(NamedTuple):
    """What must stand near a value for it to be a value of the attribute; see the head of attributes.yaml."""

    units: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    tenses: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    not_relations: tuple[str, ...] = ()
    units_near: tuple[str, ...] = ()
    needs: tuple[tuple[str, ...], ...] = ()
    subject: bool = False
    ordinal: bool = False
    carried: bool = False
    subject_of: str = ""
    told_by: str = ""
    recalls: str = ""
    reads_as: str = ""
    lead: tuple[str, ...] = ()
    not_lead: tuple[str, ...] = ()
    period: bool = False
    doubtful: bool = False
    behind: bool = False
    object: bool = False
    outside: bool = False
    unplaced: bool = False
    years: bool = False
    headed: bool = False
    unasked: bool = False
    opens: bool = False
    without: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    least: int = 0
    within: float = FARTHEST
    cost: float = 0

    @property
    def anchored(self) -> bool:
        """True if an event, a concept, a unit nearby or the subject's name must stand near the value."""
        return bool(self.events or self.concepts or self.units_near or self.subject)


class Attribute(NamedTuple):
    """One attribute of treaties, events or persons."""

    id: str
    kind: str
    of: str
    frames: tuple[Frame, ...]
    rule: bool = False
    members: str = ""
    locative: bool = False
    holds: bool = False
    spanned: bool = False
    ends: bool = False
    not_relations: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    short_of: str = ""
    takes: tuple[str, ...] = ()

    @property
    def own_unit(self) -> str:
        """The unit that tells this attribute whatever stands beside it ("signatories"); "" if none does."""
        told = (f.units[0] for f in self.frames if f.units and not f.anchored and not f.needs)
        return next(told, "") if self.kind == "count" else ""

    @property
    def events(self) -> frozenset[str]:
        """The events of all frames."""
        return frozenset(event for frame in self.frames for event in frame.events)


class Attributes(dict[str, Attribute]):
    """All attributes by id, with what follows from their frames."""

    @cached_property
    def framed(self) -> dict[str, list[tuple[Attribute, Frame]]]:
        """The frames of all attributes of a kind, each with its attribute."""
        found: dict[str, list[tuple[Attribute, Frame]]] = {}
        for attribute in self.values():
            found.setdefault(attribute.kind, []).extend((attribute, frame) for frame in attribute.frames)
        return found

    @cached_property
    def dated_events(self) -> frozenset[str]:
        """The events that dates belong to; an event that only says that another one was held is none of them."""
        return frozenset(event for _, f in self.framed["date"] if not f.carried for event in f.events)

    @cached_property
    def state_events(self) -> frozenset[str]:
        """The events whose subject is a state; a state beside one of them is no subject of another."""
        frames = [f for a in self.values() if not a.locative for f in a.frames if "state" in f.types]
        return frozenset(event for frame in frames for event in frame.events)

    @cached_property
    def sole_events(self) -> frozenset[str]:
        """What one state does of an event, and no other after it: hosting."""
        owners = [a for a in self.values() if a.of == "event" and a.members == "one" and not a.locative]
        return frozenset(event for a in owners for f in a.frames if f.types == ("state",) for event in f.events)

    @cached_property
    def event_counts(self) -> frozenset[str]:
        """The events that say how many came to an event."""
        return frozenset(event for a, f in self.framed["count"] if a.of == "event" for event in f.events)

    @cached_property
    def held_concepts(self) -> frozenset[str]:
        """The concepts that only one name can hold ("the first to sign"); a verb inside has no other subject."""
        return frozenset(concept for a in self.values() if a.holds for f in a.frames for concept in f.concepts)

    @cached_property
    def telling_units(self) -> frozenset[str]:
        """The units that are counted for one attribute only, whatever stands beside them."""
        owners = Counter(unit for a in self.values() for unit in {u for f in a.frames for u in f.units})
        return frozenset(unit for unit, count in owners.items() if count == 1)

    @cached_property
    def named_units(self) -> frozenset[str]:
        """The units that tell by themselves what the cells of a table's column count."""
        return self.telling_units | {attribute.own_unit for attribute in self.values() if attribute.own_unit}

    def events_of(self, act: str) -> frozenset[str]:
        """The events that date an act of a treaty."""
        return frozenset(event for _, f in self.framed["date"] if f.subject_of == act for event in f.events)


def load_attributes() -> dict[str, Any]:
    """The JSON-able form of attributes.yaml.  Raises DataError if it cannot be read."""
    data = read_yaml(FILE, FILE.name)
    return {name: plain(entry) for name, entry in data.items()}


def build_attributes(data: Mapping[str, Any]) -> Attributes:
    """The attributes from their JSON-able form."""
    return Attributes((name, _attribute(name, entry)) for name, entry in data.items())


def _attribute(name: str, entry: Mapping[str, Any]) -> Attribute:
    return Attribute(
        name,
        entry["kind"],
        entry["of"],
        tuple(_frame(frame) for frame in entry.get("frames", ())),
        entry.get("rule") == "yes",
        entry.get("members", ""),
        entry.get("locative") == "yes",
        entry.get("holds") == "yes",
        entry.get("spanned") == "yes",
        entry.get("ends") == "yes",
        tuple(entry.get("not-relations", ())),
        tuple(entry.get("asked", ())),
        entry.get("short-of", ""),
        tuple(entry.get("takes", ())),
    )


def _frame(entry: Mapping[str, Any]) -> Frame:
    fields: dict[str, Any] = {key.replace("-", "_"): tuple(entry.get(key, ())) for key in FRAME_LISTS}
    fields.update({key: entry.get(key) == "yes" for key in FRAME_FLAGS})
    fields["needs"] = tuple(tuple(one) for one in entry.get("needs", ()))
    fields["subject_of"] = entry.get("subject-of", "")
    fields["told_by"], fields["recalls"] = entry.get("told-by", ""), entry.get("recalls", "")
    fields["reads_as"] = entry.get("reads-as", "")
    fields["least"] = int(entry.get("list", 0))
    fields["within"], fields["cost"] = float(entry.get("within", FARTHEST)), float(entry.get("cost", 0))
    return Frame(**fields)
