"""Compiled code against what a header states: the bytes of an object's sections, the statement on disk."""

import re
import struct
import subprocess

import pytest

from codegen.emit import plan
from codegen.emit.size import of_kernel
from codegen.native import build, size
from codegen.native.toolchain import native_of, tools, vector_bytes
from codegen.verify.text.unit import header_folders, load

from .conftest import GENERATED, bundled, context

FACTS = [(board, f"{dtype}_{op}_{v}") for board in ("aarch64", "ft78ne") for dtype in ("fp",) for op in ("sqrt_grad",) for v in "sp"]


def elf(path, sections):
    """A file of nothing but a table of sections."""
    table = b"".join(struct.pack("<IIQQQQIIQQ", 0, 1, flags, 0, 0, bytes_, 0, 0, 1, 0) for flags, bytes_ in sections)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0") + struct.pack("<HHIQQQIHHHHHH", 1, 183, 1, 0, 0, 64, 0, 64, 0, 0, 64, len(sections), 0)
    path.write_bytes(head + table)
    return path


def test_only_sections_with_instructions_count(tmp_path):
    assert size.compiled(elf(tmp_path / "a.o", [(0, 10), (6, 100), (2, 1000), (6, 20)])) == 120


def test_what_is_no_object_is_refused(tmp_path):
    (tmp_path / "a.o").write_bytes(b"MZ")
    with pytest.raises(ValueError, match=r"a\.o is no 64-bit little-endian ELF file"):
        size.compiled(tmp_path / "a.o")


def test_it_is_what_binutils_says(tmp_path):
    (tmp_path / "a.c").write_text("int f(int a) { return a * a + 3; }\nint g(int a) { return f(a) / a; }\n")
    try:
        subprocess.run(["gcc", "-O2", "-c", "a.c"], cwd=tmp_path, check=True)
        said = subprocess.run(["size", "-A", "a.o"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    except FileNotFoundError as error:
        pytest.skip(f"{error.filename} is not installed")
    assert size.compiled(tmp_path / "a.o") == sum(int(n) for n in re.findall(r"^\.text\S*\s+(\d+)", said, re.MULTILINE)) > 0


@pytest.mark.parametrize(("board", "name"), FACTS)
def test_the_statement_of_an_emitted_header_is_found(board, name):
    loaded = load(GENERATED / board / "src" / f"{name}.c", name, context(board))
    assert 500 < size.stated(loaded, name) < 5000
    assert size.stated(loaded, "fp_sqrt_grad") is None


def test_one_byte_more_is_too_large(tmp_path):
    name = "fp_sqrt_grad_p"
    loaded = load(GENERATED / "aarch64" / "src" / f"{name}.c", name, context("aarch64"))
    told = size.stated(loaded, name)
    assert size.too_large(loaded, name, "cc", elf(tmp_path / "a.o", [(6, told)])) is None
    finding = size.too_large(loaded, name, "cc", elf(tmp_path / "b.o", [(6, told + 1)]))
    assert (finding.code, finding.place.line) == ("V707", loaded.unit.procedures[name].place.line)
    assert finding.message == f"cc makes {told + 1:,} bytes of code of it, but its header says about {told:,}"


@pytest.mark.parametrize("board", ["aarch64", "riscv64", "host_avx2", "host_avx512"])
def test_what_a_board_file_says_was_measured_is_what_is_measured(tmp_path, board):
    where = context(board)
    stated = re.match(r"measured: ([\d.]+) bytes at most, in (\w+)", where.board.operation_bytes.source)
    found = tools(native_of(where), board, vector_bytes(where)).found
    clang = next((tool for tool in found if "version 19." in tool.version), None)
    if clang is None:
        pytest.skip("no clang 19 for it on this machine: make toolchains")
    path = GENERATED / board / "src" / f"{stated[2]}.c"
    assert build.compile_c(clang, path, tmp_path / "a.o", header_folders(path), path.name) == []
    dialect = next(d for b, d in bundled().boards if b.name == board)
    kernel = next(k for op in bundled().operators for k in plan.kernels(where.board, dialect, op) if k.function == stated[2])
    assert size.compiled(tmp_path / "a.o") / of_kernel(kernel, path.read_text("utf-8")) == pytest.approx(float(stated[1]), abs=0.01)
