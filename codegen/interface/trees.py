"""The public headers of a tree: in a folder, or as they were at a commit.

Comes in: a folder, or a git reference. Goes out: path below the tree -> text.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

from codegen.errors import CodegenError, Problem

SECONDS = 60


def of_folder(folder: Path) -> dict[str, str]:
    """Raises CodegenError where there is none."""
    found = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*.h")) if is_public(p.relative_to(folder).as_posix())}
    if not found:
        raise CodegenError(Problem(str(folder), "has no public headers (*/include/*.h)", "name a tree that `codegen generate` wrote"))
    return {name: path.read_text("utf-8", errors="replace") for name, path in found.items()}


def at_commit(reference: str, folder: Path) -> dict[str, str]:
    """The headers of ``folder`` at ``reference`` of the repository in which it lies. Raises CodegenError."""
    todo = "name a commit, a tag or a branch of the repository in which the tree lies, or a folder"
    try:
        # a reference that begins with a dash would be an option
        _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
        archive = _git(folder, "archive", "--format=tar", reference, ".")
    except FileNotFoundError:
        missing = "git is not installed" if folder.is_dir() else "no such folder"
        raise CodegenError(Problem(f"--against {reference}", missing, todo)) from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ") or "is no commit, and no folder"
        raise CodegenError(Problem(f"--against {reference}", said, todo)) from None
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        members = {str(PurePosixPath(m.name)): m for m in tar.getmembers() if m.isfile()}
        files = {name: tar.extractfile(m) for name, m in sorted(members.items()) if is_public(name)}
        found = {name: file.read().decode("utf-8", "replace") for name, file in files.items() if file}
    if not found:
        raise CodegenError(Problem(f"--against {reference}", f"has no public headers below {folder}", todo))
    return found


def is_public(path: str) -> bool:
    """Whether callers include it: what a board needs for itself (``*_board.h``) they do not."""
    pure = PurePosixPath(path)
    return pure.suffix == ".h" and pure.parent.name == "include" and not pure.stem.endswith("_board")


def _git(folder: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, timeout=SECONDS).stdout
