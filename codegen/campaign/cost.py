"""What a shard will cost, before it is run: by what it cost last time, else by its kind.

Comes in: jobs, and the seconds that they took. Goes out: predicted seconds, by which the longest go first and the time left is told.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import Any

from codegen.store import Store, key_of

FIRST = {"file": 0.3, "runs": 3.0, "proof": 6.0, "all": 0.5, "pairs": 3.0, "mutants": 8.0, "native": 20.0}
"""Seconds of a shard that was never run, by its kind: means over all boards on a Zen 4. A proof of a shared kernel may take minutes."""
NAME = key_of("costs of shards")


def label(job: Any) -> str:
    """Kind, board and file: shards that cost alike."""
    return f"{job.work} {job.task.board_file.stem}/{job.task.path.stem}"


@dataclass
class Costs:
    """Seconds by label, kept from one campaign to the next."""

    store: Store | None = None
    known: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = self.store.get(NAME) if self.store else None
        if isinstance(found, dict):
            with contextlib.suppress(TypeError, ValueError):  # of another shape: then it is learnt anew
                self.known = {str(name): float(seconds) for name, seconds in found.items()}

    def of(self, job: Any) -> float:
        return self.known.get(label(job)) or FIRST[job.work]

    def learn(self, job: Any, seconds: float) -> None:
        """The last shards count most."""
        before = self.known.get(label(job), seconds)
        self.known[label(job)] = round(before + (seconds - before) / 2, 4)

    def keep(self) -> None:
        if self.store:
            self.store.put(NAME, self.known)
