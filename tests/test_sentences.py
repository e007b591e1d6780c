"""Sentences: where they end, and where a full stop ends none."""

import pytest

from factcheck.check import tokens_and_sentences
from factcheck.engine import Engine
from factcheck.line_breaks import width
from factcheck.sentences import split
from factcheck.tokens import Normaliser, tokenise

PLAIN = Normaliser({})
ABBREVIATIONS = frozenset(("oct", "dr", "tys", "r", "art"))

SPLIT = [
    ["Dr. Weber came on Oct. 25.", "It rained."],
    ["W grudniu przyjechało 2 tys. delegatów.", "Było zimno."],
    ["He paused.", "“We signed.”", "Then he left."],
    ["Is it in force?", "Not yet!"],
    ["公约共71条。", "已有72国签署。"],
    ["هل دخلت حيز النفاذ؟", "لا."],
    ["J. K. Smith spoke.", "All heard."],
    ["The 40. ratyfikacja comes later.", "Yes."],
    ["Przyjęto ją w grudniu 2024 g.", "Dokument liczy 71 artykułów."],
    ["1 lipca 2026 g. Konwencja weszła w życie.", "Było ciepło."],
    ["W lutym 2026 g. Polska podpisała traktat.", "Było zimno."],
]


@pytest.mark.parametrize("sentences", SPLIT)
def test_a_text_is_split_at_its_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = split(text, tokenise(text, PLAIN), ABBREVIATIONS)
    assert [text[s.span.start : s.span.end] for s in found] == sentences


def test_a_blank_line_ends_a_sentence_and_a_heading_is_one() -> None:
    text = "A treaty for the web\n\nIt was signed in Hanoi.\r\n\r\nThen it rained."
    found = split(text, tokenise(text, PLAIN), ABBREVIATIONS)
    assert [s.heading for s in found] == [True, False, False]
    assert [s.paragraph for s in found] == [0, 1, 2]


def test_a_hard_wrapped_line_goes_on_behind_an_abbreviation() -> None:
    text = "Konwencję przeciwko cyberprzestępczości przyjęto 24 grudnia 2024 g.\nna mocy rezolucji 79/243."
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 1


def test_a_hard_wrapped_line_goes_on() -> None:
    text = "The convention was opened for signature in Hanoi on a\nSaturday in October."
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 1


def test_short_lines_are_items_of_their_own() -> None:
    text = "Chapters: 9\nArticles: 71\n- signed by 72"
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 3


# In English: where a line goes on in the next one, though it is short.
GOES_ON = [
    "Sixty-five countries have signed the Hanoi\nConvention.",
    "The panel took place after 26\nDecember.",
    "Open until 31 December\n2027 in New York.",
    "It was cold. The delegates of Poland, of Germany and of\nSpain signed it; so did those\nFrance had sent.",
    "The theme was “Countering Cybercrime – Sharing Responsibility\n– Securing our Future”.",
    "Some of the papers\nwere sent\nto the Secretary-General\nUN members had chosen.",
    "They say that Japan\nco-hosted a reception for the UN\nConvention against Cybercrime.",
    "Spain\nhas not signed the Hanoi Convention\nto this day, nor has\nPeru.",
    "The talks, so they say,\nlasted five days between February\n2022 and March.",
    "Most of them signed it in late December\n2024.",
    "They said that Spain\nwas the first to sign the Convention\nUN members fought for.",
    "It rained all day. The official name of the treaty\n— Convention on Rain — is long.",
    "It rained all day. Portuguese\n— they say — is one of them.",
    "The text was adopted by the members with a\nshort resolution\nHanoi had drafted.",
    "Hosted by the\nNational Assembly.",
    "The ceremony of the Convention was held\nunder the fine motto, so they say,\n“Counteracting Cybercrime”.",
    "According to the organisers, the full name of the Hanoi Convention\n— United Nations Convention — is long.",
    "It rained on the way. The\nRotterdam Convention came later.",
    "The ceremony was opened in the grand hall of\nthe city, in the presence of António\nGuterres, by ten singers.",
]
STOPS = [
    "Hanoi Convention: facts and figures\n9 chapters\n71 articles",
    "UN cybercrime treaty opens for signature\nHANOI – Sixty-five countries have signed it.",
    "Members: Poland\nFrance",
    "Signed on 25 October 2025\nDecember brings more.",
    "What happened in December\n2027 guests came.",
    "The “Hanoi Convention” is\n– a treaty",
    "- one of the\n- of two others",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_a_short_line_goes_on(engine: Engine, text: str) -> None:
    assert len(_sentences(engine, text)) == text.count(".")


@pytest.mark.parametrize("text", STOPS)
def test_a_line_of_its_own_does_not(engine: Engine, text: str) -> None:
    assert _sentences(engine, text) == text.split("\n")


def test_a_closing_mark_ends_a_line_in_a_script_without_capitals_only_behind_a_full_stop(engine: Engine) -> None:
    pack = engine.pack("ar")
    for text, wanted in (
        ('أقيمت في نيويورك في فبراير 2025 ندوة "نحو هانوي"\nحول اتفاقية الأمم المتحدة.', 1),
        ('قالت الوزيرة يوم أمس في نيويورك: "إنها ندوة مهمة."\nحول اتفاقية الأمم المتحدة.', 2),
    ):
        assert len(tokens_and_sentences(text, pack)[1]) == wanted


def test_a_straight_mark_behind_a_wide_full_stop_closes_what_is_open_and_else_opens(engine: Engine) -> None:
    pack = engine.pack("zh")
    for text, wanted in (
        ('会议结束了。"携手合作"是主题。', ["会议结束了。", '"携手合作"是主题。']),
        ('她说："会议结束了。"随后离开。', ['她说："会议结束了。"', "随后离开。"]),
    ):
        assert [text[s.span.start : s.span.end] for s in tokens_and_sentences(text, pack)[1]] == wanted


def test_what_only_says_when_and_where_is_no_sentence_before_a_number(engine: Engine) -> None:
    text = "Na seminarium w Genewie 3 marca 2026 r. 200 osób rozmawiało o Konwencji."
    assert len(tokens_and_sentences(text, engine.pack("pl"))[1]) == 1
    text = "Na seminarium w Genewie 3 marca 2026 r. Polska rozmawiała o Konwencji."
    assert len(tokens_and_sentences(text, engine.pack("pl"))[1]) == 2


def test_a_line_break_within_a_chinese_word_ends_nothing(engine: Engine) -> None:
    assert len(tokens_and_sentences("公约尚未获越南批\n准。", engine.pack("zh"))[1]) == 1


def test_an_invisible_mark_before_a_heading_does_not_join_it_with_a_list(engine: Engine) -> None:
    assert _sentences(engine, "\ufeffThe Convention in short\n- adopted by few") == [
        "The Convention in short",
        "- adopted by few",
    ]


def test_a_heading_of_two_lines_ends_where_a_list_begins(engine: Engine) -> None:
    heading, items = "The UN Convention against Cybercrime\nin short", ["- help for victims", "- eight sessions"]
    assert _sentences(engine, "\n".join([heading, *items])) == [heading, *items]


def test_a_full_line_that_ends_with_a_year_and_its_short_word_is_read_as_if_it_went_on(engine: Engine) -> None:
    def sentences(text: str) -> int:
        return len(tokens_and_sentences(text, engine.pack("ru"))[1])

    full = "Панельная дискуссия о конвенции состоялась в Вене 26 января 2026 г."
    assert sentences(f"{full}\nКонвенция открыта.") == sentences(f"{full} Конвенция открыта.") == 1
    assert sentences("Открыта в 2025 г.\nКонвенция новая.") == sentences(f"{full}\n\nКонвенция новая.") == 2


def _sentences(engine: Engine, text: str) -> list[str]:
    pack = engine.pack("en")
    return [text[s.span.start : s.span.end] for s in tokens_and_sentences(text, pack)[1]]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("2025", 4),
        ("２０２５", 4),
        ("公约", 4),
        ("2025年", 6),
        ("２０２５年", 6),
        ("é", 1),
        ("e\u0301", 1),
        ("\ufeffso\u00adft", 4),
    ],
)
def test_a_line_is_as_wide_however_its_digits_and_accents_are_typed(line: str, columns: int) -> None:
    assert width(line) == columns
