"""The record of who wrote what: whatever is remembered of long stretches, it is as if each element had been noted."""

import numpy as np
import pytest

from codegen.verify.lifting.lift import Range
from codegen.verify.machine.memory import STRETCHES, Buffer

ELEMENTS = 1024
ROW = np.tile(np.array([7, 7, 8, 8], np.uint16), 16)
"""Writers of each vector of four, again and again."""


@pytest.mark.parametrize("seed", range(20))
def test_writers_are_as_noted_one_by_one(seed):
    random = np.random.default_rng(seed)
    buffer, noted = Buffer("work", 0x1000, 4 * ELEMENTS, 4, "work", 0), np.zeros(ELEMENTS, np.uint16)
    starts = random.integers(0, ELEMENTS // 4, 6) * 4
    for _ in range(400):
        first = int(random.choice(starts)) if random.random() < 0.8 else int(random.integers(0, ELEMENTS))
        count = min(int(random.choice([1, 4, 64, 128, 256])), ELEMENTS - first)
        last, place = first + count, int(random.integers(300, 304))
        match random.integers(0, 8):
            case 0:
                each = random.integers(0, 3, count).astype(np.uint16)
                buffer.wrote(4 * first, 4 * count, each, all_=bool(each.all()))
                noted[first:last] = each
            case 1 | 2 if count % 4 == 0:
                buffer.wrote_lifted(Range(4 * first, 16, count // 4), 16, ROW, [])
                noted[first:last] = ROW[np.arange(count) % 4]
            case 3 if count % 4 == 0:
                buffer.wrote_lifted(Range(4 * first, 16, count // 4), 8, place, [])
                noted[first:last].reshape(-1, 4)[:, :2] = place
            case 4 if random.random() < 0.1:
                buffer.forget()
                noted[:] = 0
            case _:
                buffer.wrote(4 * first, 4 * count, place)
                noted[first:last] = place
        assert np.array_equal(buffer.writer, noted)
        low, high = sorted(random.integers(0, ELEMENTS + 1, 2).tolist())
        assert np.array_equal(np.broadcast_to(buffer.who(low, high), high - low), noted[low:high])
        assert buffer.initialised(4 * low, 4 * (high - low)) is bool(noted[low:high].all())
        assert len(buffer.latest) <= STRETCHES


def test_what_is_forgotten_is_written_anew():
    buffer = Buffer("work", 0x1000, 4 * ELEMENTS, 4, "work", 0)
    for _ in range(3):
        buffer.wrote(0, 4 * 512, 300)
        buffer.wrote(0, 4 * 512, 300)
        assert (buffer.writer[:512] == 300).all()
        buffer.forget()
        assert not buffer.writer.any()
