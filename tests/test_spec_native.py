"""The table [native]: read strictly, the board's instead of the dialect's key by key, and without a say in the emitted text."""

import pytest

from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec import dialect as dialects
from codegen.spec.native import Compiler, Native, merged

from .conftest import ROOT

GCC = Compiler(commands=["gcc"], install="apt-get install gcc")


def board_with(folder, table):
    path = folder / "ft78ne.toml"
    path.write_text((ROOT / "codegen/boards/ft78ne.toml").read_text("utf-8") + table, encoding="utf-8")
    return boards.read(path)


def test_what_the_board_says_replaces_what_the_dialect_says():
    dialect = Native(standin="c66x", flags=["-a"], compiler={"gcc": GCC})
    found = merged(dialect, Native(flags=["-b"], machine="aarch64"))
    assert found
    assert (found.standin, found.flags, found.machine, found.compiler) == ("c66x", ["-b"], "aarch64", {"gcc": GCC})
    assert merged(dialect, None) == dialect
    assert merged(None, dialect) == dialect
    assert merged(None, None) is None
    assert merged(None, Native(flags=["-b"])) is None


def test_it_takes_no_part_in_the_hash_of_the_emitted_text(tmp_path):
    plain = boards.read(ROOT / "codegen/boards/ft78ne.toml")
    found = board_with(tmp_path, '\n[native]\nmachine = "aarch64"\n')
    assert found.native and found.native.machine == "aarch64"
    assert found.digest == plain.digest


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("[native]\nmachin = 'x'", "native.machin: no such key\n    did you mean 'machine'?"),
        ("[native.compiler.gcc]\ncommands = ['gcc']", "native.compiler.gcc.install: missing"),
        ("[native]\nrunner = 'qemu'", "native.runner: Input should be a valid list"),
        ("[native.compiler.'g++']\ncommands = ['g++']\ninstall = 'x'", "lower case letters, digits and _ only"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, table, said):
    with pytest.raises(CodegenError) as caught:
        board_with(tmp_path, f"\n{table}\n")
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["c66x", "m3000"])
def test_the_bundled_dialects_have_compilers_and_stand_ins(name):
    native = dialects.read(name, ROOT).native
    assert native
    assert (ROOT / "codegen/native/standin" / str(native.standin)).is_dir()
    assert list(native.compiler) == ["gcc", "clang"]
    for compiler in native.compiler.values():
        assert len(compiler.cxx) == len(compiler.commands)
