"""How long a kernel takes, read off its text: loops scheduled on the units of a board, DMA and cores on a timeline."""
