"""Numbers and ordinals: in digits, in words, in both; and what counts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.conftest import Read, read_hurried, read_text

# language, text, the number in it
NUMBERS = [
    ("en", "seventy-two states", 72),
    ("en", "a hundred and nineteen countries", 119),
    ("en", "2,500 delegates", 2500),
    ("en", "2 500 delegates", 2500),
    ("en", "two and a half thousand delegates", 2500),
    ("en", "2.5 thousand delegates", 2500),
    ("en", "forty (40) ratifications", 40),
    ("en", "three dozen bodies", 36),
    ("en", "half a million users", 500_000),
    ("en", "one million two hundred thousand", 1_200_000),
    ("vi", "bảy mươi hai nước", 72),
    ("vi", "sáu mươi lăm nước", 65),
    ("vi", "hai mươi mốt nước", 21),
    ("vi", "một trăm linh năm đại biểu", 105),
    ("vi", "hai nghìn năm trăm đại biểu", 2500),
    ("vi", "trăm rưỡi", None),
    ("vi", "2.500 đại biểu", 2500),
    ("vi", "2,5 nghìn đại biểu", 2500),
    ("vi", "ba triệu mốt", 3_100_000),
    ("vi", "một trăm hai", 120),
    ("pl", "siedemdziesiąt dwa państwa", 72),
    ("pl", "siedemdziesięciu dwóch sygnatariuszy", 72),
    ("pl", "siedemdziesięcioma dwoma państwami", 72),
    ("pl", "siedemdziesiat dwa panstwa", 72),
    ("pl", "2,5 tys. delegatów", 2500),
    ("pl", "2 500 delegatów", 2500),
    ("pl", "półtora tysiąca delegatów", 1500),
    ("pl", "dwoje sędziów", 2),
    ("pl", "wobec stu krajów", 100),
    ("fr", "soixante-douze États", 72),
    ("fr", "quatre-vingt-dix-sept pays", 97),
    ("fr", "septante-deux pays", 72),
    ("fr", "deux mille cinq cents délégués", 2500),
    ("fr", "2 500 délégués", 2500),
    ("fr", "2,5 millions", 2_500_000),
    ("es", "setenta y dos Estados", 72),
    ("es", "ciento diecinueve países", 119),
    ("es", "2.500 delegados", 2500),
    ("es", "dos millones y medio", 2_500_000),
    ("es", "mil millones", 1_000_000_000),
    ("ru", "семьдесят два государства", 72),
    ("ru", "семьюдесятью двумя государствами", 72),
    ("ru", "сорока ратификаций", 40),
    ("ru", "2,5 тыс. делегатов", 2500),
    ("ru", "полтора миллиона", 1_500_000),
    ("zh", "七十二个国家", 72),
    ("zh", "两千五百名代表", 2500),
    ("zh", "2.5万人", 25_000),
    ("zh", "７２个国家", 72),
    ("zh", "九十二万四", 924_000),
    ("ar", "اثنتان وسبعون دولة", 72),
    ("ar", "٧٢ دولة", 72),
    ("ar", "ألفان وخمسمئة مندوب", 2500),
    ("ar", "مئة وتسع عشرة دولة", 119),
    ("ar", "٢٬٥٠٠ مندوب", 2500),
]

# language, text, the ordinal in it
ORDINALS = [
    ("en", "the 40th ratification", 40),
    ("en", "the fortieth ratification", 40),
    ("en", "the hundred and first state", 101),
    ("vi", "văn kiện phê chuẩn thứ 40", 40),
    ("vi", "nước thứ bốn mươi", 40),
    ("vi", "nước đầu tiên", 1),
    ("pl", "40. dokument", 40),
    ("pl", "czterdziestego dokumentu", 40),
    ("pl", "40-tego dokumentu", 40),
    ("pl", "dwudziestopięciotysięczny podpis", 25_000),
    ("fr", "le 40e instrument", 40),
    ("fr", "quarantième instrument", 40),
    ("fr", "quatre-vingt-onzième", 91),
    ("es", "el 40.º instrumento", 40),
    ("es", "el cuadragésimo segundo", 42),
    ("ru", "40-я ратификация", 40),
    ("ru", "сорокового документа", 40),
    ("ru", "стодвадцатиоднотысячный", 121_000),
    ("zh", "第40份批准书", 40),
    ("zh", "第四十份", 40),
    ("ar", "التصديق الأربعين", 40),
    ("ar", "الخامسة والعشرون", 25),
]

# language, text, what its numbers are instead of counts
ROLES = [
    ("en", "Article 71 of the treaty", ["article"]),
    ("en", "Articles 64 and 65", ["article", "article"]),
    ("en", "COVID-19 and the F-16", ["identifier", "identifier"]),
    ("en", "at 8:57", ["clock", "clock"]),
    ("en", "15 percent of them", ["percent"]),
    ("en", "call +84 24 3799", ["identifier", "identifier", "identifier"]),
    ("en", "resolution A/RES/79/243", ["resolution"]),
    ("en", "a 24/7 network", ["identifier"]),
    ("en", "$5 million", ["money"]),
    ("vi", "Điều 71 của Công ước", ["article"]),
    ("vi", "lúc 8 giờ 30 phút", ["clock", "clock"]),
    ("vi", "2/3 số nước", ["identifier"]),
    ("pl", "art. 71 konwencji", ["article"]),
    ("pl", "rezolucja 79/243", ["resolution"]),
    ("fr", "l'article 71", ["article"]),
    ("es", "el artículo 71", ["article"]),
    ("ru", "статья 71", ["article"]),
    ("zh", "第71条", ["article"]),
    ("ar", "المادة 71", ["article"]),
]

# language, text without any value
NOTHING = [
    ("en", "Nations may march on; the officials were seconded."),
    ("vi", "Việt Nam và các nước bạn bè hợp tác."),
    ("pl", "Setnie się ubawili, a potem mają czas."),
    ("fr", "Les États négocient et signent."),
    ("es", "Los Estados negocian y firman."),
    ("ru", "Государства ведут переговоры."),
    ("zh", "各国正在谈判。"),
    ("ar", "تتفاوض الدول."),
]


@pytest.mark.parametrize(("code", "text", "number"), NUMBERS)
def test_a_number_is_read(read: Read, code: str, text: str, number: int | None) -> None:
    found = [(m.kind, m.stated) for m in read(code, text) if m.kind in ("number", "ordinal")]
    assert found == ([("number", number)] if number is not None else [])


@pytest.mark.parametrize(("code", "text", "number"), ORDINALS)
def test_an_ordinal_is_read(read: Read, code: str, text: str, number: int) -> None:
    assert [(m.kind, m.stated) for m in read(code, text)] == [("ordinal", number)]


@pytest.mark.parametrize(("code", "text", "roles"), ROLES)
def test_a_number_that_counts_nothing_has_a_role(read: Read, code: str, text: str, roles: list[str]) -> None:
    assert [m.role for m in read(code, text)] == roles


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_words_that_look_like_numbers_are_none(read: Read, code: str, text: str) -> None:
    assert read(code, text) == []


HURRIED = [
    ("vi", "hon bay muoi hai nuoc", [72]),
    ("vi", "nam muoi nuoc", [50]),
    ("vi", "Viet Nam co 65 dai bieu", [65]),
    ("vi", "sau khi ky", []),
    ("pl", "siedemdziesieciu dwoch panstw", [72]),
]


@pytest.mark.parametrize(("code", "text", "numbers"), HURRIED)
def test_words_without_accents_are_read_unless_they_may_be_others(code: str, text: str, numbers: list[int]) -> None:
    assert [m.stated for m in read_hurried(code, text) if m.kind == "number"] == numbers


def test_the_code_of_a_resolution_is_its_value(read: Read) -> None:
    (mention,) = read("en", "It was resolution A/RES/79/243.")
    assert (mention.kind, mention.id, str(mention.value)) == ("identifier", "79/243", "{79/243}")


def test_an_article_word_is_tagged(read: Read) -> None:
    assert [m.tags for m in read("en", "one of the parties")] == [("article-word",)]
    assert [m.tags for m in read("en", "one hundred parties")] == [()]


GROUPED = {"en": ",", "vi": ".", "pl": "\u00a0", "fr": "\u202f", "es": ".", "ru": " ", "zh": ",", "ar": "٬"}


@given(st.integers(0, 10**12), st.sampled_from(sorted(GROUPED)))
def test_digits_are_read_with_and_without_separators(number: int, code: str) -> None:
    for text in (str(number), f"{number:,}".replace(",", GROUPED[code])):
        (mention,) = read_text(code, f"({text})")
        assert mention.stated == number or (mention.role == "year" and 1000 <= number <= 2100)


@given(st.text(alphabet="0123456789., -/:%()abcthousandmilliontwenty", max_size=60), st.sampled_from(sorted(GROUPED)))
def test_spans_lie_in_the_text_in_order(text: str, code: str) -> None:
    last = 0
    for mention in read_text(code, text):
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert mention.core is not None
        core = mention.core
        assert mention.span.start <= core.start < core.end <= mention.span.end
        last = mention.span.end


LONG = ["7" * 100_000, "twenty five " * 3000, "1/" * 5000, "million " * 3000, "1 000 " * 5000]


@pytest.mark.parametrize("text", LONG)
def test_a_long_line_is_read_without_blowing_up(read: Read, text: str) -> None:
    assert all(m.stated is None or m.stated < 10**19 for m in read("en", text))
