"""The simulated board: cores, memories, DMA, barriers, arithmetic; the typed tree as closures that run on it."""
