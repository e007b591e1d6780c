"""Which treaty a claim is about where it is not named beside it: in tables, and by "the former" and "the latter"."""

import pytest

from factcheck.engine import Engine
from tests.conftest import read_text

COLUMNS = """\
| | Hanoi Convention | Budapest Convention |
|---|---|---|
| Articles | 71 | 48 |
| Chapters | 9 | 4 |
"""
ROWS = """\
| Treaty | Articles | Ratifications needed |
|---|---|---|
| Hanoi Convention | 71 | 40 |
| Budapest Convention | 48 | 5 |
"""
CITIES = COLUMNS.replace(" Convention", "")
CITY_ROWS = ROWS.replace(" Convention", "")
BOTH = "The Hanoi Convention and the Budapest Convention fight cybercrime. "
# Language, text, and (words, fact, verdict) of each claim that must be found; no other may conflict.
TEXTS = [
    pytest.param("en", COLUMNS, [("71", "structure.articles", "agrees"), ("48", "budapest.articles", "agrees")],
                 id="a treaty a column"),
    pytest.param("en", COLUMNS.replace("71", "48x").replace("48 |", "71 |").replace("48x", "48"),
                 [("48", "structure.articles", "conflicts"), ("71", "budapest.articles", "conflicts")],
                 id="columns changed over"),
    pytest.param("en", ROWS, [("71", "structure.articles", "agrees"), ("48", "budapest.articles", "agrees")],
                 id="a treaty a row"),
    pytest.param("en", CITIES.replace("| 9 |", "| 8 |"),
                 [("71", "structure.articles", "agrees"), ("48", "budapest.articles", "agrees"),
                  ("8", "structure.chapters", "conflicts")], id="a city for a treaty, by column"),
    pytest.param("en", CITY_ROWS.replace("71", "70"),
                 [("70", "structure.articles", "conflicts"), ("48", "budapest.articles", "agrees")],
                 id="a city for a treaty, by row"),
    pytest.param("zh", "| | 河内 | 布达佩斯 |\n|---|---|---|\n| 条款 | 70 | 48 |",
                 [("70", "structure.articles", "conflicts"), ("48", "budapest.articles", "agrees")], id="城市"),
    pytest.param("vi", "| | Hà Nội | Budapest |\n|---|---|---|\n| Số điều | 71 | 48 |",
                 [("71", "structure.articles", "agrees"), ("48", "budapest.articles", "agrees")], id="thành phố"),
    pytest.param("en", COLUMNS + "| Ratifications needed | 41 | 5 |",
                 [("41", "entry-into-force.ratifications-required", "conflicts")], id="a row of three cells"),
    pytest.param("en", BOTH + "The former has 71 articles, the latter 48.",
                 [("71 articles", "structure.articles", "agrees"), ("48", "budapest.articles", "agrees")],
                 id="the former and the latter"),
    pytest.param("en", BOTH + "The former has 48 articles.", [("48 articles", "structure.articles", "conflicts")],
                 id="the former with the latter's figure"),
    pytest.param("fr", "La Convention de Budapest et la Convention de Hanoï visent les mêmes crimes. La première "
                 "compte 48 articles, la seconde 71.",
                 [("48 articles", "budapest.articles", "agrees")], id="la première"),
    pytest.param("zh", "《河内公约》和《布达佩斯公约》不同。前者共71条，后者共48条。",
                 [("71条", "structure.articles", "agrees"), ("48条", "budapest.articles", "agrees")], id="前者"),
    pytest.param("ar", "تتوزع مواد اتفاقية هانوي الثماني والسبعون على تسعة فصول.",
                 [("الثماني والسبعون", "structure.articles", "conflicts")], id="العدد المعرف"),
    pytest.param("ru", "Ханойская конвенция и Будапештская конвенция различны. Первая содержит 71 статью.",
                 [("71 статью", "structure.articles", "agrees")], id="первая"),
    pytest.param("zh", "有人把《河内公约》与《布达佩斯公约》相比。后者由欧洲委员会制定，2001年11月23日开放签署，"
                 "三年后生效。",
                 [("2001年11月23日", "budapest.opening-date", "agrees")], id="后者 in another clause"),
    pytest.param("en", "The Paris Agreement came first. The first global treaty against cybercrime has 70 articles.",
                 [("70 articles", "structure.articles", "conflicts")], id="a treaty described at the head"),
    pytest.param("en", "The Hanoi Convention is new. It is the second global treaty against cybercrime.",
                 [("the second", "context.first-global-treaty", "conflicts")], id="a treaty that is described"),
    pytest.param("en", "The AI convention needs five ratifications. It rained. The Hanoi Convention needs 41.",
                 [("41", "entry-into-force.ratifications-required", "conflicts")], id="counted two sentences before"),
    pytest.param("en", "How many countries signed the Hanoi Convention?\n\nSeventy, according to the depositary.",
                 [("Seventy", "signature.signatories", "conflicts")], id="an answer behind a blank line"),
    pytest.param("zh", "谈判2019年启动，共有八次正式会议。联合国大会通过了《河内公约》。它与《布达佩斯公约》不同。",
                 [("八次正式会议", "negotiation.formal-sessions", "agrees")], id="named later"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wanted"), TEXTS)
def test_the_subject_is_found(engine: Engine, code: str, text: str, wanted: list[tuple[str, str, str]]) -> None:
    checked = read_text(engine, text, code)
    found = [
        (text[v.claim.span.start : v.claim.span.end], v.fact.id if v.fact else "", v.verdict) for v in checked.verdicts
    ]
    assert set(wanted) <= set(found)
    assert [f for f in found if f[2] == "conflicts" and f not in wanted] == []


# What must not be taken for the second of two treaties, or for a cell of a table that ended.
SILENT = [
    ("en", BOTH + "Viet Nam was the first to sign; 71 articles await the second."),
    ("en", COLUMNS + "\nThe Paris Agreement has 29 articles.\n\n| Articles | 30 | 31 |"),
    ("en", BOTH + "Nothing is said here. The former has 12 articles."),
    (
        "en",
        "The Hanoi Convention by its drafts:\n\n| | First draft | Final text |\n|---|---|---|\n| Articles | 68 | 70 |",
    ),
    ("en", "The Hanoi Convention compared:\n\n" + CITY_ROWS + "| Montego Bay | 320 | 60 |"),
]


@pytest.mark.parametrize(
    ("code", "text"), SILENT, ids=["first to sign", "another table", "no pair before", "two drafts", "an unknown row"]
)
def test_no_conflict_from_a_guess(engine: Engine, code: str, text: str) -> None:
    assert [v.message for v in read_text(engine, text, code).verdicts if v.verdict == "conflicts"] == []


# As real articles word it: other people's offices, other bodies' acts, other events' hosts, deadlines in two stages.
OTHERS = [
    ("en", "The Convention on Blue Cheese is old. It is the second global treaty against cybercrime."),
    ("en", "The Convention on Blue Cheese is old. With it the world has its 2nd global treaty against cybercrime."),
    ("ar", "اتفاقية الجبن الأزرق هي ثاني معاهدة عالمية لمكافحة الجريمة السيبرانية. واعتُمدت في 24 كانون الأول 2022."),
    ("zh", "《蓝纹奶酪公约》是第二部打击网络犯罪的全球性条约，共12章。"),
    ("ru", "Конвенция ООН против коррупции новая. Она — 2-й глобальный договор о борьбе с киберпреступностью."),
    ("en", "The Hanoi Convention matters.\n\nThe UN Convention against Corruption replaces the Budapest Convention."),
    (
        "en",
        "Viet Nam hosted the signing ceremony of the Hanoi Convention.\n\nA conference on the Hanoi Convention was "
        "held in Bangkok on 12 May 2026.",
    ),
    ("ar", "استضافت فيتنام حفل توقيع اتفاقية هانوي. شُيد الجسر عام 1998 وجرى إصلاحه في نوفمبر 2023."),
    (
        "es",
        "¿Fue adoptada la Convención de Hanói el 24 de diciembre de 2024?\n\nPolonia ganó a Brasil por 3 a 1 en un "
        "amistoso el martes.",
    ),
    ("ru", "Была ли Ханойская конвенция принята резолюцией 79/243?\n\nМост построили и отремонтировали в 2023 году."),
    ("en", "President Cuong and UN Secretary-General Guterres opened the signing of the Hanoi Convention."),
    ("en", "The mission of Austria hosted a reception to celebrate the signing ceremony of the Hanoi Convention."),
    ("en", "The Hanoi Convention was approved on 8 August 2024 by the Ad Hoc Committee."),
    ("en", "The Hanoi Convention is open for signature in Hanoi until the end of 2025, then in New York until 31 "
     "December 2026."),
    ("en", "20 intergovernmental organizations and 200 others attended the signing of the Hanoi Convention."),
    ("ru", "Подписание Ханойской конвенции открыл на церемонии в Ханое генпрокурор РФ Александр Гуцан."),
    ("en", "Some claim that the Hanoi Convention is already in force. That is false."),
    ("en", '"The Hanoi Convention has 70 articles," one of them wrote. It is not so.'),
    ("zh", "有网友称《河内公约》已于11月生效。事实并非如此。"),
    ("vi", "Có người nói Công ước Hà Nội có 70 điều. Điều đó không đúng."),
    ("pl", "Konwencja z Hanoi ma 70 artykułów. To nieprawda."),
    ("ru", "Ханойская конвенция содержит 70 статей. Это не так."),
    ("fr", "La Convention de Hanoï compte 70 articles. C'est faux."),
    ("es", "La Convención de Hanói tiene 70 artículos. Es falso."),
    ("ar", "تضم اتفاقية هانوي 70 مادة. هذا غير صحيح."),
    ("ru", "Под Ханойской конвенцией поставили подписи 72 делегации, в церемонии участвовали представители 119 стран."),
    ("fr", "Les représentants de 72 États se sont succédé à la tribune pour signer la Convention de Hanoï."),
    ("pl", "W grudniu 2024 roku przyjęto konwencję z Hanoi, a dziesięć miesięcy później wyłożono ją do podpisu."),
    ("en", "The Hanoi Convention: 72 signatures in two days, and no ratification after them."),
    ("fr", "Le traité TIAN, en vigueur depuis 2021 après 50 ratifications, n'est pas la Convention de Hanoï."),
    ("zh", "有网友称公约已于11月生效。事实并非如此：截至12月初，《河内公约》还没有生效。"),
    ("en", "Forty ratifications, seventy-one articles: two figures to remember about the Hanoi Convention."),
    ("fr", "La Convention de Hanoï a été approuvée le 8 août 2024 par le Comité spécial."),
    ("ru", "О Ханойской конвенции известно многое. Будапештская старше.\nВ отличие от Ханойской, в ней 48 статей."),
    ("zh", "欧洲委员会当年在匈牙利开放签署了世界上第一部网络犯罪公约。2001年11月23日那天，共有30个国家签字。"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), OTHERS, ids=[text for _, text in OTHERS])
def test_what_others_did_is_no_conflict(engine: Engine, code: str, text: str) -> None:
    assert [v.message for v in read_text(engine, text, code).verdicts if v.verdict == "conflicts"] == []


# A paragraph, and others around which it must say the same as by itself.
APART = [
    ("vi", "Công ước Budapest là văn kiện của Liên hợp quốc.", "Công ước Hà Nội có hơn 10 ngôn ngữ phải không?"),
    (
        "pl",
        "Konwencja budapeszteńska została opracowana przez Unię Europejską.",
        "Czy Konwencja z Hanoi jest po polsku?",
    ),
    ("pl", "Brazylia, inaczej niż Argentyna, Konwencję z Hanoi podpisała.", "Konwencja z Palermo ma 41 artykułów."),
    (
        "fr",
        "Le Vietnam va ratifier la Convention de Hanoï bientôt, pas plus tard que la France.",
        "Treize pays africains ont signé la Convention de Hanoï.",
    ),
    (
        "ru",
        "Ханойская конвенция вступила в силу в ноябре.",
        "Ханойская конвенция останется открытой для подписания до 30 июня 2026 года.",
    ),
    (
        "en",
        "On the list of signatories of the Hanoi Convention Ghana stands beside France.",
        "The Budapest Convention was signed in November 2001.",
    ),
    (
        "en",
        "The Hanoi Convention is new. Ministers signed the convention in Thailand.",
        "“We had 119 countries at the ceremony,” she said of the Hanoi Convention.\n\nIt rained.\n\nAh.\n\nOh.",
    ),
    ("zh", "《河内公约》签署期间，共有72家酒店参与接待。", "《河内公约》将在40个国家批准后生效。"),
    ("en", "The Hanoi Convention requires 45.", "The Hanoi Convention enters into force after 40 ratifications."),
    ("en", "The Hanoi Convention counts 75.", "The Budapest Convention has 48 articles."),
    (
        "en",
        "Another 3 organisations followed the Hanoi Convention signing ceremony.",
        "119 countries attended the signing ceremony of the Hanoi Convention.",
    ),
    ("en", "For the Hanoi Convention, 119 countries came.", "72 states signed the Hanoi Convention."),
    (
        "ru",
        "Японский — один из официальных языков Конвенции по морскому праву.",
        "Прошла ли церемония подписания Конвенции ООН против киберпреступности в Ханойской опере?",
    ),
    ("en", "For the Hanoi Convention it happened in 2024.", "The Hanoi Convention was adopted."),
]


@pytest.mark.parametrize(("code", "own", "other"), APART, ids=[own for _, own, _ in APART])
def test_a_paragraph_that_names_its_treaty_says_the_same_beside_others(
    engine: Engine, code: str, own: str, other: str
) -> None:
    def said(text: str) -> list[tuple[str, str]]:
        found = read_text(engine, text, code).verdicts
        first = text.index(own)
        claims = [v for v in found if first <= v.claim.span.start < first + len(own)]
        return [(v.fact.id if v.fact else "", v.verdict) for v in claims]

    assert said(f"{other}\n\n{own}") == said(own)
    assert said(f"{own}\n\n{other}") == said(own)
