"""What must hold of a fact: known ids, values of its kind, ranks, dates, references, examples."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.attributes import Attribute
from factcheck.facts_entries import Shape, did_you_mean, has_shape, listed, listed_strings
from factcheck.facts_file import EXAMPLES, Mistakes
from factcheck.facts_values import KINDS, parse_days, parse_value
from factcheck.yamlfile import Items, Map, Text, Value, maps

EVOLUTIONS = ("static", "growing", "open")
CURRENT = "current"
RANKS = (CURRENT, "superseded", "disputed")
# Kinds of value that the fact base alone tells apart, and the kind of attribute that they are.
ATTRIBUTE_KINDS = {"period": "date", "name": "names"}
# Kinds whose values are ids of entities.
ENTITY_KINDS = frozenset(("names", "name", "office"))
# A length of time can be counted in more ways than one.
MANY_CURRENT = "duration"

FACT = Shape(
    "the fact",
    frozenset(("title", "subject", "attribute", "kind", "statements", EXAMPLES)),
    frozenset(("unit", "evolution", "member", "not-values", "note")),
    frozenset(("statements", EXAMPLES, "not-values")),
)
STATEMENT = Shape(
    "the statement",
    frozenset(("value", "text", "references")),
    frozenset(("rank", "reason", "as-of", "until")),
    frozenset(("value", "references")),
)
REFERENCE = Shape("the reference", frozenset(("source",)), frozenset(("quote", "locator")))
NEEDED, OTHER = frozenset(("agrees", "conflicts")), frozenset(("outdated", "disputed"))
EXAMPLES_OF_FACT = Shape("the examples", NEEDED, OTHER, NEEDED | OTHER)
EXAMPLE = Shape("the example", frozenset(("language", "text")))


@dataclass(frozen=True)
class Known:
    """The ids that facts can use: the types of entities by id, attributes, sources and languages."""

    types: Mapping[str, str]
    attributes: Mapping[str, Attribute]
    sources: Mapping[str, Value]
    languages: Collection[str]


@dataclass(frozen=True)
class FactCheck:
    """The check of one file's facts: what is known, and where the mistakes go."""

    known: Known
    mistakes: Mistakes

    def check(self, entry: Value, line: int) -> None:
        """Add the mistakes of a fact whose id stands on `line`."""
        if not has_shape(entry, FACT, line, self.mistakes):
            return
        assert isinstance(entry, Map)
        ids = {"kind": KINDS, "evolution": EVOLUTIONS, "attribute": self.known.attributes}
        for key, known in {**ids, "subject": self.known.types, "member": self.known.types}.items():
            self._one_of(entry, key, known)
        self._attribute(entry, line)
        if "not-values" in entry:
            listed_strings(entry, "not-values", self.mistakes)
        statements = listed(entry, "statements", self.mistakes)
        for statement in statements:
            if has_shape(statement, STATEMENT, statement.line, self.mistakes):
                assert isinstance(statement, Map)
                self._statement(statement, str(entry["kind"]))
        self._current(entry, statements)
        if has_shape(entry[EXAMPLES], EXAMPLES_OF_FACT, entry.key_lines[EXAMPLES], self.mistakes):
            self._examples(entry[EXAMPLES])

    def _one_of(self, entry: Map, key: str, known: Collection[str]) -> None:
        value = str(entry.get(key, ""))
        if key in entry and value not in known:
            self.mistakes.add(entry.key_lines[key], f"unknown {key} {value!r}; {did_you_mean(value, known)}")

    def _attribute(self, entry: Map, line: int) -> None:
        """The attribute must fit the type of the subject, the kind and the unit."""
        attribute = self.known.attributes.get(str(entry["attribute"]))
        if attribute is None:
            return
        kind, subject, unit = (str(entry.get(key, "")) for key in ("kind", "subject", "unit"))
        subject_type = self.known.types.get(subject, attribute.of)
        if kind in KINDS and ATTRIBUTE_KINDS.get(kind, kind) != attribute.kind:
            message = f"the kind of {attribute.id} is {attribute.kind}, not {kind}; change one"
            self.mistakes.add(entry.key_lines["kind"], message)
        if subject_type != attribute.of:
            message = f"{attribute.id} is said of a {attribute.of}, and {subject} is a {subject_type}; change one"
            self.mistakes.add(entry.key_lines["subject"], message)
        units = {unit for frame in attribute.frames for unit in frame.units} if attribute.kind == "count" else set()
        if "unit" in entry:
            self._one_of(entry, "unit", units)
        elif units:
            self.mistakes.add(line, f"{attribute.id} lacks 'unit'; {did_you_mean(unit, units)}")

    def _statement(self, statement: Map, kind: str) -> None:
        self._one_of(statement, "rank", RANKS)
        if kind in KINDS:
            self._value(statement, kind)
        if str(statement.get("rank", CURRENT)) != CURRENT and "reason" not in statement:
            self.mistakes.add(statement.line, "the statement is not current and gives no reason; add `reason`")
        for key in ("as-of", "until"):
            self._day(statement, key)
        for reference in listed(statement, "references", self.mistakes):
            if has_shape(reference, REFERENCE, reference.line, self.mistakes):
                assert isinstance(reference, Map)
                self._reference(reference)

    def _value(self, statement: Map, kind: str) -> None:
        value = statement["value"]
        written = [value] if isinstance(value, Text) else listed_strings(statement, "value", self.mistakes)
        try:
            parse_value(kind, value if isinstance(value, Text) else written)
        except ValueError as error:
            message = f"{' '.join(written)!r} is no {kind}: {error}"
            self.mistakes.add(statement.key_lines["value"], message)
        for one in written if kind in ENTITY_KINDS else ():
            if one not in self.known.types:
                self.mistakes.add(one.line, f"unknown entity {str(one)!r}; {did_you_mean(one, self.known.types)}")

    def _day(self, statement: Map, key: str) -> None:
        if key not in statement:
            return
        written, line = str(statement[key]), statement.key_lines[key]
        try:
            days = parse_days(written)
        except ValueError as error:
            self.mistakes.add(line, f"{key} {written!r}: {error}")
        else:
            if days.first != days.last:
                self.mistakes.add(line, f"{key} {written!r} is no day; write one as 2025-10-26")

    def _reference(self, reference: Map) -> None:
        self._one_of(reference, "source", self.known.sources)
        name = str(reference["source"])
        source = self.known.sources.get(name)
        seed = isinstance(source, Map) and "file" in source
        if seed and "quote" not in reference:
            self.mistakes.add(reference.line, f"seed {name} is not quoted; add `quote`, its words verbatim")
        if source is not None and not seed and "quote" in reference:
            message = f"{name} is no seed, so its words cannot be checked; give a `locator` instead of `quote`"
            self.mistakes.add(reference.key_lines["quote"], message)

    def _current(self, entry: Map, statements: Items) -> None:
        """One statement is current, and says up to when if the fact can change."""
        current = [s for s in maps(statements) if str(s.get("rank", CURRENT)) == CURRENT]
        if not current:
            self.mistakes.add(entry.key_lines["statements"], "no statement is current; leave out the `rank` of one")
        if len(current) > 1 and entry["kind"] != MANY_CURRENT:
            self.mistakes.add(current[1].line, "a second statement is current; make it superseded or disputed")
        evolution = str(entry.get("evolution", EVOLUTIONS[0]))
        for statement in current if evolution != EVOLUTIONS[0] else ():
            if "as-of" not in statement:
                message = f"the fact is {evolution} and lacks 'as-of'; add the day up to which it is known"
                self.mistakes.add(statement.line, message)

    def _examples(self, examples: Value) -> None:
        assert isinstance(examples, Map)
        for example in examples.values():
            if has_shape(example, EXAMPLE, example.line, self.mistakes):
                assert isinstance(example, Map)
                self._one_of(example, "language", self.known.languages)
