"""The source documents check themselves: no false alarm, every fact found, and every falsified value caught alone."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck.engine import Engine
from factcheck.model import Checked
from factcheck.run import check_paths
from tests.conftest import read_text
from tests.seeds import SEEDS, seed_text

OPENING = "signature.opening-date|signature.ceremony-dates"

# What each seed states as news of its own: not what it only implies, announces or names in passing.
STATED = {
    "000": (
        "structure.chapters",
        "structure.articles",
        "adoption.date",
        "adoption.body",
        "event.new-york-seminar.date",
        "event.new-york-seminar.place",
        "event.new-york-seminar.delegates",
        "event.new-york-seminar.co-hosts",
        "person.dang-hoang-giang",
    ),
    "001": (
        OPENING,
        "signature.place",
        "event.vienna-session.dates",
        "event.vienna-session.place",
        "event.vienna-session.order",
        "event.vienna-panel.date",
        "event.vienna-panel.co-hosts",
        "person.vu-le-thai-hoang",
    ),
    "002": (
        "name.short",
        OPENING,
        "signature.host",
        "event.french-statement.date",
        "context.budapest-relation",
        "budapest.body",
    ),
    "003": (
        "negotiation.start",
        "negotiation.formal-sessions",
        "negotiation.intersessional-meetings",
        "negotiation.duration",
        "negotiation.period",
        "adoption.date",
        "adoption.body",
        "adoption.mode",
        "signature.ceremony-dates",
        "signature.host",
        "signature.theme",
        "signature.participating-organizations",
        "event.russian-delegation.arrival",
        "person.alexander-gutsan",
        "person.gennady-bezdetko",
        "person.antonio-guterres",
        "person.luong-cuong",
        "context.first-global-treaty",
        "context.criminal-justice-gap",
    ),
    "004": (
        "adoption.date",
        OPENING,
        "signature.place",
        "signature.signatories",
        "signature.participating-countries",
        "signature.largest-since",
        "entry-into-force.ratifications-required",
        "event.new-york-reception.date",
        "event.new-york-reception.ambassadors",
        "event.new-york-reception.co-hosts",
        "person.do-hung-viet",
        "context.first-global-treaty",
        "context.vietnamese-place-name",
    ),
}

# Seed, words of it, the false words to put there, the fact (`a|b`: either), and the verdict that they must get.
# In the words a pair of bars encloses what is replaced, where more is needed to find the place.
FALSE = [
    ("000", "gồm |9| chương", "8", "structure.chapters", "conflicts"),
    ("000", "gồm |9| chương", "mười hai", "structure.chapters", "conflicts"),
    ("000", "gồm |9| chương", "hơn 10", "structure.chapters", "conflicts"),
    ("000", "|71| điều khoản", "17", "structure.articles", "conflicts"),
    ("000", "|71| điều khoản", "bảy mươi tư", "structure.articles", "conflicts"),
    ("000", "|71| điều khoản", "gần 60", "structure.articles", "conflicts"),
    ("000", "|71| điều khoản", "68", "structure.articles", "disputed"),
    ("000", "|71| điều khoản", "sáu mươi tám", "structure.articles", "disputed"),
    ("000", "thông qua ngày |24/12/2024|", "14/12/2024", "adoption.date", "conflicts"),
    ("000", "thông qua ngày |24/12/2024|", "24/11/2024", "adoption.date", "conflicts"),
    ("000", "thông qua ngày |24/12/2024|", "24 tháng 12 năm 2023", "adoption.date", "conflicts"),
    ("000", "được |Đại hội đồng Liên hợp quốc| chính thức", "Hội đồng Bảo an", "adoption.body", "conflicts"),
    ("000", "được |Đại hội đồng Liên hợp quốc| chính thức", "Nghị viện châu Âu", "adoption.body", "conflicts"),
    ("000", "Ngày |19/2|, tại", "9/2", "event.new-york-seminar.date", "conflicts"),
    ("000", "Ngày |19/2|, tại", "19/3", "event.new-york-seminar.date", "conflicts"),
    ("000", "Ngày |19/2|, tại", "21 tháng 2", "event.new-york-seminar.date", "conflicts"),
    ("000", "ở |New York (Mỹ)|, Phái", "Geneva (Thụy Sĩ)", "event.new-york-seminar.place", "conflicts"),
    ("000", "ở |New York (Mỹ)|, Phái", "Vienna (Áo)", "event.new-york-seminar.place", "conflicts"),
    ("000", "|hơn 100| đại biểu", "chưa đến 100", "event.new-york-seminar.delegates", "conflicts"),
    ("000", "|hơn 100| đại biểu", "khoảng 60", "event.new-york-seminar.delegates", "conflicts"),
    ("000", "|hơn 100| đại biểu", "bốn mươi lăm", "event.new-york-seminar.delegates", "conflicts"),
    ("000", "Phái đoàn |Australia| và", "Canada", "event.new-york-seminar.co-hosts", "conflicts"),
    ("000", "Phái đoàn |Australia| và", "Nhật Bản", "event.new-york-seminar.co-hosts", "conflicts"),
    (
        "000",
        "và |Văn phòng Liên hợp quốc về Phòng chống Ma túy và Tội phạm (UNODC)| đồng tổ chức",
        "Liên minh Nghị viện Thế giới (IPU)",
        "event.new-york-seminar.co-hosts",
        "conflicts",
    ),
    (
        "000",
        "khai mạc Tọa đàm, |Đại sứ| Đặng Hoàng Giang",
        "Bộ trưởng Ngoại giao",
        "person.dang-hoang-giang",
        "conflicts",
    ),
    (
        "000",
        "Trưởng Phái đoàn Thường trực |Việt Nam| tại Liên hợp quốc, nhấn mạnh",
        "Thái Lan",
        "person.dang-hoang-giang",
        "conflicts",
    ),
    ("001", "Từ ngày |26-30/1|, tại", "19-23/1", "event.vienna-session.dates", "conflicts"),
    ("001", "Từ ngày |26-30/1|, tại", "26-31/1", "event.vienna-session.dates", "conflicts"),
    ("001", "Từ ngày |26-30/1|, tại", "26/2 đến ngày 2/3", "event.vienna-session.dates", "conflicts"),
    ("001", "tại |Vienna (Áo)|, diễn ra", "Geneva (Thụy Sĩ)", "event.vienna-session.place", "conflicts"),
    ("001", "tại |Vienna (Áo)|, diễn ra", "New York (Mỹ)", "event.vienna-session.place", "conflicts"),
    ("001", "phiên họp |đầu tiên| của Ủy ban", "thứ ba", "event.vienna-session.order", "conflicts"),
    ("001", "phiên họp |đầu tiên| của Ủy ban", "thứ hai", "event.vienna-session.order", "conflicts"),
    ("001", "mở ký tại |Hà Nội| ngày", "Paris", "signature.place", "conflicts"),
    ("001", "mở ký tại |Hà Nội| ngày", "Thành phố Hồ Chí Minh", "signature.place", "conflicts"),
    ("001", "ngày |25 – 26/10/2025|", "25 – 27/10/2025", OPENING, "conflicts"),
    ("001", "ngày |25 – 26/10/2025|", "15 – 16/10/2025", OPENING, "conflicts"),
    ("001", "ngày |25 – 26/10/2025|", "25 – 26/11/2025", OPENING, "conflicts"),
    ("001", "ký kết Công ước tại Hà Nội vào |tháng 10/2025|", "tháng 11/2025", OPENING, "conflicts"),
    ("001", "ký kết Công ước tại Hà Nội vào |tháng 10/2025|", "tháng 10/2024", OPENING, "conflicts"),
    ("001", "ký kết Công ước tại |Hà Nội| vào", "Geneva", "signature.place", "conflicts"),
    ("001", "kỳ họp, ngày |26/1|, Việt Nam", "16/1", "event.vienna-panel.date", "conflicts"),
    ("001", "kỳ họp, ngày |26/1|, Việt Nam", "26/2", "event.vienna-panel.date", "conflicts"),
    ("001", "ngày 26/1, |Việt Nam| đã cùng", "Thái Lan", "event.vienna-panel.co-hosts", "conflicts"),
    (
        "001",
        "với |Liên minh Nghị viện Thế giới (IPU)|, Tổ chức",
        "Liên minh châu Phi",
        "event.vienna-panel.co-hosts",
        "conflicts",
    ),
    (
        "001",
        "|Tổ chức Cảnh sát Hình sự Quốc tế (INTERPOL)| và Văn phòng",
        "Europol",
        "event.vienna-panel.co-hosts",
        "conflicts",
    ),
    (
        "001",
        "|Đại sứ| Vũ Lê Thái Hoàng khẳng định Việt Nam",
        "Bộ trưởng Công an",
        "person.vu-le-thai-hoang",
        "conflicts",
    ),
    ("001", "kiện, |Đại sứ| Vũ Lê Thái Hoàng nhấn mạnh", "Thủ tướng", "person.vu-le-thai-hoang", "conflicts"),
    ("002", "ngày |28/10|, Phái đoàn", "18/10", "event.french-statement.date", "conflicts"),
    ("002", "ngày |28/10|, Phái đoàn", "28/11", "event.french-statement.date", "conflicts"),
    ("002", "diễn ra ngày |25/10| vừa qua", "15/10", OPENING, "conflicts"),
    ("002", "diễn ra ngày |25/10| vừa qua", "25 tháng 9", OPENING, "conflicts"),
    ("002", "việc |Việt Nam| đăng cai tổ chức Lễ mở ký Công ước Liên", "Thái Lan", "signature.host", "conflicts"),
    ("002", "việc |Việt Nam| đăng cai tổ chức Lễ mở ký Công ước Hà", "Singapore", "signature.host", "conflicts"),
    ("002", "cũng |bổ sung cho| Công ước Budapest", "thay thế", "context.budapest-relation", "conflicts"),
    ("002", "Budapest của |Hội đồng châu Âu|", "Liên minh châu Phi", "budapest.body", "conflicts"),
    ("002", "Budapest của |Hội đồng châu Âu|", "Liên minh châu Âu", "budapest.body", "conflicts"),
    ("003", "tối |24-10|, Viện", "23-10", "event.russian-delegation.arrival", "conflicts"),
    ("003", "tối |24-10|, Viện", "14-10", "event.russian-delegation.arrival", "conflicts"),
    (
        "003",
        "|Viện trưởng Viện Kiểm sát Tối cao| Nga Alexander Gutsan đã đến",
        "Bộ trưởng Ngoại giao",
        "person.alexander-gutsan",
        "conflicts",
    ),
    ("003", "Đại sứ Nga tại |Việt Nam| Gennady", "Thái Lan", "person.gennady-bezdetko", "conflicts"),
    ("003", "Đại sứ |Nga| tại Việt Nam Gennady", "Belarus", "person.gennady-bezdetko", "conflicts"),
    ("003", "toàn cầu |đầu tiên| trên thế giới", "thứ hai", "context.first-global-treaty", "conflicts"),
    ("003", "toàn cầu |đầu tiên| trên thế giới", "thứ ba", "context.first-global-treaty", "conflicts"),
    ("003", "sau |hơn 20| năm", "chưa đến 20", "context.criminal-justice-gap", "conflicts"),
    ("003", "sau |hơn 20| năm", "mười hai", "context.criminal-justice-gap", "conflicts"),
    ("003", "từ năm |2019|", "2015", "negotiation.start", "conflicts"),
    ("003", "từ năm |2019|", "2021", "negotiation.start", "conflicts"),
    ("003", "từ năm |2019|", "2017", "negotiation.start", "disputed"),
    ("003", "Sau |8| phiên", "7", "negotiation.formal-sessions", "conflicts"),
    ("003", "Sau |8| phiên", "mười tám", "negotiation.formal-sessions", "conflicts"),
    ("003", "và |5| phiên", "6", "negotiation.intersessional-meetings", "conflicts"),
    ("003", "và |5| phiên", "mười lăm", "negotiation.intersessional-meetings", "conflicts"),
    ("003", "|khoảng 30| tháng", "khoảng 13", "negotiation.duration", "conflicts"),
    ("003", "|khoảng 30| tháng", "chưa đến 20", "negotiation.duration", "conflicts"),
    ("003", "|khoảng 30| tháng", "mười tám", "negotiation.duration", "conflicts"),
    ("003", "(|tháng 2-2022| đến", "tháng 2-2021", "negotiation.period", "conflicts"),
    ("003", "đến |tháng 8-2024|)", "tháng 9-2024", "negotiation.period", "conflicts"),
    ("003", "|Đại hội đồng Liên hợp quốc| đã chính thức", "Hội đồng Bảo an", "adoption.body", "conflicts"),
    ("003", "chính thức |đồng thuận| thông qua", "bỏ phiếu", "adoption.mode", "conflicts"),
    ("003", "vào ngày |24-12-2024|", "14-12-2024", "adoption.date", "conflicts"),
    ("003", "vào ngày |24-12-2024|", "24-12-2023", "adoption.date", "conflicts"),
    ("003", "|Việt Nam| đăng cai tổ chức Lễ mở ký và", "Thái Lan", "signature.host", "conflicts"),
    ("003", "|Việt Nam| đăng cai tổ chức Lễ mở ký và", "Nga", "signature.host", "conflicts"),
    (
        "003",
        'chủ đề "|Chống tội phạm mạng - Chia sẻ trách nhiệm - Hướng tới tương lai|',
        "Vì một thế giới xanh",
        "signature.theme",
        "conflicts",
    ),
    ("003", "các ngày |25 và 26-10|", "25 và 27-10", "signature.ceremony-dates", "conflicts"),
    ("003", "các ngày |25 và 26-10|", "15 và 16-10", "signature.ceremony-dates", "conflicts"),
    ("003", "|khoảng 110| nước", "khoảng 160", "signature.participating-countries", "conflicts"),
    ("003", "|khoảng 110| nước", "hơn 140", "signature.participating-countries", "conflicts"),
    ("003", "|hơn 10| tổ chức", "chưa đến 10", "signature.participating-organizations", "conflicts"),
    ("003", "|hơn 10| tổ chức", "ba trăm", "signature.participating-organizations", "conflicts"),
    ("003", "|Chủ tịch nước| Lương Cường lưu ý", "Thủ tướng", "person.luong-cuong", "conflicts"),
    (
        "003",
        "Tổng Thư ký |Liên hợp quốc| António Guterres được tổ chức",
        "ASEAN",
        "person.antonio-guterres",
        "conflicts",
    ),
    ("004", "|17| listopada Stałe", "7", "event.new-york-reception.date", "conflicts"),
    ("004", "|17 listopada| Stałe", "17 grudnia", "event.new-york-reception.date", "conflicts"),
    ("004", "Delegacjami |Austrii|, Australii", "Norwegii", "event.new-york-reception.co-hosts", "conflicts"),
    ("004", "|Ekwadoru|, Republiki", "Peru", "event.new-york-reception.co-hosts", "conflicts"),
    ("004", "|Laosu|, Republiki", "Japonii", "event.new-york-reception.co-hosts", "conflicts"),
    (
        "004",
        "i |Biurem Narodów Zjednoczonych ds. Narkotyków i Przestępczości (UNODC)| w celu",
        "Europolem",
        "event.new-york-reception.co-hosts",
        "conflicts",
    ),
    ("004", "|blisko 90| ambasadorów", "blisko 60", "event.new-york-reception.ambassadors", "conflicts"),
    ("004", "|blisko 90| ambasadorów", "ponad 200", "event.new-york-reception.ambassadors", "conflicts"),
    ("004", "|blisko 90| ambasadorów", "mniej niż 50", "event.new-york-reception.ambassadors", "conflicts"),
    ("004", "|blisko 90| ambasadorów", "trzydziestu", "event.new-york-reception.ambassadors", "conflicts"),
    ("004", "udziałowi |119| krajów", "191", "signature.participating-countries", "conflicts"),
    ("004", "udziałowi |119| krajów", "ponad 130", "signature.participating-countries", "conflicts"),
    ("004", "udziałowi |119| krajów", "stu czterdziestu", "signature.participating-countries", "conflicts"),
    ("004", "udziałowi |119| krajów", "około 100", "signature.participating-countries", "outdated"),
    ("004", "udziałowi |119| krajów", "stu dziesięciu", "signature.participating-countries", "outdated"),
    ("004", "przez |72 państwa członkowskie|", "27 państw członkowskich", "signature.signatories", "conflicts"),
    (
        "004",
        "przez |72 państwa członkowskie|",
        "dwadzieścia siedem państw członkowskich",
        "signature.signatories",
        "conflicts",
    ),
    ("004", "przez |72 państwa członkowskie|", "ponad 80 państw członkowskich", "signature.signatories", "conflicts"),
    (
        "004",
        "przez |72 państwa członkowskie|",
        "mniej niż 40 państw członkowskich",
        "signature.signatories",
        "conflicts",
    ),
    ("004", "przez |72 państwa członkowskie|", "65 państw członkowskich", "signature.signatories", "outdated"),
    (
        "004",
        "przez |72 państwa członkowskie|",
        "sześćdziesiąt dziewięć państw członkowskich",
        "signature.signatories",
        "outdated",
    ),
    ("004", "przez |72 państwa członkowskie|", "71 państw członkowskich", "signature.signatories", "disputed"),
    ("004", "Zjednoczonych w |Hanoi| jest dowodem", "Genewie", "signature.place", "conflicts"),
    ("004", "|pierwszego| globalnego dokumentu", "drugiego", "context.first-global-treaty", "conflicts"),
    ("004", "od |prawie dekady|", "40 lat", "signature.largest-since", "conflicts"),
    ("004", "od |prawie dekady|", "ponad dwóch dekad", "signature.largest-since", "conflicts"),
    ("004", "od |prawie dekady|", "trzech lat", "signature.largest-since", "conflicts"),
    ("004", "przyjęta |24| grudnia 2024", "14", "adoption.date", "conflicts"),
    ("004", "przyjęta |24 grudnia 2024| r.", "24 grudnia 2023", "adoption.date", "conflicts"),
    ("004", "do podpisu w |Hanoi| 25", "Paryżu", "signature.place", "conflicts"),
    ("004", "Hanoi |25| października", "15", OPENING, "conflicts"),
    ("004", "Hanoi |25 października| 2025", "25 listopada", OPENING, "conflicts"),
    ("004", "przez |40| państw", "50", "entry-into-force.ratifications-required", "conflicts"),
    ("004", "przez |40| państw", "sześćdziesiąt", "entry-into-force.ratifications-required", "conflicts"),
    ("004", "przez |40| państw", "co najmniej 60", "entry-into-force.ratifications-required", "conflicts"),
    ("004", "Po raz |pierwszy| wietnamska", "trzeci", "context.vietnamese-place-name", "conflicts"),
    ("004", "Po raz |pierwszy| wietnamska", "drugi", "context.vietnamese-place-name", "conflicts"),
    ("004", "otwarcia, |ambasador| Do Hung Viet", "premier", "person.do-hung-viet", "conflicts"),
    (
        "004",
        "Przedstawicielstwa |Wietnamu| przy Organizacji Narodów Zjednoczonych, potwierdził",
        "Laosu",
        "person.do-hung-viet",
        "conflicts",
    ),
]

Place = tuple[str, str, int]


def places(checked: Checked, start: int, end: int, longer: int = 0) -> tuple[Counter[Place], list[tuple[str, str]]]:
    """The verdicts outside a part of the text, with their places as before it grew, and those that touch it."""
    outside: Counter[Place] = Counter()
    inside: list[tuple[str, str]] = []
    for verdict in checked.verdicts:
        span, fact = verdict.claim.span, verdict.fact.id if verdict.fact else verdict.claim.attribute
        if span.start < end + longer and start < span.end:
            inside.append((fact, verdict.verdict))
        else:
            outside[(fact, verdict.verdict, span.start - (longer if span.start >= end + longer else 0))] += 1
    return outside, inside


def locate(seed: str, words: str) -> tuple[int, int]:
    """The part of the seed between the bars of `words`, which stand in it once."""
    before, wanted, after = words.split("|")
    text = seed_text(seed)
    assert text.count(before + wanted + after) == 1, "the words of the row are not unique in the seed"
    start = text.index(before + wanted + after) + len(before)
    return start, start + len(wanted)


@pytest.fixture(scope="session")
def as_written(engine: Engine) -> dict[str, Checked]:
    """Each seed as it is, checked."""
    return {seed: read_text(engine, seed_text(seed)) for seed in STATED}


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_a_seed_raises_no_alarm(engine: Engine, path: Path) -> None:
    (checked,) = check_paths([str(path)], engine)
    assert not checked.unread
    text = checked.document.text
    alarms = [
        (v.fact.id if v.fact else "", v.verdict, text[v.claim.span.start : v.claim.span.end])
        for v in checked.verdicts
        if v.verdict in ("conflicts", "disputed", "outdated")
    ]
    superseded = [a for a in alarms if a[:2] == ("signature.participating-countries", "outdated")]
    assert [a for a in alarms if a not in superseded] == []


@pytest.mark.parametrize(("seed", "fact"), [(seed, fact) for seed, facts in STATED.items() for fact in facts])
def test_what_a_seed_states_is_found(as_written: dict[str, Checked], seed: str, fact: str) -> None:
    found = [(v.fact.id, v.verdict) for v in as_written[seed].verdicts if v.fact]
    assert {(one, "agrees") for one in fact.split("|")} & set(found), found


def test_the_announced_number_of_countries_is_known_as_such(as_written: dict[str, Checked]) -> None:
    found = [v.verdict for v in as_written["003"].verdicts if v.fact and v.fact.id.endswith("-countries")]
    assert found in (["agrees"], ["outdated"])


@pytest.mark.parametrize("row", FALSE, ids=[f"{row[0]}-{row[3]}-{n}" for n, row in enumerate(FALSE)])
def test_a_false_value_is_caught_alone(
    engine: Engine, as_written: dict[str, Checked], row: tuple[str, str, str, str, str]
) -> None:
    seed, words, false, fact, verdict = row
    start, end = locate(seed, words)
    text = seed_text(seed)
    wrong = read_text(engine, text[:start] + false + text[end:])
    others, _ = places(as_written[seed], start, end)
    others_now, touched = places(wrong, start, end, len(false) - (end - start))
    assert {(one, verdict) for one in fact.split("|")} & set(touched), touched
    assert [t for t in touched if t[1] not in ("agrees", "unverified") and t[0] not in fact.split("|")] == []
    assert others_now == others
