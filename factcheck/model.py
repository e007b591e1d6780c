"""The frozen values that pass between the stages.

    bytes → Document → Sentence → Mention → Claim → Match → Verdict → Report

Every span counts code points of the *original* text, half-open.
"""

import datetime
from typing import NamedTuple

from factcheck.sets import Days, Interval, Length, Names, Period

ValueSet = Interval | Days | Period | Length | Names


class Span(NamedTuple):
    """A place in the original text: code points, half-open."""

    start: int
    end: int


class Document(NamedTuple):
    """A text as decoded, untouched; `date` and `language` are what its head says, `body` is where its words begin."""

    path: str
    text: str
    date: datetime.date | None = None
    body: int = 0
    language: str = ""


class Token(NamedTuple):
    """A run of letters, a run of digits, or one other character.

    `key` is the normalised form that is looked up; `bare` holds further keys without written-on prefixes.
    """

    start: int
    end: int
    key: str
    spaced: bool
    bare: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """The tokens of one sentence; `end_mark` is its closing punctuation ("?" makes a question).

    Of a question read as one with its answer `asked` is how many tokens are the question's.
    """

    span: Span
    tokens: tuple[Token, ...]
    end_mark: str = ""
    paragraph: int = 0
    heading: bool = False
    asked: int = 0


class Hit(NamedTuple):
    """A phrase of the language file found in a sentence: tokens `first` to `end` (half-open).

    `category` is the section of the file (`unit`, `event`, `entity`, `hedge` …), `id` the entry, `tags` what
    the entry says further (a tense, an operator, a value).  `gap` holds the tokens between its two parts, if it has
    two and something stands between them.
    """

    first: int
    end: int
    category: str
    id: str
    tags: tuple[str, ...] = ()
    gap: tuple[int, int] | None = None


class Mention(NamedTuple):
    """A thing found in a sentence: number, ordinal, date, duration, entity, event or context.

    `first` and `end` count tokens of its sentence.  `core` is the span of the bare value, without hedge and
    unit; `value` is the set of values that it admits, hedge applied, `bare` the one that it names, if another.
    """

    kind: str
    span: Span
    first: int
    end: int
    id: str = ""
    value: ValueSet | None = None
    core: Span | None = None
    stated: int | float | None = None
    unit: str = ""
    hedge: str = ""
    role: str = ""
    tags: tuple[str, ...] = ()
    bare: ValueSet | None = None


class Subject(NamedTuple):
    """What a claim is about, and how that was found: clause, sentence, carried or headline.

    `unsure` says that the text named another treaty since, if paragraphs ago: such a claim is never objected to.
    """

    entity: str
    found: str
    unsure: bool = False


class Claim(NamedTuple):
    """One reading: of `subject`, `attribute` has a value in the set `value`.

    `stance` is "" for an assertion, else forecast, condition or question; `denied` says that the text negates
    it.  `when` is the date that the claim speaks of, `dated` where that was found ("clause", "text" or "").
    """

    span: Span
    subject: Subject
    attribute: str
    kind: str
    value: ValueSet
    unit: str = ""
    hedge: str = ""
    stated: int | float | None = None
    core: Span | None = None
    denied: bool = False
    stance: str = ""
    when: Days | None = None
    dated: str = ""
    member: str = ""
    at_event: bool = False
    past: bool = False
    doubtful: bool = False


class Source(NamedTuple):
    """A CSL-like record of a source."""

    id: str
    publisher: str
    title: str
    date: str
    url: str = ""
    language: str = ""
    file: str = ""
    sha256: str = ""


class Reference(NamedTuple):
    """Where a source says it: verbatim quotation (seeds only) and locator."""

    source: str
    quote: str = ""
    locator: str = ""


class Statement(NamedTuple):
    """One value of a fact, with its rank: current, superseded or disputed.

    `hedge` is the operator of the value in the fact base (as in `sets.hedged`), `stated` the number that it
    acts on; `text` says the value to people.
    """

    value: ValueSet
    text: str
    rank: str = "current"
    as_of: datetime.date | None = None
    until: datetime.date | None = None
    hedge: str = ""
    stated: int | float | None = None
    reason: str = ""
    references: tuple[Reference, ...] = ()

    @property
    def about(self) -> bool:
        """True if the source itself hedges the value; an upper bound only follows from other facts."""
        return self.hedge in ("about", "more-than", "at-least")


class Fact(NamedTuple):
    """What is known of one attribute of one subject, with its place in the fact base."""

    id: str
    subject: str
    attribute: str
    kind: str
    statements: tuple[Statement, ...]
    evolution: str = "static"
    unit: str = ""
    title: str = ""
    member: str = ""
    place: str = ""
    note: str = ""

    @property
    def current(self) -> Statement:
        """The first statement of rank current."""
        return next(s for s in self.statements if s.rank == "current")


class Entity(NamedTuple):
    """A treaty, event, body, state, place, person or the like, and what it lies in.

    `of` is the treaty of an event, `act` what was done there (sign, arrive …) and `actors` by whom; `meets` is the
    sort of events that a body's meetings are; `place` is the
    city that stands for a treaty in the head of a table.
    """

    id: str
    type: str
    within: tuple[str, ...] = ()
    of: str = ""
    act: str = ""
    actors: tuple[str, ...] = ()
    place: str = ""
    meets: str = ""


class Suppression(NamedTuple):
    """Why a finding is left standing: by a comment in the text, "[sic]", a side file, a baseline or the settings.

    `kind` is comment, sic, file, baseline or settings; `reason` what its writer gave as one, `place` where it stands.
    """

    kind: str
    reason: str = ""
    place: str = ""


class Unused(NamedTuple):
    """A suppression that suppresses nothing, and why that is so."""

    suppression: Suppression
    why: str


class Verdict(NamedTuple):
    """A judged claim: verdict and reason from the closed lists of the README, and the statement it rests on.

    `fingerprint` is what the claim is known by from run to run, where somebody asks (see fingerprints.py); `fails`
    says whether it fails the run, where settings were asked.
    """

    claim: Claim
    verdict: str
    reason: str
    fact: Fact | None = None
    statement: Statement | None = None
    message: str = ""
    note: str = ""
    suggestion: "Suggestion | None" = None
    fingerprint: str = ""
    suppression: Suppression | None = None
    fails: bool | None = None


class Suggestion(NamedTuple):
    """Words that would make the claim agree, for a span of the text."""

    span: Span
    text: str


class Checked(NamedTuple):
    """One document after all stages; `unread` says why the text, or a part of it, was not read.

    `unused` are the comments in it that suppress nothing.
    """

    document: Document
    language: str
    verdicts: tuple[Verdict, ...] = ()
    mentions: tuple[Mention, ...] = ()
    sentences: int = 0
    other_subjects: int = 0
    unread: str = ""
    languages: tuple[tuple[int, str], ...] = ()
    unused: tuple[Unused, ...] = ()
