"""How often factcheck is right on labelled texts, beside "never flag" and "nearest fact by fuzzy match".

    python benchmarks/accuracy.py [--cases 400] [--by verdict|language|form …] [LABELLED.jsonl …]

Without files, the texts are a sample of those that the test suite generates from the facts (tests/generator/), whose
labels follow from how they are made.  A labelled file holds a JSON object a line: `lang`, `text`, `claims` with `fact`,
`value` (words of the text) and `verdict`, perhaps `date` and `tag`.

Printed, as Markdown, for each verdict: precision (of what was said) and recall (of what is labelled).  A claim is found
if the same fact is named at overlapping words.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from factcheck.check import check_document  # noqa: E402
from factcheck.engine import Engine, load_engine  # noqa: E402
from factcheck.head import read_head  # noqa: E402
from factcheck.model import Document, Fact  # noqa: E402
from tests.generator.cases import sample  # noqa: E402
from tests.generator.language import languages  # noqa: E402

VERDICTS = ("agrees", "conflicts", "outdated", "disputed", "unverified")
GROUPINGS = ("verdict", "language", "form")
# Below this likeness of a sentence and a fact's examples the fuzzy baseline names no fact.
LEAST_LIKE = 50


class Claim(NamedTuple):
    """A verdict on a fact at a place of the text: labelled, or said."""

    facts: tuple[str, ...]
    verdict: str
    start: int
    end: int


class Labelled(NamedTuple):
    """A text with what is right about it; `form` is its tag, or the form in which its value is written.

    `also` are facts that it may rightly be found to state besides.
    """

    language: str
    form: str
    text: str
    claims: tuple[Claim, ...]
    also: tuple[str, ...] = ()


Predictor = Callable[[Labelled], list[Claim]]


def read_labelled(path: Path) -> Iterator[Labelled]:
    """The texts of a labelled file; a date is put before its text as a first line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        head = f"date {item['date']}\n" if item.get("date") else ""
        text = head + item["text"]
        claims = [
            Claim(tuple((c["fact"] or "").split("|")), c["verdict"], *_place(text, c["value"])) for c in item["claims"]
        ]
        yield Labelled(item["lang"], item.get("tag", ""), text, tuple(claims))


def generated(count: int) -> Iterator[Labelled]:
    """So many generated texts of each language."""
    for code in languages():
        for case in sample(code, count):
            head = f"date {case.date}\n" if case.date else ""
            text = head + case.text
            claims = [Claim(tuple(e.fact.split("|")), e.verdict, *_place(text, e.words)) for e in case.expected]
            yield Labelled(case.language, case.form, text, tuple(claims), case.also)


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    return start, start + len(words)


def factcheck(engine: Engine) -> Predictor:
    """What the tool says."""

    def predict(item: Labelled) -> list[Claim]:
        head = read_head(item.text)
        checked = check_document(Document("text", item.text, head.date, head.body), engine, item.language)
        return [
            Claim((v.fact.id if v.fact else "",), v.verdict, v.claim.span.start, v.claim.span.end)
            for v in checked.verdicts
        ]

    return predict


def never(item: Labelled) -> list[Claim]:
    """The baseline that says nothing: right about every text without a mistake."""
    return []


def nearest(engine: Engine) -> Predictor:
    """The baseline that compares each number with that of the fact whose examples its sentence is most like."""
    facts = [f for f in engine.facts.facts if f.kind in ("count", "duration", "date", "ordinal")]

    @cache
    def examples(language: str) -> dict[str, str]:
        found = {}
        for case in sample(language, 2000, seed=1):
            found.setdefault(case.fact, case.text)
        return {f.id: found[f.id] for f in facts if f.id in found}

    def predict(item: Labelled) -> list[Claim]:
        said = []
        for match in re.finditer(r"\d+", item.text):
            near = process.extractOne(item.text, examples(item.language), scorer=fuzz.token_set_ratio)
            if near is not None and near[1] >= LEAST_LIKE:
                fact = next(f for f in facts if f.id == near[2])
                said.append(Claim((fact.id,), _compared(fact, match.group()), *match.span()))
        return said

    return predict


def _compared(fact: Fact, number: str) -> str:
    """The verdict on a number by the statement of the fact that has it."""
    verdicts = {"current": "agrees", "superseded": "outdated", "disputed": "disputed"}
    ranked = (s.rank for s in fact.statements if number in re.findall(r"\d+", f"{s.value} {s.text}"))
    return verdicts.get(next(ranked, ""), "conflicts")


def _places(text: str, claim: Claim) -> list[tuple[int, int]]:
    """Wherever the words of a claim stand: a name also stands in others."""
    words = text[max(claim.start, 0) : claim.end]
    return [found.span() for found in re.finditer(re.escape(words), text)] if words else []


def compare(item: Labelled, said: list[Claim]) -> Iterator[tuple[str, str]]:
    """The pairs of labelled and said verdict ("none" where one side has nothing), an unverified surplus left out."""
    free = list(said)
    for claim in item.claims:
        places = _places(item.text, claim)
        near = (
            s for s in free if s.facts[0] in claim.facts and any(s.start < end and at < s.end for at, end in places)
        )
        hit = next(near, None)
        if hit is not None:
            free.remove(hit)
        yield claim.verdict, hit.verdict if hit is not None else "none"
    rightly = {(fact, claim.verdict) for claim in item.claims for fact in claim.facts}
    for one in free:
        told = one.verdict == "agrees" and ((one.facts[0], "agrees") in rightly or one.facts[0] in item.also)
        if one.verdict != "unverified" and not told:
            yield "none", one.verdict


Rows = list[tuple[str, str]]


def shares(pairs: Rows, verdict: str) -> str:
    """Precision and recall of a verdict."""
    right = sum(gold == said == verdict for gold, said in pairs)
    return (
        f"{_share(right, sum(s == verdict for _, s in pairs))} / {_share(right, sum(g == verdict for g, _ in pairs))}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def by_verdict(found: Mapping[str, list[tuple[Labelled, Rows]]]) -> str:
    """A row for each verdict: labelled claims, and the shares of each predictor."""
    pairs = {name: [pair for _, rows in results for pair in rows] for name, results in found.items()}
    sizes = Counter(gold for gold, _ in next(iter(pairs.values())))
    rows = [[v, str(sizes[v]), *(shares(pairs[name], v) for name in pairs)] for v in VERDICTS]
    return table(["verdict", "claims", *(f"{name} (precision / recall)" for name in pairs)], rows)


def by_group(found: Mapping[str, list[tuple[Labelled, Rows]]], grouping: str) -> str:
    """A row for each language, or form, and predictor: the shares of each verdict."""
    groups: dict[tuple[str, str], Rows] = defaultdict(list)
    for name, results in found.items():
        for item, pairs in results:
            groups[getattr(item, grouping), name] += pairs
    rows = [[group, name, *(shares(groups[group, name], v) for v in VERDICTS)] for group, name in sorted(groups)]
    return table([grouping, "", *VERDICTS], rows)


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--cases", type=int, default=400, help="generated texts a language")
    parser.add_argument("--by", choices=GROUPINGS, action="append", help="which tables; all if not given")
    arguments = parser.parse_args()
    texts = [item for path in arguments.files for item in read_labelled(path)] or list(generated(arguments.cases))
    engine = load_engine()
    predictors = {"factcheck": factcheck(engine), "never flag": never, "nearest fact": nearest(engine)}
    found = {name: [(item, list(compare(item, say(item)))) for item in texts] for name, say in predictors.items()}
    print(f"{len(texts)} texts, {sum(len(item.claims) for item in texts)} claims")
    for grouping in arguments.by or GROUPINGS:
        print()
        print(by_verdict(found) if grouping == "verdict" else by_group(found, grouping))


if __name__ == "__main__":
    main()
