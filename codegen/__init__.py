"""dsp-codegen: C kernels for DSP boards, emitted from data files and verified from the emitted text.

``generate()``, ``verify()`` and ``load()`` do from Python what the commands do; they are imported when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codegen.api import Generated, generate, load, verify
    from codegen.errors import CodegenError, Refused

__version__ = "0.1.0"
__all__ = ("CodegenError", "Generated", "Refused", "__version__", "generate", "load", "verify")


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "verify":
        return import_module("codegen.verify")  # the package, which can be called: its modules are imported by this name
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("codegen.errors" if name in ("CodegenError", "Refused") else "codegen.api"), name)
