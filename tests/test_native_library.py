"""A kernel's text as a library in this process: by which compiler, and what is told where there is none or it refuses."""

import ctypes
import shutil

import pytest

from codegen.errors import CodegenError
from codegen.native import library, toolchain
from codegen.spec.dtype import DTYPES

from .conftest import GENERATED, changed, context, kernel_text, operator


def test_hosts_are_the_boards_that_need_neither_standins_nor_emulators():
    assert library.is_host(context("host_avx2"))
    assert not library.is_host(context("ft78ne"))
    assert not library.is_host(context("aarch64")) or context("aarch64").dialect.native.machine is None
    with pytest.raises(CodegenError, match=r"ft78ne is no processor of a PC\n    name a host board, or \"host\"; `codegen native` runs"):
        library.tool_of(context("ft78ne"))


def test_a_compiler_is_taken_by_its_name():
    assert library.tool_of(context("host_avx2"), "gcc").command == "gcc"
    with pytest.raises(CodegenError, match="load\\(\\): compiler: 'icc' is not there\n    there is gcc"):
        library.tool_of(context("host_avx2"), "icc")


def test_where_no_compiler_is_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(toolchain.shutil, "which", lambda name: None)
    toolchain._tools.cache_clear()
    try:
        with pytest.raises(CodegenError, match="host_avx2 by gcc: skipped: install gcc: apt-get install gcc"):
            library.tool_of(context("host_avx2"))
    finally:
        toolchain._tools.cache_clear()


def test_text_that_a_compiler_refuses_is_shown_at_its_line(tmp_path):
    (tmp_path / "src").mkdir()
    shutil.copytree(GENERATED / "host_avx2/include", tmp_path / "include")
    source = tmp_path / "src" / "fp_sqrt_grad_p.c"
    source.write_text(changed(kernel_text("host_avx2", "fp_sqrt_grad_p"), "return one_half * g / x;", "return one_half / ;"), "utf-8")
    tool = library.tool_of(context("host_avx2"))
    with pytest.raises(CodegenError, match=r"fp_sqrt_grad_p\.c:\d+:\d+: gcc: error: expected expression") as caught:
        library.library(context("host_avx2"), operator("sqrt_grad"), DTYPES["fp32"], "p", source, tool)
    assert "`codegen native` says the same" in caught.value.problems[0].todo


def test_a_folder_from_which_nothing_may_be_run_is_told(monkeypatch):
    def refuse(name):
        raise OSError("failed to map segment from shared object")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    made = library.Library(library.tool_of(context("host_avx2")), b"")
    with pytest.raises(CodegenError, match=r"cannot be loaded: failed to map segment.*\n    set TMPDIR to a folder with room"):
        made.call(0, [])
