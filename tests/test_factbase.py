"""The fact base: how it is read, compiled and asked."""

import json
from pathlib import Path

import pytest

from factcheck import factbase
from factcheck.errors import DataError
from factcheck.factbase import (
    FactBase,
    compile_facts,
    default_facts_folder,
    fact_files,
    from_data,
    load_facts,
    seeds_folder,
)
from factcheck.packs import LANGUAGES
from factcheck.yamlfile import Map, read_yaml
from tests.facts import write_base

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load_facts(REPOSITORY / "facts")


FOUND = [
    ("hanoi-convention", "articles", "", "structure.articles"),
    ("budapest-convention", "articles", "", "budapest.articles"),
    ("hanoi-signing", "dates", "", "signature.ceremony-dates"),
    ("hanoi-convention", "signatory", "FR", "signature.signatory-list"),
    ("hanoi-convention", "ratified-by", "VN", "ratification.viet-nam"),
    ("hanoi-convention", "ratified-by", "FR", None),
    ("hanoi-convention", "relation", "", "context.budapest-relation"),
    ("hanoi-convention", "dates", "", None),
    ("uncac", "articles", "", None),
]


@pytest.mark.parametrize(("subject", "attribute", "member", "expected"), FOUND)
def test_find(subject: str, attribute: str, member: str, expected: str | None, base: FactBase) -> None:
    fact = base.find(subject, attribute, member)
    assert (fact.id if fact else None) == expected


WIDER = [
    ("hanoi", {"VN", "asia"}),
    ("national-convention-center", {"my-dinh", "hanoi", "VN", "asia"}),
    ("un-headquarters", {"manhattan", "new-york", "US", "north-america", "americas"}),
    ("un-general-assembly", {"united-nations"}),
    ("asia", set()),
    ("no-such-place", set()),
]


@pytest.mark.parametrize(("entity", "expected"), WIDER, ids=[row[0] for row in WIDER])
def test_wider(entity: str, expected: set[str], base: FactBase) -> None:
    assert base.wider(entity) == expected


def test_subjects_with_an_attribute(base: FactBase) -> None:
    assert base.subjects_with("articles") == {"hanoi-convention", "budapest-convention"}
    assert base.subjects_with("no-such-attribute") == frozenset()
    assert [fact.id for fact in base.with_attribute("venue")] == ["signature.venue"]


def test_the_act_of_a_treaty(base: FactBase) -> None:
    assert base.act_of("hanoi-convention", "sign") == "hanoi-signing"
    assert base.act_of("hanoi-convention", "dance") == ""
    assert base.act_of("budapest-convention", "sign") == ""


def test_a_fact_names_its_file_and_line(base: FactBase) -> None:
    for fact in base.facts:
        name, _, line = fact.place.rpartition(":")
        lines = (REPOSITORY / name).read_text(encoding="utf-8").split("\n")
        assert lines[int(line) - 1] == f"{fact.id}:"


def test_the_compiled_form_survives_json(base: FactBase) -> None:
    data = json.loads(json.dumps(compile_facts(REPOSITORY / "facts")))
    again = from_data(data)
    assert (again.facts, again.entities, again.sources) == (base.facts, base.entities, base.sources)
    assert (again.as_of, again.digest) == (base.as_of, base.digest)


def test_the_digest_changes_with_any_file_and_its_name(tmp_path: Path) -> None:
    folder = write_base(tmp_path)
    before = compile_facts(folder)["digest"]
    assert compile_facts(folder)["digest"] == before
    topic = next((folder / "treaty").iterdir())
    moved = topic.rename(topic.with_name("other.yaml"))
    renamed = compile_facts(folder)["digest"]
    moved.write_text(moved.read_text(encoding="utf-8") + "# a comment\n", encoding="utf-8")
    assert len({before, renamed, compile_facts(folder)["digest"]}) == 3


def test_a_foreign_base_is_named_after_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    folder = write_base(tmp_path, "mine")
    places = [load_facts(folder).facts[0].place for _ in range(2)]  # compiled, then from the cache
    assert places == ["mine/treaty/topic.yaml:2"] * 2


def test_a_broken_base_is_an_error_with_every_mistake(tmp_path: Path) -> None:
    folder = write_base(tmp_path, topic=("kind: count\n  unit: chapter", "kind: number\n  unit: chapters"))
    with pytest.raises(DataError) as error:
        load_facts(folder)
    assert [problem.split(": ")[0] for problem in error.value.problems] == [
        "facts/treaty/topic.yaml:6",
        "facts/treaty/topic.yaml:7",
    ]


def test_a_folder_without_facts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no \.yaml file in it"):
        load_facts(tmp_path)
    with pytest.raises(DataError, match=r"no \.yaml file in it"):
        load_facts(tmp_path / "no such folder")


def test_the_shipped_base_stands_inside_the_package_or_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert default_facts_folder() == REPOSITORY / "facts"
    assert seeds_folder(default_facts_folder()) == REPOSITORY / "seeds"
    monkeypatch.setattr(factbase, "PACKAGE", tmp_path)
    (tmp_path / "data" / "facts").mkdir(parents=True)
    assert default_facts_folder() == tmp_path / "data" / "facts"
    assert seeds_folder(default_facts_folder()) == tmp_path / "data" / "seeds"


def test_the_files_are_sorted() -> None:
    files = fact_files(REPOSITORY / "facts")
    assert files == sorted(files)
    assert files[-1].name == "sources.yaml"


@pytest.mark.parametrize("path", sorted(LANGUAGES.glob("??.yaml")), ids=lambda path: path.stem)
def test_what_a_language_has_names_for_is_an_entity(path: Path, base: FactBase) -> None:
    pack = read_yaml(path)
    named = {
        name for section in ("states", "languages", "names", "roles", "events-names") for name in _keys(pack, section)
    }
    named |= set(_keys(pack.get("treaty", Map()), "names"))
    # words that look like names, and offices in the plural, are nobody's
    assert named - base.entities.keys() <= {"no-name", "several"}


def _keys(value: object, section: str) -> list[str]:
    entries = value.get(section) if isinstance(value, Map) else None
    return list(entries) if isinstance(entries, Map) else []
