"""Headers of a folder, and as they were at a commit."""

import subprocess

import pytest

from codegen.errors import CodegenError
from codegen.interface import trees


def git(folder, *words):
    identity = ("-c", "user.name=someone", "-c", "user.email=someone@example.com")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    include = tmp_path / "lib" / "generated" / "b" / "include"
    include.mkdir(parents=True)
    (include / "f.h").write_text("void f(int n);\n")
    (include / "b_board.h").write_text("#define LANES 4\n")
    (include.parent / "other.h").write_text("")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "tag", "v1")
    (include / "f.h").write_text("void f(long n);\n")
    return tmp_path / "lib" / "generated"


def test_public_headers_of_a_folder_and_of_a_commit(repository):
    assert trees.of_folder(repository) == {"b/include/f.h": "void f(long n);\n"}
    for reference in ("v1", "main", "HEAD"):
        assert trees.at_commit(reference, repository) == {"b/include/f.h": "void f(int n);\n"}


@pytest.mark.parametrize("reference", ["v2", "--output=x", "HEAD^{tree}", ""])
def test_a_reference_that_is_no_commit_is_told(repository, reference):
    with pytest.raises(CodegenError, match="name a commit, a tag or a branch of the repository"):
        trees.at_commit(reference, repository)
    assert not (repository / "x").exists()


def test_a_folder_without_headers_or_repository_is_told(repository, tmp_path_factory, monkeypatch):
    outside = tmp_path_factory.mktemp("outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(outside.parent))
    with pytest.raises(CodegenError, match="has no public headers"):
        trees.of_folder(outside)
    with pytest.raises(CodegenError, match=r"not a git repository|is no commit"):
        trees.at_commit("HEAD", outside)
    with pytest.raises(CodegenError, match="no such folder"):
        trees.at_commit("HEAD", outside / "gone")
    (repository.parent / "new").mkdir()
    with pytest.raises(CodegenError, match="--against v1: "):
        trees.at_commit("v1", repository.parent / "new")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CodegenError, match="git is not installed"):
        trees.at_commit("v1", repository)
