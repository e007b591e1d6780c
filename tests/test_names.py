"""Names given to the Convention: right ones, wrong ones, and names that are given to nothing."""

import pytest

from factcheck.engine import Engine
from tests.conftest import findings, read_text

# Language, text, the wrong name, and the right one in the text's language.
WRONG = [
    ("en", "The UN Convention against Cybercrime, known as the Seoul Convention, was signed in Hanoi.",
     "Seoul Convention", "Hanoi Convention"),
    ("en", "The Hanoi Convention was signed in Hanoi. It is officially titled the United Nations Convention on Trade.",
     "United Nations Convention on Trade", "United Nations Convention against Cybercrime"),
    ("en", "The Hanoi Convention was signed in Hanoi. It became known as the Saigon Convention.",
     "Saigon Convention", "Hanoi Convention"),
    ("en", "The Hanoi Convention was signed. The Convention, officially titled the Digital Trade Treaty, is long.",
     "Trade Treaty", "United Nations Convention against Cybercrime"),
    ("vi", "Công ước của Liên hợp quốc về chống tội phạm mạng, còn gọi là Công ước Sài Gòn, gồm 9 chương.",
     "Công ước Sài", "Công ước Hà Nội"),
    ("pl", "Konwencję ONZ przeciwko cyberprzestępczości, zwaną Konwencją z Genewy, podpisano w Hanoi.",
     "Konwencją z Genewy", "Konwencja z Hanoi"),
    ("fr", "La Convention des Nations unies contre la cybercriminalité, dite Convention de Genève, a neuf chapitres.",
     "Convention de Genève", "Convention de Hanoï"),
    ("es", "La Convención de las Naciones Unidas contra la Ciberdelincuencia, conocida como Convención de Madrid, "
     "tiene nueve capítulos.", "Convención de Madrid", "Convención de Hanói"),
    ("ru", "Конвенцию ООН против киберпреступности подписали в Ханое, и она вошла в обиход как Токийская конвенция.",
     "Токийская конвенция", "Ханойская конвенция"),
    ("zh", "《联合国打击网络犯罪公约》又称《首尔公约》，共9章。", "首尔公约", "《河内公约》"),
    ("ar", "اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية، المعروفة باسم اتفاقية جنيف، تضم تسعة فصول.",
     "اتفاقية جنيف", "اتفاقية هانوي"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "said", "right"), WRONG, ids=[text for _, text, *_ in WRONG])
def test_a_wrong_name_is_reported_with_the_right_one(
    engine: Engine, code: str, text: str, said: str, right: str
) -> None:
    checked = read_text(engine, text, code)
    found = [v for v in checked.verdicts if v.claim.attribute in ("short-name", "full-name")]
    assert [v.verdict for v in found] == ["conflicts"]
    assert said in text[found[0].claim.span.start : found[0].claim.span.end]
    assert found[0].message.endswith(f"the sources say: {right}")


def test_the_wrong_name_means_the_convention_all_the_same(engine: Engine) -> None:
    text = "The UN Convention against Cybercrime, known as the Seoul Convention, has nine chapters."
    assert ("structure.chapters", "agrees", "nine chapters") in findings(read_text(engine, text, "en"))


NOT_WRONG = [
    ("en", "The UN Convention against Cybercrime is officially called the UN Convention on Countering Cybercrime."),
    ("en", "The UN cybercrime convention, dubbed the Hanoi Convention, was adopted in 2024."),
    ("en", "The Hanoi Convention complements what is known as the Seoul Convention."),
    ("en", "The Hanoi Convention and the so-called Lanzarote Convention are in two languages."),
    ("en", "Unlike the treaty known as the Seoul Convention, the Hanoi Convention has nine chapters."),
    ("en", "The Hanoi Convention is often confused with the treaty known as the Budapest Convention."),
    ("en", "The Hanoi Convention was adopted in 2024; another treaty is known as the Seoul Convention."),
    ("en", "The Hanoi Convention was adopted in 2024. Another treaty is known as the Seoul Convention."),
    ("pl", "Konwencja z Hanoi i tak zwana Konwencja z Lanzarote to dwie różne umowy."),
    ("ru", "Ханойская конвенция и так называемая Стамбульская конвенция — разные договоры."),
    ("fr", "La Convention de Hanoï et la convention dite de Lanzarote sont deux textes."),
]


@pytest.mark.parametrize(("code", "text"), NOT_WRONG, ids=[text for _, text in NOT_WRONG])
def test_a_name_of_another_treaty_is_no_wrong_name(engine: Engine, code: str, text: str) -> None:
    assert [f for f in findings(read_text(engine, text, code)) if f[1] == "conflicts"] == []
