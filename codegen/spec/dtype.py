"""The element types of the vendor's library, by the names its pages use.

Goes out: ``DTYPES``, one frozen record per type: prefix of the symbols, C type, size, float format.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DType:
    """An IEEE binary format: ``fraction`` bits after the leading one, smallest normal 2**``min_exponent``."""

    name: str
    prefix: str
    c: str
    bytes: int
    fraction: int
    min_exponent: int
    max_exponent: int

    @property
    def min_normal(self) -> float:
        return 2.0**self.min_exponent

    @property
    def largest(self) -> float:
        return (2.0 - 2.0**-self.fraction) * 2.0**self.max_exponent


DTYPES: dict[str, DType] = {
    "fp32": DType("fp32", "fp", "float", 4, 23, -126, 127),
    "fp16": DType("fp16", "hp", "half", 2, 10, -14, 15),
}
"""Order: the order in which everything lists them."""

BY_PREFIX = {dtype.prefix: dtype for dtype in DTYPES.values()}
VARIANTS = {"s": "shared", "p": "private"}
