"""Loops at array speed: recorded once, shown to be safe, replayed on whole arrays."""
