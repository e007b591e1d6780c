"""From paths and bytes to documents; every kind of bad input has a line that says what to do."""

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import document
from factcheck.document import decode, find_texts, read_document
from factcheck.errors import DocumentError

TEXT = "Công ước Hà Nội,\r\n72 quốc gia\n《河内公约》\u2028٧٢"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode("utf-8"), id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), id="UTF-16, little end first"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="UTF-16, big end first"),
    ],
)
def test_known_encodings(data: bytes) -> None:
    assert decode(data) == TEXT


@given(st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_every_text_is_read_unchanged(text: str) -> None:
    assert decode(text.encode("utf-8")) == text
    assert decode(text.encode("utf-16")) == text


@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_an_error(data: bytes) -> None:
    try:
        text = decode(data)
    except DocumentError:
        assert b"\0" in data or not is_text(data)
    else:
        assert "\0" not in text


def is_text(data: bytes) -> bool:
    try:
        data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param("Été".encode("latin-1"), r"in no known encoding \(byte 0xc9 at offset 0", id="Latin-1"),
        pytest.param("Công ướ".encode()[:-1], "in no known encoding", id="cut in a character"),
        pytest.param(b"\xff\xfea\x00b", "in no known encoding", id="half a unit of UTF-16"),
        pytest.param(b"%PDF-1.7\n\x00\x01", "a binary file", id="NUL"),
        pytest.param("text".encode("utf-16-le"), "without a byte order mark", id="UTF-16 without a mark"),
        pytest.param("text".encode("utf-32"), "a binary file", id="UTF-32"),
    ],
)
def test_other_bytes_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        decode(data)


def test_document_holds_date_and_body(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b" date 2025-02 72 states\r\n")
    read = read_document(str(path))
    assert (read.path, str(read.date), read.text[read.body :]) == (str(path), "2025-02-28", "72 states\r\n")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"72 states")))
    assert read_document("-").text == "72 states"


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(DocumentError, match="standard input is closed"):
        read_document("-")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        read_document(str(tmp_path / "missing.txt"))


def test_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document(str(tmp_path / "a.txt"))


def test_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(DocumentError, match=r"too large \(1,000 MB; the limit is 20 MB\)"):
        read_document(str(path))


def test_the_limit_holds_for_what_has_no_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "LIMIT", 100)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 101)))
    with pytest.raises(DocumentError, match="too large"):
        read_document("-")


def test_folder_gives_its_texts_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c/d.TXT", "c/notes.pdf", ".git/e.txt", "f.txt~"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("72 states", encoding="utf-8")
    found = [os.path.relpath(path, tmp_path) for path in find_texts(str(tmp_path))]
    assert found == ["a.md", "b.txt", os.path.join("c", "d.TXT")]


def test_folder_without_texts(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    with pytest.raises(DocumentError, match=r"no \.txt or \.md file"):
        find_texts(str(tmp_path))


def test_folder_that_cannot_be_listed_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("72 states", encoding="utf-8")
    (tmp_path / "locked").mkdir()
    listed = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert find_texts(str(tmp_path)) == [str(tmp_path / "a.txt"), str(tmp_path / "locked")]


@pytest.mark.parametrize("path", ["draft.txt", "missing.txt", "-"])
def test_any_other_path_stands_for_itself(path: str) -> None:
    assert find_texts(path) == [path]
