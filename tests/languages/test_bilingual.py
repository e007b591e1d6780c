"""Texts in two languages are read paragraph by paragraph; what is in none is left unread, and said."""

import pytest

from factcheck.check import check_document
from factcheck.engine import Engine
from factcheck.model import Document
from factcheck.reports.json import language_at
from tests.conftest import findings, read_text

ENGLISH = "The Hanoi Convention was signed by 72 states, and it has 12 chapters."
POLISH = "Konwencja z Hanoi liczy 12 rozdziałów, a podpisały ją dotąd 72 państwa."
CHINESE = "《河内公约》共有十二章，72个国家签署了该公约。"
ARABIC = "وقعت 72 دولة على اتفاقية هانوي التي تتألف من 12 فصلا."
GERMAN = "Das Übereinkommen wurde von 72 Staaten unterzeichnet, aber es ist noch nicht in Kraft, sagte der Minister."
JAPANESE = "条約には七十二か国が署名しましたが、まだ発効していません。"
CHAPTERS = ("structure.chapters", "conflicts")
SIGNATORIES = ("signature.signatories", "agrees")


def verdicts(engine: Engine, text: str) -> list[tuple[str, str]]:
    return [(fact, verdict) for fact, verdict, _ in findings(read_text(engine, text))]


@pytest.mark.parametrize("first", [ENGLISH, POLISH, CHINESE, ARABIC])
@pytest.mark.parametrize("second", [ENGLISH, POLISH, CHINESE, ARABIC])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n\r\n"])
def test_each_paragraph_is_read_in_its_language(engine: Engine, first: str, second: str, between: str) -> None:
    both = verdicts(engine, first + between + second)
    assert both.count(CHAPTERS) == 2
    assert both.count(SIGNATORIES) == 2


def test_a_claim_knows_its_language_and_place(engine: Engine) -> None:
    text = f"{ENGLISH}\n\n{POLISH}\n\n{ENGLISH}"
    checked = read_text(engine, text)
    assert checked.language == "en"
    assert checked.languages == ((0, "en"), (text.index("Konwencja"), "pl"), (text.rindex("The Hanoi"), "en"))
    places = [v.claim.span.start for v in checked.verdicts if v.fact and v.fact.id == "structure.chapters"]
    assert [language_at(checked, place) for place in places] == ["en", "pl", "en"]
    assert [text[place:].startswith("12") for place in places] == [True] * 3


@pytest.mark.parametrize("short", ["72", "* * *", "UNODC", "Hanoi", "—"])
def test_a_paragraph_too_short_to_tell_follows_the_one_before(engine: Engine, short: str) -> None:
    checked = read_text(engine, f"{POLISH}\n\n{short}\n\n{POLISH}\n\n{ENGLISH}")
    assert [code for _, code in checked.languages] == ["pl", "en"]


def test_one_line_is_said_as_one(engine: Engine) -> None:
    assert read_text(engine, f"{ENGLISH}\n{GERMAN}\n{POLISH}").unread == "line 2: in no supported language"


def test_a_text_in_one_language_has_no_list_of_languages(engine: Engine) -> None:
    assert read_text(engine, f"{POLISH}\n\n72\n\n{POLISH}").languages == ()


def test_subjects_are_carried_over_a_change_of_language(engine: Engine) -> None:
    first = "The UN Convention against Cybercrime was adopted by consensus."
    text = f"{first}\n\nKonwencja ma dwanaście rozdziałów, a nie więcej."
    assert CHAPTERS in verdicts(engine, text)


@pytest.mark.parametrize("foreign", [GERMAN, JAPANESE])
def test_a_paragraph_in_no_supported_language_is_said_and_the_rest_is_read(engine: Engine, foreign: str) -> None:
    checked = read_text(engine, f"{ENGLISH}\n\n{foreign}\n{foreign}\n\n{POLISH}")
    assert checked.unread == "lines 3-4: in no supported language"
    assert [fact for fact, _, _ in findings(checked)].count("structure.chapters") == 2
    assert [code for _, code in checked.languages] == ["en", "", "pl"]


@pytest.mark.parametrize("foreign", [GERMAN, JAPANESE])
def test_a_text_in_no_supported_language_is_unread(engine: Engine, foreign: str) -> None:
    checked = read_text(engine, f"{foreign}\n\n{foreign}")
    assert checked.unread.startswith("its language is none of ar, en, ")
    assert (checked.language, checked.verdicts, checked.languages) == ("", (), ())


def test_a_quotation_in_a_foreign_text_is_read(engine: Engine) -> None:
    checked = read_text(engine, f"{GERMAN}\n{GERMAN}\n{GERMAN}\n\n{ENGLISH}")
    assert CHAPTERS in [(fact, verdict) for fact, verdict, _ in findings(checked)]
    assert checked.unread == "lines 1-3: in no supported language"


def test_the_language_that_is_named_is_not_detected(engine: Engine) -> None:
    text = f"{ENGLISH}\n\n{POLISH}"
    checked = check_document(Document("text", text), engine, "en")
    assert (checked.language, checked.languages, checked.unread) == ("en", (), "")
    assert verdicts(engine, text).count(CHAPTERS) == 2
    assert [v.claim.span.start < len(ENGLISH) for v in checked.verdicts if v.verdict == "conflicts"] == [True]


def test_only_the_languages_of_the_text_are_loaded(engine: Engine) -> None:
    fresh = Engine(engine.facts)
    check_document(Document("text", f"{ENGLISH}\n\n{POLISH}"), fresh)
    assert set(fresh._packs) == {"en", "pl"}
