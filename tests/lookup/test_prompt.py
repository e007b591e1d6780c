"""The prompt as it is used: keys are sent to a real pseudo-terminal, and what is painted on it is read."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.engine import Engine
from factcheck.questions.completion import Completer

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.lookup.terminal import CTRL_C, CTRL_D, DOWN, ENTER, TAB, UP, Terminal

WIDTHS = [40, 200]
Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[Terminal] = []

    def run(columns: int, *arguments: str, **more: str) -> Terminal:
        terminal = Terminal(columns, tmp_path, *(arguments or ("lookup",)), rows=60, more=more)
        started.append(terminal)
        terminal.ready()
        return terminal

    yield run
    for terminal in started:
        terminal.close()


@pytest.mark.parametrize("columns", WIDTHS)
def test_a_question_is_answered_in_its_language(columns: int, start: Start) -> None:
    terminal = start(columns)
    terminal.type("bao nhiêu nước đã ký?" + ENTER)
    terminal.wait("Số nước ký: 72")
    terminal.ready()
    assert all(len(line) <= columns for line in terminal.lines)
    terminal.type("how many chapters?" + ENTER)
    terminal.wait("Chapters of the Convention: 9 chapters")
    terminal.ready()
    terminal.type(CTRL_D)
    assert terminal.end() == 0


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("signature.th", "signature.theme"),  # a fact
        ("structure.ch", "structure.chapters"),
        ("who is Guts", "Alexander Gutsan"),  # a name
        ("Lương C", "Lương Cường"),
    ],
)
def test_completion_appears_while_one_types(typed: str, offered: str, columns: int, start: Start) -> None:
    terminal = start(columns)
    for letter in typed:
        terminal.type(letter)
    terminal.wait(offered)


def test_a_completion_is_taken(start: Start) -> None:
    terminal = start(200)
    terminal.type("signature.th")
    terminal.wait("signature.theme")
    terminal.type(TAB)
    terminal.wait("? signature.theme")
    terminal.type(ENTER)
    terminal.wait("Countering Cybercrime")


def test_ctrl_c_clears_the_line_and_ctrl_d_leaves(start: Start) -> None:
    terminal = start(80)
    terminal.type("who is nobody")
    terminal.wait("who is nobody")
    terminal.type(CTRL_C)
    terminal.ready()
    terminal.type("how many articles" + ENTER)
    terminal.wait("71 articles")
    assert "not in the fact base" not in terminal.text
    terminal.ready()
    terminal.type(CTRL_D)
    assert terminal.end() == 0


def test_earlier_questions_come_back_also_in_a_later_session(start: Start) -> None:
    first = start(80)
    first.type("how many chapters" + ENTER)
    first.wait("9 chapters")
    first.ready()
    first.type(CTRL_D)
    first.end()
    second = start(80)
    second.type(UP)
    second.wait("how many chapters")
    second.type(ENTER)
    second.wait("9 chapters")
    second.type(UP + DOWN + CTRL_D)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (":help", "Ctrl-D leaves"),
        (":sources", '"Công ước gồm 9 chương, 71 điều khoản"'),
        (":open", "\nhttps://www.unodc.org/"),  # of two sources, the one that has an address
        (":open 2", "the last answer has 1 address"),
        (":language", "auto"),
        (":language pl", "pl"),
        (":language xx", "xx: none of ar, en"),
        (":nonsense", ":nonsense: no such command"),
    ],
)
def test_commands(command: str, said: str, start: Start) -> None:
    terminal = start(120)
    terminal.type("how many chapters" + ENTER)
    terminal.wait("9 chapters")
    terminal.ready()
    terminal.type(command + ENTER)
    terminal.wait(said)


def test_the_address_is_opened(start: Start) -> None:
    terminal = start(200)
    terminal.type("closing date for signature" + ENTER)
    terminal.wait("31 December 2026")
    terminal.ready()
    terminal.type(":open" + ENTER)
    terminal.wait("\nhttps://treaties.un.org/pages/ViewDetails.aspx")


def test_the_language_that_is_chosen_reads_and_answers(start: Start) -> None:
    terminal = start(120)
    terminal.type(":language pl" + ENTER)
    terminal.wait("\npl")
    terminal.ready()
    terminal.type("Gutsan" + ENTER)
    terminal.wait("prokurator generalny Rosji")


def test_a_question_without_an_answer_is_told_what_is_near(start: Start) -> None:
    terminal = start(200)
    terminal.type("has Poland ratified?" + ENTER)
    text = terminal.wait("not in the fact base")
    assert "near:" in text


def test_a_terminal_that_cannot_move_its_cursor_gets_plain_lines(start: Start) -> None:
    terminal = start(80, "lookup", TERM="dumb")
    terminal.type("how many articles\n")
    terminal.wait("71 articles")
    terminal.ready()
    terminal.type(CTRL_D)
    assert terminal.end() == 0


COMPLETED = [
    ("sig", "signature.place"),
    ("where was it adop", "adoption.body"),
    ("who is guts", "Alexander Gutsan"),
    ("dang ho", "Đặng Hoàng Giang"),  # without accents
    ("ngày th", "ngày thông qua"),
    ("签署国 波", "波兰"),  # a script without spaces
    ("纽约招", "纽约招待会"),
    ("من هو غوت", "غوتسان"),
]


@pytest.fixture(scope="module")
def completer(engine: Engine) -> Completer:
    made = Completer(engine)
    for code in engine.languages:
        made.learn(code, engine)
    return made


@pytest.mark.parametrize(("typed", "offered"), COMPLETED, ids=[row[0] for row in COMPLETED])
def test_completer(typed: str, offered: str, completer: Completer) -> None:
    found = completer.complete(typed)
    assert any(offered in one.text for one in found)
    assert all(typed.endswith(typed[-one.length :]) and one.length <= len(typed) for one in found)


@pytest.mark.parametrize("typed", ["", " ", "s", "how many ", "zzzz"])
def test_completer_offers_nothing(typed: str, completer: Completer) -> None:
    assert completer.complete(typed) == []


def test_completion_is_found_in_a_fraction_of_50_milliseconds(completer: Completer) -> None:
    times: list[float] = []
    for typed, _ in COMPLETED * 5:
        begin = time.perf_counter()
        completer.complete(typed)
        times.append(time.perf_counter() - begin)
    assert statistics.median(times) < 0.005


def test_the_menu_is_painted_within_50_milliseconds_of_a_key(start: Start) -> None:
    terminal = start(80)
    times: list[float] = []
    for typed, offered in [("who is gut", "Gutsan"), ("signature.th", "signature.theme"), ("bud", "budapest.")] * 3:
        terminal.type(typed[:-1])
        terminal.wait(typed[:-1])
        begin = time.monotonic()
        terminal.type(typed[-1])
        terminal.wait(lambda text, typed=typed, offered=offered: typed in text and offered in text)  # type: ignore[misc]
        times.append(terminal.painted_at - begin)
        terminal.type(CTRL_C)
        terminal.ready()
    assert statistics.median(times) < 0.05
