"""Derived figures: regional counts, shares, sums, ordinals of countries.  No fact settles them: unverified at most."""

import pytest

from factcheck.engine import Engine
from tests.conftest import findings, read_text

# Language, text, and the words that are recognised as a claim that nothing settles ("" if nothing is to be found).
DERIVED = [
    ("en", "Twenty-one African countries signed the Hanoi Convention.", "Twenty-one African countries"),
    ("en", "So far 10 countries from Europe have signed the Hanoi Convention.", "10 countries"),
    ("en", "Half of the signatories of the Hanoi Convention are small states.", "Half of the signatories"),
    ("en", "Thirty percent of the signatories of the Hanoi Convention are new.", "Thirty percent of the signatories"),
    ("en", "Two thirds of UN members did not sign the Hanoi Convention.", "Two thirds of UN members"),
    ("en", "Of the 193 UN members, 121 have not signed the Hanoi Convention.", "193 UN members"),
    ("en", "Seven more countries signed the Hanoi Convention on the second day.", "Seven more countries"),
    ("en", "All countries signed the Hanoi Convention.", "All countries"),
    ("en", "None of the G7 countries signed the Hanoi Convention.", "None of the G7 countries"),
    ("en", "Chapter V of the Hanoi Convention has 15 articles.", "15 articles"),
    ("en", "Five of the six official languages of the Hanoi Convention are spoken in Asia.", "Five"),
    ("vi", "21 nước châu Phi đã ký Công ước Hà Nội.", "21 nước"),
    ("vi", "Một nửa số nước ký kết Công ước Hà Nội đến từ phương Nam.", ""),
    ("vi", "Tất cả các nước đã ký Công ước Hà Nội.", "Tất cả các nước"),
    ("vi", "Chương V của Công ước Hà Nội có 15 điều.", "15 điều"),
    ("pl", "Konwencję z Hanoi podpisało 21 państw afrykańskich.", "21 państw"),
    ("pl", "Połowa sygnatariuszy Konwencji z Hanoi to małe państwa.", "Połowa sygnatariuszy"),
    ("pl", "Wszystkie państwa podpisały Konwencję z Hanoi.", "Wszystkie państwa"),
    ("pl", "121 państw nie podpisało Konwencji z Hanoi.", "121 państw"),
    ("fr", "Vingt et un pays africains ont signé la Convention de Hanoï.", "Vingt et un pays"),
    ("fr", "La moitié des signataires de la Convention de Hanoï sont de petits États.", "La moitié des signataires"),
    ("fr", "Tous les pays ont signé la Convention de Hanoï.", "Tous les pays"),
    ("fr", "121 États n'ont pas signé la Convention de Hanoï.", "121 États"),
    ("es", "Veintiún países africanos firmaron la Convención de Hanói.", "Veintiún países"),
    ("es", "La mitad de los signatarios de la Convención de Hanói son Estados pequeños.", "mitad de los signatarios"),
    ("es", "121 países no han firmado la Convención de Hanói.", "121 países"),
    ("ru", "21 африканская страна подписала Ханойскую конвенцию.", "21 африканская страна"),
    ("ru", "Половина государств подписала Ханойскую конвенцию.", "Половина государств"),
    ("ru", "121 государство не подписало Ханойскую конвенцию.", "121 государство"),
    ("zh", "21个非洲国家签署了《河内公约》。", "21个非洲国家"),
    ("zh", "一半国家签署了《河内公约》。", "一半国家"),
    ("zh", "所有国家都签署了《河内公约》。", "所有国家"),
    ("ar", "وقعت 21 دولة أفريقية على اتفاقية هانوي.", "21 دولة"),
    ("ar", "وقعت جميع الدول على اتفاقية هانوي.", "جميع الدول"),
]


@pytest.mark.parametrize(("code", "text", "words"), DERIVED, ids=[text for _, text, _ in DERIVED])
def test_a_derived_figure_is_unverified(engine: Engine, code: str, text: str, words: str) -> None:
    found = findings(read_text(engine, text, code))
    # "Five of the six official languages": the total is a claim of its own.
    assert {verdict for _, verdict, said in found if said != "six official languages"} <= {"unverified"}
    assert not words or any(words in said for _, _, said in found)


# Countries are numbered, but an ordinal of a country is no count: at most the country itself is a claim.
ORDINALS = [
    ("en", "Mauritius was the 74th country to sign the Hanoi Convention."),
    ("vi", "Mauritius là nước thứ 74 ký Công ước Hà Nội."),
    ("pl", "Mauritius jest 74. państwem, które podpisało Konwencję z Hanoi."),
    ("fr", "Maurice est le 74e pays à signer la Convention de Hanoï."),
    ("es", "Mauricio es el 74.º país en firmar la Convención de Hanói."),
    ("ru", "Маврикий стал 74-й страной, подписавшей Ханойскую конвенцию."),
    ("zh", "毛里求斯是第74个签署《河内公约》的国家。"),
    ("ar", "موريشيوس هي الدولة الرابعة والسبعون التي توقع اتفاقية هانوي."),
]


@pytest.mark.parametrize(("code", "text"), ORDINALS, ids=[text for _, text in ORDINALS])
def test_an_ordinal_of_a_country_is_no_count(engine: Engine, code: str, text: str) -> None:
    assert [f for f in findings(read_text(engine, text, code)) if f[0] == "signature.signatories"] == []


# What only looks derived is compared.
COMPARED = [
    ("en", "All 72 signatories of the Hanoi Convention are states or the EU.", "72 signatories", "agrees"),
    ("en", "72 of the 193 UN members signed the Hanoi Convention.", "72", "agrees"),
    ("en", "Of the 193 UN members, 27 signed the Hanoi Convention.", "27", "conflicts"),
    ("en", "All 193 member states have signed the Hanoi Convention.", "193 member states", "conflicts"),
    ("en", "The Hanoi Convention was not signed by 119 countries.", "119 countries", "agrees"),
    ("pl", "Konwencję z Hanoi podpisały 72 państwa.", "72 państwa", "agrees"),
    ("fr", "Sur les 193 États membres, 27 ont signé la Convention de Hanoï.", "27", "conflicts"),
]


@pytest.mark.parametrize(("code", "text", "words", "verdict"), COMPARED, ids=[text for _, text, *_ in COMPARED])
def test_a_total_is_compared(engine: Engine, code: str, text: str, words: str, verdict: str) -> None:
    assert ("signature.signatories", verdict, words) in findings(read_text(engine, text, code))
