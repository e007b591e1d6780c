"""Splits a tokenised text into sentences, with its paragraphs and headings.

Better a sentence too long than one cut at "tys." or "Oct.": a full stop ends a sentence only before a word
that can begin one, and never behind an abbreviation, an initial or an ordinal number.
"""

from collections.abc import Sequence

from factcheck.line_breaks import CLOSING, END_MARKS, FULL_STOPS, ends_line
from factcheck.model import Sentence, Span, Token
from factcheck.packs import Pack

WIDE_MARKS = frozenset("。！？")
# What opens a quotation; a colon before it does as well.
OPENING = frozenset('"“„«‹「『:')
# What marks an abbreviation that is one before a number only ("No. 5", but "No. It is not.").
NUMBERED = "#"
QUESTION_MARKS = frozenset("?？؟")
# What may end a heading.
CALLS = QUESTION_MARKS | frozenset("!！")
HEADING_TOKENS = 25
# A longer sentence is read in pieces: what claims cost grows with the square of a sentence's length.
MOST_TOKENS = 300
# A date that opens a sentence: its tokens, the words before its digits, the letters of each.
DATE_TOKENS, WORDS_BEFORE_DATE, SHORT_WORD = 9, 3, 4


def split(
    text: str, tokens: Sequence[Token], abbreviations: frozenset[str], pack: Pack | None = None
) -> list[Sentence]:
    """Return the sentences of the text, in order; every token is in exactly one.

    `abbreviations` holds keys without their full stop ("tys", "oct"), with a # those before numbers only ("no#").
    The pack, if there is one, tells from words where a line goes on in the next one.
    """
    sentences: list[Sentence] = []
    paragraph, first = 0, 0
    for at in range(len(tokens)):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        newline = ends_line(text, tokens, first, at, pack)
        too_long = at + 1 - first >= MOST_TOKENS
        if following is None or newline or too_long or _ends_sentence(text, tokens, first, at, abbreviations):
            if following is not None and not newline and _closes(tokens, first, at):
                continue
            alone = not sentences or sentences[-1].paragraph < paragraph
            sentences.append(_sentence(tokens[first : at + 1], paragraph, newline or following is None, alone))
            first = at + 1
            paragraph += newline
    return sentences


def _closes(tokens: Sequence[Token], first: int, at: int) -> bool:
    """True for a closing mark right behind the end of a sentence that began at `first`.

    Behind a wide full stop, where no space tells, “ opens the next one, and so does " if none is open.
    """
    token, following = tokens[at], tokens[at + 1]
    opens = following.key == "“" or (following.key == '"' and sum(t.key == '"' for t in tokens[first:at]) % 2 == 0)
    return following.key in CLOSING and not following.spaced and not (opens and token.key in WIDE_MARKS)


def _sentence(tokens: Sequence[Token], paragraph: int, ends_line: bool, alone: bool) -> Sentence:
    """The sentence of the tokens; a heading has no full stop, or is a question `alone` on its line."""
    last = next((t for t in reversed(tokens) if t.key not in CLOSING), tokens[-1])
    mark = last.key if last.key in FULL_STOPS or last.key in END_MARKS else ""
    unmarked = not mark or (alone and mark in CALLS)
    heading = ends_line and unmarked and len(tokens) <= HEADING_TOKENS
    return Sentence(Span(tokens[0].start, tokens[-1].end), tuple(tokens), mark, paragraph, heading)


def _ends_sentence(text: str, tokens: Sequence[Token], first: int, at: int, abbreviations: frozenset[str]) -> bool:
    """True if the sentence that began at `first` ends with the token at `at`."""
    token = tokens[at]
    if token.key in CLOSING and at > first and not token.spaced and tokens[at - 1].key in END_MARKS | FULL_STOPS:
        return token.key != "'" and _begins(text, tokens, at + 1)
    if token.key in END_MARKS:
        return token.key in "。！？" or _begins(text, tokens, at + 1)
    if token.key not in FULL_STOPS or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if not following.spaced and following.key not in CLOSING:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and not token.spaced and _abbreviated(text, tokens, at, abbreviations):
        return False
    if before is not None and before.key.isalpha() and len(before.key) <= 2 and _only_date(tokens[first:at], following):
        return False  # a sentence that is only a date runs on ("1 lipca 2026 r. Konwencja …")
    return _begins(text, tokens, at + 1)


def _only_date(tokens: Sequence[Token], following: Token) -> bool:
    """True for a few words that begin with digits, or with a short word before them ("W dniu 1 lipca 2026 r").

    What stands before an opening quotation mark is no part of them.  Before a number there may be one more: few
    sentences begin with one ("Na seminarium w Genewie 3 marca 2026 r. 200 delegatów …").
    """
    opened = [i for i, token in enumerate(tokens) if token.key in OPENING]
    tokens = tokens[opened[-1] + 1 :] if opened else tokens
    words = [token for token in tokens if token.key.isalnum()]
    digits = next((i for i, token in enumerate(words) if token.key.isdecimal()), None)
    if digits is None or len(tokens) >= DATE_TOKENS:
        return False
    short = [len(word.key) <= SHORT_WORD for word in words[:digits]]
    led = short[:1] == [True]  # "W lutym 2026 r", "Pod koniec lutego 2026 r"
    return digits <= WORDS_BEFORE_DATE + following.key.isdecimal() and (all(short) or led)


def _abbreviated(text: str, tokens: Sequence[Token], at: int, abbreviations: frozenset[str]) -> bool:
    """True if the full stop at `at` belongs to an abbreviation, an initial or a short number ("40.")."""
    before = tokens[at - 1]
    if before.key in abbreviations:
        return True
    if before.key + NUMBERED in abbreviations:
        return at + 1 < len(tokens) and tokens[at + 1].key.isdigit()
    if before.key.isdigit():
        return False
    return len(before.key) == 1 and before.key.isalpha() and text[before.start].isupper()


def _begins(text: str, tokens: Sequence[Token], at: int) -> bool:
    """True if a sentence can begin at this token: not with a small letter."""
    while at < len(tokens) and tokens[at].key in CLOSING and not tokens[at].spaced:
        at += 1
    while at < len(tokens) and not tokens[at].key.isalnum():
        at += 1
    return at >= len(tokens) or not text[tokens[at].start].islower()
