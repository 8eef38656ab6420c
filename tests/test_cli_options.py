"""Completion by the tab key, in bash itself; colours and progress bars, on a terminal itself."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.spec import board, dialect, operator
from codegen.verify.finding import CODES

from .conftest import GENERATED, ROOT

PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def completed(words):
    """What bash completes the last of ``words`` to, by the lines that the guide says."""
    guide = (ROOT / "docs/guides/tools.md").read_text("utf-8")
    assert 'eval "$(_CODEGEN_COMPLETE=bash_source codegen)"' in guide
    script = (
        'eval "$(_CODEGEN_COMPLETE=bash_source codegen)"; complete -p codegen > /dev/null\n'
        f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}\n"
        '_codegen_completion codegen; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-ec", script], env={**os.environ, "PATH": PATH}, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["codegen", "ver"], ["verify"]),
        (["codegen", "verify", "--ex"], ["--exhaustive"]),
        (["codegen", "verify", "--format", "''"], ["full", "json", "github", "sarif"]),
        (["codegen", "generate", "--board", "host"], ["host_avx2", "host_avx512"]),
        (["codegen", "verify", "--operator", "sq"], ["sqrt_grad"]),
        (["codegen", "new-board", "mine", "--from", "mt7"], ["mt7004"]),
        (["codegen", "explain", "v60"], [code for code in CODES if code.startswith("V60")]),
    ],
)
def test_bash_completes(words, expected):
    assert completed(words) == expected


def test_completion_knows_what_there_is_without_reading_it():
    from codegen.cli.options import BOARDS, DIALECTS, OPERATORS

    assert BOARDS(None, None, "") == board.bundled()
    assert DIALECTS(None, None, "") == dialect.bundled()
    assert OPERATORS(None, None, "") == operator.bundled()


def on_terminal(**variables):
    """What a terminal gets of a run that verifies one file."""
    here, there = pty.openpty()
    words = ["codegen", "verify", GENERATED / "ft78ne/src/fp_sqrt_grad_p.c", "-n", "9", "--no-cache"]
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLORTERM")}
    environment |= {"PATH": PATH, "TERM": "xterm-256color", **variables}
    process = subprocess.Popen(words, stdout=there, stderr=there, env=environment)
    os.close(there)
    got = b""
    while True:
        try:
            piece = os.read(here, 65536)
        except OSError:  # how Linux tells that nobody writes any more
            piece = b""
        if not piece:
            break
        got += piece
    os.close(here)
    assert process.wait() == 0
    return got.decode()


def test_a_terminal_gets_colours_and_a_progress_bar_and_no_colours_where_none_are_wanted():
    colour = "\x1b[1;32mPASSED"
    said = on_terminal()
    assert colour in said and "0/1" in said
    plain = on_terminal(NO_COLOR="1")
    assert "PASSED" in plain and "0/1" in plain
    assert not any(f"[{bold}3{n}" in plain or f";3{n}" in plain for bold in ("", "1;") for n in range(9))


def test_what_is_no_terminal_gets_neither():
    words = ["codegen", "verify", GENERATED / "ft78ne/src/fp_sqrt_grad_p.c", "-n", "9"]
    done = subprocess.run(words, env={**os.environ, "PATH": PATH}, capture_output=True, text=True, check=True)
    assert "\x1b" not in done.stdout and done.stderr == ""
