"""What the claim builders share while they read one sentence."""

import datetime
from typing import NamedTuple

from factcheck.attributes import Attribute, Attributes, Frame
from factcheck.claims.discourse import Discourse
from factcheck.claims.scene import Scene
from factcheck.factbase import FactBase
from factcheck.model import Mention

COUNTED = ("number", "ordinal")
RELATIVE_PRONOUN = "relative-pronoun"
# The act of a treaty that stands for its event where no other is named: its signature.
MAIN_ACT = "sign"
# How a subject is found that the sentence does not name.
UNNAMED = ("carried", "headline")
# The concepts that name a day of an event.
FIRST_DAY, LAST_DAY = "first-day", "last-day"
ENTRY = "enter-into-force"
# The units of a number that has no noun that is counted of a treaty.
NOUNLESS = ("none", "other")
# What a treaty is made of, and where it may be signed.
PARTS, VENUE = ("article", "chapter"), "venue"


class Context:
    """What the claim builders share while they read one sentence.

    `other_subjects` counts the values that are another subject's; `used` holds the places of the anchors that
    names have taken; `refuted` says that the next sentence calls this one untrue.
    """

    def __init__(
        self,
        scene: Scene,
        discourse: Discourse,
        attributes: Attributes,
        facts: FactBase,
        text_date: datetime.date | None,
        refuted: bool = False,
    ) -> None:
        self.scene = scene
        self.discourse = discourse
        self.attributes = attributes
        self.facts = facts
        self.text_date = text_date
        self.refuted = refuted
        self.other_subjects = 0
        self.used: set[int] = set()


class Fit(NamedTuple):
    """A frame that fits a value: how far its anchor stands, and the anchor."""

    cost: float
    attribute: Attribute
    frame: Frame
    anchor: Mention | None
