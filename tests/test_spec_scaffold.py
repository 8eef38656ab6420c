"""New board and dialect files: valid as they are, every key explained, nothing claimed, nothing overwritten."""

import json
import tomllib

import pytest

from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec import scaffold
from codegen.spec.board import Board
from codegen.spec.load import docs, load

from .conftest import ROOT, codegen


@pytest.mark.parametrize("name", boards.bundled())
def test_a_board_begins_as_another_of_which_everything_is_a_guess(tmp_path, name):
    path = tmp_path / "mine.toml"
    path.write_text(scaffold.board("mine", boards.by_name(name)), "utf-8")
    old, new = boards.read(boards.by_name(name)), boards.read(path)
    assert {tag for _, tag, _ in new.tagged().values()} == {"guess"}
    assert all(source.startswith(f"copied from {old.title}: ") for _, _, source in new.tagged().values())
    assert {k: v for k, (v, _, _) in new.tagged().items()} == {k: v for k, (v, _, _) in old.tagged().items()}
    assert new.title == "MINE"


@pytest.mark.parametrize("name", dialects.bundled())
def test_a_dialect_begins_as_another(tmp_path, name):
    path = tmp_path / "mine.dialect.toml"
    path.write_text(scaffold.dialect("mine", dialects.by_name(name)), "utf-8")
    old, new = load(dialects.by_name(name), dialects.Dialect), dialects.read("mine", tmp_path)
    assert sorted(row[:2] for row in new.rows(new.intrinsic)) == sorted(row[:2] for row in old.rows(old.intrinsic))
    assert {tag for _, _, tag, _ in new.rows(new.intrinsic) + new.rows(new.meaning_of_names)} == {"guess"}
    assert {v.tag for v in new.vector.values()} == {"guess"}
    assert new.spell == old.spell


def test_every_key_is_explained_where_it_stands():
    text = scaffold.board("mine", boards.by_name("ft78ne"))
    lines = text.splitlines()
    assert lines[0] == "#:schema ./board.schema.json"
    for key in tomllib.loads(text):
        k = next(k for k, line in enumerate(lines) if line.startswith((f"{key} = ", f"[{key}]", f"[{key}.")))
        assert lines[k - 1].startswith("# "), key


def test_every_field_says_what_it_is_for():
    for model in (Board, dialects.Dialect, dialects.Spelling, dialects.Runtime, dialects.Vector):
        for name, field in model.model_fields.items():
            assert docs(model).get(field.alias or name) or name in ("tag", "source", "value", "add", "sub", "mul"), (model, name)


def test_the_schemas_are_what_the_models_say():
    for name, model in scaffold.SCHEMAS.items():
        assert (ROOT / "codegen/schemas" / name).read_text("utf-8") == scaffold.schema(model), "codegen schema -o codegen/schemas"
    board = json.loads(scaffold.schema(Board))
    assert board["additionalProperties"] is False
    assert board["properties"]["cores"]["description"].startswith("The number of cores")


@pytest.mark.parametrize("folder", ["boards", "dialects"])
def test_bundled_files_name_their_schema(folder):
    for path in (ROOT / "codegen" / folder).glob("*.toml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("#:schema "), path
        assert (path.parent / first.removeprefix("#:schema ")).is_file(), path


def test_what_is_there_is_not_overwritten(tmp_path):
    codegen("new-board", "mine", "--from", "mt7004", "-o", tmp_path)
    path = tmp_path / "mine.toml"
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    said = codegen("new-board", "mine", "--from", "mt7004", "-o", tmp_path, code=1).stderr
    assert "is already there, and differs" in said
    assert path.read_text("utf-8").endswith("# mine\n")


def test_a_schema_that_codegen_wrote_is_brought_up_to_date(tmp_path):
    codegen("schema", "-o", tmp_path)
    path = tmp_path / "board.schema.json"
    path.write_text(path.read_text("utf-8").replace("The number of cores", "Cores"), "utf-8")
    codegen("new-board", "mine", "--from", "mt7004", "-o", tmp_path)
    assert path.read_text("utf-8") == scaffold.schema(Board)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("new-board", "ft78ne", "--from", "mt7004"), "comes with codegen"),
        (("new-board", "My-Board", "--from", "mt7004"), "lower case letters, digits and _ only"),
        (("new-board", "mine", "--from", "mt7040"), "did you mean 'mt7004'?"),
        (("new-board", "mine", "--from", "nowhere.toml"), "cannot be read"),
        (("new-dialect", "c66x", "--from", "m3000"), "comes with codegen"),
        (("new-dialect", "mine", "--from", "c66"), "did you mean 'c66x'?"),
    ],
)
def test_a_name_that_will_not_do_is_told(tmp_path, words, told):
    assert told in codegen(*words, "-o", tmp_path, code=2).stderr
    assert not list(tmp_path.iterdir())


def test_a_new_dialect_is_proven_beside_its_board(tmp_path):
    codegen("new-dialect", "mine", "--from", "m3000", "-o", tmp_path)
    codegen("new-board", "other", "--from", "mt7004", "-o", tmp_path)
    path = tmp_path / "other.toml"
    path.write_text(path.read_text("utf-8").replace('dialect = "m3000"', 'dialect = "mine"'), "utf-8")
    assert "spellings of dialect mine are proven" in codegen("board-check", path).stdout


def test_what_cannot_be_written_is_told(tmp_path):
    (tmp_path / "mine.toml").mkdir()
    said = codegen("new-board", "mine", "--from", "ft78ne", cwd=tmp_path, code=2).stderr
    assert "mine.toml: cannot be written: Is a directory" in said
    assert "choose another folder with -o" in said


def test_an_operator_begins_as_one_that_works(tmp_path):
    said = codegen("new-operator", "my_grad", cwd=tmp_path).stdout
    assert "codegen verify --operator-file my_grad.py" in said
    codegen("generate", "--operator-file", "my_grad.py", "--board", "ft78ne", cwd=tmp_path)
    told = codegen("verify", "--operator-file", "my_grad.py", "--board", "ft78ne", cwd=tmp_path).stdout
    assert "PASSED 2 of 2 kernels, 2 of 2 examples" in told
    text = (tmp_path / "my_grad.py").read_text("utf-8")
    for kind in ("Scalar(", "Flag(", "Code(", "Begin()", "Packed(", "out=True", "when="):
        assert kind in text


def test_an_operator_that_is_there_is_not_overwritten(tmp_path):
    path = tmp_path / "my_grad.py"
    path.write_text("mine = 1\n", "utf-8")
    assert "is already there, and differs" in codegen("new-operator", "my_grad", "-o", tmp_path, code=1).stderr
    assert path.read_text("utf-8") == "mine = 1\n"
    assert "comes with codegen" in codegen("new-operator", "relu_grad", "-o", tmp_path, code=2).stderr
    assert "lower case letters" in codegen("new-operator", "My-Grad", "-o", tmp_path, code=2).stderr


def test_several_boards_are_verified(tmp_path):
    codegen("new-operator", "my_grad", cwd=tmp_path)
    words = ("--operator-file", "my_grad.py", "--board", "ft78ne", "--board", "ftm7002")
    codegen("generate", *words, cwd=tmp_path)
    told = codegen("verify", *words, "-n", "100", cwd=tmp_path).stdout
    assert "PASSED 4 of 4 kernels" in told
