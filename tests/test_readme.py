"""What the README shows is what the program prints."""

import re
from pathlib import Path

import pytest

from tests.command import Command

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
DRAFT = (
    "# Cybercrime\n\nA total of 27 countries signed the UN Convention against Cybercrime in Hanoi on 25 October 2025. "
    "The Budapest Convention has 81 parties.\n"
)
SESSIONS = re.findall(r"```console\n(\$ factcheck verify .*?)```", README, re.DOTALL)


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.split("\n")[0])
def test_a_session_is_what_is_printed(factcheck: Command, session: str) -> None:
    command, _, printed = session.partition("\n")
    factcheck.write("draft.md", DRAFT)
    assert factcheck(*command.split()[2:]).stdout == printed


def test_there_is_a_session() -> None:
    assert SESSIONS
