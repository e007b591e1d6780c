"""The errors that a user can mend: each message is one line that says what, where and what to do."""


class FactcheckError(Exception):
    """Base of all errors that end as one line on standard error and exit status 2."""


class DocumentError(FactcheckError):
    """A text could not be read (missing, binary, in no known encoding, too large)."""


class DataError(FactcheckError):
    """The fact base or a language file is invalid; `problems` holds every mistake, one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
