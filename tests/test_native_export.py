"""``codegen standin``: what it writes builds with make and CMake, runs, and overwrites nothing."""

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from codegen.cli import cli
from codegen.errors import CodegenError, Refused
from codegen.native.export import export

from .conftest import GENERATED, changed, context
from .test_native_standin import found_tools

PROGRAM = """#include <stdio.h>
#include "sqrt_grad.h"
#include "team.h"

static float *x, *g, *out;

static void job(void *nothing)
{
    (void)nothing;
    fp_sqrt_grad_s(x, g, out, 1000, THE_MASK);
}

int main(void)
{
    int right = 0;

    x = team_map(0, 3 * 4096); /* every core sees it, be it a thread or a process */
    g = &x[1024];
    out = &x[2048];
    for (int k = 0; k < 1000; k++) {
        x[k] = 2.0f;
        g[k] = (float)k;
    }
    team_run(THE_CORES, job, NULL);
    for (int k = 0; k < 1000; k++) {
        right += (out[k] == 0.25f * (float)k) ? 1 : 0;
    }
    printf("%d\\n", right);
    return 0;
}
"""
MAKEFILE = """include standin/standin.mk
include {tree}/{board}/kernels.mk
program: program.c
\t$(CC) -DTHE_CORES={cores} -DTHE_MASK={mask} $(STANDIN_CFLAGS) -std=c99 $({name}_CFLAGS) $^ {kernel} $(STANDIN_SOURCES) $(STANDIN_LDLIBS) -o $@
"""
CMAKE = """cmake_minimum_required(VERSION 3.13)
project(program C)
add_subdirectory(standin)
add_executable(program program.c {kernel})
target_compile_definitions(program PRIVATE THE_CORES={cores} THE_MASK={mask})
target_include_directories(program PRIVATE {tree}/{board}/include)
target_link_libraries(program standin)
"""


@pytest.fixture(params=["ft78ne", "mt7004", "ftm7002"])
def project(request, tmp_path):
    board = request.param
    if not found_tools(board).found:
        pytest.skip("no C compiler on this machine: make toolchains")
    export(context(board), tmp_path / "standin", GENERATED)
    (tmp_path / "program.c").write_text(PROGRAM)
    cores = context(board).board.cores.value
    words = {"board": board, "tree": GENERATED, "cores": cores, "mask": hex((1 << cores) - 1), "name": board.upper()}
    words["kernel"] = GENERATED / board / "src" / "fp_sqrt_grad_s.c"
    (tmp_path / "Makefile").write_text(MAKEFILE.format(**words))
    (tmp_path / "CMakeLists.txt").write_text(CMAKE.format(**words))
    return tmp_path


def run(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_make_builds_it(project):
    run("make", "CC=gcc", cwd=project)
    assert int(run("./program", cwd=project)) >= 999


@pytest.mark.parametrize("project", ["ftm7002"], indirect=True)
def test_memory_that_processes_do_not_share_is_refused(project):
    text = changed((project / "program.c").read_text(), "team_map(0, 3 * 4096)", "all")
    text = changed(text, "static float *x,", "static float all[3072], *x,")
    (project / "program.c").write_text(text)
    run("make", "CC=gcc", cwd=project)
    done = subprocess.run(["./program"], cwd=project, capture_output=True, text=True)
    assert done.returncode == 70
    assert "to memory that is its own, as cores of ftm7002 are processes here: take operands from team_map" in done.stderr


@pytest.mark.skipif(shutil.which("cmake") is None, reason="no cmake on this machine")
def test_cmake_builds_it(project):
    run("cmake", "-S", ".", "-B", "out", "-DCMAKE_C_COMPILER=gcc", cwd=project)
    run("cmake", "--build", "out", cwd=project)
    assert int(run("out/program", cwd=project)) >= 999


def test_every_compile_command_works(project):
    rows = json.loads((project / "standin/compile_commands.json").read_text())
    assert len(rows) >= 8
    for row in rows:
        run(*row["arguments"], "-fsyntax-only", cwd=row["directory"])


def test_nothing_is_overwritten(tmp_path):
    written, same = export(context("mt7004"), tmp_path, GENERATED)
    assert (len(written) > 6, same) == (True, 0)
    assert export(context("mt7004"), tmp_path, GENERATED) == ([], len(written))
    (tmp_path / "board.c").write_text("/* mine */\n")
    (tmp_path / "team.c").unlink()
    with pytest.raises(Refused, match=r"board\.c: is there already, with something else in it"):
        export(context("mt7004"), tmp_path, GENERATED)
    assert (tmp_path / "board.c").read_text() == "/* mine */\n"
    assert not (tmp_path / "team.c").exists()


def test_the_command(tmp_path):
    done = CliRunner().invoke(cli, ["standin", str(tmp_path / "s"), "--board", "ft78ne"])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "s/c66x/78NE/utils.h").is_file()
    with pytest.raises(CodegenError, match="is for one board"):
        CliRunner().invoke(cli, ["standin", str(tmp_path)], catch_exceptions=False, standalone_mode=False)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CodegenError, match=r"file/s: cannot be written: Not a directory\n    name another folder"):
        export(context("ft78ne"), tmp_path / "file/s", GENERATED)
