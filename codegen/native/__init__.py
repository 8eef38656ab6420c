"""The emitted C, unchanged, through real compilers: C text on disk in, verdict out. It imports nothing of the emitting half."""
