"""The verifying half imports nothing of the emitting half, and specifications import neither."""

import ast
from pathlib import Path

import pytest

from .conftest import ROOT


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def modules(folder):
    return sorted((ROOT / "codegen" / folder).rglob("*.py"))


@pytest.mark.parametrize("path", [*modules("verify"), *modules("native"), *modules("interface")], ids=lambda p: p.stem)
def test_verify_imports_nothing_of_emit(path):
    assert not [name for name in imports(path) if name.startswith(("codegen.emit", "codegen.boardcheck", "jinja2", "codegen.report"))]


@pytest.mark.parametrize("path", modules("estimate"), ids=lambda p: p.stem)
def test_estimates_read_the_text_and_import_nothing_of_emit(path):
    assert not [name for name in imports(path) if name.startswith(("codegen.emit", "codegen.boardcheck", "jinja2", "codegen.report"))]
    assert ".spell" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", [*modules("spec"), *modules("operators")], ids=lambda p: p.stem)
def test_specifications_import_neither_half(path):
    assert not [name for name in imports(path) if name.startswith(("codegen.emit", "codegen.verify", "codegen.report", "codegen.estimate"))]


def test_only_the_emitting_half_reads_spellings_and_only_the_other_meanings():
    for path in [*modules("verify"), *modules("native")]:
        assert ".spell" not in path.read_text("utf-8"), path
    for path in modules("emit"):
        text = path.read_text("utf-8")
        assert ".intrinsic" not in text, path
        assert "meaning" not in text, path


def test_what_verifies_needs_no_compiler():
    for path in modules("verify"):
        assert not [name for name in imports(path) if name.startswith("codegen.native")], path


def test_nothing_is_evaluated():
    for path in (ROOT / "codegen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec", "compile", "__import__"), path


def test_every_module_says_what_comes_in_and_goes_out():
    for folder in ("spec", "emit", "verify", "native", "boardcheck", "estimate", "report", "interface", "cli"):
        for path in modules(folder):
            docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
            assert docstring or path.name == "__init__.py", path
