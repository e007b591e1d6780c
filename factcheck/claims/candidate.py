"""A claim that is about to be made."""

from typing import NamedTuple

from factcheck.claims.context import Context, Fit
from factcheck.claims.scene import Scene
from factcheck.model import Mention, Subject, ValueSet


class Candidate(NamedTuple):
    """A claim that is about to be made: the value, the frame that fits it, and the subject."""

    context: Context
    value: Mention
    fit: Fit
    subject: Subject

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.context.scene

    @property
    def known(self) -> ValueSet | None:
        """What the sources have, if there is a fact."""
        fact = self.context.facts.find(self.subject.entity, self.fit.attribute.id)
        return fact.current.value if fact is not None else None
