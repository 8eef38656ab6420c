"""What operator files say about results that no bound in ulp describes, where many of them say the same.

Goes out: functions for ``accepted``.
"""

from __future__ import annotations

from typing import Any

import numpy as np

BIG = 2.0**126


def quotient(way: str, n: Any, d: Any) -> dict[str, Any]:
    """What n / d may give beside IEEE's outcome: Newton steps on 1/d are NaN where d is 0 or infinite, and 0 where the seed
    underflows; a residual loses infinities."""
    if way == "divide":
        return {}
    nan = (d == 0) | np.isinf(d)
    if way == "residual":
        nan |= np.isinf(n) | np.isinf(n / d)
    return {"nan": nan, "zero": np.abs(d) > BIG}
