"""The verifying half: C text on disk in, verdict out. It imports nothing of the emitting half."""
