"""Each exact figure of the source documents, falsified, is brought back, and no other byte is changed."""

import pytest

from factcheck.engine import Engine
from tests.fix.mend import mend
from tests.seeds import seed_text
from tests.test_seeds import FALSE, locate

# Seed, words of it (what is falsified between bars), and false words in the form of the true ones.
EXACT = [
    ("000", "gồm |9| chương", ["8", "10", "12", "19", "90"]),
    ("000", "|71| điều khoản", ["17", "70", "72", "73", "81", "171"]),
    ("000", "thông qua ngày |24/12/2024|", ["14/12/2024", "24/11/2024", "24/12/2023", "23/11/2022", "2/12/2024"]),
    ("000", "Ngày |19/2|, tại", ["9/2", "19/3", "18/2", "29/1"]),
    ("001", "Từ ngày |26-30/1|, tại", ["19-23/1", "26-31/1", "25-30/1", "26-30/3"]),
    (
        "001",
        "ngày |25 – 26/10/2025|",
        ["25 – 27/10/2025", "15 – 16/10/2025", "25 – 26/11/2025", "25 – 26/10/2024", "25 – 26/10/2026"],
    ),
    ("001", "vào |tháng 10/2025|", ["tháng 11/2025", "tháng 10/2024", "tháng 1/2025"]),
    ("001", "kỳ họp, ngày |26/1|, Việt Nam", ["16/1", "26/2", "27/1"]),
    ("001", "phiên họp |đầu tiên| của Ủy ban", ["thứ hai", "thứ ba", "thứ tư"]),
    ("002", "ngày |28/10|, Phái đoàn", ["18/10", "28/11", "8/10"]),
    ("002", "diễn ra ngày |25/10| vừa qua", ["15/10", "25/9", "24/10"]),
    ("003", "tối |24-10|, Viện", ["23-10", "14-10", "24-11"]),
    ("003", "toàn cầu |đầu tiên| trên thế giới", ["thứ hai", "thứ ba"]),
    ("003", "từ năm |2019|", ["2015", "2021", "2009"]),
    ("003", "Sau |8| phiên", ["7", "9", "18"]),
    ("003", "và |5| phiên", ["6", "4", "15"]),
    ("003", "(|tháng 2-2022| đến", ["tháng 2-2021", "tháng 3-2022", "tháng 5-2020"]),
    ("003", "đến |tháng 8-2024|)", ["tháng 9-2024", "tháng 8-2023"]),
    ("003", "vào ngày |24-12-2024|", ["14-12-2024", "24-12-2023", "24-11-2024"]),
    ("003", "các ngày |25 và 26-10|", ["25 và 27-10", "15 và 16-10", "25 và 26-11"]),
    ("004", "|17| listopada Stałe", ["7", "18", "27"]),
    ("004", "|17 listopada| Stałe", ["17 grudnia", "17 października", "7 lutego"]),
    ("004", "udziałowi |119| krajów", ["191", "118", "19", "129"]),
    ("004", "przez |72 państwa członkowskie|", ["73 państwa członkowskie", "82 państwa członkowskie"]),
    ("004", "przyjęta |24| grudnia 2024", ["14", "23", "4"]),
    ("004", "przyjęta |24 grudnia 2024| r.", ["24 grudnia 2023", "24 listopada 2024", "14 maja 2022"]),
    ("004", "Hanoi |25| października", ["15", "24"]),
    ("004", "Hanoi |25 października| 2025", ["25 listopada", "26 września"]),
    ("004", "przez |40| państw", ["50", "41", "14", "140"]),
    ("004", "Po raz |pierwszy| wietnamska", ["drugi", "trzeci"]),
    ("004", "|pierwszego| globalnego dokumentu", ["drugiego", "trzeciego"]),
]
# Hedged figures of which the number alone is wrong.
HEDGED = [
    ("003", "|khoảng 30| tháng", ["khoảng 13", "khoảng 40"]),
    ("004", "|blisko 90| ambasadorów", ["blisko 60", "blisko 190"]),
]
ROWS = [(seed, words, false) for seed, words, wrong in (*EXACT, *HEDGED) for false in wrong]


@pytest.mark.parametrize(("seed", "words", "false"), ROWS, ids=[f"{seed}-{false}" for seed, _, false in ROWS])
def test_a_falsified_figure_is_brought_back(engine: Engine, seed: str, words: str, false: str) -> None:
    start, end = locate(seed, words)
    text = seed_text(seed)
    fixed = mend(engine, text[:start] + false + text[end:])
    assert fixed.applied, fixed.left
    assert fixed.text == text


# A figure in another form than the seed's comes back as the true one in that form.
OTHER_FORMS = [
    ("000", "gồm |9| chương", "mười hai", "chín"),
    ("000", "|71| điều khoản", "bảy mươi tư", "bảy mươi mốt"),
    ("000", "thông qua ngày |24/12/2024|", "24 tháng 12 năm 2023", "24 tháng 12 năm 2024"),
    ("001", "Từ ngày |26-30/1|, tại", "26/2 đến ngày 2/3", "26/1 đến ngày 30/1"),
    ("002", "diễn ra ngày |25/10| vừa qua", "25 tháng 9", "25 tháng 10"),
    ("003", "Sau |8| phiên", "mười tám", "tám"),
    ("003", "và |5| phiên", "mười lăm", "năm"),
    ("003", "|khoảng 30| tháng", "mười tám", "ba mươi"),
    ("004", "udziałowi |119| krajów", "stu czterdziestu", "stu dziewiętnastu"),
    ("004", "udziałowi |119| krajów", "ponad 130", "119"),
    (
        "004",
        "przez |72 państwa członkowskie|",
        "dwadzieścia siedem państw członkowskich",
        "siedemdziesiąt dwa państwa członkowskie",
    ),
    ("004", "przez |72 państwa członkowskie|", "27 państw członkowskich", "72 państw członkowskich"),
    ("004", "przez |40| państw", "sześćdziesiąt", "czterdzieści"),
    ("004", "przez |40| państw", "co najmniej 60", "co najmniej 40"),
    ("004", "|blisko 90| ambasadorów", "trzydziestu", "dziewięćdziesięciu"),
]


@pytest.mark.parametrize(("seed", "words", "false", "true"), OTHER_FORMS, ids=[row[2] for row in OTHER_FORMS])
def test_a_figure_in_another_form_keeps_its_form(engine: Engine, seed: str, words: str, false: str, true: str) -> None:
    start, end = locate(seed, words)
    text = seed_text(seed)
    assert mend(engine, text[:start] + false + text[end:]).text == text[:start] + true + text[end:]


@pytest.mark.parametrize("row", FALSE, ids=[f"{row[0]}-{row[3]}-{n}" for n, row in enumerate(FALSE)])
def test_no_falsification_makes_other_words_change(engine: Engine, row: tuple[str, str, str, str, str]) -> None:
    """Whatever is falsified: only what conflicts is touched, and of what is touched everything agrees."""
    seed, words, false, _, verdict = row
    start, end = locate(seed, words)
    text = seed_text(seed)
    fixed = mend(engine, text[:start] + false + text[end:])
    assert fixed.text.startswith(text[:start])
    assert fixed.text.endswith(text[end:])
    if verdict != "conflicts":
        assert not fixed.applied


@pytest.mark.parametrize("seed", ["000", "001", "002", "003", "004"])
def test_a_seed_needs_no_correction(engine: Engine, seed: str) -> None:
    fixed = mend(engine, seed_text(seed))
    assert (fixed.text, fixed.applied, fixed.left) == (seed_text(seed), (), ())
