"""The verifying half: C text on disk in, verdict out. It imports nothing of the emitting half.

``codegen.verify(...)``, which has the package's name, is ``codegen.api.verify``.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Verify(ModuleType):
    def __call__(self, *paths: Any, **options: Any) -> Any:
        from codegen import api

        return api.verify(*paths, **options)


sys.modules[__name__].__class__ = _Verify
