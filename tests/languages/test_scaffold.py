"""A ninth language: the file that it starts with, what is still to be done, and that it is read once that is done."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.check import check_document
from factcheck.engine import Engine
from factcheck.errors import FactcheckError
from factcheck.factbase import load_facts
from factcheck.languages_check import check_language, needed_names
from factcheck.model import Document
from factcheck.packs import LANGUAGES, available
from factcheck.scaffold import new_language
from factcheck.yamlfile import plain, read_yaml

HERE = Path(__file__).parent
# Of these names the English file's forms will do: they are written alike in Italian.
ALIKE = ("names",)


@pytest.fixture(scope="module")
def scaffold() -> str:
    return new_language("it")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the language files that are there."""
    for path in LANGUAGES.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def filled(scaffold: str, words: dict[str, Any]) -> dict[str, Any]:
    """The scaffold with the words of a file in place of its empty lists."""
    file: dict[str, Any] = yaml.load(scaffold, yaml.BaseLoader)
    english: dict[str, Any] = yaml.load((LANGUAGES / "en.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    for section in ALIKE:
        file[section] = {name: english[section][name] for name in file[section]}
    merge(file, words)
    return file


def merge(target: dict[str, Any], words: dict[str, Any]) -> None:
    for key, value in words.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            merge(target[key], value)
        else:
            target[key] = value


def write(path: Path, file: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def italian(scaffold: str) -> dict[str, Any]:
    words: Any = read_yaml(HERE / "italian.yaml")
    return filled(scaffold, yaml.load(yaml.dump(plain(words)), yaml.BaseLoader))


@pytest.mark.parametrize(
    ("code", "place", "found"),
    [
        ("it", ("settings", "decimal"), ","),
        ("it", ("settings", "date-order"), "dmy"),
        ("it", ("settings", "script"), "latin"),
        ("it", ("durations", "units", "1D"), ["giorno", "giorni"]),
        ("it", ("states", "DE", "names"), ["Germania"]),
        ("it", ("generated", "cardinals", "9"), ["nove"]),
        ("it", ("generated", "months", "10"), ["ottobre"]),
        ("uk", ("settings", "script"), "cyrillic"),
        ("ja", ("settings", "date-order"), "ymd"),
        ("ja", ("states", "VN", "names"), ["ベトナム"]),
    ],
)
def test_it_is_filled_with_what_cldr_knows(code: str, place: tuple[str, ...], found: object, tmp_path: Path) -> None:
    # In a process of its own: Babel mixes month names of the locales that one process has loaded.
    path = tmp_path / f"{code}.yaml"
    subprocess.run([sys.executable, "-m", "factcheck", "languages", "new", code, "-o", str(path)], check=True)
    value: Any = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for key in place:
        value = value[key]
    assert value == found


def test_what_is_to_be_done_is_named_with_its_line(scaffold: str, folder: Path) -> None:
    path = folder / "it.yaml"
    path.write_text(scaffold, encoding="utf-8")
    todo = [number for number, line in enumerate(scaffold.splitlines(), 1) if "  # TODO" in line]
    named = check_language(path)
    assert len(todo) > 100
    lines = {int(one.split(":")[1]) for one in named if "is to be done; write its words" in one}
    assert lines == set(todo)
    assert all(one.startswith(f"{folder.name}/it.yaml:") for one in named)


def test_once_it_is_done_nothing_is_missing(italian: dict[str, Any], folder: Path) -> None:
    write(folder / "it.yaml", italian)
    assert check_language(folder / "it.yaml") == []


@pytest.mark.parametrize(
    ("section", "name", "said"),
    [
        ("units", "chapter", "units: 'chapter' has no words"),
        ("events", "sign", "events: 'sign' has no words"),
        ("concepts", "by-consensus", "concepts: 'by-consensus' has no words"),
        ("states", "VN", "states: 'VN' has no words"),
        ("names", "luong-cuong", "names: 'luong-cuong' has no words"),
        ("languages", "lang-zh", "languages: 'lang-zh' has no words"),
        ("context", "negation", "context: 'negation' is missing"),
        ("examples", "conflicts", "examples: 'conflicts' is empty"),
        ("examples", "agrees", "examples: 'agrees' is empty"),
    ],
)
def test_what_is_left_out_is_named(italian: dict[str, Any], folder: Path, section: str, name: str, said: str) -> None:
    write(folder / "it.yaml", {**italian, section: {k: v for k, v in italian[section].items() if k != name}})
    assert [one for one in check_language(folder / "it.yaml") if said in one] != []


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("hedges", "before", "nearly"), "hedges: 'nearly' has no words"),
        (("generated", "months", "10"), "months: 10 has no word"),
        (("generated", "cardinals", "9"), "cardinals: 9 has no word"),
        (("durations", "units", "1Y"), "durations: '1Y' has no word"),
    ],
)
def test_a_value_without_words_is_named(
    italian: dict[str, Any], folder: Path, place: tuple[str, str, str], said: str
) -> None:
    section, part, key = place
    inner = {k: v for k, v in italian[section][part].items() if k != key}
    write(folder / "it.yaml", {**italian, section: {**italian[section], part: inner}})
    assert [one for one in check_language(folder / "it.yaml") if said in one] != []


@pytest.mark.parametrize(
    ("kind", "example", "said"),
    [
        (
            "agrees",
            {"structure.chapters": "La Convenzione di Hanoi ha otto capitoli."},
            "conflicts structure.chapters found",
        ),
        ("conflicts", {"structure.chapters": "Piove."}, "conflicts structure.chapters expected, nothing found"),
        ("nothing", "La Convenzione di Hanoi ha nove capitoli.", "nothing expected, agrees structure.chapters found"),
    ],
)
def test_an_example_that_is_read_otherwise_is_named(
    italian: dict[str, Any], folder: Path, kind: str, example: object, said: str
) -> None:
    examples = {**italian["examples"], kind: [*italian["examples"][kind], example]}
    write(folder / "it.yaml", {**italian, "examples": examples})
    (problem,) = check_language(folder / "it.yaml")
    assert said in problem


def test_a_section_left_out_is_named(italian: dict[str, Any], folder: Path) -> None:
    write(folder / "it.yaml", {key: value for key, value in italian.items() if key != "boundaries"})
    assert any("section 'boundaries' is missing" in one for one in check_language(folder / "it.yaml"))


def test_a_text_in_the_new_language_is_recognised_and_read(italian: dict[str, Any], folder: Path) -> None:
    write(folder / "it.yaml", italian)
    text = "La Convenzione di Hanoi ha dodici capitoli. È stata firmata da 72 paesi e non è ancora in vigore."
    checked = check_document(Document("", text), Engine(load_facts(), folder))
    assert checked.language == "it"
    assert ("structure.chapters", "conflicts") in [(v.fact.id if v.fact else "", v.verdict) for v in checked.verdicts]


def test_without_the_dev_extra_the_error_tells_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    with pytest.raises(FactcheckError, match="install the dev extra") as caught:
        new_language("it")
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("code", ["xx", "", "../en", "no language"])
def test_a_code_that_cldr_does_not_know_is_refused(code: str) -> None:
    with pytest.raises(FactcheckError, match="CLDR has no language"):
        new_language(code)


def test_the_facts_name_people_places_and_bodies() -> None:
    assert {"do-hung-viet", "hanoi", "un-general-assembly", "VN", "lang-zh"} <= needed_names()


@pytest.mark.parametrize("code", available())
def test_nothing_is_missing_in_a_language_that_is_there(code: str) -> None:
    assert check_language(LANGUAGES / f"{code}.yaml") == []
