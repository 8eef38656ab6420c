"""The README, followed word for word: what it tells to type is typed, what it tells to change is changed."""

import re
import shlex
import shutil

import tomlkit

from .conftest import GENERATED, ROOT, codegen

README = (ROOT / "README.md").read_text("utf-8")


def section(title):
    return re.search(rf"^## {title}\n(.*?)(?=^## )", README, re.DOTALL | re.MULTILINE)[1]


def blocks(title):
    """(language, text) of each listing of a section."""
    return re.findall(r"^```(\w+)\n(.*?)^```", section(title), re.DOTALL | re.MULTILINE)


def changed(text, tables):
    """A TOML text with the tables that the README shows in place of its own."""
    data = tomlkit.parse(text)
    for name, table in tomlkit.parse(tables).items():
        assert name in data, name
        data[name] = table
    return tomlkit.dumps(data)


def squeezed(text):
    """Without what differs when a kernel gets a line more: numbers of lines, and how wide a column is."""
    return re.sub(r"(?<=\.c:)\d+(?=:)|(?<=\(line )\d+|^\d+(?= \|)", "#", re.sub(r"[ \t]+", " ", text), flags=re.MULTILINE)


def test_verify_a_kernel_that_you_edited(tmp_path, monkeypatch):
    """By the call of the repro line: the whole run takes seconds, and comes to the same."""
    monkeypatch.setenv("CODEGEN_STORE", str(tmp_path / "store"))
    (_, command), (_, told) = blocks("Verify a kernel that you edited")
    name = shlex.split(command)[2]
    text = (ROOT / name).read_text("utf-8")
    edited = text.replace("((left / BLOCK) < mine)", "(left < (mine * BLOCK))")
    assert edited != text
    shutil.copytree(GENERATED / "ft78ne/include", tmp_path / "generated/ft78ne/include")
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(edited, "utf-8")
    repro = re.search(r"repro: codegen (.*)", told)[1]
    said = codegen(*shlex.split(repro), cwd=tmp_path, code=1).stdout
    wanted, found = ([line for line in squeezed(text).splitlines() if not line.startswith((" shrunk", " after"))] for text in (told, said))
    assert found[: len(wanted)] == wanted


def test_add_a_board_in_ten_minutes(tmp_path):
    typed, said = [], ""
    for language, text in blocks("Add a board in ten minutes"):
        if language == "toml":
            path = tmp_path / "dsp900.toml"
            path.write_text(changed(path.read_text("utf-8"), text), "utf-8")
            continue
        assert language == "sh"
        for line in text.splitlines():
            command, *words = shlex.split(line)
            assert command == "codegen"
            typed.append(words[0])
            said = codegen(*words, cwd=tmp_path).stdout
    assert typed == ["new-board", "board-check", "generate", "verify"]
    assert "PASSED 2 of 2 kernels, 2 of 2 examples" in said
    kernel = (tmp_path / "generated/dsp900/src/fp_sqrt_grad_s.c").read_text("utf-8")
    assert "BLOCK = 32," in kernel
    assert "CORES = 4 " in kernel


def test_add_an_operator_in_ten_minutes(tmp_path):
    typed, said = [], ""
    path = tmp_path / "hardtanh_grad.py"
    for language, text in blocks("Add an operator in ten minutes"):
        if language == "python":
            assert path.is_file(), "new-operator wrote it"
            path.write_text(text, "utf-8")
            continue
        for line in text.splitlines():
            _, *words = shlex.split(line)
            typed.append(words[0])
            said = codegen(*words, cwd=tmp_path).stdout
    assert typed == ["new-operator", "generate", "verify"]
    assert "PASSED 6 of 6 kernels, 6 of 6 examples" in said
    header = (tmp_path / "generated/mt7004/include/hardtanh_grad.h").read_text("utf-8")
    assert "dst[n] = -1 < src1[n] < 1 ? src0[n] : 0" in header
